// SPDX-License-Identifier: Apache-2.0
//
// A journal that an app keeps open: its lines are read once, and then each new one as it comes.
//
// What it says of a day is what the verb says of the whole journal, to the byte; it only costs less. It holds
// nothing that could not be made again from the lines.
#pragma once

#include <set>
#include <string_view>

#include "engine/running_fold.h"
#include "verbs/script_verb.h"
#include "verbs/verbs.h"

namespace realign {

class OpenJournal {
 public:
  explicit OpenJournal(const Protocol& protocol);  // which must outlive it

  // Puts lines in, in whatever order. Where one of them is refused, none is put in.
  Outcome add(std::string_view lines);

  // The verb `today` or `progress`, on the day and in the format of the request.
  Outcome answer(const Request& request);

  // The verb `script`, likewise.
  Outcome script(const ScriptRequest& request, const figure::Library& library);

 private:
  const Protocol* protocol_;
  Vocabulary names_;
  RunningFold fold_;
  std::set<EntryId> ids_;
};

}  // namespace realign
