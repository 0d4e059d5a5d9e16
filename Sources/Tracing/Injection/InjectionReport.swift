import Diagnostics
import Manifests

/// What became of each object of a run, in linkerd's words.
package struct InjectionReport: Sendable {
  package enum Outcome: String, Sendable {
    case injected, annotated, skipped
  }

  package private(set) var lines = ReportLines()
  private(set) var disabled: [String] = []
  private(set) var udp: [String] = []
  private(set) var isAnythingSupported = false

  package init() {}

  mutating func add(_ object: KubernetesObject, _ outcome: Outcome, isSupported: Bool) {
    lines.add(kind: object.kind, name: object.name, outcome.rawValue)
    isAnythingSupported = isAnythingSupported || isSupported
  }

  mutating func addWithoutKind(count: Int = 1) { lines.addWithoutKind(count: count) }

  mutating func addDisabled(_ name: String) { disabled.append(PrintableText.line(name)) }
  mutating func addUDP(_ name: String) { udp.append(PrintableText.line(name)) }

  /// The report as `linkerd inject` prints it on standard error.
  package func parts(isVerbose: Bool = false) -> [String] {
    var block = ""
    func warn(_ warning: String?, _ fine: String) {
      if let warning { block += "\u{203C} \(warning)\n" } else if isVerbose { block += "\u{221A} \(fine)\n" }
    }
    warn(nil, "pods do not use host networking")
    warn(nil, "pods do not have a 3rd party proxy or initContainer already injected")
    warn(
      disabled.isEmpty ? nil : "\"linkerd.io/inject: disabled\" annotation set on \(disabled.joined(separator: ", "))",
      "pods are not annotated to disable injection")
    warn(isAnythingSupported ? nil : "no supported objects found", "at least one resource can be injected or annotated")
    warn(
      udp.isEmpty ? nil : "\(udp.joined(separator: ", ")) \(udp.count > 1 ? "use" : "uses") \"protocol: UDP\"",
      "pod specs do not include UDP ports")
    warn(nil, "pods do not have automountServiceAccountToken set to \"false\" or service account token projection is enabled")
    var text = "\n" + block
    if !block.isEmpty || isVerbose { text += "\n" }
    return [text, lines.text, "\n"]
  }
}
