/// Reads JSON as Go's encoding/json does: numbers are floats, the last of equal keys wins, what isn't UTF-8 is replaced.
package struct JSONReader {
  /// Why a text isn't JSON, in Go's words.
  package struct Malformed: Error {
    package let message: String
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private static let maximumDepth = 500

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The value that a whole text is.
  package static func value(_ bytes: [UInt8]) throws(Malformed) -> Value {
    let (value, rest) = try prefix(of: bytes[...])
    if let extra = rest.first(where: { $0 > 0x20 }) {
      throw Malformed(message: "invalid character \(quoted(extra)) after top-level value")
    }
    return value
  }

  /// The value at the beginning of a text, and what stands behind it.
  package static func prefix(of bytes: ArraySlice<UInt8>) throws(Malformed) -> (value: Value, rest: ArraySlice<UInt8>) {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    return (value, bytes[reader.index...])
  }

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func value(depth: Int) throws(Malformed) -> Value {
    skipSpace()
    guard depth < Self.maximumDepth else { throw Malformed(message: "exceeded max depth") }
    switch next {
    case nil: throw Malformed(message: "unexpected end of JSON input")
    case UInt8(ascii: "{"):
      index += 1
      var table = Table()
      try items(until: UInt8(ascii: "}"), of: "object key:value pair") { (reader) throws(Malformed) in
        reader.skipSpace()
        guard reader.next == UInt8(ascii: "\"") else { throw reader.unexpected("looking for beginning of object key string") }
        let key = String(decoding: try reader.string(), as: UTF8.self)
        reader.skipSpace()
        guard reader.next == UInt8(ascii: ":") else { throw reader.unexpected("after object key") }
        reader.index += 1
        table[key] = try reader.value(depth: depth + 1)
      }
      return .table(table)
    case UInt8(ascii: "["):
      index += 1
      var list: [Value] = []
      try items(until: UInt8(ascii: "]"), of: "array element") { (reader) throws(Malformed) in
        list.append(try reader.value(depth: depth + 1))
      }
      return Value(.list(list))
    case UInt8(ascii: "\""): return Value(.string(try string()))
    case UInt8(ascii: "t"): return try word("true", Value(.bool(true)))
    case UInt8(ascii: "f"): return try word("false", Value(.bool(false)))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func items(
    until close: UInt8, of what: String, _ body: (inout JSONReader) throws(Malformed) -> Void
  ) throws(Malformed) {
    skipSpace()
    if next == close {
      index += 1
      return
    }
    while true {
      try body(&self)
      skipSpace()
      if next == close {
        index += 1
        return
      }
      guard next == UInt8(ascii: ",") else { throw unexpected("after \(what)") }
      index += 1
    }
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(Malformed) -> Value {
    let wanted = word.withUTF8Buffer { Array($0) }
    for byte in wanted {
      guard next == byte else { throw unexpected("in literal \(word)") }
      index += 1
    }
    return value
  }

  private mutating func number() throws(Malformed) -> Value {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    guard let first = next, (0x30...0x39).contains(first) else {
      if index > start { throw unexpected("in numeric literal") }
      throw unexpected("looking for beginning of value")
    }
    digits()
    if first == 0x30, index > start + (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
      index = start + 1
      throw unexpected("after top-level value")
    }
    if next == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw unexpected("after decimal point in numeric literal") }
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw unexpected("in exponent of numeric literal") }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw Malformed(message: "json: cannot unmarshal number \(text) into Go value of type float64")
    }
    return Value(.number(value))
  }

  @discardableResult
  private mutating func digits() -> Int {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() throws(Malformed) -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return Array(String(decoding: text, as: UTF8.self).utf8)
      case 0..<0x20:
        index -= 1
        throw unexpected("in string literal")
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: text.append(byte)
      }
    }
    throw Malformed(message: "unexpected end of JSON input")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Malformed) {
    guard let byte = next else { throw Malformed(message: "unexpected end of JSON input") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = try hexadecimal()
      if value & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"), index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "u") {
        let start = index
        index += 2
        let low = try hexadecimal()
        if low & 0xFC00 == 0xDC00 { value = 0x10000 + ((value & 0x3FF) << 10) + (low & 0x3FF) } else { index = start }
      }
      text.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    default:
      index -= 1
      throw unexpected("in string escape code")
    }
  }

  private mutating func hexadecimal() throws(Malformed) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = UInt32(String(UnicodeScalar(byte)), radix: 16) else {
        throw unexpected("in \\u hexadecimal character escape")
      }
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  private func unexpected(_ place: String) -> Malformed {
    guard let byte = next else { return Malformed(message: "unexpected end of JSON input") }
    return Malformed(message: "invalid character \(Self.quoted(byte)) \(place)")
  }

  private static func quoted(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "'"): "'\\''"
    case UInt8(ascii: "\n"): "'\\n'"
    case UInt8(ascii: "\t"): "'\\t'"
    case 0x20..<0x7F: "'\(UnicodeScalar(byte))'"
    default: "'\\x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))'"
    }
  }
}
