// SPDX-License-Identifier: GPL-3.0-or-later
// A QR code of plain text (ISO/IEC 18004, error correction M), so that a phone takes a number along and no address
// is fetched. A value: who draws it adds the quiet zone of four modules.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"

namespace output {

struct QrCode {
  int size = 0;               // modules a side
  std::vector<bool> modules;  // row by row

  // False outside the code.
  bool dark(int x, int y) const {
    if (x < 0 || y < 0 || x >= size || y >= size) return false;
    return modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)];
  }
  bool operator==(const QrCode&) const = default;
};

// Text is UTF-8, and said to be so inside the code where it is more than ASCII. Invalid if it does not fit.
base::Result<QrCode> qr_code(std::string_view text);

}  // namespace output
