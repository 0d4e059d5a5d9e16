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
  enum Exhaustion {
    case stack
    case steps(Int)
    case output(Int)

    var message: String {
      switch self {
      case .stack: "exceeded maximum template depth (100000)"
      case .steps(let limit): "exceeded maximum number of steps (\(limit))"
      case .output(let limit): "exceeded maximum output size (\(limit) bytes)"
      }
    }
  }

  /// Counts a node or an iteration.
  func spendStep() -> Exhaustion? {
    steps &+= 1
    return steps <= limits.steps ? nil : .steps(limits.steps)
  }

  /// Counts bytes of output.
  func spendOutput(_ count: Int) -> Exhaustion? {
    let (sum, overflow) = output.addingReportingOverflow(count)
    output = sum
    return !overflow && sum <= limits.output ? nil : .output(limits.output)
  }

  /// Looks whether `reserve` bytes of the stack are left.
  func checkStack(leaving reserve: Int = 0) -> Exhaustion? {
    stackBase - Budget.stackAddress <= limits.stack - reserve ? nil : .stack
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
