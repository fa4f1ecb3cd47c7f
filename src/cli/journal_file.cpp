// SPDX-License-Identifier: Apache-2.0
#include "cli/journal_file.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/json.h"
#include "cli/open_file.h"
#include "engine/entry_id.h"
#include "engine/journal.h"

namespace realign {
namespace {

namespace fs = std::filesystem;

// Whether the path still leads to this file: a repair may have put another in its place.
bool still_in_place(const OpenFile& file) {
  struct stat here{}, there{};
  return ::fstat(file.descriptor(), &here) == 0 && ::stat(file.path().c_str(), &there) == 0 &&
         here.st_ino == there.st_ino && here.st_dev == there.st_dev;
}

// The journal, open and locked; `flags` may ask for a new file.
Result<OpenFile> open_locked(const fs::path& path, int flags) {
  while (true) {
    auto file = open_plain_file(path, O_RDWR | O_APPEND | flags);
    if (!file) return file;
    if (const auto locked = lock_file(*file); !locked) return std::unexpected(locked.error());
    if (still_in_place(*file)) return file;
  }
}

// What stands after the last newline; `limit` bytes are looked through at most.
Result<std::string> unended_line(const OpenFile& file, std::size_t size, std::size_t limit) {
  const std::size_t count = std::min(size, limit);
  auto end = read_from(file, size - count, count);
  if (!end) return end;
  end->erase(0, end->rfind('\n') + 1);  // npos + 1 is 0: all of it
  return end;
}

bool is_whole_line(std::string_view line) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return true;
  return JsonReader().read(line) == JsonTrouble::none;
}

Result<void> add_to_torn(const fs::path& journal, std::string_view bytes) {
  const fs::path path = torn_path(journal);
  auto file = open_locked(path, O_CREAT);
  if (!file) return std::unexpected(file.error());
  const auto size = size_of(*file);
  if (!size) return std::unexpected(size.error());
  std::string lines(bytes);
  if (!lines.ends_with('\n')) lines += '\n';
  if (const auto written = write_at_end(*file, *size, lines); !written) return written;
  return keep_folder(path.parent_path());
}

// The state of a journal's end before something is added to it.
struct End {
  std::size_t size = 0;
  bool needs_newline = false;  // the last line is whole and only lacks its end
  bool torn = false;           // a torn end was set aside and cut off
};

Result<End> tidy_end(const OpenFile& file) {
  const auto size = size_of(file);
  if (!size) return std::unexpected(size.error());
  if (*size == 0) return End{};
  const auto last = unended_line(file, *size, longest_line + 2);
  if (!last) return std::unexpected(last.error());
  if (last->empty()) return End{*size};
  if (last->size() > longest_line) {
    return std::unexpected(Error{file.path().string(), "its last line has no end and is longer than 1 MB",
                                 "run `realign journal repair` first"});
  }
  if (is_whole_line(*last)) return End{*size, true};
  if (const auto moved = add_to_torn(file.path(), *last); !moved) return std::unexpected(moved.error());
  const std::size_t kept = *size - last->size();
  if (const auto cut = cut_to(file, kept); !cut) return std::unexpected(cut.error());
  return End{kept, false, true};
}

Result<void> check_unchanged(const OpenFile& file, std::string_view expected) {
  const auto size = size_of(file);
  if (!size) return std::unexpected(size.error());
  const auto bytes = *size == expected.size() ? read_from(file, 0, *size) : Result<std::string>("");
  if (!bytes) return std::unexpected(bytes.error());
  if (*bytes == expected) return {};
  return std::unexpected(Error{file.path().string(), "has changed meanwhile", "try again"});
}

}  // namespace

fs::path torn_path(const fs::path& journal) { return fs::path(journal) += ".torn"; }

Result<std::optional<std::string>> read_journal_file(const fs::path& path) {
  std::error_code code;
  if (fs::status(path, code).type() == fs::file_type::not_found) return std::nullopt;
  const auto file = open_plain_file(path, O_RDONLY);
  if (!file) return std::unexpected(file.error());
  const auto size = size_of(*file);
  if (!size) return std::unexpected(size.error());
  if (*size > largest_journal) {
    return std::unexpected(
        Error{path.string(), "is larger than 256 MB", "a journal is far smaller; is this the right file?"});
  }
  auto bytes = read_from(*file, 0, *size);
  if (!bytes) return std::unexpected(bytes.error());
  return *std::move(bytes);
}

Result<Appended> append_to_journal(const fs::path& path, std::string_view lines) {
  if (const auto made = make_folders(path.parent_path()); !made) return std::unexpected(made.error());
  std::error_code code;
  Appended appended;
  appended.created = fs::status(path, code).type() == fs::file_type::not_found;
  auto file = open_locked(path, O_CREAT);
  if (!file) return std::unexpected(file.error());
  const auto end = tidy_end(*file);
  if (!end) return std::unexpected(end.error());
  if (end->torn) appended.set_aside = torn_path(path);
  const std::string bytes = (end->needs_newline ? "\n" : "") + std::string(lines);
  if (const auto written = write_at_end(*file, end->size, bytes); !written) {
    return std::unexpected(written.error());
  }
  if (appended.created) {
    if (const auto kept = keep_folder(path.parent_path()); !kept) return std::unexpected(kept.error());
  }
  return appended;
}

Result<void> replace_journal(const fs::path& named, std::string_view expected, std::string_view keep,
                             std::string_view aside) {
  std::error_code code;
  const fs::path path = fs::canonical(named, code);  // a link stays one; what it leads to is replaced
  if (code) return std::unexpected(file_error(named, "opened to write", code.value()));
  const auto file = open_locked(path, 0);
  if (!file) return std::unexpected(file.error());
  if (const auto unchanged = check_unchanged(*file, expected); !unchanged) return unchanged;
  if (!aside.empty()) {
    if (const auto moved = add_to_torn(path, aside); !moved) return moved;
  }
  return put_in_place(path, keep);
}

Result<EntryId> new_entry_id(std::int64_t now_ms) {
  std::array<std::uint8_t, 10> random{};
  if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) {
    return std::unexpected(Error{"", "the system gives no random numbers", "try again"});
  }
  return make_id(now_ms, random);
}

}  // namespace realign
