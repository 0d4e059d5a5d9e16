import GoTemplate

/// What replaces a match: a text as it is, or one in which `$1`, `${1}`, `$name` and `${name}` stand for groups.
struct Replacement {
  private enum Part {
    case text(ArraySlice<UInt8>)
    case group(Int)
    case name(ArraySlice<UInt8>)
  }

  private let parts: [Part]

  /// Whether no group occurs.
  let isLiteral: Bool

  init(literal text: GoString) {
    parts = [.text(text.bytes[...])]
    isLiteral = true
  }

  /// `$$` stands for a dollar sign, and so does one that no name or number follows.
  init(template: GoString) {
    var parts: [Part] = []
    var rest = template.bytes[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      parts.append(.text(rest[..<dollar]))
      rest = rest[(dollar + 1)...]
      if rest.first == UInt8(ascii: "$") {
        parts.append(.text(rest.prefix(1)))
        rest = rest.dropFirst()
      } else if let name = Replacement.takeName(from: &rest) {
        parts.append(Replacement.number(name).map { .group($0) } ?? .name(name))
      } else {
        parts.append(.text(template.bytes[dollar...dollar]))
      }
    }
    parts.append(.text(rest))
    self.parts = parts
    isLiteral = parts.allSatisfy { if case .text = $0 { true } else { false } }
  }

  func append(_ match: [Int], of text: [UInt8], names: [[UInt8]?], to result: inout [UInt8]) throws(FunctionError) {
    func append(group: Int) -> Bool {
      guard group < match.count / 2, match[2 * group] >= 0 else { return false }
      result.append(contentsOf: text[match[2 * group]..<match[2 * group + 1]])
      return true
    }
    for part in parts {
      try Limit.check(bytes: result.count, plus: 0, times: 0)
      switch part {
      case .text(let bytes): result.append(contentsOf: bytes)
      case .group(let group): _ = append(group: group)
      case .name(let name):
        for (group, candidate) in names.enumerated() where candidate.map({ name.elementsEqual($0) }) ?? false {
          if append(group: group) { break }
        }
      }
    }
  }

  /// Letters, digits and underscores, as many as there are, in braces or not; nothing is taken when that isn't so.
  private static func takeName(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let isBraced = rest.first == UInt8(ascii: "{")
    let bytes = Array(isBraced ? rest.dropFirst() : rest)
    var end = 0
    while end < bytes.count {
      let rune = Rune(in: bytes, at: end)
      guard rune.scalar.isLetter || rune.scalar.isDigit || rune.scalar == "_" else { break }
      end += rune.width
    }
    guard end > 0, !isBraced || end < bytes.count && bytes[end] == UInt8(ascii: "}") else { return nil }
    rest = rest.dropFirst(isBraced ? end + 2 : end)
    return bytes[..<end]
  }

  /// A name of digits alone is a number, unless it has a leading zero.
  private static func number(_ name: ArraySlice<UInt8>) -> Int? {
    guard name.count == 1 || name.first != UInt8(ascii: "0") else { return nil }
    var number = 0
    for byte in name {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, number < 100_000_000 else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
