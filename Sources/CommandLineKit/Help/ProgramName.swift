/// Examples are written with the root command's name, but shown with the name the user typed.
enum ProgramName {
  /// The text with every whole word `name` replaced; in paths and longer names it stays.
  static func replacing(_ name: String, with replacement: String, in text: String) -> String {
    guard name != replacement, !name.isEmpty else { return text }
    let bytes = Array(text.utf8)
    let name = Array(name.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: name), !isInWord(bytes, index - 1), !isInWord(bytes, index + name.count) {
        result += replacement.utf8
        index += name.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isInWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
      return true
    default:
      return false
    }
  }
}
