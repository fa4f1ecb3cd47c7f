// SPDX-License-Identifier: Apache-2.0
//
// What a durable file needs of the operating system, with errors as values: open and lock, write all or
// nothing, make sure it is on the disk. Paths are named in `where` of every Error.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace realign {

// An open file, closed (and its lock let go) when this goes away.
class OpenFile {
 public:
  OpenFile(int descriptor, std::filesystem::path path) : descriptor_(descriptor), path_(std::move(path)) {}
  ~OpenFile();
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&& other) noexcept;

  int descriptor() const { return descriptor_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  int descriptor_ = -1;
  std::filesystem::path path_;
};

// `path: cannot be <done>: <what the system says about `code`>`, with what to do where that is plain.
Error file_error(const std::filesystem::path& path, std::string_view done, int code);

// Opens with the flags of open(2); a new file is for its owner alone. Refuses what is no plain file.
Result<OpenFile> open_plain_file(const std::filesystem::path& path, int flags);

// Waits for the lock that whoever writes this file holds.
Result<void> lock_file(const OpenFile& file);

Result<std::size_t> size_of(const OpenFile& file);

// All bytes from a place on.
Result<std::string> read_from(const OpenFile& file, std::size_t place, std::size_t count);

// Writes at the end and waits for the disk. After an error the file is again `old_size` long.
Result<void> write_at_end(const OpenFile& file, std::size_t old_size, std::string_view bytes);

Result<void> cut_to(const OpenFile& file, std::size_t size);

// Puts a file with these bytes in the place of whatever was called so: the whole of it is on the disk, beside
// it and under another name, before it takes the place. After an error what was there is there still.
Result<void> put_in_place(const std::filesystem::path& path, std::string_view bytes);

// Waits until the disk has the folder's list of files, without which a new file can vanish in a crash.
Result<void> keep_folder(const std::filesystem::path& folder);

// Makes a folder and those above it that are missing, for its owner alone.
Result<void> make_folders(const std::filesystem::path& folder);

}  // namespace realign
