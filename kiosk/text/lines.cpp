// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/lines.h"

#include <algorithm>

#include "text/bidi.h"
#include "text/wipe.h"

namespace text {
namespace {

// Whether the glyphs on both sides of `at` are other ones once the text is cut there.
bool unsafe_cut(const Shaped& shaped, const Run& run, std::uint32_t at) {
  if (at <= run.from || at >= run.to) return false;
  return shaped.is(at, kUnsafe) || !shaped.is(at, kClusterStart);
}

const Run& run_at(const Shaped& shaped, std::uint32_t unit) {
  const auto after = std::upper_bound(shaped.runs.begin(), shaped.runs.end(), unit,
                                      [](std::uint32_t at, const Run& run) { return at < run.from; });
  return *(after - 1);
}

bool unsafe_cut(const Shaped& shaped, std::uint32_t at) {
  return at > 0 && at < shaped.size() && unsafe_cut(shaped, run_at(shaped, at), at);
}

// The glyphs of [from, to) among those of the whole run.
std::span<const ShapedGlyph> glyphs_between(const Shaped& shaped, const Run& run, std::uint32_t from,
                                            std::uint32_t to) {
  const auto begin = shaped.glyphs.begin() + run.first_glyph;
  const auto end = shaped.glyphs.begin() + run.end_glyph;
  if (run.rtl()) {  // clusters descend
    const auto first = std::partition_point(begin, end, [&](const ShapedGlyph& g) { return g.cluster >= to; });
    const auto last = std::partition_point(first, end, [&](const ShapedGlyph& g) { return g.cluster >= from; });
    return {first, last};
  }
  const auto first = std::partition_point(begin, end, [&](const ShapedGlyph& g) { return g.cluster < from; });
  const auto last = std::partition_point(first, end, [&](const ShapedGlyph& g) { return g.cluster < to; });
  return {first, last};
}

class Breaker {
 public:
  Breaker(Shaper& shaper, const Shaped& shaped, std::int64_t max_width)
      : shaper_(shaper), shaped_(shaped), max_width_(max_width) {}

  std::vector<Cut> run() {
    std::vector<Cut> cuts;
    for (std::uint32_t at = 0; at < shaped_.size(); at = cuts.back().to) cuts.push_back(next(at));
    return cuts;
  }

 private:
  bool fits(std::int64_t width) const { return max_width_ <= 0 || width <= max_width_; }

  std::int64_t width(std::uint32_t from, std::uint32_t to) const {
    const std::uint32_t end = ink_end(shaped_, from, to);
    if (!unsafe_cut(shaped_, from) && !unsafe_cut(shaped_, to)) return shaped_.before[end] - shaped_.before[from];
    std::deque<std::vector<ShapedGlyph>> anew;
    std::int64_t sum = 0;
    for (const Piece& piece : line_pieces(shaper_, shaped_, from, to, anew)) {
      for (const ShapedGlyph& glyph : piece.glyphs) sum += glyph.cluster < end ? glyph.advance : 0;
    }
    for (std::vector<ShapedGlyph>& glyphs : anew) wipe(glyphs);
    return sum;
  }

  bool ends_line(std::uint32_t at) const { return at == shaped_.size() || shaped_.is(at, kMustBreak); }

  // Fills a line greedily; goes back over the opportunities if cutting made the piece wider.
  Cut next(std::uint32_t from) {
    opportunities_.clear();
    for (std::uint32_t at = from + 1; at <= shaped_.size(); ++at) {
      if (!ends_line(at) && !shaped_.is(at, kMayBreak)) continue;
      if (!fits(shaped_.before[ink_end(shaped_, from, at)] - shaped_.before[from])) break;
      opportunities_.push_back(at);
      if (ends_line(at)) break;
    }
    for (; !opportunities_.empty(); opportunities_.pop_back()) {
      const std::uint32_t to = opportunities_.back();
      if (const std::int64_t wide = width(from, to); fits(wide)) return {from, to, wide, false};
    }
    return inside_word(from);
  }

