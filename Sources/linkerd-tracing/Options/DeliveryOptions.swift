import CommandLineKit

/// What becomes of edited files instead of printing them.
struct DeliveryOptions: ParsableArguments {
  @Flag(name: "in-place", short: "i", help: "Write the changes into the files.")
  var inPlace: Bool

  @Flag(help: "Print what would change as a diff.")
  var diff: Bool

  @Flag(help: "Name the files that would change; exit 1 when there are any.")
  var check: Bool

  func validate() throws(UsageError) {
    if inPlace, diff || check {
      throw UsageError("\"--in-place\" and \"\(diff ? "--diff" : "--check")\" exclude each other", help: "leave one of the two out")
    }
  }

  /// Checks what goes together with the inputs and the output format of a command.
  func validate(inputs: [String], isJSON: Bool = false) throws(UsageError) {
    if isJSON, inPlace || diff || check {
      throw UsageError(
        "\"--output json\" prints the manifests as new text, so none of its lines can be compared or written back",
        help: "leave --output json out, or \"\(inPlace ? "--in-place" : diff ? "--diff" : "--check")\"")
    }
    if inPlace, let input = inputs.first(where: { $0 == "-" || $0.hasPrefix("https://") }) {
      throw UsageError("\"--in-place\" needs files, and \"\(input)\" is none", help: "name a file, or leave --in-place out")
    }
  }
}
