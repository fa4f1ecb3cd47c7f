// SPDX-License-Identifier: Apache-2.0
#include "faces/summary_text.h"

#include "faces/summary_sections.h"

namespace realign {

std::string summary_text(const Protocol& protocol, const Summary& summary, Style style) {
  Page page(style);
  const SummaryHead head = summary_head(protocol, summary);
  page.paragraph(head.title, 0, Tone::strong).paragraph(head.birth).paragraph(head.now);
  for (const std::string& mode : head.modes) page.paragraph(mode, 2);
  for (const SummarySection& section : summary_sections(protocol, summary)) {
    page.heading(section.heading);
    for (const std::string& line : section.lines) page.paragraph(line, 2, Tone::plain, 2);
  }
  page.gap().paragraph(summary_end(protocol), 0, Tone::quiet);
  return std::move(page).text();
}

}  // namespace realign
