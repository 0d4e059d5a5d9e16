import Diagnostics
import Foundation
import Testing

@testable import YAML

/// Outputs of the real helm, where the folder with them lies beside the package.
struct ConformanceTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/conformance").standardizedFileURL

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let input: String
    let error: String?
    let toYaml: String
    let toYamlPretty: String
    var testDescription: String { name }
  }

  static let cases: [Case] = ["yaml.json", "yaml-suite.json"].flatMap { file -> [Case] in
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)),
      let list = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return list.compactMap { entry in
      guard let name = entry["name"] as? String, let input = entry["input_yaml"] as? String,
        let toYaml = entry["toYaml_output"] as? String, let toYamlPretty = entry["toYamlPretty_output"] as? String
      else { return nil }
      let object = (entry["toJson_output"] as? String)?.data(using: .utf8).flatMap {
        try? JSONSerialization.jsonObject(with: $0)
      }
      let isError = entry["root"] as? String == "error"
      let error = isError ? (object as? [String: Any])?["Error"] as? String : nil
      return Case(name: name, input: input, error: error, toYaml: toYaml, toYamlPretty: toYamlPretty)
    }
  }

  /// What go-yaml reads and libyaml doesn't: `{a::b}`-like colons, the escape `\'`, a comma right behind a tag.
  static let rejectedByLibyaml: Set = ["4ABK", "HRE5", "U99R"]

  @Test(.enabled(if: !cases.isEmpty, "the folder with helm's outputs isn't here"))
  func `finds an error where helm finds one`() {
    let aboutValues = ["cannot decode", "base64", "unsupported value", "map key", "map merge"]
    for testCase in Self.cases {
      guard let error = testCase.error, aboutValues.contains(where: { error.contains($0) }) else { continue }
      #expect(throws: (any Error).self, "\(testCase.name): \(error)") { try Tree(testCase.input) }
    }
  }

  @Test(
    .enabled(if: !cases.isEmpty, "the folder with helm's outputs isn't here"),
    arguments: [Emitter.Dialect.goYAML2, .goYAML3])
  func `prints what helm prints`(dialect: Emitter.Dialect) throws {
    var failures: [String] = []
    for testCase in Self.cases {
      let expected = dialect == .goYAML2 ? testCase.toYaml : testCase.toYamlPretty
      if Self.rejectedByLibyaml.contains(testCase.name) { continue }
      let tree: Tree
      if let error = testCase.error {
        tree = .mapping(["Error": .string(Array(error.utf8))])
      } else {
        do { tree = try Tree(testCase.input) } catch {
          failures.append("\(testCase.name): \(error)")
          continue
        }
      }
      let actual = tree.text(in: dialect)
      if actual != expected {
        failures.append("\(testCase.name): \(actual.debugDescription), not \(expected.debugDescription)")
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
