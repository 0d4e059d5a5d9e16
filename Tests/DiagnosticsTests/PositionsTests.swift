import Testing

@testable import Diagnostics

struct PositionsTests {
  @Test func `says the same as the source, in whatever order it is asked`() {
    let files = [
      SourceFile(name: "a", bytes: Array("\u{FEFF}ä b\ncdé\n\nf".utf8)), SourceFile(name: "b", bytes: Array("x\ny".utf8)),
    ]
    var positions = Positions()
    for step in [1, 3, -1, -2] {
      for file in files {
        for offset in stride(from: step > 0 ? 0 : file.bytes.count, through: step > 0 ? file.bytes.count : 0, by: step) {
          #expect(positions.position(of: offset, in: file) == file.position(of: offset))
        }
      }
    }
  }
}
