// SPDX-License-Identifier: Apache-2.0
#include "engine/entry_reader.h"

#include <gtest/gtest.h>

#include "engine/entry_id.h"
#include "engine/testing_vocabulary.h"

namespace realign {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary names = testing_vocabulary();
  return names;
}

// A line of that kind and fields, with an id and a time.
std::string line_of(std::string_view kind, std::string_view fields) {
  std::string line =
      R"({"id": "01a13069-c300-7001-8001-000000000001", "at": "2026-10-12T09:00:00-05:00", "kind": ")";
  line.append(kind).append("\"");
  if (!fields.empty()) line.append(", ").append(fields);
  return line + "}";
}

std::expected<Entry, Errors> read(std::string_view line) {
  EntryReader reader(vocabulary());
  return reader.read(line, "journal.jsonl", 17);
}

// All that is wrong with a line, without the place, one problem a line.
std::string wrong(std::string_view line) {
  const auto entry = read(line);
  if (entry) return "nothing";
  std::string text;
  for (const Error& error : entry.error()) {
    EXPECT_EQ(error.where, "journal.jsonl:17");
    text += (text.empty() ? "" : "\n") + error.what + "; " + error.hint;
  }
  return text;
}

std::string wrong(std::string_view kind, std::string_view fields) { return wrong(line_of(kind, fields)); }

template <class Body>
Body body_of(std::string_view kind, std::string_view fields) {
  const auto entry = read(line_of(kind, fields));
  EXPECT_TRUE(entry) << wrong(kind, fields);
  return entry ? std::get<Body>(entry->body) : Body{};
}

std::string many(std::size_t count, std::string_view item) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list.append(i == 0 ? "" : ", ").append(item);
  return list;
}

struct Sample {
  std::string_view kind, fields;
};

// Each kind at its fullest and at its barest, as write_entry lays it out.
const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{
      {"profile",
       R"("birth_date": "2026-08-30", "birth": "cesarean", "tear": "severe", "epidural": true, "babies": 2, "feeding": "both", "active_before": false, "equipment": ["mat", "strap", "pillow"], "minutes": 12, "avoid": ["birddog", "cat-cow"], "progress_by": "sets", "path": "program", "walk_track": "text", "language": "es-MX", "paused": true)"},
      {"profile", ""},
      {"profile", R"("equipment": [], "avoid": [])"},
      {"today", R"("minutes": 3, "floor": false, "hands": "one")"},
      {"today", ""},
      {"screening",
       R"("answers": {"systolic": 118, "fever": true, "flare": false, "leg-weakness": "both", "wound-pulling": 10, "lochia": "brown"})"},
      {"screening", R"("answers": {})"},
      {"clearance",
       R"("by": "physiotherapist", "scope": "loading", "until": "2027-01-31", "restrictions": "No kneeling on the left.")"},
      {"clearance", R"("by": "midwife", "scope": "heavy-bleeding")"},
      {"separation", R"("above": 2.5, "navel": 3, "below": 0, "tension": "soft", "doming": true)"},
      {"pain", R"("score": 10, "when": "during", "site": "left hip ♥", "exercise": "clam-shell")"},
      {"pain", R"("score": 0, "when": "rest")"},
      {"session",
       R"("items": [{"exercise": "reverse-fly", "variant": "standing", "sets": [0, 600], "load_kg": 2.25, "pain": 0, "doming": true, "leaking": false, "heaviness": true, "effort": 10}, {"exercise": "vacuum", "variant": "base", "sets": [8]}], "minutes": 180, "finished": true)"},
      {"session", R"("items": [])"},
      {"walk", R"("minutes": 300, "place": "treadmill", "talk": "some", "pain": 4)"},
      {"walk", R"("minutes": 1)"},
      {"posture", R"("habit": "carrying", "realigned": false)"},
      {"questionnaire", R"("form": "phq-2", "answers": [3, 0])"},
      {"questionnaire",
       R"("form": "rmdq", "answers": [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0])"},
      {"questionnaire",
       R"("form": "psfs", "answers": [0, 10, 5], "activities": ["stairs", "bath", "the \"long\" drive"])"},
      {"prescription",
       R"("by": "physician", "changes": [{"exercise": "birddog", "do": "exclude"}, {"exercise": "vacuum", "do": "cap", "reps": 6}, {"exercise": "cat-cow", "do": "include", "sets": 2, "reps": 5}], "until": "2026-12-24")"},
      {"prescription", R"("by": "midwife", "changes": [])"},
      {"note", R"("text": "Slept.\nTwice.")"},
      {"retract", R"("entry": "01a13710-a480-700c-800c-00000000000c")"},
  };
  return all;
}

