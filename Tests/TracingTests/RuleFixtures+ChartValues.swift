/// Fixtures of rules about all of Linkerd's values.
extension RuleFixtures {
  static let chartValues: [RuleFixture] = [
    RuleFixture(
      "unknown-key",
      failing: [
        "proxyInit:\n  ‹unknown-key:warning›ignoreInboundPort: '25'", "cniEnabled: true\n‹unknown-key:warning›controlerReplicas: 3",
        "cniEnabled: true\n‹unknown-key:warning›defaultInboundPolicy: deny",
        "cniEnabled: true\nproxy:\n  image:\n    ‹unknown-key:information›tag: v1",
        "cniEnabled: true\nproxy:\n  resources:\n    cpu: {‹unknown-key:warning›requests: 1}",
        "proxyInjector:\n  namespaceSelector: {‹unknown-key:warning›matchLabel: {a: b}}",
        "linkerd-control-plane:\n  ‹unknown-key:warning›controllerReplica: 3",
        "cniEnabled: true\n‹unknown-key:information›surprise: 3",
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec: {values: {cniEnabled: true, ‹unknown-key:warning›clusterDomian: a}}",
      ],
      passing: [
        "cniEnabled: true\npodLabels: {anything: goes}\npodAnnotations: {a: b}\nnodeSelector: {a: b}\ncommonLabels: {a: b}",
        "cniEnabled: true\ntolerations: [{key: a}]\nnodeAffinity: {a: {b: c}}\ndeploymentStrategy: {type: Recreate}",
        "cniEnabled: true\nproxy: {securityContext: {a: b}, inbound: {server: {http2: {keepAliveInterval: 1s}}}}",
        "cniEnabled: true\nglobal: {a: b}\nx-common: {a: b}\nshared: &shared {a: b}",
        // Keys of releases before there was a table of them, and those of a chart that has Linkerd's version among its own.
        "linkerdVersion: stable-2.11.1\nproxy:\n  disableIdentity: false\ngrafanaUrl: ''",
        "linkerdVersion: edge-26.8.3\ntestCase: {}\ncontrolPlane: {}",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata: {values: 'cniEnabled: true\n\n  publicAPIResources: {}'}",
        "cniEnabled: true\n${NAME}: a\nproxyInit: {resources: {cpu: {limit: 1, request: 100m}}}",
      ]),
    RuleFixture(
      "removed-key",
      failing: [
        "linkerdVersion: edge-26.8.3\nproxyInit:\n  ‹removed-key›image: {name: a}",
        "cniEnabled: true\n‹removed-key:information›controlPlaneTracing: true",
        "‹removed-key›controlPlaneTracing: true\n" + SetUp.values,
        "identity:\n  issuer:\n    ‹removed-key:information›crtExpiry: a\ncniEnabled: true",
      ],
      passing: [
        "linkerdVersion: edge-25.10.7\nproxyInit:\n  image: {name: a}", "linkerdVersion: stable-2.14.10\ncontrolPlaneTracing: true",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: linkerd-config}\ndata: {values: 'cniEnabled: true\n\n  controlPlaneTracing: false'}",
      ]),
    RuleFixture(
      "young-key",
      failing: [
        "linkerdVersion: edge-24.1.1\nproxy:\n  ‹young-key›metrics: {hostnameLabels: true}\n  nativeSidecar: true",
        "linkerdVersion: edge-25.6.4\ncontroller:\n  ‹young-key›tracing: {enabled: true, collector: {endpoint: 'a.b.svc.c:55678'}}",
      ],
      passing: [
        "linkerdVersion: edge-26.7.1\nproxy:\n  metrics: {hostnameLabels: true}", "cniEnabled: true\negress: {}",
        // A stable release had some of what was an edge release's later.
        "linkerdVersion: stable-2.14.10\nproxyInit: {runAsUser: 65534}\npodMonitor: {labels: {a: b}}",
      ]),
    RuleFixture(
      "young-key", version: "2.16", failing: ["cniEnabled: true\n‹young-key›configReaders: []"], passing: ["cniEnabled: true"]),
    RuleFixture(
      "value-type",
      failing: [
        "cniEnabled: ‹value-type›'true'", "cniEnabled: true\nproxy: {await: ‹value-type›'false'}",
        "cniEnabled: true\ncontrollerReplicas: ‹value-type›'3'", "cniEnabled: true\ncontrollerReplicas: ‹value-type›three",
        "cniEnabled: true\nproxy: {ports: {admin: ‹value-type›'4191'}}", "cniEnabled: true\nproxy: {ports: ‹value-type›4191}",
        "cniEnabled: true\nproxy: {logLevel: ‹value-type›1}", "cniEnabled: true\ntolerations: ‹value-type›{key: a}",
        "cniEnabled: true\npodLabels: {a: ‹value-type›true}", "cniEnabled: true\npodLabels: ‹value-type›[a]",
        "cniEnabled: true\nproxy: {resources: {cpu: ‹value-type›100m}}",
        "cniEnabled: true\ncontrollerImageVersion: ‹value-type:warning›25.1",
        "cniEnabled: true\n‹value-type›controller:", "cniEnabled: true\nproxy: {additionalEnv: ‹value-type›{name: a}}",
      ],
      passing: [
        "cniEnabled: yes", "cniEnabled: true\nproxyInit: {ignoreInboundPorts: 25}", "cniEnabled: true\nproxy: {cores: null}",
        "cniEnabled: ${CNI}\ncontrollerReplicas: \"{{ .Values.replicas }}\"",
        "cniEnabled: true\nproxy: {runtime: {workers: {maximumCPURatio: 0.5}}}",
        "cniEnabled: true\nkubeAPI: {clientQPS: 100}\nproxy: {opaquePorts: '25,587', logLevel: ''}",
      ]),
    RuleFixture(
      "value-enum",
      failing: [
        "cniEnabled: true\nproxy: {logHTTPHeaders: ‹value-enum›off}", "cniEnabled: true\nwebhookFailurePolicy: ‹value-enum›fail",
        "cniEnabled: true\nproxy: {defaultInboundPolicy: ‹value-enum›all-authenticate}",
        "cniEnabled: true\nimagePullPolicy: ‹value-enum›[Always]",
      ],
      passing: [
        "cniEnabled: true\nproxy: {logHTTPHeaders: 'off', defaultInboundPolicy: audit, accessLog: ''}\nwebhookFailurePolicy: Fail",
        "cniEnabled: true\nproxy: {logFormat: ${FORMAT}}",
      ]),
  ]
}
