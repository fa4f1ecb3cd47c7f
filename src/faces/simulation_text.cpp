// SPDX-License-Identifier: Apache-2.0
#include "faces/simulation_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/entry_words.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

constexpr int label_column = 12, reason_column = 16, indent = 2;

std::string key(std::string_view id, std::string_view suffix = {}) {
  return key_of("face.simulation.", id, suffix);
}

std::string range(const Protocol& protocol, int low, int high) {
  if (low == high) return std::to_string(low);
  return say(protocol, key("range"), {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

// 2×8–10
std::string short_dose(const Protocol& protocol, const SimulatedDose& dose) {
  const std::string sets = std::to_string(dose.sets);
  if (dose.reps_high == 0)
    return say(protocol, key("dose.hold"), {{"sets", sets}, {"hold", std::to_string(dose.hold_s)}});
  return say(protocol, key("dose.reps"),
             {{"sets", sets}, {"reps", range(protocol, dose.reps_low, dose.reps_high)}});
}

std::string dose_line(const Protocol& protocol, const SimulatedDose& dose) {
  return say(
      protocol, key("dose"),
      {{"name", name_of(protocol, dose.exercise, dose.variant)}, {"dose", short_dose(protocol, dose)}});
}

std::string short_walk(const Protocol& protocol, const WalkPlan& walk) {
  if (walk.minutes_high == 0) return say(protocol, key("walk.none"));
  const std::string minutes = range(protocol, walk.minutes_low, walk.minutes_high);
  if (walk.days_high == 0) return say(protocol, key("walk.any"), {{"minutes", minutes}});
  return say(protocol, key("walk.is"),
             {{"minutes", minutes}, {"days", range(protocol, walk.days_low, walk.days_high)}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

// Doses that moved the same way, on one line.
std::string doses_in_words(const Protocol& protocol, const std::vector<DoseLine>& lines, Move move) {
  std::vector<std::string> parts;
  for (const DoseLine& line : lines) {
    if (line.move != move) continue;
    std::string dose = dose_line(protocol, line.dose);
    // A short day is no step down.
    if (line.sets_fit < line.dose.sets)
      dose = say(protocol, key("fits"), {{"dose", dose}, {"sets", std::to_string(line.sets_fit)}});
    parts.push_back(std::move(dose));
  }
  return joined(parts, "; ");
}

class SimulationPage {
 public:
  SimulationPage(const Protocol& protocol, const Simulation& simulation, Style style)
      : protocol_(protocol), run_(simulation), page_(style) {}

  std::string write() && {
    page_.paragraph(say(protocol_, run_.woman.is_hers ? key("title.hers") : key("title"),
                        {{"weeks", std::to_string(run_.weeks.size())},
                         {"from", day_in_words(protocol_, run_.first, true)}}),
                    0, Tone::strong);
    for (const SimulatedWeek& week : run_.weeks) add_week(week);
    add_why();
    add_assumed();
    page_.gap().paragraph(say(protocol_, key("promise")), 0, Tone::quiet);
    return std::move(page_).text();
  }

 private:
  void row(std::string_view label, const std::string& text, Tone tone = Tone::quiet) {
    if (!text.empty()) page_.row(say(protocol_, key(label)), text, indent, label_column, tone);
  }

  void add_week(const SimulatedWeek& week) {
    std::string from = say(protocol_, key("week.from"), {{"from", day_in_words(protocol_, week.from)}});
    if (week.weeks_postpartum)
      from += say(protocol_, key("week.birth", *week.weeks_postpartum == 1 ? ".one" : ".many"),
                  {{"weeks", std::to_string(*week.weeks_postpartum)}});
    page_.gap().row(say(protocol_, key("week"), {{"number", std::to_string(week.number)}}), from, 0,
                    label_column, Tone::strong);
    if (!week.disposition) {
      page_.paragraph(say(protocol_, key("missed")), indent);
      return;
    }
    row("stage", stage_of(week));
    row("sessions", sessions_of(week));
    add_reviews(week);
    row("up", doses_in_words(protocol_, week.doses, Move::up), Tone::here_and_now);
    row("down", doses_in_words(protocol_, week.doses, Move::down), Tone::here_and_now);
    row("new", doses_in_words(protocol_, week.doses, Move::begun), Tone::here_and_now);
    row("other", doses_in_words(protocol_, week.doses, Move::other), Tone::here_and_now);
    row("same", doses_in_words(protocol_, week.doses, Move::none));
    row("warm-up", doses_in_words(protocol_, week.warm_up, Move::none));
    row("walk", walk_of(week));
    row("notices", notices_of(week, false));
    row("referred", notices_of(week, true), Tone::here_and_now);
  }

  std::string stage_of(const SimulatedWeek& week) const {
    std::string text = say(
        protocol_, key("stage.is"),
        {{"stage", stage_name(week.stage)},
         {"week", std::to_string(week.stage_week)},
         {"disposition",
          say(protocol_, key("disposition.", id_of(week.disposition.value_or(Disposition::unscreened))))}});
    if (week.modes.empty()) return text;
    const std::vector<std::string> modes(week.modes.begin(), week.modes.end());
    return say(protocol_, key("stage.modes"), {{"stage", text}, {"modes", joined(modes, ", ")}});
  }

  std::string stage_name(StageId stage) const {
    return say(protocol_, key_of("stage.", id_of(stage), ".name"));
  }

  std::string sessions_of(const SimulatedWeek& week) const {
    std::string text = say(protocol_, key("sessions.of"),
                           {{"done", std::to_string(week.trained)},
                            {"planned", std::to_string(week.planned)},
                            {"minutes", std::to_string(week.walked)}});
    if (week.missed > 0)
      text += say(protocol_, key("sessions.missed", week.missed == 1 ? ".one" : ".many"),
                  {{"days", std::to_string(week.missed)}});
    return text;
  }

  // A decision that comes again day after day is one line.
  void add_reviews(const SimulatedWeek& week) {
    for (std::size_t i = 0; i < week.reviews.size(); ++i) {
      const SimulatedReview& first = week.reviews[i];
      while (i + 1 < week.reviews.size() && is_repeated(week.reviews[i], week.reviews[i + 1])) ++i;
      row("review", review_of(first, week.reviews[i].day));
    }
  }

  static bool is_repeated(const SimulatedReview& before, const SimulatedReview& after) {
    return before.decision == after.decision && before.day + std::chrono::days(1) == after.day;
  }

  std::string review_of(const SimulatedReview& review, Day last) const {
    return say(protocol_, key(last == review.day ? "review.is" : "review.from-to"),
               {{"date", day_in_words(protocol_, review.day)},
                {"last", day_in_words(protocol_, last)},
                {"decision", say(protocol_, key("decision.", id_of(review.decision)))}});
  }

  std::string walk_of(const SimulatedWeek& week) const {
    std::string walk = short_walk(protocol_, week.walk.value_or(WalkPlan{}));
    if (week.walk_move == Move::none) return walk;
    return say(protocol_, key("marked"),
               {{"what", walk}, {"move", say(protocol_, key("move.", id_of(week.walk_move)))}});
  }

  // Cautions and stops; what is only for information would be the same in every run.
  std::string notices_of(const SimulatedWeek& week, bool referrals) const {
    std::vector<std::string> parts;
    for (const SimulatedNotice& each : week.notices) {
      if (each.is_referral != referrals || each.notice.level < NoticeLevel::caution) continue;
      parts.push_back(std::string(each.notice.id));
    }
    return joined(parts, ", ");
  }

  // What happened, day by day; what happened on one day for the same reasons in one line.
  struct Told {
    Day day{};
    std::string label, what;
    std::vector<std::string> reasons;
  };

  void tell(Day day, std::string label, std::string what, std::vector<std::string> reasons) {
    if (!told_.empty()) {
      Told& last = told_.back();
      if (last.day == day && last.label == label && last.reasons == reasons) {
        last.what += "; " + what;
        return;
      }
    }
    told_.push_back({day, std::move(label), std::move(what), std::move(reasons)});
  }

  std::vector<std::string> sentences_of(const Because& because) const {
    std::vector<std::string> sentences;
    for (const Reason& reason : because) {
      sentences.push_back(say(protocol_, key("why.rule"),
                              {{"sentence", sentence_of(protocol_, reason)}, {"rule", reason.rule}}));
    }
    return sentences;
  }

  std::string label_of(Move move) const {
    return say(protocol_, key(move == Move::begun ? "new" : id_of(move)));
  }

  void tell_changes(const SimulatedWeek& week) {
    for (const StageChange& each : week.stages)
      tell(each.day, say(protocol_, key("stage")), stage_name(each.stage), sentences_of(each.because));
    for (const SimulatedReview& each : week.reviews) tell_review(each);
    for (const DoseChange& each : week.changes) {
      const bool is_new = each.move == Move::begun;
      std::vector<std::string> reasons = sentences_of(each.because);
      for (const std::string& reason : sentences_of(each.over))
        reasons.push_back(say(protocol_, key("why.over"), {{"reason", reason}}));
      tell(each.day, label_of(each.move), is_new ? dose_line(protocol_, each.to) : from_to(each),
           std::move(reasons));
    }
    for (const WalkChange& each : week.walks) {
      const std::string what = say(protocol_, key("change.from"),
                                   {{"name", label_of(each.move)},
                                    {"from", short_walk(protocol_, each.from)},
                                    {"to", short_walk(protocol_, each.to)}});
      tell(each.day, say(protocol_, key("walk")), what, sentences_of(each.to.because));
    }
    for (const SimulatedNotice& each : week.notices) {
      if (each.notice.level < NoticeLevel::caution) continue;
      tell(each.day, say(protocol_, key(each.is_referral ? "referred" : "notices")),
           std::string(each.notice.id),
           {say(protocol_, each.notice.words, {{"detail", each.notice.detail}})});
    }
  }

  void tell_review(const SimulatedReview& each) {
    std::vector<std::string> sentences = sentences_of(each.because);
    const bool is_told = last_review_ && is_repeated(*last_review_, each) && last_sentences_ == sentences;
    last_review_ = each;
    last_sentences_ = sentences;
    if (is_told) return;
    if (each.planned > 0)
      sentences.push_back(
          say(protocol_, key("why.counted"),
              {{"done", std::to_string(each.done)}, {"planned", std::to_string(each.planned)}}));
    tell(each.day, say(protocol_, key("review")), say(protocol_, key("decision.", id_of(each.decision))),
         std::move(sentences));
  }

  std::string from_to(const DoseChange& each) const {
    const bool is_same = each.from.variant == each.to.variant;
    return say(protocol_, key("change.from"),
               {{"name", name_of(protocol_, each.from.exercise, each.from.variant)},
                {"from", short_dose(protocol_, each.from)},
                {"to", is_same ? short_dose(protocol_, each.to) : dose_line(protocol_, each.to)}});
  }

  void add_why() {
    page_.heading(say(protocol_, key("why")));
    for (const SimulatedWeek& week : run_.weeks) tell_changes(week);
    std::ranges::stable_sort(told_, {}, &Told::day);
    std::optional<Day> day;
    for (const Told& each : told_) {
      if (each.day != day) page_.paragraph(day_in_words(protocol_, each.day), indent, Tone::strong);
      day = each.day;
      page_.row(each.label, each.what, indent * 2, reason_column);
      for (const std::string& reason : each.reasons) page_.paragraph(reason, reason_column, Tone::quiet, 2);
    }
  }

  void assumed(std::string_view id, std::initializer_list<Gap> gaps = {}) {
    page_.paragraph(say(protocol_, key("assumed.", id), gaps), indent, Tone::plain, 2);
  }

  void add_assumed() {
    const AssumedWoman& woman = run_.woman;
    page_.heading(say(protocol_, key("assumed")));
    if (woman.is_hers) {
      assumed("hers", {{"date", day_in_words(protocol_, run_.first - std::chrono::days(1), true)}});
    } else {
      const std::string birth =
          say(protocol_, key_of("face.choice.birth.",
                                entry_words::birth[static_cast<std::size_t>(woman.birth.value_or(Birth{}))]));
      assumed("birth",
              {{"birth", with_capital(birth)}, {"weeks", std::to_string(woman.start_week.value_or(0))}});
    }
    if (woman.check_week)
      assumed("check", {{"week", std::to_string(*woman.check_week)}});
    else
      assumed("no-check");
    assumed(woman.is_hers ? "last" : "clear");
    add_wishes(woman);
    const std::string halves = woman.separation % 2 == 0 ? "" : ".5";
    assumed("separation", {{"fingers", std::to_string(woman.separation / 2) + halves}});
    assumed("done");
    assumed("pain", {{"pain", std::to_string(woman.pain)}, {"effort", std::to_string(woman.effort)}});
    for (const std::string& option : run_.asked_for) assumed("given", {{"option", option}});
  }

  void add_wishes(const AssumedWoman& woman) {
    if (woman.minutes) assumed("minutes", {{"minutes", std::to_string(*woman.minutes)}});
    if (woman.path) assumed(*woman.path == Path::program ? "path.program" : "path.daily");
    if (woman.progress_by) assumed(*woman.progress_by == ProgressBy::reps ? "by.reps" : "by.sets");
  }

  const Protocol& protocol_;
  const Simulation& run_;
  Page page_;
  std::vector<Told> told_;
  std::optional<SimulatedReview> last_review_;
  std::vector<std::string> last_sentences_;
};

}  // namespace

std::string_view id_of(Move move) {
  static constexpr std::array<std::string_view, 5> ids{"same", "new", "up", "down", "other"};
  return ids[static_cast<std::size_t>(move)];
}

std::string simulation_text(const Protocol& protocol, const Simulation& simulation, Style style) {
  return SimulationPage(protocol, simulation, style).write();
}

}  // namespace realign
