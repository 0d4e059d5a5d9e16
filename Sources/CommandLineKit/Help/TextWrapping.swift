/// Breaks texts into lines of a width.
enum TextWrapping {
  /// The words of the text in lines of at most `width` columns; a longer word has a line for itself.
  static func lines(of text: some StringProtocol, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let length = word.unicodeScalars.count
      if used > 0, used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + length
    }
    return used > 0 ? lines + [line] : lines
  }

  /// Paragraphs: neighbouring lines flow together, while empty and indented lines stay as they are.
  static func paragraphs(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var paragraph = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix(" ") {
        lines += Self.lines(of: paragraph, width: width) + [String(line)]
        paragraph = ""
      } else {
        paragraph += line + " "
      }
    }
    return lines + Self.lines(of: paragraph, width: width)
  }
}
