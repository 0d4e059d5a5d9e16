import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A Service and its pods that disagree about which ports are opaque.
  static let opaqueMismatch = Rule(
    "opaque-mismatch", .warning, title: "a Service and its pods disagree about opaque ports",
    reason:
      "Clients' proxies go by the Service's annotation, those of the pods by their own: where the two differ, one side takes for gRPC or HTTP what is plain TCP to the other, or the reverse. `linkerd check --proxy` warns of it.",
    fix: "Give the Service and the pods the same `config.linkerd.io/opaque-ports`, or put it on their namespace.",
    source: "https://github.com/linkerd/linkerd2/blob/main/pkg/healthcheck/healthcheck.go"
  ) { scene in
    let annotations = scene.annotations(LinkerdKey.opaquePorts) + scene.opaqueServices
    guard annotations.contains(where: { $0.object.role != .namespace }) else { return [] }
    return scene.objects.filter { $0.role == .service && $0.node.value(at: ["spec", "clusterIP"])?.isText("None") != true }
      .flatMap { service -> [Diagnostic] in
        guard let namespace = service.namespace else { return [] }
        let own = service.annotationPair(LinkerdKey.opaquePorts)
        return scene.templates(selectedBy: service.node["spec", "selector"], in: namespace).flatMap { template in
          own == nil && template.annotationPair(LinkerdKey.opaquePorts) == nil
            ? [] : Array(disagreements(service, own, template, scene).prefix(1))
        }
      }
  }

  private static func disagreements(_ service: KubernetesObject, _ own: Pair?, _ template: PodTemplate, _ scene: Scene)
    -> [Diagnostic]
  {
    let onNamespace = service.namespace.flatMap { scene.namespace($0) }?.annotationPair(LinkerdKey.opaquePorts)
    let onService = own ?? onNamespace
    let onPods = template.annotationPair(LinkerdKey.opaquePorts) ?? onNamespace
    let standard = ProxySetting.opaquePorts.value.standard
    let servicePorts = PortSet(onService?.value.target.text ?? standard)
    let podPorts = PortSet(onPods?.value.target.text ?? standard)
    return service.ports.compactMap { port -> Diagnostic? in
      guard let number = port["port"]?.target.text, let outer = UInt16(number) else { return nil }
      // What the collector's port is has a rule of its own.
      let isCollectors = scene.tracingEndpoints.contains { _, endpoint in
        endpoint.port == outer && endpoint.service == service.name && endpoint.namespace == service.namespace
      }
      guard !isCollectors, let inner = template.port(behind: port, of: outer) else { return nil }
      let isOpaqueOutside = servicePorts.contains(outer)
      let isOpaqueInside = podPorts.contains(inner.number) || inner.name.map { podPorts.contains(name: $0) } ?? false
      guard isOpaqueOutside != isOpaqueInside else { return nil }
      let workload = "\(template.object.kind) \"\(template.object.name)\""
      // The one that was written for this port is the one to point at.
      if isOpaqueOutside {
        return Diagnostic(
          "Service \"\(service.name)\" has port \(outer) as opaque, but \(workload) doesn't have \(inner.number)",
          at: onService?.value.location ?? onPods?.value.location,
          help: "add \(inner.number) to \"\(LinkerdKey.opaquePorts)\" of the pods")
      }
      return Diagnostic(
        "\(workload) has port \(inner.number) as opaque, but Service \"\(service.name)\" doesn't have \(outer)",
        at: onPods?.value.location ?? onService?.value.location,
        help: "add \(outer) to \"\(LinkerdKey.opaquePorts)\" of the Service")
    }
  }
}

extension Scene {
  /// The annotations of Services that name opaque ports.
  fileprivate var opaqueServices: [LinkerdMetadata] {
    linkerdKeys.filter { $0.key == LinkerdKey.opaquePorts && $0.object.role == .service && !$0.isLabel }
  }
}

extension PodTemplate {
  /// The declared port that a port of a Service leads to, and its name.
  fileprivate func port(behind port: Node, of number: UInt16) -> (number: UInt16, name: String?)? {
    let target = port["targetPort"]?.filledText ?? String(number)
    let found = containerPorts.first { $0["name"]?.filledText == target || $0["containerPort"]?.target.text == target }
    guard let found, let inner = found["containerPort"].flatMap({ UInt16($0.target.text) }) else { return nil }
    return (inner, found["name"]?.filledText)
  }
}
