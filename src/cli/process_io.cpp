// SPDX-License-Identifier: Apache-2.0
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <random>
#include <string_view>

#include "cli/io.h"
#include "verbs/verbs.h"

namespace realign {
namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::int16_t offset_at(std::int64_t utc_ms) {
  const auto seconds = static_cast<std::time_t>(utc_ms / 1000);
  std::tm local{};
  localtime_r(&seconds, &local);
  return static_cast<std::int16_t>(local.tm_gmtoff / 60);
}

Instant now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  // To the second: she reads these times, and a thousandth tells her nothing.
  return {ms / 1000 * 1000, offset_at(ms)};
}

std::array<std::uint8_t, 10> chance() {
  std::random_device device;
  std::array<std::uint8_t, 10> bytes{};
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(device());
  return bytes;
}

int width() {
  if (const auto columns = environment("COLUMNS")) {
    int asked = 0;
    const char* end = columns->data() + columns->size();
    const auto [at, trouble] = std::from_chars(columns->data(), end, asked);
    if (trouble == std::errc() && at == end && asked > 0) return asked;
  }
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return Style{}.width;
}

// Colour only for somebody who sees it and has not said no (no-color.org).
bool colour() {
  const auto refused = environment("NO_COLOR");
  const auto terminal = environment("TERM");
  return isatty(STDOUT_FILENO) == 1 && (!refused || refused->empty()) && terminal.value_or("") != "dumb";
}

// Charts may use block characters where a terminal shows UTF-8 and plain output was not asked for.
bool blocks() {
  if (!colour()) return false;
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const auto locale = environment(name);
    if (!locale || locale->empty()) continue;
    for (const std::string_view utf8 : {"UTF-8", "utf8", "UTF8", "utf-8"}) {
      if (locale->find(utf8) != std::string::npos) return true;
    }
    return false;
  }
  return false;
}

std::optional<int> run_beside(const std::string& program, const std::vector<std::string>& arguments) {
  std::error_code trouble;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", trouble);
  const std::string path = (self.parent_path() / program).string();
  if (trouble || access(path.c_str(), X_OK) != 0) return std::nullopt;
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  std::cout << std::flush;
  pid_t child = 0;
  if (posix_spawn(&child, path.c_str(), nullptr, nullptr, pointers.data(), environ) != 0) return std::nullopt;
  int status = 0;
  while (waitpid(child, &status, 0) == -1 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : exits::other;
}

}  // namespace

Io process_io() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(&std::cout);
  const bool interactive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  return {std::cin, std::cout, std::cerr,   {colour(), width(), blocks()}, interactive,
          now,      chance,    environment, isatty(STDERR_FILENO) == 1,    run_beside,
          offset_at};
}

}  // namespace realign
