{{/* Start of every name: the release's, unless overridden. Leaves room for "-collector". */}}
{{- define "jaeger.fullname" -}}
{{- .Values.fullnameOverride | default .Release.Name | trunc 53 | trimSuffix "-" -}}
{{- end -}}

{{/* The labels that Services, policies and the Deployment select the pod by. */}}
{{- define "jaeger.selectorLabels" -}}
app.kubernetes.io/instance: {{ .Release.Name | trunc 63 | toYaml }}
app.kubernetes.io/name: {{ .Values.nameOverride | default .Chart.Name | toYaml }}
{{- end -}}

{{/* The image's tag, or the chart's appVersion where the image has a digest only. */}}
{{- define "jaeger.version" -}}
{{- $image := splitList "@" .Values.image | first -}}
{{- $tag := splitList ":" $image | last -}}
{{- contains "/" $tag | or (eq $tag $image) | ternary .Chart.AppVersion $tag | trunc 63 -}}
{{- end -}}

{{/* All labels of an object. Takes root, component and, where wanted, more labels as extra. */}}
{{- define "jaeger.labels" -}}
{{- $labels := fromYaml (include "jaeger.selectorLabels" .root) -}}
{{- $standard := dict
  "app.kubernetes.io/component" .component
  "app.kubernetes.io/managed-by" .root.Release.Service
  "app.kubernetes.io/part-of" "linkerd-tracing"
  "app.kubernetes.io/version" (include "jaeger.version" .root) -}}
{{- toYaml (merge $labels $standard (.extra | default dict)) -}}
{{- end -}}

{{/* "true" where the release's Namespace is ours to render. */}}
{{- define "jaeger.ownsNamespace" -}}
{{- $name := .Release.Namespace -}}
{{- if and .Values.namespace.create (ne $name "default") (not (hasPrefix "kube-" $name)) -}}
true
{{- end -}}
{{- end -}}

{{/* The claim that holds badger's files. */}}
{{- define "jaeger.claimName" -}}
{{- .Values.persistence.existingClaim | default (printf "%s-data" (include "jaeger.fullname" .)) -}}
{{- end -}}

{{/* "true" where the claim is ours to render. */}}
{{- define "jaeger.ownsClaim" -}}
{{- if and (eq .Values.storage "badger") .Values.persistence.create (not .Values.persistence.existingClaim) -}}
true
{{- end -}}
{{- end -}}

{{/* Stops on values that render, but to something that can't work. */}}
{{- define "jaeger.validate" -}}
{{- $fullname := include "jaeger.fullname" . -}}
{{- if contains "." $fullname -}}
{{- fail (printf "the release name %q can't name a Service because of its dot: set fullnameOverride" $fullname) -}}
{{- end -}}
{{- if not (has .Values.storage (list "memory" "badger")) -}}
{{- fail (printf "storage is %q, expected memory or badger" .Values.storage) -}}
{{- end -}}
{{- if not (has .Values.policy (list "audit" "enforce" "none")) -}}
{{- fail (printf "policy is %q, expected audit, enforce or none" .Values.policy) -}}
{{- end -}}
{{- if gt (int .Values.replicas) 1 -}}
{{- fail (printf "replicas is %d, but storage %s lives inside one pod: every replica would see only its own traces. Set replicas to 1" (int .Values.replicas) .Values.storage) -}}
{{- end -}}
{{- if and .Values.persistence.existingClaim (ne .Values.storage "badger") -}}
{{- fail (printf "persistence.existingClaim is %q, but storage %s keeps nothing on it: set storage to badger" .Values.persistence.existingClaim .Values.storage) -}}
{{- end -}}
{{- end -}}

{{/* Jaeger's configuration. Every address is written out: left empty, Jaeger listens on localhost only. */}}
{{- define "jaeger.config" -}}
service:
  extensions: [jaeger_storage, jaeger_query, healthcheckv2]
  pipelines:
    traces:
      receivers: [otlp]
      processors: [memory_limiter, batch]
      exporters: [jaeger_storage_exporter]
  telemetry:
    resource:
      service.name: {{ include "jaeger.fullname" . | toYaml }}
    metrics:
      level: normal
      readers:
      - pull:
          exporter:
            prometheus:
              host: 0.0.0.0
              port: 8888
    logs:
      level: info
extensions:
  healthcheckv2:
    use_v2: true
    http:
      endpoint: 0.0.0.0:13133
  jaeger_query:
    {{- with .Values.basePath | default "" | trimSuffix "/" }}
    base_path: {{ toYaml . }}
    {{- end }}
    http:
      endpoint: 0.0.0.0:16686
    grpc:
      endpoint: 0.0.0.0:16685
    storage:
      traces: main
  jaeger_storage:
    backends:
      main:
        {{- if eq .Values.storage "badger" }}
        badger:
          ephemeral: false
          directories:
            keys: /var/lib/jaeger/keys
            values: /var/lib/jaeger/values
          ttl:
            spans: {{ .Values.retention | toYaml }}
        {{- else }}
        memory:
          max_traces: {{ int .Values.maxTraces }}
        {{- end }}
receivers:
  otlp:
    protocols:
      grpc:
        endpoint: 0.0.0.0:4317
      http:
        endpoint: 0.0.0.0:4318
processors:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 80
    spike_limit_percentage: 20
  batch: {}
exporters:
  jaeger_storage_exporter:
    trace_storage: main
{{- end -}}
