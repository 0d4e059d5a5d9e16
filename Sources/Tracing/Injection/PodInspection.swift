import Manifests
import YAML

/// What keeps a pod from being injected, as linkerd sees it.
struct PodInspection {
  /// The reasons, in linkerd's words and order.
  private(set) var errors: [String] = []
  private(set) var hasUDP = false
  /// What to type instead.
  private(set) var help: String?

  private static let sidecarNames: Set<String> = ["istio-proxy"]
  private static let sidecarImages = ["gcr.io/istio-release/proxyv2:"]
  private static let initNames: Set<String> = ["istio-init"]
  private static let initImages = ["gcr.io/istio-release/proxy_init:"]

  init(_ template: PodTemplate) {
    if template.spec?["hostNetwork"]?.target.isTrue == true {
      errors.append("hostNetwork is enabled")
      help = "a proxy can't capture the traffic of a pod in the host's network; leave it out"
    }
    let containers = template.containers(.containers)
    let initContainers = template.containers(.initContainers)
    func matches(_ container: Node, _ names: Set<String>, _ images: [String]) -> Bool {
      let image = container["image"]?.target.text ?? ""
      return names.contains(container["name"]?.target.text ?? "") || images.contains { image.hasPrefix($0) }
    }
    if (containers + initContainers).contains(where: { matches($0, Self.sidecarNames, Self.sidecarImages) })
      || initContainers.contains(where: { matches($0, Self.initNames, Self.initImages) })
    {
      errors.append("pod has a sidecar injected already")
      help = "take the other mesh's sidecar out first"
    }
    hasUDP = containers.contains { container in
      container["ports"]?.items.contains { $0["protocol"]?.target.isText("UDP") == true } ?? false
    }
  }
}

extension Node {
  /// Whether this is a boolean that is true, in any of YAML 1.1's words.
  package var isTrue: Bool {
    guard kind == .scalar, style == .plain else { return false }
    return withBytes { if case .bool(true) = Scalar.resolve($0) { true } else { false } }
  }
}
