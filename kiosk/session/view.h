// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen shows, as plain values with all words already chosen and filled in: Session x Library -> View.
// Made when the session changes, not every frame. Pointers and views go into the library or the session and
// live as long as they do. Screens know nothing else.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "locale/phrasebook.h"
#include "model/centre.h"
#include "model/library.h"
#include "session/session.h"

namespace session {

// Words and the language they are in (which decides direction, font and line breaking).
struct Words {
  std::string text;
  model::LangTag lang;
  bool empty() const { return text.empty(); }
  bool operator==(const Words&) const = default;
};

// Words that follow the answers, and all that could stand in their place: a screen keeps room for the largest, so that
// whoever looks from behind learns nothing from it.
struct Varying {
  Words words;
  std::vector<Words> variants;  // with `words`
  bool empty() const { return words.empty(); }
  bool operator==(const Varying&) const = default;
};

struct DockItem {
  std::string id;  // "back", "start", "quiet", "language", "settings"
  std::string icon;
  Words label;
  Words short_label;  // for the merged dock; may equal label
  bool on = false;
  Intent intent;
  bool operator==(const DockItem&) const = default;
};

// The frame around every screen.
struct Chrome {
  model::LangTag lang;
  bool rtl = false;
  Words section;  // in the head
  Words leave;
  std::vector<DockItem> dock;  // those that work here, in order
  Words help;                  // "Help now"
  Words help_short;            // "Help"
  std::string help_number;
  bool help_on = false;
  Words settings_merged;  // label of the item that language and settings merge into
  bool sheet = false;     // languages, settings: drawn as a sheet
  // Where what is shown takes several screenfuls, in any layout; {page} and {pages} are left in page_of.
  Words page_of, page_next, page_previous;
  bool operator==(const Chrome&) const = default;
};

struct LanguageChoice {
  std::uint16_t index = 0;
  Words name, promise, draft;  // draft is empty for a pack that is fully read
  bool current = false;
  bool operator==(const LanguageChoice&) const = default;
};
struct WelcomeView {
  Words title;                       // "Pristan"
  std::vector<Words> word_language;  // "Jezik", "Language", …
  std::vector<Words> promise;        // in the first two languages
  std::vector<LanguageChoice> languages;
  bool operator==(const WelcomeView&) const = default;
};
struct LanguagesView {
  Words title, done;
  std::vector<LanguageChoice> languages;
  bool operator==(const LanguagesView&) const = default;
};

struct Tile {
  std::string id, icon;  // id is the content's own
  model::Hue hue = model::Hue::Sea;
  Words title, line;
  Words note;  // "3 min", or "In English"; may be empty
  Intent intent;
  bool operator==(const Tile&) const = default;
};
struct HomeView {
  Words title, line;
  std::vector<Tile> doors;  // the first four are arches, further ones strips
  bool operator==(const HomeView&) const = default;
};
struct TopicsView {
  Words title, line;
  std::vector<Tile> tiles;
  Words page_of;  // pattern with {page} and {pages} left in, for the pager
  Words next, previous;
  bool operator==(const TopicsView&) const = default;
};

struct ArticleView {
  const model::Page* page = nullptr;
  std::uint16_t part = 0;
  std::uint32_t open_folds = 0;  // bit per fold of this part, in order
  model::Hue hue = model::Hue::Sea;
  std::string icon;
  Words title;     // of the page, or of the part
  Words minutes;   // "3 min"
  Words read_on;   // "Read on: {title}", empty on the last part
  Words more;      // "Read on", where one part takes several screens
  Words previous;  // "Page before"
  Words skip, read, close, fold_hint;
  Words quiet_title, quiet_line;
  Words also;                    // heading of the related list
  std::vector<Tile> also_tiles;  // at most three
  Words review;                  // "Checked …" or "Not yet read by a professional"
  bool reviewed = false;
  Words other_language;  // "This page is not in your language yet."; empty if it is
  Words finish;          // "Back to the list", on the last part
  bool operator==(const ArticleView&) const = default;
};

struct Promise {
  std::string icon;
  model::Hue hue = model::Hue::Sea;
  Words text;
  bool operator==(const Promise&) const = default;
};
struct CheckIntroView {
  Words title, questions, minutes, intro, not_diagnosis, answer_like, first_option, last_option;
  std::uint8_t levels = 2;  // how many answer glyphs
  Words begin, just_read;
  model::PageId read_page;
  std::vector<Promise> promises;
  Words project_note;  // empty where the text is the instrument's own
  Words attribution;
  bool operator==(const CheckIntroView&) const = default;
};

struct OptionView {
  Words text;
  std::uint8_t level = 0;  // 0..4 of the water glyph
  bool selected = false;
  bool operator==(const OptionView&) const = default;
};
struct QuestionView {
  std::uint16_t item = 0;
  Words progress;  // "Question 2 of 6"
  std::uint16_t current = 1, total = 1;
  Words recall, text;
  bool discreet = false;
  std::vector<OptionView> options;
  Words next, skip;
  bool answered = false;  // only then 'next' exists
  Words unread;           // "End without reading", where the result may be next
  Words project_note;
  bool operator==(const QuestionView&) const = default;
};
struct HelpRow {
  std::string id, icon;
  model::Hue hue = model::Hue::Amber;
  Words label, line;
  std::string number;
  bool operator==(const HelpRow&) const = default;
};
// After every answer that may matter, whatever it was: the same skeleton, other words.
struct AfterItemView {
  Words title;
  Varying text;
  std::optional<HelpRow> call;  // somebody to call, the same for every answer
  Words quiet;                  // empty where there is no quiet minute
  Words go_on, unread;
  std::uint16_t item = 0;
  bool operator==(const AfterItemView&) const = default;
};
// A question that is not put in anybody's way: offered, with both answers alike.
struct OptInView {
  Words title, text, ask, leave_out, unread;
  bool operator==(const OptInView&) const = default;
};

enum class BadgeKind : std::uint8_t { None, Checked, CallFirst, Open, Closed, Hours };
struct Badge {
  BadgeKind kind = BadgeKind::None;
  Words text;
  bool operator==(const Badge&) const = default;
};
struct Fact {
  std::string id, icon;
  Words label, value;
  bool operator==(const Fact&) const = default;
};
struct ServiceCard {
  model::ServiceId id;
  std::string icon;
  model::Hue hue = model::Hue::Amber;
  Words name, line;
  std::string number;  // the first
  Badge badge;
  std::vector<Fact> facts;  // those that are 'yes', at most three
  bool operator==(const ServiceCard&) const = default;
};

// What is offered beside a result: more questions, or a page in their place.
struct FollowTile {
  Tile tile;
  std::vector<Tile> variants;  // with `tile`
  bool operator==(const FollowTile&) const = default;
};
// A line behind the fold: what was asked, and the answer; or a total and its range.
struct NumberRow {
  std::string id;
  Words label;
  Varying value;
  bool operator==(const NumberRow&) const = default;
};
// Where the total lies among published ranges. Every range looks alike; only a mark shows the total.
struct BandStrip {
  std::string id;
  struct Range {
    int from = 0, to = 0;
    bool operator==(const Range&) const = default;
  };
  std::vector<Range> ranges;  // lowest first
  double share = -1;          // 0..1 of the whole; below 0: there is no total
  Words title;
  Varying text;
  std::string source;
  bool operator==(const BandStrip&) const = default;
};
struct ResultView {
  Words title, line;
  Words about_title;
  std::vector<Varying> about;
  std::vector<FollowTile> follows;
  Words about_button;
  model::PageId about_page;
  Words helps_title;
  std::vector<Tile> helps;
  Words place_title, place_button;
  std::optional<ServiceCard> place;
  Words numbers_label;  // empty where nothing is scored
  bool numbers_open = false;
  std::vector<NumberRow> numbers;  // an answer each, total and range, then what counts for nothing
  std::vector<BandStrip> bands;    // only in the mode 'bands', and only for the instrument's own words
  Words total_note;  // how the total reads; may be empty
  Words numbers_note;
  Words keep_reading, finish;
  Words attribution, project_note;
  bool operator==(const ResultView&) const = default;
};

struct BreathView {
  model::ExerciseId id;
  Words phase;         // "Breathe out"
  int count = 0;       // seconds left in this step
  float fraction = 0;  // 0..1 of this step
  bool inward = true;
  Words hint;  // "in 4 – out 6"
  bool paused = false;
  bool motion = false;
  Words pause, motion_label;
  bool operator==(const BreathView&) const = default;
};
struct GroundingStep {
  std::string icon;
  Words text;
  int count = 0;
  bool done = false, active = false;
  bool operator==(const GroundingStep&) const = default;
};
struct GroundingView {
  model::ExerciseId id;
  Words title, line;
  std::vector<GroundingStep> steps;
  Words next;  // empty when all are done
  bool operator==(const GroundingView&) const = default;
};
struct ExerciseView {
  std::optional<BreathView> breath;
  std::optional<GroundingView> grounding;  // both in the quiet minute
  Words back;                              // "Back to where I was"
  bool operator==(const ExerciseView&) const = default;
};

struct Chip {
  Filter filter = Filter::Free;
  std::string icon;
  Words label;
  bool on = false;
  bool operator==(const Chip&) const = default;
};
struct DirectoryView {
  Words title;     // "14 places"
  Words category;  // which kind; may be empty
  std::vector<Chip> chips;
  std::vector<ServiceCard> cards;
  Words note;  // "Places that nobody could check lately are shown last."
  Words page_of, next, previous;
  Words empty_title, empty_line, clear_filters;  // where nothing is left
  bool operator==(const DirectoryView&) const = default;
};

struct PhoneView {
  std::string number;
  Words note;  // "The call is free."; may be empty
  bool operator==(const PhoneView&) const = default;
};
struct WeekCell {
  Words day;
  std::string hours;  // "9–16", several by a line feed, "–" for closed
  bool today = false;
  bool operator==(const WeekCell&) const = default;
};
struct ServiceView {
  model::ServiceId id;
  std::string icon;
  model::Hue hue = model::Hue::Amber;
  Words name, line, organisation;
  Badge freshness;
  std::vector<PhoneView> phones;
  Words hours_title, hours_now, hours_note;
  std::vector<WeekCell> week;  // empty: hours not known, or always open
  Words where_title, where;    // where is empty: no address to show
  Words offers_title;
  std::vector<Words> offers;
  Words know_title;
  std::vector<Fact> facts;  // all tri-states, 'Ask' for unknown, and the languages
  Words told_title;
  std::vector<Words> told;
  std::vector<Words> notes;
  std::string qr_text;  // plain text, at most 300 bytes
  Words qr_title, qr_line;
  bool operator==(const ServiceView&) const = default;
};

struct FoldView {
  Words question, answer;
  bool open = false;
  bool operator==(const FoldView&) const = default;
};
struct HelpView {
  Words title, line;
  std::vector<HelpRow> rows;
  Words folds_title;
  std::vector<FoldView> folds;
  bool operator==(const HelpView&) const = default;
};

struct Switch {
  std::string id, icon;
  Words label, line;
  bool on = false;
  Intent intent;
  bool operator==(const Switch&) const = default;
};
struct SettingsView {
  Words title, done, size_title, colours_title;
  Words sizes[3], themes[3];
  TextScale size = TextScale::Normal;
  Theme theme = Theme::Day;
  std::vector<Switch> switches;
  bool operator==(const SettingsView&) const = default;
};

struct CoverView {
  model::LangTag lang;
  bool rtl = false;
  std::string clock;  // "14:20"; empty while the time is not known
  Words date;
  Words title;
  std::vector<model::CoverRow> rows;
  // Where the house has given no rows: the month. Empty strings pad the first week.
  std::vector<std::string> weekdays, days;
  int today = 0;  // the day of the month
  Words begin;    // "Touch to begin"
  bool operator==(const CoverView&) const = default;
};
struct StillThereView {
  Words title, line, finish, here;
  float left = 1;  // of the bar, in steps of 5 s
  bool operator==(const StillThereView&) const = default;
};

using ScreenView =
    std::variant<WelcomeView, HomeView, TopicsView, ArticleView, CheckIntroView, QuestionView, AfterItemView, OptInView,
                 ResultView, ExerciseView, DirectoryView, ServiceView, HelpView, LanguagesView, SettingsView>;

struct View {
  Presence presence = Presence::Nobody;
  ScreenKind kind = ScreenKind::Welcome;
  Theme theme = Theme::Day;
  TextScale text_scale = TextScale::Normal;
  bool motion = false;
  Chrome chrome;
  ScreenView screen;
  CoverView cover;
  std::optional<StillThereView> still;
  bool operator==(const View&) const = default;
};

// While the visit is covered, `screen` and `chrome` are empty and everything is as with nobody there: what is
// under the cover cannot be drawn by mistake. In AskingStill only theme, size, direction and `still` are the visitor's.
View view(const locale::Phrasebook& phrasebook, const model::Centre& centre, const Session& session);
// The same with a phrasebook made for this once; for tests and single pictures.
View view(const model::Library& library, const model::Centre& centre, const Session& session);

}  // namespace session
