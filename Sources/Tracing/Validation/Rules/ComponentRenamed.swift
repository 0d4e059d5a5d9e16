import Diagnostics
import YAML

extension Rule {
  /// A component under a name that is on its way out, or that isn't there yet.
  static let componentRenamed = forEachConfiguration(
    "component-renamed", title: "the component has another name in this version of the collector",
    reason:
      "Since 0.144 the exporters are called `otlp_grpc` and `otlp_http`; the old names log a deprecation warning. An older collector doesn't know the new ones, and its pods crash.",
    fix: "Use the name that fits the collector's version.",
    source: "https://github.com/open-telemetry/opentelemetry-collector/pull/14403"
  ) { configuration, _ in
    guard let minor = configuration.image?.collectorMinor, configuration.image?.version != nil else { return [] }
    return configuration.components.compactMap { component -> Diagnostic? in
      guard
        let renaming = ComponentHistory.renamings.first(where: {
          $0.kind == component.kind && (minor < $0.minor ? $0.new : $0.old) == component.type
        })
      else { return nil }
      let isOld = minor >= renaming.minor
      return Diagnostic(
        isOld
          ? "\"\(renaming.old)\" is called \"\(renaming.new)\" since 0.\(renaming.minor)"
          : "collectors know \"\(renaming.new)\" since 0.\(renaming.minor), and this is 0.\(minor)",
        severity: isOld ? .information : .error, at: component.pair.key.location,
        help:
          "type \"\(isOld ? renaming.new : renaming.old)\(String(component.id.dropFirst(component.type.count)))\", here and in the pipelines"
      )
    }
  }
}
