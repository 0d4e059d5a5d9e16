import Diagnostics
import Manifests
import YAML

/// The configuration of an OpenTelemetry collector (or of Jaeger 2, which is one) that the collector's pods mount from a ConfigMap.
struct CollectorConfiguration: Sendable {
  let root: Node

  /// The receivers of kind `otlp`, under whatever name: `otlp`, `otlp/mesh`.
  var otlpReceivers: [Pair] {
    root.value(at: ["receivers"])?.mergedPairs.filter { $0.key.text == "otlp" || $0.key.text.hasPrefix("otlp/") } ?? []
  }

  /// Nil when the text isn't a configuration with receivers.
  private init?(_ text: Node) {
    guard text.kind == .scalar, text.withBytes({ bytes in bytes.count < 1_000_000 && !bytes.isEmpty }) else {
      return nil
    }
    var parser = Parser(text.embeddedSource(named: "configuration"))
    guard let document = try? parser.next(), document.root.value(at: ["receivers"])?.kind == .mapping else {
      return nil
    }
    root = document.root
  }

  /// The configurations that pods mount from ConfigMaps among the manifests.
  static func all(of template: PodTemplate, in namespace: String, _ scene: Scene) -> [CollectorConfiguration] {
    let volumes = template.spec?.value(at: ["volumes"])?.items.map(\.target) ?? []
    return volumes.compactMap { $0.value(at: ["configMap", "name"])?.filledText }
      .compactMap { scene.object("ConfigMap", named: $0, in: namespace) }
      .flatMap { $0.node.value(at: ["data"])?.mergedPairs ?? [] }
      .compactMap { CollectorConfiguration($0.value.target) }
  }
}
