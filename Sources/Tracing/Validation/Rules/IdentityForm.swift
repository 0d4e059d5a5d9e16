import Diagnostics
import YAML

extension Rule {
  /// `serviceAccountName: name.namespace`: two things in one text.
  static let identityForm = forEachStanza(
    "identity-form", title: "`serviceAccountName` holds more than a name",
    reason:
      "Up to edge-25.9 it was `name.namespace`; since then Linkerd adds the namespace itself, and the TLS handshake fails on a name that has it twice.",
    fix: "Write the ServiceAccount's name and its namespace under their own keys.",
    source: "https://github.com/linkerd/linkerd2/releases/tag/edge-25.10.1"
  ) { stanza, scene in
    twoInOne(stanza, scene) + noNames(stanza)
  }

  /// `name.namespace` in one text.
  private static func twoInOne(_ stanza: TracingStanza, _ scene: Scene) -> [Diagnostic] {
    // Under the old name of the switch this is the old form as a whole, and one finding says so.
    guard let value = stanza.serviceAccountName?.value.target, !stanza.isLegacy, !stanza.strays.contains(where: \.isSwitch),
      let identity = stanza.legacyIdentity
    else { return [] }
    // The name of a ServiceAccount may have dots.
    if scene.object("ServiceAccount", named: value.text, in: identity.namespace) != nil { return [] }
    return [
      Diagnostic(
        "\"\(value.text)\" is not the name of a ServiceAccount", at: value.location,
        help: "type \"serviceAccountName: \(identity.name)\" and \"namespace: \(identity.namespace)\"",
        fix: stanza.settingIdentity([("serviceAccountName", identity.name), ("namespace", identity.namespace)]))
    ]
  }

  /// Texts that can't be names: of upper case, with spaces, with other signs.
  private static func noNames(_ stanza: TracingStanza) -> [Diagnostic] {
    [(stanza.serviceAccountName, "serviceAccountName"), (stanza.identityNamespace, "namespace")].compactMap { pair, key in
      guard let value = pair?.value.target, let text = value.filledText, key == "namespace" || stanza.legacyIdentity == nil else {
        return nil
      }
      let isName = text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
      if isName { return nil }
      let bare = String(decoding: text.utf8.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
      return Diagnostic(
        "\"\(text)\" can't be the name of a \(key == "namespace" ? "namespace" : "ServiceAccount")", at: value.location,
        help: "type \"\(key): \(bare)\", or what the collector's pods have")
    }
  }
}

extension TracingStanza {
  /// The two halves of `name.namespace` in `serviceAccountName`, as it was up to edge-25.9, or of a whole identity or user name.
  ///
  /// Nil when it is a name, which may have dots as long as nothing says that what is behind one is the namespace.
  var legacyIdentity: (name: String, namespace: String)? {
    guard let text = serviceAccountName?.value.filledText else { return nil }
    let words = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    // How Kubernetes' own authorization spells it.
    if words.count == 4, words[0] == "system", words[1] == "serviceaccount" { return (words[3], words[2]) }
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
