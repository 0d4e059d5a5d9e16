import Diagnostics
import YAML

extension Rule {
  /// Settings of TLS that stand beside `tls` instead of below it.
  static let exporterSettingsPlace = forEachConfiguration(
    "exporter-tls-place", title: "a setting of TLS stands outside of `tls`",
    reason:
      "The collector refuses a key that it doesn't know (has invalid keys: insecure) and doesn't start. They were at the top until 0.37.",
    fix: "Write `insecure`, `ca_file` and their like below `tls`.", source: "https://github.com/linkerd/linkerd2/issues/10887"
  ) { configuration, _ in
    (configuration.components(.exporters) + configuration.components(.receivers)).flatMap { component -> [Diagnostic] in
      guard ["otlp", "otlp_grpc", "otlphttp", "otlp_http", "jaeger", "opencensus", "loadbalancing"].contains(component.type)
      else { return [] }
      return (component.settings?.mergedPairs ?? []).compactMap { pair -> Diagnostic? in
        let key = pair.key.text
        guard keys.contains(key) else { return nil }
        return Diagnostic(
          "\"\(key)\" belongs below \"tls:\"", at: pair.key.location,
          help: "type \"tls:\" here, and \"\(key): \(pair.value.target.kind == .scalar ? pair.value.target.text : "…")\" below it")
      }
    }
  }

  private static let keys = ["insecure", "insecure_skip_verify", "ca_file", "cert_file", "key_file", "server_name_override"]
}
