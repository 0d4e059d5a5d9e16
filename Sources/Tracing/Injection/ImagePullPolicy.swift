/// When a node pulls an image.
package enum ImagePullPolicy: String, CaseIterable, Sendable {
  case always = "Always"
  case ifNotPresent = "IfNotPresent"
  case never = "Never"
}
