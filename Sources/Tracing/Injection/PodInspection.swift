import Diagnostics
import Manifests
import YAML

/// What keeps a pod from being injected, as linkerd sees it.
struct PodInspection {
  /// The reasons, in linkerd's words and order.
  private(set) var errors: [String] = []
  private(set) var hasUDP = false
  /// What to type instead.
  private(set) var help: String?

  private static let sidecarNames: [StaticString] = ["istio-proxy"]
  private static let sidecarImages = ["gcr.io/istio-release/proxyv2:", "cr.l5d.io/linkerd/proxy:"]
  private static let initNames: [StaticString] = ["istio-init"]
  private static let initImages = ["gcr.io/istio-release/proxy_init:", "cr.l5d.io/linkerd/proxy-init:"]

  /// Throws when something has another type than Kubernetes gives it.
  init(_ template: PodTemplate, projectsToken: Bool) throws(Diagnostic) {
    try template.checkContainers()
    let spec = template.spec
    if !projectsToken, try Self.boolean("automountServiceAccountToken", in: spec) == false {
      errors.append(
        "automountServiceAccountToken set to \"false\", with Values.identity.serviceAccountTokenProjection set to \"false\"")
      help = "set one of the two to true: a proxy proves who it is with the token"
    }
    if try Self.boolean("hostNetwork", in: spec) == true {
      errors.append("hostNetwork is enabled")
      help = "a proxy can't capture the traffic of a pod in the host's network; leave it out"
    }
    let containers = template.containers(.containers)
    let initContainers = template.containers(.initContainers)
    // Linkerd's own are taken out, so they are no reason.
    func matches(_ container: Node, _ names: [StaticString], _ images: [String]) -> Bool {
      if Uninjection.isInitContainer(container) { return false }
      return container.isNamed(oneOf: names)
        || container.value("image")?.target.withBytes { image in images.contains { image.starts(with: $0.utf8) } } ?? false
    }
    if containers.contains(where: { matches($0, Self.sidecarNames, Self.sidecarImages) })
      || initContainers.contains(where: {
        matches($0, Self.sidecarNames, Self.sidecarImages) || matches($0, Self.initNames, Self.initImages)
      })
    {
      errors.append("pod has a sidecar injected already")
      help = "take the other mesh's sidecar out first"
    }
    hasUDP = containers.contains { container in
      container.value("ports")?.items.contains { $0.value("protocol")?.target.isText("UDP") == true } ?? false
    }
  }

  /// A boolean in YAML 1.1's words; nil when it isn't said.
  private static func boolean(_ key: String, in spec: Node?) throws(Diagnostic) -> Bool? {
    guard let node = spec?.value(key)?.target, !node.isNull else { return nil }
    guard node.kind == .scalar, case .bool(let value) = try node.scalar else {
      throw Diagnostic(mistyped: key, expected: "true or false, without quotes", node)
    }
    return value
  }
}
