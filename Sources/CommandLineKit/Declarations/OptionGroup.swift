/// Options that several commands share, declared once in a struct of their own.
@propertyWrapper
package final class OptionGroup<Group>: DeclarationGroup {
  /// The shared options.
  package let wrappedValue: Group

  /// Includes the options; with a title they get a section of their own in the help.
  package init(title: String? = nil) where Group: ParsableArguments {
    let group = Group()
    wrappedValue = group
    super.init(title: title, members: group)
  }
}
