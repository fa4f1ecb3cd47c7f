// SPDX-License-Identifier: Apache-2.0
//
// For tests: the small protocol of tests/vectors/protocol-small, whole or with something changed in it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "protocol/compile.h"

namespace realign::testing {

// Its files, named as under `small/`.
inline std::vector<ProtocolFile> small_protocol() {
  auto files = read_protocol_folder(REALIGN_ROOT "/tests/vectors/protocol-small");
  if (!files) {
    ADD_FAILURE() << text_of(files.error());
    return {};
  }
  for (ProtocolFile& file : *files) file.path = "small/" + file.name;
  return *files;
}

inline ProtocolFile& file_of(std::vector<ProtocolFile>& files, std::string_view name) {
  for (ProtocolFile& file : files) {
    if (file.name == name) return file;
  }
  ADD_FAILURE() << "no file " << name;
  return files.front();
}

// Puts `to` in the place of the first `from`.
inline void change(std::vector<ProtocolFile>& files, std::string_view name, std::string_view from,
                   std::string_view to) {
  std::string& text = file_of(files, name).text;
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    ADD_FAILURE() << name << " does not hold " << from;
    return;
  }
  text.replace(at, from.size(), to);
}

// What the checker prints; empty when all is well.
inline std::string problems_of(const std::vector<ProtocolFile>& files) {
  const auto json = compile_protocol(files);
  return json ? "" : text_of(json.error());
}

inline std::string problems_after(std::string_view name, std::string_view from, std::string_view to) {
  std::vector<ProtocolFile> files = small_protocol();
  change(files, name, from, to);
  return problems_of(files);
}

}  // namespace realign::testing
