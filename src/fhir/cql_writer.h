// SPDX-License-Identifier: Apache-2.0
//
// The text of a CQL library, statement by statement. Names come without their quotes; expressions are CQL.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace realign::fhir {

using CqlParts = std::vector<std::string>;

class CqlWriter {
 public:
  void comment(std::string_view words);  // a line
  void heading(std::string_view words);  // set off from what is before it
  void parameter(std::string_view name, std::string_view type, std::string_view otherwise);
  void define(std::string_view name, std::string_view expression);
  void line(std::string_view text);

  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
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
