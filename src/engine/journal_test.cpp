// SPDX-License-Identifier: Apache-2.0
#include "engine/journal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "engine/entry_id.h"
#include "engine/testing_vocabulary.h"

namespace realign {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary names = testing_vocabulary();
  return names;
}

// The id that ends in these three digits.
std::string id(int number) {
  const std::string digits = std::to_string(1000 + number).substr(1);
  return "01a13069-c300-7001-8001-000000000" + digits;
}

std::string line(int number, std::string_view at, std::string_view rest) {
  return R"({"id": ")" + id(number) + R"(", "at": ")" + std::string(at) + R"(", )" + std::string(rest) +
         "}\n";
}

std::string note(int number, std::string_view at = "2026-10-12T09:00:00-05:00") {
  return line(number, at, R"("kind": "note", "text": "n)" + std::to_string(number) + "\"");
}

std::string retract(int number, int target, std::string_view at = "2026-10-12T10:00:00-05:00") {
  return line(number, at, R"("kind": "retract", "entry": ")" + id(target) + "\"");
}

std::expected<Journal, Errors> read(std::string_view bytes) {
  return read_journal(bytes, "journal.jsonl", vocabulary());
}

std::string text_of(const Errors& errors) {
  std::string text;
  for (const Error& error : errors) text += message(error) + "\n";
  return text;
}

std::string problems(std::string_view bytes) {
  const auto journal = read(bytes);
  return journal ? "" : text_of(journal.error());
}

Journal journal_of(std::string_view bytes) {
  auto journal = read(bytes);
  EXPECT_TRUE(journal) << problems(bytes);
  return journal ? *std::move(journal) : Journal{};
}

// The last three digits of the ids, in order.
std::string ids_of(const std::vector<const Entry*>& entries) {
  std::string ids;
  for (const Entry* entry : entries) ids += (ids.empty() ? "" : " ") + to_text(entry->id).substr(33);
  return ids;
}

std::string live(std::string_view bytes, std::string_view on = "2026-12-31") {
  const Journal journal = journal_of(bytes);
  return ids_of(live_entries(journal, *read_day(on)));
}

TEST(Journal, entries_come_by_moment_then_id_whatever_the_order_of_the_lines) {
  const std::string early = note(5, "2026-10-12T09:00:00-05:00");
  const std::string same_moment = note(3, "2026-10-12T16:00:00+02:00");
  const std::string late = note(1, "2026-10-12T09:00:00-06:00");
  EXPECT_EQ(live(late + early + same_moment), "003 005 001");
  EXPECT_EQ(live(same_moment + late + early), "003 005 001");
}

TEST(Journal, an_entry_that_stands_there_twice_is_one_entry) {
  const std::string twice = note(1) + note(2) + note(1);
  EXPECT_EQ(journal_of(twice).entries.size(), 2U);
  const std::string other_spelling =
      R"({"kind":"note","text":"n1","at":"2026-10-12T09:00:00.000-05:00","id":")" + id(1) + "\"}\n";
  EXPECT_EQ(journal_of(note(1) + other_spelling).entries.size(), 1U);
}

TEST(Journal, an_id_with_two_different_values_is_refused_and_both_lines_are_named) {
  EXPECT_EQ(problems(note(1) + note(2) + note(1, "2026-10-12T09:00:01-05:00")),
            "journal.jsonl:3: id " + id(1) +
                " is already on line 1 with other values; one id stands for one entry; nothing is edited, a "
                "correction is a new entry\n");
}

TEST(Journal, all_problems_of_all_lines_are_reported_at_once) {
  EXPECT_EQ(
      problems(note(1) + line(2, "2026-10-12T09:00:00Z", R"("kind": "walk", "minutes": 301, "speed": 4)") +
               "{oops}\n" + note(3)),
      "journal.jsonl:2: walk.speed is not known; a walk has minutes, place, talk, pain\n"
      "journal.jsonl:2: walk.minutes is 301; it must be 1 to 300\n"
      "journal.jsonl:3: not JSON at column 2; an entry is one JSON object on one line\n");
}

TEST(Journal, a_byte_order_mark_windows_line_ends_and_blank_lines_are_accepted) {
  std::string windows = note(1);
  windows.insert(windows.size() - 1, "\r");
  EXPECT_EQ(live("\xEF\xBB\xBF" + windows + "\r\n\n  \n" + note(2)), "001 002");
  EXPECT_EQ(live(""), "");
  EXPECT_EQ(live("\xEF\xBB\xBF"), "");
  EXPECT_EQ(problems("\n\n{\n").substr(0, 17), "journal.jsonl:3: ");
}

