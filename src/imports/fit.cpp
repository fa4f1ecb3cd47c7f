// SPDX-License-Identifier: Apache-2.0
#include "imports/fit.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "imports/activities.h"

namespace realign::imports {
namespace {

constexpr std::int64_t epoch_s = 631'065'600;       // 1989-12-31T00:00:00Z, from where FIT counts
constexpr std::uint32_t first_date =
    0x10000000;    // below it a time counts from when the watch was switched on
constexpr std::uint32_t no_number = 0xFFFFFFFF, no_position = 0x7FFFFFFF;
constexpr std::size_t shortest_header = 12, checked_header = 14;

// Numbers of messages, fields and sports, as Garmin's profile has them.
enum Message : std::uint16_t { message_session = 18, message_activity = 34 };
enum Field : std::uint8_t {
  start_time = 2,
  start_latitude = 3,
  sport = 5,
  sub_sport = 6,
  elapsed_ms = 7,
  timer_ms = 8,
  local_time = 5,  // of an activity
  time_stamp = 253
};
enum Sport : std::uint32_t { sport_generic = 0, sport_walking = 11, sport_hiking = 17, sport_unknown = 255 };
enum SubSport : std::uint32_t { sub_treadmill = 1, sub_indoor_walking = 27 };

Activity activity_of(std::uint32_t sport) {
  if (sport == sport_walking || sport == sport_hiking) return Activity::walk;
  return sport == sport_generic || sport == sport_unknown ? Activity::unknown : Activity::other;
}

struct FieldShape {
  std::uint8_t number = 0, size = 0;
};

struct Shape {
  bool is_known = false, big_endian = false;
  std::uint16_t message = 0;
  std::vector<FieldShape> fields;
  std::size_t size = 0;  // of a record, without its first byte
};

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

std::uint32_t number_of(std::string_view bytes, bool big_endian) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    number = (number << 8U) | byte_at(bytes, big_endian ? i : bytes.size() - 1 - i);
  }
  return number;
}

std::unexpected<Error> broken(std::string_view what) {
  return std::unexpected(Error{{}, std::string(what), "copy it from the watch again"});
}

class Fit final : public FileReader {
 public:
  Fit() { found_.kind = FileKind::fit; }

  Result<void> feed(std::string_view chunk) override {
    buffer_ += chunk;
    std::size_t at = 0;
    while (at < buffer_.size()) {
      const auto used = step(std::string_view(buffer_).substr(at));
      if (!used) return std::unexpected(used.error());
      if (*used == 0) break;
      at += *used;
    }
    buffer_.erase(0, at);
    return {};
  }

  Result<Found> finish() override {
    if (part_ != Part::header || !buffer_.empty() || !had_header_) {
      return broken("the file is cut off: it says it is longer than it is");
    }
    if (sessions_ == 0) return broken("there is no session in it: it is of settings, a course or a plan");
    return std::move(found_);
  }

 private:
  enum class Part : std::uint8_t { header, records, checksum };

  Result<std::size_t> step(std::string_view rest) {
    if (part_ == Part::header) return header(rest);
    if (part_ == Part::checksum) return checksum(rest);
    const auto used = record(rest.substr(0, std::min<std::size_t>(rest.size(), left_)));
    if (!used) return used;
    if (*used == 0 && rest.size() >= left_) return broken("its last record is cut off");
    checksum_ = fit_checksum(checksum_, rest.substr(0, *used));
    left_ -= static_cast<std::uint32_t>(*used);
    if (left_ == 0) part_ = Part::checksum;
    return used;
  }

