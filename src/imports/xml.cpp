// SPDX-License-Identifier: Apache-2.0
#include "imports/xml.h"

#include <algorithm>
#include <cstring>

#include "imports/values.h"

namespace realign::imports {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr const char* too_long = "a tag or a text is longer than any that a program writes";

// Where the tag at the front ends, after its `>`; 0 if that is still to come; npos at a `<` in it.
std::size_t end_of_tag(std::string_view rest) {
  char quote = 0;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    const char c = rest[i];
    if (quote != 0) {
      const void* end = std::memchr(rest.data() + i, quote, rest.size() - i);
      if (end == nullptr) return 0;
      i = static_cast<std::size_t>(static_cast<const char*>(end) - rest.data());
      quote = 0;
    } else if (c == '>') {
      return i + 1;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '<') {
      return std::string_view::npos;
    }
  }
  return 0;
}

// Where `<!DOCTYPE …>` ends, after its `>`; 0 if that is still to come.
std::size_t end_of_document_type(std::string_view rest) {
  std::size_t brackets = 0;
  for (std::size_t i = 2; i < rest.size(); ++i) {
    const char c = rest[i];
    if (rest.substr(i).starts_with("<!--")) {
      const auto end = rest.find("-->", i + 4);
      if (end == std::string_view::npos) return 0;
      i = end + 2;
    } else if (c == '"' || c == '\'') {
      const auto end = rest.find(c, i + 1);
      if (end == std::string_view::npos) return 0;
      i = end;
    } else if (c == '[') {
      ++brackets;
    } else if (c == ']' && brackets > 0) {
      --brackets;
    } else if (c == '>' && brackets == 0) {
      return i + 1;
    }
  }
  return 0;
}

}  // namespace

Result<void> XmlReader::check_bytes(std::string_view chunk) {
  if (utf8_.accepts(chunk) && std::memchr(chunk.data(), 0, chunk.size()) == nullptr) return {};
  return wrong("it is not written in UTF-8", "export it again, or save it as UTF-8");
}

// --- the reader

std::string XmlReader::innermost() const {
  return open_.empty() ? std::string() : names_.substr(open_.back().name_at);
}

std::unexpected<Error> XmlReader::wrong(std::string_view what, std::string_view hint) const {
  return std::unexpected(
      Error{{}, std::string(what) + ", near byte " + std::to_string(read_), std::string(hint)});
}

Result<void> XmlReader::feed(std::string_view chunk) {
  if (const auto checked = check_bytes(chunk); !checked) return checked;
  buffer_ += chunk;
  if (!has_begun_) {
    if (buffer_.size() < byte_order_mark.size()) return {};
    if (buffer_.starts_with(byte_order_mark)) buffer_.erase(0, byte_order_mark.size());
    has_begun_ = true;
  }
  std::size_t at = 0;
  while (at < buffer_.size()) {
    const auto used = step(std::string_view(buffer_).substr(at));
    if (!used) return std::unexpected(used.error());
    if (*used == 0) break;
    at += *used;
    read_ += *used;
  }
  buffer_.erase(0, at);
  if (buffer_.size() > longest_markup) return wrong(too_long);
  return {};
}

Result<void> XmlReader::finish() {
  if (!open_.empty()) {
    return std::unexpected(
        Error{{}, "the file is cut off: it ends inside <" + innermost() + ">", "export it again"});
  }
  if (!had_root_ || !trimmed(buffer_).empty() || skipping_ != Skipping::nothing) {
    return std::unexpected(Error{{}, "the file is cut off, or it is no XML", "export it again"});
  }
  return {};
}

Result<std::size_t> XmlReader::step(std::string_view rest) {
  if (skipping_ != Skipping::nothing) return skip(rest);
  if (rest.front() != '<') return text(rest);
  auto used = markup(rest);
  if (used && *used > longest_markup) return wrong(too_long);
  return used;
}

Result<std::size_t> XmlReader::skip(std::string_view rest) {
  const std::string_view end = skipping_ == Skipping::comment       ? "-->"
                               : skipping_ == Skipping::instruction ? "?>"
                                                                    : "]]>";
  const auto at = rest.find(end);
  if (at == std::string_view::npos) return rest.size() < end.size() ? 0 : rest.size() - end.size() + 1;
  skipping_ = Skipping::nothing;
  return at + end.size();
}

Result<std::size_t> XmlReader::text(std::string_view rest) {
  const std::size_t end = std::min(rest.find('<'), rest.size());
  if (open_.empty()) {
    if (!trimmed(rest.substr(0, end)).empty()) return wrong("there is text outside of all elements");
    return end;
  }
  if (!wants_text()) return end;
  if (end == rest.size()) return 0;
  if (end > longest_markup) return wrong(too_long);
  const auto part = decoded(rest.substr(0, end));
  if (!part) return wrong(part.error().what, part.error().hint);
  text_ += *part;
  if (text_.size() > longest_markup) return wrong(too_long);
  return end;
}

