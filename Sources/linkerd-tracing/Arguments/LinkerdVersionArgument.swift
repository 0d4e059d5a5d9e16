import CommandLineKit
import Tracing

/// A release of Linkerd, as the user typed it.
struct LinkerdVersionArgument: ExpressibleByArgument {
  let version: LinkerdVersion
  let argument: String

  init(argument: String) throws(InvalidArgument) {
    guard let version = LinkerdVersion(argument) else {
      throw InvalidArgument(expected: "a release of Linkerd", help: "type it as 'edge-25.10.1', '2.19' or '2025.10.7'")
    }
    self.version = version
    self.argument = argument
  }
}
