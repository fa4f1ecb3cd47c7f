// SPDX-License-Identifier: Apache-2.0
#include "print/story.h"

#include <algorithm>

namespace realign::print {
namespace {

constexpr int lines_together = 3;  // of a paragraph; a longer one may be broken after so many

}  // namespace

Story::Story(Sheet& sheet, double width, double size, double leading)
    : sheet_(sheet), width_(width), size_(size), leading_(leading) {}

void Story::block(double height, double before, std::function<void(Place)> draw, bool keeps_next) {
  blocks_.push_back({{height, before, keeps_next}, std::move(draw)});
}

void Story::open(const char* tag) {
  block(0, 0, [this, tag](Place) { sheet_.open(tag); }, true);
}

void Story::close(const char* tag) {
  block(0, 0, [this, tag](Place) { sheet_.close(tag); });
}

std::vector<BlockSize> Story::sizes() const {
  std::vector<BlockSize> sizes;
  sizes.reserve(blocks_.size());
  for (const Block& each : blocks_) sizes.push_back(each.size);
  return sizes;
}

void Story::heading(const std::string& words) {
  const Type type{size_ * 1.18, Weight::strong, ink, leading_};
  const double high = sheet_.height_of(words, type, width_);
  block(
      high, size_ * 1.05,
      [this, words, type](Place at) {
        const Tag tag(sheet_, "H2");
        sheet_.write(words, type, at, width_);
      },
      true);
}

void Story::paragraph(std::string_view words, const Type& type, double before, double indent,
                      bool keeps_next) {
  text(words, type, before, indent, keeps_next, false);
}

void Story::point(std::string_view words) { text(words, type(), 2, size_ * .9, false, true); }

void Story::text(std::string_view words, const Type& type, double before, double indent, bool keeps_next,
                 bool has_mark) {
  if (words.empty()) return;
  for (std::string& piece : sheet_.pieces_of(words, type, width_ - indent, lines_together)) {
    const double high = sheet_.height_of(piece, type, width_ - indent);
    block(
        high, before,
        [this, piece = std::move(piece), type, indent, has_mark](Place at) {
          const Tag tag(sheet_, "P");
          if (has_mark) sheet_.dot({at.x + 2, at.y + size_ * .68}, 1.1, quiet, true);
          sheet_.write(piece, type, {at.x + indent, at.y}, width_ - indent);
        },
        keeps_next);
    before = 0;
    has_mark = false;
  }
}

void Story::table(const std::vector<std::vector<std::string>>& rows, std::span<const double> shares) {
  if (rows.empty()) return;
  const Type head_type{std::max(9.0, size_ * .9), Weight::strong, quiet, 1.25};
  const auto each_cell = [this, shares = std::vector<double>(shares.begin(), shares.end())](
                             const std::vector<std::string>& row, const auto& look) {
    double x = 0;
    for (std::size_t i = 0; i < row.size() && i < shares.size(); ++i) {
      look(row[i], x * width_, shares[i] * width_ - 4);
      x += shares[i];
    }
  };
  std::vector<double> heights;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double high = 0;
    each_cell(rows[i], [&](const std::string& cell, double, double wide) {
      high = std::max(high, sheet_.height_of(cell, i == 0 ? head_type : type(), wide));
    });
    heights.push_back(high + 3);
  }
  double whole = 0;
  for (const double high : heights) whole += high;
  block(whole, 4, [this, rows, heights, each_cell, head_type](Place at) {
    const Tag table_tag(sheet_, "Table");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Tag row_tag(sheet_, "TR");
      const bool is_head = i == 0;
      each_cell(rows[i], [&](const std::string& cell, double x, double wide) {
        const Tag cell_tag(sheet_, is_head ? "TH" : "TD");
        sheet_.write(cell, is_head ? head_type : type(), {at.x + x, at.y + 1}, wide);
      });
      at.y += heights[i];
      sheet_.rule({at.x, at.y}, {at.x + width_, at.y}, line, is_head ? .8 : .4);
    }
  });
}

}  // namespace realign::print
