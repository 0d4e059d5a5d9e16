import Diagnostics
import YAML

extension Rule {
  /// A release whose proxies can't read their pod's labels.
  static let version219 = forEachStanza(
    "version-2.19", .information, title: "proxies' spans lack the labels of their pods in this release",
    reason:
      "Up to edge-25.10 the chart leaves out the volume that proxies read their pod's labels from, so spans don't carry labels such as `app` or `linkerd.io/proxy-deployment`.",
    fix: "Upgrade Linkerd to 2.20, or to edge-25.11.1 or newer.",
    since: LinkerdVersion(edge: 25, 6, 4), until: LinkerdVersion(edge: 25, 11, 1),
    source: "https://github.com/linkerd/linkerd2/pull/14684"
  ) { stanza, scene in
    guard stanza.isEnabled, let version = stanza.version, version.tracingForm != nil,
      version < LinkerdVersion(edge: 25, 11, 1)
    else { return [] }
    return [
      Diagnostic(
        "proxies of this release send spans without their pods' labels", at: stanza.place,
        notes: scene.version == nil
          ? [.init("the release is named here", at: stanza.file.node("linkerdVersion")?.location)] : [],
        help: "upgrade Linkerd to edge-25.11.1 or newer, such as 2.20")
    ]
  }
}
