// SPDX-License-Identifier: Apache-2.0
//
// The command in a world made of strings and one folder that is gone afterwards.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/context.h"

namespace realign::testing {

struct Answered {
  int exit = 0;
  std::string out, err;
};

class CommandTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "realign-cli-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string path(std::string_view name) const { return (folder_ / name).string(); }
  std::string journal() const { return path("journal.jsonl"); }

  static std::string text_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static void write(const std::string& file, std::string_view text) {
    std::ofstream(file, std::ios::binary) << text;
  }

  // Her clock says 2026-11-22 09:00 in Madrid; each id is new.
  Answered run(std::vector<std::string> arguments, const std::string& typed = {}, bool interactive = false) {
    std::istringstream in(typed);
    std::ostringstream out, err;
    Io io{in,
          out,
          err,
          Style{},
          interactive,
          [] { return *read_instant("2026-11-22T09:00:00+01:00"); },
          [this] { return chance(); },
          [this](const char* name) { return variable(name); }};
    const int exit = realign::run(std::move(arguments), io);
    return {exit, out.str(), err.str()};
  }

  // The same with her journal named.
  Answered with_journal(std::vector<std::string> arguments, const std::string& typed = {},
                        bool interactive = false) {
    arguments.insert(arguments.end(), {"--journal", journal()});
    return run(std::move(arguments), typed, interactive);
  }

 private:
  std::array<std::uint8_t, 10> chance() {
    std::array<std::uint8_t, 10> bytes{};
    bytes[9] = ++made_;
    return bytes;
  }
  std::optional<std::string> variable(std::string_view name) const {
    return name == "XDG_DATA_HOME" ? std::optional(folder_.string()) : std::nullopt;
  }

  std::filesystem::path folder_;
  std::uint8_t made_ = 0;
};

}  // namespace realign::testing
