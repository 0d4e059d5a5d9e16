/// What an object is to the edits: something with pods, a namespace, or a service.
///
/// Kind and API group both count: Knative's Service and OpenKruise's StatefulSet are other things. The kind's case doesn't, as for
/// linkerd; and where there is no `apiVersion`, the kind has to do.
package enum ObjectRole: Sendable, Equatable {
  /// An object that pods are made from; the path leads from its root to the pod template (`metadata` and `spec`).
  case workload(template: [String])
  case namespace
  case service

  package init?(kind: String, apiVersion: String) {
    let group = apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")).map { apiVersion[..<$0] } ?? ""
    let kind = asciiLowercased(kind)
    guard let row = Self.table.first(where: { $0.kind == kind }), apiVersion.isEmpty || row.groups.contains(where: { $0 == group })
    else { return nil }
    self = row.role
  }

  private static let template = ObjectRole.workload(template: ["spec", "template"])

  /// The groups that have had the kind, and what it is.
  static let table: [(kind: String, groups: [String], role: ObjectRole)] = [
    ("deployment", ["apps", "extensions"], template),
    ("replicaset", ["apps", "extensions"], template),
    ("daemonset", ["apps", "extensions"], template),
    ("statefulset", ["apps"], template),
    ("replicationcontroller", [""], template),
    ("job", ["batch"], template),
    ("cronjob", ["batch"], .workload(template: ["spec", "jobTemplate", "spec", "template"])),
    ("pod", [""], .workload(template: [])),
    ("namespace", [""], .namespace),
    ("service", [""], .service),
  ]
}

/// The ASCII letters of a text in lower case.
package func asciiLowercased(_ text: String) -> String {
  guard text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return text }
  return String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
    var count = 0
    for byte in text.utf8 {
      buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      count += 1
    }
    return count
  }
}
