import GoTemplate

/// `.Capabilities`: the Kubernetes version and API versions that charts ask about, as offline helm 4.1 answers.
final class Capabilities: GoObject {
  let typeName = "*common.Capabilities"
  private let kubeVersion = KubeVersion("v1.35.0")
  private let apiVersions = APIVersions(APIVersions.builtIn)

  var printed: GoString { "&{}" }

  func member(_ name: GoString) -> Value? {
    switch name.description {
    case "KubeVersion": .object(kubeVersion)
    case "APIVersions": .object(apiVersions)
    case "HelmVersion": .map(Map([(GoString("Version"), .string("v4.1.4"))]))
    default: nil
    }
  }
}

/// `.Capabilities.KubeVersion`: prints as the version.
final class KubeVersion: GoObject {
  let typeName = "common.KubeVersion"
  private let version: String
  private let parts: [Substring]

  init(_ version: String) {
    self.version = version
    parts = version.drop { $0 == "v" }.split(separator: ".")
  }

  var printed: GoString { GoString(version) }

  func member(_ name: GoString) -> Value? {
    switch name.description {
    case "Version", "GitVersion", "String": .string(version)
    case "Major": .string(String(parts.first ?? ""))
    case "Minor": .string(String(parts.dropFirst().first ?? ""))
    default: nil
    }
  }
}

/// `.Capabilities.APIVersions`: a list with the method `Has`.
final class APIVersions: GoObject {
  let typeName = "common.VersionSet"
  private let versions: [String]

  init(_ versions: [String]) { self.versions = versions }

  var printed: GoString { GoString("[\(versions.joined(separator: " "))]") }
  var underlying: Value? { .strings(versions.map { GoString($0) }) }

  func member(_ name: GoString) -> Value? {
    guard name == "Has" else { return nil }
    let versions = versions
    return .function(
      Function("Has", [.string]) { (arguments, _) in .bool(versions.contains(arguments[0].text.description)) })
  }

  /// What client-go brings along: the groups of a cluster without extensions.
  static let builtIn = [
    "v1", "admissionregistration.k8s.io/v1", "apiextensions.k8s.io/v1", "apiregistration.k8s.io/v1", "apps/v1", "authentication.k8s.io/v1",
    "authorization.k8s.io/v1", "autoscaling/v1", "autoscaling/v2", "batch/v1", "certificates.k8s.io/v1", "coordination.k8s.io/v1",
    "discovery.k8s.io/v1", "events.k8s.io/v1", "flowcontrol.apiserver.k8s.io/v1", "networking.k8s.io/v1", "node.k8s.io/v1", "policy/v1",
    "rbac.authorization.k8s.io/v1", "resource.k8s.io/v1", "scheduling.k8s.io/v1", "storage.k8s.io/v1",
  ]
}
