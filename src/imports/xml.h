// SPDX-License-Identifier: Apache-2.0
//
// A strict reader of XML that takes a file piece by piece and remembers no more of it than the names of the
// elements that are open. It is here because no library in Debian is there for both builds, and because a
// file of two gigabytes must be got past at the speed of a disk.
//
// UTF-8 only; a byte order mark is accepted. A document type is skipped and nothing it names is fetched; one
// that defines entities is refused, because a few lines of them can unfold to gigabytes. Elements are nested
// at most `deepest_element` deep, and no tag, text that is wanted or declaration is longer than
// `longest_markup` bytes. What nobody asks for is checked for its nesting and its encoding, not for more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "imports/xml_characters.h"

namespace realign::imports {

inline constexpr std::size_t deepest_element = 64;
inline constexpr std::size_t longest_markup = 65'536;  // bytes
inline constexpr std::size_t longest_name = 256;       // bytes

class XmlAttributes {
 public:
  // Refuses what is no list of attributes, one given twice, and references to entities.
  static Result<XmlAttributes> read(std::string_view raw);

  // Null where there is none of that name.
  const std::string* find(std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string>> all_;
};

struct XmlTag {
  std::string_view name;
  std::string_view raw_attributes;  // for XmlAttributes::read, where they are wanted
};

class XmlHandler {
 public:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  virtual ~XmlHandler() = default;

  // An element begins, `depth` others around it. True: its own text is wanted, at its end.
  virtual Result<bool> start(const XmlTag& tag, std::size_t depth) = 0;
  // It ends. The text is without white space around it, and empty where it was not wanted.
  virtual Result<void> end(std::string_view name, std::size_t depth, std::string_view text) = 0;
};

class XmlReader {
 public:
  // The handler must live as long as this does.
  explicit XmlReader(XmlHandler& handler) : handler_(handler) {}

  Result<void> feed(std::string_view chunk);
  // Refuses a document that is not whole.
  Result<void> finish();

 private:
  enum class Skipping : std::uint8_t { nothing, comment, instruction, character_data };

  // Each reads what stands at the beginning of `rest` and says how many bytes that was; 0: more must come
  // first.
  Result<std::size_t> step(std::string_view rest);
  Result<std::size_t> skip(std::string_view rest);
  Result<std::size_t> text(std::string_view rest);
  Result<std::size_t> markup(std::string_view rest);
  Result<std::size_t> instruction(std::string_view rest);
  Result<std::size_t> declaration(std::string_view rest);
  Result<std::size_t> character_data(std::string_view rest);
  Result<std::size_t> document_type(std::string_view rest);
  Result<std::size_t> start_tag(std::string_view rest);
  Result<std::size_t> end_tag(std::string_view rest);

  Result<void> check_bytes(std::string_view chunk);
  Result<void> open(const XmlTag& tag);
  Result<void> close();
  bool wants_text() const { return !open_.empty() && open_.back().wants_text; }
  std::unexpected<Error> wrong(std::string_view what, std::string_view hint = {}) const;
  std::string innermost() const;

  struct Open {
    std::size_t name_at = 0;  // in names_
    bool wants_text = false;
  };

  XmlHandler& handler_;
  std::string buffer_;  // what could not be read yet
  std::uint64_t read_ = 0;  // bytes before `buffer_`
  std::vector<Open> open_;
  std::string names_;  // of the elements that are open, one after the other
  std::string text_;   // of the innermost, where it is wanted
  Utf8Watch utf8_;
  Skipping skipping_ = Skipping::nothing;
  bool has_begun_ = false, had_root_ = false;
};

}  // namespace realign::imports
