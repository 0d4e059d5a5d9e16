import CommandLineKit
import Diagnostics
import Tracing

/// The flags of `linkerd inject` for single settings of the proxy, under linkerd's names. Each is an annotation where it differs from
/// what the cluster has.
struct InjectionFlags: ParsableArguments {
  @Option(name: "admin-port", placeholder: "PORT", help: "Port of the proxy's metrics. [4191]")
  var adminPort: PortArgument?

  @Option(name: "control-port", placeholder: "PORT", help: "Port of the proxy's control. [4190]")
  var controlPort: PortArgument?

  @Option(name: "inbound-port", placeholder: "PORT", help: "Port of the proxy for incoming connections. [4143]")
  var inboundPort: PortArgument?

  @Option(name: "outbound-port", placeholder: "PORT", help: "Port of the proxy for outgoing connections. [4140]")
  var outboundPort: PortArgument?

  @Option(
    name: "skip-inbound-ports", placeholder: "PORTS",
    help: "Ports and ranges whose incoming traffic the proxy leaves alone. [4567,4568]")
  var skipInboundPorts: [PortRangesArgument] = []

  @Option(name: "skip-outbound-ports", placeholder: "PORTS", help: "The same for outgoing traffic. [4567,4568]")
  var skipOutboundPorts: [PortRangesArgument] = []

  @Option(
    name: "opaque-ports", placeholder: "PORTS", help: "Ports, ranges and port names to pass on as plain TCP; Services take it too.")
  var opaquePorts: [OpaquePortsArgument] = []

  @Option(
    name: "require-identity-on-inbound-ports", placeholder: "PORTS", help: "Ports that take connections with mutual TLS alone.")
  var requireIdentityPorts: [PortRangesArgument] = []

  @Option(
    name: "default-inbound-policy", placeholder: "POLICY", help: "Who may connect where no policy says so. [all-unauthenticated]")
  var defaultInboundPolicy: InboundPolicy?

  @Option(name: "proxy-cpu-request", placeholder: "QUANTITY", help: "CPU that the proxy asks for.")
  var cpuRequest: QuantityArgument?

  @Option(name: "proxy-cpu-limit", placeholder: "QUANTITY", help: "CPU that the proxy may use.")
  var cpuLimit: QuantityArgument?

  @Option(name: "proxy-memory-request", placeholder: "QUANTITY", help: "Memory that the proxy asks for.")
  var memoryRequest: QuantityArgument?

  @Option(name: "proxy-memory-limit", placeholder: "QUANTITY", help: "Memory that the proxy may use.")
  var memoryLimit: QuantityArgument?

  @Option(name: "proxy-image", placeholder: "IMAGE", help: "The proxy's image, without its tag. [cr.l5d.io/linkerd/proxy]")
  var image: String?

  @Option(
    name: "registry", placeholder: "REGISTRY",
    help: "Where the images of the proxy and of the debug sidecar are. [cr.l5d.io/linkerd]",
    environment: "LINKERD_DOCKER_REGISTRY")
  var registry: String?

  @Option(name: "image-pull-policy", placeholder: "POLICY", help: "When nodes pull the proxy's image.")
  var imagePullPolicy: ImagePullPolicy?

  @Option(name: "proxy-log-level", placeholder: "LEVEL", help: "What the proxy logs. [warn,linkerd=info,hickory=error]")
  var logLevel: String?

  @Option(name: "proxy-uid", placeholder: "UID", help: "The user that the proxy runs as. [2102]")
  var uid: UserArgument?

  @Option(name: "proxy-gid", placeholder: "GID", help: "The group that the proxy runs as.")
  var gid: GroupArgument?

  @Option(
    name: "wait-before-exit-seconds", placeholder: "SECONDS", help: "How long a stopping proxy waits for the application. [0]")
  var waitBeforeExit: UserArgument?

  @Option(
    name: "close-wait-timeout", placeholder: "DURATION", help: "How long closed connections may linger: 30s, 1h30m; pods only.")
  var closeWaitTimeout: DurationArgument?

  @Flag(name: "enable-external-profiles", help: "Look for ServiceProfiles of names outside the cluster.")
  var externalProfiles: Bool

  @Flag(name: "enable-debug-sidecar", help: "Add the debug container; pods only.")
  var debugSidecar: Bool

  @Flag(name: "native-sidecar", help: "With --native-sidecar=false, the proxy is a container like any other.")
  var nativeSidecar: Bool

  @Option(
    name: "proxy-version", short: "v", placeholder: "VERSION", help: "The tag of the proxy's image.",
    deprecated: "use linkerd upgrade --set proxy.image.version=<version>")
  var version: VersionArgument?

  @Option(
    name: "proxy-memory", placeholder: "QUANTITY", help: "Memory that the proxy asks for.",
    deprecated: "use --proxy-memory-request instead")
  var memory: QuantityArgument?

  @Option(
    name: "proxy-cpu", placeholder: "QUANTITY", help: "CPU that the proxy asks for.", deprecated: "use --proxy-cpu-request instead")
  var cpu: QuantityArgument?

  @Flag(name: "disable-identity", help: "No longer supported.", isHidden: true)
  var disableIdentity: Bool

  func validate() throws(UsageError) {
    if $disableIdentity.isGiven {
      throw UsageError("--disable-identity is no longer supported; identity is always required", help: "leave it out")
    }
  }

  /// What was asked for; `defaults` is what the cluster has.
  func options(over defaults: ClusterDefaults) -> InjectionOptions {
    var options = InjectionOptions()
    options.defaults = defaults
    func flag(_ flag: Flag) -> String? { flag.isGiven ? (flag.wrappedValue ? "true" : "false") : nil }
    func list(_ words: [[String]]) -> String? { words.isEmpty ? nil : words.flatMap { $0 }.joined(separator: ",") }
    let rows: [(ProxySetting, String?)] = [
      (.adminPort, adminPort?.argument),
      (.controlPort, controlPort?.argument),
      (.inboundPort, inboundPort?.argument),
      (.outboundPort, outboundPort?.argument),
      (.skipInboundPorts, list(skipInboundPorts.map(\.ports))),
      (.skipOutboundPorts, list(skipOutboundPorts.map(\.ports))),
      (.opaquePorts, list(opaquePorts.map(\.ports))),
      (.requireIdentityPorts, list(requireIdentityPorts.map(\.ports))),
      (.defaultInboundPolicy, defaultInboundPolicy?.rawValue),
      (.cpuRequest, (cpuRequest ?? cpu)?.argument),
      (.cpuLimit, cpuLimit?.argument),
      (.memoryRequest, (memoryRequest ?? memory)?.argument),
      (.memoryLimit, memoryLimit?.argument),
      (.image, image),
      (.imagePullPolicy, imagePullPolicy?.rawValue),
      (.logLevel, logLevel),
      (.uid, uid?.argument),
      (.gid, gid?.argument),
      (.waitBeforeExit, waitBeforeExit?.argument),
      (.closeWaitTimeout, closeWaitTimeout?.duration.text),
      (.externalProfiles, flag($externalProfiles)),
      (.debugSidecar, flag($debugSidecar)),
      (.nativeSidecar, flag($nativeSidecar)),
      (.version, version?.argument),
    ]
    for (setting, value) in rows { if let value { options.settings[setting] = value } }
    if let registry { options.setRegistry(registry) }
    return options
  }
}
