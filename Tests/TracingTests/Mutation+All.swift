/// The known breakages: of the values, of the collector, of its policies, of the workloads that send to it.
extension Mutation {
  static let all = settings + collector + policies + objects + charts + configurations + sampling + storage + interface + exports

  private static let values = "linkerd/values.yaml"
  private static let router = "telemetry/router.yaml"
  private static let sampler = "telemetry/sampler.yaml"
  private static let configuration = "jaeger/config.yaml"
  private static let deployment = "jaeger/deployment.yaml"
  private static let endpoint = "endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317"

  private static let settings: [Mutation] = [
    Mutation("syntax", values, "  tracing:\n", "‹›\ttracing:\n"),
    Mutation("duplicate-key", values, "tolerations:", "‹›podLabels: {}\ntolerations:"),
    Mutation("object-form", "shop/namespace.yaml", "apiVersion: v1\nkind: Namespace", "‹›apiVersion: v1"),
    Mutation("typo-enable", values, "    enabled: true", "    ‹›enable: true"),
    Mutation("typo-enable", values, "  tracing:\n", "  ‹›trace:\n"),
    Mutation("unknown-key", values, "    traceServiceName: mesh", "    ‹›traceServicename: mesh"),
    Mutation("unknown-key", values, "controllerReplicas", "‹›controllerReplica"),
    Mutation("unknown-key", values, "  ignoreInboundPorts", "  ‹›ignoreInboundPort"),
    Mutation("unknown-key", values, "      request: 100m", "      ‹›requests: 100m"),
    Mutation("unknown-key", values, "  timeoutSeconds: 10", "  ‹›timeoutSecond: 10"),
    Mutation("removed-key", values, "proxyInit:", "proxyInit:\n  ‹›image: {version: v2.4}"),
    Mutation("removed-key", values, "tolerations:", "‹›controlPlaneTracing: true\ntolerations:"),
    Mutation(
      "young-key", values, "linkerdVersion: edge-26.7.1",
      "linkerdVersion: edge-26.4.1\npodMonitor: {controller: {‹›honorTimestamps: true}}"),
    Mutation("value-type", values, "controllerReplicas: 3", "controllerReplicas: ‹›three"),
    Mutation("value-type", values, "nativeSidecar: true", "nativeSidecar: ‹›\"true\""),
    Mutation("value-type", values, "  team: platform", "  team: ‹›1"),
    Mutation(
      "value-type", values, "serviceAccountName: jaeger\n        namespace", "serviceAccountName: ‹›[jaeger]\n        namespace"),
    Mutation("value-enum", values, "webhookFailurePolicy: Fail", "webhookFailurePolicy: ‹›fail"),
    Mutation("value-enum", values, "defaultInboundPolicy: all-unauthenticated", "defaultInboundPolicy: ‹›all-unauthenticate"),
    Mutation("enabled-string", values, "    enabled: true", "    enabled: ‹›\"true\""),
    Mutation("version-old", values, "edge-26.7.1", "edge-25.4.4").and(values, "  tracing:", "  ‹›tracing:").and(
      values, "  nativeSidecar", "  nativeSidecar"),
    Mutation("identity-domain", values, "edge-26.7.1", "edge-26.6.3").and(
      values, "clusterDomain: cluster.local", "clusterDomain: cluster.local\nidentityTrustDomain: ‹›shop.example"),
    Mutation("endpoint-missing", values, endpoint, "‹›endpoint: \"\""),
    Mutation("endpoint-missing", values, "      \(endpoint)\n", "").and(values, "    collector:", "    ‹›collector:"),
    Mutation("endpoint-scheme", values, "endpoint: ", "endpoint: ‹›http://"),
    Mutation("endpoint-scheme", values, ":4317", ":4317/v1/traces").and(values, "endpoint: ", "endpoint: ‹›"),
    Mutation("endpoint-no-port", values, endpoint, "endpoint: ‹›jaeger-collector.jaeger-system.svc.cluster.local"),
    Mutation("endpoint-ipv6", values, endpoint, "endpoint: ‹›\"[fd00::1]:4317\""),
    Mutation("endpoint-invalid", values, endpoint, "endpoint: ‹›jaeger_collector!.jaeger-system:4317"),
    Mutation("endpoint-short-name", values, endpoint, "endpoint: ‹›jaeger-collector:4317"),
    Mutation("endpoint-domain", values, "svc.cluster.local:4317", "svc.k8s.example:4317").and(values, "endpoint: ", "endpoint: ‹›"),
    Mutation("endpoint-4318", values, "cluster.local:4317", "cluster.local:4318").and(values, "endpoint: ", "endpoint: ‹›"),
    Mutation("endpoint-legacy-port", values, "cluster.local:4317", "cluster.local:14250").and(values, "endpoint: ", "endpoint: ‹›")
      .and(
        "jaeger/services.yaml", "  - name: otlp-http",
        "  - name: jaeger-grpc\n    port: 14250\n    targetPort: 14250\n  - name: otlp-http"),
    Mutation("identity-missing", values, "        serviceAccountName: jaeger\n", "").and(values, "meshIdentity", "‹›meshIdentity"),
    Mutation("identity-missing", values, "        namespace: jaeger-system", "        ‹›namespace:"),
    Mutation("identity-form", values, "serviceAccountName: jaeger", "serviceAccountName: ‹›jaeger.jaeger-system"),
    Mutation("identity-ns", values, "namespace: jaeger-system", "namespace: ‹›jaeger"),
    Mutation("identity-sa", values, "serviceAccountName: jaeger", "serviceAccountName: ‹›default"),
    Mutation("service-name-typed", values, "traceServiceName: mesh", "traceServiceName: ‹›\"404\""),
    Mutation("labels-null", values, "    labels:\n      cluster: shop", "    ‹›labels:"),
    Mutation("attr-newline", values, "cluster: shop", "cluster: ‹›\"shop\\n1\""),
    Mutation("controller-otlp", values, "controllerReplicas: 3", "controllerReplicas: 3\ncontroller: {tracing: {‹›enabled: true}}"),
    Mutation("endpoint-unknown-service", values, "endpoint: jaeger-collector.", "endpoint: ‹›jaeger-colector."),
    Mutation("endpoint-unknown-service", values, "endpoint: jaeger-collector.jaeger-system", "endpoint: ‹›jaeger-collector.jaeger"),
    Mutation("endpoint-unknown-service", values, "endpoint: jaeger-collector.jaeger-system", "endpoint: ‹›jaeger-collector.tracing")
      .and(
        values, "namespace: jaeger-system", "namespace: tracing"),
    Mutation("endpoint-unknown-service", values, "endpoint: jaeger-collector", "endpoint: ‹›jaeger-query"),
    Mutation("endpoint-unknown-service", values, "cluster.local:4317", "cluster.local:4327").and(
      values, "endpoint: ", "endpoint: ‹›"),
  ]

