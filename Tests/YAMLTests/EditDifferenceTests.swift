import Diagnostics
import Testing

@testable import YAML

/// Diffs of edits, as `diff -u` would print them.
struct EditDifferenceTests {
  static func text(_ old: String, _ edits: [Edit]) -> String {
    let source = SourceFile(name: "f", bytes: Array(old.utf8))
    return String(decoding: EditDifference(EditedSource(source, edits: edits)).text, as: UTF8.self)
  }

  static func numbered(_ count: Int) -> String { (1...count).map { "\($0)\n" }.joined() }

  @Test func `prints nothing for nothing`() {
    #expect(Self.text("a\n", []) == "")
    #expect(Self.text("a\n", [Edit(SourceRange(0, 1), Array("a".utf8))]) == "")
  }

  @Test func `prints an insertion with three lines around it`() {
    let edit = Edit(SourceRange(at: 9), Array("\nnew".utf8))
    #expect(Self.text(Self.numbered(9), [edit]) == "--- a/f\n+++ b/f\n@@ -3,6 +3,7 @@\n 3\n 4\n 5\n+new\n 6\n 7\n 8\n")
  }

  @Test func `joins what is near, and counts on behind it`() {
    let near = Self.text(Self.numbered(9), [Edit(SourceRange(0, 1), Array("x".utf8)), Edit(SourceRange(14, 16), [])])
    #expect(near == "--- a/f\n+++ b/f\n@@ -1,9 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n 9\n")
    let text = (1...9).map { "\($0)\n" }.joined() + "a\nb\nc\n"
    let far = Self.text(text, [Edit(SourceRange(0, 2), []), Edit(SourceRange(22, 23), Array("x".utf8))])
    #expect(far == "--- a/f\n+++ b/f\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -9,4 +8,4 @@\n 9\n a\n b\n-c\n+x\n")
  }

  @Test func `says where there is no line break at the end`() {
    let mark = "\\ No newline at end of file\n"
    #expect(
      Self.text("a", [Edit(SourceRange(at: 1), Array("\nb".utf8))])
        == "--- a/f\n+++ b/f\n@@ -1,1 +1,2 @@\n-a\n\(mark)+a\n+b\n\(mark)")
    #expect(Self.text("", [Edit(SourceRange(at: 0), Array("a\n".utf8))]) == "--- a/f\n+++ b/f\n@@ -0,0 +1,1 @@\n+a\n")
  }
}
