import Diagnostics
import YAML

extension Rule {
  /// `serviceAccountName: name.namespace`: two things in one text.
  static let identityForm = forEachStanza(
    "identity-form", title: "`serviceAccountName` holds more than a name",
    reason:
      "Up to edge-25.9 it was `name.namespace`; since then Linkerd adds the namespace itself, and the TLS handshake fails on a name that has it twice.",
    fix: "Write the ServiceAccount's name and its namespace under their own keys."
  ) { stanza, scene in
    // Under the old name of the switch this is the old form as a whole, and one finding says so.
    guard let value = stanza.serviceAccountName?.value.target, !stanza.isLegacy,
      !stanza.strays.contains(where: \.isSwitch),
      let identity = stanza.legacyIdentity
    else { return [] }
    // The name of a ServiceAccount may have dots.
    if scene.object("ServiceAccount", named: value.text, in: identity.namespace) != nil { return [] }
    return [
      Diagnostic(
        "\"\(value.text)\" is not the name of a ServiceAccount", at: value.location,
        help: "type \"serviceAccountName: \(identity.name)\" and \"namespace: \(identity.namespace)\"")
    ]
  }
}

extension TracingStanza {
  /// The two halves of `name.namespace` in `serviceAccountName`, as it was up to edge-25.9, or of a whole identity.
  ///
  /// Nil when it is a name, which may have dots as long as nothing says that what is behind one is the namespace.
  var legacyIdentity: (name: String, namespace: String)? {
    guard let text = serviceAccountName?.value.filledText else { return nil }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard labels.count >= 2 else { return nil }
    if let index = labels.firstIndex(of: "serviceaccount"), index >= 2 {
      return (labels[..<(index - 1)].joined(separator: "."), labels[index - 1])
    }
    let namespace = labels[labels.count - 1]
    guard !namespace.isEmpty else { return nil }
    if let own = identityNamespace?.value.filledText, own != namespace, collectorEndpoint?.namespace != namespace {
      return nil
    }
    return (labels.dropLast().joined(separator: "."), namespace)
  }
}
