import Testing

@testable import CommandLineKit

struct TextWrappingTests {
  @Test func linesBreakBetweenWords() {
    for (text, width, lines) in [
      ("", 10, []),
      ("one", 10, ["one"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 6, ["one", "two", "three"]),
      ("one  two\nthree", 20, ["one two three"]),
      ("incomprehensible is", 5, ["incomprehensible", "is"]),
      ("größe größe", 11, ["größe größe"]),
    ] as [(String, Int, [String])] {
      #expect(TextWrapping.lines(of: text, width: width) == lines, "\(text)")
    }
  }

  @Test func paragraphsFlowAndIndentedLinesStay() {
    let text = "one\ntwo three\n\n  indented   line of any length\n\nfour five six"
    #expect(
      TextWrapping.paragraphs(of: text, width: 9) == [
        "one two", "three", "", "  indented   line of any length", "", "four five", "six",
      ])
    #expect(TextWrapping.paragraphs(of: "", width: 9) == [""])
  }
}
