import CommandLineKit
import Tracing

/// A change of the environment on the command line: `NAME=VALUE` or `NAME-`; `-` stands for the lines of standard input.
struct EnvironmentArgument: ExpressibleByArgument {
  /// Nil for the lines of standard input.
  let change: EnvironmentChange?

  init(argument: String) throws(InvalidArgument) {
    guard argument != "-" else {
      change = nil
      return
    }
    do throws(EnvironmentChange.Problem) {
      change = try EnvironmentChange(argument)
    } catch {
      switch error {
      case .noValue:
        throw InvalidArgument(
          expected: "NAME=VALUE or NAME-", help: "type '--env \(argument)=VALUE', or '--env \(argument)-' to take it out")
      case .badName:
        throw InvalidArgument(
          expected: "a valid key name", help: "a name has letters, digits, '-', '_' and '.', and doesn't begin with a digit")
      }
    }
  }

  var argument: String {
    switch change {
    case .set(let name, let value), .standard(let name, let value): "\(name)=\(value)"
    case .remove(let name): "\(name)-"
    case .serviceName, .resourceAttributes, nil: "-"
    }
  }
}
