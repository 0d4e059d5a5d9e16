/// Failing and passing inputs of the rules for tail sampling, and for who can see Jaeger's UI.
extension RuleFixtures {
  /// A collector that decides by policies, and that proxies send their spans to.
  private static func sampled(_ settings: String = "policies: [{name: a, type: always_sample}]") -> String {
    proxied(
      SetUp.configuration.with("batch: {}", "batch: {}\n  tail_sampling:\n    \(settings)").with(
        ", batch]", ", tail_sampling, batch]"))
  }

  /// A collector in front, which sends by trace id to the Service of other manifests.
  private static var balanced: String {
    SetUp.join(
      SetUp.manifests,
      SetUp.collector(
        SetUp.configuration.with("otlp_grpc/jaeger:", "loadbalancing:").with("[otlp_grpc/jaeger]", "[loadbalancing]").with(
          "    endpoint: jaeger-collector.jaeger-system:4317\n    tls:\n      insecure: true",
          "    resolver:\n      dns:\n        hostname: jaeger-collector.jaeger-system")))
  }

  static let sampling: [RuleFixture] = [
    RuleFixture(
      "tail-sampling-status",
      failing: [
        sampled("policies:\n    - {name: a, type: ‹tail-sampling-status›status_code, status_code: {status_codes: [ERROR]}}"),
        sampled(
          "policies:\n    - {name: a, type: ‹tail-sampling-status›numeric_attribute, numeric_attribute: {key: http.response.status_code, min_value: 500}}"
        ),
        sampled(
          "policies:\n    - name: a\n      type: and\n      and: {and_sub_policy: [{name: b, type: ‹tail-sampling-status›status_code, status_code: {status_codes: [ERROR]}}]}"
        ),
        // Where proxies may send nothing it is worth a word.
        sampled(
          "policies:\n    - {name: a, type: ‹tail-sampling-status:information›status_code, status_code: {status_codes: [ERROR]}}"
        ).with(
          "enabled: true", "enabled: false"),
      ],
      passing: [
        sampled(), sampled("policies:\n    - {name: a, type: status_code, status_code: {status_codes: [ERROR, UNSET]}}"),
        sampled(
          "policies:\n    - {name: a, type: status_code, status_code: {status_codes: [ERROR]}}\n    - {name: b, type: string_attribute, string_attribute: {key: http.response.status_code, values: ['5..'], enabled_regex_matching: true}}"
        ),
        sampled("policies:\n    - {name: a, type: latency, latency: {threshold_ms: 500}}"),
      ]),
    RuleFixture(
      "tail-sampling-wait",
      failing: [sampled("decision_wait: ‹tail-sampling-wait›10s\n    policies: [{name: a, type: always_sample}]")],
      passing: [
        sampled(), sampled("decision_wait: 30s\n    policies: [{name: a, type: always_sample}]"),
        sampled("decision_wait: ${env:WAIT}\n    policies: [{name: a, type: always_sample}]"),
      ]),
    RuleFixture(
      "tail-sampling-replicas",
      failing: [
        sampled().with("replicas: 1", "replicas: ‹tail-sampling-replicas›3"),
        sampled().with("kind: Deployment\nmetadata:\n  name: c", "kind: DaemonSet\nmetadata:\n  name: ‹tail-sampling-replicas›c"),
        sampled()
          + "\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: ‹tail-sampling-replicas›a, namespace: tracing}\nspec: {scaleTargetRef: {kind: Deployment, name: collector}}",
      ],
      passing: [
        sampled(), sampled().with("replicas: 1", "replicas: 3").with("10.0.0.2", "None"),
        sampled().with("replicas: 1", "replicas: 3")
          + "\n---\nreceivers: {otlp: {}}\nexporters: {loadbalancing: {}}\nservice: {pipelines: {traces: {receivers: [otlp], exporters: [loadbalancing]}}}",
      ]),
    RuleFixture(
      "loadbalancing-service",
      failing: [balanced.with("hostname: ", "hostname: ‹loadbalancing-service›")],
      passing: [
        balanced.with("10.0.0.1", "None"), balanced.with("dns:", "k8s:").with("hostname", "service"),
        balanced.with("hostname: jaeger-collector", "hostname: other"),
      ]),
    RuleFixture(
      "processor-order",
      failing: [
        SetUp.collector(
          SetUp.configuration.with("[memory_limiter, batch]", "[batch, ‹processor-order:information›memory_limiter]")),
        SetUp.collector(
          SetUp.configuration.with("batch: {}", "batch: {}\n  k8s_attributes: {}").with(
            "batch]", "batch, ‹processor-order›k8s_attributes]")),
      ],
      passing: [
        SetUp.collector(),
        SetUp.collector(
          SetUp.configuration.with("batch: {}", "batch: {}\n  k8s_attributes: {}").with(", batch]", ", k8s_attributes, batch]")),
        SetUp.collector(
          SetUp.configuration.with(
            "batch: {}",
            "batch: {}\n  k8s_attributes: {pod_association: [{sources: [{from: resource_attribute, name: k8s.pod.ip}]}]}"
          ).with("batch]", "batch, k8s_attributes]")),
      ]),
  ]

