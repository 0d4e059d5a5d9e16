import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `resource.opentelemetry.io/…` where Linkerd doesn't look for it.
  static let attributeOnNamespace = Rule(
    "attr-on-namespace", .warning, title: "an attribute of spans stands where Linkerd doesn't look for it",
    reason:
      "Linkerd reads annotations `resource.opentelemetry.io/…` of pods alone: those of a Namespace or of a workload's own metadata have no effect on its spans.",
    fix: "Move them to the pod template's annotations.",
    since: LinkerdVersion(edge: 25, 10, 2), source: "https://github.com/linkerd/linkerd2/pull/14592"
  ) { scene in
    scene.linkerdKeys.compactMap { annotation in
      let isNamespace = annotation.object.role == .namespace
      // The same on both is for whoever reads the outer one.
      guard !annotation.isLabel, annotation.place == .object, annotation.key.hasPrefix(LinkerdKey.attributePrefix),
        isNamespace || annotation.template.map({ $0.annotationPair(annotation.key) == nil }) ?? false
      else { return nil }
      return Diagnostic(
        "Linkerd doesn't read \"\(annotation.key)\" of a \(annotation.object.kind)", at: annotation.pair.key.location,
        help: isNamespace ? "move it to the pod template of each workload" : "move it below \"template: metadata: annotations:\"")
    }
  }
}
