/// What `inject` writes besides the mark itself.
package struct InjectionOptions: Sendable {
  /// Whether pods take the traffic of an ingress: `linkerd.io/inject: ingress`.
  package var isIngress = false
  /// What the proxies are to have; what they have anyway needs no annotation.
  package var settings: [ProxySetting: String] = [:]
  package var defaults = ClusterDefaults()

  package init() {}

  /// Puts the proxy's images into another registry; the last part of their names stays.
  package mutating func setRegistry(_ registry: String) {
    let folder = registry.isEmpty || registry.hasSuffix("/") ? registry : registry + "/"
    for setting in [ProxySetting.image, .debugImage] {
      let name = settings[setting] ?? defaults[setting]
      let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
      settings[setting] = folder + last
    }
  }

  /// The annotations for the settings, by key, on an object whose annotations `current` knows. What the cluster has anyway needs none,
  /// unless the object says otherwise.
  func annotations(forPods: Bool, over current: (String) -> String?) -> [(key: String, value: String)] {
    settings.filter { setting, value in
      guard forPods || !setting.isForPodsOnly, setting != .gid || !value.hasPrefix("-") else { return false }
      if value != defaults[setting] { return true }
      return !value.isEmpty && current(setting.rawValue).map { $0 != value } ?? false
    }.map { ($0.key.rawValue, $0.value) }.sorted { $0.key < $1.key }
  }

  var mark: String { isIngress ? "ingress" : "enabled" }
}
