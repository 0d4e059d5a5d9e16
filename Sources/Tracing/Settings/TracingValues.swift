import Diagnostics
import Manifests
import YAML

/// Edits of a Linkerd values file that turn tracing on, off, or take it out; all other bytes stay.
package struct TracingValues {
  package let source: SourceFile
  private let document: Document?
  /// The tracing block of another document of the file, which the one of `document` only overlays.
  private let earlierStanza: Node?
  /// The keys that lead to Linkerd's own values: none, or the subchart's name in an umbrella chart's file.
  private let prefix: [String]

  /// Throws when the file isn't YAML, or isn't a mapping.
  package init(_ source: SourceFile) throws(Diagnostic) {
    self.source = source
    var parser = Parser(source)
    var documents: [Document] = []
    while let document = try parser.next() {
      if document.root.isNull, document.root.range.isEmpty { continue }
      try Self.check(document)
      documents.append(document)
    }
    // helm merges the documents of a file, and the last one that says something wins.
    let stanzas = documents.filter { Self.stanza(of: $0) != nil }
    let proxies = documents.filter { Self.prefix(of: $0) != nil }
    document = stanzas.last ?? proxies.last ?? documents.last
    earlierStanza = stanzas.count > 1 ? stanzas.first.flatMap { Self.stanza(of: $0) } : nil
    prefix = document.flatMap { Self.prefix(of: $0) } ?? []
  }

  private static func check(_ document: Document) throws(Diagnostic) {
    let root = document.root
    guard root.kind == .mapping else {
      throw Diagnostic("a values file must be a mapping", at: root.location, help: "expected keys and values, such as \"proxy:\"")
    }
    if let kind = root["kind"], root["apiVersion"] != nil {
      throw Diagnostic(
        "this is a \(kind.target.text), not a values file", at: kind.location,
        help: "name the values file of Linkerd's control plane; manifests are for inject, instrument and validate")
    }
    if let duplicate = document.root.firstDuplicateKey() { throw Diagnostic(duplicate: duplicate) }
  }

  /// Whether there is nothing but comments.
  package var isEmpty: Bool { document == nil }

  /// Where Linkerd's values begin in a document that holds some; nil when none of its keys says so.
  private static func prefix(of document: Document) -> [String]? {
    if let subchart = document.root["linkerd-control-plane"], subchart.target.kind == .mapping || subchart.isNull {
      return ["linkerd-control-plane"]
    }
    if document.root["proxy"] != nil { return [] }
    return nil
  }

  private static func stanza(of document: Document) -> Node? {
    guard let prefix = prefix(of: document) else { return nil }
    var node: Node? = document.root
    for key in prefix + ["proxy", "tracing"] { node = node?.pair(key)?.value.target }
    return node
  }

  /// The edits that turn tracing on; keys that are right already stay untouched.
  ///
  /// A collector that the file names stays, with its identity, as far as `demands` doesn't say that the settings go over it.
  package func enabling(_ settings: TracingSettings, form: TracingForm, demands: Demands = []) throws(Diagnostic) -> [Edit] {
    try edits { (values, editor) throws(Diagnostic) in
      var settings = settings
      if !demands.contains(.endpoint), let collector = try values.collector(or: settings, demands) {
        (settings.endpoint, settings.identity) = collector
      }
      try values.enable(settings, form, with: &editor)
    }
  }

  /// The parts of the settings that the user asked for, and that go over what the file says; the others only fill what it leaves out.
  package struct Demands: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let endpoint = Demands(rawValue: 1)
    package static let serviceAccount = Demands(rawValue: 2)
    package static let namespace = Demands(rawValue: 4)
  }

  /// The collector that the file names, with the identity that it says or that is known; nil when it names none.
  private func collector(
    or settings: TracingSettings, _ demands: Demands
  ) throws(Diagnostic) -> (CollectorEndpoint, MeshIdentity)? {
    guard let document, let collector = node(at: prefix + ["proxy", "tracing", "collector"], in: document),
      let value = collector["endpoint"]?.target, value.kind == .scalar, !value.text.isEmpty
    else { return nil }
    let endpoint: CollectorEndpoint
    do throws(CollectorEndpoint.Problem) {
      endpoint = try CollectorEndpoint(value.text)
    } catch {
      throw Diagnostic("the collector's endpoint is not \"host:port\"", at: value.location, help: error.help(for: value.text))
    }
    let identity = collector["meshIdentity"]?.target
    var name = identity?["serviceAccountName"]?.target.text ?? ""
    var namespace = identity?["namespace"]?.target.text ?? ""
    if namespace.isEmpty, let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) {
      // Up to edge-25.9 both were one text.
      namespace = String(name[name.utf8.index(after: dot)...])
      name = String(name[..<dot])
    }
    if demands.contains(.serviceAccount) {
      name = settings.identity.serviceAccountName
      namespace = endpoint.namespace ?? namespace
    }
    if demands.contains(.namespace) { namespace = settings.identity.namespace }
    if !name.isEmpty, !namespace.isEmpty { return (endpoint, MeshIdentity(serviceAccountName: name, namespace: namespace)) }
    if endpoint.service == settings.endpoint.service, endpoint.namespace == settings.endpoint.namespace {
      return (endpoint, settings.identity)
    }
    throw Diagnostic(
      "the collector \"\(endpoint.text)\" has no identity", at: value.location,
      help: "add '--endpoint \(endpoint.text) --service-account NAME', with the ServiceAccount that its pods run as")
  }

  /// The edits that turn tracing off and keep the rest of the stanza.
  package func disabling() throws(Diagnostic) -> [Edit] {
    try edits { (values, editor) throws(Diagnostic) in try values.disable(with: &editor) }
  }

  /// The edits that take the stanza out, and `proxy` with it when nothing else is below it.
  package func removing() throws(Diagnostic) -> [Edit] {
    if let earlierStanza {
      throw Diagnostic(
        "tracing is set in more than one document of this file", at: earlierStanza.location, help: "take one of them out by hand")
    }
    return try edits { (values, editor) throws(Diagnostic) in values.remove(with: &editor) }
  }

  /// What `body` collects; when other places share what it changes, collected again from a source in which they don't.
  private func edits(_ body: (TracingValues, inout Editor) throws(Diagnostic) -> Void) throws(Diagnostic) -> [Edit] {
    var values = self
    for _ in 0..<100 {
      guard let document = values.document else { return [] }
      var editor = Editor(document)
      try body(values, &editor)
      let unsharing = editor.unsharing
      guard !unsharing.isEmpty else {
        if values.source === source { return editor.edits }
        return [Edit.difference(from: source.bytes, to: editor.edits.applied(to: values.source.bytes))]
      }
      values = try TracingValues(SourceFile(name: source.name, bytes: unsharing.applied(to: values.source.bytes)))
    }
    throw Diagnostic(
      "too many places share what is edited", at: Location(source, SourceRange(at: 0)), help: "write the aliases out")
  }

  private func enable(_ settings: TracingSettings, _ form: TracingForm, with editor: inout Editor) throws(Diagnostic) {
    guard let document else { return }
    let tracing = prefix + ["proxy", "tracing"]
    let (right, wrong) = form == .enabled ? ("enabled", "enable") : ("enable", "enabled")
    if let stanza = node(at: tracing, in: document), stanza.kind == .mapping, !stanza.isEmptyCollection {
      // The other spelling would be ignored without a word, so it takes the right name, or goes when that is there as well.
      if let old = stanza.pair(wrong) {
        if stanza.pair(right) != nil {
          editor.remove([old], from: stanza)
        } else {
          editor.setText(right, of: old.key, inFlow: stanza.isFlow)
          try editor.setValue(.plain("true"), of: old, in: stanza)
        }
      }
      if stanza.pair(right) != nil || stanza.pair(wrong) == nil {
        try editor.set([(right, .plain("true"))], at: [], in: stanza)
      }
      var top: [Editor.Entry] = []
      if let name = settings.traceServiceName { top.append(("traceServiceName", .string(name))) }
      try editor.set(top, at: [], in: stanza)
      if !settings.labels.isEmpty { try editor.set(labels(settings), at: ["labels"], in: stanza) }
      if let collector = stanza["collector"]?.target, collector.kind == .mapping, !collector.isEmptyCollection {
        try editor.set([("endpoint", .string(settings.endpoint.text))], at: [], in: collector)
        try editor.set(identity(settings, form), at: ["meshIdentity"], in: collector)
        if form == .enable, let identity = collector["meshIdentity"]?.target, let namespace = identity.pair("namespace"),
          identity.pair("serviceAccountName") != nil
        {
          editor.expose(["meshIdentity"], in: collector)
          editor.remove([namespace], from: identity)
        }
        if !editor.edits.isEmpty { editor.expose(["collector"], in: stanza) }
      } else {
        try editor.set(collector(settings, form), at: ["collector"], in: stanza)
      }
      if !editor.edits.isEmpty { editor.expose(tracing, in: document.root) }
    } else {
      var entries: [Editor.Entry] = [(right, .plain("true"))]
      if let name = settings.traceServiceName { entries.append(("traceServiceName", .string(name))) }
      if !settings.labels.isEmpty { entries.append(("labels", .mapping(labels(settings)))) }
      entries.append(("collector", .mapping(collector(settings, form))))
      try editor.set(entries, at: tracing, in: document.root)
    }
  }

  private func disable(with editor: inout Editor) throws(Diagnostic) {
    guard let document, let stanza = node(at: prefix + ["proxy", "tracing"], in: document), stanza.kind == .mapping else { return }
    for key in ["enabled", "enable"] {
      let isInherited = stanza.merged(key).map { !$0.isText("false") } ?? false
      if stanza.pair(key) != nil || isInherited { try editor.set([(key, .plain("false"))], at: [], in: stanza) }
    }
    if !editor.edits.isEmpty { editor.expose(prefix + ["proxy", "tracing"], in: document.root) }
  }

  private func remove(with editor: inout Editor) {
    guard let document else { return }
    var path = prefix + ["proxy", "tracing"]
    while let key = path.popLast() {
      guard let parent = node(at: path, in: document), let pair = parent.pair(key) else { return }
      if parent.pairs.contains(where: { $0.key != pair.key }) {
        editor.expose(path, in: document.root)
        return editor.remove([pair], from: parent)
      }
    }
    editor.clear(document.root)
  }

  private func node(at path: [String], in document: Document) -> Node? {
    var node = document.root
    for key in path {
      guard let next = node.pair(key)?.value.target else { return nil }
      node = next
    }
    return node
  }

  private func labels(_ settings: TracingSettings) -> [Editor.Entry] {
    settings.labels.map { ($0.key, .string($0.value)) }
  }

  private func collector(_ settings: TracingSettings, _ form: TracingForm) -> [Editor.Entry] {
    [("endpoint", .string(settings.endpoint.text)), ("meshIdentity", .mapping(identity(settings, form)))]
  }

  private func identity(_ settings: TracingSettings, _ form: TracingForm) -> [Editor.Entry] {
    let identity = settings.identity
    switch form {
    case .enabled:
      return [("serviceAccountName", .string(identity.serviceAccountName)), ("namespace", .string(identity.namespace))]
    case .enable: return [("serviceAccountName", .string("\(identity.serviceAccountName).\(identity.namespace)"))]
    }
  }
}
