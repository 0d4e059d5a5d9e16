import Diagnostics
import GoTemplate
import Values
import YAML

/// The functions that helm adds to Sprig's: other templates, failing, YAML and JSON.
enum ChartFunctions {
  static func lookup(_ name: GoString) -> Function? { byName[name] }

  private static let byName: [GoString: Function] = Dictionary(uniqueKeysWithValues: table.map { (GoString($0.name), $0) })

  static let table: [Function] = [
    Function("include", [.string, .any]) { (arguments, execution) throws(FunctionError) in
      .string(try execution.execute(template: arguments[0].text, on: arguments[1]))
    },
    Function("tpl", [.string, .any]) { (arguments, execution) throws(FunctionError) in
      .string(try execution.evaluate(text: arguments[0].text, on: arguments[1]))
    },
    Function("required", [.string, .any]) { (arguments, _) throws(FunctionError) in
      switch arguments[1] {
      case .nil: throw .failed(arguments[0].text.description)
      case .string(let text) where text.isEmpty: throw .failed(arguments[0].text.description)
      default: return arguments[1]
      }
    },
    Function("fail", [.string]) { (arguments, _) throws(FunctionError) in throw .failed(arguments[0].text.description) },
    Function("lookup", [.string, .string, .string, .string]) { (_, _) in .map(Map()) },
    Function("getHostByName", [.string]) { (_, _) in .string("") },

    Function("toYaml", [.any]) { (arguments, _) in .string(GoString(arguments[0].data.yaml())) },
    Function("mustToYaml", [.any]) { (arguments, _) in .string(GoString(arguments[0].data.yaml())) },
    Function("toYamlPretty", [.any]) { (arguments, _) in .string(GoString(arguments[0].data.yaml(.goYAML3))) },
    Function("fromYaml", [.string]) { (arguments, _) in fromYAML(arguments[0].text) },
    Function("fromYamlArray", [.string]) { (arguments, _) in fromYAMLArray(arguments[0].text) },

    Function("toJson", [.any]) { (arguments, _) in .string(GoString(JSONWriter.text(of: arguments[0].data))) },
    Function("mustToJson", [.any]) { (arguments, _) in .string(GoString(JSONWriter.text(of: arguments[0].data))) },
    Function("toPrettyJson", [.any]) { (arguments, _) in json(arguments[0], indentation: "  ", escapesHTML: true) },
    Function("mustToPrettyJson", [.any]) { (arguments, _) in json(arguments[0], indentation: "  ", escapesHTML: true) },
    Function("toRawJson", [.any]) { (arguments, _) in json(arguments[0], indentation: nil, escapesHTML: false) },
    Function("mustToRawJson", [.any]) { (arguments, _) in json(arguments[0], indentation: nil, escapesHTML: false) },
    Function("fromJson", [.string]) { (arguments, _) in fromJSON(arguments[0].text) },
    Function("fromJsonArray", [.string]) { (arguments, _) in fromJSONArray(arguments[0].text) },
    Function("mustFromJson", [.string]) { (arguments, _) throws(FunctionError) in
      do throws(JSONReader.Malformed) {
        return GoTemplate.Value(try JSONReader.value(arguments[0].text.bytes))
      } catch {
        throw .failed(error.message)
      }
    },
  ]

  private static func json(_ value: GoTemplate.Value, indentation: String?, escapesHTML: Bool) -> GoTemplate.Value {
    var writer = JSONWriter(indentation: indentation, escapesHTML: escapesHTML)
    writer.write(value.data)
    return .string(GoString(writer.bytes))
  }

  // MARK: Reading

  /// A map; on an error one with the key `Error`, since helm's functions never fail here.
  private static func fromYAML(_ text: GoString) -> GoTemplate.Value {
    switch read(text) {
    case .success(let value) where value.isNull: return .map(Map())
    case .success(let value):
      if let table = value.table { return .map(Map(table)) }
      return failed("error unmarshaling JSON: while decoding JSON: " + wrongRoot(value, "map[string]interface {}"))
    case .failure(let error): return failed(error.message)
    }
  }

  private static func fromYAMLArray(_ text: GoString) -> GoTemplate.Value {
    switch read(text) {
    case .success(let value) where value.isNull: return .list([])
    case .success(let value):
      if let list = value.list { return .list(list.map { GoTemplate.Value($0) }) }
      return .list([.string("error unmarshaling JSON: while decoding JSON: " + wrongRoot(value, "[]interface {}"))])
    case .failure(let error): return .list([.string(error.message)])
    }
  }

  private static func fromJSON(_ text: GoString) -> GoTemplate.Value {
    do throws(JSONReader.Malformed) {
      let value = try JSONReader.value(text.bytes)
      if value.isNull { return .map(Map()) }
      guard let table = value.table else { return failed(wrongRoot(value, "map[string]interface {}")) }
      return .map(Map(table))
    } catch {
      return failed(error.message)
    }
  }

  private static func fromJSONArray(_ text: GoString) -> GoTemplate.Value {
    do throws(JSONReader.Malformed) {
      let value = try JSONReader.value(text.bytes)
      if value.isNull { return .list([]) }
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
    let file = SourceFile(name: "text", bytes: text.bytes)
    do throws(Diagnostic) {
      return .success(try ValueReader.firstDocument(of: file))
    } catch {
      if error.message.hasPrefix("json: ") { return .failure(Unreadable(message: "error marshaling into JSON: \(error.message)")) }
      let line = error.location.map { $0.position.line } ?? 0
      return .failure(Unreadable(message: "error converting YAML to JSON: yaml: \(line > 0 ? "line \(line): " : "")\(error.message)"))
    }
  }

  private static func failed(_ message: String) -> GoTemplate.Value {
    .map(Map([(GoString("Error"), .string(message))]))
  }

  private static func wrongRoot(_ value: Values.Value, _ wanted: String) -> String {
    let kind: String =
      switch value.content {
      case .null: "null"
      case .bool: "bool"
      case .integer, .number: "number"
      case .string: "string"
      case .list: "array"
      case .table: "object"
      }
    return "json: cannot unmarshal \(kind) into Go value of type \(wanted)"
  }
}

extension GoTemplate.Value {
  /// The text of an argument that was declared as one.
  var text: GoString { if case .string(let text) = self { text } else { GoString() } }
}
