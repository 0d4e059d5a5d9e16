/// A draft of JSON Schema, by the address in `$schema`.
enum SchemaDialect: String, CaseIterable {
  case draft4 = "http://json-schema.org/draft-04/schema"
  case draft6 = "http://json-schema.org/draft-06/schema"
  case draft7 = "http://json-schema.org/draft-07/schema"
  case draft2019 = "https://json-schema.org/draft/2019-09/schema"
  case draft2020 = "https://json-schema.org/draft/2020-12/schema"

  /// The address that stands for whatever draft is the newest.
  private static let newest = "http://json-schema.org/schema"

  /// The draft that a schema names, the newest when it names none; nil for an address that isn't known.
  init?(of schema: Value) {
    guard let address = schema.table?["$schema"]?.text else {
      self = .draft2020
      return
    }
    self.init(address: address)
  }

  /// The draft of an address; both `http` and `https` are taken, as is an empty fragment.
  init?(address: String) {
    let place = Schema.withoutFragment(address).document
    guard place.utf8.starts(with: "http".utf8) else { return nil }
    if Self.behindScheme(place) == Self.behindScheme(Self.newest) {
      self = .draft2020
      return
    }
    guard let found = Self.allCases.first(where: { Self.behindScheme($0.rawValue) == Self.behindScheme(place) }) else {
      return nil
    }
    self = found
  }

  private static func behindScheme(_ address: String) -> [UInt8] { Array(address.utf8.drop { $0 != UInt8(ascii: ":") }) }

  /// Whether it is of the drafts that hold texts against formats, and where `$ref` hides its neighbours.
  var isOld: Bool { self == .draft4 || self == .draft6 || self == .draft7 }
}
