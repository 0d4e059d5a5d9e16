import Diagnostics
import YAML

extension Rule {
  /// An OTLP endpoint of an application that names a Service which isn't among the manifests.
  static let otelUnknownService = forEachExport(
    "otel-unknown-service", title: "an application's OTLP endpoint names no Service of the manifests",
    reason: "The name doesn't resolve (NXDOMAIN), and the application's spans are lost; some SDKs don't even log it.",
    fix:
      "Name a Service and a port that the manifests have. Jaeger's chart has a Service `jaeger-collector` up to 4.1.5 and only `jaeger` since 4.2.0.",
    source: "https://github.com/jaegertracing/helm-charts/pull/702"
  ) { export, scene in
    guard
      case .missing(let name, let namespace, let candidates) = scene.resolve(
        export.address, from: export.template.object.namespace),
      let port = export.address.port, let candidate = candidates.first
    else { return [] }
    let rest = String(export.address.host.dropFirst(name.count))
    return [
      Diagnostic(
        "there is no Service \"\(name)\" in namespace \"\(namespace)\"", at: export.endpoint.location,
        notes: candidates.map { .init("Service \"\($0.name)\" has port \(port)", at: $0.nameLocation) },
        help: "type \"\(export.address.scheme ?? "http")://\(candidate.name)\(rest):\(port)\(export.address.path)\"")
    ]
  }
}
