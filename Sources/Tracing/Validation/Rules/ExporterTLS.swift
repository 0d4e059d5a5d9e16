import Diagnostics
import Manifests
import YAML

extension Rule {
  /// An exporter over gRPC that speaks TLS to a receiver that doesn't.
  static let exporterTLS = forEachConfiguration(
    "exporter-tls", .warning, title: "an exporter speaks TLS to a receiver without it",
    reason:
      "Exporters for OTLP over gRPC speak TLS unless they are told not to, even with `http://` in the endpoint; the receiver answers in plain text, and all spans of the collector are lost: first record does not look like a TLS handshake.",
    fix: "Set `tls: {insecure: true}`; between meshed pods Linkerd encrypts.",
    source: "https://github.com/open-telemetry/opentelemetry-collector/tree/main/config/configgrpc"
  ) { configuration, scene in
    configuration.components(.exporters).compactMap { component -> Diagnostic? in
      guard component.type == "otlp" || component.type == "otlp_grpc", let endpoint = component.settings?.value(at: ["endpoint"]),
        component.settings?.value(at: ["tls"]) == nil, component.settings?.mergedPair("insecure") == nil,
        let address = endpoint.filledText.flatMap({ ServiceAddress($0) }), address.scheme != "https",
        case .service(let service) = scene.resolve(address, from: configuration.namespace),
        let receiver = scene.plainReceiver(of: service, at: address.port)
      else { return nil }
      return Diagnostic(
        "the exporter speaks TLS, but the receiver of Service \"\(service.name)\" doesn't", at: endpoint.location,
        notes: [.init("this receiver has no \"tls\"", at: receiver.location)],
        help: "add \"tls: {insecure: true}\" below \"\(component.id):\"")
    }
  }
}

extension Scene {
  /// The receiver for OTLP over gRPC behind a Service's port, when its configuration is among the inputs and has no TLS.
  fileprivate func plainReceiver(of service: KubernetesObject, at number: UInt16?) -> Node? {
    guard let port = service.ports.first(where: { $0["port"]?.target.text == number.map { String($0) } }) else { return nil }
    for template in templates(behind: service) {
      for configuration in configurations where configuration.templates.contains(where: { $0.object.node == template.object.node })
      {
        for receiver in configuration.otlpReceivers {
          guard let grpc = receiver.value.value(at: ["protocols"])?.mergedPair("grpc"), grpc.value.value(at: ["tls"]) == nil else {
            continue
          }
          let listening = grpc.value.value(at: ["endpoint"])?.filledText
          let own = listening.map { CollectorComponent.tail(of: $0, behind: UInt8(ascii: ":")) } ?? "4317"
          if template.port(behind: port).map({ String($0) }) == own { return grpc.key }
        }
      }
    }
    return nil
  }
}
