// SPDX-License-Identifier: Apache-2.0
//
// A pose as the pose files give it: angles, and what touches what. Degrees and hundredths of her height.
//
// Angles are inputs. Where a hand or foot is planted, the angles of that limb are only where its elbow or
// knee points to; what it really bends to comes out of solve.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figure/body.h"
#include "figure/scene.h"

namespace realign::figure {

// What bends. The limbs' joints come once for each side.
enum class Joint : std::uint8_t {
  lean,        // of the whole body from upright: + forwards, -90 on her back
  turn,        // of the whole body about the vertical, + to her left
  roll,        // of the whole body: 90 lies on her right side
  tilt,        // of the pelvis: + forwards (hollow back), - tucked
  low_back,    // + hollow, - round; shared out over three bones
  upper_back,  // + round
  side_bend,   // of the trunk, + to her right
  twist,       // of the trunk, + to her left
  neck,        // + chin to chest
  glide,       // of the head: + forwards, - back, the gaze stays level
  neck_side,   // + right ear to right shoulder
  neck_turn,   // + to her left
  belly,       // + grown wide, - drawn in; millimetres, not degrees
  hip,
  hip_out,
  hip_turn,
  knee,
  ankle,  // flexion, away from the middle, turned out, flexion, toes up
  knee_out,    // of a planted leg: the knee swings out about the line from hip to ankle
  shoulder,
  shoulder_out,
  shoulder_across,
  shoulder_turn,  // forwards, sideways, opened sideways, turned out
  shrug,       // of the shoulder, millimetres up
  elbow,
  elbow_out,
  wrist,
};
inline constexpr std::size_t middle_joints = 13;
inline constexpr std::size_t joint_count = 27;
inline constexpr std::array<std::string_view, joint_count> joint_names = {"lean",          "turn",
                                                                          "roll",          "tilt",
                                                                          "low_back",      "upper_back",
                                                                          "side_bend",     "twist",
                                                                          "neck",          "glide",
                                                                          "neck_side",     "neck_turn",
                                                                          "belly",         "hip",
                                                                          "hip_out",       "hip_turn",
                                                                          "knee",          "ankle",
                                                                          "knee_out",      "shoulder",
                                                                          "shoulder_out",  "shoulder_across",
                                                                          "shoulder_turn", "shrug",
                                                                          "elbow",         "elbow_out",
                                                                          "wrist"};

struct Angles {
  std::array<double, middle_joints> middle{};
  std::array<std::array<double, joint_count - middle_joints>, 2> limbs{};  // by Side

