// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

// A package of its own: all that it builds is instrumented, see README.md.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "paidan", path: "../..", traits: ["Workbooks"])],
  targets: [
    .executableTarget(
      name: "fuzz-tables",
      dependencies: [.product(name: "PaidanTesting", package: "paidan")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
  ],
  swiftLanguageModes: [.v6]
)
