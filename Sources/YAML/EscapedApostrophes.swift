import CYaml
import Glibc

/// `\'` in a double-quoted text is an apostrophe to go-yaml, and so to every Kubernetes tool, while libyaml refuses it.
///
/// The mended text has the same length: `"it\'s"` becomes `"it's" ` with the missing byte as a blank behind the quote, so that
/// offsets stay true outside the text.
enum EscapedApostrophes {
  /// How many bytes are scanned in search of such texts, each time from the beginning; those behind are left to be refused.
  private static let budget = 64 << 20

  /// The mended bytes, or nil when there is nothing to mend.
  static func mended(_ bytes: [UInt8]) -> [UInt8]? {
    guard hasCandidate(bytes) else { return nil }
    var result = bytes
    var scanned = 0
    var isChanged = false
    while scanned < budget, let start = refusedText(in: result), mend(&result, from: start) {
      isChanged = true
      scanned += bytes.count + 1024
    }
    return isChanged ? result : nil
  }

  private static func hasCandidate(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      var start = 0
      // Every source is looked through for it, and few have one.
      while start + 1 < buffer.count, let found = memchr(base + start, Int32(UInt8(ascii: "\\")), buffer.count - 1 - start) {
        let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if base[index + 1] == UInt8(ascii: "'") { return true }
        start = index + 1
      }
      return false
    }
  }

  /// Where the first double-quoted text begins in which libyaml refuses an escape.
  private static func refusedText(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) != 0, let base = buffer.baseAddress else { return nil }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, base + start, buffer.count - start)
      var token = yaml_token_t()
      while yaml_parser_scan(&parser, &token) != 0 {
        let isLast = token.type == YAML_STREAM_END_TOKEN || token.type == YAML_NO_TOKEN
        yaml_token_delete(&token)
        if isLast { return nil }
      }
      guard let problem = parser.problem, String(cString: problem) == "found unknown escape character" else { return nil }
      var offsets = ByteOffsets(buffer, start: start)
      return offsets.offset(of: parser.context_mark.index, in: buffer)
    }
  }

  /// Mends the double-quoted text at `start`; false when it has no escaped apostrophe.
  private static func mend(_ bytes: inout [UInt8], from start: Int) -> Bool {
    var read = start + 1
    var written = read
    while read < bytes.count, bytes[read] != UInt8(ascii: "\"") {
      let isEscape = bytes[read] == UInt8(ascii: "\\") && read + 1 < bytes.count
      if isEscape, bytes[read + 1] == UInt8(ascii: "'") {
        read += 1
      } else if isEscape {
        bytes[written] = bytes[read]
        (read, written) = (read + 1, written + 1)
      }
      bytes[written] = bytes[read]
      (read, written) = (read + 1, written + 1)
    }
    guard read < bytes.count, written < read else { return false }
    bytes[written] = UInt8(ascii: "\"")
    for index in written + 1...read { bytes[index] = UInt8(ascii: " ") }
    return true
  }
}
