// SPDX-License-Identifier: Apache-2.0
#include "engine/condition_table.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace realign {
namespace {

bool reads_any(const Condition& condition, std::span<const FactIndex> facts) {
  return std::any_of(condition.facts.begin(), condition.facts.end(), [&](FactIndex fact) {
    return std::find(facts.begin(), facts.end(), fact) != facts.end();
  });
}

// The least value of each stretch of a fact but the first: where the answer to some test changes, going up.
std::vector<Value> cuts_of(FactIndex fact, std::span<const Term> terms) {
  std::vector<Value> cuts;
  for (const Term& term : terms) {
    for (const Test& test : term) {
      if (test.fact != fact) continue;
      for (const Value number : test.numbers) {
        for (const Value cut : {number, number + 1}) {
          if (meets(cut, test) != meets(cut - 1, test)) cuts.push_back(cut);
        }
      }
    }
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

bool allows(const Term& term, FactIndex fact, Value value) {
  return std::all_of(term.begin(), term.end(),
                     [&](const Test& test) { return test.fact != fact || meets(value, test); });
}

}  // namespace

ConditionTable::ConditionTable(std::span<const Condition* const> conditions,
                               std::span<const FactIndex> changing)
    : size_(conditions.size()) {
  std::vector<Term> terms;
  std::vector<FactIndex> facts;
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const auto number = static_cast<std::uint16_t>(i);
    auto found = reads_any(*conditions[i], changing) ? std::nullopt : terms_of(*conditions[i]);
    if (!found) left_.push_back(number);
    if (!found) continue;
    condition_of_.insert(condition_of_.end(), found->size(), number);
    std::move(found->begin(), found->end(), std::back_inserter(terms));
    facts.insert(facts.end(), conditions[i]->facts.begin(), conditions[i]->facts.end());
  }
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  every_term_ = rows_of(terms, [](const Term&) { return true; });
  for (const FactIndex fact : facts) add_column(fact, terms);
}

template <class Has>
std::vector<ConditionTable::Block> ConditionTable::rows_of(std::span<const Term> terms, Has&& has) {
  constexpr std::size_t block_bits = block_words * 64;
  std::vector<Block> blocks((terms.size() + block_bits - 1) / block_bits, Block{});
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (has(terms[i])) blocks[i / block_bits][i % block_bits / 64] |= std::uint64_t{1} << i % 64;
  }
  return blocks;
}

void ConditionTable::add_column(FactIndex fact, std::span<const Term> terms) {
  const std::vector<Value> cuts = cuts_of(fact, terms);
  if (cuts.empty()) return;
  columns_.push_back({fact, static_cast<std::uint16_t>(cuts.size()), static_cast<std::uint32_t>(cuts_.size()),
                      static_cast<std::uint32_t>(rows_.size())});
  cuts_.insert(cuts_.end(), cuts.begin(), cuts.end());
  for (std::size_t stretch = 0; stretch <= cuts.size(); ++stretch) {
    const Value value = stretch == 0 ? cuts.front() - 1 : cuts[stretch - 1];
    const auto row = rows_of(terms, [&](const Term& term) { return allows(term, fact, value); });
    rows_.insert(rows_.end(), row.begin(), row.end());
  }
}

ConditionTable::Block ConditionTable::terms_met(std::span<const Value> facts, std::size_t block) const {
  Block met = every_term_[block];
  for (const Column& column : columns_) {
    const Value value = facts[column.fact];
    std::size_t stretch = 0;
    for (std::size_t i = 0; i < column.cuts; ++i) stretch += cuts_[column.first_cut + i] <= value ? 1 : 0;
    const Block& row = rows_[column.first_row + stretch * every_term_.size() + block];
    for (std::size_t word = 0; word < block_words; ++word) met[word] &= row[word];
  }
  return met;
}

}  // namespace realign
