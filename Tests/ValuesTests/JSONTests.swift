import Testing

@testable import Values

struct JSONReaderTests {
  private func again(_ text: String) -> String {
    do throws(JSONReader.Malformed) {
      return String(decoding: JSONWriter.text(of: try JSONReader.value(Array(text.utf8))), as: UTF8.self)
    } catch {
      return "error: " + error.message
    }
  }

  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("false", "false"), ("-0", "-0"), ("1.50", "1.5"), ("1e2", "100"), ("1E-7", "1e-7"),
    ("1e21", "1e+21"), ("123456789.123", "123456789.123"), ("9007199254740993", "9007199254740992"),
    (#""a\/\b\f\n\r\tA""#, #""a/\b\f\n\r\tA""#), (#""😀""#, "\"😀\""), (#""\ud83dx""#, "\"\u{FFFD}x\""),
    (#""<&>""#, #""\u003c\u0026\u003e""#),
    ("[]", "[]"), ("[1, [2]]", "[1,[2]]"), ("{}", "{}"), (#"{"b":1,"a":2,"b":3}"#, #"{"a":2,"b":3}"#),
  ])
  func accepts(text: String, printed: String) {
    #expect(again(text) == printed)
  }

  @Test(arguments: [
    ("", "unexpected end of JSON input"), ("[1", "unexpected end of JSON input"), ("{\"a\"", "unexpected end of JSON input"),
    ("\"a", "unexpected end of JSON input"), ("\"\\", "unexpected end of JSON input"), ("tru", "unexpected end of JSON input"),
    ("x", "invalid character 'x' looking for beginning of value"), ("1 2", "invalid character '2' after top-level value"),
    ("01", "invalid character '1' after top-level value"), ("-x", "invalid character 'x' in numeric literal"),
    ("1.x", "invalid character 'x' after decimal point in numeric literal"),
    ("1ex", "invalid character 'x' in exponent of numeric literal"),
    ("trux", "invalid character 'x' in literal true"), ("[1 2]", "invalid character '2' after array element"),
    ("{1:2}", "invalid character '1' looking for beginning of object key string"),
    (#"{"a" 1}"#, "invalid character '1' after object key"),
    (#"{"a":1 "b"}"#, #"invalid character '"' after object key:value pair"#),
    ("\"\\x\"", "invalid character 'x' in string escape code"),
    (#""\u12g4""#, "invalid character 'g' in \\u hexadecimal character escape"),
    ("\"a\nb\"", "invalid character '\\n' in string literal"),
    ("'", "invalid character '\\'' looking for beginning of value"),
    ("1e999", "json: cannot unmarshal number 1e999 into Go value of type float64"),
  ])
  func refuses(text: String, message: String) {
    #expect(again(text) == "error: " + message)
  }

  @Test func nestingIsLimited() {
    #expect(again(String(repeating: "[", count: 100_000)) == "error: exceeded max depth")
    #expect(again(String(repeating: "[", count: 300) + String(repeating: "]", count: 300)).hasPrefix("[[["))
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    let value = try JSONReader.value([0x22, 0x61, 0xFF, 0x22])
    #expect(value.text == "a\u{FFFD}")
  }

  @Test func aPrefixLeavesTheRest() throws {
    let (value, rest) = try JSONReader.prefix(of: Array("[1] ,x".utf8)[...])
    #expect(value.list?.count == 1)
    #expect(String(decoding: rest, as: UTF8.self) == ",x")
  }
}

struct JSONWriterTests {
  @Test func indentation() {
    var writer = JSONWriter(indentation: "  ")
    writer.write(
      .table(Table([("b", Value(.list([.null, Value(.integer(1))]))), ("a", .table(Table())), ("c", Value(.list([])))])))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        {
          "a": {},
          "b": [
            null,
            1
          ],
          "c": []
        }
        """)
  }

  @Test func rawTextKeepsAngles() {
    var writer = JSONWriter(escapesHTML: false)
    writer.write(.string("<\u{1}\u{2028}é\u{7F}>"))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"<\\u0001\\u2028é\u{7F}>\"")
  }

  @Test func integersAndNumbersKeepTheirKind() {
    #expect(String(decoding: JSONWriter.text(of: Value(.integer(.max))), as: UTF8.self) == "9223372036854775807")
    #expect(String(decoding: JSONWriter.text(of: Value(.number(1e20))), as: UTF8.self) == "100000000000000000000")
    #expect(String(decoding: JSONWriter.text(of: Value(.number(0.000001))), as: UTF8.self) == "0.000001")
  }
}
