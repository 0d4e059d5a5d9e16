/// A pattern of `.Files.Glob`: `*` and `?` inside a folder, `**` across folders, `[a-c]`, `{a,b}`.
struct FileGlob {
  private let alternatives: [[UInt8]]

  init(_ pattern: [UInt8]) { alternatives = Self.expanded(pattern) }

  func matches(_ path: [UInt8]) -> Bool {
    alternatives.contains { Self.matches(path[...], $0[...]) }
  }

  /// The patterns that `{a,b}` stands for; at most 1,000.
  private static func expanded(_ pattern: [UInt8]) -> [[UInt8]] {
    var waiting = [pattern]
    var done: [[UInt8]] = []
    while let next = waiting.popLast(), done.count + waiting.count < 1_000 {
      guard let open = next.firstIndex(of: UInt8(ascii: "{")), let close = next[open...].firstIndex(of: UInt8(ascii: "}")) else {
        done.append(next)
        continue
      }
      for part in next[(open + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        waiting.append(Array(next[..<open]) + part + next[(close + 1)...])
      }
    }
    return done
  }

  private static func matches(_ path: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    var (path, pattern) = (path, pattern)
    while let head = pattern.first {
      switch head {
      case UInt8(ascii: "*"):
        let crosses = pattern.dropFirst().first == UInt8(ascii: "*")
        let rest = pattern.dropFirst(crosses ? 2 : 1)
        while true {
          if matches(path, rest) { return true }
          guard let byte = path.first, crosses || byte != UInt8(ascii: "/") else { return false }
          path = path.dropFirst()
        }
      case UInt8(ascii: "?"):
        guard let byte = path.first, byte != UInt8(ascii: "/") else { return false }
      case UInt8(ascii: "["):
        guard let byte = path.first, let close = pattern.firstIndex(of: UInt8(ascii: "]")) else { return false }
        guard isIn(byte, Array(pattern[(pattern.startIndex + 1)..<close])) else { return false }
        pattern = pattern[close...]
      default:
        guard path.first == head else { return false }
      }
      path = path.dropFirst()
      pattern = pattern.dropFirst()
    }
    return path.isEmpty
  }

  private static func isIn(_ byte: UInt8, _ set: [UInt8]) -> Bool {
    let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
    let set = Array(set.dropFirst(isNegated ? 1 : 0))
    var index = 0
    var isFound = false
    while index < set.count {
      if index + 2 < set.count, set[index + 1] == UInt8(ascii: "-") {
        isFound = isFound || set[index] <= byte && byte <= set[index + 2]
        index += 3
      } else {
        isFound = isFound || set[index] == byte
        index += 1
      }
    }
    return isFound != isNegated
  }
}
