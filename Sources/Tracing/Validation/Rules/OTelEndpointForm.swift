import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `OTEL_EXPORTER_OTLP_ENDPOINT: host:port`, where SDKs want a URL.
  static let otelEndpointForm = Rule(
    "otel-endpoint-form", .warning, title: "an application's OTLP endpoint is no URL",
    reason:
      "OpenTelemetry's SDKs want a URL; many refuse `host:port`, or drop every span without a word. Linkerd's values are the other way round.",
    fix: "Write `http://` in front; the mesh encrypts what is sent.",
    source: "https://github.com/open-telemetry/opentelemetry-python/issues/1801"
  ) { scene in
    scene.templates.flatMap { template in
      template.environments.flatMap { environment in
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"].compactMap { name -> Diagnostic? in
          guard let value = environment.value(of: name), let text = value.filledText,
            (try? CollectorEndpoint(text)) != nil
          else { return nil }
          return Diagnostic(
            "\"\(name)\" has no scheme, expected a URL", at: value.location, help: "type \"http://\(text)\"",
            fix: Replacement.text("http://\(text)", for: value.target))
        }
      }
    }
  }
}
