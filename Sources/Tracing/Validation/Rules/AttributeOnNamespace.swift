import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `resource.opentelemetry.io/…` where Linkerd doesn't look for it.
  static let attributeOnNamespace = forEachObject(
    "attr-on-namespace", .warning, title: "an attribute of spans stands where Linkerd doesn't look for it",
    reason:
      "Linkerd reads annotations `resource.opentelemetry.io/…` of pods alone: those of a Namespace or of a workload's own metadata have no effect on its spans.",
    fix: "Move them to the pod template's annotations."
  ) { object, _ in
    let template = PodTemplate(object)
    guard object.role == .namespace || template.map({ !$0.path.isEmpty }) ?? false else { return [] }
    return (object.metadata?["annotations"]?.mergedPairs ?? []).filter { pair in
      // The same on both is for whoever reads the outer one.
      pair.key.text.hasPrefix(LinkerdKey.attributePrefix) && template?.annotationPair(pair.key.text) == nil
    }.map { pair in
      Diagnostic(
        "Linkerd doesn't read \"\(pair.key.text)\" of a \(object.kind)", at: pair.key.location,
        help: object.role == .namespace
          ? "move it to the pod template of each workload" : "move it below \"template: metadata: annotations:\"")
    }
  }
}
