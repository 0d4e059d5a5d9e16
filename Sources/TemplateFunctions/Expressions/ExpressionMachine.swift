/// Runs a program over a text: all ways through it at once, in order of preference, so that time is linear in both.
struct ExpressionMachine {
  /// The ways that are open at a position, best first.
  private struct Threads {
    /// The instructions that each way has come through, to see which have been reached before.
    private var reached: [Int] = []
    /// For every instruction, its index in `reached`, when that is in use and points back.
    private var index: [Int]
    /// The instructions that wait for the next code point.
    var waiting: [Int] = []
    /// What each of these has remembered, `slotCount` numbers apiece.
    var slots: [Int] = []

    init(size: Int) { index = Array(repeating: 0, count: size) }

    /// Notes that an instruction has been reached; false when it had been before, by a better way.
    mutating func reach(_ place: Int) -> Bool {
      let known = index[place]
      if known < reached.count && reached[known] == place { return false }
      index[place] = reached.count
      reached.append(place)
      return true
    }

    mutating func removeAll() {
      reached.removeAll(keepingCapacity: true)
      waiting.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
    }
  }

  private enum Pending {
    case visit(Int)
    case restore(slot: Int, Int)
  }

  private let program: ExpressionProgram
  private let text: [UInt8]
  /// How many positions are of interest: none for a mere answer, two for the match, all for its groups.
  private let slotCount: Int
  private var current: Threads
  private var following: Threads
  private var pending: [Pending] = []

  init(_ program: ExpressionProgram, text: [UInt8], slotCount: Int) {
    self.program = program
    self.text = text
    self.slotCount = slotCount
    current = Threads(size: program.instructions.count)
    following = current
  }

  /// The positions of the first match at or after `start`, -1 for groups that took no part; nil when there is none.
  mutating func firstMatch(from start: Int) -> [Int]? {
    var found: [Int]?
    var position = start
    following.removeAll()
    while true {
      let canBegin = found == nil && !(program.isAnchored && position > 0)
      if following.waiting.isEmpty {
        guard canBegin, let candidate = nextCandidate(from: position) else { return found }
        position = candidate
      }
      if canBegin {
        var slots = [Int](repeating: -1, count: slotCount)
        follow(0, at: position, &slots)
      }
      let rune = position < text.count ? Rune(in: text, at: position) : nil
      step(over: rune, to: position + (rune?.width ?? 0), &found)
      guard let rune, found == nil || slotCount > 0 else { return found }
      position += rune.width
    }
  }

  /// The next position at which a match may begin.
  private func nextCandidate(from position: Int) -> Int? {
    guard let first = program.prefix.first else { return position }
    var index = position
    while index <= text.count - program.prefix.count {
      if text[index] == first && text[index..<(index + program.prefix.count)].elementsEqual(program.prefix) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Takes every way over one code point; the best that has arrived ends all that are worse.
  private mutating func step(over rune: Rune?, to position: Int, _ found: inout [Int]?) {
    swap(&current, &following)
    following.removeAll()
    for (thread, place) in current.waiting.enumerated() {
      let instruction = program.instructions[place]
      if case .match = instruction {
        found = Array(current.slots[(thread * slotCount)..<((thread + 1) * slotCount)])
        return
      }
      guard let rune, accepts(instruction, rune.scalar.value) else { continue }
      var slots = Array(current.slots[(thread * slotCount)..<((thread + 1) * slotCount)])
      follow(place + 1, at: position, &slots)
    }
  }

  private func accepts(_ instruction: ExpressionProgram.Instruction, _ code: UInt32) -> Bool {
    switch instruction {
    case .scalar(let wanted): code == wanted
    case .foldedScalar(let wanted): code == wanted || CaseFolding.folded(code) == wanted
    case .anyClass(let index): program.classes[index].contains(code)
    case .any: true
    case .anyButNewline: code != 0x0A
    default: false
    }
  }

  /// Adds to `following` all places that can be reached from one without taking up text.
  private mutating func follow(_ start: Int, at position: Int, _ slots: inout [Int]) {
    pending.removeAll(keepingCapacity: true)
    pending.append(.visit(start))
    while let next = pending.popLast() {
      guard case .visit(let place) = next else {
        if case .restore(let slot, let value) = next { slots[slot] = value }
        continue
      }
      guard following.reach(place) else { continue }
      switch program.instructions[place] {
      case .jump(let target): pending.append(.visit(target))
      case .split(let first, let second):
        pending.append(.visit(second))
        pending.append(.visit(first))
      case .save(let slot):
        if slot < slotCount {
          pending.append(.restore(slot: slot, slots[slot]))
          slots[slot] = position
        }
        pending.append(.visit(place + 1))
      case .assertion(let assertion):
        if holds(assertion, at: position) { pending.append(.visit(place + 1)) }
      default:
        following.waiting.append(place)
        following.slots.append(contentsOf: slots)
      }
    }
  }

  private func holds(_ assertion: ExpressionSyntax.Assertion, at position: Int) -> Bool {
    switch assertion {
    case .textStart: position == 0
    case .textEnd: position == text.count
    case .lineStart: position == 0 || text[position - 1] == UInt8(ascii: "\n")
    case .lineEnd: position == text.count || text[position] == UInt8(ascii: "\n")
    case .wordBoundary: isWordBoundary(position)
    case .notWordBoundary: !isWordBoundary(position)
    }
  }

  private func isWordBoundary(_ position: Int) -> Bool {
    let before = position > 0 && isWord(text[position - 1])
    return before != (position < text.count && isWord(text[position]))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
