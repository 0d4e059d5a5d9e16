import GoTemplate

/// Sprig's functions that take URLs apart and put them together.
enum AddressFunctions {
  static let table: [Function] = [
    Function("urlParse", urlParse),
    Function("urlJoin", urlJoin),
  ]

  private static func urlParse(_ text: GoString) throws(FunctionError) -> NilableMap {
    let address: WebAddress
    do throws(WebAddress.Problem) { address = try WebAddress(text) } catch {
      throw .panicked("unable to parse url: \(error.message)")
    }
    return NilableMap(
      Map([
        ("scheme", .string(address.scheme)), ("host", .string(address.host)),
        ("hostname", .string(address.hostName)), ("path", .string(address.path)),
        ("query", .string(address.query)), ("opaque", .string(address.opaque)),
        ("fragment", .string(address.fragment)), ("userinfo", .string(address.user?.printed ?? "")),
      ]))
  }

  private static func urlJoin(_ parts: NilableMap) throws(FunctionError) -> GoString {
    func part(_ key: GoString) throws(FunctionError) -> GoString {
      switch parts[key] {
      case nil: return ""
      case .string(let text)?: return text
      case .nil?: throw .nilDereference
      case let other?: throw .panicked("unable to parse \(key) key, must be of type string, but \(other.kind) found")
      }
    }
    var address = WebAddress()
    address.scheme = try part("scheme")
    address.host = try part("host")
    address.path = try part("path")
    address.query = try part("query")
    address.opaque = try part("opaque")
    address.fragment = try part("fragment")
    let user = try part("userinfo")
    if !user.isEmpty {
      do throws(WebAddress.Problem) {
        address.user = try WebAddress(GoString("proto://".utf8 + user.bytes + "@host".utf8)).user
      } catch {
        throw .panicked("unable to parse userinfo in dict: \(error.message)")
      }
    }
    return address.printed
  }
}
