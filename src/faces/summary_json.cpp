// SPDX-License-Identifier: Apache-2.0
#include "faces/summary_json.h"

#include <array>

#include "base/json.h"
#include "engine/entry_words.h"
#include "faces/fill.h"
#include "faces/limit_words.h"
#include "faces/names.h"
#include "faces/plan_json.h"
#include "faces/progress_json.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

class SummaryWriter {
 public:
  SummaryWriter(JsonWriter& json, const Protocol& protocol, const Summary& summary)
      : json_(json), protocol_(protocol), summary_(summary) {}

  void write() {
    json_.begin_object().member("date", to_text(summary_.plan.date));
    birth();
    open();
    answers();
    clearances();
    json_.key("usual_pain");
    summary_.usual_pain ? json_.value(*summary_.usual_pain) : json_.null();
    review();
    limits();
    json_.key("plan");
    write_plan(json_, protocol_, summary_.plan);
    json_.key("progress");
    write_progress(json_, protocol_, summary_.progress);
    json_.end_object();
  }

 private:
  template <class Enum, std::size_t N>
  void word(std::string_view name, const std::array<std::string_view, N>& words,
            const std::optional<Enum>& value) {
    json_.key(name);
    value ? json_.value(words[static_cast<std::size_t>(*value)]) : json_.null();
  }

  void day(std::string_view name, const std::optional<Day>& day) {
    json_.key(name);
    day ? json_.value(to_text(*day)) : json_.null();
  }

  void birth() {
    json_.key("birth").begin_object();
    day("date", summary_.birth_date);
    word("kind", entry_words::birth, summary_.birth);
    word("tear", entry_words::tear, summary_.tear);
    json_.end_object();
  }

  void reason(const Reason& reason) {
    json_.member("rule", reason.rule).member("text", sentence_of(protocol_, reason));
    write_facts(json_, protocol_, reason.facts);
    json_.key("sources").begin_array();
    if (reason.evidence != nullptr)
      for (const std::string& source : reason.evidence->sources) json_.value(source);
    json_.end_array();
  }

  void open() {
    json_.key("open").begin_array();
    for (const OpenRule& one : summary_.open) {
      json_.begin_object();
      reason(one.because.front());
      json_.member("holds_now", one.holds_now).end_object();
    }
    json_.end_array();
  }

  JsonWriter& asked(QuestionIndex index) {
    const Question& question = protocol_.questions[index];
    json_.begin_object().member("question", question.id);
    return json_.member("asked", say(protocol_, key_of("question.", question.id, ".ask")));
  }

  void answers() {
    json_.key("answers").begin_object().key("not_clear").begin_array();
    for (const AnswerGiven& one : summary_.not_clear) {
      asked(one.question).key("answer");
      write_value(json_, protocol_, protocol_.questions[one.question].fact, one.value);
      json_.member("on", to_text(one.on)).end_object();
    }
    json_.end_array().key("unanswered").begin_array();
    for (const QuestionIndex one : summary_.unanswered) asked(one).end_object();
    json_.end_array().key("clear").begin_object().member("count", summary_.clear);
    day("from", summary_.clear_from);
    day("to", summary_.clear_to);
    json_.end_object().end_object();
  }

  void clearances() {
    json_.key("clearances").begin_array();
    for (const ClearanceGiven& one : summary_.clearances) {
      json_.begin_object();
      json_.member("scope", entry_words::scope[static_cast<std::size_t>(one.scope)]);
      day("until", one.until);
      json_.member("restrictions", one.restrictions);
      json_.member("text", clearance_in_words(protocol_, one)).end_object();
    }
    json_.end_array();
  }

  void review() {
    const ReviewTold& told = summary_.review;
    json_.key("review").begin_object().member("decision", id_of(told.decision));
    day("on", told.on);
    json_.member("done", told.done).member("planned", told.planned).key("because").begin_array();
    for (const Reason& one : told.because) {
      json_.begin_object();
      reason(one);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  // As sentences; their lists, with reasons, are in the plan.
  void limits() {
    json_.key("limits").begin_array();
    for (const std::string& sentence : limits_in_words(protocol_, summary_.plan, summary_.clearances))
      json_.value(sentence);
    json_.end_array();
  }

  JsonWriter& json_;
  const Protocol& protocol_;
  const Summary& summary_;
};

}  // namespace

std::string summary_json(const Protocol& protocol, const Summary& summary) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  SummaryWriter(json, protocol, summary).write();
  return text += '\n';
}

}  // namespace realign
