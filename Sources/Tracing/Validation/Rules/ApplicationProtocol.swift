import Diagnostics
import Manifests
import YAML

extension Rule {
  /// An `appProtocol` on the collector's port that Linkerd takes for something else than gRPC.
  static let applicationProtocol = forEachCollector(
    "appprotocol", .warning, title: "the collector's `appProtocol` hides gRPC from Linkerd",
    reason:
      "Linkerd knows `http` (HTTP/1 alone), `kubernetes.io/h2c`, `linkerd.io/tcp` and `linkerd.io/opaque`; any other word, `grpc` among them, means opaque TCP. Meshed applications' exports lose retries, metrics and balancing, or break on `http`; a Server that names gRPC or HTTP refuses them, which was read in the proxy's source and not tried on a cluster. Proxies' own spans aren't affected. Where no meshed application here exports to the Service, it is an information.",
    fix: "Set `appProtocol: kubernetes.io/h2c` on the OTLP/gRPC port, or leave it out; `proxyProtocol: unknown` on a Server.",
    since: LinkerdVersion(edge: 25, 3, 1), source: "https://github.com/linkerd/linkerd2/issues/14033"
  ) { collector, _, scene in
    guard let value = collector.port?["appProtocol"]?.target, let word = value.filledText, word != "kubernetes.io/h2c",
      collector.endpoint.port != 4318
    else { return [] }
    if let spoken = collector.namedProtocol(in: scene), word != "http" {
      return [
        Diagnostic(
          "Linkerd takes \"\(word)\" for opaque TCP, which a Server refuses that names \(spoken.text)", at: value.location,
          notes: [.init("the Server names it here", at: spoken.location)], help: "type \"appProtocol: kubernetes.io/h2c\"")
      ]
    }
    // Who asks for plain TCP gets it.
    if ["linkerd.io/tcp", "linkerd.io/opaque"].contains(word) { return [] }
    let isUsed = scene.exports.contains { export in
      scene.isMeshed(export.template) == true && !export.isUnread
        && export.address.service(from: export.template.object.namespace).map {
          $0.name == collector.service.name && $0.namespace == collector.namespace
        } ?? false
    }
    return [
      Diagnostic(
        word == "http"
          ? "Linkerd takes \"http\" for HTTP/1, but the port is for gRPC" : "Linkerd takes \"\(word)\" for opaque TCP",
        severity: isUsed || word == "http" ? .warning : .information, at: value.location,
        help: "type \"appProtocol: kubernetes.io/h2c\"")
    ]
  }
}

extension Collector {
  /// The protocol that a Server of the collector's port names, where it is one that opaque TCP isn't.
  fileprivate func namedProtocol(in scene: Scene) -> Node? {
    templates.lazy.flatMap { scene.policies(in: self.namespace).servers(of: self, $0) }.compactMap {
      $0.node.value(at: ["spec", "proxyProtocol"])
    }.first { ["gRPC", "HTTP/2"].contains($0.text) }
  }
}
