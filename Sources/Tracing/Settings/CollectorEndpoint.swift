/// The address of a trace collector: `host:port`, as Linkerd's values want it; SDKs want the same with a scheme in front.
package struct CollectorEndpoint: Hashable, Sendable {
  package let host: String
  package let port: UInt16

  package init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// What is wrong with the text of an endpoint.
  package enum Problem: Error, Hashable, Sendable {
    case empty
    /// `http://…`: a URL, with the part that would be right if there is one.
    case scheme(String)
    case path
    case noPort
    case badPort(String)
    /// `[::1]:4317`: Linkerd's template writes it unquoted.
    case ipv6
    case badHost
  }

  /// Reads `host:port` as a proxy does: no scheme, no path, a port between 1 and 65535, a DNS name or an IPv4 address.
  package init(_ text: String) throws(Problem) {
    guard !text.isEmpty else { throw .empty }
    if let separator = text.range(of: "://") {
      throw .scheme(String(text[..<separator.lowerBound]))
    }
    if text.hasPrefix("[") { throw .ipv6 }
    if text.utf8.contains(UInt8(ascii: "/")) { throw .path }
    guard let colon = text.lastIndex(of: ":") else { throw .noPort }
    let host = text[..<colon]
    let digits = text[text.index(after: colon)...]
    if host.utf8.contains(UInt8(ascii: ":")) { throw .ipv6 }
    guard !digits.isEmpty else { throw .noPort }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits), port > 0 else {
      throw .badPort(String(digits))
    }
    guard Self.isHost(host) else { throw .badHost }
    self.init(host: String(host), port: port)
  }

  /// `host:port`
  package var text: String { "\(host):\(port)" }

  /// The URL that every OpenTelemetry SDK accepts. The mesh encrypts, so the scheme is `http`.
  package var url: String { "http://\(host):\(port)" }

  /// The namespace that a host of the forms `service.namespace` and `service.namespace.svc…` names.
  package var namespace: String? {
    let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String($0) ?? "" }
    guard labels.count == 2 || labels.count > 2 && labels[2] == "svc" else { return nil }
    guard !labels[1].isEmpty, !isIPv4 else { return nil }
    return labels[1]
  }

  /// The first label of the host, the name of a Service when it is one in a cluster.
  package var service: String {
    String(host.utf8.prefix { $0 != UInt8(ascii: ".") }) ?? host
  }

  package var isIPv4: Bool {
    let parts = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8(String($0) ?? "") != nil }
  }

  private static func isHost(_ text: Substring) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 254 else { return false }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for (index, label) in labels.enumerated() {
      if label.isEmpty {
        // One dot at the end makes the name absolute.
        guard index == labels.count - 1, index > 0 else { return false }
        continue
      }
      guard label.count <= 63, label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-") else { return false }
      let isName = label.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      }
      guard isName else { return false }
    }
    return true
  }
}

extension String {
  /// The first occurrence of an ASCII text.
  fileprivate func range(of needle: StaticString) -> Range<String.Index>? {
    let wanted = needle.withUTF8Buffer { Array($0) }
    var start = utf8.startIndex
    while start != utf8.endIndex {
      if utf8[start...].starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
      start = utf8.index(after: start)
    }
    return nil
  }
}
