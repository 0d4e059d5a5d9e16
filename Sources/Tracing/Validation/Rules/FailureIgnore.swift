import Diagnostics
import YAML

extension Rule {
  /// An injector whose failures leave pods without a proxy.
  static let failureIgnore = forEachStanza(
    "failure-ignore", .information, title: "pods start without a proxy when the injector fails",
    reason:
      "With `webhookFailurePolicy: Ignore` a pod that the injector can't handle starts without a proxy, and nothing says so: its hops are missing in every trace.",
    fix: "Set `webhookFailurePolicy: Fail`, as the values for high availability do.",
    source: "https://linkerd.io/2/features/ha/"
  ) { stanza, _ in
    guard stanza.isEnabled, let value = stanza.file.node("webhookFailurePolicy"), value.isText("Ignore") else { return [] }
    return [
      Diagnostic(
        "pods start without a proxy, and without a word, when the injector fails", at: value.location,
        help: "type \"webhookFailurePolicy: Fail\"")
    ]
  }
}
