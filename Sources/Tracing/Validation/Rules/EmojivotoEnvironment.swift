import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Emojivoto's images, told by variables that they don't read.
  static let emojivotoEnvironment = Rule(
    "emojivoto-env", .information, title: "emojivoto doesn't read OpenTelemetry's variables",
    reason:
      "Emojivoto's images up to v12 speak OpenCensus and read `OC_AGENT_HOST` alone, so `OTEL_EXPORTER_OTLP_ENDPOINT` has no effect: traces consist of the proxies' spans.",
    fix: "Take the proxies' spans for what there is, or use an application with an OpenTelemetry SDK.",
    source: "https://github.com/BuoyantIO/emojivoto"
  ) { scene in
    scene.variables.compactMap { variable in
      guard variable.endpoint != nil, let image = variable.container.value(at: ["image"])?.filledText,
        image.isEmojivoto
      else { return nil }
      return Diagnostic(
        "\"\(image)\" doesn't read \"\(variable.name)\"", at: (variable.value ?? variable.container).location,
        help: "expect the proxies' spans alone; the image reads \"OC_AGENT_HOST\", for an OpenCensus receiver")
    }
  }
}

extension String {
  /// Whether this is one of emojivoto's images that have OpenCensus inside: `…/emojivoto-web:v11`.
  var isEmojivoto: Bool {
    let name = split(separator: "/").last ?? ""
    guard name.hasPrefix("emojivoto-"), let colon = name.lastIndex(of: ":") else { return false }
    let tag = name[name.index(after: colon)...]
    return tag.hasPrefix("v") && Int(tag.dropFirst()).map { $0 <= 12 } ?? false
  }
}
