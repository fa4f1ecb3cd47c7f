// SPDX-License-Identifier: Apache-2.0
#include "fhir/element.h"

#include <array>
#include <cstdint>

#include "fhir/names.h"

namespace realign::fhir {
namespace {

// White space that FHIR's pattern for strings, [ \r\n\t\S]+, shuts out, and control characters. As bytes of
// UTF-8: two or three of them, or one below a blank.
bool is_shut_out(std::string_view character) {
  static constexpr std::string_view spaces[] = {
      "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82",
      "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87",
      "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8", "\xE2\x80\xA9",
      "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF"};
  if (character.size() == 1) {
    const auto byte = static_cast<unsigned char>(character[0]);
    return (byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7F;
  }
  if (character.size() == 2 && character[0] == '\xC2')
    return static_cast<unsigned char>(character[1]) <= 0xA0;
  for (const std::string_view space : spaces) {
    if (character == space) return true;
  }
  return false;
}

std::size_t length_of_character(unsigned char first) {
  return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

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

std::string plain_text(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const std::string_view character =
        text.substr(0, length_of_character(static_cast<unsigned char>(text[0])));
    if (is_shut_out(character))
      plain += ' ';
    else
      plain += character;
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

Members resource(std::string_view type, std::string_view id) {
  return {{"resourceType", text(type)}, {"id", text(id)}};
}

std::string uuid_of(std::string_view name) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::array<std::uint64_t, 2> halves{hash_of(name, 0), hash_of(name, 0x9e3779b97f4a7c15U)};
  halves[0] = (halves[0] & ~0xF000ULL) | 0x8000ULL;
  halves[1] = (halves[1] & ~(3ULL << 62U)) | (2ULL << 62U);
  std::string uuid;
  for (unsigned i = 0; i < 32; ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) uuid += '-';
    uuid += digits[(halves[i / 16] >> (60U - 4U * (i % 16))) & 15U];
  }
  return uuid;
}

}  // namespace realign::fhir
