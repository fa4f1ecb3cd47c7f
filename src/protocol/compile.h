// SPDX-License-Identifier: Apache-2.0
//
// The door to this folder: the files of a protocol, checked and made into the one canonical JSON that
// read_protocol loads. Either everything is right, or all that is wrong comes back at once.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "protocol/problem.h"

namespace realign {

// What is compiled: what the engine reads; the same with the invariants, for the prover; or only the poses of
// the figure, which have a digest of their own, so that a plan's digest stays while a picture gets better.
enum class Extent : std::uint8_t { plain, with_invariants, poses };

std::expected<std::string, Problems> compile_protocol(std::span<const ProtocolFile> files,
                                                      Extent extent = Extent::plain);

// Every TOML file under a folder, by name. Problems name files as the folder was named.
std::expected<std::vector<ProtocolFile>, Problems> read_protocol_folder(const std::filesystem::path& folder);

std::expected<std::string, Problems> compile_protocol_folder(const std::filesystem::path& folder,
                                                             Extent extent = Extent::plain);

}  // namespace realign
