// SPDX-License-Identifier: Apache-2.0
#include "server/request.h"

#include <gtest/gtest.h>

#include <string>

namespace realign::server {
namespace {

const std::string sound = "GET /today?who=me HTTP/1.1\r\nHost: localhost:8080\r\n\r\n";

int status_of(std::string_view bytes) {
  const Reading reading = read_request(bytes);
  const auto* refused = std::get_if<Refused>(&reading);
  return refused == nullptr ? 0 : refused->status;
}

Request request_of(std::string_view bytes) {
  const Reading reading = read_request(bytes);
  const auto* request = std::get_if<Request>(&reading);
  return request == nullptr ? Request{} : *request;
}

std::string with(const std::string& line) { return "GET / HTTP/1.1\r\nHost: x\r\n" + line + "\r\n\r\n"; }

TEST(ReadRequest, APathIsTakenWithoutItsQueryAndNotDecoded) {
  EXPECT_EQ(request_of(sound).path, "/today");
  EXPECT_EQ(request_of("GET /%2e%2E/x HTTP/1.1\r\nHost: x\r\n\r\n").path, "/%2e%2E/x");
}

TEST(ReadRequest, ItTakesItsOwnBytesAndLeavesTheNextRequest) {
  EXPECT_EQ(request_of(sound + sound).size, sound.size());
}

TEST(ReadRequest, EveryBeginningOfASoundRequestNeedsMore) {
  for (std::size_t size = 0; size < sound.size(); ++size)
    EXPECT_TRUE(std::holds_alternative<NeedsMore>(read_request(sound.substr(0, size)))) << size;
}

TEST(ReadRequest, WhatIsWrongIsRefusedAsSoonAsItIsThere) {
  EXPECT_EQ(status_of("GET / HTTP/1.1\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\n "), 400);
  EXPECT_EQ(status_of("GET /\x01"), 400);
  EXPECT_EQ(status_of("\r\n"), 400);
}

TEST(ReadRequest, AHeaderTakesAtMost8192Bytes) {
  const std::string shortest = with("X: ");
  EXPECT_EQ(request_of(with("X: " + std::string(8192 - shortest.size(), 'x'))).size, 8192U);
  EXPECT_EQ(status_of(with("X: " + std::string(8193 - shortest.size(), 'x'))), 431);
}

TEST(ReadRequest, ALengthOfNothingIsNoBody) {
  EXPECT_EQ(status_of(with("Content-Length: 0")), 0);
  EXPECT_EQ(status_of(with("Content-Length: 1")), 413);
  EXPECT_EQ(status_of(with("Content-Length: 0\r\nContent-Length: 0")), 400);
  EXPECT_EQ(status_of(with("Transfer-Encoding: chunked")), 400);
}

TEST(ReadRequest, ItIsTheLastWhereTheClientSaysSoOrSpeaksHttp10) {
  EXPECT_FALSE(request_of(with("Connection: keep-alive")).is_last);
  EXPECT_TRUE(request_of(with("Connection: x, Close")).is_last);
  EXPECT_TRUE(request_of("GET / HTTP/1.0\r\n\r\n").is_last);
}

TEST(ReadRequest, OfTwoConditionsNoneCounts) {
  EXPECT_EQ(request_of(with("If-None-Match: \"a\"")).if_none_match, "\"a\"");
  EXPECT_EQ(request_of(with("If-None-Match: \"a\"\r\nIf-None-Match: \"b\"")).if_none_match, "");
}

TEST(Welcome, SaysHowGladlyEachEncodingIsTaken) {
  const Welcome some = request_of(with("Accept-Encoding: br;q=0.5, gzip, *;q=0")).welcome;
  EXPECT_EQ(some.of(Encoding::brotli), 500);
  EXPECT_EQ(some.of(Encoding::gzip), 1000);
  EXPECT_EQ(some.of(Encoding::identity), 1);
  const Welcome none = request_of(with("Accept-Encoding: br;q=1.5, gzip;q=0.1234, br;p=1")).welcome;
  EXPECT_EQ(none.of(Encoding::brotli), 0);
  EXPECT_EQ(none.of(Encoding::gzip), 0);
}

}  // namespace
}  // namespace realign::server
