import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct ExpressionFunctionsTests {
  static let calls: [Call] = [
    Call("regexMatch", "^v[0-9]+$", "v12", gives: true),
    Call("regexMatch", "(", "(", gives: false),
    Call("mustRegexMatch", "a.c", "abc", gives: true),
    Call("mustRegexMatch", "(", "(", fails: "error parsing regexp: missing closing ): `(`"),
    Call("regexFind", "[0-9]+", "a12b345", gives: "12"),
    Call("regexFind", "x", "abc", gives: ""),
    Call("regexFind", "a`[", "", fails: "regexp: Compile(\"a`[\"): error parsing regexp: missing closing ]: `[`"),
    Call("regexFind", "[", "", fails: "regexp: Compile(`[`): error parsing regexp: missing closing ]: `[`"),
    Call("mustRegexFind", "b+", "abba", gives: "bb"),
    Call("regexFindAll", "a.", "abacad", 2, gives: .strings(["ab", "ac"])),
    Call("regexFindAll", "a*", "baac", -1, gives: .strings(["", "aa", ""])),
    Call("regexFindAll", "a", "aaa", 0, gives: .list(List(nilOf: .string))),
    Call("mustRegexFindAll", "é?", "aéb", -1, gives: .strings(["", "é", ""])),
    Call("regexReplaceAll", "([a-z])([0-9])", "a1b2", "$2$1", gives: "1a2b"),
    Call("regexReplaceAll", "(?P<x>b)", "abc", "<${x}$x$y>", gives: "a<bb>c"),
    Call("regexReplaceAll", "b", "abc", "$1x-$$-${0}-$-${", gives: "a-$-b-$-${c"),
    Call("regexReplaceAll", "(n)", "banana", "$01${1}", gives: "banana"),
    Call("regexReplaceAll", "x*", "axb", "-", gives: "-a-b-"),
    Call("regexReplaceAll", "$", "ab", "!", gives: "ab!"),
    Call("regexReplaceAll", "(?m)^", "a\nb", "> ", gives: "> a\n> b"),
    Call("regexReplaceAll", "(a*)(b)?", "aabxb", "<$1,$2>", gives: "<aa,b>x<,b>"),
    Call("mustRegexReplaceAll", "é", "café", "e", gives: "cafe"),
    Call("regexReplaceAllLiteral", "(a)", "banana", "$1", gives: "b$1n$1n$1"),
    Call("mustRegexReplaceAllLiteral", "z", "banana", "$1", gives: "banana"),
    Call("regexSplit", ",", ",a,,b,", -1, gives: .strings(["", "a", "", "b", ""])),
    Call("regexSplit", ",", "a,b,c", 2, gives: .strings(["a", "b,c"])),
    Call("regexSplit", ",", "a", 0, gives: .list(List(nilOf: .string))),
    Call("regexSplit", "", "aé", -1, gives: .strings(["a", "é"])),
    Call("regexSplit", "", "", -1, gives: .strings([])),
    Call("regexSplit", "a*", "baac", -1, gives: .strings(["b", "c"])),
    Call("mustRegexSplit", ",", "", -1, gives: .strings([""])),
    Call("regexQuoteMeta", "a.b*[é]{1}^$|\\()+?-", gives: #"a\.b\*\[é\]\{1\}\^\$\|\\\(\)\+\?-"#),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  /// A pattern, a text and the first match with its groups; nil where there is none.
  struct Match: Sendable, CustomTestStringConvertible {
    let pattern: String
    let text: String
    let found: String?
    init(_ pattern: String, _ text: String, _ found: String?) {
      (self.pattern, self.text, self.found) = (pattern, text, found)
    }
    var testDescription: String { "\(pattern) on \(text)" }
  }

  @Test(arguments: [
    // Preference: the first alternative, as much as greed allows, the leftmost place.
    Match("a|ab", "ab", "a"), Match("ab|a", "ab", "ab"), Match("(a|ab)(c|bcd)", "abcd", "abcd"),
    Match("a*?b", "aab", "aab"), Match("a+?", "aa", "a"), Match("a??", "a", ""), Match("(?U)a+", "aa", "a"),
    Match("(?U)a+?", "aa", "aa"), Match("x|abc", "zabcx", "abc"), Match("(|a)*", "aa", ""), Match("(|a)+", "aa", ""),
    Match("(a|)+", "aa", "aa"), Match("(a*)*", "b", ""), Match("(a*)+", "b", ""), Match("(?:a?)*?b", "aab", "aab"),
    // Counts.
    Match("a{2}", "aaa", "aa"), Match("a{2,}", "aaaa", "aaaa"), Match("a{1,2}", "aaa", "aa"), Match("a{0}b", "ab", "b"),
    Match("a{1,2}?", "aaa", "a"), Match("(ab){2}", "ababab", "abab"), Match("x{2", "x{2", "x{2"),
    Match("x{,2}", "x{,2}", "x{,2}"),
    Match("x{02}", "x{02}", "x{02}"), Match("{", "{", "{"), Match("a{,", "a{,", "a{,"),
    Match("a{1,x}", "a{1,x}", "a{1,x}"),
    Match("a{1000}", "a", nil),
    // Classes.
    Match("[]a]+", "]a", "]a"), Match("[^]a]", "]b", "b"), Match("[a-]+", "-a", "-a"), Match("[-a]+", "-a", "-a"),
    Match("[a-c-e]+", "b-ed", "b-e"), Match(#"[\d\-x]+"#, "1-x2y", "1-x2"), Match("[[:alpha:]_]+", "1ab_c", "ab_c"),
    Match("[[:^alpha:]]", "a1", "1"), Match("[[:word:]]+", "-a_1-", "a_1"), Match(#"[^\s]+"#, " ab c", "ab"),
    Match(#"\w+\W\d\D\s\S"#, "ab-1x y", "ab-1x y"), Match("[[:x]+", "[:x", "[:x"), Match("[a\\]b]+", "]ba", "]ba"),
    Match(#"[^\x00-\x{10FFFF}]"#, "a", nil), Match(".", "\n", nil), Match("(?s).", "\n", "\n"),
    Match("[^a]", "\n", "\n"),
    Match("é+", "xééy", "éé"), Match("[à-ü]+", "xéàz", "éà"), Match(".", "é", "é"), Match("...", "日本語", "日本語"),
    // Unicode's properties.
    Match(#"\pL+"#, "1éß日", "éß日"), Match(#"\PL+"#, "é12", "12"), Match(#"\p{Lu}+"#, "aÀB", "ÀB"),
    Match(#"\p{^L}"#, "a1", "1"),
    Match(#"\P{^L}"#, "1a", "a"), Match(#"\p{Greek}+"#, "aαβb", "αβ"), Match(#"\p{Han}"#, "a日", "日"),
    Match(#"[\p{Nd}_]+"#, "a1_٣", "1_٣"),
    Match(#"\p{letter}\p{upper case letter}"#, "aB", "aB"), Match(#"\p{Any}\p{ASCII}"#, "éa", "éa"),
    Match(#"\p{LC}+"#, "日aB", "aB"),
    Match(#"\p{Cn}"#, "a", nil), Match(#"\p{Assigned}"#, "a", "a"), Match(#"\p{P}\p{Sc}\p{Zs}"#, "!€ ", "!€ "),
    // Case.
    Match("(?i)straße", "STRAẞE", "STRAẞE"), Match("(?i)[a-z]+", "\u{212A}ſX", "\u{212A}ſX"),
    Match("(?i)k", "\u{212A}", "\u{212A}"),
    Match("(?i)σ", "ς", "ς"), Match(#"(?i)\p{Lu}"#, "a", "a"), Match("(?i)[^a]", "Ab", "b"), Match("(?i)İ", "i", nil),
    Match("(?i)a(?-i)b", "AB", nil), Match("(?i:a)b", "Ab", "Ab"), Match("(?i:a)b", "AB", nil),
    Match("a(?i)b|c", "C", "C"),
    Match("(?i)[[:upper:]]", "a", "a"),
    // Places.
    Match("^a", "ba", nil), Match("(?m)^a", "b\na", "a"), Match("a$", "a\n", nil), Match("(?m)a$", "a\nb", "a"),
    Match(#"\Aa\z"#, "a", "a"),
    Match(#"(?m)\Ab"#, "a\nb", nil), Match(#"\bb"#, "ab b", "b"), Match(#"\Bb"#, "b ab", "b"),
    Match(#"a\b"#, "aé", "a"), Match("^*", "a", ""),
    Match("^$", "", ""), Match("$^", "", ""), Match("(?m)$\n^b", "a\nb", "\nb"), Match(#"\b"#, "-", nil),
    // Escapes.
    Match(
      #"\x41\x{1F600}\101\07\a\f\t\n\r\v"#, "A😀A\u{07}\u{07}\u{0C}\t\n\r\u{0B}", "A😀A\u{07}\u{07}\u{0C}\t\n\r\u{0B}"),
    Match(#"\Qa.b[\E+"#, "a.b[[", "a.b[["), Match(#"\Qa\"#, "a\\", "a\\"), Match(#"\.\-\_\/"#, ".-_/", ".-_/"),
    Match(#"[\]\^\-\\]+"#, #"]^-\"#, #"]^-\"#),
    Match(#"\0"#, "\0", "\0"), Match("", "a", ""), Match("a||b", "b", ""), Match("()", "a", ""), Match("(?:)", "a", ""),
    Match("(?<n>a)(?P<m>b)", "ab", "ab"),
  ]) func finds(_ match: Match) throws {
    let text = GoString(match.text)
    let found = try RegularExpression(GoString(match.pattern)).firstMatch(in: text)
    #expect(found.map { GoString(text.bytes[$0]).description } == match.found)
    #expect(try RegularExpression(GoString(match.pattern)).matches(text) == (match.found != nil))
  }

  /// What is wrong with a pattern, and the part where it is.
  @Test(arguments: [
    ("a**", "invalid nested repetition operator: `**`"), ("a*?*", "invalid nested repetition operator: `*?*`"),
    ("a{2}{3}", "invalid nested repetition operator: `{2}{3}`"),
    ("a+{2}?", "invalid nested repetition operator: `+{2}?`"),
    ("*", "missing argument to repetition operator: `*`"), ("a|+?", "missing argument to repetition operator: `+?`"),
    ("(?i)*", "missing argument to repetition operator: `*`"),
    ("({2})", "missing argument to repetition operator: `{2}`"),
    ("a{1001}", "invalid repeat count: `{1001}`"), ("a{3,2}", "invalid repeat count: `{3,2}`"),
    ("a{2,1001}", "invalid repeat count: `{2,1001}`"),
    ("a{99999999999}", "invalid repeat count: `{99999999999}`"), ("(a{100}){11}", "invalid repeat count: `{11}`"),
    ("((a{100}){2}){6}", "invalid repeat count: `{6}`"), ("a)", "unexpected ): `a)`"),
    ("(a", "missing closing ): `(a`"), ("((a)", "missing closing ): `((a)`"),
    ("x[a", "missing closing ]: `[a`"), ("[", "missing closing ]: `[`"), ("[]", "missing closing ]: `[]`"),
    ("[a-", "missing closing ]: `[a-`"),
    ("x[b-a]", "invalid character class range: `b-a`"), ("[[:foo:]]", "invalid character class range: `[:foo:]`"),
    (#"\pX"#, #"invalid character class range: `\pX`"#), (#"\p{Foo}"#, #"invalid character class range: `\p{Foo}`"#),
    (#"a\p{Foo"#, #"invalid character class range: `\p{Foo`"#), (#"\p"#, #"invalid character class range: `\p`"#),
    (#"[\p{}]"#, #"invalid character class range: `\p{}`"#),
    (#"a\"#, "trailing backslash at end of expression: ``"), (#"[\"#, "trailing backslash at end of expression: ``"),
    (#"\q"#, #"invalid escape sequence: `\q`"#), (#"\8"#, #"invalid escape sequence: `\8`"#),
    (#"(a)\1"#, #"invalid escape sequence: `\1`"#),
    (#"\xg"#, #"invalid escape sequence: `\xg`"#), (#"\x{110000}"#, #"invalid escape sequence: `\x{110000`"#),
    (#"\x{}"#, #"invalid escape sequence: `\x{}`"#),
    (#"\x4"#, #"invalid escape sequence: `\x4`"#), (#"\x{41"#, #"invalid escape sequence: `\x{41`"#),
    (#"[a-\d]"#, #"invalid escape sequence: `\d`"#),
    (#"\C"#, #"invalid escape sequence: `\C`"#), (#"\Z"#, #"invalid escape sequence: `\Z`"#),
    (#"\é"#, #"invalid escape sequence: `\é`"#),
    ("(?P<n", "invalid named capture: `(?P<n`"), ("(?<n", "invalid named capture: `(?<n`"),
    ("(?P<>a)", "invalid named capture: `(?P<>`"), ("(?P<a b>x)", "invalid named capture: `(?P<a b>`"),
    ("(?", "invalid or unsupported Perl syntax: `(?`"), ("a(?i", "invalid or unsupported Perl syntax: `(?i`"),
    ("(?=a)", "invalid or unsupported Perl syntax: `(?=`"),
    ("(?P=n)", "invalid or unsupported Perl syntax: `(?P`"), ("(?i-)a", "invalid or unsupported Perl syntax: `(?i-)`"),
    ("(?--i)", "invalid or unsupported Perl syntax: `(?--`"), ("(?<!a)", "invalid named capture: `(?<!a)`"),
  ]) func refuses(pattern: String, message: String) {
    Call("mustRegexMatch", .string(pattern), "", fails: "error parsing regexp: " + message).check()
  }

  @Test func bytesThatAreNoTextAreRefusedInPatternsAndMatchedAsReplacements() throws {
    #expect(throws: ExpressionError.self) { try RegularExpression(GoString([0x61, 0xFF])) }
    let matches = try RegularExpression("^.\u{FFFD}b$").matches(GoString([0xFF, 0xFE, 0x62]))
    #expect(matches)
  }

  // MARK: Hostile patterns

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["(a*)*c", "(a|a)*c", "(a?){50}a{50}c", "(.*)(.*)(.*)(.*)(.*)c", "(x+x+)+y", "(a|b|ab)*c"])
  func timeIsLinear(pattern: GoString) throws {
    let text = GoString([UInt8](repeating: UInt8(ascii: "a"), count: 5000))
    #expect(try !RegularExpression(pattern).matches(text))
  }

  @Test func nestingIsBounded() throws {
    let deep = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
    #expect(throws: ExpressionError.self) { try RegularExpression(GoString(deep)) }
    let allowed = String(repeating: "(?:", count: 900) + String(repeating: ")", count: 900)
    #expect(try RegularExpression(GoString(allowed)).matches(""))
  }

  @Test func sizeIsBounded() {
    let pattern = GoString(String(repeating: "(?:[a-z]{1000}|x{1000}){1}", count: 400))
    do throws(ExpressionError) {
      _ = try RegularExpression(pattern)
      Issue.record("too large a program was accepted")
    } catch {
      #expect(error.code == .tooLarge)
    }
  }
}
