/// Guesses which of some words was meant by one that is none of them.
package enum Spelling {
  /// The question `did you mean "--endpoint"?`, nil if nothing comes near.
  package static func question(for word: String, among candidates: [String]) -> String? {
    let nearest = nearest(to: word, among: candidates)
    guard !nearest.isEmpty else { return nil }
    return "did you mean " + nearest.map { "\"\($0)\"" }.joined(separator: " or ") + "?"
  }

  /// Up to three equally near words, none if all are too far.
  package static func nearest(to word: String, among candidates: [String]) -> [String] {
    var nearest: [String] = []
    var least = Int.max
    for candidate in candidates where !nearest.contains(candidate) {
      guard let rank = rank(of: candidate, for: word), rank <= least else { continue }
      if rank < least {
        nearest = []
        least = rank
      }
      nearest.append(candidate)
    }
    return Array(nearest.prefix(3))
  }

  /// How far the candidate is, nil if too far: 0 for a beginning of it, then the edits, then sharing the last words.
  private static func rank(of candidate: String, for word: String) -> Int? {
    let name = bareName(candidate)
    let typed = bareName(word)
    // A short flag resembles everything: -a and -b are one edit apart.
    guard typed.count > 1, name.count > 1 else { return name == typed ? 0 : nil }
    if name.starts(with: typed) { return 0 }
    let tolerance = typed.count < 3 ? 0 : typed.count < 5 ? 1 : typed.count < 10 ? 2 : 3
    let distance = editDistance(typed, name)
    if distance <= tolerance { return distance }
    let dash = [UInt8(ascii: "-")]
    let sharesEnd =
      name.reversed().starts(with: (dash + typed).reversed())
      || typed.reversed().starts(with: (dash + name).reversed())
    return sharesEnd ? 4 : nil
  }

  /// The bytes in lower case without leading dashes.
  private static func bareName(_ word: String) -> [UInt8] {
    word.lowercased().utf8.drop { $0 == UInt8(ascii: "-") }.map { $0 }
  }

  /// How many letters have to change to make one word of another.
  package static func distance(_ first: String, _ second: String) -> Int { editDistance(bareName(first), bareName(second)) }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words (Damerau's distance).
  static func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for i in first.indices {
      var current = [i + 1]
      for j in second.indices {
        let replacement = previous[j] + (first[i] == second[j] ? 0 : 1)
        var best = min(replacement, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          best = min(best, beforePrevious[j - 1] + 1)
        }
        current.append(best)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[second.count]
  }
}
