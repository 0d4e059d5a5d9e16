/// What a user reads for each rule: the first failing fixture's findings, in the concise form.
enum RuleMessages {
  static let texts: [String: String] = [
    "syntax": """
    input.yaml:3:1: error: found character that cannot start any token while scanning for the next token [syntax]
    input.yaml:3:1: note: it began here
    input.yaml:3:1: help: indent with spaces, not with tabs; put a text that begins with "@", "`" or "%" in quotes

    """,
    "duplicate-key": """
    input.yaml:9:1: error: "proxy" is there twice [duplicate-key]
    input.yaml:1:1: note: the first one is here, and would be ignored
    input.yaml:9:1: help: remove one of the two, or write what is below both under one

    """,
    "object-form": """
    input.yaml:1:1: error: the object has no "kind" [object-form]
    input.yaml:1:1: help: add "kind:" with its kind, such as "Deployment"

    """,
    "typo-enable": """
    input.yaml:3:5: error: Linkerd doesn't read "proxy.tracing.enable" [typo-enable]
    input.yaml:3:5: help: type "enabled: true"; "enable" was its name from edge-25.6.4 to edge-25.9

    """,
    "unknown-key": """
    input.yaml:5:7: error: Linkerd doesn't read "proxy.tracing.collector.endPoint" [unknown-key]
    input.yaml:5:7: help: type "endpoint:"

    """,
    "value-type": """
    input.yaml:2:8: error: "proxy" must be keys and values [value-type]
    input.yaml:2:8: help: write its keys below "proxy:"

    """,
    "enabled-string": """
    input.yaml:3:14: error: "proxy.tracing.enabled" is the text "true", expected true or false [enabled-string]
    input.yaml:3:14: help: type "enabled: true", without quotes

    """,
    "version-old": """
    input.yaml:3:3: error: this release of Linkerd ignores "proxy.tracing" [version-old]
    input.yaml:1:17: note: the release is named here
    input.yaml:3:3: help: upgrade Linkerd to 2.19 or newer; edge-25.6.4 is the first release that reads it

    """,
    "endpoint-missing": """
    input.yaml:2:3: error: tracing is enabled without "proxy.tracing.collector" [endpoint-missing]
    input.yaml:2:3: help: add "collector:" with "endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317" and "meshIdentity:" below it; 'linkerd-tracing values' prints the whole block

    """,
    "endpoint-scheme": """
    input.yaml:5:17: error: the endpoint has a scheme, expected "host:port" [endpoint-scheme]
    input.yaml:5:17: help: type "jaeger-collector.jaeger-system.svc.cluster.local:4317": a proxy takes no scheme and no path, and crashes on one

    """,
    "endpoint-no-port": """
    input.yaml:5:17: error: the endpoint has no port, expected "host:port" [endpoint-no-port]
    input.yaml:5:17: help: type "jaeger-collector.jaeger-system.svc.cluster.local:4317"; 4317 is the port of OTLP over gRPC

    """,
    "endpoint-ipv6": """
    input.yaml:5:17: error: the endpoint is an IPv6 address, which Linkerd's template can't render [endpoint-ipv6]
    input.yaml:5:17: help: type the DNS name of the collector's Service; Linkerd can't render an IPv6 address

    """,
    "endpoint-invalid": """
    input.yaml:5:17: error: the endpoint has no DNS name before its port [endpoint-invalid]
    input.yaml:5:17: help: type the DNS name of the collector's Service and its port, such as "jaeger-collector.jaeger-system:4317"

    """,
    "endpoint-short-name": """
    input.yaml:5:17: error: "jaeger" is looked up in every workload's own namespace [endpoint-short-name]
    input.yaml:5:17: help: type "jaeger.jaeger-system.svc.cluster.local:4317"

    """,
    "endpoint-domain": """
    input.yaml:6:17: warning: the endpoint is in the domain "cluster.local", but the cluster's is "k8s.example" [endpoint-domain]
    input.yaml:1:16: note: the cluster's domain is set here
    input.yaml:6:17: help: type "jaeger-collector.jaeger-system.svc.k8s.example:4317"

    """,
    "endpoint-4318": """
    input.yaml:5:17: warning: port 4318 is for OTLP over HTTP by convention; proxies speak OTLP over gRPC [endpoint-4318]
    input.yaml:5:17: help: type "jaeger-collector.jaeger-system.svc.cluster.local:4317"

    """,
    "endpoint-legacy-port": """
    input.yaml:5:17: warning: port 14250 is for Jaeger over gRPC by convention; proxies speak OTLP over gRPC [endpoint-legacy-port]
    input.yaml:5:17: help: type "jaeger-collector.jaeger-system.svc.cluster.local:4317"

    """,
    "service-name-typed": """
    input.yaml:4:23: error: "123" stands without quotes in the proxy's environment, where it is no text [service-name-typed]
    input.yaml:4:23: help: type another name, such as "traceServiceName: proxy-123"

    """,
    "labels-null": """
    input.yaml:4:5: warning: "proxy.tracing.labels" has no value, which removes the chart's labels [labels-null]
    input.yaml:4:5: help: remove "labels:", or type "labels: {}"

    """,
    "attr-newline": """
    input.yaml:5:10: error: the attribute "a" has a line break [attr-newline]
    input.yaml:5:10: help: write its value on one line, in quotes

    """,
    "controller-otlp": """
    input.yaml:11:5: error: the controllers speak OpenCensus, but port 4317 is for OTLP by convention [controller-otlp]
    input.yaml:5:17: note: the controllers take the proxies' endpoint
    input.yaml:11:5: help: type "jaeger-collector.jaeger-system.svc.cluster.local:55678" if there is an OpenCensus receiver, or "enabled: false" below "controller.tracing:"

    """,
    "identity-missing": """
    input.yaml:6:7: error: tracing is enabled without "proxy.tracing.collector.meshIdentity" [identity-missing]
    input.yaml:6:7: help: add "serviceAccountName: jaeger" and "namespace: jaeger-system" below "meshIdentity:", with what the collector's pods have

    """,
    "identity-form": """
    input.yaml:7:29: error: "jaeger.jaeger-system" is not the name of a ServiceAccount [identity-form]
    input.yaml:7:29: help: type "serviceAccountName: jaeger" and "namespace: jaeger-system"

    """,
    "identity-ns": """
    input.yaml:8:20: error: the identity's namespace is "tracing", but the endpoint is in "jaeger-system" [identity-ns]
    input.yaml:5:17: note: the endpoint is here
    input.yaml:8:20: help: type "namespace: jaeger-system"

    """,
    "identity-domain": """
    input.yaml:2:22: error: the trust domain "trust.example" is not the cluster's domain "cluster.local", and this release of Linkerd takes one for the other [identity-domain]
    input.yaml:1:17: note: the release is named here
    input.yaml:2:22: help: upgrade Linkerd to edge-26.7.1 or newer

    """,
    "endpoint-unknown-service": """
    values.yaml:5:17: error: there is no Service "collector" in namespace "jaeger-system" [endpoint-unknown-service]
    0.yaml:19:9: note: Service "jaeger-collector" has port 4317
    values.yaml:5:17: help: type "jaeger-collector.jaeger-system.svc.cluster.local:4317"

    """,
    "endpoint-headless": """
    values.yaml:5:17: warning: Service "jaeger-collector" is headless and has 2 ports, so proxies may dial the others [endpoint-headless]
    0.yaml:24:14: note: the Service has no cluster IP
    values.yaml:5:17: help: remove "clusterIP: None", or name a Service with port 4317 alone

    """,
    "appprotocol": """
    0.yaml:31:18: information: Linkerd takes "grpc" for opaque TCP [appprotocol]
    0.yaml:31:18: help: type "appProtocol: kubernetes.io/h2c"

    """,
    "identity-sa": """
    values.yaml:7:29: error: the collector's pods run as ServiceAccount "jaeger", not "collector" [identity-sa]
    0.yaml:62:27: note: Deployment "jaeger" is behind the endpoint
    values.yaml:7:29: help: type "serviceAccountName: jaeger"

    """,
    "sa-missing": """
    0.yaml:62:27: error: there is no ServiceAccount "jaeger" in namespace "jaeger-system" [sa-missing]
    0.yaml:62:27: help: type "serviceAccountName: jeager"

    """,
    "collector-unmeshed": """
    0.yaml:52:9: error: the collector's pods are not meshed [collector-unmeshed]
    values.yaml:5:17: note: proxies are told to send their spans here
    0.yaml:52:9: help: add the annotation "linkerd.io/inject: enabled" to the pod template, as 'linkerd-tracing inject' does

    """,
    "collector-ns-excluded": """
    0.yaml:6:43: error: Linkerd injects nothing in namespace "jaeger-system" [collector-ns-excluded]
    0.yaml:6:43: help: remove the label "config.linkerd.io/admission-webhooks: disabled"

    """,
    "collector-skip-inbound": """
    0.yaml:60:47: error: the collector's proxy skips port 4317, so it can't take what proxies send there [collector-skip-inbound]
    values.yaml:5:17: note: proxies are told to send their spans here
    0.yaml:60:47: help: take 4317 out of "config.linkerd.io/skip-inbound-ports"

    """,
    "opaque": """
    0.yaml:60:41: warning: the collector's port 4317 is marked opaque, but it is for gRPC [opaque]
    0.yaml:60:41: help: take it out of "config.linkerd.io/opaque-ports"

    """,
    "receiver-localhost": """
    0.yaml:47:23: error: the receiver listens on localhost, where the proxy's connections don't arrive [receiver-localhost]
    0.yaml:47:23: help: type "endpoint: 0.0.0.0:4317"

    """,
    "receiver-missing": """
    0.yaml:44:7: error: the receiver has no "grpc" among its protocols [receiver-missing]
    0.yaml:52:9: note: Deployment "jaeger" is behind the endpoint
    0.yaml:44:7: help: add "grpc: {endpoint: 0.0.0.0:4317}" below "otlp: protocols:"

    """,
    "policy-deny": """
    0.yaml:60:51: error: the default policy is "deny", and nothing authorizes the collector's clients [policy-deny]
    0.yaml:52:9: note: Deployment "jaeger" is behind the endpoint
    0.yaml:60:51: help: add a Server and an AuthorizationPolicy for port 4317; 'linkerd-tracing install' prints both

    """,
    "policy-server": """
    1.yaml:4:9: error: Server "jaeger-grpc" has no authorization, so nobody may send spans to the collector [policy-server]
    0.yaml:52:9: note: Deployment "jaeger" is behind the endpoint
    1.yaml:4:9: help: add an AuthorizationPolicy whose "targetRef" is this Server, or set "accessPolicy: audit"

    """,
    "policy-protocol": """
    1.yaml:11:18: error: Server "jaeger-grpc" takes what arrives for HTTP/1, but spans are gRPC [policy-protocol]
    1.yaml:11:18: help: type "proxyProtocol: unknown"

    """,
    "legacy-webhook": """
    0.yaml:4:9: error: the injector of linkerd-jaeger is still installed [legacy-webhook]
    values.yaml:3:5: note: Linkerd's own tracing is on here
    0.yaml:4:9: help: remove it, or install linkerd-jaeger with "webhook.enabled: false"

    """,
    "legacy-annotations": """
    input.yaml:6:5: warning: Linkerd's own tracing ignores "config.linkerd.io/trace-collector" [legacy-annotations]
    input.yaml:6:5: help: remove it, and set "proxy.tracing" in Linkerd's values

    """,
    "podinfo-duplicate": """
    input.yaml:71:15: error: the volume "linkerd-podinfo" is there twice [podinfo-duplicate]
    input.yaml:70:15: note: the first one is here
    input.yaml:71:15: help: remove this volume

    """,
    "ns-additional-env": """
    input.yaml:8:5: error: "config.linkerd.io/proxy-additional-env" on a Namespace keeps the proxy out of all its pods [ns-additional-env]
    input.yaml:8:5: help: move it to the pod template of each workload

    """,
    "attr-on-namespace": """
    input.yaml:8:5: warning: Linkerd doesn't read "resource.opentelemetry.io/a" of a Namespace [attr-on-namespace]
    input.yaml:8:5: help: move it to the pod template of each workload

    """,
    "otel-endpoint-form": """
    input.yaml:14:18: warning: "OTEL_EXPORTER_OTLP_ENDPOINT" has no scheme, expected a URL [otel-endpoint-form]
    input.yaml:14:18: help: type "http://jaeger-collector.jaeger-system:4317"

    """,
    "otel-protocol": """
    input.yaml:14:54: warning: "http/protobuf" is not the protocol of port 4317 [otel-protocol]
    input.yaml:13:54: note: the endpoint is here
    input.yaml:14:54: help: type "grpc", or port 4318 in the endpoint

    """,
    "removed-key": """
    input.yaml:3:3: warning: Linkerd doesn't read "proxyInit.image" since edge-25.11.3 [removed-key]
    input.yaml:3:3: help: remove it; the init container runs the proxy's image

    """,
    "young-key": """
    input.yaml:3:3: warning: this release of Linkerd doesn't read "proxy.metrics" [young-key]
    input.yaml:1:17: note: the release is named here
    input.yaml:3:3: help: upgrade Linkerd to edge-25.3.4 or newer, or remove it

    """,
    "value-enum": """
    input.yaml:2:25: error: "proxy.logHTTPHeaders" must be one of off, insecure [value-enum]
    input.yaml:2:25: help: type "logHTTPHeaders: 'off'"

    """,
    "version-2.19": """
    input.yaml:3:3: information: proxies of this release send spans without their pods' labels [version-2.19]
    input.yaml:1:17: note: the release is named here
    input.yaml:3:3: help: upgrade Linkerd to edge-25.11.1 or newer, such as 2.20

    """,
    "endpoint-not-fqdn": """
    input.yaml:5:17: information: "jaeger-collector.jaeger-system" is completed by each pod's DNS search path [endpoint-not-fqdn]
    input.yaml:5:17: help: type "jaeger-collector.jaeger-system.svc.cluster.local:4317"

    """,
    "failure-ignore": """
    input.yaml:1:23: information: pods start without a proxy, and without a word, when the injector fails [failure-ignore]
    input.yaml:1:23: help: type "webhookFailurePolicy: Fail"

    """,
    "collector-no-pods": """
    0.yaml:26:10: error: Service "jaeger-collector" selects no pods: Deployment "jaeger" has "app: jaeger" [collector-no-pods]
    0.yaml:58:9: note: its pod template is here
    0.yaml:26:10: help: type "app: jaeger"

    """,
    "collector-port": """
    0.yaml:30:17: error: Deployment "jaeger" has no port called "otlp-grpc" [collector-port]
    0.yaml:52:9: note: its pods are behind the endpoint
    0.yaml:30:17: help: type "targetPort: grpc"

    """,
    "opaque-mismatch": """
    input.yaml:5:37: warning: Service "web" has port 80 as opaque, but Deployment "web" doesn't have 8080 [opaque-mismatch]
    input.yaml:5:37: help: add 8080 to "config.linkerd.io/opaque-ports" of the pods

    """,
    "policy-authenticated": """
    1.yaml:14:54: warning: the pods of Deployment "web" are not meshed, and the collector refuses those [policy-authenticated]
    values.yaml:2:25: note: the collector's policy is here
    1.yaml:14:54: help: add the annotation "linkerd.io/inject: enabled" to the pod template, as 'linkerd-tracing inject' does

    """,
    "route-probes": """
    1.yaml:10:11: warning: probes of Deployment "web" are refused once HTTPRoute "web-api" is attached to Server "web-http" [route-probes]
    values.yaml:31:58: note: the probe is here
    1.yaml:10:11: help: add an HTTPRoute for path "/healthy", and authorize the kubelet's network for it

    """,
    "networkpolicy": """
    1.yaml:4:9: warning: nobody may connect to the collector's port 4143, where meshed applications' spans arrive [networkpolicy]
    0.yaml:52:9: note: Deployment "jaeger" is behind the endpoint
    1.yaml:4:9: help: allow TCP ports 4317 and 4143 below "ingress:"

    """,
    "k8sattributes-connection": """
    0.yaml:44:7: warning: "k8sattributes" goes by the connection, which comes from the collector's own proxy [k8sattributes-connection]
    0.yaml:44:7: help: type "pod_association: [{sources: [{from: resource_attribute, name: k8s.pod.ip}]}]" below "k8sattributes:"

    """,
    "annotation-typo": """
    input.yaml:8:5: warning: Linkerd doesn't read "linkerd.io/injct" [annotation-typo]
    input.yaml:8:5: help: type "linkerd.io/inject:"

    """,
    "inject-value": """
    input.yaml:9:49: warning: "linkerd.io/inject" is "true", expected "enabled", "ingress" or "disabled" [inject-value]
    input.yaml:9:49: help: type "linkerd.io/inject: enabled"

    """,
    "native-sidecar": """
    input.yaml:4:9: information: the pods of CronJob "index" don't end while their proxy runs [native-sidecar]
    input.yaml:13:60: note: proxies are containers like the others
    input.yaml:4:9: help: add the annotation "config.linkerd.io/proxy-enable-native-sidecar: "true"" to the pod template

    """,
    "client-skip-outbound": """
    0.yaml:9:69: information: applications' spans for port 4317 leave the mesh [client-skip-outbound]
    0.yaml:9:69: help: take 4317 out of "config.linkerd.io/skip-outbound-ports"

    """,
    "no-sampling": """
    input.yaml:13:43: information: proxies read nothing of what "jaeger" writes into requests [no-sampling]
    input.yaml:13:43: help: type "tracecontext,baggage,jaeger"

    """,
    "emojivoto-env": """
    input.yaml:14:54: information: "ghcr.io/buoyantio/emojivoto-web:v11" doesn't read "OTEL_EXPORTER_OTLP_ENDPOINT" [emojivoto-env]
    input.yaml:14:54: help: expect the proxies' spans alone; the image reads "OC_AGENT_HOST", for an OpenCensus receiver

    """,
  ]
}
