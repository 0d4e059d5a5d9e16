import Diagnostics
import YAML

extension Rule {
  /// An endpoint that names a Service which the installed version of Jaeger's chart doesn't have.
  static let jaegerChartService = forEachStanza(
    "jaeger-chart-service", title: "Jaeger's chart has no such Service",
    reason:
      "Up to 4.1.5 the chart has the Services `…-collector`, `…-query` and `…-agent`; since 4.2.0 it has one, which has the release's name. Proxies can't resolve any other and send no spans.",
    fix: "Name the Service that the chart's version has: `jaeger.jaeger-system.svc.cluster.local:4317` since 4.2.0.",
    source: "https://github.com/jaegertracing/helm-charts/pull/702"
  ) { stanza, scene in
    chartServiceFindings(stanza, scene)
  }

  /// What the rule says about a block; whether its Service is among the manifests is then no question any more.
  static func chartServiceFindings(_ stanza: TracingStanza, _ scene: Scene) -> [Diagnostic] {
    guard stanza.isEnabled, let endpoint = stanza.collectorEndpoint, let namespace = endpoint.namespace,
      let value = stanza.endpoint?.value, scene.object("Service", named: endpoint.service, in: namespace) == nil
    else { return [] }
    let findings = scene.releases.compactMap { release -> Diagnostic? in
      guard release.chart == "jaeger", release.isVersionKnown, release.namespace == namespace,
        let name = JaegerChart.fullName(of: release), let object = release.object
      else { return nil }
      let isMerged = release.version.map { $0 >= JaegerChart.merged } ?? true
      let (wrong, right) = isMerged ? ("\(name)-collector", name) : (name, "\(name)-collector")
      guard endpoint.service == wrong else { return nil }
      let domain = String(endpoint.host.dropFirst(endpoint.service.count))
      return Diagnostic(
        "Jaeger's chart has no Service \"\(wrong)\" in \(release.version.map { "version \($0)" } ?? "its newest version")",
        at: value.location,
        notes: [.init("the chart is installed here", at: release.versionNode?.location ?? object.nameLocation)],
        help: "type \"\(right)\(domain):\(endpoint.port)\"")
    }
    return Array(findings.prefix(1))
  }
}
