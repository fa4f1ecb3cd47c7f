// SPDX-License-Identifier: Apache-2.0
#include "cli/interview.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>

#include "cli/asking.h"
#include "cli/form_asking.h"
#include "cli/notebook.h"
#include "engine/engine.h"
#include "faces/fill.h"
#include "faces/form_text.h"
#include "faces/plan_text.h"

namespace realign {
namespace {

// Screening answers of one sitting make one entry; kept after so many, so that little is lost to a dead
// battery.
constexpr std::size_t answers_in_hand = 8;

class Interview {
 public:
  Interview(Context& context, Notebook& notebook)
      : context_(context), notebook_(notebook), asking_(context) {}

  void hold() {
    at_ = context_.io.now();
    today_ = day_of(at_);
    const auto first = notebook_.plan(today_);
    if (!first) return finish(context_, refusal(exits::usage, first.error()));
    if (is_stop(*first)) return show(*first);
    tell(
        "One question at a time. ? says why it is asked, an empty answer leaves it out, Ctrl-D ends.\n"
        "What you have answered is saved.");
    ask_all();
    keep_answers();
    end();
  }

 private:
  static bool is_stop(const Plan& plan) { return plan.disposition <= Disposition::clinician_first; }

  void tell(std::string_view text) {
    Page page(context_.io.style);
    page.paragraph(text);
    context_.io.out << std::move(page).text() << std::flush;
  }

  void show(const Plan& plan) {
    context_.io.out << "\n" << plan_text(notebook_.protocol(), plan, context_.io.style) << std::flush;
  }

  // Answers open further questions: what a plan asks is asked until it asks nothing new.
  void ask_all() {
    for (bool something_new = true; something_new && !ended_;) {
      something_new = false;
      const auto plan = notebook_.plan(today_, in_hand());
      if (!plan) return fail(plan.error());
      for (const Ask& ask : plan->ask) {
        if (ended_ || !asked_.insert(ask.question).second) continue;
        something_new = true;
        put(ask, notebook_.protocol().say(ask.words));
      }
    }
    const bool pain_is_new = !ended_ && asked_.insert("pain").second;
    if (pain_is_new && !gave_pain_today()) ask_pain(notebook_.protocol().say("ask.pain"));
  }

  bool gave_pain_today() const {
    return std::ranges::any_of(notebook_.journal().entries, [this](const Entry& entry) {
      return std::holds_alternative<Pain>(entry.body) && day_of(entry.at) == today_;
    });
  }

  void put(const Ask& ask, std::string_view why) {
    if (const auto question = notebook_.protocol().question(ask.question)) return ask_health(*question);
    if (ask.question.starts_with("profile.")) return ask_profile(ask.question.substr(8), why);
    if (ask.question == "pain") return ask_pain(why);
    if (ask.question == "separation") return ask_separation(why);
    const auto& forms = notebook_.protocol().forms;
    const auto form = std::ranges::find(forms, ask.question, &FormSpec::id);
    if (form != forms.end()) return put_form(static_cast<Form>(form - forms.begin()));
  }

  void put_form(Form form) {
    const Questionnaire* before = nullptr;
    for (const Entry* entry : live_entries(notebook_.journal(), today_)) {
      const auto* given = std::get_if<Questionnaire>(&entry->body);
      if (given != nullptr && given->form == form) before = given;
    }
    const FilledIn filled = ask_form(context_, asking_, notebook_.protocol(), form, before);
    if (filled.end == FormEnd::input_ended) ended_ = true;
    if (filled.end != FormEnd::filled_in) return;
    const auto entry = notebook_.draft("questionnaire", filled.fields, at_);
    if (!entry) return again(entry.error(), [&] { put_form(form); });
    keep(*entry);
    if (!ended_) tell_result(form);
    stop_if_told_to();
  }

  // What it came to, in words; a score alone says nothing.
  void tell_result(Form form) {
    const auto progress = make_progress(notebook_.protocol(), notebook_.journal(), today_);
    if (!progress) return fail(progress.error());
    Page page(context_.io.style);
    add_form_result(page, notebook_.protocol(), progress->forms[static_cast<std::size_t>(form)]);
    context_.io.out << "\n" << std::move(page).text() << std::flush;
  }

  // One question until it is answered well, left out or ended.
  std::optional<Json> answer(const Prompt& prompt) {
    const auto got = asking_.ask(prompt);
    if (!got) ended_ = true;
    return got && !got->is_null() ? got : std::nullopt;
  }

