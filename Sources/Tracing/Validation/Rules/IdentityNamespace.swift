import Diagnostics
import YAML

extension Rule {
  /// The identity's namespace is another one than the endpoint's.
  static let identityNamespace = forEachStanza(
    "identity-ns", title: "the identity's namespace is not the collector's",
    reason: "The namespace is part of the identity; with a wrong one every TLS handshake fails, and no span arrives.",
    fix: "Set `namespace` below `meshIdentity` to the namespace of the collector's pods.",
    source: "https://linkerd.io/2/tasks/distributed-tracing/"
  ) { stanza, scene in
    guard let endpoint = stanza.collectorEndpoint, let namespace = endpoint.namespace,
      let value = stanza.identityNamespace?.value.target, let text = value.filledText, text != namespace
    else { return [] }
    // Where the endpoint is in the wrong namespace, that is the one to say so.
    if scene.isComplete, stanza.misplacedService(in: scene) != nil { return [] }
    // A Service without a selector can lead to pods elsewhere.
    if let service = stanza.manifestCollector(in: scene)?.service, service.node.value(at: ["spec", "selector"]) == nil {
      return []
    }
    return [
      Diagnostic(
        "the identity's namespace is \"\(text)\", but the endpoint is in \"\(namespace)\"", at: value.location,
        notes: stanza.endpoint.map { [.init("the endpoint is here", at: $0.value.location)] } ?? [],
        help: "type \"namespace: \(namespace)\"")
    ]
  }
}
