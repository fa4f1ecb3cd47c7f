// SPDX-License-Identifier: Apache-2.0
//
// Reads the fields of JSON objects into values, for content that was checked when it was compiled.
//
// A compiled protocol is right or damaged. So the first thing wrong ends the reading: it is kept in Reading,
// and every read after it gives an empty value. Whoever reads looks at Reading once, at the end, and between
// parts that rely on each other. Paths name the place within the text: rules[3].when.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace realign {

struct Reading {
  std::string file;  // for errors
  std::optional<Error> error;

  bool failed() const { return error.has_value(); }
  void fail(std::string_view path, std::string_view what);
};

class ObjectReader {
 public:
  ObjectReader(Reading& reading, const Json* json, std::string path);

  const std::string& path() const { return path_; }
  Reading& reading() const { return *reading_; }
  bool has(std::string_view name) const;

  // Required fields; anything else than what is named is an error.
  std::string text(std::string_view name) const;
  int whole(std::string_view name, int low, int high) const;
  std::vector<std::string> texts(std::string_view name) const;
  ObjectReader object(std::string_view name) const;
  std::vector<ObjectReader> objects(std::string_view name) const;
  // The place of a text in `allowed`.
  std::size_t one_of(std::string_view name, std::span<const std::string_view> allowed) const;

  // Optional fields.
  bool truth_or_false(std::string_view name) const;
  std::string text_or_empty(std::string_view name) const;
  std::optional<int> whole_if_any(std::string_view name, int low, int high) const;
  std::vector<std::string> texts_or_none(std::string_view name) const;

  // The member as it is; null where there is none, which is an error.
  const Json* member(std::string_view name) const;

  void fail(std::string_view name, std::string_view what) const;

 private:
  Reading* reading_;
  const Json* json_;
  std::string path_;
};

}  // namespace realign
