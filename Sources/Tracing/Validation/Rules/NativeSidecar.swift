import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A meshed Job whose proxy never ends.
  static let nativeSidecar = Rule(
    "native-sidecar", .information, title: "a meshed Job doesn't end while its proxy runs",
    reason:
      "Without native sidecars a proxy is a container like the others and goes on when the Job's own have ended, so the Job never completes. Native sidecars are the default since edge-26.5.2 and need Kubernetes 1.29.",
    fix:
      "Set `proxy.nativeSidecar: true`, or annotate the Job's pods with `config.linkerd.io/proxy-enable-native-sidecar: \"true\"`.",
    source: "https://linkerd.io/2/reference/k8s-versions/"
  ) { scene in
    let jobs = scene.templates.filter { ["Job", "CronJob"].contains($0.object.kind) }
    return jobs.compactMap { template in
      guard !template.hasProxy, scene.isMeshed(template) == true, let cause = scene.oldSidecar(of: template) else { return nil }
      return Diagnostic(
        "the pods of \(template.object.kind) \"\(template.object.name)\" don't end while their proxy runs",
        at: template.object.nameLocation, notes: [.init("proxies are containers like the others", at: cause)],
        help: "add the annotation \"\(ProxySetting.nativeSidecar.rawValue): \"true\"\" to the pod template")
    }
  }
}

extension Scene {
  /// Where it says that the proxies of some pods are no native sidecars; nil when nothing does.
  fileprivate func oldSidecar(of template: PodTemplate) -> Location? {
    for key in [
      ProxySetting.nativeSidecar.rawValue, "config.beta.linkerd.io/proxy-enable-native-sidecar",
      "config.alpha.linkerd.io/proxy-enable-native-sidecar",
    ] {
      if let value = annotation(key, of: template)?.value.target { return value.isText("false") ? value.location : nil }
    }
    let settings = values.compactMap { $0.node("proxy", "nativeSidecar") }
    if let setting = settings.last { return setting.isBoolean && !setting.isTrue ? setting.location : nil }
    return values.lazy.compactMap(\.version).first { $0.version < LinkerdVersion(edge: 26, 5, 2) }?.place
  }
}
