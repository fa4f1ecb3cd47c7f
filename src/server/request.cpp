// SPDX-License-Identifier: Apache-2.0
#include "server/request.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "server/accept_encoding.h"

namespace realign::server {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using View = boost::beast::string_view;

std::string_view text_of(View view) { return {view.data(), view.size()}; }

// A host as RFC 3986 writes it, with its port. More than one, or a user's name, cannot be written so.
bool is_host(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    const bool is_alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_alphanumeric || std::string_view("-._~%:[]").find(c) != std::string_view::npos;
  });
}

// Takes each part of a header as Beast finds it; allocates nothing.
class HeaderParser final : public http::basic_parser<true> {
 public:
  HeaderParser() { skip(true); }  // there is no body to read

  Request request;
  int refused = 0;  // a status, where something was found that the grammar allows
  bool is_modern() const { return is_modern_; }

 private:
  void on_request_impl(http::verb method, View, View target, int version, error_code&) override {
    const std::string_view text = text_of(target);
    if (!text.starts_with('/')) refuse(400);
    request.path = text.substr(0, text.find('?'));
    request.method = method == http::verb::get    ? Method::get
                     : method == http::verb::head ? Method::head
                                                  : Method::other;
    is_modern_ = version == 11;
  }

  void on_field_impl(http::field name, View, View value, error_code&) override {
    switch (name) {
      case http::field::host:
        if (has_host_ || !is_host(text_of(value))) refuse(400);
        has_host_ = true;
        break;
      case http::field::content_length:
        // Beast takes "0, 0" and two equal fields for one length; a proxy might not.
        if (has_length_ || value.find(',') != View::npos) refuse(400);
        has_length_ = true;
        has_body_ = value.find_first_not_of('0') != View::npos;
        break;
      case http::field::transfer_encoding:
        refuse(400);
        break;
      case http::field::accept_encoding:
        hear(request.welcome, text_of(value));
        break;
      case http::field::if_none_match:
        request.if_none_match = has_condition_ ? std::string_view() : text_of(value);
        has_condition_ = true;
        break;
      default:
        break;
    }
  }

  void on_header_impl(error_code&) override {
    if (is_modern_ && !has_host_) refuse(400);
    if (request.method == Method::other) refuse(405);
    if (has_body_) refuse(413);
  }

  void refuse(int status) {
    if (refused == 0) refused = status;
  }

  void on_response_impl(int, View, int, error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(View body, error_code&) override { return body.size(); }
  void on_chunk_header_impl(std::uint64_t, View, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, View body, error_code&) override { return body.size(); }
  void on_finish_impl(error_code&) override {}

  bool is_modern_ = false, has_host_ = false, has_length_ = false, has_body_ = false, has_condition_ = false;
};

struct Shape {
  bool is_sound = true;
  std::size_t end = 0;  // behind the empty line; 0 where that has not come yet
};

// Lines as bytes: each ends in CR LF, none begins with a blank, no control character but a tab. Looked at as
// soon as it comes, so that nobody waits for the end of what is already wrong.
Shape shape_of(std::string_view bytes) {
  std::size_t line = 0;  // where it begins
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte > 0x20 && byte != 0x7f) continue;
    const bool is_blank = byte == ' ' || byte == '\t';
    const bool is_last = at + 1 == bytes.size();
    const bool ends_line = byte == '\r' && at > 0 && (is_last || bytes[at + 1] == '\n');
    if (is_blank ? at == line : !ends_line) return {false};
    if (is_blank) continue;
    if (is_last) break;
    if (at == line) return {true, at + 2};
    line = at + 2;
    ++at;
  }
  return {};
}

}  // namespace

Reading read_request(std::string_view bytes) {
  if (bytes.empty()) return NeedsMore{};
  const Shape shape = shape_of(bytes.substr(0, longest_header));
  if (!shape.is_sound) return Refused{400};
  if (shape.end == 0) {
    if (bytes.size() >= longest_header) return Refused{431};
    return NeedsMore{};
  }
  HeaderParser parser;
  error_code trouble;
  parser.put(boost::asio::const_buffer(bytes.data(), shape.end), trouble);
  if (trouble || !parser.is_header_done()) return Refused{400};
  if (parser.refused != 0) return Refused{parser.refused};
  parser.request.is_last = !parser.keep_alive() || !parser.is_modern();
  parser.request.size = shape.end;
  return parser.request;
}

}  // namespace realign::server
