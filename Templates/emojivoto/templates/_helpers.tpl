{{/* Labels of every object but pods. Takes root and, for a workload's objects, its name. */}}
{{- define "emojivoto.labels" -}}
app.kubernetes.io/instance: {{ .root.Release.Name | toYaml }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | toYaml }}
app.kubernetes.io/name: {{ .name | default "emojivoto" }}
app.kubernetes.io/part-of: emojivoto
app.kubernetes.io/version: {{ .root.Values.image.tag | trunc 63 | toYaml }}
{{- end -}}

{{/* "true" where the release's Namespace is ours to render. */}}
{{- define "emojivoto.ownsNamespace" -}}
{{- $name := .Release.Namespace -}}
{{- if and .Values.namespace.create (ne $name "default") (not (hasPrefix "kube-" $name)) -}}
true
{{- end -}}
{{- end -}}

{{/*
The pod's labels, which are the selector too. A selector can't change once installed, so the version
stays whatever tag runs. No app.kubernetes.io labels: proxies would take their service.name from them.
*/}}
{{- define "emojivoto.selectorLabels" -}}
app: {{ . }}
version: v11
{{- end -}}

{{/* Metadata of a pod. Takes root and app. */}}
{{- define "emojivoto.podMetadata" -}}
labels:
  {{- include "emojivoto.selectorLabels" .app | nindent 2 }}
{{- if .root.Values.inject }}
annotations:
  linkerd.io/inject: enabled
{{- end }}
{{- end -}}

{{/* What every pod has in common. */}}
{{- define "emojivoto.podDefaults" -}}
{{- with .Values.imagePullSecrets -}}
imagePullSecrets:
{{ toYaml . }}
{{ end -}}
securityContext:
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{/* What every container has in common. */}}
{{- define "emojivoto.containerDefaults" -}}
securityContext:
  allowPrivilegeEscalation: false
{{- end -}}

{{/* Variables that an OpenTelemetry SDK reads; nothing where the chart shall not instrument. */}}
{{- define "emojivoto.otlp" -}}
{{- if .Values.instrument -}}
{{- $endpoint := required "otlp.endpoint is empty: set the collector's URL, or instrument=false to set no variables" .Values.otlp.endpoint -}}
{{- if not (or (hasPrefix "http://" $endpoint) (hasPrefix "https://" $endpoint)) -}}
{{- fail (printf "otlp.endpoint is %q, expected a URL that starts with http:// or https://" $endpoint) -}}
{{- end -}}
{{- if not (has .Values.otlp.protocol (list "grpc" "http/protobuf" "http/json")) -}}
{{- fail (printf "otlp.protocol is %q, expected grpc, http/protobuf or http/json" .Values.otlp.protocol) -}}
{{- end -}}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ $endpoint | toYaml }}
- name: OTEL_EXPORTER_OTLP_PROTOCOL
  value: {{ .Values.otlp.protocol }}
{{- end -}}
{{- end -}}
