/// Writes Kubernetes objects in all the ways in which people write YAML; the same seed gives the same text.
struct InjectionGenerator: RandomNumberGenerator {
  indirect enum Shape {
    case scalar(String)
    case block([String])
    case map([(String, Shape)])
    case list([Shape])
    case anchored(String, Shape)
    case alias(String)
  }

  private var state: UInt64
  private var comments = 0
  private var step = 2
  private var indentsSequences = false
  private var flowChance = 10
  private var commentChance = 10
  private var quoteChance = 10
  /// Whether Linkerd's labels and annotations may be there already.
  var hasMarks = false
  /// Whether annotations are either missing or a block with something in it.
  var hasPlainAnnotations = false
  var hasAnchors = false
  var hasMergeKeys = false
  private var indentsWithTabs = false

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

  // MARK: Objects

  mutating func stream() -> String {
    step = pick([2, 2, 2, 4, 3])
    indentsSequences = chance(50)
    flowChance = pick([0, 0, 5, 20])
    commentChance = pick([0, 10, 30])
    quoteChance = pick([0, 10, 50])
    if chance(12) { return json() }
    var text = chance(4) ? "%YAML 1.1\n---\n" : ""
    for index in 0..<Int(1 + next() % 3) {
      if index > 0 || text.isEmpty && chance(30) { text += pick(["---\n", "--- # next\(comment())\n", "---  \n"]) }
      if chance(commentChance) { text += "# head \(comment())\n" }
      var body = block(object(), 0).joined(separator: "\n") + "\n"
      if chance(10) { body += "...\n---\n" }
      text += body
    }
    if chance(20) { text += pick(["\n", "\n\n", "# end\(comment())\n", "---\n"]) }
    if chance(25) { while text.hasSuffix("\n") { text.removeLast() } }
    if chance(15) { text = text.replacing("\n", with: "\r\n") }
    if chance(3), !text.contains("---"), let place = text.indices.filter({ text[$0] == "\n" }).randomElement(using: &self) {
      text.replaceSubrange(place...place, with: "\u{85}")
    }
    if chance(8) { text = "\u{FEFF}" + text }
    return text
  }

  mutating func comment() -> String {
    comments += 1
    return "<c\(comments)>" + (chance(5) ? " 追跡 ☸😀" : "")
  }

  private mutating func object() -> Shape {
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
      if hasAnchors {
        let labels: Shape = .map([("app", .scalar("web")), ("linkerd.io/x", .scalar("y")), ("z", .scalar("1.10"))])
        spec = [
          ("selector", .map([("matchLabels", .anchored("l\(comments)", labels))])),
          ("template", .map([("metadata", .map([("labels", .alias("l\(comments)"))])), ("spec", self.spec())])),
        ]
        comments += 1
      }
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
    if hasMarks, chance(10) { labels.removeFirst() }
    if chance(60) || pairs.isEmpty { pairs.append(("labels", .map(labels))) }
    if chance(50) {
      var annotations: [(String, Shape)] = [("a", .scalar(pick(["b", "\"1\"", "'it''s'"])))]
      if chance(30) { annotations.append(("text", .block(["one", "", "two"]))) }
      if chance(20) { annotations.append(("note", .scalar(""))) }
      if hasMarks, chance(40) { annotations.append(("linkerd.io/created-by", .scalar("x"))) }
      if hasMarks, chance(40) {
        annotations.insert(("linkerd.io/inject", .scalar(pick(["enabled", "disabled", "\"ingress\"", "yes"]))), at: 0)
      }
      if hasMarks, chance(10) { annotations = [("linkerd.io/created-by", .scalar("x"))] }
      if hasMergeKeys, chance(30) { annotations.insert(merge([("m", .scalar("n")), mark]), at: 0) }
      pairs.insert(("annotations", .map(annotations)), at: Int(next() % UInt64(pairs.count + 1)))
    } else if !hasPlainAnnotations, chance(30) {
      pairs.append(("annotations", .scalar(pick(["{}", "", "~", "null", "{ }"]))))
    }
    if hasMergeKeys, chance(15) { pairs.insert(merge([("labels", .map([("tier", .scalar("x")), mark]))]), at: 0) }
    if hasMergeKeys, chance(15) { pairs.insert(merge([("annotations", .map([("tier", .scalar("x")), mark]))]), at: 0) }
    return .map(pairs)
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
    comments += 1
    return ("<<", .anchored("m\(comments)", .map(pairs)))
  }

