import Manifests
import YAML

extension Collector {
  /// The ports on which the pods' configuration receives OTLP over gRPC; none when it isn't known.
  func receiverPorts(of template: PodTemplate, in scene: Scene) -> [UInt16] {
    CollectorConfiguration.all(of: template, in: namespace, scene).flatMap(\.grpcPorts)
  }

  /// Whether the name of the port says that it is for OTLP over HTTP.
  var saysHTTP: Bool { ["otlp-http", "otlphttp", "http-otlp"].contains(port?["name"]?.filledText) }

  /// Whether the port is by name or by convention for something else than OTLP over gRPC, which rules of its own say.
  var saysOtherwise: Bool { endpoint.port == 4318 || saysHTTP || Rule.legacyPorts.contains(endpoint.port) }

  /// Whether the endpoint leads to a port on which the pods may well receive OTLP over gRPC.
  func isReceived(by template: PodTemplate, in scene: Scene) -> Bool {
    guard !saysOtherwise, let port = podPort(of: template) else { return false }
    let listening = receiverPorts(of: template, in: scene)
    return listening.isEmpty || listening.contains(port)
  }
}

extension CollectorConfiguration {
  /// The ports that receivers of OTLP over gRPC listen on; none when one of them can't be known.
  fileprivate var grpcPorts: [UInt16] {
    let endpoints = otlpReceivers.compactMap { $0.value.value(at: ["protocols"])?.mergedPair("grpc") }.map {
      $0.value.value(at: ["endpoint"])?.filledText ?? ":4317"
    }
    let ports = endpoints.compactMap { text in
      text.lastIndex(of: ":").flatMap { UInt16(text[text.index(after: $0)...]) }
    }
    return ports.count == endpoints.count ? ports : []
  }
}
