import Diagnostics
import YAML

extension Rule {
  /// A component that the collector's program doesn't hold.
  static let componentUnknown = forEachConfiguration(
    "component-unknown", title: "the collector doesn't have such a component",
    reason:
      "A collector knows the components that it was built with, and refuses a configuration with any other: its pods crash. Jaeger 2 has few of them, and the collector's core image lacks `tail_sampling` and `k8s_attributes`.",
    fix: "Spell the type as the component's documentation does, or take an image that holds it: contrib has nearly all.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-releases"
  ) { configuration, _ in
    let distribution = configuration.isJaeger ? .jaeger : configuration.image?.distribution
    return configuration.components.compactMap { component -> Diagnostic? in
      let type = component.type
      if type.utf8.contains(UInt8(ascii: "$")) || ComponentHistory.removal(of: component) != nil { return nil }
      if let distribution, ComponentCatalog.holds(type, component.kind, in: distribution) { return nil }
      // Without an image it may be either.
      if distribution == nil, ComponentCatalog.holds(type, component.kind, in: .jaeger) { return nil }
      if ComponentCatalog.holds(type, component.kind, in: .contrib) {
        guard let distribution, let program = names[distribution] else { return nil }
        return Diagnostic(
          "\(program) has no \(component.kind.singular) \"\(type)\"", at: component.pair.key.location,
          help: distribution == .jaeger
            ? "remove it, or put an OpenTelemetry collector in front of Jaeger"
            : "take the image \"otel/opentelemetry-collector-contrib\", which has it")
      }
      let nearest = ComponentCatalog.nearest(to: type, component.kind, in: distribution)
      if distribution == .jaeger, configuration.image != nil {
        return Diagnostic(
          "Jaeger has no \(component.kind.singular) \"\(type)\"", at: component.pair.key.location,
          help: type == "jaeger_mcp"
            ? "remove it; Jaeger has it up to 2.19, and \"jaeger_query.ai.enable_mcp\" since 2.20"
            : nearest.map { "type \"\($0)\"" } ?? "remove it, or put an OpenTelemetry collector in front of Jaeger")
      }
      // A collector of one's own has components that nobody else knows, but hardly one that is spelled like another.
      guard let nearest, Spelling.distance(type, nearest) <= 2 else { return nil }
      return Diagnostic(
        "no \(component.kind.singular) is called \"\(type)\"", severity: .warning, at: component.pair.key.location,
        help: "type \"\(nearest)\"")
    }
  }

  private static let names: [CollectorImage.Distribution: String] = [
    .core: "the collector's core image", .kubernetes: "the collector's image for Kubernetes", .jaeger: "Jaeger",
  ]
}
