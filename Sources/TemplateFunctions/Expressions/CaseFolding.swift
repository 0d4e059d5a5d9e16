/// Letters that differ in case only, by Unicode's simple folding.
enum CaseFolding {
  /// Letters that fold together with another besides its capital, by the code point that all of them fold to.
  private static let others: [UInt32: [UInt32]] = [
    0x6B: [0x212A], 0x73: [0x17F], 0xDF: [0x1E9E], 0xE5: [0x212B], 0x1C6: [0x1C5], 0x1C9: [0x1C8], 0x1CC: [0x1CB],
    0x1F3: [0x1F2], 0x3B2: [0x3D0], 0x3B5: [0x3F5], 0x3B8: [0x3D1, 0x3F4], 0x3B9: [0x345, 0x1FBE], 0x3BA: [0x3F0],
    0x3BC: [0xB5], 0x3C0: [0x3D6], 0x3C1: [0x3F1], 0x3C3: [0x3C2], 0x3C6: [0x3D5], 0x3C9: [0x2126], 0x432: [0x1C80],
    0x434: [0x1C81], 0x43E: [0x1C82], 0x441: [0x1C83], 0x442: [0x1C84, 0x1C85], 0x44A: [0x1C86], 0x463: [0x1C87],
    0x1E61: [0x1E9B], 0xA64B: [0x1C88],
  ]

  /// The code point that all letters differing from `code` in case alone fold to.
  static func folded(_ code: UInt32) -> UInt32 {
    if code < 0x80 { return 0x41...0x5A ~= code ? code | 0x20 : code }
    // The dotted capital and the dotless small i fold to themselves.
    guard code != 0x130, code != 0x131, let scalar = Unicode.Scalar(code) else { return code }
    return scalar.uppered.lowered.value
  }

  /// All letters that differ from `code` in case alone, `code` among them.
  static func variants(of code: UInt32) -> [UInt32] {
    let folded = folded(code)
    guard folded != 0x130, folded != 0x131, let scalar = Unicode.Scalar(folded) else { return [code] }
    return [folded, scalar.uppered.value] + (others[folded] ?? [])
  }
}