TEST(EntryReader, every_kind_is_written_as_it_was_read_to_the_byte) {
  for (const Sample& sample : samples()) {
    const std::string line = line_of(sample.kind, sample.fields);
    const auto entry = read(line);
    ASSERT_TRUE(entry) << wrong(line);
    EXPECT_EQ(write_entry(*entry, vocabulary()), line);
  }
}

TEST(EntryReader, every_kind_is_refused_as_soon_as_it_has_a_field_more) {
  for (const Sample& sample : samples()) {
    const std::string fields =
        std::string(sample.fields) + (sample.fields.empty() ? "" : ", ") + R"("mood": 1)";
    const std::string problem = wrong(sample.kind, fields);
    EXPECT_EQ(problem.find(std::string(sample.kind) + ".mood is not known; "), 0U) << problem;
  }
}

TEST(EntryReader, fields_may_come_in_any_order_and_spelling_of_json) {
  const auto usual = read(line_of("walk", R"("minutes": 8, "place": "outdoors")"));
  const auto other = read(
      R"( {"place":"out\u0064oors" ,"kind":"walk","minutes":8.0,"at":"2026-10-12t14:00:00.000Z","id":"01A13069-C300-7001-8001-000000000001"} )");
  ASSERT_TRUE(usual && other);
  EXPECT_EQ(usual->id, other->id);
  EXPECT_EQ(usual->body, other->body);
  EXPECT_EQ(usual->at.utc_ms, other->at.utc_ms);
  EXPECT_NE(usual->at, other->at);  // another wall clock
}

TEST(EntryReader, the_values_are_those_that_were_written) {
  const auto separation = body_of<Separation>(
      "separation", R"("above": 2.5, "navel": 8, "below": 0, "tension": "deep", "doming": true)");
  EXPECT_EQ(separation, (Separation{5, 16, 0, Tension::deep, true}));
  const auto screening =
      body_of<Screening>("screening", R"("answers": {"lochia": "red", "fever": true, "systolic": 60})");
  ASSERT_EQ(screening.answers.size(), 3U);
  EXPECT_EQ(screening.answers[0], (Answer{3, 60}));
  EXPECT_EQ(screening.answers[1], (Answer{9, 1}));
  EXPECT_EQ(screening.answers[2].value, 3);
  const auto profile = body_of<Profile>("profile", R"("equipment": ["pillow", "mat"], "babies": 6)");
  EXPECT_EQ(profile.equipment, 64 + 1);
  EXPECT_EQ(profile.babies, 6);
  EXPECT_FALSE(profile.minutes);
  const auto clearance = body_of<Clearance>("clearance", R"("by": "midwife", "scope": "fever")");
  EXPECT_EQ(clearance.scope, Scope::question);
  EXPECT_EQ(vocabulary().questions[clearance.question].id, "fever");
  const auto session = body_of<Session>(
      "session", R"("items": [{"exercise": "birddog", "variant": "standing", "sets": [8], "load_kg": 0.1}])");
  EXPECT_EQ(session.items.at(0).exercise, 3);
  EXPECT_EQ(session.items.at(0).variant, 2);
  EXPECT_EQ(session.items.at(0).load_g, 100);
}

