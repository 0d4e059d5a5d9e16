import Diagnostics

/// One change of a container's environment: `NAME=VALUE` or `NAME-` as `kubectl set env` writes it, or one that depends on the pod.
package enum EnvironmentChange: Hashable, Sendable {
  case set(name: String, value: String)
  case remove(name: String)
  /// The same as `set`, but only where no endpoint is named yet.
  case standard(name: String, value: String)
  /// `OTEL_SERVICE_NAME` is what a label of the pod says, or else the workload's name.
  case serviceName
  /// `OTEL_RESOURCE_ATTRIBUTES` has these besides what it has already.
  case resourceAttributes([ResourceAttribute])

  package var name: String {
    switch self {
    case .set(let name, _), .standard(let name, _), .remove(let name): name
    case .serviceName: "OTEL_SERVICE_NAME"
    case .resourceAttributes: "OTEL_RESOURCE_ATTRIBUTES"
    }
  }

  /// The variables that name where an application's spans go.
  static let endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"]

  /// Why a text is no change.
  package enum Problem: Error, Sendable {
    /// Neither `=` nor a final `-`.
    case noValue
    case badName(String)
  }

  /// Reads `NAME=VALUE` (split at the first `=`) or `NAME-`.
  package init(_ text: String) throws(Problem) {
    let bytes = Array(text.utf8)
    if let equals = bytes.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(decoding: bytes[..<equals], as: UTF8.self)
      guard Self.isName(name) else { throw .badName(name) }
      self = .set(name: name, value: String(decoding: bytes[(equals + 1)...], as: UTF8.self))
    } else if bytes.last == UInt8(ascii: "-") {
      let name = String(decoding: bytes.dropLast(), as: UTF8.self)
      guard Self.isName(name) else { throw .badName(name) }
      self = .remove(name: name)
    } else {
      throw .noValue
    }
  }

  /// Whether Kubernetes takes a text as the name of a variable: letters, digits, `-`, `_` and `.`, not beginning with a digit.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name != "." && !name.hasPrefix("..")
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
          || byte == UInt8(ascii: ".")
      }
  }

  /// The changes without the later ones of a name, which lose; throws the name that is both set and removed.
  package static func unified(_ changes: [EnvironmentChange]) throws(SetAndRemoved) -> [EnvironmentChange] {
    var result: [EnvironmentChange] = []
    for change in changes {
      guard let earlier = result.first(where: { $0.name == change.name }) else {
        result.append(change)
        continue
      }
      if earlier.isRemoval != change.isRemoval { throw SetAndRemoved(name: change.name) }
    }
    return result
  }

  private var isRemoval: Bool {
    if case .remove = self { true } else { false }
  }

  /// A variable that one command both sets and removes.
  package struct SetAndRemoved: Error, Sendable {
    package let name: String
  }
}
