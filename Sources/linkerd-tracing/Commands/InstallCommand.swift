import Charts
import CommandLineKit

/// `linkerd-tracing install`: Jaeger, meshed and with policy, as manifests.
struct InstallCommand: Command {
  static let configuration = CommandConfiguration(
    name: "install",
    abstract: "Print the manifests of a meshed Jaeger: collector, storage and UI in one pod.",
    discussion:
      "What to do next is said on standard error. 'uninstall' with the same flags prints the same objects for kubectl delete.",
    examples: [
      "linkerd-tracing install | kubectl apply -f -",
      "linkerd-tracing install --storage badger --size 20Gi --network-policy | kubectl apply -f -",
      "linkerd-tracing install --policy enforce --set resources.limits.memory=2Gi > jaeger.yaml",
    ])

  @OptionGroup
  var jaeger: JaegerOptions

  func run(in console: inout Console) throws(Failure) {
    let documents = try jaeger.render(in: console)
    console.write(documents.stream(withSources: false))
    let namespace = jaeger.namespace
    let isStandard = namespace == "jaeger-system"
    let endpoint = isStandard ? "" : " --endpoint jaeger-collector.\(namespace).svc.cluster.local:4317 --service-account jaeger"
    console.narrate(
      """

      Next, once Jaeger is applied:
        tell Linkerd     \(console.programName) values\(endpoint) > values.yaml
                         linkerd upgrade --values values.yaml | kubectl apply -f -
                         (installed with Helm: helm upgrade linkerd-control-plane linkerd-edge/linkerd-control-plane
                         -n linkerd --reset-then-reuse-values -f values.yaml)
        restart          kubectl rollout restart deploy -n NAMESPACE
                         for every namespace whose workloads run already: proxies read their settings when they start
        emit spans       \(console.programName) instrument\(isStandard ? "" : " --endpoint jaeger-collector.\(namespace).svc.cluster.local:4317") FILE | kubectl apply -f -
                         or, to try it: \(console.programName) emojivoto | kubectl apply -f -
        look             kubectl -n \(namespace) port-forward svc/jaeger 16686, then http://localhost:16686
        clean up         \(console.programName) uninstall\(isStandard ? "" : " --namespace \(namespace)") | kubectl delete -f -

      """)
  }
}
