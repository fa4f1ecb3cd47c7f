// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/nearest_name.h"
#include "base/utf8.h"

namespace realign {
namespace {

std::string what_is_wrong(std::string_view text) {
  const auto json = read_json(text);
  return json ? "nothing" : message(json.error());
}

std::string rewritten(std::string_view text, JsonStyle style = JsonStyle::compact) {
  const auto json = read_json(text);
  EXPECT_TRUE(json) << text;
  return json ? write_json(*json, style) : "";
}

TEST(Json, a_tree_keeps_its_members_in_the_order_of_the_text) {
  const auto json = read_json(R"({"b": [1, 2.5, true, null, "x"], "a": {}})");
  ASSERT_TRUE(json);
  EXPECT_EQ(write_json(*json), R"({"b":[1,2.5,true,null,"x"],"a":{}})");
  EXPECT_EQ(json->object()->at(0).first, "b");
  ASSERT_NE(json->find("a"), nullptr);
  EXPECT_EQ(json->find("c"), nullptr);
  EXPECT_EQ(json->find("b")->find("x"), nullptr);
  EXPECT_EQ(*json->find("b")->array()->at(0).whole(), 1);
  EXPECT_EQ(json->find("b")->array()->at(0).number(), 1.0);
  EXPECT_EQ(json->find("b")->array()->at(1).whole(), nullptr);
  EXPECT_TRUE(json->find("b")->array()->at(3).is_null());
}

TEST(Json, a_key_given_twice_is_refused_however_it_is_spelt) {
  EXPECT_EQ(what_is_wrong(R"({"a": 1, "b": 2, "a": 1})"),
            R"("a" is given twice in one object; give it once)");
  EXPECT_EQ(what_is_wrong(R"([{"x": {"a": 1, "\u0061": 1}}])"),
            R"("a" is given twice in one object; give it once)");
  EXPECT_EQ(what_is_wrong(R"([{"a": 1}, {"a": 1}])"), "nothing");
}

TEST(Json, what_is_not_json_is_refused_with_its_place) {
  EXPECT_EQ(what_is_wrong("{\"a\": 1,}"), "not JSON at column 9");
  EXPECT_EQ(what_is_wrong("{\n  \"é\": nul\n}"), "not JSON at line 2, column 8");
  EXPECT_EQ(what_is_wrong("{\"a\": 1} {"), "not JSON at column 10");
  for (const std::string_view text : {"", "  ", "{\"a\"", "[1, 2", "\"abc", "tru", "{\"a\": \"\\u00"}) {
    EXPECT_EQ(what_is_wrong(text), "the JSON breaks off before its end") << text;
  }
  for (const std::string_view text :
       {"01", "[1 2]", "NaN", "'a'", "{a: 1}", "[1,]", "// x\n1", "+1", "\"a\tb\""}) {
    EXPECT_EQ(what_is_wrong(text).substr(0, 8), "not JSON") << text;
  }
}

TEST(Json, what_is_not_utf8_is_refused_with_its_place) {
  EXPECT_EQ(what_is_wrong("\"caf\xE9\""), "not UTF-8 text at column 5; save it as UTF-8");
  for (const std::string_view bytes : {"\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xF5\x80\x80\x80\"", "\"\x80\"",
                                       "\"\xE2\x99\"", "\"\xF0\x80\x80\x80\"", "\"\xFF\""}) {
    EXPECT_EQ(what_is_wrong(bytes).substr(0, 9), "not UTF-8") << bytes;
  }
}

TEST(Json, nesting_is_read_to_its_limit_and_no_deeper) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_EQ(what_is_wrong(nested(json_depth)), "nothing");
  EXPECT_EQ(what_is_wrong(nested(json_depth + 1)),
            "the JSON is nested too deep at column 33; at most 32 levels can be read");
  EXPECT_EQ(what_is_wrong(std::string(1'000'000, '[')).substr(0, 27), "the JSON is nested too deep");
}

TEST(Json, escapes_and_their_text_are_the_same) {
  const auto json = read_json(R"(["\u00e9\n\"\\\/", "\ud83d\ude00", "a\u0000b", "\u2665 plain"])");
  ASSERT_TRUE(json);
  EXPECT_EQ(*json->array()->at(0).text(), "é\n\"\\/");
  EXPECT_EQ(*json->array()->at(1).text(), "😀");
  EXPECT_EQ(*json->array()->at(2).text(), std::string_view("a\0b", 3));
  EXPECT_EQ(write_json(*json), R"(["é\n\"\\/","😀","a\u0000b","♥ plain"])");
  EXPECT_NE(what_is_wrong(R"("\ud83d")"), "nothing");
}

