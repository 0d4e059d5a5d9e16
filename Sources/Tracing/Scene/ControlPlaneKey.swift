import Diagnostics
import YAML

/// A key that the chart `linkerd-control-plane` reads, and what its value is.
struct ControlPlaneKey: Sendable {
  /// From the root of the values, with dots: `proxy.image.name`.
  let path: String
  let shape: Shape
  /// The first release that reads it; nil when that is older than edge-21.9, or when its parent is as young.
  let since: LinkerdVersion?

  init(_ path: String, _ shape: Shape, since: LinkerdVersion? = nil) {
    self.path = path
    self.shape = shape
    self.since = since
  }

  enum Shape: Sendable {
    case text, boolean, integer, number, textOrInteger
    case oneOf([String])
    /// Keys of the user's own, with texts behind them: labels, annotations.
    case texts
    /// What Kubernetes or a template looks into, and this doesn't.
    case anything
    case list
    /// Keys that are rows of their own.
    case keys
    case resources, selector, probe, mount, capabilities, environment

    /// The keys inside that are the same wherever the shape is.
    var keys: [ControlPlaneKey] {
      switch self {
      case .resources:
        ["cpu", "memory", "ephemeral-storage"].flatMap { name in
          [ControlPlaneKey(name, .keys)] + ["limit", "request"].map { ControlPlaneKey("\(name).\($0)", .anything) }
        } + [ControlPlaneKey("cores", .number)]
      case .selector: [ControlPlaneKey("matchLabels", .texts), ControlPlaneKey("matchExpressions", .list)]
      case .probe: [ControlPlaneKey("timeoutSeconds", .integer)]
      case .mount:
        [ControlPlaneKey("name", .text), ControlPlaneKey("mountPath", .text), ControlPlaneKey("readOnly", .boolean)]
      case .capabilities: [ControlPlaneKey("add", .list), ControlPlaneKey("drop", .list)]
      default: []
      }
    }

    /// Whether the value is a mapping whose keys are known.
    var hasKeys: Bool {
      if case .keys = self { return true }
      return !keys.isEmpty
    }
  }

  /// All keys, those inside shared shapes as well, by path.
  static let known: [String: ControlPlaneKey] = {
    var known: [String: ControlPlaneKey] = [:]
    for row in rows {
      known[row.path] = row
      for key in row.shape.keys { known["\(row.path).\(key.path)"] = ControlPlaneKey("\(row.path).\(key.path)", key.shape) }
    }
    return known
  }()

  /// The names of the keys of each mapping, by its path; the root's is empty.
  static let children: [String: [String]] = {
    var children: [String: [String]] = [:]
    for path in known.keys.sorted() {
      let words = path.split(separator: ".").map(String.init)
      children[words.dropLast().joined(separator: "."), default: []].append(words.last ?? "")
    }
    return children
  }()
}

/// A key that the chart has read, and doesn't any more.
struct RemovedControlPlaneKey: Sendable {
  let path: String
  /// The first release without it.
  let until: LinkerdVersion
  /// What to do instead.
  let help: String

  init(_ path: String, _ until: LinkerdVersion, _ help: String) {
    self.path = path
    self.until = until
    self.help = help
  }

  static let rows: [RemovedControlPlaneKey] = [
    Self("controlPlaneTracing", .init(edge: 25, 10, 1), "set \"controller.tracing.enabled\" instead"),
    Self("controlPlaneTracingNamespace", .init(edge: 25, 10, 1), "set \"controller.tracing.collector.endpoint\" instead"),
    Self("identity.issuer.crtExpiry", .init(edge: 21, 10, 2), "remove it; the issuer's certificate says it itself"),
    Self("installNamespace", .init(edge: 21, 12, 4), "remove it; make the namespace with 'helm install --create-namespace'"),
    Self("namespace", .init(edge: 22, 3, 3), "remove it; the release's namespace is the control plane's"),
    Self("omitWebhookSideEffects", .init(edge: 21, 9, 4), "remove it"),
    Self("policyController.defaultAllowPolicy", .init(edge: 22, 8, 3), "set \"proxy.defaultInboundPolicy\" instead"),
    Self("policyController.image", .init(edge: 25, 8, 3), "remove it; the policy controller is in the image \"controllerImage\""),
    Self("policyControllerResources", .init(edge: 24, 4, 2), "move it to \"policyController.resources\""),
    Self("proxyInit.image", .init(edge: 25, 11, 3), "remove it; the init container runs the proxy's image"),
  ]

  static let known: [String: RemovedControlPlaneKey] = {
    var known: [String: RemovedControlPlaneKey] = [:]
    for row in rows { known[row.path] = row }
    return known
  }()
}
