// SPDX-License-Identifier: Apache-2.0
#include "engine/journal.h"

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "engine/entry_id.h"
#include "engine/journal_lines.h"

namespace realign {
namespace {

// Which entries are taken out: the targets of retractions that stand. A retraction stands unless one that
// stands retracts it. Where retractions retract each other in a ring none of them touches anything else,
// so that a ring is simply never settled.
class Retractions {
 public:
  explicit Retractions(const std::vector<const Entry*>& entries) {
    for (const Entry* entry : entries) {
      const auto* retract = std::get_if<Retract>(&entry->body);
      if (retract != nullptr) links_.push_back({entry->id, retract->entry});
    }
    std::ranges::sort(links_, {}, &Link::id);
    for (const Link& link : links_) {
      if (Link* target = find(link.target)) ++target->unsettled;
    }
    for (Link& link : links_) settle_from(&link);
    std::ranges::sort(taken_out_);
  }

  bool take_out(const EntryId& id) const {
    return !taken_out_.empty() && std::ranges::binary_search(taken_out_, id);
  }

 private:
  struct Link {
    EntryId id, target;
    int unsettled = 0;  // retractions of this one about which nothing is known yet
    bool stands = true;
    bool settled = false;
  };

  Link* find(const EntryId& id) {
    const auto found = std::ranges::lower_bound(links_, id, {}, &Link::id);
    return found != links_.end() && found->id == id ? &*found : nullptr;
  }

  // Settles this retraction, then the one that it retracts if that was the last thing to know about it.
  void settle_from(Link* link) {
    while (link != nullptr && !link->settled && link->unsettled == 0) {
      link->settled = true;
      if (link->stands) taken_out_.push_back(link->target);
      Link* target = find(link->target);
      if (target != nullptr) {
        --target->unsettled;
        if (link->stands) target->stands = false;
      }
      link = target;
    }
  }

  std::vector<Link> links_;
  std::vector<EntryId> taken_out_;
};

void append_line(std::string& text, std::string_view line) {
  text += line;
  text += '\n';
}

// The bytes of a journal up to its torn end, if it has one, with every line ended.
std::string whole_lines(std::string_view bytes, bool torn) {
  if (torn)
    return std::string(bytes.substr(0, bytes.rfind('\n') + 1));  // all of it where there is no newline
  std::string text(bytes);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  return text;
}

Errors joined(const Errors& first, const Errors& second) {
  Errors all = first;
  all.insert(all.end(), second.begin(), second.end());
  return all;
}

std::vector<const ReadLine*> sorted_by_id(const std::vector<ReadLine>& lines) {
  std::vector<const ReadLine*> by_id;
  by_id.reserve(lines.size());
  for (const ReadLine& line : lines) by_id.push_back(&line);
  std::ranges::sort(by_id, {}, [](const ReadLine* line) { return line->entry.id; });
  return by_id;
}

const ReadLine* find_id(const std::vector<const ReadLine*>& by_id, const EntryId& id) {
  const auto found =
      std::ranges::lower_bound(by_id, id, {}, [](const ReadLine* line) { return line->entry.id; });
  return found != by_id.end() && (*found)->entry.id == id ? *found : nullptr;
}

}  // namespace

std::expected<Journal, Errors> read_journal(std::string_view bytes, std::string_view name,
                                            const Vocabulary& vocabulary) {
  ReadLines read = read_lines(bytes, name, vocabulary);
  if (!read.problems.empty()) return std::unexpected(std::move(read.problems));
  Journal journal{{}, std::move(read.warnings)};
  journal.entries.reserve(read.lines.size());
  for (ReadLine& line : read.lines) journal.entries.push_back(std::move(line.entry));
  return journal;
}

std::vector<const Entry*> live_entries(const Journal& journal, Day on) {
  std::vector<const Entry*> entries;
  entries.reserve(journal.entries.size());
  for (const Entry& entry : journal.entries) {
    if (day_of(entry.at) <= on) entries.push_back(&entry);
  }
  const Retractions retractions(entries);
  std::erase_if(entries, [&](const Entry* entry) {
    return std::holds_alternative<Retract>(entry->body) || retractions.take_out(entry->id);
  });
  return entries;
}

std::expected<Merged, Errors> merge_journals(std::string_view a, std::string_view name_a, std::string_view b,
                                             std::string_view name_b, const Vocabulary& vocabulary) {
  const ReadLines read_a = read_lines(a, name_a, vocabulary);
  ReadLines read_b = read_lines(b, name_b, vocabulary);
  Errors problems = joined(read_a.problems, read_b.problems);
  if (!problems.empty()) return std::unexpected(std::move(problems));

  const std::vector<const ReadLine*> by_id = sorted_by_id(read_a.lines);
  Merged merged;
  // In the order of B's lines, so that what is appended reads as B does.
  std::ranges::sort(read_b.lines, {}, [](const ReadLine& line) { return line.line.number; });
  for (const ReadLine& line : read_b.lines) {
    const ReadLine* same = find_id(by_id, line.entry.id);
    if (same == nullptr) {
      append_line(merged.added, line.line.text);
      ++merged.count;
    } else if (same->entry != line.entry) {
      problems.push_back(
          {place_of(name_b, line.line),
           "id " + to_text(line.entry.id) + " has other values at " + place_of(name_a, same->line),
           "one id stands for one entry; nothing was merged"});
    }
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  merged.text = whole_lines(a, !read_a.warnings.empty()) + merged.added;
  merged.warnings = joined(read_a.warnings, read_b.warnings);
  return merged;
}

Repaired repair_journal(std::string_view bytes, std::string_view name, const Vocabulary& vocabulary) {
  Repaired repaired;
  JsonReader json;
  LineCutter lines(bytes);
  for (JournalLine line; lines.next(line);) {
    const bool short_enough = line.text.size() <= longest_line;
    if (short_enough && json.read(line.text) == JsonTrouble::none) {
      append_line(repaired.keep, line.text);
      continue;
    }
    append_line(repaired.aside, line.text);
    ++repaired.count;
    if (repaired.account.size() >= most_problems) continue;
    const std::string why = short_enough ? json.error().what : "the line is longer than 1 MB";
    repaired.account.push_back({place_of(name, line), "set aside: " + why, ""});
  }
  repaired.remaining = read_lines(repaired.keep, name, vocabulary).problems;
  return repaired;
}

}  // namespace realign
