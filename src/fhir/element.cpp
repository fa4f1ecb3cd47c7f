// SPDX-License-Identifier: Apache-2.0
#include "fhir/element.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"
#include "engine/entry_id.h"
#include "fhir/names.h"

namespace realign::fhir {
namespace {

bool is_empty(const Json& value) {
  if (const auto* text = value.text()) return text->empty();
  if (const auto* array = value.array()) return array->empty();
  const auto* object = value.object();
  return object != nullptr && object->empty();
}

// FNV-1a, then stirred so that short names fill all bits.
std::uint64_t hash_of(std::string_view name, std::uint64_t seed) {
  std::uint64_t hash = 14695981039346656037U ^ seed;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
  return hash ^ (hash >> 31U);
}

}  // namespace

// FHIR's pattern for strings is [ \r\n\t\S]+.
bool may_stand_in_text(std::string_view character) {
  static constexpr std::string_view spaces[] = {
      "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84",
      "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A",
      "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF"};
  if (character.size() == 1) {
    const auto byte = static_cast<unsigned char>(character[0]);
    return byte == '\t' || byte == '\r' || byte == '\n' || (byte >= 0x20 && byte != 0x7F);
  }
  // U+0080 to U+00A0: control characters and the blank that does not break.
  if (character.size() == 2) return character[0] != '\xC2' || static_cast<unsigned char>(character[1]) > 0xA0;
  return std::ranges::find(spaces, character) == std::end(spaces);
}

std::string plain_text(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    // Nearly all of it needs no look at whole characters.
    const auto usual = std::ranges::find_if(text, [](char c) { return c < ' ' || c > '~'; });
    plain.append(text.begin(), usual);
    text.remove_prefix(static_cast<std::size_t>(usual - text.begin()));
    const std::string_view character = first_characters(text, 1);
    plain += may_stand_in_text(character) ? character : " ";
    text.remove_prefix(character.size());
  }
  // Nothing but white space counts as nothing for some readers.
  return plain.find_first_not_of(" \t\r\n") == plain.npos ? std::string() : plain;
}

Json text(std::string_view text) { return {plain_text(text)}; }
Json number(int value) { return {std::int64_t{value}}; }

void add(Members& members, std::string_view name, Json value) {
  if (!is_empty(value)) members.emplace_back(name, std::move(value));
}

Json coding(std::string_view system, std::string_view code, std::string_view display) {
  Members members;
  add(members, "system", text(system));
  add(members, "code", text(code));
  add(members, "display", text(display));
  return {std::move(members)};
}

Json own_coding(std::string_view kind, std::string_view code, std::string_view display) {
  return coding(url_of("CodeSystem", kind), code, display);
}

Items codings_of(const Protocol& protocol, std::string_view of) {
  Items codings;
  for (const Code& code : protocol.codes) {
    if (code.of == of) codings.push_back(coding(code.system, code.code));
  }
  return codings;
}

Json concept_of(std::string_view words, Items codings) {
  Members members;
  add(members, "coding", {std::move(codings)});
  add(members, "text", text(words));
  return {std::move(members)};
}

Json reference_to(std::string_view id) {
  return {Members{{"reference", Json{"urn:uuid:" + std::string(id)}}}};
}

Json identifier_of(std::string_view system, std::string_view value) {
  return {Members{{"system", text(system)}, {"value", text(value)}}};
}

Json list_of(Json one) {
  Items items;
  items.push_back(std::move(one));
  return {std::move(items)};
}

Json extension(std::string_view url, std::string_view type, Json value) {
  return {Members{{"url", text(url)}, {std::string(type), std::move(value)}}};
}

Json extension(std::string_view url, Items inner) {
  return {Members{{"url", text(url)}, {"extension", Json{std::move(inner)}}}};
}

std::string extension_url(std::string_view name) { return url_of("StructureDefinition", name); }

Json whole(std::string_view name, int value) { return extension(name, "valueInteger", number(value)); }
Json truth(std::string_view name, bool value) { return extension(name, "valueBoolean", Json{value}); }
Json code(std::string_view name, std::string_view value) { return extension(name, "valueCode", text(value)); }

Json variant_of(const Exercise& exercise, std::size_t variant) {
  return code("variant", exercise.variants[variant].id);
}

std::string_view priority_of(Layer layer) {
  if (layer == Layer::emergency) return "stat";
  return layer == Layer::urgent ? "urgent" : "routine";
}

void add_times(Members& repeat, int low, int high, int days) {
  add(repeat, "frequency", number(low));
  if (high > low) add(repeat, "frequencyMax", number(high));
  const bool is_weeks = days % 7 == 0;
  add(repeat, "period", number(is_weeks ? days / 7 : days));
  add(repeat, "periodUnit", text(is_weeks ? "wk" : "d"));
}

void add_minutes(Members& repeat, int low, int high) {
  add(repeat, "duration", number(low));
  if (high > low) add(repeat, "durationMax", number(high));
  add(repeat, "durationUnit", text("min"));
}

Members resource(std::string_view type, std::string_view id) {
  return {{"resourceType", text(type)}, {"id", text(id)}};
}

std::string uuid_of(std::string_view name) {
  const std::uint64_t halves[]{hash_of(name, 0), hash_of(name, 0x9e3779b97f4a7c15U)};
  EntryId id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i)
    id.bytes[i] = static_cast<std::uint8_t>(halves[i / 8] >> (56U - 8U * (i % 8)));
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x80U);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);
  return to_text(id);
}

}  // namespace realign::fhir
