// SPDX-License-Identifier: Apache-2.0
#include "imports/xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace realign::imports {
namespace {

using ::testing::HasSubstr;

// Writes down what it hears.
class Listener final : public XmlHandler {
 public:
  Result<bool> start(const XmlTag& tag, std::size_t depth) override {
    heard += std::to_string(depth) + "<" + std::string(tag.name);
    const auto attributes = XmlAttributes::read(tag.raw_attributes);
    if (!attributes) return std::unexpected(attributes.error());
    if (const std::string* a = attributes->find("a")) heard += " " + *a;
    return tag.name == "t";
  }
  Result<void> end(std::string_view name, std::size_t /*depth*/, std::string_view text) override {
    heard += "[" + std::string(text) + "]" + std::string(name) + ">";
    return {};
  }
  std::string heard;
};

Result<std::string> heard(std::string_view text, std::size_t piece = 1000) {
  Listener listener;
  XmlReader reader(listener);
  for (std::size_t at = 0; at < text.size(); at += piece) {
    if (const auto fed = reader.feed(text.substr(at, piece)); !fed) return std::unexpected(fed.error());
  }
  if (const auto whole = reader.finish(); !whole) return std::unexpected(whole.error());
  return listener.heard;
}

std::string refusal(std::string_view text) {
  const auto result = heard(text);
  return result ? "it was read: " + *result : result.error().what;
}

constexpr std::string_view document =
    "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><!-- <a> --><!DOCTYPE r [<!ELEMENT r ANY> ]>\n"
    "<r a='1 &gt; &#x41;&#66;'><t>  caf\xC3\xA9 &amp; <![CDATA[<b>]]> </t><u>ignored &nothing; "
    "<![CDATA[</u>]]></u><?p ?><e a=\">/\" /></r>\n";

TEST(Xml, ElementsAttributesAndTextsAreHeardInTheirOrder) {
  EXPECT_EQ(heard(document).value_or("refused"), "0<r 1 > AB1<t[caf\xC3\xA9 & <b>]t>1<u[]u>1<e >/[]e>[]r>");
}

TEST(Xml, NoSizeOfThePiecesChangesWhatIsHeard) {
  for (std::size_t piece = 1; piece < document.size(); ++piece) {
    EXPECT_EQ(heard(document, piece), heard(document)) << piece;
  }
}

TEST(Xml, EveryTruncationIsRefused) {
  const std::size_t whole = document.find_last_of('>');
  for (std::size_t size = 0; size <= whole; ++size) {
    EXPECT_FALSE(heard(document.substr(0, size))) << document.substr(0, size);
  }
}

TEST(Xml, EntitiesOfItsOwnAreRefusedSoThatNothingUnfolds) {
  EXPECT_THAT(refusal("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><r>&b;</r>"),
              HasSubstr("defines entities of its own"));
  EXPECT_THAT(refusal("<r a='&b;'/>"), HasSubstr("stands for no character"));
  EXPECT_THAT(refusal("<t>&b;</t>"), HasSubstr("stands for no character"));
  EXPECT_THAT(refusal("<t>&#0;</t>"), HasSubstr("stands for no character"));
  EXPECT_THAT(refusal("<t>&#x110000;</t>"), HasSubstr("stands for no character"));
}

TEST(Xml, OnlyUtf8IsRead) {
  EXPECT_THAT(refusal("<?xml version='1.0' encoding='ISO-8859-1'?><r/>"), HasSubstr("written in ISO-8859-1"));
  EXPECT_THAT(refusal("<r>caf\xE9</r>"), HasSubstr("not written in UTF-8"));
  EXPECT_THAT(refusal(std::string_view("<\0r\0/\0>\0", 8)), HasSubstr("not written in UTF-8"));
  EXPECT_THAT(refusal("<r>\xC3"), HasSubstr("cut off"));
}

TEST(Xml, NestingAndLengthsHaveBounds) {
  std::string deep;
  for (std::size_t i = 0; i < deepest_element; ++i) deep += "<a>";
  EXPECT_THAT(refusal(deep + "<a>"), HasSubstr("nested deeper"));
  for (std::size_t i = 0; i < deepest_element; ++i) deep += "</a>";
  EXPECT_TRUE(heard(deep));
  EXPECT_THAT(refusal("<r a='" + std::string(longest_markup + 1, 'x')), HasSubstr("longer than any"));
  EXPECT_FALSE(heard("<r a='" + std::string(longest_markup, 'x') + "'/>", 1'000'000));
  EXPECT_FALSE(heard("<t>" + std::string(longest_markup + 1, 'x') + "</t>", 1'000'000));
  EXPECT_THAT(refusal("<t>" + std::string(longest_markup + 1, 'x') + "</t>"), HasSubstr("longer than any"));
  EXPECT_THAT(refusal("<" + std::string(longest_name + 1, 'x') + "/>"), HasSubstr("no name that can be one"));
  EXPECT_TRUE(heard("<r><!--" + std::string(longest_markup * 3, 'x') + "--></r>"));
}

TEST(Xml, WhatIsNoXmlIsRefused) {
  for (const std::string_view text :
       {"", "   ", "x", "<r>", "<r></s>", "<r/><r/>", "<r/>x", "<r a/>", "<r a=1/>", "<r a='1' a='2'/>",
        "<r <s/>", "<1/>", "</r>", "<r/><!DOCTYPE r>", "<r><!x></r>", "<![CDATA[x]]>", "<r a='1'b='2'/>"}) {
    EXPECT_FALSE(heard(text)) << text;
  }
}

}  // namespace
}  // namespace realign::imports
