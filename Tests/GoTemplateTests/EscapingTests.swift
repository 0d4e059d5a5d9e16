import Testing

@testable import GoTemplate

/// `html`, `js` and `urlquery`.
struct EscapingTests {
  @Test func html() {
    expectOutcomes([
      ("{{html \"\"}}", ""),
      ("{{html \"plain\"}}", "plain"),
      ("{{html \"<a href=\\\"x\\\">\\'&</a>\"}}", "! 1: invalid syntax"),
      ("{{html \"a b+c/d?e=f&g\"}}", "a b+c/d?e=f&amp;g"),
      ("{{html \"é世😀\"}}", "é世😀"),
      ("{{html \"l1\\nl2\\t\\r\"}}", "l1\nl2\t\r"),
      ("{{html \"\\\\ `\"}}", "\\ `"),
      ("{{html \"\\u2028\\u00a0\\ufeff\"}}", "\u{2028}\u{A0}\u{FEFF}"),
      ("{{html \"\\x00\\x1f\\x7f\"}}", "\u{FFFD}\u{1F}\u{7F}"),
      ("{{html \"100%~-_.*\"}}", "100%~-_.*"),
      ("{{html \"</script>=>\"}}", "&lt;/script&gt;=&gt;"),
      ("{{html 1}}", "1"),
      ("{{html 1.5}}", "1.5"),
      ("{{html nil}}", "&lt;no value&gt;"),
      ("{{html .none}}", "&lt;no value&gt;"),
      ("{{html .l}}", "[3 1 2]"),
      ("{{html .m}}", "map[a:1 b:2]"),
      ("{{html \"a\" \"<\"}}", "a&lt;"),
      ("{{html 1 2}}", "1 2"),
      ("{{html \"a\" 1}}", "a1"),
      ("{{html (print \"<\")}}", "&lt;"),
      ("{{\"<\" | html}}", "&lt;"),
      ("{{html}}", ""),
      ("{{\"<\" | html | html}}", "&amp;lt;"),
    ])
  }

  @Test func js() {
    expectOutcomes([
      ("{{js \"\"}}", ""),
      ("{{js \"plain\"}}", "plain"),
      ("{{js \"<a href=\\\"x\\\">\\'&</a>\"}}", "! 1: invalid syntax"),
      ("{{js \"a b+c/d?e=f&g\"}}", "a b+c/d?e\\u003Df\\u0026g"),
      ("{{js \"é世😀\"}}", "é世😀"),
      ("{{js \"l1\\nl2\\t\\r\"}}", "l1\\u000Al2\\u0009\\u000D"),
      ("{{js \"\\\\ `\"}}", "\\\\ `"),
      ("{{js \"\\u2028\\u00a0\\ufeff\"}}", "\\u2028\\u00A0\\uFEFF"),
      ("{{js \"\\x00\\x1f\\x7f\"}}", "\\u0000\\u001F\u{7F}"),
      ("{{js \"100%~-_.*\"}}", "100%~-_.*"),
      ("{{js \"</script>=>\"}}", "\\u003C/script\\u003E\\u003D\\u003E"),
      ("{{js 1}}", "1"),
      ("{{js 1.5}}", "1.5"),
      ("{{js nil}}", "\\u003Cno value\\u003E"),
      ("{{js .none}}", "\\u003Cno value\\u003E"),
      ("{{js .l}}", "[3 1 2]"),
      ("{{js .m}}", "map[a:1 b:2]"),
      ("{{js \"a\" \"<\"}}", "a\\u003C"),
      ("{{js 1 2}}", "1 2"),
      ("{{js \"a\" 1}}", "a1"),
      ("{{js (print \"<\")}}", "\\u003C"),
      ("{{\"<\" | js}}", "\\u003C"),
      ("{{js}}", ""),
      ("{{\"<\" | js | js}}", "\\\\u003C"),
    ])
  }

  @Test func urlquery() {
    expectOutcomes([
      ("{{urlquery \"\"}}", ""),
      ("{{urlquery \"plain\"}}", "plain"),
      ("{{urlquery \"<a href=\\\"x\\\">\\'&</a>\"}}", "! 1: invalid syntax"),
      ("{{urlquery \"a b+c/d?e=f&g\"}}", "a+b%2Bc%2Fd%3Fe%3Df%26g"),
      ("{{urlquery \"é世😀\"}}", "%C3%A9%E4%B8%96%F0%9F%98%80"),
      ("{{urlquery \"l1\\nl2\\t\\r\"}}", "l1%0Al2%09%0D"),
      ("{{urlquery \"\\\\ `\"}}", "%5C+%60"),
      ("{{urlquery \"\\u2028\\u00a0\\ufeff\"}}", "%E2%80%A8%C2%A0%EF%BB%BF"),
      ("{{urlquery \"\\x00\\x1f\\x7f\"}}", "%00%1F%7F"),
      ("{{urlquery \"100%~-_.*\"}}", "100%25~-_.%2A"),
      ("{{urlquery \"</script>=>\"}}", "%3C%2Fscript%3E%3D%3E"),
      ("{{urlquery 1}}", "1"),
      ("{{urlquery 1.5}}", "1.5"),
      ("{{urlquery nil}}", "%3Cno+value%3E"),
      ("{{urlquery .none}}", "%3Cno+value%3E"),
      ("{{urlquery .l}}", "%5B3+1+2%5D"),
      ("{{urlquery .m}}", "map%5Ba%3A1+b%3A2%5D"),
      ("{{urlquery \"a\" \"<\"}}", "a%3C"),
      ("{{urlquery 1 2}}", "1+2"),
      ("{{urlquery \"a\" 1}}", "a1"),
      ("{{urlquery (print \"<\")}}", "%3C"),
      ("{{\"<\" | urlquery}}", "%3C"),
      ("{{urlquery}}", ""),
      ("{{\"<\" | urlquery | urlquery}}", "%253C"),
    ])
  }
}
