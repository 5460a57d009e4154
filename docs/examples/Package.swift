// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// An example that sees nothing but the product `LinearProgramming`.
func example(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "LinearProgramming", package: "paidan")],
    path: name
  )
}

let package = Package(
  name: "examples",
  dependencies: [.package(name: "paidan", path: "../..")],
  targets: [
    example("transport"), example("knapsack"), example("cutting-stock"), example("shift-cover"),
    example("tour"),
  ]
)
