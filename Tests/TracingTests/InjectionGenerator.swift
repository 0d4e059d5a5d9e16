/// Makes up Kubernetes objects, and writes them in all the ways in which people write YAML; the same seed gives the same text.
struct InjectionGenerator: RandomNumberGenerator {
  indirect enum Shape {
    /// As it is to be written in YAML.
    case scalar(String)
    /// A text that is to be quoted.
    case text(String)
    case block([String])
    /// A plain or quoted text over several lines.
    case wrapped(quote: String, [String])
    case map([(String, Shape)])
    case list([Shape])
    case anchored(String, Shape)
    case alias(String)
  }

  private var state: UInt64
  private var numbers = 0
  /// Whether Linkerd's labels and annotations may be there already.
  var hasMarks = false
  /// Whether annotations are either missing or a block with something in it.
  var hasPlainAnnotations = false
  var hasAnchors = false
  var hasMergeKeys = false
  /// Whether all is in block style, so that an edit takes no line from another.
  var isBlock = false
  var layout = Layout()
  /// The anchors so far, by the key whose values they name.
  private var shared: [String: [String]] = [:]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { next() % 100 < UInt64(percent) }
  mutating func pick<T>(_ items: [T]) -> T { items[Int(next() % UInt64(items.count))] }

  mutating func number() -> Int {
    numbers += 1
    return numbers
  }

  // MARK: Objects

  mutating func object() -> Shape {
    if chance(15) {
      var items = (0..<Int(1 + next() % 3)).map { _ in single() }
      if chance(8) { items.append(.map([("kind", .scalar("List")), ("items", .list([single()]))])) }
      return .map([("apiVersion", .scalar("v1")), ("kind", .scalar("List")), ("items", .list(items))])
    }
    return single()
  }

  private mutating func single() -> Shape {
    let name = pick(["web", "ø-é", "api", "\"😀\""])
    switch next() % 10 {
    case 0:
      return shuffled([("apiVersion", .scalar("v1")), ("kind", .scalar("Namespace")), ("metadata", metadata(name, named: true))])
    case 1:
      return .map([
        ("apiVersion", .scalar("v1")), ("kind", .scalar("ConfigMap")), ("metadata", metadata(name, named: true)), ("data", data()),
      ])
    case 2:
      return shuffled([
        ("apiVersion", .scalar("v1")), ("kind", .scalar("Pod")), ("metadata", metadata(name, named: true)), ("spec", spec()),
      ])
    case 3:
      let job: Shape = .map([("spec", .map([("template", template())]))])
      return shuffled([
        ("apiVersion", .scalar("batch/v1")), ("kind", .scalar("CronJob")), ("metadata", metadata(name, named: true)),
        ("spec", .map([("schedule", .scalar("\"* * * * *\"")), ("jobTemplate", job)])),
      ])
    default:
      let (apiVersion, kind) = pick(Self.kinds)
      var spec: [(String, Shape)] = [("replicas", .scalar("1")), ("template", template())]
      if hasAnchors, chance(30) { spec.insert(("selector", .map([("labels", .map([("app", .scalar("web")), mark]))])), at: 0) }
      return shuffled([
        ("apiVersion", .scalar(apiVersion)), ("kind", .scalar(kind)), ("metadata", metadata(name, named: true)),
        ("spec", .map(spec)),
      ])
    }
  }

