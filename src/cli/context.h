// SPDX-License-Identifier: Apache-2.0
//
// What the verbs share: the options that several of them take, the protocol, and where the journal is.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/io.h"
#include "verbs/verbs.h"

namespace realign {

struct Context {
  Io& io;
  // As given; empty where they were not.
  std::string journal, on, format = "text", protocol_folder, to;
  bool why = false;
  // simulate: what is assumed, each option as often as it was given; and whether only the journal is wanted.
  std::map<std::string, std::vector<std::string>> assumed;
  bool print_journal = false;
  int exit = exits::done;  // what the verb ended with
};

// Options, each on the verbs that take it.
void add_journal_option(CLI::App& verb, Context& context);
void add_on_option(CLI::App& verb, Context& context);
// text and json, and `more`.
void add_format_option(CLI::App& verb, Context& context, std::set<std::string> more = {});
void add_protocol_option(CLI::App& verb, Context& context);

// --to FILE, for what is kept rather than read: finish() then writes there.
void add_to_option(CLI::App& verb, Context& context);

// The protocol that is built in, or the folder that was named.
std::expected<Protocol, Outcome> load_protocol(const Context& context);

// Where her journal is: as named, else $XDG_DATA_HOME/realign/journal.jsonl; empty where nothing says where.
std::string journal_path(const Context& context);

// Why there is no journal to read or write, where its path is empty.
Outcome no_place_for_journal();

// Its bytes. A journal nobody named need not be there yet: nothing has been said so far.
std::expected<std::string, Outcome> load_journal(const Context& context);

// The day that was named, else today.
Result<Day> asked_day(const Context& context);

// What most verbs begin with: the day, the protocol and the journal's bytes.
struct Loaded {
  Day on{};
  Protocol protocol;
  std::string journal;
};
std::expected<Loaded, Outcome> load_day(const Context& context);

// Prints an outcome and ends the verb with it. Where --to names a file, what was asked for is written there
// instead, whole or not at all: after a failure the file that was there is there still.
void finish(Context& context, const Outcome& outcome);

// The same for bytes that are no text (a PDF, a ZIP): a terminal is not given them.
void finish_with_bytes(Context& context, const Outcome& outcome);

// Does a verb that needs no more than protocol, journal and day.
void run_pure_verb(Context& context, Verb verb, std::string item = {});

}  // namespace realign
