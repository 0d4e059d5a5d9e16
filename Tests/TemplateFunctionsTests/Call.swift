import GoTemplate
import Testing

@testable import TemplateFunctions

/// A call of a template function and what must come of it.
struct Call: @unchecked Sendable, CustomTestStringConvertible {
  enum Outcome {
    /// This value, of exactly this Go type.
    case value(Value)
    /// Any value that Go prints like this.
    case printed(String)
    /// An error returned or a panic with this text.
    case failure(String)
  }

  let function: String
  let arguments: [Value]
  let outcome: Outcome

  init(_ function: String, _ arguments: Value..., gives value: Value) {
    (self.function, self.arguments, outcome) = (function, arguments, .value(value))
  }

  init(_ function: String, _ arguments: Value..., prints text: String) {
    (self.function, self.arguments, outcome) = (function, arguments, .printed(text))
  }

  init(_ function: String, _ arguments: Value..., fails text: String) {
    (self.function, self.arguments, outcome) = (function, arguments, .failure(text))
  }

  var testDescription: String {
    "\(function) \(arguments.map { $0.printed.quoted.description }.joined(separator: " "))"
  }

  /// Calls the function and records an issue when something else comes of it.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    switch (outcome, Call.result(of: function, arguments)) {
    case (.value(let expected), .success(let value)):
      #expect(
        value.isDeeplyEqual(to: expected),
        "\(testDescription) gives \(value.typeName) \(value.printed)", sourceLocation: sourceLocation)
    case (.printed(let expected), .success(let value)):
      #expect(value.printed.description == expected, "\(testDescription)", sourceLocation: sourceLocation)
    case (.failure(let expected), .failure(let error)):
      #expect(error.text == expected, "\(testDescription)", sourceLocation: sourceLocation)
    case (_, .success(let value)):
      Issue.record("\(testDescription) gives \(value.printed)", sourceLocation: sourceLocation)
    case (_, .failure(let error)):
      Issue.record("\(testDescription) fails: \(error.text)", sourceLocation: sourceLocation)
    }
  }

  static func result(of function: String, _ arguments: [Value]) -> Swift.Result<Value, FunctionError> {
    guard let function = TemplateFunctions().lookup(GoString(function)) else {
      return .failure(.failed("there is no function \(function)"))
    }
    do throws(FunctionError) {
      return .success(try function.body(arguments, NoExecution()))
    } catch {
      return .failure(error)
    }
  }
}

extension FunctionError {
  var text: String {
    switch self {
    case .failed(let text), .panicked(let text): text
    case .template(let error): error.message
    }
  }
}

/// Functions here have nothing to execute.
final class NoExecution: Execution {
  func execute(template name: GoString, on data: Value) throws(FunctionError) -> GoString { GoString() }
  func evaluate(text: GoString, on data: Value) throws(FunctionError) -> GoString { GoString() }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(GoString(value)) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(floatLiteral value: Double) { self = .float(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .nil }
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (GoString, Value)...) { self = .map(Map(elements)) }
}