  private static let collector: [Mutation] = [
    Mutation("endpoint-headless", "jaeger/services.yaml", "  type: ClusterIP", "  clusterIP: None").and(
      values, "endpoint: ", "endpoint: ‹›"),
    Mutation("appprotocol", "jaeger/services.yaml", "appProtocol: kubernetes.io/h2c", "appProtocol: ‹›grpc"),
    Mutation("appprotocol", "jaeger/services.yaml", "appProtocol: kubernetes.io/h2c", "appProtocol: ‹›http"),
    Mutation(
      "collector-no-pods", "jaeger/services.yaml",
      "    app.kubernetes.io/instance: jaeger\n    app.kubernetes.io/name: jaeger\n  ports",
      "    app.kubernetes.io/instance: jaeger\n    app.kubernetes.io/name: ‹›jeager\n  ports"),
    Mutation("collector-port", "jaeger/services.yaml", "targetPort: otlp-grpc", "targetPort: ‹›grpc"),
    Mutation("collector-port", "jaeger/services.yaml", "targetPort: otlp-grpc", "targetPort: ‹›4327"),
    Mutation("identity-sa", "jaeger/deployment.yaml", "serviceAccountName: jaeger", "serviceAccountName: collector").and(
      "jaeger/service-account.yaml", "name: jaeger\n", "name: collector\n"
    ).and(values, "serviceAccountName: ", "serviceAccountName: ‹›"),
    Mutation("sa-missing", "jaeger/service-account.yaml", "name: jaeger\n", "name: jaeger2\n").and(
      "jaeger/deployment.yaml", "serviceAccountName: ", "serviceAccountName: ‹›"),
    Mutation("collector-unmeshed", "jaeger/deployment.yaml", "linkerd.io/inject: enabled", "linkerd.io/inject: ‹›disabled"),
    Mutation("collector-unmeshed", "jaeger/deployment.yaml", "linkerd.io/inject: enabled", "linkerd.io/inject: ‹›\"true\""),
    Mutation("collector-unmeshed", "jaeger/deployment.yaml", "        linkerd.io/inject: enabled\n", "").and(
      "jaeger/namespace.yaml", "  annotations:\n    linkerd.io/inject: enabled\n", ""
    ).and(
      "jaeger/deployment.yaml", "  name: jaeger\n", "  name: ‹›jaeger\n"),
    Mutation("collector-unmeshed", "jaeger/deployment.yaml", "        linkerd.io/inject: enabled\n", "").and(
      "jaeger/namespace.yaml", "    linkerd.io/inject: enabled", "    ‹›linkerd.io/injected: enabled"),
    Mutation(
      "collector-ns-excluded", "jaeger/deployment.yaml", "      serviceAccountName: jaeger",
      "      hostNetwork: ‹›true\n      serviceAccountName: jaeger"),
    Mutation(
      "collector-ns-excluded", "jaeger/namespace.yaml", "  labels:\n",
      "  labels:\n    config.linkerd.io/admission-webhooks: ‹›disabled\n"),
    Mutation(
      "collector-skip-inbound", "jaeger/deployment.yaml", "        linkerd.io/inject: enabled",
      "        linkerd.io/inject: enabled\n        config.linkerd.io/skip-inbound-ports: ‹›4000-5000"),
    Mutation("collector-skip-inbound", values, "ignoreInboundPorts: \"4567,4568\"", "ignoreInboundPorts: ‹›\"4317\""),
    Mutation(
      "opaque", "jaeger/deployment.yaml", "        linkerd.io/inject: enabled",
      "        linkerd.io/inject: enabled\n        config.linkerd.io/opaque-ports: ‹›\"4317\""),
    Mutation("receiver-localhost", "jaeger/config.yaml", "endpoint: 0.0.0.0:4317", "endpoint: ‹›localhost:4317"),
    Mutation("receiver-missing", "jaeger/config.yaml", "          grpc:\n            endpoint: 0.0.0.0:4317\n", "").and(
      "jaeger/config.yaml", "      otlp:", "      ‹›otlp:"),
    Mutation(
      "k8sattributes-connection", router, "          - from: resource_attribute\n            name: k8s.pod.ip",
      "          - from: ‹›connection"),
    Mutation(
      "k8sattributes-connection", router,
      "        pod_association:\n        - sources:\n          - from: resource_attribute\n            name: k8s.pod.ip\n",
      "        auth_type: serviceAccount\n"
    ).and(router, "      k8s_attributes:\n", "      ‹›k8s_attributes:\n"),
    Mutation("pipeline-traces", "jaeger/config.yaml", "          receivers: [otlp]", "          receivers: [zipkin]").and(
      "jaeger/config.yaml", "    receivers:\n      otlp:", "    receivers:\n      zipkin: {endpoint: 0.0.0.0:9411}\n      otlp:"
    ).and("jaeger/config.yaml", "        traces:\n          receivers", "        ‹›traces:\n          receivers"),
  ]

