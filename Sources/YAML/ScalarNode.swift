import Diagnostics

extension Node {
  /// What a scalar means, its quotes and its tag considered; of an alias what its target means. Collections have no
  /// meaning: `null`.
  ///
  /// Throws when a tag asks for another type than the text is of (`!!int x`), in go-yaml's words.
  package var scalar: Scalar {
    get throws(Diagnostic) {
      if record.kind == .alias { return try target.scalar }
      if record.flags.contains(.tagged), let tag { return try scalar(taggedWith: tag) }
      if record.style != .plain || hasNonSpecificTag { return record.kind == .scalar ? .string : .null }
      return withBytes { Scalar.resolve($0) }
    }
  }

  /// Whether this is the key `<<`, whose value's pairs belong to the mapping itself. In quotes it is a key like any
  /// other.
  package var isMergeKey: Bool {
    guard record.kind == .scalar, record.textCount == 2, isText("<<") else { return false }
    return tag.map { $0 == Node.coreTags + "merge" } ?? (style == .plain)
  }

  private static let coreTags = "tag:yaml.org,2002:"

  private func scalar(taggedWith tag: String) throws(Diagnostic) -> Scalar {
    guard record.kind == .scalar else { return .null }
    guard tag.hasPrefix(Node.coreTags) else { return .string }
    let type = tag.dropFirst(Node.coreTags.count)
    var found: Scalar
    switch type {
    case "null", "bool", "int", "float": found = withBytes { Scalar.resolve($0) }
    case "timestamp":
      if withBytes({ ScalarTimestamp.matches($0) }) { return .string }
      found = withBytes { Scalar.resolve($0) }
    case "binary":
      guard let bytes = withBytes({ Base64.decode($0) }) else {
        throw Diagnostic("!!binary value contains invalid base64 data", at: location)
      }
      return .binary(bytes)
    default: return .string
    }
    if type == "float", case .integer(let value) = found { found = .float(Double(value)) }
    if found.shortTag.dropFirst(2) != type {
      throw Diagnostic("cannot decode \(found.shortTag) `\(text)` as a !!\(type)", at: location)
    }
    return found
  }

  /// Whether a plain scalar has the tag `!`, which libyaml doesn't report: it makes a string of everything.
  private var hasNonSpecificTag: Bool {
    // A plain scalar begins with neither ! nor &, so those are properties; without any, the text is where the node is.
    guard record.kind == .scalar, record.start != record.textStart || record.textCount == 0 else { return false }
    let bytes = document.source.bytes
    var index = range.lower
    let end = min(range.upper, bytes.count)
    if index < end, bytes[index] == UInt8(ascii: "&") {
      while index < end, bytes[index] > 0x20 { index += 1 }
      while index < end, bytes[index] <= 0x20 { index += 1 }
    }
    return index < end && bytes[index] == UInt8(ascii: "!")
  }
}

extension Node {
  /// Whether this is a null: nothing, `~` or `null`.
  package var isNull: Bool {
    guard kind == .scalar, style == .plain, tag == nil else { return false }
    return withBytes { $0.isEmpty } || isText("null") || isText("~") || isText("Null") || isText("NULL")
  }

  /// Whether there is nothing at all where the node should be.
  package var isAbsent: Bool { kind == .scalar && style == .plain && range.isEmpty }

  /// Whether readers take this scalar for a text.
  package var isString: Bool {
    guard kind == .scalar else { return false }
    if style != .plain || tag == "tag:yaml.org,2002:str" { return true }
    return withBytes { if case .string = Scalar.resolve($0) { true } else { false } }
  }
}
