// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>

#include "cli/check_in_form.h"
#include "cli/command.h"
#include "cli/interview.h"
#include "cli/notebook.h"

namespace realign {
namespace {

using Words = std::vector<std::string>;

// "left=right", or all of it and nothing.
std::pair<std::string, std::string> halves(const std::string& word, char joint) {
  const auto at = word.find(joint);
  if (at == word.npos) return {word, ""};
  return {word.substr(0, at), word.substr(at + 1)};
}

Json numbers(std::string_view list) {
  Json::Array array;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    array.push_back(number_or_text(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return {array};
}

// fever=no leg-weakness=none wound-pulling=2
void read_answers(const Words& words, Json::Object& fields) {
  Json::Object answers;
  for (const std::string& word : words) {
    const auto [question, answer] = halves(word, '=');
    const Json truth = truth_or_text(answer);
    answers.emplace_back(question, truth.boolean() != nullptr ? truth : number_or_text(answer));
  }
  fields.emplace_back("answers", Json{answers});
}

// birddog:base=8,8 reverse-fly=8,8@1.5 (kilograms)
void read_items(const Words& words, Json::Object& fields) {
  Json::Array items;
  for (const std::string& word : words) {
    const auto [who, done] = halves(word, '=');
    const auto [exercise, variant] = halves(who, ':');
    const auto [sets, load] = halves(done, '@');
    Json::Object item{{"exercise", Json{exercise}}, {"variant", Json{variant.empty() ? "base" : variant}}};
    item.emplace_back("sets", numbers(sets));
    if (!load.empty()) item.emplace_back("load_kg", number_or_text(load));
    items.push_back({item});
  }
  fields.emplace_back("items", Json{items});
}

// What was said of the whole session goes to each of its items, where the journal keeps it.
void move_into_items(Json::Object& fields) {
  Json::Object kept, moved;
  for (auto& member : fields) {
    const bool stays = member.first == "items" || member.first == "minutes" || member.first == "finished";
    (stays ? kept : moved).push_back(std::move(member));
  }
  for (auto& [name, value] : kept) {
    auto* items = std::get_if<Json::Array>(&value.value);
    if (name != "items" || items == nullptr) continue;
    for (Json& item : *items) {
      auto& object = std::get<Json::Object>(item.value);
      object.insert(object.end(), moved.begin(), moved.end());
    }
  }
  fields = std::move(kept);
}

// glute-bridge=2x8: at most two sets of eight. Either may be left out: 2x, x8.
void read_changes(const std::string& what, const Words& words, Json::Object& fields) {
  if (fields.empty() || fields.back().first != "changes") fields.emplace_back("changes", Json{Json::Array{}});
  auto& changes = std::get<Json::Array>(fields.back().second.value);
  for (const std::string& word : words) {
    const auto [exercise, most] = halves(word, '=');
    const auto [sets, reps] = halves(most, 'x');
    Json::Object change{{"exercise", Json{exercise}}, {"do", Json{what}}};
    if (!sets.empty()) change.emplace_back("sets", number_or_text(sets));
    if (!reps.empty()) change.emplace_back("reps", number_or_text(reps));
    changes.push_back({change});
  }
}

void add_profile(CLI::App& verb, Context& context) {
  auto& form =
      *CheckInForm::add(verb, context, "profile", "profile", "about you, and how the birth was",
                        "profile --birth-date 2026-08-30 --birth vaginal --tear minor --no-epidural");
  form.option("birth_date", "--birth-date", "the day of the birth, as 2026-08-30");
  form.option("birth", "--birth", "vaginal, assisted or cesarean");
  form.option("tear", "--tear", "none, minor or severe (third or fourth degree)");
  form.truth("epidural", "epidural", "there was an epidural or a spinal");
  form.option("babies", "--babies", "how many, 1 to 6", Typed::number);
  form.option("feeding", "--feeding", "breast, bottle or both");
  form.truth("active_before", "active-before", "exercised regularly before this birth");
  form.option("equipment", "--equipment", "of mat,chair,wall,strap,band,weights,pillow", Typed::list);
  form.option("minutes", "--minutes", "on a usual day, 3 to 60", Typed::number);
  form.option("avoid", "--avoid", "exercises you dislike, with commas between", Typed::list);
  form.option("progress_by", "--progress-by", "sets or reps");
  form.option("path", "--path", "daily or program");
  form.option("walk_track", "--walk-track", "table or text (faster)");
  form.option("language", "--language", "as en or pt-BR");
  form.truth("paused", "paused", "no session and no asking for now");
}

void add_today_and_screening(CLI::App& verb, Context& context) {
  auto& today = *CheckInForm::add(verb, context, "today", "today", "what is possible today only",
                                  "today --minutes 3 --no-floor --hands none");
  today.option("minutes", "--minutes", "1 to 60", Typed::number);
  today.truth("floor", "floor", "the floor can be used");
  today.option("hands", "--hands", "free hands: both, one or none");
  auto& screening =
      *CheckInForm::add(verb, context, "screening", "screening", "answers to the health questions",
                        "screening fever=no leg-weakness=none wound-pulling=0");
  screening.several("ANSWERS", "QUESTION=ANSWER, any number of them: yes, no, a number or a choice",
                    read_answers);
}

void add_clinical(CLI::App& verb, Context& context) {
  auto& clearance = *CheckInForm::add(verb, context, "clearance", "clearance", "what a clinician has allowed",
                                      "clearance --by midwife --scope postnatal-check");
  clearance.option("by", "--by", "physician, midwife or physiotherapist");
  clearance.option("scope", "--scope", "postnatal-check, exercise, loading, kneeling, impact or a question");
  clearance.option("until", "--until", "the last day on which it holds");
  clearance.option("restrictions", "--restrictions", "what the clinician said not to do, in words");
  auto& separation =
      *CheckInForm::add(verb, context, "separation", "separation", "the belly gap self-check",
                        "separation --above 1.5 --navel 2 --below 1 --tension firm --no-doming");
  separation.option("above", "--above", "finger widths above the navel, 0 to 8 in halves", Typed::number);
  separation.option("navel", "--navel", "at the navel", Typed::number);
  separation.option("below", "--below", "below the navel", Typed::number);
  separation.option("tension", "--tension", "firm, soft or deep");
  separation.truth("doming", "doming", "a ridge showed");
  auto& prescription =
      *CheckInForm::add(verb, context, "prescription", "prescription", "what a clinician has changed",
                        "prescription --by physiotherapist --exclude ID --cap ID=2x8 --until 2026-11-20");
  prescription.option("by", "--by", "physician, midwife or physiotherapist");
  for (const std::string what : {"exclude", "include", "cap"}) {
    const std::string help = what == "cap" ? "at most so much, as ID=2x8" : "an exercise to " + what;
    prescription.several("--" + what, help, std::bind_front(read_changes, what), true);
  }
  prescription.option("until", "--until", "the last day on which it holds");
}

void add_done(CLI::App& verb, Context& context) {
  auto& session =
      *CheckInForm::add(verb, context, "session", "session", "what was done",
                        "session pelvic-tilt:base=8,6 vacuum=8,8 --pain 3 --effort 5 --unfinished");
  session.several("ITEMS", "EXERCISE[:VARIANT]=REPS,REPS[@KG]: the repetitions or seconds of each set",
                  read_items);
  session.option("pain", "--pain", "the worst in it, 0 to 10", Typed::number);
  session.option("effort", "--effort", "0 to 10", Typed::number);
  session.truth("doming", "doming", "a ridge showed");
  session.truth("leaking", "leaking", "there was a leak");
  session.truth("heaviness", "heaviness", "heaviness or dragging below");
  session.option("minutes", "--minutes", "1 to 180", Typed::number);
  session.truth("finished", "finished", "all of it was done", ",!--unfinished");
  session.then(move_into_items);
  auto& walk =
      *CheckInForm::add(verb, context, "walk", "walk", "a walk", "walk 12 --place outdoors --talk easy");
  walk.first("minutes", "MINUTES", "1 to 300", Typed::number);
  walk.option("place", "--place", "outdoors, treadmill or indoors");
  walk.option("talk", "--talk", "how talking went: easy, some or none");
  walk.option("pain", "--pain", "0 to 10", Typed::number);
}

void add_felt(CLI::App& verb, Context& context) {
  auto& pain =
      *CheckInForm::add(verb, context, "pain", "pain", "how strong the pain is", "pain 4 --when morning");
  pain.first("score", "SCORE", "0 (none) to 10 (the worst there is)", Typed::number);
  pain.option("when", "--when", "morning, before, during, after or rest");
  pain.option("site", "--site", "where, in words");
  pain.option("exercise", "--exercise", "in which exercise");
  auto& posture = *CheckInForm::add(verb, context, "posture", "posture", "a habit that was noticed",
                                    "posture feeding --realigned");
  posture.first("habit", "HABIT", "which", Typed::text);
  posture.truth("realigned", "realigned", "and put right (--no-realigned: not)");
  auto& form = *CheckInForm::add(verb, context, "questionnaire", "questionnaire", "a questionnaire's answers",
                                 "questionnaire phq-2 1 0");
  form.first("form", "FORM", "phq-2 (two of 0 to 3), rmdq (24 of 0 or 1) or psfs (3 to 5 of 0 to 10)",
             Typed::text);
  form.several("ANSWERS", "the numbers, in order", [](const Words& words, Json::Object& fields) {
    Json::Array answers;
    for (const std::string& word : words) answers.push_back(number_or_text(word));
    fields.emplace_back("answers", Json{answers});
  });
  form.several(
      "--activity", "psfs: what each number is about; once for each",
      [](const Words& words, Json::Object& fields) {
        Json::Array activities;
        for (const std::string& word : words) activities.push_back({word});
        fields.emplace_back("activities", Json{activities});
      },
      true);
  auto& note = *CheckInForm::add(verb, context, "note", "note", "anything, in words",
                                 "note \"easier on days with a nap\"");
  note.first("text", "TEXT", "up to 4,000 characters", Typed::text);
  auto& retract =
      *CheckInForm::add(verb, context, "retract", "retract", "take an entry back, as if never written",
                        "retract 01a13069-c300-7001-8001-000000000001");
  retract.first("entry", "ID", "as it was said when it was saved", Typed::text);
}

}  // namespace

void add_check_in(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("check-in", "say how it is; asks when nothing is named");
  verb->require_subcommand(0, 1);
  add_journal_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign check-in                        asks, one question at a time\n"
      "  realign check-in pain 4 --when morning\n"
      "  realign check-in walk 12 --talk easy\n"
      "  realign check-in session --help         each kind has its own help");
  add_profile(*verb, context);
  add_today_and_screening(*verb, context);
  add_felt(*verb, context);
  add_done(*verb, context);
  add_clinical(*verb, context);
  verb->callback([&context, verb] {
    if (verb->get_subcommands().empty()) interview(context);
  });
}

}  // namespace realign
