#compdef linkerd-tracing
# zsh completion for linkerd-tracing: source <(linkerd-tracing completion zsh)

_linkerd-tracing() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C -s -S : \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '(- *)--version[Show the version.]' \
    '1: :->command' \
    '*:: :->arguments' && return
  if [[ $state == command ]]; then
    local -a commands=(
      'install:Print the manifests of a meshed Jaeger: collector, storage and UI in one pod.'
      'uninstall:Print what install prints with the same flags, to delete it.'
      'values:Print Linkerd'\''s tracing values, or an existing values file with tracing turned on or off.'
      'emojivoto:Print the manifests of the emojivoto sample, injected and instrumented.'
      'render:Render a Helm chart of your own, as helm template does.'
      'inject:Mark workloads and namespaces for Linkerd'\''s proxy; all other bytes stay.'
      'uninject:Take Linkerd'\''s sidecar, labels and annotations out of manifests; all other bytes stay.'
      'instrument:Set the OpenTelemetry variables on every container; all other bytes stay.'
      'validate:Find what would break tracing, in Linkerd'\''s values and in manifests.'
      'explain:Say what a finding means in the cluster, and how to fix it.'
      'completion:Print the completion script of a shell.'
      'templates:The charts that this program carries.'
      'version:Print the version.'
      'help:Show the help of a command.'
    )
    _describe -t commands command commands
  elif [[ $state == arguments ]]; then
    case $words[1] in
      install) _linkerd-tracing_install ;;
      uninstall) _linkerd-tracing_uninstall ;;
      values) _linkerd-tracing_values ;;
      emojivoto) _linkerd-tracing_emojivoto ;;
      render) _linkerd-tracing_render ;;
      inject) _linkerd-tracing_inject ;;
      uninject) _linkerd-tracing_uninject ;;
      instrument) _linkerd-tracing_instrument ;;
      validate) _linkerd-tracing_validate ;;
      explain) _linkerd-tracing_explain ;;
      completion) _linkerd-tracing_completion ;;
      templates) _linkerd-tracing_templates ;;
      version) _linkerd-tracing_version ;;
      help) _linkerd-tracing ;;
    esac
  fi
}

