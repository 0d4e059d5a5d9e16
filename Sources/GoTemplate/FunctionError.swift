/// Why a function gave no value.
package enum FunctionError: Error {
  /// The Go function returned this error: `error calling NAME: MESSAGE`.
  case failed(String)
  /// The Go function panicked with this text.
  case panicked(String)
  /// A template that the function executed (`include`, `tpl`) failed.
  case template(TemplateError)
}
