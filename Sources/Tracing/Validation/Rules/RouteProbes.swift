import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A route on a Server, which takes away the authorization that probes have by themselves.
  static let routeProbes = forEachObject(
    "route-probes", .warning, title: "a route takes away the probes' authorization",
    reason:
      "Linkerd lets the kubelet's probes in at a Server by itself, as long as no HTTPRoute or GRPCRoute is attached to it. With one the probes are refused like everyone who isn't authorized, and the pod never becomes ready.",
    fix: "Add an HTTPRoute for the probes' path with an AuthorizationPolicy that has a NetworkAuthentication for the kubelet.",
    source: "https://linkerd.io/2/features/server-policy/#policy-resources"
  ) { route, scene in
    guard ["HTTPRoute", "GRPCRoute"].contains(route.kind),
      ["policy.linkerd.io", "gateway.networking.k8s.io"].contains(route.group), let namespace = route.namespace
    else { return [] }
    let policies = scene.policies(in: namespace)
    return (route.node.value(at: ["spec", "parentRefs"])?.items.map(\.target) ?? []).flatMap { parent -> [Diagnostic] in
      guard parent["kind"]?.target.isText("Server") == true, let name = parent["name"]?.target,
        let server = scene.object("Server", group: "policy.linkerd.io", named: name.text, in: namespace),
        server.node.value(at: ["spec", "accessPolicy"])?.filledText ?? "deny" == "deny", !policies.authorizesNetworks
      else { return [] }
      let routes = scene.routes(to: server, in: namespace)
      return scene.templates(in: namespace).flatMap { template -> [Diagnostic] in
        guard server.node.value(at: ["spec", "podSelector"])?.matchesLabels(of: template) == true
        else { return [] }
        return template.probes(on: server).filter { probe in !routes.contains { $0.names(path: probe.path) } }.prefix(1).map {
          probe in
          Diagnostic(
            "probes of \(template.object.kind) \"\(template.object.name)\" are refused once \(route.kind) \"\(route.name)\" is attached to Server \"\(server.name)\"",
            at: name.location, notes: [.init("the probe is here", at: probe.node.location)],
            help: "add an HTTPRoute for path \"\(probe.path)\", and authorize the kubelet's network for it")
        }
      }
    }
  }
}

extension Scene {
  /// The routes that are attached to a Server.
  fileprivate func routes(to server: KubernetesObject, in namespace: String) -> [KubernetesObject] {
    index.objects("HTTPRoute", in: namespace).map { objects[$0] }.filter { route in
      (route.node.value(at: ["spec", "parentRefs"])?.items.map(\.target) ?? []).contains {
        $0["kind"]?.target.isText("Server") == true && $0["name"]?.target.text == server.name
      }
    }
  }
}

extension KubernetesObject {
  /// Whether a route has a rule for a path; one of several could be for others alone.
  fileprivate func names(path: String) -> Bool {
    (node.value(at: ["spec", "rules"])?.items.map(\.target) ?? []).contains { rule in
      (rule.value(at: ["matches"])?.items.map(\.target) ?? []).contains { match in
        guard let value = match.value(at: ["path", "value"])?.filledText else { return false }
        return value != "/" && path.hasPrefix(value)
      }
    }
  }
}

extension PodTemplate {
  /// The HTTP probes of the containers that go to a Server's port.
  fileprivate func probes(on server: KubernetesObject) -> [(node: Node, path: String)] {
    guard let port = server.node.value(at: ["spec", "port"])?.filledText else { return [] }
    return allContainers.flatMap { container -> [(node: Node, path: String)] in
      let declared = container["ports"]?.items.map(\.target) ?? []
      let same = declared.first { $0["name"]?.target.text == port || $0["containerPort"]?.target.text == port }
      let names: [String] = [port] + [same?["name"], same?["containerPort"]].compactMap { $0?.target.text }
      return ["livenessProbe", "readinessProbe", "startupProbe"].compactMap { kind -> (node: Node, path: String)? in
        guard let request = container.value(at: [kind, "httpGet"]), let target = request["port"]?.target,
          names.contains(target.text)
        else { return nil }
        return (target, request["path"]?.filledText ?? "/")
      }
    }
  }
}
