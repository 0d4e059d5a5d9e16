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
    endpointUnknownService, jaegerChartService, jaegerValuesIgnored, endpointHeadless, applicationProtocol,
    identityServiceAccount, serviceAccountMissing, collectorUnmeshed, collectorNamespaceExcluded, collectorSkipInbound,
    opaque,
    policyDeny, policyServer, policyProtocol, receiverLocalhost, receiverMissing,
    pipelineTraces,
    exporterSettingsPlace, exporterTLS, exporterUnknownService,
    componentUndefined, pipelineEmpty, componentUnknown, componentRemoved, componentRenamed, componentUnused,
    processorOrder, tailSamplingStatus, tailSamplingWait, tailSamplingReplicas, loadBalancingService,
    healthLocalhost, storageBackends, storageName, storageEphemeral, storageReplicas, storagePermission,
    exposedInterface, interfacePath,
    legacyExtension, legacyWebhook, legacyAnnotations, podinfoDuplicate, namespaceAdditionalEnvironment, attributeOnNamespace,
    otelEndpointForm, otelEndpointPath, otelLegacyPort, otelUnknownService, otelProtocol,
  ]

  /// The rule with an id.
  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
