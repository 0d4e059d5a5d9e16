import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A storage on disk that is gone with the pod.
  static let storageEphemeral = forEachConfiguration(
    "storage-ephemeral", .warning, title: "Jaeger's storage is lost when its pod goes",
    reason:
      "Badger is for traces that outlive a restart, but its default is `ephemeral: true`, which removes them; and what is outside a volume that lasts goes with the pod.",
    fix: "Set `ephemeral: false`, and put `directories` on a volume from a PersistentVolumeClaim.",
    source: "https://github.com/jaegertracing/jaeger/blob/main/internal/storage/v1/badger/config.go"
  ) { configuration, _ in
    TraceStorage.all(in: configuration).compactMap { storage -> Diagnostic? in
      guard let badger = storage.kind, badger.key.isText("badger") else { return nil }
      let ephemeral = badger.value.value(at: ["ephemeral"])
      guard let ephemeral, !ephemeral.isTrue else {
        return Diagnostic(
          ephemeral == nil
            ? "badger has no \"ephemeral\", and that means that it forgets all traces when it stops"
            : "badger forgets all traces when it stops",
          at: ephemeral?.location ?? badger.key.location,
          help: ephemeral == nil
            ? "add \"ephemeral: false\" below \"badger:\", with \"directories\" on a volume that lasts"
            : "type \"ephemeral: false\", with \"directories\" on a volume that lasts")
      }
      for mount in configuration.mounts {
        let directory = badger.value.value(at: ["directories", "values"])
        let (keeping, volume) = mount.template.keeping(of: directory?.filledText ?? "/tmp/jaeger/values", in: mount.container)
        guard keeping == .lost else { continue }
        return Diagnostic(
          volume == nil
            ? "badger writes into the container's own files, which go with the pod"
            : "badger writes to an \"emptyDir\", which goes with the pod",
          at: directory?.location ?? badger.key.location,
          notes: volume.map { [.init("the volume is mounted here", at: $0.location)] } ?? [],
          help: "mount a volume with \"persistentVolumeClaim\", and put \"directories\" below its path")
      }
      return nil
    }
  }
}
