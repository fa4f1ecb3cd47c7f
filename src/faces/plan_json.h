// SPDX-License-Identifier: Apache-2.0
//
// The plan as JSON: a fixed contract with every program that shows a plan (docs and tests hold it still).
//
// Names and order are the contract's. What is added comes after its last field: `paused`, `rest_day`,
// `headline`, `contacts`. The same plan gives the same bytes everywhere. Nothing here can fail.
#pragma once

#include <span>
#include <string>

#include "base/json.h"
#include "engine/plan.h"

namespace realign {

// Each ends with a line break.
std::string plan_json(const Protocol& protocol, const Plan& plan);
std::string week_json(const Protocol& protocol, std::span<const Plan> days);

// The same within another JSON: the object alone.
void write_plan(JsonWriter& json, const Protocol& protocol, const Plan& plan);

// A fact's value: true, a number or the choice's name.
void write_value(JsonWriter& json, const Protocol& protocol, FactIndex fact, Value value);

// Facts as {"weeks": 9, "birth": "vaginal"}: true, a number or the choice's name.
void write_facts(JsonWriter& json, const Protocol& protocol, std::span<const FactUsed> facts);

}  // namespace realign
