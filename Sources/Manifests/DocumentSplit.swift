import Diagnostics
import Glibc

/// How Kubernetes' line-based reader (apimachinery's YAMLReader) cuts a stream into documents.
///
/// It counts what a YAML parser doesn't see: a document with nothing in it but comments.
package struct DocumentSplit: Sendable {
  /// Where each document without content begins.
  package private(set) var blanks: [Int] = []

  /// Throws when a line begins with `---` and goes on with something else than a comment, which that reader refuses.
  package init(_ source: SourceFile) throws(Diagnostic) {
    let bytes = source.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    /// The document that is being read: its first byte, and what has been seen of it.
    var begin = start
    var (isEmpty, isBlank, isDirective) = (true, true, false)
    var refused: SourceRange?

    bytes.withUnsafeBufferPointer { buffer in
      while start < buffer.count {
        guard let line = buffer.baseAddress.map({ $0 + start }) else { break }
        let found = memchr(line, 0x0A, buffer.count - start)
        let end = found.map { start + (UnsafeRawPointer($0) - UnsafeRawPointer(line)) } ?? buffer.count
        switch Line(buffer, start, end) {
        case .separator:
          if !isEmpty {
            if isBlank, !isDirective { blanks.append(begin) }
            (begin, isEmpty, isBlank, isDirective) = (end + 1, true, true, false)
          } else {
            (begin, isEmpty) = (start, false)
          }
        case .refusedSeparator:
          refused = SourceRange(start + 3, end)
          return
        case .blank: isEmpty = false
        case .directive: (isEmpty, isDirective) = (false, true)
        case .content: (isEmpty, isBlank) = (false, false)
        }
        start = end + 1
      }
      if !isEmpty, isBlank, !isDirective { blanks.append(begin) }
    }
    if let refused {
      throw Diagnostic(
        "invalid Yaml document separator: \(source.text(refused))", at: Location(source, refused),
        help: "put what follows the --- on a line of its own; kubectl refuses it too")
    }
  }

  private enum Line {
    case separator, refusedSeparator, blank, directive, content

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
      func first(from offset: Int) -> UInt8? {
        var index = offset
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
        return index < end ? bytes[index] : nil
      }
      func begins(with byte: UInt8) -> Bool {
        end - start >= 3 && bytes[start] == byte && bytes[start + 1] == byte && bytes[start + 2] == byte
      }
      if begins(with: UInt8(ascii: "-")) {
        let rest = first(from: start + 3)
        self = rest == nil || rest == UInt8(ascii: "#") ? .separator : .refusedSeparator
        return
      }
      switch first(from: start) {
      case nil, UInt8(ascii: "#"): self = .blank
      case UInt8(ascii: "%") where bytes[start] == UInt8(ascii: "%"): self = .directive
      default: self = begins(with: UInt8(ascii: ".")) && first(from: start + 3) == nil ? .blank : .content
      }
    }
  }
}
