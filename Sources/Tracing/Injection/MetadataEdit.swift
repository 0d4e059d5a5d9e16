import Diagnostics
import YAML

/// What an edit does to the labels and annotations of one `metadata`.
struct MetadataEdit {
  /// Annotations to set, in order.
  var annotations: [(key: String, value: String)] = []
  /// Which labels, by key, to take out; nil when none of those is there.
  var removesLabel: ((Node) -> Bool)?
  var removesAnnotation: ((Node) -> Bool)?

  /// Collects the splices for the `metadata` at the end of a path below an object; true when an annotation was taken out.
  @discardableResult
  func apply(at path: [String], of object: Node, with editor: inout Editor) throws(Diagnostic) -> Bool {
    if annotations.isEmpty, removesLabel == nil, removesAnnotation == nil { return false }
    var holder = object
    for key in path {
      guard let next = holder.value(key)?.target else { return false }
      holder = next
    }
    let before = editor.edits.count
    let hasRemoved = try apply(to: holder, with: &editor)
    guard editor.edits.count > before else { return hasRemoved }
    let metadata = editor.expose(path + ["metadata"], in: object)
    for key in ["labels", "annotations"] {
      if let metadata, let pair = metadata.pair(key), pair.value.kind == .alias,
        !gone(pair, removal(key)).isEmpty || key == "annotations"
      {
        editor.expose(pair.value)
      }
    }
    return hasRemoved
  }

  private func apply(to holder: Node, with editor: inout Editor) throws(Diagnostic) -> Bool {
    guard !isInherited(by: holder, with: &editor) else { return false }
    let present = holder.value("metadata")?.value("annotations")
    let own = holder.pair("metadata")?.value.pair("annotations")?.value
    let entries: [Editor.Entry] = annotations.filter { key, value in
      own?.pair(key) != nil || present?.value(key)?.target.says(value) != true
    }.map { ($0.key, .string($0.value)) }
    guard let pair = holder.pair("metadata"), pair.value.target.kind == .mapping, !pair.value.target.isEmptyCollection else {
      if !entries.isEmpty { try editor.set(entries, at: ["metadata", "annotations"], in: holder, placement: .first) }
      return false
    }
    let metadata = pair.value.target
    let labels = metadata.pair("labels")
    let existing = metadata.pair("annotations")
    let goneLabels = gone(labels, removesLabel)
    let goneAnnotations = gone(existing, removesAnnotation).filter { pair in !annotations.contains { pair.key.isText($0.key) } }
    var emptied: [Pair] = []
    if let labels, !goneLabels.isEmpty {
      if goneLabels.count == labels.value.pairs.count {
        emptied.append(labels)
      } else {
        editor.remove(goneLabels, from: labels.value.target)
      }
    }
    if let existing, existing.value.target.kind == .mapping, !existing.value.target.isEmptyCollection {
      if entries.isEmpty, !goneAnnotations.isEmpty, goneAnnotations.count == existing.value.pairs.count {
        emptied.append(existing)
      } else {
        try editor.set(entries, in: existing.value.target, removing: goneAnnotations)
      }
    } else if !entries.isEmpty {
      guard emptied.isEmpty || existing != nil else {
        try editor.set([("annotations", .mapping(entries))], in: metadata, removing: emptied)
        return !goneAnnotations.isEmpty
      }
      try editor.set(entries, at: ["annotations"], in: metadata)
    }
    // Without a pair of its own it would have the one again that a merge key brings along.
    for pair in emptied where metadata.merged(pair.key.text) != nil { editor.fill(pair, of: metadata, with: .mapping([])) }
    emptied.removeAll { metadata.merged($0.key.text) != nil }
    guard !emptied.isEmpty else { return !goneAnnotations.isEmpty }
    if emptied.count == metadata.pairs.count, holder.pairs.contains(where: { $0.key != pair.key }) {
      editor.remove([pair], from: holder)
    } else if emptied.count == metadata.pairs.count {
      editor.fill(pair, of: holder, with: .mapping([]))
    } else {
      editor.remove(emptied, from: metadata)
    }
    return !goneAnnotations.isEmpty
  }

  /// Whether something that has to change is there through a merge key; it is to be written out before.
  private func isInherited(by holder: Node, with editor: inout Editor) -> Bool {
    guard let metadata = holder.value("metadata")?.target else { return false }
    var isFound = false
    for key in ["labels", "annotations"] {
      guard let values = metadata.value(key)?.target, values.kind == .mapping else { continue }
      let set = key == "annotations" ? annotations : []
      let removes = { (pair: Pair) in removal(key)?(pair.key) == true && !set.contains { pair.key.isText($0.key) } }
      let isMerged = values.merges.contains { $0.sources.contains { $0.hasPair(where: removes) } }
      let isChanged =
        isMerged || set.contains { values.value($0.key)?.target.says($0.value) != true } || values.pairs.contains(where: removes)
      guard isChanged else { continue }
      if holder.pair("metadata") == nil {
        editor.inherit("metadata", in: holder)
      } else if metadata.pair(key) == nil {
        editor.inherit(key, in: metadata)
      } else if isMerged {
        editor.inherit(nil, in: values)
      } else {
        continue
      }
      isFound = true
    }
    return isFound
  }

  private func removal(_ key: String) -> ((Node) -> Bool)? {
    key == "labels" ? removesLabel : removesAnnotation
  }

  private func gone(_ pair: Pair?, _ removes: ((Node) -> Bool)?) -> [Pair] {
    guard let removes, let pair, pair.value.target.kind == .mapping else { return [] }
    return pair.value.pairs.filter { !$0.isMerge && removes($0.key) }
  }
}

extension Pairs {
  /// The number of pairs that are left.
  var count: Int { reduce(0) { count, _ in count + 1 } }
}

extension Node {
  /// Whether a mapping has a pair of some kind, merge keys looked through.
  func hasPair(where isWanted: (Pair) -> Bool) -> Bool {
    pairs.contains { pair in pair.isMerge ? pair.sources.contains { $0.hasPair(where: isWanted) } : isWanted(pair) }
  }

  /// Whether readers take this scalar for that text.
  func says(_ text: String) -> Bool { isString && isText(text) }
}
