import Diagnostics
import YAML

extension Rule {
  /// A `traceServiceName` that YAML reads as something else than a text.
  static let serviceNameTyped = forEachStanza(
    "service-name-typed", title: "`traceServiceName` is no text once it is rendered",
    reason:
      "Linkerd's template writes it without quotes, so a number or a boolean becomes one, and the API server refuses every new pod.",
    fix: "Take a name with a letter in it that isn't a word of YAML's such as yes or null.",
    source: "https://github.com/linkerd/linkerd2/blob/main/charts/partials/templates/_proxy.tpl"
  ) { stanza, _ in
    guard let value = stanza.node.value(at: ["traceServiceName"]), let text = value.filledText else { return [] }
    if case .string = Scalar.resolve(text) { return [] }
    return [
      Diagnostic(
        "\"\(text)\" stands without quotes in the proxy's environment, where it is no text", at: value.location,
        help: "type another name, such as \"traceServiceName: proxy-\(text)\"")
    ]
  }
}
