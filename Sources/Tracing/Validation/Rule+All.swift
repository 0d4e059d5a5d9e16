import Diagnostics

extension Rule {
  /// Every rule, in the order in which a set-up is put together: a file, its settings, the collector, its pods, those who send to it.
  package static let all: [Rule] = [
    syntax, duplicateKey, objectForm,
    typoEnable, unknownKey, valueType, enabledString, versionOld,
    endpointMissing, endpointScheme, endpointNoPort, endpointIPv6, endpointInvalid, endpointShortName, endpointDomain,
    endpointHTTPPort,
    endpointLegacyPort,
    identityMissing, identityForm, identityNamespace, identityDomain,
    serviceNameTyped, labelsNull, attributeNewline, controllerOTLP,
    endpointUnknownService, endpointHeadless, applicationProtocol,
    identityServiceAccount, serviceAccountMissing, collectorUnmeshed, collectorNamespaceExcluded, collectorSkipInbound,
    opaque,
    policyDeny, policyServer, policyProtocol, receiverLocalhost, receiverMissing,
    legacyWebhook, legacyAnnotations, podinfoDuplicate, namespaceAdditionalEnvironment, attributeOnNamespace,
    otelEndpointForm, otelProtocol,
  ]

  /// What reports say about the rule itself.
  package var description: RuleDescription {
    RuleDescription(id: id, severity: severity, title: title, reason: reason, fix: fix)
  }

  /// The rule with an id.
  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
