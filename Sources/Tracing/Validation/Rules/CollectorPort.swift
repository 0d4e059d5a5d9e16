import Diagnostics
import Manifests
import YAML

extension Rule {
  /// The collector's Service leads to a port that its pods don't have.
  static let collectorPort = forEachCollector(
    "collector-port", title: "the collector's Service leads to a port that the pods don't have",
    reason: "Nothing listens where the Service leads to: connection refused, or no address at all for a port's name.",
    fix: "Set `targetPort` to the number or the name of the port that the collector's receiver listens on.",
    source: "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"
  ) { collector, stanza, scene in
    guard let port = collector.port, let template = collector.templates.first else { return [] }
    let target = port["targetPort"]?.target ?? port["port"]?.target
    guard let target, let text = target.filledText, text != "0" else { return [] }
    let declared = template.containerPorts
    let workload = "\(template.object.kind) \"\(template.object.name)\""
    let names = declared.compactMap { $0["name"]?.filledText }
    guard let number = UInt16(text) else {
      if names.contains(text) { return [] }
      let right = Spelling.nearest(to: text, among: names).first ?? names.first { $0.hasSuffix("grpc") }
      return [
        Diagnostic(
          "\(workload) has no port called \"\(text)\"", at: target.location,
          notes: [.init("its pods are behind the endpoint", at: template.object.nameLocation)],
          help: right.map { "type \"targetPort: \($0)\"" } ?? "type \"targetPort: \(collector.endpoint.port)\"")
      ]
    }
    // A container may listen on ports that it doesn't declare; what its configuration says decides.
    let listening = collector.receiverPorts(of: template, in: scene)
    guard !listening.isEmpty, !listening.contains(number), let right = listening.first else { return [] }
    let notes = [Diagnostic.Note("its pods are behind the endpoint", at: template.object.nameLocation)]
    let other = collector.service.ports.first { collector.podPort(of: template, behind: $0).map(listening.contains) ?? false }
    guard let other, let name = other["port"]?.filledText else {
      return [
        Diagnostic(
          "the collector doesn't listen on port \(number), to which its Service leads", at: target.location, notes: notes,
          help: "type \"targetPort: \(right)\"")
      ]
    }
    // The Service has the right port as well, so the endpoint names the wrong one; some of those have findings of their own.
    guard !collector.saysOtherwise,
      let value = stanza.endpoint?.value
    else {
      return []
    }
    return [
      Diagnostic(
        "the collector doesn't take OTLP over gRPC on port \(collector.endpoint.port)", at: value.location, notes: notes,
        help: "type \"\(collector.endpoint.host):\(name)\"")
    ]
  }
}
