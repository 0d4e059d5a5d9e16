import GoTemplate
import Values

/// A struct that JSON and YAML show with its fields.
protocol GoStruct: GoObject {
  /// The fields that Go's encoding/json writes.
  var encoded: Values.Value { get }
}

/// `.Capabilities`: the Kubernetes version and API versions that charts ask about, as offline helm 4.1 answers.
final class Capabilities: GoStruct {
  let typeName = "*common.Capabilities"
  private let kubeVersion: KubeVersion
  private let apiVersions: APIVersions
  private let helmVersion = HelmVersion()

  init(_ request: RenderRequest) {
    kubeVersion = KubeVersion(request.kubernetes)
    apiVersions = APIVersions(APIVersions.builtIn + request.apiVersions)
  }

  var printed: GoString { GoString("&{\(kubeVersion.fields) \(apiVersions.printed) \(helmVersion.printed)}") }

  var encoded: Values.Value {
    .table(
      Table([
        ("KubeVersion", kubeVersion.encoded), ("APIVersions", (try? apiVersions.underlying?.data()) ?? .null),
        ("HelmVersion", helmVersion.encoded),
      ]))
  }

  func member(_ name: GoString) -> GoTemplate.Value? {
    switch name.description {
    case "KubeVersion": .object(kubeVersion)
    case "APIVersions": .object(apiVersions)
    case "HelmVersion": .object(helmVersion)
    default: nil
    }
  }
}

/// `.Capabilities.KubeVersion`: prints as the version without what a vendor adds.
final class KubeVersion: GoStruct {
  let typeName = "common.KubeVersion"
  private let version: KubernetesVersion

  init(_ version: KubernetesVersion) { self.version = version }

  var printed: GoString { GoString(version.normalized) }
  /// The fields inside the struct that prints itself without them.
  fileprivate var fields: String { "{\(version.text) \(version.normalized) \(version.major) \(version.minor)}" }

  var encoded: Values.Value {
    .table(
      Table([("Version", .string(version.text)), ("Major", .string(version.major)), ("Minor", .string(version.minor))]))
  }

  func member(_ name: GoString) -> GoTemplate.Value? {
    switch name.description {
    case "Version", "GitVersion": .string(version.text)
    case "String": .string(version.normalized)
    case "Major": .string(version.major)
    case "Minor": .string(version.minor)
    default: nil
    }
  }
}

/// `.Capabilities.HelmVersion`: the helm whose output this program reproduces.
final class HelmVersion: GoStruct {
  let typeName = "version.BuildInfo"

  private static let fields = [
    ("Version", "version", "v4.1.4"), ("GitCommit", "git_commit", "05fa37973dc9e42b76e1d2883494c87174b6074f"),
    ("GitTreeState", "git_tree_state", "clean"), ("GoVersion", "go_version", "go1.25.9"),
    ("KubeClientVersion", "kube_client_version", "v1.35"),
  ]

  var printed: GoString { GoString("{\(Self.fields.map(\.2).joined(separator: " "))}") }
  var encoded: Values.Value { .table(Table(Self.fields.map { ($0.1, .string($0.2)) })) }

  func member(_ name: GoString) -> GoTemplate.Value? {
    Self.fields.first { $0.0 == name.description }.map { .string($0.2) }
  }
}
