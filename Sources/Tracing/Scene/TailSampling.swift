import YAML

/// A processor that decides on a trace when its spans are in: `tail_sampling`.
struct TailSampling: Sendable {
  let component: CollectorComponent

  static func all(in configuration: CollectorConfiguration) -> [TailSampling] {
    let used = configuration.pipelines.filter { $0.signal == "traces" }.flatMap { $0.names(.processors).map(\.text) }
    return configuration.components(.processors).filter { $0.type == "tail_sampling" && used.contains($0.id) }.map(
      TailSampling.init)
  }

  /// The policies, those inside `and` and `composite` among them.
  var policies: [Node] {
    (component.settings?.value(at: ["policies"])?.items.map(\.target) ?? []).flatMap { policy in
      [policy]
        + ["and", "composite"].flatMap { kind in
          policy.value(at: [kind, "\(kind)_sub_policy"])?.items.map(\.target) ?? []
        }
    }
  }

  var decisionWait: Node? { component.settings?.value(at: ["decision_wait"]) }
}