  private static let policies: [Mutation] = [
    Mutation(
      "policy-server", "jaeger/authorization.yaml", "    kind: Server\n    name: jaeger-otlp-grpc",
      "    kind: Server\n    name: other"
    ).and(
      "jaeger/servers.yaml", "  name: jaeger-otlp-grpc", "  name: ‹›jaeger-otlp-grpc"),
    Mutation(
      "policy-server", "jaeger/authorization.yaml", "  identities:\n  - '*'",
      "  ‹›identities:\n  - '*.emojivoto.serviceaccount.identity.linkerd.cluster.local'"),
    Mutation("policy-server", "jaeger/authorization.yaml", "    name: jaeger-otlp-clients\n---", "    name: ‹›jaeger-clients\n---"),
    Mutation("policy-protocol", "jaeger/servers.yaml", "proxyProtocol: unknown", "proxyProtocol: ‹›HTTP/1"),
    Mutation("policy-deny", "jaeger/servers.yaml", "  port: otlp-grpc", "  port: query-grpc").and(
      values, "defaultInboundPolicy: all-unauthenticated", "defaultInboundPolicy: ‹›deny"),
    Mutation("policy-authenticated", "jaeger/servers.yaml", "  port: otlp-grpc", "  port: query-grpc").and(
      values, "defaultInboundPolicy: all-unauthenticated", "defaultInboundPolicy: all-authenticated"
    ).and(
      "monitoring/prometheus.yaml", "value: http://otlp.example.com:4318", "value: ‹›http://jaeger-collector.jaeger-system:4317"),
    Mutation("route-probes", "shop/policy.yaml", "    name: web-http\n  rules", "    name: ‹›web-http\n  rules").and(
      "shop/policy.yaml", "value: /ready", "value: /api"),
    Mutation("networkpolicy", "jaeger/network-policy.yaml", "    - port: 4317\n      protocol: TCP\n", "").and(
      "jaeger/network-policy.yaml", "  name: jaeger", "  name: ‹›jaeger"),
    Mutation("networkpolicy", "jaeger/network-policy.yaml", "    - port: 4143\n      protocol: TCP\n", "").and(
      "jaeger/network-policy.yaml", "  name: jaeger", "  name: ‹›jaeger"),
  ]

