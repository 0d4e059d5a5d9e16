import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Several pods with a storage that only one can have.
  static let storageReplicas = forEachConfiguration(
    "storage-replicas", .warning, title: "several Jaegers have each a storage of their own",
    reason:
      "Memory and badger belong to one process. With two pods each keeps a part of the traces, and the UI shows another part on every reload; on a shared volume the second one can't open badger's files, and neither can the new pod of a rolling update.",
    fix: "Run one replica with the strategy `Recreate`, or use a storage that is a server: Elasticsearch, Cassandra, ClickHouse.",
    source: "https://www.jaegertracing.io/docs/2.0/storage/badger/"
  ) { configuration, _ in
    let storages = TraceStorage.all(in: configuration).filter { storage in
      storage.kind.map { $0.key.isText("memory") || $0.key.isText("badger") } ?? false
    }
    guard let storage = storages.first, let kind = storage.kind else { return [] }
    return configuration.mounts.compactMap { mount -> Diagnostic? in
      let (count, place) = mount.template.replicas
      let note = Diagnostic.Note("the storage is set here", at: kind.key.location)
      if count > 1, let place {
        return Diagnostic(
          "each of \(count) replicas keeps traces of its own in \"\(kind.key.text)\"", at: place.location, notes: [note],
          help: "type \"replicas: 1\", or use a storage that is a server")
      }
      let directory = kind.value.value(at: ["directories", "values"])?.filledText
      guard kind.key.isText("badger"), kind.value.value(at: ["ephemeral"]).map({ !$0.isTrue }) ?? false,
        mount.template.object.kind == "Deployment", let directory,
        mount.template.keeping(of: directory, in: mount.container).keeping == .kept
      else { return nil }
      let strategy = mount.template.object.node.value(at: ["spec", "strategy", "type"])
      guard strategy?.isText("Recreate") != true else { return nil }
      return Diagnostic(
        "a rolling update starts a second Jaeger while the first one has badger's files open",
        at: strategy?.location ?? mount.template.object.nameLocation, notes: [note],
        help: "type \"strategy: {type: Recreate}\" below \"spec:\"")
    }
  }
}
