@testable import Values

extension SchemaTextReader {
  /// The only pattern is a prefix behind `^`, and `(` is none; an address is what has no blank, absolute with a colon.
  static var sample: SchemaTextReader {
    SchemaTextReader(
      matches: { (text, pattern) throws(SchemaTextError) in
        if pattern == "(" { throw SchemaTextError("missing )") }
        return text.hasPrefix(String(pattern.dropFirst()))
      },
      address: { (text) throws(SchemaTextError) in
        if text.contains(" ") { throw SchemaTextError("invalid character") }
        return .init(isAbsolute: text.contains(":"))
      })
  }
}
