import Diagnostics
import YAML

/// The `proxy.tracing` block of some values, with the place of each part.
struct TracingStanza: Sendable {
  let file: ValuesFile
  /// The pair `tracing: …`.
  let pair: Pair
  let node: Node

  /// Nil when there is none, or when it is no mapping.
  init?(_ file: ValuesFile) {
    guard let pair = file.node("proxy")?.pair("tracing"), pair.value.target.kind == .mapping else { return nil }
    self.file = file
    self.pair = pair
    node = pair.value.target
  }

  /// The switch under the name that it has had since edge-25.10.1.
  var enabled: Pair? { node.pair("enabled") }

  var isEnabled: Bool {
    if let value = enabled?.value.target { return value.isTrue || value.kind == .scalar && value.isTruthyString }
    return false
  }

  var collector: Node? { node["collector"]?.target }
  var endpoint: Pair? { collector?.pair("endpoint") }
  var identity: Node? { collector?["meshIdentity"]?.target }
  var serviceAccountName: Pair? { identity?.pair("serviceAccountName") }
  var identityNamespace: Pair? { identity?.pair("namespace") }

  /// The collector's address when it is one.
  var collectorEndpoint: CollectorEndpoint? {
    guard let value = endpoint?.value.target, value.kind == .scalar else { return nil }
    return try? CollectorEndpoint(value.text)
  }

  /// The identity when both its halves are there.
  var meshIdentity: MeshIdentity? {
    guard let name = serviceAccountName?.value.target.text, let namespace = identityNamespace?.value.target.text, !name.isEmpty,
      !namespace.isEmpty
    else { return nil }
    return MeshIdentity(serviceAccountName: name, namespace: namespace)
  }

  /// Where to point at when something is missing: the key under which it belongs.
  var place: Location { pair.key.location }
}

extension Node {
  /// A text that isn't empty, which Helm's templates take for true.
  fileprivate var isTruthyString: Bool { isString && !text.isEmpty }
}
