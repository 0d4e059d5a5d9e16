/// Writes new nodes in the style of the place where they go.
struct NodeWriter {
  /// How far a nested mapping stands right of its key.
  var step = 2
  /// How far the dashes of a sequence stand right of its key: 0 or `step`.
  var sequenceStep = 0
  var lineBreak: [UInt8] = [0x0A]
  /// What lines are indented with: blanks, or the tabs that only JSON may have.
  var indent = UInt8(ascii: " ")
  /// Whether keys and texts are double-quoted, as in JSON.
  var isJSON = false
  /// Whether no blank stands behind `:` and `,`, as in machine-made JSON. What isn't quoted needs one.
  var isCompact: Bool {
    get { isTight && isJSON }
    set { isTight = newValue }
  }
  private var isTight = false

  // MARK: Block style

  /// The pairs as lines that begin at `column`; the first one without its indentation, the last one without a line break.
  func block(_ pairs: [(key: String, value: NewNode)], column: Int) -> [UInt8] {
    var out: [UInt8] = []
    for (index, pair) in pairs.enumerated() {
      if index > 0 { out += newLine(column) }
      out += scalar(pair.key, inFlow: false)
      out.append(UInt8(ascii: ":"))
      out += blockValue(pair.value, column: column)
    }
    return out
  }

  /// What stands behind the `:` of a key at `column`.
  func blockValue(_ value: NewNode, column: Int) -> [UInt8] {
    switch value {
    case .mapping(let pairs) where !pairs.isEmpty: newLine(column + step) + block(pairs, column: column + step)
    case .sequence(let items) where !items.isEmpty:
      newLine(column + sequenceStep) + block(items, column: column + sequenceStep)
    case .plain(let text) where text.isEmpty: []
    default: [UInt8(ascii: " ")] + flow(value, inFlow: false)
    }
  }

  /// The items as lines that begin with a dash at `column`; the first one without its indentation.
  func block(_ items: [NewNode], column: Int) -> [UInt8] {
    var out: [UInt8] = []
    for (index, item) in items.enumerated() {
      if index > 0 { out += newLine(column) }
      out += [UInt8(ascii: "-"), UInt8(ascii: " ")]
      switch item {
      case .mapping(let pairs) where !pairs.isEmpty: out += block(pairs, column: column + 2)
      case .sequence(let items) where !items.isEmpty: out += block(items, column: column + 2)
      default: out += flow(item, inFlow: false)
      }
    }
    return out
  }

  func newLine(_ column: Int) -> [UInt8] {
    lineBreak + [UInt8](repeating: indent, count: column)
  }

  // MARK: Flow style

  /// The node on one line, or over several when `column` says where the line of its key begins.
  func flow(_ node: NewNode, inFlow: Bool = true, column: Int? = nil) -> [UInt8] {
    switch node {
    case .string(let text): return scalar(text, inFlow: inFlow)
    case .plain(let text): return Array((isJSON && text.isEmpty ? "null" : text).utf8)
    case .mapping(let pairs):
      if pairs.isEmpty { return Array("{}".utf8) }
      let inner = column.map { $0 + step }
      let body = pairs.map { pair in flow(pair.key, pair.value, column: inner) }
      return bracket("{", body, "}", column: column)
    case .sequence(let items):
      if items.isEmpty { return Array("[]".utf8) }
      let inner = column.map { $0 + step }
      return bracket("[", items.map { flow($0, column: inner) }, "]", column: column)
    }
  }

  /// A pair inside braces.
  func flow(_ key: String, _ value: NewNode, column: Int? = nil) -> [UInt8] {
    scalar(key, inFlow: true) + Array((isCompact ? ":" : ": ").utf8) + flow(value, column: column)
  }

  /// Pairs inside braces, a line each when `column` says where lines begin.
  func flow(_ pairs: [(key: String, value: NewNode)], column: Int?) -> [UInt8] {
    let separator = [UInt8(ascii: ",")] + (column.map { newLine($0) } ?? (isCompact ? [] : [UInt8(ascii: " ")]))
    return Array(pairs.map { flow($0.key, $0.value, column: column) }.joined(separator: separator))
  }

  private func bracket(_ open: Unicode.Scalar, _ body: [[UInt8]], _ close: Unicode.Scalar, column: Int?) -> [UInt8] {
    var out = [UInt8(ascii: open)]
    for (index, part) in body.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      if let column {
        out += newLine(column + step)
      } else if index > 0, !isCompact {
        out.append(UInt8(ascii: " "))
      }
      out += part
    }
    if let column { out += newLine(column) }
    out.append(UInt8(ascii: close))
    return out
  }

  /// A text, quoted when a YAML 1.1 reader would take it for something else.
  func scalar(_ text: String, inFlow: Bool) -> [UInt8] {
    QuotedText.render(text, like: isJSON ? .json : .plain, inFlow: inFlow)
  }
}
