/// What a regular expression says, as a tree.
indirect enum ExpressionSyntax {
  /// Where in the text an assertion holds; it takes up nothing of it.
  enum Assertion {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, notWordBoundary
  }

  case empty
  /// One code point; in any case of the letter when `foldsCase` says so.
  case scalar(UInt32, foldsCase: Bool)
  case anyClass(CharacterClass)
  /// The dot: any code point, a newline only if so said.
  case any(newline: Bool)
  case assertion(Assertion)
  case group(ExpressionSyntax, capture: Int)
  /// `maximum` is nil when there is none.
  case repetition(ExpressionSyntax, minimum: Int, maximum: Int?, isGreedy: Bool)
  case sequence([ExpressionSyntax])
  case alternatives([ExpressionSyntax])

  /// Whether the empty text matches.
  var matchesEmpty: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar, .anyClass, .any: false
    case .group(let inner, _): inner.matchesEmpty
    case .repetition(let inner, let minimum, _, _): minimum == 0 || inner.matchesEmpty
    case .sequence(let parts): parts.allSatisfy(\.matchesEmpty)
    case .alternatives(let branches): branches.contains(where: \.matchesEmpty)
    }
  }

  /// The largest product of the counts of repetitions within each other; stars count as one.
  var largestRepeatProduct: Int {
    switch self {
    case .group(let inner, _): return inner.largestRepeatProduct
    case .repetition(let inner, let minimum, let maximum, _):
      let isCounted = minimum > 1 || (maximum ?? 0) > 1
      let (product, overflows) = inner.largestRepeatProduct.multipliedReportingOverflow(
        by: isCounted ? max(1, maximum ?? minimum) : 1)
      return overflows ? .max : product
    case .sequence(let parts), .alternatives(let parts): return parts.map(\.largestRepeatProduct).max() ?? 1
    default: return 1
    }
  }
}
