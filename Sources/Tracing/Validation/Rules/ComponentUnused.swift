import Diagnostics
import YAML

extension Rule {
  /// A component that no pipeline names.
  static let componentUnused = forEachConfiguration(
    "component-unused", .information, title: "a component is defined and not used",
    reason: "The collector starts no component that no pipeline names: a receiver doesn't listen, an exporter sends nothing.",
    fix: "Name it in a pipeline (an extension in `service.extensions`), or remove it.",
    source: "https://opentelemetry.io/docs/collector/configuration/"
  ) { configuration, _ in
    guard configuration.isWhole else { return [] }
    let pipelines = configuration.pipelines
    let used: [ComponentKind: Set<String>] = [
      .receivers: Set(pipelines.flatMap { $0.names(.receivers).map(\.text) }),
      .processors: Set(pipelines.flatMap { $0.names(.processors).map(\.text) }),
      .exporters: Set(pipelines.flatMap { $0.names(.exporters).map(\.text) }),
      .connectors: Set(pipelines.flatMap { ($0.names(.receivers) + $0.names(.exporters)).map(\.text) }),
      .extensions: Set(configuration.enabledExtensions.map(\.text)),
    ]
    return configuration.components.compactMap { component -> Diagnostic? in
      guard !(used[component.kind]?.contains(component.id) ?? false) else { return nil }
      return Diagnostic(
        component.kind == .extensions
          ? "the extension \"\(component.id)\" isn't turned on"
          : "no pipeline names the \(component.kind.singular) \"\(component.id)\"",
        at: component.pair.key.location,
        help: component.kind == .extensions
          ? "add it to \"extensions:\" below \"service:\", or remove it" : "add it to a pipeline, or remove it")
    }
  }
}
