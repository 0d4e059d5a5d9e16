import Glibc

/// A time zone: what its clocks show at which time.
struct Zone: Sendable {
  /// A stretch of time in which clocks stay as they are.
  struct Period: Sendable {
    let name: String
    /// Seconds east of UTC.
    let offset: Int
  }

  /// As Go prints it: `UTC`, `Local`, `America/New_York`.
  let name: String
  private let periods: [Period]
  /// When each period of `transitions` begins, in seconds since 1970.
  private let transitions: [(start: Int, period: Int)]
  /// What holds after the last transition.
  private let rule: ZoneRule?

  static let utc = Zone.fixed(name: "UTC", offset: 0)

  /// The zone of the environment variable TZ, or of the machine.
  static let local: Zone = {
    guard let setting = getenv("TZ").map({ String(cString: $0) }) else {
      return load(path: "/etc/localtime", name: "Local") ?? .utc
    }
    let name = setting.utf8.first == UInt8(ascii: ":") ? String(setting.dropFirst()) : setting
    if name.utf8.first == UInt8(ascii: "/") { return load(path: name, name: "Local") ?? .utc }
    return named(name, as: "Local") ?? .utc
  }()

  static func fixed(name: String, offset: Int) -> Zone {
    Zone(name: name, periods: [Period(name: name, offset: offset)], transitions: [], rule: nil)
  }

  init(name: String, periods: [Period], transitions: [(start: Int, period: Int)], rule: ZoneRule?) {
    (self.name, self.periods, self.transitions, self.rule) = (name, periods, transitions, rule)
  }

  /// The zone of that name in the system's database; nil when there is none.
  static func named(_ name: String, as shownName: String? = nil) -> Zone? {
    switch name {
    case "", "UTC": return .utc
    case "Local": return .local
    default: break
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard name.utf8.first != UInt8(ascii: "/"), !name.utf8.contains(UInt8(ascii: "\\")), !name.utf8.contains(0),
      !parts.contains(where: { $0.elementsEqual("..".utf8) })
    else { return nil }
    for folder in ["/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo/"] {
      if let zone = load(path: folder + name, name: shownName ?? name) { return zone }
    }
    return nil
  }

  private static func load(path: String, name: String) -> Zone? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: ZoneFile.largest)
    let count = fread(&bytes, 1, bytes.count, file)
    return ZoneFile(Array(bytes.prefix(count))).zone(named: name)
  }

  /// What clocks show at a moment.
  func period(at seconds: Int) -> Period {
    guard let first = transitions.first, seconds >= first.start else {
      if transitions.isEmpty, let rule { return rule.period(at: seconds) }
      return periods.first ?? Period(name: "UTC", offset: 0)
    }
    var (low, high) = (0, transitions.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if transitions[middle].start <= seconds { low = middle } else { high = middle }
    }
    if low == transitions.count - 1, let rule { return rule.period(at: seconds) }
    return periods[transitions[low].period]
  }

  /// The offset that an abbreviation stands for in this zone, preferably at about that time.
  func offset(ofName name: String, near seconds: Int) -> Int? {
    let candidates = periods.filter { $0.name == name }
    let current = candidates.first { period(at: seconds &- $0.offset).name == name }
    return (current ?? candidates.first)?.offset
  }
}
