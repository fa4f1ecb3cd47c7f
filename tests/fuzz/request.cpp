// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as what a client sends: more is needed, or they are refused, or they are a request that no other
// reader could understand otherwise. The reader here is a second one, as plain as can be: it knows lines and
// colons and nothing else.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "server/request.h"
#include "server/site.h"
#include "tests/fuzz/claim.h"

namespace realign::fuzz {
namespace {

using namespace realign::server;

const std::array<Asset, 2>& assets() {
  static const std::string digest(64, 'd');
  static const std::array<Asset, 2> made{{
      {"/assets/a-1.js", {PackedForm{"b", digest}, PackedForm{"g", digest}, PackedForm{"i", digest}}},
      {"/index.html", {PackedForm{}, PackedForm{"g", digest}, PackedForm{"i", digest}}},
  }};
  return made;
}

const Site& site() {
  static const Site made(assets());
  return made;
}

std::vector<std::string_view> lines_of(std::string_view header) {
  std::vector<std::string_view> lines;
  for (auto end = header.find("\r\n"); end != header.npos; end = header.find("\r\n")) {
    lines.push_back(header.substr(0, end));
    header.remove_prefix(end + 2);
  }
  claim(header.empty(), "a header ends with a line end");
  return lines;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; });
  return out;
}

// What the second reader makes of a header that was taken for a request.
void read_again(std::string_view header, const Request& request) {
  const auto lines = lines_of(header);
  claim(lines.size() >= 2 && lines.back().empty(), "a header ends with an empty line");
  const std::string_view first = lines.front();
  claim(first.starts_with("GET /") || first.starts_with("HEAD /"), "only GET and HEAD of a path are read");
  claim(first.ends_with(" HTTP/1.1") || first.ends_with(" HTTP/1.0"), "only HTTP/1.0 and 1.1 are read");
  claim(std::ranges::count(first, ' ') == 2, "a request line has three words");
  const std::string_view target = first.substr(first.find(' ') + 1, first.rfind(' ') - first.find(' ') - 1);
  claim(request.path == target.substr(0, target.find('?')), "the path is what stands there");
  std::size_t hosts = 0, lengths = 0;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const auto colon = lines[i].find(':');
    claim(colon != lines[i].npos && colon > 0, "every field has a name");
    const std::string name = lower(lines[i].substr(0, colon));
    claim(name.find_first_of(" \t") == name.npos, "a name has no blanks");
    hosts += name == "host" ? 1 : 0;
    lengths += name == "content-length" ? 1 : 0;
    claim(name != "transfer-encoding", "no body comes in chunks");
    claim(name != "content-length" || lines[i].find_first_of("123456789", colon) == lines[i].npos,
          "no body comes");
  }
  claim(lengths <= 1, "one length at most");
  claim(hosts == 1 || (hosts == 0 && first.ends_with("0")), "one host");
  for (const char byte : header) {
    const auto value = static_cast<unsigned char>(byte);
    claim(value >= 0x20 || byte == '\r' || byte == '\n' || byte == '\t', "no control characters");
  }
}

void look_at_answer(const Request& request) {
  const Answer answer = site().answer(request);
  claim(answer.status == 200 || answer.status == 304 || answer.status == 404, "a request is answered");
  const bool is_there =
      answer.page == "/index.html" || answer.page == "/assets/a-1.js" || answer.page == "/healthz";
  claim(is_there || (answer.page == "other" && answer.status == 404), "only what is there is sent");
  claim(answer.head.find("Content-Security-Policy: default-src 'none'") != answer.head.npos, "it is secured");
  claim(answer.body.empty() || request.method == Method::get, "HEAD brings no body");
}

}  // namespace
}  // namespace realign::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace realign;
  using namespace realign::fuzz;
  // Exactly as long as it is and on the heap, so that the sanitizer sees a step too far.
  const auto copy = std::make_unique<std::uint8_t[]>(size);
  std::copy_n(data, size, copy.get());
  const std::string_view bytes = fuzz::text_of(copy.get(), size);
  const server::Reading reading = server::read_request(bytes);
  // However the bytes came in, the outcome is the same: a beginning needs more or is refused as the whole is.
  Chance chance(bytes);
  const auto cut = static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(size)));
  const server::Reading earlier = server::read_request(bytes.substr(0, cut));
  if (!std::holds_alternative<server::NeedsMore>(earlier))
    claim(earlier.index() == reading.index(), "what was decided early stays so");
  if (const auto* refused = std::get_if<server::Refused>(&reading)) {
    claim(site().refuse(refused->status).is_last, "a refusal is the last word");
  } else if (const auto* request = std::get_if<server::Request>(&reading)) {
    claim(request->size <= size && request->size <= server::longest_header, "it takes what is there");
    read_again(bytes.substr(0, request->size), *request);
    look_at_answer(*request);
  } else {
    claim(size < server::longest_header, "patience with a header ends");
  }
  return 0;
}
