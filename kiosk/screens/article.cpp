// SPDX-License-Identifier: GPL-3.0-or-later
// A page to read, part by part. 04-article.png, 18-article-thai.png, 22-article-dark.png.
#include "screens/screen.h"

namespace screens {
namespace {

using namespace ui;

constexpr float kSide = 440, kSideGap = 36, kBelow = 560;

std::string link_icon(const model::Span& span) {
  switch (span.link) {
    case model::LinkKind::Exercise:
      return "wind";
    case model::LinkKind::Assessment:
      return "list-checks";
    case model::LinkKind::Service:
      return "map-pin-area";
    default:
      return "book-open-text";
  }
}

Chosen follow(const model::Span& span) {
  switch (span.link) {
    case model::LinkKind::Page:
      return session::OpenPage{model::PageId(span.target)};
    case model::LinkKind::Service:
      return session::OpenService{model::ServiceId(span.target)};
    case model::LinkKind::Assessment:
      return session::OpenAssessment{model::AssessmentId(span.target)};
    case model::LinkKind::Exercise:
      return session::OpenExercise{model::ExerciseId(span.target)};
    default:
      return {};
  }
}

Type fine(float px = tokens::kFinePx) {
  Type type;
  type.px = px;
  type.ink = Ink::Text2;
  type.snug = true;
  return type;
}

// The page, cut into screenfuls; where the visitor is in it.
class Article {
 public:
  Article(Screen& screen, const session::ArticleView& view, const Box& box) : screen_(screen), view_(view), card_(box) {
    const float pad = screen.wide() ? 56.0f : 32.0f;
    inner_ = inset(box, pad, screen.wide() ? 44.0f : 28.0f);
    if (screen.wide()) inner_.h += 10;
  }

  // Whether the quiet minute and the other pages are drawn beside or below the card, and not in it.
  void leave_side_out() { beside_ = true; }
  // Whether all of the part is on one page of the card.
  bool fits() {
    const Box whole = inner_;
    take_bottom(inner_, foot_height(), 28);
    build();
    const bool one = paginate(pieces_, inner_.h).size() == 1;
    pieces_.clear();
    inner_ = whole;
    return one;
  }

  Chosen draw() {
    Frame& frame = screen_.frame;
    card(frame, card_);
    foot_ = take_bottom(inner_, foot_height(), 28);
    build();
    const auto pages = paginate(pieces_, inner_.h);
    pages_ = static_cast<int>(pages.size());
    page_ = frame.scratch().page("article", pages_);
    draw_page(pieces_, pages[static_cast<std::size_t>(page_)], inner_);
    draw_foot();
    return chosen_;
  }

 private:
  // The widest that the foot may get decides how much room the text has, so that it does not jump.
  float back_side() const { return std::max(tokens::kButtonTarget, screen_.frame.metrics().sizes.min_target); }
  // With the button back beside it, so that the text has the same room on every page.
  float foot_height() const {
    return std::max(row_height(screen_.frame, foot(true), inner_.w - back_side() - 20), tokens::kButtonTarget);
  }
  ButtonRow foot(bool widest) const {
    ButtonRow row;
    const bool more = !widest && page_ + 1 < pages_;
    Button next{"read-on", text(more ? view_.more : (view_.read_on.empty() ? view_.finish : view_.read_on)),
                more || !view_.read_on.empty() ? "caret-down/bold" : "", true, ButtonKind::Primary};
    row.buttons = {next};
    return row;
  }

