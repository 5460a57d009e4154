// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Streets that pool by one command.
@Suite struct PoolCommandTests {
  /// Three streets of an invented city.
  private static let streets = Result<[String], any Error> {
    let root = try Scratch.folder().appending(path: "streets").path
    let made = try PaidanProcess.run(
      ["generate", "zhengzhou", "--scale", "0.025", "--seed", "5", "--split", "street", "-o", root]
    )
    guard made.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    return try FileManager.default.contentsOfDirectory(atPath: root).sorted()
      .map { "\(root)/\($0)" }
  }

  private func plan(_ folders: [String], to out: String, _ more: String...) throws -> PaidanProcess
  {
    try PaidanProcess.run(["plan"] + folders + ["-o", out, "--effort", "low"] + more)
  }

  private func out() throws -> String { try Scratch.folder().appending(path: "out").path }

  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  private func files(_ folder: String) throws -> [String] {
    try Scratch.files(folder)
  }

  @Test func `own plans stay as they are, whatever the order of folders and the threads`() throws {
    let folders = try Self.streets.get()
    let (alone, pooled, again) = (try out(), try out(), try out())
    #expect(try plan(folders, to: alone).status == 0)
    let run = try plan(folders, to: pooled, "--pool", "--no-whole", "--threads", "1")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("跨街道调剂多满足"))
    #expect(!run.output.contains("全市统一排"))
    let reversed = Array(folders.reversed())
    _ = try plan(reversed, to: again, "--pool", "--no-whole", "--threads", "2")
    for name in folders.map({ URL(filePath: $0).lastPathComponent }) {
      for file in ["plan.json", "项目清单.csv"] {
        #expect(bytes("\(alone)/\(name)/\(file)") == bytes("\(pooled)/\(name)/\(file)"))
      }
      for file in try files("\(pooled)/\(name)") where file != "run.json" {
        #expect(bytes("\(pooled)/\(name)/\(file)") == bytes("\(again)/\(name)/\(file)"), "\(file)")
      }
    }
    for file in ["batch.json", "pool-plan.json", "跨街道调剂汇总.csv"] {
      #expect(bytes("\(pooled)/\(file)") == bytes("\(again)/\(file)"), "\(file)")
    }
    // A second run takes the own plans over and pools to the same; one that does not pool cleans up.
    let resumed = try plan(folders, to: pooled, "--pool", "--no-whole", "--resume")
    #expect(resumed.output.contains("其中3个沿用上次的结果"))
    #expect(bytes("\(pooled)/batch.json") == bytes("\(again)/batch.json"))
    _ = try plan(folders, to: pooled, "--resume")
    for name in folders.map({ URL(filePath: $0).lastPathComponent }) {
      #expect(try files("\(pooled)/\(name)") == files("\(alone)/\(name)"))
      for file in ["未匹配需求.csv", "闲置资源.csv"] {
        #expect(bytes("\(alone)/\(name)/\(file)") == bytes("\(pooled)/\(name)/\(file)"))
      }
    }
    #expect(!Scratch.exists("\(pooled)/pool-plan.json"))
  }

  @Test func `no byte of another street's people, offers and needs is in a street's folder`() throws
  {
    let folders = try Self.streets.get()
    let out = try out()
    let run = try plan(folders, to: out, "--pool")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("全市统一排"))
    let personal = try folders.map { try Self.personal(in: $0) }
    for (street, folder) in folders.enumerated() {
      let name = URL(filePath: folder).lastPathComponent
      let own = personal[street]
      var texts = ""
      for file in try files("\(out)/\(name)") where file != "run.json" {
        texts += try Scratch.text("\(out)/\(name)/\(file)")
      }
      #expect(texts.contains("跨街道") || texts.contains("调剂编号"))
      for other in personal.indices where other != street {
        let leaked = personal[other].subtracting(own).filter { texts.contains($0) }
        #expect(leaked.isEmpty, "\(name): \(leaked.sorted().prefix(5))")
      }
    }
    // The city's plan holds identifiers alone.
    let plan = try Scratch.text("\(out)/pool-plan.json")
    #expect(!plan.contains("志愿者"))
    let table = try Scratch.text("\(out)/跨街道调剂汇总.csv")
    #expect(table.contains("街道,自身满足,给出,得到,调剂后满足"))
  }

  /// Identifiers, names, telephones and contacts of the rows of a street.
  private static func personal(in folder: String) throws -> Set<String> {
    var result: Set<String> = []
    for (file, columns) in [
      ("人员名册.csv", ["编号", "姓名", "手机"]), ("需求清单.csv", ["编号", "联系人"]),
      ("资源清单.csv", ["编号"]),
    ] {
      let lines = try Scratch.text("\(folder)/\(file)")
        .split(whereSeparator: \.isNewline)
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      guard let header = lines.first else { continue }
      let places = header.indices.filter { place in columns.contains { header[place].contains($0) }
      }
      #expect(!places.isEmpty, "\(file): \(header)")
      for row in lines.dropFirst() {
        for place in places where row.indices.contains(place) && row[place].count > 3 {
          result.insert(row[place])
        }
      }
    }
    return result
  }

  @Test func `a street whose tables have faults stops no other from pooling`() throws {
    let folders = try Self.streets.get()
    let root = try Scratch.folder().path
    let bad = root + "/bad"
    try FileManager.default.copyItem(atPath: folders[0], toPath: bad)
    try "这不是表".write(toFile: "\(bad)/需求清单.csv", atomically: true, encoding: .utf8)
    let out = try out()
    let run = try PaidanProcess.run(
      ["plan", bad, folders[1], folders[2], "-o", out, "--pool", "--no-whole", "--json"]
    )
    #expect(run.status == 65, "\(run.said)")
    let pool = try run.json()["pool"] as? [String: Any]
    let streets = pool?["streets"] as? [[String: Any]] ?? []
    #expect(streets.count == 2)
    #expect(!Scratch.exists("\(out)/bad/跨街道调剂.csv"))
    let alone = try PaidanProcess.run(["plan", bad, folders[1], "-o", try self.out(), "--pool"])
    #expect(alone.status == 65)
    #expect(alone.output.contains("有方案的街道只有1个"), "\(alone.said)")
  }

  @Test func `one folder alone has nothing to pool with`() throws {
    let run = try plan([try Self.streets.get()[0]], to: try out(), "--pool")
    #expect(run.status == 64)
    #expect(run.errors.contains("两个以上"), "\(run.errors)")
  }
}
