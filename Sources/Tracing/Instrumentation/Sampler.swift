/// Which traces an SDK records, as `OTEL_TRACES_SAMPLER` spells it.
package enum Sampler: String, CaseIterable, Sendable {
  case alwaysOn = "always_on"
  case alwaysOff = "always_off"
  case ratio = "traceidratio"
  case parentAlwaysOn = "parentbased_always_on"
  case parentAlwaysOff = "parentbased_always_off"
  case parentRatio = "parentbased_traceidratio"
  case parentJaegerRemote = "parentbased_jaeger_remote"
  case jaegerRemote = "jaeger_remote"
  case xray

  /// What `OTEL_TRACES_SAMPLER_ARG` means to it.
  package enum Setting: Sendable {
    case none
    /// A share of the traces, 0 to 1.
    case ratio
    /// `endpoint=…,pollingIntervalMs=…`
    case keys
  }

  package var setting: Setting {
    switch self {
    case .alwaysOn, .alwaysOff, .parentAlwaysOn, .parentAlwaysOff: .none
    case .ratio, .parentRatio: .ratio
    case .jaegerRemote, .parentJaegerRemote, .xray: .keys
    }
  }
}