  private mutating func spec() -> Shape {
    var containers = [container("web")]
    if chance(40) { containers.append(container("side")) }
    if hasMarks, chance(30) { containers.insert(container("linkerd-proxy"), at: Int(next() % UInt64(containers.count + 1))) }
    var pairs: [(String, Shape)] = [("containers", .list(containers))]
    if chance(30) { pairs.append(("initContainers", .list([container(hasMarks ? "linkerd-init" : "init")]))) }
    if chance(30) { pairs.insert(("volumes", .list([.map([("name", .scalar("v")), ("emptyDir", .scalar("{}"))])])), at: 0) }
    return .map(pairs)
  }

  private mutating func container(_ name: String) -> Shape {
    var pairs: [(String, Shape)] = [("name", .scalar(name)), ("image", .scalar("a:1"))]
    if chance(50) {
      var items: [Shape] = []
      for variable in ["KEEP", "SET", "DROP", "SET", "DROP"] where chance(40) {
        let source: Shape = .map([("fieldRef", .map([("fieldPath", .scalar("status.podIP"))]))])
        items.append(
          .map([("name", .scalar(variable)), chance(20) ? ("valueFrom", source) : ("value", .scalar(pick(["\"1\"", "x", "'y'"])))]))
      }
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

  private mutating func data() -> Shape {
    .map([("file", .block(["kind: Deployment", "  # no comment", ""])), ("key", .scalar("value"))])
  }

  // MARK: Block style

  private mutating func key(_ key: String) -> String {
    key != "<<" && chance(quoteChance) ? (chance(50) ? "\"\(key)\"" : "'\(key)'") : key
  }

  /// What stands behind a value; libyaml takes tabs there, but not behind a key or a dash alone.
  private mutating func tail(afterValue: Bool = true) -> String {
    if chance(commentChance) {
      return pick([" # \(comment())", "  #\(comment())", afterValue ? "\t# \(comment())" : " #\(comment())"])
    }
    return chance(4) ? pick([" ", afterValue ? "\t" : " ", "  "]) : ""
  }

  private mutating func block(_ shape: Shape, _ indent: Int) -> [String] {
    switch shape {
    case .map(let pairs):
      var lines: [String] = []
      for (name, value) in pairs {
        if chance(commentChance) { lines.append(String(repeating: " ", count: pick([indent, 0, indent + 1])) + "# \(comment())") }
        if chance(5) { lines.append("") }
        lines += entry(String(repeating: " ", count: indent) + key(name) + ":", value, indent)
      }
      return lines
    case .list(let items):
      var lines: [String] = []
      let pad = String(repeating: " ", count: indent)
      for item in items {
        if chance(commentChance) { lines.append(pad + "# \(comment())") }
        guard case .map = item, !chance(flowChance) else {
          lines += entry(pad + "-", item, indent)
          continue
        }
        let width = pick([2, 2, 2, 4])
        var body = block(item, indent + width)
        if chance(15) || body[0].drop(while: { $0 == " " }).isEmpty || body[0].drop(while: { $0 == " " }).hasPrefix("#") {
          lines.append(pad + "-" + tail(afterValue: false))
        } else {
          body[0] = pad + "-" + String(repeating: " ", count: width - 1) + body[0].drop { $0 == " " }
        }
        lines += body
      }
      return lines
    default: return entry("", shape, indent)
    }
  }

  /// A key or a dash with what belongs to it.
  private mutating func entry(_ head: String, _ value: Shape, _ indent: Int) -> [String] {
    switch value {
    case .scalar(let text): return [head + (text.isEmpty ? "" : pick([" ", " ", "  "]) + text) + tail(afterValue: !text.isEmpty)]
    case .alias(let name): return [head + " *\(name)" + tail()]
    case .anchored(let name, let shape):
      var lines = entry(head, shape, indent)
      lines[0] =
        lines[0].hasPrefix(head + " {")
        ? head + " &\(name)" + lines[0].dropFirst(head.count) : head + " &\(name)" + lines[0].dropFirst(head.count)
      return lines
    case .block(let texts):
      let pad = String(repeating: " ", count: indent + step)
      return [head + " " + pick(["|", "|-", "|+", ">", ">-"])] + texts.map { $0.isEmpty ? "" : pad + $0 }
    case .map:
      if chance(flowChance) { return flowLines(head, value, indent) }
      return [head + tail(afterValue: false)] + block(value, indent + step)
    case .list(let items):
      if items.isEmpty || chance(flowChance) { return flowLines(head, value, indent) }
      return [head + tail(afterValue: false)]
        + block(value, head.hasSuffix("-") ? indent + 2 : indentsSequences ? indent + step : indent)
    }
  }

  // MARK: Flow style

  private mutating func flowLines(_ head: String, _ value: Shape, _ indent: Int) -> [String] {
    guard chance(30) else { return [head + " " + flow(value) + tail()] }
    var lines = [head + " {"]
    guard case .map(let pairs) = value, !pairs.isEmpty else { return [head + " " + flow(value) + tail()] }
    let pad = String(repeating: " ", count: indent + step)
    for (index, pair) in pairs.enumerated() {
      if chance(commentChance) { lines.append(pad + "# \(comment())") }
      let comma = index + 1 < pairs.count || chance(30) ? "," : ""
      lines.append(pad + key(pair.0) + ": " + flow(pair.1) + comma + tail())
    }
    if chance(commentChance) { lines.append(pad + "# \(comment())") }
    return lines + [String(repeating: " ", count: indent + 1) + "}"]
  }

  private mutating func flow(_ shape: Shape) -> String {
    switch shape {
    case .scalar(let text): return text.isEmpty ? "null" : text.contains(":") && !text.hasPrefix("\"") ? "\"\(text)\"" : text
    case .block(let lines): return "\"" + lines.joined(separator: "\\n") + "\""
    case .alias(let name): return "*\(name) "
    case .anchored(let name, let shape): return "&\(name) " + flow(shape)
    case .map(let pairs):
      let space = pick(["", " "])
      return "{" + space + pairs.map { key($0.0) + ": " + flow($0.1) }.joined(separator: pick([", ", ","]))
        + pick(["", space, ","]) + "}"
    case .list(let items): return "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
    }
  }

  // MARK: JSON

  private mutating func json() -> String {
    // In quotes a merge key is none.
    hasMergeKeys = false
    let isPretty = chance(60)
    indentsWithTabs = chance(20)
    let text = json(object(), isPretty ? 0 : nil)
    return text + (chance(70) ? "\n" : "")
  }

  private func json(_ shape: Shape, _ indent: Int?) -> String {
    func bracket(_ open: String, _ parts: [String], _ close: String) -> String {
      if parts.isEmpty { return open + close }
      guard let indent else { return open + parts.joined(separator: ",") + close }
      let (unit, width) = indentsWithTabs ? ("\t", 1) : (" ", step)
      let pad = "\n" + String(repeating: unit, count: indent + width)
      return open + pad + parts.joined(separator: "," + pad) + "\n" + String(repeating: unit, count: indent) + close
    }
    let inner = indent.map { $0 + (indentsWithTabs ? 1 : step) }
    switch shape {
    case .scalar(let text):
      if ["{}", "[]", "null", "1"].contains(text) || text.hasPrefix("\"") { return text }
      if text.isEmpty || text == "~" || text == "{ }" { return text == "{ }" ? "{}" : "null" }
      return "\"" + text.replacing("'", with: "") + "\""
    case .block(let lines): return "\"" + lines.joined(separator: "\\n") + "\""
    case .map(let pairs): return bracket("{", pairs.map { "\"\($0.0)\":" + (indent == nil ? "" : " ") + json($0.1, inner) }, "}")
    case .list(let items): return bracket("[", items.map { json($0, inner) }, "]")
    case .anchored(_, let shape): return json(shape, indent)
    case .alias: return "{}"
    }
  }
}
