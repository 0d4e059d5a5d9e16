import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The injector of the linkerd-jaeger extension beside Linkerd's own tracing settings.
  static let legacyWebhook = Rule(
    "legacy-webhook", title: "the linkerd-jaeger extension injects tracing as well",
    reason:
      "Two webhooks add the same environment, and since edge-25.11.1 the same volume, to every pod; the API server refuses such a pod.",
    fix: "Uninstall linkerd-jaeger, or set its `webhook.enabled: false`, before Linkerd's own tracing is on.",
    since: LinkerdVersion(edge: 25, 6, 4), source: "https://github.com/linkerd/linkerd2/pull/14558"
  ) { scene in
    guard let stanza = scene.stanzas.first(where: \.isEnabled) else { return [] }
    return scene.objects.filter {
      $0.kind == "MutatingWebhookConfiguration" && $0.name.hasPrefix("linkerd-jaeger-injector")
    }.map { object in
      Diagnostic(
        "the injector of linkerd-jaeger is still installed", at: object.nameLocation,
        notes: [.init("Linkerd's own tracing is on here", at: stanza.enabled?.key.location ?? stanza.place)],
        help: "remove it, or install linkerd-jaeger with \"webhook.enabled: false\"")
    } + namespaces(scene)
  }

  /// Namespaces of the extension, where nothing says that it came without its webhook.
  private static func namespaces(_ scene: Scene) -> [Diagnostic] {
    let label = "linkerd.io/extension"
    return scene.linkerdKeys.filter { $0.isLabel && $0.key == label && $0.object.role == .namespace }.compactMap { metadata in
      guard metadata.pair.value.target.isText("jaeger"), !scene.objects.contains(where: { $0.namespace == metadata.object.name }),
        !scene.tracingEndpoints.contains(where: { $0.endpoint.namespace == metadata.object.name })
      else { return nil }
      return Diagnostic(
        "namespace \"\(metadata.object.name)\" is the linkerd-jaeger extension's", severity: .warning,
        at: metadata.pair.key.location, help: "see that its webhook is gone: \"webhook.enabled: false\"; or uninstall it")
    }
  }
}
