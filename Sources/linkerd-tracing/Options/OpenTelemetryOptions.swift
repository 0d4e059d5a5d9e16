import CommandLineKit
import Tracing

/// What `instrument` tells the OpenTelemetry SDKs of applications, each option a variable.
struct OpenTelemetryOptions: ParsableArguments {
  @Option(placeholder: "HOST:PORT", help: "Where spans go, OTEL_EXPORTER_OTLP_ENDPOINT; a URL will do.")
  var endpoint: EndpointArgument = .standard

  @Option(help: "What is spoken there, OTEL_EXPORTER_OTLP_PROTOCOL; by the port when left out.")
  var `protocol`: OTLPProtocol?

  @Option(
    placeholder: "FORMATS",
    help: "The headers of traces to read and write, OTEL_PROPAGATORS; proxies read tracecontext and b3multi.")
  var propagators: [PropagatorsArgument] = []

  @Option(placeholder: "NAME[=RATIO]", help: "Which traces to record, OTEL_TRACES_SAMPLER.")
  var sampler: SamplerArgument?

  @Flag(
    name: "service-name-from-labels",
    help: "OTEL_SERVICE_NAME is the pod's label app.kubernetes.io/name, app or k8s-app; without one, the workload's name.")
  var serviceNameFromLabels: Bool

  @Option(
    name: "resource-attribute", placeholder: "KEY=VALUE", help: "Add this to what OTEL_RESOURCE_ATTRIBUTES says of the application."
  )
  var resourceAttributes: [ResourceAttributeArgument] = []

  func validate() throws(UsageError) {
    guard $endpoint.isGiven, let name = `protocol` else { return }
    let port = endpoint.endpoint.port
    guard let other = OTLPProtocol.allCases.first(where: { $0.port == port }), other.port != name.port else { return }
    throw UsageError(
      "port \(port) speaks \(other.rawValue), and \"--protocol\" says \(name.rawValue)",
      help: "leave --protocol out, or type '--endpoint \(endpoint.endpoint.host):\(name.port)'")
  }

  /// What was asked for; where spans go is said unless `onlyGiven` and nothing was said of it.
  func environment(onlyGiven: Bool) -> OpenTelemetryEnvironment {
    var environment = OpenTelemetryEnvironment()
    if !onlyGiven || $endpoint.isGiven || $protocol.isGiven {
      var collector = endpoint.endpoint
      // The standard collector has a port for each.
      if let name = `protocol`, !$endpoint.isGiven { collector = CollectorEndpoint(host: collector.host, port: name.port) }
      environment.exporter = (collector, `protocol` ?? OTLPProtocol(port: collector.port))
    }
    for propagator in propagators.flatMap(\.propagators) where !environment.propagators.contains(propagator) {
      environment.propagators.append(propagator)
    }
    environment.sampler = sampler.map { ($0.sampler, $0.setting) }
    environment.namesServices = serviceNameFromLabels
    environment.attributes = resourceAttributes.map(\.attribute)
    // Who asks for something else only doesn't expect to lose a collector.
    let isMore = $propagators.isGiven || $sampler.isGiven || serviceNameFromLabels || $resourceAttributes.isGiven
    environment.keepsEndpoints = isMore && !$endpoint.isGiven && !$protocol.isGiven
    return environment
  }
}
