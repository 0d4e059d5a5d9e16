import GoTemplate
import TemplateFunctions
import Values

/// What a chart is rendered with, as `helm template`'s arguments say it.
package struct RenderRequest {
  package var release: String
  package var namespace: String
  /// The user's values: files and flags, merged.
  package var values: Table
  package var isUpgrade = false
  /// The Kubernetes version that templates see and that the chart's `kubeVersion` is held against.
  package var kubernetes = KubernetesVersion.assumed
  /// Group versions that the cluster has besides the built-in ones.
  package var apiVersions: [String] = []
  /// Whether the files of crds/ are printed too.
  package var includesDefinitions = false
  package var checksSchema = true
  package var hooks = Hooks.all
  /// What templates may use up.
  package var limits = Limits()
  /// What functions may ask of the machine; nothing unless it is handed in.
  package var machine = Machine.none

  /// Which hooks are printed.
  package enum Hooks: Sendable {
    case all, withoutTests, none
  }

  package init(release: String, namespace: String, values: Table = Table()) {
    self.release = release
    self.namespace = namespace
    self.values = values
  }

  /// Whether helm takes a text as the name of a release: an RFC 1123 subdomain of at most 53 characters.
  package static func isRelease(_ name: String) -> Bool {
    guard (1...53).contains(name.utf8.count) else { return false }
    return name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      guard let first = label.first, let last = label.last, first != UInt8(ascii: "-"), last != UInt8(ascii: "-") else {
        return false
      }
      return label.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }
  }
}
