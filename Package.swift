// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

/// What the page of a week is made of, in the order in which it stands there.
let pageAssets = [
  "page.css", "core.js", "filters.js", "overview.js", "timetable.js", "board.js", "map.js",
  "supply.js", "balance.js", "app.js",
]

let package = Package(
  name: "paidan",
  products: [
    .library(name: "LinearProgramming", targets: ["LinearProgramming", "GLPKSolver", "Control"]),
    .library(name: "NetworkFlow", targets: ["NetworkFlow"]),
    .library(name: "Evaluation", targets: ["Evaluation"]),
    .library(name: "PaidanTesting", targets: ["PaidanTesting", "Evaluation", "Tables", "Street"]),
    .library(name: "Paidan", targets: ["Street", "Tables", "Planning", "GLPKSolver"]),
    .executable(name: "paidan", targets: ["paidan"]),
  ],
  traits: [
    .trait(
      name: "Workbooks",
      description: "Reads .xlsx through libzip, writes it through libxlsxwriter; needs their -dev."
    ),
    .trait(
      name: "Recurrences",
      description: "Expands RFC 5545 rules through libical; needs libical-dev."
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The arrows of the architecture; ArchitectureTests compare every import with them.
    .target(name: "Control"),
    .target(name: "LinearProgramming", dependencies: ["Control"]),
    .target(name: "NetworkFlow", dependencies: ["Control"]),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(name: "CGLPKGuard", dependencies: ["CGLPK"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "GLPKSolver",
      dependencies: ["LinearProgramming", "Control", "CGLPKGuard", "CGLPK", "CZlib"]
    ),
    .target(name: "Street"),
    .target(name: "Catalogue", dependencies: ["Street"]),
    .target(name: "Evaluation", dependencies: ["Street"]),
    .target(name: "PaidanTesting", dependencies: ["Street", "Evaluation", "Catalogue"]),
    .target(name: "Optimizing", dependencies: ["LinearProgramming", "NetworkFlow", "Control"]),
    .target(
      name: "Matching",
      dependencies: ["Street", "Optimizing", "LinearProgramming", "NetworkFlow", "Control"]
    ),
    .target(
      name: "Pairing",
      dependencies: ["Street", "Optimizing", "LinearProgramming", "NetworkFlow", "Control"]
    ),
    .target(
      name: "Rostering",
      dependencies: ["Street", "Optimizing", "LinearProgramming", "NetworkFlow", "Control"]
    ),
    .target(
      name: "Planning",
      dependencies: [
        "Matching", "Rostering", "Evaluation", "Street", "LinearProgramming", "Control",
      ]
    ),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CIcal", providers: [.apt(["libical-dev"]), .brew(["libical"])]),
    .target(
      name: "Tables",
      dependencies: [
        "Street", .product(name: "Yams", package: "Yams"),
        .target(name: "CZip", condition: .when(traits: ["Workbooks"])),
        .target(name: "CXlsxWriter", condition: .when(traits: ["Workbooks"])),
        .target(name: "CIcal", condition: .when(traits: ["Recurrences"])),
      ]
    ),
    .target(
      name: "Reports",
      dependencies: ["Street", "Evaluation", "Tables", "Catalogue"],
      resources: pageAssets.map { .embedInCode("Page/Assets/\($0)") }
    ),
    .target(name: "PublishedInstances"),
    .target(name: "Presets", dependencies: ["Street", "Control"]),
    .executableTarget(
      name: "paidan",
      dependencies: [
        "Catalogue", "Control", "Evaluation", "GLPKSolver", "LinearProgramming", "NetworkFlow",
        "Optimizing", "Pairing", "Planning", "Presets", "PublishedInstances", "Reports",
        "Rostering", "Street", "Tables",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Test support and tests.
    .target(
      name: "SolverConformance",
      dependencies: ["LinearProgramming", "Control"],
      path: "Tests/SolverConformance"
    ),
    .target(name: "TinyWeeks", dependencies: ["Street", "Control"], path: "Tests/TinyWeeks"),
    .target(name: "TinyPairings", dependencies: ["Street", "Control"], path: "Tests/TinyPairings"),
    .testTarget(
      name: "LinearProgrammingTests",
      dependencies: ["LinearProgramming", "Control", "SolverConformance"]
    ),
    .testTarget(
      name: "GLPKSolverTests",
      dependencies: [
        "GLPKSolver", "LinearProgramming", "Control", "CGLPKGuard", "CGLPK", "SolverConformance",
      ]
    ),
    .testTarget(name: "NetworkFlowTests", dependencies: ["NetworkFlow", "Control"]),
    .testTarget(
      name: "PaidanTestingTests",
      dependencies: [
        "PaidanTesting", "Catalogue", "Evaluation", "Tables", "Street", "Planning",
      ]
    ),
    .testTarget(name: "StreetTests", dependencies: ["Street", "Control"]),
    .testTarget(name: "PresetsTests", dependencies: ["Presets", "Street", "Control"]),
    .testTarget(name: "ControlTests", dependencies: ["Control"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "Street"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Street", "Control", "TinyPairings"]
    ),
    .testTarget(
      name: "OptimizingTests",
      dependencies: [
        "Optimizing", "LinearProgramming", "NetworkFlow", "Control", "GLPKSolver",
        "SolverConformance", "PublishedInstances",
      ]
    ),
    .testTarget(
      name: "MatchingTests",
      dependencies: [
        "Matching", "Planning", "Optimizing", "Evaluation", "Street", "LinearProgramming",
        "NetworkFlow", "Control", "GLPKSolver", "Presets", "TinyWeeks",
      ]
    ),
    .testTarget(
      name: "PairingTests",
      dependencies: [
        "Pairing", "Optimizing", "Evaluation", "Street", "Tables", "LinearProgramming",
        "NetworkFlow", "Control", "GLPKSolver", "TinyPairings",
      ]
    ),
    .testTarget(
      name: "RosteringTests",
      dependencies: [
        "Rostering", "Optimizing", "Evaluation", "Street", "LinearProgramming", "NetworkFlow",
        "Control", "GLPKSolver",
      ]
    ),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Planning", "Matching", "Evaluation", "Street", "LinearProgramming", "Control",
        "GLPKSolver", "Presets", "Catalogue", "Tables",
      ]
    ),
    .testTarget(
      name: "TinyWeeksTests",
      dependencies: ["TinyWeeks", "Evaluation", "Street", "Control"]
    ),
    .testTarget(name: "PublishedInstancesTests", dependencies: ["PublishedInstances", "Control"]),
    .testTarget(name: "TablesTests", dependencies: ["Tables", "Street"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Street", "Evaluation", "Tables", "Catalogue",
        .target(name: "CIcal", condition: .when(traits: ["Recurrences"])),
      ]
    ),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "CommandEndToEndTests", dependencies: ["paidan", "Street"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  guard target.name != "CGLPKGuard" else { continue }
  target.swiftSettings = (target.swiftSettings ?? []) + settings
}
