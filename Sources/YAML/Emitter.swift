/// Writes YAML the way Helm's `toYaml` and `toYamlPretty` print it, byte for byte.
///
/// The caller walks its own tree and says what it finds, keys in the order of `KeyOrder`:
///
///     var emitter = Emitter()
///     emitter.beginMapping(count: 1)
///     emitter.key("replicas")
///     emitter.integer(2)
///     emitter.endMapping()
///     let bytes = emitter.finish()
package struct Emitter {
  /// The libraries whose style can be written.
  package enum Dialect: Sendable {
    /// `toYaml`: sigs.k8s.io/yaml, which makes JSON of the value, reads that and prints it with go-yaml v2. Lists
    /// aren't indented in their map, lines are folded behind column 80.
    case goYAML2
    /// `toYamlPretty`: go-yaml v3. Lists are indented, lines aren't folded, floats stay Go's floats.
    case goYAML3
  }

  package let dialect: Dialect
  /// False once something has been written that Helm can't print: `toYaml` returns an empty text then.
  package internal(set) var isRepresentable = true

  var output: [UInt8] = []
  /// Characters since the last line break.
  var column = 0
  /// Whether the last thing written was a space, an indentation or nothing.
  var isAfterWhitespace = true
  /// Whether there is only indentation (dashes and question marks are that too) on this line.
  var isAtIndentation = true
  /// The open collections.
  private var frames: [Frame] = []
  /// Whether the next node is the value of a key.
  private var isValue = false

  private struct Frame {
    var kind: Kind
    /// The column where the collection's lines begin.
    var indentation: Int

    enum Kind { case mapping, sequence, empty }
  }

  package init(_ dialect: Dialect = .goYAML2) {
    self.dialect = dialect
  }

  /// The column where the lines of the innermost collection begin.
  var indentation: Int { frames.last?.indentation ?? 0 }

  /// The text, which ends with a line break; nil when Helm could not print it.
  package consuming func finish() -> [UInt8]? {
    writeIndentation(0)
    return isRepresentable ? output : nil
  }
}

extension Emitter {
  /// Begins a mapping of so many pairs; each is a `key` and then one node.
  package mutating func beginMapping(count: Int) {
    beginNode()
    if count == 0 {
      writeEmpty("{", "}")
    } else {
      open(.mapping, indentation: frames.last.map { $0.indentation + 2 } ?? 0)
    }
  }

  package mutating func endMapping() {
    _ = frames.popLast()
  }

  /// Begins a sequence of so many items.
  package mutating func beginSequence(count: Int) {
    let isInLine = isValue && !isAtIndentation
    beginNode()
    if count == 0 {
      writeEmpty("[", "]")
    } else if let parent = frames.last {
      // go-yaml v2 gives `- ` no indentation of its own behind `key:`, but does behind the `:` of a `? key`.
      open(.sequence, indentation: dialect == .goYAML2 && isInLine ? parent.indentation : parent.indentation + 2)
    } else {
      open(.sequence, indentation: 0)
    }
  }

  package mutating func endSequence() {
    _ = frames.popLast()
  }

  package mutating func null() {
    word("null")
  }

  package mutating func bool(_ value: Bool) {
    word(value ? "true" : "false")
  }

  package mutating func integer(_ value: Int64) {
    beginNode()
    writeWord(String(value).utf8)
  }

  /// A float. `toYaml` knows neither infinities nor NaN.
  package mutating func number(_ value: Double) {
    beginNode()
    switch dialect {
    case .goYAML2:
      if let text = NumberText.yaml(value) { writeWord(text.utf8) } else { isRepresentable = false }
    case .goYAML3:
      if value.isFinite {
        writeWord(NumberText.go(value).utf8)
      } else {
        writeWord(value.isNaN ? ".nan".utf8 : value < 0 ? "-.inf".utf8 : ".inf".utf8)
      }
    }
  }

  /// A string, in whichever style it needs. Bytes that aren't UTF-8 become U+FFFD; `toYamlPretty` has them as
  /// `!!binary`.
  package mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) {
    beginNode()
    write(bytes, isKey: false)
  }

  /// A string, in whichever style it needs.
  package mutating func string(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { string($0) }
  }

  /// A string, in whichever style it needs.
  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// The key of the pair whose value comes next.
  package mutating func key(_ bytes: UnsafeBufferPointer<UInt8>) {
    writeIndentation(indentation)
    write(bytes, isKey: true)
    isValue = true
  }

  /// The key of the pair whose value comes next.
  package mutating func key(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { key($0) }
  }

  /// The key of the pair whose value comes next.
  package mutating func key(_ text: String) {
    var text = text
    text.withUTF8 { key($0) }
  }
}

extension Emitter {
  /// What stands in front of every node: an item's dash.
  private mutating func beginNode() {
    isValue = false
    guard let frame = frames.last, frame.kind == .sequence else { return }
    writeIndentation(frame.indentation)
    writeIndicator("-", isIndentation: true)
  }

  private mutating func open(_ kind: Frame.Kind, indentation: Int) {
    frames.append(Frame(kind: kind, indentation: indentation))
  }

  private mutating func writeEmpty(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
    writeIndicator(opening, isIndentation: false)
    output.append(UInt8(ascii: closing))
    column += 1
    open(.empty, indentation: indentation)
  }

  private mutating func word(_ text: StaticString) {
    beginNode()
    text.withUTF8Buffer { writeWord($0) }
  }

  private mutating func writeWord(_ text: some Collection<UInt8>) {
    writeSpaceIfNeeded()
    output.append(contentsOf: text)
    column += text.count
    isAfterWhitespace = false
    isAtIndentation = false
  }

  /// Begins a new line unless this one is still free, and goes to a column.
  mutating func writeIndentation(_ indentation: Int) {
    if !isAtIndentation || column > indentation || (column == indentation && !isAfterWhitespace) { writeLineFeed() }
    while column < indentation {
      output.append(0x20)
      column += 1
    }
    isAfterWhitespace = true
    isAtIndentation = true
  }

  mutating func writeLineFeed() {
    output.append(0x0A)
    column = 0
    isAtIndentation = true
  }

  mutating func writeSpaceIfNeeded() {
    if !isAfterWhitespace {
      output.append(0x20)
      column += 1
    }
  }

  /// Writes a character that has a meaning in YAML, with a space in front when there is none.
  mutating func writeIndicator(_ indicator: Unicode.Scalar, isIndentation: Bool) {
    writeSpaceIfNeeded()
    output.append(UInt8(ascii: indicator))
    column += 1
    isAfterWhitespace = false
    isAtIndentation = isAtIndentation && isIndentation
  }
}
