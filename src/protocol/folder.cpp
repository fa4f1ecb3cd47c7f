// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>

#include "protocol/compile.h"

namespace realign {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 4U << 20U;

Problem file_problem(const fs::path& path, std::string what, std::string hint = "") {
  const ProtocolFile file{path.string(), "", ""};
  return problem_at({&file, 0, 0}, std::move(what), std::move(hint));
}

void read_file(const fs::path& path, const fs::path& folder, std::vector<ProtocolFile>& files,
               Problems& problems) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > largest_file) {
    problems.push_back(file_problem(path, "this file is larger than 4 MB"));
    return;
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (error || in.bad() || !in.is_open()) {
    problems.push_back(file_problem(path, "this file cannot be read", "see its permissions"));
    return;
  }
  files.push_back({path.string(), path.lexically_relative(folder).generic_string(), std::move(text)});
}

// TOML files by name, so that problems and the compiled text do not depend on the order of the disk.
std::vector<fs::path> toml_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> paths;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (at->path().extension() == ".toml" && at->is_regular_file(ignored)) paths.push_back(at->path());
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

std::expected<std::vector<ProtocolFile>, Problems> read_protocol_folder(const fs::path& folder) {
  std::error_code error;
  std::vector<ProtocolFile> files;
  Problems problems;
  const std::vector<fs::path> paths = toml_files(folder, error);
  if (error) {
    problems.push_back(file_problem(folder, "this folder cannot be read: " + error.message()));
  } else if (paths.empty()) {
    problems.push_back(
        file_problem(folder, "this folder holds no TOML file", "a protocol is a folder of them"));
  }
  for (const fs::path& path : paths) read_file(path, folder, files, problems);
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return files;
}

}  // namespace realign
