import CommandLineKit
import Diagnostics
import Tracing

/// `linkerd-tracing instrument`: the same manifests, with the variables that make applications send their spans.
struct InstrumentCommand: Command {
  static let configuration = CommandConfiguration(
    name: "instrument",
    abstract: "Set the OpenTelemetry variables on every container; all other bytes stay.",
    discussion: """
      Sets OTEL_EXPORTER_OTLP_ENDPOINT to a URL and OTEL_EXPORTER_OTLP_PROTOCOL to what its port speaks. With another flag below and
      without --endpoint, containers that name an endpoint keep it. With --env only the variables
      named there are set (NAME=VALUE) or taken out (NAME-), as `kubectl set env` does; --env - reads them from standard input, one a
      line. Containers and init containers of all workloads get them, but Linkerd's own only when --containers names them.
      """,
    usage: "[OPTIONS] FILE...",
    examples: [
      "linkerd-tracing instrument deployment.yaml | kubectl apply -f -",
      "kubectl get -n emojivoto deploy -o yaml | linkerd-tracing instrument - | kubectl apply -f -",
      "linkerd-tracing instrument --endpoint otel-collector.tracing:4318 --sampler parentbased_traceidratio=0.1 manifests/",
      "linkerd-tracing instrument --env LOG_LEVEL=debug --env OC_AGENT_HOST- --in-place manifests/",
    ])

  @OptionGroup
  var inputs: ManifestInputs

  @Option(
    name: "env", short: "e", placeholder: "NAME=VALUE|NAME-",
    help: "Set or take out this variable instead; - reads them from standard input.")
  var environment: [EnvironmentArgument] = []

  @Option(name: "containers", short: "c", placeholder: "PATTERN", help: "Only containers of this name; * stands for anything.")
  var containers: String?

  @Flag(help: "With --overwrite=false, a variable that is there already is an error.")
  var overwrite: Bool = true

  @Option(short: "o", help: "How to print the manifests.")
  var output: OutputFormat = .yaml

  @Flag(help: "No cluster is ever asked.", isHidden: true)
  var local: Bool

  @Option(name: "dry-run", placeholder: "STRATEGY", help: "Nothing is ever applied.", isHidden: true)
  var dryRun: String?

  @OptionGroup
  var delivery: DeliveryOptions

  @OptionGroup(title: "OpenTelemetry")
  var openTelemetry: OpenTelemetryOptions

  func validate() throws(UsageError) {
    try delivery.validate(inputs: inputs.all, isJSON: output == .json)
    _ = try changes(readingLines: { () throws(UsageError) in [] })
    if environment.contains(where: { $0.change == nil }), inputs.all.contains("-") {
      throw UsageError("standard input can't be both the manifests and the variables", help: "name a file for one of the two")
    }
  }

  func run(in console: inout Console) throws(Failure) {
    for input in inputs.all where (try? EnvironmentChange(input)) != nil && (try? FileSystem.kind(of: input)) == nil {
      throw .usage(UsageError("\"\(input)\" is no file", help: "type '--env \(input)' if it is to change a variable"))
    }
    let lines = environment.contains { $0.change == nil } ? try console.source("-") : nil
    let changes: [EnvironmentChange]
    do throws(UsageError) {
      changes = try self.changes { () throws(UsageError) in
        try lines.map { (source) throws(UsageError) in try Self.changes(in: source) } ?? []
      }
    } catch {
      throw .usage(error)
    }
    var instrumentation = Instrumentation(changes, containers: containers, overwrites: overwrite)
    let stream = try EditedStream(inputs.all, in: console) { source throws(Diagnostic) in try instrumentation.edit(source) }
    if !instrumentation.failures.isEmpty { throw .input(instrumentation.failures) }
    let report = instrumentation.report.parts(warnings: openTelemetry.environment(onlyGiven: true).warnings)
    console.narrate([stream.remarks] + report)
    try stream.deliver(delivery, as: output, to: &console)
  }

  /// The changes that the command line asks for, in its order; `lines` gives those of standard input.
  private func changes(readingLines lines: () throws(UsageError) -> [EnvironmentChange]) throws(UsageError) -> [EnvironmentChange] {
    var named: [EnvironmentChange] = []
    for argument in environment {
      if let change = argument.change { named.append(change) } else { named += try lines() }
    }
    named += openTelemetry.environment(onlyGiven: !environment.isEmpty).changes
    do throws(EnvironmentChange.SetAndRemoved) {
      return try EnvironmentChange.unified(named)
    } catch {
      throw UsageError(
        "can not both modify and remove \"\(error.name)\" in the same command", help: "leave one of the two out")
    }
  }

  /// A change a line; empty lines and those that begin with `#` don't count.
  private static func changes(in source: SourceFile) throws(UsageError) -> [EnvironmentChange] {
    var changes: [EnvironmentChange] = []
    for line in source.bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) || text.hasPrefix("#") { continue }
      do throws(InvalidArgument) {
        if let change = try EnvironmentArgument(argument: text).change { changes.append(change) }
      } catch {
        throw UsageError("invalid line \"\(text)\" on standard input: expected \(error.expected)", help: error.help ?? "")
      }
    }
    return changes
  }
}
