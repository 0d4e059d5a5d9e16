import Diagnostics
import YAML

/// Edits of a Linkerd values file that turn tracing on, off, or take it out; all other bytes stay.
package struct TracingValues {
  package let source: SourceFile
  private let document: Document?
  /// The keys that lead to Linkerd's own values: none, or the subchart's name in an umbrella chart's file.
  private let prefix: [String]

  /// Throws when the file isn't YAML, or isn't a mapping.
  package init(_ source: SourceFile) throws(Diagnostic) {
    self.source = source
    var parser = Parser(source)
    var chosen: Document?
    var fallback: Document?
    while let document = try parser.next() {
      if document.root.isNull { continue }
      guard document.root.kind == .mapping else {
        throw Diagnostic(
          "a values file must be a mapping", at: document.root.location, help: "expected keys and values, such as \"proxy:\"")
      }
      if let duplicate = document.firstDuplicateKey() {
        throw Diagnostic(
          "\"\(duplicate.second.text)\" is there twice", at: duplicate.second.location,
          notes: [.init("the first one is here", at: duplicate.first.location)], help: "remove one of the two")
      }
      if chosen == nil, Self.prefix(of: document) != nil { chosen = document }
      if fallback == nil { fallback = document }
    }
    document = chosen ?? fallback
    prefix = document.flatMap { Self.prefix(of: $0) } ?? []
  }

  /// Whether there is nothing but comments.
  package var isEmpty: Bool { document == nil }

  /// Where Linkerd's values begin in a document that holds some; nil when none of its keys says so.
  private static func prefix(of document: Document) -> [String]? {
    if document.root["proxy"] != nil { return [] }
    if let subchart = document.root["linkerd-control-plane"], subchart.target.kind == .mapping { return ["linkerd-control-plane"] }
    return nil
  }

  /// The edits that turn tracing on with these settings; keys that are right already stay untouched.
  package func enabling(_ settings: TracingSettings, form: TracingForm) throws(Diagnostic) -> [Edit] {
    guard let document else { return [] }
    var editor = Editor(document)
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
          editor.remove([namespace], from: identity)
        }
      } else {
        try editor.set(collector(settings, form), at: ["collector"], in: stanza)
      }
    } else {
      var entries: [Editor.Entry] = [(right, .plain("true"))]
      if let name = settings.traceServiceName { entries.append(("traceServiceName", .string(name))) }
      if !settings.labels.isEmpty { entries.append(("labels", .mapping(labels(settings)))) }
      entries.append(("collector", .mapping(collector(settings, form))))
      try editor.set(entries, at: tracing, in: document.root)
    }
    return editor.edits
  }

  /// The edits that turn tracing off and keep the rest of the stanza.
  package func disabling() throws(Diagnostic) -> [Edit] {
    guard let document, let stanza = node(at: prefix + ["proxy", "tracing"], in: document), stanza.kind == .mapping else { return [] }
    var editor = Editor(document)
    let keys = ["enabled", "enable"].filter { stanza.pair($0) != nil }
    for key in keys { try editor.set([(key, .plain("false"))], at: [], in: stanza) }
    return editor.edits
  }

  /// The edits that take the stanza out, and `proxy` with it when nothing else is below it.
  package func removing() -> [Edit] {
    guard let document else { return [] }
    var editor = Editor(document)
    var path = prefix + ["proxy", "tracing"]
    while let key = path.popLast() {
      guard let parent = node(at: path, in: document), let pair = parent.pair(key) else { return [] }
      if parent.pairs.contains(where: { $0.key != pair.key }) {
        editor.remove([pair], from: parent)
        return editor.edits
      }
    }
    editor.clear(document.root)
    return editor.edits
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
    case .enabled: return [("serviceAccountName", .string(identity.serviceAccountName)), ("namespace", .string(identity.namespace))]
    case .enable: return [("serviceAccountName", .string("\(identity.serviceAccountName).\(identity.namespace)"))]
    }
  }
}
