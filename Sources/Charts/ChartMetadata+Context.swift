import GoTemplate
import Values

extension ChartMetadata {
  /// `.Chart`: the fields of Chart.yaml under capitalised names; texts that are missing are empty, lists too.
  var context: Map {
    let map = Map()
    for (field, key) in Self.texts { map[GoString(field)] = .string(Self.text(table[key])) }
    for (field, key) in Self.lists {
      map[GoString(field)] = .list(List((table[key]?.list ?? []).map { .string(Self.text($0)) }, element: .string))
    }
    map["Deprecated"] = .bool(table["deprecated"]?.bool ?? false)
    map["Annotations"] = .map(
      Map((table["annotations"]?.table ?? Table()).sorted.map { (GoString($0.key), .string(Self.text($0.value))) }, type: .map(.string)))
    map["Maintainers"] = .list(
      (table["maintainers"]?.list ?? []).map { maintainer in
        .map(
          Map(fields: [("Name", "name"), ("Email", "email"), ("URL", "url")].map { ($0, .string(Self.text(maintainer.table?[$1]))) }))
      })
    map["Dependencies"] = .list([])
    map["IsRoot"] = .bool(true)
    return map
  }

  private static let texts = [
    ("Name", "name"), ("Home", "home"), ("Version", "version"), ("Description", "description"), ("Icon", "icon"),
    ("APIVersion", "apiVersion"), ("Condition", "condition"), ("Tags", "tags"), ("AppVersion", "appVersion"),
    ("KubeVersion", "kubeVersion"), ("Type", "type"),
  ]

  private static let lists = [("Sources", "sources"), ("Keywords", "keywords")]
}
