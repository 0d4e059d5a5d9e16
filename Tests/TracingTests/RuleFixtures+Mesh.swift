/// Fixtures of rules about the mesh around a collector, the collector itself, and the applications that send to it.
extension RuleFixtures {
  static let mesh: [RuleFixture] = [
    RuleFixture(
      "endpoint-not-fqdn",
      failing: [
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-not-fqdn›").with(".svc.cluster.local", ""),
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-not-fqdn›").with(".cluster.local", ""),
      ],
      passing: [
        SetUp.values, SetUp.values.with("cluster.local:", "cluster.local.:"),
        SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local", "10.0.0.1"),
        SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local", "otel.example.com"),
        SetUp.values.with(".svc.cluster.local", "").with("true", "false"),
      ]),
    RuleFixture(
      "version-2.19",
      failing: ["linkerdVersion: edge-25.10.7\n" + SetUp.values.with("tracing:", "‹version-2.19›tracing:")],
      passing: [
        "linkerdVersion: edge-25.11.1\n" + SetUp.values, SetUp.values,
        "linkerdVersion: edge-25.10.7\n" + SetUp.values.with("true", "false"),
      ]),
    RuleFixture(
      "version-2.19", version: "2.19", failing: [SetUp.values.with("tracing:", "‹version-2.19›tracing:")], passing: []),
    RuleFixture("version-2.19", version: "2.20", failing: [], passing: [SetUp.values]),
    RuleFixture(
      "failure-ignore",
      failing: ["webhookFailurePolicy: ‹failure-ignore›Ignore\n" + SetUp.values],
      passing: [
        SetUp.values, "webhookFailurePolicy: Fail\n" + SetUp.values,
        "webhookFailurePolicy: Ignore\n" + SetUp.values.with("true", "false"),
      ]),
    RuleFixture(
      "annotation-typo",
      failing: [
        SetUp.manifests.with("linkerd.io/inject: enabled", "‹annotation-typo›linkerd.io/injct: enabled"),
        SetUp.manifests.with("linkerd.io/inject: enabled", "‹annotation-typo›config.linkerd.io/inject: enabled"),
        SetUp.manifests.with("linkerd.io/inject: enabled", "‹annotation-typo›linkerd/inject: enabled"),
        SetUp.manifests.with("linkerd.io/inject: enabled", "‹annotation-typo›linkered.io/inject: enabled"),
        SetUp.manifests.with(
          "        team: a\n    spec:", "        ‹annotation-typo›config.linkerd.io/skip-inbound-port: '1'\n    spec:"),
        SetUp.manifests.with(
          "        team: a\n    spec:", "        ‹annotation-typo›linkerd.io/skip-outbound-ports: '1'\n    spec:"),
        SetUp.manifests.with(
          "    team: a\n  annotations", "    ‹annotation-typo›config.linkerd.io/proxy-log-level: debug\n  annotations"),
        SetUp.manifests.with(
          "linkerd.io/inject: enabled",
          "‹annotation-typo›config.linkerd.io/admission-webhooks: disabled\n    linkerd.io/inject: enabled"),
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  labels:\n    ‹annotation-typo›linkerd.io/inject: enabled",
        // Brought in by a merge key, it stands at its anchor.
        "x: &x {‹annotation-typo›linkerd.io/injectt: enabled}\napiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations: {<<: *x}",
      ],
      passing: [
        SetUp.manifests,
        SetUp.manifests.with("        team: a\n    spec:", "        config.linkerd.io/proxy-await: enabled\n    spec:"),
        SetUp.manifests.with("        team: a\n    spec:", "        config.linkerd.io/brand-new: a\n    spec:"),
        SetUp.manifests.with("        team: a\n    spec:", "        viz.linkerd.io/disable-tap: 'true'\n    spec:"),
        SetUp.manifests.with("        team: a\n    spec:", "        sidecar.istio.io/inject: 'true'\n    spec:"),
        SetUp.manifests.with("    team: a\n  annotations", "    linkerd.io/inject: enabled\n  annotations"),
        SetUp.manifests.with("    team: a\n  annotations", "    config.linkerd.io/admission-webhooks: disabled\n  annotations"),
      ]),
    RuleFixture(
      "inject-value",
      failing: [
        SetUp.application("- {name: A, value: b}").with(
          "    spec:\n      containers",
          "    metadata: {annotations: {linkerd.io/inject: ‹inject-value›'true'}}\n    spec:\n      containers"),
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  annotations:\n    linkerd.io/inject: ‹inject-value›enable",
      ],
      passing: [
        SetUp.manifests,
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  annotations:\n    linkerd.io/inject: ${INJECT}",
        SetUp.application("- {name: A, value: b}", annotations: "{linkerd.io/inject: 'true'}"),
      ]),
    RuleFixture(
      "native-sidecar",
      failing: [
        SetUp.job.with("name: index", "name: ‹native-sidecar›index"),
        SetUp.join(
          "proxy:\n  nativeSidecar: false\n  tracing: {}",
          SetUp.job.with("            config.linkerd.io/proxy-enable-native-sidecar: \"false\"\n", "").with(
            "name: index", "name: ‹native-sidecar›index")),
        SetUp.join(
          "linkerdVersion: edge-25.10.7",
          SetUp.job.with("            config.linkerd.io/proxy-enable-native-sidecar: \"false\"\n", "").with(
            "name: index", "name: ‹native-sidecar›index")),
      ],
      passing: [
        SetUp.job.with("\"false\"", "\"true\""), SetUp.job.with("inject: enabled", "inject: disabled"),
        SetUp.job.with("kind: CronJob", "kind: Deployment"),
        SetUp.join(
          "proxy:\n  nativeSidecar: true\n  tracing: {}",
          SetUp.job.with("            config.linkerd.io/proxy-enable-native-sidecar: \"false\"\n", "")),
      ]),
    RuleFixture(
      "opaque-mismatch",
      failing: [
        SetUp.web.with("team: a\n  name", "config.linkerd.io/opaque-ports: ‹opaque-mismatch›'80'\n  name"),
        SetUp.web.with("team: b", "config.linkerd.io/opaque-ports: ‹opaque-mismatch›'8080'"),
        SetUp.web.with("team: b", "config.linkerd.io/opaque-ports: ‹opaque-mismatch›'8080'").with(
          "team: a\n  name", "config.linkerd.io/opaque-ports: '81'\n  name"),
      ],
      passing: [
        SetUp.web,
        SetUp.web.with("team: b", "config.linkerd.io/opaque-ports: '8080'").with(
          "team: a\n  name", "config.linkerd.io/opaque-ports: '80'\n  name"),
        SetUp.web.with("team: b", "config.linkerd.io/opaque-ports: '9090'"),
        SetUp.web.with("team: b", "config.linkerd.io/opaque-ports: '3306'"),
        SetUp.web.with("team: b", "config.linkerd.io/opaque-ports: '8080'").with("  selector", "  clusterIP: None\n  selector"),
      ]),
    RuleFixture(
      "route-probes",
      failing: [
        SetUp.join(SetUp.web, SetUp.webServer, SetUp.route.with("name: web-http", "name: ‹route-probes›web-http")),
        SetUp.join(
          SetUp.web, SetUp.webServer,
          SetUp.route.with("name: web-http", "name: ‹route-probes›web-http").with(
            "policy.linkerd.io/v1beta3", "gateway.networking.k8s.io/v1")),
      ],
      passing: [
        SetUp.join(SetUp.web, SetUp.webServer), SetUp.join(SetUp.web, SetUp.webServer, SetUp.route.with("/api", "/healthy")),
        SetUp.join(SetUp.web, SetUp.webServer + "\n  accessPolicy: all-unauthenticated", SetUp.route),
        SetUp.join(SetUp.web, SetUp.webServer.with("port: http", "port: metrics"), SetUp.route),
        SetUp.join(
          SetUp.web.with("\n        readinessProbe: {httpGet: {path: /healthy, port: 8080}}", ""), SetUp.webServer, SetUp.route),
        SetUp.join(
          SetUp.web, SetUp.webServer, SetUp.route,
          "apiVersion: policy.linkerd.io/v1alpha1\nkind: AuthorizationPolicy\nmetadata: {name: a, namespace: shop}\nspec: {targetRef: {kind: Server, name: web-http}, requiredAuthenticationRefs: [{kind: NetworkAuthentication, name: kubelet}]}"
        ),
      ]),
  ]

