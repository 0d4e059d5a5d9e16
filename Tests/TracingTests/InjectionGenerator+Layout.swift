/// How the generated objects are written.
extension InjectionGenerator {
  /// What stays the same throughout a stream.
  struct Layout {
    var step = 2
    var indentsSequences = false
    var flowChance = 10
    var commentChance = 10
    var quoteChance = 10
    /// What stands between a key of JSON and its value.
    var colon = ": "
    var indentsWithTabs = false
    var escapesAll = false
  }

  mutating func stream() -> String {
    layout.step = pick([2, 2, 2, 4, 3])
    layout.indentsSequences = chance(50)
    layout.flowChance = isBlock ? 0 : pick([0, 0, 5, 20])
    layout.commentChance = pick([0, 10, 30])
    layout.quoteChance = pick([0, 10, 50])
    if !isBlock, chance(12) { return json() }
    var text = chance(4) ? pick(["%YAML 1.1\n---\n", "%TAG !k! tag:k8s.io,2024:\n---\n"]) : ""
    for index in 0..<Int(1 + next() % 3) {
      if index > 0 || text.isEmpty && chance(30) { text += pick(["---\n", "--- # next\(comment())\n", "---  \n", "---\t\n"]) }
      if chance(layout.commentChance) { text += "# head \(comment())\n" }
      let object = object()
      forgetAnchors()
      var body = block(hasAnchors ? sharing(object) : object, 0).joined(separator: "\n") + "\n"
      if chance(10) { body += pick(["...\n---\n", "... # over \(comment())\n---\n", "---\n# nothing\(comment())\n---\n"]) }
      text += body
    }
    if chance(20) { text += pick(["\n", "\n\n", "# end\(comment())\n", "---\n", "...\n", "  # end\(comment())"]) }
    if chance(25) { while text.hasSuffix("\n") { text.removeLast() } }
    breakLines(of: &text)
    if chance(8) { text = "\u{FEFF}" + text }
    return text
  }

  /// Ends lines in other ways than with a line feed.
  private mutating func breakLines(of text: inout String) {
    if chance(15) { text = text.replacing("\n", with: "\r\n") }
    guard chance(5), !text.contains("---"), !text.contains("%") else { return }
    if chance(20) {
      text = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r")
      return
    }
    for _ in 0...Int(next() % 3) {
      let breaks = text.indices.filter { text[$0] == "\n" }
      if let place = breaks.randomElement(using: &self) { text.replaceSubrange(place...place, with: pick(["\u{85}", "\u{2028}"])) }
    }
  }

  mutating func comment() -> String { "<c\(number())>" + (chance(5) ? " 追跡 ☸😀" : "") }

  // MARK: Block style

  private mutating func key(_ key: String) -> String {
    key != "<<" && chance(layout.quoteChance) ? (chance(50) ? "\"\(key)\"" : "'\(key)'") : key
  }

  /// What stands behind a value; libyaml takes tabs there, but not behind a key or a dash alone.
  private mutating func tail(afterValue: Bool = true) -> String {
    if chance(layout.commentChance) {
      return pick([" # \(comment())", "  #\(comment())", afterValue ? "\t# \(comment())" : " #\(comment())"])
    }
    return chance(4) ? pick([" ", afterValue ? "\t" : " ", "  "]) : ""
  }

