/// A pattern of paths as Go's `filepath.Match` has it: `*`, `?`, `[a-z]` and `\`, none of which matches a `/`.
package struct PathPattern: Sendable {
  private enum Element: Sendable {
    case byte(UInt8)
    case any
    case run
    case set([ClosedRange<UInt32>], isNegated: Bool)
  }

  private var elements: [Element] = []

  /// Nil for a pattern that isn't one, such as `[a`.
  package init?(_ pattern: [UInt8]) {
    var rest = pattern[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): elements.append(.run)
      case UInt8(ascii: "?"): elements.append(.any)
      case UInt8(ascii: "["):
        guard let set = Self.set(&rest) else { return nil }
        elements.append(set)
      case UInt8(ascii: "\\"):
        guard let next = rest.popFirst() else { return nil }
        elements.append(.byte(next))
      default: elements.append(.byte(byte))
      }
    }
  }

  private static func set(_ rest: inout ArraySlice<UInt8>) -> Element? {
    let isNegated = rest.first == UInt8(ascii: "^")
    if isNegated { rest = rest.dropFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    while true {
      if rest.first == UInt8(ascii: "]"), !ranges.isEmpty {
        rest = rest.dropFirst()
        return .set(ranges, isNegated: isNegated)
      }
      guard let lower = member(&rest) else { return nil }
      var upper = lower
      if rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
        guard let last = member(&rest) else { return nil }
        upper = last
      }
      ranges.append(lower...max(lower, upper))
    }
  }

  private static func member(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    guard let first = rest.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "]") else { return nil }
    if first == UInt8(ascii: "\\") { rest = rest.dropFirst() }
    return scalar(&rest)
  }

  /// The next character; nil at the end.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    guard let first = rest.first else { return nil }
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    defer { rest = rest.dropFirst(width) }
    return String(decoding: rest.prefix(width), as: UTF8.self).unicodeScalars.first?.value
  }

  package func matches(_ path: ArraySlice<UInt8>) -> Bool {
    // Only the latest run can usefully give way, so one place to go back to is enough.
    var (path, index) = (path, 0)
    var retry: (path: ArraySlice<UInt8>, index: Int)?
    while true {
      if index < elements.count, case .run = elements[index] {
        retry = (path, index)
        index += 1
        continue
      }
      if index == elements.count, path.isEmpty { return true }
      var rest = path
      if index < elements.count, Self.takes(elements[index], &rest) {
        path = rest
        index += 1
        continue
      }
      guard let last = retry, let byte = last.path.first, byte != UInt8(ascii: "/") else { return false }
      retry = (last.path.dropFirst(), last.index)
      (path, index) = (last.path.dropFirst(), last.index + 1)
    }
  }

  private static func takes(_ element: Element, _ path: inout ArraySlice<UInt8>) -> Bool {
    guard let first = path.first else { return false }
    switch element {
    case .byte(let byte):
      path = path.dropFirst()
      return first == byte
    case .any:
      return scalar(&path) != nil && first != UInt8(ascii: "/")
    case .set(let ranges, let isNegated):
      guard first != UInt8(ascii: "/"), let scalar = scalar(&path) else { return false }
      return ranges.contains { $0.contains(scalar) } != isNegated
    case .run: return false
    }
  }
}
