import Testing

@testable import Values

struct SetExpressionTests {
  /// The values that flags of one kind make, as JSON, or the error with `error: ` in front.
  private func values(_ texts: String..., mode: SetExpression.Mode = .typed, over values: String = "{}") -> String {
    do {
      var table = try #require(try JSONReader.value(Array(values.utf8)).table)
      for text in texts { try SetExpression.apply(text, mode: mode, to: &table) }
      return String(decoding: JSONWriter.text(of: .table(table)), as: UTF8.self)
    } catch let error as SetExpression.Malformed {
      return "error: " + error.message
    } catch {
      return "unexpected: \(error)"
    }
  }

  @Test func scalarsAreTypedByTheirLooks() {
    #expect(values("a=1,b=-2,c=+3,d=0") == #"{"a":1,"b":-2,"c":3,"d":0}"#)
    #expect(values("a=TRUE,b=False,c=nUll") == #"{"a":true,"b":false,"c":null}"#)
    #expect(values("a=1.5,b=007,c=1e3,d=0x10,e=yes") == #"{"a":"1.5","b":"007","c":"1e3","d":"0x10","e":"yes"}"#)
    #expect(values("a=9223372036854775808,b=00,c=+,d=-0") == #"{"a":"9223372036854775808","b":"00","c":"+","d":0}"#)
    #expect(values("a=,b= x ") == #"{"a":"","b":" x "}"#)
    #expect(values("a=true,b=1,c=null", mode: .strings) == #"{"a":"true","b":"1","c":"null"}"#)
  }

  @Test func keysNestAndEscape() {
    #expect(values("a.b.c=1,a.b.d=2") == #"{"a":{"b":{"c":1,"d":2}}}"#)
    #expect(values(#"a\.b=1,c\,d=2,e\=f=3,g\[0]=4"#) == #"{"a.b":1,"c,d":2,"e=f":3,"g[0]":4}"#)
    #expect(values("a b=1", " c=2") == #"{" c":2,"a b":1}"#)
    #expect(values("=x,b=1") == #"{"b":1}"#, "an empty key is nothing")
    #expect(values(".a=1") == "{}")
    #expect(values("") == "{}")
    #expect(values("a.b=1", "a=null") == #"{"a":null}"#)
  }

  @Test func valuesEndAtCommas() {
    #expect(values(#"a=x\,y,b=z\"#) == #"{"a":"x,y","b":"z"}"#)
    #expect(values("a=1,") == #"{"a":1}"#)
    #expect(values("a={x,1,true},b={}") == #"{"a":["x",1,true],"b":[""]}"#)
    #expect(values(#"a={x\,y},b={,}"#) == #"{"a":["x,y"],"b":["",""]}"#)
    #expect(values("a={b}c=1") == #"{"a":["b"],"c":1}"#)
    #expect(values("a={1,null}", mode: .strings) == #"{"a":["1","null"]}"#)
  }

  @Test func listsGrowByIndex() {
    #expect(values("a[0]=x,a[2]=y") == #"{"a":["x",null,"y"]}"#)
    #expect(values("a[0][1].b=1") == #"{"a":[[null,{"b":1}]]}"#)
    #expect(values("a[1].x=2,a[1].y=3") == #"{"a":[null,{"x":2,"y":3}]}"#)
    #expect(values("a[1]=9", over: #"{"a":[1,2,3]}"#) == #"{"a":[1,9,3]}"#)
    #expect(values("a[0].b=1", over: #"{"a":["x","y"]}"#) == #"{"a":[{"b":1},"y"]}"#, "a map takes a scalar's place")
    #expect(values("[0]=1") == "{}")
  }

  @Test func aTextThatEndsInAnIndexSaysNothing() {
    #expect(values("b=1,a[=1") == #"{"b":1}"#)
    #expect(values("a[1=2") == "{}")
    #expect(values("a[0]") == #"{"a":[]}"#)
    #expect(values("a[0][=1") == #"{"a":[]}"#)
  }

