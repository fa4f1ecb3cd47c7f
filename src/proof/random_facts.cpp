// SPDX-License-Identifier: Apache-2.0
#include "proof/random_facts.h"

#include <algorithm>

namespace realign {
namespace {

class Writer {
 public:
  Writer(std::span<const FactSpec> facts, Chance& chance) : facts_(facts), chance_(chance) {}

  std::string truth(int depth) {
    if (depth == 0) return leaf();
    switch (chance_.below(6)) {
      case 0:
        return "!" + braced(truth(depth - 1));
      case 1:
        return either(truth(depth - 1)) + " ? " + either(truth(depth - 1)) + " : " + either(truth(depth - 1));
      case 2:
        return braced(truth(depth - 1)) + (chance_.one_in(2) ? " == " : " != ") + braced(truth(depth - 1));
      case 3:
        return leaf();
      default:
        return either(truth(depth - 1)) + (chance_.one_in(2) ? " && " : " || ") + either(truth(depth - 1));
    }
  }

 private:
  static std::string braced(const std::string& text) { return "(" + text + ")"; }
  std::string either(const std::string& text) { return chance_.one_in(2) ? braced(text) : text; }

  const FactSpec& any_fact() { return facts_[chance_.below(facts_.size())]; }

  std::string leaf() {
    const FactSpec& fact = any_fact();
    switch (fact.type) {
      case FactType::boolean:
        return (chance_.one_in(3) ? "!" : "") + fact.id;
      case FactType::choice:
        return chance_.one_in(3) ? fact.id + " in [" + choice(fact) + ", " + choice(fact) + "]"
                                 : fact.id + (chance_.one_in(2) ? " == " : " != ") + choice(fact);
      case FactType::integer:
        break;
    }
    static constexpr std::string_view relations[] = {" == ", " != ", " < ", " <= ", " > ", " >= "};
    if (chance_.one_in(6))
      return fact.id + " in [" + number(fact) + ", " + number(fact) + ", " + number(fact) + "]";
    return fact.id + std::string(relations[chance_.below(6)]) + number(fact);
  }

  std::string choice(const FactSpec& fact) {
    return "'" + fact.choices[chance_.below(fact.choices.size())] + "'";
  }
  std::string number(const FactSpec& fact) {
    const auto width = static_cast<std::size_t>(std::min(fact.max - fact.min, 40)) + 1;
    return std::to_string(fact.min + static_cast<Value>(chance_.below(width)));
  }

  std::span<const FactSpec> facts_;
  Chance& chance_;
};

}  // namespace

std::uint64_t Chance::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
  return mixed ^ (mixed >> 31U);
}

std::vector<std::vector<Value>> turning_points(std::span<const Condition* const> conditions,
                                               std::span<const FactSpec> facts) {
  std::vector<std::vector<Value>> points;
  for (const FactSpec& fact : facts) points.push_back({fact.min, fact.max});
  for (const Condition* condition : conditions) {
    std::vector<Value> numbers = condition->literals;
    for (const Step& step : condition->steps) {
      if (step.op == Op::literal) numbers.push_back(step.arg);
    }
    for (const FactIndex fact : condition->facts) {
      for (const Value number : numbers) {
        for (const Value near : {number - 1, number, number + 1}) {
          if (near >= facts[fact].min && near <= facts[fact].max) points[fact].push_back(near);
        }
      }
    }
  }
  for (std::vector<Value>& of_fact : points) {
    std::ranges::sort(of_fact);
    of_fact.erase(std::ranges::unique(of_fact).begin(), of_fact.end());
  }
  return points;
}

std::vector<Value> random_facts(std::span<const FactSpec> facts,
                                std::span<const std::vector<Value>> turning_points, Chance& chance) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto width = static_cast<std::size_t>(facts[i].max - facts[i].min) + 1;
    values.push_back(chance.one_in(8) ? facts[i].min + static_cast<Value>(chance.below(width))
                                      : turning_points[i][chance.below(turning_points[i].size())]);
  }
  return values;
}

std::string random_condition(std::span<const FactSpec> facts, int depth, Chance& chance) {
  return Writer(facts, chance).truth(depth);
}

}  // namespace realign
