import Diagnostics
import YAML

extension Rule {
  /// A decision on a trace before the proxies have sent their spans of it.
  static let tailSamplingWait = forEachConfiguration(
    "tail-sampling-wait", .warning, title: "the sampling decision comes before proxies' spans",
    reason:
      "A proxy sends its spans every 10 seconds, and each proxy of a request by itself. A decision within that time misses what comes later, and traces are cut.",
    fix: "Set `decision_wait` to `20s` or more; 30s is the default.",
    source: "https://github.com/linkerd/linkerd2-proxy/tree/main/linkerd/opentelemetry"
  ) { configuration, scene in
    TailSampling.all(in: configuration).compactMap { sampling -> Diagnostic? in
      guard let wait = sampling.decisionWait, let duration = try? GoDuration(wait.text), duration.nanoseconds < 20_000_000_000
      else {
        return nil
      }
      return Diagnostic(
        "the collector waits \(wait.text) for a trace, but proxies send their spans every 10s",
        severity: scene.isBehindProxies(configuration) ? .warning : .information, at: wait.location,
        help: "type \"decision_wait: 20s\", or leave it out for 30s")
    }
  }
}
