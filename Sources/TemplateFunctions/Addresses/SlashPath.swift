import GoTemplate

/// What Go's `path` package says about a path.
enum SlashPath {
  static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// The last element: `.` for the empty path, `/` for one of slashes alone.
  static func base(_ path: GoString) -> GoString {
    if path.isEmpty { return "." }
    var bytes = path.bytes[...]
    while bytes.last == slash { bytes = bytes.dropLast() }
    if bytes.isEmpty { return "/" }
    return GoString(bytes.lastIndex(of: slash).map { bytes[($0 + 1)...] } ?? bytes)
  }

  /// All but the last element, clean.
  static func directory(_ path: GoString) -> GoString {
    clean(GoString(path.bytes.lastIndex(of: slash).map { path.bytes[...$0] } ?? []))
  }

  /// The file name's ending from its last point on.
  static func ending(_ path: GoString) -> GoString {
    guard let point = path.bytes.lastIndex(where: { $0 == dot || $0 == slash }), path.bytes[point] == dot else {
      return ""
    }
    return GoString(path.bytes[point...])
  }

  /// The shortest path that says the same, without looking at any file.
  static func clean(_ path: GoString) -> GoString {
    let isAbsolute = path.bytes.first == slash
    var elements: [ArraySlice<UInt8>] = []
    for element in path.bytes.split(separator: slash) {
      switch GoString(element) {
      case ".": continue
      case "..":
        if let last = elements.last, GoString(last) != ".." {
          elements.removeLast()
        } else if !isAbsolute {
          elements.append(element)
        }
      default: elements.append(element)
      }
    }
    let joined = elements.joined(separator: [slash])
    if isAbsolute { return GoString([slash] + joined) }
    return elements.isEmpty ? "." : GoString(joined)
  }
}
