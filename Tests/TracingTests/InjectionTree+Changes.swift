/// What the edits are meant to do, on trees: a second opinion that shares nothing with their code.
extension InjectionTree {
  /// The documents' groups and kinds, and where their pod templates are; nil for what Linkerd doesn't know.
  private static let templates: [String: (groups: Set<String>, path: [String]?)] = [
    "deployment": (["apps", "extensions"], ["spec", "template"]), "replicaset": (["apps", "extensions"], ["spec", "template"]),
    "daemonset": (["apps", "extensions"], ["spec", "template"]), "statefulset": (["apps"], ["spec", "template"]),
    "job": (["batch"], ["spec", "template"]), "replicationcontroller": ([""], ["spec", "template"]),
    "cronjob": (["batch"], ["spec", "jobTemplate", "spec", "template"]), "pod": ([""], []), "namespace": ([""], nil),
    "service": ([""], nil),
  ]

  private var kind: String? {
    guard let kind = self[["kind"]].string?.lowercased(), let row = Self.templates[kind] else { return nil }
    let version = self[["apiVersion"]].string ?? ""
    let group = version.contains("/") ? String(version.prefix { $0 != "/" }) : ""
    return version.isEmpty || row.groups.contains(group) ? kind : nil
  }

  /// The way to the pod template; nil when there are no pods.
  private var template: [String]? { kind.flatMap { Self.templates[$0]?.path } }

  /// The document with a change made to its object, or to the items of the list that it is.
  func changed(inTypedLists: Bool = false, _ change: (inout InjectionTree) -> Void) -> InjectionTree {
    var tree = self
    let kind = tree[["kind"]].string ?? ""
    if kind == "List" || inTypedLists && kind.hasSuffix("List"), case .list(var items) = tree[["items"]] {
      for index in items.indices { change(&items[index]) }
      tree[["items"]] = .list(items)
    } else if kind != "List" {
      change(&tree)
    }
    return tree
  }

  private mutating func clean(_ holder: [String]) {
    let labels = self[holder + ["metadata", "labels"]]
    if labels[["linkerd.io/control-plane-component"]] != .plain("") { return }
    for key in ["labels", "annotations"] {
      guard case .map(let pairs) = self[holder + ["metadata", key]] else { continue }
      self[holder + ["metadata", key]] = .map(
        pairs.filter { key, value in
          !key.hasPrefix("linkerd.io") || key == "linkerd.io/extension" || key == "linkerd.io/inject" && value.string == "disabled"
        })
    }
  }

  mutating func uninject() {
    guard kind != nil else { return }
    clean([])
    guard let template else { return }
    clean(template)
    let sidecar: [(list: String, names: Set<String>)] = [
      ("containers", ["linkerd-proxy", "linkerd-debug"]),
      ("initContainers", ["linkerd-proxy", "linkerd-init", "linkerd-network-validator", "linkerd-debug"]),
      (
        "volumes",
        ["linkerd-identity-end-entity", "linkerd-proxy-init-xtables-lock", "linkerd-identity-token", "linkerd-podinfo"]
      ),
    ]
    for (list, names) in sidecar {
      guard case .list(let items) = self[template + ["spec", list]] else { continue }
      self[template + ["spec", list]] = .list(items.filter { !names.contains($0[["name"]].string ?? "") })
    }
  }

  mutating func inject() {
    let current = kind.map { _ in self[(template ?? []) + ["metadata", "annotations", "linkerd.io/inject"]].string }
    uninject()
    guard let current, kind != "service" else { return }
    let mark = current == "ingress" || current == "disabled" ? current : "enabled"
    self[(template ?? []) + ["metadata", "annotations", "linkerd.io/inject"]] = .text(mark ?? "")
  }

  /// Sets variables, and takes out those without a value.
  mutating func instrument(_ changes: [(name: String, value: String?)]) {
    guard let template else { return }
    for list in ["containers", "initContainers"] {
      guard case .list(var containers) = self[template + ["spec", list]] else { continue }
      for index in containers.indices where containers[index][["name"]].string?.hasPrefix("linkerd-") != true {
        var variables: [InjectionTree] = []
        if case .list(let existing) = containers[index][["env"]] { variables = existing }
        for (name, value) in changes {
          let first = variables.firstIndex { $0[["name"]].string == name }
          if let value, let first {
            variables[first][["valueFrom"]] = .plain("")
            variables[first][["value"]] = .text(value)
          } else if let value {
            variables.append(.map(["name": .text(name), "value": .text(value)]))
          }
          variables = variables.enumerated().filter { place, variable in
            variable[["name"]].string != name || place == first && value != nil || first == nil
          }.map(\.element)
        }
        containers[index][["env"]] = .list(variables)
      }
      self[template + ["spec", list]] = .list(containers)
    }
  }
}
