import Diagnostics
import GoTemplate
import TemplateFunctions
import Values

extension Chart {
  /// Renders the templates of the chart and its subcharts with the user's values over their own.
  ///
  /// Throws the first thing that is wrong: a dependency that is missing, values that a schema refuses, a template that can't be parsed or
  /// executed, a document that isn't YAML.
  /// Warnings go to `warn` as they come up.
  package func render(
    _ request: RenderRequest, warn: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) -> [RenderedDocument] {
    if metadata.isLibrary {
      throw Diagnostic(
        "library charts are not installable", at: metadata.table.field("type")?.place, help: "render a chart that depends on it")
    }
    if metadata.table.field("deprecated")?.bool == true {
      warn(Diagnostic("this chart is deprecated", severity: .warning, at: metadata.table.field("deprecated")?.place))
    }
    let chart = try resolvingDependencies(with: request.values, warn: warn)
    let values = try chart.coalesced(request.values, warn: warn)
    if request.checksSchema { try chart.checkSchemas(values) }
    let constraint = ChartMetadata.text(metadata.table.field("kubeVersion"))
    guard constraint.isEmpty || request.kubernetes.satisfies(constraint) else {
      throw Diagnostic(
        "chart requires kubeVersion: \(constraint) which is incompatible with Kubernetes \(request.kubernetes.text)",
        at: metadata.table.field("kubeVersion")?.place, help: "say which Kubernetes it is for with --kube-version")
    }
    let files = try chart.execute(values, request)
    var documents: [RenderedDocument] = []
    for file in files where !file.name.hasSuffix("NOTES.txt") {
      for text in ManifestSplitter.split(file.bytes) {
        if let document = try RenderedDocument(Array(text), from: file.name, warn: warn) { documents.append(document) }
      }
    }
    let sorted = InstallOrder.sorted(documents)
    let definitions = request.includesDefinitions ? chart.definitions(in: metadata.name) : []
    return definitions + sorted.filter { !$0.isHook } + sorted.filter { $0.isHook && request.hooks.include($0) }
  }

  /// What each template gave, sorted by path.
  private func execute(_ values: Table, _ request: RenderRequest) throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
    let shared = SharedObjects(request)
    var sources: [TemplateSource] = []
    _ = collect(
      into: &sources, path: metadata.name, values: Map(values), shared, isRoot: true)
    sources.sort { TemplateSource.isParsedBefore($0, $1) }
    let functions = TemplateFunctions(on: request.machine)
    var templates = TemplateSet(functions: { ChartFunctions.lookup($0) ?? functions.lookup($0) })
    for source in sources {
      do throws(TemplateError) { try templates.parse(source.file) } catch { throw Diagnostic(error) }
    }
    var rendered: [(name: String, bytes: [UInt8])] = []
    for source in sources where !source.isPartial {
      source.context["Template"] = .map(
        CommonValues.view(
          of: Map(fields: [("Name", .string(source.file.name)), ("BasePath", .string(source.basePath))])))
      do throws(TemplateError) {
        let context = CommonValues.view(of: source.context)
        let bytes = try templates.execute(GoString(source.file.name), on: .map(context), limits: request.limits)
        rendered.append((source.file.name, bytes.removingNoValue()))
      } catch {
        throw Diagnostic(error)
      }
    }
    return rendered.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Adds the templates of the chart and its subcharts; gives what templates of this chart see.
  private func collect(
    into sources: inout [TemplateSource], path: String, values: Map, _ shared: SharedObjects, isRoot: Bool
  ) -> Map {
    let subcontexts = Map()
    let context = Map(fields: [
      ("Values", .map(CommonValues.view(of: values))), ("Release", .map(shared.release)),
      ("Chart", .map(metadata.context(isRoot: isRoot))),
      ("Capabilities", .object(shared.capabilities)), ("Files", .object(Files(files))), ("Subcharts", .map(subcontexts)),
    ])
    for subchart in subcharts {
      let name = subchart.metadata.name
      // The same map that the parent sees under the subchart's name.
      let inner = if case .map(let inner)? = values[GoString(name)] { inner } else { Map() }
      subcontexts[GoString(name)] = .map(
        subchart.collect(into: &sources, path: "\(path)/charts/\(name)", values: inner, shared, isRoot: false))
    }
    for file in templates {
      let source = TemplateSource(
        file: SourceFile(name: "\(path)/\(file.path)", bytes: file.bytes), basePath: path + "/templates", context: context)
      if source.isPartial || !metadata.isLibrary { sources.append(source) }
    }
    return context
  }

  /// The files of crds/ as they are, the chart's own before those of its subcharts.
  private func definitions(in path: String) -> [RenderedDocument] {
    let own = files.filter { file in
      file.path.hasPrefix("crds/") && [".yaml", ".yml", ".json"].contains { file.path.hasSuffix($0) }
    }
    let sorted = own.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return sorted.map { file in
      RenderedDocument(source: "\(path)/\(file.path)", kind: "CustomResourceDefinition", text: file.bytes, isDefinition: true)
    }
      + subcharts.flatMap { $0.definitions(in: "\(path)/charts/\($0.metadata.name)") }
  }
}

extension RenderRequest.Hooks {
  fileprivate func include(_ document: RenderedDocument) -> Bool {
    switch self {
    case .all: true
    case .withoutTests: !document.isTest
    case .none: false
    }
  }
}
