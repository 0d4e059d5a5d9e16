import Diagnostics
import YAML

extension Rule {
  /// An OTLP receiver that listens on localhost alone, though a Service leads to it.
  static let receiverLocalhost = forEachConfiguration(
    "receiver-localhost", title: "the collector's OTLP receiver listens on localhost",
    reason:
      "The collector's proxy hands what arrives to the pod's address, where nothing listens: Connection refused (os error 111). Localhost is a collector's default since 0.104.",
    fix: "Set the receiver's `endpoint` to `0.0.0.0:4317`.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/33896"
  ) { configuration, scene in
    configuration.otlpReceivers.flatMap { receiver in
      protocols.compactMap { name, conventional -> Diagnostic? in
        guard let spoken = receiver.value.value(at: ["protocols"])?.mergedPair(name) else { return nil }
        let endpoint = spoken.value.value(at: ["endpoint"])
        let text = endpoint?.filledText
        let port = text.flatMap { ServiceAddress($0)?.port } ?? conventional
        // A collector in the application's own pod is right to listen there.
        let isReached = configuration.templates.contains { !scene.services(leadingTo: port, of: $0).isEmpty }
        guard isReached else { return nil }
        let help = "type \"endpoint: 0.0.0.0:\(port)\""
        if let endpoint, let text {
          guard ["localhost:", "127.", "[::1]:"].contains(where: { text.hasPrefix($0) }) else { return nil }
          return Diagnostic(
            "the receiver listens on localhost, where the proxy's connections don't arrive", at: endpoint.location, help: help)
        }
        // Before 0.104 it meant all addresses.
        if let minor = configuration.collectorMinor, minor < 104 { return nil }
        return Diagnostic(
          "the receiver has no \"endpoint\", and since collector 0.104 that means localhost",
          severity: configuration.collectorMinor == nil ? .warning : .error, at: spoken.key.location,
          help: "\(help) below \"\(name):\"")
      }
    }
  }

  private static let protocols: [(name: String, port: UInt16)] = [("grpc", 4317), ("http", 4318)]
}
