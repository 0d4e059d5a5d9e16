import GoTemplate
import Values

/// helm's type of `.Values` and `.Template`: a map with methods.
enum CommonValues {
  static let type = GoType.named("common.Values", underlying: .anyMap)

  /// The same map under helm's type.
  static func view(of map: Map) -> Map { Map(map, as: type, methods: methods) }

  static let methods: Map.Methods = { name, map in
    // A function is called where it was looked up: by the thread that evaluates the template.
    nonisolated(unsafe) let map = map
    return switch name {
    case "AsMap": Function("AsMap", []) { (_, _) in .map(Map(map, as: .anyMap)) }
    case "YAML":
      Function("YAML", []) { (_, _) throws(FunctionError) in
        .string(GoString(try GoTemplate.Value.map(map).data().yaml() + [UInt8(ascii: "\n")]))
      }
    case "Table":
      Function("Table", [.string]) { (arguments, _) throws(FunctionError) in
        .map(view(of: try table(at: path(arguments[0].text)[...], in: map)))
      }
    case "PathValue":
      Function("PathValue", [.string]) { (arguments, _) throws(FunctionError) in
        try value(at: path(arguments[0].text), in: map)
      }
    default: nil
    }
  }

  private static func path(_ text: GoString) -> [GoString] {
    text.bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { GoString($0) }
  }

  private static func table(at path: ArraySlice<GoString>, in map: Map) throws(FunctionError) -> Map {
    var map = map
    for key in path {
      guard case .map(let inner)? = map[key] else { throw .failed("\"\(key)\" is not a table") }
      map = inner
    }
    return map
  }

  private static func value(at path: [GoString], in map: Map) throws(FunctionError) -> GoTemplate.Value {
    let key = path.last ?? ""
    if path == [""] { throw .failed("YAML path cannot be empty") }
    switch (try? table(at: path.dropLast(), in: map))?[key] {
    case nil, .map: throw .failed("\"\(key)\" is not a value")
    case let found?: return found
    }
  }
}
