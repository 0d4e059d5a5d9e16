import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct PathFunctionsTests {
  /// A path with what `base`, `dir`, `clean`, `ext` and `isAbs` say about it.
  struct Path: Sendable {
    let path: String
    let base: String
    let directory: String
    let clean: String
    let ending: String
    let isAbsolute: Bool
  }

  static let paths: [Path] = [
    Path(path: "", base: ".", directory: ".", clean: ".", ending: "", isAbsolute: false),
    Path(path: "/", base: "/", directory: "/", clean: "/", ending: "", isAbsolute: true),
    Path(path: "///", base: "/", directory: "/", clean: "/", ending: "", isAbsolute: true),
    Path(path: "a", base: "a", directory: ".", clean: "a", ending: "", isAbsolute: false),
    Path(path: "a/", base: "a", directory: "a", clean: "a", ending: "", isAbsolute: false),
    Path(path: "/a/b.tar.gz", base: "b.tar.gz", directory: "/a", clean: "/a/b.tar.gz", ending: ".gz", isAbsolute: true),
    Path(path: "a.b/c", base: "c", directory: "a.b", clean: "a.b/c", ending: "", isAbsolute: false),
    Path(path: "/../a/./b//c/..", base: "..", directory: "/a/b/c", clean: "/a/b", ending: ".", isAbsolute: true),
    Path(path: "../../a/..", base: "..", directory: "../../a", clean: "../..", ending: ".", isAbsolute: false),
    Path(path: ".", base: ".", directory: ".", clean: ".", ending: ".", isAbsolute: false),
  ]

  static let calls: [Call] = paths.flatMap { path in
    [
      Call("base", .string(path.path), gives: .string(path.base)),
      Call("dir", .string(path.path), gives: .string(path.directory)),
      Call("clean", .string(path.path), gives: .string(path.clean)),
      Call("ext", .string(path.path), gives: .string(path.ending)),
      Call("isAbs", .string(path.path), gives: .bool(path.isAbsolute)),
      Call("osBase", .string(path.path), gives: .string(path.base)),
      Call("osDir", .string(path.path), gives: .string(path.directory)),
      Call("osClean", .string(path.path), gives: .string(path.clean)),
      Call("osExt", .string(path.path), gives: .string(path.ending)),
      Call("osIsAbs", .string(path.path), gives: .bool(path.isAbsolute)),
    ]
  }

  @Test(arguments: calls) func call(_ call: Call) { call.check() }
}

@Suite struct AddressFunctionsTests {
  /// A URL's parts, all empty unless said.
  private static func parts(
    scheme: String = "", user: String = "", host: String = "", name: String = "", path: String = "", query: String = "",
    opaque: String = "", fragment: String = ""
  ) -> Value {
    [
      "scheme": .string(scheme), "userinfo": .string(user), "host": .string(host), "hostname": .string(name),
      "path": .string(path), "query": .string(query), "opaque": .string(opaque), "fragment": .string(fragment),
    ]
  }

