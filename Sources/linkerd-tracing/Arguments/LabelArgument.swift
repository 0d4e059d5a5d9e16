import CommandLineKit

/// `KEY=VALUE`, with a key.
struct LabelArgument: ExpressibleByArgument {
  let key: String
  let value: String

  init(argument: String) throws(InvalidArgument) {
    guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")), equals > argument.startIndex,
      !argument[..<equals].utf8.contains(where: { $0 <= 0x20 })
    else {
      throw InvalidArgument(expected: "KEY=VALUE", help: "type it as '--label k8s.cluster.name=east'")
    }
    guard argument.utf8.allSatisfy({ $0 >= 0x20 }) else {
      throw InvalidArgument(
        expected: "KEY=VALUE on one line", help: "Linkerd writes labels into an environment variable, a line each")
    }
    key = String(argument[..<equals])
    value = String(argument[argument.utf8.index(after: equals)...])
  }

  var argument: String { "\(key)=\(value)" }
}
