import Diagnostics
import YAML

extension Rule {
  /// Tracing settings for a release that doesn't read them.
  static let versionOld = Rule(
    "version-old", title: "the release of Linkerd has no `proxy.tracing`",
    reason:
      "Before edge-25.6.4, so up to 2.18, Linkerd ignores `proxy.tracing` without a word; tracing was the linkerd-jaeger extension's.",
    fix: "Upgrade Linkerd to 2.19 or newer.",
    until: LinkerdVersion(edge: 25, 6, 4), source: "https://github.com/linkerd/linkerd2/releases/tag/edge-25.6.4"
  ) { scene in
    scene.stanzas.flatMap { stanza -> [Diagnostic] in
      guard stanza.node.mergedPair("enabled") != nil, !stanza.isOff, let version = stanza.version,
        version.tracingForm == nil
      else { return [] }
      return [
        Diagnostic(
          "this release of Linkerd ignores \"\(stanza.file.spelled("proxy.tracing"))\"", at: stanza.place,
          notes: stanza.versionPlace.map { [.init("the release is named here", at: $0)] } ?? [],
          help: "upgrade Linkerd to 2.19 or newer; edge-25.6.4 is the first release that reads it")
      ]
    }
  }
}
