/// The two spellings that `proxy.tracing` has had.
package enum TracingForm: String, CaseIterable, Sendable {
  /// `enabled`, with `meshIdentity.serviceAccountName` and `meshIdentity.namespace`; since edge-25.10.1.
  case enabled
  /// `enable`, with `serviceAccountName: name.namespace` in one string; edge-25.6.4 to edge-25.9.
  case enable
}
