/// ASN.1 in its distinguished encoding (X.690): writing the values that certificates consist of.
enum DER {
  static let null: [UInt8] = [0x05, 0]
  static let boolean: [UInt8] = [0x01, 1, 0xFF]

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(0x30, Array(parts.joined())) }
  static func set(_ element: [UInt8]) -> [UInt8] { value(0x31, element) }
  static func octets(_ bytes: [UInt8]) -> [UInt8] { value(0x04, bytes) }
  /// Bits that fill whole bytes.
  static func bits(_ bytes: [UInt8], unused: UInt8 = 0) -> [UInt8] { value(0x03, [unused] + bytes) }

  /// A number that isn't negative.
  static func integer(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    let needsZero = digits.first.map { $0 >= 0x80 } ?? true
    return value(0x02, needsZero ? [0] + digits : digits)
  }

  static func identifier(_ numbers: [UInt32]) -> [UInt8] {
    var bytes = [UInt8(truncatingIfNeeded: numbers[0] * 40 + numbers[1])]
    for number in numbers.dropFirst(2) {
      let groups = stride(from: 28, through: 0, by: -7).map { UInt8(number >> UInt32($0) & 0x7F) }
      let digits = Array(groups.drop { $0 == 0 })
      bytes += digits.isEmpty ? [0] : digits.dropLast().map { $0 | 0x80 } + digits.suffix(1)
    }
    return value(0x06, bytes)
  }

  /// The numbers of an identifier, with points between them.
  static func dotted(_ identifier: DERValue) -> String {
    var numbers: [UInt64] = []
    var number: UInt64 = 0
    for byte in identifier.contents {
      number = number << 7 | UInt64(byte & 0x7F)
      guard byte < 0x80 else { continue }
      numbers += numbers.isEmpty ? [min(number / 40, 2), number - 40 * min(number / 40, 2)] : [number]
      number = 0
    }
    return numbers.map { String($0) }.joined(separator: ".")
  }

  /// A tag with its contents.
  static func value(_ tag: UInt8, _ contents: [UInt8]) -> [UInt8] {
    if contents.count < 0x80 { return [tag, UInt8(contents.count)] + contents }
    let bytes = MessageBlocks<UInt64>.bytes(of: [UInt64(contents.count)]).drop { $0 == 0 }
    return [tag, 0x80 | UInt8(bytes.count)] + bytes + contents
  }
}

/// A value that was read: its tag, its contents and all its bytes.
struct DERValue {
  let tag: UInt8
  let contents: ArraySlice<UInt8>
  let bytes: ArraySlice<UInt8>

  /// The first value in `bytes`; nil when there is none, or it isn't complete.
  init?(in bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let tag = rest.popFirst(), tag & 0x1F != 0x1F, let first = rest.popFirst() else { return nil }
    var count = Int(first)
    if first >= 0x80 {
      let size = Int(first & 0x7F)
      guard 1...4 ~= size, rest.count >= size else { return nil }
      count = rest.prefix(size).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(size)
    }
    guard count <= rest.count else { return nil }
    self.tag = tag
    contents = rest.prefix(count)
    self.bytes = bytes[bytes.startIndex..<contents.endIndex]
  }

  /// The value that makes up all of `bytes`.
  init?(_ bytes: [UInt8]) {
    self.init(in: bytes[...])
    guard self.bytes.count == bytes.count else { return nil }
  }

  /// The values that a sequence consists of; nil when they aren't whole.
  var elements: [DERValue]? {
    var elements: [DERValue] = []
    var rest = contents
    while !rest.isEmpty {
      guard let element = DERValue(in: rest) else { return nil }
      elements.append(element)
      rest = rest.dropFirst(element.bytes.count)
    }
    return elements
  }
}
