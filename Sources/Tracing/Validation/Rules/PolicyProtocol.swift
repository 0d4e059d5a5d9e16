import Diagnostics
import Manifests
import YAML

extension Rule {
  /// A Server for the collector's port with a protocol that gRPC isn't.
  static let policyProtocol = forEachCollector(
    "policy-protocol", title: "a Server's protocol shuts gRPC out",
    reason:
      "The collector's proxy takes what arrives for the protocol that the Server names. Spans are gRPC, so HTTP/1 and TLS end in errors.",
    fix: "Set `proxyProtocol` to `unknown`, which detects it, or to `gRPC`.",
    source: "https://linkerd.io/2/reference/authorization-policy/#server"
  ) { collector, stanza, scene in
    guard stanza.isEnabled else { return [] }
    return collector.templates.prefix(1).flatMap { template in
      scene.policies(in: collector.namespace).servers(of: collector, template).flatMap { server -> [Diagnostic] in
        guard let value = server.node.value(at: ["spec", "proxyProtocol"]),
          value.isText("HTTP/1") || value.isText("TLS")
        else { return [] }
        return [
          Diagnostic(
            "Server \"\(server.name)\" takes what arrives for \(value.text), but spans are gRPC", at: value.location,
            help: "type \"proxyProtocol: unknown\"")
        ]
      }
    }
  }
}
