extension RuleMessages {
  /// Those of the rules for collectors, Jaeger, and the applications that export to them.
  static let backends: [String: String] = [
    "component-undefined": """
    input.yaml:30:23: error: pipeline "traces" names the exporter "otlp_grpc", which isn't defined [component-undefined]
    input.yaml:30:23: help: type "otlp_grpc/jaeger", or define "otlp_grpc:" below "exporters:"

    """,
    "component-unused": """
    input.yaml:16:7: information: no pipeline names the processor "attributes" [component-unused]
    input.yaml:16:7: help: add it to a pipeline, or remove it

    """,
    "component-unknown": """
    input.yaml:14:7: error: Jaeger has no processor "k8s_attributes" [component-unknown]
    input.yaml:14:7: help: remove it, or put an OpenTelemetry collector in front of Jaeger

    """,
    "component-removed": """
    input.yaml:13:7: error: the collector has no receiver "opencensus" since 0.132 [component-removed]
    input.yaml:13:7: help: let applications send OTLP to the receiver "otlp"

    """,
    "component-renamed": """
    input.yaml:17:7: error: collectors know "otlp_grpc" since 0.144, and this is 0.143 [component-renamed]
    input.yaml:17:7: help: type "otlp/jaeger", here and in the pipelines

    """,
    "pipeline-empty": """
    input.yaml:27:9: error: pipeline "traces" has no receivers [pipeline-empty]
    input.yaml:27:9: help: add "receivers: [otlp]"

    """,
    "pipeline-traces": """
    0.yaml:27:7: error: the collector has no pipeline for traces [pipeline-traces]
    0.yaml:49:9: note: Deployment "collector" is behind the endpoint
    0.yaml:27:7: help: add "traces:" with "receivers: [otlp]" and exporters

    """,
    "health-localhost": """
    input.yaml:23:19: error: the health endpoint listens on localhost, where the kubelet's probes don't arrive [health-localhost]
    input.yaml:69:19: note: the kubelet asks here
    input.yaml:23:19: help: type "endpoint: 0.0.0.0:13133"

    """,
    "tail-sampling-status": """
    0.yaml:18:27: warning: a policy "status_code" matches no span of a proxy, and no policy looks at their "http.response.status_code" [tail-sampling-status]
    0.yaml:18:27: help: add "type: string_attribute" with "string_attribute: {key: http.response.status_code, values: ['5..'], enabled_regex_matching: true}"

    """,
    "tail-sampling-wait": """
    0.yaml:17:24: warning: the collector waits 10s for a trace, but proxies send their spans every 10s [tail-sampling-wait]
    0.yaml:17:24: help: type "decision_wait: 20s", or leave it out for 30s

    """,
    "tail-sampling-replicas": """
    0.yaml:53:13: warning: each of 3 pods decides on the spans that it happens to get [tail-sampling-replicas]
    0.yaml:16:7: note: the decision is made here
    0.yaml:53:13: help: type "replicas: 1", or put collectors with a "loadbalancing" exporter in front

    """,
    "loadbalancing-service": """
    0.yaml:20:23: warning: Service "jaeger-collector" has one address for all its pods [loadbalancing-service]
    values.yaml:19:9: note: it isn't headless
    0.yaml:20:23: help: name a Service with "clusterIP: None"

    """,
    "processor-order": """
    input.yaml:29:31: information: "memory_limiter" stands behind "batch" [processor-order]
    input.yaml:29:31: help: move it to the front of "processors:"

    """,
    "storage-backends": """
    input.yaml:28:13: error: "main" names 2 kinds of storage, expected one [storage-backends]
    input.yaml:27:13: note: the first one is here
    input.yaml:28:13: help: keep "memory" or "badger"

    """,
    "storage-name": """
    input.yaml:23:19: error: no storage is called "some_storage" [storage-name]
    input.yaml:23:19: help: type "main"

    """,
    "storage-ephemeral": """
    input.yaml:28:26: warning: badger forgets all traces when it stops [storage-ephemeral]
    input.yaml:28:26: help: type "ephemeral: false", with "directories" on a volume that lasts

    """,
    "storage-replicas": """
    input.yaml:58:13: warning: each of 2 replicas keeps traces of its own in "badger" [storage-replicas]
    input.yaml:27:13: note: the storage is set here
    input.yaml:58:13: help: type "replicas: 1", or use a storage that is a server

    """,
    "storage-permission": """
    input.yaml:78:11: warning: Jaeger runs as user 10001, and nothing gives it the volume "data" [storage-permission]
    input.yaml:78:11: help: add "securityContext: {fsGroup: 10001}" to the pod's "spec:"

    """,
    "ui-exposed": """
    input.yaml:98:9: warning: a LoadBalancer shows Jaeger's UI, which has no login [ui-exposed]
    input.yaml:102:5: note: this port is the UI's
    input.yaml:98:9: help: type "type: ClusterIP", and 'kubectl port-forward svc/ui 16686' to look

    """,
    "ui-base-path": """
    input.yaml:117:15: warning: the Ingress has Jaeger's UI at "/jaeger", but Jaeger takes its own path for "/" [ui-base-path]
    input.yaml:21:7: note: the path is set here
    input.yaml:117:15: help: type "base_path: /jaeger" below "jaeger_query:"

    """,
    "otel-endpoint-path": """
    input.yaml:13:54: warning: the endpoint has the path "/v1/traces", but port 4317 is for OTLP over gRPC, which has none [otel-endpoint-path]
    input.yaml:13:54: help: type "http://a.b:4317"

    """,
    "otel-legacy-port": """
    input.yaml:13:54: warning: port 14250 is for Jaeger over gRPC by convention, not for OTLP [otel-legacy-port]
    input.yaml:13:54: help: type "http://a.b:4317"

    """,
    "otel-unknown-service": """
    0.yaml:13:54: warning: there is no Service "jaeger" in namespace "jaeger-system" [otel-unknown-service]
    values.yaml:19:9: note: Service "jaeger-collector" has port 4317
    0.yaml:13:54: help: type "http://jaeger-collector.jaeger-system:4317"

    """,
    "exporter-tls-place": """
    input.yaml:19:9: error: "insecure" belongs below "tls:" [exporter-tls-place]
    input.yaml:19:9: help: type "tls:" here, and "insecure: true" below it

    """,
    "exporter-tls": """
    0.yaml:18:19: warning: the exporter speaks TLS, but the receiver of Service "jaeger-collector" doesn't [exporter-tls]
    values.yaml:46:11: note: this receiver has no "tls"
    0.yaml:18:19: help: add "tls: {insecure: true}" below "otlp_grpc/jaeger:"

    """,
    "exporter-unknown-service": """
    0.yaml:18:19: warning: there is no Service "jaeger" in namespace "jaeger-system" [exporter-unknown-service]
    values.yaml:19:9: note: Service "jaeger-collector" has port 4317
    0.yaml:18:19: help: type "jaeger-collector.jaeger-system:4317"

    """,
    "jaeger-values-ignored": """
    input.yaml:12:5: warning: Jaeger's chart ignores "allInOne" in version 4.11.1 [jaeger-values-ignored]
    input.yaml:10:16: note: the version is set here
    input.yaml:12:5: help: write its settings below "jaeger:"; whatever is set, the chart installs one Jaeger
    input.yaml:13:5: warning: Jaeger's chart ignores "storage", and Jaeger keeps its traces in memory [jaeger-values-ignored]
    input.yaml:10:16: note: the version is set here
    input.yaml:13:5: help: configure "jaeger_storage" below "userconfig:"; for memory remove it
    input.yaml:14:5: warning: Jaeger's chart ignores "agent" in version 4.11.1 [jaeger-values-ignored]
    input.yaml:10:16: note: the version is set here
    input.yaml:14:5: help: remove it; Jaeger has no agent since 2.0
    input.yaml:15:5: warning: Jaeger's chart ignores "collector" in version 4.11.1 [jaeger-values-ignored]
    input.yaml:10:16: note: the version is set here
    input.yaml:15:5: help: remove it; since 4.1.0 one pod does everything
    input.yaml:16:5: warning: Jaeger's chart ignores "query" in version 4.11.1 [jaeger-values-ignored]
    input.yaml:10:16: note: the version is set here
    input.yaml:16:5: help: remove it; since 4.1.0 one pod does everything
    input.yaml:17:5: warning: Jaeger's chart ignores "provisionDataStore" in version 4.11.1 [jaeger-values-ignored]
    input.yaml:10:16: note: the version is set here
    input.yaml:17:5: help: remove it; the chart installs no database any more

    """,
    "jaeger-chart-service": """
    values.yaml:5:17: error: Jaeger's chart has no Service "jaeger-collector" in version 4.11.1 [jaeger-chart-service]
    0.yaml:10:16: note: the chart is installed here
    values.yaml:5:17: help: type "jaeger.jaeger-system.svc.cluster.local:4317"

    """,
    "legacy-extension": """
    input.yaml:1:1: warning: the linkerd-jaeger extension is gone since edge-25.10.1 [legacy-extension]
    input.yaml:2:21: note: this moves to Linkerd's values
    input.yaml:3:24: note: this moves to Linkerd's values
    input.yaml:1:1: help: run 'linkerd-tracing values --endpoint collector.tracing:4317 --service-account otel FILE' on Linkerd's values, with the collector that stays

    """,
  ]
}
