/// What a scalar means to the readers of Kubernetes' tools: YAML 1.1 as go-yaml v2 has it.
///
/// It is YAML 1.1 without the sexagesimal numbers, with `y` and `n` as booleans, with `0o17` and with dates left as
/// texts.
package enum Scalar: Sendable, Equatable {
  case null
  case bool(Bool)
  /// An integer that fits; every larger one up to 64 bits is `unsigned`, and one beyond that a `float`.
  case integer(Int64)
  case unsigned(UInt64)
  /// Can be infinite or not a number (`.inf`, `.nan`), which JSON has no word for.
  case float(Double)
  /// The text as it is written.
  case string
  /// What a `!!binary` text stands for.
  case binary([UInt8])
}

extension Scalar {
  /// What a plain scalar without a tag means.
  package static func resolve(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar {
    guard let first = bytes.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return ScalarNumber.resolve(bytes)
    case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
      UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "~"):
      return bytes.count <= 5 ? word(bytes) : .string
    default:
      return .string
    }
  }

  /// What a plain scalar without a tag means.
  package static func resolve(_ bytes: [UInt8]) -> Scalar {
    bytes.withUnsafeBufferPointer { resolve($0) }
  }

  /// What a plain scalar without a tag means.
  package static func resolve(_ text: String) -> Scalar {
    var text = text
    return text.withUTF8 { resolve($0) }
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar {
    // Up to five bytes and their number in one integer: the words become integer constants to compare with.
    var packed = UInt64(bytes.count)
    for byte in bytes { packed = packed << 8 | UInt64(byte) }
    for (spelling, scalar) in words where packed == spelling { return scalar }
    return .string
  }

  private static let words: [(UInt64, Scalar)] = {
    let spellings: [(Scalar, [StaticString])] = [
      (.bool(true), ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"]),
      (.bool(false), ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"]),
      (.null, ["~", "null", "Null", "NULL"]),
    ]
    var words: [(UInt64, Scalar)] = []
    for (scalar, texts) in spellings {
      for text in texts {
        text.withUTF8Buffer { bytes in
          words.append((bytes.reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) }, scalar))
        }
      }
    }
    return words
  }()
}

extension Scalar {
  /// The tag that a value of this kind has in go-yaml's messages.
  var shortTag: String {
    switch self {
    case .null: "!!null"
    case .bool: "!!bool"
    case .integer, .unsigned: "!!int"
    case .float: "!!float"
    case .string: "!!str"
    case .binary: "!!binary"
    }
  }
}
