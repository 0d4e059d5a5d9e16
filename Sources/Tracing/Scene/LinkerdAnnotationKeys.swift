import Diagnostics

/// The annotations that Linkerd reads, and which of them a key that it doesn't read was meant to be.
enum LinkerdAnnotationKeys {
  /// Where the keys stand: what precedes the slash, and what may follow it (source: linkerd2 `pkg/k8s/labels.go`).
  static let known: [(prefix: String, names: [String])] = [
    ("linkerd.io", ["inject", "created-by", "proxy-version", "trust-root-sha256", "helm-release-version"]),
    (
      "config.linkerd.io",
      ProxySetting.allCases.compactMap { $0.rawValue.name(behind: "config.linkerd.io/") } + [
        "access-log", "debug-image-pull-policy", "debug-image-version", "enable-gateway", "pod-inbound-ports",
        "proxy-additional-env",
        "proxy-admin-shutdown", "proxy-await", "proxy-cpu-ratio-limit", "proxy-disable-inbound-protocol-detect-timeout",
        "proxy-disable-outbound-protocol-detect-timeout", "proxy-ephemeral-storage-limit", "proxy-ephemeral-storage-request",
        "proxy-inbound-connect-timeout", "proxy-inbound-discovery-cache-unused-timeout", "proxy-log-format",
        "proxy-log-http-headers", "proxy-metrics-hostname-labels", "proxy-outbound-connect-timeout",
        "proxy-outbound-discovery-cache-unused-timeout", "shutdown-grace-period", "skip-subnets",
      ]
    ),
    ("config.alpha.linkerd.io", ["proxy-enable-native-sidecar", "proxy-wait-before-exit-seconds"]),
    ("config.beta.linkerd.io", ["proxy-enable-native-sidecar"]),
  ]

  /// Keys of older releases, of extensions and of labels, which are nobody's misspelling.
  private static let others = [
    "linkerd.io/identity-mode", "linkerd.io/proxy-deployment", "linkerd.io/extension", "linkerd.io/control-plane-ns",
    "config.linkerd.io/admission-webhooks", "config.linkerd.io/disable-identity", "config.linkerd.io/disable-tap",
    "config.linkerd.io/init-image", "config.linkerd.io/init-image-version", "config.linkerd.io/proxy-init-image",
    "config.linkerd.io/proxy-init-image-version", "config.linkerd.io/trace-collector", "config.linkerd.io/trace-collector-name",
    "config.linkerd.io/trace-collector-protocol",
  ]

  /// The key that one was meant to be; nil for one that Linkerd reads, and for one that nothing comes near.
  static func meaning(of key: String) -> String? {
    guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let prefix = String(key[..<slash])
    let name = String(key[key.utf8.index(after: slash)...])
    if let row = known.first(where: { $0.prefix == prefix }) {
      if row.names.contains(name) || others.contains(key) { return nil }
      if let right = exact(name) { return right }
      guard name.utf8.count > 3 else { return nil }
      return Spelling.nearest(to: name, among: row.names).first.map { "\(prefix)/\($0)" }
    }
    // Another domain of Linkerd's is an extension's; one that is no domain of anybody's is a misspelling.
    guard !prefix.hasSuffix(".linkerd.io"), let right = exact(name),
      let domain = right.split(separator: "/").first.map(String.init)
    else { return nil }
    let isNear = !Spelling.nearest(to: prefix, among: [domain]).isEmpty && prefix.utf8.count > 5
    return isNear || prefix.contains("linkerd") ? right : nil
  }

  /// The key with this name, in its own domain.
  private static func exact(_ name: String) -> String? {
    known.first { $0.names.contains(name) }.map { "\($0.prefix)/\(name)" }
  }
}

extension String {
  fileprivate func name(behind prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.utf8.count)) : nil
  }
}
