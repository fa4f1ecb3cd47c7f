// SPDX-License-Identifier: Apache-2.0
#include "fhir/definition_bundle.h"

#include <vector>

#include "fhir/bundle_writer.h"
#include "fhir/cql_library.h"
#include "fhir/definition.h"
#include "fhir/definition_activities.h"
#include "fhir/definition_rules.h"
#include "fhir/definition_stages.h"
#include "fhir/response.h"

namespace realign::fhir {
namespace {

std::string base64(std::string_view bytes) {
  static constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view three = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t b = 0; b < 3; ++b)
      bits = bits << 8U | (b < three.size() ? static_cast<unsigned char>(three[b]) : 0U);
    for (std::size_t digit = 0; digit < 4; ++digit)
      text += digit <= three.size() ? digits[bits >> (18U - 6U * digit) & 63U] : '=';
  }
  return text;
}

// What goes in or comes out. None has to be given, and a limit that nothing sets does not come out.
Json parameter_of(const CqlName& of) {
  const bool is_list = of.type == CqlType::texts;
  Members members{{"name", text(of.name)}};
  add(members, "use", text(of.is_parameter ? "in" : "out"));
  add(members, "min", number(0));
  add(members, "max", text(is_list ? "*" : "1"));
  add(members, "type",
      text(of.type == CqlType::truth    ? "boolean"
           : of.type == CqlType::number ? "integer"
                                        : "string"));
  return {std::move(members)};
}

Json library(const Protocol& protocol) {
  const std::string name = library_name(protocol);
  Members members = definition(protocol, "Library", name, name);
  add(members, "type",
      concept_of({}, {coding("http://terminology.hl7.org/CodeSystem/library-type", "logic-library")}));
  const CqlLibrary cql = write_cql(protocol);
  Items parameters;
  for (const CqlName& one : cql.names) parameters.push_back(parameter_of(one));
  add(members, "parameter", {std::move(parameters)});
  Members content{{"contentType", text("text/cql")}};
  add(content, "data", {base64(cql.text)});
  add(members, "content", {Items{{std::move(content)}}});
  return {std::move(members)};
}

}  // namespace

std::string write_definitions(const Protocol& protocol) {
  std::string out;
  BundleWriter bundle(out, protocol);
  const auto entries = [&](const std::vector<Json>& resources) {
    for (const Json& one : resources) bundle.entry(one);
  };
  entries(programme_plans(protocol));
  entries({rules_plan(protocol), library(protocol)});
  entries(activity_definitions(protocol));
  entries(questionnaires_of(protocol));
  entries(code_systems(protocol));
  bundle.end();
  return out += '\n';
}

}  // namespace realign::fhir
