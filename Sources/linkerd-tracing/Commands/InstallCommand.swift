import Charts
import CommandLineKit
import Diagnostics
import Manifests
import Tracing

/// `linkerd-tracing install`: Jaeger, meshed and with policy, as manifests.
struct InstallCommand: Command {
  static let configuration = CommandConfiguration(
    name: "install",
    abstract: "Print the manifests of a meshed Jaeger: collector, storage and UI in one pod.",
    discussion: """
      What to do next is said on standard error. 'uninstall' with the same flags prints the same objects for kubectl delete.
      """,
    examples: [
      "linkerd-tracing install | kubectl apply -f -",
      "linkerd-tracing install --storage badger --size 20Gi --network-policy | kubectl apply -f -",
      "linkerd-tracing install --policy enforce --set resources.limits.memory=2Gi,goMemLimit=1600MiB > jaeger.yaml",
    ])

  @OptionGroup
  var jaeger: JaegerOptions

  func run(in console: inout Console) throws(Failure) {
    let stream = try jaeger.render(in: console).stream(withSources: false)
    console.write(stream)
    var scene = Scene()
    scene.add(SourceFile(name: "install", bytes: stream))
    console.narrate(nextSteps(scene, in: console))
  }

  /// What to do once the manifests are applied, with the names that they have.
  private func nextSteps(_ scene: Scene, in console: Console) -> String {
    func service(at port: String) -> String {
      scene.objects.first { object in
        object.role == .service && object.node["spec", "ports"]?.items.contains { $0["port"]?.target.text == port } ?? false
      }?.name ?? "jaeger"
    }
    let account = scene.objects.lazy.compactMap { PodTemplate($0)?.spec?["serviceAccountName"]?.target.text }.first ?? "jaeger"
    let endpoint = "\(service(at: "4317")).\(jaeger.namespace).svc.cluster.local:4317"
    let isStandard = endpoint == EndpointArgument.standard.argument
    let toEndpoint = isStandard ? "" : " --endpoint \(endpoint)"
    let toCollector = isStandard && account == "jaeger" ? "" : " --endpoint \(endpoint) --service-account \(account)"
    let flags = console.arguments.dropFirst().map { " " + ShellWord.quoted($0) }.joined()
    let program = console.programName
    let warning =
      ["kube-system", "cert-manager"].contains(jaeger.namespace)
      ? "\n\u{203C} Linkerd injects no pods in namespace \"\(jaeger.namespace)\", so proxies can't send their spans there; choose another one\n"
      : ""
    return warning + """

      Next, once Jaeger is applied:
        tell Linkerd   \(program) values\(toCollector) > values.yaml
                       linkerd upgrade --values values.yaml | kubectl apply -f -
          with Helm    helm upgrade linkerd-control-plane linkerd-edge/linkerd-control-plane -n linkerd --reset-then-reuse-values -f values.yaml
        restart        kubectl rollout restart deploy -n NAMESPACE
                       for every namespace whose workloads run already: proxies read their settings when they start
        emit spans     \(program) instrument\(toEndpoint) FILE | kubectl apply -f -
                       or, to try it: \(program) emojivoto\(toEndpoint) | kubectl apply -f -
        look           kubectl -n \(jaeger.namespace) port-forward svc/\(service(at: "16686")) 16686, then http://localhost:16686
        clean up       \(program) uninstall\(flags) | kubectl delete -f -

      """
  }
}
