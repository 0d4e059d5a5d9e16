import Diagnostics

extension Rule {
  /// Every rule, in the order in which a set-up is put together: a file, its settings, the collector, its pods, those who send to it.
  package static let all: [Rule] = [
    syntax, duplicateKey, objectForm,
    typoEnable, unknownKey, removedKey, youngKey, valueType, valueEnum, enabledString, versionOld, version219,
    endpointMissing, endpointScheme, endpointNoPort, endpointIPv6, endpointInvalid, endpointShortName, endpointNotFQDN,
    endpointDomain, endpointHTTPPort, endpointLegacyPort,
    identityMissing, identityForm, identityNamespace, identityDomain,
    serviceNameTyped, labelsNull, attributeNewline, controllerOTLP, failureIgnore,
    endpointUnknownService, jaegerChartService, jaegerValuesIgnored, endpointHeadless, applicationProtocol, collectorNoPods,
    collectorPort,
    identityServiceAccount, serviceAccountMissing, collectorUnmeshed, collectorNamespaceExcluded, collectorSkipInbound,
    opaque, opaqueMismatch,
    policyDeny, policyServer, policyAuthenticated, policyProtocol, routeProbes, networkPolicy,
    receiverLocalhost, receiverMissing, k8sAttributesConnection, pipelineTraces,
    exporterSettingsPlace, exporterTLS, exporterUnknownService,
    componentUndefined, pipelineEmpty, componentUnknown, componentRemoved, componentRenamed, componentUnused,
    processorOrder, tailSamplingStatus, tailSamplingWait, tailSamplingReplicas, loadBalancingService,
    healthLocalhost, storageBackends, storageName, storageEphemeral, storageReplicas, storagePermission,
    exposedInterface, interfacePath,
    annotationTypo, injectValue, legacyExtension, legacyWebhook, legacyAnnotations, podinfoDuplicate,
    namespaceAdditionalEnvironment, attributeOnNamespace, nativeSidecar,
    clientSkipOutbound, otelEndpointForm, otelEndpointPath, otelLegacyPort, otelUnknownService, otelProtocol, noSampling,
    emojivotoEnvironment,
  ]

  /// What reports say about the rule itself.
  package var description: RuleDescription {
    RuleDescription(id: id, severity: severity, title: title, reason: reason, fix: fix)
  }

  /// The rule with an id.
  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
