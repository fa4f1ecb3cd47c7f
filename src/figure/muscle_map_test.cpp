// SPDX-License-Identifier: Apache-2.0
//
// Claims about the muscle map: every muscle in its place, on her and nowhere else, and large enough for a
// thumb.
#include "figure/muscle_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "engine/protocol.h"
#include "figure/library.h"
#include "figure/scene_parts.h"
#include "figure/svg.h"
#include "protocol/embedded.h"

namespace realign::figure {
namespace {

const Library& library() {
  static const Library built_in = *read_library(embedded_poses(), "the poses built in");
  return built_in;
}

Show map_of(Build build, bool mirrored = false) {
  const auto it = std::ranges::find_if(
      library().movements, [](const Movement& movement) { return shows(movement, Extra::muscles); });
  return prepare_show(library(), *it, {.build = build}, it->camera, mirrored);
}

constexpr std::array<Build, 3> builds = {Build::slight, Build::medium, Build::full};

std::string_view name_of(Place place) { return place_names[static_cast<std::size_t>(place)]; }

bool is_muscle(Ink ink) {
  return ink == Ink::works || ink == Ink::stretches || ink == Ink::works_quiet || ink == Ink::stretches_quiet;
}

// A closed shape with its curves in short pieces. Round ends are circles about the middle of their chord.
struct Outline {
  std::vector<Flat> corners;
  struct End {
    Flat at;
    double radius;
  };
  std::vector<End> ends;

