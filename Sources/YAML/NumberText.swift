/// The texts that Go's libraries make of a float, each with the fewest digits that read back as the same value.
package enum NumberText {
  /// `encoding/json`: an exponent only below 1e-6 and from 1e21 on. Infinities and NaN, which JSON has no word for, are
  /// nil.
  package static func json(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let magnitude = value.magnitude
    let digits = DecimalDigits(value)
    return 1e-6 <= magnitude && magnitude < 1e21 ? digits.positional : digits.scientific(exponentDigits: 1)
  }

  /// `%v`, which is `strconv`'s `'g'`: an exponent of at least two digits below 1e-4 and from 1e6 on, as in
  /// `1.23456789e+08`.
  package static func go(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let digits = DecimalDigits(value)
    return -4 <= digits.exponent && digits.exponent < 6 ? digits.positional : digits.scientific(exponentDigits: 2)
  }

  /// `toYaml`: the value has been JSON on its way, so what JSON writes without point and exponent is an integer again
  /// if it fits into 64 bits; everything else is `go`. Infinities and NaN are nil.
  package static func yaml(_ value: Double) -> String? {
    guard let text = json(value) else { return nil }
    if value == 0 { return "0" }
    return Int64(text) != nil || UInt64(text) != nil ? text : go(value)
  }
}