  private mutating func block(_ shape: Shape, _ indent: Int) -> [String] {
    switch shape {
    case .map(let pairs):
      var lines: [String] = []
      let pad = String(repeating: " ", count: indent)
      for (name, value) in pairs {
        if chance(layout.commentChance) {
          lines.append(String(repeating: " ", count: pick([indent, 0, indent + 1])) + "# \(comment())")
        }
        if chance(5) { lines.append(pick(["", "", "  "])) }
        if !isBlock, chance(1) {
          lines += [pad + "? " + key(name)] + entry(pad + ":", value, indent)
        } else {
          lines += entry(pad + key(name) + (chance(1) ? " :" : ":"), value, indent)
        }
      }
      return lines
    case .list(let items):
      var lines: [String] = []
      let pad = String(repeating: " ", count: indent)
      for item in items {
        if chance(layout.commentChance) { lines.append(pad + "# \(comment())") }
        guard case .map = item, !chance(layout.flowChance) else {
          lines += entry(pad + "-", item, indent)
          continue
        }
        let width = pick([2, 2, 2, 4])
        var body = block(item, indent + width)
        let first = body[0].drop { $0 == " " }
        if chance(15) || first.isEmpty || first.hasPrefix("#") {
          lines.append(pad + "-" + tail(afterValue: false))
        } else {
          body[0] = pad + "-" + String(repeating: " ", count: width - 1) + first
        }
        lines += body
      }
      return lines
    default: return entry("", shape, indent)
    }
  }

  /// A key or a dash with what belongs to it.
  private mutating func entry(_ head: String, _ value: Shape, _ indent: Int) -> [String] {
    let pad = String(repeating: " ", count: indent + layout.step)
    switch value {
    case .scalar(let text): return [head + (text.isEmpty ? "" : pick([" ", " ", "  "]) + text) + tail(afterValue: !text.isEmpty)]
    case .text(let text): return [head + " " + quoted(text, escapesSlash: false) + tail()]
    case .wrapped(let quote, let texts):
      let lines = texts.enumerated().map { ($0 == 0 ? head + " " + quote : pad) + $1 }
      return lines.dropLast() + [(lines.last ?? "") + quote + tail()]
    case .alias(let name): return [head + " *\(name)" + tail()]
    case .anchored(let name, let shape):
      var lines = entry(head, shape, indent)
      lines[0] = head + " &\(name)" + lines[0].dropFirst(head.count)
      return lines
    case .block(let texts):
      let header = pick(["|", "|-", "|+", ">", ">-", ">+", "|\(layout.step)"])
      let above = head.drop { $0 == " " } == "-" && header.last?.isNumber == true ? "|" : header
      return [head + " " + above + (chance(5) ? " # \(comment())" : "")] + texts.map { $0.isEmpty ? "" : pad + $0 }
    case .map(let pairs):
      if chance(layout.flowChance) { return flowLines(head, value, indent) }
      return [head + (chance(1) && !pairs.isEmpty ? " !!map" : "") + tail(afterValue: false)] + block(value, indent + layout.step)
    case .list(let items):
      if items.isEmpty || chance(layout.flowChance) { return flowLines(head, value, indent) }
      let isItem = head.hasSuffix("-")
      return [head + (chance(1) ? " !!seq" : "") + tail(afterValue: false)]
        + block(value, isItem ? indent + 2 : layout.indentsSequences ? indent + layout.step : indent)
    }
  }

  // MARK: Flow style

