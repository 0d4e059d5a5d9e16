import Diagnostics
import YAML

extension Rule {
  /// An OTLP receiver that listens on localhost alone.
  static let receiverLocalhost = forEachCollector(
    "receiver-localhost", title: "the collector's OTLP receiver listens on localhost",
    reason:
      "The collector's proxy hands what arrives to the pod's address, where nothing listens: Connection refused (os error 111). Localhost is a collector's default since 0.104.",
    fix: "Set the receiver's `endpoint` to `0.0.0.0:4317`.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/33896"
  ) { collector, _, scene in
    collector.templates.prefix(1).flatMap { template -> [Diagnostic] in
      guard let port = collector.podPort(of: template) else { return [] }
      return CollectorConfiguration.all(of: template, in: collector.namespace, scene).flatMap { configuration in
        configuration.otlpReceivers.compactMap { receiver -> Diagnostic? in
          guard let grpc = receiver.value.value(at: ["protocols"])?.mergedPair("grpc") else { return nil }
          let help = "type \"endpoint: 0.0.0.0:\(port)\""
          guard let endpoint = grpc.value.value(at: ["endpoint"]), let text = endpoint.filledText else {
            return Diagnostic(
              "the receiver has no \"endpoint\", and since collector 0.104 that means localhost", severity: .warning,
              at: grpc.key.location,
              help: "\(help) below \"grpc:\"")
          }
          guard ["localhost:", "127.", "[::1]:"].contains(where: { text.hasPrefix($0) }) else { return nil }
          return Diagnostic(
            "the receiver listens on localhost, where the proxy's connections don't arrive", at: endpoint.location,
            help: help)
        }
      }
    }
  }
}
