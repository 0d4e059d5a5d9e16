/// What an object is to the edits: something with pods, a namespace, or a service.
///
/// Kind and API group both count: Knative's Service and OpenKruise's StatefulSet are other things.
package enum ObjectRole: Sendable, Equatable {
  /// An object that pods are made from; the path leads from its root to the pod template (`metadata` and `spec`).
  case workload(template: [String])
  case namespace
  case service

  package init?(kind: String, group: String) {
    guard let row = Self.table.first(where: { $0.kind == kind && $0.groups.contains(group) }) else { return nil }
    self = row.role
  }

  private static let template = ObjectRole.workload(template: ["spec", "template"])

  /// The groups that have had the kind, and what it is.
  static let table: [(kind: String, groups: [String], role: ObjectRole)] = [
    ("Deployment", ["apps", "extensions"], template),
    ("ReplicaSet", ["apps", "extensions"], template),
    ("DaemonSet", ["apps", "extensions"], template),
    ("StatefulSet", ["apps"], template),
    ("ReplicationController", [""], template),
    ("Job", ["batch"], template),
    ("CronJob", ["batch"], .workload(template: ["spec", "jobTemplate", "spec", "template"])),
    ("Pod", [""], .workload(template: [])),
    ("Namespace", [""], .namespace),
    ("Service", [""], .service),
  ]
}
