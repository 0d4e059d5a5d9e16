import Diagnostics
import Manifests
import YAML

extension Rule {
  /// An application whose requests carry no trace that proxies take part in.
  static let noSampling = Rule(
    "no-sampling", .information, title: "an application's requests carry no trace that proxies can read",
    reason:
      "Proxies never begin a trace. They take part in requests that carry a sampled W3C `traceparent`, or B3 in several headers (`x-b3-…`); on Jaeger's `uber-trace-id`, B3 in one header, or X-Ray they send nothing.",
    fix: "Have `tracecontext` or `b3multi` among `OTEL_PROPAGATORS`, and a sampler that takes some requests.",
    source: "https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#general-sdk-configuration"
  ) { scene in
    scene.variables.compactMap { variable in
      guard let value = variable.value, let text = value.filledText else { return nil }
      switch variable.name {
      case "OTEL_PROPAGATORS":
        let words = text.utf8.split(separator: UInt8(ascii: ",")).map {
          String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self)
        }
        if words.contains(where: { ["tracecontext", "b3multi"].contains($0) || $0.hasPrefix("$(") }) { return nil }
        return Diagnostic(
          "proxies read nothing of what \"\(text)\" writes into requests", at: value.location,
          help: "type \"tracecontext,baggage\(text == "none" ? "" : "," + text)\"")
      case "OTEL_TRACES_SAMPLER" where ["always_off", "parentbased_always_off"].contains(text):
        return Diagnostic(
          "\"\(text)\" samples no request, so proxies send no spans either", at: value.location,
          help: "type \"parentbased_always_on\", or \"parentbased_traceidratio\" with \"OTEL_TRACES_SAMPLER_ARG\"")
      case "OTEL_TRACES_SAMPLER_ARG" where isZero(text):
        return Diagnostic(
          "a share of \(text) samples no request, so proxies send no spans either", at: value.location,
          help: "type a share between 0 and 1, such as \"0.1\"")
      default: return nil
      }
    }
  }

  private static func isZero(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") } && text.utf8.contains(UInt8(ascii: "0"))
  }
}
