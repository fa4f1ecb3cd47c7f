// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "imports/feeds.h"
#include "imports/fit.h"
#include "imports/found.h"
#include "imports/xml_formats.h"
#include "imports/zip.h"

namespace realign::imports {
namespace {

constexpr std::size_t enough = 64;  // bytes by which every kind can be told

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

bool is_utf16(std::string_view text) {
  using namespace std::string_view_literals;
  return text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv) || text.starts_with("<\0"sv) ||
         text.starts_with("\0<"sv);
}

std::unexpected<Error> not_known(std::string_view what) {
  return std::unexpected(
      Error{{},
            std::string(what),
            "what can be read: GPX, TCX and FIT, Apple Health's export.zip or export.xml, and "
            "feeds as CSV from Baby Buddy"});
}

class AnyReader final : public FileReader {
 public:
  Result<void> feed(std::string_view chunk) override {
    if (reader_ != nullptr) return reader_->feed(chunk);
    beginning_ += chunk;
    return beginning_.size() < enough ? Result<void>() : choose();
  }

  Result<Found> finish() override {
    if (reader_ == nullptr && beginning_.empty()) return not_known("the file is empty");
    if (reader_ == nullptr) {
      if (const auto chosen = choose(); !chosen) return std::unexpected(chosen.error());
    }
    return reader_->finish();
  }

  bool is_done() const override { return reader_ != nullptr && reader_->is_done(); }

 private:
  Result<void> choose() {
    const std::string_view text = without_mark(beginning_);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (is_utf16(beginning_)) {
      return std::unexpected(Error{{}, "it is written in UTF-16", "only UTF-8 is read: save it as UTF-8"});
    }
    if (beginning_.starts_with("PK\x03\x04") || beginning_.starts_with("PK\x05\x06"))
      reader_ = zip_reader();
    else if (beginning_.size() >= 12 && beginning_.substr(8, 4) == ".FIT")
      reader_ = fit_reader();
    else if (first != std::string_view::npos && text[first] == '<')
      reader_ = std::make_unique<XmlFileReader>();
    else if (begins_a_table(text))
      reader_ = feeds_reader();
    else
      return not_known("this is no kind of file that can be read here");
    const auto fed = reader_->feed(text);
    beginning_.clear();
    return fed;
  }

  std::string beginning_;
  std::unique_ptr<FileReader> reader_;
};

}  // namespace

std::string_view name_of(FileKind kind) {
  switch (kind) {
    case FileKind::gpx:
      return "gpx";
    case FileKind::tcx:
      return "tcx";
    case FileKind::fit:
      return "fit";
    case FileKind::apple:
      return "apple";
    case FileKind::baby_buddy:
      return "baby-buddy";
  }
  return {};
}

std::unique_ptr<FileReader> make_reader() { return std::make_unique<AnyReader>(); }

}  // namespace realign::imports
