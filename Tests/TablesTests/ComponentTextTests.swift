// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct ComponentTextTests {
  private let vocabulary = ComponentText.Vocabulary(
    categories: ["健康教育", "义诊", "会议室", "家电维修"],
    skills: ["急救", "会计", "家电维修", "first aid"],
    ownKinds: ["车辆"]
  )

  private func read(_ text: String) -> ComponentText {
    ComponentText(text, vocabulary: vocabulary)
  }

  /// Components in a short form: kind, quantity and what is asked of it.
  private func shape(_ text: String) -> [String] {
    let reading = read(text)
    return reading.slips.isEmpty
      ? reading.components.map { one in
        let skills = one.skills.map { "\($0.skill)\($0.heads.map(String.init) ?? "")" }
        let parts = [one.category, one.seats == 0 ? "" : "\(one.seats)seats"] + skills
        let papers = one.certificates.map { "!\($0)" }
        return ([one.kind.code + "\(one.quantity)"] + (parts + papers).filter { !$0.isEmpty })
          .joined(separator: " ")
      } : reading.slips.map { "\($0)" }
  }

  @Test(arguments: [
    ("场地1、人力2（懂急救）、物资60", ["venue1", "labour2 急救", "goods60"]),
    (
      "场地1（60座）+人力2（急救2）+物资60份（健康教育）",
      ["venue1 60seats", "labour2 急救2", "goods60 健康教育"]
    ),
    ("讲师1名＋会议室1间", ["expertise1", "venue1"]), ("2名志愿者\n60份物资", ["labour2", "goods60"]),
    ("场地；服务", ["venue1", "service1"]), ("会议室(60个座位)1间", ["venue1 60seats"]),
    ("场地1【会议室、可容纳80人】", ["venue1 会议室 80seats"]), ("场地1（60人）", ["venue1 60seats"]),
    ("志愿者5人（其中2人会急救）", ["labour5 急救2"]), ("人力３名（会计）", ["labour3 会计"]),
    ("人力3(特长:家电维修)", ["labour3 家电维修"]), ("服务1(类别:家电维修)", ["service1 家电维修"]),
    ("服务1（义诊、持证:执业医师证）", ["service1 义诊 !执业医师"]), ("专家1（持急救证）", ["expertise1 !急救"]),
    ("人力2（电工证）", ["labour2 !电工证"]), ("车辆1辆＋人力1", ["车辆1", "labour1"]),
    ("类型:无人机×2、人力1", ["无人机2", "labour1"]), ("人力两名和场地一间", ["labour2", "venue1"]),
    ("场地1 人力2 物资60", ["venue1", "labour2", "goods60"]),
    (
      "venue 1 (60 seats), labour 2 (first aid 2), goods 60",
      ["venue1 60seats", "labour2 first aid2", "goods60"]
    ),
    ("人力2（特长:驾照C1）", ["labour2 驾照C1"]), ("人力×2", ["labour2"]),
  ])
  func `what clerks write is read`(text: String, shape: [String]) {
    #expect(self.shape(text) == shape)
  }

  @Test(arguments: [
    ("场地1、医生2名", "医生2名"), ("3", "3"), ("人力2人3", "人力2人3"), ("宣传册60", "宣传册60"),
  ])
  func `a thing that is not understood is named`(text: String, thing: String) {
    #expect(read(text).slips == [.unclear(CellText.normalised(thing))])
  }

  @Test(arguments: [
    ("场地1（60座", "场地1(60座"), ("场地1)", "场地1)"), ("人力2（急救、场地1", "人力2(急救、场地1"),
    ("场地1、人力2)急救(", "人力2)急救("),
  ])
  func `brackets that do not match are named`(text: String, thing: String) {
    #expect(read(text).slips == [.brackets(thing)])
  }

  @Test func `no more heads have a skill than there are`() {
    let slip = ComponentText.Slip.skillHeads(5, skill: "急救", of: "人力3", heads: 3)
    #expect(read("场地1、人力3（急救5人）").slips == [slip])
    #expect(read("人力3（急救3人）").slips == [])
    #expect(read("人力3（急救1人、会计4人）").slips.count == 1)
  }

  @Test func `the words of kinds are listed, the office's own last`() {
    let words = vocabulary.examples.split(separator: "、")
    #expect(words.first == "场地" && words.last == "车辆")
    #expect(Set(words).isSuperset(of: ["会议室", "讲师", "志愿者", "物资", "服务"]))
    for word in words { #expect(read(String(word)).slips == [], "\(word)") }
  }

  @Test(arguments: [
    ("讲师1（心理健康）", "心理健康"), ("服务1（家电维修）", "家电维修"), ("人力2（持证）", "持证"),
    ("场地1（急救）", "急救"), ("物资60（60座）", "60座"), ("场地1（0座）", "0座"), ("人力2（会唱歌）", "会唱歌"),
    ("服务1（义诊、健康教育）", "健康教育"), ("场地1（特长:急救）", "特长:急救"), ("物资5（持急救证）", "持急救证"),
    ("人力2（类别:）", "类别:"), ("人力1（0人会急救）", "0人会急救"),
  ])
  func `a detail is never guessed`(text: String, detail: String) {
    let slips = read(text).slips
    guard slips.count == 1, case .detail(let found, _) = slips[0] else {
      Issue.record("\(text): \(slips)")
      return
    }
    #expect(found == detail)
  }

  @Test func `numbers are bounded and so are things`() {
    #expect(read("人力0").slips == [.quantity("人力0", limit: 999)])
    #expect(read("人力1000").slips == [.quantity("人力1000", limit: 999)])
    #expect(read("物资5000").slips == [])
    #expect(read("物资1000000").slips == [.quantity("物资1000000", limit: 999_999)])
    #expect(read("人力约5名").doubts == [5])
    let many = Array(repeating: "人力1", count: 21).joined(separator: "、")
    #expect(read(many).slips == [.tooMany(20)])
    let spaced = Array(repeating: "人力1", count: 21).joined(separator: " ")
    #expect(read(spaced).slips.count == 1)
  }

  @Test func `hostile cells are refused in time`() {
    for text in [
      String(repeating: "(", count: 200_000), String(repeating: "场地1", count: 100_000),
      "人力1（" + String(repeating: "急救、", count: 100_000) + "）",
      String(repeating: "1", count: 200_000) + "人力", String(repeating: "和 ", count: 100_000),
    ] {
      let reading = read(text)
      #expect(reading.components.count <= 20)
    }
  }

  @Test func `components read back from their own writing`() {
    for seed in 0..<200 {
      let needs = RandomWeek(seed: UInt64(seed)).week.needs
      for need in needs where !need.components.isEmpty {
        let text = ComponentText.text(of: need.components)
        let reading = ComponentText(text, vocabulary: ComponentText.Vocabulary())
        #expect(reading.components == need.components, "seed \(seed): \(text)")
      }
    }
  }
}
