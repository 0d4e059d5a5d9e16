import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's pods don't get a proxy.
  static let collectorUnmeshed = forEachStanza(
    "collector-unmeshed", title: "the collector is not meshed",
    reason: "Proxies speak mutual TLS to the collector. One without a proxy answers in plain text: received corrupt message of type InvalidContentType.",
    fix: "Annotate the collector's pod template, or its namespace, with `linkerd.io/inject: enabled`."
  ) { stanza, scene in
    guard stanza.isEnabled, let namespace = stanza.collectorEndpoint?.namespace else { return [] }
    for template in stanza.collectorWorkloads(in: scene) {
      let own = template.annotation("linkerd.io/inject")
      let home = scene.namespace(namespace)
      if isInjected(own) || own == nil && isInjected(home?.annotation("linkerd.io/inject")) { continue }
      // Who injects by the namespace applies that elsewhere when it isn't among the inputs.
      if own == nil, home == nil { continue }
      return [
        Diagnostic(
          "the collector's pods are not meshed", at: template.object.nameLocation,
          notes: [.init("proxies are told to send their spans here", at: stanza.endpoint?.value.location)],
          help: "add the annotation \"linkerd.io/inject: enabled\" to the pod template, as 'linkerd-tracing inject' does")
      ]
    }
    return []
  }

  private static func isInjected(_ value: String?) -> Bool { value == "enabled" || value == "ingress" }
}
