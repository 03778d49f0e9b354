// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/qr.h"

#include <algorithm>
#include <qrcodegen/qrcodegen.hpp>
#include <string>

namespace output {
namespace {

using qrcodegen::QrSegment;

constexpr long kUtf8Eci = 26;  // without it a reader may take the bytes for Latin-1

std::vector<QrSegment> segments_of(const std::string& text) {
  std::vector<QrSegment> segments = QrSegment::makeSegments(text.c_str());
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) segments.insert(segments.begin(), QrSegment::makeEci(kUtf8Eci));
  return segments;
}

}  // namespace

base::Result<QrCode> qr_code(std::string_view text) {
  try {
    const auto code = qrcodegen::QrCode::encodeSegments(segments_of(std::string(text)), qrcodegen::QrCode::Ecc::MEDIUM);
    QrCode result{code.getSize(), {}};
    for (int y = 0; y < result.size; ++y) {
      for (int x = 0; x < result.size; ++x) result.modules.push_back(code.getModule(x, y));
    }
    return result;
  } catch (const qrcodegen::data_too_long&) {
    return base::Error{base::ErrorKind::Invalid, "the text is too long for a QR code; shorten it", ""};
  }
}

}  // namespace output
