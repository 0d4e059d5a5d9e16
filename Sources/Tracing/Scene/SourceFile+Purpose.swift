import Diagnostics

extension SourceFile {
  /// What a file that isn't YAML is evidently meant to be.
  enum Purpose {
    /// What a tool makes YAML of: Helm, Jinja, `sed`.
    case template
    /// A manifest, or values of Linkerd's.
    case kubernetes
    case other
  }

  /// The purpose of a source by its text, of which the parser stops at a place.
  func purpose(at place: Location?) -> Purpose {
    // What has a NUL in it is no text, whatever else it has.
    let isText = !bytes.contains(0)
    if isText, hasTemplateMarks || place.map({ hasPlaceholder(before: $0.range.lower) }) ?? false { return .template }
    return isText && hasKubernetesKeys && !isJSON ? .kubernetes : .other
  }

  /// Whether there are marks of a template language: `{{…}}`, `{%…%}`, `<%…%>`.
  private var hasTemplateMarks: Bool {
    bytes.withUnsafeBufferPointer { $0.contains("{{") || $0.contains("{%") || $0.contains("<%") }
  }

  /// Whether this is JSON, of which kubectl takes several values behind each other and others take comments.
  private var isJSON: Bool { bytes.first { $0 > 0x20 } == UInt8(ascii: "{") && name.hasSuffix(".json") }

  /// Whether there are keys that manifests or Linkerd's values begin with.
  private var hasKubernetesKeys: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      ["apiVersion:", "kind:", "proxy:", "identityTrustAnchorsPEM:", "proxyInit:", "linkerd-control-plane:"].contains {
        bytes.hasLine(beginningWith: $0)
      }
    }
  }

  /// Whether the line at a place, or one of the two above it, has a name where something has to be filled in: `{NAME}`, `<NAME>`,
  /// `@NAME@`, or `$NAME` alone on its line.
  private func hasPlaceholder(before offset: Int) -> Bool {
    var line = line(containing: offset)
    for _ in 0..<3 {
      if Self.hasPlaceholder(bytes[line.lower..<line.upper]) { return true }
      guard line.lower > 0 else { return false }
      line = self.line(containing: line.lower - 1)
    }
    return false
  }

  private static func hasPlaceholder(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(separator: 0x20)
    return words.count == 1 && words[0].first == UInt8(ascii: "$")
      || line.indices.contains { start in
        guard let mark = marks.first(where: { $0.open == line[start] }) else { return false }
        let name = line[(start + 1)...].prefix { byte in
          let isCapital = (0x41...0x5A).contains(byte)
          let isSign = (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
          return isCapital || isSign
            || mark.takesAnyCase && ((0x61...0x7A).contains(byte) || ".-[]".utf8.contains(byte))
        }
        return !name.isEmpty && name.endIndex < line.endIndex && line[name.endIndex] == mark.close
      }
  }

  private static let marks: [(open: UInt8, close: UInt8, takesAnyCase: Bool)] = [
    (UInt8(ascii: "{"), UInt8(ascii: "}"), true), (UInt8(ascii: "<"), UInt8(ascii: ">"), false),
    (UInt8(ascii: "@"), UInt8(ascii: "@"), false),
  ]
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the lines begins with a text.
  fileprivate func hasLine(beginningWith text: StaticString) -> Bool {
    var start = startIndex
    while start < endIndex {
      if self[start...].starts(with: text.withUTF8Buffer { Array($0) }) { return true }
      guard let end = self[start...].firstIndex(of: 0x0A) else { return false }
      start = end + 1
    }
    return false
  }
}
