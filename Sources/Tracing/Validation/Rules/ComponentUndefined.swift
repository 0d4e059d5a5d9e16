import Diagnostics
import YAML

extension Rule {
  /// A pipeline, or the list of extensions, names a component that the configuration doesn't define.
  static let componentUndefined = forEachConfiguration(
    "component-undefined", title: "a pipeline names a component that isn't defined",
    reason: "The collector refuses its configuration and doesn't start: its pods crash, and no span arrives.",
    fix: "Define the component in its section, or write the name as it is defined; `type/name` and `type` are two components.",
    source: "https://opentelemetry.io/docs/collector/configuration/"
  ) { configuration, _ in
    // Who keeps parts elsewhere defines them there.
    guard configuration.allLayers.contains(where: { !CollectorConfiguration.components(.receivers, of: $0).isEmpty }),
      configuration.allLayers.contains(where: { !CollectorConfiguration.components(.exporters, of: $0).isEmpty }),
      configuration.isReadAlone
    else { return [] }
    let places =
      configuration.pipelines.flatMap { pipeline in
        [ComponentKind.receivers, .processors, .exporters].flatMap { kind in
          pipeline.names(kind).map { (place: $0, kind: kind, user: "pipeline \"\(pipeline.id)\"") }
        }
      } + configuration.enabledExtensions.map { (place: $0, kind: ComponentKind.extensions, user: "\"service\"") }
    return places.compactMap { place, kind, user -> Diagnostic? in
      let kinds = kind == .receivers || kind == .exporters ? [kind, .connectors] : [kind]
      let defined = configuration.allLayers.flatMap { layer in
        kinds.flatMap { CollectorConfiguration.components($0, of: layer) }.map(\.id)
      }
      let name = place.text
      guard !defined.contains(name), !name.utf8.contains(UInt8(ascii: "$")), !name.isEmpty else { return nil }
      let meant =
        defined.first { CollectorComponent.type(of: $0) == CollectorComponent.type(of: name) }
        ?? Spelling.nearest(to: name, among: defined).first
      return Diagnostic(
        "\(user) names the \(kind.singular) \"\(name)\", which isn't defined", at: place.location,
        help: (meant.map { "type \"\($0)\", or " } ?? "") + "define \"\(name):\" below \"\(kind.rawValue):\"")
    }
  }
}
