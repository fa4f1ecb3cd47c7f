// SPDX-License-Identifier: Apache-2.0
#include "engine/condition_token.h"

#include <array>

namespace realign {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_in_name(char c) { return is_name_start(c) || is_digit(c); }

Token token_while(TokenKind kind, bool (*belongs)(char), std::string_view text, std::size_t start,
                  std::size_t& at) {
  while (at < text.size() && belongs(text[at])) ++at;
  return {kind, text.substr(start, at - start), start};
}

std::expected<Token, ConditionError> string_token(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  const std::size_t end = text.find(text[start], start + 1);
  if (end == std::string_view::npos) {
    return std::unexpected(ConditionError{start, "this text has no closing quote", ""});
  }
  at = end + 1;
  return Token{TokenKind::string, text.substr(start + 1, end - start - 1), start};
}

std::expected<Token, ConditionError> symbol_token(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 16> symbols = {"==", "!=", "<=", ">=", "&&", "||", "<", ">",
                                                               "!",  "(",  ")",  "[",  "]",  ",",  "?", ":"};
  const std::size_t start = at;
  const std::string_view rest = text.substr(start);
  for (const std::string_view symbol : symbols) {
    if (!rest.starts_with(symbol)) continue;
    at += symbol.size();
    return Token{TokenKind::symbol, rest.substr(0, symbol.size()), start};
  }
  if (rest[0] == '-' && rest.size() > 1 && is_digit(rest[1])) {
    ++at;
    return token_while(TokenKind::number, is_digit, text, start, at);
  }
  return std::unexpected(ConditionError{start, "unexpected '" + std::string(rest.substr(0, 1)) + "'",
                                        "use == != < <= > >= && || ! in ?: ( )"});
}

}  // namespace

std::expected<Token, ConditionError> next_token(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_space(text[at])) ++at;
  if (at >= text.size()) return Token{TokenKind::end, {}, text.size()};
  const char c = text[at];
  if (is_name_start(c)) return token_while(TokenKind::name, is_in_name, text, at, at);
  if (is_digit(c)) return token_while(TokenKind::number, is_digit, text, at, at);
  return c == '\'' || c == '"' ? string_token(text, at) : symbol_token(text, at);
}

}  // namespace realign