  /// Kinds with a pod template below `spec`, some of groups that Linkerd doesn't know.
  private static let kinds = [
    ("apps/v1", "Deployment"), ("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("apps/v1", "DaemonSet"),
    ("apps/v1", "ReplicaSet"), ("v1", "ReplicationController"), ("batch/v1", "Job"), ("extensions/v1beta1", "deployment"),
    ("argoproj.io/v1alpha1", "Rollout"), ("apps.kruise.io/v1beta1", "StatefulSet"), ("serving.knative.dev/v1", "Service"),
  ]

  private mutating func shuffled(_ pairs: [(String, Shape)]) -> Shape {
    var pairs = pairs
    if chance(30) { for index in pairs.indices.dropFirst() { pairs.swapAt(index, Int(next() % UInt64(index + 1))) } }
    return .map(pairs)
  }

  private mutating func template() -> Shape {
    var pairs = [("spec", spec())]
    if chance(80) { pairs.insert(("metadata", metadata("", named: false)), at: chance(80) ? 0 : 1) }
    return .map(pairs)
  }

  private mutating func metadata(_ name: String, named: Bool) -> Shape {
    var pairs: [(String, Shape)] = named ? [("name", .scalar(name))] : []
    if !named, !hasPlainAnnotations, chance(20) { return .scalar(pick(["{}", "", "~", "null"])) }
    var labels: [(String, Shape)] = [("app", .scalar("web"))]
    if hasMarks, chance(30) { labels.append(("linkerd.io/workload-ns", .scalar("x"))) }
    if hasMarks, chance(10) { labels.append(("linkerd.io/extension", .scalar("viz"))) }
    if hasMarks, chance(10) { labels.removeFirst() }
    if chance(60) || pairs.isEmpty { pairs.append(("labels", .map(labels))) }
    if chance(50) {
      pairs.insert(("annotations", .map(annotations())), at: Int(next() % UInt64(pairs.count + 1)))
    } else if !hasPlainAnnotations, chance(30) {
      pairs.append(("annotations", .scalar(pick(["{}", "", "~", "null", "{ }"]))))
    }
    if hasMergeKeys, chance(15) { pairs.insert(merge([("labels", .map([("tier", .scalar("x")), mark]))]), at: 0) }
    if hasMergeKeys, chance(15) { pairs.insert(merge([("annotations", .map([("tier", .scalar("x")), mark]))]), at: 0) }
    return .map(pairs)
  }

  private mutating func annotations() -> [(String, Shape)] {
    var annotations: [(String, Shape)] = [("a", .scalar(pick(["b", "\"1\"", "'it''s'"])))]
    if chance(30) { annotations.append(("text", .block(pick([["one", "", "two"], ["one", ""], ["one"]])))) }
    if chance(20) { annotations.append(("note", .scalar(""))) }
    if chance(20) { annotations.append(("wide", .wrapped(quote: pick(["", "'", "\""]), ["a longer", "text 追跡"]))) }
    if chance(20) { annotations.append(("last-applied", .text("{\"a\":\"<b>&c 😀/é\\\"}\n"))) }
    if hasMarks, chance(40) { annotations.append(("linkerd.io/created-by", .scalar("x"))) }
    if hasMarks, chance(40) {
      annotations.insert(("linkerd.io/inject", .scalar(pick(["enabled", "disabled", "\"ingress\"", "yes"]))), at: 0)
    }
    if hasMarks, chance(10) { annotations = [("linkerd.io/created-by", .scalar("x"))] }
    if hasMergeKeys, chance(30) { annotations.insert(merge([("m", .scalar("n")), mark]), at: 0) }
    return annotations
  }

  /// One of Linkerd's pairs, or another.
  private var mark: (String, Shape) {
    mutating get {
      pick([
        ("linkerd.io/inject", .scalar("enabled")), ("linkerd.io/inject", .scalar("disabled")),
        ("linkerd.io/created-by", .scalar("x")), ("other", .scalar("y")),
      ])
    }
  }

  private mutating func merge(_ pairs: [(String, Shape)]) -> (String, Shape) {
    ("<<", .anchored("m\(number())", .map(pairs)))
  }

  private mutating func spec() -> Shape {
    var containers = [container("web")]
    if chance(40) { containers.append(container("side")) }
    if hasMarks, chance(30) { containers.insert(container("linkerd-proxy"), at: Int(next() % UInt64(containers.count + 1))) }
    var pairs: [(String, Shape)] = [("containers", .list(containers))]
    if chance(30) { pairs.append(("initContainers", .list([container(hasMarks ? "linkerd-init" : "init")]))) }
    if chance(30) {
      var volumes: [Shape] = [.map([("name", .scalar("v")), ("emptyDir", .scalar("{}"))])]
      if hasMarks, chance(50) { volumes.append(.map([("name", .scalar("linkerd-identity-token"))])) }
      if hasMarks, chance(30) { volumes.removeFirst() }
      pairs.insert(("volumes", .list(volumes)), at: 0)
    }
    return .map(pairs)
  }

  private mutating func container(_ name: String) -> Shape {
    var pairs: [(String, Shape)] = [("name", .scalar(name)), ("image", .scalar("a:1"))]
    if chance(50) {
      var items: [Shape] = []
      for variable in ["KEEP", "SET", "DROP", "SET", "DROP"] where chance(40) { items.append(self.variable(variable)) }
      pairs.insert(
        ("env", items.isEmpty ? .scalar(pick(["[]", "", "null"])) : .list(items)), at: Int(next() % UInt64(pairs.count + 1)))
    }
    if chance(20) { pairs.append(("args", .list([.scalar("-v"), .block(["a", " b"])]))) }
    if hasMergeKeys, chance(25) {
      let variable: Shape = .map([("name", .scalar(pick(["SET", "DROP", "KEEP"]))), ("value", .scalar("x"))])
      pairs.insert(merge([("env", .list([variable]))]), at: 1)
    }
    return .map(pairs)
  }

  private mutating func variable(_ name: String) -> Shape {
    let source: Shape = .map([("fieldRef", .map([("fieldPath", .scalar("status.podIP"))]))])
    let values: [Shape] = [
      .scalar("\"1\""), .scalar("x"), .scalar("'y'"), .scalar(""), .block(["x", "y"]), .wrapped(quote: "\"", ["x", "y"]),
      .text("é\n"),
    ]
    return shuffled([("name", .scalar(name)), chance(20) ? ("valueFrom", source) : ("value", pick(values))])
  }

  private mutating func data() -> Shape {
    .map([("file", .block(["kind: Deployment", "  # no comment", ""])), ("key", .scalar("value"))])
  }

  // MARK: Anchors

  /// The keys whose values, or the items of whose lists, may be shared.
  private static let sharable: Set<String> = [
    "metadata", "labels", "annotations", "template", "spec", "containers", "env", "volumes", "containers-", "env-", "items-",
    "image",
    "a",
  ]

  /// The shape with aliases in the place of some values, of values of the same sort before them.
  mutating func sharing(_ shape: Shape, under key: String = "") -> Shape {
    guard Self.sharable.contains(key) else { return sharingInside(shape, under: key) }
    // There are specifications of pods, of workloads and of jobs.
    var sort = key
    if case .map(let pairs) = shape { sort += pairs.map(\.0).first { $0 == "containers" || $0.hasSuffix("emplate") } ?? "" }
    if let names = shared[sort], chance(40) { return .alias(pick(names)) }
    guard chance(30) else { return sharingInside(shape, under: key) }
    let name = "\(key.prefix { $0 != "-" })\(number())"
    let value = sharingInside(shape, under: key)
    shared[sort, default: []].append(name)
    return .anchored(name, value)
  }

  private mutating func sharingInside(_ shape: Shape, under key: String) -> Shape {
    switch shape {
    case .map(let pairs): .map(pairs.map { ($0.0, $0.0 == "<<" ? $0.1 : sharing($0.1, under: $0.0)) })
    case .list(let items): .list(items.map { sharing($0, under: key + "-") })
    default: shape
    }
  }

  /// Forgets the anchors at the end of a document.
  mutating func forgetAnchors() { shared = [:] }
}
