// SPDX-License-Identifier: Apache-2.0
//
// The small parts that FHIR resources are made of, as JSON trees. FHIR knows no empty text, list or object:
// what would be empty is left out by add(). Nothing here can fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "engine/protocol.h"

namespace realign::fhir {

using Members = Json::Object;
using Items = Json::Array;

// Whether one character of UTF-8 may stand in a FHIR string: of white space only blanks, tabs and line ends,
// no other control character.
bool may_stand_in_text(std::string_view character);
// Text as a FHIR string may hold it. What may not stand there becomes a blank.
std::string plain_text(std::string_view text);

Json text(std::string_view text);  // plain_text as a value
Json number(int value);

// Adds a member, unless its value is an empty text, list or object.
void add(Members& members, std::string_view name, Json value);

// {"system": …, "code": …, "display": …}
Json coding(std::string_view system, std::string_view code, std::string_view display = {});
// A coding of this project's own: `kind` is journal, exercise, rule, …
Json own_coding(std::string_view kind, std::string_view code, std::string_view display = {});
// What the protocol's codes.toml says another system calls it: none or one.
Items codings_of(const Protocol& protocol, std::string_view of);
// A CodeableConcept.
Json concept_of(std::string_view words, Items codings = {});

Json reference_to(std::string_view id);  // {"reference": "urn:uuid:…"}
Json identifier_of(std::string_view system, std::string_view value);
Json list_of(Json one);

// {"url": …, "valueCode": …}; `name` is under the base where it stands alone, and bare within another one.
Json extension(std::string_view url, std::string_view type, Json value);
Json extension(std::string_view url, Items inner);
std::string extension_url(std::string_view name);
// The extensions that others hold most: valueInteger, valueBoolean, valueCode.
Json whole(std::string_view name, int value);
Json truth(std::string_view name, bool value);
Json code(std::string_view name, std::string_view value);
Json variant_of(const Exercise& exercise, std::size_t variant);

// How soon somebody must act: stat, urgent or routine.
std::string_view priority_of(Layer layer);

// Adds to the `repeat` of a Timing: so many times in a period of days; and for how many minutes each.
void add_times(Members& repeat, int low, int high, int days);
void add_minutes(Members& repeat, int low, int high);

// {"resourceType": type, "id": id}
Members resource(std::string_view type, std::string_view id);

// A UUID (version 8, RFC 9562) made from a name, the same every time: for what has no id of its own.
std::string uuid_of(std::string_view name);

}  // namespace realign::fhir
