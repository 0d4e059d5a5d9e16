import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A line break in an attribute of spans.
  static let attributeNewline = Rule(
    "attr-newline", title: "an attribute of spans has a line break",
    reason:
      "Linkerd writes the attributes one a line into the proxy's environment; a second line breaks the YAML, and the pod is refused.",
    fix: "Write the value on one line.",
    since: LinkerdVersion(edge: 25, 10, 2), source: "https://github.com/linkerd/linkerd2/pull/14592"
  ) { scene in
    let labels = scene.stanzas.filter { !$0.isOff }.flatMap { stanza in
      stanza.node.value(at: ["labels"])?.mergedPairs ?? []
    }
    let annotations = scene.linkerdKeys.filter {
      !$0.isLabel && $0.place == .pods && $0.key.hasPrefix(LinkerdKey.attributePrefix)
    }.map(\.pair)
    return (labels + annotations).filter { $0.value.target.bytes.contains(0x0A) }.map { pair in
      Diagnostic(
        "the attribute \"\(pair.key.text)\" has a line break", at: pair.value.location,
        help: "write its value on one line, in quotes")
    }
  }
}

extension LinkerdKey {
  /// What an annotation of a pod begins with that becomes an attribute of its proxy's spans.
  static let attributePrefix = "resource.opentelemetry.io/"
}
