import Diagnostics
import YAML

extension Rule {
  /// A trust domain that isn't the cluster's, with a release that takes one for the other.
  static let identityDomain = forEachStanza(
    "identity-domain", title: "the trust domain differs from the cluster's, which this release can't trace",
    reason:
      "Before edge-26.7.1 proxies look for the collector under the cluster's domain instead of the trust domain, so every TLS handshake fails; applications' own spans still arrive, which hides it.",
    fix: "Upgrade Linkerd to edge-26.7.1 or newer.",
    until: LinkerdVersion(edge: 26, 7, 1), source: "https://github.com/linkerd/linkerd2/pull/15404"
  ) { stanza, scene in
    guard stanza.isEnabled, let value = stanza.file.node("identityTrustDomain"), let trust = value.filledText else {
      return []
    }
    let cluster = stanza.clusterDomain ?? "cluster.local"
    guard trust != cluster else { return [] }
    // Only a release that is named can be too old.
    guard let version = stanza.version, version < LinkerdVersion(edge: 26, 7, 1) else { return [] }
    return [
      Diagnostic(
        "the trust domain \"\(trust)\" is not the cluster's domain \"\(cluster)\", and this release of Linkerd takes one for the other",
        at: value.location,
        notes: stanza.versionPlace.map { [.init("the release is named here", at: $0)] } ?? [],
        help: "upgrade Linkerd to edge-26.7.1 or newer")
    ]
  }
}
