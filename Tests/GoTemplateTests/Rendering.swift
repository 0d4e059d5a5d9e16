import Diagnostics
import Testing

@testable import GoTemplate

/// Renders one source; its functions are text/template's own and `functions`.
func render(
  _ text: String, on data: Value = sample, named name: String = "main", functions: [Function] = []
) -> Result<[UInt8], TemplateError> {
  let functions = Dictionary(uniqueKeysWithValues: functions.map { (GoString($0.name), $0) })
  var templates = TemplateSet { functions[$0] }
  do throws(TemplateError) {
    try templates.parse(SourceFile(name: name, bytes: Array(text.utf8)))
    return .success(try templates.execute(GoString(name), on: data))
  } catch {
    return .failure(error)
  }
}

/// The output as helm leaves it, or the error: `! LINE:COLUMN <NODE>: MESSAGE`, with `in "NAME"` when another template than the main one
/// fails, and `! LINE: MESSAGE` when the text can't be parsed.
func outcome(_ text: String, on data: Value = sample, functions: [Function] = []) -> String {
  switch render(text, on: data, functions: functions) {
  case .success(let output): String(decoding: output.removingNoValue(), as: UTF8.self)
  case .failure(let error): "! " + shortened(error)
  }
}

private func shortened(_ error: TemplateError) -> String {
  let place = error.place?.split(separator: ":", maxSplits: 1).last ?? ""
  let message = error.message + (error.cause.map { ": \($0)" } ?? "")
  guard let context = error.context else { return "\(place): \(message)" }
  let template = context.template == "main" ? "" : " in \(Quoting.quoted(context.template.utf8))"
  return "\(place)\(template) <\(context.node)>: \(message)"
}

/// Expects each template to have the outcome beside it. White space at the end of an error doesn't count.
func expectOutcomes(
  _ rows: [(template: String, outcome: String)], on data: Value = sample, functions: [Function] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for (template, expected) in rows {
    var actual = outcome(template, on: data, functions: functions)
    if actual.hasPrefix("!") { while actual.last == " " { actual.removeLast() } }
    #expect(actual == expected, "\(template)", sourceLocation: sourceLocation)
  }
}

/// Data with a value of each kind; numbers are float64, as helm reads them.
var sample: Value {
  map(
    ("s", .string("hello")), ("es", .string("")), ("u", .string("héllo")),
    ("i", .float(7)), ("z", .float(0)), ("neg", .float(-3)), ("f1", .float(2.5)),
    ("big", .float(1e21)), ("small", .float(1e-7)), ("million", .float(1_000_000)),
    ("t", .bool(true)), ("f", .bool(false)), ("nil", .nil),
    ("l", .list([.float(3), .float(1), .float(2)])), ("el", .list([])),
    ("m", map(("a", .float(1)), ("b", .float(2)))), ("em", map()),
    ("nest", map(("x", map(("y", .string("deep")))))),
    ("lm", .list([map(("name", .string("p"))), map(("name", .string("q")))])),
    (
      "mix",
      .list([
        .float(1), .string("two"), .float(3.5), .bool(true), .nil, .list([.float(1), .float(2)]),
        map(("k", .string("v"))),
      ])
    ),
    ("keys", map(keys: ["b", "B", "a-b", "a.b", "a", "é", "", "10", "9"])))
}

func map(_ entries: (GoString, Value)...) -> Value { .map(Map(entries)) }

private func map(keys: [String]) -> Value { .map(Map(keys.map { (GoString($0), .float(0)) })) }

/// Expects `printf` to print `value`, an operand of a template, with each of the flags and each of the verbs as in the row's cells.
func expectFormats(
  _ value: String, verbs: String, _ rows: [(flags: String, printed: [String])],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for (flags, printed) in rows {
    let actual = verbs.map { outcome(#"{{printf "%\#(flags)\#($0)" \#(value)}}"#) }
    #expect(actual == printed, "%\(flags) of \(value)", sourceLocation: sourceLocation)
  }
}
