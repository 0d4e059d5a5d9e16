/// A regular expression as instructions for `ExpressionMachine`.
struct ExpressionProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    /// A letter in any case, by the code point it folds to.
    case foldedScalar(UInt32)
    /// A class by its index in `classes`.
    case anyClass(Int)
    case any
    case anyButNewline
    case assertion(ExpressionSyntax.Assertion)
    /// Goes on at both places, and prefers the first.
    case split(Int, Int)
    case jump(Int)
    /// Remembers the position in a slot: of group n the start is in slot 2n, the end in slot 2n+1.
    case save(Int)
    case match
  }

  private(set) var instructions: [Instruction] = []
  private(set) var classes: [CharacterClass] = []
  /// The bytes with which every match begins.
  private(set) var prefix: [UInt8] = []
  /// Whether a match can only begin where the text does.
  private(set) var isAnchored = false

  /// Go's limit is larger, but so is its memory.
  private static let largest = 500_000

  init(_ syntax: ExpressionSyntax, pattern: [UInt8]) throws(ExpressionError) {
    do throws(TooLarge) {
      try append(.save(0))
      try compile(syntax)
      try append(.save(1))
      try append(.match)
    } catch {
      throw ExpressionError(.tooLarge, pattern)
    }
    findPrefix()
  }

  private struct TooLarge: Error {}

  private mutating func append(_ instruction: Instruction) throws(TooLarge) {
    guard instructions.count < ExpressionProgram.largest else { throw TooLarge() }
    instructions.append(instruction)
  }

  private mutating func compile(_ syntax: ExpressionSyntax) throws(TooLarge) {
    switch syntax {
    case .empty: break
    case .scalar(let code, let foldsCase): try append(foldsCase ? .foldedScalar(code) : .scalar(code))
    case .any(let newline): try append(newline ? .any : .anyButNewline)
    case .assertion(let assertion): try append(.assertion(assertion))
    case .anyClass(let anyClass):
      try append(.anyClass(classes.count))
      classes.append(anyClass)
    case .group(let inner, let capture):
      try append(.save(2 * capture))
      try compile(inner)
      try append(.save(2 * capture + 1))
    case .sequence(let parts): for part in parts { try compile(part) }
    case .alternatives(let branches): try compile(branches[...])
    case .repetition(let inner, let minimum, let maximum, let isGreedy):
      try compile(inner, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
    }
  }

  private mutating func compile(_ branches: ArraySlice<ExpressionSyntax>) throws(TooLarge) {
    var ends: [Int] = []
    for (index, branch) in zip(branches.indices, branches) {
      guard index + 1 < branches.endIndex else {
        try compile(branch)
        break
      }
      let split = instructions.count
      try append(.split(split + 1, 0))
      try compile(branch)
      ends.append(instructions.count)
      try append(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func compile(
    _ inner: ExpressionSyntax, minimum: Int, maximum: Int?, isGreedy: Bool
  ) throws(TooLarge) {
    guard let maximum else {
      for _ in 1..<max(1, minimum) { try compile(inner) }
      if minimum == 0 && !inner.matchesEmpty { return try compileStar(inner, isGreedy) }
      // What may match nothing is tried once and then repeated, or the empty branch would come too late.
      let split = minimum == 0 ? try openOptional() : nil
      try compilePlus(inner, isGreedy)
      if let split { close(split, isGreedy) }
      return
    }
    for _ in 0..<minimum { try compile(inner) }
    var splits: [Int] = []
    for _ in 0..<max(0, maximum - minimum) {
      splits.append(try openOptional())
      try compile(inner)
    }
    for split in splits { close(split, isGreedy) }
  }

  private mutating func compileStar(_ inner: ExpressionSyntax, _ isGreedy: Bool) throws(TooLarge) {
    let split = try openOptional()
    try compile(inner)
    try append(.jump(split))
    close(split, isGreedy)
  }

  private mutating func compilePlus(_ inner: ExpressionSyntax, _ isGreedy: Bool) throws(TooLarge) {
    let start = instructions.count
    try compile(inner)
    let after = instructions.count + 1
    try append(isGreedy ? .split(start, after) : .split(after, start))
  }

  /// The start of a part that may be skipped; `close` says where that leads.
  private mutating func openOptional() throws(TooLarge) -> Int {
    try append(.split(0, 0))
    return instructions.count - 1
  }

  private mutating func close(_ split: Int, _ isGreedy: Bool) {
    let (into, over) = (split + 1, instructions.count)
    instructions[split] = isGreedy ? .split(into, over) : .split(over, into)
  }

  /// Looks at the first instructions, as far as they leave no choice.
  private mutating func findPrefix() {
    for instruction in instructions {
      switch instruction {
      case .save: continue
      case .assertion(.textStart) where prefix.isEmpty: isAnchored = true
      case .scalar(let code):
        guard let scalar = Unicode.Scalar(code), scalar != Rune.replacement, let bytes = UTF8.encode(scalar) else {
          return
        }
        prefix.append(contentsOf: bytes)
      default: return
      }
    }
  }
}
