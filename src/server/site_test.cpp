// SPDX-License-Identifier: Apache-2.0
#include "server/site.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "server/headers.h"
#include "server/log.h"
#include "server/options.h"

namespace realign::server {
namespace {

constexpr std::string_view one_digest = "11111111111111111111111111111111aaaa";
constexpr std::string_view two_digest = "22222222222222222222222222222222bbbb";

const std::array<Asset, 2> assets{{
    {"/assets/a-1.js", {PackedForm{"br", one_digest}, PackedForm{}, PackedForm{"plain", two_digest}}},
    {"/index.html", {PackedForm{}, PackedForm{}, PackedForm{"page", two_digest}}},
}};

Answer answer_to(const Site& site, std::string_view path, std::string_view condition = {},
                 Method method = Method::get) {
  Request request{.method = method, .path = path, .if_none_match = condition};
  request.welcome.others = 1000;
  return site.answer(request);
}

TEST(Site, AFormThatIsNotThereIsNotSent) {
  const Site site(assets);
  EXPECT_EQ(answer_to(site, "/assets/a-1.js").body, "br");
  EXPECT_EQ(site.answer({.method = Method::get, .path = "/assets/a-1.js"}).body, "plain");
  EXPECT_EQ(answer_to(site, "/index.html").body, "page");
}

TEST(Site, RoutesLeadToTheAppAndNothingElseDoes) {
  const Site site(assets);
  for (const char* route : {"/", "/today", "/today/", "/exercise/some-name_2", "/ASSETS"})
    EXPECT_EQ(answer_to(site, route).page, "/index.html") << route;
  for (const char* other : {"", "/a.js", "/assets/", "/assets/x", "//", "/a//b", "/%41", "/..", "/a b", "/ä"})
    EXPECT_EQ(answer_to(site, other).status, 404) << other;
}

TEST(Site, WhatIsKnownIsNotSentAgain) {
  const Site site(assets);
  const std::string etag = "\"" + std::string(32, '1') + "-br\"";
  for (const std::string& known : {etag, "W/" + etag, "\"x\"," + etag + " ,\"y\"", std::string("*")}) {
    const Answer answer = answer_to(site, "/assets/a-1.js", known);
    EXPECT_EQ(answer.status, 304) << known;
    EXPECT_EQ(answer.body, "") << known;
  }
  for (const std::string& other : {std::string("\"x\""), "x" + etag, etag + "x", std::string(32, '1')})
    EXPECT_EQ(answer_to(site, "/assets/a-1.js", other).status, 200) << other;
}

TEST(Site, WithoutAnAppItSaysHowToBuildOne) {
  const Site site({});
  EXPECT_NE(answer_to(site, "/").body.find("build/app"), std::string_view::npos);
  EXPECT_EQ(answer_to(site, "/healthz").body, "ok\n");
}

TEST(Site, EveryHeadSaysAllSecurityHeadersOnce) {
  const Site site(assets);
  for (const Answer& answer : {answer_to(site, "/"), answer_to(site, "/", "*"), answer_to(site, "/x.y"),
                               site.refuse(431), site.refuse(503)}) {
    for (const auto& [name, value] : security_headers) {
      const std::string line = "\r\n" + std::string(name) + ": " + std::string(value) + "\r\n";
      const auto at = answer.head.find(line);
      ASSERT_NE(at, std::string_view::npos) << name;
      EXPECT_EQ(answer.head.find(line, at + 1), std::string_view::npos) << name;
    }
    EXPECT_TRUE(answer.head.ends_with("\r\n"));
    EXPECT_EQ(answer.head.find("\r\n\r\n"), std::string_view::npos);
  }
}

TEST(LineOf, ARecordIsOneLineOfJson) {
  const LogRecord record{.time_ms = 1'760'252'400'007,
                         .microseconds = 1'041,
                         .bytes = 5120,
                         .page = "/index.html",
                         .encoding = Encoding::brotli,
                         .status = 200,
                         .method = Method::get};
  EXPECT_EQ(
      line_of(record),
      "{\"time\":\"2025-10-12T07:00:00.007Z\",\"method\":\"GET\",\"path\":\"/index.html\",\"status\":200,"
      "\"bytes\":5120,\"ms\":1.041,\"encoding\":\"br\"}\n");
}

TEST(HeadersFile, EveryFormHasEveryHeaderWithItsValue) {
  for (const HeadersForm form : {HeadersForm::pages, HeadersForm::nginx, HeadersForm::caddy}) {
    const std::string text = headers_file(form, assets);
    for (const auto& [name, value] : security_headers) {
      EXPECT_TRUE(text.contains(name)) << name;
      EXPECT_TRUE(text.contains(value)) << value;
    }
    EXPECT_TRUE(text.contains(kept_for_ever));
    EXPECT_TRUE(text.contains(asked_again));
  }
}

TEST(HeadersFile, PagesNameEachFileThatIsAskedForAgainAndNoOther) {
  const std::string text = headers_file(HeadersForm::pages, assets);
  EXPECT_TRUE(text.contains("\n/index.html\n  Cache-Control: no-cache\n"));
  EXPECT_FALSE(text.contains("a-1.js"));
}

TEST(ReadPlace, OnlyThisMachineIsListenedOnUnlessMoreIsAskedFor) {
  for (const char* near : {"127.0.0.1:0", "127.1.2.3:80", "[::1]:8080", "::1:8080", "localhost:8080"})
    EXPECT_TRUE(read_place(near, false)) << near;
  for (const char* far : {"0.0.0.0:80", "[::]:80", "192.0.2.1:80", "[::ffff:127.0.0.1]:80"}) {
    EXPECT_FALSE(read_place(far, false)) << far;
    EXPECT_TRUE(read_place(far, true)) << far;
  }
}

}  // namespace
}  // namespace realign::server
