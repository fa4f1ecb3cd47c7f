// SPDX-License-Identifier: Apache-2.0
#include "base/zip_writer.h"

#include <boost/beast/zlib/deflate_stream.hpp>
#include <boost/crc.hpp>

namespace realign {
namespace {

constexpr std::uint32_t local_header = 0x04034B50, central_header = 0x02014B50, end_record = 0x06054B50;
constexpr std::uint32_t version = 20;       // 2.0: what a reader has to know
constexpr std::uint32_t utf8_names = 0x0800;
constexpr std::uint32_t stored = 0, deflated = 8;
constexpr std::uint32_t first_day = 0x0021;  // 1980-01-01, as DOS writes it
constexpr int level = 9, window_bits = 15, memory = 9;

void add_number(std::string& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
}

std::string packed(std::string_view content) {
  namespace zlib = boost::beast::zlib;
  zlib::deflate_stream stream;
  stream.reset(level, window_bits, memory, zlib::Strategy::normal);
  std::string out(stream.upper_bound(content.size()), '\0');
  zlib::z_params params;
  params.next_in = content.data();
  params.avail_in = content.size();
  params.next_out = out.data();
  params.avail_out = out.size();
  boost::system::error_code trouble;
  stream.write(params, zlib::Flush::finish, trouble);
  // Anything but the end means that it did not fit, and then it is stored as it is.
  if (trouble != zlib::error::end_of_stream) return std::string(content);
  out.resize(params.total_out);
  return out;
}

std::uint32_t size32(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

}  // namespace

ZipWriter& ZipWriter::add(std::string_view name, std::string_view content) {
  boost::crc_32_type sum;
  sum.process_bytes(content.data(), content.size());
  const std::string small = packed(content);
  const bool is_smaller = small.size() < content.size();
  const std::string_view body = is_smaller ? std::string_view(small) : content;

  std::string shared;  // what stands in both headers
  add_number(shared, version, 2);
  add_number(shared, utf8_names, 2);
  add_number(shared, is_smaller ? deflated : stored, 2);
  add_number(shared, 0, 2);
  add_number(shared, first_day, 2);
  add_number(shared, sum.checksum(), 4);
  add_number(shared, size32(body), 4);
  add_number(shared, size32(content), 4);
  add_number(shared, size32(name), 2);
  add_number(shared, 0, 2);  // no extra field

  const std::uint32_t place = size32(files_);
  add_number(files_, local_header, 4);
  files_.append(shared).append(name).append(body);

  add_number(directory_, central_header, 4);
  add_number(directory_, version, 2);
  directory_ += shared;
  add_number(directory_, 0, 2);  // no comment
  add_number(directory_, 0, 2);  // on the first disk
  add_number(directory_, 0, 2);
  add_number(directory_, 0, 4);
  add_number(directory_, place, 4);
  directory_ += name;
  ++count_;
  return *this;
}

std::string ZipWriter::bytes() && {
  const std::uint32_t place = size32(files_), size = size32(directory_);
  std::string out = std::move(files_) + directory_;
  add_number(out, end_record, 4);
  add_number(out, 0, 4);  // the first disk, which is the only one
  add_number(out, count_, 2);
  add_number(out, count_, 2);
  add_number(out, size, 4);
  add_number(out, place, 4);
  add_number(out, 0, 2);  // no comment
  return out;
}

}  // namespace realign
