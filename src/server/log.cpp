// SPDX-License-Identifier: Apache-2.0
#include "server/log.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <utility>

namespace realign::server {
namespace {

constexpr std::size_t most_waiting = 100'000;  // 6 MB
constexpr std::size_t most_at_once = 4096;     // what a pipe takes as one piece (PIPE_BUF)
constexpr int patience_ms = 1000;

std::string padded(std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string time_text(std::int64_t time_ms) {
  const auto seconds = static_cast<std::time_t>(time_ms / 1000);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  return std::string(text.data(), size) + "." + padded(time_ms % 1000, 3) + "Z";
}

std::string_view method_name(Method method) {
  return method == Method::get ? "GET" : method == Method::head ? "HEAD" : "other";
}

}  // namespace

std::string line_of(const LogRecord& record) {
  std::string line = R"({"time":")" + time_text(record.time_ms);
  line.append(R"(","method":")").append(method_name(record.method));
  line.append(R"(","path":")").append(record.page);
  line.append(R"(","status":)").append(std::to_string(record.status));
  line.append(R"(,"bytes":)").append(std::to_string(record.bytes));
  line.append(R"(,"ms":)").append(std::to_string(record.microseconds / 1000));
  line.append(".").append(padded(record.microseconds % 1000, 3)).append(R"(,"encoding":)");
  if (!record.encoding) return line.append("null}\n");
  return line.append("\"").append(name_of(*record.encoding)).append("\"}\n");
}

Log::Log(int descriptor, bool is_quiet) : descriptor_(descriptor), is_quiet_(is_quiet) {
  if (!is_quiet_) writer_ = std::thread([this] { write_lines(); });
}

Log::~Log() {
  if (is_quiet_) return;
  {
    const std::scoped_lock lock(mutex_);
    is_over_ = true;
  }
  woken_.notify_one();
  writer_.join();
}

void Log::take(std::vector<LogRecord>& records) {
  {
    const std::scoped_lock lock(mutex_);
    if (waiting_.empty()) {
      waiting_.swap(records);
    } else if (waiting_.size() + records.size() <= most_waiting) {
      waiting_.insert(waiting_.end(), records.begin(), records.end());
    } else {
      left_out_ += records.size();
    }
  }
  records.clear();
  woken_.notify_one();
}

void Log::write_lines() {
  std::vector<LogRecord> records;
  std::string text;
  for (bool goes_on = true; goes_on;) {
    std::uint64_t left_out = 0;
    records.clear();
    {
      std::unique_lock lock(mutex_);
      woken_.wait(lock, [this] { return is_over_ || !waiting_.empty(); });
      records.swap(waiting_);
      left_out = std::exchange(left_out_, 0);
      goes_on = !is_over_;
    }
    if (left_out > 0) text = R"({"left_out":)" + std::to_string(left_out) + "}\n";
    for (const LogRecord& record : records) {
      const std::string line = line_of(record);
      if (text.size() + line.size() > most_at_once && !write_all(std::exchange(text, {}))) break;
      text += line;
    }
    write_all(std::exchange(text, {}));
  }
}

// Whether it could be written. Nobody may read the other end; then lines are lost, not requests.
bool Log::write_all(std::string_view text) const {
  while (!text.empty()) {
    pollfd waited{descriptor_, POLLOUT, 0};
    if (::poll(&waited, 1, patience_ms) <= 0) return false;
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace realign::server
