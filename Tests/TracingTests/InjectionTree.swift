import YAML

/// What a node means, for comparing documents before and after an edit: aliases and merge keys written out.
indirect enum InjectionTree: Equatable {
  case text(String)
  case plain(String)
  case list([InjectionTree])
  case map([String: InjectionTree])

  init(_ node: Node) {
    let node = node.target
    switch node.kind {
    case .sequence: self = .list(node.items.map { InjectionTree($0) })
    case .mapping:
      var pairs: [String: InjectionTree] = [:]
      for pair in node.pairs where pair.isMerge {
        if case .map(let inherited) = InjectionTree(pair.value) { pairs.merge(inherited) { first, _ in first } }
      }
      for pair in node.pairs where !pair.isMerge { pairs[pair.key.text] = InjectionTree(pair.value) }
      self = .map(pairs)
    default: self = node.isString ? .text(node.text) : .plain(node.isNull ? "" : node.text)
    }
  }

  /// The value at a path; a missing one is null.
  subscript(path: [String]) -> InjectionTree {
    get {
      guard let key = path.first else { return self }
      guard case .map(let pairs) = self, let child = pairs[key] else { return .plain("") }
      return child[Array(path.dropFirst())]
    }
    set {
      guard let key = path.first else {
        self = newValue
        return
      }
      var pairs: [String: InjectionTree] = [:]
      if case .map(let existing) = self { pairs = existing }
      var child = pairs[key] ?? .plain("")
      child[Array(path.dropFirst())] = newValue
      pairs[key] = child
      self = .map(pairs)
    }
  }

  /// The value without nulls and empty maps, which an edit may leave or take out.
  var pruned: InjectionTree {
    switch self {
    case .text, .plain: self
    case .list(let items): .list(items.map(\.pruned))
    case .map(let pairs):
      .map(pairs.mapValues(\.pruned).filter { $0.value != .plain("") && $0.value != .map([:]) })
    }
  }

  var string: String? {
    switch self {
    case .text(let text), .plain(let text): text
    case .list, .map: nil
    }
  }
}
