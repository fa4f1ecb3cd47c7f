// SPDX-License-Identifier: Apache-2.0
#include "fhir/cql_writer.h"

#include <algorithm>

#include "fhir/cql_expression.h"

namespace realign::fhir {
namespace {

constexpr std::size_t longest_line = 100;

std::string joined(const CqlParts& parts, std::string_view sign) {
  std::string text;
  for (const std::string& part : parts) text.append(text.empty() ? "" : sign).append(part);
  return text;
}

std::string_view name_of(CqlType type) {
  switch (type) {
    case CqlType::truth:
      return "Boolean";
    case CqlType::number:
      return "Integer";
    case CqlType::text:
      return "String";
    case CqlType::texts:
      break;
  }
  return "List<String>";
}

}  // namespace

void CqlWriter::line(std::string_view text) { library_.text.append(text).append("\n"); }

void CqlWriter::comment(std::string_view words) {
  std::string one_line(words);
  std::ranges::replace(one_line, '\n', ' ');
  line("// " + one_line);
}

void CqlWriter::heading(std::string_view words) {
  line("");
  comment(words);
  line("");
}

void CqlWriter::parameter(std::string_view name, CqlType type, std::string_view otherwise) {
  library_.names.push_back({std::string(name), type, true});
  line("parameter " + cql_name(name) + " " + std::string(name_of(type)) + " default " +
       std::string(otherwise));
}

void CqlWriter::define(std::string_view name, CqlType type, std::string_view expression) {
  library_.names.push_back({std::string(name), type, false});
  const std::string head = "define " + cql_name(name) + ":";
  const bool is_short =
      head.size() + expression.size() < longest_line && expression.find('\n') == std::string_view::npos;
  line(head + (is_short ? " " : "\n  ") + std::string(expression));
}

std::string any_of(const CqlParts& parts) {
  if (parts.empty()) return "false";
  return parts.size() == 1 ? parts[0] : "(" + joined(parts, " or ") + ")";
}

std::string list_of_cql(const CqlParts& parts) {
  if (parts.empty()) return "{}";
  const std::string text = joined(parts, ", ");
  if (text.size() < longest_line) return "{ " + text + " }";
  return "{\n    " + joined(parts, ",\n    ") + "\n  }";
}

std::string texts_that_hold(std::span<const TextIf> texts) {
  if (texts.empty()) return "List<String>{}";
  CqlParts parts;
  for (const TextIf& one : texts)
    parts.push_back("if " + one.condition + " then " + cql_text(one.text) + " else null");
  return "(" + list_of_cql(parts) + ") Held where Held is not null";
}

}  // namespace realign::fhir
