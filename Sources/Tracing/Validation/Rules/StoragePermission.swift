import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A volume that Jaeger, which isn't root, can't write to.
  static let storagePermission = forEachConfiguration(
    "storage-permission", .warning, title: "Jaeger may not write to its volume",
    reason:
      "Jaeger's image runs as user 10001 since 1.50, and most volumes belong to root when they are new: mkdir: permission denied, and the pod crashes.",
    fix: "Set `fsGroup: 10001` in the pod's `securityContext`.",
    source: "https://github.com/jaegertracing/jaeger/issues/4906"
  ) { configuration, _ in
    guard configuration.isJaeger else { return [] }
    return TraceStorage.all(in: configuration).flatMap { storage -> [Diagnostic] in
      guard let badger = storage.kind, badger.key.isText("badger"),
        let directory = badger.value.value(at: ["directories", "values"])?.filledText
      else { return [] }
      return configuration.mounts.compactMap { mount -> Diagnostic? in
        let (keeping, volume) = mount.template.keeping(of: directory, in: mount.container)
        guard keeping == .kept, let volume else { return nil }
        let pod = mount.template.spec?.value(at: ["securityContext"])
        let container = mount.container.value(at: ["securityContext"])
        if pod?.value(at: ["fsGroup"]) != nil { return nil }
        if [container, pod].contains(where: { $0?.value(at: ["runAsUser"])?.isText("0") == true }) { return nil }
        // An init container that mounts the volume is there to give it away.
        let isPrepared = mount.template.containers(.initContainers).contains { other in
          other.value(at: ["volumeMounts"])?.items.contains { $0.target["name"]?.filledText == volume["name"]?.filledText } ?? false
        }
        if isPrepared { return nil }
        return Diagnostic(
          "Jaeger runs as user 10001, and nothing gives it the volume \"\(volume["name"]?.filledText ?? "")\"",
          at: volume.location, help: "add \"securityContext: {fsGroup: 10001}\" to the pod's \"spec:\"")
      }
    }
  }
}
