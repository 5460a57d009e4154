// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let planFileEntries: [PlanFileCode: Entry] = [
    .malformed: Entry("不是完整的 JSON 文本(第 {0} 个字节)。", "Not a whole JSON text (byte {0})."),
    .tooDeep: Entry("嵌套过深(第 {0} 个字节)。", "Nested too deep (byte {0})."),
    .duplicateKey: Entry("同一个名字出现两次(第 {0} 个字节)。", "One name twice (byte {0})."),
    .numberOutOfRange: Entry("数太大(第 {0} 个字节)。", "A number too large (byte {0})."),
    .unknownFormat: Entry("不是派单的方案文件(格式“{0}”)。", "Not a plan of Paidan (format “{0}”)."),
    .missingKey: Entry("缺少“{0}”。", "“{0}” is missing."),
    .unknownKey: Entry("多出“{0}”。", "“{0}” does not belong here."),
    .wrongType: Entry("“{0}”的类型不对。", "“{0}” is of the wrong type."),
    .badValue: Entry("“{0}”的值不对。", "“{0}” has an impossible value."),
  ]
}
