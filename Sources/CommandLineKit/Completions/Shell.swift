/// A shell for which completion scripts are written.
package enum Shell: String, CaseIterable, ExpressibleByArgument, Sendable {
  case bash
  case zsh
  case fish
}
