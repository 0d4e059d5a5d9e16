/// Looks a schema over before it is used: what its keywords hold, and where its references lead.
///
/// helm refuses a chart whose schema isn't one, whatever its values are.
struct SchemaInspection {
  private let schema: Schema
  private var misfits: [SchemaViolation] = []
  private var unresolved: String?

  init(_ schema: Schema) { self.schema = schema }

  /// What helm says about a schema that it can't use, as lines; nil for a usable one.
  mutating func problem() -> String? {
    guard let dialect = schema.dialect else { return Self.notLoaded(schema.root.table?["$schema"]?.text ?? "") }
    if let misfit = misfit(of: schema.root, at: "", depth: 0, dialect) { misfits.append(misfit) }
    if misfits.isEmpty { return unresolved }
    let start =
      "\"\(Self.name)#\" is not valid against metaschema: jsonschema validation failed with '\(dialect.rawValue)#'"
    return ([start] + misfits.flatMap { $0.lines() }).joined(separator: "\n")
  }

  /// What helm calls the document.
  private static let name = "file:///values.schema.json"

  private static func notLoaded(_ address: String) -> String {
    "failing loading \"\(address)\": no other documents are fetched, put it into values.schema.json"
  }

  /// What is wrong with a schema. The newer drafts are made of several documents, so that they say it once more at every level.
  private mutating func misfit(of value: Value, at path: String, depth: Int, _ dialect: SchemaDialect) -> SchemaViolation? {
    guard depth < SchemaValidation.maximumDepth, value.bool == nil else { return nil }
    guard let keywords = value.table else { return refusal(of: value, at: path, wanting: ["boolean", "object"]) }
    if let reference = keywords["$ref"]?.text { follow(reference) }
    var found: [SchemaViolation] = []
    for (key, member) in keywords.sorted {
      let forms = SchemaKeyword.forms(of: key, in: dialect)
      if forms.isEmpty { continue }
      found += misfits(of: member, as: forms, at: path + SchemaValidation.segment(key), depth: depth + 1, dialect)
    }
    if found.isEmpty { return nil }
    if dialect.isOld, found.count == 1 { return found.first }
    let message = dialect.isOld ? SchemaValidation.group : "'allOf' failed"
    return SchemaViolation(path: path, message: message, place: nil, causes: found)
  }

  private mutating func misfits(
    of value: Value, as forms: [SchemaKeyword.Form], at path: String, depth: Int, _ dialect: SchemaDialect
  ) -> [SchemaViolation] {
    guard let form = forms.first(where: { $0.fits(value) }) else {
      return [refusal(of: value, at: path, wanting: forms.flatMap(\.types), isType: forms.contains(.types))]
    }
    switch form {
    case .schema: return misfit(of: value, at: path, depth: depth, dialect).map { [$0] } ?? []
    case .schemas:
      return (value.list ?? []).enumerated().compactMap { misfit(of: $1, at: "\(path)/\($0)", depth: depth, dialect) }
    case .members:
      // A list beside a key of `dependencies` names other keys.
      return (value.table?.sorted ?? []).filter { !path.hasSuffix("/dependencies") || $0.value.list == nil }.compactMap {
        misfit(of: $0.value, at: path + SchemaValidation.segment($0.key), depth: depth, dialect)
      }
    case .pattern:
      let text = value.text ?? ""
      do throws(SchemaTextError) {
        _ = try schema.reader.matches("", text)
        return []
      } catch {
        return [
          SchemaViolation(path: path, message: "\(SchemaValidation.quoted(text)) is not valid regex: \(error.reason)", place: nil)
        ]
      }
    case .text, .number, .count, .bool, .texts, .list, .types: return []
    }
  }

  private func refusal(of value: Value, at path: String, wanting types: [String], isType: Bool = false) -> SchemaViolation {
    let message = "got \(value.schemaType), want \(SchemaValidation.alternatives(types))"
    if !isType || value.text == nil { return SchemaViolation(path: path, message: message, place: nil) }
    let words = SchemaValidation.types.sorted().map { "'\($0)'" }.joined(separator: ", ")
    return SchemaViolation(
      path: path, message: "'anyOf' failed", place: nil,
      causes: [
        SchemaViolation(path: path, message: "value must be one of \(words)", place: nil),
        SchemaViolation(path: path, message: "got string, want array", place: nil),
      ])
  }

  private mutating func follow(_ reference: String) {
    if unresolved != nil || schema.resolve(reference) != nil { return }
    let (document, fragment) = Schema.withoutFragment(reference)
    if SchemaDialect(address: document) != nil { return }
    let name = document.isEmpty ? Self.name : document
    if schema.document(document) == nil {
      let isRelative = !document.utf8.contains(UInt8(ascii: ":"))
      unresolved =
        isRelative
        ? "failing loading \"file:///\(document)\": open /\(document): no such file or directory" : Self.notLoaded(document)
    } else if fragment.utf8.first == UInt8(ascii: "/") {
      unresolved = "json-pointer in \"\(name)#\(fragment)\" not found"
    } else {
      unresolved = "anchor in \"\(name)#\(fragment)\" not found in schema \"\(name)\""
    }
  }
}
