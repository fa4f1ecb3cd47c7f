// SPDX-License-Identifier: Apache-2.0
#include "server/site.h"

#include <algorithm>
#include <array>

#include "server/headers.h"
#include "server/media_type.h"

namespace realign::server {
namespace {

constexpr std::string_view no_app =
    "<!doctype html>\n"
    "<html lang=\"en\">\n"
    "<meta charset=\"utf-8\">\n"
    "<title>Realign</title>\n"
    "<h1>The app is not built in</h1>\n"
    "<p>This realign was built before there was an app to put into it. Build the app, so that its files lie "
    "in "
    "<code>build/app</code>, and then the program:</p>\n"
    "<pre>cmake --preset release &amp;&amp; cmake --build --preset release</pre>\n"
    "<p>The command works without it: <code>realign --help</code>.</p>\n"
    "</html>\n";

constexpr std::string_view plain = "text/plain; charset=utf-8";

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 413:
      return "Content Too Large";
    case 431:
      return "Request Header Fields Too Large";
    default:
      return "Service Unavailable";
  }
}

std::string line(std::string_view name, std::string_view value) {
  return std::string(name).append(": ").append(value).append("\r\n");
}

// The status line and what every response says.
std::string head_of(int status) {
  std::string head = "HTTP/1.1 " + std::to_string(status) + " " + std::string(reason(status)) + "\r\n";
  for (const auto& [name, value] : security_headers) head += line(name, value);
  return head;
}

// What decides in a cache: the same for 200 and for 304.
std::string validators(const Form& form, std::string_view cache) {
  return line("ETag", form.etag) + line("Cache-Control", cache) + line("Vary", "Accept-Encoding");
}

std::string full_head(const Form& form, std::string_view type, std::string_view cache) {
  std::string head = head_of(200) + validators(form, cache) + line("Content-Type", type);
  if (form.encoding != Encoding::identity) head += line("Content-Encoding", name_of(form.encoding));
  return head + line("Content-Length", std::to_string(form.body.size()));
}

// /today, /exercise/birddog, /today/: words of letters, digits, - and _ between single slashes.
bool is_route(std::string_view path) {
  constexpr std::size_t longest = 200;
  if (!path.starts_with("/")) return false;
  char before = 0;
  for (const char c : path) {
    const bool is_word =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (!is_word && (c != '/' || before == '/')) return false;
    before = c;
  }
  // A hashed file that is gone must not be answered with a page, which a cache would keep in its place.
  return path.size() <= longest && !path.starts_with(hashed_folder);
}

// Whether If-None-Match names the tag, compared weakly (RFC 9110, 13.1.2).
bool names(std::string_view list, std::string_view etag) {
  if (list == "*") return true;
  for (auto at = list.find(etag); at != std::string_view::npos; at = list.find(etag, at + 1)) {
    const auto end = at + etag.size();
    const bool begins = at == 0 || std::string_view(", \t/").find(list[at - 1]) != std::string_view::npos;
    if (begins && (end == list.size() || std::string_view(", \t").find(list[end]) != std::string_view::npos))
      return true;
  }
  return false;
}

const Form& most_welcome(const Page& page, const Welcome& welcome) {
  const Form* best = &page.forms.back();
  int weight = 0;
  for (const Form& form : page.forms) {
    const int asked = welcome.of(form.encoding);
    if (asked > weight) {
      best = &form;
      weight = asked;
    }
  }
  return *best;
}

}  // namespace

Site::Site(std::span<const Asset> assets) {
  for (const Asset& asset : assets) {
    const bool is_hashed = asset.path.starts_with(hashed_folder);
    add(std::string(asset.path), asset.forms, media_type(asset.path),
        is_hashed ? kept_for_ever : asked_again);
  }
  const auto page = [this](std::string path, std::string_view text, std::string_view tag,
                           std::string_view type, std::string_view cache) {
    std::array<PackedForm, encodings.size()> forms{};
    forms.back() = {text, tag};
    add(std::move(path), forms, type, cache);
  };
  page("/healthz", "ok\n", "ok", plain, "no-store");
  if (!by_path_.contains("/index.html"))
    page("/index.html", no_app, "no-app", media_type(".html"), asked_again);
  app_ = by_path_.at("/index.html");
  by_path_["/"] = app_;
  for (const int status : {400, 404, 405, 408, 413, 431, 503}) {
    Refusal refusal{head_of(status), std::to_string(status) + " " + std::string(reason(status)) + "\n"};
    if (status == 405) refusal.head += line("Allow", "GET, HEAD");
    if (status == 503) refusal.head += line("Retry-After", "5");
    refusal.head += line("Cache-Control", "no-store") + line("Content-Type", plain) +
                    line("Content-Length", std::to_string(refusal.body.size()));
    refusals_.emplace(status, std::move(refusal));
  }
}

void Site::add(std::string path, std::span<const PackedForm> forms, std::string_view type,
               std::string_view cache) {
  auto page = std::make_unique<Page>(std::move(path));
  for (const Encoding encoding : encodings) {
    const PackedForm& packed = forms[static_cast<std::size_t>(encoding)];
    if (packed.digest.empty()) continue;
    // Half of the digest is as good as all of it here, and is sent with every response.
    const std::string tag = std::string(packed.digest.substr(0, 32)).append("-").append(name_of(encoding));
    Form form{.encoding = encoding, .etag = "\"" + tag + "\"", .body = packed.bytes};
    form.head = full_head(form, type, cache);
    form.unchanged = head_of(304) + validators(form, cache);
    page->forms.push_back(std::move(form));
  }
  by_path_[page->path] = page.get();
  pages_.push_back(std::move(page));
}

const Page* Site::find(std::string_view path) const {
  const auto found = by_path_.find(path);
  if (found != by_path_.end()) return found->second;
  return is_route(path) ? app_ : nullptr;
}

Answer Site::answer(const Request& request) const {
  const Page* page = find(request.path);
  Answer answer = refuse(404);
  if (page != nullptr) {
    const Form& form = most_welcome(*page, request.welcome);
    const bool is_known = !request.if_none_match.empty() && names(request.if_none_match, form.etag);
    answer = {is_known ? 304 : 200, is_known ? form.unchanged : form.head,
              is_known ? std::string_view() : form.body, page->path, form.encoding};
  }
  if (request.method == Method::head) answer.body = {};
  answer.is_last = request.is_last;
  return answer;
}

Answer Site::refuse(int status) const {
  const Refusal& refusal = refusals_.at(status);
  return {.status = status, .head = refusal.head, .body = refusal.body, .page = "other", .is_last = true};
}

}  // namespace realign::server
