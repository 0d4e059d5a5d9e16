import Diagnostics
import Testing
import YAML

@testable import Tracing

/// `values FILE`: what is added, changed and left alone.
struct TracingValuesCollectorTests {
  private static let settings = TracingSettings(
    endpoint: CollectorEndpoint(host: "jaeger-collector.jaeger-system.svc.cluster.local", port: 4317),
    identity: MeshIdentity(serviceAccountName: "jaeger", namespace: "jaeger-system"))
  private static let other = TracingSettings(
    endpoint: CollectorEndpoint(host: "otel.tracing", port: 4317),
    identity: MeshIdentity(serviceAccountName: "otel", namespace: "tracing"))

  private static let collector = """
        collector:
          endpoint: jaeger-collector.jaeger-system.svc.cluster.local:4317
          meshIdentity:
            serviceAccountName: jaeger
            namespace: jaeger-system

    """

  private func values(_ text: String) throws -> TracingValues {
    try TracingValues(SourceFile(name: "values.yaml", bytes: Array(text.utf8)))
  }

  private func enabled(
    _ text: String, _ settings: TracingSettings = settings, form: TracingForm = .enabled, demands: TracingValues.Demands = []
  ) throws -> String {
    let edits = try values(text).enabling(settings, form: form, demands: demands)
    return String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
  }

  private func failure(_ body: () throws -> Void) -> Diagnostic? {
    do {
      try body()
      return nil
    } catch {
      return error as? Diagnostic
    }
  }

