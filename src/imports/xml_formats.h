// SPDX-License-Identifier: Apache-2.0
//
// The three formats that are XML, each as what it makes of the elements of a file. One is chosen by the
// outermost element (found.h: make_reader).
//
//   gpx    each <trk> is a walk if its <type> says walking or hiking. Its time is that of its segments, so
//          that a pause between two of them does not count.
//   tcx    each <Activity> is a walk if its Sport or its Notes say so (TCX itself knows only running, biking
//          and other). Its time is the sum of its laps.
//   apple  each <Workout> of the type HKWorkoutActivityTypeWalking, and nothing else of a file that holds her
//          whole health.
#pragma once

#include <memory>
#include <string_view>

#include "imports/found.h"
#include "imports/xml.h"

namespace realign::imports {

class XmlFormat : public XmlHandler {
 public:
  // What was found by the end of the file.
  virtual Found& found() = 0;
};

std::unique_ptr<XmlFormat> gpx_format();
std::unique_ptr<XmlFormat> tcx_format();
std::unique_ptr<XmlFormat> apple_format();

// Reads any of them.
class XmlFileReader final : public FileReader, private XmlHandler {
 public:
  Result<void> feed(std::string_view chunk) override { return xml_.feed(chunk); }
  Result<Found> finish() override;

  // XML, but none of these: why feed() failed.
  bool is_something_else() const { return is_something_else_; }

 private:
  Result<bool> start(const XmlTag& tag, std::size_t depth) override;
  Result<void> end(std::string_view name, std::size_t depth, std::string_view text) override;

  XmlReader xml_{*this};
  std::unique_ptr<XmlFormat> format_;
  bool is_something_else_ = false;
};

}  // namespace realign::imports
