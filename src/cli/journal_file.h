// SPDX-License-Identifier: Apache-2.0
//
// The journal on disk: read whole, added to at its end, so that nothing acknowledged is ever lost.
//
// Adding holds a lock, so that two commands at once do not mix their lines; writes in one piece at the
// end; and returns only when the disk has it. If that fails half way the file is cut back to what it was.
// What a crash left unfinished is never glued to a new line: it goes to `<journal>.torn` first.
// Errors name the file in `where` and say what to do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/entry.h"

namespace realign {

inline constexpr std::size_t largest_journal = 256'000'000;  // bytes; some three hundred years of entries

// All bytes of a journal; nothing where there is no such file yet.
Result<std::optional<std::string>> read_journal_file(const std::filesystem::path& path);

struct Appended {
  bool created = false;  // there was no journal before
  // The file that the unfinished end of a crashed write was moved to, if there was one.
  std::optional<std::filesystem::path> set_aside;
};

// Adds whole lines, each ended by a newline. Makes the file (for her alone: mode 0600) and missing folders
// (0700). After an error the journal holds what it held before.
Result<Appended> append_to_journal(const std::filesystem::path& path, std::string_view lines);

// Puts `keep` in the place of a damaged journal that held `expected`, and adds `aside` to `<journal>.torn`:
// the whole new file is on disk before it takes the old one's place. Refuses if the file has changed.
Result<void> replace_journal(const std::filesystem::path& path, std::string_view expected,
                             std::string_view keep, std::string_view aside);

// Where what is set aside goes.
std::filesystem::path torn_path(const std::filesystem::path& journal);

// A fresh id for an entry written at `now_ms` (milliseconds since 1970, UTC).
Result<EntryId> new_entry_id(std::int64_t now_ms);

}  // namespace realign