_linkerd-tracing_install() {
  _arguments -s -S : \
    '(-n --namespace)-n+[The namespace to install to.]:NAMESPACE: ' \
    '(-n --namespace)--namespace=[The namespace to install to.]:NAMESPACE: ' \
    '(--create-namespace --no-create-namespace)--create-namespace[Render the Namespace; default and kube-* never are.]' \
    '(--create-namespace --no-create-namespace)--no-create-namespace[The opposite of --create-namespace.]' \
    '--image=[Jaeger v2'\''s image. \[the chart'\''s: docker.io/jaegertracing/jaeger:2.20.0\]]:IMAGE: ' \
    '--storage=[Where traces go: lost with the pod, or files on a volume.]:STORAGE:(memory badger)' \
    '--max-traces=[Traces that memory holds. \[the chart'\''s: 50000\]]:NUMBER: ' \
    '--size=[Size of the volume, with --storage badger. \[the chart'\''s: 10Gi\]]:SIZE: ' \
    '--storage-class=[Its storage class; the cluster'\''s default when left out.]:CLASS: ' \
    '--policy=[What Linkerd does about clients outside the mesh: log them, refuse them, or no policy at all.]:POLICY:(audit enforce none)' \
    '--network-policy[Render a NetworkPolicy that admits only the ports in use.]' \
    '*-f+[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--values=[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--set=[Set chart values: a.b=1,c={x,y}.]:NAME=VALUE: ' \
    '*--set-string=[The same, all values as texts.]:NAME=VALUE: ' \
    '*--set-json=[Set chart values to JSON.]:NAME=JSON: ' \
    '*--set-file=[Set chart values to what files hold.]:NAME=FILE:_files' \
    '*--set-literal=[Set one chart value to all that follows the =.]:NAME=TEXT: ' \
    '--templates=[Use the charts in this folder, as '\''templates export'\'' writes them.]:DIR:_files -/' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]'
}

_linkerd-tracing_uninstall() {
  _arguments -s -S : \
    '(-n --namespace)-n+[The namespace to install to.]:NAMESPACE: ' \
    '(-n --namespace)--namespace=[The namespace to install to.]:NAMESPACE: ' \
    '(--create-namespace --no-create-namespace)--create-namespace[Render the Namespace; default and kube-* never are.]' \
    '(--create-namespace --no-create-namespace)--no-create-namespace[The opposite of --create-namespace.]' \
    '--image=[Jaeger v2'\''s image. \[the chart'\''s: docker.io/jaegertracing/jaeger:2.20.0\]]:IMAGE: ' \
    '--storage=[Where traces go: lost with the pod, or files on a volume.]:STORAGE:(memory badger)' \
    '--max-traces=[Traces that memory holds. \[the chart'\''s: 50000\]]:NUMBER: ' \
    '--size=[Size of the volume, with --storage badger. \[the chart'\''s: 10Gi\]]:SIZE: ' \
    '--storage-class=[Its storage class; the cluster'\''s default when left out.]:CLASS: ' \
    '--policy=[What Linkerd does about clients outside the mesh: log them, refuse them, or no policy at all.]:POLICY:(audit enforce none)' \
    '--network-policy[Render a NetworkPolicy that admits only the ports in use.]' \
    '*-f+[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--values=[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--set=[Set chart values: a.b=1,c={x,y}.]:NAME=VALUE: ' \
    '*--set-string=[The same, all values as texts.]:NAME=VALUE: ' \
    '*--set-json=[Set chart values to JSON.]:NAME=JSON: ' \
    '*--set-file=[Set chart values to what files hold.]:NAME=FILE:_files' \
    '*--set-literal=[Set one chart value to all that follows the =.]:NAME=TEXT: ' \
    '--templates=[Use the charts in this folder, as '\''templates export'\'' writes them.]:DIR:_files -/' \
    '--keep-data[Leave out the namespace and the volume'\''s claim, so that they stay.]' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]'
}

_linkerd-tracing_values() {
  _arguments -s -S : \
    '--endpoint=[The collector. \[jaeger-collector.jaeger-system.svc.cluster.local:4317\]]:HOST\:PORT: ' \
    '--service-account=[The ServiceAccount that the collector'\''s pods run as. \[jaeger\]]:NAME: ' \
    '--collector-namespace=[Its namespace; the one in the endpoint'\''s host when left out.]:NAMESPACE: ' \
    '*--label=[An attribute for every span'\''s resource.]:KEY=VALUE: ' \
    '--trace-service-name=[The service.name of proxies whose pods say nothing better.]:NAME: ' \
    '--linkerd-version=[Write the keys of this release: edge-25.8.1, 2.19.]:VERSION: ' \
    '--as-flags[Print --set arguments for linkerd upgrade instead.]' \
    '--disable[Turn tracing off in FILE and keep its settings.]' \
    '--remove[Take the tracing settings out of FILE.]' \
    '--templates=[Use the charts in this folder, as '\''templates export'\'' writes them.]:DIR:_files -/' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '::FILE:_files -g "*.(yaml|yml)(-.)"'
}

_linkerd-tracing_emojivoto() {
  _arguments -s -S : \
    '(-n --namespace)-n+[The namespace to install to.]:NAMESPACE: ' \
    '(-n --namespace)--namespace=[The namespace to install to.]:NAMESPACE: ' \
    '(--inject --no-inject)--inject[Annotate pods and namespace for Linkerd'\''s proxy.]' \
    '(--inject --no-inject)--no-inject[The opposite of --inject.]' \
    '(--instrument --no-instrument)--instrument[Set the OpenTelemetry variables on every container.]' \
    '(--instrument --no-instrument)--no-instrument[The opposite of --instrument.]' \
    '--endpoint=[Where applications send their spans.]:HOST\:PORT: ' \
    '*-f+[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--values=[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--set=[Set chart values: a.b=1,c={x,y}.]:NAME=VALUE: ' \
    '*--set-string=[The same, all values as texts.]:NAME=VALUE: ' \
    '*--set-json=[Set chart values to JSON.]:NAME=JSON: ' \
    '*--set-file=[Set chart values to what files hold.]:NAME=FILE:_files' \
    '*--set-literal=[Set one chart value to all that follows the =.]:NAME=TEXT: ' \
    '--templates=[Use the charts in this folder, as '\''templates export'\'' writes them.]:DIR:_files -/' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]'
}

_linkerd-tracing_render() {
  _arguments -s -S : \
    '(-n --namespace)-n+[The namespace that templates see.]:NAMESPACE: ' \
    '(-n --namespace)--namespace=[The namespace that templates see.]:NAMESPACE: ' \
    '--name-template=[Name the release by a template, such as web-{{ randAlpha 5 | lower }}.]:TEMPLATE: ' \
    '(-g --generate-name)-g[Name the release by its chart and the time.]' \
    '(-g --generate-name)--generate-name[Name the release by its chart and the time.]' \
    '--is-upgrade[Set .Release.IsUpgrade instead of .Release.IsInstall.]' \
    '--kube-version=[The Kubernetes version that templates see (v1.35.0 when left out).]:VERSION: ' \
    '*-a+[API versions that the cluster has besides its own; repeatable.]:VERSIONS: ' \
    '*--api-versions=[API versions that the cluster has besides its own; repeatable.]:VERSIONS: ' \
    '*-s+[Print only what this template gives, such as templates/a.yaml; repeatable.]:FILE: ' \
    '*--show-only=[Print only what this template gives, such as templates/a.yaml; repeatable.]:FILE: ' \
    '--output-dir=[Write files below this folder instead of standard output: one for every template that gives something.]:DIR:_files -/' \
    '--release-name[Put the release'\''s name into the paths below --output-dir.]' \
    '--include-crds[Print the files of crds/ too.]' \
    '--no-hooks[Leave hooks out.]' \
    '--skip-tests[Leave test hooks out.]' \
    '--skip-schema-validation[Don'\''t hold the values against values.schema.json.]' \
    '*-f+[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--values=[Values file; later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--set=[Set chart values: a.b=1,c={x,y}.]:NAME=VALUE: ' \
    '*--set-string=[The same, all values as texts.]:NAME=VALUE: ' \
    '*--set-json=[Set chart values to JSON.]:NAME=JSON: ' \
    '*--set-file=[Set chart values to what files hold.]:NAME=FILE:_files' \
    '*--set-literal=[Set one chart value to all that follows the =.]:NAME=TEXT: ' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '*:CHART:_files -g "*.(tgz)(-.)"'
}

_linkerd-tracing_inject() {
  _arguments -s -S : \
    '--ingress[Mark pods for the traffic of an ingress: linkerd.io/inject: ingress.]' \
    '--values=[The control plane'\''s values, or its ConfigMap linkerd-config.]:FILE:_files -g "*.(yaml|yml)(-.)"' \
    '(-o --output)-o+[How to print the manifests.]:OUTPUT:(yaml json)' \
    '(-o --output)--output=[How to print the manifests.]:OUTPUT:(yaml json)' \
    '--verbose[Report what was looked for and not found as well.]' \
    '(-i --in-place)-i[Write the changes into the files.]' \
    '(-i --in-place)--in-place[Write the changes into the files.]' \
    '--diff[Print what would change as a diff.]' \
    '--check[Name the files that would change; exit 1 when there are any.]' \
    '--admin-port=[Port of the proxy'\''s metrics. \[4191\]]:PORT: ' \
    '--control-port=[Port of the proxy'\''s control. \[4190\]]:PORT: ' \
    '--inbound-port=[Port of the proxy for incoming connections. \[4143\]]:PORT: ' \
    '--outbound-port=[Port of the proxy for outgoing connections. \[4140\]]:PORT: ' \
    '*--skip-inbound-ports=[Ports and ranges whose incoming traffic the proxy leaves alone. \[4567,4568\]]:PORTS: ' \
    '*--skip-outbound-ports=[The same for outgoing traffic. \[4567,4568\]]:PORTS: ' \
    '*--opaque-ports=[Ports, ranges and port names to pass on as plain TCP; Services take it too.]:PORTS: ' \
    '*--require-identity-on-inbound-ports=[Ports that take connections with mutual TLS alone.]:PORTS: ' \
    '--default-inbound-policy=[Who may connect where no policy says so. \[all-unauthenticated\]]:POLICY:(all-authenticated all-unauthenticated cluster-authenticated cluster-unauthenticated deny audit)' \
    '--proxy-cpu-request=[CPU that the proxy asks for.]:QUANTITY: ' \
    '--proxy-cpu-limit=[CPU that the proxy may use.]:QUANTITY: ' \
    '--proxy-memory-request=[Memory that the proxy asks for.]:QUANTITY: ' \
    '--proxy-memory-limit=[Memory that the proxy may use.]:QUANTITY: ' \
    '--proxy-image=[The proxy'\''s image, without its tag. \[cr.l5d.io/linkerd/proxy\]]:IMAGE: ' \
    '--registry=[Where the images of the proxy and of the debug sidecar are. \[cr.l5d.io/linkerd\]]:REGISTRY: ' \
    '--image-pull-policy=[When nodes pull the proxy'\''s image.]:POLICY:(Always IfNotPresent Never)' \
    '--proxy-log-level=[What the proxy logs. \[warn,linkerd=info,hickory=error\]]:LEVEL: ' \
    '--proxy-uid=[The user that the proxy runs as. \[2102\]]:UID: ' \
    '--proxy-gid=[The group that the proxy runs as.]:GID: ' \
    '--wait-before-exit-seconds=[How long a stopping proxy waits for the application. \[0\]]:SECONDS: ' \
    '--close-wait-timeout=[How long closed connections may linger: 30s, 1h30m; pods only.]:DURATION: ' \
    '--enable-external-profiles[Look for ServiceProfiles of names outside the cluster.]' \
    '--enable-debug-sidecar[Add the debug container; pods only.]' \
    '--native-sidecar[With --native-sidecar=false, the proxy is a container like any other.]' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '*:FILE:_files -g "*.(yaml|yml|json)(-.)"'
}

_linkerd-tracing_uninject() {
  _arguments -s -S : \
    '(-o --output)-o+[How to print the manifests.]:OUTPUT:(yaml json)' \
    '(-o --output)--output=[How to print the manifests.]:OUTPUT:(yaml json)' \
    '(-i --in-place)-i[Write the changes into the files.]' \
    '(-i --in-place)--in-place[Write the changes into the files.]' \
    '--diff[Print what would change as a diff.]' \
    '--check[Name the files that would change; exit 1 when there are any.]' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '*:FILE:_files -g "*.(yaml|yml|json)(-.)"'
}

_linkerd-tracing_instrument() {
  _arguments -s -S : \
    '*-e+[Set or take out this variable instead; - reads them from standard input.]:NAME=VALUE|NAME-: ' \
    '*--env=[Set or take out this variable instead; - reads them from standard input.]:NAME=VALUE|NAME-: ' \
    '(-c --containers)-c+[Only containers of this name; * stands for anything.]:PATTERN: ' \
    '(-c --containers)--containers=[Only containers of this name; * stands for anything.]:PATTERN: ' \
    '--overwrite[With --overwrite=false, a variable that is there already is an error.]' \
    '(-o --output)-o+[How to print the manifests.]:OUTPUT:(yaml json)' \
    '(-o --output)--output=[How to print the manifests.]:OUTPUT:(yaml json)' \
    '(-i --in-place)-i[Write the changes into the files.]' \
    '(-i --in-place)--in-place[Write the changes into the files.]' \
    '--diff[Print what would change as a diff.]' \
    '--check[Name the files that would change; exit 1 when there are any.]' \
    '--endpoint=[Where spans go, OTEL_EXPORTER_OTLP_ENDPOINT; a URL will do.]:HOST\:PORT: ' \
    '--protocol=[What is spoken there, OTEL_EXPORTER_OTLP_PROTOCOL; by the port when left out.]:PROTOCOL:(grpc http/protobuf http/json)' \
    '*--propagators=[The headers of traces to read and write, OTEL_PROPAGATORS; proxies read tracecontext and b3multi.]:FORMATS:(tracecontext baggage b3 b3multi jaeger xray ottrace none)' \
    '--sampler=[Which traces to record, OTEL_TRACES_SAMPLER.]:NAME[=RATIO]:(always_on always_off traceidratio=RATIO parentbased_always_on parentbased_always_off parentbased_traceidratio=RATIO parentbased_jaeger_remote jaeger_remote xray)' \
    '--service-name-from-labels[OTEL_SERVICE_NAME is the pod'\''s label app.kubernetes.io/name, app or k8s-app; without one, the workload'\''s name.]' \
    '*--resource-attribute=[Add this to what OTEL_RESOURCE_ATTRIBUTES says of the application.]:KEY=VALUE: ' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '*:FILE:_files -g "*.(yaml|yml|json)(-.)"'
}

_linkerd-tracing_validate() {
  _arguments -s -S : \
    '*-f+[A values file of Linkerd'\''s, whatever its keys; over the others, later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '*--values=[A values file of Linkerd'\''s, whatever its keys; over the others, later ones win.]:FILE:_files -g "*.(yaml|yml|json)(-.)"' \
    '--format=[How to print findings; snippet on a terminal and concise elsewhere when left out.]:FORMAT:(snippet concise json sarif junit github gitlab)' \
    '--min-severity=[The least severity to print.]:SEVERITY:(error warning information)' \
    '*--ignore=[A rule to leave out.]:RULE:(syntax duplicate-key object-form typo-enable unknown-key removed-key young-key value-type value-enum enabled-string version-old version-2.19 endpoint-missing endpoint-scheme endpoint-no-port endpoint-ipv6 endpoint-invalid endpoint-short-name endpoint-not-fqdn endpoint-domain endpoint-4318 endpoint-legacy-port identity-missing identity-form identity-ns identity-domain service-name-typed labels-null attr-newline controller-otlp failure-ignore endpoint-unknown-service jaeger-chart-service jaeger-values-ignored endpoint-headless appprotocol collector-no-pods collector-port identity-sa sa-missing collector-unmeshed collector-ns-excluded collector-skip-inbound opaque opaque-mismatch policy-deny policy-server policy-authenticated policy-protocol route-probes networkpolicy receiver-localhost receiver-missing k8sattributes-connection pipeline-traces exporter-tls-place exporter-tls exporter-unknown-service component-undefined pipeline-empty component-unknown component-removed component-renamed component-unused processor-order tail-sampling-status tail-sampling-wait tail-sampling-replicas loadbalancing-service health-localhost storage-backends storage-name storage-ephemeral storage-replicas storage-permission ui-exposed ui-base-path annotation-typo inject-value legacy-extension legacy-webhook legacy-annotations podinfo-duplicate ns-additional-env attr-on-namespace native-sidecar client-skip-outbound otel-endpoint-form otel-endpoint-path otel-legacy-port otel-unknown-service otel-protocol no-sampling emojivoto-env)' \
    '--strict[Exit 1 on warnings as well.]' \
    '--fix[Write into the files what can be mended without a doubt, and print what is left.]' \
    '--diff[Print what --fix would change as a diff; what is left goes to standard error.]' \
    '--linkerd-version=[The release of Linkerd that the files are for, such as 2.19 or edge-26.7.1; values and manifests may say it themselves.]:VERSION: ' \
    '--cluster-domain=[The cluster'\''s domain; values may say it themselves. \[cluster.local\]]:DOMAIN: ' \
    '(-n --namespace)-n+[The namespace of objects that carry none, as with kubectl apply -n.]:NAMESPACE: ' \
    '(-n --namespace)--namespace=[The namespace of objects that carry none, as with kubectl apply -n.]:NAMESPACE: ' \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '*:FILE:_files -g "*.(yaml|yml|json)(-.)"'
}

