import Diagnostics
import Manifests
import YAML

/// Linkerd's policy objects of one namespace.
struct Policies: Sendable {
  let namespace: String
  private let servers: [KubernetesObject]
  private let authorizations: [KubernetesObject]

  fileprivate init(namespace: String, in scene: Scene) {
    self.namespace = namespace
    servers = scene.objects("Server", group: "policy.linkerd.io", in: namespace)
    authorizations = ["AuthorizationPolicy", "ServerAuthorization"].flatMap {
      scene.objects($0, group: "policy.linkerd.io", in: namespace)
    }
  }

  /// The Servers that select some of the collector's pods on the port that its Service leads to.
  func servers(of collector: Collector, _ template: PodTemplate) -> [KubernetesObject] {
    guard let port = collector.podPort(of: template) else { return [] }
    let name = collector.podPortName(of: template)
    return servers.filter { server in
      guard let text = server.node.value(at: ["spec", "port"])?.filledText, text == String(port) || text == name else {
        return false
      }
      return server.matchesPods(template)
    }
  }

  /// Whether there is an authorization for the namespace as a whole.
  var authorizesNamespace: Bool {
    authorizations.contains { authorization in
      guard let target = authorization.node.value(at: ["spec", "targetRef"]) else { return false }
      return target["kind"]?.target.isText("Namespace") == true
    }
  }

  /// Whether somebody is authorized by where they are, without an identity: the kubelet, as it may be.
  var authorizesNetworks: Bool {
    authorizations.contains { authorization in
      if authorization.node.value(at: ["spec", "client", "unauthenticated"])?.isTrue == true { return true }
      guard let required = authorization.node.value(at: ["spec", "requiredAuthenticationRefs"]) else { return false }
      return required.items.map(\.target).allSatisfy { $0["kind"]?.target.isText("NetworkAuthentication") == true }
    }
  }

  /// The references to authentications of the only AuthorizationPolicy that is for a Server or its namespace; none when there are others.
  func requirements(of server: KubernetesObject) -> [Node] {
    let own = authorizations.filter { authorization in
      guard let target = authorization.node.value(at: ["spec", "targetRef"]) else { return true }
      return target["kind"]?.target.isText("Server") != true || target["name"]?.filledText == server.name
    }
    guard own.count == 1, own[0].kind == "AuthorizationPolicy" else { return [] }
    return own[0].node.value(at: ["spec", "requiredAuthenticationRefs"])?.items.map(\.target) ?? []
  }

  /// Whether there is an authorization for a Server, or for a route of it.
  func authorizes(_ server: KubernetesObject) -> Bool {
    authorizations.contains { authorization in
      if let target = authorization.node.value(at: ["spec", "targetRef"]) {
        let kind = target["kind"]?.filledText
        return kind != "Server" && kind != "Namespace" || kind == "Server" && target["name"]?.filledText == server.name
      }
      guard let reference = authorization.node.value(at: ["spec", "server"]) else { return false }
      if let name = reference["name"]?.filledText { return name == server.name }
      guard let selector = reference["selector"]?.target else { return false }
      // Expressions are more than this looks at, so they count as a match.
      if selector.value(at: ["matchExpressions"]) != nil { return true }
      return selector.value(at: ["matchLabels"])?.mergedPairs.allSatisfy {
        server.label($0.key.text) == $0.value.target.text
      } ?? true
    }
  }
}

extension KubernetesObject {
  /// Whether a Server's `podSelector` matches pods. One with expressions is taken for one that doesn't.
  fileprivate func matchesPods(_ template: PodTemplate) -> Bool {
    guard let selector = node.value(at: ["spec", "podSelector"]), selector.kind == .mapping,
      selector.value(at: ["matchExpressions"]) == nil
    else { return false }
    return selector.value(at: ["matchLabels"])?.mergedPairs.allSatisfy {
      template.label($0.key.text) == $0.value.target.text
    } ?? true
  }
}

extension Scene {
  /// Linkerd's policies of a namespace.
  func policies(in namespace: String) -> Policies { Policies(namespace: namespace, in: self) }
}
