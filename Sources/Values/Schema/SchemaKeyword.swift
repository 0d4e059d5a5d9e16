/// What the keywords of a schema hold.
enum SchemaKeyword {
  enum Form {
    case schema, schemas, members, text, pattern, number, count, bool, texts, list, types

    /// The types of JSON that it has.
    var types: [String] {
      switch self {
      case .schema: ["boolean", "object"]
      case .schemas, .texts, .list: ["array"]
      case .members: ["object"]
      case .text, .pattern: ["string"]
      case .number: ["number"]
      case .count: ["integer"]
      case .bool: ["boolean"]
      case .types: ["string", "array"]
      }
    }

    func fits(_ value: Value) -> Bool {
      switch self {
      case .types: value.text.map { SchemaValidation.types.contains($0) } ?? (value.list != nil)
      default: types.contains { value.isOf(schemaType: $0) }
      }
    }
  }

  /// The forms that a keyword may have in a draft; none for an unknown keyword.
  static func forms(of key: String, in dialect: SchemaDialect) -> [Form] {
    switch key {
    case "items": dialect == .draft2020 ? [.schema] : [.schema, .schemas]
    case "exclusiveMaximum", "exclusiveMinimum": dialect == .draft4 ? [.bool] : [.number]
    default: form[key].map { [$0] } ?? []
    }
  }

  private static let form: [String: Form] = [
    "additionalItems": .schema, "additionalProperties": .schema, "contains": .schema, "else": .schema, "if": .schema,
    "not": .schema,
    "propertyNames": .schema, "then": .schema, "unevaluatedItems": .schema, "unevaluatedProperties": .schema, "allOf": .schemas,
    "anyOf": .schemas, "oneOf": .schemas, "prefixItems": .schemas, "$defs": .members, "definitions": .members,
    "dependencies": .members, "dependentSchemas": .members, "patternProperties": .members, "properties": .members,
    "$comment": .text, "$ref": .text, "description": .text, "format": .text, "title": .text, "pattern": .pattern,
    "maximum": .number, "minimum": .number, "multipleOf": .number, "maxItems": .count, "maxLength": .count, "maxProperties": .count,
    "minItems": .count, "minLength": .count, "minProperties": .count, "uniqueItems": .bool, "required": .texts, "enum": .list,
    "type": .types,
  ]
}
