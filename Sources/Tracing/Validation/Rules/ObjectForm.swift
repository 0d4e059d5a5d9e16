import Diagnostics
import Manifests
import YAML

extension Rule {
  /// An object without `kind` or `apiVersion`.
  static let objectForm = Rule(
    "object-form", title: "an object doesn't say what it is",
    reason: "kubectl refuses an object that lacks `apiVersion` or `kind`; what it holds isn't checked here either.",
    fix: "Add the key that the message names.",
    source: "https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields"
  ) { scene in
    scene.incompleteObjects.map { node in
      let missing = node.mergedPair("kind") == nil ? "kind" : "apiVersion"
      let present = node.mergedPair(missing == "kind" ? "apiVersion" : "kind")
      return Diagnostic(
        "the object has no \"\(missing)\"", at: (present?.key ?? node).location,
        help:
          "add \"\(missing):\" with \(missing == "kind" ? "its kind, such as \"Deployment\"" : "its version, such as \"apps/v1\"")")
    }
  }
}

extension KubernetesObject {
  /// Whether the kind is one of Kubernetes' own or of Linkerd's, so that what looks like an object is one.
  var isKubernetesOwn: Bool { Self.ownKinds.contains(kind) }

  private static let ownKinds: Set<String> = [
    "AuthorizationPolicy", "ClusterRole", "ClusterRoleBinding", "ConfigMap", "CronJob", "CustomResourceDefinition", "DaemonSet",
    "Deployment", "HorizontalPodAutoscaler", "HTTPRoute", "Ingress", "Job", "LimitRange", "MeshTLSAuthentication",
    "MutatingWebhookConfiguration", "Namespace", "NetworkAuthentication", "NetworkPolicy", "PersistentVolume",
    "PersistentVolumeClaim", "Pod", "PodDisruptionBudget", "PodTemplate", "ReplicaSet", "ReplicationController", "ResourceQuota",
    "Role", "RoleBinding", "Secret", "Server", "ServerAuthorization", "Service", "ServiceAccount", "ServiceProfile", "StatefulSet",
    "StorageClass", "ValidatingWebhookConfiguration",
  ]
}
