import Diagnostics

extension Rule {
  /// A host of one label, which each pod resolves in its own namespace.
  static let endpointShortName = forEachStanza(
    "endpoint-short-name", title: "the endpoint's host has no namespace",
    reason:
      "Each pod resolves a name without a dot in its own namespace, so it works in the collector's namespace alone.",
    fix: "Write the Service's full name: `service.namespace.svc.cluster.local:port`.",
    source: "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/"
  ) { stanza, _ in
    guard let endpoint = stanza.collectorEndpoint, !endpoint.host.utf8.contains(UInt8(ascii: ".")),
      endpoint.host != "localhost",
      let value = stanza.endpoint?.value
    else { return [] }
    let namespace = stanza.identityNamespace?.value.filledText ?? "jaeger-system"
    return [
      Diagnostic(
        "\"\(endpoint.host)\" is looked up in every workload's own namespace", at: value.location,
        help: "type \"\(endpoint.host).\(namespace).svc.\(stanza.clusterDomain ?? "cluster.local"):\(endpoint.port)\"")
    ]
  }
}
