/// Ports as Linkerd's annotations list them: numbers, ranges and names between commas, `22,8100-8102,mysql`.
struct PortSet: Sendable {
  private var ranges: [ClosedRange<UInt16>] = []
  private var names: [String] = []

  init(_ text: String) {
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let word = String(decoding: part.filter { $0 != 0x20 }, as: UTF8.self)
      let bounds = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
        UInt16(String(decoding: $0, as: UTF8.self))
      }
      if bounds.count == 1, let port = bounds[0] {
        ranges.append(port...port)
      } else if bounds.count == 2, let low = bounds[0], let high = bounds[1], low <= high {
        ranges.append(low...high)
      } else {
        names.append(word)
      }
    }
  }

  func contains(_ port: UInt16) -> Bool { ranges.contains { $0.contains(port) } }

  func contains(name: String) -> Bool { names.contains(name) }
}
