import Glibc
import GoTemplate

/// Random texts, numbers and identifiers from the system's source.
enum RandomFunctions {
  static let table: [Function] = [
    Function("randAlphaNum") { (count: Int) throws(FunctionError) in try text(count, of: digits + letters) },
    Function("randAlpha") { (count: Int) throws(FunctionError) in try text(count, of: letters) },
    Function("randNumeric") { (count: Int) throws(FunctionError) in try text(count, of: digits) },
    Function("randAscii") { (count: Int) throws(FunctionError) in try text(count, of: Array(0x20...0x7E)) },
    Function("randBytes", randBytes),
    Function("randInt", randInt),
    Function("shuffle") { (text: GoString) in GoString(text.runes.map(\.scalar).shuffled()) },
    Function("uuidv4", uuid),
  ]

  private static let digits = Array("0123456789".utf8)
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  /// Characters of an alphabet; none for a negative count.
  private static func text(_ count: Int, of alphabet: [UInt8]) throws(FunctionError) -> GoString {
    guard count > 0 else { return GoString() }
    try Limit.check(bytes: count, plus: 0, times: 0)
    var generator = SystemRandomNumberGenerator()
    return GoString((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
  }

  static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// That many bytes in base64.
  private static func randBytes(_ count: Int) throws(FunctionError) -> GoString {
    guard count >= 0 else { throw .panicked("runtime error: makeslice: len out of range") }
    try Limit.check(bytes: 0, plus: count, times: 2)
    return GoString(BaseEncoding.base64.encode(bytes(count)))
  }

  /// A number from `low` up to, but without, `high`.
  private static func randInt(_ low: Int, _ high: Int) throws(FunctionError) -> Int {
    let width = high &- low
    guard width > 0 else { throw .panicked("invalid argument to Intn") }
    return low &+ Int.random(in: 0..<width)
  }

  /// A random identifier of RFC 9562: version 4.
  private static func uuid() -> GoString {
    var bytes = bytes(16)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = HashFunctions.hexadecimal(bytes).bytes
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { digits[$0] }
    return GoString(parts.joined(separator: [UInt8(ascii: "-")]))
  }
}