  void build() {
    Frame& frame = screen_.frame;
    note_language();
    title();
    page_view_.part = view_.page && view_.part < view_.page->parts.size() ? &view_.page->parts[view_.part] : nullptr;
    if (!page_view_.part) return;
    page_view_.lang = &view_.page->lang;
    page_view_.open_folds = view_.open_folds;
    page_view_.link_icon = link_icon;
    page_view_.words = {text(view_.skip), text(view_.read), text(view_.close), text(view_.fold_hint)};
    page_view_.events.follow = [this](const model::Span& span) { chosen_ = follow(span); };
    page_view_.events.toggle = [this](int fold) { chosen_ = session::ToggleFold{static_cast<std::uint8_t>(fold)}; };
    page_view_.events.skip = [this] { go_on(); };
    const float column = std::min(inner_.w, frame.large() ? inner_.w : 1204.0f);
    std::vector<Piece> body = page_pieces(frame, page_view_, column);
    pieces_.insert(pieces_.end(), std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
    if (!screen_.wide() && !beside_) side_matter();
  }

  void note_language() {
    if (view_.other_language.empty()) return;
    Frame& frame = screen_.frame;
    const Badge note{text(view_.other_language), "translate", Ink::AmberTint, Ink::AmberGlyph};
    const Extent size = badge_size(frame, note, inner_.w);
    pieces_.push_back(piece(size.h, 0, [&frame, note, size](const Box& box) {
      badge(frame, {box.x, box.y, size.w, box.h}, note);
    }));
  }

  void title() {
    Frame& frame = screen_.frame;
    Type type;
    type.px = tokens::kH1Px;
    type.bold = true;
    type.heading = true;
    const float glyph = frame.glyph_px(30);
    const float minutes_w =
        frame.large() ? 0 : frame.measure(text(view_.minutes), fine(tokens::kSmallPx)).w + glyph + 10;
    const float w = inner_.w - (minutes_w > 0 ? minutes_w + 32 : 0);
    const float h = frame.measure(text(view_.title), type, w).h;
    pieces_.push_back(piece(h + 4, 24, [this, &frame, type, w, minutes_w, glyph](const Box& box) {
      frame.text({box.x, box.y, w, box.h}, text(view_.title), type, Valign::Top, Role::Heading, "title");
      if (minutes_w <= 0) return;
      Box end{box.right() - minutes_w, box.y + 8, minutes_w, 40};
      frame.picture(centred(take_start(end, glyph, 10), glyph, glyph), "clock/regular", Ink::Text2);
      frame.text(end, text(view_.minutes), fine(tokens::kSmallPx), Valign::Middle);
    }));
  }

  // Below the text where there is no column beside it.
  void side_matter() {
    if (!view_.read_on.empty()) return;
    Frame& frame = screen_.frame;
    if (!view_.also_tiles.empty()) {
      pieces_.push_back(heading_piece(frame, text(view_.also), inner_.w, 36, tokens::kH3Px));
      for (const session::Tile& tile : view_.also_tiles) pieces_.push_back(also_piece(tile, inner_.w));
    }
    pieces_.push_back(review_piece(inner_.w));
  }

 public:
  Piece also_piece(const session::Tile& tile, float width) {
    Frame& frame = screen_.frame;
    ListRow row;
    row.id = "also:" + tile.id;
    row.icon = tile.icon;
    row.icon_ink = glyph(hue(tile.hue));
    row.title = text(tile.title);
    row.bold = false;
    row.px = 27;
    return piece(list_row_height(frame, row, width), tokens::kGapMinTarget, [this, &frame, &tile, row](const Box& box) {
      if (list_row(frame, box, row)) chosen_ = tile.intent;
    });
  }

  Piece review_piece(float width) {
    Frame& frame = screen_.frame;
    const float glyph = frame.glyph_px(34);
    const float h = frame.measure(text(view_.review), fine(), width - glyph - 12).h;
    return piece(std::max(h, glyph) + 20, 16, [this, &frame, glyph](const Box& box) {
      hairline(frame, box.x, box.y, box.w);
      Box row{box.x, box.y + 20, box.w, box.h - 20};
      const Box icon = take_start(row, glyph, 12);
      frame.picture({icon.x, icon.y, glyph, glyph}, view_.reviewed ? "seal-check" : "info",
                    view_.reviewed ? Ink::MossGlyph : Ink::Text2);
      frame.text(row, text(view_.review), fine());
    });
  }

  // The column beside the text: a quiet minute, other pages, who has read it.
  Chosen draw_side(Box side) {
    Frame& frame = screen_.frame;
    draw_quiet(take_top(side, 124, 22));
    card(frame, side);
    Box inner = inset(side, 28, 26);
    const float also_h = frame.measure(text(view_.also), fine(25), inner.w).h;
    if (!view_.also_tiles.empty())
      frame.text(take_top(inner, also_h, 14), text(view_.also), fine(25), Valign::Top, Role::Heading);
    const Piece review = review_piece(inner.w);
    const Box foot = take_bottom(inner, review.h, 8);
    for (const session::Tile& tile : view_.also_tiles) {
      const Piece row = also_piece(tile, inner.w);
      if (row.h > inner.h) break;
      row.draw(take_top(inner, row.h), 0, 0);
      if (&tile != &view_.also_tiles.back()) hairline(frame, inner.x, inner.y + 5, inner.w);
      take_top(inner, tokens::kGapMinTarget);
    }
    review.draw(foot, 0, 0);
    return chosen_;
  }

 private:
  void draw_quiet(const Box& box) {
    Frame& frame = screen_.frame;
    Control control;
    control.id = "quiet-minute";
    control.name = view_.quiet_title.text + ". " + view_.quiet_line.text;
    control.lang = &view_.quiet_title.lang;
    control.radius = tokens::kCardRadius;
    const Press press = frame.control(box, control);
    frame.shadow(box, tokens::kCardRadius);
    panel(frame, box, press.down ? Ink::Selected : Ink::MossTint, tokens::kCardRadius);
    Box inner = inset(box, 30, 0);
    frame.picture(centred(take_start(inner, 56, 22), 56, 56), "wind", Ink::MossGlyph);
    Type title = fine(tokens::kBodyPx);
    title.bold = true;
    title.ink = Ink::Text;
    Type line = fine();
    line.ink = Ink::Text;
    const float title_h = frame.measure(text(view_.quiet_title), title, inner.w).h;
    const float line_h = frame.measure(text(view_.quiet_line), line, inner.w).h;
    Box rows = centred(inner, inner.w, title_h + 4 + line_h);
    frame.label(take_top(rows, title_h, 4), text(view_.quiet_title), title);
    frame.label(rows, text(view_.quiet_line), line);
    if (press.activated) chosen_ = session::QuietMinute{};
  }

  void go_on() {
    Frame& frame = screen_.frame;
    if (page_ + 1 < pages_) {
      frame.scratch().turn_to("article", page_ + 1);
      frame.ask_next_frame();
    } else if (!view_.read_on.empty()) {
      chosen_ = session::NextPart{};
    } else {
      chosen_ = session::Back{};
    }
  }

  void go_back() {
    Frame& frame = screen_.frame;
    if (page_ > 0) {
      frame.scratch().turn_to("article", page_ - 1);
      frame.ask_next_frame();
    } else {
      chosen_ = session::PreviousPart{};
    }
  }

  void draw_foot() {
    Frame& frame = screen_.frame;
    const bool first = page_ == 0 && view_.part == 0;
    Box row_box = foot_;
    const float side = back_side();
    const ButtonRow row = foot(false);
    const float wanted = row_width(frame, row);
    const int parts = view_.page ? static_cast<int>(view_.page->parts.size()) : 1;
    const float dots = page_dots_width(parts);
    const float back = first ? 0 : side + 20;
    if (parts > 1 && dots + 40 + back + wanted <= foot_.w) {
      page_dots(frame, {foot_.x, foot_.bottom() - tokens::kButtonTarget, dots, tokens::kButtonTarget}, view_.part,
                parts);
    }
    const float button_w = std::min(wanted, foot_.w - back);
    const float h = row_height(frame, row, button_w);
    Box line{row_box.x, row_box.bottom() - h, row_box.w, h};
    const Box button_box = take_end(line, button_w, 20);
    if (!first && icon_button(frame, {line.right() - side, line.bottom() - side, side, side}, "page-before",
                              "caret-left/bold", text(view_.previous))) {
      go_back();
    }
    if (button_row(frame, button_box, row) == 0) go_on();
  }

  Screen& screen_;
  const session::ArticleView& view_;
  Box card_, inner_, foot_;
  PageView page_view_;
  std::vector<Piece> pieces_;
  int pages_ = 1, page_ = 0;
  bool beside_ = false;
  Chosen chosen_;
};

}  // namespace

Chosen draw_article(Screen& screen, const session::ArticleView& view) {
  ui::Box area = screen.content;
  if (screen.portrait() && !screen.frame.large()) {
    // Below the text, where the text leaves the room.
    ui::Box upper = area;
    const ui::Box below = ui::take_bottom(upper, kBelow, 24);
    Article article(screen, view, upper);
    article.leave_side_out();
    if (article.fits()) {
      const Chosen chosen = article.draw();
      const Chosen side = article.draw_side(below);
      return chosen ? chosen : side;
    }
  }
  if (!screen.wide()) return Article(screen, view, area).draw();
  const ui::Box side = ui::take_end(area, kSide, kSideGap);
  Article article(screen, view, area);
  const Chosen chosen = article.draw();
  const Chosen beside = article.draw_side(side);
  return chosen ? chosen : beside;
}

}  // namespace screens
