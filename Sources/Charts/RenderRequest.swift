import Values

/// What a chart is rendered with, as `helm template`'s arguments say it.
package struct RenderRequest {
  package var release: String
  package var namespace: String
  /// The user's values: files and flags, merged.
  package var values: Table
  package var isUpgrade = false

  package init(release: String, namespace: String, values: Table = Table()) {
    self.release = release
    self.namespace = namespace
    self.values = values
  }
}
