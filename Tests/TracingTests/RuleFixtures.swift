/// Failing and passing inputs of every rule, in the order of `Rule.all`.
enum RuleFixtures {
  static let all =
    files + [objectForm] + settings + identities + manifests + pods + policies + objects + mesh + collectors + applications
    + chartValues + backends

  static let files: [RuleFixture] = [
    RuleFixture(
      "syntax",
      failing: [
        "proxy:\n  tracing:\n\t‹syntax›enabled: true".with("\t‹syntax›", "‹syntax›\t"),
        "kind: Pod\n‹syntax›c",
        // What is neither a manifest nor Linkerd's values is somebody else's.
        "a: b\n‹syntax:information›c",
        // What stands before the place is looked at.
        SetUp.all.with("endpoint: j", "endpoint: ‹endpoint-scheme›http://j") + "---\na: [‹syntax›",
      ],
      passing: [
        "a: b\nc:", "# nothing but a comment",
        // Another tool makes YAML of these.
        "kind: Pod\n{{ if .a }}\nmetadata: {}\n{{ end }}", "{% raw %}\nkind: Pod", "kind: Service\nspec:\n  clusterIP: {PREFIX}.16",
        "kind: Ingress\nmetadata:\n  <EXTRA_ANNOTATIONS>\n  name: a", "kind: Secret\ndata:\n  a: |\n$CERTIFICATE\n",
        "kind: StatefulSet\nmetadata:\n  name: @NAME@",
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: linkerd}\nspec:\n  source:\n    chart: linkerd-control-plane\n    helm:\n      values: |\n        proxy:\n          <PROXY_VALUES>\n          logLevel: info",
      ]),
    RuleFixture(
      "duplicate-key",
      failing: [
        SetUp.values + "\n‹duplicate-key›proxy: {}".with("{}", "{logLevel: debug, tracing: {}}"),
        SetUp.manifests.with("kind: ServiceAccount", "kind: ServiceAccount\n‹duplicate-key›kind: ServiceAccount"),
      ],
      passing: [
        SetUp.values + "\nlist: [{a: 1}, {a: 1}]", "rules: {a: 1}\nrules: {b: 1}",
        "a: &x {b: 1}\nc: &y {b: 2}\nd: {<<: *x, e: {<<: *y}}",
      ]),
  ]

  static let objectForm = RuleFixture(
    "object-form",
    failing: [
      "‹object-form›apiVersion: v1\nmetadata: {name: a}", "‹object-form›kind: Pod\nmetadata: {name: a}",
      "apiVersion: v1\nkind: List\nitems:\n- metadata: {name: a}\n  ‹object-form›apiVersion: v1",
    ],
    passing: [
      "apiVersion: v1\nkind: Pod\nmetadata: {name: a}", "metadata: {name: a}", "apiVersion: v2\nname: chart\nversion: 1.0.0",
    ])

  static let settings: [RuleFixture] = [
    RuleFixture(
      "typo-enable",
      failing: [
        SetUp.values.with("enabled", "‹typo-enable›enable"),
        SetUp.values.with("enabled", "‹typo-enable›Enabled"),
        SetUp.values.with("enabled", "‹typo-enable›enabeld"),
        SetUp.values.with("enabled: true", "‹typo-enable›enable: 'true'"),
        // The old form as a whole is one cause.
        SetUp.values.with("enabled", "‹typo-enable›enable").with(
          "Name: jaeger\n        namespace: jaeger-system", "Name: jaeger.jaeger-system"),
        SetUp.values.with("tracing:", "‹typo-enable›trace:"),
        SetUp.values.with("tracing:", "‹typo-enable›Tracing:"),
        SetUp.values.with("tracing:", "‹typo-enable›tracng:"),
        SetUp.values.with("proxy:\n  tracing:", "‹typo-enable›tracing:"),
        SetUp.values.with("proxy:\n  tracing:", "proxy:\n  logLevel: debug\n‹typo-enable›tracing:"),
        "linkerd-control-plane:\n  proxyInit: {}\nproxy:\n  ‹typo-enable›tracing: {enabled: true}",
        "linkerd-control-plane:\n  ‹typo-enable›tracing: {enabled: true}",
      ],
      passing: [
        SetUp.values, SetUp.values.with("enabled: true", "enabled: false"),
        // Other charts have such keys as well.
        "tracing:\n  enabled: true\n  provider: jaeger", "tracing: true\nproxy: {image: envoy}",
      ]),
    RuleFixture(
      "typo-enable", version: "edge-25.8.1", failing: [SetUp.values.with("enabled", "‹typo-enable›enabled")],
      passing: [legacy]),
    RuleFixture(
      "unknown-key",
      failing: [
        SetUp.values.with("endpoint", "‹unknown-key›endPoint"),
        SetUp.values.with("collector:", "‹unknown-key›colector:"),
        SetUp.values.with("meshIdentity:", "‹unknown-key›meshidentity:"),
        SetUp.values.with("serviceAccountName:", "‹unknown-key›serviceAccount:"),
        SetUp.values.with("    namespace:", "    ‹unknown-key›nameSpace:"),
        SetUp.values.with("enabled: true", "enabled: true\n    ‹unknown-key:warning›bogus: 1"),
        SetUp.values.with("enabled: true", "enabled: true\n    ‹unknown-key:warning›enable: true"),
        SetUp.values.with("enabled: true", "enabled: true\n    ‹unknown-key›label: {a: b}"),
        "proxy:\n  tracing:\n    enabled: true\n    ‹unknown-key›endpoint: a.b:4317\n    collector:\n      meshIdentity: {serviceAccountName: a, namespace: b}",
        "proxy:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: a.b.svc.c:4317\n      ‹unknown-key›serviceAccountName: a\n      ‹unknown-key›namespace: b",
        // Merged keys are found where they are written.
        "x: &x {‹unknown-key:warning›bogus: 1}\n" + SetUp.values.with("enabled: true", "enabled: true\n    <<: *x"),
      ],
      passing: [
        SetUp.values.with(
          "enabled: true",
          "enabled: true\n    protocol: opentelemetry\n    traceServiceName: mesh\n    labels: {anything: goes}")
      ]),
    RuleFixture(
      "value-type",
      failing: [
        "cniEnabled: true\nproxy: ‹value-type›[]", "proxy:\n  tracing: ‹value-type›true",
        "proxy:\n  tracing: ‹value-type›[enabled]",
        "proxy:\n  tracing:\n    enabled: true\n    collector: ‹value-type›a.b:4317",
        SetUp.values.with("enabled: true", "enabled: ‹value-type›1"),
        SetUp.values.with("enabled: true", "enabled: ‹value-type›[true]"),
        SetUp.values.with("enabled: true", "‹value-type:warning›enabled:"),
        SetUp.values.with("enabled: true", "enabled: true\n    labels: ‹value-type›[a]"),
        SetUp.values.with("enabled: true", "enabled: true\n    labels: {a: ‹value-type›[b]}"),
        SetUp.values.with("enabled: true", "enabled: true\n    traceServiceName: ‹value-type›[mesh]"),
        SetUp.values.with("endpoint: j", "endpoint: ‹value-type›[a] # "),
        SetUp.values.with("serviceAccountName: jaeger", "serviceAccountName: ‹value-type:warning›123"),
        SetUp.values.with("serviceAccountName: jaeger", "serviceAccountName: ‹value-type›yes"),
        "proxy:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: a.b.svc.c:4317\n      meshIdentity: ‹value-type›jaeger",
      ],
      passing: [
        SetUp.values.with("enabled: true", "enabled: yes"), SetUp.values.with("Name: jaeger", "Name: '123'"),
        "proxy:\n  tracing: null",
        SetUp.values.with("enabled: true", "enabled: true\n    labels: {a: 1, b: true}"),
      ]),
    RuleFixture(
      "enabled-string",
      failing: [
        SetUp.values.with("true", "‹enabled-string›\"true\""), SetUp.values.with("true", "‹enabled-string›'false'"),
        SetUp.values.with("true", "‹enabled-string›ture"), SetUp.values.with("true", "‹enabled-string›!!str true"),
        "proxy:\n  tracing:\n    enabled: ‹enabled-string›\"false\"",
      ],
      passing: [SetUp.values, SetUp.values.with("true", "on"), "proxy: {tracing: {enabled: false}}"]),
    RuleFixture(
      "version-old",
      failing: [
        "linkerdVersion: stable-2.14.10\n" + SetUp.values.with("tracing:", "‹version-old›tracing:"),
        "linkerdVersion: edge-25.4.4\n" + SetUp.values.with("tracing:", "‹version-old›tracing:"),
      ],
      passing: [
        "linkerdVersion: edge-25.10.1\n" + SetUp.values, "linkerdVersion: linkerdVersionValue\n" + SetUp.values,
        "linkerdVersion: stable-2.14.10\n" + SetUp.values.with("true", "false"),
      ]),
    RuleFixture(
      "endpoint-missing",
      failing: [
        "proxy:\n  ‹endpoint-missing›tracing:\n    enabled: true",
        "proxy:\n  tracing:\n    enabled: true\n    ‹endpoint-missing›collector:",
        "proxy:\n  tracing:\n    enabled: true\n    ‹endpoint-missing›collector: {}",
        SetUp.values.with(
          "endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317", "‹endpoint-missing›endpoint: \"\""),
        SetUp.values.with(
          "endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317", "‹endpoint-missing›endpoint:"),
        "proxy:\n  tracing:\n    enabled: true\n    collector:\n      ‹endpoint-missing›endpoint: ''\n      meshIdentity: {serviceAccountName: '', namespace: ''}",
        "controller:\n  tracing:\n    ‹endpoint-missing›enabled: true",
        "linkerd-control-plane:\n  proxy:\n    ‹endpoint-missing›tracing: {enabled: true}",
        // A file that turns tracing on stands on its own.
        "=== a.yaml\n\(SetUp.values)\n=== b.yaml\nproxy: {‹endpoint-missing›tracing: {enabled: true}}",
      ],
      passing: [
        "proxy:\n  tracing:\n    enabled: false", "proxy:\n  tracing: {}",
        "proxy:\n  tracing:\n    collector: {endpoint: ''}",
        // Helm reads one file over the other.
        "=== a.yaml\n\(SetUp.values.with("enabled: true", "enabled: false"))\n=== b.yaml\nproxy: {tracing: {enabled: true}}",
        "=== a.yaml\nproxy: {tracing: {enabled: true}}\n=== b.yaml\n\(SetUp.values.with("    enabled: true\n", ""))",
      ]),
    RuleFixture(
      "endpoint-scheme",
      failing: [
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-scheme›http://"),
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-scheme›grpc://"),
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-scheme›").with("4317", "4317/v1/traces"),
      ],
      passing: [SetUp.values, SetUp.values.with("true", "false").with("endpoint: ", "endpoint: http://")]),
    RuleFixture(
      "endpoint-no-port",
      failing: [
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-no-port›").with(":4317", ""),
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-no-port›").with("4317", "65536"),
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-no-port›").with("4317", "otlp"),
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-no-port›'").with("4317", "4317 '"),
        SetUp.values.with(
          "endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317", "endpoint: ‹endpoint-no-port›4317"),
      ], passing: [SetUp.values, SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local", "10.0.0.1")]),
    RuleFixture(
      "endpoint-ipv6",
      failing: [
        SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local:4317", "‹endpoint-ipv6›'[fd00::1]:4317'"),
        SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local:4317", "‹endpoint-ipv6›fd00::1:4317"),
      ], passing: [SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local", "10.0.0.1")]),
    RuleFixture(
      "endpoint-invalid",
      failing: [
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-invalid›-"),
        SetUp.values.with("endpoint: jaeger", "endpoint: ‹endpoint-invalid›a b"),
        SetUp.values.with("endpoint: jaeger-collector", "endpoint: ‹endpoint-invalid›'").with("4317", "4317'"),
      ], passing: [SetUp.values.with("cluster.local:", "cluster.local.:")]),
    RuleFixture(
      "endpoint-short-name",
      failing: [
        SetUp.values.with(
          "endpoint: jaeger-collector.jaeger-system.svc.cluster.local", "endpoint: ‹endpoint-short-name›jaeger")
      ],
      passing: [
        SetUp.values.with(".svc.cluster.local", ""),
        SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local", "localhost"),
      ]),
    RuleFixture(
      "endpoint-domain",
      failing: ["clusterDomain: k8s.example\n" + SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-domain›")],
      passing: [
        "clusterDomain: cluster.local\n" + SetUp.values,
        "clusterDomain: k8s.example\n" + SetUp.values.with(".svc.cluster.local", ""),
        "clusterDomain: k8s.example\n" + SetUp.values.with("cluster.local", "k8s.example."),
        SetUp.values.with("cluster.local", "k8s.example"),
      ]),
    RuleFixture(
      "endpoint-4318",
      failing: [
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-4318›").with("4317", "4318"),
        SetUp.all.with("endpoint: ", "endpoint: ‹endpoint-4318›").with("4317", "4318"),
        SetUp.all.with("endpoint: ", "endpoint: ‹endpoint-4318›").with("4317", "14318").with(
          "port: 4318", "port: 14318"),
      ],
      passing: [
        SetUp.all, SetUp.all.with("4317", "4318").with("port: 4318", "port: 9").with("port: 4317", "port: 4318"),
      ]),
    RuleFixture(
      "endpoint-legacy-port",
      failing: ["14250", "14268", "9411", "55678"].map { port in
        SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-legacy-port›").with("4317", port)
      }, passing: [SetUp.values, SetUp.all.with("4317", "9411").with("port: 4317", "port: 9411")]),
    RuleFixture(
      "service-name-typed",
      failing: ["123", "'123'", "yes", "\"null\"", "1e3", "0x1F"].map { name in
        SetUp.values.with("enabled: true", "enabled: true\n    traceServiceName: ‹service-name-typed›\(name)")
      },
      passing: ["mesh", "1.2.3", "'true story'", "''"].map {
        SetUp.values.with("enabled: true", "enabled: true\n    traceServiceName: \($0)")
      }),
    RuleFixture(
      "labels-null", failing: [SetUp.values.with("enabled: true", "enabled: true\n    ‹labels-null›labels:")],
      passing: [
        SetUp.values.with("enabled: true", "enabled: true\n    labels: {}"),
        SetUp.values.with("enabled: true", "enabled: true\n    labels: {k8s.pod.ip: null}"),
      ]),
    RuleFixture(
      "attr-newline",
      failing: [
        SetUp.values.with("enabled: true", "enabled: true\n    labels:\n      a: ‹attr-newline›\"b\\nc\""),
        SetUp.manifests.with(
          "        team: a\n    spec:",
          "        resource.opentelemetry.io/x: ‹attr-newline›|\n          a\n          b\n    spec:"),
      ],
      passing: [
        SetUp.manifests.with(
          "        team: a\n    spec:",
          "        resource.opentelemetry.io/x: a b\n        other: |\n          a\n    spec:")
      ]),
    RuleFixture(
      "controller-otlp",
      failing: [
        SetUp.values + "\ncontroller:\n  tracing:\n    ‹controller-otlp›enabled: true",
        "controller:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: ‹controller-otlp›a.b:4317",
      ],
      passing: [
        SetUp.values + "\ncontroller:\n  tracing:\n    enabled: true\n    collector:\n      endpoint: a.b:55678",
        SetUp.values + "\ncontroller:\n  tracing:\n    enabled: false",
      ]),
  ]

  static let legacy = SetUp.values.with("enabled", "enable").with(
    "Name: jaeger\n        namespace: jaeger-system", "Name: jaeger.jaeger-system")

  static let identities: [RuleFixture] = [
    RuleFixture(
      "identity-missing",
      failing: [
        SetUp.values.with(
          "meshIdentity:\n        serviceAccountName: jaeger\n        namespace: jaeger-system",
          "‹identity-missing›meshIdentity:"),
        SetUp.values.with(
          "meshIdentity:\n        serviceAccountName: jaeger\n        namespace: jaeger-system",
          "‹identity-missing›meshIdentity: {}"),
        SetUp.values.with(
          "      meshIdentity:\n        serviceAccountName: jaeger\n        namespace: jaeger-system", ""
        )
        .with("collector:", "‹identity-missing›collector:"),
        SetUp.values.with("meshIdentity:", "‹identity-missing›meshIdentity:").with(
          "        namespace: jaeger-system", ""),
        SetUp.values.with("serviceAccountName: jaeger", "‹identity-missing›serviceAccountName: ''"),
        SetUp.values.with("namespace: jaeger-system", "‹identity-missing›namespace:"),
      ],
      passing: [
        SetUp.values,
        "x: &me {serviceAccountName: jaeger, namespace: jaeger-system}\n"
          + SetUp.values.with(
            "meshIdentity:\n        serviceAccountName: jaeger\n        namespace: jaeger-system", "meshIdentity: *me"),
        "x: &me {serviceAccountName: jaeger}\n" + SetUp.values.with("serviceAccountName: jaeger", "<<: *me"),
      ]),
    RuleFixture(
      "identity-form",
      failing: [
        SetUp.values.with("Name: jaeger", "Name: ‹identity-form›jaeger.jaeger-system"),
        SetUp.values.with(
          "Name: jaeger\n        namespace: jaeger-system", "Name: ‹identity-form›jaeger.jaeger-system"),
        SetUp.all.with("Name: jaeger", "Name: ‹identity-form›jaeger.jaeger-system"),
        SetUp.values.with(
          "Name: jaeger", "Name: ‹identity-form›jaeger.jaeger-system.serviceaccount.identity.linkerd.cluster.local"),
        SetUp.values.with("Name: jaeger", "Name: ‹identity-form›system:serviceaccount:jaeger-system:jaeger"),
        SetUp.values.with("Name: jaeger", "Name: ‹identity-form›'jaeger '"),
        SetUp.values.with("Name: jaeger", "Name: ‹identity-form›Jaeger"),
      ],
      // A ServiceAccount may have a dot in its name.
      passing: [SetUp.values.with("Name: jaeger", "Name: my.jaeger")]),
    RuleFixture("identity-form", version: "edge-25.8.1", failing: [], passing: [legacy]),
    RuleFixture(
      "identity-ns",
      failing: [
        SetUp.values.with("namespace: jaeger-system", "namespace: ‹identity-ns›tracing"),
        SetUp.all.with("namespace: jaeger-system", "namespace: ‹identity-ns›tracing"),
      ],
      passing: [
        SetUp.values, SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local", "otel.example.com"),
        SetUp.values.with("jaeger-collector.jaeger-system.svc.cluster.local", "10.0.0.1"),
        SetUp.all.with("namespace: jaeger-system", "namespace: tracing").with("  selector:\n    app: jaeger\n", ""),
      ]),
    RuleFixture(
      "identity-domain",
      failing: ["linkerdVersion: edge-26.6.3\nidentityTrustDomain: ‹identity-domain›trust.example\n" + SetUp.values],
      passing: [
        "linkerdVersion: edge-26.7.1\nidentityTrustDomain: trust.example\n" + SetUp.values,
        "identityTrustDomain: trust.example\n" + SetUp.values,
        "linkerdVersion: edge-26.6.3\nidentityTrustDomain: cluster.local\n" + SetUp.values,
      ]),
    RuleFixture(
      "identity-domain", version: "2.20",
      failing: ["identityTrustDomain: ‹identity-domain›trust.example\n" + SetUp.values], passing: [SetUp.values]),
  ]

  static let manifests: [RuleFixture] = [
    RuleFixture(
      "endpoint-unknown-service",
      failing: [
        SetUp.all.with("endpoint: jaeger-collector", "endpoint: ‹endpoint-unknown-service›collector"),
        SetUp.all.with("endpoint: ", "endpoint: ‹endpoint-unknown-service›").with("4317", "4327"),
        // Its pods are there; they may have a Service that isn't among the inputs, but not under this name.
        SetUp.all.with("endpoint: jaeger-collector", "endpoint: ‹endpoint-unknown-service›collector").with(
          "port: 4317", "port: 80"),
        // Other pods are there, and the collector could come from elsewhere.
        SetUp.all.with("endpoint: jaeger-collector", "endpoint: ‹endpoint-unknown-service:warning›collector").with(
          "port: 4317", "port: 80"
        ).with("      serviceAccountName: jaeger\n      containers", "      containers"),
        // The Service is where the identity says, and the endpoint isn't.
        SetUp.all.with("endpoint: jaeger-collector.jaeger-system", "endpoint: ‹endpoint-unknown-service›jaeger-collector.jaeger"),
        // Both say another namespace than the Service's: one cause.
        SetUp.all.with(
          "endpoint: jaeger-collector.jaeger-system", "endpoint: ‹endpoint-unknown-service:warning›jaeger-collector.jaeger"
        ).with(
          "namespace: jaeger-system", "namespace: jaeger"),
        // The port is another Service's, whose pods the identity is that of.
        SetUp.join(
          SetUp.values.with("endpoint: jaeger-collector", "endpoint: ‹endpoint-unknown-service›web"), SetUp.manifests,
          SetUp.web.with("namespace: shop", "namespace: jaeger-system").with("namespace: shop", "namespace: jaeger-system")),
        // The collector's pods are there, and no Service for them.
        SetUp.join(
          SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-unknown-service›"),
          "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, namespace: jaeger-system}\nspec: {template: {spec: {serviceAccountName: jaeger}}}"
        ),
        SetUp.join(
          SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-unknown-service:information›"),
          "apiVersion: v1\nkind: Namespace\nmetadata: {name: jaeger-system}"),
        // A chart's output leaves the namespace to the command that applies it.
        SetUp.join(
          SetUp.values.with("endpoint: ", "endpoint: ‹endpoint-unknown-service›"),
          "apiVersion: v1\nkind: Service\nmetadata: {name: jaeger}\nspec: {ports: [{port: 4317}]}"),
      ],
      passing: [
        SetUp.all, SetUp.values,
        // These say nothing about the collector's namespace.
        SetUp.join(SetUp.values, "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}"),
        SetUp.join(
          SetUp.values,
          "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: emojivoto}\nspec: {ports: [{port: 4317}]}"),
        SetUp.all.with(
          "  - name: otlp-grpc\n    port: 4317\n    targetPort: grpc\n    appProtocol: kubernetes.io/h2c\n  - name: otlp-http\n    port: 4318\n    targetPort: 4318\n",
          "  - port: 4317\n"),
      ]),
    RuleFixture(
      "endpoint-headless",
      failing: [SetUp.all.with("endpoint: ", "endpoint: ‹endpoint-headless›").with("10.0.0.1", "None")],
      passing: [
        SetUp.all,
        SetUp.all.with("10.0.0.1", "None").with("  - name: otlp-http\n    port: 4318\n    targetPort: 4318\n", ""),
      ]),
    RuleFixture(
      "appprotocol",
      failing: ["grpc", "kubernetes.io/ws"].map { SetUp.all.with("kubernetes.io/h2c", "‹appprotocol:information›\($0)") }
        + [
          SetUp.all.with("kubernetes.io/h2c", "‹appprotocol›http"),
          SetUp.join(SetUp.values, SetUp.manifests.with("kubernetes.io/h2c", "‹appprotocol›grpc"), SetUp.exporting),
          SetUp.authorized.with("kubernetes.io/h2c", "‹appprotocol›linkerd.io/tcp").with(
            "proxyProtocol: unknown", "proxyProtocol: gRPC"),
        ],
      passing: [
        SetUp.all, SetUp.all.with("    appProtocol: kubernetes.io/h2c\n", ""),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.exporting), SetUp.authorized.with("kubernetes.io/h2c", "linkerd.io/tcp"),
        SetUp.manifests.with("kubernetes.io/h2c", "grpc"),
      ]),
  ]

  /// The set-up with a Server that takes what is meshed, and an application that is.
  private static let authenticated = SetUp.join(
    SetUp.values, SetUp.manifests, SetUp.server,
    SetUp.authorization
      + "\n  requiredAuthenticationRefs:\n  - group: policy.linkerd.io\n    kind: MeshTLSAuthentication\n    name: mesh",
    "apiVersion: policy.linkerd.io/v1alpha1\nkind: MeshTLSAuthentication\nmetadata:\n  name: mesh\n  namespace: jaeger-system\nspec:\n  identities:\n  - '*'",
    SetUp.exporting)

  static let pods: [RuleFixture] = [
    RuleFixture(
      "identity-sa",
      failing: [
        SetUp.all.with("Name: jaeger", "Name: ‹identity-sa›collector"),
        SetUp.all.with("Name: jaeger", "Name: ‹identity-sa›jaeger").with(
          "    spec:\n      serviceAccountName: jaeger\n", "    spec:\n"),
      ],
      passing: [
        SetUp.all,
        SetUp.all.with("Name: jaeger", "Name: default").with(
          "    spec:\n      serviceAccountName: jaeger\n", "    spec:\n"),
        SetUp.all.with("    spec:\n      serviceAccountName: jaeger\n", "    spec:\n      serviceAccount: jaeger\n"),
      ]),
    RuleFixture(
      "sa-missing",
      failing: [
        SetUp.all.with("  name: jaeger\n  namespace", "  name: jeager\n  namespace").with(
          "    spec:\n      serviceAccountName: ", "    spec:\n      serviceAccountName: ‹sa-missing›")
      ],
      passing: [
        SetUp.all,
        SetUp.all.with("kind: ServiceAccount", "kind: Role").with(
          "apiVersion: v1\nkind: Role", "apiVersion: rbac/v1\nkind: Role"),
      ]),
    RuleFixture(
      "collector-unmeshed",
      failing: [
        SetUp.all.with("linkerd.io/inject: enabled", "team: b").with(
          "name: jaeger\n  namespace: jaeger-system\nspec:\n  template",
          "name: ‹collector-unmeshed›jaeger\n  namespace: jaeger-system\nspec:\n  template"),
        SetUp.all.with("inject: enabled", "inject: ‹collector-unmeshed›disabled"),
        SetUp.all.with("linkerd.io/inject: enabled", "‹collector-unmeshed›linkerd.io/injected: enabled"),
        SetUp.all.with("    team: a\n  annotations:\n    linkerd.io/inject", "    ‹collector-unmeshed›linkerd.io/inject"),
        // Off by a merge key, the place is where it is written.
        SetUp.all.with(
          "---\napiVersion: apps/v1\nkind: Deployment",
          "---\nx: &no {linkerd.io/inject: ‹collector-unmeshed›disabled}\napiVersion: apps/v1\nkind: Deployment"
        )
        .with("        team: a\n    spec:", "        <<: *no\n    spec:"),
        SetUp.all.with(
          "        team: a\n    spec:", "        linkerd.io/inject: ‹collector-unmeshed›\"true\"\n    spec:"),
        SetUp.all.with(
          "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: jaeger-system\n  labels:\n    team: a\n  annotations:\n    linkerd.io/inject: enabled\n---\n",
          ""
        )
        .with(
          "name: jaeger\n  namespace: jaeger-system\nspec:\n  template",
          "name: ‹collector-unmeshed:information›jaeger\n  namespace: jaeger-system\nspec:\n  template"),
      ],
      passing: [
        SetUp.all,
        SetUp.all.with("inject: enabled", "inject: disabled").with(
          "        team: a\n    spec:", "        linkerd.io/inject: ingress\n    spec:"),
        SetUp.all.with("linkerd.io/inject: enabled", "team: b").with(
          "- name: jaeger\n", "- name: linkerd-proxy\n      - name: jaeger\n"),
      ]),
    RuleFixture(
      "collector-ns-excluded",
      failing: [
        SetUp.all.with(
          "team: a\n  annotations",
          "config.linkerd.io/admission-webhooks: ‹collector-ns-excluded›disabled\n  annotations"),
        SetUp.all.with(
          "    spec:\n      serviceAccountName: jaeger",
          "    spec:\n      hostNetwork: ‹collector-ns-excluded›true\n      serviceAccountName: jaeger"),
        SetUp.all.with(
          "      labels:\n        app: jaeger",
          "      labels:\n        app: jaeger\n        linkerd.io/control-plane-component: ‹collector-ns-excluded›jaeger"),
        SetUp.all.split(separator: "jaeger-system").joined(separator: "kube-system").with(
          "endpoint: ", "endpoint: ‹collector-ns-excluded›"),
      ],
      passing: [
        SetUp.all,
        SetUp.all.with(
          "    spec:\n      serviceAccountName: jaeger",
          "    spec:\n      hostNetwork: false\n      serviceAccountName: jaeger"),
      ]),
    RuleFixture(
      "collector-skip-inbound",
      failing: [
        SetUp.all.with(
          "        team: a\n    spec:",
          "        config.linkerd.io/skip-inbound-ports: ‹collector-skip-inbound›22,4300-4400\n    spec:"),
        SetUp.all.with(
          "inject: enabled",
          "inject: enabled\n    config.linkerd.io/skip-inbound-ports: ‹collector-skip-inbound›\"4317\""),
        SetUp.all.with("proxy:", "proxyInit:\n  ignoreInboundPorts: ‹collector-skip-inbound›'4317,4318'\nproxy:"),
      ],
      passing: [
        SetUp.all.with(
          "        team: a\n    spec:", "        config.linkerd.io/skip-inbound-ports: 22,4318\n    spec:"),
        SetUp.all.with("proxy:", "proxyInit:\n  ignoreInboundPorts: '4317'\nproxy:")
          .with("        team: a\n    spec:", "        config.linkerd.io/skip-inbound-ports: ''\n    spec:"),
      ]),
    RuleFixture(
      "opaque",
      failing: [
        SetUp.all.with("        team: a\n    spec:", "        config.linkerd.io/opaque-ports: ‹opaque›4317\n    spec:"),
        SetUp.all.with(
          "        team: a\n    spec:", "        config.linkerd.io/opaque-ports: ‹opaque›3306,grpc\n    spec:"),
        SetUp.all.with("    team: a\nspec:", "    config.linkerd.io/opaque-ports: ‹opaque›\"4317\"\nspec:"),
      ],
      passing: [
        SetUp.all.with("        team: a\n    spec:", "        config.linkerd.io/opaque-ports: '3306'\n    spec:")
      ]),
    RuleFixture(
      "receiver-localhost",
      failing: [
        SetUp.all.with("0.0.0.0:4317", "‹receiver-localhost›localhost:4317"),
        SetUp.all.with("0.0.0.0:4317", "‹receiver-localhost›127.0.0.1:4317"),
        SetUp.all.with(
          "          grpc:\n            endpoint: 0.0.0.0:4317", "          ‹receiver-localhost›grpc:"),
        SetUp.all.with(
          "          grpc:\n            endpoint: 0.0.0.0:4317", "          ‹receiver-localhost:warning›grpc:"
        )
        .with("jaegertracing/jaeger:2.20.0", "example/collector"),
        // Applications reach it too.
        SetUp.manifests.with("0.0.0.0:4317", "‹receiver-localhost›localhost:4317"),
        SetUp.all.with(
          "config.yaml: |\n    receivers:\n      otlp:\n        protocols:\n          grpc:\n            endpoint: 0.0.0.0:4317",
          #"config.json: '{"receivers": {"otlp": {"protocols": {"grpc": {"endpoint": ‹receiver-localhost›"localhost:4317"}}}}}'"#
        ),
      ],
      passing: [
        SetUp.all, SetUp.all.with("0.0.0.0:4317", "${env:MY_POD_IP}:4317"),
        // In the application's own pod it is right.
        SetUp.manifests.with("0.0.0.0:4317", "localhost:4317").with("  selector:\n    app: jaeger\n", ""),
        SetUp.all.with("          grpc:\n            endpoint: 0.0.0.0:4317", "          grpc:").with(
          "jaegertracing/jaeger:2.20.0", "otel/opentelemetry-collector:0.103.0"),
      ]),
    RuleFixture(
      "receiver-missing",
      failing: [
        SetUp.all.with("          grpc:", "          http:").with("      otlp:", "      ‹receiver-missing›otlp:"),
        SetUp.all.with("      otlp:", "      zipkin:").with("    receivers:", "    ‹receiver-missing›receivers:"),
      ],
      passing: [
        SetUp.all, SetUp.all.with("      otlp:", "      otlp/mesh:"),
        SetUp.all.with("name: jaeger-config\n  namespace", "name: other\n  namespace")
          .with("      otlp:", "      zipkin:"),
      ]),
  ]

  static let policies: [RuleFixture] = [
    RuleFixture(
      "policy-deny",
      failing: [
        SetUp.all.with(
          "        team: a\n    spec:", "        config.linkerd.io/default-inbound-policy: ‹policy-deny›deny\n    spec:"
        ),
        SetUp.all.with(
          "inject: enabled", "inject: enabled\n    config.linkerd.io/default-inbound-policy: ‹policy-deny›deny"),
        SetUp.all.with("proxy:", "proxy:\n  defaultInboundPolicy: ‹policy-deny›deny"),
      ],
      passing: [
        SetUp.all, SetUp.authorized.with("proxy:", "proxy:\n  defaultInboundPolicy: deny"),
        SetUp.all.with("proxy:", "proxy:\n  defaultInboundPolicy: deny")
          .with("        team: a\n    spec:", "        config.linkerd.io/default-inbound-policy: audit\n    spec:"),
      ]),
    RuleFixture(
      "policy-server",
      failing: [
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.server.with("name: j", "name: ‹policy-server›j")),
        SetUp.authorized.with("kind: Server\n    name: jaeger-grpc", "kind: Server\n    name: other").with(
          "  name: jaeger-grpc\n  namespace: jaeger-system\nspec:\n  pod",
          "  name: ‹policy-server›jaeger-grpc\n  namespace: jaeger-system\nspec:\n  pod"),
        authenticated.with(
          "identities:\n  - '*'", "‹policy-server›identities:\n  - web.shop.serviceaccount.identity.linkerd.cluster.local"),
        authenticated.with(
          "identities:\n  - '*'", "‹policy-server›identities:\n  - '*.emojivoto.serviceaccount.identity.linkerd.cluster.local'"),
        authenticated.with("identities:\n  - '*'", "‹policy-server›identityRefs:\n  - {kind: Namespace, name: jaeger-system}"),
        authenticated.with("name: mesh\n===", "name: ‹policy-server›mash\n==="),
      ],
      passing: [
        SetUp.authorized, SetUp.join(SetUp.values, SetUp.manifests, SetUp.server + "\n  accessPolicy: audit"),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.server.with("port: grpc", "port: admin")),
        SetUp.join(SetUp.values, SetUp.manifests, SetUp.server.with("app: jaeger", "app: web")),
        SetUp.authorized.with("kind: Server\n    name: jaeger-grpc", "kind: Namespace\n    name: jaeger-system"),
        SetUp.join(
          SetUp.values, SetUp.manifests, SetUp.server,
          "apiVersion: policy.linkerd.io/v1beta1\nkind: ServerAuthorization\nmetadata: {name: a, namespace: jaeger-system}\nspec: {server: {name: jaeger-grpc}}"
        ),
        authenticated,
      ]
        + [
          "identities:\n  - '*.identity.linkerd.cluster.local'", "identities: ['*.cluster.local']",
          "identities: ['*.jaeger-system.serviceaccount.identity.l.d', '*.shop.serviceaccount.identity.l.d']",
          "identities: [jaeger.jaeger-system.serviceaccount.identity.l.d, default.shop.serviceaccount.identity.l.d]",
          "identityRefs:\n  - {kind: Namespace, name: jaeger-system}\n  - {kind: ServiceAccount, namespace: shop}",
          "identityRefs:\n  - {kind: Namespace}\n  - {kind: ServiceAccount, name: default, namespace: shop}",
        ].map { authenticated.with("identities:\n  - '*'", $0) }),
    RuleFixture(
      "policy-protocol",
      failing: [
        SetUp.authorized.with("proxyProtocol: unknown", "proxyProtocol: ‹policy-protocol›HTTP/1"),
        SetUp.authorized.with("proxyProtocol: unknown", "proxyProtocol: ‹policy-protocol›TLS"),
      ],
      passing: [SetUp.authorized, SetUp.authorized.with("unknown", "gRPC"), SetUp.authorized.with("unknown", "HTTP/2")]),
  ]

  static let objects: [RuleFixture] = [
    RuleFixture(
      "legacy-webhook",
      failing: [
        SetUp.join(
          SetUp.values,
          "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata:\n  name: ‹legacy-webhook›linkerd-jaeger-injector-webhook-config"
        ),
        SetUp.join(
          SetUp.values,
          "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: linkerd-jaeger\n  labels: {‹legacy-webhook:warning›linkerd.io/extension: jaeger}"
        ),
      ],
      passing: [
        "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata:\n  name: linkerd-jaeger-injector-webhook-config",
        SetUp.join(
          SetUp.values,
          "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata:\n  name: linkerd-proxy-injector"
        ),
      ]),
    RuleFixture(
      "legacy-annotations",
      failing: [
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations:\n    ‹legacy-annotations›config.linkerd.io/trace-collector: a.b:4317",
        SetUp.manifests.with(
          "        team: a\n    spec:",
          "        ‹legacy-annotations›config.alpha.linkerd.io/trace-collector-service-account: a\n    spec:"),
        SetUp.manifests.with(
          "linkerd.io/inject: enabled",
          "linkerd.io/inject: enabled\n    ‹legacy-annotations›config.linkerd.io/trace-collector-name: a"),
      ], passing: [SetUp.manifests]),
    RuleFixture(
      "podinfo-duplicate",
      failing: [
        SetUp.manifests.with(
          "- name: config",
          "- name: linkerd-podinfo\n      - name: ‹podinfo-duplicate›linkerd-podinfo\n      - name: config"),
        SetUp.manifests.with("- name: config", "- name: ‹podinfo-duplicate›linkerd-podinfo\n      - name: config")
          .with("        team: a\n    spec:", "        linkerd.io/inject: enabled\n    spec:"),
      ],
      passing: [
        SetUp.manifests.with("- name: config", "- name: linkerd-podinfo\n      - name: config"),
        SetUp.manifests.with("- name: config", "- name: linkerd-podinfo\n      - name: config")
          .with("        team: a\n    spec:", "        linkerd.io/inject: enabled\n    spec:").with(
            "- name: jaeger\n", "- name: linkerd-proxy\n"),
      ]),
    RuleFixture(
      "ns-additional-env",
      failing: [
        SetUp.manifests.with(
          "linkerd.io/inject: enabled",
          "‹ns-additional-env›config.linkerd.io/proxy-additional-env: '[]'\n    linkerd.io/inject: enabled")
      ],
      passing: [
        SetUp.manifests.with(
          "        team: a\n    spec:", "        config.linkerd.io/proxy-additional-env: '[]'\n    spec:")
      ]),
    RuleFixture(
      "attr-on-namespace",
      failing: [
        SetUp.manifests.with(
          "linkerd.io/inject: enabled",
          "‹attr-on-namespace›resource.opentelemetry.io/a: b\n    linkerd.io/inject: enabled"),
        SetUp.application("- {name: A, value: b}", annotations: "{‹attr-on-namespace›resource.opentelemetry.io/a: b}"),
      ],
      passing: [
        SetUp.manifests.with("        team: a\n    spec:", "        resource.opentelemetry.io/a: b\n    spec:"),
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations:\n    resource.opentelemetry.io/a: b",
      ]),
    RuleFixture(
      "otel-endpoint-form",
      failing: [
        SetUp.application(
          "- name: OTEL_EXPORTER_OTLP_ENDPOINT\n  value: ‹otel-endpoint-form›jaeger-collector.jaeger-system:4317"),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, value: ‹otel-endpoint-form›'a.b:4317'}"),
      ],
      passing: [
        SetUp.application("- name: OTEL_EXPORTER_OTLP_ENDPOINT\n  value: http://jaeger-collector.jaeger-system:4317"),
        SetUp.application("- name: OTEL_EXPORTER_OTLP_ENDPOINT\n  value: $(HOST):4317"),
        SetUp.application("- {name: ENDPOINT, value: a.b:4317}"),
      ]),
    RuleFixture(
      "otel-protocol",
      failing: [
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: ‹otel-protocol›http/protobuf}"
        ),
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:4318/'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: ‹otel-protocol›grpc}"
        ),
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:4318'}\n- {name: OTEL_EXPORTER_OTLP_TRACES_PROTOCOL, value: ‹otel-protocol›grpc}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: http/protobuf}"
        ),
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:80'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: ‹otel-protocol›http}"
        ),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-protocol:information›'http://a.b:4317'}"),
      ],
      passing: [
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
        ),
        // A value from elsewhere may be the right one.
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, valueFrom: {configMapKeyRef: {name: a, key: b}}}"
        ), SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:4318'}"),
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:80'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
        ),
      ]),
  ]
}
