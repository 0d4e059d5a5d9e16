import Manifests
import YAML

/// An annotation or a label of Linkerd's, or one that looks like it was meant to be, and where it stands.
struct LinkerdMetadata: Sendable {
  enum Place: Sendable {
    /// The metadata of an object that isn't a pod.
    case object
    /// The metadata of pods: what the injector and the proxies read.
    case pods
  }

  let pair: Pair
  let key: String
  let place: Place
  let isLabel: Bool
  let object: KubernetesObject
  let template: PodTemplate?

  /// Those of an object and of its pods.
  static func all(of object: KubernetesObject, _ template: PodTemplate?) -> [LinkerdMetadata] {
    var found: [LinkerdMetadata] = []
    func collect(_ metadata: Node?, _ place: Place) {
      guard let metadata else { return }
      for section in ["annotations", "labels"] {
        guard let pairs = metadata.value(at: [section])?.pairs else { continue }
        // Most have no merge key, and nothing to sort out then.
        let all = pairs.contains { $0.isMerge } ? metadata.value(at: [section])?.mergedPairs ?? [] : Array(pairs)
        for pair in all where pair.key.withBytes(isLinkerds) {
          found.append(
            LinkerdMetadata(
              pair: pair, key: pair.key.text, place: place, isLabel: section == "labels", object: object, template: template))
        }
      }
    }
    collect(object.metadata, template?.path.isEmpty == true ? .pods : .object)
    if let template, !template.path.isEmpty { collect(template.metadata, .pods) }
    return found
  }

  /// Whether a key has `linkerd` in it, or ends or begins like one of those that Linkerd reads.
  private static func isLinkerds(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    key.hasSuffix("/inject") || key.hasPrefix("resource.opentelemetry.io/") || key.contains("linkerd")
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hasPrefix(_ text: StaticString) -> Bool { matches(text, at: 0) }

  fileprivate func hasSuffix(_ text: StaticString) -> Bool { matches(text, at: count - text.utf8CodeUnitCount) }

  private func matches(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    var index = 0
    while index < text.utf8CodeUnitCount {
      if self[offset + index] != text.utf8Start[index] { return false }
      index += 1
    }
    return true
  }
}
