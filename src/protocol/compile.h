// SPDX-License-Identifier: Apache-2.0
//
// The door to this folder: the files of a protocol, checked and made into the one canonical JSON that
// read_protocol loads. Either everything is right, or all that is wrong comes back at once.
#pragma once

#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "protocol/problem.h"

namespace realign {

// With the invariants and without: the engine reads neither, so what is built into the program leaves them
// out.
enum class Extent : bool { plain, with_invariants };

std::expected<std::string, Problems> compile_protocol(std::span<const ProtocolFile> files,
                                                      Extent extent = Extent::plain);

// Every TOML file under a folder, by name. Problems name files as the folder was named.
std::expected<std::vector<ProtocolFile>, Problems> read_protocol_folder(const std::filesystem::path& folder);

std::expected<std::string, Problems> compile_protocol_folder(const std::filesystem::path& folder,
                                                             Extent extent = Extent::plain);

}  // namespace realign
