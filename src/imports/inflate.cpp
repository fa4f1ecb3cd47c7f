// SPDX-License-Identifier: Apache-2.0
#include "imports/inflate.h"

#include <algorithm>
#include <cstring>

namespace realign::imports {
namespace {

constexpr std::size_t window = 32'768, longest_match = 258;
constexpr std::size_t room = 4 * window;
constexpr std::uint32_t end_of_block = 256, first_length = 257;
// A length and a distance with all that belongs to them: 15 + 5 + 15 + 13 bits.
constexpr unsigned most_bits = 48;

constexpr std::array<std::uint16_t, 29> length_bases{3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                     15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                     67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> length_extras{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                     2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::array<std::uint16_t, 30> distance_bases{
    1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
    193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
constexpr std::array<std::uint8_t, 30> distance_extras{0, 0, 0, 0, 1, 1, 2, 2,  3,  3,  4,  4,  5,  5,  6,
                                                       6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};
// The order in which the lengths of the code for lengths are written.
constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                             11, 4,  12, 3, 13, 2, 14, 1, 15};

std::uint32_t reversed(std::uint32_t code, unsigned length) {
  std::uint32_t out = 0;
  for (unsigned i = 0; i < length; ++i) out |= ((code >> i) & 1U) << (length - 1 - i);
  return out;
}

}  // namespace

// --- codes

bool PrefixCode::build(const std::uint8_t* lengths, std::size_t count) {
  counts_ = {};
  quick_ = {};
  for (std::size_t i = 0; i < count; ++i) ++counts_[lengths[i]];
  const bool is_empty = counts_[0] == count;
  counts_[0] = 0;
  int left = 1;
  std::array<std::uint16_t, longest + 2> place{};
  std::array<std::uint32_t, longest + 2> code{};
  for (unsigned length = 1; length <= longest; ++length) {
    left = left * 2 - counts_[length];
    if (left < 0) return false;
    place[length + 1] = static_cast<std::uint16_t>(place[length] + counts_[length]);
    code[length + 1] = (code[length] + counts_[length]) << 1U;
  }
  // Only a code of one symbol, or of none, may leave something open.
  if (left > 0 && !is_empty && place[longest + 1] != 1) return false;
  for (std::size_t symbol = 0; symbol < count; ++symbol) {
    const unsigned length = lengths[symbol];
    if (length == 0) continue;
    symbols_[place[length]++] = static_cast<std::uint16_t>(symbol);
    const std::uint32_t bits = reversed(code[length]++, length);
    if (length > quick) continue;
    for (std::uint32_t at = bits; at < quick_.size(); at += 1U << length) {
      quick_[at] = static_cast<std::uint16_t>(symbol * 16 + length);
    }
  }
  return true;
}

std::uint32_t PrefixCode::find_long(std::uint64_t bits) const {
  std::uint32_t code = 0, first = 0, index = 0;
  for (unsigned length = 1; length <= longest; ++length) {
    code |= static_cast<std::uint32_t>(bits >> (length - 1)) & 1U;
    const std::uint32_t count = counts_[length];
    if (code < first + count) return symbols_[index + (code - first)] * 16U + length;
    index += count;
    first = (first + count) << 1U;
    code <<= 1U;
  }
  return 0;
}

// --- bits, the lowest of each byte first

class Inflater::Bits {
 public:
  explicit Bits(std::string_view bytes) : bytes_(bytes) {}

  // At least 56 bits, or all there are.
  void fill() {
    while (count_ <= 56 && at_ < bytes_.size()) {
      hold_ |= std::uint64_t{static_cast<std::uint8_t>(bytes_[at_++])} << count_;
      count_ += 8;
    }
  }
  bool has(unsigned count) {
    if (count_ < count) fill();
    return count_ >= count;
  }
  std::uint64_t hold() const { return hold_; }
  void drop(unsigned count) {
    hold_ >>= count;
    count_ -= count;
  }
  std::uint32_t take(unsigned count) {
    const auto value = static_cast<std::uint32_t>(hold_ & ((std::uint64_t{1} << count) - 1));
    drop(count);
    return value;
  }
  void to_whole_byte() { drop(count_ % 8); }
  std::size_t place() const { return at_ * 8 - count_; }  // in bits
  void go_to(std::size_t place) {
    at_ = place / 8;
    hold_ = count_ = 0;
    fill();
    drop(std::min<unsigned>(static_cast<unsigned>(place % 8), count_));
  }
  // Whole bytes from here on, where this is the beginning of one.
  std::string_view bytes_from_here() const { return bytes_.substr(at_ - count_ / 8); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t hold_ = 0;
  unsigned count_ = 0;
};

// --- blocks

Inflater::Inflater() : out_(room) {}

Result<std::size_t> Inflater::step(std::string_view rest, const Sink& sink) {
  if (rest.empty()) return 0;
  Bits bits(rest);
  bits.go_to(bit_);
  Way way = Way::on;
  while (way == Way::on && state_ != State::done) {
    const std::size_t before = bits.place();
    if (state_ == State::block)
      way = block(bits);
    else
      way = state_ == State::stored ? stored(bits) : codes(bits);
    if (way == Way::more && state_ == State::block)
      bits.go_to(before);  // a beginning is read whole or not at all
    if (const auto handed = hand_on(sink); !handed) return std::unexpected(handed.error());
  }
  if (way == Way::broken) {
    return std::unexpected(
        Error{{}, "what is packed in it cannot be unpacked: it is damaged", "export it again"});
  }
  if (is_done()) bits.to_whole_byte();
  bit_ = static_cast<unsigned>(bits.place() % 8);
  return bits.place() / 8;
}

Inflater::Way Inflater::block(Bits& bits) {
  constexpr unsigned beginning = 3, sizes = 32;
  if (!bits.has(beginning)) return Way::more;
  is_last_ = bits.take(1) != 0;
  const std::uint32_t kind = bits.take(2);
  if (kind == 0) {
    bits.to_whole_byte();
    if (!bits.has(sizes)) return Way::more;
    stored_left_ = bits.take(16);
    if ((bits.take(16) ^ 0xFFFFU) != stored_left_) return Way::broken;
    state_ = State::stored;
    return Way::on;
  }
  if (kind == 2) return lengths(bits);
  if (kind != 1) return Way::broken;
  std::array<std::uint8_t, 288> fixed{};
  for (std::size_t i = 0; i < fixed.size(); ++i) {
    fixed[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  }
  symbols_.build(fixed.data(), fixed.size());
  fixed.fill(5);
  distances_.build(fixed.data(), 32);
  state_ = State::codes;
  return Way::on;
}

// The codes of a block, which are packed themselves.
Inflater::Way Inflater::lengths(Bits& bits) {
  if (!bits.has(14)) return Way::more;
  const std::size_t symbols = bits.take(5) + 257, distances = bits.take(5) + 1, count = bits.take(4) + 4;
  if (symbols > 286 || distances > 30) return Way::broken;
  std::array<std::uint8_t, 320> all{};
  for (std::size_t i = 0; i < count; ++i) {
    if (!bits.has(3)) return Way::more;
    all[order[i]] = static_cast<std::uint8_t>(bits.take(3));
  }
  PrefixCode code;
  if (!code.build(all.data(), order.size())) return Way::broken;
  all = {};
  for (std::size_t at = 0; at < symbols + distances;) {
    if (!bits.has(14)) return Way::more;  // a symbol of at most 7 bits and what it repeats
    const std::uint32_t found = code.find(bits.hold()), symbol = found / 16;
    if (found == 0) return Way::broken;
    bits.drop(found % 16);
    if (symbol < 16) {
      all[at++] = static_cast<std::uint8_t>(symbol);
      continue;
    }
    if (symbol == 16 && at == 0) return Way::broken;
    const std::uint8_t value = symbol == 16 ? all[at - 1] : 0;
    const std::size_t times = symbol == 16   ? 3 + bits.take(2)
                              : symbol == 17 ? 3 + bits.take(3)
                                             : 11 + bits.take(7);
    if (at + times > symbols + distances) return Way::broken;
    for (std::size_t i = 0; i < times; ++i) all[at++] = value;
  }
  if (all[end_of_block] == 0) return Way::broken;
  if (!symbols_.build(all.data(), symbols) || !distances_.build(all.data() + symbols, distances))
    return Way::broken;
  state_ = State::codes;
  return Way::on;
}

Inflater::Way Inflater::stored(Bits& bits) {
  const std::string_view here = bits.bytes_from_here();
  const std::size_t count = std::min({here.size(), stored_left_, room - filled_});
  std::memcpy(out_.data() + filled_, here.data(), count);
  filled_ += count;
  stored_left_ -= count;
  bits.go_to(bits.place() + count * 8);
  if (stored_left_ == 0) end_block();
  return count == 0 && stored_left_ > 0 ? Way::more : Way::on;
}

Inflater::Way Inflater::codes(Bits& bits) {
  while (filled_ + longest_match <= room) {
    if (!bits.has(most_bits)) return Way::more;
    const std::uint32_t found = symbols_.find(bits.hold()), symbol = found / 16;
    if (found == 0) return Way::broken;
    bits.drop(found % 16);
    if (symbol < end_of_block) {
      out_[filled_++] = static_cast<char>(symbol);
    } else if (symbol == end_of_block) {
      end_block();
      return Way::on;
    } else if (const Way way = match(bits, symbol); way != Way::on) {
      return way;
    }
  }
  return Way::on;
}

Inflater::Way Inflater::match(Bits& bits, std::uint32_t symbol) {
  const std::size_t which = symbol - first_length;
  if (which >= length_bases.size()) return Way::broken;
  const std::size_t length = length_bases[which] + bits.take(length_extras[which]);
  const std::uint32_t found = distances_.find(bits.hold()), code = found / 16;
  if (found == 0 || code >= distance_bases.size()) return Way::broken;
  bits.drop(found % 16);
  const std::size_t distance = distance_bases[code] + bits.take(distance_extras[code]);
  if (distance > filled_) return Way::broken;
  copy_back(distance, length);
  return Way::on;
}

void Inflater::copy_back(std::size_t distance, std::size_t length) {
  char* to = out_.data() + filled_;
  const char* from = to - distance;
  filled_ += length;
  if (distance >= length) {
    std::memcpy(to, from, length);
    return;
  }
  for (std::size_t i = 0; i < length; ++i) to[i] = from[i];
}

// What is unpacked goes on when there is much of it, or when no more can be unpacked for now.
Result<void> Inflater::hand_on(const Sink& sink) {
  const auto handed = sink(std::string_view(out_.data() + handed_on_, filled_ - handed_on_));
  if (!handed) return handed;
  handed_on_ = filled_;
  if (filled_ <= 2 * window) return {};
  std::memmove(out_.data(), out_.data() + filled_ - window, window);
  filled_ = handed_on_ = window;
  return {};
}

}  // namespace realign::imports
