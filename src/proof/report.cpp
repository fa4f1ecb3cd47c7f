// SPDX-License-Identifier: Apache-2.0
#include "proof/report.h"

#include <algorithm>
#include <sstream>

#include "proof/diary.h"

namespace realign {
namespace {

constexpr std::size_t width = 100;

std::string replay_text(const Replay& replay, const std::string& name) {
  const std::string protocol = replay.protocol.empty() ? "" : " --protocol " + replay.protocol;
  const std::string folder = replay.journals.empty() ? "FOLDER" : replay.journals;
  return (replay.journals.empty() ? "    --journals FOLDER writes a journal that leads to it, for: "
                                  : "    This journal leads to it: ") +
         ("realign today" + protocol + " --journal " + folder + "/" + name + ".jsonl --on ") +
         to_text(diary_day()) + "\n";
}

void tell_broken(const Protocol& protocol, const Invariants& invariants, const Finding& finding,
                 const Replay& replay, ProofReport& report) {
  const Invariant& invariant = invariants.all[finding.invariant];
  if (!finding.day) return;
  report.text += wrapped("facts: " + facts_text(protocol, *finding.day), "    ");
  if (invariant.kind != InvariantKind::always) {
    report.text += "    It compares two days, which no one journal can tell.\n";
    return;
  }
  const std::vector<Entry> entries = diary_of(protocol, *finding.day);
  if (!replays(invariant, invariants, protocol, entries)) {
    report.text += "    No journal was found that leads to these facts.\n";
    return;
  }
  report.stories.push_back({invariant.id, diary_text(protocol, entries)});
  report.text += replay_text(replay, invariant.id);
}

std::string heading(const Finding& finding) {
  switch (finding.verdict) {
    case Verdict::broken:
      return "BROKEN";
    case Verdict::says_nothing:
      return "SAYS NOTHING";
    default:
      return "UNDECIDED";
  }
}

std::string explanation(Verdict verdict) {
  if (verdict == Verdict::says_nothing)
    return "    No day that can be makes it apply: its conditions exclude each other.\n";
  if (verdict == Verdict::undecided) return "    The solver gave up.\n";
  return "";
}

}  // namespace

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// The answers that say that nothing is wrong would fill a page.
std::string facts_text(const Protocol& protocol, const DayFound& day) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  const auto is_calm = [&](FactIndex fact, Value value) {
    for (const Question& question : protocol.questions) {
      if (fact == question.fact) return value == question.clear;
      if (fact == question.ago) return value == never;
      if (fact == question.hours || fact == question.days || fact == question.pain || fact == question.rise)
        return value == 0;
    }
    return value == protocol.facts[fact].assumed;
  };
  for (std::size_t i = 0; i < protocol.facts.size(); ++i) {
    const auto fact = static_cast<FactIndex>(i);
    if (!is_calm(fact, day.facts.values[i]))
      add(protocol.facts[i].id + " = " + value_text(protocol.facts[i], day.facts.values[i]));
  }
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    if (day.facts.standing[i]) add("the stop " + protocol.rules[i].id + " stands");
    if (day.facts.lifted[i]) add("the stop " + protocol.rules[i].id + " was lifted");
  }
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    if (day.prescribed.included[e]) add("a clinician included " + protocol.exercises[e].id);
    if (day.prescribed.excluded[e]) add("a clinician excluded " + protocol.exercises[e].id);
  }
  if (day.facts.unanswered) add("a question that can stop her is unanswered");
  return text.empty() ? "a good day" : text;
}

std::string value_text(const FactSpec& fact, Value value) {
  if (fact.type == FactType::boolean) return value != 0 ? "true" : "false";
  if (fact.type == FactType::integer) return std::to_string(value);
  return "'" + fact.choices[static_cast<std::size_t>(value)] + "'";
}

std::string wrapped(const std::string& text, const std::string& indent) {
  std::istringstream words(text);
  std::string result, line = indent, word;
  while (words >> word) {
    if (line.size() > indent.size() && line.size() + 1 + word.size() > width) {
      result += line + "\n";
      line = indent + "  ";
    } else if (line.size() > indent.size()) {
      line += " ";
    }
    line += word;
  }
  return result + line + "\n";
}

ProofReport report_of(const Protocol& protocol, const Invariants& invariants,
                      const std::vector<Finding>& findings, const Replay& replay) {
  ProofReport report;
  std::size_t failed = 0;
  for (const Finding& finding : findings) {
    if (finding.verdict == Verdict::proved) continue;
    ++failed;
    const Invariant& invariant = invariants.all[finding.invariant];
    report.text += heading(finding) + " " + invariant.id +
                   (finding.part.empty() ? "" : " (" + finding.part + ")") + "\n";
    report.text += wrapped(invariant.says, "    ") + explanation(finding.verdict);
    if (finding.day) tell_broken(protocol, invariants, finding, replay, report);
    if (!report.stories.empty() && report.stories.back().name == invariant.id)
      report.text += report.stories.back().journal;
  }
  report.is_proved = failed == 0;
  const std::string all = counted(findings.size(), "invariant", "invariants");
  report.text += report.is_proved ? all + ", each proved for every day that can be\n"
                                  : all + ", " + std::to_string(failed) + " not proved\n";
  return report;
}

}  // namespace realign
