import Testing

@testable import Manifests

struct QuantityTests {
  @Test(arguments: ["1", "100m", "0.5", ".5", "5.", "64Mi", "1e3", "1E-3", "+1Gi", "-1", "12n", "3E", "2Ei"])
  func `takes what Kubernetes takes`(text: String) { #expect(Quantity.isValid(text)) }

  @Test(arguments: ["", "m", "1 Gi", "1gb", "1.2.3", "e3", "1e", "1MiB", "0x10", "ten", ".", "1K"])
  func `refuses the rest`(text: String) { #expect(!Quantity.isValid(text)) }

  @Test(arguments: [("22", 22, 22), ("0", 0, 0), ("65535", 65535, 65535), ("8100-8102", 8100, 8102), ("1-1", 1, 1)])
  func `reads ports and ranges`(text: String, lower: UInt16, upper: UInt16) throws {
    let range = try PortRange(text)
    #expect(range.lower == lower && range.upper == upper && range.contains(upper))
  }

  @Test(arguments: [
    ("65536", "\"65536\" is not a valid port nor port-range"), ("http", "\"http\" is not a valid port nor port-range"),
    ("", "\"\" is not a valid port nor port-range"), ("a-2", "\"a\" is not a valid lower-bound"),
    ("1-", "\"\" is not a valid upper-bound"),
    ("5-2", "\"5-2\": upper-bound must be greater than or equal to lower-bound"),
    ("1-2-3", "ranges expected as <lower>-<upper>, not \"1-2-3\""),
  ])
  func `refuses other ranges`(text: String, message: String) {
    #expect(throws: PortRange.Problem(message: message)) { try PortRange(text) }
  }

  @Test(arguments: [
    ("mysql", true), ("http-2", true), ("80", false), ("-a", false), ("a-", false), ("a--b", false), ("UPPER", false), ("", false),
    ("a234567890123456", false),
  ])
  func `knows names of ports`(text: String, isName: Bool) { #expect(PortRange.isName(text) == isName) }

  @Test func `knows kinds by group, whatever their case`() {
    #expect(ObjectRole(kind: "Deployment", apiVersion: "apps/v1") == .workload(template: ["spec", "template"]))
    #expect(ObjectRole(kind: "pod", apiVersion: "v1") == .workload(template: []))
    #expect(ObjectRole(kind: "NAMESPACE", apiVersion: "") == .namespace)
    #expect(ObjectRole(kind: "Service", apiVersion: "serving.knative.dev/v1") == nil)
    #expect(ObjectRole(kind: "ConfigMap", apiVersion: "v1") == nil)
  }
}