  @Test func theWholeStanzaIsAdded() throws {
    let stanza = "  tracing:\n    enabled: true\n" + Self.collector
    for (before, after) in [
      ("proxy:\n  logLevel: warn\n", "proxy:\n  logLevel: warn\n" + stanza),
      ("proxy: # ours\nhigh: 1\n", "proxy: # ours\n" + stanza + "high: 1\n"),
      ("proxy: {}\n", "proxy:\n" + stanza),
      ("high: 1\n", "high: 1\nproxy:\n" + stanza),
      ("proxy:\n  tracing: # soon\n", "proxy:\n  tracing: # soon\n    enabled: true\n" + Self.collector),
      ("proxy:\n  tracing:\n    enabled: false # off\n", "proxy:\n  tracing:\n    enabled: true # off\n" + Self.collector),
    ] {
      #expect(try enabled(before) == after)
    }
    #expect(
      try enabled("a: 1\r\nproxy:\r\n  b: 2\r\n")
        == "a: 1\r\nproxy:\r\n  b: 2\r\n" + stanza.split(separator: "\n").map { $0 + "\r\n" }.joined())
    #expect(try enabled("proxy:\n  b: 2") == "proxy:\n  b: 2\n" + stanza.dropLast())
  }

  @Test func flowStyleStaysFlow() throws {
    #expect(
      try enabled("{proxy: {logLevel: warn}}\n") == """
        {proxy: {logLevel: warn, tracing: {enabled: true, collector: {endpoint: \
        'jaeger-collector.jaeger-system.svc.cluster.local:4317', meshIdentity: {serviceAccountName: jaeger, \
        namespace: jaeger-system}}}}}

        """)
  }

  @Test func anUmbrellaChartsValuesAreEditedBelowItsKey() throws {
    let before = "linkerd-control-plane:\n  proxy:\n    logLevel: warn\nother: 1\n"
    let after = try enabled(before)
    #expect(after.hasPrefix("linkerd-control-plane:\n  proxy:\n    logLevel: warn\n    tracing:\n      enabled: true\n"))
    #expect(after.hasSuffix("          namespace: jaeger-system\nother: 1\n"))
  }

  @Test func whatIsRightAlreadyStays() throws {
    let text = "proxy:\n  tracing:\n    enabled: true\n" + Self.collector
    #expect(try values(text).enabling(Self.settings, form: .enabled).isEmpty)
    #expect(try enabled(try enabled("proxy:\n  a: 1\n")) == enabled("proxy:\n  a: 1\n"))
  }

  @Test func aCollectorThatTheFileNamesStays() throws {
    let text = """
      proxy:
        tracing:
          enabled: false
          collector:
            endpoint: otel.obs:4317
            meshIdentity: {serviceAccountName: otel, namespace: obs}

      """
    #expect(try enabled(text) == text.replacing("false", with: "true"))
    #expect(
      try enabled(text, Self.other, demands: [.endpoint, .serviceAccount])
        == text.replacing("false", with: "true").replacing("otel.obs:", with: "otel.tracing:").replacing("obs}", with: "tracing}"))
    #expect(
      try enabled(text, Self.other, demands: [.serviceAccount]) == text.replacing("false", with: "true"),
      "the endpoint says the namespace")
  }

  @Test func aCollectorWithoutIdentityIsRefused() throws {
    let text = "proxy:\n  tracing:\n    enabled: false\n    collector:\n      endpoint: otel.obs:4317\n"
    let error = failure { _ = try enabled(text) }
    #expect(error?.help == "add '--endpoint otel.obs:4317 --service-account NAME', with the ServiceAccount that its pods run as")
    #expect(error?.location?.position == Position(line: 5, column: 17))
    #expect(
      try enabled(text, Self.other, demands: [.serviceAccount]).hasSuffix(
        "      meshIdentity:\n        serviceAccountName: otel\n        namespace: obs\n"))
  }

  @Test func theOlderSpellingIsMigratedAndBack() throws {
    let old = """
      proxy:
        tracing:
          enable: true
          collector:
            endpoint: otel.obs:4317
            meshIdentity:
              serviceAccountName: otel.obs

      """
    let new = old.replacing("enable:", with: "enabled:").replacing("otel.obs\n", with: "otel\n        namespace: obs\n")
    #expect(try enabled(old) == new)
    #expect(try enabled(new, form: .enable) == old)
  }

  @Test func disablingKeepsAndRemovingTakesOut() throws {
    let text = "# mine\nproxy:\n  tracing: # t\n    enabled: true # e\n" + Self.collector + "  logLevel: warn\nhigh: 1\n"
    let disabled = try values(text).disabling().applied(to: Array(text.utf8))
    #expect(String(decoding: disabled, as: UTF8.self) == text.replacing("enabled: true", with: "enabled: false"))
    let removed = try values(text).removing().applied(to: Array(text.utf8))
    #expect(String(decoding: removed, as: UTF8.self) == "# mine\nproxy:\n  logLevel: warn\nhigh: 1\n")
    let only = "proxy:\n  tracing:\n    enabled: true\nhigh: 1\n"
    #expect(String(decoding: try values(only).removing().applied(to: Array(only.utf8)), as: UTF8.self) == "high: 1\n")
    #expect(try values("high: 1\n").removing().isEmpty)
    #expect(try values("high: 1\n").disabling().isEmpty)
  }

  @Test func theLastDocumentThatTracesIsEdited() throws {
    let text = "proxy: {tracing: {enabled: false}}\n---\nproxy:\n  tracing:\n    enabled: false\n---\nhigh: 1\n"
    let after = try enabled(text)
    #expect(after.hasPrefix("proxy: {tracing: {enabled: false}}\n---\nproxy:\n  tracing:\n    enabled: true\n"))
    let error = failure { _ = try values(text).removing() }
    #expect(error?.message == "tracing is set in more than one document of this file")
  }

  @Test func whatIsNoValuesFileIsRefused() throws {
    for (text, message) in [
      ("apiVersion: apps/v1\nkind: Deployment\n", "this is a Deployment, not a values file"),
      ("- a\n", "a values file must be a mapping"), ("hello\n", "a values file must be a mapping"),
      ("a: 1\na: 2\n", "\"a\" is there twice"), ("a: [\n", "did not find expected node content while parsing a flow node"),
    ] {
      #expect(failure { _ = try values(text) }?.message == message, "\(text)")
    }
    #expect(try values("# nothing\n").isEmpty)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return (parts + [rest]).joined(separator: new)
  }
}
