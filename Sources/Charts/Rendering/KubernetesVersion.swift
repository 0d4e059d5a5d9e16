import GoTemplate
import TemplateFunctions

/// A version of Kubernetes, as `--kube-version` gives it.
package struct KubernetesVersion: Sendable {
  /// With a `v` in front and all that the user typed behind it: `v1.33.4-gke.1245000`.
  package let text: String
  /// Without what a vendor adds: `v1.33.4`.
  package let normalized: String
  package let major: String
  package let minor: String

  /// What helm 4.1 assumes when it isn't told.
  package static let assumed = KubernetesVersion(text: "v1.35.0", numbers: ["1", "35", "0"])

  private init(text: String, numbers: [String]) {
    self.text = text
    normalized = "v" + numbers.joined(separator: ".")
    (major, minor) = (numbers[0], numbers[1])
  }

  /// Nil for what doesn't begin with two numbers.
  package init?(_ text: String) {
    let bare = text.utf8.first == UInt8(ascii: "v") ? Substring(text.dropFirst()) : text[...]
    var numbers: [String] = []
    var rest = bare.utf8
    while true {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard let number = UInt64(String(Substring(digits))) else { break }
      numbers.append(String(number))
      rest = rest.dropFirst(digits.count)
      guard rest.first == UInt8(ascii: "."), let next = rest.dropFirst().first, (0x30...0x39).contains(next) else { break }
      rest = rest.dropFirst()
    }
    guard numbers.count >= 2 else { return nil }
    self.init(text: "v" + bare, numbers: numbers)
  }

  /// Whether a chart's `kubeVersion` allows this version; a constraint that is none allows nothing.
  func satisfies(_ constraint: String) -> Bool {
    do throws(FunctionError) {
      return try VersionRange(GoString(constraint)).contains(SemanticVersion.parse(GoString(normalized)))
    } catch {
      return false
    }
  }
}
