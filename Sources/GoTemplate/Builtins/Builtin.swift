/// The functions of Go's text/template itself.
enum Builtin: UInt8, CaseIterable {
  case and, or, not
  case call, index, slice, len
  case print, printf, println
  case html, js, urlquery
  case eq, ne, lt, le, gt, ge

  /// How many arguments it takes; any number from `minimum` on when it is variadic.
  var arity: (minimum: Int, isVariadic: Bool) {
    switch self {
    case .not, .len: (1, false)
    case .ne, .lt, .le, .gt, .ge: (2, false)
    case .and, .or, .call, .index, .slice, .printf, .eq: (1, true)
    case .print, .println, .html, .js, .urlquery: (0, true)
    }
  }

  var name: String { "\(self)" }

  init?(name: GoString) {
    guard let builtin = Self.byName[name] else { return nil }
    self = builtin
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { (GoString($0.name), $0) })
}
