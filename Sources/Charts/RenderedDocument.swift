/// A document that a template gave.
package struct RenderedDocument: Sendable {
  /// The template's path with the chart's name in front: `jaeger/templates/service.yaml`.
  package let source: String
  package let kind: String
  /// The text without the blank lines around it.
  package let text: [UInt8]
  /// Whether it carries `helm.sh/hook`; hooks are printed behind everything else.
  let isHook: Bool
}

extension [RenderedDocument] {
  /// The documents as `helm template` prints them, or without the lines that say where each comes from.
  package func stream(withSources: Bool) -> [UInt8] {
    var out: [UInt8] = []
    for document in self {
      out += "---\n".utf8
      if withSources { out += "# Source: \(document.source)\n".utf8 }
      out += document.text
      out.append(UInt8(ascii: "\n"))
    }
    return isEmpty && withSources ? [UInt8(ascii: "\n")] : out
  }
}
