// SPDX-License-Identifier: Apache-2.0
#include "faces/comparison_text.h"

#include <algorithm>
#include <array>

#include "faces/fill.h"
#include "faces/names.h"

namespace realign {
namespace {

std::string_view id_of(Difference difference) {
  static constexpr std::array<std::string_view, 4> ids = {"same", "added", "removed", "changed"};
  return ids[static_cast<std::size_t>(difference)];
}

std::string_view id_of(Aspect aspect) {
  static constexpr std::array<std::string_view, 10> ids = {"journal", "disposition", "stage", "decision",
                                                           "mode",    "exercise",    "avoid", "session",
                                                           "stretch", "walk"};
  return ids[static_cast<std::size_t>(aspect)];
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all.append(all.empty() ? "" : ", ").append(part);
  return all;
}

// "R24-constant (new)", "R24-after (changed, holds no more)"
std::string through_in_words(const Through& through) {
  std::vector<std::string> notes;
  if (through.difference == Difference::added) notes.emplace_back("new");
  if (through.difference == Difference::removed) notes.emplace_back("removed");
  if (through.difference == Difference::changed) notes.emplace_back("changed");
  if (through.held_before && !through.holds_after && through.difference != Difference::removed)
    notes.emplace_back("holds no more");
  if (!through.held_before && through.holds_after && through.difference != Difference::added)
    notes.emplace_back("holds now");
  return notes.empty() ? through.rule : through.rule + " (" + joined(notes) + ")";
}

std::string subject_in_words(const Protocol& protocol, const PlanChange& change) {
  const auto exercise = protocol.exercise(change.subject);
  return exercise ? name_of(protocol, *exercise) : change.subject;
}

// What several things that change alike are, with their names.
std::string subjects_in_words(Aspect aspect, const std::vector<std::string>& names) {
  switch (aspect) {
    case Aspect::exercise:
      return joined(names);
    case Aspect::session:
      return joined(names) + " in the session";
    case Aspect::stretch:
      return joined(names) + " as a stretch";
    case Aspect::mode:
    case Aspect::avoid:
      return std::string(id_of(aspect)) + " " + joined(names);
    default:
      return std::string(id_of(aspect));
  }
}

bool are_alike(const PlanChange& one, const PlanChange& other) {
  return one.aspect == other.aspect && one.before == other.before && one.after == other.after &&
         one.through == other.through;
}

// One line for all that change in the same way and through the same rules.
void add_changes(Page& page, const Protocol& protocol, const std::vector<PlanChange>& changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const PlanChange& change = changes[i];
    const auto is_alike = [&](const PlanChange& other) { return are_alike(change, other); };
    if (std::any_of(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(i), is_alike)) continue;
    std::vector<std::string> names, rules;
    for (const PlanChange& other : changes) {
      if (is_alike(other)) names.push_back(subject_in_words(protocol, other));
    }
    for (const Through& through : change.through) rules.push_back(through_in_words(through));
    std::string text = subjects_in_words(change.aspect, names) + ": " + change.before + " → " + change.after;
    if (!rules.empty()) text += ", through " + joined(rules);
    page.paragraph(text, 2, Tone::plain, 2);
  }
}

std::string change_in_words(const ProtocolChange& change) {
  std::string text = change.section + (change.id.empty() ? "" : " " + change.id) + ": ";
  text += id_of(change.difference);
  if (change.section == "words") return text + ", " + counted(change.fields.size(), "text", "texts");
  return change.fields.empty() ? text : text + " in " + joined(change.fields);
}

std::string date_of(const Protocol& protocol, Day day) {
  return has_words(protocol, "face.date.with-year") ? day_in_words(protocol, day, true) : to_text(day);
}

void add_journal(Page& page, const Protocol& protocol, const JournalChanges& journal) {
  for (const DayChanges& day : journal.changed) {
    page.heading(journal.journal + ", " + date_of(protocol, day.day));
    add_changes(page, protocol, day.changes);
  }
}

std::string account_of(const Comparison& comparison) {
  std::size_t changed = 0, days = 0, changed_days = 0;
  for (const JournalChanges& journal : comparison.journals) {
    changed += journal.changed.empty() ? 0 : 1;
    days += journal.days;
    changed_days += journal.changed.size();
  }
  return "Of " + counted(comparison.journals.size(), "journal", "journals") + " and " +
         counted(days, "day", "days") + ", " + counted(changed, "journal", "journals") + " and " +
         counted(changed_days, "day", "days") + " would get another plan.";
}

void write_json(JsonWriter& json, const PlanChange& change) {
  json.begin_object().member("what", id_of(change.aspect));
  if (!change.subject.empty()) json.member("subject", change.subject);
  json.member("before", change.before).member("after", change.after).key("through").begin_array();
  for (const Through& through : change.through) {
    json.begin_object().member("rule", through.rule).member("difference", id_of(through.difference));
    json.member("held_before", through.held_before).member("holds_after", through.holds_after).end_object();
  }
  json.end_array().end_object();
}

void write_json(JsonWriter& json, const ProtocolChange& change) {
  json.begin_object().member("section", change.section);
  if (!change.id.empty()) json.member("id", change.id);
  json.member("difference", id_of(change.difference)).key("fields").begin_array();
  for (const std::string& field : change.fields) json.value(field);
  json.end_array().end_object();
}

void write_json(JsonWriter& json, const JournalChanges& journal) {
  json.begin_object().member("journal", journal.journal).member("days", journal.days);
  json.key("changed").begin_array();
  for (const DayChanges& day : journal.changed) {
    json.begin_object().member("date", to_text(day.day)).key("changes").begin_array();
    for (const PlanChange& change : day.changes) write_json(json, change);
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

}  // namespace

std::string comparison_text(const Protocol& b, const Comparison& comparison, Style style) {
  Page page(style);
  page.paragraph("A: " + comparison.a).paragraph("B: " + comparison.b);
  if (comparison.protocol.empty()) {
    page.gap().paragraph("The two protocols say the same.");
  } else {
    const bool is_words_only = comparison.protocol.size() == 1 && comparison.protocol[0].section == "words";
    page.heading(is_words_only ? "Only words differ" : "What differs in the protocols");
    for (const ProtocolChange& change : comparison.protocol)
      page.paragraph(change_in_words(change), 2, Tone::plain, 2);
  }
  for (const JournalChanges& journal : comparison.journals) add_journal(page, b, journal);
  page.gap().paragraph(account_of(comparison));
  return std::move(page).text();
}

std::string comparison_json(const Comparison& comparison) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  json.begin_object().member("a", comparison.a).member("b", comparison.b).key("protocol").begin_array();
  for (const ProtocolChange& change : comparison.protocol) write_json(json, change);
  json.end_array().key("journals").begin_array();
  for (const JournalChanges& journal : comparison.journals) write_json(json, journal);
  json.end_array().end_object();
  return text += '\n';
}

}  // namespace realign
