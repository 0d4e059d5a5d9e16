# bash completion for linkerd-tracing: source <(linkerd-tracing completion bash)

_linkerd_tracing() {
  # Readline splits words at "=" and ":"; put them together again.
  local -a words=()
  local index word glue=
  for ((index = 0; index <= COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    if [[ -n $word && ${#words[@]} -gt 1 && ( -n $glue || -z ${word//[=:]/} ) ]]; then
      words[${#words[@]} - 1]=${words[${#words[@]} - 1]}$word
    else
      words[${#words[@]}]=$word
    fi
    glue=
    [[ -n $word && -z ${word//[=:]/} ]] && glue=1
  done

  # Which command is it, is the word an option's value, and how many positionals came before?
  local command= option= position=0 rest=
  for ((index = 1; index < ${#words[@]} - 1; index++)); do
    word=${words[index]}
    if [[ -n $option ]]; then
      option=
    elif [[ -n $rest ]]; then
      position=$((position + 1))
    else
      case "$command:$word" in
        :help) ;;
        ':install') command='install' ;;
        ':uninstall') command='uninstall' ;;
        ':values') command='values' ;;
        ':emojivoto') command='emojivoto' ;;
        ':render') command='render' ;;
        ':inject') command='inject' ;;
        ':uninject') command='uninject' ;;
        ':instrument') command='instrument' ;;
        ':validate') command='validate' ;;
        ':explain') command='explain' ;;
        ':completion') command='completion' ;;
        ':templates') command='templates' ;;
        ':version') command='version' ;;
        'install:-n' | 'install:--namespace') option=$word ;;
        'install:--image') option=$word ;;
        'install:--storage') option=$word ;;
        'install:--max-traces') option=$word ;;
        'install:--size') option=$word ;;
        'install:--storage-class') option=$word ;;
        'install:--policy') option=$word ;;
        'install:-f' | 'install:--values') option=$word ;;
        'install:--set') option=$word ;;
        'install:--set-string') option=$word ;;
        'install:--set-json') option=$word ;;
        'install:--set-file') option=$word ;;
        'install:--set-literal') option=$word ;;
        'install:--templates') option=$word ;;
        'uninstall:-n' | 'uninstall:--namespace') option=$word ;;
        'uninstall:--image') option=$word ;;
        'uninstall:--storage') option=$word ;;
        'uninstall:--max-traces') option=$word ;;
        'uninstall:--size') option=$word ;;
        'uninstall:--storage-class') option=$word ;;
        'uninstall:--policy') option=$word ;;
        'uninstall:-f' | 'uninstall:--values') option=$word ;;
        'uninstall:--set') option=$word ;;
        'uninstall:--set-string') option=$word ;;
        'uninstall:--set-json') option=$word ;;
        'uninstall:--set-file') option=$word ;;
        'uninstall:--set-literal') option=$word ;;
        'uninstall:--templates') option=$word ;;
        'values:--endpoint') option=$word ;;
        'values:--service-account') option=$word ;;
        'values:--collector-namespace') option=$word ;;
        'values:--label') option=$word ;;
        'values:--trace-service-name') option=$word ;;
        'values:--linkerd-version') option=$word ;;
        'values:--templates') option=$word ;;
        'emojivoto:-n' | 'emojivoto:--namespace') option=$word ;;
        'emojivoto:--endpoint') option=$word ;;
        'emojivoto:-f' | 'emojivoto:--values') option=$word ;;
        'emojivoto:--set') option=$word ;;
        'emojivoto:--set-string') option=$word ;;
        'emojivoto:--set-json') option=$word ;;
        'emojivoto:--set-file') option=$word ;;
        'emojivoto:--set-literal') option=$word ;;
        'emojivoto:--templates') option=$word ;;
        'render:-n' | 'render:--namespace') option=$word ;;
        'render:--name-template') option=$word ;;
        'render:--kube-version') option=$word ;;
        'render:-a' | 'render:--api-versions') option=$word ;;
        'render:-s' | 'render:--show-only') option=$word ;;
        'render:--output-dir') option=$word ;;
        'render:-f' | 'render:--values') option=$word ;;
        'render:--set') option=$word ;;
        'render:--set-string') option=$word ;;
        'render:--set-json') option=$word ;;
        'render:--set-file') option=$word ;;
        'render:--set-literal') option=$word ;;
        'inject:--values') option=$word ;;
        'inject:-o' | 'inject:--output') option=$word ;;
        'inject:--admin-port') option=$word ;;
        'inject:--control-port') option=$word ;;
        'inject:--inbound-port') option=$word ;;
        'inject:--outbound-port') option=$word ;;
        'inject:--skip-inbound-ports') option=$word ;;
        'inject:--skip-outbound-ports') option=$word ;;
        'inject:--opaque-ports') option=$word ;;
        'inject:--require-identity-on-inbound-ports') option=$word ;;
        'inject:--default-inbound-policy') option=$word ;;
        'inject:--proxy-cpu-request') option=$word ;;
        'inject:--proxy-cpu-limit') option=$word ;;
        'inject:--proxy-memory-request') option=$word ;;
        'inject:--proxy-memory-limit') option=$word ;;
        'inject:--proxy-image') option=$word ;;
        'inject:--registry') option=$word ;;
        'inject:--image-pull-policy') option=$word ;;
        'inject:--proxy-log-level') option=$word ;;
        'inject:--proxy-uid') option=$word ;;
        'inject:--proxy-gid') option=$word ;;
        'inject:--wait-before-exit-seconds') option=$word ;;
        'inject:--close-wait-timeout') option=$word ;;
        'uninject:-o' | 'uninject:--output') option=$word ;;
        'instrument:-e' | 'instrument:--env') option=$word ;;
        'instrument:-c' | 'instrument:--containers') option=$word ;;
        'instrument:-o' | 'instrument:--output') option=$word ;;
        'instrument:--endpoint') option=$word ;;
        'instrument:--protocol') option=$word ;;
        'instrument:--propagators') option=$word ;;
        'instrument:--sampler') option=$word ;;
        'instrument:--resource-attribute') option=$word ;;
        'validate:-f' | 'validate:--values') option=$word ;;
        'validate:--format') option=$word ;;
        'validate:--min-severity') option=$word ;;
        'validate:--ignore') option=$word ;;
        'validate:--linkerd-version') option=$word ;;
        'validate:--cluster-domain') option=$word ;;
        'validate:-n' | 'validate:--namespace') option=$word ;;
        'templates:export') command='templates export' ;;
        *:--) rest=1 ;;
        *:-?*) ;;
        *) position=$((position + 1)) ;;
      esac
    fi
  done

  local current=${words[${#words[@]} - 1]} prefix=
  if [[ -z $option && -z $rest ]]; then
    if [[ $current == -*=* ]]; then
      option=${current%%=*}
      prefix=$option=
      current=${current#*=}
    elif [[ $current == -* ]]; then
      option=-
    fi
  fi

  COMPREPLY=()
  case "$command:$option:$position" in
    ':-:0') _linkerd_tracing_offer "$current" --help --version ;;
    '::0') _linkerd_tracing_offer "$current" install uninstall values emojivoto render inject uninject instrument validate explain completion templates version help ;;
    'install:-:'*) _linkerd_tracing_offer "$current" --namespace --create-namespace --no-create-namespace --image --storage --max-traces --size --storage-class --policy --network-policy --values --set --set-string --set-json --set-file --set-literal --templates --help ;;
    'install:--storage:'*) _linkerd_tracing_offer "$current" memory badger ;;
    'install:--policy:'*) _linkerd_tracing_offer "$current" audit enforce none ;;
    'install:-f:'* | 'install:--values:'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'install:--set-file:'*) _linkerd_tracing_files "$current" '*' ;;
    'install:--templates:'*) _linkerd_tracing_files "$current" ;;
    'uninstall:-:'*) _linkerd_tracing_offer "$current" --namespace --create-namespace --no-create-namespace --image --storage --max-traces --size --storage-class --policy --network-policy --values --set --set-string --set-json --set-file --set-literal --templates --keep-data --help ;;
    'uninstall:--storage:'*) _linkerd_tracing_offer "$current" memory badger ;;
    'uninstall:--policy:'*) _linkerd_tracing_offer "$current" audit enforce none ;;
    'uninstall:-f:'* | 'uninstall:--values:'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'uninstall:--set-file:'*) _linkerd_tracing_files "$current" '*' ;;
    'uninstall:--templates:'*) _linkerd_tracing_files "$current" ;;
    'values:-:'*) _linkerd_tracing_offer "$current" --endpoint --service-account --collector-namespace --label --trace-service-name --linkerd-version --as-flags --disable --remove --templates --help ;;
    'values:--templates:'*) _linkerd_tracing_files "$current" ;;
    'values::0') _linkerd_tracing_files "$current" '*.yaml' '*.yml' ;;
    'emojivoto:-:'*) _linkerd_tracing_offer "$current" --namespace --inject --no-inject --instrument --no-instrument --endpoint --values --set --set-string --set-json --set-file --set-literal --templates --help ;;
    'emojivoto:-f:'* | 'emojivoto:--values:'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'emojivoto:--set-file:'*) _linkerd_tracing_files "$current" '*' ;;
    'emojivoto:--templates:'*) _linkerd_tracing_files "$current" ;;
    'render:-:'*) _linkerd_tracing_offer "$current" --namespace --name-template --generate-name --is-upgrade --kube-version --api-versions --show-only --output-dir --release-name --include-crds --no-hooks --skip-tests --skip-schema-validation --values --set --set-string --set-json --set-file --set-literal --help ;;
    'render:--output-dir:'*) _linkerd_tracing_files "$current" ;;
    'render:-f:'* | 'render:--values:'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'render:--set-file:'*) _linkerd_tracing_files "$current" '*' ;;
    'render::'*) _linkerd_tracing_files "$current" '*.tgz' ;;
    'inject:-:'*) _linkerd_tracing_offer "$current" --ingress --values --output --verbose --in-place --diff --check --admin-port --control-port --inbound-port --outbound-port --skip-inbound-ports --skip-outbound-ports --opaque-ports --require-identity-on-inbound-ports --default-inbound-policy --proxy-cpu-request --proxy-cpu-limit --proxy-memory-request --proxy-memory-limit --proxy-image --registry --image-pull-policy --proxy-log-level --proxy-uid --proxy-gid --wait-before-exit-seconds --close-wait-timeout --enable-external-profiles --enable-debug-sidecar --native-sidecar --help ;;
    'inject:--values:'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' ;;
    'inject:-o:'* | 'inject:--output:'*) _linkerd_tracing_offer "$current" yaml json ;;
    'inject:--default-inbound-policy:'*) _linkerd_tracing_offer "$current" all-authenticated all-unauthenticated cluster-authenticated cluster-unauthenticated deny audit ;;
    'inject:--image-pull-policy:'*) _linkerd_tracing_offer "$current" Always IfNotPresent Never ;;
    'inject::'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'uninject:-:'*) _linkerd_tracing_offer "$current" --output --in-place --diff --check --help ;;
    'uninject:-o:'* | 'uninject:--output:'*) _linkerd_tracing_offer "$current" yaml json ;;
    'uninject::'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'instrument:-:'*) _linkerd_tracing_offer "$current" --env --containers --overwrite --output --in-place --diff --check --endpoint --protocol --propagators --sampler --service-name-from-labels --resource-attribute --help ;;
    'instrument:-o:'* | 'instrument:--output:'*) _linkerd_tracing_offer "$current" yaml json ;;
    'instrument:--protocol:'*) _linkerd_tracing_offer "$current" grpc 'http/protobuf' 'http/json' ;;
    'instrument:--propagators:'*) _linkerd_tracing_offer "$current" tracecontext baggage b3 b3multi jaeger xray ottrace none ;;
    'instrument:--sampler:'*) _linkerd_tracing_offer "$current" always_on always_off 'traceidratio=RATIO' parentbased_always_on parentbased_always_off 'parentbased_traceidratio=RATIO' parentbased_jaeger_remote jaeger_remote xray ;;
    'instrument::'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'validate:-:'*) _linkerd_tracing_offer "$current" --values --format --min-severity --ignore --strict --fix --diff --linkerd-version --cluster-domain --namespace --help ;;
    'validate:-f:'* | 'validate:--values:'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'validate:--format:'*) _linkerd_tracing_offer "$current" snippet concise json sarif junit github gitlab ;;
    'validate:--min-severity:'*) _linkerd_tracing_offer "$current" error warning information ;;
    'validate:--ignore:'*) _linkerd_tracing_offer "$current" syntax duplicate-key object-form typo-enable unknown-key removed-key young-key value-type value-enum enabled-string version-old version-2.19 endpoint-missing endpoint-scheme endpoint-no-port endpoint-ipv6 endpoint-invalid endpoint-short-name endpoint-not-fqdn endpoint-domain endpoint-4318 endpoint-legacy-port identity-missing identity-form identity-ns identity-domain service-name-typed labels-null attr-newline controller-otlp failure-ignore endpoint-unknown-service jaeger-chart-service jaeger-values-ignored endpoint-headless appprotocol collector-no-pods collector-port identity-sa sa-missing collector-unmeshed collector-ns-excluded collector-skip-inbound opaque opaque-mismatch policy-deny policy-server policy-authenticated policy-protocol route-probes networkpolicy receiver-localhost receiver-missing k8sattributes-connection pipeline-traces exporter-tls-place exporter-tls exporter-unknown-service component-undefined pipeline-empty component-unknown component-removed component-renamed component-unused processor-order tail-sampling-status tail-sampling-wait tail-sampling-replicas loadbalancing-service health-localhost storage-backends storage-name storage-ephemeral storage-replicas storage-permission ui-exposed ui-base-path annotation-typo inject-value legacy-extension legacy-webhook legacy-annotations podinfo-duplicate ns-additional-env attr-on-namespace native-sidecar client-skip-outbound otel-endpoint-form otel-endpoint-path otel-legacy-port otel-unknown-service otel-protocol no-sampling emojivoto-env ;;
    'validate::'*) _linkerd_tracing_files "$current" '*.yaml' '*.yml' '*.json' ;;
    'explain:-:'*) _linkerd_tracing_offer "$current" --help ;;
    'explain::0') _linkerd_tracing_offer "$current" syntax duplicate-key object-form typo-enable unknown-key removed-key young-key value-type value-enum enabled-string version-old version-2.19 endpoint-missing endpoint-scheme endpoint-no-port endpoint-ipv6 endpoint-invalid endpoint-short-name endpoint-not-fqdn endpoint-domain endpoint-4318 endpoint-legacy-port identity-missing identity-form identity-ns identity-domain service-name-typed labels-null attr-newline controller-otlp failure-ignore endpoint-unknown-service jaeger-chart-service jaeger-values-ignored endpoint-headless appprotocol collector-no-pods collector-port identity-sa sa-missing collector-unmeshed collector-ns-excluded collector-skip-inbound opaque opaque-mismatch policy-deny policy-server policy-authenticated policy-protocol route-probes networkpolicy receiver-localhost receiver-missing k8sattributes-connection pipeline-traces exporter-tls-place exporter-tls exporter-unknown-service component-undefined pipeline-empty component-unknown component-removed component-renamed component-unused processor-order tail-sampling-status tail-sampling-wait tail-sampling-replicas loadbalancing-service health-localhost storage-backends storage-name storage-ephemeral storage-replicas storage-permission ui-exposed ui-base-path annotation-typo inject-value legacy-extension legacy-webhook legacy-annotations podinfo-duplicate ns-additional-env attr-on-namespace native-sidecar client-skip-outbound otel-endpoint-form otel-endpoint-path otel-legacy-port otel-unknown-service otel-protocol no-sampling emojivoto-env ;;
    'completion:-:'*) _linkerd_tracing_offer "$current" --help ;;
    'completion::0') _linkerd_tracing_offer "$current" bash zsh fish ;;
    'templates:-:0') _linkerd_tracing_offer "$current" --help ;;
    'templates::0') _linkerd_tracing_offer "$current" export ;;
    'templates export:-:'*) _linkerd_tracing_offer "$current" --help ;;
    'templates export::0') _linkerd_tracing_files "$current" ;;
    'version:-:'*) _linkerd_tracing_offer "$current" --help ;;
  esac

  # Readline replaces only what follows the last of its break characters.
  [[ $COMP_WORDBREAKS == *=* ]] && prefix=
  local keep=
  if [[ $COMP_WORDBREAKS == *:* && $current == *:* ]]; then
    keep=${current%:*}:
  fi
  for ((index = 0; index < ${#COMPREPLY[@]}; index++)); do
    COMPREPLY[index]=$prefix${COMPREPLY[index]#"$keep"}
  done
}

# The words among $2... that begin with $1.
_linkerd_tracing_offer() {
  local word
  for word in "${@:2}"; do
    if [[ $word == "$1"* ]]; then COMPREPLY[${#COMPREPLY[@]}]=$word; fi
  done
}

# Folders that begin with $1, and files matching one of the patterns $2...
_linkerd_tracing_files() {
  local word=$1 path pattern
  word=${word#[\"\']}
  word=${word//\\/}
  type compopt &>/dev/null && compopt -o filenames 2>/dev/null
  while IFS= read -r path; do
    for pattern in "${@:2}" /; do
      if [[ $pattern == / ]]; then
        [[ -d ${path/#\~/$HOME} ]] || continue
      elif [[ $path != $pattern ]]; then
        continue
      fi
      COMPREPLY[${#COMPREPLY[@]}]=$path
      break
    done
  done < <(compgen -f -- "$word")
}

complete -F _linkerd_tracing linkerd-tracing
