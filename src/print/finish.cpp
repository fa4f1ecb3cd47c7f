// SPDX-License-Identifier: Apache-2.0
#include "print/finish.h"

#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

namespace realign::print {
namespace {

using Text = std::string_view;

std::optional<std::size_t> number_after(Text text, Text name) {
  const auto at = text.rfind(name);
  if (at == text.npos) return std::nullopt;
  std::size_t from = at + name.size(), value = 0;
  while (from < text.size() && (text[from] == ' ' || text[from] == '\n')) ++from;
  const auto [end, trouble] = std::from_chars(text.data() + from, text.data() + text.size(), value);
  return trouble == std::errc() ? std::optional(value) : std::nullopt;
}

// A text of PDF: UTF-16, as hexadecimal digits.
void add_unit(std::string& out, unsigned unit) {
  constexpr Text digits = "0123456789ABCDEF";
  for (const int shift : {12, 8, 4, 0}) out += digits[unit >> shift & 15U];
}

std::string text_object(Text words) {
  std::string out = "<FEFF";
  for (std::size_t i = 0; i < words.size();) {
    const auto first = static_cast<unsigned char>(words[i]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    unsigned code = size == 1 ? first : first & (0xffU >> (size + 1));
    for (std::size_t k = 1; k < size && i + k < words.size(); ++k)
      code = code << 6 | (static_cast<unsigned char>(words[i + k]) & 0x3fU);
    i += size;
    if (code >= 0x10000) {
      code -= 0x10000;
      add_unit(out, 0xd800 + (code >> 10));
      code = 0xdc00 + (code & 0x3ffU);
    }
    add_unit(out, code);
  }
  return out + ">";
}

// An object of the file.
struct Found {
  std::size_t number = 0;
  std::string text;  // from `N 0 obj` to `endobj`
};

std::optional<Found> object_at(Text pdf, std::size_t at) {
  const auto end = pdf.find("endobj", at);
  if (end == pdf.npos) return std::nullopt;
  std::size_t number = 0;
  std::from_chars(pdf.data() + at, pdf.data() + pdf.size(), number);
  return Found{number, std::string(pdf.substr(at, end + 6 - at)) + "\n"};
}

std::string with_entry(std::string object, Text entry) {
  return object.insert(object.find("<<") + 2, " " + std::string(entry));
}

// Where each object of a table begins.
std::map<std::size_t, std::size_t> places_in(Text pdf, std::size_t table) {
  std::map<std::size_t, std::size_t> places;
  std::size_t first = 0, count = 0;
  const char* end = pdf.data() + pdf.size();
  const char* next = std::from_chars(pdf.data() + table + 5, end, first).ptr;
  next = std::from_chars(next + 1, end, count).ptr;
  const auto rows = static_cast<std::size_t>(next + 1 - pdf.data());
  for (std::size_t i = 0; i < count && rows + (i + 1) * 20 <= pdf.size(); ++i) {
    std::size_t place = 0;
    const char* row = pdf.data() + rows + i * 20;
    std::from_chars(row, row + 10, place);
    if (row[17] == 'n') places[first + i] = place;
  }
  return places;
}

std::string ten_digits(std::size_t value) {
  const std::string digits = std::to_string(value);
  return std::string(10 - digits.size(), '0') + digits;
}

}  // namespace

std::string finished(std::string pdf, std::string_view language, std::span<const std::string> figures) {
  const auto table = number_after(pdf, "startxref");
  const auto root = number_after(pdf, "/Root"), info = number_after(pdf, "/Info"),
             size = number_after(pdf, "/Size");
  if (!table || !root || !info || !size || *table >= pdf.size() || pdf.compare(*table, 5, "xref\n") != 0)
    return pdf;
  std::vector<Found> changed;
  std::size_t figure = 0;
  for (const auto& [number, place] : places_in(pdf, *table)) {
    auto object = object_at(pdf, place);
    if (!object) continue;
    if (number == *root) {
      object->text = with_entry(
          object->text, "/Lang " + text_object(language) + " /ViewerPreferences << /DisplayDocTitle true >>");
    } else if (object->text.find("/S /Figure") != object->text.npos && figure < figures.size()) {
      object->text = with_entry(object->text, "/Alt " + text_object(figures[figure++]));
    } else {
      continue;
    }
    changed.push_back(std::move(*object));
  }
  std::string rows;
  for (const Found& object : changed) {
    rows += std::to_string(object.number) + " 1\n" + ten_digits(pdf.size()) + " 00000 n \n";
    pdf += object.text;
  }
  const std::size_t place = pdf.size();
  return pdf + "xref\n" + rows + "trailer\n<< /Size " + std::to_string(*size) + " /Root " +
         std::to_string(*root) + " 0 R /Info " + std::to_string(*info) + " 0 R /Prev " +
         std::to_string(*table) + " >>\nstartxref\n" + std::to_string(place) + "\n%%EOF\n";
}

}  // namespace realign::print
