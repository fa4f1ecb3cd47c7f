// SPDX-License-Identifier: Apache-2.0
#include "cli/time_zone.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace realign {
namespace {

constexpr std::int64_t seconds_in_a_day = 86400;
constexpr std::int64_t days_back = 800;  // a zone that puts its clocks forward and back did so within these

std::filesystem::path tables(const Environment& environment) {
  const auto named = environment("TZDIR");
  return named && named->starts_with('/') ? *named : std::string("/usr/share/zoneinfo");
}

// Names are looked for below one folder and nowhere else.
bool is_plain(const std::string& name) {
  return !name.empty() && name.front() != '/' && !name.contains("..") &&
         std::ranges::all_of(name, [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) != 0 || std::string_view("/_+-").contains(c);
         });
}

bool has_table(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string begin(4, '\0');
  return in.read(begin.data(), 4) && begin == "TZif";
}

// The C library reads a zone by way of TZ, the process's own: it is put back afterwards.
class InZone {
 public:
  explicit InZone(const std::string& name) {
    if (const char* now = std::getenv("TZ")) before_ = now;
    setenv("TZ", name.c_str(), 1);
    tzset();
  }
  ~InZone() {
    before_ ? setenv("TZ", before_->c_str(), 1) : unsetenv("TZ");
    tzset();
  }
  InZone(const InZone&) = delete;
  InZone& operator=(const InZone&) = delete;

  static std::tm local(std::int64_t seconds) {
    const auto moment = static_cast<std::time_t>(seconds);
    std::tm fields{};
    localtime_r(&moment, &fields);
    return fields;
  }
  static std::int64_t offset(std::int64_t seconds) { return local(seconds).tm_gmtoff; }

 private:
  std::optional<std::string> before_;
};

Observance observance_at(std::int64_t at, std::int64_t before) {
  const std::tm after = InZone::local(at);
  return {at, static_cast<int>(before / 60), static_cast<int>(after.tm_gmtoff / 60), after.tm_zone};
}

// The first second of the new offset, somewhere in a day that ends with another one than it began with.
std::int64_t change_within(std::int64_t from, std::int64_t to) {
  const std::int64_t before = InZone::offset(from);
  while (to - from > 1) {
    const std::int64_t middle = from + (to - from) / 2;
    (InZone::offset(middle) == before ? from : to) = middle;
  }
  return to;
}

}  // namespace

Result<std::string> local_zone_name(const Environment& environment) {
  auto name = environment("TZ");
  if (name && name->starts_with(':')) name->erase(0, 1);
  if (name && is_plain(*name)) return *name;
  std::error_code trouble;
  const auto place = std::filesystem::read_symlink("/etc/localtime", trouble);
  const std::string text = place.string(), folder = "zoneinfo/";
  const std::size_t at = text.find(folder);
  if (!trouble && at != text.npos) return text.substr(at + folder.size());
  return std::unexpected(
      Error{{}, "this system does not say in which time zone it is", "name it, as --zone Europe/Berlin"});
}

Result<Zone> find_zone(const std::string& name, Day from, Day to, const Environment& environment) {
  if (!is_plain(name) || !has_table(tables(environment) / name))
    return std::unexpected(
        Error{{}, "there is no time zone \"" + name + "\" here", "it must be a name as Europe/Berlin"});
  const InZone here(name);
  const auto seconds = [](Day day) { return std::chrono::sys_seconds(day).time_since_epoch().count(); };
  const std::int64_t first = std::max<std::int64_t>(0, seconds(from) - days_back * seconds_in_a_day);
  Zone zone{name, {observance_at(first, InZone::offset(first))}};
  for (std::int64_t day = first; day < seconds(to); day += seconds_in_a_day) {
    const std::int64_t before = InZone::offset(day);
    if (InZone::offset(day + seconds_in_a_day) == before) continue;
    const Observance change = observance_at(change_within(day, day + seconds_in_a_day), before);
    // Of those before the first day only the last one counts.
    if (change.at <= seconds(from) - seconds_in_a_day) zone.observances.clear();
    zone.observances.push_back(change);
  }
  return zone;
}

}  // namespace realign
