import Manifests
import YAML

extension Scene {
  /// Whether pods get a proxy; nil when nothing here says so, because what decides it isn't among the inputs.
  func isMeshed(_ template: PodTemplate) -> Bool? {
    if template.hasProxy { return true }
    if template.spec?.value(at: ["hostNetwork"])?.isTrue == true { return false }
    guard let pair = annotation(LinkerdKey.inject, of: template) else {
      // Who injects by the namespace may have annotated one that isn't among the inputs.
      return template.object.namespace.flatMap { namespace($0) } == nil ? nil : false
    }
    return pair.value.target.isText("enabled") || pair.value.target.isText("ingress")
  }

  /// The pair of one of Linkerd's annotations for some pods: their own, or else their namespace's.
  func annotation(_ key: String, of template: PodTemplate) -> Pair? {
    template.annotationPair(key) ?? template.object.namespace.flatMap { namespace($0) }?.annotationPair(key)
  }

  /// The annotations with one of some keys that count for pods: those of pods and of Namespaces.
  func annotations(_ keys: String...) -> [LinkerdMetadata] {
    linkerdKeys.filter { !$0.isLabel && keys.contains($0.key) && ($0.place == .pods || $0.object.role == .namespace) }
  }

  /// The first endpoint that is set for proxies, and the block that sets it.
  var tracingEndpoints: [(stanza: TracingStanza, endpoint: CollectorEndpoint)] {
    stanzas.filter { !$0.isOff }.compactMap { stanza in stanza.collectorEndpoint.map { (stanza, $0) } }
  }
}
