// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let helpEntries: [Help: Entry] = [
    // Commands.
    .root: Entry(
      "派单:街道志愿服务一周的安排,附证明和原因。",
      "Paidan: plans a street office's volunteer week, with proof and reasons."
    ),
    .start: Entry("建一个示例文件夹。", "Writes a starter folder."),
    .learn: Entry(
      "从填好类别的各行学出“类别学习”,或写出关键词表供修改。",
      "Learns classes from the rows that have one, or writes the keyword table to be changed."
    ),
    .learnWeeks: Entry("一个或几个周文件夹。", "One or several week folders."),
    .learnFile: Entry(
      "写到哪个文件;不写是当前文件夹的“类别学习.csv”或“类别词表.csv”。",
      "Where it goes; classlearning.csv or classwords.csv in the current folder if not given."
    ),
    .learnWords: Entry(
      "写出内置的关键词表,供修改后放进周文件夹。",
      "Writes the keyword table that is built in, to be changed and put into week folders."
    ),
    .check: Entry("检查表格,列出全部错误和警告。", "Lists every fault and warning in the tables."),
    .plan: Entry("安排一周,写出方案和清单。", "Plans the week and writes plan and sheets."),
    .evaluate: Entry("独立复核方案,给出指标。", "Judges a plan independently and gives its metrics."),
    .explain: Entry("说明为什么这样安排。", "Says why."),
    .suggest: Entry(
      "给一项需求、一个班次或一个社区的需求推荐人选,逐项说明得失。",
      "Ranks who could serve a need, a post or the needs of a place, with gains and losses."
    ),
    .whatIf: Entry(
      "推算:有人不来、多了需求、改了时间会怎样;不写任何文件。",
      "Says what a change would do to a plan; writes nothing."
    ),
    .replan: Entry(
      "方案公布以后重排,尽量少改动。",
      "Plans a published week again with as few changes as can be."
    ),
    .place: Entry("社区、网格等地点的编号或名称。", "Identifier or name of a place."),
    .top: Entry("列出几个,1 到 100。", "How many to list, 1 to 100."),
    .absent: Entry(
      "谁不能来:人员、资源或单位的编号,可写“编号=时间”;可重复。",
      "Who cannot come: a person, offer or unit, also as ID=TIME; may be repeated."
    ),
    .addNeed: Entry(
      "新需求:需求清单格式的 CSV 文件,或“类别=理发;社区=C1;时间=周六上午”;可重复。",
      "A new need: a CSV file in the shape of the table of needs, or pieces as in 'category=…;community=…'; may be repeated."
    ),
    .cancel: Entry("取消的需求或班次的编号;可重复。", "A need or post that is cancelled; may be repeated."),
    .move: Entry(
      "改时间:“编号=时间”,如 N12=周六上午;可重复。",
      "Another time: ID=TIME, as in \"N12=Sat 9:00-11:00\"; may be repeated."
    ),
    .without: Entry(
      "停用的内部规则,如 就近范围;可重复。",
      "A house rule switched off, as in radius; may be repeated."
    ),
    .pin: Entry(
      "锁定:“需求=人员或资源”,几个用逗号隔开;可重复。",
      "A pin: NEED=ID, several with commas; may be repeated."
    ),
    .freeze: Entry(
      "不许动的项目或需求的编号;可重复。",
      "A project or need that stays as it is; may be repeated."
    ),
    .frozenUntil: Entry(
      "这一天以前开始的项目都不动,如 周三 或 2026-03-11。",
      "Projects that begin before this day stay, as in Wed or 2026-03-11."
    ),
    .changes: Entry(
      "除不得不变的以外最多再改几行;不写则不限。",
      "How many rows may change beside those that must; default: any number."
    ),
    .generate: Entry("生成模拟的一周或结对用的数据(均为虚构)。", "Makes a synthetic week, or tables for pairing."),
    .model: Entry("导出优化模型,供别的求解器核对。", "Exports the optimisation model for other solvers."),
    .bench: Entry(
      "用排计划的同一套方法求解公开算例,看求解器好不好。",
      "Solves published problems with the methods that plans are made with."
    ),
    .program: Entry(
      "求解文件里的线性规划或整数规划(MPS、LP、MathProg、GLPK 格式,可为 .gz)。",
      "Solves a linear or mixed-integer program (MPS, LP, MathProg, GLPK format; also .gz)."
    ),
    // Arguments and options.
    .programFile: Entry(
      "模型文件(.mps、.lp、.mod、.glp,可加 .gz)。",
      "The model (.mps, .lp, .mod, .glp, also with .gz)."
    ),
    .programData: Entry("MathProg 模型的数据文件。", "The data file of a MathProg model."),
    .programFormat: Entry(
      "文件格式:mps、lp、mod、glp;不写则按名字和内容判断。",
      "Format: mps, lp, mod, glp; default: by name and content."
    ),
    .trust: Entry(
      "信任 MathProg 模型:允许它读写文件等。",
      "Trusts a MathProg model: it may read and write files."
    ),
    .programMethod: Entry(
      "算法:auto、primal、dual、interior、exact。",
      "Algorithm: auto, primal, dual, interior, exact."
    ),
    .relativeGap: Entry("整数规划相对差距到此即停。", "Relative gap at which a search may stop."),
    .relax: Entry("不要求取整数。", "Drops integrality."),
    .programValues: Entry("列出不为 0 的变量。", "Prints the variables that are not 0."),
    .solutionFile: Entry("把解写到哪个文件。", "File to write the solution to."),
    .solutionFormat: Entry(
      "解的格式:plain(每行一个名字和值)、glpk(同 glpsol)。",
      "Form of the solution: plain (a name and a value per line), glpk (as glpsol)."
    ),
    .benchKind: Entry(
      "文件内容:flow(DIMACS 最小费用流)、teams(MPS 格式的团队分派)、lap(指派)、gap(广义指派,每题各算时限)、tasks(定时任务用最少的人)、report(双报到:党员与社区的坐标,全部配对)、shifts(Curtois–Qu 排班)或 nurses(INRC-II:依次给出场景、历史和各周文件)。",
      "What the files hold: flow (DIMACS minimum-cost flow), teams (team problems in MPS), lap (assignment), gap (generalized assignment, each problem within the time limit) tasks (fixed-time tasks for the fewest people) or report (members who report to communities, as points, all pairs), shifts (shift scheduling of Curtois and Qu) or nurses (INRC-II: scenario, history and weeks in this order)."
    ),
    .benchOut: Entry(
      "shifts、nurses:把排班按该算例集的解文件格式写到这个文件夹。",
      "shifts, nurses: writes the roster to this folder in the benchmark's solution form."
    ),
    .benchFiles: Entry("一个或多个算例文件。", "One or more problem files."),
    .benchMinimise: Entry(
      "gap:数字是费用,求最小(文件名不是 gap 加数字时的默认)。",
      "gap: the numbers are costs; the default, but for files named gap and a number."
    ),
    .benchMaximise: Entry(
      "gap:数字是收益,求最大(文件名是 gap 加数字时的默认,如 gap1)。",
      "gap: the numbers are profits; the default for files named gap and a number, as gap1."
    ),
    .week: Entry("周文件夹。", "Week folder."),
    .newFolder: Entry("要新建的文件夹。", "Folder to make."),
    .planFile: Entry("plan.json 文件。", "The plan.json."),
    .output: Entry("写到哪个文件夹。", "Folder to write to."),
    .outputFile: Entry("写到哪个文件(.lp、.mps、.dat、.min)。", "File to write (.lp, .mps, .dat, .min)."),
    .starterKind: Entry(
      "做什么用:week(一周供需)、roster(排班)、visits(走访接访)。",
      "What it is for: week (needs and offers), roster (shifts), visits (recurring duties)."
    ),
    .monday: Entry(
      "周一的日期,如 2026-02-09;不写就用设置文件里的。",
      "The Monday, as in 2026-02-09; default: that of the settings."
    ),
    .method: Entry("求解方法:auto、lp、greedy。", "Method: auto, lp, greedy."),
    .effort: Entry("计算量:low、normal、high。", "Effort: low, normal, high."),
    .planOrBook: Entry(
      "plan.json,或改过的周计划.xlsx(plan.json 在同一文件夹)。",
      "A plan.json, or an edited week-plan.xlsx that stands beside its plan.json."
    ),
    .edited: Entry(
      "改过的计划表:读锁定、禁排、改过的时间和人员。",
      "An edited sheet of the plan: what is locked, barred, and changed times and people."
    ),
    .forget: Entry(
      "原方案记着的改动不再算:需求或岗位的编号,或“全部”。",
      "Changes that the plan keeps and that count no more: a need or post, or “all”."
    ),
    .template: Entry(
      "写出各张表的空白工作簿:下拉选项、示例、填写说明。",
      "Empty workbooks for every table: drop-downs, examples, notes."
    ),
    .pdf: Entry(
      "另用本机的 Chromium 把 report.html 印成 report.pdf。",
      "Print report.html as report.pdf too, by Chromium where it is installed."
    ),
    .sheets: Entry(
      "表格写成 xlsx(工作簿)、csv(逐表文本)或 both(两种都写);环境变量 PAIDAN_SHEETS 可定默认。",
      "Sheets as xlsx (workbooks), csv (a text file each) or both; PAIDAN_SHEETS sets the default."
    ),
    .setAside: Entry("有错误的行先放一边,排其余的。", "Plans the rest when rows have faults."),
    .against: Entry("另一个 plan.json,用来比较。", "Another plan.json to compare with."),
    .require: Entry(
      "必须达到的要求,如 'coverage>=0.9,gap<=0.01'。",
      "Required quality, as in 'coverage>=0.9,gap<=0.01'."
    ),
    .need: Entry("需求编号。", "Identifier of a need."),
    .person: Entry("人员编号。", "Identifier of a person."),
    .weeks: Entry(
      "一周的文件夹;给几个就逐个排,结果各写到输出文件夹下的同名文件夹。",
      "The folder of a week; of several, each is planned into a folder of its own name."
    ),
    .jobs: Entry("同时排几个文件夹。", "How many weeks at a time."),
    .resume: Entry(
      "上次已排好、资料没变的不再排。",
      "Keep weeks that an earlier run planned from the same input."
    ),
    .pool: Entry(
      "各街道先自排,剩下的资源和未满足的需求再跨街道调剂;另写总表,各街道只看到对方的脱敏行。",
      "Streets plan themselves, then pool what is left over; each sees masked rows of the others."
    ),
    .noWhole: Entry(
      "与 --pool 同用:不再把全市当一个街道排来作比较。",
      "With --pool: do not plan the whole city as one for comparison."
    ),
    .split: Entry("每个街道(street)一个文件夹。", "One folder for each street."),
    .post: Entry("班次编号。", "Identifier of a post."),
    .unit: Entry("单位编号。", "Identifier of a unit."),
    .preset: Entry(
      "预设:zhengzhou(郑州)、street(街道)、pool,或结对用的 qimen(祁门)、suizhou(曾都)、xuchang(许昌)、jiangyin(江阴)。",
      "Preset: zhengzhou, street, pool, or for pairing qimen, suizhou, xuchang, jiangyin."
    ),
    .pairing: Entry(
      "zhengzhou:生成结对用的数据(路段、走访),不生成一周的需求。",
      "zhengzhou: tables for pairing (roads, home visits) instead of a week."
    ),
    .scale: Entry("规模,1 为公布的全部数量。", "Size; 1 is the published whole."),
    .pure: Entry("只生成网络流能表示的需求。", "Only needs that a network flow can hold."),
    .projects: Entry(
      "五分之一的需求由几样资源合成,十分之一由共享场次满足,另有流动资源。",
      "A fifth of the needs has components, a tenth is served by sessions, and some offers move."
    ),
    .needs: Entry("pool:需求所在的周文件夹。", "pool: the week folder with the needs."),
    .ratio: Entry("pool:人力为所需的几倍。", "pool: heads offered over heads asked."),
    .level: Entry("目标,如 needs、band;默认 needs。", "Level, as in needs or band; default: needs."),
    .frozenPlan: Entry(
      "之前各级按这份 plan.json 固定;不写就现排。",
      "Freezes earlier levels by this plan.json; default: plans the week first."
    ),
    .fixBook: Entry(
      "把有问题的表标注后写到这个文件夹:坏格上色、加批注,首页列清单。",
      "Writes the tables with findings here: bad cells coloured and commented, a list in front."
    ),
    .language: Entry("语言:zh 或 en。", "Language: zh or en."),
    .json: Entry("把机器可读的结果写到标准输出。", "Machine-readable result on standard output."),
    .seed: Entry("随机种子。", "Seed."),
    .threads: Entry("线程数。", "Threads."),
    .timeLimit: Entry("最多用多少秒。", "Safety stop in seconds."),
    .quiet: Entry("只说要紧的。", "Says only what matters."),
    .version: Entry("显示版本。", "Shows the version."),
    .help: Entry("显示说明。", "Shows this help."),
    // Headings of the help page.
    .overview: Entry("说明:", "OVERVIEW:"),
    .usage: Entry("用法:", "USAGE:"),
    .arguments: Entry("参数:", "ARGUMENTS:"),
    .options: Entry("选项:", "OPTIONS:"),
    .subcommands: Entry("命令:", "SUBCOMMANDS:"),
    .command: Entry("<命令>", "<subcommand>"),
    .someOptions: Entry("[选项]", "[<options>]"),
    .defaultValue: Entry("默认 ", "default: "),
    .values: Entry("可选 ", "values: "),
    .helpOfCommand: Entry(
      "运行 paidan help <命令> 看每个命令的说明。",
      "See 'paidan help <subcommand>' for detailed help."
    ),
  ]
}