TEST(Journal, a_line_torn_by_a_crash_is_set_aside_and_all_before_it_is_kept) {
  const std::string whole = note(1) + note(2);
  const std::string last = note(3);
  for (std::size_t cut = 1; cut + 1 < last.size(); ++cut) {
    const Journal journal = journal_of(whole + last.substr(0, cut));
    EXPECT_EQ(journal.entries.size(), 2U) << cut;
    EXPECT_EQ(
        text_of(journal.warnings),
        "journal.jsonl:3: the last line was not written to its end and is set aside; everything before it is "
        "kept\n")
        << cut;
  }
}

TEST(Journal, a_last_line_that_lacks_only_its_newline_counts) {
  const std::string last = note(2);
  const Journal journal = journal_of(note(1) + last.substr(0, last.size() - 1));
  EXPECT_EQ(journal.entries.size(), 2U);
  EXPECT_TRUE(journal.warnings.empty());
  EXPECT_NE(problems(R"({"kind": "note"})"), "");  // whole JSON, so not torn but wrong
}

TEST(Journal, a_torn_line_anywhere_but_at_the_end_is_a_problem) {
  EXPECT_EQ(problems(note(1).substr(0, 60) + "\n" + note(2)),
            "journal.jsonl:1: the JSON breaks off before its end; an entry is one JSON object on one line\n");
  EXPECT_NE(problems(note(1).substr(0, 60) + note(2)), "");
}

TEST(Journal, bytes_that_are_no_utf8_and_lines_without_end_are_refused_in_words) {
  EXPECT_EQ(problems("{\"caf\xE9\": 1}\n"),
            "journal.jsonl:1: not UTF-8 text at column 6; save it as UTF-8\n");
  const std::string endless(3 * longest_line, '[');
  EXPECT_EQ(problems(note(1) + endless + "\n"),
            "journal.jsonl:2: the line is longer than 1 MB; an entry is one JSON object on one line, far "
            "shorter\n");
  EXPECT_NE(problems(note(1) + endless), "");  // no crash leaves so long a rest
}

TEST(Journal, reading_stops_after_a_thousand_problems) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += "x\n";
  const auto journal = read(bytes);
  ASSERT_FALSE(journal);
  EXPECT_EQ(journal.error().size(), most_problems + 1);
  EXPECT_EQ(message(journal.error().back()),
            "journal.jsonl:1001: reading stops here, after so many problems");
}

TEST(LiveEntries, entries_of_later_days_do_not_exist_yet) {
  const std::string bytes = note(1, "2026-10-13T03:59:59-05:00") + note(2, "2026-10-13T04:00:00-05:00");
  EXPECT_EQ(live(bytes, "2026-10-11"), "");
  EXPECT_EQ(live(bytes, "2026-10-12"), "001");
  EXPECT_EQ(live(bytes, "2026-10-13"), "001 002");
}

TEST(LiveEntries, an_entry_with_its_retraction_is_as_if_never_written) {
  EXPECT_EQ(live(note(1) + note(2) + retract(3, 1)), "002");
  EXPECT_EQ(live(retract(3, 1) + note(1) + note(2)), "002");
  EXPECT_EQ(live(note(1) + retract(2, 1) + retract(3, 1)), "");
}

TEST(LiveEntries, a_retraction_counts_from_its_own_day_on) {
  const std::string bytes = note(1) + retract(2, 1, "2026-10-20T09:00:00-05:00");
  EXPECT_EQ(live(bytes, "2026-10-19"), "001");
  EXPECT_EQ(live(bytes, "2026-10-20"), "");
}

TEST(LiveEntries, a_retraction_that_is_retracted_is_as_if_never_written) {
  EXPECT_EQ(live(note(1) + retract(2, 1) + retract(3, 2)), "001");
  EXPECT_EQ(live(note(1) + retract(2, 1) + retract(3, 2) + retract(4, 3)), "");
  EXPECT_EQ(live(note(1) + retract(2, 1) + retract(3, 2) + retract(4, 1)), "");
  EXPECT_EQ(live(note(1) + retract(2, 1) + retract(3, 2) + retract(4, 2) + retract(5, 3)), "001");
}

TEST(LiveEntries, a_retraction_of_what_is_not_there_or_of_a_ring_does_nothing) {
  EXPECT_EQ(live(note(1) + retract(2, 99)), "001");
  EXPECT_EQ(live(note(1) + retract(2, 2)), "001");
  EXPECT_EQ(live(note(1) + retract(2, 3) + retract(3, 2)), "001");
  EXPECT_EQ(live(note(1) + retract(2, 3) + retract(3, 4) + retract(4, 2) + retract(5, 3)), "001");
}

TEST(LiveEntries, the_order_of_the_lines_never_matters) {
  std::vector<std::string> lines{note(1),       note(2),       note(3),       retract(4, 1), retract(5, 4),
                                 retract(6, 2), retract(7, 6), retract(8, 7), note(1)};
  std::mt19937 shuffle(1);  // the same every time
  for (int i = 0; i < 50; ++i) {
    std::ranges::shuffle(lines, shuffle);
    std::string bytes;
    for (const std::string& each : lines) bytes += each;
    EXPECT_EQ(live(bytes), "001 003");
  }
}

