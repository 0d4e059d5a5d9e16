import GoTemplate
import TemplateFunctions
import Values

/// `.Files`: the chart's files that are neither templates nor values.
final class Files: GoObject {
  let typeName = "engine.files"
  private let files: [ChartFile]

  init(_ files: [ChartFile]) { self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }

  var printed: GoString { GoString("map[\(files.map(\.path).joined(separator: " "))]") }

  var underlying: GoTemplate.Value? {
    .map(Map(files.map { (GoString($0.path), Self.bytes($0.bytes)) }, type: .map(.bytes)))
  }

  func member(_ name: GoString) -> GoTemplate.Value? {
    let files = files
    switch name.description {
    case "Get":
      return .function(Function("Get", [.string]) { (arguments, _) in .string(GoString(Self.content(arguments[0].text, files))) })
    case "GetBytes":
      return .function(Function("GetBytes", [.string]) { (arguments, _) in Self.bytes(Self.content(arguments[0].text, files)) })
    case "Lines":
      return .function(
        Function("Lines", [.string]) { (arguments, _) throws(FunctionError) in
          guard let file = Self.file(arguments[0].text, files) else { return .strings([]) }
          if file.bytes.isEmpty { throw .panicked("runtime error: index out of range [-1]") }
          var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          if lines.last?.isEmpty == true { lines.removeLast() }
          return .strings(lines.map { GoString($0) })
        })
    case "Glob":
      return .function(
        Function("Glob", [.string]) { (arguments, _) in
          let pattern = FileGlob(arguments[0].text.bytes)
          return .object(Files(files.filter { pattern.matches(Array($0.path.utf8)) }))
        })
    case "AsConfig":
      return .string(Self.table(files) { String(decoding: $0, as: UTF8.self) })
    case "AsSecrets":
      return .string(Self.table(files) { String(decoding: BaseEncoding.base64.encode($0), as: UTF8.self) })
    default: return nil
    }
  }

  private static func file(_ path: GoString, _ files: [ChartFile]) -> ChartFile? {
    files.first { $0.path.utf8.elementsEqual(path.bytes) }
  }

  private static func content(_ path: GoString, _ files: [ChartFile]) -> [UInt8] { file(path, files)?.bytes ?? [] }

  private static func bytes(_ bytes: [UInt8]) -> GoTemplate.Value {
    .list(List(bytes.map { .integer(Int64($0), .uint8) }, element: .uint8))
  }

  /// A YAML mapping of file names to contents.
  private static func table(_ files: [ChartFile], _ text: ([UInt8]) -> String) -> GoString {
    let entries = files.map { file in
      let name =
        file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file.path[file.path.utf8.index(after: $0)...]) } ?? file.path
      return (name, Values.Value.string(text(file.bytes)))
    }
    return GoString(Values.Value.table(Table(entries)).yaml())
  }
}