  private mutating func flowLines(_ head: String, _ value: Shape, _ indent: Int) -> [String] {
    (head + " " + flow(value, indent) + tail()).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func flow(_ shape: Shape, _ indent: Int) -> String {
    switch shape {
    case .scalar(let text): return text.isEmpty ? "null" : text.contains(":") && !text.hasPrefix("\"") ? "\"\(text)\"" : text
    case .text(let text): return quoted(text, escapesSlash: false)
    case .block(let lines): return "\"" + lines.joined(separator: "\\n") + "\""
    case .wrapped(let quote, let lines):
      return quote + lines.joined(separator: chance(50) ? "\n" + String(repeating: " ", count: indent + 1) : " ") + quote
    case .alias(let name): return "*\(name) "
    case .anchored(let name, let shape): return "&\(name) " + flow(shape, indent)
    case .map(let pairs):
      let parts = pairs.map { key($0.0) + ": " + flow($0.1, indent + layout.step) }
      return flow("{", parts, "}", indent)
    case .list(let items): return flow("[", items.map { flow($0, indent + layout.step) }, "]", indent)
    }
  }

  /// What stands between braces or brackets, on one line or over several.
  private mutating func flow(_ open: String, _ parts: [String], _ close: String, _ indent: Int) -> String {
    guard !parts.isEmpty, chance(30) else {
      let space = pick(["", " "])
      return open + space + parts.joined(separator: pick([", ", ","])) + pick(["", space, ","].dropLast(parts.isEmpty ? 1 : 0))
        + close
    }
    let pad = "\n" + String(repeating: " ", count: indent + layout.step)
    var text = open + tail(afterValue: false)
    let beginsWithComma = chance(10)
    for (index, part) in parts.enumerated() {
      if chance(layout.commentChance) { text += pad + "# \(comment())" }
      if beginsWithComma {
        text += pad + (index > 0 ? ", " : "  ") + part + tail()
      } else {
        text += (index > 0 && chance(10) ? " " : pad) + part + (index + 1 < parts.count || chance(30) ? "," : "")
        // A comment ends with its line, so what comes next needs one of its own.
        if index + 1 == parts.count { text += tail() }
      }
    }
    if chance(layout.commentChance) { text += pad + "# \(comment())" }
    return text + "\n" + String(repeating: " ", count: pick([indent, indent + 1, 0])) + close
  }

  // MARK: JSON

  private mutating func json() -> String {
    // In quotes a merge key is none.
    (hasMergeKeys, hasAnchors) = (false, false)
    let isPretty = chance(60)
    layout.indentsWithTabs = chance(20)
    layout.colon = isPretty ? pick([": ", ": ", ": ", " : "]) : pick([":", ":", ": "])
    layout.escapesAll = chance(30)
    var text = json(object(), isPretty ? 0 : nil) + (chance(70) ? "\n" : "")
    if isPretty { breakLines(of: &text) }
    return text
  }

  private mutating func json(_ shape: Shape, _ indent: Int?) -> String {
    let inner = indent.map { $0 + (layout.indentsWithTabs ? 1 : layout.step) }
    func bracket(_ open: String, _ parts: [String], _ close: String) -> String {
      if parts.isEmpty { return open + close }
      guard let indent, let inner else { return open + parts.joined(separator: ",") + close }
      let unit = layout.indentsWithTabs ? "\t" : " "
      let pad = "\n" + String(repeating: unit, count: inner)
      return open + pad + parts.joined(separator: "," + pad) + "\n" + String(repeating: unit, count: indent) + close
    }
    switch shape {
    case .scalar(let text):
      if ["{}", "[]", "null", "1"].contains(text) { return text }
      if text.isEmpty || text == "~" || text == "{ }" { return text == "{ }" ? "{}" : "null" }
      return quoted(text.replacing("'", with: "").replacing("\"", with: ""), escapesSlash: true)
    case .text(let text): return quoted(text, escapesSlash: true)
    case .block(let lines), .wrapped(_, let lines): return quoted(lines.joined(separator: "\n"), escapesSlash: true)
    case .map(let pairs):
      var parts: [String] = []
      for (key, value) in pairs { parts.append(quoted(key, escapesSlash: true) + layout.colon + json(value, inner)) }
      return bracket("{", parts, "}")
    case .list(let items):
      var parts: [String] = []
      for item in items { parts.append(json(item, inner)) }
      return bracket("[", parts, "]")
    case .anchored(_, let shape): return json(shape, indent)
    case .alias: return "null"
    }
  }

  /// A text in double quotes, with the escapes that Go's and other writers of JSON use.
  private mutating func quoted(_ text: String, escapesSlash: Bool) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\"", "\\": result += "\\\(scalar)"
      case "<", ">", "&": result += Self.escape(UInt16(scalar.value))
      case "/" where escapesSlash && layout.escapesAll: result += "\\/"
      case _ where escapesSlash && layout.escapesAll && !scalar.isASCII:
        result += String(scalar).utf16.map { Self.escape($0) }.joined()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
