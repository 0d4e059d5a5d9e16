/// The part of `@OptionGroup` that doesn't depend on the type of the group; see `Declaration` for why it is a class.
package class DeclarationGroup {
  private struct Empty: ParsableArguments {}

  let title: String?

  init(title: String?) {
    self.title = title
  }

  /// The struct whose properties are the declarations of the group.
  var members: any ParsableArguments { Empty() }
}
