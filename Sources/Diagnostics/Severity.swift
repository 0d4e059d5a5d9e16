/// How much a finding weighs; only errors make a run fail.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case error, warning, information

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .information: 0
    }
  }
}
