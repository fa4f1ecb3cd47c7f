// SPDX-License-Identifier: Apache-2.0
//
// Files made up for tests: as small as they can be, with nobody in them.
#pragma once

#include <boost/beast/zlib/deflate_stream.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imports/checksum.h"
#include "imports/fit.h"
#include "imports/found.h"

namespace realign::imports::testing {

// Reads a whole file, handed over in pieces of this size.
inline Result<Found> read_in_pieces(std::string_view file, std::size_t piece) {
  const auto reader = make_reader();
  for (std::size_t at = 0; at < file.size(); at += piece) {
    const auto fed = reader->feed(file.substr(at, piece));
    if (!fed) return std::unexpected(fed.error());
  }
  return reader->finish();
}

inline Result<Found> read(std::string_view file) { return read_in_pieces(file, file.size() + 1); }

inline std::string little(std::uint64_t number, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i, number /= 256) bytes += static_cast<char>(number % 256);
  return bytes;
}

// --- GPX, TCX, Apple Health

inline std::string gpx(std::string_view type, std::string_view segments) {
  std::string text = R"(<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="test"><trk>)";
  if (!type.empty()) text += "<type>" + std::string(type) + "</type>";
  return text + std::string(segments) + "</trk></gpx>";
}

inline std::string segment(std::vector<std::string_view> times) {
  std::string text = "<trkseg>";
  for (const std::string_view time : times) {
    text += R"(<trkpt lat="0" lon="0"><ele>1</ele><time>)" + std::string(time) + "</time></trkpt>";
  }
  return text + "</trkseg>";
}

inline std::string tcx(std::string_view sport, std::string_view inside) {
  return R"(<TrainingCenterDatabase xmlns="x"><Activities><Activity Sport=")" + std::string(sport) + "\">" +
         std::string(inside) + "</Activity></Activities></TrainingCenterDatabase>";
}

inline std::string lap(std::string_view start, std::string_view seconds, std::string_view more = {}) {
  return "<Lap StartTime=\"" + std::string(start) + "\"><TotalTimeSeconds>" + std::string(seconds) +
         "</TotalTimeSeconds>" + std::string(more) + "</Lap>";
}

inline std::string apple(std::string_view inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n"
         "<!-- a comment with ]> in it -->\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n"
         "<!ATTLIST HealthData locale CDATA #REQUIRED>\n]>\n<HealthData locale=\"en_US\">" +
         std::string(inside) + "</HealthData>\n";
}

inline std::string workout(std::string_view type, std::string_view from, std::string_view to,
                           std::string_view more = {}, std::string_view inside = {}) {
  return "<Workout workoutActivityType=\"HKWorkoutActivityType" + std::string(type) + "\" " +
         std::string(more) + " sourceName=\"a &amp; b > c\" startDate=\"" + std::string(from) +
         "\" endDate=\"" + std::string(to) + "\">" + std::string(inside) + "</Workout>";
}

// --- FIT

struct FitField {
  std::uint8_t number = 0, size = 0;
  std::uint32_t value = 0;
};

inline std::string fit_number(std::uint64_t number, std::size_t size, bool big) {
  std::string bytes = little(number, size);
  return big ? std::string(bytes.rbegin(), bytes.rend()) : bytes;
}

// A definition and one record of it.
inline std::string fit_message(std::uint16_t message, const std::vector<FitField>& fields, bool big = false,
                               bool with_developer_field = false) {
  std::string bytes(1, with_developer_field ? '\x60' : '\x40');
  bytes += std::string(1, '\0') + (big ? '\x01' : '\0') + fit_number(message, 2, big);
  bytes += static_cast<char>(fields.size());
  std::string record(1, '\0');
  for (const FitField& field : fields) {
    bytes += {static_cast<char>(field.number), static_cast<char>(field.size), '\x00'};
    record += fit_number(field.value, field.size, big);
  }
  if (with_developer_field) bytes += {'\x01', '\x00', '\x05', '\x00'};
  if (with_developer_field) record += "12345";
  return bytes + record;
}

inline std::string fit_file(std::string_view records) {
  std::string header = std::string("\x0E\x10") + little(2000, 2) + little(records.size(), 4) + ".FIT";
  header += little(fit_checksum(0, header), 2);
  const std::string file = header + std::string(records);
  return file + little(fit_checksum(0, file), 2);
}

inline constexpr std::uint32_t fit_epoch = 631'065'600;

inline std::string fit_session(std::uint32_t unix_start, std::uint32_t seconds, std::uint8_t sport,
                               std::uint8_t sub_sport, bool big = false, bool with_developer_field = false) {
  const std::uint32_t start = unix_start - fit_epoch;
  return fit_message(18,
                     {{253, 4, start + seconds},
                      {2, 4, start},
                      {7, 4, seconds * 1000},
                      {8, 4, seconds * 1000},
                      {5, 1, sport},
                      {6, 1, sub_sport},
                      {200, 16, 0}},
                     big, with_developer_field);
}

// --- ZIP

inline std::string deflated(std::string_view text) {
  namespace zlib = boost::beast::zlib;
  zlib::deflate_stream stream;
  stream.reset(6, 15, 8, zlib::Strategy::normal);
  std::string out(text.size() + text.size() / 8 + 1000, '\0');
  zlib::z_params z;
  z.next_in = text.data();
  z.avail_in = text.size();
  z.next_out = out.data();
  z.avail_out = out.size();
  boost::beast::error_code error;
  stream.write(z, zlib::Flush::finish, error);
  out.resize(out.size() - z.avail_out);
  return out;
}

struct ZipMember {
  std::string name, text;
  bool is_stored = false, sizes_follow = false, with_signature = true;
  std::uint16_t flags = 0;
  std::uint32_t wrong_checksum = 0;
};

inline std::string zip(const std::vector<ZipMember>& members) {
  std::string file;
  for (const ZipMember& member : members) {
    const std::string packed = member.is_stored ? member.text : deflated(member.text);
    const std::string sizes = little(crc32(0, member.text) ^ member.wrong_checksum, 4) +
                              little(packed.size(), 4) + little(member.text.size(), 4);
    file += "PK\x03\x04" + little(20, 2) + little(member.flags | (member.sizes_follow ? 8U : 0U), 2) +
            little(member.is_stored ? 0 : 8, 2) + little(0, 4);
    file += member.sizes_follow ? std::string(12, '\0') : sizes;
    file += little(member.name.size(), 2) + little(0, 2) + member.name + packed;
    if (member.sizes_follow) file += (member.with_signature ? "PK\x07\x08" : "") + sizes;
  }
  if (!members.empty()) file += "PK\x01\x02" + std::string(42, '\0');
  return file + "PK\x05\x06" + std::string(18, '\0');
}

}  // namespace realign::imports::testing
