import Diagnostics

/// Runs the rules over a scene.
package struct Validation {
  private let rules: [Rule]

  package init(rules: [Rule] = Rule.all) {
    self.rules = rules
  }

  /// What is wrong, by file and line.
  package func findings(in scene: Scene) -> [Diagnostic] {
    var findings = scene.problems
    for rule in rules {
      findings += rule.check(scene).map { finding in
        var finding = finding
        finding.rule = rule.id
        finding.severity = rule.severity
        return finding
      }
    }
    // Files keep the order in which they were given; inside one the findings go from top to bottom.
    var order: [ObjectIdentifier: Int] = [:]
    for finding in findings {
      if let file = finding.location?.outermost.file, order[ObjectIdentifier(file)] == nil { order[ObjectIdentifier(file)] = order.count }
    }
    return findings.enumerated().sorted { a, b in
      let (x, y) = (a.element.location?.outermost, b.element.location?.outermost)
      let (xf, yf) = (x.flatMap { order[ObjectIdentifier($0.file)] } ?? -1, y.flatMap { order[ObjectIdentifier($0.file)] } ?? -1)
      if xf != yf { return xf < yf }
      let (xo, yo) = (x?.range.lower ?? 0, y?.range.lower ?? 0)
      return xo != yo ? xo < yo : a.offset < b.offset
    }.map(\.element)
  }
}
