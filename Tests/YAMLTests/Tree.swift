import Diagnostics

@testable import YAML

/// A value as helm's templates have it: a small decoder for tests, which turns every number into a float as JSON does.
indirect enum Tree {
  case null
  case bool(Bool)
  case number(Double)
  case string([UInt8])
  case sequence([Tree])
  case mapping([String: Tree])

  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// The first document of a text; a mapping when it is empty, as `fromYaml` has it.
  init(_ text: String) throws {
    var parser = Parser(SourceFile(name: "test.yaml", bytes: Array(text.utf8)))
    guard let document = try parser.next() else {
      self = .mapping([:])
      return
    }
    self = try Tree(document.root)
    if case .null = self { self = .mapping([:]) }
  }

  /// A node with its aliases and merge keys resolved. What isn't UTF-8 is replaced, as it is on the way through JSON.
  init(_ node: Node) throws {
    let node = node.target
    switch node.kind {
    case .sequence: self = .sequence(try node.items.map { try Tree($0) })
    case .mapping:
      var pairs: [String: Tree] = [:]
      try Tree.read(node, into: &pairs)
      self = .mapping(pairs)
    default:
      switch try node.scalar {
      case .null: self = .null
      case .bool(let value): self = .bool(value)
      case .integer(let value): self = .number(Double(value))
      case .unsigned(let value): self = .number(Double(value))
      case .float(let value):
        guard value.isFinite else { throw Failure("json: unsupported value") }
        self = .number(value)
      case .string: self = .string(node.bytes)
      case .binary(let bytes): self = .string(Array(String(decoding: bytes, as: UTF8.self).utf8))
      }
    }
  }

  private static func read(_ node: Node, into pairs: inout [String: Tree]) throws {
    for pair in node.pairs {
      if pair.key.isMergeKey {
        try merge(pair.value.target, into: &pairs)
      } else {
        pairs[try key(pair.key.target)] = try Tree(pair.value)
      }
    }
  }

  private static func merge(_ node: Node, into pairs: inout [String: Tree]) throws {
    switch node.kind {
    case .mapping: try read(node, into: &pairs)
    case .sequence:
      for item in Array(node.items).reversed() {
        guard item.target.kind == .mapping else {
          throw Failure("map merge requires map or sequence of maps as the value")
        }
        try read(item.target, into: &pairs)
      }
    default: throw Failure("map merge requires map or sequence of maps as the value")
    }
  }

  private static func key(_ node: Node) throws -> String {
    guard node.kind == .scalar else { throw Failure("invalid map key") }
    switch try node.scalar {
    case .null: throw Failure("unsupported map key of type")
    case .bool(let value): return String(value)
    case .integer(let value): return String(value)
    case .unsigned(let value): return String(value)
    case .float(let value): return NumberText.go(value)
    case .string: return node.text
    case .binary(let bytes): return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// What `toYaml` or `toYamlPretty` makes of the value.
  func text(in dialect: Emitter.Dialect) -> String {
    var emitter = Emitter(dialect)
    emit(to: &emitter)
    guard var bytes = emitter.finish() else { return "" }
    if bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func emit(to emitter: inout Emitter) {
    switch self {
    case .null: emitter.null()
    case .bool(let value): emitter.bool(value)
    case .number(let value): emitter.number(value)
    case .string(let bytes): emitter.string(bytes)
    case .sequence(let items):
      emitter.beginSequence(count: items.count)
      for item in items { item.emit(to: &emitter) }
      emitter.endSequence()
    case .mapping(let pairs):
      emitter.beginMapping(count: pairs.count)
      let dialect = emitter.dialect
      for (key, value) in pairs.sorted(by: { KeyOrder.natural($0.key, $1.key, for: dialect) }) {
        emitter.key(key)
        value.emit(to: &emitter)
      }
      emitter.endMapping()
    }
  }
}
