// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

// A serving: its price in yuan, energy in kcal, protein in g, vitamin C in mg.
let foods = [
  (name: "rice", price: 0.6, energy: 350.0, protein: 7.0, vitamin: 0.0),
  (name: "tofu", price: 1.6, energy: 100.0, protein: 10.0, vitamin: 0.0),
  (name: "egg", price: 1.0, energy: 75.0, protein: 6.0, vitamin: 0.0),
  (name: "greens", price: 0.8, energy: 25.0, protein: 2.5, vitamin: 30.0),
]
var model = Model(.minimise)
let servings = foods.map { model.addVariable(upper: 5, cost: $0.price, name: $0.name) }
model.constrain(sum(over: zip(foods, servings)) { $0.energy * $1 } >= 2000, name: "energy")
model.constrain(sum(over: zip(foods, servings)) { $0.protein * $1 } >= 65, name: "protein")
model.constrain(sum(over: zip(foods, servings)) { $0.vitamin * $1 } >= 60, name: "vitamin C")

if let diet = try GLPKSolver().solve(model).solution {
  func tidy(_ number: Double) -> Double { (number * 100).rounded() / 100 }
  for (food, serving) in zip(foods, servings) { print("\(food.name): \(tidy(diet[serving]))") }
  print("cost: \(tidy(diet.objective)) yuan")
} else {
  print("no diet meets these needs")
}
