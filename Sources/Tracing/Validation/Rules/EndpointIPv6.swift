extension Rule {
  /// `[::1]:4317`.
  static let endpointIPv6 = forEachBadEndpoint(
    "endpoint-ipv6", title: "the endpoint is an IPv6 address",
    reason:
      "Linkerd's template writes it unquoted, where YAML reads a list: the chart doesn't render, and the injector refuses pods.",
    fix: "Name the collector's Service.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/partials/templates/_proxy.tpl"
  ) { problem in
    problem == .ipv6 ? "the endpoint is an IPv6 address, which Linkerd's template can't render" : nil
  }
}
