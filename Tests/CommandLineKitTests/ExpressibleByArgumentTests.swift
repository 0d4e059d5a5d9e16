import Testing

@testable import CommandLineKit

/// How words become values, and what is said of those that don't.
struct ExpressibleByArgumentTests {
  private func failure<Value: ArgumentValue>(_ type: Value.Type, _ word: String) -> InvalidArgument? {
    do throws(InvalidArgument) {
      _ = try Value.reading(word, after: nil)
      return nil
    } catch {
      return error
    }
  }

  @Test func wholeNumbers() throws {
    for (word, value) in [("0", 0), ("-1", -1), ("+7", 7), ("007", 7), ("9223372036854775807", Int.max)] {
      #expect(try Int(argument: word) == value)
    }
    for word in ["", " 1", "1.0", "1e3", "0x10", "one", "9223372036854775808", "-"] {
      #expect(failure(Int.self, word) == InvalidArgument(expected: "a whole number"), "\(word)")
    }
    #expect(Int(-3).argument == "-3")
  }

  @Test func numbers() throws {
    for (word, value) in [("0", 0), ("-1.5", -1.5), ("1e-3", 0.001), (".5", 0.5)] {
      #expect(try Double(argument: word) == value)
    }
    for word in ["", "1,5", "half", "nan", "inf", "-infinity", "1 "] {
      #expect(failure(Double.self, word) == InvalidArgument(expected: "a number"), "\(word)")
    }
    #expect(0.25.argument == "0.25")
  }

  @Test func everyStringIsItself() {
    for word in ["", " ", "-", "größe", "a=b"] {
      #expect(String(argument: word) == word)
      #expect(word.argument == word)
    }
  }

  @Test func casesOfAnEnumAndNothingElse() throws {
    for value in Sample.Format.allCases {
      #expect(try Sample.Format(argument: value.argument) == value)
    }
    let expected = "one of text, json, sarif"
    for (word, help) in [("jso", "did you mean \"json\"?"), ("JSON", "did you mean \"json\"?"), ("xml", nil)] {
      #expect(failure(Sample.Format.self, word) == InvalidArgument(expected: expected, help: help), "\(word)")
    }
  }

  @Test func optionalsAndArraysReadTheirElements() throws {
    #expect(try Int?.reading("3", after: 2) == 3)
    #expect(try [Int].reading("3", after: nil) == [3])
    #expect(try [Int].reading("3", after: [1, 2]) == [1, 2, 3])
    #expect(failure(Int?.self, "x") == InvalidArgument(expected: "a whole number"))
    #expect(failure([Sample.Endpoint].self, "x")?.help == "the usual port is 4317")
  }

  @Test func whatMayBeLeftOut() {
    #expect(String.absent == nil)
    #expect([String].absent == nil)
    #expect(String?.absent == .some(nil))
    #expect([String].isRepeated && !String.isRepeated && !String?.isRepeated)
    #expect([Sample.Format].allowedValues == Sample.Format?.allowedValues)
    #expect(String.allowedValues.isEmpty)
  }
}
