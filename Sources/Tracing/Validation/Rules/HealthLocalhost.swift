import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A health endpoint on localhost that the kubelet probes.
  static let healthLocalhost = forEachConfiguration(
    "health-localhost", title: "the collector's health endpoint listens on localhost",
    reason:
      "The kubelet probes the pod's address, where nothing listens: the pod never gets ready, or is restarted again and again. Localhost is a collector's default since 0.104.",
    fix: "Set the extension's `endpoint` to `0.0.0.0:13133`.",
    source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/33896"
  ) { configuration, _ in
    let enabled = configuration.enabledExtensions.map(\.text)
    return configuration.components(.extensions).compactMap { component -> Diagnostic? in
      guard enabled.contains(component.id), let (key, endpoint) = component.healthEndpoint else { return nil }
      let port = endpoint?.filledText.flatMap { ServiceAddress($0)?.port } ?? 13133
      guard let probe = configuration.mounts.lazy.compactMap({ $0.probe(of: port) }).first else { return nil }
      let help = "type \"endpoint: 0.0.0.0:\(port)\""
      let notes = [Diagnostic.Note("the kubelet asks here", at: probe.location)]
      if let endpoint, let text = endpoint.filledText {
        guard ["localhost:", "127.", "[::1]:"].contains(where: { text.hasPrefix($0) }) else { return nil }
        return Diagnostic(
          "the health endpoint listens on localhost, where the kubelet's probes don't arrive", at: endpoint.location,
          notes: notes, help: help)
      }
      if let minor = configuration.collectorMinor, minor < 104 { return nil }
      return Diagnostic(
        "the health endpoint has no address, and since collector 0.104 that means localhost",
        severity: configuration.collectorMinor == nil ? .warning : .error, at: key.location, notes: notes,
        help: "\(help) below \"\(key.text):\"")
    }
  }
}

extension CollectorComponent {
  /// The key under which a health extension's address belongs, and the address; nil of any other component, or without HTTP.
  fileprivate var healthEndpoint: (key: Node, endpoint: Node?)? {
    switch type {
    case "health_check": return (pair.key, settings?.value(at: ["endpoint"]))
    case "healthcheckv2":
      guard let http = settings?.mergedPair("http") else { return nil }
      return (http.key, http.value.value(at: ["endpoint"]))
    default: return nil
    }
  }
}

extension CollectorConfiguration.Mount {
  /// The probe over HTTP that the kubelet makes to a port.
  fileprivate func probe(of port: UInt16) -> Node? {
    ["startupProbe", "livenessProbe", "readinessProbe"].lazy.compactMap { container.value(at: [$0, "httpGet", "port"]) }.first {
      node in
      if node.isText("") { return false }
      if let number = UInt16(node.text) { return number == port }
      return template.containerPort(named: node.text)?["containerPort"]?.target.text == String(port)
    }
  }
}
