import Diagnostics
import Manifests

extension Scene {
  /// The objects and values that were looked at, in the order of the sources and inside one from top to bottom.
  package var subjects: [Report.Subject] {
    var places: [ObjectIdentifier: Int] = [:]
    for (index, source) in sources.enumerated() { places[ObjectIdentifier(source)] = index }
    let objects = objects.map { object in
      Report.Subject(
        name: object.namespace.map { "\($0)/\(object.name)" } ?? object.name, kind: "\(object.kind)@\(object.apiVersion)",
        location: object.node.location)
    }
    let values = values.flatMap { file in
      file.places.map { Report.Subject(name: file.prefix.isEmpty ? "values" : file.prefix, kind: "Values", location: $0) }
    }
    return (objects + values).enumerated().map { index, subject in
      let outer = subject.location.outermost
      return (place: places[ObjectIdentifier(outer.file)] ?? 0, offset: outer.range.lower, index: index, subject: subject)
    }.sorted { ($0.place, $0.offset, $0.index) < ($1.place, $1.offset, $1.index) }.map(\.subject)
  }
}
