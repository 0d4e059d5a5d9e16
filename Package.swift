// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error),
  // There is one thread, so references are counted without atomic instructions.
  .unsafeFlags(["-assume-single-threaded"], .when(configuration: .release)),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], without folders: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: folders,
    swiftSettings: strict)
}

let package = Package(
  name: "linkerd-tracing",
  products: [.executable(name: "linkerd-tracing", targets: ["linkerd-tracing"])],
  targets: [
    .executableTarget(
      name: "linkerd-tracing",
      dependencies: ["CommandLineKit", "Tracing", "Manifests", "Charts", "TemplateFunctions", "Values", "YAML", "Diagnostics"],
      swiftSettings: strict,
      linkerSettings: [
        // One static, stripped file: start-up is a quarter of the dynamic one's, and there is nothing to install beside it.
        .unsafeFlags(
          ["-static-executable", "-Xlinker", "--gc-sections", "-Xlinker", "-s"],
          .when(platforms: [.linux], configuration: .release))
      ]),
    library("CommandLineKit", ["Diagnostics"]),
    library("Tracing", ["Manifests", "Values", "YAML", "Diagnostics"]),
    library("Manifests", ["YAML", "Diagnostics"]),
    library("Charts", ["Values", "YAML", "Diagnostics", "TemplateFunctions", "GoTemplate", "EmbeddedTemplates"]),
    library("Values", ["YAML", "Diagnostics"]),
    library("TemplateFunctions", ["GoTemplate"]),
    library("GoTemplate", ["Diagnostics"]),
    library("YAML", ["CYaml", "Diagnostics"]),
    library("Diagnostics"),
    .target(name: "EmbeddedTemplates"),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("CommandLineKit"),
    tests("Diagnostics"),
    tests("YAML", ["Diagnostics"]),
    tests("GoTemplate", ["Diagnostics"]),
    tests("TemplateFunctions", ["GoTemplate"]),
    tests("Values", ["YAML", "Diagnostics"]),
    tests("Charts", ["Values", "YAML", "Diagnostics", "TemplateFunctions", "GoTemplate"]),
    tests("Manifests", ["YAML", "Diagnostics"]),
    tests("Tracing", ["Manifests", "Values", "YAML", "Diagnostics"], without: ["Shop"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "linkerd-tracing"], exclude: ["Golden"], swiftSettings: strict),
  ]
)
