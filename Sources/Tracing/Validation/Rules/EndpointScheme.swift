import Diagnostics
import YAML

extension Rule {
  /// `http://host:port`, or a path behind the port.
  static let endpointScheme = forEachBadEndpoint(
    "endpoint-scheme", title: "the endpoint is a URL",
    reason:
      "A proxy takes `host:port` only. On a scheme or a path every newly injected pod crashes in a loop: Invalid configuration.",
    fix: "Write `host:port`; the scheme belongs in applications' OTEL_EXPORTER_OTLP_ENDPOINT alone.",
    source: "https://github.com/linkerd/linkerd2-proxy/blob/main/linkerd/app/src/env.rs"
  ) { problem in
    switch problem {
    case .scheme: "the endpoint has a scheme, expected \"host:port\""
    case .path: "the endpoint has a path, expected \"host:port\""
    default: nil
    }
  }

  /// A rule on endpoints that are no `host:port`; `message` says what is wrong when the problem is the rule's.
  static func forEachBadEndpoint(
    _ id: String, title: String, reason: String, fix: String, source: String,
    message: @escaping @Sendable (CollectorEndpoint.Problem) -> String?
  ) -> Rule {
    forEachStanza(id, title: title, reason: reason, fix: fix, source: source) { stanza, _ in
      guard let value = stanza.endpoint?.value.target, value.kind == .scalar, !value.isUnset else { return [] }
      let text = value.text
      do throws(CollectorEndpoint.Problem) {
        _ = try CollectorEndpoint(text)
        return []
      } catch {
        let fix = bareAddress(in: text).map { Replacement.text($0, for: value) } ?? []
        return message(error).map { [Diagnostic($0, at: value.location, help: help(for: text, error), fix: fix)] } ?? []
      }
    }
  }

  /// The `host:port` that is left of a URL, or of a text with spaces around it; nil when it isn't there as a whole.
  private static func bareAddress(in text: String) -> String? {
    var rest = Array(text.utf8)[...]
    while rest.first.map({ $0 <= 0x20 }) ?? false { rest = rest.dropFirst() }
    while rest.last.map({ $0 <= 0x20 }) ?? false { rest = rest.dropLast() }
    for scheme in ["http://", "https://", "grpc://"] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
    }
    let address = String(decoding: rest.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    return (try? CollectorEndpoint(address)) == nil ? nil : address
  }

  private static func help(for text: String, _ problem: CollectorEndpoint.Problem) -> String {
    let inner = text.utf8.drop { $0 <= 0x20 }
    let bare = String(decoding: inner.prefix(inner.count - inner.reversed().prefix { $0 <= 0x20 }.count), as: UTF8.self)
    if bare != text, (try? CollectorEndpoint(bare)) != nil { return "type \"\(bare)\", without spaces" }
    // A port alone isn't a host without one.
    if UInt16(text) != nil { return CollectorEndpoint.Problem.empty.help(for: text) }
    guard case .badPort = problem, let colon = text.lastIndex(of: ":") else { return problem.help(for: text) }
    return "type \"\(text[..<colon]):4317\"; 4317 is the port of OTLP over gRPC"
  }
}
