import Diagnostics
import YAML

extension Rule {
  /// Values that the installed version of Jaeger's chart doesn't read.
  static let jaegerValuesIgnored = Rule(
    "jaeger-values-ignored", .warning, title: "Jaeger's chart ignores this value",
    reason:
      "The chart was rewritten for Jaeger 2: `agent`, `collector` and `query` went with 4.1.0, `allInOne` with 4.2.0, `provisionDataStore` with 4.4.0; and since 4.2.0 `storage` configures maintenance jobs alone, so that Jaeger keeps its traces in memory. It has no schema, so Helm says nothing.",
    fix:
      "Configure Jaeger 2 by `userconfig`, and the pod by `jaeger`; or pin a chart that reads the value, which installs Jaeger 1.",
    source: "https://github.com/jaegertracing/helm-charts/pull/702"
  ) { scene in
    scene.releases.filter { $0.chart == "jaeger" }.flatMap { release -> [Diagnostic] in
      // A values file may be for any version, and a range may mean any.
      let severity: Severity = release.isVersionKnown ? .warning : .information
      let installed =
        release.version.map { "version \($0)" } ?? (release.isVersionKnown ? "its newest version, which is installed" : nil)
      let notes = release.versionNode.map { [Diagnostic.Note("the version is set here", at: $0.location)] } ?? []
      let unread = JaegerChart.keys.flatMap { key -> [Diagnostic] in
        guard let limit = release.ignores(key) else { return [] }
        return release.places(of: key.name).map { place in
          Diagnostic(
            installed.map { "Jaeger's chart ignores \"\(place.text)\" in \($0)" }
              ?? "Jaeger's chart ignores \"\(place.text)\" \(limit)",
            severity: severity, at: place.location, notes: notes, help: key.instead)
        }
      }
      return unread + unreadStorage(in: release, severity: severity, notes: notes) + unreadPlacement(in: release, notes: notes)
    }
  }

  /// Where the pod may run, of a chart whose Deployment doesn't read it.
  private static func unreadPlacement(in release: ChartRelease, notes: [Diagnostic.Note]) -> [Diagnostic] {
    guard let version = release.version, JaegerChart.merged <= version, version <= JaegerChart.lastKnown else { return [] }
    return release.values.flatMap { $0.value(at: ["jaeger"])?.mergedPairs ?? [] }.filter { pair in
      JaegerChart.unreadBelowJaeger.contains(pair.key.text) && !pair.value.target.isUnset && !pair.value.target.isEmptyCollection
    }.map { pair in
      Diagnostic(
        "Jaeger's chart ignores \"jaeger.\(pair.key.text)\" in version \(version)", severity: .warning, at: pair.key.location,
        notes: notes, help: "remove it, and place the pod by a patch of the Deployment, or install Jaeger by manifests of your own")
    }
  }

  /// `storage`, of a chart whose Deployment doesn't read it.
  private static func unreadStorage(in release: ChartRelease, severity: Severity, notes: [Diagnostic.Note]) -> [Diagnostic] {
    guard release.isVersionKnown, release.version.map({ $0 >= JaegerChart.merged }) ?? true,
      release.places(of: "userconfig").isEmpty,
      // What the jobs read has its use.
      !["spark", "esIndexCleaner", "esRollover", "esLookback"].contains(where: {
        release.value(at: [$0, "enabled"])?.isTrue == true
      })
    else { return [] }
    return release.places(of: "storage").prefix(1).map { place in
      Diagnostic(
        "Jaeger's chart ignores \"\(place.text)\", and Jaeger keeps its traces in memory", severity: severity,
        at: place.location, notes: notes, help: "configure \"jaeger_storage\" below \"userconfig:\"; for memory remove it")
    }
  }
}

extension ChartRelease {
  /// From which version on the chart doesn't read a key, in words, when that is the release's version; nil when it reads the key.
  fileprivate func ignores(_ key: JaegerChart.Key) -> String? {
    if let version {
      if version < key.since { return "before \(key.since)" }
      return key.until.flatMap { version >= $0 ? "since \($0)" : nil }
    }
    return key.until.map { "since \($0)" }
  }
}
