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
    // Every place in the pattern that some way of reading the path has reached: time is the product of both lengths.
    var reached: Set<Int> = [pattern.startIndex]
    for byte in path {
      var next: Set<Int> = []
      for index in closure(reached, pattern) {
        guard index < pattern.endIndex else { continue }
        switch pattern[index] {
        case UInt8(ascii: "*"):
          let crosses = index + 1 < pattern.endIndex && pattern[index + 1] == UInt8(ascii: "*")
          if crosses || byte != UInt8(ascii: "/") { next.insert(index) }
        case UInt8(ascii: "?"):
          if byte != UInt8(ascii: "/") { next.insert(index + 1) }
        case UInt8(ascii: "["):
          guard let close = pattern[index...].firstIndex(of: UInt8(ascii: "]")) else { continue }
          if isIn(byte, Array(pattern[(index + 1)..<close])) { next.insert(close + 1) }
        default:
          if pattern[index] == byte { next.insert(index + 1) }
        }
      }
      if next.isEmpty { return false }
      reached = next
    }
    return closure(reached, pattern).contains(pattern.endIndex)
  }

  /// The places with those behind stars, which may stand for nothing.
  private static func closure(_ places: Set<Int>, _ pattern: ArraySlice<UInt8>) -> Set<Int> {
    var result = places
    for place in places {
      var index = place
      while index < pattern.endIndex, pattern[index] == UInt8(ascii: "*") {
        index += index + 1 < pattern.endIndex && pattern[index + 1] == UInt8(ascii: "*") ? 2 : 1
        result.insert(index)
      }
    }
    return result
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
