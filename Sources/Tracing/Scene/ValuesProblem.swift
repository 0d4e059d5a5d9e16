import Diagnostics
import YAML

/// What is wrong with a key of Linkerd's values, or with what stands behind it. `proxy.tracing` is left to rules of its own.
struct ValuesProblem: Sendable {
  enum Kind: Sendable {
    /// A key that the chart doesn't read, and the path that it was meant to be when one comes near.
    case unknown(meant: String?)
    case removed(RemovedControlPlaneKey)
    case young(since: LinkerdVersion)
    /// A value of another type than the one in words.
    case type(String)
    case noneOf([String])
  }

  let kind: Kind
  let file: ValuesFile
  let pair: Pair
  /// From the root of the values, without the name of a subchart.
  let path: String

  /// Everything that is wrong in a values file.
  static func all(in file: ValuesFile, version: LinkerdVersion?) -> [ValuesProblem] {
    var problems: [ValuesProblem] = []
    look(at: file.root, path: "", in: file, version, &problems)
    return problems
  }

  private static func look(
    at mapping: Node, path: String, in file: ValuesFile, _ version: LinkerdVersion?, _ problems: inout [ValuesProblem]
  ) {
    for pair in mapping.mergedPairs {
      let key = pair.key.text
      let full = path.isEmpty ? key : "\(path).\(key)"
      // Blocks of tracing settings, in their place or out of it, have rules of their own.
      if full == "tracing" || path == "proxy" && TracingKeys.isTracing(key) { continue }
      func report(_ kind: Kind) { problems.append(ValuesProblem(kind: kind, file: file, pair: pair, path: full)) }
      guard let row = ControlPlaneKey.known[full] else {
        if let removed = RemovedControlPlaneKey.known[full] {
          report(.removed(removed))
        } else if !isNobodys(pair) {
          report(.unknown(meant: meaning(of: key, in: mapping, at: path)))
        }
        continue
      }
      if let since = row.since, let version, version.isBefore(since) {
        report(.young(since: since))
        continue
      }
      let value = pair.value.target
      if value.isNull || value.isTemplated { continue }
      if let problem = row.shape.problem(of: value) {
        report(problem)
      } else if row.shape.hasKeys {
        look(at: value, path: full, in: file, version, &problems)
      } else if case .texts = row.shape {
        for inner in value.mergedPairs
        where !inner.value.target.isNull && ControlPlaneKey.Shape.text.problem(of: inner.value.target) != nil {
          problems.append(
            ValuesProblem(kind: .type("a text, in quotes"), file: file, pair: inner, path: "\(full).\(inner.key.text)"))
        }
      }
    }
  }

  /// Whether a key is only there to hold an anchor, or is filled in by another tool.
  private static func isNobodys(_ pair: Pair) -> Bool {
    pair.value.anchor != nil || pair.key.isTemplated || pair.key.text.hasPrefix("x-") || pair.key.text.hasPrefix(".")
  }

  private static func meaning(of key: String, in mapping: Node, at path: String) -> String? {
    let missing = (ControlPlaneKey.children[path] ?? []).filter { mapping.mergedPair($0) == nil }
    let prefix = path.isEmpty ? "" : "\(path)."
    if let nearest = Spelling.nearest(to: key, among: missing).first, key.utf8.count > 2 { return prefix + nearest }
    // A key that is right in one other place has lost its way.
    let places = ControlPlaneKey.rows.filter { $0.path.hasSuffix(".\(key)") }
    return places.count == 1 ? places.first?.path : nil
  }
}

extension LinkerdVersion {
  /// Whether a release surely came before another. The stable ones up to 2.17 took over some of what edge releases had later.
  fileprivate func isBefore(_ version: LinkerdVersion) -> Bool {
    self < version && (year > 0 || version > LinkerdVersion(edge: 25, 1, 1))
  }
}

extension ControlPlaneKey.Shape {
  /// What is wrong with a value that is there; keys inside aren't looked at.
  func problem(of value: Node) -> ValuesProblem.Kind? {
    switch self {
    case .text: value.isScalar(.text) ? nil : .type("a text\(value.kind == .scalar ? ", in quotes" : "")")
    case .boolean: value.isScalar(.boolean) ? nil : .type("true or false\(value.kind == .scalar ? ", without quotes" : "")")
    case .integer: value.isScalar(.integer) ? nil : .type("a whole number\(value.kind == .scalar ? ", without quotes" : "")")
    case .number:
      value.isScalar(.integer) || value.isScalar(.number)
        ? nil : .type("a number\(value.kind == .scalar ? ", without quotes" : "")")
    case .textOrInteger: value.isScalar(.text) || value.isScalar(.integer) ? nil : .type("a text, in quotes")
    case .oneOf(let words): value.isScalar(.text) && words.contains(value.text) ? nil : .noneOf(words)
    case .list, .environment: value.kind == .sequence ? nil : .type("a list")
    case .anything: nil
    case .texts, .keys, .resources, .selector, .probe, .mount, .capabilities:
      value.kind == .mapping ? nil : .type("keys and values")
    }
  }
}

extension Node {
  fileprivate enum ScalarType { case text, boolean, integer, number }

  /// Whether a scalar is of a type, as Helm reads it.
  fileprivate func isScalar(_ type: ScalarType) -> Bool {
    guard kind == .scalar else { return false }
    guard style == .plain else { return type == .text }
    return withBytes { bytes in
      switch Scalar.resolve(bytes) {
      case .bool: type == .boolean
      case .integer, .unsigned: type == .integer
      case .float: type == .number
      default: type == .text
      }
    }
  }
}
