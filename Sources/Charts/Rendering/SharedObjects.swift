import GoTemplate

/// What all templates of a rendering see, whichever chart they belong to.
struct SharedObjects {
  /// `.Release`: one map, so that what a template sets in it is seen by all that follow.
  let release: Map
  let capabilities: Capabilities

  init(_ request: RenderRequest) {
    release = Map(fields: [
      ("Name", .string(request.release)), ("Namespace", .string(request.namespace)), ("Service", .string("Helm")),
      ("IsInstall", .bool(!request.isUpgrade)), ("IsUpgrade", .bool(request.isUpgrade)), ("Revision", .int(1)),
    ])
    capabilities = Capabilities(request)
  }
}
