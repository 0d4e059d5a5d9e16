extension Rule {
  /// `host` without `:port`.
  static let endpointNoPort = forEachBadEndpoint(
    "endpoint-no-port", title: "the endpoint has no port",
    reason: "A proxy needs a port. Without one every newly injected pod crashes in a loop: Invalid configuration.",
    fix: "Add the port of OTLP over gRPC, `:4317` by convention.",
    source: "https://github.com/linkerd/linkerd2-proxy/blob/main/linkerd/app/src/env.rs"
  ) { problem in
    switch problem {
    case .noPort: "the endpoint has no port, expected \"host:port\""
    case .badPort(let text): "\"\(text)\" is not a port"
    default: nil
    }
  }
}
