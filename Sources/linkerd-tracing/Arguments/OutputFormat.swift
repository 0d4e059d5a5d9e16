import CommandLineKit

/// How `inject` and `uninject` print the manifests.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case yaml, json
}
