// SPDX-License-Identifier: Apache-2.0
//
// Unpacks what was packed by deflate (RFC 1951), piece by piece.
//
// It is here because the readers that Debian has for both builds take bytes beyond the end of what was
// packed, and in a ZIP that is read from its beginning on the next file begins exactly there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace realign::imports {

// A prefix code, canonical as deflate has it: symbols by the length of their codes.
class PrefixCode {
 public:
  static constexpr unsigned longest = 15, quick = 10;

  // False where the lengths make no code.
  bool build(const std::uint8_t* lengths, std::size_t count);

  // The symbol that the lowest bits say, times 16, plus how many bits that were; 0 where there is none.
  std::uint32_t find(std::uint64_t bits) const {
    const std::uint32_t found = quick_[bits & ((1U << quick) - 1)];
    return found != 0 ? found : find_long(bits);
  }

 private:
  std::uint32_t find_long(std::uint64_t bits) const;

  std::array<std::uint16_t, longest + 1> counts_{};  // of codes of each length
  std::array<std::uint16_t, 288> symbols_{};
  std::array<std::uint16_t, std::size_t{1} << quick> quick_{};
};

class Inflater {
 public:
  using Sink = std::function<Result<void>(std::string_view)>;

  Inflater();

  // Reads from the beginning of `rest`, which follows on what was read before, and hands on what that unpacks
  // to. Says how many bytes it is done with; what it is not must come again with more behind it. Some bytes
  // must follow the end, as in a ZIP they always do.
  Result<std::size_t> step(std::string_view rest, const Sink& sink);

  // The last block has ended, and all of it was handed on.
  bool is_done() const { return state_ == State::done; }

 private:
  class Bits;
  enum class State : std::uint8_t { block, stored, codes, done };
  enum class Way : std::uint8_t { on, more, broken };

  Way block(Bits& bits);
  Way lengths(Bits& bits);
  Way stored(Bits& bits);
  Way codes(Bits& bits);
  Way match(Bits& bits, std::uint32_t symbol);
  void copy_back(std::size_t distance, std::size_t length);
  Result<void> hand_on(const Sink& sink);
  void end_block() { state_ = is_last_ ? State::done : State::block; }

  State state_ = State::block;
  bool is_last_ = false;
  unsigned bit_ = 0;  // of the next byte, how many bits are read already
  std::size_t stored_left_ = 0;
  PrefixCode symbols_, distances_;
  std::vector<char> out_;  // what may be copied from, then what is not handed on yet
  std::size_t filled_ = 0, handed_on_ = 0;
};

}  // namespace realign::imports
