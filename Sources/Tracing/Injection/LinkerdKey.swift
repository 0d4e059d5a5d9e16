/// The keys that Linkerd reads and writes on objects.
package enum LinkerdKey {
  /// `enabled`, `ingress` or `disabled`; on a pod template or a namespace.
  package static let inject = "linkerd.io/inject"
  package static let controlPlaneComponent = "linkerd.io/control-plane-component"
  package static let opaquePorts = ProxySetting.opaquePorts.rawValue
}
