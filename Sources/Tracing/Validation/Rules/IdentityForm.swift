import Diagnostics
import YAML

extension Rule {
  /// `serviceAccountName: name.namespace`: two things in one text.
  static let identityForm = forEachStanza(
    "identity-form", title: "`serviceAccountName` holds more than a name",
    reason: "Up to edge-25.9 it was `name.namespace`; since then Linkerd adds the namespace itself, and the TLS handshake fails on a name that has it twice.",
    fix: "Write the ServiceAccount's name and its namespace under their own keys."
  ) { stanza, _ in
    guard let value = stanza.serviceAccountName?.value.target, value.kind == .scalar, stanza.isLegacyIdentity else { return [] }
    let parts = value.text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 2).map { String($0) ?? "" }
    return [
      Diagnostic(
        "\"\(value.text)\" is not the name of a ServiceAccount", at: value.location,
        help: parts.count > 1
          ? "type \"serviceAccountName: \(parts[0])\" and \"namespace: \(parts[1])\"" : "type the name alone, without a dot")
    ]
  }
}
