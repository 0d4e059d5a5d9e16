@testable import CommandLineKit
import Testing
@Test func tryHelp() {
  for args in [["help"], ["install", "-h"], ["inject", "--help"], ["templates"], ["uninject", "-h"]] {
    guard case .help(let page) = CommandLineParser(root: Sample.Root.self, programName: "kubectl tracing").parse(args)
    else { continue }
    print(page.text(width: 90), "-----")
  }
  for args in [
    ["injct"], ["inject", "--namspace", "x"], ["inject"], ["inject", "a", "--output", "jsn"], ["install"],
    ["-n", "foo"], ["inject", "-itq"], ["inject", "-sidecar", "a"], ["uninject", "a", "b", "c"],
  ] {
    print(CommandLineParser(root: Sample.Root.self).parse(args))
  }
}
