// SPDX-License-Identifier: Apache-2.0
#include "fhir/plan_resource.h"

#include <algorithm>

#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_text.h"
#include "faces/progress_words.h"
#include "faces/reason_text.h"
#include "fhir/activity.h"
#include "fhir/definition.h"
#include "fhir/names.h"

namespace realign::fhir {
namespace {

bool is_open(const Plan& plan) {
  return !plan.paused && (plan.disposition == Disposition::go || plan.disposition == Disposition::refer_soon);
}

// What is decided of the day, as codes.
Items day_codes(const Plan& plan, const Summary& summary) {
  Items codes{code("disposition", id_of(plan.disposition)), code("stage", id_of(plan.stage)),
              whole("stage-week", plan.stage_week), code("decision", id_of(plan.decision)),
              truth("paused", plan.paused)};
  if (plan.weeks_postpartum) codes.push_back(whole("weeks-postpartum", *plan.weeks_postpartum));
  if (summary.usual_pain) codes.push_back(whole("usual-pain", *summary.usual_pain));
  for (const std::string_view mode : plan.modes) codes.push_back(code("mode", mode));
  return codes;
}

class Notes {
 public:
  explicit Notes(const Protocol& protocol) : protocol_(protocol) {}

  Items write(const Summary& summary) && {
    const Plan& plan = summary.plan;
    note(say(protocol_, key_of("disposition.", id_of(plan.disposition))));
    for (const Notice& notice : plan.notices) note(say(protocol_, notice.words, {{"detail", notice.detail}}));
    for (const std::string_view mode : plan.modes) note(say(protocol_, key_of("mode.", mode)));
    for (const ClearanceGiven& given : summary.clearances) {
      if (!given.restrictions.empty())
        note(say(protocol_, "face.summary.limits.prescribed", {{"words", given.restrictions}}));
    }
    goes(summary);
    for (const Next& next : plan.next) {
      const std::string words = say(protocol_, next.words, {{"detail", next.detail}});
      note(next.on ? day_in_words(protocol_, *next.on, true) + ": " + words : words);
    }
    return std::move(items_);
  }

 private:
  void note(const std::string& words) { items_.emplace_back(Members{{"text", text(words)}}); }

  void goes(const Summary& summary) {
    const Progress& progress = summary.progress;
    if (summary.usual_pain)
      note(say(protocol_, "face.summary.pain.usual", {{"usual", std::to_string(*summary.usual_pain)}}));
    note(joined(pain_sentences(protocol_, progress.pain)));
    if (!progress.separation.readings.empty()) note(gap_in_words(protocol_, progress.separation));
    for (std::size_t i = 0; i < progress.sessions.size(); ++i) {
      if (i > 0 && progress.sessions[i].days == progress.sessions[i - 1].days) continue;
      note(sessions_in_words(protocol_, progress.sessions[i], progress.waits || progress.paused));
    }
  }

