import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `linkerd.io/injct`, `linkerd.io/skip-inbound-ports`, or an annotation that was written as a label.
  static let annotationTypo = Rule(
    "annotation-typo", .warning, title: "an annotation that Linkerd doesn't read",
    reason:
      "Kubernetes accepts any annotation, and Linkerd passes over those it doesn't know, so what a misspelt one was meant to set keeps its default.",
    fix: "Type the key that the message names, among the annotations.",
    source: "https://linkerd.io/2/reference/proxy-configuration/"
  ) { scene in
    // What keeps a collector out of the mesh is an error of its own.
    let collectors = scene.stanzas.filter(\.isEnabled).compactMap { $0.manifestCollector(in: scene) }
    let reported = collectors.flatMap { collector in
      collector.templates.compactMap { template in
        scene.isMeshed(template) == true ? nil : scene.misspeltInjection(of: template, in: collector.namespace)?.pair.key
      }
    }
    return scene.linkerdKeys.compactMap { metadata in
      if reported.contains(metadata.pair.key) { return nil }
      if metadata.isLabel { return label(metadata) }
      let key = metadata.key
      if key == "config.linkerd.io/admission-webhooks", metadata.object.role == .namespace {
        return Diagnostic(
          "Linkerd reads \"\(key)\" as a label alone", at: metadata.pair.key.location, help: "move it below \"labels:\"")
      }
      return LinkerdAnnotationKeys.meaning(of: key).map { right in
        Diagnostic("Linkerd doesn't read \"\(key)\"", at: metadata.pair.key.location, help: "type \"\(right):\"")
      }
    }
  }

  /// A label with the key of an annotation that isn't there as well.
  private static func label(_ metadata: LinkerdMetadata) -> Diagnostic? {
    let isSetting = LinkerdAnnotationKeys.known.contains { prefix, names in
      prefix != "linkerd.io" && names.contains { metadata.key == "\(prefix)/\($0)" }
    }
    guard metadata.key == LinkerdKey.inject || isSetting, metadata.place == .pods || metadata.object.role == .namespace else {
      return nil
    }
    let annotation =
      metadata.place == .pods ? metadata.template?.annotationPair(metadata.key) : metadata.object.annotationPair(metadata.key)
    guard annotation == nil else { return nil }
    return Diagnostic(
      "Linkerd reads \"\(metadata.key)\" as an annotation alone", at: metadata.pair.key.location,
      help: "move it below \"annotations:\"")
  }
}
