/// Failing and passing inputs of the rules for what receives traces: collectors, Jaeger, and the applications that export to them.
extension RuleFixtures {
  static let backends = components + pipelines + storages + exports

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
  private static func proxied(_ configuration: String) -> String {
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
            "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-unknown-service›'http://jaeger.jaeger-system:4317'}")),
        SetUp.join(
          SetUp.manifests,
          SetUp.application(
            "- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-unknown-service›'http://jaeger.jaeger-system.svc.cluster.local:4317'}"
          )),
        SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: ‹otel-unknown-service›'http://tempo:4317'}")
          + "\n---\napiVersion: v1\nkind: Service\nmetadata: {name: collector, namespace: emojivoto}\nspec: {ports: [{port: 4317}]}",
      ],
      passing: [
        SetUp.join(
          SetUp.manifests,
          SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger-collector.jaeger-system:4317'}")),
        SetUp.join(SetUp.manifests, SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger.other:4317'}")),
        SetUp.join(
          SetUp.manifests, SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'https://otlp.example.com:4317'}")),
        SetUp.join(
          SetUp.manifests, SetUp.application("- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://jaeger.jaeger-system:9'}")),
      ]),
  ]
}
