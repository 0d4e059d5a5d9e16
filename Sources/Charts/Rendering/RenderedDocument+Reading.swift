import Diagnostics
import Values

extension RenderedDocument {
  /// A document with what helm has to know of it; nil when it is a hook for an event that helm doesn't know.
  ///
  /// Throws when it isn't YAML, or isn't an object.
  init?(_ text: [UInt8], from name: String, warn: (Diagnostic) -> Void) throws(Diagnostic) {
    let file = SourceFile(name: "\(name) (rendered)", bytes: text)
    let annotations: Table
    do throws(Diagnostic) {
      let root = try Self.root(of: file)
      guard root.isNull || root.table != nil else {
        throw Self.unfit(root, for: "Go value of type util.SimpleHead")
      }
      _ = try Self.text(root.table?.field("apiVersion"), "SimpleHead.apiVersion")
      kind = try Self.text(root.table?.field("kind"), "SimpleHead.kind")
      let metadata = try Self.table(root.table?.field("metadata"), "SimpleHead.metadata", Self.metadataType)
      _ = try Self.text(metadata.field("name"), ".metadata.name")
      annotations = try Self.table(metadata.field("annotations"), ".metadata.annotations", "map[string]string")
      for (_, value) in annotations.sorted { _ = try Self.text(value, ".metadata.annotations") }
    } catch {
      var error = error
      error.message = "YAML parse error on \(name): \(error.message)"
      throw error
    }
    (source, self.text) = (name, text)
    guard let events = annotations["helm.sh/hook"] else { return }
    hooks = ChartMetadata.text(events).split(separator: ",", omittingEmptySubsequences: false).map {
      String(decoding: ManifestSplitter.trimmed(Array($0.utf8)[...]), as: UTF8.self).lowercased()
    }
    guard hooks.allSatisfy({ Self.events.contains($0) }) else {
      warn(
        Diagnostic(
          "a document of \(name) is left out: helm doesn't know the hook \"\(ChartMetadata.text(events))\"", severity: .warning,
          at: events.place, help: "expected \(Self.events.sorted().joined(separator: ", "))"))
      return nil
    }
  }

  private static let events: Set<String> = [
    "pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade", "post-upgrade", "pre-rollback", "post-rollback",
    "test",
    "test-success",
  ]

  /// The type of `metadata` in helm's source, which is part of its message.
  private static let metadataType = #"struct { Name string "json:\"name\""; Annotations map[string]string "json:\"annotations\"" }"#

  private static func root(of file: SourceFile) throws(Diagnostic) -> Value {
    do throws(Diagnostic) {
      return try ValueReader.firstDocument(of: file)
    } catch {
      var error = error
      error.message = "error converting YAML to JSON: " + YAMLErrorText.text(of: error)
      throw error
    }
  }

  private static func text(_ value: Value?, _ field: String) throws(Diagnostic) -> String {
    guard let value else { return "" }
    guard value.table == nil, value.list == nil else { throw unfit(value, for: "Go struct field \(field) of type string") }
    return ChartMetadata.text(value)
  }

  private static func table(_ value: Value?, _ field: String, _ type: String) throws(Diagnostic) -> Table {
    guard let value, !value.isNull else { return Table() }
    guard let table = value.table else { throw unfit(value, for: "Go struct field \(field) of type \(type)") }
    return table
  }

  private static func unfit(_ value: Value, for place: String) -> Diagnostic {
    Diagnostic(
      "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(value.jsonKind) into \(place)", at: value.place,
      help: "check the template's indentation")
  }
}
