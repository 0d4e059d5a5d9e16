import Diagnostics
import Values
import YAML

extension RenderedDocument {
  /// A document with what helm has to know of it; nil when it is a hook for an event that helm doesn't know.
  ///
  /// Throws when it isn't YAML, or isn't an object.
  init?(_ text: [UInt8], from name: String, warn: (Diagnostic) -> Void) throws(Diagnostic) {
    let file = SourceFile(name: "\(name) (rendered)", bytes: text)
    let annotations: Table
    do throws(Diagnostic) {
      var parser = Parser(file)
      let root = try parser.next().map { (document) throws(Diagnostic) in try ValueReader.value(document.root) } ?? .null
      guard root.isNull || root.table != nil else {
        throw Diagnostic("a rendered document must be a mapping", at: root.place, help: "check the template's indentation")
      }
      kind = try Self.text("kind", in: root.table)
      _ = try Self.text("apiVersion", in: root.table)
      let metadata = try Self.table("metadata", in: root.table)
      _ = try Self.text("name", in: metadata)
      annotations = try Self.table("annotations", in: metadata)
      for (key, _) in annotations.sorted { _ = try Self.text(key, in: annotations) }
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

  private static func text(_ key: String, in table: Table?) throws(Diagnostic) -> String {
    guard let value = table?[key] else { return "" }
    guard value.table == nil, value.list == nil else {
      throw Diagnostic("\"\(key)\" must be a text", at: value.place, help: "check the template's indentation")
    }
    return ChartMetadata.text(value)
  }

  private static func table(_ key: String, in table: Table?) throws(Diagnostic) -> Table {
    guard let value = table?[key], !value.isNull else { return Table() }
    guard let table = value.table else {
      throw Diagnostic("\"\(key)\" must be a mapping", at: value.place, help: "check the template's indentation")
    }
    return table
  }
}
