import Testing

@testable import Values

struct SchemaTests {
  private func schema(_ text: String) throws -> Schema {
    Schema(try JSONReader.value(Array(text.utf8)), reader: .sample)
  }

  /// What is wrong, a line each.
  private func lines(_ schema: String, _ value: String) throws -> [String] {
    let schema = try self.schema(schema)
    return schema.violations(in: try JSONReader.value(Array(value.utf8))).flatMap { $0.lines() }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let schema: String
    let good: [String]
    let bad: [(String, String)]

    init(_ schema: String, good: [String], bad: [(String, String)]) {
      (self.schema, self.good, self.bad) = (schema, good, bad)
    }

    var testDescription: String { schema }
  }

  static let cases: [Case] = [
    Case("true", good: ["1", "{}"], bad: []),
    Case("false", good: [], bad: [("1", "false schema")]),
    Case(
      #"{"type":"integer"}"#, good: ["1", "2.0"], bad: [("1.5", "got number, want integer"), ("\"1\"", "got string, want integer")]),
    Case(
      #"{"type":["string","null"]}"#, good: ["null", "\"\""],
      bad: [("true", "got boolean, want null or string"), ("[]", "got array, want null or string")]),
    Case(#"{"type":"object"}"#, good: ["{}"], bad: [("null", "got null, want object")]),
    Case(#"{"enum":["a",1,null]}"#, good: ["\"a\"", "1.0", "null"], bad: [("2", "value must be one of 'a', 1, <nil>")]),
    Case(#"{"enum":[1]}"#, good: ["1"], bad: [("2", "value must be 1")]),
    Case(#"{"enum":[[1],{"a":1}]}"#, good: ["[1]", #"{"a":1.0}"#], bad: [("[2]", "'enum' failed")]),
    Case(#"{"const":"x"}"#, good: ["\"x\""], bad: [("1", "value must be 'x'")]),
    Case(#"{"const":{"a":1}}"#, good: [#"{"a":1}"#], bad: [("{}", "'const' failed")]),
    Case(
      #"{"minLength":2,"maxLength":3}"#, good: ["\"éé\"", "5"],
      bad: [("\"é\"", "minLength: got 1, want 2"), ("\"abcd\"", "maxLength: got 4, want 3")]),
    Case(#"{"const":1}"#, good: [], bad: [(#""a""#, "value must be 1")]),
    Case(#"{"pattern":"^x"}"#, good: [], bad: [(#""it's\n\"a\\""#, #"'it\'s\n"a\\' does not match pattern '^x'"#)]),
    Case(#"{"pattern":"^ab"}"#, good: ["\"abc\"", "1"], bad: [("\"b\"", "'b' does not match pattern '^ab'")]),
    Case(
      #"{"minimum":1,"maximum":2}"#, good: ["1", "2", "\"0\""],
      bad: [("0.5", "minimum: got 0.5, want 1"), ("3", "maximum: got 3, want 2")]),
    Case(
      #"{"exclusiveMinimum":1,"exclusiveMaximum":2}"#, good: ["1.5"],
      bad: [("1", "exclusiveMinimum: got 1, want 1"), ("2", "exclusiveMaximum: got 2, want 2")]),
    Case(#"{"minimum":1,"exclusiveMinimum":true}"#, good: ["2"], bad: [("1", "exclusiveMinimum: got 1, want 1")]),
    Case(#"{"multipleOf":0.1}"#, good: ["0.3", "0"], bad: [("0.35", "multipleOf: got 0.35, want 0.1")]),
    Case(
      #"{"minItems":1,"maxItems":2}"#, good: ["[1]"],
      bad: [("[]", "minItems: got 0, want 1"), ("[1,2,3]", "maxItems: got 3, want 2")]),
    Case(#"{"uniqueItems":true}"#, good: ["[1,2]"], bad: [("[1,2,1]", "items at 0 and 2 are equal")]),
    Case(#"{"items":{"type":"string"}}"#, good: ["[\"a\"]", "{}"], bad: [("[1]", "got number, want string")]),
    Case(
      #"{"items":[{"type":"string"}],"additionalItems":false}"#, good: ["[\"a\"]", "[]"],
      bad: [("[\"a\",1]", "last 1 additionalItem(s) not allowed")]),
    Case(#"{"prefixItems":[{"type":"string"}],"items":false}"#, good: ["[\"a\"]"], bad: [("[\"a\",1]", "false schema")]),
    Case(#"{"contains":{"const":1}}"#, good: ["[2,1]"], bad: [("[]", "no items match contains schema")]),
    Case(
      #"{"contains":{"const":1},"minContains":2,"maxContains":3}"#, good: ["[1,1]"],
      bad: [
        ("[1]", "min 2 items required to match contains schema, but matched 1 items at 0"),
        ("[1,1,1,1]", "max 3 items required to match contains schema, but matched 4 items at 0, 1, 2, 3"),
      ]),
    Case(
      #"{"minProperties":1,"maxProperties":1}"#, good: [#"{"a":1}"#],
      bad: [("{}", "minProperties: got 0, want 1"), (#"{"a":1,"b":1}"#, "maxProperties: got 2, want 1")]),
    Case(
      #"{"required":["a","b"]}"#, good: [#"{"a":1,"b":null}"#, "[]"],
      bad: [(#"{"a":1}"#, "missing property 'b'"), ("{}", "missing properties 'a', 'b'")]),
    Case(#"{"properties":{"a":{"type":"string"}}}"#, good: [#"{"a":"x","b":1}"#], bad: [(#"{"a":1}"#, "got number, want string")]),
    Case(
      #"{"properties":{"a":true},"patternProperties":{"^x":{"type":"string"}},"additionalProperties":false}"#,
      good: [#"{"a":1,"xy":"z"}"#],
      bad: [(#"{"b":1,"c":1}"#, "additional properties 'b', 'c' not allowed"), (#"{"xy":1}"#, "got number, want string")]),
    Case(#"{"additionalProperties":{"type":"string"}}"#, good: [#"{"a":"x"}"#], bad: [(#"{"a":1}"#, "got number, want string")]),
    Case(#"{"propertyNames":{"pattern":"^a"}}"#, good: [#"{"ab":1}"#], bad: [(#"{"b":1}"#, "invalid propertyName 'b'")]),
    Case(
      #"{"dependencies":{"a":["b"],"c":{"required":["d"]}}}"#, good: ["{}", #"{"a":1,"b":1}"#],
      bad: [(#"{"a":1}"#, "properties 'b' required, if 'a' exists"), (#"{"c":1}"#, "missing property 'd'")]),
    Case(#"{"dependentRequired":{"a":["b"]}}"#, good: ["{}"], bad: [(#"{"a":1}"#, "properties 'b' required, if 'a' exists")]),
    Case(#"{"dependentSchemas":{"a":{"required":["b"]}}}"#, good: ["{}"], bad: [(#"{"a":1}"#, "missing property 'b'")]),
    Case(#"{"allOf":[{"type":"string"},{"minLength":2}]}"#, good: ["\"ab\""], bad: [("\"a\"", "'allOf' failed")]),
    Case(#"{"anyOf":[{"type":"string"},{"minimum":2}]}"#, good: ["\"a\"", "2"], bad: [("1", "'anyOf' failed")]),
    Case(
      #"{"oneOf":[{"type":"number"},{"type":"integer"}]}"#, good: ["1.5"],
      bad: [("1", "'oneOf' failed, subschemas 0, 1 matched"), ("\"a\"", "'oneOf' failed, none matched")]),
    Case(#"{"not":{"type":"string"}}"#, good: ["1"], bad: [("\"a\"", "'not' failed")]),
    Case(
      #"{"if":{"type":"string"},"then":{"minLength":2},"else":{"type":"number"}}"#, good: ["\"ab\"", "1"],
      bad: [("\"a\"", "minLength: got 1, want 2"), ("null", "got null, want number")]),
    Case(
      ##"{"$ref":"#/definitions/a~1b%25","definitions":{"a/b%":{"type":"string"}}}"##, good: ["\"a\""],
      bad: [("1", "got number, want string")]),
    Case(
      ##"{"$ref":"#n","$defs":{"x":{"$anchor":"n","type":"string"}}}"##, good: ["\"a\""], bad: [("1", "got number, want string")]),
    Case(
      ##"{"$id":"http://a.b/c.json","$ref":"c.json#/$defs/x","$defs":{"x":{"type":"string"}}}"##, good: ["\"a\""],
      bad: [("1", "got number, want string")]),
    Case(
      ##"{"$dynamicRef":"#n","$defs":{"x":{"$dynamicAnchor":"n","type":"string"}}}"##, good: ["\"a\""],
      bad: [("1", "got number, want string")]),
    Case(
      #"{"type":["string","array","null","boolean"]}"#, good: [],
      bad: [("1", "got number, want null or boolean or string or array")]),
    Case(#"{"properties":{"a":true},"unevaluatedProperties":false}"#, good: [#"{"a":1}"#], bad: [(#"{"b":1}"#, "false schema")]),
    Case(#"{"prefixItems":[true],"unevaluatedItems":false}"#, good: ["[1]"], bad: [("[1,2]", "false schema")]),
  ]

  @Test(arguments: cases)
  func keyword(each: Case) throws {
    for value in each.good { #expect(try lines(each.schema, value) == [], "\(value)") }
    for (value, message) in each.bad {
      let found = try lines(each.schema, value)
      #expect(found.first.map { $0.hasSuffix(": " + message) } == true, "\(value): \(found)")
    }
  }

  @Test func pathsLeadToTheValue() throws {
    let schema = #"{"properties":{"a/b~":{"items":{"required":["x"],"properties":{"y":{"type":"string"}}}},"t":{"type":"string"}}}"#
    #expect(
      try lines(schema, #"{"a/b~":[{"y":1}],"t":1}"#) == [
        "- at '/a~1b~0/0': validation failed", "  - at '/a~1b~0/0': missing property 'x'",
        "  - at '/a~1b~0/0/y': got number, want string",
        "- at '/t': got number, want string",
      ])
  }

  @Test func causesOfCombinationsAreListed() throws {
    #expect(
      try lines(#"{"properties":{"a":{"anyOf":[{"type":"string"},{"minimum":3}]}}}"#, #"{"a":1}"#) == [
        "- at '/a': 'anyOf' failed", "  - at '/a': got number, want string", "  - at '/a': minimum: got 1, want 3",
      ])
  }

  @Test func aReferenceHidesItsNeighboursInOldDraftsOnly() throws {
    let rest = ##""$ref":"#/definitions/n","minimum":5,"definitions":{"n":{"type":"number"}}}"##
    #expect(try lines(#"{"$schema":"http://json-schema.org/draft-07/schema#","# + rest, "1").isEmpty)
    #expect(try lines("{" + rest, "1") == ["- at '': minimum: got 1, want 5"])
  }

  @Test func schemasThatReferToThemselvesEnd() throws {
    #expect(try !lines(##"{"$ref":"#"}"##, "1").isEmpty)
    #expect(try !lines(##"{"anyOf":[{"$ref":"#"},{"$ref":"#"}]}"##, "1").isEmpty)
    let tree = ##"{"type":"object","properties":{"next":{"$ref":"#"}}}"##
    #expect(try lines(tree, #"{"next":{"next":{}}}"#).isEmpty)
    #expect(try lines(tree, #"{"next":{"next":1}}"#) == ["- at '/next/next': got number, want object"])
  }

  @Test(arguments: [
    ("[]", "- at '': got array, want boolean or object"),
    (#"{"properties":{"a":{"minimum":"x"}}}"#, "    - at '/properties/a/minimum': got string, want number"),
    (#"{"properties":{"a":{"pattern":"("}}}"#, "    - at '/properties/a/pattern': '(' is not valid regex: missing )"),
    (#"{"type":"text"}"#, "    - at '/type': got string, want array"),
    (#"{"required":"a"}"#, "  - at '/required': got string, want array"),
    (#"{"items":[{}]}"#, "  - at '/items': got array, want boolean or object"),
    (#"{"exclusiveMinimum":true}"#, "  - at '/exclusiveMinimum': got boolean, want number"),
    (#"{"allOf":[{"uniqueItems":1}]}"#, "    - at '/allOf/0/uniqueItems': got number, want boolean"),
    (#"{"$schema":"http://json-schema.org/draft-07/schema#","not":{"title":1}}"#, "- at '/not/title': got number, want string"),
    (##"{"$ref":"#/nowhere"}"##, ##"json-pointer in "file:///values.schema.json#/nowhere" not found"##),
    (
      ##"{"not":{"$ref":"#n"}}"##,
      ##"anchor in "file:///values.schema.json#n" not found in schema "file:///values.schema.json""##
    ),
    (#"{"$ref":"other.json"}"#, #"failing loading "file:///other.json": open /other.json: no such file or directory"#),
    (
      #"{"$ref":"https://a.b/c.json#/d"}"#,
      #"failing loading "https://a.b/c.json": no other documents are fetched, put it into values.schema.json"#
    ),
    (
      #"{"$schema":"http://a.b/schema"}"#,
      #"failing loading "http://a.b/schema": no other documents are fetched, put it into values.schema.json"#
    ),
  ])
  func unusableSchemas(text: String, lastLine: String) throws {
    let problem = try schema(text).problem
    #expect(problem?.split(separator: "\n").last.map { String($0) } == lastLine)
  }

  @Test(arguments: [
    "true", "{}", #"{"$schema":"http://json-schema.org/schema#","prefixItems":[{}]}"#,
    #"{"type":["string","null"],"exclusiveMinimum":1,"x-note":1}"#,
    #"{"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":true}"#,
    #"{"$schema":"https://json-schema.org/draft-07/schema","items":[{}],"dependencies":{"a":["b"],"c":{}}}"#,
    ##"{"$ref":"http://json-schema.org/draft-07/schema#","properties":{"$ref":{"type":"string"}}}"##,
  ])
  func usableSchemas(text: String) throws {
    #expect(try schema(text).problem == nil)
  }

  @Test func newDraftsOnlyNoteFormats() throws {
    let format = #""format":"ipv4"}"#
    #expect(try lines("{" + format, "\"x\"").isEmpty)
    #expect(
      try lines(#"{"$schema":"http://json-schema.org/draft-06/schema#","# + format, "\"x\"") == [
        "- at '': 'x' is not valid ipv4: expected four decimals"
      ])
  }
}