  void ask_health(QuestionIndex index) {
    const Question& question = notebook_.protocol().questions[index];
    const auto got = answer(health_prompt(notebook_.protocol(), question));
    if (!got) return;
    answers_.emplace_back(question.id, *got);
    const auto entry = notebook_.draft("screening", {{"answers", Json{answers_}}}, at_);
    if (!entry) {
      answers_.pop_back();
      return again(entry.error(), [&] { ask_health(index); });
    }
    pending_ = *entry;
    if (answers_.size() >= answers_in_hand) keep_answers();
    stop_if_told_to();
  }

  void ask_profile(std::string_view field, std::string_view why) {
    const auto got = answer(profile_prompt(notebook_.protocol(), field, why));
    if (!got) return;
    const auto entry = notebook_.draft("profile", {{std::string(field), *got}}, at_);
    if (!entry) return again(entry.error(), [&] { ask_profile(field, why); });
    keep(*entry);
  }

  void ask_pain(std::string_view why) {
    const auto got = answer(pain_prompt(notebook_.protocol(), why));
    if (!got) return;
    const auto entry = notebook_.draft("pain", {{"score", *got}, {"when", Json{time_of_day()}}}, at_);
    if (!entry) return again(entry.error(), [&] { ask_pain(why); });
    keep(*entry);
    stop_if_told_to();
  }

  // The first score of a morning is the morning's.
  std::string time_of_day() const {
    const auto local_ms = at_.utc_ms + std::int64_t{at_.offset_min} * 60'000;
    const auto hour = local_ms / 3'600'000 % 24;
    return hour >= day_starts_at_hour && hour < 11 && !gave_pain_today() ? "morning" : "before";
  }

  void ask_separation(std::string_view why) {
    Json::Object fields;
    for (const Prompt& prompt : separation_prompts(notebook_.protocol(), why)) {
      const auto got = answer(prompt);
      if (!got) return;  // a reading is whole or it is none
      fields.emplace_back(prompt.field, *got);
    }
    const auto entry = notebook_.draft("separation", fields, at_);
    if (!entry) return again(entry.error(), [&] { ask_separation(why); });
    keep(*entry);
    stop_if_told_to();
  }

  template <class Retry>
  void again(const Errors& errors, Retry retry) {
    for (const Error& error : errors) tell(message(error));
    retry();
  }

  std::vector<Entry> in_hand() const { return pending_ ? std::vector{*pending_} : std::vector<Entry>(); }

  void stop_if_told_to() {
    const auto plan = notebook_.plan(today_, in_hand());
    if (!plan || !is_stop(*plan)) return;
    keep_answers();
    if (context_.exit != exits::done) return;
    show(*plan);
    stopped_ = ended_ = true;
  }

  void keep_answers() {
    if (pending_) keep(*pending_);
    pending_.reset();
    answers_.clear();
  }

  void keep(const Entry& entry) {
    const auto kept = notebook_.keep({&entry, 1});
    if (!kept) return fail(kept.error());
    context_.io.err << *kept << std::flush;
    ++kept_;
  }

  void fail(const Error& error) {
    ended_ = true;
    Outcome failed = refusal(exits::other, error);
    failed.err += "The last answer was not saved.\n";
    finish(context_, failed);
  }

  void end() {
    if (context_.exit != exits::done || stopped_) return;
    const std::string saved = kept_ == 0 ? "Nothing new to save." : "Saved in " + notebook_.path() + ".";
    tell("\n" + saved + " Next: realign today");
  }

  Context& context_;
  Notebook& notebook_;
  Asking asking_;
  Instant at_;
  Day today_{};
  std::set<std::string, std::less<>> asked_;
  Json::Object answers_;
  std::optional<Entry> pending_;  // the screening answers that are not on the disk yet
  std::size_t kept_ = 0;
  bool ended_ = false, stopped_ = false;
};

}  // namespace

void interview(Context& context) {
  if (!context.io.interactive) {
    const Error error{{}, "check-in asks only in a terminal", "name what to save: realign check-in --help"};
    return finish(context, refusal(exits::usage, error));
  }
  auto notebook = Notebook::open(context);
  if (!notebook) return finish(context, notebook.error());
  Interview(context, *notebook).hold();
}

}  // namespace realign
