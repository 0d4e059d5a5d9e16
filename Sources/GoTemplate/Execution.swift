/// A running execution, as functions see it: they can execute other templates of the same set.
package protocol Execution: AnyObject {
  /// Executes the template called `name` on `data` and gives its output; Helm's `include`.
  func execute(template name: GoString, on data: Value) throws(FunctionError) -> GoString
  /// Parses `text` beside the templates of this set and executes it on `data`; what it defines is seen by itself alone. Helm's `tpl`.
  func evaluate(text: GoString, on data: Value) throws(FunctionError) -> GoString
}
