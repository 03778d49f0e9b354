// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where anything of a visit lives: answers, history, choices, folds. A block from libsodium's
// guarded allocator, locked in memory, never dumped, and zeroed by one call. Move-only; a moved-from vault is
// empty. Visit is a plain value of fixed size on purpose: nothing of it can end up on the ordinary heap.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <type_traits>

namespace session {

inline constexpr std::size_t kMaxHistory = 64;
inline constexpr std::size_t kMaxItems = 64;

enum class ScreenKind : std::uint16_t {  // so that a Place has no padding, and equal places equal bytes
  Welcome,
  Home,
  Topics,
  Article,
  CheckIntro,
  Question,
  AfterItem,
  OptIn,
  Result,
  Exercise,
  Categories,
  Directory,
  Service,
  Help,
  Languages,
  Settings
};
inline constexpr std::size_t kScreenKinds = 16;

// Where a visitor is. Indices are into the library's ordered lists, so they mean the same in every language:
//   Topics: door | Article: page, part | CheckIntro, Result: assessment
//   Question, AfterItem (what is said after an answer that matters), OptIn (the offer of an item): assessment, item
//   Exercise: exercise, 1 if opened as the quiet minute | Categories: door | Directory: door, category + 1 (0: all)
//   Service: service | others: nothing
struct Place {
  ScreenKind kind = ScreenKind::Welcome;
  std::uint16_t a = 0;
  std::uint16_t b = 0;
  bool operator==(const Place&) const = default;
};

enum class Filter : std::uint8_t { OpenNow, Free, NoInsurance, NoPapers, Anonymous, WomenOnly, MyLanguage };
inline constexpr std::size_t kFilters = 7;

enum class Theme : std::uint8_t { Day, Evening, Strong };
enum class TextScale : std::uint8_t { Normal, Large, Largest };  // 100, 150, 200 %

inline constexpr std::int8_t kNotAnswered = -1;

struct Visit {
  std::uint16_t language = 0;  // index into Library::locales()
  bool language_chosen = false;
  Theme theme = Theme::Day;
  TextScale text_scale = TextScale::Normal;
  bool motion = false;
  bool more_time = false;

  std::array<Place, kMaxHistory> history{};  // the last is where the visitor is
  std::uint16_t depth = 1;

  std::uint16_t assessment = 0;                  // whose answers these are
  std::array<std::int8_t, kMaxItems> answers{};  // option index, or kNotAnswered
  std::uint64_t carried = 0;                     // bit per answer that was given before and is not asked again
  std::uint8_t filters = 0;                      // bit per Filter
  std::uint32_t open_folds = 0;                  // bit per fold of the part or screen shown
  bool numbers_open = false;

  std::int64_t exercise_started_ms = 0;
  std::int64_t exercise_paused_ms = -1;  // >= 0: paused at
  std::uint8_t grounding_step = 0;

  Visit() { answers.fill(kNotAnswered); }
};
static_assert(std::is_trivially_copyable_v<Visit>);

class Vault {
 public:
  Vault();  // aborts if the guarded block cannot be had: without it no visit may begin
  ~Vault();
  Vault(Vault&& other) noexcept;
  Vault& operator=(Vault&& other) noexcept;
  Vault(const Vault&) = delete;
  Vault& operator=(const Vault&) = delete;

  Visit& visit() { return *visit_; }
  const Visit& visit() const { return *visit_; }
  // Overwrites everything with zeros and starts an empty visit in the same block.
  void wipe();
  // The raw bytes, for the proof that a wipe leaves nothing.
  std::span<const std::byte> bytes() const;

 private:
  Visit* visit_ = nullptr;
};

}  // namespace session
