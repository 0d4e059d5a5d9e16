import Diagnostics
import Manifests
import YAML

extension Rule {
  /// `service.namespace`, which only some pods can complete.
  static let endpointNotFQDN = forEachStanza(
    "endpoint-not-fqdn", .information, title: "the endpoint's host is not a full name",
    reason:
      "Pods complete such a name by their DNS search path. Those with `dnsPolicy: Default` or `None`, or with a search path of their own, look for another name, and their proxies send no spans.",
    fix: "Write the Service's full name: `service.namespace.svc.cluster.local:port`, with the cluster's domain.",
    source: "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy"
  ) { stanza, scene in
    guard stanza.isEnabled, let endpoint = stanza.collectorEndpoint, let namespace = endpoint.namespace,
      let value = stanza.endpoint?.value,
      [endpoint.service + "." + namespace, endpoint.service + "." + namespace + ".svc"].contains(endpoint.host)
    else { return [] }
    let loner = scene.templates.lazy.compactMap { template in
      template.spec?.value(at: ["dnsPolicy"]).map { (template, $0) }
    }.first { template, policy in
      (policy.isText("Default") || policy.isText("None")) && scene.isMeshed(template) != false
    }
    return [
      Diagnostic(
        "\"\(endpoint.host)\" is completed by each pod's DNS search path", at: value.location,
        notes: loner.map { template, policy in
          [
            .init(
              "\(template.object.kind) \"\(template.object.name)\" has another one than the cluster's", at: policy.location)
          ]
        } ?? [],
        help:
          "type \"\(endpoint.service).\(namespace).svc.\(stanza.clusterDomain ?? "cluster.local"):\(endpoint.port)\"")
    ]
  }
}
