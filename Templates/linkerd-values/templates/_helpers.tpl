{{/* Stops on settings that Linkerd would refuse, or take and then send no span. */}}
{{- define "linkerd-values.validate" -}}
{{- $endpoint := required "endpoint is empty: set it to the collector's host:port" .Values.endpoint -}}
{{- $account := required "serviceAccountName is empty: set it to the ServiceAccount of the collector's pods, proxies send spans to no one else" .Values.serviceAccountName -}}
{{- $namespace := required "collectorNamespace is empty: set it to the namespace of the collector's ServiceAccount" .Values.collectorNamespace -}}
{{- if contains "://" $endpoint -}}
{{- fail (printf "endpoint is %q, expected host:port without the scheme: %s" $endpoint (splitList "://" $endpoint | last | trimSuffix "/")) -}}
{{- end -}}
{{- if hasPrefix "[" $endpoint -}}
{{- fail (printf "endpoint is %q, but Linkerd can't render an IPv6 address: use the Service's name" $endpoint) -}}
{{- end -}}
{{- if not (regexMatch "^[A-Za-z0-9_.-]+:[1-9][0-9]{0,4}$" $endpoint) -}}
{{- fail (printf "endpoint is %q, expected host:port like jaeger-collector.jaeger-system.svc.cluster.local:4317" $endpoint) -}}
{{- end -}}
{{- if or (hasSuffix (printf ".%s" $namespace) $account) (contains ".serviceaccount." $account) -}}
{{- fail (printf "serviceAccountName is %q, expected the bare name %q: Linkerd adds the namespace itself" $account (splitList "." $account | first)) -}}
{{- end -}}
{{- if not (has .Values.form (list "enabled" "enable")) -}}
{{- fail (printf "form is %q, expected enabled or enable" .Values.form) -}}
{{- end -}}
{{- if and .Values.labels (eq .Values.form "enable") -}}
{{- fail "labels need the form enabled: Linkerd before edge-25.10.2 has no such setting" -}}
{{- end -}}
{{- end -}}
