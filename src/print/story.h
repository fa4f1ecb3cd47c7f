// SPDX-License-Identifier: Apache-2.0
//
// What is to be read, as blocks of one width, one after the other; measured as it is told, drawn once it is
// known where each block stands.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "print/flow.h"
#include "print/sheet.h"

namespace realign::print {

class Story {
 public:
  // `size` is that of the running text in points, `leading` from line to line, of the size; headings and the
  // white between go with them.
  Story(Sheet& sheet, double width, double size, double leading = Type().leading);

  Sheet& sheet() const { return sheet_; }
  double width() const { return width_; }
  double size() const { return size_; }
  double leading() const { return leading_; }
  Type type(Weight weight = Weight::regular, const Colour& colour = ink) const {
    return {size_, weight, colour, leading_};
  }

  void heading(const std::string& words);
  // Longer than a few lines it may be broken between columns. Nothing for no words.
  void paragraph(std::string_view words, const Type& type, double before = 3, double indent = 0,
                 bool keeps_next = false);
  void paragraph(std::string_view words) { paragraph(words, type()); }
  // A mark and the words beside it.
  void point(std::string_view words);
  // A few words in a row each, the first row strong; a column is as wide as its share.
  void table(const std::vector<std::vector<std::string>>& rows, std::span<const double> shares);
  void block(double height, double before, std::function<void(Place)> draw, bool keeps_next = false);

  // Opens and closes a tag around the blocks between, such as the rows of a table.
  void open(const char* tag);
  void close(const char* tag);

  std::vector<BlockSize> sizes() const;
  void draw(std::size_t block, Place at) const { blocks_[block].draw(at); }

 private:
  struct Block {
    BlockSize size;
    std::function<void(Place)> draw;
  };

  void text(std::string_view words, const Type& type, double before, double indent, bool keeps_next,
            bool has_mark);

  Sheet& sheet_;
  double width_, size_, leading_;
  std::vector<Block> blocks_;
};

}  // namespace realign::print
