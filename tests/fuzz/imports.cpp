// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a file of another program. The first byte says how they are handed over: as they are; with the
// header and checksums of a FIT file around them, which chance would never find; as the packed content of a
// ZIP; or with the header of a table of feeds before them.
//
// Whatever they are: they are read or refused with words; in how many pieces they come changes nothing; and
// of what is proposed nothing lies outside of her time, and nothing is proposed again once it is there.
#include <memory>
#include <string>

#include "imports/feeding_times.h"
#include "imports/fit.h"
#include "imports/found.h"
#include "imports/proposal.h"
#include "tests/fuzz/claim.h"

namespace realign::fuzz {
namespace {

using namespace imports;

std::string little(std::uint64_t number, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i));
  return bytes;
}

std::string as_fit(std::string_view records) {
  std::string file = std::string("\x0E\x10") + little(2000, 2) + little(records.size(), 4) + ".FIT";
  file += little(fit_checksum(0, file), 2);
  file += records;
  return file + little(fit_checksum(0, file), 2);
}

// Sizes follow on it, so that the packed content alone says where it ends.
std::string as_zip(std::string_view packed) {
  return "PK\x03\x04" + little(20, 2) + little(8, 2) + little(8, 2) + std::string(16, '\0') + little(5, 2) +
         little(0, 2) + "a.xml" + std::string(packed) + std::string(64, '\0');
}

std::string file_of(std::string_view input) {
  if (input.empty()) return {};
  const std::string_view rest = input.substr(1);
  switch (input.front()) {
    case 'F':
      return as_fit(rest);
    case 'Z':
      return as_zip(rest);
    case 'C':
      return "id,start,method\n" + std::string(rest);
    default:
      return std::string(rest);
  }
}

Result<Found> read(std::string_view file, std::size_t piece) {
  const auto reader = make_reader();
  for (std::size_t at = 0; at < file.size() && !reader->is_done(); at += piece) {
    // Exactly as long as it is and on the heap, so that the sanitizer sees a step too far.
    const std::string bytes(file.substr(at, piece));
    if (const auto fed = reader->feed(bytes); !fed) return std::unexpected(fed.error());
  }
  return reader->finish();
}

void look_at_proposal(const Found& found) {
  const Instant now = *read_instant("2026-11-22T09:00:00+01:00");
  const Day birth = *read_day("2026-08-30");
  const OffsetAt offset_at = [](std::int64_t /*utc_ms*/) { return std::int16_t{60}; };
  const JournalSide journal{.now = now, .birth = birth};
  const Proposal proposal = propose(found.walks, journal, offset_at, {.take_unknown = true});
  claim(proposal.add.size() + proposal.left_out.size() == found.walks.size(), "nothing is skipped silently");
  JournalSide with = journal;
  for (const Addition& added : proposal.add) {
    const auto& walk = std::get<Walk>(added.entry.body);
    claim(walk.minutes >= 1 && walk.minutes <= 300, "a walk has the minutes of one");
    claim(added.entry.at.utc_ms <= now.utc_ms && day_of(added.start) >= birth,
          "it lies between the birth and now");
    with.walks.push_back(known_walk(added.entry.at, walk.minutes));
  }
  const Proposal again = propose(found.walks, with, offset_at, {.take_unknown = true});
  claim(again.add.empty(), "what is there is not proposed again");
  for (const int minute :
       usual_feeding_times(found.feeds, now, {.days = 14, .least_days = 1, .share = 50, .window = 60})) {
    claim(minute >= 0 && minute < 1440, "a time is one of the day");
  }
}

}  // namespace
}  // namespace realign::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace realign;
  using namespace realign::fuzz;
  const std::string file = file_of(fuzz::text_of(data, size));
  const auto whole = read(file, file.size() + 1);
  Chance chance(file);
  const auto piece = static_cast<std::size_t>(chance.between(1, 100));
  const auto pieces = read(file, piece);
  claim(whole.has_value() == pieces.has_value(), "pieces decide as the whole does");
  if (!whole) {
    claim(!whole.error().what.empty(), "a refusal says why");
    return 0;
  }
  claim(whole->walks.size() == pieces->walks.size() && whole->feeds.size() == pieces->feeds.size() &&
            whole->others == pieces->others,
        "pieces hold what the whole does");
  look_at_proposal(*whole);
  return 0;
}
