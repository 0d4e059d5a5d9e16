import Charts
import CommandLineKit

/// `linkerd-tracing uninstall`: all that `install` prints, for `kubectl delete`.
struct UninstallCommand: Command {
  static let configuration = CommandConfiguration(
    name: "uninstall",
    abstract: "Print what install prints with the same flags, to delete it.",
    examples: [
      "linkerd-tracing uninstall | kubectl delete -f -",
      "linkerd-tracing uninstall --storage badger --keep-data | kubectl delete -f -",
    ])

  @OptionGroup
  var jaeger: JaegerOptions

  @Flag(name: "keep-data", help: "Leave out the namespace and the volume's claim, so that they stay.")
  var keepData: Bool

  func run(in console: inout Console) throws(Failure) {
    let documents = try jaeger.render(keepingData: keepData, in: console)
    console.write(documents.stream(withSources: false))
    if documents.contains(where: { $0.kind == "Namespace" }) {
      console.narrate(
        "\n\u{203C} this deletes namespace \"\(jaeger.namespace)\" with all that is in it; --no-create-namespace leaves it\n")
    }
    console.narrate(
      """

      Proxies keep trying to send their spans until tracing is turned off:
        \(console.programName) values --disable FILE    for the values file that Linkerd was upgraded with

      """)
  }
}
