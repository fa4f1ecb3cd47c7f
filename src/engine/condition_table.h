// SPDX-License-Identifier: Apache-2.0
//
// Many conditions decided at once: what `holds` says of each, at the price of a few.
//
// Each condition is written out as the ways in which it can hold, its terms: every way through its steps that
// ends in true. A term asks something of single facts only: this one is under 6, that one is 2. The numbers
// that a fact is compared with divide its values into stretches; each stretch has a row of bits, one for each
// term, set where a value of that stretch is what the term asks for. The rows of the values of a day, one for
// each fact, taken together with AND leave the terms that are met, and a condition holds where one of its
// terms is.
//
// A condition that cannot be written so (it compares two facts, or has more than 64 ways) is left to `holds`.
// The table is exact for all values, also those out of a fact's range. `holds` is the reference, and a test
// holds the two together.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/condition_terms.h"

namespace realign {

class ConditionTable {
 public:
  ConditionTable() = default;

  // Conditions that read one of `changing`, facts that are set while the conditions are gone through, are
  // left to `holds` as well.
  ConditionTable(std::span<const Condition* const> conditions, std::span<const FactIndex> changing);

  // Calls `found` with the number of each condition that holds, but those left to `holds`, in no order.
  template <class Found>
  void each_that_holds(std::span<const Value> facts, Found&& found) const {
    for (std::size_t block = 0; block < every_term_.size(); ++block) {
      const Block met = terms_met(facts, block);
      for (std::size_t word = 0; word < block_words; ++word) {
        for (std::uint64_t rest = met[word]; rest != 0; rest &= rest - 1) {
          const auto bit = static_cast<std::size_t>(std::countr_zero(rest));
          found(std::size_t{condition_of_[(block * block_words + word) * 64 + bit]});
        }
      }
    }
  }

  std::size_t size() const { return size_; }  // how many conditions

  // The numbers of the conditions that the table does not decide, in order.
  std::span<const std::uint16_t> left_to_holds() const { return left_; }

 private:
  static constexpr std::size_t block_words = 4;  // as many as go through a processor side by side
  using Block = std::array<std::uint64_t, block_words>;

  struct Column {
    FactIndex fact = 0;
    std::uint16_t cuts = 0;  // stretch n begins at the n-th cut; the first has no beginning
    std::uint32_t first_cut = 0, first_row = 0;
  };

  template <class Has>
  static std::vector<Block> rows_of(std::span<const Term> terms, Has&& has);
  void add_column(FactIndex fact, std::span<const Term> terms);
  Block terms_met(std::span<const Value> facts, std::size_t block) const;

  std::size_t size_ = 0;
  std::vector<Block> every_term_;
  std::vector<Column> columns_;
  std::vector<Value> cuts_;
  std::vector<Block> rows_;  // for each column, stretch and block
  std::vector<std::uint16_t> condition_of_;  // each term
  std::vector<std::uint16_t> left_;
};

}  // namespace realign