  bool holds(Flat it) const {
    const auto in_end = [&](const End& end) { return length(it - end.at) <= end.radius; };
    if (std::ranges::any_of(ends, in_end)) return true;
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
      const Flat a = corners[i], b = corners[j];
      if ((a.y > it.y) != (b.y > it.y) && it.x < (b.x - a.x) * (it.y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
    return inside;
  }
};

Flat flat_of(Dot dot) { return {static_cast<double>(dot.x), static_cast<double>(dot.y)}; }

std::vector<Outline> outlines_of(const Path& path) {
  std::vector<Outline> all;
  Flat pen;
  for (const Step& step : path) {
    const Flat to = flat_of(step.to);
    if (step.kind == Step::Kind::close) continue;
    if (step.kind == Step::Kind::move) all.emplace_back();
    if (step.kind == Step::Kind::arc)
      all.back().ends.push_back({(pen + to) * .5, static_cast<double>(step.radius)});
    for (int i = 1; step.kind == Step::Kind::curve && i < 8; ++i) {
      const double t = i / 8., u = 1 - t;
      all.back().corners.push_back(pen * (u * u * u) + flat_of(step.first) * (3 * u * u * t) +
                                   flat_of(step.second) * (3 * u * t * t) + to * (t * t * t));
    }
    all.back().corners.push_back(to);
    pen = to;
  }
  return all;
}

// Trunk, trousers and neck: arms and feet bear none of these muscles.
std::vector<Outline> body_of(const Drawing& drawing) {
  std::vector<Outline> all;
  for (const Part& part : drawing.parts) {
    const Ink ink = part.ink;
    if (ink != Ink::shirt && ink != Ink::legs && ink != Ink::waist && ink != Ink::skin_far) continue;
    for (Outline& outline : outlines_of(part.path)) all.push_back(std::move(outline));
  }
  return all;
}

bool holds(const Box& box, Flat at) {
  return at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
}

bool is_dot(const MuscleAt& it) {
  return std::ranges::any_of(it.path, [](const Step& step) { return step.kind == Step::Kind::arc; });
}

std::vector<Flat> dots_of(const Drawing& drawing) {
  std::vector<Flat> dots;
  for (const Part& part : drawing.parts) {
    if (!part.muscle) continue;
    for (const Outline& outline : outlines_of(part.path)) {
      if (!outline.ends.empty()) dots.push_back(outline.ends[0].at);
    }
  }
  return dots;
}

TEST(MuscleMap, ShowsEveryMuscleOfTheProtocolFromTheSideOnWhichItLies) {
  const std::map<std::string, bool> from_back = {
      {"pectorals", false},    {"hip-flexors", false}, {"abdominals", false}, {"deep-core", false},
      {"pelvic-floor", false}, {"back", true},         {"glutes", true},      {"hamstrings", true}};
  const Protocol protocol = *read_protocol(embedded_protocol(), "the protocol built in");
  const Show show = map_of(Build::medium);
  const std::vector<MuscleAt> all = muscles_on_map(show);
  ASSERT_EQ(protocol.muscles.size(), from_back.size());
  for (const realign::Muscle& muscle : protocol.muscles) {
    const auto is_it = [&](const MuscleAt& it) { return name_of(it.place) == muscle.id; };
    ASSERT_TRUE(std::ranges::any_of(all, is_it)) << muscle.id;
    for (const MuscleAt& it : all) {
      if (!is_it(it)) continue;
      EXPECT_EQ(it.from_back, from_back.at(muscle.id)) << muscle.id;
      // The front stands at the left of the picture.
      EXPECT_EQ((it.box.left + it.box.right) / 2 > (show.box.left + show.box.right) / 2, it.from_back)
          << muscle.id;
    }
  }
}

TEST(MuscleMap, HasNoMuscleBesideTheBodyInAnyBuild) {
  for (const Build build : builds) {
    const Show show = map_of(build);
    const std::vector<Outline> body = body_of(draw(show, 0));
    int looked_at = 0;
    for (const MuscleAt& it : muscles_on_map(show)) {
      if (is_dot(it)) continue;
      for (const Outline& outline : outlines_of(it.path)) {
        for (const Flat at : outline.corners) {
          const auto holds = [&](const Outline& part) { return part.holds(at); };
          EXPECT_TRUE(std::ranges::any_of(body, holds))
              << name_of(it.place) << " of build " << static_cast<int>(build) << " at " << at.x << ", "
              << at.y;
          ++looked_at;
        }
      }
    }
    EXPECT_GT(looked_at, 1000);
  }
}

TEST(MuscleMap, HasDotsBesideHerAndNotOnHerArms) {
  for (const Build build : builds) {
    const Drawing drawing = draw(map_of(build), 0);
    const std::vector<Flat> dots = dots_of(drawing);
    EXPECT_EQ(dots.size(), 3U);
    for (const Part& part : drawing.parts) {
      if (part.ink != Ink::skin && part.ink != Ink::legs && part.ink != Ink::shirt) continue;
      for (const Outline& outline : outlines_of(part.path)) {
        for (const Flat dot : dots) EXPECT_FALSE(outline.holds(dot)) << dot.x << ", " << dot.y;
      }
    }
  }
}

TEST(MuscleMap, HasABoxAroundAllThatIsDrawnOfAMuscleAndForAThumb) {
  for (const Build build : builds) {
    const Show show = map_of(build);
    const std::vector<MuscleAt> all = muscles_on_map(show);
    for (const Flat dot : dots_of(draw(show, 0))) {
      EXPECT_TRUE(std::ranges::any_of(all, [&](const MuscleAt& it) { return holds(it.box, dot); }));
    }
    for (const auto& [place, from_back, path, box] : all) {
      for (const Outline& outline : outlines_of(path)) {
        for (const Flat at : outline.corners) EXPECT_TRUE(holds(box, at)) << name_of(place);
      }
      // 44 pixels of the 328 that the picture is wide on a narrow screen.
      const double pixel = (show.box.right - show.box.left) / 328.;
      EXPECT_GE((box.right - box.left) / pixel, 44) << name_of(place);
      EXPECT_GE((box.bottom - box.top) / pixel, 44) << name_of(place);
    }
  }
}

// A finger on what is drawn of a muscle finds that muscle, twice as often as another that lies beside it.
TEST(MuscleMap, IsTouchedWhereItIsDrawn) {
  constexpr int step = 15;  // half a unit
  for (const Build build : builds) {
    const std::vector<MuscleAt> all = muscles_on_map(map_of(build));
    for (const MuscleAt& it : all) {
      const std::vector<Outline> outlines = outlines_of(it.path);
      int own = 0, others = 0;
      for (Dot at{it.box.left, it.box.top}; at.y <= it.box.bottom;
           at = at.x < it.box.right ? Dot{at.x + step, at.y} : Dot{it.box.left, at.y + step}) {
        const Flat finger = flat_of(at);
        if (std::ranges::none_of(outlines, [&](const Outline& one) { return one.holds(finger); })) continue;
        const auto is_there = [&](const MuscleAt& one) { return holds(one.box, finger); };
        ++(std::find_if(all.rbegin(), all.rend(), is_there)->place == it.place ? own : others);
      }
      EXPECT_GT(own, 2 * others) << name_of(it.place) << " of build " << static_cast<int>(build);
    }
  }
}

TEST(MuscleMap, DotsWhatIsTightAndHatchesWhatIsWeakAndLeavesAllButTheChosenQuiet) {
  Show show = map_of(Build::medium);
  show.marking = {.tight = {Place::pectorals, Place::hamstrings}, .chosen = Place::hamstrings};
  std::map<Place, Ink> inks;
  for (const Part& part : draw(show, 0).parts) {
    if (!part.muscle || !is_muscle(part.ink)) continue;
    EXPECT_TRUE(inks.emplace(*part.muscle, part.ink).second);
  }
  ASSERT_EQ(inks.size(), mapped_places.size());
  EXPECT_EQ(inks[Place::hamstrings], Ink::stretches);
  EXPECT_EQ(inks[Place::pectorals], Ink::stretches_quiet);
  EXPECT_EQ(inks[Place::glutes], Ink::works_quiet);
  show.marking.chosen.reset();
  for (const Part& part : draw(show, 0).parts) EXPECT_FALSE(part.ink == Ink::works_quiet);
}

TEST(MuscleMap, HasOneGroupForEachMuscleInSvg) {
  const std::string svg = still_svg(draw(map_of(Build::medium), 0), {});
  std::size_t groups = 0;
  for (std::size_t at = 0; (at = svg.find("<g data-muscle=", at)) != std::string::npos; ++at) ++groups;
  EXPECT_EQ(groups, mapped_places.size());
  for (const Place place : mapped_places)
    EXPECT_NE(svg.find("<g data-muscle=\"" + std::string(name_of(place)) + "\">"), std::string::npos);
}

TEST(MuscleMap, OfTheOtherSideHasItsBoxesInAMirror) {
  const auto one = muscles_on_map(map_of(Build::medium)), two = muscles_on_map(map_of(Build::medium, true));
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_NEAR(one[i].box.left, -two[i].box.right, 3) << name_of(one[i].place);
    EXPECT_EQ(one[i].from_back, two[i].from_back);
  }
}

}  // namespace
}  // namespace realign::figure
