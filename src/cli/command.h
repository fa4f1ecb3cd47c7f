// SPDX-License-Identifier: Apache-2.0
//
// The command: arguments in, text out, an exit status back. All it knows of the world is the Io it is given.
//
// Exit 0 done · 2 usage · 3 the journal is refused · 4 the protocol is refused · 1 anything else.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/io.h"

namespace CLI {
class App;
}

namespace realign {

struct Context;

int run(std::vector<std::string> arguments, Io& io);

// The command line with all its verbs; what a verb does ends up in `context`.
std::unique_ptr<CLI::App> command_line(Context& context);

// One file each.
void add_today(CLI::App& app, Context& context);
void add_week(CLI::App& app, Context& context);
void add_script(CLI::App& app, Context& context);
void add_explain(CLI::App& app, Context& context);
void add_progress(CLI::App& app, Context& context);
void add_check_in(CLI::App& app, Context& context);
void add_exercise(CLI::App& app, Context& context);
void add_journal(CLI::App& app, Context& context);
void add_protocol(CLI::App& app, Context& context);
void add_simulate(CLI::App& app, Context& context);
void add_export(CLI::App& app, Context& context);
void add_import(CLI::App& app, Context& context);
void add_serve(CLI::App& app, Context& context);
void add_completions(CLI::App& app, Context& context);

}  // namespace realign
