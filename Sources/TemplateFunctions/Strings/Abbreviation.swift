import GoTemplate

/// Shortening to a width in bytes, with `...` where something is missing.
enum Abbreviation {
  private static let ellipsis: GoString = "..."

  /// At most `width` bytes; narrower than 4 there is no room for anything but the text itself.
  static func shortened(_ text: GoString, to width: Int) -> GoString {
    guard width >= 4, text.count > width else { return text }
    return GoString(text.bytes[..<(width - 3)] + ellipsis.bytes)
  }

  /// At most `width` bytes that begin around `offset`; with a gap on both sides there is no room below 7.
  static func shortened(_ text: GoString, from offset: Int, to width: Int) -> GoString {
    guard width >= 4, offset <= 0 || width >= 7, text.count > width else { return text }
    let shown = width - 3
    // A start before all numbers wraps around in Go, and counts as one behind the text.
    let start = text.count &- offset < shown ? text.count - shown : offset
    if start <= 4 { return shortened(text, to: width) }
    guard start < text.count - shown else { return GoString(ellipsis.bytes + text.bytes[(text.count - shown)...]) }
    return GoString(ellipsis.bytes + shortened(GoString(text.bytes[start...]), to: shown).bytes)
  }
}
