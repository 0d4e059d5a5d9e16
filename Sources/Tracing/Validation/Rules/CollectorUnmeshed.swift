import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's pods don't get a proxy.
  static let collectorUnmeshed = forEachStanza(
    "collector-unmeshed", title: "the collector is not meshed",
    reason:
      "Proxies speak mutual TLS to the collector. One without a proxy answers in plain text: received corrupt message of type InvalidContentType.",
    fix: "Annotate the collector's pod template, or its namespace, with `linkerd.io/inject: enabled`.",
    source: "https://github.com/linkerd/linkerd2/issues/13427"
  ) { stanza, scene in
    guard stanza.isEnabled, let collector = stanza.meantCollector(in: scene) else { return [] }
    for template in collector.templates where !template.hasProxy && !collector.isExcluded(template, in: scene) {
      let own = template.annotationPair(LinkerdKey.inject)
      let home = scene.namespace(collector.namespace)
      let pair = own ?? home?.annotationPair(LinkerdKey.inject)
      let value = pair?.value.target.text
      if value == "enabled" || value == "ingress" { continue }
      // Who injects by the namespace may have annotated one that isn't among the inputs.
      let isKnown = own != nil || home != nil
      let misplaced = template.path.isEmpty ? nil : template.object.annotationPair(LinkerdKey.inject)
      var notes = [Diagnostic.Note("proxies are told to send their spans here", at: stanza.endpoint?.value.location)]
      if let misplaced {
        notes.append(
          .init("Linkerd doesn't read this annotation here, outside the pod template", at: misplaced.key.location))
      }
      let place = pair?.value.location ?? template.object.nameLocation
      if let pair, let value {
        return [
          Diagnostic(
            "the collector's pods are not meshed: \"linkerd.io/inject\" is \"\(value)\", expected \"enabled\"",
            at: place, notes: notes,
            help: "type \"\(pair.key.text): enabled\"")
        ]
      }
      if let misspelt = scene.misspeltInjection(of: template, in: collector.namespace) {
        return [
          Diagnostic(
            misspelt.isLabel
              ? "the collector's pods are not meshed: Linkerd reads \"\(misspelt.key)\" as an annotation alone"
              : "the collector's pods are not meshed: Linkerd doesn't read \"\(misspelt.key)\"",
            at: misspelt.pair.key.location, notes: notes,
            help: misspelt.isLabel
              ? "move it below \"annotations:\"" : "type \"\(LinkerdKey.inject): \(misspelt.pair.value.target.text)\"")
        ]
      }
      return [
        Diagnostic(
          isKnown ? "the collector's pods are not meshed" : "nothing here says that the collector's pods are meshed",
          severity: isKnown ? .error : .information, at: place, notes: notes,
          help:
            "add the annotation \"linkerd.io/inject: enabled\" to the pod template, as 'linkerd-tracing inject' does"
            + (isKnown ? "" : ", or to namespace \"\(collector.namespace)\""))
      ]
    }
    return []
  }
}

extension Scene {
  /// What was meant to mesh some pods, at them or at their namespace, and is misspelt or a label.
  func misspeltInjection(of template: PodTemplate, in namespace: String) -> LinkerdMetadata? {
    linkerdKeys.first { metadata in
      let isTheirs =
        metadata.place == .pods && metadata.object.node == template.object.node
        || metadata.object.role == .namespace && metadata.object.name == namespace
      guard isTheirs, ["enabled", "ingress", "true"].contains(metadata.pair.value.target.text) else { return false }
      return metadata.isLabel
        ? metadata.key == LinkerdKey.inject : LinkerdAnnotationKeys.meaning(of: metadata.key) == LinkerdKey.inject
    }
  }
}
