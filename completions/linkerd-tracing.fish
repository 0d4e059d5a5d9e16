# fish completion for linkerd-tracing: linkerd-tracing completion fish | source

# Prints which command the words before the cursor select, and how many positionals follow it.
function __linkerd_tracing_place
    set -l command ''
    set -l position 0
    set -l skips 0
    set -l rest 0
    set -l words (commandline -opc)
    set -e words[1]
    for word in $words
        if test $skips = 1
            set skips 0
            continue
        end
        if test $rest = 1
            set position (math $position + 1)
            continue
        end
        switch "$command:$word"
            case ':help'
            case ':install'
                set command 'install'
            case ':uninstall'
                set command 'uninstall'
            case ':values'
                set command 'values'
            case ':emojivoto'
                set command 'emojivoto'
            case ':render'
                set command 'render'
            case ':inject'
                set command 'inject'
            case ':uninject'
                set command 'uninject'
            case ':instrument'
                set command 'instrument'
            case ':validate'
                set command 'validate'
            case ':explain'
                set command 'explain'
            case ':completion'
                set command 'completion'
            case ':templates'
                set command 'templates'
            case ':version'
                set command 'version'
            case 'install:-n' 'install:--namespace' 'install:--image' 'install:--storage' 'install:--max-traces' 'install:--size' 'install:--storage-class' 'install:--policy' 'install:-f' 'install:--values' 'install:--set' 'install:--set-string' 'install:--set-json' 'install:--set-file' 'install:--set-literal' 'install:--templates'
                set skips 1
            case 'uninstall:-n' 'uninstall:--namespace' 'uninstall:--image' 'uninstall:--storage' 'uninstall:--max-traces' 'uninstall:--size' 'uninstall:--storage-class' 'uninstall:--policy' 'uninstall:-f' 'uninstall:--values' 'uninstall:--set' 'uninstall:--set-string' 'uninstall:--set-json' 'uninstall:--set-file' 'uninstall:--set-literal' 'uninstall:--templates'
                set skips 1
            case 'values:--endpoint' 'values:--service-account' 'values:--collector-namespace' 'values:--label' 'values:--trace-service-name' 'values:--linkerd-version' 'values:--templates'
                set skips 1
            case 'emojivoto:-n' 'emojivoto:--namespace' 'emojivoto:--endpoint' 'emojivoto:-f' 'emojivoto:--values' 'emojivoto:--set' 'emojivoto:--set-string' 'emojivoto:--set-json' 'emojivoto:--set-file' 'emojivoto:--set-literal' 'emojivoto:--templates'
                set skips 1
            case 'render:-n' 'render:--namespace' 'render:--name-template' 'render:--kube-version' 'render:-a' 'render:--api-versions' 'render:-s' 'render:--show-only' 'render:--output-dir' 'render:-f' 'render:--values' 'render:--set' 'render:--set-string' 'render:--set-json' 'render:--set-file' 'render:--set-literal'
                set skips 1
            case 'inject:--values' 'inject:-o' 'inject:--output' 'inject:--admin-port' 'inject:--control-port' 'inject:--inbound-port' 'inject:--outbound-port' 'inject:--skip-inbound-ports' 'inject:--skip-outbound-ports' 'inject:--opaque-ports' 'inject:--require-identity-on-inbound-ports' 'inject:--default-inbound-policy' 'inject:--proxy-cpu-request' 'inject:--proxy-cpu-limit' 'inject:--proxy-memory-request' 'inject:--proxy-memory-limit' 'inject:--proxy-image' 'inject:--registry' 'inject:--image-pull-policy' 'inject:--proxy-log-level' 'inject:--proxy-uid' 'inject:--proxy-gid' 'inject:--wait-before-exit-seconds' 'inject:--close-wait-timeout'
                set skips 1
            case 'uninject:-o' 'uninject:--output'
                set skips 1
            case 'instrument:-e' 'instrument:--env' 'instrument:-c' 'instrument:--containers' 'instrument:-o' 'instrument:--output' 'instrument:--endpoint' 'instrument:--protocol' 'instrument:--propagators' 'instrument:--sampler' 'instrument:--resource-attribute'
                set skips 1
            case 'validate:-f' 'validate:--values' 'validate:--format' 'validate:--min-severity' 'validate:--ignore' 'validate:--linkerd-version' 'validate:--cluster-domain' 'validate:-n' 'validate:--namespace'
                set skips 1
            case 'templates:export'
                set command 'templates export'
            case '*:-'
                set position (math $position + 1)
            case '*:--'
                set rest 1
            case '*:-*'
            case '*'
                set position (math $position + 1)
        end
    end
    printf '%s\n' "$command" $position