  double operator[](Joint joint) const { return middle[static_cast<std::size_t>(joint)]; }
  double& operator[](Joint joint) { return middle[static_cast<std::size_t>(joint)]; }
  double of(Side side, Joint joint) const {
    return limbs[static_cast<std::size_t>(side)][static_cast<std::size_t>(joint) - middle_joints];
  }
  double& of(Side side, Joint joint) {
    return limbs[static_cast<std::size_t>(side)][static_cast<std::size_t>(joint) - middle_joints];
  }
};

// What the end of a limb does.
enum class Grip : std::uint8_t {
  free,     // goes where the angles lead
  floor,    // stays flat on the floor where the first pose has put it, or `offset` from there
  forearm,  // of an arm: elbow, forearm and hand stay on the floor
  knee,     // of a leg: knee, shin and foot lie on the floor
  stay,     // stays where the first pose has put it, above the floor too
  spot,     // touches a place of the body
  place,    // holds on to a point of the room: wall, chair, strap
};

struct Contact {
  Grip grip = Grip::free;
  std::size_t spot = 0;  // in Library::spots
  bool across = false;   // the place of the other side
  Vec offset{};          // floor, stay: from where it stood; place: the point, from the origin
  bool tips = false;      // spot: with the fingertips, not the palm
};

enum class Breath : std::uint8_t { easy, in, out };

// One pose of a movement, and how it is reached from the one before.
struct Pose {
  Angles angles;
  std::array<Contact, 2> hands, feet;  // by Side
  double takes = 2, holds = 0;         // seconds
  Breath breath = Breath::easy;
  std::optional<double> head_height;  // of what the head rests on
};

// What may rest on the floor, a seat or a bed.
enum class Support : std::uint8_t { feet, hips, ribs, shoulders, knees };
inline constexpr std::array<std::string_view, 5> support_names = {"feet", "hips", "ribs", "shoulders",
                                                                  "knees"};

// Which angle is worked out so that two supports touch at once.
enum class Level : std::uint8_t {
  none,
  arms,      // lean: planted arms are almost straight
  forearms,  // lean: elbows rest on the floor
  back,      // lean: ribs and hips both rest
  side,      // roll: shoulder and hip both rest
};
inline constexpr std::array<std::string_view, 5> level_names = {"none", "arms", "forearms", "back", "side"};

enum class Prop : std::uint8_t {
  mat,
  wall,
  wall_behind,
  wall_front,
  chair,
  chair_front,
  strap,
  strap_elbows,
  band,
  weights,
  pillow,
  ball,
  cushion,
  table
};
inline constexpr std::array<std::string_view, 14> prop_names = {
    "mat",          "wall", "wall-behind", "wall-front", "chair", "chair-front", "strap",
    "strap-elbows", "band", "weights",     "pillow",     "ball",  "cushion",     "table"};

// From where she is seen: degrees from straight to her right side, + towards her front; and from above.
struct Camera {
  double around = 0, above = 8;
};

// How much of her the picture holds.
enum class Focus : std::uint8_t { whole, upper, middle, belly };
inline constexpr std::array<std::string_view, 4> focus_names = {"whole", "upper", "middle", "belly"};

// Whose way the arrow shows. It goes before the hips, or from behind them where it says push.
enum class Arrow : std::uint8_t {
  right_hand,
  left_hand,
  right_foot,
  left_foot,
  right_knee,
  left_knee,
  head,
  chest,
  hips,
  push,
  farthest,
  none
};
inline constexpr std::array<std::string_view, 12> arrow_names = {
    "right-hand", "left-hand", "right-foot", "left-foot", "right-knee", "left-knee",
    "head",       "chest",     "hips",       "push",      "farthest",   "none"};

// Places of the body that are shown working or stretched.
enum class Place : std::uint8_t {
  pectorals,
  hip_flexors,
  thigh_front,
  hamstrings,
  back,
  shoulder_blades,
  neck,
  side_waist,
  abdominals,
  deep_core,
  glutes,
  hip_side,
  pelvic_floor,
};
inline constexpr std::array<std::string_view, 13> place_names = {
    "pectorals",  "hip-flexors", "thigh-front", "hamstrings", "back",     "shoulder-blades", "neck",
    "side-waist", "abdominals",  "deep-core",   "glutes",     "hip-side", "pelvic-floor"};

// One repetition: from the first pose through the others and back.
struct Movement {
  std::string exercise, variant;
  std::vector<Pose> poses;  // at least one
  double back = 3;          // seconds from the last pose to the first
  std::vector<Support> rests;
  double rest_height = 0;   // of what they rest on
  Level level = Level::none;
  std::vector<Prop> kit;
  double weight = 1;        // kilograms in each hand, where there are weights
  std::vector<Place> shown;
  bool stretched = false;   // what is shown is stretched, not working
  bool has_sides = false;
  std::optional<Side> shown_side;  // of muscles that come in pairs
  Camera camera;
  std::optional<Camera> second;
  std::optional<Vec> wall;  // where the wall prop stands: its point nearest the origin
  Focus focus = Focus::whole;
  Arrow arrow = Arrow::farthest;
  std::size_t telling = 1;  // the pose that says most
  std::optional<Scene> scene;  // of a picture; an exercise has none
};

// A named place of the body that hands can touch. On the left it lies mirrored.
struct Spot {
  std::string name;
  Bone bone{};  // of the right
  Vec at;
};

struct JointRange {
  double least = -360, most = 360;
};

// Everything that is compiled from the pose files.
struct Library {
  std::string digest;
  std::array<JointRange, joint_count> ranges;
  std::vector<Spot> spots;
  std::vector<Movement> movements;

  const Movement* find(std::string_view exercise, std::string_view variant) const;
};

}  // namespace realign::figure
