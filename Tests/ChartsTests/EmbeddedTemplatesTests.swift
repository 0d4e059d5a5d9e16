import Foundation
import TestSupport
import Testing

@testable import Charts

/// The table of Sources/EmbeddedTemplates against the folder Templates/.
struct EmbeddedTemplatesTests {
  @Test func everyFileIsEmbeddedAsItIs() throws {
    let embedded = EmbeddedCharts.files
    #expect(
      embedded.map(\.path) == (try Repository.files(below: "Templates")).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for file in embedded {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(Repository.root)/Templates/\(file.path)")))
      #expect(file.bytes == bytes, "\(file.path)")
    }
  }

  @Test func chartsAreNamed() throws {
    #expect(EmbeddedCharts.names == ["emojivoto", "jaeger", "linkerd-values"])
    for name in EmbeddedCharts.names {
      let chart = try Chart.embedded(name)
      #expect(chart.metadata.name == name)
      #expect(!chart.defaults.isEmpty)
    }
  }
}
