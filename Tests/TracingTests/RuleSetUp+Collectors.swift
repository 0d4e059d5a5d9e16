/// Collectors in which nothing is wrong; fixtures change a line of them.
extension SetUp {
  /// The configuration of an OpenTelemetry collector, as a ConfigMap's text has it.
  static let configuration = """
    receivers:
      otlp:
        protocols:
          grpc:
            endpoint: 0.0.0.0:4317
    processors:
      memory_limiter: {check_interval: 1s, limit_percentage: 80}
      batch: {}
    exporters:
      otlp_grpc/jaeger:
        endpoint: jaeger-collector.jaeger-system:4317
        tls:
          insecure: true
    extensions:
      health_check:
        endpoint: 0.0.0.0:13133
    service:
      extensions: [health_check]
      pipelines:
        traces:
          receivers: [otlp]
          processors: [memory_limiter, batch]
          exporters: [otlp_grpc/jaeger]
    """

  /// The configuration of a Jaeger 2 that keeps its traces on a volume.
  static let jaegerConfiguration = """
    receivers:
      otlp:
        protocols:
          grpc:
            endpoint: 0.0.0.0:4317
    exporters:
      jaeger_storage_exporter:
        trace_storage: main
    extensions:
      healthcheckv2:
        use_v2: true
        http:
          endpoint: 0.0.0.0:13133
      jaeger_query:
        storage:
          traces: main
      jaeger_storage:
        backends:
          main:
            badger:
              ephemeral: false
              directories:
                keys: /data/keys
                values: /data/values
    service:
      extensions: [jaeger_storage, jaeger_query, healthcheckv2]
      pipelines:
        traces:
          receivers: [otlp]
          exporters: [jaeger_storage_exporter]
    """

  /// A Deployment and a Service of a program that reads a configuration from a ConfigMap.
  static func collector(
    _ configuration: String = SetUp.configuration, image: String = "otel/opentelemetry-collector-contrib:0.155.0"
  ) -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: collector-config
      namespace: tracing
    data:
      relay: |
    \(configuration.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: collector
      namespace: tracing
    spec:
      clusterIP: 10.0.0.2
      selector:
        app: collector
      ports:
      - name: otlp-grpc
        port: 4317
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: collector
      namespace: tracing
    spec:
      replicas: 1
      strategy:
        type: Recreate
      template:
        metadata:
          labels:
            app: collector
        spec:
          securityContext:
            fsGroup: 10001
          containers:
          - name: collector
            image: \(image)
            args:
            - --config=/conf/relay
            readinessProbe:
              httpGet:
                path: /
                port: 13133
            volumeMounts:
            - name: config
              mountPath: /conf
            - name: data
              mountPath: /data
          volumes:
          - name: config
            configMap:
              name: collector-config
          - name: data
            persistentVolumeClaim:
              claimName: data
    """
  }

  /// A Jaeger 2 with badger on a volume.
  static func jaeger(_ configuration: String = SetUp.jaegerConfiguration) -> String {
    collector(configuration, image: "jaegertracing/jaeger:2.20.0")
  }
}
