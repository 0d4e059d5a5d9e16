import GoTemplate
import Values

extension ChartMetadata {
  /// `.Chart`: the fields of Chart.yaml under capitalised names; texts that are missing are empty, lists too.
  func context(isRoot: Bool) -> Map {
    let map = Map()
    for (field, key) in Self.texts { map[GoString(field)] = .string(Self.text(table.field(key))) }
    for (field, key) in Self.lists { map[GoString(field)] = .list((table.field(key)?.list ?? []).map { .string(Self.text($0)) }) }
    map["Name"] = .string(name)
    map["APIVersion"] = .string(isFirstVersion ? "v1" : "v2")
    map["Deprecated"] = .bool(table.field("deprecated")?.bool ?? false)
    map["Annotations"] = .map(annotations)
    map["Maintainers"] = .list(
      (table.field("maintainers")?.list ?? []).map { maintainer in
        .map(
          Map(
            fields: [("Name", "name"), ("Email", "email"), ("URL", "url")].map {
              ($0, .string(Self.text(maintainer.table?.field($1))))
            }))
      })
    map["Dependencies"] = .list(dependencies.map { .map($0.context) })
    map["IsRoot"] = .bool(isRoot)
    return map
  }

  /// A nil map, which JSON writes as null, when there are none.
  private var annotations: Map {
    let entries = (table.field("annotations")?.table ?? Table()).sorted
    return Map(entries.map { (GoString($0.key), .string(Self.text($0.value))) }, type: .map(.string))
  }

  private static let texts = [
    ("Home", "home"), ("Version", "version"), ("Description", "description"), ("Icon", "icon"), ("Condition", "condition"),
    ("Tags", "tags"), ("AppVersion", "appVersion"), ("KubeVersion", "kubeVersion"), ("Type", "type"),
  ]

  private static let lists = [("Sources", "sources"), ("Keywords", "keywords")]
}

extension ChartDependency {
  fileprivate var context: Map {
    Map(fields: [
      ("Name", .string(name)), ("Version", .string(version)), ("Repository", .string(repository)),
      ("Condition", .string(condition)),
      ("Tags", .list(tags.map { .string($0) })), ("Alias", .string(alias)), ("Enabled", .bool(isEnabled)),
      (
        "ImportValues",
        .list(importedValues.map { .map(Map(fields: [("child", .string($0.child)), ("parent", .string($0.parent))])) })
      ),
    ])
  }
}
