import Diagnostics
import Foundation
import Testing

@testable import GoTemplate

/// What helm made of a collection of templates, where that collection lies beside the package.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Conformance.file.path)))
struct ConformanceTests {
  @Test func matchesHelm() throws {
    let cases = try JSONDecoder().decode([Conformance].self, from: Data(contentsOf: Conformance.file))
    #expect(cases.count > 1_000)
    for expectation in cases where !expectation.needsOtherFunctions {
      let actual = expectation.outcome()
      #expect(actual == expectation.wanted, "\(expectation.name): \(expectation.template)")
    }
  }
}

/// One template, its data and what helm makes of it.
struct Conformance: Decodable {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/conformance/template.json")

  let name: String
  let template: String
  let data: JSON
  let expected: String?
  let error: String?

  var wanted: String { expected ?? "error: \(error ?? "")" }

  /// Whether the template needs functions that aren't text/template's own.
  var needsOtherFunctions: Bool {
    ["slice", "toYaml", "quote", "list", "default"].contains { template.contains("\($0) ") }
      || template.hasPrefix("\u{FEFF}")
  }

  /// The output without what helm removes from it, or the error without the white space at its end.
  func outcome() -> String {
    switch render(template, on: data.value, named: "gotpl") {
    case .success(let output): String(decoding: output.removingNoValue(), as: UTF8.self)
    case .failure(let error):
      "error: \(error)".replacing(/\s+$/, with: "")
    }
  }
}

/// Any JSON value; numbers are float64, as helm reads them.
enum JSON: Decodable {
  case null, bool(Bool), number(Double), string(String), array([JSON]), object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  var value: Value {
    switch self {
    case .null: .nil
    case .bool(let value): .bool(value)
    case .number(let value): .float(value)
    case .string(let value): .string(value)
    case .array(let elements): .list(elements.map(\.value))
    case .object(let members): .map(Map(members.map { (GoString($0.key), $0.value.value) }))
    }
  }
}
