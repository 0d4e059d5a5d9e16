import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A volume of Linkerd's that is in the pods already.
  static let podinfoDuplicate = Rule.forEachObject(
    "podinfo-duplicate", title: "the volume `linkerd-podinfo` is there already",
    reason:
      "Injection with tracing on adds a volume of that name; the API server refuses a pod with two. `linkerd uninject` leaves it behind.",
    fix: "Remove the volume from the manifest, as `linkerd-tracing uninject` does.",
    source: "https://github.com/linkerd/linkerd2/pull/14684"
  ) { object, _ in
    guard let template = PodTemplate(object), let volumes = template.spec?.value(at: ["volumes"]) else { return [] }
    let found = volumes.items.map(\.target).compactMap { volume in volume["name"]?.target }.filter {
      $0.isText("linkerd-podinfo")
    }
    guard let last = found.last else { return [] }
    let isInjected = ["enabled", "ingress"].contains(template.annotationPair(LinkerdKey.inject)?.value.target.text)
    guard found.count > 1 || isInjected && !template.hasProxy else { return [] }
    return [
      Diagnostic(
        found.count > 1
          ? "the volume \"linkerd-podinfo\" is there twice" : "injection adds a second volume \"linkerd-podinfo\"",
        at: last.location,
        notes: found.count > 1 ? [.init("the first one is here", at: found.first?.location)] : [],
        help: "remove this volume")
    ]
  }
}
