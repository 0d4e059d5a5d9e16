/// Options that several commands share, declared once in a struct of their own.
@propertyWrapper
package final class OptionGroup<Group: ParsableArguments>: DeclarationGroup {
  /// The shared options.
  package let wrappedValue = Group()

  /// Includes the options; with a title they get a section of their own in the help.
  package override init(title: String? = nil) {
    super.init(title: title)
  }

  override var members: any ParsableArguments { wrappedValue }
}
