// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_json.h"
#include "faces/simulation_text.h"

namespace realign {
namespace {

class SimulationWriter {
 public:
  SimulationWriter(JsonWriter& json, const Protocol& protocol) : json_(json), protocol_(protocol) {}

  void write(const Simulation& run) {
    json_.begin_object().member("from", to_text(run.first)).member("weeks_ahead", run.weeks.size());
    json_.member("own_journal", run.woman.is_hers);
    list("assumed", run.asked_for, [this](const std::string& each) { json_.value(each); });
    list("weeks", run.weeks, [this](const SimulatedWeek& each) { week(each); });
    json_.member("promise", say(protocol_, "face.simulation.promise")).end_object();
  }

 private:
  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write_item) {
    json_.key(name).begin_array();
    for (const auto& item : items) write_item(item);
    json_.end_array();
  }

  void pair(std::string_view name, int low, int high) {
    json_.key(name).begin_array().value(low).value(high).end_array();
  }

  void because(const Because& reasons, std::string_view name = "because") {
    list(name, reasons, [this](const Reason& reason) {
      json_.begin_object().member("rule", reason.rule).member("text", say(protocol_, reason.words));
      write_facts(json_, protocol_, reason.facts);
      json_.end_object();
    });
  }

  void dose(const SimulatedDose& dose) {
    const Exercise& exercise = protocol_.exercises[dose.exercise];
    json_.member("exercise", exercise.id).member("variant", exercise.variants[dose.variant].id);
    json_.member("sets", dose.sets);
    pair("reps", dose.reps_low, dose.reps_high);
    json_.member("hold_s", dose.hold_s);
  }

  void walk(std::string_view name, const std::optional<WalkPlan>& walk) {
    json_.key(name);
    if (!walk || walk->minutes_high == 0) {
      json_.null();
      return;
    }
    json_.begin_object();
    pair("minutes", walk->minutes_low, walk->minutes_high);
    pair("days_per_week", walk->days_low, walk->days_high);
    json_.end_object();
  }

  void week(const SimulatedWeek& week) {
    json_.begin_object().member("week", week.number).member("from", to_text(week.from));
    json_.key("weeks_postpartum");
    week.weeks_postpartum ? json_.value(*week.weeks_postpartum) : json_.null();
    json_.key("disposition");
    week.disposition ? json_.value(id_of(*week.disposition)) : json_.null();
    json_.key("stage")
        .begin_object()
        .member("id", id_of(week.stage))
        .member("week", week.stage_week)
        .end_object();
    list("modes", week.modes, [this](std::string_view mode) { json_.value(mode); });
    json_.member("trained", week.trained).member("planned", week.planned).member("missed", week.missed);
    json_.member("walked", week.walked);
    list("stages", week.stages, [this](const StageChange& each) {
      json_.begin_object().member("on", to_text(each.day)).member("stage", id_of(each.stage));
      because(each.because);
      json_.end_object();
    });
    list("reviews", week.reviews, [this](const SimulatedReview& each) { review(each); });
    doses("doses", week.doses);
    doses("warm_up", week.warm_up);
    list("changes", week.changes, [this](const DoseChange& each) { change(each); });
    walk("walk", week.walk);
    json_.member("walk_move", id_of(week.walk_move));
    list("walks", week.walks, [this](const WalkChange& each) {
      json_.begin_object().member("on", to_text(each.day)).member("move", id_of(each.move));
      walk("from", each.from);
      walk("to", each.to);
      because(each.to.because);
      json_.end_object();
    });
    notices(week);
    json_.end_object();
  }

  void doses(std::string_view name, const std::vector<DoseLine>& lines) {
    list(name, lines, [this](const DoseLine& line) {
      json_.begin_object();
      dose(line.dose);
      json_.member("sets_fit", line.sets_fit).member("move", id_of(line.move)).end_object();
    });
  }

  void review(const SimulatedReview& review) {
    json_.begin_object().member("on", to_text(review.day)).member("decision", id_of(review.decision));
    json_.member("done", review.done).member("planned", review.planned);
    because(review.because);
    json_.end_object();
  }

  void change(const DoseChange& change) {
    json_.begin_object().member("on", to_text(change.day)).member("move", id_of(change.move)).key("from");
    if (change.move == Move::begun) {
      json_.null();
    } else {
      json_.begin_object();
      dose(change.from);
      json_.end_object();
    }
    json_.key("to").begin_object();
    dose(change.to);
    json_.end_object();
    because(change.because);
    because(change.over, "over");
    json_.end_object();
  }

  void notices(const SimulatedWeek& week) {
    list("notices", week.notices, [this](const SimulatedNotice& each) {
      json_.begin_object().member("on", to_text(each.day)).member("id", each.notice.id);
      json_.member("level", id_of(each.notice.level)).member("referral", each.is_referral);
      json_.end_object();
    });
  }

  JsonWriter& json_;
  const Protocol& protocol_;
};

}  // namespace

std::string simulation_json(const Protocol& protocol, const Simulation& simulation) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  SimulationWriter(json, protocol).write(simulation);
  return text += '\n';
}

}  // namespace realign