  Result<std::size_t> header(std::string_view rest) {
    const std::size_t size = byte_at(rest, 0);
    if (size != shortest_header && size != checked_header)
      return broken("its header is not one of a FIT file");
    if (rest.size() < size) return 0;
    if (rest.substr(8, 4) != ".FIT") return broken("its header is not one of a FIT file");
    if (size == checked_header) {
      const std::uint32_t said = number_of(rest.substr(12, 2), false);
      if (said != 0 && said != fit_checksum(0, rest.substr(0, 12)))
        return broken("the checksum of its header is wrong");
    }
    left_ = number_of(rest.substr(4, 4), false);
    checksum_ = fit_checksum(0, rest.substr(0, size));
    part_ = left_ == 0 ? Part::checksum : Part::records;
    shapes_ = {};
    first_of_file_ = found_.walks.size();
    had_header_ = true;
    return size;
  }

  Result<std::size_t> checksum(std::string_view rest) {
    if (rest.size() < 2) return 0;
    if (number_of(rest.substr(0, 2), false) != checksum_)
      return broken("its checksum is wrong: the file is damaged");
    part_ = Part::header;
    return 2;
  }

  Result<std::size_t> record(std::string_view rest) {
    if (rest.empty()) return 0;
    const std::uint8_t first = byte_at(rest, 0);
    if ((first & 0x80U) != 0) return data(rest, (first >> 5U) & 0x3U);
    return (first & 0x40U) != 0 ? definition(rest) : data(rest, first & 0xFU);
  }

  // Its first byte says its local type, and whether there are fields of developers at its end.
  Result<std::size_t> definition(std::string_view rest) {
    constexpr std::size_t fixed = 6, field = 3;
    if (rest.size() < fixed) return 0;
    const std::size_t count = byte_at(rest, 5);
    const std::size_t size = fixed + count * field;
    const bool has_more = (byte_at(rest, 0) & 0x20U) != 0;
    if (rest.size() < size + (has_more ? 1U : 0U)) return 0;
    const std::size_t more = has_more ? byte_at(rest, size) : 0;
    const std::size_t whole = size + (has_more ? 1 + more * field : 0);
    if (rest.size() < whole) return 0;
    Shape shape{.is_known = true, .big_endian = byte_at(rest, 2) == 1};
    if (byte_at(rest, 2) > 1) return broken("a definition says no order of bytes");
    shape.message = static_cast<std::uint16_t>(number_of(rest.substr(3, 2), shape.big_endian));
    for (std::size_t at = fixed; at < size; at += field) {
      shape.fields.push_back({byte_at(rest, at), byte_at(rest, at + 1)});
      shape.size += shape.fields.back().size;
    }
    for (std::size_t at = size + 1; at < whole; at += field) shape.size += byte_at(rest, at + 1);
    shapes_[byte_at(rest, 0) & 0xFU] = std::move(shape);
    return whole;
  }

  Result<std::size_t> data(std::string_view rest, std::size_t type) {
    const Shape& shape = shapes_[type];
    if (!shape.is_known) return broken("there is data in it that nothing defines");
    if (rest.size() < 1 + shape.size) return 0;
    const std::string_view body = rest.substr(1, shape.size);
    Result<void> read;
    if (shape.message == message_session) read = session(shape, body);
    if (shape.message == message_activity) read = clock(shape, body);
    if (!read) return std::unexpected(read.error());
    return 1 + shape.size;
  }

  // A field of one to four bytes as a number; `none` where the message has no such field.
  static Result<std::uint32_t> field(const Shape& shape, std::string_view body, std::uint8_t number,
                                     std::size_t size, std::uint32_t none) {
    std::size_t at = 0;
    for (const FieldShape& each : shape.fields) {
      if (each.number == number && each.size != size)
        return broken("a field of a session has a length that cannot be");
      if (each.number == number) return number_of(body.substr(at, size), shape.big_endian);
      at += each.size;
    }
    return none;
  }

  // What of a session matters, each as a number; a number of its own says that it is not there.
  struct Session {
    std::uint32_t sport = 0, sub_sport = 0, start = 0, stamp = 0, elapsed_ms = 0, timer_ms = 0, latitude = 0;
  };

