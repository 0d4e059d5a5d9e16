import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `linkerd.io/inject: true`: a word that the injector doesn't know.
  static let injectValue = Rule(
    "inject-value", .warning, title: "the injector doesn't know the value of `linkerd.io/inject`",
    reason:
      "The injector knows `enabled`, `ingress` and `disabled`. On any other word it leaves the pods without a proxy, even where the namespace says `enabled`.",
    fix: "Write `linkerd.io/inject: enabled`, or `disabled`.",
    source: "https://linkerd.io/2/features/proxy-injection/"
  ) { scene in
    let collectors = scene.stanzas.filter(\.isEnabled).compactMap { $0.manifestCollector(in: scene) }
    return scene.annotations(LinkerdKey.inject).compactMap { annotation in
      let value = annotation.pair.value.target
      guard value.kind == .scalar, !["enabled", "ingress", "disabled"].contains(value.text), !value.isTemplated else {
        return nil
      }
      // An unmeshed collector has a finding of its own, at the same place.
      let isCollectors = collectors.contains { collector in
        collector.templates.contains { template in
          template.object.node == annotation.object.node
            || annotation.object.role == .namespace && annotation.object.name == collector.namespace
              && template.annotationPair(LinkerdKey.inject) == nil
        }
      }
      if isCollectors { return nil }
      let isNo = ["false", "off", "no", "disable", "none"].contains(value.text.lowercased())
      return Diagnostic(
        "\"\(annotation.key)\" is \"\(value.text)\", expected \"enabled\", \"ingress\" or \"disabled\"", at: value.location,
        help: "type \"\(annotation.key): \(isNo ? "disabled" : "enabled")\"")
    }
  }
}

extension Node {
  /// Whether a text has a place in it that another tool fills in: Helm's `{{…}}`, Flux's and envsubst's `${…}`.
  var isTemplated: Bool {
    withBytes { bytes in
      bytes.indices.dropLast().contains { index in
        let next = bytes[index + 1]
        return bytes[index] == UInt8(ascii: "{") && next == UInt8(ascii: "{")
          || bytes[index] == UInt8(ascii: "$") && next == UInt8(ascii: "{")
      }
    }
  }
}
