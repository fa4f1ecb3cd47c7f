// SPDX-License-Identifier: Apache-2.0
//
// JsonReader over Boost.JSON's event parser. Only the parser and the few definitions it needs are taken
// in, not the rest of the library, so that the WebAssembly module stays small.
#if defined(__wasm__) && !defined(BOOST_SYSTEM_DISABLE_THREADS)
#define BOOST_SYSTEM_DISABLE_THREADS  // there are none, and no mutex to ask for
#endif

#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/detail/impl/default_resource.ipp>
#include <boost/json/detail/impl/shared_resource.ipp>
#include <boost/json/detail/impl/stack.ipp>
#include <boost/json/impl/error.ipp>
#include <cstdlib>
#include <functional>

#include "base/json.h"
#include "base/utf8.h"

#if defined(BOOST_NO_EXCEPTIONS)
// Boost asks for these where nothing can be thrown. The parser reports by value and never comes here.
namespace boost {
void throw_exception(std::exception const&) { std::abort(); }
void throw_exception(std::exception const&, source_location const&) { std::abort(); }
}  // namespace boost
#endif

namespace realign {
namespace {

// The double nearest to a decimal of up to 15 digits, which the parser can miss by the last bit:
// a whole number below 2^53 times or over an exact power of ten rounds once.
std::optional<double> exact_decimal(std::string_view text) {
  constexpr std::array<double, 16> powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                          1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::int64_t digits = 0;
  std::size_t count = 0, decimals = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.') {
      point = true;
    } else if (c < '0' || c > '9' || ++count > 15) {
      return std::nullopt;
    } else {
      digits = digits * 10 + (c - '0');
      decimals += point ? 1 : 0;
    }
  }
  const double size = static_cast<double>(digits) / powers[decimals];
  return negative ? -size : size;
}

using boost::json::error_code;
using boost::json::string_view;

// Turns events into tokens. Every function tells the parser to go on.
struct TokenList {
  static constexpr std::size_t max_object_size = UINT32_MAX;
  static constexpr std::size_t max_array_size = UINT32_MAX;
  static constexpr std::size_t max_key_size = UINT32_MAX;
  static constexpr std::size_t max_string_size = UINT32_MAX;

  std::vector<JsonToken> tokens;
  std::string_view input;
  std::string unescaped;  // texts that are not in the input as they are meant
  std::size_t part_size = 0;
  std::array<std::size_t, json_depth + 1> open{};
  std::size_t depth = 0;

  void start(std::string_view text) {
    tokens.clear();
    unescaped.clear();
    input = text;
    part_size = 0;
    depth = 0;
  }

  JsonToken& add(JsonToken::Type type) {
    JsonToken& token = tokens.emplace_back();
    token.type = type;
    return token;
  }
  bool begin(JsonToken::Type type) {
    open[depth++] = tokens.size();
    add(type);
    return true;
  }
  bool end(std::size_t count) {
    const std::size_t at = open[--depth];
    tokens[at].size = static_cast<std::uint32_t>(count);
    tokens[at].skip = static_cast<std::uint32_t>(tokens.size() - at);
    return true;
  }

