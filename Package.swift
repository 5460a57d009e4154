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

let package = Package(
  name: "paidan",
  products: [],
  dependencies: [],
  targets: [
    .target(name: "Control"),
    .target(name: "LinearProgramming", dependencies: ["Control"]),
    .target(name: "NetworkFlow", dependencies: ["Control"]),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(name: "CGLPKGuard", dependencies: ["CGLPK"]),
    .target(
      name: "GLPKSolver",
      dependencies: ["LinearProgramming", "Control", "CGLPKGuard", "CGLPK"]
    ),
    .target(name: "Optimizing", dependencies: ["LinearProgramming", "NetworkFlow", "Control"]),
    .target(
      name: "Matching",
      dependencies: ["Street", "Optimizing", "LinearProgramming", "NetworkFlow", "Control"]
    ),
    .target(
      name: "Planning",
      dependencies: [
        "Matching", "Street", "Optimizing", "LinearProgramming", "NetworkFlow", "Control",
      ]
    ),
    .target(name: "Presets", dependencies: ["Street", "Control"]),
    .target(name: "Street"),
    .target(name: "Catalogue", dependencies: ["Street"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)

for target in package.targets where target.type == .regular || target.type == .test || target.type == .executable {
  if target.name.hasPrefix("C"), target.name.contains("GLPK") { continue }
  target.swiftSettings = (target.swiftSettings ?? []) + settings
}
