// SPDX-License-Identifier: Apache-2.0
#include "imports/zip.h"

#include <algorithm>
#include <string>
#include <utility>

#include "imports/checksum.h"
#include "imports/inflate.h"
#include "imports/values.h"
#include "imports/xml_formats.h"

namespace realign::imports {
namespace {

constexpr std::size_t signature_size = 4, header_size = 30;
constexpr std::string_view file_here = "PK\x03\x04", list_here = "PK\x01\x02", end_here = "PK\x05\x06",
                           sizes_here = "PK\x07\x08", end_64_here = "PK\x06\x06";
constexpr std::uint32_t in_zip64 = 0xFFFFFFFF;
constexpr std::uint64_t always_allowed =
    16'000'000;  // bytes unpacked before the size of what was packed counts
enum Flag : std::uint32_t { encrypted = 1, sizes_follow = 8 };
enum Method : std::uint32_t { stored = 0, deflated = 8 };

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = size; i-- > 0;) number = (number << 8U) | static_cast<std::uint8_t>(bytes[at + i]);
  return number;
}

// Views, here and in the other readers: a string made at each of these calls is code that an app has to load.
std::unexpected<Error> refused(std::string_view what,
                               std::string_view hint = "unpack it and name the file that is in it") {
  return std::unexpected(Error{{}, std::string(what), std::string(hint)});
}

// The file in the ZIP that is being got through.
struct Member {
  std::uint32_t flags = 0, method = 0, checksum = 0;
  std::uint64_t packed = 0;  // as its header says; of no meaning where the sizes follow
  bool size_is_known() const { return (flags & sizes_follow) == 0 || (method == stored && packed == 0); }
};

class Zip final : public FileReader {
 public:
  Result<void> feed(std::string_view chunk) override {
    if (is_done()) return {};
    buffer_ += chunk;
    std::size_t at = 0;
    while (at < buffer_.size() && !is_done()) {
      const auto used = step(std::string_view(buffer_).substr(at));
      if (!used) return std::unexpected(used.error());
      if (*used == 0 && !moved_on_) break;
      at += *used;
    }
    buffer_.erase(0, at);
    return {};
  }

  Result<Found> finish() override {
    if (part_ == Part::found) return std::move(found_);
    if (part_ == Part::nothing_there) return refused("there is no export of Apple Health in this ZIP");
    return refused("the file is cut off: it ends in the middle of what is packed in it", "export it again");
  }

  bool is_done() const override { return part_ == Part::found || part_ == Part::nothing_there; }

 private:
  enum class Part : std::uint8_t { between, data, sizes, found, nothing_there };

  // `moved_on_` says that there may be more to do though no byte was used.
  Result<std::size_t> step(std::string_view rest) {
    moved_on_ = false;
    if (part_ == Part::between) return between(rest);
    return part_ == Part::data ? data(rest) : sizes(rest);
  }

  void go_on_with(Part part) {
    part_ = part;
    moved_on_ = true;
  }

  Result<std::size_t> between(std::string_view rest) {
    if (rest.size() < signature_size) return 0;
    const std::string_view signature = rest.substr(0, signature_size);
    if (signature == list_here || signature == end_here || signature == end_64_here) {
      go_on_with(Part::nothing_there);
      return 0;
    }
    if (signature != file_here)
      return refused("it is damaged: no file begins where one should", "export it again");
    return header(rest);
  }

  Result<std::size_t> header(std::string_view rest) {
    if (rest.size() < header_size) return 0;
    const auto name_size = static_cast<std::size_t>(number_at(rest, 26, 2));
    const auto extra_size = static_cast<std::size_t>(number_at(rest, 28, 2));
    const std::size_t size = header_size + name_size + extra_size;
    if (rest.size() < size) return 0;
    member_ = {.flags = static_cast<std::uint32_t>(number_at(rest, 6, 2)),
               .method = static_cast<std::uint32_t>(number_at(rest, 8, 2)),
               .checksum = static_cast<std::uint32_t>(number_at(rest, 14, 4)),
               .packed = number_at(rest, 18, 4)};
    if (member_.packed == in_zip64)
      member_.packed = packed_in_extra(rest.substr(size - extra_size, extra_size));
    if ((member_.flags & encrypted) != 0) return refused("it is encrypted");
    const bool can_unpack = member_.method == stored || member_.method == deflated;
    if (!can_unpack && !member_.size_is_known())
      return refused("it is packed in a way that is not read here");
    is_candidate_ = can_unpack && lowered(rest.substr(header_size, name_size)).ends_with(".xml");
    // Only folders may leave it to what follows how long they are.
    const bool has_no_end = member_.method == stored && (member_.flags & sizes_follow) != 0;
    if (has_no_end && (is_candidate_ || member_.packed != 0)) {
      return refused("a file in it does not say how long it is");
    }
    begin_data();
    return size;
  }

