import CommandLineKit
import Tracing

extension OTLPProtocol: ExpressibleByArgument {}

/// Formats with commas between them: `tracecontext,baggage`.
struct PropagatorsArgument: ExpressibleByArgument {
  let propagators: [Propagator]

  static var allowedValues: [String] { Propagator.allCases.map(\.rawValue) }

  init(argument: String) throws(InvalidArgument) {
    var propagators: [Propagator] = []
    for part in try CommaSeparated.words(argument) {
      let word = String(decoding: part.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
      guard let propagator = Propagator(rawValue: word) else { throw InvalidArgument(word, expectedOneOf: Self.allowedValues) }
      if !propagators.contains(propagator) { propagators.append(propagator) }
    }
    guard !propagators.isEmpty else { throw InvalidArgument(expected: "formats, as in tracecontext,baggage") }
    guard propagators.count == 1 || !propagators.contains(.none) else {
      throw InvalidArgument(expected: "\"none\" alone, or formats without it")
    }
    self.propagators = propagators
  }

  var argument: String { propagators.map(\.rawValue).joined(separator: ",") }
}

/// A sampler, with its setting behind a `=` where it has one: `always_on`, `parentbased_traceidratio=0.1`.
struct SamplerArgument: ExpressibleByArgument {
  let sampler: Sampler
  let setting: String?

  static var allowedValues: [String] { Sampler.allCases.map { $0.setting == .ratio ? "\($0.rawValue)=RATIO" : $0.rawValue } }

  init(argument: String) throws(InvalidArgument) {
    let equals = argument.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = String(argument[..<(equals ?? argument.endIndex)])
    guard let sampler = Sampler(rawValue: name) else {
      throw InvalidArgument(name, expectedOneOf: Sampler.allCases.map(\.rawValue))
    }
    let setting = equals.map { String(argument[argument.utf8.index(after: $0)...]) }
    switch sampler.setting {
    case .none:
      guard setting == nil else { throw InvalidArgument(expected: "no setting for \(name)", help: "type it as '\(name)'") }
    case .ratio:
      guard let setting, let ratio = Double(setting), (0...1).contains(ratio) else {
        throw InvalidArgument(expected: "a share of the traces from 0 to 1 for \(name)", help: "type it as '\(name)=0.1'")
      }
    case .keys:
      guard setting != "" else { throw InvalidArgument(expected: "a setting behind the =", help: "leave the = out without one") }
    }
    (self.sampler, self.setting) = (sampler, setting)
  }

  var argument: String { setting.map { "\(sampler.rawValue)=\($0)" } ?? sampler.rawValue }
}

/// `KEY=VALUE` of what sends the spans, with both.
struct ResourceAttributeArgument: ExpressibleByArgument {
  let attribute: ResourceAttribute

  init(argument: String) throws(InvalidArgument) {
    guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")), equals > argument.startIndex else {
      throw InvalidArgument(expected: "KEY=VALUE", help: "type it as 'deployment.environment.name=production'")
    }
    let value = String(argument[argument.utf8.index(after: equals)...])
    let key = String(argument[..<equals])
    guard !key.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }) else {
      throw InvalidArgument(expected: "KEY=VALUE, with a key of one word", help: "repeat the option for each attribute")
    }
    attribute = ResourceAttribute(key: key, value: value)
  }

  var argument: String { "\(attribute.key)=\(attribute.value)" }
}
