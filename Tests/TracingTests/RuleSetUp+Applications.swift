/// Applications around the set-up, in which nothing is wrong either.
extension SetUp {
  /// A Service, its pods with a probe, in a namespace of their own.
  static let web = """
    apiVersion: v1
    kind: Service
    metadata:
      annotations:
        team: a
      name: web
      namespace: shop
    spec:
      selector:
        app: web
      ports:
      - port: 80
        targetPort: http
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      namespace: shop
    spec:
      template:
        metadata:
          labels:
            app: web
          annotations:
            team: b
        spec:
          containers:
          - name: web
            ports: [{name: http, containerPort: 8080}]
            readinessProbe: {httpGet: {path: /healthy, port: 8080}}
    """

  /// A meshed application that exports its traces to the collector.
  static let exporting = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: cart
      namespace: shop
    spec:
      template:
        metadata:
          annotations:
            linkerd.io/inject: enabled
        spec:
          containers:
          - name: cart
            env:
            - name: OTEL_EXPORTER_OTLP_ENDPOINT
              value: http://jaeger-collector.jaeger-system:4317
            - name: OTEL_EXPORTER_OTLP_PROTOCOL
              value: grpc
    """

  static let webServer = """
    apiVersion: policy.linkerd.io/v1beta3
    kind: Server
    metadata:
      name: web-http
      namespace: shop
    spec:
      podSelector:
        matchLabels:
          app: web
      port: http
    """

  static let route = """
    apiVersion: policy.linkerd.io/v1beta3
    kind: HTTPRoute
    metadata:
      name: web-api
      namespace: shop
    spec:
      parentRefs:
      - group: policy.linkerd.io
        kind: Server
        name: web-http
      rules:
      - matches:
        - path: {type: PathPrefix, value: /api}
    """

  /// A meshed job whose proxy is a container like the others.
  static let job = """
    apiVersion: batch/v1
    kind: CronJob
    metadata:
      name: index
      namespace: shop
    spec:
      jobTemplate:
        spec:
          template:
            metadata:
              annotations:
                linkerd.io/inject: enabled
                config.linkerd.io/proxy-enable-native-sidecar: "false"
            spec:
              containers:
              - name: index
    """

  /// A policy for what comes to the collector.
  static func networkPolicy(_ ingress: String, mark: String = "") -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata:
      name: \(mark)jaeger
      namespace: jaeger-system
    spec:
      podSelector:
        matchLabels:
          app: jaeger
      ingress: \(ingress)
    """
  }

  /// A collector's configuration in front of its receivers: one processor, and the pipeline that uses `k8sattributes`.
  static func lookup(_ processor: String) -> String {
    """
        processors:
          \(processor)
        service:
          pipelines:
            traces: {receivers: [otlp], processors: [k8sattributes], exporters: [debug]}
        receivers:
    """
  }
}
