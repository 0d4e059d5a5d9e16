import GoTemplate
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
        Function("Lines", [.string]) { (arguments, _) in
          var lines = Self.content(arguments[0].text, files).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
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
      return .string(Self.table(files) { Self.base64($0) })
    default: return nil
    }
  }

  private static func content(_ path: GoString, _ files: [ChartFile]) -> [UInt8] {
    files.first { $0.path.utf8.elementsEqual(path.bytes) }?.bytes ?? []
  }

  private static func bytes(_ bytes: [UInt8]) -> GoTemplate.Value {
    .list(List(bytes.map { .integer(Int64($0), .uint8) }, element: .uint8))
  }

  /// A YAML mapping of file names to contents.
  private static func table(_ files: [ChartFile], _ text: ([UInt8]) -> String) -> GoString {
    if files.isEmpty { return "" }
    let entries = files.map { file in
      let name = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file.path[file.path.utf8.index(after: $0)...]) } ?? file.path
      return (name, Values.Value.string(text(file.bytes)))
    }
    return GoString(Values.Value.table(Table(entries)).yaml())
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = UInt32(bytes[index]) << 16
      if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
      if count > 2 { group |= UInt32(bytes[index + 2]) }
      for place in 0..<4 {
        out.append(place <= count ? alphabet[Int(group >> UInt32(18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: out, as: UTF8.self)
  }
}
