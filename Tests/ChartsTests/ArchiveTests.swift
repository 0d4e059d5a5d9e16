import Diagnostics
import Foundation
import Testing

@testable import Charts

/// Packed charts: gzip, DEFLATE, tar, and what helm refuses in them.
struct ArchiveTests {
  private func unpacked(_ text: String, limit: Int = 1 << 20) throws(ArchiveError) -> String {
    let bytes = Data(base64Encoded: text).map { Array($0) } ?? []
    return String(decoding: try Gzip.unpack(bytes, limit: limit), as: UTF8.self)
  }

  /// Letters as often as the numbers of Fibonacci say get codes of up to thirteen bits.
  private let skewed =
    "H4sIAAAAAAACAwXBQYIDMQzDsLdu25nElsj/Hxf4+3y/v9/veZ7ned/3fd/3Peecc84555xz77333nvvvffee++9d2ZmZmZmZmZm"
    + "ZmZmZmZmZmZmd3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3kyRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJ0rZt27Zt"
    + "27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27ZtCwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAICqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
    + "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq/7hX6hvaAwAA"
  private let fixed = "H4sIAAAAAAACA0u0UjDkSoQTAHlOaH0PAAAA"
  private let run = "H4sIAAAAAAACA6uoGAWjYBSMglEwCkbBUAcAemUIKdAHAAA="

  @Test func deflateUnpacksWhatZlibPacked() throws {
    #expect(try unpacked(fixed) == "a: 1\na: 1\na: 1\n")
    #expect(try unpacked(run) == String(repeating: "x", count: 2000), "a copy that reaches into itself")
    var (counts, expected) = ([1, 1], "")
    while counts.count < 14 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    for (letter, count) in zip("abcdefghijklmn", counts) { expected += String(repeating: letter, count: count) }
    #expect(try unpacked(skewed) == expected)
  }

  @Test func severalTextsInARowAreOne() throws {
    let both = Packing.gzip(Array("one ".utf8)) + Packing.gzip(Array("two".utf8))
    #expect(String(decoding: try Gzip.unpack(both, limit: 100), as: UTF8.self) == "one two")
    let long = [UInt8](repeating: 7, count: 150_000)
    #expect(try Gzip.unpack(Packing.gzip(long), limit: 200_000) == long)
  }

  @Test func headersOfGzipMayNameTheFile() throws {
    var bytes = Packing.gzip(Array("text".utf8))
    bytes[3] = 4 | 8 | 16 | 2
    bytes.insert(contentsOf: [2, 0, 9, 9] + "name\0comment\0".utf8 + [0, 0], at: 10)
    #expect(String(decoding: try Gzip.unpack(bytes, limit: 100), as: UTF8.self) == "text")
  }

