import Charts
import CommandLineKit
import Manifests
import Tracing
import Values

/// What `install` and `uninstall` are told about Jaeger; each flag is a value of the chart.
struct JaegerOptions: ParsableArguments {
  enum Storage: String, CaseIterable, ExpressibleByArgument { case memory, badger }
  enum Policy: String, CaseIterable, ExpressibleByArgument { case audit, enforce, none }

  @Option(name: "namespace", short: "n", help: "The namespace to install to.")
  var namespace: String = "jaeger-system"

  @Flag(name: "create-namespace", inversion: .prefixedNo, help: "Render the Namespace; default and kube-* never are.")
  var createNamespace: Bool = true

  @Option(help: "Jaeger v2's image. [the chart's: docker.io/jaegertracing/jaeger:2.20.0]")
  var image: String?

  @Option(help: "Where traces go: lost with the pod, or files on a volume.")
  var storage: Storage = .memory

  @Option(name: "max-traces", placeholder: "NUMBER", help: "Traces that memory holds. [the chart's: 50000]")
  var maxTraces: Int?

  @Option(help: "Size of the volume, with --storage badger. [the chart's: 10Gi]")
  var size: String?

  @Option(name: "storage-class", placeholder: "CLASS", help: "Its storage class; the cluster's default when left out.")
  var storageClass: String?

  @Option(help: "What Linkerd does about clients outside the mesh: log them, refuse them, or no policy at all.")
  var policy: Policy = .audit

  @Flag(name: "network-policy", help: "Render a NetworkPolicy that admits only the ports in use.")
  var networkPolicy: Bool

  @OptionGroup(title: "Chart values")
  var values: ValuesOptions

  @OptionGroup
  var templates: TemplatesOptions

  func validate() throws(UsageError) {
    if storage != .badger {
      for (flag, isGiven) in [("--size", $size.isGiven), ("--storage-class", $storageClass.isGiven)] where isGiven {
        throw UsageError("\"\(flag)\" is for a volume, which storage \"memory\" doesn't have", help: "add --storage badger")
      }
    }
    if storage == .badger, $maxTraces.isGiven {
      throw UsageError(
        "\"--max-traces\" caps memory, which storage \"badger\" doesn't use",
        help: "leave it out; --set retention=72h caps the volume")
    }
    if let size, !(Quantity.isValid(size) && size.utf8.contains { (0x31...0x39).contains($0) }) {
      throw UsageError("invalid value \"\(size)\" for \"--size\": expected a quantity", help: "type '--size 10Gi'")
    }
    if let image, image.isEmpty || image.utf8.contains(where: { $0 <= 0x20 }) {
      throw UsageError(
        "invalid value \"\(image)\" for \"--image\": expected name:tag",
        help: "type '--image docker.io/jaegertracing/jaeger:2.20.0'")
    }
    if let maxTraces, maxTraces < 1 {
      throw UsageError(
        "invalid value \"\(maxTraces)\" for \"--max-traces\": expected a number above 0", help: "type '--max-traces 50000'")
    }
    guard NamespaceName.isValid(namespace) else {
      throw UsageError(
        "\"\(namespace)\" is not a valid namespace", help: NamespaceName.help)
    }
  }

  /// The documents of the chart; without namespace and claim when data is to be kept.
  func render(keepingData: Bool = false, in console: Console) throws(Failure) -> [RenderedDocument] {
    var own = Table()
    func set(_ path: String..., to value: Value?) {
      guard let value else { return }
      var table = Table([(path[path.count - 1], value)])
      for key in path.dropLast().reversed() { table = Table([(key, .table(table))]) }
      own = own.merged(under: table)
    }
    set("image", to: image.map { .string($0) })
    set("storage", to: $storage.isGiven ? .string(storage.rawValue) : nil)
    set("maxTraces", to: maxTraces.map { Value(.integer(Int64($0))) })
    set("persistence", "size", to: size.map { .string($0) })
    set("persistence", "storageClass", to: storageClass.map { .string($0) })
    set("policy", to: $policy.isGiven ? .string(policy.rawValue) : nil)
    set("networkPolicy", "enabled", to: networkPolicy ? Value(.bool(true)) : nil)
    set("namespace", "create", to: createNamespace && !keepingData ? nil : Value(.bool(false)))
    set("persistence", "create", to: keepingData ? Value(.bool(false)) : nil)
    let request = RenderRequest(release: "jaeger", namespace: namespace, values: try values.table(with: own, in: console))
    return try console.render(templates.chart("jaeger", in: console), request)
  }
}
