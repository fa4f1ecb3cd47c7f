// SPDX-License-Identifier: Apache-2.0
//
// A set of small numbers, one bit each: like std::bitset, but its members can be visited without asking for
// each.
//
// `size` numbers from 0; a number beyond that is the caller's error. Nothing allocates.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace realign {

template <std::size_t size>
class BitSet {
 public:
  class Member {
   public:
    Member(BitSet& of, std::size_t at) : of_(of), at_(at) {}
    Member& operator=(bool is_in) {
      of_.set(at_, is_in);
      return *this;
    }
    operator bool() const { return of_.test(at_); }  // NOLINT(google-explicit-constructor): as in std::bitset

   private:
    BitSet& of_;
    std::size_t at_;
  };

  bool test(std::size_t at) const { return (words_[at / word_bits] >> at % word_bits & 1U) != 0; }
  bool operator[](std::size_t at) const { return test(at); }
  Member operator[](std::size_t at) { return {*this, at}; }
  void set(std::size_t at, bool is_in = true) {
    const std::uint64_t bit = std::uint64_t{1} << at % word_bits;
    words_[at / word_bits] = is_in ? words_[at / word_bits] | bit : words_[at / word_bits] & ~bit;
  }
  void reset() { words_.fill(0); }
  void reset(std::size_t at) { set(at, false); }

  bool any() const {
    return std::any_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word != 0; });
  }
  bool none() const { return !any(); }
  // The least member, or `size` if there is none.
  std::size_t first() const {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      if (words_[word] != 0)
        return word * word_bits + static_cast<std::size_t>(std::countr_zero(words_[word]));
    }
    return size;
  }
  std::size_t count() const {
    std::size_t members = 0;
    for (const std::uint64_t word : words_) members += static_cast<std::size_t>(std::popcount(word));
    return members;
  }

  // Calls `visit` with each member, from the least.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      for (std::uint64_t rest = words_[word]; rest != 0; rest &= rest - 1) {
        visit(word * word_bits + static_cast<std::size_t>(std::countr_zero(rest)));
      }
    }
  }

  BitSet& operator&=(const BitSet& other) {
    return join(other, [](auto a, auto b) { return a & b; });
  }
  BitSet& operator|=(const BitSet& other) {
    return join(other, [](auto a, auto b) { return a | b; });
  }
  // Takes out what the other holds.
  BitSet& operator-=(const BitSet& other) {
    return join(other, [](auto a, auto b) { return a & ~b; });
  }
  friend BitSet operator&(BitSet a, const BitSet& b) { return a &= b; }
  friend BitSet operator|(BitSet a, const BitSet& b) { return a |= b; }
  friend BitSet operator-(BitSet a, const BitSet& b) { return a -= b; }
  bool operator==(const BitSet&) const = default;

 private:
  static constexpr std::size_t word_bits = 64;

  template <class Join>
  BitSet& join(const BitSet& other, Join&& one) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] = one(words_[i], other.words_[i]);
    return *this;
  }

  std::array<std::uint64_t, (size + word_bits - 1) / word_bits> words_{};
};

}  // namespace realign
