// SPDX-License-Identifier: Apache-2.0
#include "fhir/definition.h"

#include <algorithm>
#include <utility>

#include "faces/names.h"
#include "fhir/cql_expression.h"
#include "fhir/cql_library.h"
#include "fhir/names.h"

namespace realign::fhir {

std::string name_for_programs(std::string_view id) {
  std::string name, word;
  const auto end_word = [&] { name += with_capital(std::exchange(word, {})); };
  for (const char c : id) {
    if (c == '-')
      end_word();
    else
      word += c;
  }
  end_word();
  return name;
}

Members definition(const Protocol& protocol, std::string_view type, std::string_view name,
                   std::string_view title) {
  Members members = resource(type, uuid_of(*canonical_of(protocol, type, name).text()));
  add(members, "url", text(url_of(type, name)));
  add(members, "version", text(protocol.version));
  add(members, "name", text(name_for_programs(name)));
  add(members, "title", text(title));
  add(members, "status", text("draft"));
  return members;
}

Json canonical_of(const Protocol& protocol, std::string_view type, std::string_view name) {
  return text(url_of(type, name) + "|" + protocol.version);
}

Items sources_of(const Protocol& protocol, const Evidence& evidence) {
  Items artifacts;
  for (const std::string& id : evidence.sources) {
    const auto source = std::ranges::find(protocol.sources, id, &Source::id);
    if (source == protocol.sources.end()) continue;
    Members artifact;
    add(artifact, "extension", list_of(code(extension_url("strength"), evidence.strength)));
    add(artifact, "type", text("citation"));
    add(artifact, "label", text(source->id));
    add(artifact, "display", text(source->title));
    if (!source->address.empty()) add(artifact, "url", text("https://" + source->address));
    artifacts.emplace_back(std::move(artifact));
  }
  return artifacts;
}

Json applies_if(const Protocol& protocol, std::string_view define) {
  Members expression;
  add(expression, "language", text("text/cql"));
  add(expression, "expression", text(cql_name(define)));
  add(expression, "reference", canonical_of(protocol, "Library", library_name(protocol)));
  Members condition;
  add(condition, "kind", text("applicability"));
  add(condition, "expression", {std::move(expression)});
  return {std::move(condition)};
}

Json with(Json object, std::string_view name, Json value) {
  if (auto* members = std::get_if<Members>(&object.value)) add(*members, name, std::move(value));
  return object;
}

Json every(int low, int high, int days) {
  Members repeat;
  add_times(repeat, low, high, days);
  return {Members{{"repeat", Json{std::move(repeat)}}}};
}

}  // namespace realign::fhir