  static Result<Session> read_session(const Shape& shape, std::string_view body) {
    Session session;
    struct Wanted {
      FieldShape field;
      std::uint32_t none;
      std::uint32_t& into;
    };
    for (const Wanted& each : {Wanted{{sport, 1}, sport_unknown, session.sport},
                               Wanted{{sub_sport, 1}, sport_unknown, session.sub_sport},
                               Wanted{{start_time, 4}, no_number, session.start},
                               Wanted{{time_stamp, 4}, no_number, session.stamp},
                               Wanted{{elapsed_ms, 4}, no_number, session.elapsed_ms},
                               Wanted{{timer_ms, 4}, no_number, session.timer_ms},
                               Wanted{{start_latitude, 4}, no_position, session.latitude}}) {
      const auto value = field(shape, body, each.field.number, each.field.size, each.none);
      if (!value) return std::unexpected(value.error());
      each.into = *value;
    }
    return session;
  }

  Result<void> session(const Shape& shape, std::string_view body) {
    ++sessions_;
    const auto read = read_session(shape, body);
    if (!read) return std::unexpected(read.error());
    const Activity activity = activity_of(read->sport);
    const bool has_time = read->start != no_number && read->start >= first_date;
    const std::uint32_t lasted = read->elapsed_ms != no_number ? read->elapsed_ms : read->timer_ms;
    if (activity != Activity::other && has_time && lasted == no_number)
      return broken("a session does not say how long it was");
    FoundWalk walk{.start_ms = (epoch_s + read->start) * 1000};
    walk.end_ms = walk.start_ms + lasted;
    walk.seconds = (read->timer_ms != no_number ? read->timer_ms : lasted) / 1000;
    walk.times_run_backwards = read->stamp != no_number && read->stamp < read->start;
    if (read->latitude != no_position) walk.place = Place::outdoors;
    if (read->sub_sport == sub_treadmill) walk.place = Place::treadmill;
    if (read->sub_sport == sub_indoor_walking) walk.place = Place::indoors;
    return add_activity(found_, activity, has_time, walk);
  }

  // One moment on her clock and in UTC: what lies between is her offset, for all of this file.
  Result<void> clock(const Shape& shape, std::string_view body) {
    const auto utc = field(shape, body, time_stamp, 4, no_number);
    if (!utc) return std::unexpected(utc.error());
    const auto local = field(shape, body, local_time, 4, no_number);
    if (!local) return std::unexpected(local.error());
    if (*utc == no_number || *local == no_number || *utc < first_date || *local < first_date) return {};
    constexpr std::int64_t quarter = 15, most = std::int64_t{14} * 60;
    const std::int64_t minutes = (static_cast<std::int64_t>(*local) - *utc) / 60;
    if (minutes % quarter != 0 || minutes < -most || minutes > most) return {};
    for (std::size_t i = first_of_file_; i < found_.walks.size(); ++i) {
      found_.walks[i].offset_min = static_cast<std::int16_t>(minutes);
    }
    return {};
  }

  Found found_;
  std::string buffer_;
  std::array<Shape, 16> shapes_;
  std::uint32_t left_ = 0;  // bytes of records that are still to come
  std::uint16_t checksum_ = 0;
  std::size_t first_of_file_ = 0, sessions_ = 0;
  Part part_ = Part::header;
  bool had_header_ = false;
};

}  // namespace

std::uint16_t fit_checksum(std::uint16_t before, std::string_view bytes) {
  constexpr std::array<std::uint16_t, 16> table{0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00,
                                                0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401,
                                                0x5000, 0x9C01, 0x8801, 0x4400};
  std::uint32_t sum = before;
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    for (const unsigned half : {byte & 0xFU, static_cast<unsigned>(byte) >> 4U}) {
      const std::uint32_t last = table[sum & 0xFU];
      sum = ((sum >> 4U) & 0x0FFFU) ^ last ^ table[half];
    }
  }
  return static_cast<std::uint16_t>(sum);
}

std::unique_ptr<FileReader> fit_reader() { return std::make_unique<Fit>(); }

}  // namespace realign::imports
