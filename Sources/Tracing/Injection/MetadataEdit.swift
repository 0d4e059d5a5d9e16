import Diagnostics
import YAML

/// What an edit does to the labels and annotations of one `metadata`.
struct MetadataEdit {
  /// Annotations to set, in order.
  var annotations: [(key: String, value: String)] = []
  var removesLabel: (Node) -> Bool = { _ in false }
  var removesAnnotation: (Node) -> Bool = { _ in false }

  /// Collects the splices for the `metadata` of `holder`, an object or a pod template; true when an annotation was taken out.
  @discardableResult
  func apply(to holder: Node, with editor: inout Editor) throws(Diagnostic) -> Bool {
    let entries: [Editor.Entry] = annotations.map { ($0.key, .string($0.value)) }
    guard let pair = holder.pair("metadata"), pair.value.kind == .mapping, !pair.value.isEmptyCollection else {
      if !entries.isEmpty { try editor.set(entries, at: ["metadata", "annotations"], in: holder, placement: .first) }
      return false
    }
    let metadata = pair.value
    var emptied: [Pair] = []
    let goneLabels = gone(metadata.pair("labels"), removesLabel)
    let goneAnnotations = gone(metadata.pair("annotations"), removesAnnotation).filter { pair in
      !annotations.contains { pair.key.isText($0.key) }
    }
    if let labels = metadata.pair("labels"), !goneLabels.isEmpty {
      if goneLabels.count == labels.value.pairs.reduce(0, { count, _ in count + 1 }) {
        emptied.append(labels)
      } else {
        editor.remove(goneLabels, from: labels.value)
      }
    }
    if let existing = metadata.pair("annotations"), existing.value.kind == .mapping, !existing.value.isEmptyCollection {
      if entries.isEmpty, !goneAnnotations.isEmpty, goneAnnotations.count == existing.value.pairs.reduce(0, { count, _ in count + 1 }) {
        emptied.append(existing)
      } else {
        try editor.checkUnshared(existing.value, when: !entries.isEmpty || !goneAnnotations.isEmpty)
        try editor.set(entries, in: existing.value, removing: goneAnnotations)
      }
    } else if !entries.isEmpty {
      if emptied.isEmpty || metadata.pair("annotations") != nil {
        try editor.set(entries, at: ["annotations"], in: metadata)
      } else {
        try editor.set([("annotations", .mapping(entries))], in: metadata, removing: emptied)
        return !goneAnnotations.isEmpty
      }
    }
    if !emptied.isEmpty {
      if emptied.count == metadata.pairs.reduce(0, { count, _ in count + 1 }), holder.pairs.contains(where: { $0.key != pair.key }) {
        editor.remove([pair], from: holder)
      } else {
        editor.remove(emptied, from: metadata)
      }
    }
    return !goneAnnotations.isEmpty
  }

  private func gone(_ pair: Pair?, _ removes: (Node) -> Bool) -> [Pair] {
    guard let pair, pair.value.kind == .mapping else { return [] }
    return pair.value.pairs.filter { !$0.isMerge && removes($0.key) }
  }
}

extension Node {
  /// Whether this scalar has that text.
  func isText(_ text: String) -> Bool {
    kind == .scalar && withBytes { $0.elementsEqual(text.utf8) }
  }
}
