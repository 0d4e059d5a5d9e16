import GoTemplate

/// One comparison of a range: `>=1.2`, `~1.x`, `^0.3.1-0`.
struct VersionConstraint {
  enum Operator {
    case equal, notEqual, greater, less, greaterOrEqual, lessOrEqual, tilde, caret
  }

  /// What is left open: nothing, the patch (`1.2`), the minor too (`1`), or everything (`*`).
  enum Openness {
    case nothing, patch, minor, major
  }

  let comparison: Operator
  /// Zero where it is left open.
  let version: SemanticVersion
  let openness: Openness

  /// Whether `candidate` fits. Pre-releases only do where the range mentions one.
  func allows(_ candidate: SemanticVersion, prereleases: Bool) -> Bool {
    guard candidate.prerelease.isEmpty || prereleases else { return false }
    let order = candidate.compared(to: version)
    switch comparison {
    case .equal: return openness == .nothing ? order == 0 : isWithinTilde(candidate)
    case .notEqual: return differs(candidate)
    case .greater: return isGreater(candidate)
    case .less: return order < 0
    case .greaterOrEqual: return order >= 0
    case .lessOrEqual: return isLessOrEqual(candidate)
    case .tilde: return isWithinTilde(candidate)
    case .caret: return isWithinCaret(candidate)
    }
  }

  private func differs(_ candidate: SemanticVersion) -> Bool {
    if openness == .nothing { return candidate.compared(to: version) != 0 }
    if candidate.major != version.major { return true }
    switch openness {
    case .minor: return false
    case _ where candidate.minor != version.minor: return true
    case .patch: return SemanticVersion.comparePrereleases(candidate.prerelease, version.prerelease) != 0
    default: return candidate.patch != version.patch || candidate.compared(to: version) != 0
    }
  }

  /// `>11` means 12 and up, `>11.1` 11.2 and up.
  private func isGreater(_ candidate: SemanticVersion) -> Bool {
    guard openness == .nothing || candidate.major == version.major else { return candidate.major > version.major }
    return switch openness {
    case .minor: false
    case .patch: candidate.minor > version.minor
    default: candidate.compared(to: version) > 0
    }
  }

  /// `<=11` includes all of 11, `<=11.1` all of 11.1.
  private func isLessOrEqual(_ candidate: SemanticVersion) -> Bool {
    if openness == .nothing { return candidate.compared(to: version) <= 0 }
    if candidate.major != version.major { return candidate.major < version.major }
    return candidate.minor <= version.minor || openness == .minor
  }

  /// The same minor number, or the same major number when the minor is left open; `~*` is everything.
  private func isWithinTilde(_ candidate: SemanticVersion) -> Bool {
    if candidate.compared(to: version) < 0 { return false }
    let isZero = version.major == 0 && version.minor == 0 && version.patch == 0
    if isZero && openness != .minor && openness != .patch { return true }
    return candidate.major == version.major && (openness == .minor || candidate.minor == version.minor)
  }

  /// The same number at the first place that isn't zero.
  private func isWithinCaret(_ candidate: SemanticVersion) -> Bool {
    if candidate.compared(to: version) < 0 { return false }
    if version.major > 0 || openness == .minor { return candidate.major == version.major }
    if candidate.major > 0 { return false }
    if version.minor > 0 || openness == .patch { return candidate.minor == version.minor }
    return candidate.minor == 0 && candidate.patch == version.patch
  }
}
