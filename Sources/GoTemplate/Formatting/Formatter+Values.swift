/// What each verb makes of each type.
extension Formatter {
  /// Prints a value that stands by itself.
  mutating func print(_ value: Value, verb: Unicode.Scalar) {
    switch (value, verb) {
    case (.nil, "T"), (.nil, "v"): pad("<nil>")
    case (_, "T"): printString(Array(value.typeName.utf8))
    case (.map, "p"), (.list, "p"), (.object, "p"), (.function, "p"): printInteger(0, base: 16, verb: "x", prefix: true)
    case (_, "p"), (_, "w"): printBad(verb, value)
    default: printContents(value, verb: verb)
    }
  }

  private mutating func printContents(_ value: Value, verb: Unicode.Scalar) {
    switch value {
    case .nil: printBad(verb, value)
    case .bool(let bool):
      guard verb == "t" || verb == "v" else { return printBad(verb, value) }
      pad(bool ? "true" : "false")
    case .integer(let integer, let type): printInteger(integer, type, verb: verb)
    case .float(let float):
      guard printFloat(float, verb: verb) else { return printBad(verb, value) }
    case .complex(let real, let imaginary):
      guard Formatter.isFloat(verb) else { return printBad(verb, value) }
      printComplex(real, imaginary, verb: verb)
    case .string(let string): printString(string.bytes, verb: verb, value)
    case .list(let list): printList(list, verb: verb)
    case .map(let map): printMap(map, verb: verb)
    case .object(let object): printString(object.printed.bytes, verb: verb, value)
    case .function: verb == "v" ? printInteger(0, base: 16, verb: "x", prefix: true) : printBad(verb, value)
    }
  }

  /// `%!d(string=text)`: the verb doesn't fit the value.
  mutating func printBad(_ verb: Unicode.Scalar, _ value: Value) {
    write("%!")
    output.append(verb)
    write("(")
    if case .nil = value {
      write("<nil>")
    } else {
      write(value.typeName)
      write("=")
      printContents(value, verb: "v")
    }
    write(")")
  }

  // MARK: Lists and maps

  private mutating func printList(_ list: List, verb: Unicode.Scalar) {
    if list.element == .uint8, printBytes(list, verb: verb) { return }
    if flags.sharpV { write(GoType.list(list.element).description) }
    write(flags.sharpV ? "{" : "[")
    for (index, element) in list.elements.enumerated() {
      if index > 0 { write(flags.sharpV ? ", " : " ") }
      printElement(element, of: list.element, verb: verb)
    }
    write(flags.sharpV ? "}" : "]")
  }

  private mutating func printMap(_ map: Map, verb: Unicode.Scalar) {
    write(flags.sharpV ? map.type.description + "{" : "map[")
    for (index, key) in map.keys.enumerated() {
      if index > 0 { write(flags.sharpV ? ", " : " ") }
      printContents(.string(key), verb: verb)
      write(":")
      printElement(map.values[index], of: map.elementType, verb: verb)
    }
    write(flags.sharpV ? "}" : "]")
  }

  private mutating func printElement(_ element: Value, of type: GoType, verb: Unicode.Scalar) {
    guard depth < Formatter.maximumDepth, output.count < Formatter.maximumCount else { return write("...") }
    depth += 1
    defer { depth -= 1 }
    if case .nil = element {
      write(flags.sharpV ? "\(type)(nil)" : "<nil>")
    } else {
      printContents(element, verb: verb)
    }
  }

  /// Prints a `[]byte`; false when the verb isn't special for one.
  private mutating func printBytes(_ list: List, verb: Unicode.Scalar) -> Bool {
    let bytes = list.elements.map { element in
      if case .integer(let value, _) = element { UInt8(truncatingIfNeeded: value) } else { UInt8(0) }
    }
    switch verb {
    case "s", "x", "X", "q": printString(bytes, verb: verb, .list(list))
    case "v" where flags.sharpV:
      write("[]byte{")
      for (index, byte) in bytes.enumerated() {
        if index > 0 { write(", ") }
        printInteger(UInt64(byte), base: 16, verb: "x", prefix: true)
      }
      write("}")
    default: return false
    }
    return true
  }
}
