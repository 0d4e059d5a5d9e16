import Testing

@testable import YAML

/// When a text needs quotes for every reader.
struct PlainTextTests {
  /// Safe everywhere.
  static let safe = [
    "a", "A1", "nginx", "linkerd-jaeger", "cr.l5d.io/linkerd/proxy", "v1.2.3", "1.2.3", "500m", "2Gi", "10s", "1h30m",
    "10.0.0.0/8", "a b", "a#b", "a=b", "-a", "--flag", "$(POD_NAME)", "$VAR", "a'b", "a\"b", "a\\nb", "(a|b)*",
    "^a.*$", "~a", "a~", "<a>", "<", "nil", "none", "yeS", "tRUE", "1e", "0x", "x0", "a%", "100%", "a&b", "a*b", "a!b",
    "a|b", "a>b", "a@b", "é", "世界", "😀", "a\u{A0}b", "=a", "==", "20261124x", "e5", "_1", "+",
    "..", "..a", "infinity", "true false", "1 2", "+a", "+-1", "1_x", "0b12x", "0xfg",
  ]

  @Test(arguments: safe)
  func `needs no quotes`(text: String) {
    #expect(PlainText.isSafe(text, inFlow: false))
    #expect(PlainText.isSafe(text, inFlow: true))
  }

  /// Safe in a block, not between brackets.
  static let blockOnly = [
    "a,b", "a, b", "http://collector:4317", "collector:4317", "a:b", "a::b", ":a", "?a", "a?b", "a]", "a}", "a[0]",
    "a{b}", "1,000", "key=[1]", "::1",
  ]

  @Test(arguments: blockOnly)
  func `needs quotes between brackets`(text: String) {
    #expect(PlainText.isSafe(text, inFlow: false))
    #expect(!PlainText.isSafe(text, inFlow: true))
  }

  /// Safe nowhere.
  static let quoted = [
    // Another type for go-yaml.
    "", "~", "null", "Null", "true", "True", "y", "N", "yes", "off", "ON", "0", "1", "-1", "+1", "0755", "08", "0o7",
    "0x1F", "0b1", "1_000", "1.5", ".5", "5.", "1e3", ".inf", "-.INF", ".nan", "2026-11-24", "2026-1-2",
    "2026-11-24T10:20:30Z",
    // Another type for others.
    "1:30", "12:30:45", "190:20:30.15", "=", "<<", "0x_", "0b_", "1_.", ".5_0", "2026-11-24 10:20:30 -5",
    "2026-11-24T10:20:30", "2026-99-99", "2026-13-45", "2026-11-24 10:20:30+01:00",
    // Syntax.
    "-", "- a", "?", "? a", ":", ": a", "a:", "a: b", "a #b", "#a", "# a", ",a", "[a", "]a", "{a", "}a", "&a", "*a",
    "!a", "|a", ">a", "'a", "\"a", "%a", "@a", "`a", "---", "--- a", "---a", "...", "... a",
    // Spaces and characters.
    " a", "a ", " ", "a\n", "a\nb", "\n", "a\tb", "\ta", "a\rb", "a\u{0}", "a\u{7F}", "a\u{85}b", "a\u{2028}b",
    "a\u{2029}", "\u{FEFF}a", "a\u{FFFE}", "a\u{9F}",
  ]

  @Test(arguments: quoted)
  func `needs quotes everywhere`(text: String) {
    #expect(!PlainText.isSafe(text, inFlow: false))
    #expect(!PlainText.isSafe(text, inFlow: true))
  }

  @Test func `bytes that are not UTF-8 need quotes`() {
    #expect(!PlainText.isSafe([0x61, 0xFF], inFlow: false))
    #expect(PlainText.isSafe([0x61], inFlow: false))
  }
}