  private static let objects: [Mutation] = [
    Mutation("opaque-mismatch", "shop/orders.yaml", "        config.linkerd.io/opaque-ports: \"5432\"\n", "").and(
      "shop/orders.yaml", "    config.linkerd.io/opaque-ports: \"5432\"", "    config.linkerd.io/opaque-ports: ‹›\"8080\""),
    Mutation("annotation-typo", "shop/namespace.yaml", "config.linkerd.io/proxy-log-level", "‹›config.linkerd.io/proxy-loglevel"),
    Mutation(
      "annotation-typo", "shop/orders.yaml", "        config.linkerd.io/skip-outbound-ports",
      "        ‹›linkerd.io/skip-outbound-ports"),
    Mutation("inject-value", "shop/namespace.yaml", "linkerd.io/inject: enabled", "linkerd.io/inject: ‹›enable"),
    Mutation(
      "legacy-webhook", "shop/namespace.yaml", "apiVersion: v1",
      "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata:\n  name: ‹›linkerd-jaeger-injector-webhook-config\n---\napiVersion: v1"
    ),
    Mutation(
      "legacy-annotations", "shop/web.yaml", "        resource.opentelemetry.io/deployment.environment.name: production",
      "        ‹›config.linkerd.io/trace-collector: collector.linkerd-jaeger:4317"),
    Mutation(
      "legacy-annotations", "emojivoto/deployments.yaml", "        - name: PROM_PORT",
      "        - name: OC_AGENT_HOST\n          value: ‹›jaeger-collector.jaeger-system:4317\n        - name: PROM_PORT"),
    Mutation(
      "podinfo-duplicate", "shop/orders.yaml", "      - name: scratch",
      "      - name: linkerd-podinfo\n      - name: ‹›linkerd-podinfo\n      - name: scratch"),
    Mutation(
      "ns-additional-env", "shop/namespace.yaml", "    linkerd.io/inject",
      "    ‹›config.linkerd.io/proxy-additional-env: '[]'\n    linkerd.io/inject"),
    Mutation(
      "attr-on-namespace", "shop/namespace.yaml", "    linkerd.io/inject",
      "    ‹›resource.opentelemetry.io/team: shop\n    linkerd.io/inject"),
    Mutation("attr-newline", "shop/web.yaml", "name: production", "name: ‹›\"production\\nx\""),
    Mutation("otel-endpoint-form", "shop/web.yaml", "value: http://jaeger-collector", "value: ‹›jaeger-collector"),
    Mutation("otel-protocol", "shop/web.yaml", "value: grpc", "value: ‹›http/protobuf"),
  ]

