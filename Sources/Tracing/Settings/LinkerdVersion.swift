/// A release of Linkerd, as far as the spelling of `proxy.tracing` depends on it.
///
/// Accepts `2.19`, `2.20.1`, `stable-2.14.10`, `edge-25.10.1` and the chart's `2025.10.7`. Every `version-2.N` is an edge release;
/// they are kept as that (source: Linkerd's release notes).
package struct LinkerdVersion: Hashable, Comparable, Sendable {
  /// Year (two digits), month and number of the edge release.
  package let year: Int
  package let month: Int
  package let number: Int

  package init(edge year: Int, _ month: Int, _ number: Int) {
    self.year = year
    self.month = month
    self.number = number
  }

  /// Nil when the text names no release.
  package init?(_ text: String) {
    var text = Substring(text)
    var isEdge = false
    for prefix in ["edge-", "stable-", "version-", "v"] where text.hasPrefix(prefix) {
      isEdge = prefix == "edge-"
      text = text.dropFirst(prefix.utf8.count)
      break
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Int(String($0) ?? "") }
    guard !parts.isEmpty, parts.allSatisfy({ $0 != nil && ($0 ?? -1) >= 0 }) else { return nil }
    let numbers = parts.compactMap { $0 }
    if numbers[0] == 2, !isEdge, numbers.count >= 2, numbers.count <= 3 {
      guard let release = Self.releases.last(where: { $0.minor <= numbers[1] }) else {
        self = LinkerdVersion(edge: 0, 0, numbers[1])
        return
      }
      self = release.edge
      return
    }
    guard numbers.count == 3, isEdge || numbers[0] >= 2020 else { return nil }
    self.init(edge: numbers[0] % 2000, numbers[1], numbers[2])
  }

  /// `edge-25.10.1`
  package var text: String { "edge-\(year).\(month).\(number)" }

  /// The minor versions that are edge releases under another name.
  private static let releases: [(minor: Int, edge: LinkerdVersion)] = [
    (18, LinkerdVersion(edge: 25, 4, 4)),
    (19, LinkerdVersion(edge: 25, 10, 7)),
    (20, LinkerdVersion(edge: 26, 6, 3)),
  ]

  package static func < (a: LinkerdVersion, b: LinkerdVersion) -> Bool {
    (a.year, a.month, a.number) < (b.year, b.month, b.number)
  }

  /// How this release spells its tracing values.
  package var tracingForm: TracingForm? {
    if self >= LinkerdVersion(edge: 25, 10, 1) { return .enabled }
    if self >= LinkerdVersion(edge: 25, 6, 4) { return .enable }
    return nil
  }
}
