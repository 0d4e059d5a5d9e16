import Diagnostics
import Manifests
import YAML

/// Where a container exports its traces to by the variables of OpenTelemetry's SDKs.
struct ApplicationExport: Sendable {
  let template: PodTemplate
  /// `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, or else `OTEL_EXPORTER_OTLP_ENDPOINT`, by value.
  let endpoint: Node
  /// The variable that says it.
  let variable: String
  let address: ServiceAddress
  /// The protocol, if a variable says it.
  let spoken: Node?

  /// Whether the endpoint is for traces alone, and so is taken as it stands.
  var isForTracesAlone: Bool { variable == Self.variables[0] }

  /// Whether the container is known to speak OTLP over HTTP.
  var speaksHTTP: Bool { spoken.map { $0.text.hasPrefix("http/") } ?? false }

  static let variables = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"]
  static let protocols = ["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"]

  /// Nil when the container sets no endpoint by value, or one that isn't an address.
  init?(_ environment: ContainerEnvironment, of template: PodTemplate) {
    guard let variable = Self.variables.first(where: { environment.value(of: $0)?.filledText != nil }),
      let endpoint = environment.value(of: variable), let address = endpoint.filledText.flatMap({ ServiceAddress($0) })
    else { return nil }
    self.template = template
    self.endpoint = endpoint
    self.variable = variable
    self.address = address
    spoken = Self.protocols.lazy.compactMap { environment.value(of: $0) }.first { $0.filledText != nil }
  }
}

extension Rule {
  /// A rule that looks at where each container exports its traces to.
  static func forEachExport(
    _ id: String, _ severity: Severity = .warning, title: String, reason: String, fix: String, source: String? = nil,
    check: @escaping @Sendable (ApplicationExport, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix, source: source) { scene in
      scene.exports.flatMap { check($0, scene) }
    }
  }
}
