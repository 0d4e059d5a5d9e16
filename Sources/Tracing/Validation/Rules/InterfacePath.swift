import Diagnostics
import Manifests
import YAML

extension Rule {
  /// Jaeger's UI behind a path that it doesn't know of.
  static let interfacePath = forEachConfiguration(
    "ui-base-path", .warning, title: "Jaeger's UI doesn't know the path that it is behind",
    reason: "The UI loads its scripts from its own base path; behind another one the page stays blank.",
    fix: "Set `base_path` of `jaeger_query` to the Ingress's path.", source: "https://github.com/linkerd/linkerd2/issues/10895"
  ) { configuration, scene in
    guard let query = configuration.components(.extensions).first(where: { $0.type == "jaeger_query" }) else { return [] }
    let base = query.settings?.value(at: ["base_path"])
    let known = base?.filledText ?? "/"
    guard !known.utf8.contains(UInt8(ascii: "$")) else { return [] }
    let services = configuration.templates.flatMap { scene.services(leadingTo: 16686, of: $0) }.map(\.service)
    return scene.objects("Ingress").flatMap { ingress -> [Diagnostic] in
      // What rewrites the path leaves none to know of.
      let isRewritten = (ingress.metadata?["annotations"]?.mergedPairs ?? []).contains {
        $0.key.text.hasSuffix("rewrite-target") || $0.key.text.hasSuffix("middlewares")
      }
      guard !isRewritten else { return [] }
      let paths = ingress.node.value(at: ["spec", "rules"])?.items.flatMap { rule in
        rule.target.value(at: ["http", "paths"])?.items.map(\.target) ?? []
      }
      return (paths ?? []).compactMap { path -> Diagnostic? in
        let name = path.value(at: ["backend", "service", "name"]) ?? path.value(at: ["backend", "serviceName"])
        guard let name,
          services.contains(where: { $0.name == name.text && ($0.namespace ?? ingress.namespace) == ingress.namespace }),
          let place = path["path"]?.target, let text = place.filledText, text.hasPrefix("/"),
          !text.utf8.contains(where: { [UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "$")].contains($0) })
        else { return nil }
        let trimmed = text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
        guard trimmed != known, trimmed != "/" else { return nil }
        return Diagnostic(
          "the Ingress has Jaeger's UI at \"\(trimmed)\", but Jaeger takes its own path for \"\(known)\"", at: place.location,
          notes: [.init("the path is set here", at: (base ?? query.pair.key).location)],
          help: "type \"base_path: \(trimmed)\" below \"jaeger_query:\"")
      }
    }
  }
}
