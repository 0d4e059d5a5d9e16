import Diagnostics
import YAML

extension Rule {
  /// `labels: null`, which takes the chart's own labels away.
  static let labelsNull = forEachStanza(
    "labels-null", .warning, title: "the spans lose the labels that name their pod",
    reason:
      "Helm deletes the chart's labels on null: k8s.pod.ip, k8s.pod.uid and k8s.container.name are missing in every span.",
    fix: "Remove `labels`, or write labels below it; Helm adds them to the chart's own.",
    since: LinkerdVersion(edge: 25, 10, 2), source: "https://helm.sh/docs/chart_template_guide/values_files/#deleting-a-default-key"
  ) { stanza, _ in
    guard stanza.isEnabled, let pair = stanza.node.mergedPair("labels"), pair.value.target.isNull, !stanza.file.isMerged
    else { return [] }
    return [
      Diagnostic(
        "\"\(stanza.file.spelled("proxy.tracing.labels"))\" has no value, which removes the chart's labels",
        at: pair.key.location,
        help: "remove \"labels:\", or type \"labels: {}\"")
    ]
  }
}
