// SPDX-License-Identifier: Apache-2.0
#include "figure/scene_json.h"

#include <algorithm>

namespace realign::figure {
namespace {

constexpr int many = 5000;
constexpr std::array<std::string_view, 3> axes = {"front", "up", "right"};

Json number(double value) { return {static_cast<std::int64_t>(value < 0 ? value - .5 : value + .5)}; }

Json place_json(Vec v) {
  return {Json::Object{{"front", number(v.x * millimetres_per_unit)},
                       {"up", number(v.y * millimetres_per_unit)},
                       {"right", number(v.z * millimetres_per_unit)}}};
}

Vec place_of(const ObjectReader& from, std::string_view name) {
  const ObjectReader it = from.object(name);
  const auto at = [&](std::string_view axis) {
    return static_cast<double>(it.whole(axis, -many, many)) / millimetres_per_unit;
  };
  return {at(axes[0]), at(axes[1]), at(axes[2])};
}

}  // namespace

Scene read_scene(const ObjectReader& from, std::size_t spots) {
  Scene scene;
  scene.sign = static_cast<Sign>(from.one_of("sign", sign_names));
  for (const std::string& name : from.texts_or_none("extras")) {
    const auto found = std::ranges::find(extra_names, name);
    if (found == extra_names.end()) return from.fail("extras", "holds an unknown name"), scene;
    scene.extras.push_back(static_cast<Extra>(found - extra_names.begin()));
  }
  if (from.has("baby")) {
    const ObjectReader it = from.object("baby");
    Held held{.on = {}, .head = place_of(it, "head"), .feet = place_of(it, "feet")};
    if (it.has("on")) held.on = static_cast<Bone>(it.whole("on", 0, bone_count - 1));
    scene.baby = held;
  }
  if (from.has("sites")) {
    for (const ObjectReader& site : from.objects("sites")) {
      scene.sites.push_back(static_cast<std::size_t>(site.whole("spot", 0, many)));
      if (scene.sites.back() >= spots) return from.fail("sites", "holds an unknown spot"), scene;
    }
  }
  return scene;
}

Json scene_json(const Scene& scene) {
  Json::Array extras, sites;
  for (const Extra extra : scene.extras)
    extras.push_back({std::string(extra_names[static_cast<std::size_t>(extra)])});
  for (const std::size_t spot : scene.sites)
    sites.push_back({Json::Object{{"spot", number(static_cast<double>(spot))}}});
  Json::Object object{{"sign", Json{std::string(sign_names[static_cast<std::size_t>(scene.sign)])}},
                      {"extras", Json{std::move(extras)}},
                      {"sites", Json{std::move(sites)}}};
  if (scene.baby) {
    Json::Object baby{{"head", place_json(scene.baby->head)}, {"feet", place_json(scene.baby->feet)}};
    if (scene.baby->on) baby.emplace_back("on", number(static_cast<double>(*scene.baby->on)));
    object.emplace_back("baby", Json{std::move(baby)});
  }
  return {std::move(object)};
}

}  // namespace realign::figure
