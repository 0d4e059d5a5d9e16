/// Failing and passing inputs of the rules for what receives traces: collectors, Jaeger, and the applications that export to them.
extension RuleFixtures {
  static let backends = components + pipelines + sampling + storages + interfaces + exports + exporters + charts

  private static let components: [RuleFixture] = [
    RuleFixture(
      "component-undefined",
      failing: [
        SetUp.collector(SetUp.configuration.with("exporters: [otlp_grpc/jaeger]", "exporters: [‹component-undefined›otlp_grpc]"))
          .with("      otlp_grpc/jaeger:", "      ‹component-unused›otlp_grpc/jaeger:"),
        SetUp.collector(
          SetUp.configuration.with("[memory_limiter, batch]", "[memory_limiter, ‹component-undefined›resource, batch]")),
        SetUp.collector(SetUp.configuration.with("extensions: [", "extensions: [‹component-undefined›pprof, ")),
        // A connector that is misspelt where it is used is one fault a pipeline.
        SetUp.collector(
          SetUp.configuration.with("processors:\n", "connectors:\n  ‹component-unused›forward: {}\nprocessors:\n")
            .with("[otlp_grpc/jaeger]", "[otlp_grpc/jaeger, ‹component-undefined›forwards]")),
        // A file of its own, and an OpenTelemetryCollector of the operator.
        SetUp.configuration.with("receivers: [otlp]", "receivers: [otlp, ‹component-undefined›zipkin]"),
        operated(SetUp.configuration.with("receivers: [otlp]", "receivers: [otlp, ‹component-undefined›zipkin]")),
      ],
      passing: [
        SetUp.collector(), SetUp.jaeger(), operated(SetUp.configuration),
        SetUp.collector(
          SetUp.configuration.with("processors:\n", "connectors:\n  forward: {}\nprocessors:\n")
            .with(
              "[otlp_grpc/jaeger]", "[forward]\n    traces/2:\n      receivers: [forward]\n      exporters: [otlp_grpc/jaeger]")
        ),
        // The rest may stand in the other file, or in another one of the container's arguments.
        "=== base.yaml\n\(SetUp.configuration)\n=== extra.yaml\nexporters:\n  debug: {}\nservice:\n  pipelines:\n    traces: {exporters: [otlp_grpc/jaeger, debug]}",
        SetUp.collector(SetUp.configuration.with("receivers: [otlp]", "receivers: [otlp, zipkin]"))
          .with("- --config=/conf/relay", "- --config=/conf/relay\n        - --config=/conf/extra"),
        SetUp.collector(SetUp.configuration.with("receivers: [otlp]", "receivers: ['${env:RECEIVER}', otlp]")),
      ]),
    RuleFixture(
      "component-unused",
      failing: [
        SetUp.collector(SetUp.configuration.with("batch: {}", "batch: {}\n  ‹component-unused›attributes: {}")),
        SetUp.collector(
          SetUp.configuration.with("extensions: [health_check]", "extensions: []").with(
            "  health_check:", "  ‹component-unused›health_check:")),
      ],
      passing: [SetUp.collector(), SetUp.configuration.with("service:", "other:").with("batch: {}", "filter: {}")]),
    RuleFixture(
      "component-unknown",
      failing: [
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with("exporters:\n  j", "processors:\n  ‹component-unknown›k8s_attributes: {}\nexporters:\n  j")
            .with("receivers: [otlp]", "receivers: [otlp]\n      processors: [k8s_attributes]")),
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with("healthcheckv2]", "healthcheck]").with(
            "  healthcheckv2:", "  ‹component-unknown›healthcheck:")),
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with("extensions:\n", "extensions:\n  ‹component-unknown›jaeger_mcp: {}\n").with(
            "[jaeger_storage,", "[jaeger_mcp, jaeger_storage,")),
        SetUp.collector(
          SetUp.configuration.with("batch: {}", "batch: {}\n  ‹component-unknown›tail_sampling: {policies: []}").with(
            ", batch]", ", tail_sampling, batch]"), image: "otel/opentelemetry-collector:0.155.0"),
        SetUp.collector(
          SetUp.configuration.with("batch: {}", "‹component-unknown:warning›bacth: {}").with(", batch]", ", bacth]")),
      ],
      passing: [
        SetUp.collector(), SetUp.jaeger(),
        SetUp.collector(
          SetUp.configuration.with("batch: {}", "batch: {}\n  tail_sampling: {policies: []}").with(
            ", batch]", ", tail_sampling, batch]"),
          image: "ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-k8s:0.155.0"),
        // Somebody's own build has what it was built with.
        SetUp.collector(
          SetUp.configuration.with("batch: {}", "our_own_thing: {}").with(", batch]", ", our_own_thing]"),
          image: "example/collector:1.0"),
      ]),
    RuleFixture(
      "component-removed",
      failing: [
        SetUp.collector(
          SetUp.configuration.with("processors:\n", "  ‹component-removed›opencensus: {}\nprocessors:\n").with(
            "receivers: [otlp]", "receivers: [otlp, opencensus]")),
        SetUp.collector(
          SetUp.configuration.with("extensions:\n", "  ‹component-removed›logging: {}\nextensions:\n").with(
            "[otlp_grpc/jaeger]", "[otlp_grpc/jaeger, logging]")),
        // Without a version it isn't certain.
        SetUp.collector(
          SetUp.configuration.with("extensions:\n", "  ‹component-removed:warning›jaeger:\n    endpoint: a.b:14250\nextensions:\n")
            .with(
              "[otlp_grpc/jaeger]", "[otlp_grpc/jaeger, jaeger]"), image: "otel/opentelemetry-collector-contrib:latest"),
        // What isn't mounted by anything here may be read by the old collector that is.
        "receivers: {otlp: {protocols: {grpc: {}}}}\nexporters: {‹component-removed:information›logging: {}}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, image: 'otel/opentelemetry-collector-contrib:0.72.0'}]}}}",
      ],
      passing: [
        SetUp.collector(),
        SetUp.collector(
          SetUp.configuration.with("processors:\n", "  opencensus: {}\nprocessors:\n").with(
            "receivers: [otlp]", "receivers: [otlp, opencensus]"
          ).with("otlp_grpc/jaeger:", "otlp/jaeger:").with(
            "[otlp_grpc/", "[otlp/"), image: "otel/opentelemetry-collector-contrib:0.83.0"),
      ]),
    RuleFixture(
      "component-renamed",
      failing: [
        SetUp.collector(image: "otel/opentelemetry-collector-contrib:0.143.1").with(
          "      otlp_grpc/jaeger:", "      ‹component-renamed›otlp_grpc/jaeger:"),
        SetUp.collector(
          SetUp.configuration.with("otlp_grpc/jaeger:", "‹component-renamed:information›otlp/jaeger:").with("[otlp_grpc/", "[otlp/")
        ),
      ],
      passing: [
        SetUp.collector(), SetUp.collector(image: "otel/opentelemetry-collector-contrib:latest"),
        SetUp.collector(
          SetUp.configuration.with("otlp_grpc/jaeger:", "otlp/jaeger:").with("[otlp_grpc/", "[otlp/"),
          image: "otel/opentelemetry-collector-contrib:0.143.1"),
      ]),
  ]

  /// An OpenTelemetryCollector of the OpenTelemetry operator.
  private static func operated(_ configuration: String) -> String {
    "apiVersion: opentelemetry.io/v1beta1\nkind: OpenTelemetryCollector\nmetadata: {name: c, namespace: tracing}\nspec:\n  config:\n"
      + configuration.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
  }

  private static let pipelines: [RuleFixture] = [
    RuleFixture(
      "pipeline-empty",
      failing: [
        SetUp.collector(
          SetUp.configuration.with("receivers: [otlp]", "receivers: []").with("    traces:", "    ‹pipeline-empty›traces:")
        )
        .with("      otlp:", "      ‹component-unused›otlp:"),
        SetUp.collector(
          SetUp.configuration.with("service:", "service: # here").with(
            "      exporters: [otlp_grpc/jaeger]",
            "      exporters: [otlp_grpc/jaeger]\n    ‹pipeline-empty›logs:\n      receivers: [otlp]")),
      ],
      passing: [SetUp.collector(), "receivers: {otlp: {}}\nservice: {pipelines: {traces: {receivers: [otlp]}}}"]),
    RuleFixture(
      "pipeline-traces",
      failing: [
        proxied(
          SetUp.configuration.with("    traces:", "    ‹pipeline-traces›metrics:").with("service:\n", "service:\n  telemetry: {}\n")
        )
        .with("‹pipeline-traces›metrics", "metrics").with("      pipelines:", "      ‹pipeline-traces›pipelines:"),
        proxied(
          SetUp.configuration.with("processors:\n", "  zipkin: {}\nprocessors:\n").with("receivers: [otlp]", "receivers: [zipkin]")
            .with(
              "    traces:", "    ‹pipeline-traces›traces:")
        ).with("      otlp:", "      ‹component-unused›otlp:"),
      ],
      passing: [proxied(SetUp.configuration), SetUp.collector(SetUp.configuration.with("    traces:", "    metrics:"))]),
    RuleFixture(
      "health-localhost",
      failing: [
        SetUp.collector(SetUp.configuration.with("0.0.0.0:13133", "‹health-localhost›localhost:13133")),
        SetUp.collector(
          SetUp.configuration.with("  health_check:\n    endpoint: 0.0.0.0:13133", "  ‹health-localhost›health_check: {}")),
        SetUp.jaeger(SetUp.jaegerConfiguration.with("    http:\n      endpoint: 0.0.0.0:13133", "    ‹health-localhost›http:")),
        SetUp.collector(
          SetUp.configuration.with("  health_check:\n    endpoint: 0.0.0.0:13133", "  ‹health-localhost:warning›health_check: {}"),
          image: "otel/opentelemetry-collector-contrib:latest"),
      ],
      passing: [
        SetUp.collector(), SetUp.jaeger(), SetUp.collector(SetUp.configuration.with("0.0.0.0:13133", "${env:MY_POD_IP}:13133")),
        SetUp.collector(SetUp.configuration.with("0.0.0.0:13133", "localhost:13133")).with("port: 13133", "port: 8888"),
        SetUp.collector(
          SetUp.configuration.with("  health_check:\n    endpoint: 0.0.0.0:13133", "  health_check: {}").with(
            "otlp_grpc/jaeger:", "otlp/jaeger:"
          ).with("[otlp_grpc/", "[otlp/"),
          image: "otel/opentelemetry-collector-contrib:0.103.0"),
      ]),
  ]

  /// A collector that proxies are told to send their spans to.
  static func proxied(_ configuration: String) -> String {
    SetUp.join(
      SetUp.values.with("jaeger-collector.jaeger-system", "collector.tracing").with("Name: jaeger", "Name: default").with(
        "namespace: jaeger-system", "namespace: tracing"),
      SetUp.collector(configuration).with(
        "      labels:\n        app:", "      annotations:\n        linkerd.io/inject: enabled\n      labels:\n        app:"))
  }

  private static let storages: [RuleFixture] = [
    RuleFixture(
      "storage-backends",
      failing: [
        SetUp.jaeger(SetUp.jaegerConfiguration.with("main:\n", "main:\n        memory: {max_traces: 1}\n")).with(
          "            badger:", "            ‹storage-backends›badger:"),
        SetUp.jaeger(SetUp.jaegerConfiguration.with("      main:\n", "      ‹storage-backends›other: {}\n      main:\n")),
        SetUp.jaeger(SetUp.jaegerConfiguration.with("badger:", "‹storage-backends›bagder:")),
      ],
      passing: [
        SetUp.jaeger(), SetUp.jaeger(SetUp.jaegerConfiguration.with("      main:\n", "      other: {memory: }\n      main:\n")),
      ]),
    RuleFixture(
      "storage-name",
      failing: [
        SetUp.jaeger(SetUp.jaegerConfiguration.with("traces: main", "traces: ‹storage-name›some_storage")),
        SetUp.jaeger(SetUp.jaegerConfiguration.with("trace_storage: main", "trace_storage: ‹storage-name›some_storage")),
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with("      main:\n", "      other: {memory: {max_traces: 1}}\n      main:\n").with(
            "traces: main", "traces: ‹storage-name:warning›other")),
      ],
      passing: [
        SetUp.jaeger(),
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with("traces: main", "traces: ${env:STORAGE}").with("storage: main", "storage: ${env:STORAGE}")),
      ]),
    RuleFixture(
      "storage-ephemeral",
      failing: [
        SetUp.jaeger(SetUp.jaegerConfiguration.with("ephemeral: false", "ephemeral: ‹storage-ephemeral›true")),
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with("          ephemeral: false\n", "").with("badger:", "‹storage-ephemeral›badger:")),
        SetUp.jaeger(SetUp.jaegerConfiguration.with("values: /data", "values: ‹storage-ephemeral›/tmp")),
        SetUp.jaeger(SetUp.jaegerConfiguration.with("values: /data", "values: ‹storage-ephemeral›/data")).with(
          "persistentVolumeClaim:\n          claimName: data", "emptyDir: {}"),
      ],
      passing: [
        SetUp.jaeger(), SetUp.jaegerConfiguration,
        SetUp.jaeger().with("persistentVolumeClaim:\n          claimName: data", "hostPath: {path: /data}"),
        SetUp.jaeger().with("Deployment", "StatefulSet").with(
          "  template:\n", "  volumeClaimTemplates:\n  - metadata: {name: data}\n  template:\n"
        ).with(
          "      - name: data\n        persistentVolumeClaim:\n          claimName: data", ""),
      ]),
    RuleFixture(
      "storage-replicas",
      failing: [
        SetUp.jaeger().with("replicas: 1", "replicas: ‹storage-replicas›2"),
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with(
            "badger:\n          ephemeral: false\n          directories:\n            keys: /data/keys\n            values: /data/values",
            "memory: {max_traces: 1000}")
        ).with("replicas: 1", "replicas: ‹storage-replicas›3"),
        SetUp.jaeger().with("type: Recreate", "type: ‹storage-replicas›RollingUpdate"),
        SetUp.jaeger().with("  strategy:\n    type: Recreate\n", "").with(
          "Deployment\nmetadata:\n  name: collector", "Deployment\nmetadata:\n  name: ‹storage-replicas›collector"),
      ],
      passing: [
        SetUp.jaeger(),
        SetUp.jaeger(
          SetUp.jaegerConfiguration.with(
            "badger:\n          ephemeral: false\n          directories:\n            keys: /data/keys\n            values: /data/values",
            "elasticsearch: {server_urls: [http://es:9200]}")
        ).with("replicas: 1", "replicas: 3"),
      ]),
    RuleFixture(
      "storage-permission",
      failing: [
        SetUp.jaeger().with("      securityContext:\n        fsGroup: 10001\n", "").with(
          "- name: data\n          mountPath", "- ‹storage-permission›name: data\n          mountPath")
      ],
      passing: [
        SetUp.jaeger(), SetUp.jaeger().with("fsGroup: 10001", "runAsUser: 0"),
        SetUp.jaeger().with("fsGroup: 10001", "runAsNonRoot: true").with(
          "      containers:",
          "      initContainers:\n      - name: chown\n        volumeMounts: [{name: data, mountPath: /data}]\n      containers:"),
      ]),
  ]

  private static let exports: [RuleFixture] = [
    RuleFixture(
      "otel-endpoint-path",
      failing: [
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-endpoint-path›'http://a.b:4317/v1/traces'}"),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-endpoint-path›'http://a.b:4318/v1/traces'}"),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, value: ‹otel-endpoint-path›'http://a.b:4318'}"),
      ],
      passing: [
        "http://a.b:4317", "http://a.b:4317/", "http://a.b:4318", "http://a.b:4318/otlp", "https://a.b/v1/traces",
        "$(URL)/v1/traces",
      ].map { SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: '\($0)'}") } + [
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, value: 'http://a.b:4318/v1/traces'}"),
        // The other protocol is the fault then.
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, value: 'http://a.b:4318'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
        ),
      ]),
    RuleFixture(
      "otel-legacy-port",
      failing: [
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-legacy-port›'http://a.b:14250'}"),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-legacy-port›'http://a.b:9411/api'}"),
      ],
      passing: [
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a.b:8080'}"),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://b.a:9411'}")
          + "\n---\napiVersion: v1\nkind: Service\nmetadata: {name: b, namespace: a}\nspec: {ports: [{name: otlp, port: 9411}]}",
      ]),
    RuleFixture(
      "otel-unknown-service",
      failing: [
        SetUp.join(
          SetUp.manifests,
          SetUp.application(
            "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-unknown-service›'http://jaeger.jaeger-system:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
          )),
        SetUp.join(
          SetUp.manifests,
          SetUp.application(
            "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-unknown-service›'http://jaeger.jaeger-system.svc.cluster.local:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
          )),
        SetUp.application(
          "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-unknown-service›'http://otel-collector:4317'}\n- {name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}"
        )
          + "\n---\napiVersion: v1\nkind: Service\nmetadata: {name: collector, namespace: emojivoto}\nspec: {ports: [{port: 4317}]}",
      ],
      passing: [
        SetUp.join(
          SetUp.manifests,
          SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger-collector.jaeger-system:4317'}")),
        SetUp.join(SetUp.manifests, SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger.other:4317'}")),
        // What has another name altogether may be installed from elsewhere.
        SetUp.join(
          SetUp.manifests, SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://tempo.jaeger-system:4317'}")),
        SetUp.join(
          SetUp.manifests, SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'https://otlp.example.com:4317'}")),
        SetUp.join(
          SetUp.manifests, SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger.jaeger-system:9'}")),
      ]),
  ]

  /// A collector that exports to a Jaeger of the same inputs, whose Service is `collector` in `tracing`.
  private static func exporting(_ change: (String) -> String) -> String {
    SetUp.join(SetUp.manifests, SetUp.collector(change(SetUp.configuration)))
  }

  private static let exporters: [RuleFixture] = [
    RuleFixture(
      "exporter-tls-place",
      failing: [
        SetUp.collector(SetUp.configuration.with("    tls:\n      insecure: true", "    ‹exporter-tls-place›insecure: true")),
        SetUp.collector(SetUp.configuration.with("    tls:\n", "    ‹exporter-tls-place›ca_file: /ca.crt\n    tls:\n")),
      ],
      passing: [SetUp.collector(), SetUp.collector(SetUp.configuration.with("batch: {}", "batch: {insecure: true}"))]),
    RuleFixture(
      "exporter-tls",
      failing: [
        exporting {
          $0.with(
            "jaeger-collector.jaeger-system:4317\n    tls:\n      insecure: true",
            "‹exporter-tls›jaeger-collector.jaeger-system:4317")
        },
        exporting {
          $0.with(
            "jaeger-collector.jaeger-system:4317\n    tls:\n      insecure: true",
            "‹exporter-tls›http://jaeger-collector.jaeger-system:4317")
        },
      ],
      passing: [
        exporting { $0 },
        // Who knows what is there.
        SetUp.collector(SetUp.configuration.with("    tls:\n      insecure: true\n", "")),
        exporting {
          $0.with(
            "jaeger-collector.jaeger-system:4317\n    tls:\n      insecure: true", "https://jaeger-collector.jaeger-system:4317")
        },
        exporting { $0.with("insecure: true", "ca_file: /ca.crt") },
      ]),
    RuleFixture(
      "exporter-unknown-service",
      failing: [
        exporting { $0.with("endpoint: jaeger-collector.", "endpoint: ‹exporter-unknown-service›jaeger.") },
        exporting {
          $0.with(
            "endpoint: jaeger-collector.jaeger-system:4317",
            "endpoint: ‹exporter-unknown-service›http://jaeger.jaeger-system.svc.cluster.local:4317")
        },
      ],
      passing: [
        // A collector isn't its own backend.
        exporting { $0.with("endpoint: jaeger-collector.jaeger-system:4317", "endpoint: http://otel-collector:4317") },
        exporting { $0 }, exporting { $0.with("jaeger-system:4317", "example.com:4317") },
        exporting { $0.with("endpoint: jaeger-collector.jaeger-system", "endpoint: ${env:BACKEND}") },
        exporting { $0.with("endpoint: jaeger-collector.jaeger-system:4317", "endpoint: jaeger.jaeger-system:9999") },
      ]),
  ]

  private static let flux = """
    apiVersion: helm.toolkit.fluxcd.io/v2
    kind: HelmRelease
    metadata:
      name: jaeger
      namespace: jaeger-system
    spec:
      chart:
        spec:
          chart: jaeger
          version: 4.11.1
      values:
        jaeger: {}
    """

  private static let argo = """
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: jaeger
    spec:
      destination: {namespace: jaeger-system}
      source:
        chart: jaeger
        targetRevision: 4.11.1
        helm:
          parameters:
          - name: jaeger.replicas
            value: "1"
          values: |
            fullnameOverride: jaeger
    """

  private static let charts: [RuleFixture] = [
    RuleFixture(
      "jaeger-values-ignored",
      failing: [
        // The guide's six flags.
        flux.with(
          "jaeger: {}",
          "‹jaeger-values-ignored›allInOne: {enabled: true}\n    ‹jaeger-values-ignored›storage: {type: memory}\n    ‹jaeger-values-ignored›agent: {enabled: false}\n    ‹jaeger-values-ignored›collector: {enabled: false}\n    ‹jaeger-values-ignored›query: {enabled: false}\n    ‹jaeger-values-ignored›provisionDataStore: {cassandra: false}"
        ),
        // Without a version the newest is installed.
        flux.with("      version: 4.11.1\n", "").with("jaeger: {}", "‹jaeger-values-ignored›allInOne: {enabled: true}"),
        flux.with("4.11.1", "4.1.5").with(
          "jaeger: {}", "allInOne: {enabled: true}\n    ‹jaeger-values-ignored›agent: {enabled: false}"),
        flux.with("4.11.1", "3.4.1").with("jaeger: {}", "‹jaeger-values-ignored›jaeger: {}"),
        // A range may mean any version, and so may a values file.
        flux.with("4.11.1", "'>=3'").with("jaeger: {}", "‹jaeger-values-ignored:information›allInOne: {enabled: true}"),
        "‹jaeger-values-ignored:information›allInOne: {enabled: true}\nstorage: {type: memory}",
        argo.with("jaeger.replicas", "‹jaeger-values-ignored›allInOne.enabled").with(
          "fullnameOverride: jaeger", "‹jaeger-values-ignored›provisionDataStore: {cassandra: false}"),
        "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: jaeger, namespace: tracing}\nspec:\n  chart: jaegertracing/jaeger\n  version: 4.4.0\n  valuesContent: |-\n    ‹jaeger-values-ignored›config: {}",
      ],
      passing: [
        flux, argo, flux.with("4.11.1", "3.4.1").with("jaeger: {}", "allInOne: {enabled: true}\n    storage: {type: memory}"),
        flux.with("chart: jaeger", "chart: other").with("jaeger: {}", "allInOne: {enabled: true}"),
        flux.with("jaeger: {}", "storage: {elasticsearch: {url: a}}\n    esIndexCleaner: {enabled: true}"),
        flux.with("jaeger: {}", "storage: {type: memory}\n    userconfig: {}"),
      ]),
    RuleFixture(
      "jaeger-chart-service",
      failing: [
        SetUp.join(SetUp.values.with("endpoint: ", "endpoint: ‹jaeger-chart-service›"), flux),
        SetUp.join(SetUp.values.with("endpoint: ", "endpoint: ‹jaeger-chart-service›"), argo),
        SetUp.join(
          SetUp.values.with("endpoint: jaeger-collector", "endpoint: ‹jaeger-chart-service›jaeger"),
          flux.with("4.11.1", "3.4.1").with("jaeger: {}", "allInOne: {enabled: true}")),
        SetUp.join(
          SetUp.values.with("endpoint: jaeger-collector", "endpoint: ‹jaeger-chart-service›traces-jaeger-collector"),
          flux.with("name: jaeger\n", "name: traces\n")),
      ],
      passing: [
        SetUp.join(SetUp.values.with("jaeger-collector", "jaeger"), flux),
        SetUp.join(SetUp.values, flux.with("4.11.1", "3.4.1").with("jaeger: {}", "allInOne: {enabled: true}")),
        SetUp.join(SetUp.values, flux.with("namespace: jaeger-system", "namespace: other")),
        SetUp.join(SetUp.values, flux.with("4.11.1", "'>=3'")),
        SetUp.join(SetUp.values, flux, SetUp.manifests),
      ]),
    RuleFixture(
      "legacy-extension",
      failing: [
        "‹legacy-extension›webhook:\n  collectorSvcAddr: collector.tracing:4317\n  collectorSvcAccount: otel",
        flux.with("chart: jaeger\n", "chart: linkerd-jaeger\n").with("  name: jaeger\n", "  name: ‹legacy-extension›jaeger\n").with(
          "jaeger: {}", "webhook: {collectorSvcAddr: 'collector.tracing:55678'}"),
      ],
      passing: [flux, "webhook:\n  url: a"]),
  ]
}
