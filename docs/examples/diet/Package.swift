// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let package = Package(
  name: "diet",
  dependencies: [.package(name: "paidan", path: "../../..")],
  targets: [
    .executableTarget(
      name: "diet",
      dependencies: [.product(name: "LinearProgramming", package: "paidan")]
    )
  ]
)
