/// The order in which helm prints and installs kinds.
enum InstallOrder {
  static let kinds = [
    "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodSecurityPolicy", "PodDisruptionBudget",
    "ServiceAccount", "Secret", "SecretList", "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim",
    "CustomResourceDefinition", "ClusterRole", "ClusterRoleList", "ClusterRoleBinding", "ClusterRoleBindingList", "Role",
    "RoleList",
    "RoleBinding", "RoleBindingList", "Service", "DaemonSet", "Pod", "ReplicationController", "ReplicaSet", "Deployment",
    "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress", "APIService",
    "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
  ]

  /// The documents sorted by kind; unknown kinds come last, by name. What is equal keeps its order.
  static func sorted(_ documents: [RenderedDocument]) -> [RenderedDocument] {
    let ranked = documents.enumerated().map { (rank: kinds.firstIndex(of: $1.kind) ?? kinds.count, index: $0, document: $1) }
    return ranked.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.rank == kinds.count, a.document.kind != b.document.kind {
        return a.document.kind.utf8.lexicographicallyPrecedes(b.document.kind.utf8)
      }
      return a.index < b.index
    }.map(\.document)
  }
}
