extension Rule {
  /// A host that is neither a DNS name nor an IPv4 address.
  static let endpointInvalid = forEachBadEndpoint(
    "endpoint-invalid", title: "the endpoint names no host",
    reason: "A proxy that can't read the endpoint crashes in a loop: Invalid configuration.",
    fix: "Name the collector's Service and its port.",
    source: "https://github.com/linkerd/linkerd2-proxy/blob/main/linkerd/app/src/env.rs"
  ) { problem in
    problem == .badHost ? "the endpoint has no DNS name before its port" : nil
  }
}
