import Testing

@testable import GoTemplate

/// Go structs: fields, methods, and named lists and maps that have methods.
struct ObjectTests {
  private final class Thing: GoObject {
    let typeName = "*test.Thing"
    let printed: GoString = "thing!"

    func member(_ name: GoString) -> Value? {
      switch name.description {
      case "Name": .string("n")
      case "Nothing": .nil
      case "Inner": .object(Thing())
      case "Hello": .function(Function("Hello", []) { _, _ throws(FunctionError) in .string("hi") })
      case "Greet":
        .function(
          Function("Greet", [.string]) { arguments, _ throws(FunctionError) in
            .string(Formatter.print([.string("hi ")] + arguments))
          })
      case "Fail": .function(Function("Fail", []) { _, _ throws(FunctionError) in throw .failed("no luck") })
      default: nil
      }
    }
  }

  private final class Files: GoObject {
    let typeName = "engine.files"
    let printed: GoString = "files!"
    let contents = Map([("a.txt", .string("A")), ("b.txt", .string("B"))], type: .map(.string))
    var underlying: Value? { .map(contents) }

    func member(_ name: GoString) -> Value? {
      guard name == "Get" else { return nil }
      return .function(Function("Get", [.string]) { _, _ throws(FunctionError) in .string("got") })
    }
  }

  private var data: Value {
    map(
      ("o", .object(Thing())), ("files", .object(Files())),
      ("m", map(("o", .object(Thing())))))
  }

  @Test func fields() {
    expectOutcomes(
      [
        ("{{.o.Name}}", "n"),
        ("{{.o.Inner.Inner.Name}}", "n"),
        ("{{.m.o.Name}}", "n"),
        ("{{(.o).Name}}", "n"),
        ("{{$x := .o}}{{$x.Name}}", "n"),
        ("{{.o.Nothing}}", ""),
        ("{{.o.None}}", "! 1:4 <.o.None>: can't evaluate field None in type interface {}"),
        ("{{(.o).None}}", "! 1:3 <.o>: can't evaluate field None in type *test.Thing"),
        ("{{.o.Inner.None}}", "! 1:4 <.o.Inner.None>: can't evaluate field None in type *test.Thing"),
        ("{{.o.Name 1}}", "! 1:4 <.o.Name>: Name has arguments but cannot be invoked as function"),
        ("{{1 | .o.Name}}", "! 1:8 <.o.Name>: Name has arguments but cannot be invoked as function"),
        ("{{.o.Name.x}}", "! 1:4 <.o.Name.x>: can't evaluate field x in type string"),
      ], on: data)
  }

  @Test func methods() {
    expectOutcomes(
      [
        ("{{.o.Hello}}", "hi"),
        ("{{.o.Inner.Hello}}", "hi"),
        (#"{{.o.Greet "you"}}"#, "hi you"),
        (#"{{"you" | .o.Greet}}"#, "hi you"),
        (#"{{print (.o.Greet "you") "!"}}"#, "hi you!"),
        (#"{{(.o).Greet "you"}}"#, "hi you"),
        (#"{{$.o.Greet "you"}}"#, "hi you"),
        ("{{.o.Greet}}", "! 1:4 <.o.Greet>: wrong number of args for Greet: want 1 got 0"),
        ("{{.o.Greet 1}}", "! 1:11 <1>: expected string; found 1"),
        ("{{.o.Hello 1}}", "! 1:4 <.o.Hello>: wrong number of args for Hello: want 0 got 1"),
        ("{{.o.Hello.x}}", "! 1:4 <.o.Hello.x>: can't evaluate field x in type string"),
        ("{{.o.Fail}}", "! 1:4 <.o.Fail>: error calling Fail: no luck"),
        ("{{if .o.Fail}}{{end}}", "! 1:7 <.o.Fail>: error calling Fail: no luck"),
      ], on: data)
  }

  @Test func asValues() {
    expectOutcomes(
      [
        ("{{.o}}", "thing!"),
        ("{{print .o}}", "thing!"),
        (#"{{printf "%v %s %q %T" .o .o .o .o}}"#, #"thing! thing! "thing!" *test.Thing"#),
        (#"{{printf "%d" .o}}"#, "%!d(*test.Thing=thing!)"),
        ("{{if .o}}T{{end}}", "T"),
        ("{{eq .o .o}}", "true"),
        ("{{eq .o .m.o}}", "false"),
        ("{{eq .o nil}}", "false"),
        ("{{eq .o 1}}", "! 1:2 <eq .o 1>: error calling eq: incompatible types for comparison: *test.Thing and int"),
        ("{{lt .o .o}}", "! 1:2 <lt .o .o>: error calling lt: invalid type for comparison"),
        ("{{len .o}}", "! 1:2 <len .o>: error calling len: len of type *test.Thing"),
        ("{{index .o 1}}", "! 1:2 <index .o 1>: error calling index: can't index item of type *test.Thing"),
        ("{{range .o}}{{end}}", "! 1:8 <.o>: range can't iterate over thing!"),
        ("{{.m}}", "map[o:thing!]"),
      ], on: data)
  }

  @Test func namedMaps() {
    expectOutcomes(
      [
        ("{{len .files}}", "2"),
        (#"{{index .files "b.txt"}}"#, "B"),
        (#"{{index .files "none"}}"#, ""),
        ("{{range $name, $text := .files}}{{$name}}={{$text}};{{end}}", "a.txt=A;b.txt=B;"),
        (#"{{.files.Get "x"}}"#, "got"),
        ("{{.files.none}}", ""),
        ("{{if .files}}T{{end}}", "T"),
      ], on: data)
  }
}
