import Diagnostics

@testable import Tracing

/// Sources with markers where findings belong: `‹endpoint-scheme›` stands before the first character of the place, and
/// `‹endpoint-unknown-service:warning›` says a severity that isn't the rule's own.
///
/// A line `=== name` begins a source; what stands before the first such line is a source as well.
struct MarkedSources {
  struct Finding: Hashable, CustomStringConvertible {
    let file: String
    let line: Int
    let column: Int
    let rule: String
    let severity: Severity
    var description: String { "\(file):\(line):\(column) \(rule) (\(severity))" }
  }

  private(set) var sources: [SourceFile] = []
  private(set) var expected: [Finding] = []

  init(_ text: String) {
    var name = "input.yaml"
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) + ["=== " as Substring] {
      guard line.hasPrefix("=== ") else {
        lines.append(line)
        continue
      }
      if !lines.isEmpty { add(name, lines.joined(separator: "\n")) }
      name = String(line.dropFirst(4))
      lines = []
    }
  }

  private mutating func add(_ name: String, _ text: String) {
    var bytes: [UInt8] = []
    var marks: [(offset: Int, mark: String)] = []
    var mark: String?
    for character in text {
      switch character {
      case "‹": mark = ""
      case "›":
        marks.append((bytes.count, mark ?? ""))
        mark = nil
      default:
        if mark == nil { bytes += Array(String(character).utf8) } else { mark?.append(character) }
      }
    }
    let source = SourceFile(name: name, bytes: bytes)
    sources.append(source)
    expected += marks.map { offset, mark in
      let parts = mark.split(separator: ":").map(String.init)
      let position = source.position(of: offset)
      return Finding(
        file: name, line: position.line, column: position.column, rule: parts[0],
        severity: parts.count > 1 ? Severity(rawValue: parts[1]) ?? .error : Rule.named(parts[0])?.severity ?? .error)
    }
  }

  /// What all sources say together.
  func scene(version: LinkerdVersion? = nil, as origin: Scene.Origin = .found) -> Scene {
    var scene = Scene(version: version)
    for source in sources { scene.add(source, as: origin) }
    scene.settle()
    return scene
  }

  /// The findings of every rule.
  func diagnostics(version: LinkerdVersion? = nil, as origin: Scene.Origin = .found) -> [Diagnostic] {
    Validation().findings(in: scene(version: version, as: origin))
  }

  /// The findings in the form of the markers.
  func findings(version: LinkerdVersion? = nil, as origin: Scene.Origin = .found) -> [Finding] {
    diagnostics(version: version, as: origin).map { diagnostic in
      let position = diagnostic.location?.position
      return Finding(
        file: diagnostic.location?.outermost.file.name ?? "", line: position?.line ?? 0, column: position?.column ?? 0,
        rule: diagnostic.rule ?? "", severity: diagnostic.severity)
    }
  }
}

/// Inputs of one rule: some that it has to speak on, and some that are near but right.
struct RuleFixture {
  let rule: String
  var version: String?
  let failing: [String]
  let passing: [String]

  init(_ rule: String, version: String? = nil, failing: [String], passing: [String]) {
    self.rule = rule
    self.version = version
    self.failing = failing
    self.passing = passing
  }
}

extension String {
  /// The text with a part of it replaced, which must be there.
  func with(_ part: String, _ replacement: String) -> String {
    let pieces = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    precondition(pieces.count == 2, "\(part) is not in the fixture")
    return pieces[0] + replacement + pieces[1]
  }
}
