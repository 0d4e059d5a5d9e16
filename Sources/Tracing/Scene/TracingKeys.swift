import Diagnostics
import YAML

/// The keys that Linkerd reads at and below `proxy.tracing`, and what a key that it doesn't read was meant to be.
enum TracingKeys {
  /// The keys of each mapping, by the path to it from `proxy.tracing`.
  static let known: [(path: [String], keys: [String])] = [
    ([], ["enabled", "traceServiceName", "protocol", "labels", "collector"]),
    (["collector"], ["endpoint", "meshIdentity"]),
    (["collector", "meshIdentity"], ["serviceAccountName", "namespace"]),
  ]

  /// Whether a key of `proxy` means tracing: `tracing`, `trace`, `Tracing`, `tracng`.
  static func isTracing(_ key: String) -> Bool {
    key == "tracing" || key.lowercased().hasPrefix("trac") || isSpelledLike(key, "tracing")
  }

  /// Whether a word is a misspelling of another.
  static func isSpelledLike(_ word: String, _ right: String) -> Bool {
    word.utf8.count > 3 && !Spelling.nearest(to: word, among: [right]).isEmpty
  }

  /// A key that Linkerd doesn't read.
  struct Stray: Sendable {
    let pair: Pair
    /// The path of the mapping that has the key, from `proxy.tracing`.
    let path: [String]
    /// The path that it was meant to be, from `proxy.tracing`; nil when nothing comes near.
    let meant: [String]?
  }

  /// The keys of a `proxy.tracing` block that Linkerd doesn't read; a legacy release reads `enable` for `enabled`.
  ///
  /// What is below such a key isn't looked at.
  static func strays(in block: Node, isLegacy: Bool) -> [Stray] {
    var strays: [Stray] = []
    for (path, names) in known {
      let keys = isLegacy && path.isEmpty ? ["enable"] + names.dropFirst() : names
      guard let mapping = block.value(at: path), mapping.kind == .mapping else { continue }
      let missing = keys.filter { mapping.mergedPair($0) == nil }
      for pair in mapping.mergedPairs where !keys.contains(pair.key.text) {
        strays.append(
          Stray(pair: pair, path: path, meant: meaning(of: pair.key.text, at: path, among: missing)))
      }
    }
    return strays
  }

  private static func meaning(of key: String, at path: [String], among missing: [String]) -> [String]? {
    // A key that is right elsewhere has lost its way rather than a letter.
    for row in known where row.path != path {
      if let right = row.keys.first(where: { $0.lowercased() == key.lowercased() }) { return row.path + [right] }
    }
    if let nearest = Spelling.nearest(to: key, among: missing).first { return path + [nearest] }
    return nil
  }
}
