import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct LetterFunctionsTests {
  static let calls: [Call] = [
    Call("upper", "straße ᾀ ŉ ǆ", gives: "STRAßE ᾈ ŉ Ǆ"),
    Call("lower", "ÀB İ ǅ", gives: "àb i ǆ"),
    Call("lower", .string(GoString([0x41, 0xFF])), gives: "a\u{FFFD}"),
    Call("title", "don't stop a_b c-d 3rd éa", gives: "Don'T Stop A_b C-D 3rd Éa"),
    Call("title", "ǆ x\u{2003}y 日a", gives: "ǅ X\u{2003}Y 日a"),
    Call("untitle", "Hello Big\tWORLD", gives: "hello big\twORLD"),
    Call("swapcase", "aBc Def 1x ǅ", gives: "AbC dEF 1X ǆ"),
    Call("nospace", " a\tb\nc ", gives: "abc"),
    Call("nospace", "é", gives: "é"),
    Call("nospace", "é ", gives: "Ã©"),
    Call("initials", "linkerd  viz\ttap", gives: "lvt"),
    Call("initials", "école", gives: "Ã"),
    Call("snakecase", "Bld4Floor3rd", gives: "bld4_floor_3rd"),
    Call("snakecase", "HTTP2xx", gives: "http_2xx"),
    Call("snakecase", "12ABc", gives: "12_a_bc"),
    Call("snakecase", "1a2bC", gives: "1a2b_c"),
    Call("snakecase", "a1B2", gives: "a1_b2"),
    Call("snakecase", "foo.Bar", gives: "foo.bar"),
    Call("snakecase", "  a-b ", gives: "__a_b_"),
    Call("snakecase", "日本Foo", gives: "日本_foo"),
    Call("snakecase", "x日", gives: "x_日"),
    Call("snakecase", "a+b", gives: "a_+_b"),
    Call("snakecase", "A1", gives: "a1"),
    Call("kebabcase", "NoHTTPS ok", gives: "no-https-ok"),
    Call("kebabcase", "", gives: ""),
    Call("camelcase", "HTTPServer", gives: "Httpserver"),
    Call("camelcase", "fooBAR", gives: "FooBAR"),
    Call("camelcase", "Foo-bar BAZ qUX", gives: "FooBarBazQUX"),
    Call("camelcase", "__a_B__c_", gives: "__AB_C_"),
    Call("camelcase", "ABcDE", gives: "AbcDE"),
    Call("camelcase", "X--Y", gives: "X-Y"),
    Call("camelcase", "_", gives: "__"),
    Call("camelcase", "", gives: ""),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }
}
