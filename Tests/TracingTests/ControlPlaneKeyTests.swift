import Foundation
import Testing

@testable import Tracing

struct ControlPlaneKeyTests {
  @Test func `every path stands once, below one that has keys`() {
    #expect(Set(ControlPlaneKey.rows.map(\.path)).count == ControlPlaneKey.rows.count)
    for row in ControlPlaneKey.rows {
      let parent = row.path.split(separator: ".").dropLast().joined(separator: ".")
      if parent.isEmpty { continue }
      guard case .keys? = ControlPlaneKey.known[parent]?.shape else {
        Issue.record("\(row.path) has no parent")
        continue
      }
    }
  }

  @Test func `what has keys has some`() {
    for row in ControlPlaneKey.known.values where row.shape.hasKeys {
      #expect(!(ControlPlaneKey.children[row.path] ?? []).isEmpty, "\(row.path)")
    }
  }

  @Test func `what is removed isn't known, and its parent is`() {
    for row in RemovedControlPlaneKey.rows {
      #expect(ControlPlaneKey.known[row.path] == nil, "\(row.path)")
      let parent = row.path.split(separator: ".").dropLast().joined(separator: ".")
      #expect(parent.isEmpty || ControlPlaneKey.known[parent] != nil, "\(row.path)")
    }
  }

  @Test func `shared shapes know their keys`() {
    for path in ["proxy.resources.cpu.limit", "proxyInjector.livenessProbe.timeoutSeconds", "proxyInit.xtMountPath.mountPath"] {
      #expect(ControlPlaneKey.known[path] != nil, "\(path)")
    }
    #expect(ControlPlaneKey.children["proxy.resources"] == ["cores", "cpu", "ephemeral-storage", "memory"])
  }
}

/// The table beside the schema that was written from the chart's releases, where that lies beside the package.
struct ControlPlaneSchemaTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/facts/linkerd-control-plane.values.schema.json").standardizedFileURL

  private static var exists: Bool { FileManager.default.fileExists(atPath: file.path) }

  private typealias Object = [String: Any]

  /// The properties of the schema by path, what they refer to put in their place.
  private func properties() throws -> [String: Object] {
    let schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? Object)
    let definitions = try #require(schema["definitions"] as? [String: Object])
    var found: [String: Object] = [:]
    func walk(_ node: Object, _ path: String) {
      for (key, value) in node["properties"] as? [String: Object] ?? [:] {
        let reference = ((value["allOf"] as? [Object])?.first ?? value)["$ref"] as? String
        let name = reference?.split(separator: "/").last.map(String.init) ?? ""
        let whole = value.merging(definitions[name] ?? [:]) { own, _ in own }
        found[path + key] = whole
        walk(whole, path + key + ".")
      }
    }
    walk(schema, "")
    return found
  }

  @Test(.enabled(if: exists))
  func `the keys are those of the schema`() throws {
    let properties = try properties()
    #expect(properties.count > 250)
    #expect(Set(ControlPlaneKey.known.keys).subtracting(properties.keys) == [])
    #expect(Set(properties.keys).subtracting(ControlPlaneKey.known.keys) == [])
  }

  @Test(.enabled(if: exists))
  func `types and words are those of the schema`() throws {
    for (path, property) in try properties() {
      let shape = try #require(ControlPlaneKey.known[path]?.shape, "\(path)")
      let types = Set((property["type"] as? [String] ?? [property["type"] as? String ?? ""]).filter { $0 != "null" })
      switch shape {
      case .oneOf(let words): #expect(Set(words) == Set(property["enum"] as? [String] ?? []), "\(path)")
      case .text: #expect(types == ["string"] && property["enum"] == nil, "\(path)")
      case .boolean: #expect(types == ["boolean"], "\(path)")
      case .integer: #expect(types == ["integer"], "\(path)")
      case .number: #expect(types.subtracting(["integer"]) == ["number"], "\(path)")
      case .textOrInteger: #expect(types == ["string", "integer"], "\(path)")
      case .list, .environment: #expect(types == ["array"], "\(path)")
      case .anything: #expect(property["properties"] == nil, "\(path)")
      case .texts: #expect((property["additionalProperties"] as? Object)?["type"] as? String == "string", "\(path)")
      case .keys, .resources, .selector, .probe, .mount, .capabilities: #expect(property["properties"] != nil, "\(path)")
      }
    }
  }

  @Test(.enabled(if: exists))
  func `releases are those of the schema where it names one`() throws {
    for (path, property) in try properties() {
      guard let since = (property["x-linkerd-since"] as? String).flatMap({ LinkerdVersion($0) }) else { continue }
      // A key is as young as the one above it when it has no release of its own.
      var words = path.split(separator: ".").map(String.init)
      var own: LinkerdVersion?
      while own == nil, !words.isEmpty {
        own = ControlPlaneKey.known[words.joined(separator: ".")]?.since
        words.removeLast()
      }
      #expect(own == since, "\(path)")
    }
  }
}
