/// What is left of an execution's limits; shared by all templates that take part in it.
final class Budget {
  let limits: Limits
  private var steps = 0
  private var output = 0
  private var includes: [GoString: Int] = [:]
  /// The stack grows downwards from here.
  private let stackBase = Budget.stackAddress

  init(_ limits: Limits) {
    self.limits = limits
  }

  /// Why the execution has to stop.
  enum Exhaustion: Error {
    case stack, steps, output

    func message(_ limits: Limits) -> String {
      switch self {
      case .stack: "exceeded maximum template depth (100000)"
      case .steps: "exceeded maximum number of steps (\(limits.steps))"
      case .output: "exceeded maximum output size (\(limits.output) bytes)"
      }
    }
  }

  func spendStep() throws(Exhaustion) {
    steps &+= 1
    guard steps <= limits.steps else { throw .steps }
  }

  func spendOutput(_ count: Int) throws(Exhaustion) {
    output = output.addingReportingOverflow(count).partialValue
    guard output >= 0, output <= limits.output else { throw .output }
  }

  /// Throws when less than `reserve` bytes of the stack are left.
  func checkStack(leaving reserve: Int = 0) throws(Exhaustion) {
    guard stackBase - Budget.stackAddress <= limits.stack - reserve else { throw .stack }
  }

  /// Counts a nested include of `name`; false when there are too many.
  func enterInclude(_ name: GoString) -> Bool {
    let depth = includes[name, default: 0]
    guard depth <= limits.includes else { return false }
    includes[name] = depth + 1
    return true
  }

  func leaveInclude(_ name: GoString) {
    includes[name, default: 1] -= 1
  }

  /// The address of a local variable: about where the stack ends now.
  @inline(never)
  private static var stackAddress: Int {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { Int(bitPattern: $0) }
  }
}
