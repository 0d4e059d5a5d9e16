import Diagnostics
import YAML

extension Rule {
  /// Processors in an order in which they don't do their work.
  static let processorOrder = forEachConfiguration(
    "processor-order", .warning, title: "a processor comes too late in its pipeline",
    reason:
      "`memory_limiter` can refuse what comes only where it stands first. `k8s_attributes` that goes by the connection finds none behind `batch` or `tail_sampling`, which put spans of many senders together: no pod attributes.",
    fix: "Order a pipeline as memory_limiter, k8s_attributes, attributes, tail_sampling, batch.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/29630"
  ) { configuration, scene in
    configuration.pipelines.filter { $0.signal == "traces" }.flatMap { pipeline -> [Diagnostic] in
      let names = pipeline.names(.processors)
      let types = names.map { CollectorComponent.type(of: $0.text) }
      var findings: [Diagnostic] = []
      if let index = types.firstIndex(of: "memory_limiter"), index > 0 {
        findings.append(
          Diagnostic(
            "\"memory_limiter\" stands behind \"\(names[0].text)\"", severity: .information, at: names[index].location,
            help: "move it to the front of \"processors:\""))
      }
      guard let index = types.firstIndex(where: { $0 == "k8sattributes" || $0 == "k8s_attributes" }),
        let mixing = types[..<index].firstIndex(where: { $0 == "batch" || $0 == "tail_sampling" }),
        // Behind a proxy of its own the connection says nothing anywhere, which another rule says.
        configuration.goesByConnection(names[index].text), !scene.isBehindOwnProxy(configuration)
      else { return findings }
      findings.append(
        Diagnostic(
          "\"\(names[index].text)\" goes by the connection, which is lost behind \"\(names[mixing].text)\"",
          at: names[index].location, help: "move it before \"\(names[mixing].text)\""))
      return findings
    }
  }
}

extension CollectorConfiguration {
  /// Whether a processor looks pods up by the connection: among other ways, or because it isn't told how.
  fileprivate func goesByConnection(_ id: String) -> Bool {
    guard let processor = components(.processors).first(where: { $0.id == id }) else { return false }
    guard let ways = processor.settings?.value(at: ["pod_association"]), !ways.isUnset else { return true }
    let sources = ways.items.flatMap { way in way.target["sources"].map { Array($0.items.map(\.target)) } ?? [way.target] }
    // What comes first counts, and proxies send it.
    return sources.first?["from"]?.target.isText("connection") == true
  }
}
