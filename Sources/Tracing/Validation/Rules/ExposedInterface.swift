import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Jaeger's UI, open to whoever reaches the cluster from outside.
  static let exposedInterface = Rule(
    "ui-exposed", .warning, title: "Jaeger's UI is open to everyone",
    reason:
      "Jaeger's UI and API have no login. Traces hold URLs with their queries, user agents, addresses and names of workloads; an Ingress or a load balancer shows them to whoever can reach it.",
    fix:
      "Let the Ingress ask for a login (an authenticating proxy, basic auth, client certificates), or use `kubectl port-forward`.",
    source: "https://www.jaegertracing.io/docs/2.0/security/"
  ) { scene in
    let interfaces = scene.interfaceServices
    let balanced = interfaces.compactMap { interface -> Diagnostic? in
      let service = interface.service
      guard let type = service.node.value(at: ["spec", "type"]), ["LoadBalancer", "NodePort"].contains(type.text),
        service.node.value(at: ["spec", "loadBalancerSourceRanges"]).map({ $0.isEmptyCollection }) ?? true,
        !service.isInternal
      else { return nil }
      return Diagnostic(
        "a \(type.text) shows Jaeger's UI, which has no login", at: type.location,
        notes: [.init("this port is the UI's", at: interface.port.location)],
        help: "type \"type: ClusterIP\", and 'kubectl port-forward svc/\(service.name) 16686' to look")
    }
    let routed = scene.objects("Ingress").filter { !$0.asksForLogin }.compactMap { ingress -> Diagnostic? in
      let paths = ingress.node.value(at: ["spec", "rules"])?.items.flatMap { rule in
        rule.target.value(at: ["http", "paths"])?.items.map { $0.value(at: ["backend"]) } ?? []
      }
      let backends = ([ingress.node.value(at: ["spec", "defaultBackend"])] + (paths ?? [])).compactMap { $0 }
      for backend in backends {
        guard let name = (backend.value(at: ["service", "name"]) ?? backend.value(at: ["serviceName"])) else { continue }
        guard
          let interface = interfaces.first(where: {
            $0.service.name == name.text && ($0.service.namespace ?? ingress.namespace) == ingress.namespace
              && $0.isPort(of: backend)
          })
        else { continue }
        return Diagnostic(
          "an Ingress shows Jaeger's UI, which has no login", at: name.location,
          notes: [.init("this port is the UI's", at: interface.port.location)],
          help: "add what makes the Ingress ask for a login, such as the annotation \"nginx.ingress.kubernetes.io/auth-url\"")
      }
      return nil
    }
    return balanced + routed
  }
}

extension Scene {
  /// A Service's port that leads to Jaeger's UI.
  fileprivate struct Interface {
    let service: KubernetesObject
    let port: Node

    /// Whether an Ingress's backend leads to the port.
    func isPort(of backend: Node) -> Bool {
      let number = backend.value(at: ["service", "port", "number"]) ?? backend.value(at: ["servicePort"])
      let name = backend.value(at: ["service", "port", "name"])
      if let number { return port["port"]?.target.text == number.text || port["name"]?.target.text == number.text }
      return name.map { port["name"]?.target.text == $0.text } ?? true
    }
  }

  /// The Services' ports that lead to port 16686 of pods that are Jaeger's.
  fileprivate var interfaceServices: [Interface] {
    let pods = templates.filter { template in
      template.allContainers.contains { container in
        // Few images are, and most are told by a look.
        guard let image = container["image"]?.target, image.withBytes({ $0.contains("jaeger") }) else { return false }
        return image.filledText.flatMap { CollectorImage($0) }.map {
          $0.distribution == .jaeger || $0.distribution == .jaegerOne
        } ?? false
      }
    }
    return pods.flatMap { services(leadingTo: 16686, of: $0) }.map { Interface(service: $0.service, port: $0.port) }
  }
}

extension KubernetesObject {
  /// Whether a load balancer is for the inside of a network.
  fileprivate var isInternal: Bool {
    (metadata?["annotations"]?.mergedPairs ?? []).contains { pair in
      let key = pair.key.text.lowercased()
      let value = pair.value.target.text.lowercased()
      return key.hasSuffix("internal") && value == "true" || value == "internal"
        || key.hasSuffix("load-balancer-scheme") && value == "internal"
    }
  }

  /// Whether an annotation of an Ingress is about who may come in.
  fileprivate var asksForLogin: Bool {
    (metadata?["annotations"]?.mergedPairs ?? []).contains { pair in
      let key = pair.key.text.lowercased()
      return ["auth", "whitelist", "allowlist", "middlewares", "oidc", "waf", "iap", "source-range", "oauth"].contains { word in
        Array(key.utf8).indices.contains { Array(key.utf8)[$0...].starts(with: word.utf8) }
      } || pair.value.target.isText("internal")
    }
  }
}
