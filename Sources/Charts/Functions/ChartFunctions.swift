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

    Function("toYaml", [.any]) { (arguments, _) throws(FunctionError) in
      .string(try GoString(arguments[0].data().yaml()))
    },
    Function("mustToYaml", [.any]) { (arguments, _) throws(FunctionError) in
      .string(try GoString(arguments[0].data().yaml()))
    },
    Function("toYamlPretty", [.any]) { (arguments, _) throws(FunctionError) in
      .string(try GoString(arguments[0].data().yaml(.goYAML3)))
    },
    Function("fromYaml", [.string]) { (arguments, _) in DataReading.fromYAML(arguments[0].text) },
    Function("fromYamlArray", [.string]) { (arguments, _) in DataReading.fromYAMLArray(arguments[0].text) },

    Function("toJson", [.any]) { (arguments, _) throws(FunctionError) in
      .string(try GoString(JSONWriter.text(of: arguments[0].data())))
    },
    Function("mustToJson", [.any]) { (arguments, _) throws(FunctionError) in
      .string(try GoString(JSONWriter.text(of: arguments[0].data())))
    },
    Function("toPrettyJson", [.any]) { (arguments, _) throws(FunctionError) in
      try json(arguments[0], indentation: "  ", escapesHTML: true)
    },
    Function("mustToPrettyJson", [.any]) { (arguments, _) throws(FunctionError) in
      try json(arguments[0], indentation: "  ", escapesHTML: true)
    },
    Function("toRawJson", [.any]) { (arguments, _) throws(FunctionError) in
      try json(arguments[0], indentation: nil, escapesHTML: false)
    },
    Function("mustToRawJson", [.any]) { (arguments, _) throws(FunctionError) in
      try json(arguments[0], indentation: nil, escapesHTML: false)
    },
    Function("fromJson", [.string]) { (arguments, _) in DataReading.fromJSON(arguments[0].text) },
    Function("fromJsonArray", [.string]) { (arguments, _) in DataReading.fromJSONArray(arguments[0].text) },
    Function("mustFromJson", [.string]) { (arguments, _) throws(FunctionError) in
      do throws(JSONReader.Malformed) {
        return GoTemplate.Value(try JSONReader.value(arguments[0].text.bytes))
      } catch {
        throw .failed(error.message)
      }
    },
  ]

  private static func json(_ value: GoTemplate.Value, indentation: String?, escapesHTML: Bool)
    throws(FunctionError) -> GoTemplate.Value
  {
    var writer = JSONWriter(indentation: indentation, escapesHTML: escapesHTML)
    writer.write(try value.data())
    return .string(GoString(writer.bytes))
  }
}

extension GoTemplate.Value {
  /// The text of an argument that was declared as one.
  var text: GoString { if case .string(let text) = self { text } else { GoString() } }
}
