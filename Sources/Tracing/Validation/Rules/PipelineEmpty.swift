import Diagnostics
import YAML

extension Rule {
  /// A pipeline without receivers, or without exporters.
  static let pipelineEmpty = forEachConfiguration(
    "pipeline-empty", title: "a pipeline has no receivers or no exporters",
    reason: "A collector refuses a pipeline that takes from nowhere or leads nowhere: its pods crash, and no span arrives.",
    fix: "Name at least one receiver and one exporter in each pipeline, or remove the pipeline.",
    source: "https://opentelemetry.io/docs/collector/configuration/#service"
  ) { configuration, _ in
    configuration.pipelines.flatMap { pipeline in
      [ComponentKind.receivers, .exporters].compactMap { kind -> Diagnostic? in
        let list = pipeline.pair.value.value(at: [kind.rawValue])
        // A layer may leave to another one what it doesn't say.
        guard list == nil ? configuration.isWhole : list?.isEmptyCollection == true || list?.isNull == true else { return nil }
        return Diagnostic(
          "pipeline \"\(pipeline.id)\" has no \(kind.rawValue)", at: pipeline.pair.key.location,
          help: "add \"\(kind.rawValue): [\(configuration.components(kind).first?.id ?? "otlp")]\"")
      }
    }
  }
}
