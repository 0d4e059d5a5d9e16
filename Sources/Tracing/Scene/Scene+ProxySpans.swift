import Manifests
import YAML

extension Scene {
  /// Whether proxies' spans reach a configuration: it is behind the endpoint of a block that turns tracing on, or a collector that is
  /// sends them on to it.
  func isBehindProxies(_ configuration: CollectorConfiguration) -> Bool { configurationsOfProxies.contains(configuration.root) }

  /// Whether what arrives at a configuration's receivers comes from the proxy in its own pod, whoever sent it.
  func isBehindOwnProxy(_ configuration: CollectorConfiguration) -> Bool {
    isBehindProxies(configuration)
      || configuration.templates.contains { template in
        guard isMeshed(template) == true else { return false }
        let skipped = annotation(ProxySetting.skipInboundPorts.rawValue, of: template).map { PortSet($0.value.target.text) }
        return !(skipped?.contains(4317) ?? false)
      }
  }

  /// The roots of the configurations that proxies' spans reach.
  var configurationsThatProxiesReach: [Node] {
    guard !configurations.isEmpty else { return [] }
    var reached: [Int] = []
    var waiting = stanzas.filter(\.isEnabled).flatMap { stanza in
      (stanza.manifestCollector(in: self)?.templates ?? []).flatMap { configurationIndices(of: $0) }
    }
    while let index = waiting.popLast() {
      guard !reached.contains(index) else { continue }
      reached.append(index)
      let configuration = configurations[index]
      for address in configuration.exportAddresses {
        guard case .service(let service) = resolve(address, from: configuration.namespace) else { continue }
        waiting += templates(behind: service).flatMap { configurationIndices(of: $0) }
      }
    }
    return reached.map { configurations[$0].root }
  }

  private func configurationIndices(of template: PodTemplate) -> [Int] {
    configurations.indices.filter { index in
      configurations[index].templates.contains { $0.object.node == template.object.node }
    }
  }
}

extension CollectorConfiguration {
  /// The addresses that spans are sent on to.
  fileprivate var exportAddresses: [ServiceAddress] {
    let paths = [["endpoint"], ["resolver", "dns", "hostname"], ["resolver", "k8s", "service"]]
    return components(.exporters).flatMap { component in
      paths.compactMap { component.settings?.value(at: $0)?.filledText.flatMap { ServiceAddress($0) } }
    }
  }
}
