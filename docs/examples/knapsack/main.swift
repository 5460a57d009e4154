// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver
import LinearProgramming

// What a relief van may carry: a parcel's worth in points and its weight in grams. The best load is
// worth 13,549,094 points (data: D. Kreher, D. Stinson, Combinatorial Algorithms, 1999).
let worths: [Double] = [
  825_594, 1_677_009, 1_676_628, 1_523_970, 943_972, 97_426, 69_666, 1_296_457, 1_679_693,
  1_902_996, 1_844_992, 1_049_289, 1_252_836, 1_319_836, 953_277, 2_067_538, 675_367, 853_655,
  1_826_027, 65_731, 901_489, 577_243, 466_257, 369_261,
]
let weights: [Double] = [
  382_745, 799_601, 909_247, 729_069, 467_902, 44_328, 34_610, 698_150, 823_460, 903_959,
  853_665, 551_830, 610_856, 670_702, 488_960, 951_111, 323_046, 446_298, 931_161, 31_385,
  496_951, 264_724, 224_916, 169_684,
]
let capacity = 6_404_180.0

var model = Model(.maximise)
let takes = worths.map { model.addVariable(.binary, cost: $0) }
model.constrain(sum(over: zip(weights, takes)) { $0 * $1 } <= capacity, name: "weight")

// A good load soon: within 2 % of the best, in ten seconds at most, with a word on the way.
var options = SolveOptions(timeLimitSeconds: 10, relativeGap: 0.02)
options.hooks = SearchHooks(progress: { progress in
  let best = progress.objective.map { "\($0)" } ?? "none yet"
  FileHandle.standardError.write(Data("\(progress.nodes) nodes, best load \(best)\n".utf8))
})
let quick = try GLPKSolver().solve(model, options: options)
if let load = quick.solution, let bound = quick.bound, let gap = quick.relativeGap {
  print("first load: within 2 %: \(gap <= 0.02), not above the bound: \(load.objective <= bound)")
}

// The best load, proven.
let result = try GLPKSolver().solve(model)
if result.termination == .optimal, let load = result.solution {
  let taken = takes.indices.filter { load[takes[$0]] == 1 }
  print("best load: \(Int(load.objective)) points, gap \(result.relativeGap ?? .infinity)")
  print("parcels: \(taken.map { "\($0 + 1)" }.joined(separator: " "))")
  print("weight: \(Int(taken.reduce(0) { $0 + weights[$1] })) of \(Int(capacity)) g")
} else {
  print("no proven load: \(result.termination)")
}
