import Testing

@testable import Values

/// What the formats of the older drafts take, and what is said of everything else.
struct SchemaFormatTests {
  private func refusal(_ format: SchemaFormat, _ text: String) -> String? {
    do throws(SchemaTextError) {
      try format.check(text, .sample)
      return nil
    } catch {
      return error.reason
    }
  }

  static let good: [(SchemaFormat, [String])] = [
    (.ipv4, ["10.0.0.1", "255.255.255.255"]),
    (.ipv6, ["::", "::1", "fe80::A:1", "1:2:3:4:5:6:7:8", "::ffff:10.0.0.1", "1:2:3:4:5:6:7::"]),
    (.hostname, ["a", "A-1.example.", "9"]), (.email, ["me@example.com", "@a", "\"a b\"@c", "me@[10.0.0.1]", "me@[IPv6:::1]"]),
    (.date, ["2024-02-29", "1999-12-31"]), (.time, ["08:30:00Z", "08:30:00.25+02:00", "23:59:60z", "22:59:60-01:00"]),
    (.dateTime, ["2024-02-29T08:30:00Z", "2024-02-29t08:30:00.1-11:30"]), (.duration, ["P3W", "P1Y2M3DT4H5M6S", "PT5M", "P2D"]),
    (.period, ["2024-01-01T00:00:00Z/P1D", "P1D/2024-01-01T00:00:00Z"]), (.uuid, ["0A1b2c3d-0000-1111-2222-0123456789ab"]),
    (.semver, ["1.2.3", "0.0.0-rc.1+b.007"]), (.pointer, ["", "/a~0b/~1"]), (.relativePointer, ["0", "12/a", "3#"]),
    (.uri, ["urn:a"]), (.iri, ["a:é"]), (.uriReference, ["a/b", ""]), (.iriReference, ["é"]), (.uriTemplate, ["a:/{b}/c{d}"]),
    (.regex, ["a"]),
  ]