  // Sizes beyond 4 GB stand here: of the unpacked file, then of the packed one.
  static std::uint64_t packed_in_extra(std::string_view extra) {
    constexpr std::size_t head = 4, both = 16;
    while (extra.size() >= head) {
      const auto size = static_cast<std::size_t>(number_at(extra, 2, 2));
      if (extra.size() < head + size) break;
      if (number_at(extra, 0, 2) == 1 && size >= both) return number_at(extra, head + 8, 8);
      extra.remove_prefix(head + size);
    }
    return in_zip64;
  }

  void begin_data() {
    reader_ = is_candidate_ ? std::make_unique<XmlFileReader>() : nullptr;
    inflater_ = member_.method == deflated ? std::make_unique<Inflater>() : nullptr;
    packed_ = unpacked_ = 0;
    sum_ = 0;
    go_on_with(Part::data);
  }

  Result<std::size_t> data(std::string_view rest) {
    const bool must_unpack = reader_ != nullptr || !member_.size_is_known();
    if (!must_unpack) return past(rest);
    if (member_.method == stored) return take_stored(rest);
    in_hand_ = rest.size();
    const auto used = inflater_->step(rest, [this](std::string_view bytes) { return take(bytes); });
    if (!used) return used;
    packed_ += *used;
    if (inflater_->is_done()) {
      if (member_.size_is_known() && packed_ != member_.packed)
        return refused("it is damaged: a file in it is not as long as it says", "export it again");
      go_on_with(Part::sizes);
    }
    return used;
  }

  Result<std::size_t> past(std::string_view rest) {
    const auto count = std::min<std::uint64_t>(rest.size(), member_.packed - packed_);
    packed_ += count;
    if (packed_ == member_.packed) go_on_with(Part::sizes);
    return static_cast<std::size_t>(count);
  }

  Result<std::size_t> take_stored(std::string_view rest) {
    const auto used = past(rest);
    if (const auto taken = take(rest.substr(0, *used)); !taken) return std::unexpected(taken.error());
    return used;
  }

  Result<void> take(std::string_view bytes) {
    unpacked_ += bytes.size();
    const bool is_bomb = unpacked_ > always_allowed && unpacked_ / most_times > packed_ + in_hand_;
    if (is_bomb || unpacked_ > most_unpacked) {
      return refused("it unfolds to far more than an export is", "export it again");
    }
    if (reader_ == nullptr) return {};
    sum_ = crc32(sum_, bytes);
    const auto read = reader_->feed(bytes);
    if (read || !reader_->is_something_else()) return read;
    reader_.reset();
    return {};
  }

  // What may follow on a file: its checksum and sizes, with a signature or without.
  Result<std::size_t> sizes(std::string_view rest) {
    constexpr std::size_t small = 12, large = 20;
    std::size_t size = 0;
    if ((member_.flags & sizes_follow) != 0) {
      if (rest.size() < signature_size + large + signature_size) return 0;
      const std::size_t at = rest.starts_with(sizes_here) ? signature_size : 0;
      if (at == 0 && member_.size_is_known() && rest.starts_with("PK")) return end_member(0);
      member_.checksum = static_cast<std::uint32_t>(number_at(rest, at, 4));
      size = at + (rest.substr(at + small).starts_with("PK") ? small : large);
    }
    return end_member(size);
  }

  Result<std::size_t> end_member(std::size_t size) {
    go_on_with(Part::between);
    if (reader_ == nullptr) return size;
    if (sum_ != member_.checksum)
      return refused("it is damaged: a checksum in it is wrong", "export it again");
    auto found = reader_->finish();
    if (!found) return std::unexpected(found.error());
    found_ = std::move(*found);
    go_on_with(Part::found);
    return size;
  }

  std::string buffer_;
  Part part_ = Part::between;
  Member member_;
  std::unique_ptr<XmlFileReader> reader_;  // null where the file is not wanted
  std::unique_ptr<Inflater> inflater_;
  Found found_;
  std::uint64_t packed_ = 0, unpacked_ = 0;
  std::size_t in_hand_ = 0;
  std::uint32_t sum_ = 0;
  bool is_candidate_ = false, moved_on_ = false;
};

}  // namespace

std::unique_ptr<FileReader> zip_reader() { return std::make_unique<Zip>(); }

}  // namespace realign::imports
