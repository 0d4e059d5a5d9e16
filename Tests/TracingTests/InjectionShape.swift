/// A value of a generated object, before it is written in some style.
indirect enum InjectionShape: Sendable {
  /// As it is to be written in YAML.
  case scalar(String)
  /// A text that is to be quoted.
  case text(String)
  case block([String])
  /// A plain or quoted text over several lines.
  case wrapped(quote: String, [String])
  case map([(String, InjectionShape)])
  case list([InjectionShape])
  case anchored(String, InjectionShape)
  case alias(String)
}
