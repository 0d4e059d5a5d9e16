import Diagnostics
import YAML

extension Rule {
  /// An `appProtocol` on the collector's port that Linkerd takes for something else than gRPC.
  static let applicationProtocol = forEachCollector(
    "appprotocol", .warning, title: "the collector's `appProtocol` hides gRPC from Linkerd",
    reason:
      "Linkerd knows `http` (HTTP/1 alone), `kubernetes.io/h2c`, `linkerd.io/tcp` and `linkerd.io/opaque`; any other word, `grpc` among them, means opaque TCP. Meshed applications' exports lose retries, metrics and balancing, or break on `http`; proxies' own spans aren't affected.",
    fix: "Set `appProtocol: kubernetes.io/h2c` on the OTLP/gRPC port, or leave it out.",
    since: LinkerdVersion(edge: 25, 3, 1), source: "https://github.com/linkerd/linkerd2/issues/14033"
  ) { collector, _, _ in
    guard let value = collector.port?["appProtocol"]?.target, let word = value.filledText,
      collector.endpoint.port != 4318
    else { return [] }
    if ["kubernetes.io/h2c", "linkerd.io/tcp", "linkerd.io/opaque"].contains(word) { return [] }
    return [
      Diagnostic(
        word == "http"
          ? "Linkerd takes \"http\" for HTTP/1, but the port is for gRPC" : "Linkerd takes \"\(word)\" for opaque TCP",
        at: value.location, help: "type \"appProtocol: kubernetes.io/h2c\"")
    ]
  }
}
