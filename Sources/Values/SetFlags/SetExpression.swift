/// The grammar of helm's `--set` flags: `name.inner[0]=value,other={a,b}`.
///
/// Source: helm's flags as documented, with the error texts that helm 4.1 prints.
package struct SetExpression {
  /// How the values of an expression are read.
  package enum Mode: Sendable {
    /// Booleans, nulls and integers by their looks.
    case typed
    /// Texts only: `--set-string`.
    case strings
    /// JSON: `--set-json`.
    case json
  }

  /// Why an expression can't be read or applied, in helm's words.
  package struct Malformed: Error {
    package let message: String
  }

  let bytes: [UInt8]
  var index = 0
  let mode: Mode

  init(_ text: String, _ mode: Mode) {
    bytes = Array(text.utf8)
    self.mode = mode
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// Sets what `text` says in `table`.
  package static func apply(_ text: String, mode: Mode = .typed, to table: inout Table) throws(Malformed) {
    if mode == .json, text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      guard let upper = try object(text).table else { return }
      table = table.merged(under: upper)
      return
    }
    var expression = SetExpression(text, mode)
    while !expression.isAtEnd {
      guard let path = try expression.path(isLiteral: false) else { return }
      try path.set(path.isComplete ? try expression.value() : nil, in: &table)
    }
  }

  /// Sets one key to all that stands behind the first `=`: `--set-literal`.
  package static func applyLiteral(_ text: String, to table: inout Table) throws(Malformed) {
    var expression = SetExpression(text, .strings)
    guard let path = try expression.path(isLiteral: true) else { return }
    try path.set(path.isComplete ? Value(.string(Array(expression.bytes[expression.index...]))) : nil, in: &table)
  }

  /// Sets each key to the content of the file that it names: `--set-file`. Gives what is wrong with the text, if anything.
  package static func applyFiles<Failure: Error>(
    _ text: String, to table: inout Table, reading read: (String) throws(Failure) -> [UInt8]
  ) throws(Failure) -> Malformed? {
    var expression = SetExpression(text, .strings)
    while !expression.isAtEnd {
      let path: SetPath?
      do throws(Malformed) { path = try expression.path(isLiteral: false) } catch { return error }
      guard let path, path.isComplete else { return nil }
      let content = try read(String(decoding: expression.word(until: [UInt8(ascii: ",")]), as: UTF8.self))
      expression.skip(UInt8(ascii: ","))
      do throws(Malformed) { try path.set(Value(.string(content)), in: &table) } catch { return error }
    }
    return nil
  }

  private static func object(_ text: String) throws(Malformed) -> Value {
    do throws(JSONReader.Malformed) {
      return try JSONReader.value(Array(text.utf8))
    } catch {
      throw Malformed(message: error.message)
    }
  }
}