  private static let charts: [Mutation] = [
    Mutation("jaeger-values-ignored", "archive/release.yaml", "  values:\n", "  values:\n    ‹›allInOne: {enabled: true}\n"),
    Mutation(
      "jaeger-values-ignored", "archive/release.yaml", "  values:\n", "  values:\n    ‹›provisionDataStore: {cassandra: false}\n"),
    Mutation(
      "jaeger-values-ignored", "archive/release.yaml", "    userconfig:", "    ‹›storage: {type: elasticsearch}\n    config:"
    ).and(
      "archive/release.yaml", "    config:", "    jaeger:"),
    Mutation(
      "jaeger-values-ignored", "archive/release.yaml", "  values:\n", "  values:\n    jaeger:\n      ‹›nodeSelector: {disk: big}\n"),
    Mutation("jaeger-chart-service", values, endpoint, "endpoint: ‹›jaeger-collector.archive.svc.cluster.local:4317").and(
      values, "namespace: jaeger-system", "namespace: archive"),
    Mutation(
      "legacy-extension", "archive/release.yaml", "# Another",
      "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: ‹›tracing, namespace: linkerd-jaeger}\nspec: {chart: {spec: {chart: linkerd-jaeger, version: 30.12.11}}}\n---\n# Another"
    ),
  ]

  private static let configurations: [Mutation] = [
    Mutation("component-undefined", sampler, "memory_limiter, tail_sampling, batch]", "memory_limiter, tail_sampling, batch/big]")
      .and(sampler, "          processors: [", "          processors: ‹›["),
    Mutation("component-undefined", configuration, "jaeger_query, healthcheckv2]", "jaeger_query, healthcheckv2, zpages]").and(
      configuration, "      extensions: [", "      extensions: ‹›["),
    Mutation("pipeline-empty", router, "          exporters: [loadbalancing]", "          exporters: []").and(
      router, "        traces:\n", "        ‹›traces:\n"),
    Mutation(
      "component-unknown", sampler, "opentelemetry-collector-releases/opentelemetry-collector-k8s", "opentelemetry-collector"
    ).and(sampler, "      tail_sampling:", "      ‹›tail_sampling:"),
    Mutation("component-unknown", configuration, "    extensions:\n", "    extensions:\n      ‹›health_check: {}\n"),
    Mutation("component-removed", sampler, "    exporters:\n", "    exporters:\n      ‹›logging: {}\n"),
    Mutation("component-removed", router, "    receivers:\n", "    receivers:\n      ‹›opencensus: {}\n"),
    Mutation("component-renamed", router, "collector-k8s:0.155.0", "collector-k8s:0.145.0").and(
      router, "      k8s_attributes:", "      ‹›k8s_attributes:"),
    Mutation("exporter-tls-place", sampler, "        tls:\n          insecure: true", "        ‹›insecure: true"),
    Mutation("exporter-tls", sampler, "        tls:\n          insecure: true\n", "").and(
      sampler, "endpoint: jaeger-collector", "endpoint: ‹›jaeger-collector"),
    Mutation("exporter-unknown-service", sampler, "endpoint: jaeger-collector.", "endpoint: ‹›jaeger-colector."),
    Mutation("processor-order", router, "memory_limiter, k8s_attributes, batch]", "memory_limiter, batch, k8s_attributes]").and(
      router, "          - from: resource_attribute\n            name: k8s.pod.ip", "          - from: connection"
    ).and(
      router, "      labels:\n        app: router\n",
      "      labels: {app: router}\n      annotations: {linkerd.io/inject: disabled}\n"
    )
    .and(router, "processors: [", "processors: ‹›["),
    Mutation("health-localhost", configuration, "endpoint: 0.0.0.0:13133", "endpoint: ‹›localhost:13133"),
    Mutation("health-localhost", router, "      health_check:\n        endpoint: 0.0.0.0:13133", "      ‹›health_check: {}"),
    Mutation("receiver-localhost", router, "          http:\n            endpoint: 0.0.0.0:4318", "          ‹›http: {}"),
    Mutation("receiver-localhost", sampler, "endpoint: 0.0.0.0:4317", "endpoint: ‹›127.0.0.1:4317"),
  ]