_linkerd-tracing_explain() {
  _arguments -s -S : \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '::RULE:(syntax duplicate-key object-form typo-enable unknown-key removed-key young-key value-type value-enum enabled-string version-old version-2.19 endpoint-missing endpoint-scheme endpoint-no-port endpoint-ipv6 endpoint-invalid endpoint-short-name endpoint-not-fqdn endpoint-domain endpoint-4318 endpoint-legacy-port identity-missing identity-form identity-ns identity-domain service-name-typed labels-null attr-newline controller-otlp failure-ignore endpoint-unknown-service jaeger-chart-service jaeger-values-ignored endpoint-headless appprotocol collector-no-pods collector-port identity-sa sa-missing collector-unmeshed collector-ns-excluded collector-skip-inbound opaque opaque-mismatch policy-deny policy-server policy-authenticated policy-protocol route-probes networkpolicy receiver-localhost receiver-missing k8sattributes-connection pipeline-traces exporter-tls-place exporter-tls exporter-unknown-service component-undefined pipeline-empty component-unknown component-removed component-renamed component-unused processor-order tail-sampling-status tail-sampling-wait tail-sampling-replicas loadbalancing-service health-localhost storage-backends storage-name storage-ephemeral storage-replicas storage-permission ui-exposed ui-base-path annotation-typo inject-value legacy-extension legacy-webhook legacy-annotations podinfo-duplicate ns-additional-env attr-on-namespace native-sidecar client-skip-outbound otel-endpoint-form otel-endpoint-path otel-legacy-port otel-unknown-service otel-protocol no-sampling emojivoto-env)'
}

_linkerd-tracing_completion() {
  _arguments -s -S : \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    ':SHELL:(bash zsh fish)'
}

_linkerd-tracing_templates() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C -s -S : \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    '1: :->command' \
    '*:: :->arguments' && return
  if [[ $state == command ]]; then
    local -a commands=(
      'export:Write the charts to a folder that doesn'\''t exist yet, for helm or for --templates.'
    )
    _describe -t commands command commands
  elif [[ $state == arguments ]]; then
    case $words[1] in
      export) _linkerd-tracing_templates_export ;;
    esac
  fi
}

_linkerd-tracing_templates_export() {
  _arguments -s -S : \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]' \
    ':DIR:_files -/'
}

_linkerd-tracing_version() {
  _arguments -s -S : \
    '(- *)-h[Show this help.]' \
    '(- *)--help[Show this help.]'
}

# From $fpath this file is the body of the function; sourced, it only has to be registered.
if [[ $funcstack[1] == _linkerd-tracing ]]; then
  _linkerd-tracing "$@"
else
  compdef _linkerd-tracing linkerd-tracing
fi
