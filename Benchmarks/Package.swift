// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "paidan", path: "..")],
  targets: [
    .executableTarget(
      name: "flow-bench",
      dependencies: [.product(name: "NetworkFlow", package: "paidan")]
    ),
    .executableTarget(
      name: "lp-bench",
      dependencies: [.product(name: "LinearProgramming", package: "paidan")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
