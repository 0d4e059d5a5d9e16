/// A set-up in which nothing is wrong; fixtures change a line of it.
enum SetUp {
  static let values = """
    proxy:
      tracing:
        enabled: true
        collector:
          endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317
          meshIdentity:
            serviceAccountName: jaeger
            namespace: jaeger-system
    """

  static let manifests = """
    apiVersion: v1
    kind: Namespace
    metadata:
      name: jaeger-system
      labels:
        team: a
      annotations:
        linkerd.io/inject: enabled
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: jaeger
      namespace: jaeger-system
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: jaeger-collector
      namespace: jaeger-system
      annotations:
        team: a
    spec:
      clusterIP: 10.0.0.1
      selector:
        app: jaeger
      ports:
      - name: otlp-grpc
        port: 4317
        targetPort: grpc
        appProtocol: kubernetes.io/h2c
      - name: otlp-http
        port: 4318
        targetPort: 4318
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: jaeger-config
      namespace: jaeger-system
    data:
      config.yaml: |
        receivers:
          otlp:
            protocols:
              grpc:
                endpoint: 0.0.0.0:4317
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: jaeger
      namespace: jaeger-system
    spec:
      template:
        metadata:
          labels:
            app: jaeger
          annotations:
            team: a
        spec:
          serviceAccountName: jaeger
          containers:
          - name: jaeger
            image: jaegertracing/jaeger:2.20.0
            ports:
            - name: grpc
              containerPort: 4317
          volumes:
          - name: config
            configMap:
              name: jaeger-config
    """

  /// Linkerd's Server for the collector's port.
  static let server = """
    apiVersion: policy.linkerd.io/v1beta3
    kind: Server
    metadata:
      name: jaeger-grpc
      namespace: jaeger-system
    spec:
      podSelector:
        matchLabels:
          app: jaeger
      port: grpc
      proxyProtocol: unknown
    """

  static let authorization = """
    apiVersion: policy.linkerd.io/v1alpha1
    kind: AuthorizationPolicy
    metadata:
      name: jaeger-grpc
      namespace: jaeger-system
    spec:
      targetRef:
        group: policy.linkerd.io
        kind: Server
        name: jaeger-grpc
    """

  static var all: String { join(values, manifests) }

  static var authorized: String { join(values, manifests, server, authorization) }

  /// Several texts as sources of one run.
  static func join(_ values: String, _ manifests: String...) -> String {
    "=== values.yaml\n\(values)\n" + manifests.enumerated().map { "=== \($0.offset).yaml\n\($0.element)\n" }.joined()
  }

  /// A workload that exports traces, with the environment that it does so by.
  static func application(_ environment: String, annotations: String = "{}") -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      namespace: emojivoto
      annotations: \(annotations)
    spec:
      template:
        spec:
          containers:
          - name: web
            env:
    \(environment.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
    """
  }
}
