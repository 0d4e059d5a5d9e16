extension TracingSettings {
  /// The settings as `--set` arguments for `linkerd upgrade` and helm, one word an element.
  package func flags(form: TracingForm) -> [String] {
    let collector = "proxy.tracing.collector"
    var flags = ["--set", "proxy.tracing.\(form.rawValue)=true", "--set", "\(collector).endpoint=\(endpoint.text)"]
    switch form {
    case .enabled:
      flags += [
        "--set", "\(collector).meshIdentity.serviceAccountName=\(identity.serviceAccountName)",
        "--set", "\(collector).meshIdentity.namespace=\(identity.namespace)",
      ]
    case .enable:
      flags += ["--set", "\(collector).meshIdentity.serviceAccountName=\(identity.serviceAccountName).\(identity.namespace)"]
    }
    // Texts stay texts, whatever they look like.
    if let traceServiceName {
      flags += ["--set-string", "proxy.tracing.traceServiceName=\(Self.escaped(traceServiceName, isKey: false))"]
    }
    for label in labels {
      flags += ["--set-string", "proxy.tracing.labels.\(Self.escaped(label.key))=\(Self.escaped(label.value, isKey: false))"]
    }
    return flags
  }

  /// A text with backslashes before what has a meaning in a `--set` argument.
  private static func escaped(_ text: String, isKey: Bool = true) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar == "," || scalar == "\\" || isKey && (scalar == "." || scalar == "=" || scalar == "[") { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
