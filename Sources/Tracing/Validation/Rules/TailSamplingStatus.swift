import Diagnostics
import YAML

extension Rule {
  /// Policies for errors that no span of a proxy matches.
  static let tailSamplingStatus = forEachConfiguration(
    "tail-sampling-status", .warning, title: "a sampling policy never matches proxies' spans",
    reason:
      "Proxies leave the status of their spans unset and write `http.response.status_code` as a text: a policy for the status ERROR, or one that compares numbers, keeps none of their failed requests. Only applications' spans can match.",
    fix: "Add a `string_attribute` policy: key `http.response.status_code`, values `[\"5..\"]`, `enabled_regex_matching: true`.",
    source: "https://github.com/linkerd/linkerd2-proxy/tree/main/linkerd/trace-context"
  ) { configuration, scene in
    TailSampling.all(in: configuration).compactMap { sampling -> Diagnostic? in
      let policies = sampling.policies
      let key = "http.response.status_code"
      if policies.contains(where: { $0.value(at: ["string_attribute", "key"])?.filledText == key }) { return nil }
      // Whoever keeps everything keeps these too.
      if policies.contains(where: { $0["type"]?.target.isText("always_sample") == true }) { return nil }
      let place = policies.lazy.compactMap { policy -> Node? in
        switch policy["type"]?.filledText {
        case "status_code":
          let codes = policy.value(at: ["status_code", "status_codes"])?.items.map(\.target.text) ?? []
          return codes == ["ERROR"] ? policy["type"]?.target : nil
        case "numeric_attribute":
          return policy.value(at: ["numeric_attribute", "key"])?.filledText == key ? policy["type"]?.target : nil
        default: return nil
        }
      }.first
      guard let place else { return nil }
      return Diagnostic(
        "a policy \"\(place.text)\" matches no span of a proxy, and no policy looks at their \"\(key)\"",
        severity: scene.isBehindProxies(configuration) ? .warning : .information, at: place.location,
        help:
          "add \"type: string_attribute\" with \"string_attribute: {key: \(key), values: ['5..'], enabled_regex_matching: true}\"")
    }
  }
}
