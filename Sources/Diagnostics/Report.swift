/// What a run of rules found, and what it looked at.
package struct Report: Sendable {
  package var findings: [Diagnostic]
  /// The files that were read, in order.
  package var files: [SourceFile]
  /// The objects and values in them, in the order of the files and inside one from top to bottom.
  package var subjects: [Subject]
  /// The rules that were asked.
  package var rules: [RuleDescription]
  /// The program that reports.
  package var tool: Tool
  /// The least severity that makes the run fail.
  package var failing: Severity
  /// How long it took, in milliseconds.
  package var milliseconds: Int

  package init(
    findings: [Diagnostic], files: [SourceFile] = [], subjects: [Subject] = [], rules: [RuleDescription] = [], tool: Tool = Tool(),
    failing: Severity = .error, milliseconds: Int = 0
  ) {
    self.findings = findings
    self.files = files
    self.subjects = subjects
    self.rules = rules
    self.tool = tool
    self.failing = failing
    self.milliseconds = milliseconds
  }

  /// Something that was checked: a Kubernetes object, or the values of a chart.
  package struct Subject: Sendable {
    /// `namespace/name`, or the name alone.
    package let name: String
    /// `Deployment@apps/v1`, or `Values` for values.
    package let kind: String
    package let location: Location

    package init(name: String, kind: String, location: Location) {
      self.name = name
      self.kind = kind
      self.location = location
    }
  }

  /// The program that reports, as its reports name it.
  package struct Tool: Sendable {
    package let name: String
    package let version: String

    package init(name: String = "linkerd-tracing", version: String = "") {
      self.name = name
      self.version = version
    }
  }

  /// The number of findings of a severity.
  package func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}
