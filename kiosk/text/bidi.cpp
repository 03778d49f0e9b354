// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "text/shape.h"
#include "text/wipe.h"

namespace text {
namespace {

constexpr char16_t kLeftToRightIsolate = u'\u2066';
constexpr char16_t kPopIsolate = u'\u2069';

// Whether a number that comes next could be reordered: the last strong character was right-to-left, or it is
// not known what it was.
class Context {
 public:
  explicit Context(bool rtl) : rtl_(rtl), at_risk_(rtl) {}
  void pass(UChar32 c) {
    if (c == '\n') {
      at_risk_ = rtl_;
      return;
    }
    switch (u_charDirection(c)) {
      case U_LEFT_TO_RIGHT:
        at_risk_ = false;
        break;
      case U_EUROPEAN_NUMBER:
      case U_EUROPEAN_NUMBER_SEPARATOR:
      case U_EUROPEAN_NUMBER_TERMINATOR:
      case U_COMMON_NUMBER_SEPARATOR:
      case U_BLOCK_SEPARATOR:
      case U_SEGMENT_SEPARATOR:
      case U_WHITE_SPACE_NEUTRAL:
      case U_OTHER_NEUTRAL:
      case U_DIR_NON_SPACING_MARK:
      case U_BOUNDARY_NEUTRAL:
        break;
      default:
        at_risk_ = true;  // right-to-left letters, Arabic digits, embeddings and isolates
    }
  }
  bool at_risk() const { return at_risk_; }

 private:
  bool rtl_;
  bool at_risk_;
};

std::vector<NumberSpan> at_risk(const std::u16string& text, const std::vector<NumberSpan>& numbers, bool rtl) {
  std::vector<NumberSpan> found;
  Context context(rtl);
  std::size_t i = 0;
  for (const NumberSpan& number : numbers) {
    while (i < number.from) {
      UChar32 c = 0;
      U16_NEXT(text, i, text.size(), c);
      context.pass(c);
    }
    const bool arabic_digits = u_charDirection(text[number.to - 1]) == U_ARABIC_NUMBER;
    if (number.compound && (context.at_risk() || arabic_digits)) found.push_back(number);
  }
  return found;
}

}  // namespace

void isolate_numbers(Source& source, std::vector<std::uint8_t>& flags, const std::vector<NumberSpan>& numbers,
                     bool rtl) {
  const std::vector<NumberSpan> spans = at_risk(source.text, numbers, rtl);
  if (spans.empty()) return;
  Source isolated;
  std::vector<std::uint8_t> moved;
  const std::size_t size = source.text.size() + 2 * spans.size();
  isolated.text.reserve(size);
  isolated.byte_of.reserve(size + 1);
  moved.reserve(size + 1);
  const auto put = [&](char16_t c, std::size_t from, std::uint8_t flag) {
    isolated.text.push_back(c);
    isolated.byte_of.push_back(source.byte_of[from]);
    moved.push_back(flag);
  };
  auto next = spans.begin();
  for (std::size_t i = 0; i < source.text.size(); ++i) {
    const bool begins = next != spans.end() && next->from == i;
    if (begins) put(kLeftToRightIsolate, i, flags[i]);
    put(source.text[i], i, begins ? std::uint8_t{0} : flags[i]);
    if (next != spans.end() && next->to == i + 1) {
      put(kPopIsolate, i, kInNumber);  // as if it were the last digit: no line begins with it
      ++next;
    }
  }
  isolated.byte_of.push_back(source.byte_of.back());
  moved.push_back(flags.back());
  wipe(source.text);
  source = std::move(isolated);
  flags = std::move(moved);
}

void Bidi::Close::operator()(UBiDi* bidi) const { ubidi_close(bidi); }

Bidi::Bidi() : bidi_(ubidi_open()) {}
Bidi::~Bidi() = default;

std::vector<std::uint8_t> Bidi::levels(const std::u16string& text, bool rtl) {
  std::vector<std::uint8_t> result(text.size(), rtl ? 1 : 0);
  if (!bidi_ || text.empty()) return result;
  UErrorCode error = U_ZERO_ERROR;
  ubidi_setPara(bidi_.get(), text.data(), static_cast<std::int32_t>(text.size()), rtl ? 1 : 0, nullptr, &error);
  const UBiDiLevel* levels = ubidi_getLevels(bidi_.get(), &error);
  if (U_SUCCESS(error)) result.assign(levels, levels + text.size());
  ubidi_setPara(bidi_.get(), u"", 0, 0, nullptr, &error);  // ICU keeps a pointer, and the text goes
  return result;
}

std::vector<std::int32_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::int32_t> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  return order;
}

}  // namespace text
