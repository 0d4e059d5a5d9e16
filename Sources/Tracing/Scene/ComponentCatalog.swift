import Diagnostics

/// The components that builds of the OpenTelemetry collector hold, by type.
///
/// A type is kept in small letters without underscores, since upstream moves from `k8sattributes` to `k8s_attributes` one by one.
/// Source: the manifests of opentelemetry-collector-releases v0.159.0, and the components of Jaeger 2.20.
enum ComponentCatalog {
  /// Whether a build holds a component.
  static func holds(_ type: String, _ kind: ComponentKind, in distribution: CollectorImage.Distribution) -> Bool {
    table(of: distribution)[kind]?.contains(normalized(type)) ?? false
  }

  /// The types of a section that are spelled like another: those of the build, or of the largest one.
  static func nearest(to type: String, _ kind: ComponentKind, in distribution: CollectorImage.Distribution?) -> String? {
    let candidates = spellings[kind, default: []] + (distribution == .jaeger ? [] : Array(contrib[kind, default: []]))
    return Spelling.nearest(to: type, among: candidates.filter { holds($0, kind, in: distribution ?? .contrib) }).first
  }

  private static func table(of distribution: CollectorImage.Distribution) -> [ComponentKind: Set<String>] {
    switch distribution {
    case .core: core
    case .kubernetes: kubernetes
    case .contrib: contrib
    case .jaeger, .jaegerOne: jaeger
    }
  }

  private static func normalized(_ type: String) -> String {
    String(decoding: type.utf8.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self).lowercased()
  }

