import Diagnostics

extension Rule {
  /// `service.namespace.svc.` with another domain behind it than the cluster's.
  static let endpointDomain = forEachStanza(
    "endpoint-domain", .warning, title: "the endpoint's host is in another domain than the cluster",
    reason: "No DNS server knows the name (NXDOMAIN), so proxies send no spans.",
    fix: "End the host with the `clusterDomain` of the values, or leave everything behind `.svc` out.",
    source: "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/"
  ) { stanza, scene in
    guard let endpoint = stanza.collectorEndpoint, let namespace = endpoint.namespace,
      let value = stanza.endpoint?.value,
      let domain = stanza.clusterDomain ?? (stanza.file.isMerged ? "cluster.local" : nil)
    else { return [] }
    let prefix = "\(endpoint.service).\(namespace).svc."
    guard endpoint.host.hasPrefix(prefix) else { return [] }
    var actual = endpoint.host.dropFirst(prefix.count)
    if actual.hasSuffix(".") { actual = actual.dropLast() }
    guard !actual.isEmpty, actual != domain else { return [] }
    return [
      Diagnostic(
        "the endpoint is in the domain \"\(actual)\", but the cluster's is \"\(domain)\"", at: value.location,
        notes: scene.clusterDomain == nil
          ? stanza.file.node("clusterDomain").map { [.init("the cluster's domain is set here", at: $0.location)] } ?? [] : [],
        help: "type \"\(prefix)\(domain):\(endpoint.port)\"")
    ]
  }
}
