/// The last few different texts that edits put in. Most objects of a stream get the same lines, which are then kept once.
struct RecentTexts {
  private var texts: [[UInt8]] = []
  private var oldest = 0

  /// The same bytes; where they were seen before, that array.
  mutating func shared(_ text: [UInt8]) -> [UInt8] {
    if let known = texts.first(where: { $0 == text }) { return known }
    if texts.count < 16 {
      texts.append(text)
    } else {
      texts[oldest] = text
      oldest = (oldest + 1) % texts.count
    }
    return text
  }
}
