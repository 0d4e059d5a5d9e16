/// What an annotation can set on the proxy of a single workload; the raw value is the annotation's key.
///
/// Source: linkerd2 `cli/cmd/inject.go`, `getOverrideAnnotations`.
package enum ProxySetting: String, CaseIterable, Sendable {
  case adminPort = "config.linkerd.io/admin-port"
  case closeWaitTimeout = "config.linkerd.io/close-wait-timeout"
  case controlPort = "config.linkerd.io/control-port"
  case cpuLimit = "config.linkerd.io/proxy-cpu-limit"
  case cpuRequest = "config.linkerd.io/proxy-cpu-request"
  case debugImage = "config.linkerd.io/debug-image"
  case debugSidecar = "config.linkerd.io/enable-debug-sidecar"
  case defaultInboundPolicy = "config.linkerd.io/default-inbound-policy"
  case externalProfiles = "config.linkerd.io/enable-external-profiles"
  case gid = "config.linkerd.io/proxy-gid"
  case image = "config.linkerd.io/proxy-image"
  case imagePullPolicy = "config.linkerd.io/image-pull-policy"
  case inboundPort = "config.linkerd.io/inbound-port"
  case logLevel = "config.linkerd.io/proxy-log-level"
  case memoryLimit = "config.linkerd.io/proxy-memory-limit"
  case memoryRequest = "config.linkerd.io/proxy-memory-request"
  case nativeSidecar = "config.linkerd.io/proxy-enable-native-sidecar"
  case opaquePorts = "config.linkerd.io/opaque-ports"
  case outboundPort = "config.linkerd.io/outbound-port"
  case requireIdentityPorts = "config.linkerd.io/proxy-require-identity-inbound-ports"
  case skipInboundPorts = "config.linkerd.io/skip-inbound-ports"
  case skipOutboundPorts = "config.linkerd.io/skip-outbound-ports"
  case uid = "config.linkerd.io/proxy-uid"
  case version = "config.linkerd.io/proxy-version"
  case waitBeforeExit = "config.alpha.linkerd.io/proxy-wait-before-exit-seconds"

  /// Where the control plane's values have it, and what they have there when nobody says otherwise.
  var value: (path: [String], standard: String) {
    switch self {
    case .adminPort: (["proxy", "ports", "admin"], "4191")
    case .closeWaitTimeout: ([], "0s")
    case .controlPort: (["proxy", "ports", "control"], "4190")
    case .cpuLimit: (["proxy", "resources", "cpu", "limit"], "")
    case .cpuRequest: (["proxy", "resources", "cpu", "request"], "")
    case .debugImage: (["debugContainer", "image", "name"], "cr.l5d.io/linkerd/debug")
    case .debugSidecar: ([], "false")
    case .defaultInboundPolicy: (["proxy", "defaultInboundPolicy"], "all-unauthenticated")
    case .externalProfiles: (["proxy", "enableExternalProfiles"], "false")
    case .gid: (["proxy", "gid"], "-1")
    case .image: (["proxy", "image", "name"], "cr.l5d.io/linkerd/proxy")
    case .imagePullPolicy: (["proxy", "image", "pullPolicy"], "")
    case .inboundPort: (["proxy", "ports", "inbound"], "4143")
    case .logLevel: (["proxy", "logLevel"], "warn,linkerd=info,hickory=error")
    case .memoryLimit: (["proxy", "resources", "memory", "limit"], "")
    case .memoryRequest: (["proxy", "resources", "memory", "request"], "")
    case .nativeSidecar: (["proxy", "nativeSidecar"], "true")
    case .opaquePorts: (["proxy", "opaquePorts"], "25,587,3306,4444,5432,6379,9300,11211")
    case .outboundPort: (["proxy", "ports", "outbound"], "4140")
    case .requireIdentityPorts: (["proxy", "requireIdentityOnInboundPorts"], "")
    case .skipInboundPorts: (["proxyInit", "ignoreInboundPorts"], "4567,4568")
    case .skipOutboundPorts: (["proxyInit", "ignoreOutboundPorts"], "4567,4568")
    case .uid: (["proxy", "uid"], "2102")
    case .version: (["proxy", "image", "version"], "")
    case .waitBeforeExit: (["proxy", "waitBeforeExitSeconds"], "0")
    }
  }

  /// Whether only a pod template takes it; a namespace takes the others too.
  var isForPodsOnly: Bool { self == .debugSidecar || self == .closeWaitTimeout }
}
