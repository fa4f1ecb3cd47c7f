// SPDX-License-Identifier: Apache-2.0
#include "cli/import_files.h"

#include <fcntl.h>

#include <algorithm>

#include "cli/asking.h"
#include "cli/import_text.h"
#include "cli/notebook.h"
#include "cli/open_file.h"
#include "imports/proposal.h"

namespace realign {
namespace {

using imports::Found;

constexpr std::size_t piece = 256 * 1024;  // bytes read at a time

// A line on the terminal that says how far it is, drawn again at each percent.
class HowFar {
  static constexpr std::size_t nothing = 101;

 public:
  HowFar(Io& io, const std::string& path, std::size_t size) : io_(io), path_(path), size_(size) {}
  ~HowFar() {
    if (shown_ != nothing) io_.err << "\r\x1b[K" << std::flush;
  }
  HowFar(const HowFar&) = delete;
  HowFar& operator=(const HowFar&) = delete;

  void at(std::size_t place) {
    constexpr std::size_t worth_showing = 20'000'000;
    if (!io_.shows_progress || size_ < worth_showing) return;
    const std::size_t percent = place * 100 / size_;
    if (shown_ == percent) return;
    shown_ = percent;
    io_.err << "\r" << path_ << ": " << percent << " % of " << size_ / 1'000'000 << " MB read" << std::flush;
  }

 private:
  Io& io_;
  const std::string& path_;
  std::size_t size_;
  std::size_t shown_ = nothing;  // percent
};

std::optional<Day> birth_of(const Journal& journal, Day on) {
  std::optional<Day> birth;
  for (const Entry* entry : live_entries(journal, on)) {
    const auto* profile = std::get_if<Profile>(&entry->body);
    if (profile != nullptr && profile->birth_date) birth = profile->birth_date;
  }
  return birth;
}

imports::JournalSide side_of(const Journal& journal, Instant now, Day birth) {
  imports::JournalSide side{.now = now, .birth = birth};
  std::vector<EntryId> counting;
  for (const Entry* entry : live_entries(journal, day_of(now))) {
    const auto* walk = std::get_if<Walk>(&entry->body);
    if (walk == nullptr) continue;
    side.walks.push_back(imports::known_walk(entry->at, walk->minutes));
    counting.push_back(entry->id);
  }
  std::ranges::sort(counting);
  for (const Entry& entry : journal.entries) {
    const bool is_walk = std::holds_alternative<Walk>(entry.body);
    if (is_walk && !std::ranges::binary_search(counting, entry.id)) side.taken_back.push_back(entry.id);
  }
  return side;
}

Error not_of_kind(const std::string& path, imports::FileKind kind, imports::FileKind wanted) {
  const std::string is(imports::name_of(kind));
  return {path, "this is " + is + ", not " + std::string(imports::name_of(wanted)), "realign import " + path};
}

struct AllFound {
  std::vector<imports::FoundWalk> walks;
  ImportCounts counts;
  std::vector<imports::Feed> feeds;
  bool has_feeds = false;
};

std::expected<AllFound, Outcome> read_all(Io& io, const ImportArguments& arguments) {
  AllFound all;
  const auto refused = [](int exit, const Error& error) {
    Outcome outcome = refusal(exit, error);
    outcome.err += "Nothing was added.\n";
    return std::unexpected(outcome);
  };
  for (const std::string& path : arguments.files) {
    const auto found = read_import(io, path);
    if (!found) return refused(exits::other, found.error());
    if (arguments.kind && found->kind != *arguments.kind) {
      return refused(exits::usage, not_of_kind(path, found->kind, *arguments.kind));
    }
    all.walks.insert(all.walks.end(), found->walks.begin(), found->walks.end());
    all.feeds.insert(all.feeds.end(), found->feeds.begin(), found->feeds.end());
    all.counts.others += found->others;
    all.counts.without_time += found->without_time;
    if (found->kind == imports::FileKind::baby_buddy)
      all.has_feeds = true;
    else
      ++all.counts.files;
  }
  return all;
}

void add_walks(Context& context, const ImportArguments& arguments, const AllFound& found, Notebook& notebook,
               Day birth) {
  Io& io = context.io;
  const imports::OffsetAt offset_at = [&io](std::int64_t utc_ms) {
    return io.offset_at ? io.offset_at(utc_ms) : io.now().offset_min;
  };
  const auto proposal = imports::propose(found.walks, side_of(notebook.journal(), io.now(), birth), offset_at,
                                         {.take_unknown = arguments.all});
  io.out << proposal_text(proposal, found.counts) << std::flush;
  if (proposal.add.empty()) return finish(context, {exits::done, {}, {}});
  const bool may_ask = !arguments.yes && io.interactive;
  const std::string question = "Add " + counted_walks(proposal.add.size()) + " to your journal?";
  if (!arguments.yes && (!may_ask || !agrees(context, question))) {
    return finish(context, {exits::done,
                            "Nothing was added." +
                                std::string(may_ask ? "\n" : " To add them, say it again with --yes.\n"),
                            {}});
  }
  std::vector<Entry> entries;
  entries.reserve(proposal.add.size());
  for (const imports::Addition& added : proposal.add) entries.push_back(added.entry);
  const auto kept = notebook.keep(entries);
  if (!kept) return finish(context, refusal(exits::other, kept.error()));
  finish(context,
         {exits::done, counted_walks(proposal.add.size()) + " added to " + notebook.path() + ".\n", *kept});
}

}  // namespace

Result<Found> read_import(Io& io, const std::string& path) {
  const auto file = open_plain_file(path, O_RDONLY);
  if (!file) return std::unexpected(file.error());
  const auto size = size_of(*file);
  if (!size) return std::unexpected(size.error());
  HowFar how_far(io, path, *size);
  const auto reader = imports::make_reader();
  for (std::size_t at = 0; at < *size && !reader->is_done(); at += piece) {
    const auto bytes = read_from(*file, at, std::min(piece, *size - at));
    if (!bytes) return std::unexpected(bytes.error());
    const auto fed = reader->feed(*bytes);
    if (!fed) return std::unexpected(Error{path, fed.error().what, fed.error().hint});
    how_far.at(at);
  }
  auto found = reader->finish();
  if (!found) return std::unexpected(Error{path, found.error().what, found.error().hint});
  return found;
}

void import_files(Context& context, const ImportArguments& arguments) {
  auto notebook = Notebook::open(context);
  if (!notebook) return finish(context, notebook.error());
  const auto found = read_all(context.io, arguments);
  if (!found) return finish(context, found.error());
  if (found->has_feeds) {
    finish(context, {exits::done, feeding_text(notebook->protocol(), found->feeds, context.io.now()), {}});
  }
  if (found->counts.files == 0) return;
  const auto birth = birth_of(notebook->journal(), day_of(context.io.now()));
  if (!birth) {
    const Error error{{},
                      "your journal does not say when the birth was, and only walks after it count",
                      "realign check-in profile --birth-date DATE says it"};
    return finish(context, refusal(exits::usage, error));
  }
  add_walks(context, arguments, *found, *notebook, *birth);
}

}  // namespace realign
