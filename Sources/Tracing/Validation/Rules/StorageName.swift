import Diagnostics
import YAML

extension Rule {
  /// A name of a storage that isn't there, or that is another one for writing than for reading.
  static let storageName = forEachConfiguration(
    "storage-name", title: "Jaeger's storage is named differently where it is used",
    reason:
      "Jaeger doesn't start with a storage that isn't defined; and when it writes to one and reads from another, it takes in spans and shows none.",
    fix: "Use the same name in `backends`, in `jaeger_storage_exporter.trace_storage` and in `jaeger_query.storage.traces`.",
    source: "https://www.jaegertracing.io/docs/2.0/configuration/"
  ) { configuration, _ in
    let storages = TraceStorage.all(in: configuration).map(\.name)
    let writers = configuration.components(.exporters).filter { $0.type == "jaeger_storage_exporter" }.compactMap {
      $0.settings?.value(at: ["trace_storage"])
    }
    let readers = configuration.components(.extensions).filter { $0.type == "jaeger_query" }.compactMap {
      $0.settings?.value(at: ["storage", "traces"])
    }
    let isDefinedHere = configuration.components(.extensions).contains { $0.type == "jaeger_storage" }
    let unknown = (writers + readers).filter { node in
      isDefinedHere && !storages.contains(node.text) && !node.text.utf8.contains(UInt8(ascii: "$"))
    }
    if !unknown.isEmpty {
      return unknown.map { node in
        Diagnostic(
          "no storage is called \"\(node.text)\"", at: node.location,
          help: storages.isEmpty
            ? "define it below \"backends:\" of \"jaeger_storage\""
            : "type \(storages.map { "\"\($0)\"" }.joined(separator: " or "))")
      }
    }
    guard let writer = writers.first, let reader = readers.first, !writers.contains(where: { $0.text == reader.text }) else {
      return []
    }
    return [
      Diagnostic(
        "Jaeger reads from \"\(reader.text)\", but writes to \"\(writer.text)\"", severity: .warning, at: reader.location,
        notes: [.init("it writes here", at: writer.location)], help: "type \"traces: \(writer.text)\"")
    ]
  }
}
