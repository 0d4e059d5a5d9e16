/// A node that an edit writes into a source.
package indirect enum NewNode: Sendable {
  /// A text, quoted when it must be.
  case string(String)
  /// A scalar to write as it is: a number, a boolean, `null`.
  case plain(String)
  case mapping([(key: String, value: NewNode)])
  case sequence([NewNode])

  /// Whether this is or holds a mapping with something in it.
  var holdsMapping: Bool {
    switch self {
    case .string, .plain: false
    case .mapping(let pairs): !pairs.isEmpty
    case .sequence(let items): items.contains { $0.holdsMapping }
    }
  }

  /// Whether this is or holds a sequence with something in it.
  var holdsSequence: Bool {
    switch self {
    case .string, .plain: false
    case .mapping(let pairs): pairs.contains { $0.value.holdsSequence }
    case .sequence(let items): !items.isEmpty
    }
  }

  /// A copy of a node with its aliases and merge keys written out.
  package init(copying node: Node) {
    let node = node.target
    switch node.kind {
    case .mapping:
      var pairs: [(key: String, value: NewNode)] = []
      func add(_ mapping: Node, replacing: Bool) {
        for pair in mapping.pairs {
          if pair.isMerge {
            for source in pair.sources { add(source, replacing: false) }
            continue
          }
          let key = pair.key.target.text
          if let index = pairs.firstIndex(where: { $0.key == key }) {
            if replacing { pairs[index].value = NewNode(copying: pair.value) }
          } else {
            pairs.append((key, NewNode(copying: pair.value)))
          }
        }
      }
      add(node, replacing: true)
      self = .mapping(pairs)
    case .sequence:
      self = .sequence(node.items.map { NewNode(copying: $0) })
    case .scalar, .alias:
      // A text is quoted where its new place asks for it; what is no text must stay without quotes, whatever made it that.
      switch node.tag {
      case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null":
        self = .plain(node.text)
      case "tag:yaml.org,2002:binary": self = .plain("!!binary \"\(node.text)\"")
      case nil where !node.isString: self = .plain(node.text)
      default: self = .string(node.text)
      }
    }
  }

  /// The node with pairs set below a path of keys; mappings that are missing on the way are made.
  package func setting(_ entries: [(key: String, value: NewNode)], at path: ArraySlice<String>) -> NewNode {
    var pairs: [(key: String, value: NewNode)] = []
    if case .mapping(let existing) = self { pairs = existing }
    func put(_ key: String, _ value: NewNode) {
      if let index = pairs.firstIndex(where: { $0.key == key }) { pairs[index].value = value } else { pairs.append((key, value)) }
    }
    if let key = path.first {
      let child = pairs.first { $0.key == key }?.value ?? .mapping([])
      put(key, child.setting(entries, at: path.dropFirst()))
    } else {
      for entry in entries { put(entry.key, entry.value) }
    }
    return .mapping(pairs)
  }
}

extension Pair {
  /// Whether this is a YAML 1.1 merge key, `<<: *other`.
  package var isMerge: Bool { key.isMergeKey }

  /// The mappings that a merge key brings along, those that win first.
  package var sources: [Node] {
    value.target.kind == .sequence ? value.items.map(\.target) : [value.target]
  }
}