  const Protocol& protocol_;
  Items items_;
};

Json care_plan(const Protocol& protocol, const Summary& summary, std::string_view patient) {
  const Plan& plan = summary.plan;
  const std::string day = to_text(plan.date);
  Members members = resource("CarePlan", uuid_of("plan of " + day + " for " + std::string(patient)));
  add(members, "extension", list_of(extension(extension_url("day"), day_codes(plan, summary))));
  add(members, "instantiatesCanonical", list_of(canonical_of(protocol, "PlanDefinition", protocol.id)));
  add(members, "status", text(is_open(plan) ? "active" : "on-hold"));
  add(members, "intent", text("plan"));
  add(members, "category", list_of(concept_of("plan", {own_coding("journal", "plan")})));
  add(members, "title", text(headline(protocol, plan)));
  add(members, "description", text(where_she_is(protocol, plan)));
  add(members, "subject", reference_to(patient));
  add(members, "period", {Members{{"start", text(day)}, {"end", text(day)}}});
  add(members, "created", text(day));
  add(members, "activity", {activities_of(protocol, plan)});
  add(members, "note", {Notes(protocol).write(summary)});
  return {std::move(members)};
}

// Whether all that a rule holds for is the cautious answer to what was not answered yet.
bool is_assumed(const OpenRule& open) {
  const auto assumed = [](const Reason& reason) {
    return !reason.facts.empty() && std::ranges::all_of(reason.facts, &FactUsed::assumed);
  };
  return std::ranges::all_of(open.because, assumed);
}

// Somebody should look at this. It proposes: nobody has ordered anything.
Json request(const Protocol& protocol, const Summary& summary, const OpenRule& open,
             std::string_view patient) {
  const Rule& rule = protocol.rules[open.rule];
  const std::string day = to_text(summary.plan.date);
  Members members =
      resource("ServiceRequest", uuid_of("rule " + rule.id + " on " + day + " for " + std::string(patient)));
  Items codes{code("layer", id_of(rule.layer)), truth("holds-now", open.holds_now)};
  add(members, "extension", list_of(extension(extension_url("open-rule"), std::move(codes))));
  add(members, "status", text(is_assumed(open) ? "draft" : "active"));
  add(members, "intent", text("proposal"));
  add(members, "priority", text(priority_of(rule.layer)));
  const std::string contact =
      rule.contact.empty() ? std::string() : say(protocol, key_of("contact.", rule.contact));
  Items codings;
  if (!rule.contact.empty()) codings.push_back(own_coding("contact", rule.contact));
  codings.push_back(own_coding("rule", rule.id));
  add(members, "code", concept_of(contact.empty() ? rule.id : contact, std::move(codings)));
  add(members, "subject", reference_to(patient));
  add(members, "authoredOn", text(day));
  add(members, "reasonCode", {reasons_of(protocol, open.because)});
  Items notes;
  for (const Reason& reason : open.because)
    notes.emplace_back(Members{{"text", text(facts_in_words(protocol, reason.facts))}});
  std::erase_if(notes, [](const Json& note) { return note.find("text")->text()->empty(); });
  add(members, "note", {std::move(notes)});
  return {std::move(members)};
}

Json provenance(const Protocol& protocol, const Summary& summary, const std::vector<Json>& made,
                std::string_view device) {
  const std::string day = to_text(summary.plan.date);
  const std::string& first = *made.front().find("id")->text();
  Members members = resource("Provenance", uuid_of("provenance of " + first));
  Items targets;
  for (const Json& one : made) targets.push_back(reference_to(*one.find("id")->text()));
  add(members, "target", {std::move(targets)});
  // There is no clock here: noon, UTC, of the day that the plan is for.
  add(members, "recorded", text(day + "T12:00:00Z"));
  add(members, "policy", list_of(canonical_of(protocol, "PlanDefinition", protocol.id)));
  Members agent;
  add(agent, "type", concept_of("engine"));
  add(agent, "who", reference_to(device));
  add(members, "agent", list_of({std::move(agent)}));
  Members what{{"identifier", identifier_of(digest_system, protocol.digest)}};
  add(what, "display", text(protocol.id + " " + protocol.version));
  Members entity{{"role", text("source")}};
  add(entity, "what", {std::move(what)});
  add(members, "entity", list_of({std::move(entity)}));
  return {std::move(members)};
}

}  // namespace

Json engine_device(std::string_view version) {
  Members members = resource("Device", uuid_of("engine " + std::string(version)));
  add(members, "status", text("active"));
  add(members, "deviceName",
      list_of({Members{{"name", text("Realign")}, {"type", text("user-friendly-name")}}}));
  add(members, "type", concept_of("software"));
  add(members, "version", list_of({Members{{"value", text(version)}}}));
  return {std::move(members)};
}

std::vector<Json> plan_resources(const Protocol& protocol, const Summary& summary, std::string_view patient,
                                 std::string_view device) {
  std::vector<Json> made;
  made.push_back(care_plan(protocol, summary, patient));
  for (const OpenRule& open : summary.open) made.push_back(request(protocol, summary, open, patient));
  made.push_back(provenance(protocol, summary, made, device));
  return made;
}

}  // namespace realign::fhir
