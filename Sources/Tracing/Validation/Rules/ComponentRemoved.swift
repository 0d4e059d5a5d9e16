import Diagnostics
import YAML

extension Rule {
  /// A component that collectors don't have any more.
  static let componentRemoved = forEachConfiguration(
    "component-removed", title: "the collector doesn't have this component any more",
    reason:
      "A collector refuses a configuration with a component that it doesn't know: its pods crash. OpenCensus went with 0.132, the exporters `jaeger` with 0.85 and `logging` with 0.111.",
    fix: "Use what took its place; nearly everything takes OTLP today.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/pull/42239"
  ) { configuration, scene in
    // What Jaeger holds is another list.
    guard !configuration.isJaeger || configuration.image == nil else { return [] }
    return configuration.components.compactMap { component -> Diagnostic? in
      guard let removal = ComponentHistory.removal(of: component) else { return nil }
      let minor = configuration.image?.collectorMinor
      if let minor, minor < removal.minor { return nil }
      // A collector of that age among the inputs may well be the one that reads it.
      let isOld = minor == nil && scene.collectorMinors.contains { $0 < removal.minor }
      return Diagnostic(
        "the collector has no \(component.kind.singular) \"\(removal.type)\" since 0.\(removal.minor)",
        severity: isOld ? .information : minor == nil ? .warning : .error, at: component.pair.key.location,
        help: removal.instead)
    }
  }
}

extension Scene {
  /// The versions of the collectors among the inputs, as far as their images say them.
  fileprivate var collectorMinors: [Int] {
    templates.flatMap(\.allContainers).compactMap { container in
      // Few images are, and most are told by a look.
      guard let image = container["image"]?.target, image.withBytes({ $0.contains("collector") || $0.contains("otelcol") }) else {
        return nil
      }
      return image.filledText.flatMap { CollectorImage($0) }?.collectorMinor
    }
  }
}
