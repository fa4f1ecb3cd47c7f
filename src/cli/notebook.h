// SPDX-License-Identifier: Apache-2.0
//
// Her journal while something is being written into it: what is in it already, and how an entry is made,
// checked by the very reader that will read it back, and kept.
//
// Nothing is said to be saved before it is on the disk. A journal that cannot be read is written to no more
// than it is read: what is wrong with it comes first.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "cli/context.h"
#include "engine/journal.h"
#include "engine/plan.h"

namespace realign {

class Notebook {
 public:
  // A journal that is named and not there yet is an empty one; it comes into being with the first entry.
  static std::expected<Notebook, Outcome> open(Context& context);

  const Protocol& protocol() const { return *protocol_; }
  const Journal& journal() const { return journal_; }
  const std::string& path() const { return path_; }

  // An entry with a new id, or everything that is wrong with its fields, in the words of the journal's
  // reader.
  std::expected<Entry, Errors> draft(std::string_view kind, const Json::Object& fields, Instant at);

  // On the disk when this returns without an error, and from then on part of journal(). What comes back is
  // for her to know: where the torn end of an earlier write went, or nothing.
  Result<std::string> keep(std::span<const Entry> entries);

  // The plan as it is, and as it would be with some entries more. Refuses a day before the birth.
  Result<Plan> plan(Day on, std::span<const Entry> more = {}) const;

 private:
  explicit Notebook(Context& context) : context_(&context) {}

  Context* context_;
  std::unique_ptr<Protocol> protocol_;  // plans point into it, so it stays where it is
  Vocabulary vocabulary_;
  std::string path_;
  Journal journal_;
};

// The fields of an entry, from what was typed: 8, 1.5, yes, no; anything else stays text for the reader to
// accept or refuse.
Json number_or_text(std::string_view typed);
Json truth_or_text(std::string_view typed);

}  // namespace realign