end

# Whether the words select the command $argv[1].
function __linkerd_tracing_in
    set -l place (__linkerd_tracing_place)
    test "$place[1]" = "$argv[1]"
end

# Whether the next word is a positional of the command $argv[1] whose number matches $argv[2].
function __linkerd_tracing_at
    set -l place (__linkerd_tracing_place)
    test "$place[1]" = "$argv[1]"; and string match -q -- "$argv[2]" "$place[2]"
end

# Prints folders, and files with one of the extensions $argv.
function __linkerd_tracing_files
    set -l word (commandline -ct | string replace -r -- '^-[^=]*=' '')
    set -l paths (complete -C"__linkerd_tracing_no_command $word")
    string match -r -- '^.*/(?:\t.*)?$' $paths
    for extension in $argv
        string match -r -- '^.*\.'(string escape --style=regex -- $extension)'(?:\t.*)?$' $paths
    end
end

complete -c linkerd-tracing -e
complete -c linkerd-tracing -f
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'install' -d 'Print the manifests of a meshed Jaeger: collector, storage and UI in one pod.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'uninstall' -d 'Print what install prints with the same flags, to delete it.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'values' -d 'Print Linkerd\'s tracing values, or an existing values file with tracing turned on or off.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'emojivoto' -d 'Print the manifests of the emojivoto sample, injected and instrumented.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'render' -d 'Render a Helm chart of your own, as helm template does.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'inject' -d 'Mark workloads and namespaces for Linkerd\'s proxy; all other bytes stay.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'uninject' -d 'Take Linkerd\'s sidecar, labels and annotations out of manifests; all other bytes stay.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'instrument' -d 'Set the OpenTelemetry variables on every container; all other bytes stay.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'validate' -d 'Find what would break tracing, in Linkerd\'s values and in manifests.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'explain' -d 'Say what a finding means in the cluster, and how to fix it.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'completion' -d 'Print the completion script of a shell.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'templates' -d 'The charts that this program carries.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'version' -d 'Print the version.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'help' -d 'Show the help of a command.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'\'' -l version -d 'Show the version.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -s n -l namespace -x -d 'The namespace to install to.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l create-namespace -d 'Render the Namespace; default and kube-* never are.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l no-create-namespace -d 'The opposite of --create-namespace.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l image -x -d 'Jaeger v2\'s image. [the chart\'s: docker.io/jaegertracing/jaeger:2.20.0]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l storage -x -a 'memory badger' -d 'Where traces go: lost with the pod, or files on a volume.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l max-traces -x -d 'Traces that memory holds. [the chart\'s: 50000]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l size -x -d 'Size of the volume, with --storage badger. [the chart\'s: 10Gi]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l storage-class -x -d 'Its storage class; the cluster\'s default when left out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l policy -x -a 'audit enforce none' -d 'What Linkerd does about clients outside the mesh: log them, refuse them, or no policy at all.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l network-policy -d 'Render a NetworkPolicy that admits only the ports in use.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -s f -l values -x -a '(__linkerd_tracing_files yaml yml json)' -d 'Values file; later ones win.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l set -x -d 'Set chart values: a.b=1,c={x,y}.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l set-string -x -d 'The same, all values as texts.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l set-json -x -d 'Set chart values to JSON.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l set-file -r -F -d 'Set chart values to what files hold.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l set-literal -x -d 'Set one chart value to all that follows the =.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -l templates -x -a '(__linkerd_tracing_files)' -d 'Use the charts in this folder, as \'templates export\' writes them.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'install\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -s n -l namespace -x -d 'The namespace to install to.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l create-namespace -d 'Render the Namespace; default and kube-* never are.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l no-create-namespace -d 'The opposite of --create-namespace.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l image -x -d 'Jaeger v2\'s image. [the chart\'s: docker.io/jaegertracing/jaeger:2.20.0]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l storage -x -a 'memory badger' -d 'Where traces go: lost with the pod, or files on a volume.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l max-traces -x -d 'Traces that memory holds. [the chart\'s: 50000]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l size -x -d 'Size of the volume, with --storage badger. [the chart\'s: 10Gi]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l storage-class -x -d 'Its storage class; the cluster\'s default when left out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l policy -x -a 'audit enforce none' -d 'What Linkerd does about clients outside the mesh: log them, refuse them, or no policy at all.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l network-policy -d 'Render a NetworkPolicy that admits only the ports in use.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -s f -l values -x -a '(__linkerd_tracing_files yaml yml json)' -d 'Values file; later ones win.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l set -x -d 'Set chart values: a.b=1,c={x,y}.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l set-string -x -d 'The same, all values as texts.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l set-json -x -d 'Set chart values to JSON.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l set-file -r -F -d 'Set chart values to what files hold.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l set-literal -x -d 'Set one chart value to all that follows the =.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l templates -x -a '(__linkerd_tracing_files)' -d 'Use the charts in this folder, as \'templates export\' writes them.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -l keep-data -d 'Leave out the namespace and the volume\'s claim, so that they stay.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninstall\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l endpoint -x -d 'The collector. [jaeger-collector.jaeger-system.svc.cluster.local:4317]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l service-account -x -d 'The ServiceAccount that the collector\'s pods run as. [jaeger]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l collector-namespace -x -d 'Its namespace; the one in the endpoint\'s host when left out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l label -x -d 'An attribute for every span\'s resource.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l trace-service-name -x -d 'The service.name of proxies whose pods say nothing better.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l linkerd-version -x -d 'Write the keys of this release: edge-25.8.1, 2.19.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l as-flags -d 'Print --set arguments for linkerd upgrade instead.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l disable -d 'Turn tracing off in FILE and keep its settings.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l remove -d 'Take the tracing settings out of FILE.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -l templates -x -a '(__linkerd_tracing_files)' -d 'Use the charts in this folder, as \'templates export\' writes them.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'values\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'values\' 0' -a '(__linkerd_tracing_files yaml yml)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -s n -l namespace -x -d 'The namespace to install to.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l inject -d 'Annotate pods and namespace for Linkerd\'s proxy.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l no-inject -d 'The opposite of --inject.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l instrument -d 'Set the OpenTelemetry variables on every container.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l no-instrument -d 'The opposite of --instrument.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l endpoint -x -d 'Where applications send their spans.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -s f -l values -x -a '(__linkerd_tracing_files yaml yml json)' -d 'Values file; later ones win.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l set -x -d 'Set chart values: a.b=1,c={x,y}.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l set-string -x -d 'The same, all values as texts.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l set-json -x -d 'Set chart values to JSON.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l set-file -r -F -d 'Set chart values to what files hold.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l set-literal -x -d 'Set one chart value to all that follows the =.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -l templates -x -a '(__linkerd_tracing_files)' -d 'Use the charts in this folder, as \'templates export\' writes them.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'emojivoto\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s n -l namespace -x -d 'The namespace that templates see.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l name-template -x -d 'Name the release by a template, such as web-{{ randAlpha 5 | lower }}.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s g -l generate-name -d 'Name the release by its chart and the time.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l is-upgrade -d 'Set .Release.IsUpgrade instead of .Release.IsInstall.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l kube-version -x -d 'The Kubernetes version that templates see (v1.35.0 when left out).'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s a -l api-versions -x -d 'API versions that the cluster has besides its own; repeatable.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s s -l show-only -x -d 'Print only what this template gives, such as templates/a.yaml; repeatable.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l output-dir -x -a '(__linkerd_tracing_files)' -d 'Write files below this folder instead of standard output: one for every template that gives something.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l release-name -d 'Put the release\'s name into the paths below --output-dir.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l include-crds -d 'Print the files of crds/ too.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l no-hooks -d 'Leave hooks out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l skip-tests -d 'Leave test hooks out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l skip-schema-validation -d 'Don\'t hold the values against values.schema.json.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s f -l values -x -a '(__linkerd_tracing_files yaml yml json)' -d 'Values file; later ones win.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set -x -d 'Set chart values: a.b=1,c={x,y}.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-string -x -d 'The same, all values as texts.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-json -x -d 'Set chart values to JSON.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-file -r -F -d 'Set chart values to what files hold.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-literal -x -d 'Set one chart value to all that follows the =.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'render\' "*"' -a '(__linkerd_tracing_files tgz)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l ingress -d 'Mark pods for the traffic of an ingress: linkerd.io/inject: ingress.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l values -x -a '(__linkerd_tracing_files yaml yml)' -d 'The control plane\'s values, or its ConfigMap linkerd-config.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -s o -l output -x -a 'yaml json' -d 'How to print the manifests.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l verbose -d 'Report what was looked for and not found as well.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -s i -l in-place -d 'Write the changes into the files.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l diff -d 'Print what would change as a diff.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l check -d 'Name the files that would change; exit 1 when there are any.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l admin-port -x -d 'Port of the proxy\'s metrics. [4191]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l control-port -x -d 'Port of the proxy\'s control. [4190]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l inbound-port -x -d 'Port of the proxy for incoming connections. [4143]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l outbound-port -x -d 'Port of the proxy for outgoing connections. [4140]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l skip-inbound-ports -x -d 'Ports and ranges whose incoming traffic the proxy leaves alone. [4567,4568]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l skip-outbound-ports -x -d 'The same for outgoing traffic. [4567,4568]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l opaque-ports -x -d 'Ports, ranges and port names to pass on as plain TCP; Services take it too.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l require-identity-on-inbound-ports -x -d 'Ports that take connections with mutual TLS alone.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l default-inbound-policy -x -a 'all-authenticated all-unauthenticated cluster-authenticated cluster-unauthenticated deny audit' -d 'Who may connect where no policy says so. [all-unauthenticated]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-cpu-request -x -d 'CPU that the proxy asks for.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-cpu-limit -x -d 'CPU that the proxy may use.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-memory-request -x -d 'Memory that the proxy asks for.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-memory-limit -x -d 'Memory that the proxy may use.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-image -x -d 'The proxy\'s image, without its tag. [cr.l5d.io/linkerd/proxy]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l registry -x -d 'Where the images of the proxy and of the debug sidecar are. [cr.l5d.io/linkerd]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l image-pull-policy -x -a 'Always IfNotPresent Never' -d 'When nodes pull the proxy\'s image.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-log-level -x -d 'What the proxy logs. [warn,linkerd=info,hickory=error]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-uid -x -d 'The user that the proxy runs as. [2102]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l proxy-gid -x -d 'The group that the proxy runs as.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l wait-before-exit-seconds -x -d 'How long a stopping proxy waits for the application. [0]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l close-wait-timeout -x -d 'How long closed connections may linger: 30s, 1h30m; pods only.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l enable-external-profiles -d 'Look for ServiceProfiles of names outside the cluster.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l enable-debug-sidecar -d 'Add the debug container; pods only.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l native-sidecar -d 'With --native-sidecar=false, the proxy is a container like any other.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'inject\' "*"' -a '(__linkerd_tracing_files yaml yml json)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninject\'' -s o -l output -x -a 'yaml json' -d 'How to print the manifests.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninject\'' -s i -l in-place -d 'Write the changes into the files.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninject\'' -l diff -d 'Print what would change as a diff.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninject\'' -l check -d 'Name the files that would change; exit 1 when there are any.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'uninject\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'uninject\' "*"' -a '(__linkerd_tracing_files yaml yml json)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s e -l env -x -d 'Set or take out this variable instead; - reads them from standard input.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s c -l containers -x -d 'Only containers of this name; * stands for anything.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l overwrite -d 'With --overwrite=false, a variable that is there already is an error.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s o -l output -x -a 'yaml json' -d 'How to print the manifests.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s i -l in-place -d 'Write the changes into the files.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l diff -d 'Print what would change as a diff.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l check -d 'Name the files that would change; exit 1 when there are any.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l endpoint -x -d 'Where spans go, OTEL_EXPORTER_OTLP_ENDPOINT; a URL will do.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l protocol -x -a 'grpc http/protobuf http/json' -d 'What is spoken there, OTEL_EXPORTER_OTLP_PROTOCOL; by the port when left out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l propagators -x -a 'tracecontext baggage b3 b3multi jaeger xray ottrace none' -d 'The headers of traces to read and write, OTEL_PROPAGATORS; proxies read tracecontext and b3multi.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l sampler -x -a 'always_on always_off traceidratio=RATIO parentbased_always_on parentbased_always_off parentbased_traceidratio=RATIO parentbased_jaeger_remote jaeger_remote xray' -d 'Which traces to record, OTEL_TRACES_SAMPLER.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l service-name-from-labels -d 'OTEL_SERVICE_NAME is the pod\'s label app.kubernetes.io/name, app or k8s-app; without one, the workload\'s name.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l resource-attribute -x -d 'Add this to what OTEL_RESOURCE_ATTRIBUTES says of the application.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'instrument\' "*"' -a '(__linkerd_tracing_files yaml yml json)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -s f -l values -x -a '(__linkerd_tracing_files yaml yml json)' -d 'A values file of Linkerd\'s, whatever its keys; over the others, later ones win.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l format -x -a 'snippet concise json sarif junit github gitlab' -d 'How to print findings; snippet on a terminal and concise elsewhere when left out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l min-severity -x -a 'error warning information' -d 'The least severity to print.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l ignore -x -a 'syntax duplicate-key object-form typo-enable unknown-key removed-key young-key value-type value-enum enabled-string version-old version-2.19 endpoint-missing endpoint-scheme endpoint-no-port endpoint-ipv6 endpoint-invalid endpoint-short-name endpoint-not-fqdn endpoint-domain endpoint-4318 endpoint-legacy-port identity-missing identity-form identity-ns identity-domain service-name-typed labels-null attr-newline controller-otlp failure-ignore endpoint-unknown-service jaeger-chart-service jaeger-values-ignored endpoint-headless appprotocol collector-no-pods collector-port identity-sa sa-missing collector-unmeshed collector-ns-excluded collector-skip-inbound opaque opaque-mismatch policy-deny policy-server policy-authenticated policy-protocol route-probes networkpolicy receiver-localhost receiver-missing k8sattributes-connection pipeline-traces exporter-tls-place exporter-tls exporter-unknown-service component-undefined pipeline-empty component-unknown component-removed component-renamed component-unused processor-order tail-sampling-status tail-sampling-wait tail-sampling-replicas loadbalancing-service health-localhost storage-backends storage-name storage-ephemeral storage-replicas storage-permission ui-exposed ui-base-path annotation-typo inject-value legacy-extension legacy-webhook legacy-annotations podinfo-duplicate ns-additional-env attr-on-namespace native-sidecar client-skip-outbound otel-endpoint-form otel-endpoint-path otel-legacy-port otel-unknown-service otel-protocol no-sampling emojivoto-env' -d 'A rule to leave out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l strict -d 'Exit 1 on warnings as well.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l fix -d 'Write into the files what can be mended without a doubt, and print what is left.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l diff -d 'Print what --fix would change as a diff; what is left goes to standard error.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l linkerd-version -x -d 'The release of Linkerd that the files are for, such as 2.19 or edge-26.7.1; values and manifests may say it themselves.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l cluster-domain -x -d 'The cluster\'s domain; values may say it themselves. [cluster.local]'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -s n -l namespace -x -d 'The namespace of objects that carry none, as with kubectl apply -n.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'validate\' "*"' -a '(__linkerd_tracing_files yaml yml json)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'explain\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'explain\' 0' -a 'syntax duplicate-key object-form typo-enable unknown-key removed-key young-key value-type value-enum enabled-string version-old version-2.19 endpoint-missing endpoint-scheme endpoint-no-port endpoint-ipv6 endpoint-invalid endpoint-short-name endpoint-not-fqdn endpoint-domain endpoint-4318 endpoint-legacy-port identity-missing identity-form identity-ns identity-domain service-name-typed labels-null attr-newline controller-otlp failure-ignore endpoint-unknown-service jaeger-chart-service jaeger-values-ignored endpoint-headless appprotocol collector-no-pods collector-port identity-sa sa-missing collector-unmeshed collector-ns-excluded collector-skip-inbound opaque opaque-mismatch policy-deny policy-server policy-authenticated policy-protocol route-probes networkpolicy receiver-localhost receiver-missing k8sattributes-connection pipeline-traces exporter-tls-place exporter-tls exporter-unknown-service component-undefined pipeline-empty component-unknown component-removed component-renamed component-unused processor-order tail-sampling-status tail-sampling-wait tail-sampling-replicas loadbalancing-service health-localhost storage-backends storage-name storage-ephemeral storage-replicas storage-permission ui-exposed ui-base-path annotation-typo inject-value legacy-extension legacy-webhook legacy-annotations podinfo-duplicate ns-additional-env attr-on-namespace native-sidecar client-skip-outbound otel-endpoint-form otel-endpoint-path otel-legacy-port otel-unknown-service otel-protocol no-sampling emojivoto-env'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'completion\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'completion\' 0' -a 'bash zsh fish'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'templates\' 0' -a 'export' -d 'Write the charts to a folder that doesn\'t exist yet, for helm or for --templates.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'templates\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'templates export\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'templates export\' 0' -a '(__linkerd_tracing_files)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'version\'' -s h -l help -d 'Show this help.'
