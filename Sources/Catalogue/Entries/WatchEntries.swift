// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let watchEntries: [WatchPhrase: Entry] = [
    .command: Entry(
      "守着共享文件夹:放进去的表,旁边出结果。",
      "Watch a shared folder: tables put there get their answer beside them."
    ),
    .inbox: Entry("共享文件夹", "the shared folder"),
    .settleOption: Entry(
      "文件多少秒没有变动才读",
      "seconds without a change before a file is read"
    ),
    .intervalOption: Entry("每隔多少秒看一次", "seconds between two looks"),
    .jobsOption: Entry("同时处理几份", "how many are answered at once"),
    .onceOption: Entry("处理完现有的就结束", "end when nothing is left to do"),
    .workOption: Entry(
      "处理时放副本的本机文件夹(默认在系统临时文件夹)",
      "folder of this machine for copies at work (default: the system's temporary folder)"
    ),
    .watching: Entry("正在守着 {0}。按 Ctrl-C 结束。", "Watching {0}. Ctrl-C ends it."),
    .watchedAlready: Entry(
      "另一个 paidan watch 已经在守着 {0}。",
      "Another paidan watch is at {0} already."
    ),
    .answered: Entry("{0}:{1}", "{0}: {1}"),
    .statusFile: Entry("状态.txt", "status.txt"),
    .answerFolder: Entry("{0}-结果", "{0}-answer"),
    .standingFolder: Entry("常用表", "standing"),
    .step: Entry("第{0}步/共{1}步:{2}", "step {0} of {1}: {2}"),
    .stepCollect: Entry("取文件", "taking the files"),
    .stepRecognise: Entry("认表头", "recognising the tables"),
    .stepCheck: Entry("逐行检查", "checking each row"),
    .stepPlan: Entry("排方案", "planning"),
    .stepJudge: Entry("复核", "judging the plan"),
    .stepDeliver: Entry("写结果", "writing the answer"),
    .state: Entry("状态:{0}", "State: {0}"),
    .copying: Entry("还在拷贝,等它拷完", "still being copied"),
    .notWhole: Entry(
      "没有拷完整,或者文件坏了。请再拷一次;在 WPS 里打得开的话,另存一份放进来",
      "not copied to its end, or broken: copy it again, or save it anew in your program"
    ),
    .isOpen: Entry(
      "“{0}”正在 WPS 里打开着。存盘、关掉,就开始处理。没有人开着它的话,删掉旁边以 ~$ 开头的文件",
      "“{0}” is open in a program: save and close it. If nobody has it open, delete the file beside it that begins with ~$"
    ),
    .queued: Entry("排队,前面还有 {0} 份", "waiting behind {0}"),
    .stopped: Entry("程序停了,再启动时接着处理", "the program was stopped; it goes on at the next start"),
    .answerOpen: Entry(
      "算好了,可是“{1}”里的“{0}”正打开着。请关掉它,新的才放得进来",
      "done, but “{0}” in “{1}” is open: close it, so that the new one can be put there"
    ),
    .cannotServe: Entry("共享文件夹写不进去:{0}", "The shared folder cannot be written: {0}"),
    .failed: Entry(
      "程序出错,没有处理成。请把这句话告诉管理员:{0}",
      "the program failed. Tell whoever looks after it: {0}"
    ),
    .toMend: Entry("要改 {0} 处", "{0} to mend"),
    .howToMend: Entry(
      "怎么办:打开原表“{0}”,照上面逐条改,存盘、关掉。程序看到变动,会自己重新处理。",
      "What to do: open “{0}”, mend what is listed, save and close it. It is taken up again by itself."
    ),
    .howToMendFolder: Entry(
      "怎么办:打开文件夹“{0}”里的原表,照上面逐条改,存盘、关掉。程序看到变动,会自己重新处理。",
      "What to do: open the tables in “{0}”, mend what is listed, save and close. It is taken up again by itself."
    ),
    .markedBooks: Entry(
      "标出来的副本:{0}。有问题的格子涂了颜色,批注里写着怎么改。也可以直接改副本,改好复制到原表旁边,程序就用副本。",
      "Marked copies: {0}. Coloured cells have the mend as a comment. You may mend the copy instead and put it beside the original: then it is used."
    ),
    .unsureColumn: Entry(
      "{0} 的 {1} 列“{2}”看不准是什么,像是“{3}”。是的话,请把表头改成“{3}”;不是的话,改成别的表头,或者删掉这一列。",
      "{0} column {1} “{2}” may be “{3}”. If so, change the header to “{3}”; else to another header, or delete the column."
    ),
    .unknownBook: Entry(
      "“{0}”看不出是哪种表。请把工作表的名字改成下面的一种:{1}。",
      "“{0}” is no table that is known. Name its sheet as one of these: {1}."
    ),
    .takenName: Entry(
      "有两个文件都叫“{0}”。请改掉其中一个的名字。",
      "Two files are called “{0}”: rename one."
    ),
    .planned: Entry("完成:{0}", "done: {0}"),
    .copyMended: Entry(
      "“{1}”里的“{0}”改过了。请把它复制到原表旁边,程序才会用它",
      "“{0}” in “{1}” was mended: copy it beside the original, so that it is used"
    ),
    .replanned: Entry("按改动重排:{0}", "planned again: {0}"),
    .editsUnread: Entry(
      "周计划里改的没看懂,什么都没动",
      "what was written into the plan book cannot be read; nothing was changed"
    ),
    .howToEdit: Entry(
      "怎么办:在 周计划.xlsx 里照上面改好,存盘、关掉,程序会再看一遍。",
      "What to do: mend week-plan.xlsx, save and close it; it is read again."
    ),
    .whatChanged: Entry(
      "动了哪几行、为什么、要通知谁,看 变更单.xlsx。您改过的那本改名为“周计划(改过的).xlsx”,留着。",
      "See changes.xlsx for what changed, why and whom to tell. Your book is kept under another name."
    ),
    .needsMet: Entry("需求 {0} 项,满足 {1} 项,没满足 {2} 项", "{1} of {0} needs met, {2} not"),
    .shiftsMet: Entry("班次 {0} 个,站满 {1} 个", "{1} of {0} shifts stood"),
    .rowsAside: Entry("另有 {0} 行资料不全,没有排", "{0} rows set aside"),
    .sentenceComma: Entry(";", "; "),
    .whichWeek: Entry("排的是 {0} 到 {1} 这一周。", "Planned for {0} to {1}."),
    .otherWeek: Entry(
      "要排别的一周:在文件名里写上那周的一天,如“需求 2026-11-30”,再放进来。",
      "For another week: put one of its days into the name of the file, as in “needs 2026-11-30”."
    ),
    .standingUsed: Entry("用了“{0}”里的:{1}。", "Taken from “{0}”: {1}."),
    .warnings: Entry("读表时有 {0} 处请看一眼:", "{0} findings to look at:"),
    .whatNext: Entry(
      "先看 周计划.xlsx 和 report.html(双击打开)。签到表.xlsx 直接打印;征求意见.xlsx 打电话用,含电话,不要外发。plan.json、calendar.json 是程序用的,别删。",
      "See week-plan.xlsx and report.html first. Print sign-in.xlsx; call-sheet.xlsx has telephone numbers: keep it. plan.json and calendar.json are for the program."
    ),
    .overview: Entry("派单:正在守着这个文件夹({0})", "Paidan watches this folder ({0})"),
    .overviewStopped: Entry(
      "派单:程序停了({0})。请告诉管理员",
      "Paidan was stopped ({0}): tell whoever looks after it"
    ),
    .overviewDone: Entry("派单:处理完了({0})", "Paidan has answered everything ({0})"),
    .nothingThere: Entry(
      "把表格放进来就行:一周的表放在一本里,或者一周一个文件夹。",
      "Put tables here: a week in one book, or a folder for each week."
    ),
    .line: Entry("{0}  →  {1}", "{0} → {1}"),
    .lineAnswered: Entry("{0}  →  {1}。看“{2}”", "{0} → {1}. See “{2}”"),
    .statusNote: Entry("(这个文件由程序随时改写,别在里面写东西。)", "(The program rewrites this file.)"),
  ]
}
