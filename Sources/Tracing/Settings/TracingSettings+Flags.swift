extension TracingSettings {
  /// The settings as `--set` arguments for `linkerd upgrade` and helm, each one word for a shell.
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
    if let traceServiceName { flags += ["--set-string", Self.word("proxy.tracing.traceServiceName=\(Self.escaped(traceServiceName, isKey: false))")] }
    for label in labels {
      flags += ["--set-string", Self.word("proxy.tracing.labels.\(Self.escaped(label.key))=\(Self.escaped(label.value, isKey: false))")]
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

  /// A text as one word of a shell.
  private static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x5F].contains(byte)
    }
    if isPlain { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
