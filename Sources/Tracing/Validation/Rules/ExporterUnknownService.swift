import Diagnostics
import YAML

extension Rule {
  /// An exporter whose endpoint names a Service that isn't among the manifests.
  static let exporterUnknownService = forEachConfiguration(
    "exporter-unknown-service", .warning, title: "a collector's exporter names no Service of the manifests",
    reason: "The name doesn't resolve, the collector retries until its queue is full, and then it drops what comes.",
    fix:
      "Name a Service and a port that the manifests have. Jaeger's chart has a Service `jaeger-collector` up to 4.1.5 and only `jaeger` since 4.2.0.",
    source: "https://github.com/jaegertracing/helm-charts/pull/702"
  ) { configuration, scene in
    configuration.components(.exporters).compactMap { component -> Diagnostic? in
      guard ["otlp", "otlp_grpc", "otlphttp", "otlp_http"].contains(component.type),
        let endpoint = component.settings?.value(at: ["endpoint"]), let text = endpoint.filledText,
        let address = ServiceAddress(text), let port = address.port,
        case .missing(let name, let namespace, let candidates) = scene.resolve(address, from: configuration.namespace),
        // A collector isn't its own backend.
        let candidate = candidates.first(where: { service in !configuration.templates.contains { service.selects($0) } })
      else { return nil }
      let rest = String(address.host.dropFirst(name.count))
      return Diagnostic(
        "there is no Service \"\(name)\" in namespace \"\(namespace)\"", at: endpoint.location,
        notes: [.init("Service \"\(candidate.name)\" has port \(port)", at: candidate.nameLocation)],
        help: "type \"\(address.scheme.map { "\($0)://" } ?? "")\(candidate.name)\(rest):\(port)\(address.path)\"")
    }
  }
}
