extension ArgumentDefinition {
  /// The left column of the help: `-n, --namespace NAME`, `    --[no-]color` or `FILE...`.
  var term: String {
    switch kind {
    case .positional: isRepeated ? placeholder + "..." : placeholder
    case .option: shortPrefix + spelling + " " + placeholder
    case .flag: shortPrefix + spelling
    case .invertibleFlag: shortPrefix + "--[no-]" + name
    }
  }

  /// How a positional stands in the usage line: `FILE`, `[FILE]`, `FILE...` or `[FILE...]`.
  var usage: String { isRequired ? term : "[\(term)]" }

  /// The right column: the help text and, in parentheses, what the declaration tells besides.
  var explanation: String {
    var notes: [String] = []
    if !allowedValues.isEmpty {
      notes.append("values: " + allowedValues.joined(separator: ", "))
    }
    let defaults = [environment.map { "$" + $0 }, defaultText].compactMap { $0 }
    if !defaults.isEmpty {
      notes.append("default: " + defaults.joined(separator: " or "))
    }
    if kind == .option, isRequired {
      notes.append("required")
    }
    if kind == .option, isRepeated {
      notes.append("can be repeated")
    }
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }

  private var shortPrefix: String { short.map { "-\($0), " } ?? "    " }
}

extension [ArgumentDefinition] {
  /// The words after the command's name in the usage line: `--endpoint ADDRESS [OPTIONS] FILE...`.
  var usage: String {
    let visible = filter(\.isVisible)
    let options = visible.filter { $0.kind != .positional }
    let required = options.filter(\.isRequired).map { "\($0.spelling) \($0.placeholder)" }
    let optional = options.allSatisfy(\.isRequired) ? [] : ["[OPTIONS]"]
    return (required + optional + visible.filter { $0.kind == .positional }.map(\.usage)).joined(separator: " ")
  }
}
