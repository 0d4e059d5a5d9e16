import Diagnostics
import YAML

extension Rule {
  /// An entry of `jaeger_storage.backends` that isn't one kind of storage.
  static let storageBackends = forEachConfiguration(
    "storage-backends", title: "a storage of Jaeger's isn't of one kind",
    reason:
      "Each entry of `backends` takes one kind. With two, Jaeger doesn't start (multiple backend types); 2.13 and 2.14 kept traces in memory without a word.",
    fix: "Give each kind an entry with a name of its own.", source: "https://github.com/jaegertracing/helm-charts/issues/722"
  ) { configuration, _ in
    TraceStorage.all(in: configuration).compactMap { storage -> Diagnostic? in
      let kinds = storage.kinds
      if kinds.count > 1 {
        let names = kinds.map(\.key.text)
        return Diagnostic(
          "\"\(storage.name)\" names \(kinds.count) kinds of storage, expected one", at: kinds[1].key.location,
          notes: [.init("the first one is here", at: kinds[0].key.location)],
          help: "keep \(names.map { "\"\($0)\"" }.joined(separator: " or "))")
      }
      guard let kind = kinds.first else {
        return Diagnostic(
          "\"\(storage.name)\" names no kind of storage", at: storage.pair.key.location,
          help: "add one below it, such as \"memory: {max_traces: 50000}\"")
      }
      guard !TraceStorage.known.contains(kind.key.text) else { return nil }
      let nearest = Spelling.nearest(to: kind.key.text, among: TraceStorage.known).first
      return Diagnostic(
        "Jaeger has no storage \"\(kind.key.text)\"", at: kind.key.location,
        help: nearest.map { "type \"\($0):\"" } ?? "use one of \(TraceStorage.known.joined(separator: ", "))")
    }
  }
}