TEST(EntryReader, a_pain_score_is_zero_to_ten_and_the_message_says_so) {
  const auto entry = read(line_of("pain", R"("score": 14, "when": "morning")"));
  ASSERT_FALSE(entry);
  EXPECT_EQ(message(entry.error().front()), "journal.jsonl:17: pain.score is 14; it must be 0 to 10");
  EXPECT_EQ(wrong("pain", R"("score": -1, "when": "rest")"), "pain.score is -1; it must be 0 to 10");
  EXPECT_EQ(wrong("pain", R"("score": 4.5, "when": "rest")"),
            "pain.score is 4.5; it must be a whole number, 0 to 10");
  EXPECT_EQ(wrong("pain", R"("score": "4", "when": "rest")"), "pain.score is \"4\"; it must be 0 to 10");
  EXPECT_EQ(wrong("pain", R"("score": null, "when": "rest")"), "pain.score is null; it must be 0 to 10");
  EXPECT_EQ(wrong("pain", R"("score": true, "when": "rest")"), "pain.score is true; it must be 0 to 10");
  EXPECT_EQ(wrong("pain", R"("score": 1e300, "when": "rest")"),
            "pain.score is a number too large; it must be 0 to 10");
  EXPECT_EQ(wrong("pain", R"("when": "rest")"), "pain.score is missing; it must be 0 to 10");
}

TEST(EntryReader, all_that_is_wrong_with_a_line_is_said_at_once) {
  EXPECT_EQ(
      wrong(R"({"id": "7", "at": "yesterday", "kind": "pain", "score": 14, "when": "noon", "hour": 3})"),
      "id is \"7\"; it must be a UUID of version 7, as 01a13069-c300-7001-8001-000000000001\n"
      "at is \"yesterday\"; it must be local time with its offset from UTC, as 2026-10-12T09:00:00-05:00\n"
      "pain.hour is not known; a pain entry has score, when, site, exercise\n"
      "pain.score is 14; it must be 0 to 10\n"
      "pain.when is \"noon\"; it must be morning, before, during, after or rest");
}

TEST(EntryReader, an_unknown_field_is_refused_with_the_fields_there_are) {
  EXPECT_EQ(wrong("walk", R"("minutes": 8, "speed": 5)"),
            "walk.speed is not known; a walk has minutes, place, talk, pain");
  EXPECT_EQ(
      wrong("session", R"("items": [{"exercise": "vacuum", "variant": "base", "sets": [8], "reps": 8}])"),
      "session.items[0].reps is not known; an item of a session has exercise, variant, sets, load_kg, "
      "pain, doming, leaking, heaviness, effort");
}

TEST(EntryReader, an_unknown_kind_is_refused_with_the_kinds_there_are) {
  EXPECT_EQ(
      wrong("mood", R"("score": 3)"),
      "kind is \"mood\"; it must be profile, today, screening, clearance, separation, pain, session, walk, "
      "posture, questionnaire, prescription, note or retract");
  EXPECT_EQ(wrong("{}").substr(0, 13), "id is missing");
}

TEST(EntryReader, a_field_given_twice_is_refused_even_with_one_value) {
  EXPECT_EQ(wrong("walk", R"("minutes": 8, "minutes": 8)"), "walk.minutes is given twice; give it once");
  EXPECT_EQ(wrong("note", R"("text": "a", "kind": "note")"), "kind is given twice; give it once");
  EXPECT_EQ(wrong("screening", R"("answers": {"fever": true, "fever": false})"),
            "screening.answers.fever is given twice; give it once");
  EXPECT_EQ(wrong("screening", R"("answers": {"fever": 3, "fever": false})"),
            "screening.answers.fever is 3; it must be true or false\n"
            "screening.answers.fever is given twice; give it once");
}

