import Diagnostics
import YAML

/// What a node means, for comparing documents before and after an edit: aliases and merge keys written out.
indirect enum InjectionTree: Equatable {
  case text(String)
  case plain(String)
  case list([InjectionTree])
  case map([String: InjectionTree])

  /// The documents of a text.
  static func documents(_ text: String) throws -> [InjectionTree] {
    var parser = Parser(SourceFile(name: "test.yaml", bytes: Array(text.utf8)))
    var trees: [InjectionTree] = []
    while let document = try parser.next() { trees.append(InjectionTree(document.root)) }
    return trees
  }

  init(_ node: Node) {
    let node = node.target
    switch node.kind {
    case .sequence: self = .list(node.items.map { InjectionTree($0) })
    case .mapping:
      var pairs: [String: InjectionTree] = [:]
      for pair in node.pairs where pair.isMerge {
        let value = InjectionTree(pair.value)
        let sources = if case .list(let items) = value { items } else { [value] }
        for case .map(let inherited) in sources { pairs.merge(inherited) { first, _ in first } }
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

  /// The value without nulls and empty collections, which an edit may leave or take out.
  var pruned: InjectionTree {
    switch self {
    case .text, .plain: self
    case .list(let items): .list(items.map(\.pruned))
    case .map(let pairs):
      .map(pairs.mapValues(\.pruned).filter { ![.plain(""), .map([:]), .list([])].contains($0.value) })
    }
  }

  var string: String? {
    switch self {
    case .text(let text), .plain(let text): text
    case .list, .map: nil
    }
  }
}
