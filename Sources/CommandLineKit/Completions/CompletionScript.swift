/// The scripts that complete a program's commands, flags and values in a shell.
///
/// They know all declarations themselves, so that a key press starts no process.
package enum CompletionScript {
  /// The script for a shell, to be sourced or to be put where the shell looks for completions.
  package static func generate(shell: Shell, root: any ParsableCommand.Type) -> String {
    let tree = DeclaredCommand(root)
    switch shell {
    case .bash: return BashCompletion(tree).script
    case .zsh: return ZshCompletion(tree).script
    case .fish: return FishCompletion(tree).script
    }
  }

  /// The program's name as a part of a function's name.
  static func identifier(_ words: [String]) -> String {
    let bytes = words.joined(separator: "_").utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
    return "_" + String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the byte means itself everywhere in a shell: a letter, a digit, `-`, `_` or `.`.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: "0123456789-_.".utf8.contains(byte)
    }
  }

  /// The text as one word of a shell, between single quotes; `quote` is how the shell writes one inside.
  static func quoted(_ text: String, quote: String = "'\\''") -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: quote) + "'"
  }
}
