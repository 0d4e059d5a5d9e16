import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct TemplateFunctionsTests {
  private static let calls: [Call] = [
    StringFunctionsTests.calls, LetterFunctionsTests.calls, ListFunctionsTests.calls, DictionaryFunctionsTests.calls,
    TypeFunctionsTests.calls, DefaultFunctionsTests.calls, NumberFunctionsTests.calls, DecimalFunctionsTests.calls,
    EncodingFunctionsTests.calls, HashFunctionsTests.calls, PathFunctionsTests.calls, AddressFunctionsTests.calls,
    ExpressionFunctionsTests.calls, VersionFunctionsTests.calls, DateFunctionsTests.calls, RandomFunctionsTests.calls,
    PasswordFunctionsTests.calls, TOMLFunctionsTests.calls, CertificateFunctionsTests.calls,
  ].flatMap { $0 }

  /// Functions that have no result to compare, and tests of their own.
  private static let unpredictable: Set = ["now", "uuidv4"]

  @Test func everyFunctionHasACase() {
    let called = Set(Self.calls.map(\.function)).union(Self.unpredictable)
    #expect(TemplateFunctions().all.map(\.name).filter { !called.contains($0) } == [])
  }

  @Test func everyNameIsThereOnce() {
    let names = TemplateFunctions().all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func unknownNamesAreNil() {
    #expect(TemplateFunctions().lookup("env") == nil)
    #expect(TemplateFunctions().lookup("expandenv") == nil)
    #expect(TemplateFunctions().lookup("") == nil)
  }

  @Test func signaturesAreThoseOfGo() throws {
    let trunc = try #require(TemplateFunctions().lookup("trunc"))
    #expect(trunc.parameters == [.int, .string] && trunc.variadic == nil)
    let fallback = try #require(TemplateFunctions().lookup("default"))
    #expect(fallback.parameters == [.any] && fallback.variadic == .any)
    let merge = try #require(TemplateFunctions().lookup("merge"))
    #expect(merge.parameters == [.anyMap] && merge.variadic == .anyMap)
    let ternary = try #require(TemplateFunctions().lookup("ternary"))
    #expect(ternary.parameters == [.any, .any, .bool] && ternary.variadic == nil)
  }
}
