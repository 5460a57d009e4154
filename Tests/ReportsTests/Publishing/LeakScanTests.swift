// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Street
import Tables
import Testing

@Suite struct LeakScanTests {
  private static let scan: LeakScan = {
    var personal = PersonalWords()
    personal.names = ["王小明", "欧阳娜娜", "李雷", "向阳", "东风", "阿卜杜拉·买买提", "Ada Muster", "周一"]
    return LeakScan(
      personal: personal,
      publicNames: ["向阳社区", "东风小学", "李雷工作室"],
      fixedWords: ["周一", "王小明志愿服务队"],
      monday: Day(number: 20_493)
    )
  }()

  @Test(arguments: [
    ("13800138000", Leak.mobile), ("电话138-0013-8000找小王", .mobile), ("138 0013 8000", .mobile),
    ("１３８００１３８０００", .mobile), ("+86 13800138000", .mobile), ("0086-138-00138000", .mobile),
    ("1 3 8 0 0 1 3 8 0 0 0", .mobile), ("一三八零零一三八零零零", .mobile), ("幺三八００幺三八〇〇〇", .mobile),
    ("①③⑧⓪⓪①③⑧⓪⓪⓪", .mobile), ("138\u{200B}0013\u{200B}8000", .mobile),
    ("138.0013.8000", .mobile), ("138\n00138000", .mobile), ("(138)0013-8000", .mobile),
    ("٠١٣٨٠٠١٣٨٠٠٠", .mobile), ("𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", .mobile), ("138,0013,8000", .mobile),
    ("2026-02-14 13800138000", .mobile), ("0371-66668888", .landline),
    ("(0371)6666 8888", .landline),
    ("66668888", .landline), ("6666-8888", .landline), ("400-123-4567", .landline),
    ("037166668888", .landline), ("86-371-66668888", .landline),
    ("410105194803071234", .identity), ("４１０１０５ １９４８０３０７ １２３Ｘ", .identity),
    ("410105-19480307-123x", .identity), ("410105480307123", .identity), ("E12345678", .document),
    ("6222 0212 3456 7890 123", .longNumber), ("6222021234567890", .longNumber),
    ("138****8000", .partialNumber), ("410105********1234", .partialNumber),
    ("wang.xm@example.com", .email), ("wangxm＠example．com", .email),
    ("wangxm [at] example.com", .email), ("东风小区12号楼", .address), ("3栋", .address),
    ("三号楼二单元", .address), ("501室", .address), ("文明路18号", .address), ("幸福里3弄", .address),
    ("3-2-501", .address), ("A座1203", .address), ("１２号楼", .address),
    ("34.74661,113.62537", .coordinate),
    ("34°44′", .coordinate), ("找王小明", .name), ("王 小 明", .name), ("王　小　明", .name),
    ("王·小·明", .name), ("⺩小明王⼩明", .name), ("欧阳娜娜老师", .name), ("李雷", .name),
    ("阿卜杜拉买买提", .name), ("ada  muster", .name), ("向阳", .name), ("1948年3月出生", .birth),
    ("1948-03-07", .birth), ("19480307", .birth), ("48年生", .birth), ("微信号:wxid_abc123", .account),
    ("加V信 abc12345", .account), ("QQ 12345678", .account), ("vx：abcde_1", .account),
    ("豫A12345", .plate),
  ])
  func `what gives somebody away is found, however it is written`(text: String, leak: Leak) {
    #expect(Self.scan.leaks(in: text).contains(leak), "\(text)")
  }

  @Test(arguments: [
    ("王奶奶家", Leak.titledPerson), ("李明先生", .titledPerson), ("联系人:张大伟", .titledPerson),
    ("户主 刘美丽", .titledPerson), ("独居,78岁", .statedAge), ("低保户优先", .sensitive),
    ("患有高血压", .sensitive), ("困难党员", .sensitive), ("中共党员", .sensitive),
    ("刚出院,卧床", .sensitive),
  ])
  func `words of somebody's own are looked at more closely`(text: String, leak: Leak) {
    #expect(Self.scan.leaks(in: text, isFree: true).contains(leak), "\(text)")
    #expect(!Self.scan.leaks(in: text).contains(leak), "\(text)")
  }

  @Test(arguments: [
    "12345 热线", "2026年", "2026-02-14", "2026年2月14日", "3号线志愿服务队", "09:00–11:00", "14:00-16:30",
    "120 人",
    "1,200 件", "共3场,每场40人", "向阳社区", "东风小学", "王老吉药业示例分公司", "周一", "王小明志愿服务队", "第2期", "拨打110、119、120",
    "2026-02-09 至 2026-02-15", "2026-02-14(周六)上午 09:00–11:00", "90%", "9,10,12,14,16日", "一二三班",
    "60岁以上", "60-69岁", "二楼会议室", "街道12号文件", "3号窗口", "王**(1)、欧阳**", "某**", "老年人-03", "v1.2",
    "2026-07-v1", "四点半课堂", "文明路社区", "微信报名", "居民区", "2025-2026", "0900-1100", "38.5°C",
    "在职党员 3 名、志愿者 2 名", "十五运志愿者", "雨天顺延", "#1b1b1b", "A3 portrait", "10,000 步",
  ])
  func `harmless text passes`(text: String) {
    #expect(Self.scan.leaks(in: text, isFree: true) == [], "\(text)")
  }

  @Test func `a name of three characters is a coincidence only where the office says so`() {
    #expect(Self.scan.leaks(in: "王小明诊所") == [.name])
    #expect(Self.scan.leaks(in: "王小明志愿服务队王小明") == [.name])
    // Two characters within a longer public name may be chance, beside it they are not.
    #expect(Self.scan.leaks(in: "向阳社区向阳") == [.name])
    #expect(Self.scan.leaks(in: "李雷工作室") == [])
  }

  @Test(arguments: [
    (["138", "0013", "8000"], [Leak.mobile]), (["王", "小明"], [.name]),
    (["410105", "19480307", "1234"], [.identity]), (["王", "2026-02-14", "小明"], []),
    (["138", "2026-02-14", "09:00"], []), (["12", "5", "30"], []), (["东风社区", "理发"], []),
  ])
  func `a number or name that is spread over cells is found`(cells: [String], leaks: [Leak]) {
    #expect(Self.scan.leaks(across: cells) == leaks, "\(cells)")
  }
}