  /// The types that are written with underscores, as they are written.
  private static let spellings: [ComponentKind: [String]] = [
    .receivers: ["otlp"],
    .processors: ["batch", "memory_limiter", "tail_sampling", "probabilistic_sampler", "k8s_attributes", "adaptive_sampling"],
    .exporters: ["debug", "otlp_grpc", "otlp_http", "jaeger_storage_exporter"],
    .extensions: [
      "health_check", "healthcheckv2", "jaeger_query", "jaeger_storage", "remote_sampling", "remote_storage", "storage_cleaner",
      "file_storage",
    ],
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let core: [ComponentKind: Set<String>] = [
    .receivers: words(
      """
      hostmetrics jaeger kafka nop otlp prometheus zipkin
      """),
    .processors: words(
      """
      attributes batch filter memorylimiter probabilisticsampler resource span
      """),
    .exporters: words(
      """
      debug file kafka nop otlp otlpgrpc otlphttp prometheus prometheusremotewrite zipkin
      """),
    .connectors: words(
      """
      forward
      """),
    .extensions: words(
      """
      healthcheck pprof zpages
      """),
  ]

  private static let kubernetes: [ComponentKind: Set<String>] = [
    .receivers: words(
      """
      filelog fluentforward hostmetrics httpcheck jaeger journald k8scluster k8sevents k8sobjects kubeletstats
      otelarrow otlp prometheus receivercreator zipkin
      """),
    .processors: words(
      """
      attributes batch cumulativetodelta deltatocumulative deltatorate drain filter groupbyattrs groupbytrace interval
      k8sattributes logdedup memorylimiter metricsgeneration metricstransform probabilisticsampler redaction remotetap
      resource resourcedetection tailsampling transform
      """),
    .exporters: words(
      """
      debug file loadbalancing nop otelarrow otlp otlpgrpc otlphttp
      """),
    .connectors: words(
      """
      count exceptions failover forward otlpjson roundrobin routing servicegraph spanmetrics
      """),
    .extensions: words(
      """
      ack basicauth bearertokenauth cgroupruntime filestorage headerssetter healthcheck hostobserver httpforwarder
      k8sleaderelector k8sobserver oauth2clientauth oidcauth opamp pprof zpages
      """),
  ]

  private static let contrib: [ComponentKind: Set<String>] = [
    .receivers: words(
      """
      activedirectoryds aerospike apache apachespark awscloudwatch awscontainerinsight awsecscontainermetrics
      awsfirehose awslambda awss3 awsxray azureblob azureeventhub azuremonitor carbon chrony ciscoos cloudflare
      cloudfoundry collectd couchdb datadog dockerstats elasticsearch envoyals expvar faro filelog filestats
      flinkmetrics fluentforward github gitlab googlecloudmonitoring googlecloudpubsub googlecloudspanner haproxy
      hostmetrics httpcheck icmpcheck iis influxdb jaeger journald k8scluster k8sevents k8sobjects kafka kafkametrics
      kubeletstats libhoney loki macosunifiedlogging memcached mongodb mongodbatlas mysql namedpipe netflow nginx nop
      nsxt ntp oracledb otelarrow otlp otlpjsonfile podman podmanstats postgresql pprof prometheus
      prometheusremotewrite prometheussimple pulsar purefa purefb rabbitmq receivercreator redis riak saphana
      simpleprometheus skywalking snmp snowflake solace splunkenterprise splunkhec sqlquery sqlserver sshcheck statsd
      stef syslog systemd tcpcheck tcplog tlscheck udplog vcenter wavefront webhookevent windowseventlog
      windowsperfcounters windowsservice yanggrpc zipkin zookeeper
      """),
    .processors: words(
      """
      attributes batch cardinalityguardian coralogix cumulativetodelta deltatocumulative deltatorate drain filter
      genainormalizer geoip groupbyattrs groupbytrace interval isolationforest k8sattributes logdedup memorylimiter
      metricsgeneration metricstarttime metricstransform probabilisticsampler redaction remotetap resource
      resourcedetection schema span sumologic tailsampling transform unroll
      """),
    .exporters: words(
      """
      alibabacloudlogservice awscloudwatchlogs awsemf awskinesis awss3 awsxray azureblob azuredataexplorer
      azuremonitor bmchelix cassandra clickhouse coralogix datadog dataset debug doris elasticsearch faro file
      googlecloud googlecloudpubsub googlecloudstorage googlemanagedprometheus honeycombmarker influxdb kafka
      loadbalancing logicmonitor logzio mezmo nop opensearch otelarrow otlp otlpgrpc otlphttp prometheus
      prometheusremotewrite pulsar rabbitmq sentry signalfx splunkhec stef sumologic syslog tencentcloudlogservice
      tinybird zipkin
      """),
    .connectors: words(
      """
      count datadog exceptions failover forward grafanacloud otlpjson roundrobin routing servicegraph signaltometrics
      spanmetrics sum
      """),
    .extensions: words(
      """
      ack asapauth awscloudwatchmetricstreamsencoding awsiamdbauth awslogsencoding awsproxy azureauth azureencoding
      basicauth bearertokenauth cgroupruntime datadog dbstorage dockerobserver ecsobserver filestorage
      googleclientauth googlecloudlogentryencoding headerssetter healthcheck hostobserver httpforwarder jaegerencoding
      jaegerremotesampling jsonlogencoding k8sleaderelector k8sobserver memorylimiter oauth2clientauth oidcauth opamp
      otlpencoding pebbletailstorage pprof redisstorage sigv4auth skywalkingencoding sumologic textencoding
      zipkinencoding zpages
      """),
  ]

  private static let jaeger: [ComponentKind: Set<String>] = [
    .receivers: words(
      """
      jaeger kafka nop otlp zipkin
      """),
    .processors: words(
      """
      adaptivesampling attributes batch filter memorylimiter tailsampling
      """),
    .exporters: words(
      """
      debug jaegerstorageexporter kafka nop otlp otlpgrpc otlphttp prometheus
      """),
    .connectors: words(
      """
      forward spanmetrics
      """),
    .extensions: words(
      """
      basicauth expvar healthcheckv2 jaegerquery jaegerstorage pprof remotesampling remotestorage sigv4auth
      storagecleaner zpages
      """),
  ]
}
