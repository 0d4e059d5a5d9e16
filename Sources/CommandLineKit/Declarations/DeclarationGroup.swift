/// The part of `@OptionGroup` that doesn't depend on the type of the group; see `Declaration` for why it is a class.
package class DeclarationGroup {
  final let title: String?
  /// The struct whose properties are the declarations of the group.
  final let members: any ParsableArguments

  init(title: String?, members: any ParsableArguments) {
    self.title = title
    self.members = members
  }
}
