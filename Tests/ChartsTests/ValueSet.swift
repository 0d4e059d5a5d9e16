import Values

@testable import Charts

/// Values for one of our charts, as flags of helm.
struct ValueSet {
  let chart: String
  let name: String
  let namespace: String?
  /// Flags of the `--set` family with their values.
  let words: [String]
  var skipsSchema = false

  /// What comes behind `helm template CHART FOLDER`.
  var arguments: [String] {
    (namespace.map { ["--namespace", $0] } ?? []) + words + (skipsSchema ? ["--skip-schema-validation"] : [])
  }

  /// What the flags say.
  var values: Table {
    get throws {
      var values = Table()
      for (flag, text) in zip(words, words.dropFirst()) {
        switch flag {
        case "--set-json": try SetExpression.apply(text, mode: .json, to: &values)
        default: break
        }
      }
      for (flag, text) in zip(words, words.dropFirst()) where flag == "--set" { try SetExpression.apply(text, to: &values) }
      for (flag, text) in zip(words, words.dropFirst()) where flag == "--set-string" {
        try SetExpression.apply(text, mode: .strings, to: &values)
      }
      return values
    }
  }

  func render() throws -> [RenderedDocument] {
    var request = RenderRequest(release: chart, namespace: namespace ?? "default", values: try values)
    request.checksSchema = !skipsSchema
    request.limits.stack = 300 << 10
    return try Chart.embedded(chart).render(request)
  }
}

extension ValueSet {
  private static func jaeger(_ name: String, _ namespace: String, _ words: String...) -> ValueSet {
    ValueSet(chart: "jaeger", name: name, namespace: namespace, words: words)
  }

  private static func emojivoto(_ name: String, _ namespace: String?, _ words: String...) -> ValueSet {
    ValueSet(chart: "emojivoto", name: name, namespace: namespace, words: words)
  }

  private static func linkerd(_ name: String, _ words: String...) -> ValueSet {
    ValueSet(chart: "linkerd-values", name: name, namespace: nil, words: words)
  }

  private static func refused(_ chart: String, _ text: String, skipsSchema: Bool = false) -> ValueSet {
    ValueSet(
      chart: chart, name: skipsSchema ? text + " without the schema" : text, namespace: "x", words: ["--set", text],
      skipsSchema: skipsSchema)
  }