  @Test(arguments: [
    ("a", #"key "a" has no value"#),
    ("a.b", #"key "b" has no value"#),
    ("a=1,b", #"key "b" has no value"#),
    (",a=1", #"key "" has no value (cannot end with ,)"#),
    ("a=1,,b=2", #"key "" has no value (cannot end with ,)"#),
    ("a={b,{c}}", #"key "}" has no value"#),
    ("a.=1", #"key map "a" has no value"#),
    ("a..b=1", #"key map "a" has no value"#),
    ("a={b", "list must terminate with '}'"),
    ("a={", "list must terminate with '}'"),
    ("a[x]=1", #"error parsing index: strconv.Atoi: parsing "x": invalid syntax"#),
    ("a[ 0]=1", #"error parsing index: strconv.Atoi: parsing " 0": invalid syntax"#),
    ("a[]=1", #"error parsing index: strconv.Atoi: parsing "": invalid syntax"#),
    ("a[-1]=1", "negative -1 index not allowed"),
    ("a[70000]=1", "index of 70000 is greater than maximum supported index of 65536"),
    ("a[0]b=1", "unexpected data at end of array index: ['b']"),
    ("a=1,a.b=2", "unable to parse key: interface conversion: interface {} is int64, not map[string]interface {}"),
    ("a=x,a[0]=2", "unable to parse key: interface conversion: interface {} is string, not []interface {}"),
    ("a[0].b=1,a.c=2", "unable to parse key: interface conversion: interface {} is []interface {}, not map[string]interface {}"),
    ("a.b=1,a[0]=2", "unable to parse key: interface conversion: interface {} is map[string]interface {}, not []interface {}"),
  ])
  func errors(text: String, message: String) {
    #expect(values(text) == "error: " + message)
  }

  @Test func nestingIsLimited() {
    let thirty = Array(repeating: "a", count: 31).joined(separator: ".")
    #expect(values(thirty + "=1").hasPrefix(#"{"a":{"a""#))
    #expect(values(thirty + ".a=1") == "error: value name nested level is greater than maximum supported nested level of 30")
  }

  @Test func jsonIsSetByKeyOrMergedAsAnObject() {
    #expect(values(#"a={"x":[1,2.5]},b=null,c="s""#, mode: .json) == #"{"a":{"x":[1,2.5]},"b":null,"c":"s"}"#)
    #expect(values("a=", mode: .json) == #"{"a":null}"#)
    #expect(values("a= 1 ,b=2", mode: .json) == #"{"a":1,"b":2}"#)
    #expect(values(#" {"a":{"y":2}}"#, mode: .json, over: #"{"a":{"x":1}}"#) == #"{"a":{"x":1,"y":2}}"#)
    #expect(values("[1]", mode: .json) == "{}")
    #expect(values("a={", mode: .json) == "error: unexpected end of JSON input")
    #expect(values("a=1x", mode: .json) == "error: a comma must follow a value")
    #expect(values(#"{"a":1} x"#, mode: .json) == "error: invalid character 'x' after top-level value")
    #expect(values("a", mode: .json) == #"error: key "a" has no value"#)
  }

  @Test func literalsTakeAllBehindTheEqualsSign() throws {
    var table = Table()
    for text in [#"a.b=x,y={\}"#, "l[1]=z", #"k\.m=1"#] { try SetExpression.applyLiteral(text, to: &table) }
    #expect(
      String(decoding: JSONWriter.text(of: .table(table)), as: UTF8.self)
        == #"{"a":{"b":"x,y={\\}"},"k\\":{"m":"1"},"l":[null,"z"]}"#)
    #expect(throws: SetExpression.Malformed.self) { try SetExpression.applyLiteral("a", to: &table) }
  }

  @Test func filesAreRead() throws {
    struct Missing: Error {}
    var table = Table()
    var paths: [String] = []
    let malformed = try SetExpression.applyFiles("a=x.txt,b.c=y,z.txt", to: &table) { (path) throws(Missing) in
      paths.append(path)
      return Array("<\(path)>".utf8)
    }
    #expect(malformed?.message == #"key "txt" has no value"#)
    #expect(paths == ["x.txt", "y"])
    #expect(table["a"]?.text == "<x.txt>")
    #expect(throws: Missing.self) {
      _ = try SetExpression.applyFiles("a=x", to: &table) { (_) throws(Missing) in throw Missing() }
    }
  }
}
