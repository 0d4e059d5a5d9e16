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
            case ':instrument'
                set command 'instrument'
            case ':validate'
                set command 'validate'
            case ':completion'
                set command 'completion'
            case ':templates'
                set command 'templates'
            case 'install:-n' 'install:--namespace' 'install:--image' 'install:--storage' 'install:--max-traces' 'install:--size' 'install:--storage-class' 'install:--policy' 'install:-f' 'install:--values' 'install:--set' 'install:--set-string' 'install:--set-json' 'install:--set-file' 'install:--set-literal' 'install:--templates'
                set skips 1
            case 'uninstall:-n' 'uninstall:--namespace' 'uninstall:--image' 'uninstall:--storage' 'uninstall:--max-traces' 'uninstall:--size' 'uninstall:--storage-class' 'uninstall:--policy' 'uninstall:-f' 'uninstall:--values' 'uninstall:--set' 'uninstall:--set-string' 'uninstall:--set-json' 'uninstall:--set-file' 'uninstall:--set-literal' 'uninstall:--templates'
                set skips 1
            case 'values:--endpoint' 'values:--service-account' 'values:--collector-namespace' 'values:--label' 'values:--trace-service-name' 'values:--linkerd-version' 'values:--templates'
                set skips 1
            case 'emojivoto:-n' 'emojivoto:--namespace' 'emojivoto:--endpoint' 'emojivoto:-f' 'emojivoto:--values' 'emojivoto:--set' 'emojivoto:--set-string' 'emojivoto:--set-json' 'emojivoto:--set-file' 'emojivoto:--set-literal' 'emojivoto:--templates'
                set skips 1
            case 'render:-n' 'render:--namespace' 'render:-f' 'render:--values' 'render:--set' 'render:--set-string' 'render:--set-json' 'render:--set-file' 'render:--set-literal'
                set skips 1
            case 'instrument:--endpoint' 'instrument:--protocol' 'instrument:-e' 'instrument:--env' 'instrument:-c' 'instrument:--containers'
                set skips 1
            case 'validate:--format'
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
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'instrument' -d 'Set the OpenTelemetry variables on every container; all other bytes stay.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'validate' -d 'Find what would break tracing, in Linkerd\'s values and in manifests.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'completion' -d 'Print the completion script of a shell.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'\' 0' -a 'templates' -d 'The charts that this program carries.'
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
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l is-upgrade -d 'Set .Release.IsUpgrade instead of .Release.IsInstall.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s f -l values -x -a '(__linkerd_tracing_files yaml yml json)' -d 'Values file; later ones win.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set -x -d 'Set chart values: a.b=1,c={x,y}.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-string -x -d 'The same, all values as texts.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-json -x -d 'Set chart values to JSON.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-file -r -F -d 'Set chart values to what files hold.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -l set-literal -x -d 'Set one chart value to all that follows the =.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'render\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'render\' "*"' -a '(__linkerd_tracing_files)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -l verbose -d 'Report what was looked for and not found as well.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'inject\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'inject\' "*"' -a '(__linkerd_tracing_files yaml yml json)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l endpoint -x -d 'Where applications send their spans; a URL will do.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l protocol -x -a 'grpc http/protobuf http/json' -d 'The protocol to say; what the port speaks when left out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s e -l env -x -d 'Set or take out this variable instead.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s c -l containers -x -d 'Only containers of this name; * stands for anything.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -l overwrite -d 'With --overwrite=false, a variable that is there already is an error.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'instrument\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'instrument\' "*"' -a '(__linkerd_tracing_files yaml yml json)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -l format -x -a 'snippet concise json' -d 'How to print findings; snippet on a terminal and concise elsewhere when left out.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'validate\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'validate\' "*"' -a '(__linkerd_tracing_files yaml yml json)'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'completion\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'completion\' 0' -a 'bash zsh fish'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'templates\' 0' -a 'export' -d 'Write the charts to a folder that doesn\'t exist yet, for helm or for --templates.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'templates\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_in \'templates export\'' -s h -l help -d 'Show this help.'
complete -c linkerd-tracing -n '__linkerd_tracing_at \'templates export\' 0' -a '(__linkerd_tracing_files)'
