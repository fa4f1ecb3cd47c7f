// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a FHIR bundle: refused with the file's name and a reason, or what is read from it is a journal
// that, written as a bundle again, gives the same journal. A journal is written as a bundle and read back.
#include <algorithm>
#include <string>

#include "engine/engine.h"
#include "engine/entry_reader.h"
#include "fhir/bundle.h"
#include "fhir/bundle_reader.h"
#include "protocol/embedded.h"
#include "tests/fuzz/claim.h"

namespace realign::fuzz {
namespace {

const Protocol& protocol() {
  static const Protocol made = *read_protocol(embedded_protocol(), "embedded");
  return made;
}

void look_at_errors(const Errors& errors) {
  claim(!errors.empty(), "a refusal has a reason");
  for (const Error& error : errors) {
    claim(error.where.starts_with("fuzz.json"), "a problem names the file");
    claim(!error.what.empty(), "a problem says what is wrong");
  }
}

std::string lines_of(const Journal& journal) {
  std::string lines;
  for (const Entry& entry : journal.entries) lines += write_entry(entry, vocabulary(protocol())) + "\n";
  return lines;
}

void look_at_journal(const Journal& journal) {
  Day on = Day{std::chrono::year(2026) / 1 / 5};
  for (const Entry& entry : journal.entries) on = std::max(on, day_of(entry.at));
  const auto summary = make_summary(protocol(), journal, on);
  if (!summary) return;
  const std::string written = fhir::write_bundle(protocol(), journal, *summary, "0");
  const auto again = fhir::read_bundle(written, "fuzz.json", protocol());
  claim(again.has_value(), "what was written can be read");
  claim(again->journal.entries == journal.entries, "written and read it is the same journal");
}

}  // namespace
}  // namespace realign::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace realign;
  using namespace realign::fuzz;
  const std::string text(fuzz::text_of(data, size));
  const auto read = fhir::read_bundle(text, "fuzz.json", protocol());
  if (!read) look_at_errors(read.error());
  const auto journal =
      read_journal(read ? lines_of(read->journal) : text, "fuzz.jsonl", vocabulary(protocol()));
  if (read)
    claim(journal && journal->entries == read->journal.entries, "what is read from a bundle is a journal");
  if (journal) look_at_journal(*journal);
  return 0;
}
