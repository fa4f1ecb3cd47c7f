// SPDX-License-Identifier: Apache-2.0
#include "protocol/shape.h"

#include <algorithm>

namespace realign {
namespace {

using Kind = FieldKind;
using Words = std::string_view;

constexpr int many = 100000;

// How the common fields are written below.
constexpr Field text(Words name) { return {.name = name, .kind = Kind::text, .required = true}; }
constexpr Field id() { return {.name = "id", .kind = Kind::id, .required = true}; }
constexpr Field truth(Words name) { return {.name = name, .kind = Kind::truth}; }
constexpr Field condition(Words name) { return {.name = name, .kind = Kind::condition, .required = true}; }
constexpr Field whole(Words name, int low, int high) {
  return {.name = name, .kind = Kind::whole, .required = true, .low = low, .high = high};
}
constexpr Field one_of(Words name, std::span<const Words> allowed) {
  return {.name = name, .kind = Kind::one_of, .required = true, .allowed = allowed};
}
constexpr Field reference(Words name, IdKind kind) {
  return {.name = name, .kind = Kind::reference, .required = true, .refers = kind};
}
constexpr Field references(Words name, IdKind kind, int least = 0, int most = 0) {
  return {
      .name = name, .kind = Kind::references, .required = true, .low = least, .high = most, .refers = kind};
}
constexpr Field texts(Words name, int low, int high) {
  return {.name = name, .kind = Kind::texts, .required = true, .low = low, .high = high};
}
constexpr Field table(Words name, const Shape& shape) {
  return {.name = name, .kind = Kind::table, .required = true, .shape = &shape};
}
constexpr Field tables(Words name, const Shape& shape) {
  return {.name = name, .kind = Kind::tables, .required = true, .low = 1, .shape = &shape};
}
constexpr Field keyed(Words name, const Shape& shape) {
  return {.name = name, .kind = Kind::keyed, .required = true, .shape = &shape};
}
constexpr Field optional(Field field) {
  field.required = false;
  return field;
}

// Every statement that decides something stands on these.
constexpr Words strengths[] = {"guideline", "study", "expert", "article", "D", "G"};
constexpr Field sources = references("sources", IdKind::source, 1);
constexpr Field strength = one_of("strength", strengths);

constexpr Field protocol_fields[] = {text("id"), text("version"), text("title"), text("language")};
constexpr Shape protocol_file{"protocol.toml", protocol_fields};

constexpr Words readings[] = {"page", "summary", "none"};
constexpr Field source_fields[] = {text("title"),
                                   optional(whole("year", 1900, 2100)),
                                   {.name = "address", .kind = Kind::free_text, .required = true},
                                   one_of("read", readings)};
constexpr Shape source{"source", source_fields, IdKind::source};
constexpr Field sources_fields[] = {keyed("source", source)};
constexpr Shape sources_file{"sources.toml", sources_fields};

constexpr Words fact_types[] = {"int", "bool", "choice"};
constexpr Field fact_fields[] = {one_of("type", fact_types),
                                 optional(whole("min", -many, many)),
                                 optional(whole("max", -many, many)),
                                 optional(texts("choices", 2, 32)),
                                 {.name = "assumed", .kind = Kind::value, .required = true},
                                 optional(text("ask")),
                                 text("means")};
constexpr Shape fact{"fact", fact_fields, IdKind::fact};
constexpr Field define_fields[] = {condition("when"), text("means"), sources, strength};
constexpr Shape define{"define", define_fields, IdKind::definition};
constexpr Field facts_fields[] = {keyed("fact", fact), keyed("define", define)};
constexpr Shape facts_file{"facts.toml", facts_fields};

constexpr Words troubles[] = {"tight", "weak"};
constexpr Words remedies[] = {"stretch", "strengthen"};
constexpr Field muscle_fields[] = {one_of("problem", troubles), one_of("remedy", remedies), sources,
                                   strength};
constexpr Shape muscle{"muscle", muscle_fields, IdKind::muscle};
constexpr Field muscles_fields[] = {keyed("muscle", muscle)};
constexpr Shape muscles_file{"muscles.toml", muscles_fields};

constexpr Field equipment_fields[] = {text("stand_in"), optional(sources), optional(strength)};
constexpr Shape equipment{"equipment", equipment_fields, IdKind::equipment};
constexpr Field equipments_fields[] = {keyed("equipment", equipment)};
constexpr Shape equipment_file{"equipment.toml", equipments_fields};

constexpr Words question_types[] = {"yes-no", "number", "choice"};
constexpr Field fact_name(Words name) { return {.name = name, .kind = Kind::fact_name}; }
constexpr Field question_fields[] = {id(),
                                     text("row"),
                                     one_of("type", question_types),
                                     optional(whole("min", -1000, 1000)),
                                     optional(whole("max", -1000, 1000)),
                                     optional(texts("choices", 2, 32)),
                                     truth("required"),
                                     whole("fresh_days", 1, 365),
                                     truth("stale_closes"),
                                     truth("short"),
                                     {.name = "assumed", .kind = Kind::value},
                                     sources,
                                     strength,
                                     fact_name("pain_fact"),
                                     fact_name("ago_fact"),
                                     fact_name("hours_fact"),
                                     fact_name("days_fact"),
                                     fact_name("rise_fact")};
constexpr Shape question{"question", question_fields, IdKind::question};
constexpr Field screening_fields[] = {tables("question", question)};
constexpr Shape screening_file{"screening.toml", screening_fields};

constexpr Words layers[] = {"emergency", "urgent", "clinician-first", "refer", "mode", "gate", "separation",
                            "pain",      "care"};
constexpr Words no_walk[] = {"none"};
constexpr Words notices[] = {"info", "caution", "stop"};
constexpr Field rule_fields[] = {id(),
                                 optional(text("row")),
                                 one_of("layer", layers),
                                 optional(reference("question", IdKind::question)),
                                 condition("when"),
                                 sources,
                                 strength,
                                 optional(reference("contact", IdKind::contact)),
                                 optional(references("only", IdKind::variant)),
                                 optional(references("withhold", IdKind::variant, 1)),
                                 {.name = "limit", .kind = Kind::limits},
                                 optional(references("withhold_tagged", IdKind::tag, 1)),
                                 optional(references("ease", IdKind::exercise, 1)),
                                 optional(whole("sets_at_most", 1, 10)),
                                 optional(whole("stop_at_pain_at_most", 1, 10)),
                                 optional(one_of("walk", no_walk)),
                                 optional(whole("walk_minutes_at_most", 1, 300)),
                                 optional(whole("walk_percent_at_most", 1, 100)),
                                 truth("hold_load"),
                                 truth("rest_day"),
                                 optional(one_of("notice", notices))};
constexpr Shape rule{"rule", rule_fields, IdKind::rule};
constexpr Field mode_fields[] = {id(), optional(condition("when")), sources, strength};
constexpr Shape mode{"mode", mode_fields, IdKind::mode};
constexpr Field rules_fields[] = {optional(tables("rule", rule)), optional(tables("mode", mode))};
constexpr Shape rules_file{"rules", rules_fields};

// An exercise: doses are in whole repetitions and seconds, within what anybody could do.
constexpr Field dose_fields[] = {{.name = "reps", .kind = Kind::range, .low = 1, .high = 30},
                                 optional(whole("sets", 1, 10)),
                                 whole("hold_s", 0, 60),
                                 optional(whole("rep_s", 1, 60)),
                                 whole("rest_s", 0, 300),
                                 whole("stop_at_pain", 1, 10),
                                 sources,
                                 strength};
constexpr Shape dose{"dose", dose_fields};
constexpr Words positions[] = {"lying", "side-lying", "kneeling", "prone", "sitting", "standing"};
constexpr Words hands[] = {"both", "one", "none"};
constexpr Field variant_fields[] = {id(),
                                    one_of("position", positions),
                                    truth("floor"),
                                    one_of("hands", hands),
                                    optional(references("equipment", IdKind::equipment)),
                                    optional(texts("tags", 0, 32)),
                                    optional(whole("load_g", 1, 50000)),
                                    {.name = "easier", .kind = Kind::text},
                                    {.name = "harder", .kind = Kind::text},
                                    truth("with_baby")};
constexpr Shape variant{"variant", variant_fields};
constexpr Field gate_week_fields[] = {whole("week", 0, 104), truth("check")};
constexpr Shape gate_week{"week", gate_week_fields};
constexpr Field gate_fields[] = {optional(texts("variants", 1, 32)),
                                 table("vaginal", gate_week),
                                 table("assisted", gate_week),
                                 table("cesarean", gate_week),
                                 sources,
                                 strength};
constexpr Shape gate{"gate", gate_fields};
constexpr Field variant_words_fields[] = {text("name"), text("how")};
constexpr Shape variant_words{"variant", variant_words_fields};
constexpr Field words_fields[] = {
    text("name"),         text("purpose"),        text("start"),
    texts("steps", 2, 4), texts("cues", 1, 12),   texts("mistakes", 1, 12),
    texts("stop", 1, 12), texts("not_if", 0, 12), optional(keyed("variant", variant_words))};
constexpr Shape words{"words", words_fields};
constexpr Words exercise_kinds[] = {"strength", "stretch", "pelvic-floor"};
constexpr Field exercise_fields[] = {id(),
                                     whole("number", 1, 255),
                                     one_of("kind", exercise_kinds),
                                     truth("loaded"),
                                     truth("deep_core"),
                                     references("muscles", IdKind::muscle, 1),
                                     truth("sides"),
                                     truth("alternates"),
                                     sources,
                                     strength,
                                     table("dose", dose),
                                     tables("variant", variant),
                                     tables("gate", gate),
                                     keyed("words", words)};
constexpr Shape exercise{"exercise", exercise_fields, IdKind::exercise};

constexpr Field ladder_step_fields[] = {whole("sets", 1, 10), whole("reps_low", 1, 30),
                                        whole("reps_high", 1, 30)};
constexpr Shape ladder_step{"step", ladder_step_fields};
constexpr Field ladder_fields[] = {tables("by_sets", ladder_step), tables("by_reps", ladder_step)};
constexpr Shape ladder{"ladder", ladder_fields};
constexpr Field stage_fields[] = {
    id(),
    references("warm_up", IdKind::exercise, 0, 4),
    references("choose", IdKind::exercise, 0, 12),  // the search tries every set
    references("instead", IdKind::exercise),
    whole("items_low", 0, 20),
    whole("items_high", 0, 20),
    whole("sessions_per_week", 1, 7),
    sources,
    strength};
constexpr Shape stage{"stage", stage_fields, IdKind::stage};
constexpr Field dosing_fields[] = {whole("foundation_days", 1, 365),
                                   whole("foundation_sessions", 1, 100),
                                   whole("foundation_pain", 0, 10),
                                   whole("foundation_longest_days", 1, 365),
                                   whole("foundation_longest_pain", 0, 10),
                                   whole("clean_pain", 0, 10),
                                   whole("during_amber", 1, 10),
                                   whole("during_red", 1, 10),
                                   whole("sensitive_during_amber", 1, 10),
                                   whole("sensitive_during_red", 1, 10),
                                   whole("after_amber", 1, 10),
                                   whole("after_red", 1, 10),
                                   whole("morning_amber", 1, 10),
                                   whole("morning_red", 1, 10),
                                   whole("morning_red_again", 1, 10),
                                   condition("sensitive_when"),
                                   whole("review_days", 1, 90),
                                   whole("done_percent", 1, 100),
                                   whole("part_percent", 0, 100),
                                   whole("clean_sessions", 1, 4),
                                   whole("clean_effort", 0, 10),
                                   whole("full_times", 1, 14),
                                   whole("ambers_in_row", 1, 10),
                                   whole("domed_times", 1, 10),
                                   whole("step_back_apart_days", 1, 14),
                                   whole("gap_ease_days", 1, 365),
                                   whole("gap_restart_days", 1, 365),
                                   whole("gap_rescreen_days", 1, 365),
                                   whole("gap_rescreen_fresh_days", 1, 365),
                                   whole("flares_days", 1, 365),
                                   whole("steps_back_days", 1, 365),
                                   whole("change_points", 1, 10),
                                   whole("change_percent", 1, 100),
                                   whole("settled_pain", 0, 10),
                                   whole("usual_mornings", 1, 7),
                                   whole("usual_needs", 1, 7),
                                   whole("assumed_pain", 0, 10),
                                   whole("high_rest_pain", 1, 10),
                                   condition("recovered_when"),
                                   condition("relapse_when"),
                                   whole("recovered_apart_days", 1, 365),
                                   whole("maintain_check_days", 1, 365),
                                   whole("maintain_checks", 1, 24),
                                   whole("session_longest_minutes", 1, 180),
                                   whole("deep_core_per_week_low", 0, 14),
                                   whole("deep_core_per_week_high", 0, 14),
                                   whole("change_position_s", 0, 120),
                                   whole("assumed_minutes", 3, 60),
                                   whole("stretches_high", 0, 9),
                                   sources,
                                   strength};
constexpr Shape dosing{"dosing", dosing_fields};
constexpr Field signal_fields[] = {id(), condition("when"), truth("flare"), sources, strength};
constexpr Shape signal{"signal", signal_fields};
constexpr Field week_fields[] = {
    table("by_sets", ladder_step),
    table("by_reps", ladder_step),
    {.name = "days", .kind = Kind::days, .required = true, .low = 1, .refers = IdKind::variant},
    references("stretches", IdKind::exercise)};
constexpr Shape week{"week", week_fields};
constexpr Field program_condition_fields[] = {id(), condition("when"), sources, strength};
constexpr Shape program_condition{"condition", program_condition_fields};
constexpr Field program_fields[] = {tables("condition", program_condition), tables("week", week),
                                    optional(sources), optional(strength)};
constexpr Shape program{"program", program_fields};
constexpr Field stages_fields[] = {tables("stage", stage), table("dosing", dosing), tables("signal", signal),
                                   table("ladder", ladder), table("program", program)};
constexpr Shape stages_file{"stages.toml", stages_fields};

constexpr Field walk_row_fields[] = {whole("minutes_low", 1, 300), whole("minutes_high", 1, 300),
                                     whole("days_low", 1, 7), whole("days_high", 1, 7)};
constexpr Shape walk_row{"row", walk_row_fields};
constexpr Field walking_fields[] = {whole("weeks_per_row", 1, 8),
                                    whole("days_per_part", 1, 28),
                                    condition("text_when"),
                                    optional(whole("after_maintain_low", 1, 2000)),
                                    optional(whole("after_maintain_high", 1, 2000)),
                                    sources,
                                    strength,
                                    references("text_sources", IdKind::source, 1),
                                    one_of("text_strength", strengths),
                                    tables("table", walk_row),
                                    tables("text", walk_row)};
constexpr Shape walking{"walking", walking_fields};
constexpr Field walkings_fields[] = {table("walking", walking)};
constexpr Shape walking_file{"walking.toml", walkings_fields};

constexpr Words events[] = {"feed", "carry", "change", "lift", "pram", "sleep", "sit", "bath"};
constexpr Field habit_fields[] = {
    id(),
    {.name = "events", .kind = Kind::some_of, .required = true, .low = 1, .allowed = events},
    optional(text("picture")),
    optional(text("tires")),
    sources,
    strength};
constexpr Shape habit{"habit", habit_fields, IdKind::habit};
constexpr Field posture_fields[] = {text("picture"), text("variant"), truth("eases"), sources, strength};
constexpr Shape posture{"posture", posture_fields};
constexpr Field wall_check_fields[] = {whole("steps", 1, 12), sources, strength};
constexpr Shape wall_check{"wall check", wall_check_fields};
constexpr Field feeding_times_fields[] = {one_of("event", events),
                                          whole("days", 1, 31),
                                          whole("least_days", 1, 31),
                                          whole("share", 1, 100),
                                          whole("window", 1, 240),
                                          sources,
                                          strength};
constexpr Shape feeding_times{"feeding times", feeding_times_fields};
constexpr Field habits_fields[] = {tables("habit", habit), optional(tables("posture", posture)),
                                   table("wall_check", wall_check),
                                   optional(table("feeding_times", feeding_times))};
constexpr Shape habits_file{"habits.toml", habits_fields};

constexpr Field avoid_fields[] = {id(), condition("when"), sources, strength};
constexpr Shape avoid{"avoid", avoid_fields, IdKind::avoid};
constexpr Field avoids_fields[] = {tables("avoid", avoid)};
constexpr Shape avoid_file{"avoid.toml", avoids_fields};

constexpr Field code_fields[] = {text("of"), text("system"), text("code"), sources};
constexpr Shape code{"code", code_fields};
constexpr Field codes_fields[] = {tables("code", code)};
constexpr Shape codes_file{"codes.toml", codes_fields};

constexpr Field reason_fields[] = {sources, strength};
constexpr Shape reason{"reason", reason_fields, IdKind::reason};
constexpr Field reasons_fields[] = {keyed("reason", reason)};
constexpr Shape reasons_file{"reasons.toml", reasons_fields};

constexpr Words speeds[] = {"now", "today", "before-exercise", "two-weeks"};
constexpr Field contact_fields[] = {one_of("speed", speeds), optional(sources), optional(strength)};
constexpr Shape contact{"contact", contact_fields, IdKind::contact};
constexpr Field contacts_fields[] = {keyed("contact", contact)};
constexpr Shape contacts_file{"contacts.toml", contacts_fields};

constexpr Field expectation_fields[] = {id(), truth("physician"), sources, strength};
constexpr Shape expectation{"expectation", expectation_fields, IdKind::expectation};
constexpr Field expectations_fields[] = {tables("expectation", expectation)};
constexpr Shape expectations_file{"expectations.toml", expectations_fields};

constexpr Words separation_places[] = {"above", "navel", "below"};
constexpr Field self_check_place_fields[] = {one_of("field", separation_places), text("variant")};
constexpr Shape self_check_place{"place", self_check_place_fields};
constexpr Field self_check_fields[] = {whole("starts_at", 1, 16),
                                       whole("end_readings", 1, 10),
                                       whole("end_days_apart", 0, 365),
                                       whole("repeat_days", 0, 365),
                                       whole("no_change_below", 0, 16),
                                       whole("first_days_cesarean", 0, 365),
                                       whole("steps", 1, 12),
                                       optional(text("picture")),
                                       optional(tables("place", self_check_place)),
                                       sources,
                                       strength};
constexpr Shape self_check{"self-check", self_check_fields};
constexpr Field self_checks_fields[] = {table("self_check", self_check)};
constexpr Shape self_check_file{"self-check.toml", self_checks_fields};

// Scores are in tenths of a point.
constexpr Words scorings[] = {"sum", "mean"};
constexpr Words directions[] = {"lower", "higher"};
constexpr Words change_sizes[] = {"counts", "small", "medium", "large"};
constexpr Field band_fields[] = {id(), whole("from_tenths", 0, 1000)};
constexpr Shape band{"band", band_fields};
constexpr Field change_fields[] = {one_of("size", change_sizes), whole("tenths", 1, 1000),
                                   optional(whole("percent", 1, 100)),
                                   optional(whole("percent_least_tenths", 0, 1000))};
constexpr Shape change{"change", change_fields};
constexpr Field form_fields[] = {id(),
                                 whole("items_low", 1, 24),
                                 whole("items_high", 1, 24),
                                 whole("answer_high", 1, 10),
                                 truth("own_items"),
                                 one_of("score", scorings),
                                 one_of("better", directions),
                                 whole("every_days", 1, 365),
                                 whole("early_days", 0, 28),
                                 sources,
                                 strength,
                                 tables("band", band),
                                 optional(tables("change", change))};
constexpr Shape form{"form", form_fields, IdKind::form};
constexpr Field questionnaires_fields[] = {tables("form", form)};
constexpr Shape questionnaires_file{"questionnaires.toml", questionnaires_fields};

constexpr Field pain_outcome_fields[] = {whole("mornings", 4, 14),
                                         whole("mornings_needed", 4, 14),
                                         whole("within_days", 7, 365),
                                         whole("least_days", 1, 365),
                                         whole("confidence", 50, 95),
                                         whole("points", 1, 10),
                                         whole("percent", 1, 100),
                                         whole("percent_least", 0, 10),
                                         sources,
                                         strength};
constexpr Shape pain_outcome{"pain", pain_outcome_fields};
constexpr Field shown_fields[] = {whole("short_days", 7, 365), whole("long_days", 7, 365),
                                  whole("weeks", 1, 52), sources, strength};
constexpr Shape shown{"shown", shown_fields};
constexpr Field outcomes_fields[] = {table("pain", pain_outcome), table("shown", shown)};
constexpr Shape outcomes{"outcomes", outcomes_fields};
constexpr Field outcomes_file_fields[] = {table("outcomes", outcomes)};
constexpr Shape outcomes_file{"outcomes.toml", outcomes_file_fields};

constexpr Field amount(Words name, int high) {
  return {.name = name, .kind = Kind::range, .low = 1, .high = high};
}
constexpr Words test_parts[] = {"load", "strength", "run"};
constexpr Field impact_condition_fields[] = {id(), condition("when"), sources, strength};
constexpr Shape impact_condition{"condition", impact_condition_fields};
constexpr Field impact_test_fields[] = {id(),
                                        one_of("part", test_parts),
                                        amount("reps", 100),
                                        amount("seconds", 600),
                                        amount("minutes", 300),
                                        amount("percent", 100),
                                        sources,
                                        strength};
constexpr Shape impact_test{"test", impact_test_fields};
constexpr Field impact_fields[] = {reference("movement", IdKind::avoid), sources, strength,
                                   tables("condition", impact_condition), tables("test", impact_test)};
constexpr Shape impact{"impact", impact_fields};
constexpr Field impact_file_fields[] = {table("impact", impact)};
constexpr Shape impact_file{"impact.toml", impact_file_fields};

constexpr Field core_routine_fields[] = {references("exercises", IdKind::exercise, 1),
                                         whole("sets", 1, 3),
                                         whole("every_days", 1, 28),
                                         whole("counts_from", 1, 32),
                                         sources,
                                         strength};
constexpr Shape core_routine{"core routine", core_routine_fields};
constexpr Field walk_move_fields[] = {id(), optional(condition("when")), sources, strength};
constexpr Shape walk_move{"move", walk_move_fields};
constexpr Field walk_routine_fields[] = {whole("warm_up_s", 10, 300),
                                         whole("move_s", 10, 300),
                                         whole("cool_down_s", 10, 300),
                                         whole("talk_every_s", 30, 600),
                                         tables("move", walk_move),
                                         sources,
                                         strength};
constexpr Shape walk_routine{"walk routine", walk_routine_fields};
constexpr Field routine_fields[] = {optional(references("ask_after", IdKind::question)),
                                    table("core", core_routine), table("walk", walk_routine)};
constexpr Shape routine{"routine", routine_fields};
constexpr Field routines_file_fields[] = {table("routine", routine)};
constexpr Shape routines_file{"routines.toml", routines_file_fields};

constexpr Field claim_fields[] = {reference("source", IdKind::source), text("claim")};
constexpr Shape claim{"claim", claim_fields};
constexpr Field conflict_fields[] = {id(),    tables("says", claim), text("chosen"), text("why"), sources,
                                     strength};
constexpr Shape conflict{"conflict", conflict_fields, IdKind::conflict};
constexpr Field conflicts_fields[] = {tables("conflict", conflict)};
constexpr Shape conflicts_file{"conflicts.toml", conflicts_fields};

// What must always be true, whatever the rules say; protocol/README.md explains each field.
constexpr Words invariant_kinds[] = {"always",      "not-knowing",          "rules-only-take-away",
                                     "stops-stand", "clearance-lifts-only", "exclusion-closes"};
constexpr Words dispositions[] = {"emergency", "urgent", "clinician-first", "unscreened", "refer-soon", "go"};
constexpr Field invariant_fields[] = {
    id(), text("says"), optional(text("row")), optional(one_of("kind", invariant_kinds)),
                                      // when it applies
    optional(condition("when")), optional(references("uncleared", IdKind::question, 1)),
    truth("unless_prescribed"), truth("otherwise_well"), optional(reference("clearance", IdKind::fact)),
    optional(texts("except", 1, 100)),
                                      // what must be kept from her
    optional(one_of("disposition", dispositions)), truth("nothing_open"),
    optional(references("only_open", IdKind::variant, 1)), optional(references("closed", IdKind::variant, 1)),
    optional(references("eased", IdKind::exercise, 1)), optional(references("avoided", IdKind::avoid, 1)),
    optional(references("modes", IdKind::mode, 1)), optional(whole("walk_minutes_at_most", 0, 300)),
    optional(whole("walk_percent_at_most", 1, 100)), optional(whole("sets_at_most", 1, 10)),
    optional(whole("stop_at_pain_at_most", 1, 10)), truth("holds_load"), truth("rest_day"),
    truth("no_text_track"), truth("no_program"),
                                      // what must be left to her
    optional(one_of("no_graver_than", dispositions)), optional(references("open", IdKind::variant, 1)),
    optional(references("not_eased", IdKind::exercise, 1)),
    optional(references("not_avoided", IdKind::avoid, 1)), optional(references("modes_off", IdKind::mode, 1)),
    optional(whole("walk_minutes_allowed", 1, 300)), optional(whole("walk_percent_allowed", 1, 100)),
    optional(whole("sets_allowed", 1, 10)), optional(whole("stop_at_pain_allowed", 1, 10)),
    truth("load_may_rise"), truth("no_rest_day"), truth("text_track_allowed"), truth("program_allowed"),
    sources, strength};
constexpr Shape invariant{"invariant", invariant_fields, IdKind::invariant};
constexpr Field well_fields[] = {condition("when")};
constexpr Shape well{"well", well_fields};
constexpr Field invariants_fields[] = {optional(tables("well", well)), tables("invariant", invariant)};
constexpr Shape invariants_file{"invariants.toml", invariants_fields};

constexpr FileShape files[] = {{"protocol.toml", &protocol_file},
                               {"sources.toml", &sources_file},
                               {"facts.toml", &facts_file},
                               {"muscles.toml", &muscles_file},
                               {"equipment.toml", &equipment_file},
                               {"screening.toml", &screening_file},
                               {"rules/*", &rules_file},
                               {"exercises/*", &exercise},
                               {"stretches/*", &exercise},
                               {"stages.toml", &stages_file},
                               {"walking.toml", &walking_file},
                               {"habits.toml", &habits_file},
                               {"avoid.toml", &avoid_file},
                               {"contacts.toml", &contacts_file},
                               {"expectations.toml", &expectations_file},
                               {"self-check.toml", &self_check_file},
                               {"questionnaires.toml", &questionnaires_file},
                               {"outcomes.toml", &outcomes_file},
                               {"impact.toml", &impact_file},
                               {"routines.toml", &routines_file},
                               {"conflicts.toml", &conflicts_file},
                               {"reasons.toml", &reasons_file},
                               {"codes.toml", &codes_file, false},
                               {"words/*", nullptr},
                               {"invariants.toml", &invariants_file, false},
    // Of the figure; check_poses.cpp knows what they hold.
                               {"body.toml", nullptr, false},
                               {"stances.toml", nullptr, false},
                               {"poses/*", nullptr, false}};

}  // namespace

std::string_view id_kind_name(IdKind kind) {
  static constexpr std::string_view names[id_kind_count] = {"thing",
                                                            "source",
                                                            "fact",
                                                            "definition",
                                                            "muscle",
                                                            "equipment",
                                                            "question",
                                                            "rule",
                                                            "mode",
                                                            "exercise",
                                                            "stage",
                                                            "habit",
                                                            "movement to avoid",
                                                            "contact",
                                                            "expectation",
                                                            "conflict",
                                                            "reason",
                                                            "form",
                                                            "invariant",
                                                            "tag",
                                                            "variant"};
  return names[static_cast<std::size_t>(kind)];
}

std::span<const FileShape> file_shapes() { return files; }

const FileShape* find_file_shape(std::string_view name) {
  const auto fits = [name](const FileShape& file) {
    if (!file.name.ends_with('*')) return file.name == name;
    return name.starts_with(file.name.substr(0, file.name.size() - 1));
  };
  const auto* found = std::ranges::find_if(files, fits);
  return found == std::end(files) ? nullptr : found;
}

}  // namespace realign
