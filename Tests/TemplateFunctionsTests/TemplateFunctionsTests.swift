import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct TemplateFunctionsTests {
  private static let calls =
    StringFunctionsTests.calls + LetterFunctionsTests.calls + ListFunctionsTests.calls + DictionaryFunctionsTests.calls
    + TypeFunctionsTests.calls + DefaultFunctionsTests.calls + NumberFunctionsTests.calls

  @Test func everyFunctionHasACase() {
    let called = Set(Self.calls.map(\.function))
    #expect(TemplateFunctions.all.map(\.name).filter { !called.contains($0) } == [])
  }

  @Test func everyNameIsThereOnce() {
    let names = TemplateFunctions.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func unknownNamesAreNil() {
    #expect(TemplateFunctions.lookup("env") == nil)
    #expect(TemplateFunctions.lookup("expandenv") == nil)
    #expect(TemplateFunctions.lookup("") == nil)
  }

  @Test func signaturesAreThoseOfGo() throws {
    let trunc = try #require(TemplateFunctions.lookup("trunc"))
    #expect(trunc.parameters == [.int, .string] && trunc.variadic == nil)
    let fallback = try #require(TemplateFunctions.lookup("default"))
    #expect(fallback.parameters == [.any] && fallback.variadic == .any)
    let merge = try #require(TemplateFunctions.lookup("merge"))
    #expect(merge.parameters == [.anyMap] && merge.variadic == .anyMap)
    let ternary = try #require(TemplateFunctions.lookup("ternary"))
    #expect(ternary.parameters == [.any, .any, .bool] && ternary.variadic == nil)
  }
}