TEST(Json, many_long_escaped_texts_of_one_document_do_not_disturb_each_other) {
  std::string text = "[";
  for (int i = 0; i < 200; ++i) {
    text += (i == 0 ? "" : ",") + std::string("\"\\n") + std::string(3000, static_cast<char>('a' + i % 26)) +
            "\"";
  }
  EXPECT_EQ(rewritten(text + "]"), text + "]");
}

TEST(Json, decimals_are_the_nearest_doubles_and_written_as_short_as_they_were) {
  for (const std::string number : {"0.1", "0.3", "2.3", "1.5", "-0.7", "179.999", "0.000001", "123456.789",
                                   "12.05", "0.05", "7", "-12", "9007199254740993", "9223372036854775807"}) {
    EXPECT_EQ(rewritten(number), number);
  }
  EXPECT_EQ(read_json("2.3")->number(), std::strtod("2.3", nullptr));
  EXPECT_EQ(rewritten("8.0"), "8");
  EXPECT_EQ(rewritten("1e1"), "10");
  EXPECT_EQ(rewritten("25e-1"), "2.5");
  std::string out;
  JsonWriter(out).value(0.1 + 0.2);
  EXPECT_EQ(out, "0.3");
}

TEST(JsonWriter, each_style_lays_the_same_value_out_in_its_way) {
  const std::string_view text = R"({"a":[1,{"b":"c"}],"d":{},"e":[]})";
  EXPECT_EQ(rewritten(text, JsonStyle::compact), text);
  EXPECT_EQ(rewritten(text, JsonStyle::line), R"({"a": [1, {"b": "c"}], "d": {}, "e": []})");
  EXPECT_EQ(rewritten(text, JsonStyle::pretty),
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"c\"\n    }\n  ],\n  \"d\": {},\n  \"e\": []\n}");
}

TEST(JsonWriter, a_text_a_truth_and_a_number_are_told_apart) {
  std::string out;
  JsonWriter json(out, JsonStyle::line);
  json.begin_object().member("text", "yes").member("truth", true).member("none", std::string());
  json.member("whole", std::uint8_t{7}).member("real", 0.25).key("nothing").null().key("as is").raw("[0]");
  json.end_object();
  EXPECT_EQ(
      out,
      R"({"text": "yes", "truth": true, "none": "", "whole": 7, "real": 0.25, "nothing": null, "as is": [0]})");
}

TEST(JsonReader, it_reads_one_text_after_another_and_recovers_from_a_bad_one) {
  JsonReader reader;
  EXPECT_EQ(reader.read(R"({"a": [1, "x"], "b": 2})"), JsonTrouble::none);
  ASSERT_EQ(reader.tokens().size(), 7U);
  EXPECT_EQ(reader.tokens()[0].size, 2U);
  EXPECT_EQ(reader.tokens()[2].skip, 3U);  // the list and its two items
  EXPECT_EQ(reader.tokens()[5].text(), "b");
  EXPECT_EQ(reader.read("{\"a\": [1"), JsonTrouble::incomplete);
  EXPECT_EQ(reader.read("]"), JsonTrouble::malformed);
  EXPECT_EQ(reader.read("\"\xFF\""), JsonTrouble::not_utf8);
  EXPECT_EQ(reader.read("[]"), JsonTrouble::none);
  EXPECT_EQ(reader.tokens().size(), 1U);
}

TEST(Utf8, characters_are_counted_and_cut_as_people_see_them) {
  EXPECT_EQ(count_characters("aé♥😀"), 4U);
  EXPECT_EQ(first_characters("aé♥😀", 3), "aé♥");
  EXPECT_EQ(first_characters("aé♥😀", 9), "aé♥😀");
  EXPECT_EQ(first_invalid_utf8("aé♥😀"), std::nullopt);
  EXPECT_EQ(first_invalid_utf8("aé\xE2\x99"), 3U);
}

TEST(NearestName, a_slip_of_the_finger_finds_the_name_that_was_meant) {
  const std::vector<std::string_view> names{"vacuum", "pelvic-tilt", "pain", "walk"};
  EXPECT_EQ(nearest_name("vaccum", names), "vacuum");
  EXPECT_EQ(nearest_name("pelvic tilt", names), "pelvic-tilt");
  EXPECT_EQ(nearest_name("pian", names), "pain");
  EXPECT_EQ(nearest_name("swimming", names), "");
  EXPECT_EQ(nearest_name("", names), "");
  EXPECT_EQ(nearest_name(std::string(100'000, 'a'), names), "");
}

}  // namespace
}  // namespace realign