  // Not inside a character, a cluster, or between an isolate that was put in and its number.
  bool may_cut(std::uint32_t at) const {
    return ends_line(at) || (shaped_.is(at, kClusterStart) && shaped_.byte_of[at] > shaped_.byte_of[at - 1]);
  }

  // As many clusters as fit, but at least one; a number goes to the next line whole if anything stands before it.
  Cut inside_word(std::uint32_t from) {
    std::uint32_t first = from + 1;
    while (!may_cut(first)) ++first;
    opportunities_.assign(1, first);
    for (std::uint32_t at = first + 1; at <= shaped_.size() && !ends_line(opportunities_.back()); ++at) {
      if (!may_cut(at)) continue;
      if (!fits(shaped_.before[at] - shaped_.before[from])) break;
      opportunities_.push_back(at);
    }
    const auto outside = std::find_if(opportunities_.rbegin(), opportunities_.rend(),
                                      [&](std::uint32_t at) { return !shaped_.is(at, kInNumber); });
    if (outside != opportunities_.rend()) opportunities_.erase(outside.base(), opportunities_.end());
    while (opportunities_.size() > 1 && !fits(width(from, opportunities_.back()))) opportunities_.pop_back();
    const std::uint32_t to = opportunities_.back();
    const std::int64_t wide = width(from, to);
    return {from, to, wide, !fits(wide) || (!ends_line(to) && !shaped_.is(to, kMayBreak))};
  }

  Shaper& shaper_;
  const Shaped& shaped_;
  std::int64_t max_width_;
  std::vector<std::uint32_t> opportunities_;
};

int emergencies(const std::vector<Cut>& cuts) {
  return static_cast<int>(std::count_if(cuts.begin(), cuts.end(), [](const Cut& cut) { return cut.emergency; }));
}

}  // namespace

std::uint32_t ink_end(const Shaped& shaped, std::uint32_t from, std::uint32_t to) {
  return std::max(from, shaped.ink_to[to]);
}

std::vector<Cut> break_lines(Shaper& shaper, const Shaped& shaped, std::int64_t max_width) {
  return Breaker(shaper, shaped, max_width).run();
}

std::vector<Cut> break_balanced(Shaper& shaper, const Shaped& shaped, std::int64_t max_width, std::int64_t precision) {
  std::vector<Cut> best = break_lines(shaper, shaped, max_width);
  if (best.size() < 2 || max_width <= 0) return best;
  const int allowed = emergencies(best);
  std::int64_t too_narrow = 0, enough = max_width;
  while (enough - too_narrow > std::max<std::int64_t>(precision, 1)) {
    const std::int64_t middle = too_narrow + (enough - too_narrow) / 2;
    std::vector<Cut> cuts = break_lines(shaper, shaped, middle);
    if (cuts.size() == best.size() && emergencies(cuts) == allowed) {
      enough = middle;
      best = std::move(cuts);
    } else {
      too_narrow = middle;
    }
  }
  return best;
}

std::vector<Piece> line_pieces(Shaper& shaper, const Shaped& shaped, std::uint32_t from, std::uint32_t to,
                               std::deque<std::vector<ShapedGlyph>>& anew) {
  std::vector<Piece> logical;
  std::vector<std::uint8_t> levels;
  for (const Run* run = &run_at(shaped, from); run != shaped.runs.data() + shaped.runs.size() && run->from < to;
       ++run) {
    const std::uint32_t begin = std::max(from, run->from);
    const std::uint32_t end = std::min(to, run->to);
    if (unsafe_cut(shaped, *run, begin) || unsafe_cut(shaped, *run, end)) {
      shaper.shape_part(shaped, *run, begin, end, anew.emplace_back());
      logical.push_back({run, anew.back()});
    } else {
      logical.push_back({run, glyphs_between(shaped, *run, begin, end)});
    }
    levels.push_back(run->level);
  }
  std::vector<Piece> visual;
  visual.reserve(logical.size());
  for (const std::int32_t index : visual_order(levels)) visual.push_back(logical[static_cast<std::size_t>(index)]);
  return visual;
}

}  // namespace text
