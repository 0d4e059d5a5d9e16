/// Who may connect to a pod where no policy resource says so.
package enum InboundPolicy: String, CaseIterable, Sendable {
  case allAuthenticated = "all-authenticated"
  case allUnauthenticated = "all-unauthenticated"
  case clusterAuthenticated = "cluster-authenticated"
  case clusterUnauthenticated = "cluster-unauthenticated"
  case deny
  case audit
}
