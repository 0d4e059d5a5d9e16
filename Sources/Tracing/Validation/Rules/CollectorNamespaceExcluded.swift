import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector is where Linkerd injects nothing, whatever the annotations say.
  static let collectorNamespaceExcluded = forEachCollector(
    "collector-ns-excluded", title: "the collector is where Linkerd injects nothing",
    reason:
      "The injector passes over kube-system, cert-manager, namespaces labelled `config.linkerd.io/admission-webhooks: disabled`, pods on the host's network, and pods with the label of a control plane's component. A collector there stays without a proxy, and no span arrives.",
    fix: "Move the collector to a namespace of its own, off the host's network.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/linkerd-control-plane/templates/proxy-injector-rbac.yaml"
  ) { collector, stanza, scene in
    guard stanza.isEnabled else { return [] }
    return collector.templates.prefix(1).flatMap { template -> [Diagnostic] in
      guard !template.hasProxy else { return [] }
      if let value = template.spec?.value(at: ["hostNetwork"]), value.isTrue {
        return [
          Diagnostic(
            "the collector's pods are on the host's network, where Linkerd injects nothing", at: value.location,
            help: "remove \"hostNetwork: true\"")
        ]
      }
      if let value = template.metadata?.value(at: ["labels", LinkerdKey.controlPlaneComponent]) {
        return [
          Diagnostic(
            "the collector's pods are labelled as part of the control plane, where Linkerd injects nothing", at: value.location,
            help: "remove the label \"\(LinkerdKey.controlPlaneComponent)\"")
        ]
      }
      if let value = scene.namespace(collector.namespace)?.webhooksLabel, value.isText("disabled") {
        return [
          Diagnostic(
            "Linkerd injects nothing in namespace \"\(collector.namespace)\"", at: value.location,
            help: "remove the label \"config.linkerd.io/admission-webhooks: disabled\"")
        ]
      }
      guard Collector.excludedNamespaces.contains(collector.namespace), let value = stanza.endpoint?.value else {
        return []
      }
      return [
        Diagnostic(
          "Linkerd injects nothing in namespace \"\(collector.namespace)\", where the collector is", at: value.location,
          help: "move the collector to a namespace of its own")
      ]
    }
  }
}

extension Collector {
  /// The namespaces that the injector's webhook passes over (source: the control plane chart's `namespaceSelector`).
  fileprivate static let excludedNamespaces = ["kube-system", "cert-manager"]

  /// Whether the injector passes over some of the collector's pods, whatever the annotations say.
  func isExcluded(_ template: PodTemplate, in scene: Scene) -> Bool {
    Self.excludedNamespaces.contains(namespace) || template.spec?.value(at: ["hostNetwork"])?.isTrue ?? false
      || template.metadata?.value(at: ["labels", LinkerdKey.controlPlaneComponent]) != nil
      || scene.namespace(namespace)?.webhooksLabel?.isText("disabled") ?? false
  }
}

extension KubernetesObject {
  /// The label of a namespace that keeps Linkerd's webhooks away.
  fileprivate var webhooksLabel: Node? {
    node.value(at: ["metadata", "labels", "config.linkerd.io/admission-webhooks"])
  }
}
