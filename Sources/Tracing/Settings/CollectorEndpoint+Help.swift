extension CollectorEndpoint.Problem {
  /// What to type instead of the text that has this problem.
  package func help(for text: String) -> String {
    switch self {
    case .empty: "type the collector's Service and port, such as \"jaeger-collector.jaeger-system.svc.cluster.local:4317\""
    case .scheme(let scheme):
      "type \"\(Self.authority(of: text.utf8.dropFirst(scheme.utf8.count + 3)))\": a proxy takes no scheme and no path, and crashes on one"
    case .path: "type \"\(Self.authority(of: text.utf8[...]))\": a proxy takes no path, and crashes on one"
    case .noPort: "type \"\(text.hasSuffix(":") ? String(text.dropLast()) : text):4317\"; 4317 is the port of OTLP over gRPC"
    case .badPort(let port): "\"\(port)\" is no port; 4317 is the port of OTLP over gRPC"
    case .ipv6: "type the DNS name of the collector's Service; Linkerd can't render an IPv6 address"
    case .badHost: "type the DNS name of the collector's Service and its port, such as \"jaeger-collector.jaeger-system:4317\""
    }
  }

  /// What stands before the first slash, with a port.
  private static func authority(of text: Substring.UTF8View) -> String {
    let host = String(Substring(text.prefix { $0 != UInt8(ascii: "/") }))
    return host.utf8.contains(UInt8(ascii: ":")) ? host : host + ":4317"
  }
}
