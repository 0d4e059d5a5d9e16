/// What Linkerd has to know to make its proxies emit spans: the `proxy.tracing` block of its values.
package struct TracingSettings: Sendable {
  package var endpoint: CollectorEndpoint
  package var identity: MeshIdentity
  /// Attributes of every span's resource, in the order given; merged with the chart's own labels.
  package var labels: [(key: String, value: String)]
  /// The `service.name` of proxies whose pods say nothing better; nil leaves the chart's `linkerd-proxy`.
  package var traceServiceName: String?

  package init(
    endpoint: CollectorEndpoint, identity: MeshIdentity, labels: [(key: String, value: String)] = [],
    traceServiceName: String? = nil
  ) {
    self.endpoint = endpoint
    self.identity = identity
    self.labels = labels
    self.traceServiceName = traceServiceName
  }
}
