import Manifests
import YAML

/// The variables that a container sets by value.
struct ContainerEnvironment: Sendable {
  let container: Node

  /// The value of a variable; the last one when it is there several times.
  func value(of name: String) -> Node? {
    container.value(at: ["env"])?.items.map(\.target).last { $0["name"]?.filledText == name }?["value"]?.target
  }
}

extension PodTemplate {
  /// The environment of each container.
  var environments: [ContainerEnvironment] { allContainers.map { ContainerEnvironment(container: $0) } }
}
