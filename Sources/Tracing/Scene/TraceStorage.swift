import Manifests
import YAML

/// Where a Jaeger 2 keeps its traces: an entry of `jaeger_storage.backends`.
struct TraceStorage: Sendable {
  /// The pair `name: {kind: {…}}`.
  let pair: Pair

  var name: String { pair.key.text }

  /// The kinds of storage that the entry names, each with its settings; one in an entry that is right.
  var kinds: [Pair] { pair.value.target.mergedPairs }

  /// The kind when there is one alone.
  var kind: Pair? { kinds.count == 1 ? kinds[0] : nil }

  /// The kinds that Jaeger has. Source: Jaeger 2.20's `jaeger_storage`.
  static let known = ["memory", "badger", "grpc", "cassandra", "elasticsearch", "opensearch", "clickhouse"]

  static func all(in configuration: CollectorConfiguration) -> [TraceStorage] {
    configuration.components(.extensions).filter { $0.type == "jaeger_storage" }.flatMap { component in
      (component.settings?.value(at: ["backends"])?.mergedPairs ?? []).map { TraceStorage(pair: $0) }
    }
  }
}

extension PodTemplate {
  /// What the volume of a mount is to data: kept when the pod goes, lost with it, or not to be told.
  enum Keeping {
    case kept, lost, unknown
  }

  /// What becomes of a directory of a container when the pod is replaced; the mount that holds it, if there is one.
  func keeping(of directory: String, in container: Node) -> (keeping: Keeping, mount: Node?) {
    let mounts = container.value(at: ["volumeMounts"])?.items.map(\.target) ?? []
    let holding = mounts.filter { mount in
      guard let path = mount["mountPath"]?.filledText else { return false }
      let base = path.hasSuffix("/") ? String(path.dropLast()) : path
      return directory == base || directory.hasPrefix(base + "/")
    }.max { ($0["mountPath"]?.filledText?.utf8.count ?? 0) < ($1["mountPath"]?.filledText?.utf8.count ?? 0) }
    guard let mount = holding, let name = mount["name"]?.filledText else { return (.lost, nil) }
    let claims = object.node.value(at: ["spec", "volumeClaimTemplates"])?.items.map(\.target) ?? []
    if claims.contains(where: { $0.value(at: ["metadata", "name"])?.filledText == name }) { return (.kept, mount) }
    let volume = spec?.value(at: ["volumes"])?.items.map(\.target).first { $0["name"]?.filledText == name }
    guard let volume else { return (.unknown, mount) }
    if volume.mergedPair("emptyDir") != nil { return (.lost, mount) }
    return (volume.mergedPair("persistentVolumeClaim") != nil ? .kept : .unknown, mount)
  }

  /// How many pods the object asks for, and where it says so; one when it is left out.
  var replicas: (count: Int, node: Node?) {
    guard !path.isEmpty, let node = object.node.value(at: ["spec", "replicas"]), let count = Int(node.text) else { return (1, nil) }
    return (count, node)
  }
}
