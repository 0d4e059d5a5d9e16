import CYaml
import Diagnostics

extension Parser {
  /// What libyaml found wrong, as a finding. `open` are the collections that haven't ended, outermost first.
  mutating func syntaxError(in open: [Record]) -> Diagnostic {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    let context = parser.pointee.context.map { String(cString: $0) }
    let bytes = source.bytes
    if parser.pointee.error == YAML_READER_ERROR {
      let offset = min(parser.pointee.problem_offset + (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), bytes.count)
      return Diagnostic(
        problem, at: Location(source, SourceRange(offset, min(offset + 1, bytes.count))),
        help: problem.hasPrefix("invalid") || problem.hasPrefix("unexpected") || problem.hasPrefix("incomplete")
          ? "save the file as UTF-8" : nil)
    }
    let (problemMark, contextMark) = (parser.pointee.problem_mark.index, parser.pointee.context_mark.index)
    var (problemOffset, contextOffset) = (0, 0)
    bytes.withUnsafeBufferPointer { buffer in
      problemOffset = offsets.offset(of: problemMark, in: buffer)
      contextOffset = offsets.offset(of: contextMark, in: buffer)
    }
    let problemPlace = Location(source, SourceRange(problemOffset, min(problemOffset + 1, bytes.count)))
    let help =
      Self.isTemplate(problemOffset, in: source) || Self.isTemplate(contextOffset, in: source)
      ? "this is a template and no YAML before it is rendered, as by 'linkerd-tracing render CHART'" : nil
    guard let context else { return Diagnostic(problem, at: problemPlace, help: help) }
    let contextPlace = Location(source, SourceRange(contextOffset, min(contextOffset + 1, bytes.count)))
    // A key or an item is wanted, and not the value that one has still to get.
    let wanting = [
      YAML_PARSE_BLOCK_MAPPING_KEY_STATE, YAML_PARSE_BLOCK_SEQUENCE_ENTRY_STATE, YAML_PARSE_INDENTLESS_SEQUENCE_ENTRY_STATE,
    ]
    if context == "while scanning a simple key", wanting.contains(parser.pointee.state),
      let misplaced = source.misplacedEmptyCollection(at: contextPlace, in: open)
    {
      return misplaced
    }
    if problem == "found unexpected end of stream" || problemOffset >= bytes.count {
      return Diagnostic("\(problem) \(context)", at: contextPlace, help: help)
    }
    return Diagnostic("\(problem) \(context)", at: problemPlace, notes: [.init("it began here", at: contextPlace)], help: help)
  }

  /// Whether the line of an offset has something in double braces, as Helm's templates do.
  private static func isTemplate(_ offset: Int, in source: SourceFile) -> Bool {
    let range = source.line(containing: offset)
    let line = source.bytes[range.lower..<range.upper]
    return zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "{") && $1 == UInt8(ascii: "{") }
  }
}
