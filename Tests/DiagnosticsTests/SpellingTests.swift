import Testing

@testable import Diagnostics

struct SpellingTests {
  private static let words = [
    "install", "inject", "instrument", "validate", "values", "--linkerd-namespace", "-n", "-o",
  ]

  @Test func nearestWords() {
    for (word, expected) in [
      ("instal", ["install"]),
      ("intsall", ["install"]),
      ("INSTALL", ["install"]),
      ("nject", ["inject"]),
      ("injectt", ["inject"]),
      ("imject", ["inject"]),
      ("inejct", ["inject"]),
      ("inst", ["install", "instrument"]),
      ("in", ["install", "inject", "instrument"]),
      ("val", ["validate", "values"]),
      ("valuse", ["values"]),
      ("--namespace", ["--linkerd-namespace"]),
      ("--linkerd_namespace", ["--linkerd-namespace"]),
      ("--n", ["-n"]),
      ("-x", []),
      ("x", []),
      ("", []),
      ("deploy", []),
      ("jn", []),
    ] as [(String, [String])] {
      #expect(Spelling.nearest(to: word, among: Self.words) == expected, "\(word)")
    }
  }

  @Test func aLongerNameSuggestsItsEnd() {
    #expect(Spelling.nearest(to: "--collector-endpoint", among: ["--endpoint", "--end"]) == ["--endpoint"])
    #expect(Spelling.nearest(to: "--breakpoint", among: ["--point"]) == [])
  }

  @Test func noWordIsSuggestedTwiceAndNeverMoreThanThree() {
    #expect(Spelling.nearest(to: "abcd", among: ["abcde", "abcde"]) == ["abcde"])
    #expect(Spelling.nearest(to: "ab", among: ["abc", "abd", "abe", "abf"]) == ["abc", "abd", "abe"])
  }

  @Test func questions() {
    #expect(Spelling.question(for: "instal", among: Self.words) == "did you mean \"install\"?")
    #expect(Spelling.question(for: "val", among: Self.words) == "did you mean \"validate\" or \"values\"?")
    #expect(Spelling.question(for: "zzz", among: Self.words) == nil)
  }

  @Test func distances() {
    for (first, second, distance) in [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1),
      ("abc", "bc", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "badc", 2),
    ] {
      #expect(Spelling.editDistance(Array(first.utf8), Array(second.utf8)) == distance, "\(first) \(second)")
    }
  }
}