  @Test func whatIsCutShortOrChangedIsCorrupt() throws {
    let whole = Data(base64Encoded: skewed).map { Array($0) } ?? []
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: ArchiveError.self) { try Gzip.unpack(Array(whole.prefix(count)), limit: 10_000) }
    }
    for index in stride(from: 10, to: whole.count, by: 5) {
      var changed = whole
      changed[index] ^= 0x55
      #expect(throws: ArchiveError.self, "byte \(index)") { try Gzip.unpack(changed, limit: 10_000) }
    }
  }

  @Test func bombsEndAtTheLimit() {
    #expect(throws: ArchiveError.self) { try unpacked(run, limit: 1999) }
    #expect(throws: ArchiveError.self) { try Gzip.unpack(Packing.gzip([1, 2, 3]), limit: 2) }
  }

  @Test func tarListsFiles() throws {
    let long = String(repeating: "d/", count: 80) + "f"
    let record = "path=folder/\u{e9}\n"
    let archive =
      Packing.entry("folder/", [], kind: "5") + Packing.entry("b", [1, 2], kind: "0", prefix: "folder/a")
      + Packing.entry("././@LongLink", Array(long.utf8) + [0], kind: "L") + Packing.entry("short", [3], kind: "0")
      + Packing.entry("PaxHeaders", Array("\(record.utf8.count + 3) \(record)".utf8), kind: "x")
      + Packing.entry("e", [4], kind: "0")
      + Packing.entry("g", Array("13 comment=x\n".utf8), kind: "g") + Packing.entry("old/", [], kind: "\0")
    let entries = try TarArchive.entries(archive)
    #expect(entries.map(\.name) == ["folder/a/b", long, "folder/\u{e9}"])
    #expect(entries.map { Array($0.bytes) } == [[1, 2], [3], [4]])
    #expect(throws: ArchiveError.self, "the file ends too early") { try TarArchive.entries(Array(archive.prefix(1025))) }
    #expect(try TarArchive.entries(Array(archive.prefix(1400))).count == 1, "only what fills the last block is missing")
    #expect(throws: ArchiveError.self, "a size below zero") {
      try TarArchive.entries(Packing.entry("a", [], kind: "0", size: "-5"))
    }
    var changed = archive
    changed[0] ^= 1
    #expect(throws: ArchiveError.self, "the sum is wrong") { try TarArchive.entries(changed) }
  }

  private func files(_ entries: [(name: String, text: String)]) -> String {
    var budget = 1 << 20
    do throws(Diagnostic) {
      return try ChartArchive.files(Packing.gzip(Packing.tar(entries)), name: "c.tgz", budget: &budget).map(\.path).joined(
        separator: " ")
    } catch {
      return error.message
    }
  }

  @Test func theFirstFolderIsTheChart() {
    #expect(
      files([("c/", ""), ("c/Chart.yaml", ""), ("c/./templates//a.yaml", ""), ("c/x/../b", "")]) == "Chart.yaml templates/a.yaml b")
    #expect(files([("c\\templates\\a.yaml", "")]) == "templates/a.yaml")
  }

  @Test(arguments: [
    ("c//etc/passwd", #""c//etc/passwd" is an absolute path"#), ("c/../../x", #""c/../../x" leads out of the chart"#),
    ("c/..", #""c/.." leads out of the chart"#), ("x", #""x" is no file of the chart's folder"#),
    ("c/C:/x", #""c/C:/x" is no file of the chart's folder"#), ("Chart.yaml", "Chart.yaml isn't in a folder"),
  ])
  func pathsThatNoChartHas(name: String, reason: String) {
    #expect(files([(name, "x")]) == "\"c.tgz\" is refused: \(reason)")
  }

  @Test func archivesThatAreNoCharts() {
    #expect(files([]) == "\"c.tgz\" is refused: it has no files")
    #expect(throws: Diagnostic.self) { try Chart(archive: Array("a: 1\n".utf8), place: "values.yaml") }
    #expect(throws: Diagnostic.self) { try Chart(archive: Packing.chart(["values.yaml": "a: 1\n"]), place: "c.tgz") }
    let large = Packing.entry("c/large", [UInt8](repeating: 0x20, count: (5 << 20) + 1), kind: "0")
    #expect(throws: ArchiveError.self, "one byte too many") { try ChartArchive.files(in: large) }
  }

  @Test func aPackedChartRendersAsItsFolder() throws {
    let files = [
      "Chart.yaml": description("c"), "values.yaml": "a: 1\n", "templates/t.yaml": "a: {{ .Values.a }}\n",
      ".helmignore": "templates/\n",
    ]
    let documents = try Chart(archive: Packing.chart(files), place: "c.tgz").render(request())
    #expect(documents.map { String(decoding: $0.text, as: UTF8.self) } == ["a: 1"], ".helmignore says nothing in archives")
  }

  @Test func packedSubchartsAreRead() throws {
    let inner = Packing.chart(["Chart.yaml": description("s"), "templates/t.yaml": "s: 1\n"])
    let own = [("Chart.yaml", Array(description("c").utf8)), ("charts/s-0.1.0.tgz", inner), ("charts/s-0.1.0.tgz.prov", [])]
    let chart = try Chart(files: own.map { ChartFile(path: $0.0, bytes: $0.1) }, place: "c")
    #expect(try chart.render(request()).map(\.source) == ["c/charts/s/templates/t.yaml"])
    let broken = failure(["charts/s.tgz": "x"])
    #expect(
      broken?.message
        == "error unpacking subchart s.tgz in c: \"./c/charts/s.tgz\" isn't a packed chart: expected a gzipped tar archive")
    #expect(
      failure(["charts/s.tgz/Chart.yaml": description("s")])?.message.hasSuffix("is a folder, expected a packed chart") == true)
  }

  @Test func archivesInArchivesEnd() throws {
    var archive = Packing.chart(["Chart.yaml": description("s")])
    for _ in 0..<25 {
      archive = Packing.gzip(
        Packing.entry("s/Chart.yaml", Array(description("s").utf8), kind: "0") + Packing.entry("s/charts/s.tgz", archive, kind: "0")
      )
    }
    let error = #expect(throws: Diagnostic.self) { try Chart(archive: archive, place: "c.tgz") }
    #expect(error?.message.hasSuffix("has charts in charts in charts, more than 20 deep") == true)
  }
}
