// SPDX-License-Identifier: Apache-2.0
//
// The text of a CQL library, statement by statement, and a list of what it takes and gives. Names come
// without their quotes; expressions are CQL.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace realign::fhir {

using CqlParts = std::vector<std::string>;

enum class CqlType : std::uint8_t { truth, number, text, texts };

// A parameter, or a definition and what comes out of it.
struct CqlName {
  std::string name;
  CqlType type{};
  bool is_parameter = false;
};

struct CqlLibrary {
  std::string text;
  std::vector<CqlName> names;  // in the order of the text
};

class CqlWriter {
 public:
  void comment(std::string_view words);  // a line
  void heading(std::string_view words);  // set off from what is before it
  void parameter(std::string_view name, CqlType type, std::string_view otherwise);
  void define(std::string_view name, CqlType type, std::string_view expression);
  void line(std::string_view text);

  CqlLibrary take() && { return std::move(library_); }

 private:
  CqlLibrary library_;
};

// a or b; an atom where there is one part, false where there is none.
std::string any_of(const CqlParts& parts);

// { a, b }, broken into lines where it is long.
std::string list_of_cql(const CqlParts& parts);

// The texts whose condition holds, as a list: each is a condition and a text.
struct TextIf {
  std::string condition, text;
};
std::string texts_that_hold(std::span<const TextIf> texts);

}  // namespace realign::fhir