TEST(EntryReader, an_unknown_exercise_variant_habit_or_question_is_refused_with_what_was_meant) {
  EXPECT_EQ(wrong("pain", R"("score": 3, "when": "during", "exercise": "birdog")"),
            "pain.exercise is \"birdog\", no exercise here; did you mean \"birddog\"?");
  EXPECT_EQ(
      wrong("session", R"("items": [{"exercise": "vacuum", "variant": "sitting", "sets": [8]}])"),
      "session.items[0].variant is \"sitting\", no variant of vacuum here; it must be base, half-height or "
      "standing");
  EXPECT_EQ(wrong("posture", R"("habit": "feedin", "realigned": true)"),
            "posture.habit is \"feedin\", no habit here; did you mean \"feeding\"?");
  EXPECT_EQ(wrong("screening", R"("answers": {"fevr": true})"),
            "screening.answers has \"fevr\", no question here; did you mean \"fever\"?");
  EXPECT_EQ(wrong("profile", R"("avoid": ["cat-cow", "planks-and-more"])").substr(0, 60),
            "profile.avoid[1] is \"planks-and-more\", no exercise here; it ");
}

TEST(EntryReader, an_answer_must_be_of_its_question_s_type_and_range) {
  EXPECT_EQ(wrong("screening", R"("answers": {"fever": "yes"})"),
            "screening.answers.fever is \"yes\"; it must be true or false");
  EXPECT_EQ(wrong("screening", R"("answers": {"systolic": 300})"),
            "screening.answers.systolic is 300; it must be 60 to 260");
  EXPECT_EQ(wrong("screening", R"("answers": {"lochia": "green"})"),
            "screening.answers.lochia is \"green\"; it must be none, brown, pink or red");
  EXPECT_EQ(wrong("screening", R"("answers": {"fever": null})"),
            "screening.answers.fever is null; it must be true or false");
  EXPECT_EQ(wrong("screening", R"("answers": [])"),
            "screening.answers is a list of 0; it must be an object of questions and their answers");
  EXPECT_EQ(wrong("screening", ""),
            "screening.answers is missing; it must be an object of questions and their answers");
}

TEST(EntryReader, a_birth_after_the_day_of_its_own_entry_is_refused) {
  EXPECT_EQ(wrong("profile", R"("birth_date": "2026-10-13")"),
            "profile.birth_date is 2026-10-13, after the entry's own day; it must be 2026-10-12 or before");
  EXPECT_EQ(wrong("profile", R"("birth_date": "2026-10-12")"), "nothing");
  EXPECT_EQ(wrong("profile", R"("birth_date": "2026-02-30")"),
            "profile.birth_date is \"2026-02-30\"; it must be a day that exists, written as 2026-10-12");
}

TEST(EntryReader, ranges_are_those_of_the_contract_at_both_ends) {
  struct Range {
    std::string_view kind, before, after;
    int min, max;
  };
  for (const Range& range : std::vector<Range>{
           {"profile", R"("babies": )", "", 1, 6},
           {"profile", R"("minutes": )", "", 3, 60},
           {"today", R"("minutes": )", "", 1, 60},
           {"walk", R"("minutes": )", "", 1, 300},
           {"walk", R"("minutes": 5, "pain": )", "", 0, 10},
           {"session", R"("items": [], "minutes": )", "", 1, 180},
           {"session", R"("items": [{"exercise": "vacuum", "variant": "base", "sets": [8, )", "]}]", 0, 600},
           {"session", R"("items": [{"exercise": "vacuum", "variant": "base", "sets": [8], "load_kg": )",
            "}]", 0, 50},
           {"session", R"("items": [{"exercise": "vacuum", "variant": "base", "sets": [8], "effort": )", "}]",
            0, 10},
           {"screening", R"("answers": {"systolic": )", "}", 60, 260},
           {"screening", R"("answers": {"diastolic": )", "}", 30, 160},
           {"separation", R"("navel": 1, "below": 1, "tension": "firm", "doming": false, "above": )", "", 0,
            8},
           {"prescription", R"("by": "midwife", "changes": [{"exercise": "vacuum", "do": "cap", "sets": )",
            "}]", 1, 10},
       }) {
    const auto verdict = [&](int number) {
      return wrong(range.kind, std::string(range.before) + std::to_string(number) + std::string(range.after));
    };
    EXPECT_EQ(verdict(range.min), "nothing") << range.before;
    EXPECT_EQ(verdict(range.max), "nothing") << range.before;
    EXPECT_NE(verdict(range.min - 1), "nothing") << range.before;
    EXPECT_NE(verdict(range.max + 1), "nothing") << range.before;
  }
}

