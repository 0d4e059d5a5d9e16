import Diagnostics
import YAML

extension Rule {
  /// A value of another type than Linkerd reads.
  static let valueType = Rule(
    "value-type", title: "a value of another type than Linkerd reads",
    reason:
      "The chart doesn't render, or renders nonsense; the injector, which reads the same values, refuses every new pod.",
    fix: "Give the value the type that the message names.",
    source: "https://github.com/linkerd/linkerd2/blob/main/pkg/charts/linkerd2/values.go"
  ) { scene in
    scene.values.flatMap { file -> [Diagnostic] in
      let proxy = file.root.mergedPair("proxy")
      var findings = expect(proxy, "proxy", in: file, .mapping, "write its keys below \"proxy:\"")
      findings += expect(
        proxy?.value.target.mergedPair("tracing"), "proxy.tracing", in: file, .mapping,
        "write \"enabled: true\" and \"collector:\" below \"tracing:\"")
      return findings
    }
      + scene.stanzas.flatMap { stanza -> [Diagnostic] in
        mappings(of: stanza) + texts(of: stanza) + switches(of: stanza)
      }
      + scene.valuesProblems.compactMap { problem in
        guard case .type(let expected) = problem.kind, problem.path != "proxy" else { return nil }
        return Diagnostic(
          "\"\(problem.file.spelled(problem.path))\" must be \(expected.words)",
          severity: templateKeys.contains(problem.path) ? .warning : .error, at: problem.pair.value.location,
          help: help(for: problem, expected))
      }
      + scene.values.compactMap { file in
        guard let pair = file.root.mergedPair("controller"), pair.value.target.isNull else { return nil }
        return Diagnostic(
          "\"\(file.spelled("controller"))\" has no value, on which the chart fails", at: pair.key.location,
          help: "remove it, or type \"controller: {}\"")
      }
  }

  /// Keys that templates alone read, so that the injector doesn't trip over them.
  private static let templateKeys = [
    "commonLabels", "configReaders", "controllerImageVersion", "enablePSP", "enablePprof", "policyController.additionalArgs",
    "policyController.experimentalArgs", "runtimeClassName",
  ]

  private static func help(for problem: ValuesProblem, _ expected: String) -> String {
    let value = problem.pair.value.target
    let key = problem.pair.key.text
    guard value.kind == .scalar else { return "write \(expected.words) behind \"\(key):\"" }
    switch expected.words {
    case "a text": return "type \"\(key): '\(value.text)'\", in quotes"
    case "true or false":
      let isNo = ["false", "no", "off", "0", ""].contains(value.text.lowercased())
      return "type \"\(key): \(isNo ? "false" : "true")\", without quotes"
    case "keys and values": return "write its keys below \"\(key):\""
    case "a list": return "type \"\(key): [\(value.text)]\""
    default: return "type a number behind \"\(key):\", without quotes"
    }
  }

  private static func mappings(of stanza: TracingStanza) -> [Diagnostic] {
    let collector = stanza.node.mergedPair("collector")
    let path = "proxy.tracing.collector"
    return expect(
      collector, path, in: stanza.file, .mapping, "write \"endpoint:\" and \"meshIdentity:\" below \"collector:\"")
      + expect(
        collector?.value.target.mergedPair("meshIdentity"), "\(path).meshIdentity", in: stanza.file, .mapping,
        "write \"serviceAccountName:\" and \"namespace:\" below \"meshIdentity:\"")
      + expect(
        stanza.node.mergedPair("labels"), "proxy.tracing.labels", in: stanza.file, .mapping,
        "write a key and a text a line below \"labels:\"")
      + (stanza.node.value(at: ["labels"])?.mergedPairs ?? []).flatMap { label in
        expect(
          label, "proxy.tracing.labels.\(label.key.text)", in: stanza.file, .scalar,
          "write one text behind \"\(label.key.text):\"")
      }
  }

  private static func texts(of stanza: TracingStanza) -> [Diagnostic] {
    let path = "proxy.tracing.collector"
    var findings = expect(
      stanza.endpoint, "\(path).endpoint", in: stanza.file, .scalar, "write \"host:port\" behind the colon")
    for (pair, key) in [(stanza.serviceAccountName, "serviceAccountName"), (stanza.identityNamespace, "namespace")] {
      findings += expect(
        pair, "\(path).meshIdentity.\(key)", in: stanza.file, .scalar, "write one name behind the colon")
      guard let value = pair?.value.target, value.kind == .scalar, !value.isString, !value.isNull else { continue }
      findings.append(
        Diagnostic(
          "\"\(stanza.file.spelled("\(path).meshIdentity.\(key)"))\" is no text",
          severity: value.isBoolean ? .error : .warning,
          at: value.location, help: "type \"\(key): '\(value.text)'\", in quotes",
          fix: value.isBoolean ? [] : Replacement.scalar("'\(value.text)'", for: value)))
    }
    findings += expect(
      stanza.node.mergedPair("traceServiceName"), "proxy.tracing.traceServiceName", in: stanza.file, .scalar,
      "write one name behind the colon")
    return findings
  }

  private static func switches(of stanza: TracingStanza) -> [Diagnostic] {
    guard let pair = stanza.enabled else { return [] }
    let value = pair.value.target
    let path = stanza.file.spelled("proxy.tracing.\(pair.key.text)")
    if value.kind == .scalar, value.isNull {
      return [
        Diagnostic(
          "\"\(path)\" has no value, so tracing stays off", severity: .warning, at: pair.key.location,
          help: "type \"\(pair.key.text): true\" or \"\(pair.key.text): false\"")
      ]
    }
    if value.kind == .scalar, value.isString || value.isBoolean { return [] }
    return [
      Diagnostic("\"\(path)\" must be true or false", at: pair.value.location, help: "type \"\(pair.key.text): true\"")
    ]
  }

  /// The finding when a value that is there, and isn't null, is of another kind.
  private static func expect(_ pair: Pair?, _ path: String, in file: ValuesFile, _ kind: Node.Kind, _ help: String)
    -> [Diagnostic]
  {
    guard let pair, !pair.value.target.isNull, pair.value.target.kind != kind else { return [] }
    let expected = kind == .mapping ? "keys and values" : "one text"
    return [Diagnostic("\"\(file.spelled(path))\" must be \(expected)", at: pair.value.location, help: help)]
  }
}

extension String {
  /// What is expected, without how to write it.
  fileprivate var words: String { split(separator: ",").first.map(String.init) ?? self }
}
