import Diagnostics
import GoTemplate
import TemplateFunctions
import Values
import YAML

extension Chart {
  /// Renders the chart's templates with the user's values over its own.
  ///
  /// Throws the first thing that is wrong: values that its schema refuses, a template that can't be parsed or executed, a document that
  /// isn't YAML.
  package func render(_ request: RenderRequest) throws(Diagnostic) -> [RenderedDocument] {
    let values = request.values.coalesced(over: defaults)
    try checkSchema(values)
    var templates = TemplateSet(functions: { ChartFunctions.lookup($0) ?? TemplateFunctions.lookup($0) })
    let sources = parseOrder.map { SourceFile(name: "\(metadata.name)/\($0.path)", bytes: $0.bytes) }
    for source in sources {
      do throws(TemplateError) { try templates.parse(source) } catch { throw Diagnostic(error) }
    }
    let context = context(values: values, request)
    var rendered: [(name: String, bytes: [UInt8])] = []
    for source in sources where isRendered(source.name) {
      context["Template"] = .map(
        Map(
          fields: [("Name", .string(source.name)), ("BasePath", .string("\(metadata.name)/templates"))], type: Self.commonValues))
      do throws(TemplateError) {
        rendered.append((source.name, try templates.execute(GoString(source.name), on: .map(context)).removingNoValue()))
      } catch {
        throw Diagnostic(error)
      }
    }
    rendered.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var documents: [RenderedDocument] = []
    for file in rendered where !file.name.hasSuffix("NOTES.txt") {
      for text in ManifestSplitter.split(file.bytes) { documents.append(try document(Array(text), from: file.name)) }
    }
    let sorted = InstallOrder.sorted(documents)
    return sorted.filter { !$0.isHook } + sorted.filter(\.isHook)
  }

  /// Deeper files first, and among equals the last name first, so that the first name's definitions win.
  private var parseOrder: [ChartFile] {
    func depth(_ file: ChartFile) -> Int { file.path.utf8.count { $0 == UInt8(ascii: "/") } }
    return templates.sorted { a, b in
      depth(a) != depth(b) ? depth(a) > depth(b) : b.path.utf8.lexicographicallyPrecedes(a.path.utf8)
    }
  }

  /// Files whose names begin with `_` only define templates for others.
  private func isRendered(_ path: String) -> Bool {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[path.utf8.index(after: $0)...] } ?? path.utf8[...]
    return name.first != UInt8(ascii: "_") && !metadata.isLibrary
  }

  /// A document with what helm has to know of it. Throws when it isn't YAML, or isn't an object.
  private func document(_ text: [UInt8], from name: String) throws(Diagnostic) -> RenderedDocument {
    let file = SourceFile(name: "\(name) (rendered)", bytes: text)
    do throws(Diagnostic) {
      var parser = Parser(file)
      let root = try parser.next()?.root
      if let root, !root.isNull, root.kind != .mapping {
        throw Diagnostic("a rendered document must be a mapping", at: root.location, help: "check the template's indentation")
      }
      let annotations = root?["metadata"]?.target["annotations"]?.target
      return RenderedDocument(
        source: name, kind: root?["kind"]?.target.text ?? "", text: text, isHook: annotations?.pair("helm.sh/hook") != nil)
    } catch {
      var error = error
      error.message = "YAML parse error on \(name): \(error.message)"
      throw error
    }
  }

  // MARK: What templates see

  private func context(values: Table, _ request: RenderRequest) -> Map {
    Map(fields: [
      ("Values", .map(Map(values, type: Self.commonValues))),
      ("Release", .map(release(request))),
      ("Chart", .map(metadata.context)),
      ("Capabilities", .object(Capabilities())),
      ("Files", .object(Files(files))),
      ("Subcharts", .map(Map())),
    ])
  }

  private static let commonValues = GoType.named("common.Values", underlying: .anyMap)

  private func release(_ request: RenderRequest) -> Map {
    Map(fields: [
      ("Name", .string(request.release)), ("Namespace", .string(request.namespace)), ("Service", .string("Helm")),
      ("IsInstall", .bool(!request.isUpgrade)), ("IsUpgrade", .bool(request.isUpgrade)), ("Revision", .int(1)),
    ])
  }
}

extension Diagnostic {
  /// A template's error: its root at its place, and the templates that led there as notes.
  init(_ error: TemplateError) {
    var chain: [TemplateError] = [error]
    while let cause = chain.last?.cause { chain.append(cause) }
    let root = chain[chain.count - 1]
    // A text that `tpl` evaluates has no file: the template that holds the call stands for it.
    let place = chain.last { $0.location.map { $0.file.name != "gotpl" } ?? false }?.location ?? root.location
    let isOwn = root.callee == "fail" || root.callee == "required"
    var message = root.message
    let calling = "error calling \(root.callee ?? ""): "
    if isOwn, message.hasPrefix(calling) { message.removeFirst(calling.count) }
    if !isOwn, let context = root.context {
      message = "executing \"\(context.template)\" at <\(context.node)>: \(message)"
    }
    self.init(
      message, at: place,
      notes: chain.dropLast().reversed().map { outer in
        .init("in \(outer.context.map { "\"\($0.template)\" at <\($0.node)>" } ?? "a template")", at: outer.location)
      })
  }
}