  private static let uiService = """
    apiVersion: v1
    kind: Service
    metadata:
      name: ui
      namespace: tracing
      annotations:
        team: a
    spec:
      type: ClusterIP
      selector:
        app: collector
      ports:
      - name: query
        port: 80
        targetPort: 16686
    """

  private static let uiIngress = """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: ui
      namespace: tracing
      annotations:
        nginx.ingress.kubernetes.io/auth-url: login
    spec:
      rules:
      - http:
          paths:
          - path: /
            backend:
              service:
                name: ui
                port:
                  number: 80
    """

  /// Jaeger, the Service of its UI, and an Ingress that asks for a login.
  private static var interface: String { SetUp.jaeger() + "\n---\n" + uiService + "\n---\n" + uiIngress }

  static let interfaces: [RuleFixture] = [
    RuleFixture(
      "ui-exposed",
      failing: [
        interface.with("type: ClusterIP", "type: ‹ui-exposed›LoadBalancer"),
        interface.with("type: ClusterIP", "type: ‹ui-exposed›NodePort"),
        interface.with("nginx.ingress.kubernetes.io/auth-url: login", "team: a").with(
          "name: ui\n            port", "name: ‹ui-exposed›ui\n            port"),
      ],
      passing: [
        interface,
        interface.with("type: ClusterIP", "type: LoadBalancer").with("team: a", "networking.gke.io/load-balancer-type: Internal"),
        interface.with("type: ClusterIP", "type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0/8]"),
        interface.with("targetPort: 16686", "targetPort: 4318").with("nginx.ingress.kubernetes.io/auth-url: login", "team: a"),
        interface.with("jaegertracing/jaeger:2.20.0", "example/ui").with("type: ClusterIP", "type: LoadBalancer"),
      ]),
    RuleFixture(
      "ui-base-path",
      failing: [
        interface.with("path: /\n        backend", "path: ‹ui-base-path›/jaeger\n        backend"),
        interface.with("path: /\n        backend", "path: ‹ui-base-path›/jaeger/\n        backend").with(
          "jaeger_query:", "jaeger_query:\n        base_path: /traces"),
      ],
      passing: [
        interface,
        interface.with("path: /\n        backend", "path: /jaeger/\n        backend").with(
          "jaeger_query:", "jaeger_query:\n        base_path: /jaeger"),
        interface.with("path: /\n        backend", "path: /jaeger(/|$)(.*)\n        backend"),
        interface.with("path: /\n        backend", "path: /jaeger\n        backend").with("auth-url", "rewrite-target"),
      ]),
  ]
}
