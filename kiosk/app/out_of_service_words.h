// SPDX-License-Identifier: GPL-3.0-or-later
// What the screen says when there is no pack to read from: compiled in, because this is the one screen that must not
// depend on a file. The number is the same in every language and is shown once, large. Each language has two
// short sentences: this screen does not work; in danger, call.
#pragma once

#include <array>

namespace app {

struct OutOfServiceWords {
  const char* language;
  const char* not_working;
  const char* call;
};

inline constexpr const char* kEmergencyNumber = "112";

inline constexpr auto kOutOfServiceWords = std::to_array<OutOfServiceWords>({
    {"sl", "Ta zaslon zdaj ne dela.", "V nevarnosti pokličite 112."},
    {"en", "This screen is not working now.", "In danger, call 112."},
    {"uk", "Цей екран зараз не працює.", "У небезпеці телефонуйте 112."},
    {"ar", "هذه الشاشة لا تعمل الآن.", "عند الخطر يمكن الاتصال بالرقم 112."},
    {"th", "หน้าจอนี้ใช้งานไม่ได้ในขณะนี้", "หากอยู่ในอันตราย โทร 112"},
    {"zh-Hans", "此屏幕现在无法使用。", "遇到危险，请拨打 112。"},
});

}  // namespace app
