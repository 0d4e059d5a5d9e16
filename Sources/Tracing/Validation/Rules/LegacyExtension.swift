import Diagnostics
import YAML

extension Rule {
  /// The linkerd-jaeger extension, whose settings have a new place.
  static let legacyExtension = Rule(
    "legacy-extension", .warning, title: "the linkerd-jaeger extension is gone",
    reason:
      "Linkerd removed the extension in edge-25.10.1, and OpenCensus with it: its chart isn't released any more, and its injector and Linkerd's own tracing get in each other's way.",
    fix:
      "Move its settings to `proxy.tracing` in Linkerd's values: `webhook.collectorSvcAddr` is `collector.endpoint`, `webhook.collectorSvcAccount` is `meshIdentity.serviceAccountName`. Keep a collector of your own, and uninstall the extension last.",
    source: "https://github.com/linkerd/linkerd2/pull/14558"
  ) { scene in
    scene.releases.filter { $0.chart == "linkerd-jaeger" }.compactMap { release -> Diagnostic? in
      let webhook = release.values.lazy.compactMap { $0.mergedPair("webhook") }.first
      guard let place = release.object?.nameLocation ?? webhook?.key.location else { return nil }
      let address = webhook?.value.value(at: ["collectorSvcAddr"])
      let namespace = release.namespace ?? "linkerd-jaeger"
      let endpoint = address?.filledText.flatMap { try? CollectorEndpoint($0) }
      let account = webhook?.value.value(at: ["collectorSvcAccount"])?.filledText ?? "collector"
      let host = endpoint?.host ?? "collector.\(namespace)"
      // 55678 was OpenCensus'.
      let port = endpoint.map { $0.port == 55678 ? 4317 : $0.port } ?? 4317
      return Diagnostic(
        "the linkerd-jaeger extension is gone since edge-25.10.1", at: place,
        notes: [address, webhook?.value.value(at: ["collectorSvcAccount"])].compactMap { $0 }.map {
          .init("this moves to Linkerd's values", at: $0.location)
        },
        help:
          "run 'linkerd-tracing values --endpoint \(host):\(port) --service-account \(account) FILE' on Linkerd's values, with the collector that stays"
      )
    }
  }
}
