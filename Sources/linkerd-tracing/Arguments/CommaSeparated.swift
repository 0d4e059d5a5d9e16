import CommandLineKit

/// Words with commas between them, `"` around one that has commas itself: pflag's lists, which are lines of CSV.
enum CommaSeparated {
  static func words(_ text: String) throws(InvalidArgument) -> [String] {
    if text.isEmpty { return [] }
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    let quote = UInt8(ascii: "\"")
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if isQuoted, byte == quote, bytes.first == quote {
        word.append(quote)
        bytes.removeFirst()
      } else if byte == quote, isQuoted || word.isEmpty && !wasQuoted {
        isQuoted.toggle()
        wasQuoted = true
      } else if byte == UInt8(ascii: ","), !isQuoted {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
        wasQuoted = false
      } else {
        word.append(byte)
      }
    }
    guard !isQuoted else { throw InvalidArgument(expected: "a closing quote") }
    return words + [String(decoding: word, as: UTF8.self)]
  }
}
