import Diagnostics
import Foundation
import Testing

@testable import GoTemplate

/// Hostile templates: each is stopped with an error.
struct LimitsTests {
  private func failure(_ text: String, _ limits: Limits = Limits()) throws -> String {
    let set = try TemplateSetTests.set([("m", text)])
    do throws(TemplateError) {
      return "output of \(try set.execute("m", on: sample, limits: limits).count) bytes"
    } catch {
      return error.root.message
    }
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func nestedParentheses() {
    #expect(outcome("{{\(repeated("(", 900))1\(repeated(")", 900))}}") == "1")
    #expect(outcome("{{\(repeated("(", 100_000))") == "! 1: exceeded maximum nesting depth (1000)")
    let error = outcome("{{\(repeated("(", 900)).s.x\(repeated(")", 900))}}")
    #expect(error == "! 1:904 <.s.x>: can't evaluate field x in type interface {}")
  }

  @Test func nestedActions() {
    let deepest = "\(repeated("{{if true}}", 900))x\(repeated("{{end}}", 900))"
    #expect(outcome(deepest) == "x")
    #expect(outcome(repeated("{{if true}}", 100_000)) == "! 1: exceeded maximum nesting depth (1000)")
    #expect(outcome(repeated("{{range .l}}", 100_000)) == "! 1: exceeded maximum nesting depth (1000)")
    #expect(outcome(repeated("{{block \"a\" .}}", 100_000)) == "! 1: exceeded maximum nesting depth (1000)")
  }

  /// Long isn't deep.
  @Test func longChains() {
    #expect(outcome("{{if false}}\(repeated("{{else if false}}", 20_000)){{else}}x{{end}}") == "x")
    #expect(outcome("{{\(repeated("print | ", 20_000))len}}") == "0")
    #expect(outcome("{{(.none)\(repeated(".a", 20_000))}}") == "")
    #expect(outcome("{{print\(repeated(" \"\"", 20_000))}}") == "")
  }

  @Test func templatesThatCallThemselves() throws {
    let message = "exceeded maximum template depth (100000)"
    #expect(try failure(#"{{define "a"}}{{template "a"}}{{end}}{{template "a"}}"#) == message)
    #expect(try failure(#"{{define "a"}}{{template "b"}}{{end}}{{define "b"}}{{template "a"}}{{end}}{{template "a"}}"#) == message)
    #expect(try failure(#"{{define "a"}}{{tpl "{{template \"a\"}}" .}}{{end}}{{template "a"}}"#) == message)
    #expect(
      outcome(#"{{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}"#)
        == #"! 1:25 in "a" <{{template "a" .}}>: exceeded maximum template depth (100000)"#)
  }

  /// On a stack that is large enough, Helm's own limit comes first.
  @Test func includesOfOneselfAreCounted() async throws {
    let message: String = try await withCheckedThrowingContinuation { continuation in
      let thread = Thread {
        var limits = Limits()
        limits.stack = 60 << 20
        continuation.resume(with: Result { try failure(#"{{define "a"}}{{include "a" .}}{{end}}{{include "a" .}}"#, limits) })
      }
      thread.stackSize = 64 << 20
      thread.start()
    }
    #expect(message == "error calling include: rendering template has a nested reference name: a: unable to execute template")
  }

  @Test func fewIncludesAreFine() throws {
    var limits = Limits()
    limits.includes = 3
    let text = #"{{define "a"}}{{if gt (len .) 0}}{{include "a" (slice . 1)}}{{end}}x{{end}}"#
    #expect(try failure(text + #"{{include "a" "123"}}"#, limits) == "output of 4 bytes")
    #expect(try failure(text + #"{{include "a" "1234"}}"#, limits).hasPrefix("error calling include: rendering"))
    // Each include that ends counts no more.
    #expect(try failure(text + repeated(#"{{include "a" "123"}}"#, 10), limits) == "output of 40 bytes")
  }

  @Test func endlessLoops() throws {
    var limits = Limits()
    limits.steps = 10_000
    #expect(try failure("{{range 9223372036854775807}}{{end}}", limits) == "exceeded maximum number of steps (10000)")
    #expect(try failure("{{range 4000}}x{{end}}", limits) == "output of 4000 bytes")
    limits.steps = 1_000_000
    limits.output = 1_000
    #expect(try failure("{{range 100000}}xxxx{{end}}", limits) == "exceeded maximum output size (1000 bytes)")
    let doubling = (1...20).map { "{{define \"\($0)\"}}{{template \"\($0 - 1)\"}}{{template \"\($0 - 1)\"}}{{end}}" }.joined()
    #expect(
      try failure(#"{{define "0"}}xxxx{{end}}\#(doubling){{template "20"}}"#, limits)
        == "exceeded maximum output size (1000 bytes)")
  }

  @Test func maps() throws {
    let itself = Map()
    itself["a"] = .map(itself)
    itself["b"] = .int(1)
    let text = Formatter.string(.map(itself))
    #expect(text.hasPrefix("map[a:map[a:"))
    #expect(text.contains("..."))
    // Lest it leaks.
    itself["a"] = nil
  }

  /// Giving up a value that is nested a hundred thousand times doesn't recurse.
  @Test func deepValuesFallApart() {
    var list = Value.list([])
    var map = Value.map(Map())
    for _ in 0..<100_000 {
      list = .list([list])
      map = .map(Map([("a", .list([map]))]))
    }
    let shared = list
    list = .nil
    map = .nil
    #expect(shared.isTrue)
  }

  @Test func widths() {
    #expect(outcome(#"{{printf "%2000000d" 1 | len}}"#) == "2000000")
    #expect(outcome(#"{{printf "%99999999999999999999d" 1}}"#) == "%!(NOVERB)%!(EXTRA int=1)")
  }

  /// Bytes that are no template, in many ways: there is always an answer.
  @Test func noise() {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "{{", "}}", "{{- ", " -}}", "/*", "*/", "\"", "`", "'", "(", ")", "|", ".", "$", "$x", ":=", "=", ",", " ", "\n", "\\",
      "if ", "else ", "end", "range ", "with ", "define ", "template ", "block ", "break", "nil", "true", "print ", ".s", ".l",
      "index ", "printf ", "\"%d\"", "1", "-", "0x", "1e9", "2i", "é", "\u{0}", "{{end}}", "{{if true}}", "{{range .l}}",
    ]
    for _ in 0..<3_000 {
      let text = (0..<random(24)).map { _ in pieces[random(pieces.count)] }.joined()
      _ = outcome(text)
    }
    for _ in 0..<500 {
      var bytes = Array("{{ if .s }}{{ printf \"%s\" (index .l 1) }}{{ end }}".utf8)
      for _ in 0..<4 { bytes[random(bytes.count)] = UInt8(random(256)) }
      var set = TemplateSet { _ in nil }
      do throws(TemplateError) {
        try set.parse(SourceFile(name: "m", bytes: bytes))
        _ = try set.execute("m", on: sample)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
