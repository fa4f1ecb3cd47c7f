// SPDX-License-Identifier: Apache-2.0
//
// A ZIP file in memory: several files as one.
//
// The container is written here and the packing is that of Boost.Beast's zlib, which is all headers: so the
// command is linked to no library for it. Names are UTF-8; every file is dated 1980-01-01, the first day that
// ZIP knows, so that the same files give the same bytes. At most 65,535 files and 4 GB in all; there is no
// room here for more, and what is exported is far below it. Nothing here can fail.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace realign {

class ZipWriter {
 public:
  // A file by its name within the archive. It is packed where that makes it smaller.
  ZipWriter& add(std::string_view name, std::string_view content);

  // The whole archive; the writer is used up.
  std::string bytes() &&;

 private:
  std::string files_, directory_;
  std::uint32_t count_ = 0;
};

}  // namespace realign
