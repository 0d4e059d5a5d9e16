import CommandLineKit

/// A command of this program: declared as `CommandLineKit` has it, run on the console.
protocol Command: ParsableCommand {
  func run(in console: inout Console) throws(Failure)
}