  private static let sampling: [Mutation] = [
    Mutation("tail-sampling-wait", sampler, "decision_wait: 30s", "decision_wait: ‹›5s").sendingToRouter,
    Mutation(
      "tail-sampling-status", sampler,
      "          type: string_attribute\n          string_attribute:\n            key: http.response.status_code\n            values: [\"5..\"]\n            enabled_regex_matching: true",
      "          type: ‹›status_code\n          status_code: {status_codes: [ERROR]}"
    ).sendingToRouter,
    Mutation(
      "tail-sampling-status", sampler,
      "          type: string_attribute\n          string_attribute:\n            key: http.response.status_code\n            values: [\"5..\"]\n            enabled_regex_matching: true",
      "          type: ‹›numeric_attribute\n          numeric_attribute: {key: http.response.status_code, min_value: 500, max_value: 599}"
    ).sendingToRouter,
    Mutation(
      "tail-sampling-replicas", router,
      "      loadbalancing:\n        routing_key: traceID\n        protocol:\n          otlp:\n            tls:\n              insecure: true\n        resolver:\n          dns:\n            hostname: sampler.telemetry.svc.cluster.local",
      "      otlp_grpc: {endpoint: sampler.telemetry:4317, tls: {insecure: true}}"
    ).and(router, "exporters: [loadbalancing]", "exporters: [otlp_grpc]").and(sampler, "  clusterIP: None\n", "").and(
      sampler, "  replicas: 3", "  replicas: ‹›3"),
    Mutation("loadbalancing-service", sampler, "  clusterIP: None\n", "").and(
      router, "            hostname: sampler", "            hostname: ‹›sampler"),
  ]

  private static let storage: [Mutation] = [
    Mutation(
      "storage-backends", configuration, "            memory:\n              max_traces: 50000",
      "            memory: {}\n            ‹›badger: {ephemeral: false}"),
    Mutation("storage-backends", configuration, "            memory:", "            ‹›memry:"),
    Mutation("storage-name", configuration, "trace_storage: main", "trace_storage: ‹›other"),
    Mutation("storage-name", configuration, "traces: main", "traces: ‹›archive").and(
      configuration, "          main:\n            memory:",
      "          archive: {memory: {max_traces: 1000}}\n          main:\n            memory:"),
    Mutation(
      "storage-ephemeral", configuration, "            memory:\n              max_traces: 50000", "            ‹›badger: {}"),
    Mutation(
      "storage-ephemeral", configuration, "            memory:\n              max_traces: 50000",
      "            badger: {ephemeral: ‹›true}"),
    Mutation("storage-replicas", deployment, "  replicas: 1", "  replicas: ‹›2"),
    Mutation(
      "storage-permission", configuration, "            memory:\n              max_traces: 50000",
      "            badger: {ephemeral: false, directories: {keys: /data/keys, values: /data/values}}"
    ).and(deployment, "        fsGroup: 10001\n", "").and(
      deployment, "        - name: tmp\n", "        - name: ‹›data\n          mountPath: /data\n        - name: tmp\n"
    ).and(
      deployment, "      volumes:\n", "      volumes:\n      - name: data\n        persistentVolumeClaim: {claimName: data}\n"
    ),
  ]

  private static let interface: [Mutation] = [
    Mutation(
      "ui-exposed", "jaeger/ingress.yaml", "    nginx.ingress.kubernetes.io/auth-url: https://login.example.com/auth",
      "    team: shop"
    ).and("jaeger/ingress.yaml", "            name: jaeger-query", "            name: ‹›jaeger-query"),
    Mutation("ui-exposed", "jaeger/services.yaml", "type: ClusterIP", "type: ClusterIP\n  sessionAffinity: None").and(
      "jaeger/services.yaml", "  type: ClusterIP\n  selector", "  type: ‹›LoadBalancer\n  selector"),
    Mutation("ui-base-path", "jaeger/ingress.yaml", "path: /\n", "path: ‹›/jaeger\n"),
  ]

  private static let exports: [Mutation] = [
    Mutation(
      "otel-endpoint-path", "shop/orders.yaml", "value: http://jaeger-collector.jaeger-system:4318/v1/traces",
      "value: ‹›http://jaeger-collector.jaeger-system:4318"),
    Mutation("otel-endpoint-path", "shop/web.yaml", "cluster.local:4317", "cluster.local:4317/v1/traces").and(
      "shop/web.yaml", "value: http://", "value: ‹›http://"),
    Mutation("otel-legacy-port", "shop/web.yaml", "cluster.local:4317", "cluster.local:14250").and(
      "shop/web.yaml", "value: http://", "value: ‹›http://"),
    Mutation("otel-unknown-service", "shop/web.yaml", "value: http://jaeger-collector.", "value: ‹›http://jaeger-colector."),
    Mutation("otel-unknown-service", "shop/report.yaml", "value: http://router.", "value: ‹›http://routers."),
  ]
}
