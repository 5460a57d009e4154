// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let programEntries: [ProgramPhrase: Entry] = [
    .size: Entry(
      "模型:{0} 行,{1} 列(其中整数列 {2}),系数 {3} 个。",
      "Model: {0} rows, {1} columns ({2} integer), {3} coefficients."
    ),
    .outcome: Entry("{0}:{1},目标值 {2},界 {3}", "{0}: {1}, objective {2}, bound {3}"),
    .optimal: Entry("最优", "optimal"),
    .withinGap: Entry("有解,已达到要求的差距", "feasible, within the gap asked for"),
    .stoppedWith: Entry("有解,到限未证最优", "feasible, stopped at a limit"),
    .interruptedWith: Entry("有解,已中断", "feasible, interrupted"),
    .stoppedWithout: Entry("到限还没有解", "stopped at a limit without a solution"),
    .interruptedWithout: Entry("已中断,还没有解", "interrupted without a solution"),
    .infeasible: Entry("无解", "infeasible"),
    .infeasibleOrUnbounded: Entry("无解或无界", "infeasible or unbounded"),
    .unbounded: Entry("无界", "unbounded"),
    .numericalFailure: Entry("数值困难,没有可靠的结果", "numerical failure, no reliable result"),
    .conflict: Entry(
      "互相冲突的限制共 {0} 条,去掉其中任何一条,其余就能满足:",
      "{0} restrictions contradict each other; without any one of them the others can be met:"
    ),
    .someConflict: Entry(
      "互相冲突的限制在这 {0} 条之中(时间内没有再缩小):",
      "Among these {0} restrictions is a contradiction (not narrowed down further in time):"
    ),
    .provenConflict: Entry(
      "冲突已用精确算术证明。",
      "The contradiction is proven in exact arithmetic."
    ),
    .noConflictYet: Entry(
      "限定时间内没有找出互相冲突的限制。",
      "The restrictions that contradict each other were not found in time."
    ),
    .moreOfConflict: Entry("……另有 {0} 条,用 --json 可看全部", "… {0} more; --json shows all"),
    .integerWord: Entry("整数", "integer"),
    .moreWord: Entry("项", "more"),
    .mpsConstant: Entry(
      "MPS 目标行的右端项 {0} 按 netlib 与 GLPK 的约定计为目标常数;CPLEX、HiGHS 取相反数。",
      "The right side {0} of the MPS objective counts as its constant, as netlib and GLPK have it; "
        + "CPLEX and HiGHS negate it."
    ),
    .safeBound: Entry(
      "可靠的界(按对偶值算,向外舍入):{0}",
      "Safe bound (from the duals, rounded outward): {0}"
    ),
    .violation: Entry("最大违反量(独立复算):{0}", "Largest violation (computed apart): {0}"),
    .effort: Entry(
      "迭代 {0} 次,节点 {1} 个,求解 {2} 秒。",
      "{0} iterations, {1} nodes, {2} seconds of solving."
    ),
    .valuesWritten: Entry("解已写到 {0}", "Solution written to {0}"),
    .nothingToWrite: Entry("没有解,未写 {0}", "No solution; {0} was not written"),
    .unreadable: Entry("{0} 不是能读的模型:{1}", "{0} is no model that can be read: {1}"),
    .untrusted: Entry(
      "为安全起见没有运行 {0}:{1}。确信这个模型无害时加 --trust。",
      "{0} was not run, to be safe: {1}. Add --trust if the model is harmless."
    ),
    .unsupported: Entry("求解器不支持这个选项:{0}", "The solver does not have this option: {0}"),
    .solverFault: Entry("求解器出错:{0}", "The solver broke down: {0}"),
  ]
}
