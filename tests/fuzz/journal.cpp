// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a journal: read, repaired, merged, checked and planned from.
//
// Almost no change of a byte leaves a whole journal readable, so the lines that can be read by themselves
// are made into a second journal, and that is planned from too.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/entry_reader.h"
#include "engine/journal_lines.h"
#include "protocol/embedded.h"
#include "tests/fuzz/claim.h"
#include "verbs/verbs.h"

namespace realign::fuzz {
namespace {

const Protocol& protocol() {
  static const Protocol made = *read_protocol(embedded_protocol(), "embedded");
  return made;
}

const Vocabulary& names() {
  static const Vocabulary made = vocabulary(protocol());
  return made;
}

std::expected<Journal, Errors> read(std::string_view text) {
  return read_journal(text, "fuzz.jsonl", names());
}

std::string written(const Journal& journal) {
  std::string text;
  for (const Entry& entry : journal.entries) text += write_entry(entry, names()) + "\n";
  return text;
}

// The lines, without their endings, that are entries by themselves.
std::vector<std::string> readable_lines(std::string_view bytes, bool only_ended) {
  std::vector<std::string> found;
  EntryReader reader(names());
  LineCutter lines(bytes);
  for (JournalLine line; lines.next(line);) {
    if (line.text.size() > longest_line || (only_ended && !line.ended)) continue;
    if (reader.read(line.text, "fuzz.jsonl", line.number)) found.emplace_back(line.text);
  }
  return found;
}

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> found;
  LineCutter lines(bytes);
  for (JournalLine line; lines.next(line);) found.emplace_back(line.text);
  return found;
}

void look_at_errors(const Errors& errors) {
  claim(!errors.empty(), "a refusal has a reason");
  claim(errors.size() <= 20 * most_problems, "reading stops after so many problems");
  for (const Error& error : errors) {
    claim(error.where.starts_with("fuzz.jsonl:"), "a problem names its line");
    claim(!error.what.empty(), "a problem says what is wrong");
  }
}

void look_at_repair(std::string_view bytes) {
  const Repaired repaired = repair_journal(bytes, "fuzz.jsonl", names());
  const std::vector<std::string> kept = lines_of(repaired.keep), aside = lines_of(repaired.aside);
  claim(kept.size() + aside.size() == lines_of(bytes).size(), "every line is kept or set aside");
  claim(aside.size() == repaired.count, "what is set aside is counted");
  std::multiset<std::string> left(kept.begin(), kept.end());
  for (const std::string& line : readable_lines(bytes, false)) {
    const auto found = left.find(line);
    claim(found != left.end(), "no line that can be read is lost in a repair");
    left.erase(found);
  }
  const Repaired again = repair_journal(repaired.keep, "fuzz.jsonl", names());
  claim(again.count == 0 && again.keep == repaired.keep, "a repaired journal needs no repair");
  claim(again.remaining == repaired.remaining, "what is still wrong stays said");
  if (repaired.remaining.empty())
    claim(read(repaired.keep).has_value(), "what has nothing wrong can be read");
}

void look_at_merges(const std::string& text, const Journal& journal) {
  const auto doubled = merge_journals(text, "a", text, "b", names());
  claim(doubled && doubled->count == 0, "a journal adds nothing to itself");
  std::string half, other;
  bool left = true;
  for (const std::string& line : readable_lines(text, false)) {
    (left ? half : other) += line + "\n";
    left = !left;
  }
  const auto merged = merge_journals(half, "a", other, "b", names());
  claim(merged.has_value(), "two halves of a journal can be merged");
  const auto whole = read(merged->text);
  claim(whole && whole->entries == journal.entries, "two halves make the whole");
}

// A day on which there is something to say: that of the last entry, or some days later.
Day day_to_plan(const Journal& journal) {
  Day last = Day{std::chrono::year(2026) / 1 / 5};
  for (const Entry& entry : journal.entries) last = std::max(last, day_of(entry.at));
  return last + std::chrono::days(journal.entries.size() % 5);
}

std::string today_of(std::string_view text, Day on, Format format) {
  Request request{.verb = Verb::today, .on = on, .format = format};
  request.why = true;
  const Outcome outcome = run_verb(request, protocol(), text, "fuzz.jsonl");
  claim(outcome.exit == exits::done || outcome.exit == exits::usage, "what can be read can be planned from");
  return outcome.out;  // what was set aside in reading is said beside it
}

void look_at_plans(const std::string& text, const Journal& journal) {
  const Day on = day_to_plan(journal);
  const std::string rewritten = written(journal);
  claim(today_of(text, on, Format::json) == today_of(rewritten, on, Format::json),
        "written anew it is the same plan");
  today_of(text, on, Format::text);
  static_cast<void>(make_week(protocol(), journal, on));
  const Outcome table =
      run_verb({.verb = Verb::export_journal, .item = "csv"}, protocol(), rewritten, "fuzz.jsonl");
  claim(table.exit == exits::done, "what can be read can be exported");
  const Outcome count = run_verb({.verb = Verb::check_journal}, protocol(), rewritten, "fuzz.jsonl");
  claim(count.exit == exits::done, "what can be read passes the check");
}

void look_at_journal(const std::string& text, const Journal& journal) {
  const auto again = read(written(journal));
  claim(again && again->entries == journal.entries, "what was read, written and read again is equal");
  look_at_merges(text, journal);
  look_at_plans(text, journal);
}

// One line of each id that can be read.
std::string sound_part(std::string_view bytes) {
  std::set<EntryId> ids;
  std::string text;
  EntryReader reader(names());
  for (const std::string& line : readable_lines(bytes, false)) {
    const auto entry = reader.read(line, "fuzz.jsonl", 1);
    if (ids.insert(entry->id).second) text += line + "\n";
  }
  return text;
}

}  // namespace
}  // namespace realign::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace realign;
  using namespace realign::fuzz;
  const std::string text(fuzz::text_of(data, size));
  look_at_repair(text);
  const auto journal = read(text);
  if (!journal) look_at_errors(journal.error());
  const std::string sound = journal ? std::string() : sound_part(text);
  const auto part = read(sound);
  claim(part.has_value(), "lines that can be read, each id once, are a journal");
  look_at_journal(journal ? text : sound, journal ? *journal : *part);
  return 0;
}
