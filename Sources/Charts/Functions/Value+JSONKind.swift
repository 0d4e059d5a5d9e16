import Values

extension Values.Value {
  /// What Go's JSON reader calls a value of this kind.
  var jsonKind: String {
    switch content {
    case .null: "null"
    case .bool: "bool"
    case .integer, .number: "number"
    case .string: "string"
    case .list: "array"
    case .table: "object"
    }
  }
}
