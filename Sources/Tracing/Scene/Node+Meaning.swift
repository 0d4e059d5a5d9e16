import YAML

extension Node {
  /// Whether a value is as good as left out: null, or an empty text.
  var isUnset: Bool { isNull || kind == .scalar && text.isEmpty }

  /// Whether this is a boolean in any of YAML 1.1's words.
  var isBoolean: Bool {
    guard kind == .scalar, style == .plain else { return false }
    return withBytes { if case .bool = Scalar.resolve($0) { true } else { false } }
  }

  /// The text of a scalar that isn't empty, an alias looked through; nil of anything else.
  var filledText: String? {
    let node = target
    guard node.kind == .scalar, !node.isNull else { return nil }
    let text = node.text
    return text.isEmpty ? nil : text
  }
}
