import GoTemplate

/// A URL as Go's `net/url` takes it apart; the parts are decoded, except the query.
package struct WebAddress {
  /// A user's name, and a password when a colon follows the name.
  struct User {
    let name: GoString
    let password: GoString?

    /// Encoded again, with a colon where there is a password.
    var printed: GoString {
      let name = PercentEncoding.user.encode(name)
      guard let password else { return name }
      return GoString(name.bytes + ":".utf8 + PercentEncoding.user.encode(password).bytes)
    }
  }

  /// Why a text is no URL, in Go's words.
  package struct Problem: Error {
    package let message: String
  }

  package internal(set) var scheme = GoString()
  var user: User?
  /// With the port, if there is one.
  var host = GoString()
  var path = GoString()
  var query = GoString()
  /// What follows the scheme when that isn't a slash.
  var opaque = GoString()
  var fragment = GoString()

  init() {}

  package init(_ text: GoString) throws(Problem) {
    let hash = text.bytes.firstIndex(of: UInt8(ascii: "#"))
    let main = GoString(text.bytes[..<(hash ?? text.count)])
    do throws(PercentEncoding.Problem) {
      try parse(main)
    } catch {
      throw Problem(message: "parse \(main.quoted): \(error.message)")
    }
    guard let hash else { return }
    do throws(PercentEncoding.Problem) {
      fragment = try PercentEncoding.fragment.decode(text.bytes[(hash + 1)...])
    } catch {
      throw Problem(message: "parse \(text.quoted): \(error.message)")
    }
  }

  /// The host without its port and without brackets.
  var hostName: GoString {
    var name = host.bytes[...]
    if let colon = name.lastIndex(of: UInt8(ascii: ":")), WebAddress.isPort(name[colon...]) { name = name[..<colon] }
    if name.first == UInt8(ascii: "["), name.last == UInt8(ascii: "]") { name = name.dropFirst().dropLast() }
    return GoString(name)
  }

  /// The URL, with everything encoded that has to be.
  var printed: GoString {
    var text: [UInt8] = []
    if !scheme.isEmpty { text += scheme.bytes + ":".utf8 }
    if opaque.isEmpty { appendHierarchy(to: &text) } else { text += opaque.bytes }
    if !query.isEmpty { text += "?".utf8 + query.bytes }
    if !fragment.isEmpty { text += "#".utf8 + PercentEncoding.fragment.encode(fragment).bytes }
    return GoString(text)
  }

  private func appendHierarchy(to text: inout [UInt8]) {
    let slash = UInt8(ascii: "/")
    if !host.isEmpty || user != nil || !scheme.isEmpty && !path.isEmpty { text += "//".utf8 }
    if let user { text += user.printed.bytes + "@".utf8 }
    text += PercentEncoding.host.encode(host).bytes
    let path = path == "*" ? path : PercentEncoding.path.encode(path)
    if !path.isEmpty && path.bytes.first != slash && !host.isEmpty { text.append(slash) }
    // A colon in the first segment would make a scheme of it.
    if text.isEmpty && path.bytes.prefix(while: { $0 != slash }).contains(UInt8(ascii: ":")) { text += "./".utf8 }
    text += path.bytes
  }

  // MARK: Taking apart

  private mutating func parse(_ text: GoString) throws(PercentEncoding.Problem) {
    if text.bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw .init(message: "net/url: invalid control character in URL")
    }
    var rest = text.bytes[...]
    if text == "*" {
      path = text
      return
    }
    try takeScheme(from: &rest)
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = GoString(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    let slash = UInt8(ascii: "/")
    guard rest.first == slash else {
      if scheme.isEmpty { return try parsePath(rest, mayHaveColon: false) }
      opaque = GoString(rest)
      return
    }
    if rest.starts(with: "//".utf8), !scheme.isEmpty || !rest.starts(with: "///".utf8) {
      rest = rest.dropFirst(2)
      let authority = rest.prefix { $0 != slash }
      try parseAuthority(authority)
      rest = rest[authority.endIndex...]
    }
    try parsePath(rest, mayHaveColon: true)
  }

  private mutating func parsePath(_ rest: ArraySlice<UInt8>, mayHaveColon: Bool) throws(PercentEncoding.Problem) {
    if !mayHaveColon, rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) {
      throw .init(message: "first path segment in URL cannot contain colon")
    }
    path = try PercentEncoding.path.decode(rest)
  }

  /// Letters, digits, `+`, `-` and `.` before a colon, a letter first.
  private mutating func takeScheme(from rest: inout ArraySlice<UInt8>) throws(PercentEncoding.Problem) {
    for (index, byte) in zip(rest.indices, rest) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == rest.startIndex { return }
      case UInt8(ascii: ":"):
        if index == rest.startIndex { throw .init(message: "missing protocol scheme") }
        scheme = GoString(rest[..<index].map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 })
        rest = rest[(index + 1)...]
        return
      default: return
      }
    }
  }

  private mutating func parseAuthority(_ authority: ArraySlice<UInt8>) throws(PercentEncoding.Problem) {
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else {
      host = try WebAddress.parseHost(authority)
      return
    }
    host = try WebAddress.parseHost(authority[(at + 1)...])
    let userText = authority[..<at]
    guard userText.allSatisfy(WebAddress.mayBeInUser) else { throw .init(message: "net/url: invalid userinfo") }
    let colon = userText.firstIndex(of: UInt8(ascii: ":"))
    let name = try PercentEncoding.user.decode(userText[..<(colon ?? userText.endIndex)])
    var password: GoString?
    if let colon { password = try PercentEncoding.user.decode(userText[(colon + 1)...]) }
    user = User(name: name, password: password)
  }

  private static func mayBeInUser(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "-._:~!$&'()*+,;=%@".utf8.contains(byte)
    }
  }

  private static func parseHost(_ text: ArraySlice<UInt8>) throws(PercentEncoding.Problem) -> GoString {
    guard let bracket = text.lastIndex(of: UInt8(ascii: "[")) else {
      if let colon = text.lastIndex(of: UInt8(ascii: ":")) { try checkPort(text[colon...]) }
      return try PercentEncoding.host.decode(text)
    }
    guard bracket == text.startIndex else { throw .init(message: "invalid IP-literal") }
    guard let end = text.lastIndex(of: UInt8(ascii: "]")) else { throw .init(message: "missing ']' in host") }
    try checkPort(text[(end + 1)...])
    let literal = text[(bracket + 1)..<end]
    // A zone is written behind an encoded percent sign, and may have more characters encoded than a host.
    let percent = literal.indices.first { literal[$0...].starts(with: "%25".utf8) } ?? end
    let address = try PercentEncoding.host.decode(literal[..<percent])
    let zone = try PercentEncoding.zone.decode(literal[percent...])
    guard IPv6Address.isValid(address.bytes[...]) else {
      let isVersion4 = IPv6Address.isVersion4(address.bytes[...])
      let name = GoString(address.bytes + zone.bytes).quoted
      throw .init(message: isVersion4 ? "invalid IP-literal" : "invalid host: ParseAddr(\(name)): unable to parse IP")
    }
    return GoString("[".utf8 + address.bytes + zone.bytes + text[end...])
  }

  private static func checkPort(_ text: ArraySlice<UInt8>) throws(PercentEncoding.Problem) {
    guard isPort(text) else { throw .init(message: "invalid port \(GoString(text).quoted) after host") }
  }

  /// Nothing, or a colon and digits.
  private static func isPort(_ text: ArraySlice<UInt8>) -> Bool {
    text.isEmpty
      || text.first == UInt8(ascii: ":") && text.dropFirst().allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
