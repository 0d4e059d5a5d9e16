import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's Service selects none of the pods that there are.
  static let collectorNoPods = forEachStanza(
    "collector-no-pods", title: "the collector's Service selects no pods",
    reason: "A Service without pods has no addresses: connections to it fail, and no span arrives.",
    fix: "Give the Service the labels that the collector's pod template has as its `selector`.",
    source: "https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service"
  ) { stanza, scene in
    guard stanza.isEnabled, scene.isComplete, let collector = stanza.manifestCollector(in: scene), collector.templates.isEmpty,
      let selector = collector.service.node.value(at: ["spec", "selector"]), selector.kind == .mapping,
      !selector.isEmptyCollection
    else { return [] }
    // One that could be meant has to be there: the collector's pods may come from elsewhere, as from an operator.
    let wanted = selector.mergedPairs
    let near = scene.templates(in: collector.namespace).map { template in
      (template, wanted.filter { template.label($0.key.text) != $0.value.target.text })
    }.filter { template, wrong in
      wrong.count < wanted.count || template.spec.flatMap { $0["serviceAccountName"]?.filledText } == collector.service.name
        || template.object.name == collector.service.name || template.object.name == stanza.serviceAccountName?.value.filledText
    }
    guard let (template, wrong) = near.min(by: { $0.1.count < $1.1.count }), let pair = wrong.first else { return [] }
    let right = template.label(pair.key.text)
    return [
      Diagnostic(
        "Service \"\(collector.service.name)\" selects no pods: \(template.object.kind) \"\(template.object.name)\" has \(right.map { "\"\(pair.key.text): \($0)\"" } ?? "no label \"\(pair.key.text)\"")",
        severity: near.count == 1 ? .error : .warning, at: pair.value.location,
        notes: [.init("its pod template is here", at: (template.metadata?.value(at: ["labels"]) ?? template.object.node).location)],
        help: right.map { "type \"\(pair.key.text): \($0)\"" }
          ?? "add the label to the pod template, or take it out of \"selector:\"")
    ]
  }
}
