/// Who the collector is in the mesh: the ServiceAccount that its pods run as.
package struct MeshIdentity: Hashable, Sendable {
  package let serviceAccountName: String
  package let namespace: String

  package init(serviceAccountName: String, namespace: String) {
    self.serviceAccountName = serviceAccountName
    self.namespace = namespace
  }
}