std::expected<Merged, Errors> merged(std::string_view a, std::string_view b) {
  return merge_journals(a, "a.jsonl", b, "b.jsonl", vocabulary());
}

TEST(MergeJournals, the_union_is_a_followed_by_what_only_b_has_to_the_byte) {
  const std::string odd =
      R"({ "text":"n3",  "kind":"note","at":"2026-10-12T09:00:00Z","id":")" + id(3) + "\"}\n";
  const auto both = merged(note(2) + note(1), note(1) + odd + note(2));
  ASSERT_TRUE(both);
  EXPECT_EQ(both->text, note(2) + note(1) + odd);
  EXPECT_EQ(both->added, odd);
  EXPECT_EQ(both->count, 1U);
}

TEST(MergeJournals, merging_twice_or_either_way_round_gives_the_same_entries) {
  const std::string a = note(1) + retract(2, 1) + note(3);
  const std::string b = note(3) + note(4, "2026-10-11T09:00:00Z");
  EXPECT_EQ(live(merged(a, b)->text), live(merged(b, a)->text));
  EXPECT_EQ(merged(merged(a, b)->text, b)->count, 0U);
  EXPECT_EQ(merged(a, a)->text, a);
  EXPECT_EQ(merged("", b)->text, b);
}

TEST(MergeJournals, an_entry_that_differs_in_the_two_is_refused_and_nothing_is_merged) {
  const auto both = merged(note(2) + note(1), note(3) + note(1, "2026-10-12T09:00:00Z"));
  ASSERT_FALSE(both);
  EXPECT_EQ(text_of(both.error()),
            "b.jsonl:2: id " + id(1) +
                " has other values at a.jsonl:2; one id stands for one entry; nothing was "
                "merged\n");
}

TEST(MergeJournals, a_torn_end_is_left_out_and_a_missing_newline_put_in) {
  const auto both = merged(note(1) + R"({"id": "01)", note(2).substr(0, note(2).size() - 1));
  ASSERT_TRUE(both);
  EXPECT_EQ(both->text, note(1) + note(2));
  EXPECT_EQ(both->warnings.size(), 1U);
  const std::string unended = note(1).substr(0, note(1).size() - 1);
  EXPECT_EQ(merged(unended, note(2))->text, note(1) + note(2));
  EXPECT_EQ(merged(R"({"id": "01)", note(2))->text, note(2));
}

TEST(MergeJournals, problems_of_both_are_reported) {
  const auto both = merged("x\n", "y\n");
  ASSERT_FALSE(both);
  EXPECT_EQ(both.error().at(0).where, "a.jsonl:1");
  EXPECT_EQ(both.error().at(1).where, "b.jsonl:1");
}

TEST(RepairJournal, damaged_lines_are_set_aside_and_every_whole_one_is_kept) {
  const std::string torn = note(3).substr(0, 50);
  const Repaired repaired =
      repair_journal(note(1) + "gibberish\n" + note(2) + torn, "journal.jsonl", vocabulary());
  EXPECT_EQ(repaired.keep, note(1) + note(2));
  EXPECT_EQ(repaired.aside, "gibberish\n" + torn + "\n");
  EXPECT_EQ(repaired.count, 2U);
  EXPECT_EQ(text_of(repaired.account),
            "journal.jsonl:2: set aside: not JSON at column 1\n"
            "journal.jsonl:4: set aside: the JSON breaks off before its end\n");
  EXPECT_TRUE(repaired.remaining.empty());
}

TEST(RepairJournal, what_is_whole_but_not_understood_stays_and_is_reported) {
  const std::string newer = line(2, "2026-10-12T09:00:00Z", R"("kind": "walk", "minutes": 5, "speed": 4)");
  const Repaired repaired = repair_journal("x\n" + note(1) + newer, "journal.jsonl", vocabulary());
  EXPECT_EQ(repaired.keep, note(1) + newer);
  EXPECT_EQ(text_of(repaired.remaining),
            "journal.jsonl:2: walk.speed is not known; a walk has minutes, place, talk, pain\n");
}

TEST(RepairJournal, a_sound_journal_stays_as_it_is) {
  const std::string sound = note(1) + note(2) + note(1);
  const Repaired repaired = repair_journal(sound, "journal.jsonl", vocabulary());
  EXPECT_EQ(repaired.keep, sound);
  EXPECT_EQ(repaired.aside, "");
  EXPECT_EQ(repaired.count, 0U);
  EXPECT_EQ(repair_journal(sound.substr(0, sound.size() - 1), "j", vocabulary()).keep, sound);
}

}  // namespace
}  // namespace realign
