// SPDX-License-Identifier: Apache-2.0
//
// The summary for a clinician as headings and sentences, before anyone decides how a page looks: text and
// paper say the same. Nothing here can fail.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/summary.h"

namespace realign {

struct SummaryHead {
  std::string title, birth, now;
  std::vector<std::string> modes;
};
SummaryHead summary_head(const Protocol& protocol, const Summary& summary);

enum class SummaryPart : std::uint8_t { open, answers, pain, gap, done, forms, limits };

// So many unanswered questions are named; more are counted.
inline constexpr std::size_t questions_named = 6;

// The readings of the gap that are told: the first one and the last ones.
std::vector<ReadingShown> readings_told(const SeparationCourse& course);

struct SummarySection {
  SummaryPart part{};
  std::string heading;
  std::vector<std::string> lines;
};
// In the order of a page; one about which there is nothing to say is left out, or says that there is nothing.
std::vector<SummarySection> summary_sections(const Protocol& protocol, const Summary& summary);

// Who told it, and by which protocol it was put together.
std::string summary_end(const Protocol& protocol);

}  // namespace realign
