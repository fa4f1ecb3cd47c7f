// SPDX-License-Identifier: Apache-2.0
#include "cli/context.h"

#include <utility>

#include "cli/journal_file.h"
#include "cli/open_file.h"
#include "protocol/compile.h"
#include "protocol/embedded.h"

namespace realign {

void add_journal_option(CLI::App& verb, Context& context) {
  verb.add_option("--journal", context.journal, "your journal (else $XDG_DATA_HOME/realign/journal.jsonl)")
      ->type_name("FILE");
}

void add_on_option(CLI::App& verb, Context& context) {
  verb.add_option("--on", context.on, "the day, as 2026-10-12 (else today, which begins at 4 in the morning)")
      ->type_name("DATE");
}

void add_format_option(CLI::App& verb, Context& context, std::set<std::string> more) {
  std::string list = "text or json";
  for (const std::string& each : more) list = "text, json or " + each;
  more.insert({"text", "json"});
  verb.add_option("--format", context.format, list + " (else text)")
      ->type_name("FORMAT")
      ->check(CLI::IsMember(std::move(more)));
}

void add_protocol_option(CLI::App& verb, Context& context) {
  verb.add_option("--protocol", context.protocol_folder, "a protocol to use instead of the one built in")
      ->type_name("FOLDER");
}

void add_to_option(CLI::App& verb, Context& context) {
  verb.add_option("--to", context.to, "write it to this file (else to the standard output)")
      ->type_name("FILE");
}

std::expected<Protocol, Outcome> load_protocol(const Context& context) {
  std::string compiled;
  std::string_view json = embedded_protocol();
  std::string name = "the protocol built in";
  if (!context.protocol_folder.empty()) {
    name = context.protocol_folder;
    auto made = compile_protocol_folder(name);
    if (!made) return std::unexpected(Outcome{exits::protocol, {}, text_of(made.error())});
    compiled = std::move(*made);
    json = compiled;
  }
  auto protocol = read_protocol(json, name);
  if (!protocol) return std::unexpected(refusal(exits::protocol, protocol.error()));
  return std::move(*protocol);
}

std::string journal_path(const Context& context) {
  if (!context.journal.empty()) return context.journal;
  const auto data = context.io.environment("XDG_DATA_HOME");
  // The standard wants an absolute path and any other to be passed over.
  if (data && data->starts_with('/')) return *data + "/realign/journal.jsonl";
  const auto home = context.io.environment("HOME");
  return home && home->starts_with('/') ? *home + "/.local/share/realign/journal.jsonl" : std::string();
}

Outcome no_place_for_journal() {
  return refusal(exits::usage,
                 Error{{}, "neither HOME nor XDG_DATA_HOME is set", "name the journal, as --journal FILE"});
}

std::expected<std::string, Outcome> load_journal(const Context& context) {
  const std::string path = journal_path(context);
  if (path.empty()) return std::unexpected(no_place_for_journal());
  auto bytes = read_journal_file(path);
  if (!bytes) return std::unexpected(refusal(exits::journal, bytes.error()));
  if (*bytes) return std::move(**bytes);
  if (context.journal.empty()) return std::string();
  const Error error{path, "there is no such journal", "realign check-in --journal " + path + " starts one"};
  return std::unexpected(refusal(exits::journal, error));
}

Result<Day> asked_day(const Context& context) {
  if (context.on.empty()) return day_of(context.io.now());
  const auto day = read_day(context.on);
  if (day) return *day;
  return std::unexpected(
      Error{{}, "--on is \"" + context.on + "\"", "it must be a day that exists, as 2026-10-12"});
}

std::expected<Loaded, Outcome> load_day(const Context& context) {
  const auto on = asked_day(context);
  if (!on) return std::unexpected(refusal(exits::usage, on.error()));
  auto protocol = load_protocol(context);
  if (!protocol) return std::unexpected(std::move(protocol.error()));
  auto journal = load_journal(context);
  if (!journal) return std::unexpected(std::move(journal.error()));
  return Loaded{*on, std::move(*protocol), std::move(*journal)};
}

void finish(Context& context, const Outcome& outcome) {
  if (!context.to.empty() && outcome.exit == exits::done) {
    const std::string file = std::exchange(context.to, {});
    const auto written = put_in_place(file, outcome.out);
    if (!written) return finish(context, refusal(exits::other, written.error()));
    return finish(context, {exits::done, file + " is written.\n", outcome.err});
  }
  context.io.out << outcome.out << std::flush;
  context.io.err << outcome.err << std::flush;
  context.exit = outcome.exit;
  if (!context.io.out && outcome.exit == exits::done) {
    context.io.err << "the output could not be written\n" << std::flush;
    context.exit = exits::other;
  }
}

void finish_with_bytes(Context& context, const Outcome& outcome) {
  if (outcome.exit != exits::done || !context.to.empty() || !context.io.interactive)
    return finish(context, outcome);
  finish(context,
         refusal(exits::usage, Error{{}, "this is no text for a terminal", "name a file, as --to FILE"}));
}

void run_pure_verb(Context& context, Verb verb, std::string item) {
  const auto on = asked_day(context);
  if (!on) return finish(context, refusal(exits::usage, on.error()));
  const auto protocol = load_protocol(context);
  if (!protocol) return finish(context, protocol.error());
  std::string journal;
  if (verb != Verb::exercise) {
    auto bytes = load_journal(context);
    if (!bytes) return finish(context, bytes.error());
    journal = std::move(*bytes);
  }
  Request request{.verb = verb, .item = std::move(item), .on = *on};
  // A table of the journal is of all of it; everything else is of a day.
  const bool is_table = verb == Verb::export_journal && request.item == "csv";
  if (is_table && context.on.empty()) request.on.reset();
  request.format = context.format == "json"     ? Format::json
                   : context.format == "screen" ? Format::screen
                                                : Format::text;
  request.why = context.why;
  request.style = context.io.style;
  finish(context, run_verb(request, *protocol, journal, journal_path(context)));
}

}  // namespace realign
