// SPDX-License-Identifier: Apache-2.0
#include "cli/open_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace realign {
namespace {

constexpr mode_t owner_only_file = 0600;
constexpr mode_t owner_only_folder = 0700;

std::string_view advice(int code) {
  switch (code) {
    case EACCES:
    case EPERM:
      return "check who owns it and may use it";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "make room and try again; nothing that was there is lost";
    case EROFS:
      return "this disk can only be read";
    case EISDIR:
      return "name a file, not a folder";
    case ENOTDIR:
      return "a part of the path is a file, not a folder";
    case ENOENT:
      return "check how it is spelt";
    default:
      return "";
  }
}

// Repeats a call that a signal has interrupted.
template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

// Without this a limit on the size of files would end the program where an error is wanted.
class NoSizeSignal {
 public:
  NoSizeSignal() : before_(std::signal(SIGXFSZ, SIG_IGN)) {}
  ~NoSizeSignal() { std::signal(SIGXFSZ, before_); }
  NoSizeSignal(const NoSizeSignal&) = delete;
  NoSizeSignal& operator=(const NoSizeSignal&) = delete;

 private:
  void (*before_)(int);
};

Result<void> write_all(const OpenFile& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written =
        uninterrupted([&] { return ::write(file.descriptor(), bytes.data(), bytes.size()); });
    if (written < 0) return std::unexpected(file_error(file.path(), "written", errno));
    if (written == 0) return std::unexpected(file_error(file.path(), "written", ENOSPC));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (uninterrupted([&] { return ::fsync(file.descriptor()); }) != 0) {
    return std::unexpected(file_error(file.path(), "made safe on the disk", errno));
  }
  return {};
}

}  // namespace

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(path_, other.path_);
  return *this;
}

Error file_error(const std::filesystem::path& path, std::string_view done, int code) {
  return {path.string(), "cannot be " + std::string(done) + ": " + std::generic_category().message(code),
          std::string(advice(code))};
}

Result<OpenFile> open_plain_file(const std::filesystem::path& path, int flags) {
  const std::string_view done = (flags & O_ACCMODE) == O_RDONLY ? "read" : "opened to write";
  // Not to wait for ever at a pipe that nobody writes to.
  const int descriptor = uninterrupted(
      [&] { return ::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, owner_only_file); });
  if (descriptor < 0) return std::unexpected(file_error(path, done, errno));
  OpenFile file(descriptor, path);
  struct stat status{};
  if (::fstat(descriptor, &status) != 0) return std::unexpected(file_error(path, done, errno));
  if (S_ISDIR(status.st_mode)) return std::unexpected(file_error(path, done, EISDIR));
  if (!S_ISREG(status.st_mode)) {
    return std::unexpected(Error{path.string(), "is not a plain file", "name a file that can be kept"});
  }
  return file;
}

Result<void> lock_file(const OpenFile& file) {
  if (uninterrupted([&] { return ::flock(file.descriptor(), LOCK_EX); }) == 0) return {};
  return std::unexpected(file_error(file.path(), "locked", errno));
}

Result<std::size_t> size_of(const OpenFile& file) {
  struct stat status{};
  if (::fstat(file.descriptor(), &status) != 0)
    return std::unexpected(file_error(file.path(), "read", errno));
  return static_cast<std::size_t>(status.st_size);
}

Result<std::string> read_from(const OpenFile& file, std::size_t place, std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t done = 0;
  while (done < count) {
    const ssize_t got = uninterrupted([&] {
      return ::pread(file.descriptor(), bytes.data() + done, count - done, static_cast<off_t>(place + done));
    });
    if (got < 0) return std::unexpected(file_error(file.path(), "read", errno));
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

Result<void> write_at_end(const OpenFile& file, std::size_t old_size, std::string_view bytes) {
  const NoSizeSignal quiet;
  const auto written = write_all(file, bytes);
  if (written) return written;
  Error error = written.error();
  if (!cut_to(file, old_size)) error.hint += " (the unfinished end will be set aside at the next write)";
  return std::unexpected(std::move(error));
}

Result<void> cut_to(const OpenFile& file, std::size_t size) {
  const auto cut = [&] { return ::ftruncate(file.descriptor(), static_cast<off_t>(size)); };
  if (uninterrupted(cut) != 0 || uninterrupted([&] { return ::fsync(file.descriptor()); }) != 0) {
    return std::unexpected(file_error(file.path(), "shortened", errno));
  }
  return {};
}

Result<void> put_in_place(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path fresh = std::filesystem::path(path) += ".new";
  const auto written = [&]() -> Result<void> {
    const auto file = open_plain_file(fresh, O_RDWR | O_APPEND | O_CREAT | O_TRUNC);
    if (!file) return std::unexpected(file.error());
    return write_at_end(*file, 0, bytes);
  }();
  if (!written) {
    ::unlink(fresh.c_str());
    return written;
  }
  if (::rename(fresh.c_str(), path.c_str()) != 0) {
    const Error error = file_error(path, "replaced", errno);
    ::unlink(fresh.c_str());
    return std::unexpected(error);
  }
  return keep_folder(path.parent_path());
}

Result<void> keep_folder(const std::filesystem::path& folder) {
  const std::filesystem::path& named = folder.empty() ? std::filesystem::path(".") : folder;
  const int descriptor =
      uninterrupted([&] { return ::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (descriptor < 0) return std::unexpected(file_error(named, "opened", errno));
  const OpenFile file(descriptor, named);
  // Some file systems have nothing to wait for here and say so.
  if (uninterrupted([&] { return ::fsync(descriptor); }) != 0 && errno != EINVAL && errno != ENOTSUP) {
    return std::unexpected(file_error(named, "made safe on the disk", errno));
  }
  return {};
}

Result<void> make_folders(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (folder.empty() || std::filesystem::is_directory(folder, ignored)) return {};
  const std::filesystem::path above = folder.parent_path();
  if (above != folder) {
    if (const auto made = make_folders(above); !made) return made;
  }
  if (::mkdir(folder.c_str(), owner_only_folder) != 0 && errno != EEXIST) {
    return std::unexpected(file_error(folder, "made", errno));
  }
  return keep_folder(above);
}

}  // namespace realign