  /// Sets that render.
  static let accepted: [ValueSet] = [
    .jaeger("defaults", "jaeger-system"),
    .jaeger("badger", "jaeger-system", "--set", "storage=badger"),
    .jaeger(
      "badger-tuned", "jaeger-system",
      "--set", "storage=badger",
      "--set", "retention=36h30m",
      "--set", "persistence.size=50Gi",
      "--set", "persistence.storageClass=fast-ssd",
      "--set", "persistence.keep=true"),
    .jaeger(
      "badger-static-volume", "jaeger-system",
      "--set", "storage=badger",
      "--set", "persistence.storageClass=-",
      "--set", "replicas=0"),
    .jaeger(
      "badger-existing-claim", "jaeger-system",
      "--set", "storage=badger",
      "--set", "persistence.existingClaim=traces"),
    .jaeger(
      "keep-data", "jaeger-system",
      "--set", "storage=badger",
      "--set", "namespace.create=false",
      "--set", "persistence.create=false"),
    .jaeger(
      "enforce", "jaeger-system",
      "--set", "policy=enforce",
      "--set",
      "policyIdentities={*.emojivoto.serviceaccount.identity.linkerd.cluster.local,web.shop.serviceacc"
        + "ount.identity.linkerd.cluster.local}",
      "--set", "networkPolicy.enabled=true"),
    .jaeger(
      "no-mesh", "tracing",
      "--set", "linkerd.inject=false",
      "--set", "policy=none",
      "--set", "networkPolicy.enabled=true"),
    .jaeger("default-namespace", "default", "--set", "maxTraces=1000000", "--set", "basePath=/jaeger/"),
    .jaeger("kube-namespace", "kube-tracing", "--set", "namespace.create=true", "--set", "basePath=/a/b"),
    .jaeger("names", "observability", "--set", "nameOverride=tracing", "--set", "fullnameOverride=traces"),
    .jaeger(
      "image", "jaeger-system",
      "--set",
      "image=registry.example.com:5000/mirror/jaeger@sha256:0123456789abcdef0123456789abcdef0123456789"
        + "abcdef0123456789abcdef",
      "--set", "imagePullPolicy=Always",
      "--set", "imagePullSecrets[0].name=mirror",
      "--set", "imagePullSecrets[1].name=other"),
    .jaeger(
      "resources", "jaeger-system",
      "--set", "image=jaegertracing/jaeger:2.19.0",
      "--set", "goMemLimit=3276MiB",
      "--set", "resources.requests.cpu=1",
      "--set", "resources.requests.memory=4Gi",
      "--set", "resources.limits.memory=4Gi"),
    .jaeger("bare", "jaeger-system", "--set", "goMemLimit=", "--set-json", "resources=null"),
    .jaeger(
      "env", "jaeger-system",
      "--set", "goMemLimit=",
      "--set", "env[0].name=TZ",
      "--set", "env[0].value=UTC",
      "--set", "env[1].name=NODE",
      "--set", "env[1].valueFrom.fieldRef.fieldPath=spec.nodeName"),
    .jaeger(
      "metadata", "jaeger-system",
      "--set-string", #"podAnnotations.prometheus\.io/scrape=true"#,
      "--set-string", #"podAnnotations.prometheus\.io/port=8888"#,
      "--set-string", #"podAnnotations.linkerd\.io/inject=ingress"#,
      "--set-string", "podLabels.team=core",
      "--set-string", #"podLabels.app\.kubernetes\.io/name=x"#,
      "--set-string", "service.annotations.team=core",
      "--set-string", "namespace.labels.team=core",
      "--set-string", "namespace.annotations.owner=me",
      "--set-string", #"namespace.annotations.linkerd\.io/inject=disabled"#),
    .jaeger(
      "scheduling", "jaeger-system",
      "--set", "nodeSelector.disk=ssd",
      "--set", "tolerations[0].key=tracing",
      "--set", "tolerations[0].operator=Exists",
      "--set", "priorityClassName=high",
      "--set-json",
      #"affinity={"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms""#
        + #":[{"matchExpressions":[{"key":"arch","operator":"In","values":["amd64"]}]}]}}}"#,
      "--set-json",
      #"topologySpreadConstraints=[{"maxSkew":1,"topologyKey":"zone","whenUnsatisfiable":"ScheduleAnywa"#
        + #"y","labelSelector":{"matchLabels":{"app.kubernetes.io/name":"jaeger"}}}]"#),
    .jaeger(
      "nulls", "jaeger-system",
      "--set", "podAnnotations=null",
      "--set", "podLabels=null",
      "--set", "namespace.labels=null",
      "--set", "namespace.annotations=null",
      "--set", "env=null",
      "--set", "nodeSelector=null",
      "--set", "affinity=null",
      "--set", "service.annotations=null",
      "--set", "tolerations=null",
      "--set", "basePath=null",
      "--set", "imagePullSecrets=null"),
    .jaeger("long-release", "123"),
    .emojivoto("defaults", "emojivoto"),
    .emojivoto("default-namespace", nil),
    .emojivoto("kube-namespace", "kube-demo"),
    .emojivoto("namespace-elsewhere", "demo", "--set", "namespace.create=false"),
    .emojivoto(
      "mirror", "emojivoto",
      "--set", "image.registry=localhost:5000/mirror",
      "--set", "image.tag=v12",
      "--set", "imagePullSecrets[0].name=mirror"),
    .emojivoto("not-injected", "emojivoto", "--set", "inject=false"),
    .emojivoto("not-instrumented", "emojivoto", "--set", "instrument=false"),
    .emojivoto("plain", "emojivoto", "--set", "inject=false", "--set", "instrument=false"),
    .emojivoto(
      "http", "emojivoto",
      "--set", "otlp.endpoint=https://collector.example.com:4318",
      "--set", "otlp.protocol=http/protobuf"),
    .emojivoto("numeric-tag", "123", "--set-string", "image.tag=12"),
    .linkerd("defaults"),
    .linkerd("enable", "--set", "form=enable"),
    .linkerd(
      "enable-elsewhere",
      "--set", "form=enable",
      "--set", "endpoint=otel-collector.tracing:4317",
      "--set", "serviceAccountName=otel-collector",
      "--set", "collectorNamespace=tracing",
      "--set", "traceServiceName=proxies"),
    .linkerd(
      "elsewhere",
      "--set", "endpoint=otel-collector.tracing.svc.example.org:4317",
      "--set", "serviceAccountName=otel-collector",
      "--set", "collectorNamespace=tracing"),
    .linkerd("service-name", "--set", "traceServiceName=mesh"),
    .linkerd("numeric-service-name", "--set-string", "traceServiceName=123"),
    .linkerd("labels", "--set", #"labels.k8s\.cluster\.name=east"#, "--set", #"labels.deployment\.environment=prod"#),
    .linkerd(
      "retyped-labels",
      "--set-string", "labels.on=yes",
      "--set-string", "labels.n=1e3",
      "--set-string", "labels.empty=",
      "--set-string", "labels.bool=true"),
    .linkerd(
      "all",
      "--set", "traceServiceName=mesh",
      "--set", "labels.a=b",
      "--set", "form=enabled",
      "--set", "endpoint=c.d:1"),
  ]

  /// Sets that the schemas or the templates refuse.
  static let refused: [ValueSet] = [
    .refused("jaeger", "storage=elastic"),
    .refused("jaeger", "storage=elastic", skipsSchema: true),
    .refused("jaeger", "policy=deny", skipsSchema: true),
    .refused("jaeger", "replicas=2"),
    .refused("jaeger", "persistence.existingClaim=x"),
    .refused("jaeger", "basePath=jaeger"),
    .refused("jaeger", "basePath=/a//b"),
    .refused("jaeger", "retention=3d"),
    .refused("jaeger", "maxTraces=0"),
    .refused("jaeger", "policyIdentities=null"),
    .refused("jaeger", "maxtraces=1"),
    .refused("jaeger", "persistence.storageclass=x"),
    .refused("jaeger", "resources.limit.memory=1Gi"),
    .refused("jaeger", "image="),
    .refused("jaeger", "goMemLimit=800Mi"),
    .refused("jaeger", "storage=null"),
    .refused("jaeger", "persistence=null"),
    .refused("jaeger", "podLabels.a=1"),
    .refused("emojivoto", "otlp.endpoint=jaeger:4317"),
    .refused("emojivoto", "otlp.endpoint="),
    .refused("emojivoto", "otlp.protocol=http"),
    .refused("emojivoto", "image.tag=a:b"),
    .refused("emojivoto", "injected=true"),
  ]
}
