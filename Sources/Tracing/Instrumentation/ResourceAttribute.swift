/// A pair of `OTEL_RESOURCE_ATTRIBUTES`, which says what sends the spans: `deployment.environment.name=prod`.
package struct ResourceAttribute: Hashable, Sendable {
  package let key: String
  package let value: String

  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }

  /// A list of pairs that has these as well; what it says of a key already gives way, in its place.
  static func list(_ attributes: [ResourceAttribute], over existing: String) -> String {
    var parts = existing.utf8.split(separator: UInt8(ascii: ",")).compactMap { String($0) }
    for attribute in attributes {
      let head = escaped(attribute.key) + "="
      let pair = head + escaped(attribute.value)
      if let index = parts.firstIndex(where: { trimmed($0).hasPrefix(head) }) {
        parts[index] = pair
      } else {
        parts.append(pair)
      }
    }
    return parts.joined(separator: ",")
  }

  private static func trimmed(_ text: String) -> Substring { text.drop { $0 == " " } }

  /// The text with percent signs and digits for what has a meaning in such a list.
  ///
  /// Source: OpenTelemetry's specification of resources, and W3C Baggage, whose octets may stay.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, !reserved.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let reserved = Array("\",;\\%=".utf8)
}
