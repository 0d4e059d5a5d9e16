import Diagnostics

/// Runs the rules over a scene.
package struct Validation {
  private let rules: [Rule]

  package init(rules: [Rule] = Rule.all) {
    self.rules = rules
  }

  /// What is wrong, in the order of the sources and inside one from top to bottom; without what comments silence.
  package func findings(in scene: Scene) -> [Diagnostic] { outcome(of: scene).findings }

  /// What is wrong, and how many findings a comment silences; see `IgnoreComment`.
  package func outcome(of scene: Scene) -> (findings: [Diagnostic], silenced: Int) {
    let all = allFindings(in: scene)
    let findings = all.filter { !IgnoreComment.silences($0) }
    return (findings, all.count - findings.count)
  }

  private func allFindings(in scene: Scene) -> [Diagnostic] {
    var scene = scene
    scene.settle()
    var places: [ObjectIdentifier: Int] = [:]
    for (index, source) in scene.sources.enumerated() { places[ObjectIdentifier(source)] = index }
    var findings: [(finding: Diagnostic, place: Place)] = []
    var seen: Set<Place> = []
    for (index, rule) in rules.enumerated() where rule.applies(to: scene.version) {
      for var finding in rule.check(scene) {
        finding.rule = rule.id
        finding.severity = min(finding.severity, rule.severity)
        let outer = finding.location?.outermost
        let place = Place(
          source: outer.flatMap { places[ObjectIdentifier($0.file)] } ?? -1, offset: outer?.range.lower ?? 0,
          rule: index,
          message: finding.message)
        // Two blocks that share a part, by an anchor or by files on top of each other, have its fault in common.
        if seen.insert(place).inserted { findings.append((finding, place)) }
      }
    }
    return findings.enumerated().sorted { a, b in
      let (x, y) = (a.element.place, b.element.place)
      return (x.source, x.offset, x.rule, a.offset) < (y.source, y.offset, y.rule, b.offset)
    }.map(\.element.finding)
  }

  /// What makes a finding the same as another, and its place in the order.
  private struct Place: Hashable {
    let source: Int
    let offset: Int
    let rule: Int
    let message: String
  }
}
