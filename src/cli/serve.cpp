// SPDX-License-Identifier: Apache-2.0
//
// `realign serve`: hands the built app to browsers. Nothing of hers passes through here; the app keeps that
// on her phone.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "cli/command.h"
#include "cli/context.h"
#include "server/headers.h"
#include "server/server.h"

namespace realign {
namespace {

constexpr unsigned most_threads = 64;

constexpr const char* more =
    "It serves the app that was built into this program, from memory: no file is looked up. Nothing she "
    "tells\n"
    "the app is sent here; there is nothing here that could take it.\n"
    "\n"
    "Only this machine can reach it unless --beyond-loopback is given. Before others do, put something that\n"
    "speaks TLS in front: browsers keep an app that works offline only from https or from localhost.\n"
    "\n"
    "Each request is a line of JSON on the error output: time, method, page, status, bytes, milliseconds,\n"
    "encoding. No address, no query, no browser's name. Where the lines are not read quickly enough some "
    "are\n"
    "left out, and a line says how many.\n"
    "\n"
    "/healthz answers 200 while it runs. SIGINT or SIGTERM ends it: running responses may end, for at most "
    "five\n"
    "seconds; a second one ends it at once.\n"
    "\n"
    "Bounds: 8 kB for a request's header, no body; 64 kB of a response must be taken within "
    "--write-seconds.\n"
    "The system's limit of open files (ulimit -Hn) bounds --connections.\n"
    "\n"
    "Exit status: 0 ended as asked, 1 the address cannot be had, 2 usage.\n"
    "\n"
    "Examples:\n"
    "  realign serve\n"
    "  realign serve --listen [::1]:0 --quiet\n"
    "  realign serve --listen 0.0.0.0:8080 --beyond-loopback --threads 2\n"
    "  realign serve --static-headers > _headers\n"
    "  realign serve --static-headers nginx";

struct Asked {
  std::string listen = "127.0.0.1:8080";
  bool beyond_loopback = false;
  std::optional<std::string> static_headers;  // in which form
  server::Options options;
};

void add_bound(CLI::App& verb, const std::string& name, std::chrono::seconds& value, const char* about) {
  constexpr int longest = 3600;
  verb.add_option_function<int>(
          name, [&value](int given) { value = std::chrono::seconds(given); }, about)
      ->check(CLI::Range(1, longest))
      ->type_name("N")
      ->group("Bounds");
}

void add_options(CLI::App& verb, Asked& asked) {
  server::Options& options = asked.options;
  server::Limits& limits = options.limits;
  verb.add_option("--listen", asked.listen,
                  "where, 127.0.0.1:8080 if not given; port 0 takes one that is free")
      ->type_name("PLACE");
  verb.add_flag("--beyond-loopback", asked.beyond_loopback, "let other machines reach it too");
  verb.add_option("--threads", options.threads, "how many; as many as there are processors if not given")
      ->check(CLI::Range(1U, most_threads))
      ->type_name("N");
  verb.add_flag("--quiet", options.is_quiet, "no line for each request");
  verb.add_option("--static-headers", asked.static_headers,
                  "print the headers for another host, and end: nginx, caddy, or pages if not given")
      ->expected(0, 1)
      ->check(CLI::IsMember({"pages", "nginx", "caddy"}))
      ->type_name("[FORM]");
  verb.add_option("--connections", limits.connections, "at once, 20000 if not given; further ones hear 503")
      ->check(CLI::Range(1U, 1'000'000U))
      ->type_name("N")
      ->group("Bounds");
  verb.add_option("--requests", limits.requests, "on one connection, 10000 if not given")
      ->check(CLI::Range(1U, 1'000'000'000U))
      ->type_name("N")
      ->group("Bounds");
  add_bound(verb, "--header-seconds", limits.header,
            "for a request's header from its first byte on, 10 if not given");
  add_bound(verb, "--idle-seconds", limits.idle, "between requests, 60 if not given");
  add_bound(verb, "--write-seconds", limits.write, "for 64 kB of a response, 30 if not given");
}

std::string static_headers(const std::string& form) {
  using server::HeadersForm;
  const auto which = form == "nginx"   ? HeadersForm::nginx
                     : form == "caddy" ? HeadersForm::caddy
                                       : HeadersForm::pages;
  return server::headers_file(which, server::embedded_app());
}

void serve(Context& context, Asked& asked) {
  if (asked.static_headers) return finish(context, {exits::done, static_headers(*asked.static_headers), {}});
  const auto place = server::read_place(asked.listen, asked.beyond_loopback);
  if (!place) return finish(context, refusal(exits::usage, place.error()));
  asked.options.address = place->address;
  asked.options.port = place->port;
  const server::Site site(server::embedded_app());
  const auto served = server::serve(site, asked.options, [&context](const std::string& url) {
    context.io.out << "Realign is at " << url << "\n" << std::flush;
  });
  if (!served) return finish(context, refusal(exits::other, served.error()));
  finish(context, {});
}

}  // namespace

void add_serve(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("serve", "hand the app to browsers");
  const auto asked = std::make_shared<Asked>();
  asked->options.threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
  add_options(*verb, *asked);
  verb->footer(more);
  verb->callback([&context, asked] { serve(context, *asked); });
}

}  // namespace realign
