import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's port is marked opaque.
  static let opaque = forEachCollector(
    "opaque", .warning, title: "the collector's port is opaque",
    reason:
      "Linkerd takes an opaque port for plain TCP: meshed applications' exports lose gRPC's metrics, retries and balancing. Proxies' own spans aren't affected.",
    fix: "Take the port out of `config.linkerd.io/opaque-ports`.",
    source: "https://linkerd.io/2/features/protocol-detection/"
  ) { collector, _, scene in
    let key = LinkerdKey.opaquePorts
    let onPods = collector.templates.prefix(1).compactMap { template in
      collector.annotation(key, of: template, in: scene).map {
        ($0, collector.podPort(of: template), collector.podPortName(of: template))
      }
    }
    let onService = collector.service.annotationPair(key).map {
      ($0, collector.endpoint.port as UInt16?, collector.port?["name"]?.filledText)
    }
    return (onPods + [onService].compactMap { $0 }).flatMap { pair, port, name -> [Diagnostic] in
      let ports = PortSet(pair.value.target.text)
      guard port.map({ ports.contains($0) }) ?? false || name.map({ ports.contains(name: $0) }) ?? false else {
        return []
      }
      return [
        Diagnostic(
          "the collector's port \(port.map { String($0) } ?? name ?? "") is marked opaque, but it is for gRPC",
          at: pair.value.location,
          help: "take it out of \"\(key)\"")
      ]
    }
  }
}