  static let collectors: [RuleFixture] = [
    RuleFixture(
      "collector-no-pods",
      failing: [
        SetUp.all.with("    app: jaeger\n  ports", "    app: ‹collector-no-pods›jeager\n  ports"),
        SetUp.all.with("    app: jaeger\n  ports", "    app: jaeger\n    tier: ‹collector-no-pods›tracing\n  ports"),
      ],
      passing: [
        SetUp.all, SetUp.all.with("  selector:\n    app: jaeger\n", ""),
        // The pods come from elsewhere.
        SetUp.all.with("kind: Deployment", "kind: OpenTelemetryCollector").with("apps/v1", "opentelemetry.io/v1beta1"),
      ]),
    RuleFixture(
      "collector-port",
      failing: [
        SetUp.all.with("targetPort: grpc", "targetPort: ‹collector-port›otlp-grpc"),
        SetUp.all.with("targetPort: grpc", "targetPort: ‹collector-port›4318"),
        SetUp.all.with("endpoint: ", "endpoint: ‹collector-port›").with("4317", "8888").with(
          "name: otlp-http\n    port: 4318\n    targetPort: 4318", "name: metrics\n    port: 8888"),
      ],
      passing: [
        SetUp.all, SetUp.all.with("targetPort: grpc", "targetPort: 4317"),
        SetUp.all.with("targetPort: grpc", "targetPort: 14317").with("0.0.0.0:4317", "0.0.0.0:14317"),
        SetUp.all.with("targetPort: grpc", "targetPort: 14317").with("0.0.0.0:4317", "0.0.0.0:${env:PORT}"),
        SetUp.all.with("    targetPort: grpc\n", ""),
      ]),
    RuleFixture(
      "policy-authenticated",
      failing: ["all-authenticated", "cluster-authenticated"].map { policy in
        SetUp.join(
          SetUp.values.with("proxy:", "proxy:\n  defaultInboundPolicy: \(policy)"), SetUp.manifests,
          SetUp.application(
            "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹policy-authenticated›'http://jaeger-collector.jaeger-system:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
          ).with(
            "    spec:\n      containers", "    metadata: {annotations: {linkerd.io/inject: disabled}}\n    spec:\n      containers"
          ))
      },
      passing: [
        SetUp.all.with("proxy:", "proxy:\n  defaultInboundPolicy: all-authenticated"),
        SetUp.join(
          SetUp.values.with("proxy:", "proxy:\n  defaultInboundPolicy: all-authenticated"), SetUp.manifests,
          SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger-collector.jaeger-system:4317'}")),
        SetUp.join(
          SetUp.values.with("proxy:", "proxy:\n  defaultInboundPolicy: all-unauthenticated"), SetUp.manifests,
          SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger-collector.jaeger-system:4317'}")
            .with(
              "    spec:\n      containers",
              "    metadata: {annotations: {linkerd.io/inject: disabled}}\n    spec:\n      containers")),
      ]),
    RuleFixture(
      "networkpolicy",
      failing: [
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.networkPolicy("[{ports: [{port: 4317}]}]", mark: "‹networkpolicy›")),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.networkPolicy("[{ports: [{port: 4143}]}]", mark: "‹networkpolicy›")),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.networkPolicy("[]", mark: "‹networkpolicy›")),
        SetUp.join(
          SetUp.values, SetUp.manifests,
          SetUp.networkPolicy("[{ports: [{port: 4317, protocol: UDP}, {port: 4143}]}]", mark: "‹networkpolicy›")),
        SetUp.join(
          SetUp.values, SetUp.manifests, SetUp.web.with("team: b", "linkerd.io/inject: enabled"),
          "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ‹networkpolicy›out, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}]}]}"
        ),
      ],
      passing: [
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.networkPolicy("[{ports: [{port: grpc}, {port: 4143}]}]")),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.networkPolicy("[{ports: [{port: 4000, endPort: 5000}]}]")),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.networkPolicy("[{from: [{podSelector: {}}]}]")),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.networkPolicy("[{ports: [{port: 80}]}]").with("app: jaeger", "app: web")),
        SetUp.join(
          SetUp.values, SetUp.manifests, SetUp.networkPolicy("[{ports: [{port: 4317}]}]"),
          SetUp.networkPolicy("[{ports: [{port: 4143}]}]")),
        SetUp.join(
          SetUp.values.with("proxy:", "proxy:\n  outboundTransportMode: transparent"), SetUp.manifests,
          SetUp.networkPolicy("[{ports: [{port: 4317}]}]")),
      ]),
    RuleFixture(
      "k8sattributes-connection",
      failing: [
        collected.with("    receivers:", SetUp.lookup("‹k8sattributes-connection›k8sattributes: {}")),
        collected.with(
          "    receivers:",
          SetUp.lookup("k8sattributes: {pod_association: [{sources: [{from: ‹k8sattributes-connection›connection}]}]}")),
      ],
      passing: [
        SetUp.all,
        SetUp.all.with(
          "    receivers:",
          SetUp.lookup(
            "k8sattributes: {pod_association: [{sources: [{from: resource_attribute, name: k8s.pod.ip}]}, {sources: [{from: connection}]}]}"
          )),
        SetUp.all.with("    receivers:", SetUp.lookup("k8sattributes/unused: {}")),
      ]),
  ]

  /// The set-up with an OpenTelemetry collector in Jaeger's place, which has no processor for Kubernetes' attributes.
  private static var collected: String {
    SetUp.all.with("jaegertracing/jaeger:2.20.0", "otel/opentelemetry-collector-contrib:0.145.0")
  }

  static let applications: [RuleFixture] = [
    RuleFixture(
      "client-skip-outbound",
      failing: [
        SetUp.join(
          SetUp.values,
          SetUp.application("- {name: A, value: b}").with(
            "    spec:\n      containers",
            "    metadata: {annotations: {config.linkerd.io/skip-outbound-ports: ‹client-skip-outbound›'3306,4000-5000'}}\n    spec:\n      containers"
          )),
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
        ).with(
          "    spec:\n      containers",
          "    metadata: {annotations: {config.linkerd.io/skip-outbound-ports: ‹client-skip-outbound›'4317'}}\n    spec:\n      containers"
        ),
        "proxyInit:\n  ignoreOutboundPorts: ‹client-skip-outbound›'4317'\n" + SetUp.values,
        SetUp.all.with(
          "inject: enabled", "inject: enabled\n    config.linkerd.io/skip-outbound-ports: ‹client-skip-outbound›\"4317\""),
      ],
      passing: [
        SetUp.values, "proxyInit:\n  ignoreOutboundPorts: '25,3306'\n" + SetUp.values,
        SetUp.application("- {name: A, value: b}").with(
          "    spec:\n      containers",
          "    metadata: {annotations: {config.linkerd.io/skip-outbound-ports: '4317'}}\n    spec:\n      containers"),
      ]),
    RuleFixture(
      "no-sampling",
      failing: [
        "- {name: OTEL_PROPAGATORS, value: ‹no-sampling›jaeger}", "- {name: OTEL_PROPAGATORS, value: ‹no-sampling›'xray, baggage'}",
        "- {name: OTEL_PROPAGATORS, value: ‹no-sampling›b3}", "- {name: OTEL_TRACES_SAMPLER, value: ‹no-sampling›always_off}",
        "- {name: OTEL_TRACES_SAMPLER, value: traceidratio}\n- {name: OTEL_TRACES_SAMPLER_ARG, value: ‹no-sampling›'0.0'}",
      ].map { SetUp.application($0) },
      passing: [
        "- {name: OTEL_PROPAGATORS, value: 'tracecontext,baggage'}", "- {name: OTEL_PROPAGATORS, value: 'b3multi,jaeger'}",
        "- {name: OTEL_PROPAGATORS, value: $(FORMATS)}", "- {name: OTEL_TRACES_SAMPLER, value: parentbased_always_on}",
        "- {name: OTEL_TRACES_SAMPLER_ARG, value: '0.01'}",
        "- {name: OTEL_PROPAGATORS, value: jaeger}\n- {name: OTEL_PROPAGATORS, value: tracecontext}",
      ].map { SetUp.application($0) }),
    RuleFixture(
      "emojivoto-env",
      failing: [
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹emojivoto-env›'http://jaeger-collector.jaeger-system:4317'}"
        ).with("- name: web\n", "- name: web\n        image: ghcr.io/buoyantio/emojivoto-web:v11\n")
      ],
      passing: [
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b.svc:4317'}").with(
          "- name: web\n", "- name: web\n        image: ghcr.io/buoyantio/emojivoto-web:v13\n"),
        SetUp.application("- {name: OTEL_SERVICE_NAME, value: web}").with(
          "- name: web\n", "- name: web\n        image: ghcr.io/buoyantio/emojivoto-web:v11\n"),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b.svc:4317'}").with(
          "- name: web\n", "- name: web\n        image: shop/web:v11\n"),
      ]),
    RuleFixture(
      "legacy-annotations",
      failing: [
        SetUp.application("- {name: OC_AGENT_HOST, value: ‹legacy-annotations›'jaeger-collector.jaeger-system:4317'}"),
        SetUp.application("- {name: OC_AGENT_HOST, value: ‹legacy-annotations›'collector.linkerd-jaeger:55678'}"),
        SetUp.application("- {name: OC_AGENT_HOST, value: ‹legacy-annotations:information›'oc-collector.tracing:55678'}"),
        // Whoever still has the extension has it.
        SetUp.application("- {name: OC_AGENT_HOST, value: ‹legacy-annotations:information›'collector.linkerd-jaeger:55678'}")
          + "\n---\napiVersion: v1\nkind: Service\nmetadata: {name: collector, namespace: linkerd-jaeger}",
      ], passing: [SetUp.application("- {name: OC_AGENT_HOST, value: ''}")]),
  ]
}