TEST(EntryReader, sets_are_one_to_ten_numbers) {
  const auto sets = [](std::string_view list) {
    return wrong("session", R"("items": [{"exercise": "vacuum", "variant": "base", "sets": [)" +
                                std::string(list) + "]}]");
  };
  EXPECT_EQ(sets(many(10, "8")), "nothing");
  EXPECT_EQ(sets(many(11, "8")),
            "session.items[0].sets is a list of 11; it must be a list of 1 to 10 numbers");
  EXPECT_EQ(sets(""), "session.items[0].sets is a list of 0; it must be a list of 1 to 10 numbers");
  EXPECT_EQ(sets("8, 601"), "session.items[0].sets[1] is 601; it must be 0 to 600");
}

TEST(EntryReader, finger_widths_are_halves) {
  EXPECT_EQ(
      wrong("separation", R"("above": 1.25, "navel": 2, "below": 1, "tension": "firm", "doming": false)"),
      "separation.above is 1.25; it must be 0 to 8 finger widths, in halves");
  EXPECT_EQ(wrong("separation", R"("above": 1, "navel": 2, "below": 1, "doming": false)"),
            "separation.tension is missing; it must be firm, soft or deep");
}

TEST(EntryReader, a_questionnaire_has_the_answers_of_its_form) {
  const auto form = [](std::string_view name, const std::string& answers, std::string_view more = "") {
    return wrong("questionnaire", R"("form": ")" + std::string(name) + R"(", "answers": [)" + answers + "]" +
                                      std::string(more));
  };
  EXPECT_EQ(form("phq-2", "1"), "questionnaire.answers is a list of 1; it must be a list of two numbers");
  EXPECT_EQ(form("phq-2", "1, 4"), "questionnaire.answers[1] is 4; it must be 0 to 3");
  EXPECT_NE(form("rmdq", many(23, "1")), "nothing");
  EXPECT_EQ(form("rmdq", many(23, "1") + ", 2"), "questionnaire.answers[23] is 2; it must be 0 to 1");
  EXPECT_EQ(form("psfs", "1, 2, 3"),
            "questionnaire.activities is missing; it must be a list of as many activities as answers");
  EXPECT_EQ(form("psfs", "1, 2, 3", R"(, "activities": ["a", "b"])"),
            "questionnaire.activities is a list of 2; it must be a list of as many activities as answers");
  EXPECT_EQ(form("psfs", many(5, "1"), R"(, "activities": [)" + many(5, R"("a")") + "]"), "nothing");
  EXPECT_NE(form("psfs", many(6, "1"), R"(, "activities": [)" + many(6, R"("a")") + "]"), "nothing");
  EXPECT_NE(form("psfs", many(2, "1"), R"(, "activities": [)" + many(2, R"("a")") + "]"), "nothing");
  EXPECT_EQ(form("phq-2", "1, 2", R"(, "activities": [])"),
            "questionnaire.activities is not known for this form; only psfs has activities");
}

TEST(EntryReader, a_prescribed_cap_needs_a_number) {
  EXPECT_EQ(
      wrong("prescription", R"("by": "midwife", "changes": [{"exercise": "vacuum", "do": "cap"}])"),
      "prescription.changes[0] is a cap without a number; give sets (1 to 10), reps (1 to 600) or both");
  EXPECT_EQ(wrong("prescription", R"("by": "doula", "changes": ["vacuum"])"),
            "prescription.by is \"doula\"; it must be physician, midwife or physiotherapist\n"
            "prescription.changes[0] is \"vacuum\"; it must be an object with exercise and do");
}

