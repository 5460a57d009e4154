// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells whether a cell of names holds one person or several.
enum NameText {
  /// Family names of two characters, which often stand apart from the given name.
  static let longSurnames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "轩辕", "南宫",
    "长孙", "宇文", "百里", "东郭", "西门", "独孤", "申屠", "太史", "淳于", "单于", "呼延", "钟离", "闻人", "公冶",
  ]
  /// Common family names of one character.
  static let surnames = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
  )

  /// Whether a cell holds several names: 张三、李四, 张三 李四, one below the other; 欧阳 娜娜 and 张 三
  /// are one.
  static func holdsSeveral(_ text: String) -> Bool {
    let normalised = CellText.normalised(text)
    let pieces = normalised.split { "、,;/|\n\r\t".contains($0) }
      .map { CellText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    // Lovelace, Ada
    let isTurned = pieces.count == 2 && normalised.contains(",") && pieces.allSatisfy(isLatin)
    if pieces.count > 1, !isTurned { return true }
    let words = normalised.split(separator: " ").map(String.init)
    return words.count > 1 && words.allSatisfy(isWholeName)
  }

  private static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }

  /// Whether a word is a family name with a given one.
  private static func isWholeName(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    switch word.count {
    case 2: return surnames.contains(first) && !longSurnames.contains(word)
    case 3: return surnames.contains(first) || longSurnames.contains(String(word.prefix(2)))
    case 4: return longSurnames.contains(String(word.prefix(2)))
    default: return false
    }
  }
}
