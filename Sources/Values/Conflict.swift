/// A value and the default below it when one of them is a map and the other isn't: the default is left out whole.
package struct Conflict {
  /// The keys that lead there.
  package let path: [String]
  /// What is kept.
  package let value: Value
  /// What a chart's `values.yaml` has.
  package let standard: Value

  package init(path: [String], value: Value, standard: Value) {
    (self.path, self.value, self.standard) = (path, value, standard)
  }
}
