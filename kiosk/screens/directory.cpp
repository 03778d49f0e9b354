// SPDX-License-Identifier: GPL-3.0-or-later
// Places that help, with filters. Unknown never counts as yes. 10-directory.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kChipGap = 14;

Chip chip_of(const session::Chip& chip) {
  return {"filter:" + std::to_string(static_cast<int>(chip.filter)), chip.icon, text(chip.label), chip.on};
}

struct ChipPlace {
  std::size_t index = 0;
  Box box;
};

// Chips wrap to as many rows as they need.
std::vector<ChipPlace> place_chips(Frame& frame, const std::vector<session::Chip>& chips, const Box& area) {
  std::vector<ChipPlace> places;
  const float h = chip_height(frame);
  float x = area.x, y = area.y;
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const float w = std::min(area.w, chip_width(frame, chip_of(chips[i])));
    if (x > area.x && x + w > area.right()) {
      x = area.x;
      y += h + kChipGap;
    }
    places.push_back({i, {x, y, w, h}});
    x += w + kChipGap;
  }
  return places;
}

Chosen draw_chips(Frame& frame, const std::vector<session::Chip>& chips, const std::vector<ChipPlace>& places) {
  Chosen chosen;
  for (const ChipPlace& place : places) {
    if (chip(frame, place.box, chip_of(chips[place.index]))) chosen = session::ToggleFilter{chips[place.index].filter};
  }
  return chosen;
}

// "14 places" in bold, and beside it which kind.
void draw_heading(Screen& screen, const session::DirectoryView& view) {
  if (draw_title_in_head(screen, text(view.title))) return;
  Frame& frame = screen.frame;
  Type type;
  type.px = tokens::kH1Px;
  type.bold = true;
  type.snug = true;
  Type kind = type;
  kind.bold = false;
  kind.ink = Ink::Text2;
  const Extent title = frame.measure(text(view.title), type, screen.content.w);
  const Extent beside = frame.measure(text(view.category), kind);
  const bool one_line = title.w + 24 + beside.w <= screen.content.w;
  Box line = take_top(screen.content, title.h, 18);
  frame.text(one_line ? take_start(line, title.w, 24) : line, text(view.title), type, Valign::Middle, Role::Heading,
             "title");
  if (one_line && !frame.large())
    frame.text({line.x, line.y, beside.w, line.h}, text(view.category), kind, Valign::Middle);
}

Chosen draw_empty(Screen& screen, const session::DirectoryView& view) {
  Frame& frame = screen.frame;
  Chosen chosen;
  FlowCard card{"empty", {}};
  const float w = screen.content.w - 2 * 48;
  card.pieces.push_back(heading_piece(frame, text(view.empty_title), w, 0));
  Type type;
  card.pieces.push_back(text_piece(frame, text(view.empty_line), type, w, 16));
  if (!view.clear_filters.empty()) {  // in large letters before the words: the way out is on the first page
    const Button clear{"clear-filters", text(view.clear_filters), "eraser/regular", false, ButtonKind::Primary};
    const ButtonRow row{{clear}, Spread::Centre};
    const float h = row_height(frame, row, w);
    Piece way_out = piece(h, frame.large() ? 16.0f : 36.0f, [&frame, &chosen, row](const Box& box) {
      if (button_row(frame, box, row) == 0) chosen = session::ClearFilters{};
    });
    card.pieces.insert(frame.large() ? card.pieces.begin() + 1 : card.pieces.end(), std::move(way_out));
  }
  Box area = screen.content;
  float h = 0;
  for (const Piece& p : card.pieces) h += p.h + p.gap;
  area.h = std::min(area.h, h + 2 * 36);
  draw_flow(screen, area, card);
  return chosen;
}

Grid cards_grid(Screen& screen, const session::DirectoryView& view, Chosen& chosen) {
  Grid grid;
  grid.key = "places";
  const bool two = screen.wide();
  grid.columns = two ? 2 : 1;
  grid.gap_x = grid.gap_y = screen.gap();
  grid.row_most = two ? 228 : 240;
  grid.next = &view.next;
  grid.previous = &view.previous;
  if (!view.note.empty()) grid.note = text(view.note);
  grid.note_icon = "seal-check";
  for (const session::ServiceCard& card : view.cards) {
    grid.items.push_back({[&screen, &card](float w) { return service_card_height(screen, card, w); },
                          [&screen, &card, &chosen](const Box& box) {
                            if (draw_service_card(screen, box, card)) chosen = session::OpenService{card.id};
                          }});
  }
  return grid;
}

// Whether the highest card and a pager have room under the filters.
bool room_below(Screen& screen, const session::DirectoryView& view, float chips_h) {
  const float gap = screen.gap(), w = screen.wide() ? (screen.content.w - gap) / 2 : screen.content.w;
  float card = 0;
  for (const session::ServiceCard& shown : view.cards) card = std::max(card, service_card_height(screen, shown, w));
  return screen.content.h - chips_h - 22 >= card + 24 + std::max(84.0f, 54 * screen.frame.scale());
}

}  // namespace

Chosen draw_directory(Screen& screen, const session::DirectoryView& view) {
  Frame& frame = screen.frame;
  draw_heading(screen, view);
  const std::vector<ChipPlace> chips = place_chips(frame, view.chips, screen.content);
  Chosen chosen;
  const float chips_h = chips.empty() ? 0 : chips.back().box.bottom() - screen.content.y;
  // Where the filters would fill the screen they become its first page, and the places the following ones.
  const bool apart = chips_h > screen.content.h * 0.45f || !room_below(screen, view, chips_h);
  const bool chosen_filters = frame.scratch().page("filters", 2) == 1;
  if (apart && !chosen_filters && !view.cards.empty()) {
    Box area = screen.content;
    const Button show{"show-places", text(view.next), "caret-right/bold", true, ButtonKind::Primary};
    const ButtonRow row{{show}};
    const Box foot = take_bottom(area, row_height(frame, row, area.w), 24);
    Grid grid;
    grid.key = "chips";
    grid.columns = screen.landscape() ? 2 : 1;
    grid.gap_x = grid.gap_y = kChipGap;
    for (const session::Chip& filter : view.chips) {
      const Chip shown = chip_of(filter);
      grid.items.push_back({[&frame](float) { return chip_height(frame); },
                            [&frame, &chosen, &filter, shown](const Box& box) {
                              if (chip(frame, box, shown)) chosen = session::ToggleFilter{filter.filter};
                            }});
    }
    draw_grid(screen, area, grid);
    if (button_row(frame, foot, row) == 0) {
      frame.scratch().turn_to("filters", 1);
      frame.ask_next_frame();
    }
    return chosen;
  }
  if (!apart) {
    chosen = draw_chips(frame, view.chips, chips);
    take_top(screen.content, chips_h, 22);
  }
  if (view.cards.empty()) {
    const Chosen cleared = draw_empty(screen, view);
    return cleared ? cleared : chosen;
  }
  draw_grid(screen, screen.content, cards_grid(screen, view, chosen));
  return chosen;
}

}  // namespace screens
