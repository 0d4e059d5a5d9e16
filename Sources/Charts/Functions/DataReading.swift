import Diagnostics
import GoTemplate
import Values

/// The functions that read YAML and JSON. They never fail: what can't be read gives a value that says why.
enum DataReading {
  /// A map; on an error one with the key `Error`, since helm's functions never fail here.
  static func fromYAML(_ text: GoString) -> GoTemplate.Value {
    switch read(text) {
    case .success(let value) where value.isNull: return .map(Map())
    case .success(let value):
      if let table = value.table { return .map(Map(table)) }
      return failed("error unmarshaling JSON: while decoding JSON: " + wrongRoot(value, "map[string]interface {}"))
    case .failure(let error): return failed(error.message)
    }
  }

  static func fromYAMLArray(_ text: GoString) -> GoTemplate.Value {
    switch read(text) {
    case .success(let value) where value.isNull: return .list([])
    case .success(let value):
      if let list = value.list { return .list(list.map { GoTemplate.Value($0) }) }
      return .list([.string("error unmarshaling JSON: while decoding JSON: " + wrongRoot(value, "[]interface {}"))])
    case .failure(let error): return .list([.string(error.message)])
    }
  }

  static func fromJSON(_ text: GoString) -> GoTemplate.Value {
    do throws(JSONReader.Malformed) {
      let value = try JSONReader.value(text.bytes)
      if value.isNull { return .map(Map()) }
      guard let table = value.table else { return failed(wrongRoot(value, "map[string]interface {}")) }
      return .map(Map(table))
    } catch {
      return failed(error.message)
    }
  }

  static func fromJSONArray(_ text: GoString) -> GoTemplate.Value {
    do throws(JSONReader.Malformed) {
      let value = try JSONReader.value(text.bytes)
      if value.isNull { return .list(List(nilOf: .any)) }
      guard let list = value.list else { return .list([.string(wrongRoot(value, "[]interface {}"))]) }
      return .list(list.map { GoTemplate.Value($0) })
    } catch {
      return .list([.string(error.message)])
    }
  }

  private struct Unreadable: Error {
    let message: String
  }

  private static func read(_ text: GoString) -> Result<Values.Value, Unreadable> {
    do throws(Diagnostic) {
      return .success(try ValueReader.firstDocument(of: SourceFile(name: "text", bytes: text.bytes)))
    } catch {
      return .failure(Unreadable(message: "error converting YAML to JSON: " + YAMLErrorText.text(of: error)))
    }
  }

  private static func failed(_ message: String) -> GoTemplate.Value {
    .map(Map([(GoString("Error"), .string(message))]))
  }

  private static func wrongRoot(_ value: Values.Value, _ wanted: String) -> String {
    "json: cannot unmarshal \(value.jsonKind) into Go value of type \(wanted)"
  }
}