TEST(EntryReader, a_text_has_at_most_four_thousand_characters_whatever_their_bytes) {
  const auto note = [](std::size_t characters) {
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) text += "♥";
    return wrong("note", R"("text": ")" + text + "\"");
  };
  EXPECT_EQ(note(4000), "nothing");
  EXPECT_EQ(note(4001), "note.text has 4001 characters; it may have 4000");
  EXPECT_EQ(wrong("pain", R"("score": 3, "when": "rest", "site": ")" + std::string(4001, 'x') + "\""),
            "pain.site has 4001 characters; it may have 4000");
}

TEST(EntryReader, a_scope_is_one_of_five_or_a_question) {
  EXPECT_EQ(
      wrong("clearance", R"("by": "midwife", "scope": "question")"),
      "clearance.scope is \"question\"; it must be postnatal-check, exercise, loading, kneeling, impact or "
      "the id of a question");
}

TEST(EntryReader, a_language_is_a_tag) {
  for (const std::string_view tag : {"en", "es-MX", "zh-Hans-CN", "de-CH-1996", "yue"}) {
    EXPECT_EQ(wrong("profile", R"("language": ")" + std::string(tag) + "\""), "nothing") << tag;
  }
  for (const std::string_view tag : {"", "e", "en-", "-en", "en--US", "english language", "en_US", "123"}) {
    EXPECT_NE(wrong("profile", R"("language": ")" + std::string(tag) + "\""), "nothing") << tag;
  }
}

TEST(EntryReader, a_line_that_is_no_json_object_is_refused_in_words) {
  EXPECT_EQ(wrong("hello"), "not JSON at column 1; an entry is one JSON object on one line");
  EXPECT_EQ(wrong("[1, 2]"), "the line is a list of 2; an entry is one JSON object on one line");
  EXPECT_EQ(wrong("{\"id\": \"01a1"),
            "the JSON breaks off before its end; an entry is one JSON object on one line");
  EXPECT_EQ(wrong("{\"id\": \"\xE9\"}"), "not UTF-8 text at column 9; save it as UTF-8");
}

TEST(EntryReader, what_a_message_shows_cannot_upset_a_terminal) {
  EXPECT_EQ(wrong(R"({"\u001b[2J": 1})").find('\x1b'), std::string::npos);
  EXPECT_EQ(wrong("note", R"("text": "a", "\u001b[2J": 1)"), "note.\\u001b[2J is not known; a note has text");
  EXPECT_EQ(wrong("pain", R"("score": 1, "when": ")" + std::string(5000, 'x') + "\"").size(), 109U);
}

TEST(EntryId, an_id_is_a_uuid_of_version_7_in_letters_of_either_case) {
  EXPECT_TRUE(read_entry_id("01a13069-c300-7001-8001-000000000001"));
  EXPECT_EQ(read_entry_id("01A13069-C300-7001-BFFF-00000000000A"),
            read_entry_id("01a13069-c300-7001-bfff-00000000000a"));
  for (const std::string_view text :
       {"01a13069-c300-4001-8001-000000000001", "01a13069-c300-7001-c001-000000000001",
        "01a13069-c300-7001-8001-00000000000", "01a13069c30070018001000000000001aaaa",
        "{1a13069-c300-7001-8001-000000000001", "01a13069-c300-7001-8001-00000000000g", ""}) {
    EXPECT_FALSE(read_entry_id(text)) << text;
  }
}

TEST(EntryId, a_new_id_holds_its_time_and_sorts_by_it) {
  const EntryId id = make_id(0x01a13069c300, {0xff, 0xff, 0xff, 1, 2, 3, 4, 5, 6, 7});
  EXPECT_EQ(to_text(id), "01a13069-c300-7fff-bf01-020304050607");
  EXPECT_EQ(read_entry_id(to_text(id)), id);
  EXPECT_LT(id, make_id(0x01a13069c301, {}));
}

}  // namespace
}  // namespace realign
