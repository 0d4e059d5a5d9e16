/// Whether a text can be written without quotes.
package enum PlainText {
  /// Whether every reader of YAML 1.1 takes a text that is written plain for just this text.
  ///
  /// The readers are go-yaml and those that know all of YAML 1.1, such as PyYAML, which also reads `1:30`, `=` and `<<`
  /// as something else. `inFlow` says that the text is going to stand between brackets or braces, where `,` and `:`
  /// mean more.
  package static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>, inFlow: Bool) -> Bool {
    let traits = TextTraits(bytes)
    var unsafe: TextTraits = [.leadingSpace, .trailingSpace, .lineBreak, .tab, .unprintable, .blockIndicator]
    if inFlow { unsafe.formUnion(.flowIndicator) }
    return traits.isDisjoint(with: unsafe) && staysString(bytes) && !StrictScalar.matches(bytes)
  }

  /// Whether every reader of YAML 1.1 takes a text that is written plain for just this text.
  package static func isSafe(_ bytes: [UInt8], inFlow: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { isSafe($0, inFlow: inFlow) }
  }

  /// Whether every reader of YAML 1.1 takes a text that is written plain for just this text.
  package static func isSafe(_ text: String, inFlow: Bool) -> Bool {
    var text = text
    return text.withUTF8 { isSafe($0, inFlow: inFlow) }
  }

  /// Whether go-yaml's emitters leave a text unquoted as far as its meaning goes: nothing that resolves to another
  /// type, that could be a date, or that is a number to the base 60 elsewhere.
  static func staysString(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .string = Scalar.resolve(bytes) else { return false }
    guard let first = bytes.first, first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
      return true
    }
    return !ScalarTimestamp.matches(bytes) && !StrictScalar.isSexagesimal(bytes)
  }
}
