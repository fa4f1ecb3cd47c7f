// SPDX-License-Identifier: Apache-2.0
//
// Claims about what is said of a figure to whoever hears it rather than sees it.
#include "verbs/figure_verb.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "figure/library.h"
#include "protocol/embedded.h"

namespace realign {
namespace {

const Protocol& protocol() {
  static const Protocol built_in = read_protocol(embedded_protocol(), "the protocol built in").value();
  return built_in;
}

const figure::Library& library() {
  static const figure::Library built_in =
      figure::read_library(embedded_poses(), "the poses built in").value();
  return built_in;
}

std::string name_of_movement(const figure::Movement& movement) {
  return movement.exercise + "/" + movement.variant;
}

// A still, a strip of four and a film of it.
std::map<std::string, std::string> svgs_of(const figure::Movement& movement) {
  FigureRequest request{.exercise = movement.exercise, .variant = movement.variant};
  std::map<std::string, std::string> all;
  all["still"] = export_svg(request, protocol(), library()).out;
  request.frames = 4;
  all["strip"] = export_svg(request, protocol(), library()).out;
  request.frames = 0;
  request.animate = true;
  all["film"] = export_svg(request, protocol(), library()).out;
  return all;
}

// What stands in the first element of that name; "" if there is none.
std::string content_of(const std::string& svg, const std::string& element) {
  const std::size_t open = svg.find("<" + element + " ");
  if (open == std::string::npos) return "";
  const std::size_t begin = svg.find('>', open) + 1;
  return svg.substr(begin, svg.find("</" + element + ">", begin) - begin);
}

std::string unescaped(std::string text) {
  for (const auto& [written, meant] : {std::pair{"&lt;", "<"},
                                       {"&gt;", ">"},
                                       {"&quot;", "\""},
                                       {"&apos;", "'"},
                                       {"&#39;", "'"},
                                       {"&amp;", "&"}}) {
    for (std::size_t at = 0; (at = text.find(written, at)) != std::string::npos; ++at)
      text.replace(at, std::string(written).size(), meant);
  }
  return text;
}

void expect_well_written(const std::string& text, const std::string& where) {
  ASSERT_FALSE(text.empty()) << where;
  for (const char* wrong : {"  ", "..", ". .", " .", " ,", "\n", "exercise.", "picture.", "{", "}"})
    EXPECT_EQ(text.find(wrong), std::string::npos) << where << ": \"" << wrong << "\" in " << text;
  EXPECT_NE(text.front(), ' ') << where;
  EXPECT_NE(text.back(), ' ') << where;
}

TEST(FigureText, NamesTheExerciseAndTellsItInItsOwnWords) {
  for (const figure::Movement& movement : library().movements) {
    if (movement.scene) continue;
    const FigureText text = figure_text(protocol(), movement);
    const auto exercise = protocol().exercise(movement.exercise).value();
    const std::string key = "exercise." + movement.exercise;
    EXPECT_TRUE(text.title.starts_with(name_of(protocol(), exercise)))
        << name_of_movement(movement) << text.title;
    EXPECT_NE(text.description.find(say(protocol(), key + ".start")), std::string::npos)
        << name_of_movement(movement);
    std::vector<std::string> told = {say(protocol(), key + ".variant." + movement.variant + ".how")};
    if (movement.variant == "base") told = sentences(protocol(), movement.exercise, "steps");
    EXPECT_FALSE(told.empty()) << name_of_movement(movement);
    for (const std::string& sentence : told)
      EXPECT_NE(text.description.find(sentence), std::string::npos)
          << name_of_movement(movement) << ": " << sentence;
    EXPECT_NE(text.description.find(text.muscles), std::string::npos) << name_of_movement(movement);
  }
}

TEST(FigureText, OfAPictureSaysWhetherItTiresBeforeAnythingElse) {
  for (const figure::Movement& movement : library().movements) {
    if (!movement.scene || movement.scene->sign == figure::Sign::none) continue;
    const FigureText text = figure_text(protocol(), movement);
    EXPECT_FALSE(text.judgement.empty()) << name_of_movement(movement);
    EXPECT_TRUE(text.description.starts_with(text.judgement)) << name_of_movement(movement);
  }
}

TEST(FigureText, OfTheMuscleMapNamesEveryMuscleAsTightOrWeakAndSaysMoreOfTheChosenOne) {
  FigureRequest request{.exercise = "muscles"};
  const std::string all = content_of(export_svg(request, protocol(), library()).out, "desc");
  EXPECT_NE(all.find("Tight: chest, front of the hip and back of the thigh."), std::string::npos) << all;
  EXPECT_NE(all.find("Weak: back, belly, seat, deep belly and pelvic floor."), std::string::npos) << all;
  request.muscle = "glutes";
  const std::string svg = export_svg(request, protocol(), library()).out;
  EXPECT_EQ(content_of(svg, "title"), "Muscle map: Bottom and hips");
  EXPECT_TRUE(content_of(svg, "desc").starts_with("Weakened; strong hips")) << content_of(svg, "desc");
}

TEST(FigureText, IsAnotherForEveryVariant) {
  std::map<std::string, std::set<std::string>> said;
  for (const figure::Movement& movement : library().movements) {
    const FigureText text = figure_text(protocol(), movement);
    EXPECT_TRUE(said[movement.exercise].insert(text.title).second)
        << name_of_movement(movement) << ": " << text.title;
    EXPECT_TRUE(said[movement.exercise].insert(text.description).second) << name_of_movement(movement);
  }
}

TEST(FigureText, HasNoBlankOrStopTooManyAndNoKeyInThePlaceOfWords) {
  for (const figure::Movement& movement : library().movements) {
    const FigureText text = figure_text(protocol(), movement);
    expect_well_written(text.title, name_of_movement(movement));
    expect_well_written(text.description, name_of_movement(movement));
  }
}

TEST(Svg, OfEveryStillStripAndFilmSaysItsTextWithNothingUnescaped) {
  for (const figure::Movement& movement : library().movements) {
    const FigureText text = figure_text(protocol(), movement);
    for (const auto& [form, svg] : svgs_of(movement)) {
      const std::string title = content_of(svg, "title"), description = content_of(svg, "desc");
      const std::string where = name_of_movement(movement) + ", " + form;
      for (const std::string& written : {title, description}) {
        EXPECT_EQ(written.find_first_of("<>"), std::string::npos) << where << ": " << written;
        for (std::size_t at = 0; (at = written.find('&', at)) != std::string::npos; ++at)
          EXPECT_LT(written.find(';', at), at + 7) << where << ": " << written;
      }
      EXPECT_EQ(unescaped(title), text.title) << where;
      EXPECT_EQ(unescaped(description), text.description) << where;
    }
  }
}

TEST(Svg, EscapesWhatALanguageMayBring) {
  const std::string svg =
      figure::still_svg({}, {.title = "Hip & knee <left>", .description = "\"90°\" & 'more'"});
  EXPECT_EQ(unescaped(content_of(svg, "title")), "Hip & knee <left>");
  EXPECT_EQ(content_of(svg, "title").find('<'), std::string::npos);
  EXPECT_EQ(unescaped(content_of(svg, "desc")), "\"90°\" & 'more'");
}

}  // namespace
}  // namespace realign
