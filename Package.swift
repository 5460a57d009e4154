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
