import Diagnostics
import Manifests

/// What an address in a workload's or a collector's settings leads to: a host, perhaps a Service of the cluster, and a port.
///
/// Takes `host`, `host:port`, and URLs with a path: `http://host:port/path`.
struct ServiceAddress: Sendable {
  /// What stands before `://`, in small letters; nil when nothing does.
  let scheme: String?
  let host: String
  let port: UInt16?
  /// What stands behind host and port, with its slash; empty when nothing does.
  let path: String

  /// Nil when the text has no host, or holds a variable or a template (`$(HOST)`, `${env:HOST}`, `{{ }}`).
  init?(_ text: String) {
    guard !text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: " ") }) else {
      return nil
    }
    var rest = text.utf8[...]
    var scheme: String?
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
      scheme = String(Substring(rest[..<colon])).lowercased()
      rest = rest[colon...].dropFirst(3)
    }
    self.scheme = scheme
    let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    path = String(Substring(rest[slash...]))
    let authority = rest[..<slash]
    // An IPv6 address names no Service.
    guard !authority.isEmpty, authority.first != UInt8(ascii: "[") else { return nil }
    let colon = authority.lastIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
    host = String(Substring(authority[..<colon]))
    port = UInt16(String(Substring(authority[colon...].dropFirst())))
    if host.isEmpty { return nil }
  }

  /// The Service's name and namespace: `name`, which is in the namespace of who asks, `name.namespace`, `name.namespace.svc…`.
  func service(from home: String?) -> (name: String, namespace: String)? {
    let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
    switch labels.count {
    case 1: return labels[0] == "localhost" ? nil : home.map { (labels[0], $0) }
    case 2: return (labels[0], labels[1])
    default: return labels[2] == "svc" ? (labels[0], labels[1]) : nil
    }
  }
}

extension Scene {
  /// What an address names among the Services: the one it means, or those that could be meant when it means none.
  enum Resolution {
    case service(KubernetesObject)
    /// There is no such Service, and these in the same namespace have the port and a name like it.
    case missing(name: String, namespace: String, candidates: [KubernetesObject])
    /// The address leads out of what the inputs show.
    case elsewhere
  }

  /// Looks for the Service that an address means, for somebody in a namespace.
  func resolve(_ address: ServiceAddress, from home: String?) -> Resolution {
    guard isComplete, let (name, namespace) = address.service(from: home) else { return .elsewhere }
    if let found = object("Service", named: name, in: namespace) { return .service(found) }
    guard let port = address.port else { return .elsewhere }
    let candidates = services(in: namespace).filter { service in
      service.namespace != nil && service.name.resembles(name)
        && service.ports.contains { $0["port"]?.target.text == String(port) }
    }
    return candidates.isEmpty ? .elsewhere : .missing(name: name, namespace: namespace, candidates: candidates)
  }

  /// The object's Service endpoints: the pods that a Service selects.
  func templates(behind service: KubernetesObject) -> [PodTemplate] {
    guard let namespace = service.namespace else {
      let selector = service.node.value(at: ["spec", "selector"])
      return templates(selectedBy: selector, in: "").filter { $0.object.namespace == nil }
    }
    return templates(selectedBy: service.node.value(at: ["spec", "selector"]), in: namespace)
  }
}

extension String {
  /// Whether a name could be meant by another: it begins with the same word, is a part of it, or is spelled like it.
  func resembles(_ other: String) -> Bool {
    let dash = UInt8(ascii: "-")
    let (own, meant) = (Array(utf8), Array(other.utf8))
    let beginning = own.prefix { $0 != dash }
    if beginning.count >= 4, beginning.elementsEqual(meant.prefix { $0 != dash }) { return true }
    if own.reversed().starts(with: ([dash] + meant).reversed()) || meant.reversed().starts(with: ([dash] + own).reversed()) {
      return true
    }
    return Spelling.distance(self, other) <= 2
  }
}
