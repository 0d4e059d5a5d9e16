import Diagnostics
import YAML

extension Rule {
  /// A key below `proxy.tracing` that Linkerd doesn't read.
  static let unknownTracingKey = forEachStanza(
    "unknown-key", title: "a key below `proxy.tracing` that Linkerd doesn't read",
    reason: "Helm accepts any key without a word, so a misspelt one does nothing. `enable` was the name of `enabled` up to edge-25.9.",
    fix: "Type the key that the message names."
  ) { stanza, _ in
    unknown(in: stanza.node, at: "proxy.tracing", known: ["enabled", "traceServiceName", "protocol", "labels", "collector"], stanza)
      + unknown(in: stanza.collector, at: "proxy.tracing.collector", known: ["endpoint", "meshIdentity"], stanza)
      + unknown(
        in: stanza.identity, at: "proxy.tracing.collector.meshIdentity", known: ["serviceAccountName", "namespace"], stanza)
  }

  private static func unknown(in mapping: Node?, at path: String, known: [String], _ stanza: TracingStanza) -> [Diagnostic] {
    guard let mapping, mapping.kind == .mapping else { return [] }
    return mapping.pairs.filter { !$0.isMerge && !known.contains($0.key.text) }.map { pair in
      let key = pair.key.text
      let missing = known.filter { mapping.pair($0) == nil }
      let nearest = Spelling.nearest(to: key, among: missing).first
      return Diagnostic(
        "Linkerd doesn't read \"\(stanza.file.spelled("\(path).\(key)"))\"", at: pair.key.location,
        help: nearest.map { "type \"\($0)\"" } ?? "remove it; the keys here are \(known.joined(separator: ", "))")
    }
  }
}
