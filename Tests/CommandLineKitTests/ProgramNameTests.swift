import Testing

@testable import CommandLineKit

struct ProgramNameTests {
  @Test func onlyWholeWordsAreReplaced() {
    for (text, expected) in [
      ("lt inject - | lt check", "kubectl lt inject - | kubectl lt check"),
      ("diff <(lt a) $(lt b)", "diff <(kubectl lt a) $(kubectl lt b)"),
      ("'lt explain'", "'kubectl lt explain'"),
      ("lt", "kubectl lt"),
      ("https://example.com/lt", "https://example.com/lt"),
      ("./lt lt/x lt-y x-lt halt lt1 _lt", "./lt lt/x lt-y x-lt halt lt1 _lt"),
      ("größe lt", "größe kubectl lt"),
      ("", ""),
    ] {
      #expect(ProgramName.replacing("lt", with: "kubectl lt", in: text) == expected)
    }
  }

  @Test func theSameOrNoNameChangesNothing() {
    #expect(ProgramName.replacing("lt", with: "lt", in: "lt lt") == "lt lt")
    #expect(ProgramName.replacing("", with: "x", in: "lt lt") == "lt lt")
  }
}
