// SPDX-License-Identifier: Apache-2.0
#include "cli/notebook.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "cli/journal_file.h"
#include "engine/engine.h"
#include "engine/entry_id.h"
#include "engine/entry_reader.h"

namespace realign {
namespace {

void add_in_order(Journal& journal, const Entry& entry) {
  const auto key = [](const Entry& each) { return std::tuple(each.at.utc_ms, each.id); };
  journal.entries.insert(std::ranges::upper_bound(journal.entries, key(entry), {}, key), entry);
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

}  // namespace

std::expected<Notebook, Outcome> Notebook::open(Context& context) {
  Notebook notebook(context);
  auto protocol = load_protocol(context);
  if (!protocol) return std::unexpected(protocol.error());
  notebook.protocol_ = std::make_unique<Protocol>(std::move(*protocol));
  notebook.vocabulary_ = vocabulary(*notebook.protocol_);
  notebook.path_ = journal_path(context);
  if (notebook.path_.empty()) return std::unexpected(no_place_for_journal());
  const auto bytes = read_journal_file(notebook.path_);
  if (!bytes) return std::unexpected(refusal(exits::journal, bytes.error()));
  if (!*bytes) return notebook;
  auto journal = read_journal(**bytes, notebook.path_, notebook.vocabulary_);
  if (!journal) {
    Outcome refused = refusal(exits::journal, journal.error());
    refused.err += "Nothing was saved.\n";
    return std::unexpected(refused);
  }
  notebook.journal_ = std::move(*journal);
  return notebook;
}

std::expected<Entry, Errors> Notebook::draft(std::string_view kind, const Json::Object& fields, Instant at) {
  const EntryId id = make_id(context_->io.now().utc_ms, context_->io.chance());
  std::string line;
  JsonWriter json(line);
  json.begin_object().member("id", to_text(id)).member("at", to_text(at)).member("kind", kind);
  for (const auto& [name, value] : fields) json.member(name, value);
  json.end_object();
  EntryReader reader(vocabulary_);
  auto entry = reader.read(line, "", 1);
  if (entry) return entry;
  Errors errors = std::move(entry.error());
  for (Error& error : errors) error.where.clear();  // there is no file and no line yet
  return std::unexpected(std::move(errors));
}

Result<std::string> Notebook::keep(std::span<const Entry> entries) {
  std::string lines;
  for (const Entry& entry : entries) lines += write_entry(entry, vocabulary_) + "\n";
  const auto kept = append_to_journal(path_, lines);
  if (!kept) return std::unexpected(kept.error());
  for (const Entry& entry : entries) add_in_order(journal_, entry);
  if (!kept->set_aside) return std::string();
  return "An unfinished line at the end was moved to " + kept->set_aside->string() + ".\n";
}

Result<Plan> Notebook::plan(Day on, std::span<const Entry> more) const {
  if (more.empty()) return make_plan(*protocol_, journal_, on);
  Journal with = journal_;
  for (const Entry& entry : more) add_in_order(with, entry);
  return make_plan(*protocol_, with, on);
}

Json number_or_text(std::string_view typed) {
  const char* begin = typed.begin();
  const char* end = typed.end();
  std::int64_t whole = 0;
  const auto [at_whole, no_whole] = std::from_chars(begin, end, whole);
  if (no_whole == std::errc() && at_whole == end) return {whole};
  double real = 0;
  const auto [at_real, no_real] = std::from_chars(begin, end, real, std::chars_format::fixed);
  // Beyond what any field takes, it is refused better as the text that was typed.
  if (no_real == std::errc() && at_real == end && real > -1e9 && real < 1e9) return {real};
  return {std::string(typed)};
}

Json truth_or_text(std::string_view typed) {
  const std::string small = lower(typed);
  if (small == "yes" || small == "y" || small == "true") return {true};
  if (small == "no" || small == "n" || small == "false") return {false};
  return {std::string(typed)};
}

}  // namespace realign
