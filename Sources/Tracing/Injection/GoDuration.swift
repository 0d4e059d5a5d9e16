/// A span of time in nanoseconds, read and written as Go's `time.Duration`: `1h30m0s`.
package struct GoDuration: Equatable, Sendable {
  package let nanoseconds: Int64

  package enum Problem: Error, Equatable, Sendable {
    case malformed, missingUnit, unknownUnit(String), outOfRange, negative

    package var message: String {
      switch self {
      case .malformed: "it is no number with a unit"
      case .missingUnit: "missing unit"
      case .unknownUnit(let unit): "unknown unit \"\(unit)\""
      case .outOfRange: "it is too long"
      case .negative: "it can't be negative"
      }
    }
  }

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Reads numbers, each with its unit (`ns`, `us`, `µs`, `ms`, `s`, `m`, `h`); a single `0` needs none.
  package init(_ text: String) throws(Problem) {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") { throw .negative }
    if rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if rest.elementsEqual("0".utf8) {
      nanoseconds = 0
      return
    }
    guard !rest.isEmpty else { throw .malformed }
    var total: Int64 = 0
    while !rest.isEmpty {
      let number = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      rest = rest.dropFirst(number.count)
      let unit = rest.prefix { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: ".") }
      rest = rest.dropFirst(unit.count)
      let name = String(decoding: unit, as: UTF8.self)
      guard !number.isEmpty else { throw .malformed }
      guard !unit.isEmpty else { throw .missingUnit }
      guard let size = Self.units.first(where: { $0.names.contains(name) })?.size else { throw .unknownUnit(name) }
      let part = try Self.product(number, size)
      let (sum, overflows) = total.addingReportingOverflow(part)
      guard !overflows else { throw .outOfRange }
      total = sum
    }
    nanoseconds = total
  }

  private static let units: [(names: [String], size: Int64)] = [
    (["ns"], 1), (["us", "µs", "μs"], 1000), (["ms"], 1_000_000), (["s"], 1_000_000_000), (["m"], 60_000_000_000),
    (["h"], 3_600_000_000_000),
  ]

  /// A decimal number of units.
  private static func product(_ number: ArraySlice<UInt8>, _ size: Int64) throws(Problem) -> Int64 {
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }) else { throw .malformed }
    guard let whole = parts[0].isEmpty ? 0 : Int64(String(decoding: parts[0], as: UTF8.self)) else { throw .outOfRange }
    var (result, overflows) = whole.multipliedReportingOverflow(by: size)
    guard !overflows else { throw .outOfRange }
    if parts.count == 2 {
      var scale = size
      var fraction: Int64 = 0
      for digit in parts[1] where scale >= 10 {
        // Units have few prime factors besides ten's, so the digits are summed up one by one, as nanoseconds.
        fraction += Int64(digit - 0x30) * (scale / 10)
        scale /= 10
      }
      (result, overflows) = result.addingReportingOverflow(fraction)
      guard !overflows else { throw .outOfRange }
    }
    return result
  }

  /// `1h30m0s`, `1.5s`, `10ms`, `0s`.
  package var text: String {
    let second: Int64 = 1_000_000_000
    if nanoseconds < second {
      switch nanoseconds {
      case 0: return "0s"
      case ..<1000: return "\(nanoseconds)ns"
      case ..<1_000_000: return Self.decimal(nanoseconds, 1000) + "µs"
      default: return Self.decimal(nanoseconds, 1_000_000) + "ms"
      }
    }
    let minutes = nanoseconds / (60 * second)
    let seconds = Self.decimal(nanoseconds % (60 * second), second) + "s"
    if minutes == 0 { return seconds }
    return minutes < 60 ? "\(minutes)m\(seconds)" : "\(minutes / 60)h\(minutes % 60)m\(seconds)"
  }

  private static func decimal(_ value: Int64, _ unit: Int64) -> String {
    var text = String(value / unit)
    var rest = value % unit
    if rest > 0 { text += "." }
    var scale = unit / 10
    while rest > 0, scale > 0 {
      text += String(rest / scale)
      rest %= scale
      scale /= 10
    }
    return text
  }
}
