// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let violationEntries: [ViolationCode: Entry] = [
    .unknownRecord: Entry(
      "项目 {0} 提到的“{1}”不在本周数据中。",
      "Project {0} names “{1}”, which the week does not have."
    ),
    .excludedNeed: Entry(
      "项目 {0} 服务的需求 {1} 不应列入计划(当场办理、未核实或风险未填)。",
      "Project {0} serves need {1}, which is not to be planned (on the spot, unverified or without risk)."
    ),
    .peopleRule: Entry(
      "违反用人规则“{0}”:{1}。",
      "A people's rule is broken, “{0}”: {1}."
    ),
    .wrongCategory: Entry(
      "项目 {0}:{1} 的类型或类别与需求不符,或为提出单位自己。",
      "Project {0}: kind or category of {1} does not fit, or the unit serves its own need."
    ),
    .barredProvider: Entry(
      "项目 {0}:{1} 已被禁排,或不是锁定的服务方。",
      "Project {0}: {1} is ruled out or is not the locked provider."
    ),
    .outOfTime: Entry(
      "项目 {0}:时间或时长不符合 {1} 的可用时间、截止日期或需求时长。",
      "Project {0}: outside the times of {1}, after the deadline, or of the wrong length."
    ),
    .crossesHalfDay: Entry(
      "项目 {0} 跨越了两个半天。",
      "Project {0} does not lie within one half-day."
    ),
    .unlawful: Entry(
      "项目 {0}:依法不得安排 {1}({2})。",
      "Project {0}: the law does not allow {1} ({2})."
    ),
    .tooFar: Entry(
      "项目 {0}:{1} 超出就近范围。",
      "Project {0}: {1} is beyond the limit of nearness."
    ),
    .tooFewSeats: Entry(
      "项目 {0}:场地 {1} 座位不足。",
      "Project {0}: the hall {1} has too few seats."
    ),
    .doubleBooked: Entry(
      "{0} 同一时间被安排了两次:项目 {1} 与 {2}(含缓冲时间)。",
      "{0} is booked twice at once: projects {1} and {2} (buffer included)."
    ),
    .overCapacity: Entry(
      "{0} 本周被安排 {1} 次(份),超过本周上限 {2}。",
      "{0} gives {1} this week, more than the limit of {2}."
    ),
    .overHalfDay: Entry(
      "{0} 在 {3} {4} 时起的半天里被安排 {1} 次(份),超过每半天上限 {2}。",
      "{0} gives {1} in the half-day of {3} from {4}:00, more than the limit of {2}."
    ),
    .overMinutes: Entry(
      "{0} 在 {3} 被安排 {1} 分钟,超过每天上限 {2} 分钟。",
      "{0} serves {1} minutes on {3}, more than the limit of {2}."
    ),
    .overServed: Entry(
      "需求 {0} 安排了 {1},多于所需的 {2}。",
      "Need {0} gets {1}, more than the {2} it asks for."
    ),
    .partlyServed: Entry(
      "需求 {0} 只安排了 {1}(需要 {2}),低于可接受的最少数量。",
      "Need {0} gets only {1} of {2}, less than is worth giving."
    ),
    .splitUp: Entry(
      "需求 {0} 不可拆分,却分给了 {1} 个项目或服务方。",
      "Need {0} can't be divided, but is split among {1} projects or providers."
    ),
    .missingSkill: Entry(
      "项目 {0}:具备“{1}”的只有 {2} 人,需要 {3} 人。",
      "Project {0}: only {2} heads have the skill “{1}”, {3} are asked."
    ),
    .wrongComponent: Entry(
      "项目 {0}:{1} 未注明所服务的组成部分,或需求没有该组成部分。",
      "Project {0}: {1} names no component of the need, or one that it does not have."
    ),
    .componentIncomplete: Entry(
      "项目 {0} 的第 {1} 项组成安排了 {2},需要 {3}。",
      "Project {0}: component {1} gets {2} of {3}."
    ),
    .sessionShape: Entry(
      "项目 {0} 是共享场次,应由一方提供一场,却有 {1} 方、共 {2} 次(份)。",
      "Project {0} is a session: it needs one provider with one piece, not {1} with {2}."
    ),
    .mayNotJoin: Entry(
      "项目 {0}:需求 {1} 不能参加该场次或与其他需求合办。",
      "Project {0}: need {1} may not join this session."
    ),
    .joinedTwice: Entry(
      "项目 {0}:需求 {1} 重复参加同一场次。",
      "Project {0}: need {1} joins the same session twice."
    ),
    .underAttended: Entry(
      "项目 {0} 只有 {1} 人参加,少于开场人数 {2}。",
      "Project {0}: {1} people come, fewer than the {2} without whom it is not held."
    ),
    .overAttended: Entry(
      "项目 {0} 有 {1} 人参加,超过容纳人数 {2}。",
      "Project {0}: {1} people come, more than the {2} seats."
    ),
    .wrongHost: Entry(
      "项目 {0} 的承办需求“{1}”有误:缺少、多余,或不在该场次之中。",
      "Project {0}: the host “{1}” is missing, superfluous or not among its needs."
    ),
    .guestTooFar: Entry(
      "项目 {0}:需求 {1} 距承办地点超出就近范围。",
      "Project {0}: need {1} is too far from the host."
    ),
    .gapIgnored: Entry(
      "{0} 在项目 {1} 与 {2} 之间只有 {3} 分钟,收场、路程和布置需要 {4} 分钟。",
      "{0} has {3} minutes between projects {1} and {2}; packing, travel and set-up take {4}."
    ),
    .malformed: Entry(
      "项目 {0} 不完整或编号重复。",
      "Project {0} is incomplete or its name is taken."
    ),
    .wrongInput: Entry(
      "该计划属于另一份数据({0}),与现有数据({1})不符。",
      "The plan belongs to other input ({0}), not to this ({1})."
    ),
    .misreported: Entry(
      "计划所列“{0}”为 {1},按项目核算为 {2}。",
      "The plan states {1} for “{0}”; its projects say {2}."
    ),
    .certificateStages: Entry(
      "证明的各阶段与目标顺序不符或有缺失。",
      "The stages of the certificate do not follow the order of the goals, or some are missing."
    ),
    .certificateFactors: Entry(
      "证明中阶段“{0}”的系数不能保证目标的先后次序。",
      "The factors of the certificate's stage “{0}” do not keep its goals apart."
    ),
    .certificateNumbers: Entry(
      "证明中的数字过大,无法核算。",
      "Numbers of the certificate are too large to be computed with."
    ),
    .certificateSigns: Entry(
      "证明的第 {0} 阶段({1})不成立:检验数符号有误。",
      "Stage {0} ({1}) of the certificate does not hold: a reduced cost has the wrong sign."
    ),
    .certificateBeyondFlow: Entry(
      "本周含有组成项目或共享场次,网络流证明不适用。",
      "The week has components or sessions, of which a flow proves nothing."
    ),
    .certificateOfUnlawfulPlan: Entry(
      "计划存在违规,其证明不予认可。",
      "The plan breaks rules, so its certificate is not accepted."
    ),
  ]
}
