import Values
import YAML

extension Values.Value {
  /// The value as YAML, as helm's `toYaml` and `toYamlPretty` print it, without the last line break; empty for what can't be printed.
  func yaml(_ dialect: Emitter.Dialect = .goYAML2) -> [UInt8] {
    var emitter = Emitter(dialect)
    emit(to: &emitter)
    guard var bytes = emitter.finish() else { return [] }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes
  }

  private func emit(to emitter: inout Emitter) {
    switch content {
    case .null: emitter.null()
    case .bool(let value): emitter.bool(value)
    case .integer(let value): emitter.integer(value)
    case .number(let value): emitter.number(value)
    case .string(let text): emitter.string(text)
    case .list(let items):
      emitter.beginSequence(count: items.count)
      for item in items { item.emit(to: &emitter) }
      emitter.endSequence()
    case .table(let table):
      emitter.beginMapping(count: table.count)
      let dialect = emitter.dialect
      for (key, value) in table.sorted.sorted(by: { KeyOrder.natural($0.key, $1.key, for: dialect) }) {
        emitter.key(key)
        value.emit(to: &emitter)
      }
      emitter.endMapping()
    }
  }
}
