import Manifests
import YAML

/// A variable of a container that tells an OpenTelemetry or OpenCensus SDK what to do.
struct TracingVariable: Sendable {
  let name: String
  /// Nil when the value comes from elsewhere, as by `valueFrom`.
  let value: Node?
  let container: Node
  let template: PodTemplate

  /// Those of all containers of some pods; of equal names in a container the last, as Kubernetes has it.
  static func all(of template: PodTemplate) -> [TracingVariable] {
    var found: [TracingVariable] = []
    for container in template.allContainers {
      let first = found.count
      guard let items = container.mergedPair("env")?.value.items else { continue }
      for item in items {
        guard let name = item.target["name"]?.target, name.withBytes(isTracing) else { continue }
        let variable = TracingVariable(
          name: name.text, value: item.target["value"]?.target, container: container, template: template)
        if let index = found[first...].firstIndex(where: { $0.name == variable.name }) {
          found[index] = variable
        } else {
          found.append(variable)
        }
      }
    }
    return found
  }

  /// The address that an SDK is told to export to; nil when this is about something else, or names none.
  var endpoint: CollectorEndpoint? {
    guard name == "OTEL_EXPORTER_OTLP_ENDPOINT" || name == "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", let text = value?.filledText
    else { return nil }
    let bytes = Array(text.utf8)
    let separator = Array("://".utf8)
    let scheme = bytes.indices.first { bytes[$0...].starts(with: separator) }
    let authority = bytes.dropFirst(scheme.map { $0 + separator.count } ?? 0).prefix { $0 != UInt8(ascii: "/") }
    return try? CollectorEndpoint(String(decoding: authority, as: UTF8.self))
  }

  private static func isTracing(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.starts(with: "OTEL_".utf8) || name.elementsEqual("OC_AGENT_HOST".utf8)
  }
}