  static let calls: [Call] = [
    Call(
      "urlParse", "HTTP://u%40x:p@Ex.COM:80/A%2FB?a=b%20c#f%20g",
      gives: parts(
        scheme: "http", user: "u%40x:p", host: "Ex.COM:80", name: "Ex.COM", path: "/A/B", query: "a=b%20c",
        fragment: "f g")),
    Call("urlParse", "mailto:a@b", gives: parts(scheme: "mailto", opaque: "a@b")),
    Call("urlParse", "//h/p", gives: parts(host: "h", name: "h", path: "/p")),
    Call("urlParse", "///p", gives: parts(path: "///p")),
    Call("urlParse", "a/b:c", gives: parts(path: "a/b:c")),
    Call("urlParse", "*", gives: parts(path: "*")),
    Call("urlParse", "http://u:@h/?", gives: parts(scheme: "http", user: "u:", host: "h", name: "h", path: "/")),
    Call(
      "urlParse", "http://[fe80::1%25en0]:80/",
      gives: parts(scheme: "http", host: "[fe80::1%en0]:80", name: "fe80::1%en0", path: "/")),
    Call("urlParse", "http://é/ü", gives: parts(scheme: "http", host: "é", name: "é", path: "/ü")),
    Call(
      "urlParse", "1a:b", fails: #"unable to parse url: parse "1a:b": first path segment in URL cannot contain colon"#),
    Call("urlParse", "://x", fails: #"unable to parse url: parse "://x": missing protocol scheme"#),
    Call("urlParse", "x://[::1", fails: #"unable to parse url: parse "x://[::1": missing ']' in host"#),
    Call("urlParse", "x://a[b]", fails: #"unable to parse url: parse "x://a[b]": invalid IP-literal"#),
    Call("urlParse", "x://[1.2.3.4]", fails: #"unable to parse url: parse "x://[1.2.3.4]": invalid IP-literal"#),
    Call(
      "urlParse", "x://[foo]",
      fails: #"unable to parse url: parse "x://[foo]": invalid host: ParseAddr("foo"): unable to parse IP"#),
    Call("urlParse", "x://h:8a", fails: #"unable to parse url: parse "x://h:8a": invalid port ":8a" after host"#),
    Call("urlParse", "x://a%20b", fails: #"unable to parse url: parse "x://a%20b": invalid URL escape "%20""#),
    Call("urlParse", "x://a b", fails: #"unable to parse url: parse "x://a b": invalid character " " in host name"#),
    Call("urlParse", "x://a b@h", fails: #"unable to parse url: parse "x://a b@h": net/url: invalid userinfo"#),
    Call("urlParse", "x://h/%", fails: #"unable to parse url: parse "x://h/%": invalid URL escape "%""#),
    Call("urlParse", "x://h/#%zz", fails: #"unable to parse url: parse "x://h/#%zz": invalid URL escape "%zz""#),
    Call(
      "urlParse", "a\u{7F}", fails: #"unable to parse url: parse "a\x7f": net/url: invalid control character in URL"#),
    Call(
      "urlJoin", ["scheme": "https", "host": "h:1", "path": "a b", "query": "q=1", "fragment": "f g"],
      gives: "https://h:1/a%20b?q=1#f%20g"),
    Call("urlJoin", ["path": "a:b"], gives: "./a:b"),
    Call("urlJoin", ["path": "*"], gives: "*"),
    Call("urlJoin", ["scheme": "s", "opaque": "o"], gives: "s:o"),
    Call("urlJoin", ["scheme": "s"], gives: "s:"),
    Call("urlJoin", ["userinfo": "a@b:c", "host": "h"], gives: "//a%40b:c@h"),
    Call("urlJoin", ["host": "a b%"], gives: "//a%20b%25"),
    Call("urlJoin", [:], gives: ""),
    Call("urlJoin", ["host": 1], fails: "unable to parse host key, must be of type string, but int found"),
    Call("urlJoin", ["host": nil], fails: "runtime error: invalid memory address or nil pointer dereference"),
    Call(
      "urlJoin", ["userinfo": "a b"],
      fails: #"unable to parse userinfo in dict: parse "proto://a b@host": net/url: invalid userinfo"#),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  @Test(arguments: [
    ("::", true), ("::1", true), ("1::", true), ("1::2", true), ("1:2:3:4:5:6:7:8", true), ("::1.2.3.4", true),
    ("1:2:3:4:5:6:1.2.3.4", true), ("", false), (":", false), (":::", false), ("1::2::3", false), ("1:2", false),
    ("12345::", false), ("::g", false), ("1:2:3:4:5:6:7:8:9", false), ("::1:", false), (":1::", false),
    ("1:2:3:4:5:6:7::8", false), ("::1.2.3", false), ("::256.1.1.1", false), ("::01.1.1.1", false),
  ]) func versionSix(text: String, isValid: Bool) {
    #expect(IPv6Address.isValid(Array(text.utf8)[...]) == isValid)
  }
}
