// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/faults.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace tour {
namespace {

bool one_coloured(const platform::Picture& picture) {
  const auto channels = static_cast<std::size_t>(picture.channels);
  for (std::size_t i = channels; i < picture.bytes.size(); ++i) {
    if (picture.bytes[i] != picture.bytes[i - channels]) return false;
  }
  return true;
}

std::size_t hash_of(const platform::Picture& picture) {
  const std::string_view bytes(reinterpret_cast<const char*>(picture.bytes.data()), picture.bytes.size());
  return std::hash<std::string_view>{}(bytes);
}

}  // namespace

std::vector<std::string> Judge::screenful(const platform::Picture& picture, const ui::Nodes& nodes, bool arrived) {
  std::vector<std::string> faults;
  if (!arrived) faults.push_back("the way does not lead here");
  if (nodes.empty()) faults.push_back("nothing on it has a meaning");
  if (one_coloured(picture)) faults.push_back("the picture has one colour");
  const std::size_t hash = hash_of(picture);
  if (std::find(series_.begin(), series_.end(), hash) != series_.end()) {
    faults.push_back("the same picture as a page before it");
  }
  series_.push_back(hash);
  return faults;
}

// Two stops with the same pictures on all their pages: one of them is not what it says.
std::vector<std::string> Judge::end_stop(const std::string& screen, const std::string& file, bool may_repeat) {
  const auto [place, is_new] = seen_.emplace(std::exchange(series_, {}), First{screen, file});
  const First& first = place->second;
  if (is_new || (may_repeat && first.screen == screen)) return {};
  return {"the same picture as " + first.file};
}

}  // namespace tour