  bool part(string_view piece) {
    // Never more than the input, so nothing that points here is moved away from under its token.
    if (unescaped.capacity() < input.size()) unescaped.reserve(input.size());
    unescaped.append(piece.data(), piece.size());
    part_size += piece.size();
    return true;
  }
  bool in_input(const char* bytes) const {
    const std::less_equal<const char*> no_later;
    return no_later(input.data(), bytes) && no_later(bytes, input.data() + input.size());
  }
  bool whole_text(JsonToken::Type type, string_view last) {
    JsonToken& token = add(type);
    if (part_size == 0 && in_input(last.data())) {
      token.bytes = last.data();
      token.size = static_cast<std::uint32_t>(last.size());
      return true;
    }
    part(last);
    token.bytes = unescaped.data() + unescaped.size() - part_size;
    token.size = static_cast<std::uint32_t>(part_size);
    part_size = 0;
    return true;
  }

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_array_begin(error_code&) { return begin(JsonToken::Type::array); }
  bool on_array_end(std::size_t count, error_code&) { return end(count); }
  bool on_object_begin(error_code&) { return begin(JsonToken::Type::object); }
  bool on_object_end(std::size_t count, error_code&) { return end(count); }
  bool on_string_part(string_view piece, std::size_t, error_code&) { return part(piece); }
  bool on_string(string_view last, std::size_t, error_code&) {
    return whole_text(JsonToken::Type::text, last);
  }
  bool on_key_part(string_view piece, std::size_t, error_code&) { return part(piece); }
  bool on_key(string_view last, std::size_t, error_code&) { return whole_text(JsonToken::Type::key, last); }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t number, string_view, error_code&) {
    add(JsonToken::Type::whole).whole = number;
    return true;
  }
  bool on_uint64(std::uint64_t number, string_view, error_code&) {
    add(JsonToken::Type::real).real = static_cast<double>(number);
    return true;
  }
  bool on_double(double number, string_view text, error_code&) {
    add(JsonToken::Type::real).real = exact_decimal({text.data(), text.size()}).value_or(number);
    return true;
  }
  bool on_bool(bool truth, error_code&) {
    add(JsonToken::Type::boolean).boolean = truth;
    return true;
  }
  bool on_null(error_code&) {
    add(JsonToken::Type::null);
    return true;
  }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }
};

boost::json::parse_options options() {
  boost::json::parse_options strict;
  strict.max_depth = json_depth;
  return strict;
}

std::string place_in(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // 0 where there is none
  std::size_t line = 1;
  for (const char c : before) line += c == '\n' ? 1 : 0;
  const std::string column = "column " + std::to_string(count_characters(before.substr(line_start)) + 1);
  return line == 1 ? column : "line " + std::to_string(line) + ", " + column;
}

}  // namespace

struct JsonReader::State {
  boost::json::basic_parser<TokenList> parser{options()};
  JsonTrouble trouble = JsonTrouble::none;
  std::size_t stopped_at = 0;  // the byte that reading failed at
};

JsonReader::JsonReader() : state_(std::make_unique<State>()) {}
JsonReader::~JsonReader() = default;
JsonReader::JsonReader(JsonReader&&) noexcept = default;
JsonReader& JsonReader::operator=(JsonReader&&) noexcept = default;

std::span<const JsonToken> JsonReader::tokens() const { return state_->parser.handler().tokens; }

JsonTrouble JsonReader::read(std::string_view text) {
  State& state = *state_;
  state.parser.reset();
  state.parser.handler().start(text);
  error_code code;
  state.stopped_at = state.parser.write_some(false, text.data(), text.size(), code);
  state.trouble = JsonTrouble::none;
  if (!code && state.stopped_at == text.size()) return state.trouble;
  if (const auto invalid = first_invalid_utf8(text)) {
    state.trouble = JsonTrouble::not_utf8;
    state.stopped_at = *invalid;
  } else if (code == boost::json::error::incomplete) {
    state.trouble = JsonTrouble::incomplete;
  } else {
    const bool deep = code == boost::json::error::too_deep;
    state.trouble = deep ? JsonTrouble::too_deep : JsonTrouble::malformed;
  }
  return state.trouble;
}

Error JsonReader::error() const {
  const std::string_view text = state_->parser.handler().input;
  switch (state_->trouble) {
    case JsonTrouble::not_utf8:
      return {"", "not UTF-8 text at " + place_in(text, state_->stopped_at), "save it as UTF-8"};
    case JsonTrouble::incomplete:
      return {"", "the JSON breaks off before its end", ""};
    case JsonTrouble::too_deep:
      return {"", "the JSON is nested too deep at " + place_in(text, state_->stopped_at),
              "at most " + std::to_string(json_depth) + " levels can be read"};
    case JsonTrouble::malformed:
      return {"", "not JSON at " + place_in(text, state_->stopped_at), ""};
    case JsonTrouble::none:
      break;
  }
  return {};
}

}  // namespace realign