Result<std::size_t> XmlReader::markup(std::string_view rest) {
  if (rest.size() < 2) return 0;
  switch (rest[1]) {
    case '/':
      return end_tag(rest);
    case '?':
      return instruction(rest);
    case '!':
      return declaration(rest);
    default:
      return start_tag(rest);
  }
}

Result<std::size_t> XmlReader::instruction(std::string_view rest) {
  constexpr std::string_view xml = "<?xml ";
  if (rest.size() < xml.size() && xml.starts_with(rest)) return 0;
  if (!rest.starts_with(xml)) {
    skipping_ = Skipping::instruction;
    return 2;
  }
  const auto end = rest.find("?>");
  if (end == std::string_view::npos) return 0;
  const auto said = XmlAttributes::read(rest.substr(xml.size(), end - xml.size()));
  if (!said) return wrong(said.error().what, said.error().hint);
  const std::string* encoding = said->find("encoding");
  if (encoding != nullptr && lowered(*encoding) != "utf-8" && lowered(*encoding) != "us-ascii") {
    return wrong("it says that it is written in " + encoding->substr(0, 40),
                 "only UTF-8 is read: save it as UTF-8");
  }
  return end + 2;
}

Result<std::size_t> XmlReader::declaration(std::string_view rest) {
  constexpr std::string_view comment = "<!--", data = "<![CDATA[", type = "<!DOCTYPE";
  if (rest.starts_with(comment)) {
    skipping_ = Skipping::comment;
    return comment.size();
  }
  if (rest.starts_with(data)) return character_data(rest);
  if (rest.starts_with(type)) return document_type(rest);
  if (comment.starts_with(rest) || data.starts_with(rest) || type.starts_with(rest)) return 0;
  return wrong("there is a declaration where none may stand");
}

Result<std::size_t> XmlReader::character_data(std::string_view rest) {
  constexpr std::size_t opening = 9;  // <![CDATA[
  if (open_.empty()) return wrong("there is text outside of all elements");
  if (!wants_text()) {
    skipping_ = Skipping::character_data;
    return opening;
  }
  const auto end = rest.find("]]>", opening);
  if (end == std::string_view::npos) return 0;
  text_ += rest.substr(opening, end - opening);
  if (text_.size() > longest_markup) return wrong(too_long);
  return end + 3;
}

Result<std::size_t> XmlReader::document_type(std::string_view rest) {
  if (had_root_) return wrong("a document type stands after the beginning");
  const std::size_t end = end_of_document_type(rest);
  if (rest.substr(0, end == 0 ? rest.size() : end).find("<!ENTITY") != std::string_view::npos) {
    return wrong("it defines entities of its own",
                 "no export of walks does; a file like this can unfold to gigabytes");
  }
  return end;
}

Result<std::size_t> XmlReader::start_tag(std::string_view rest) {
  const std::size_t end = end_of_tag(rest);
  if (end == 0) return 0;
  if (end == std::string_view::npos) return wrong("a tag begins inside another tag");
  const bool is_empty = rest[end - 2] == '/';
  const std::string_view inside = rest.substr(1, end - (is_empty ? 3 : 2));
  const std::string_view name = name_at_front(inside);
  if (name.empty() || name.size() > longest_name) return wrong("a tag has no name that can be one");
  const std::string_view attributes = inside.substr(name.size());
  if (!attributes.empty() && !is_space(attributes.front())) return wrong("a tag has no name that can be one");
  if (const auto opened = open({name, attributes}); !opened) return std::unexpected(opened.error());
  if (is_empty) {
    if (const auto closed = close(); !closed) return std::unexpected(closed.error());
  }
  return end;
}

Result<std::size_t> XmlReader::end_tag(std::string_view rest) {
  const auto end = rest.find('>');
  if (end == std::string_view::npos) return 0;
  const std::string_view name = trimmed(rest.substr(2, end - 2));
  if (open_.empty() || name != std::string_view(names_).substr(open_.back().name_at)) {
    return wrong("</" + std::string(name.substr(0, 40)) + "> ends what has not begun");
  }
  if (const auto closed = close(); !closed) return std::unexpected(closed.error());
  return end + 1;
}

Result<void> XmlReader::open(const XmlTag& tag) {
  if (open_.empty() && had_root_) return wrong("there is more than one outermost element");
  if (open_.size() == deepest_element) return wrong("elements are nested deeper than any program nests them");
  had_root_ = true;
  const auto wanted = handler_.start(tag, open_.size());
  if (!wanted) return wrong(wanted.error().what, wanted.error().hint);
  open_.push_back({names_.size(), *wanted});
  names_ += tag.name;
  if (*wanted) text_.clear();
  return {};
}

Result<void> XmlReader::close() {
  const Open last = open_.back();
  const std::string_view name = std::string_view(names_).substr(last.name_at);
  const auto ended =
      handler_.end(name, open_.size() - 1, last.wants_text ? trimmed(text_) : std::string_view());
  if (!ended) return wrong(ended.error().what, ended.error().hint);
  names_.resize(last.name_at);
  open_.pop_back();
  if (last.wants_text) text_.clear();
  return {};
}

}  // namespace realign::imports
