import Diagnostics
import GoTemplate
import TemplateFunctions
import Values

/// Which charts of charts/ take part, under which names.
extension Chart {
  /// The chart with the subcharts that conditions and tags leave, under their aliases, and with the values that it imports from them.
  func resolvingDependencies(with values: Table, warn: (Diagnostic) -> Void) throws(Diagnostic) -> Chart {
    try checkDependencies()
    return try selectingDependencies(with: values, at: "", warn: warn).importingValues(warn: warn)
  }

  /// Throws when Chart.yaml lists a chart that charts/ doesn't have; disabled ones must be there as well.
  private func checkDependencies() throws(Diagnostic) {
    let missing = metadata.dependencies.map(\.name).filter { name in !subcharts.contains { $0.metadata.name == name } }
    if missing.isEmpty { return }
    throw Diagnostic(
      "an error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing "
        + "dependencies: found in Chart.yaml, but missing in charts/ directory: " + missing.joined(separator: ", "),
      at: metadata.table.field("dependencies")?.place,
      help: "put the charts, as folders or packed, into charts/")
  }

  private func selectingDependencies(
    with values: Table, at path: String, warn: (Diagnostic) -> Void
  ) throws(Diagnostic) -> Chart {
    if metadata.dependencies.isEmpty { return self }
    var chart = self
    var selected = subcharts.filter { subchart in
      !metadata.dependencies.contains { $0.name == subchart.metadata.name && $0.allows(subchart.metadata.version) }
    }
    for index in chart.metadata.dependencies.indices {
      let dependency = chart.metadata.dependencies[index]
      if var subchart = subcharts.first(where: { $0.metadata.name == dependency.name && dependency.allows($0.metadata.version) }) {
        if !dependency.alias.isEmpty { subchart.metadata.name = dependency.alias }
        selected.append(subchart)
      }
      if !dependency.alias.isEmpty { chart.metadata.dependencies[index].name = dependency.alias }
    }
    chart.subcharts = selected
    let known = try chart.coalesced(values)
    for index in chart.metadata.dependencies.indices {
      chart.metadata.dependencies[index].isEnabled = chart.metadata.dependencies[index].isEnabled(by: known, at: path, warn: warn)
    }
    let disabled = chart.metadata.dependencies.filter { !$0.isEnabled }.map(\.name)
    chart.metadata.dependencies.removeAll { !$0.isEnabled }
    chart.subcharts.removeAll { disabled.contains($0.metadata.name) }
    for index in chart.subcharts.indices {
      let subchart = chart.subcharts[index]
      chart.subcharts[index] = try subchart.selectingDependencies(
        with: known, at: path + subchart.metadata.name + ".", warn: warn)
    }
    return chart
  }
}

extension ChartDependency {
  /// Whether the version of a chart in charts/ is one that Chart.yaml asks for.
  fileprivate func allows(_ found: String) -> Bool {
    do throws(FunctionError) {
      return try VersionRange(GoString(version)).contains(SemanticVersion.parse(GoString(found)))
    } catch {
      return false
    }
  }

  /// The first condition that is a boolean decides; without one, a tag that is false disables unless another is true.
  fileprivate func isEnabled(by values: Table, at path: String, warn: (Diagnostic) -> Void) -> Bool {
    func report(_ what: String, _ value: Values.Value) {
      warn(
        Diagnostic(
          "\(what) of the dependency \"\(name)\" is not a boolean", severity: .warning, at: value.place, help: "write true or false"
        ))
    }
    let known = values["tags"]?.table
    var answers: [Bool] = []
    for tag in tags {
      guard let value = known?[tag] else { continue }
      if let answer = value.bool { answers.append(answer) } else { report("the tag \"\(tag)\"", value) }
    }
    for condition in condition.split(separator: ",") {
      let words = String(decoding: ManifestSplitter.trimmed(Array(condition.utf8)[...]), as: UTF8.self)
      // What is a mapping counts as not being there.
      guard !words.isEmpty, let value = values[path: path + words], value.table == nil else { continue }
      if let answer = value.bool { return answer }
      report("the condition \"\(words)\"", value)
    }
    return answers.isEmpty || answers.contains(true)
  }
}

extension Table {
  /// The value at the end of a path of keys with dots between them.
  subscript(path path: String) -> Values.Value? {
    var value: Values.Value? = .table(self)
    for key in path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      value = value?.table?[String(Substring(key))]
    }
    return value
  }
}
