// SPDX-License-Identifier: Apache-2.0
//
// Everything the server can say, made once at start: a path leads to finished bytes, and nothing is looked up
// in a file system, so there is no path that could lead out of the app.
//
// Of each response the head lacks its end: `Date`, `Connection` and the empty line are written as it is sent.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/asset.h"
#include "server/request.h"

namespace realign::server {

// What is sent for one request. Views into the site.
struct Answer {
  int status = 0;
  std::string_view head, body;
  std::string_view page;  // the path in the site, "other" where nothing is there: what a log may say
  std::optional<Encoding> encoding;
  bool is_last = false;  // the connection ends after it
};

// One page in one encoding.
struct Form {
  Encoding encoding = Encoding::identity;
  std::string etag;  // strong, with its quotation marks: "…-br"
  std::string head, unchanged;  // of 200 and of 304
  std::string_view body;
};

struct Page {
  std::string path;
  std::vector<Form> forms;  // in the order of `encodings`; identity is always there
};

class Site {
 public:
  // `assets` outlive the site. Without any it has one page, which says how to build the app.
  explicit Site(std::span<const Asset> assets);

  // The page of a path. A path that is a route of the app, made of plain words (/today, /exercise/birddog),
  // leads to the app's own page; nothing is found for anything else.
  const Page* find(std::string_view path) const;

  Answer answer(const Request& request) const;

  // A refusal with a status of 400 and above; the connection ends after it.
  Answer refuse(int status) const;

 private:
  struct Refusal {
    std::string head, body;
  };

  void add(std::string path, std::span<const PackedForm> forms, std::string_view type,
           std::string_view cache);

  std::unordered_map<std::string_view, const Page*> by_path_;
  std::vector<std::unique_ptr<Page>> pages_;
  const Page* app_ = nullptr;  // index.html
  std::map<int, Refusal> refusals_;
};

}  // namespace realign::server
