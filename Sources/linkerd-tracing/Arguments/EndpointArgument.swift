import CommandLineKit
import Tracing

/// A collector's address on the command line: `host:port`; a URL with a scheme will do where SDKs want one.
struct EndpointArgument: ExpressibleByArgument {
  let endpoint: CollectorEndpoint

  static let standard = EndpointArgument(
    CollectorEndpoint(host: "jaeger-collector.jaeger-system.svc.cluster.local", port: 4317))

  private init(_ endpoint: CollectorEndpoint) { self.endpoint = endpoint }

  init(argument: String) throws(InvalidArgument) {
    var text = argument
    for scheme in ["http://", "grpc://"] where text.hasPrefix(scheme) { text.removeFirst(scheme.utf8.count) }
    while text.hasSuffix("/") { text.removeLast() }
    do throws(CollectorEndpoint.Problem) {
      endpoint = try CollectorEndpoint(text)
    } catch {
      switch error {
      case .scheme, .path:
        throw InvalidArgument(
          expected: "host:port, or the same with http:// in front", help: "type it as 'http://HOST:PORT'; the mesh encrypts")
      default: throw InvalidArgument(expected: "host:port, or the same with http:// in front", help: error.help(for: text))
      }
    }
  }

  var argument: String { endpoint.text }
}

/// A collector's address as Linkerd's values want it: nothing but `host:port`.
struct ProxyEndpointArgument: ExpressibleByArgument {
  let endpoint: CollectorEndpoint

  init(argument: String) throws(InvalidArgument) {
    do throws(CollectorEndpoint.Problem) {
      endpoint = try CollectorEndpoint(argument)
    } catch {
      throw InvalidArgument(expected: "host:port", help: error.help(for: argument))
    }
  }

  var argument: String { endpoint.text }
}
