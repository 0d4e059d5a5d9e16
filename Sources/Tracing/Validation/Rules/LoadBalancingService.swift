import Diagnostics
import YAML

extension Rule {
  /// A load-balancing exporter that sees one address instead of all pods.
  static let loadBalancingService = forEachConfiguration(
    "loadbalancing-service", .warning, title: "a load-balancing exporter sees one address",
    reason:
      "The exporter picks a pod by the trace id, from the addresses that DNS gives. A Service with a cluster IP has one, behind which spans are spread at random: traces are cut.",
    fix: "Name a headless Service (`clusterIP: None`) with the OTLP port alone, or use the `k8s` resolver.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/27014"
  ) { configuration, scene in
    configuration.components(.exporters).compactMap { component -> Diagnostic? in
      guard component.type == "loadbalancing",
        let host = component.settings?.value(at: ["resolver", "dns", "hostname"]),
        let address = host.filledText.flatMap({ ServiceAddress($0) }),
        case .service(let service) = scene.resolve(address, from: configuration.namespace),
        service.node.value(at: ["spec", "clusterIP"])?.isText("None") != true
      else { return nil }
      return Diagnostic(
        "Service \"\(service.name)\" has one address for all its pods", at: host.location,
        notes: [.init("it isn't headless", at: service.nameLocation)], help: "name a Service with \"clusterIP: None\"")
    }
  }
}
