// SPDX-License-Identifier: Apache-2.0
#include "verbs/hand_over.h"

#include "engine/engine.h"
#include "verbs/before_birth.h"

namespace realign {

std::expected<HandOver, Outcome> read_hand_over(const Protocol& protocol, std::string_view journal_bytes,
                                                std::string_view file_name, Day on) {
  auto journal = read_journal(journal_bytes, file_name, vocabulary(protocol));
  if (!journal) return std::unexpected(refusal(exits::journal, journal.error()));
  if (const auto error = before_birth(*journal, on)) return std::unexpected(refusal(exits::usage, *error));
  auto summary = make_summary(protocol, *journal, on);
  if (!summary) return std::unexpected(refusal(exits::usage, summary.error()));
  return HandOver{std::move(*journal), std::move(*summary)};
}

}  // namespace realign
