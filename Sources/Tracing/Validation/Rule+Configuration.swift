import Diagnostics

extension Rule {
  /// A rule that looks at each configuration of a collector.
  static func forEachConfiguration(
    _ id: String, _ severity: Severity = .error, title: String, reason: String, fix: String, source: String? = nil,
    check: @escaping @Sendable (CollectorConfiguration, Scene) -> [Diagnostic]
  ) -> Rule {
    Rule(id, severity, title: title, reason: reason, fix: fix, source: source) { scene in
      scene.configurations.flatMap { check($0, scene) }
    }
  }
}
