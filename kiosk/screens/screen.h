// SPDX-License-Identifier: GPL-3.0-or-later
// What every screen gets and gives; the list of all screens. Inside screens/ only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/view.h"
#include "ui/flow.h"
#include "ui/page_view.h"
#include "ui/widgets.h"

namespace screens {

using Chosen = std::optional<session::Intent>;

inline ui::Text text(const session::Words& words) { return {words.text, &words.lang}; }
inline ui::Hue hue(model::Hue hue) { return static_cast<ui::Hue>(hue); }

struct Screen {
  const session::View& view;
  ui::Frame& frame;
  ui::Box content;  // between head and dock, within the page's pad
  ui::Box head;     // beside Leave; free for a title where the section is not shown, else empty

  const session::Chrome& chrome() const { return view.chrome; }
  ui::Canvas canvas() const { return frame.metrics().canvas; }
  bool landscape() const { return canvas() == ui::Canvas::Landscape; }
  bool portrait() const { return canvas() == ui::Canvas::Portrait; }
  // The layout of the pictures: everything at once. Otherwise one column, paged.
  bool wide() const { return landscape() && !frame.large(); }
  float gap() const { return landscape() ? 24.0f : 20.0f; }
};

// ---- chrome.cpp
// Ground and head; `content` becomes the room between it and the dock. Before the screen, as one reads.
Chosen draw_top(Screen& screen, bool section_shown);
// The dock, after the screen.
Chosen draw_foot(Screen& screen);
// Leave: the cover on press, the end on release. Works with the cover already shown.
Chosen leave_gesture(const ui::Press& press, ui::Frame& frame);

// The title at the top of the content; in the large layout and on the tablet beside Leave, if it fits there in one
// line.
void draw_title(Screen& screen, const ui::Title& title);
// Only beside Leave; false, and nothing drawn, where it does not fit there.
bool draw_title_in_head(Screen& screen, const ui::Text& words, float px = ui::tokens::kH1Px);

// ---- paging.cpp
struct PageNumber {
  std::string words;
  ui::PagerWords pager;
};
// "Page 1 of 4" and the pager's other words; empty `next` takes the chrome's. Lives as long as the words do.
PageNumber page_number(const session::Words& page_of, const session::Words& next, const session::Words& previous,
                       int page, int pages);
PageNumber page_number(const Screen& screen, int page, int pages);

// The pager itself, with the chrome's words; turns the pages of `key`.
void draw_pager(Screen& screen, const ui::Box& box, const std::string& key, int page, int pages);
float pager_height(Screen& screen);
float pager_least_width(Screen& screen);  // without "Page 1 of 4"

struct GridItem {
  std::function<float(float width)> height;
  std::function<void(const ui::Box&)> draw;
};
struct Grid {
  std::string key;
  std::vector<GridItem> items;
  int columns = 2;
  float gap_x = 24, gap_y = 20;
  float row_most = 0;                    // rows grow up to this height to fill the room; 0: they do not
  int rows_most = 0;                     // of a page; 0: as many as fit
  std::size_t items_most = 0;            // the same; where there are more, the pages share them evenly
  const session::Words* next = nullptr;  // the pager's own words
  const session::Words* previous = nullptr;
  ui::Text note;  // at the start of the pager's line
  std::string_view note_icon;
};
// Draws the page of the grid that is turned to, and its pager where there are several.
void draw_grid(Screen& screen, ui::Box area, const Grid& grid);

// Pieces in a card (or on the plain ground), cut into pages with a pager at the foot.
struct FlowCard {
  std::string key;
  std::vector<ui::Piece> pieces;
  bool surface = true;
  float pad = 48;
  bool shrink = false;                // the card is no higher than what is in it
  std::optional<ui::Box> pager = {};  // where it stands; else at the foot, inside
};
// Height is dear in large letters: a place for the pager at the start of `row` or at its end, beside what is
// `beside_w` wide; none where both have no room.
std::optional<ui::Box> pager_in_row(Screen& screen, ui::Box row, float beside_w, bool at_start);
// Whether its last page is the one shown.
bool draw_flow(Screen& screen, const ui::Box& area, const FlowCard& card);

// A piece of a fixed height.
ui::Piece piece(float h, float gap, std::function<void(const ui::Box&)> draw);
// Words that follow the answers, in the room of the largest that could stand there: the same pages and the same
// places whatever was answered.
ui::Piece varying_piece(ui::Frame& frame, const session::Varying& words, const ui::Type& type, float width, float gap);
ui::Piece heading_piece(ui::Frame& frame, const ui::Text& words, float width, float gap, float px = ui::tokens::kH2Px);

// ---- the screens: one file each
Chosen draw_welcome(Screen& screen, const session::WelcomeView& view);
Chosen draw_home(Screen& screen, const session::HomeView& view);
Chosen draw_topics(Screen& screen, const session::TopicsView& view);
Chosen draw_article(Screen& screen, const session::ArticleView& view);
Chosen draw_check_intro(Screen& screen, const session::CheckIntroView& view);
Chosen draw_question(Screen& screen, const session::QuestionView& view);
Chosen draw_after_item(Screen& screen, const session::AfterItemView& view);
Chosen draw_opt_in(Screen& screen, const session::OptInView& view);
Chosen draw_result(Screen& screen, const session::ResultView& view);
Chosen draw_exercise(Screen& screen, const session::ExerciseView& view);
Chosen draw_directory(Screen& screen, const session::DirectoryView& view);
Chosen draw_service(Screen& screen, const session::ServiceView& view);
Chosen draw_help(Screen& screen, const session::HelpView& view);
Chosen draw_languages(Screen& screen, const session::LanguagesView& view);
Chosen draw_settings(Screen& screen, const session::SettingsView& view);
Chosen draw_cover(const session::View& view, ui::Frame& frame);
Chosen draw_still_there(const session::StillThereView& view, ui::Frame& frame);

// ---- offer.cpp: a card with words and the ways on from it, as after an answer that matters
struct Offer {
  std::string key;
  const session::Words* title = nullptr;
  const session::Varying* text = nullptr;
  // Beside it where there is room, else beneath; may be empty.
  std::function<void(std::vector<ui::Piece>& pieces, float width)> aside;
  // What stands for it in large letters, before the words; may be empty.
  std::function<void(std::vector<ui::Piece>& pieces, float width)> short_aside;
  ui::ButtonRow buttons;
  ui::Button quiet;         // beneath the others; no label: none
  std::string turns_pages;  // the button that turns pages until the last; empty: a pager does
};
// The id of the button that was chosen, or empty.
std::string draw_offer(Screen& screen, const Offer& offer);
// "End without reading", for the screens before a result.
ui::Button unread_button(const session::Words& words);

// ---- bands.cpp: where a total lies among published ranges, behind the fold
void add_bands(Screen& screen, const session::BandStrip& strip, float width, std::vector<ui::Piece>& pieces);

// ---- service_card.cpp: a service in short, and its badge
ui::Badge badge_of(const session::Badge& badge);
float service_card_height(Screen& screen, const session::ServiceCard& card, float width);
bool draw_service_card(Screen& screen, const ui::Box& box, const session::ServiceCard& card);

// ---- language_grid.cpp: buttons for the languages, on welcome and on the sheet
Chosen draw_languages_grid(Screen& screen, const ui::Box& area, const std::vector<session::LanguageChoice>& languages,
                           bool promises);

}  // namespace screens