  @Test func everyFormatTakesWhatItIsFor() {
    for (format, texts) in Self.good {
      for text in texts { #expect(refusal(format, text) == nil, "\(format.rawValue): \(text)") }
    }
  }

  static let bad: [(SchemaFormat, [(String, String)])] = [
    (
      .ipv4,
      [
        ("1.2.3", "expected four decimals"), ("1.2.3.04", "leading zeros"), ("1.2.3.400", "decimal must be between 0 and 255"),
        ("1.2.3.x", #"strconv.Atoi: parsing "x": invalid syntax"#),
      ]
    ),
    (
      .ipv6,
      [
        ("a", "missing colon"), ("::1%eth0", "zone id is not a part of ipv6 address"),
        ("1::2::3", #"ParseAddr("1::2::3"): multiple :: in address (at ":3")"#),
        ("1:2", #"ParseAddr("1:2"): address string too short"#),
        ("abcde::", #"ParseAddr("abcde::"): each group must have 4 or less digits (at "abcde::")"#),
        (":1", #"ParseAddr(":1"): each colon-separated field must have at least one digit (at ":1")"#),
        ("1:", #"ParseAddr("1:"): colon must be followed by more characters (at ":")"#),
        ("::1x", #"ParseAddr("::1x"): unexpected character, want colon (at "x")"#),
        ("1:2:3:4:5:6:7:8:9", #"ParseAddr("1:2:3:4:5:6:7:8:9"): trailing garbage after address (at "9")"#),
        ("1:2:3:4::5:6:7:8", #"ParseAddr("1:2:3:4::5:6:7:8"): the :: must expand to at least one field of zeros"#),
        (
          "1:1.2.3.4",
          #"ParseAddr("1:1.2.3.4"): embedded IPv4 address must replace the final 2 fields of the address (at "1.2.3.4")"#
        ),
        ("::1.2.3", #"ParseAddr("::1.2.3"): IPv4 address too short"#),
        ("::1.2.3.04", #"ParseAddr("::1.2.3.04"): IPv4 field has octet with leading zero"#),
      ]
    ),
    (
      .hostname,
      [
        ("-a", "label starts with hyphen"), ("a-", "label ends with hyphen"), ("a..b", "label must be 1 to 63 characters long"),
        ("a_b", "invalid character '_'"), (String(repeating: "a.", count: 130), "more than 253 characters long"),
      ]
    ),
    (
      .email,
      [
        ("a", "missing @"), ("a@", "invalid domain: label must be 1 to 63 characters long"),
        ("a@[b]", "invalid ipv4 address: expected four decimals"),
        (".a@b", "starts with dot"), ("a.@b", "ends with dot"), ("a..b@c", "consecutive dots"), ("a b@c", "invalid character ' '"),
        ("\"a\\\"@b", "backslash and quote are not allowed within quoted local part"),
        (String(repeating: "a", count: 65) + "@b", "local part more than 64 characters long"),
      ]
    ),
    (
      .date,
      [
        ("24-01-01", #"parsing time "24-01-01" as "2006-01-02": cannot parse "24-01-01" as "2006""#),
        ("2024/01/01", #"parsing time "2024/01/01" as "2006-01-02": cannot parse "/01/01" as "-""#),
        ("2024-1-1", #"parsing time "2024-1-1" as "2006-01-02": cannot parse "1-1" as "01""#),
        ("2024-13-01", #"parsing time "2024-13-01": month out of range"#),
        ("2023-02-29", #"parsing time "2023-02-29": day out of range"#),
        ("2024-01-011", #"parsing time "2024-01-011": extra text: "1""#),
      ]
    ),
    (
      .time,
      [
        ("08:30", "less than 9 characters long"), ("08-30-00Z", "missing colon in correct place"),
        ("aa:30:00Z", "invalid hour/min/sec"),
        ("24:00:00Z", "hour/min/sec out of range"), ("08:30:00.Z", "no digits in second fraction"),
        ("08:30:60Z", "invalid leap second"),
        ("08:30:00+1:00", "offset must be 6 characters long"), ("08:30:00*01:00", "offset must begin with plus/minus"),
        ("08:30:00+01-00", "missing colon in offset in correct place"), ("08:30:00+aa:00", "invalid hour/min in offset"),
        ("08:30:00+24:00", "hour/min in offset out of range"),
      ]
    ),
    (
      .dateTime,
      [
        ("2024-01-01", "less than 20 characters long"), ("2024-01-01 00:00:00Z", "11th character must be t or T"),
        ("2024-13-01T00:00:00Z", #"invalid date element: parsing time "2024-13-01": month out of range"#),
        ("2024-01-01T24:00:00Z", "invalid time element: hour/min/sec out of range"),
      ]
    ),
    (
      .duration,
      [
        ("1D", "must start with P"), ("P", "nothing after P"), ("P1DT", "no time elements"), ("P1", "missing unit"),
        ("PD", "missing number"),
        ("P1H", "invalid unit 'H'"), ("PT1S1M", "unit 'M' out of order"),
      ]
    ),
    (
      .period,
      [
        ("P1D", "missing slash"), ("a/b", "invalid start date-time: less than 20 characters long"),
        ("P1D/P1D", "invalid end date-time: less than 20 characters long"), ("PX/b", "invalid start duration: missing number"),
      ]
    ),
    (
      .uuid,
      [
        ("a", "must have 5 elements"), ("a-b-c-d-e", "element 1 must be 8 characters long"),
        ("0a1b2c3g-0000-1111-2222-0123456789ab", "non-hex character 'g'"),
      ]
    ),
    (
      .semver,
      [
        ("1.2", "versionCore must have 3 numbers separated by dot"), ("v1.2.3", "major contains non-digit"),
        ("1.02.3", "minor starts with zero"),
        ("1.2.", "patch is empty"), ("1.2.3-", "pre-release identifier is empty"),
        ("1.2.3-01", "pre-release numeric identifier starts with zero"),
        ("1.2.3+", "build is empty"), ("1.2.3+a_b", "invalid character '_' in build identifier"),
      ]
    ),
    (.pointer, [("a", "not starting with /"), ("/a~2", "~ must be followed by 0 or 1"), ("/~", "~ must be followed by 0 or 1")]),
    (.relativePointer, [("a", "must start with non-negative integer"), ("01", "starts with zero"), ("1a", "not starting with /")]),
    (.uri, [("a", "relative url"), ("a b", "invalid character")]), (.iri, [("a", "relative url")]),
    (.uriReference, [("a\\b", "contains \\"), ("a b", "invalid character")]), (.iriReference, [("\\", "contains \\")]),
    (
      .uriTemplate,
      [
        ("{a", "no matching closing brace"), ("a}", "nested curly braces"), ("{{a", "nested curly braces"),
        (" ", "invalid character"),
      ]
    ),
    (.regex, [("(", "missing )")]),
  ]

  @Test func everyFormatSaysWhatIsWrong() {
    for (format, texts) in Self.bad {
      for (text, reason) in texts { #expect(refusal(format, text) == reason, "\(format.rawValue): \(text)") }
    }
  }
}
