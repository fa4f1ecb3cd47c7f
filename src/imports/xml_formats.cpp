// SPDX-License-Identifier: Apache-2.0
#include "imports/xml_formats.h"

#include <string>
#include <utility>

namespace realign::imports {
namespace {

// The format of this outermost element; null where it is none of these.
std::unique_ptr<XmlFormat> format_of_root(std::string_view name) {
  if (name == "gpx") return gpx_format();
  if (name == "TrainingCenterDatabase") return tcx_format();
  if (name == "HealthData") return apple_format();
  return nullptr;
}

}  // namespace

Result<Found> XmlFileReader::finish() {
  if (const auto whole = xml_.finish(); !whole) return std::unexpected(whole.error());
  return std::move(format_->found());
}

Result<bool> XmlFileReader::start(const XmlTag& tag, std::size_t depth) {
  if (depth == 0) format_ = format_of_root(tag.name);
  if (format_ != nullptr) return format_->start(tag, depth);
  is_something_else_ = true;
  return std::unexpected(Error{{},
                               "it holds <" + std::string(tag.name.substr(0, 40)) +
                                   ">, which is no GPX, no TCX and no export of Apple Health",
                               {}});
}

Result<void> XmlFileReader::end(std::string_view name, std::size_t depth, std::string_view text) {
  return format_->end(name, depth, text);
}

}  // namespace realign::imports
