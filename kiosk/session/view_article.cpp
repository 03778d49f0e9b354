// SPDX-License-Identifier: GPL-3.0-or-later
#include "locale/names.h"
#include "session/view_source.h"

namespace session {
namespace {

constexpr std::size_t kAlso = 3;

void add_door(const ViewSource& source, ArticleView& view) {
  const auto door = door_here(source);
  if (!door) return;
  const auto topic = topic_index(source, *door, source.place());
  const auto& topics = source.library.doors()[*door].topics;
  view.hue = source.library.doors()[*door].hue;
  if (!topic) return;
  view.icon = topics[*topic].icon;
  view.also_tiles = tiles_after(source, *door, *topic, kAlso);
  if (!view.also_tiles.empty()) view.also = source.words("article.also");
}

void add_buttons(const ViewSource& source, ArticleView& view) {
  view.more = source.words("article.more");
  view.previous = source.words("pager.previous");
  view.skip = source.words("article.skip");
  view.read = source.words("article.read");
  view.close = source.words("article.close");
  view.fold_hint = source.words("article.fold-hint");
  if (quiet_place(source.library)) {
    view.quiet_title = source.words("article.quiet.title");
    view.quiet_line = source.words("article.quiet.line");
  }
}

void add_review(const ViewSource& source, const model::Page& page, ArticleView& view) {
  view.reviewed = page.reviewed.done();
  view.review = view.reviewed
                    ? source.words("article.reviewed", {{"date", source.messages.short_date(page.reviewed.on)},
                                                        {"role", source.words("role." + page.reviewed.by_role).text}})
                    : source.words("article.not-reviewed");
}

// Back to the list if that is where the visitor came from.
Words finish_words(const ViewSource& source) {
  const Visit& visit = source.visit();
  const bool from_list = visit.depth > 1 && visit.history[visit.depth - 2u].kind == ScreenKind::Topics;
  return source.words(from_list ? "article.back-to-list" : "bar.back");
}

}  // namespace

ArticleView article_view(const ViewSource& source) {
  ArticleView view;
  const model::Page* page = page_at(source.library, source.visit(), source.place());
  if (!page) return view;
  const std::size_t part = part_at(*page, source.place());
  view.page = page;
  view.part = static_cast<std::uint16_t>(part);
  view.open_folds = source.visit().open_folds;
  const bool own_title = part < page->parts.size() && !page->parts[part].title.empty();
  view.title = {own_title ? page->parts[part].title : page->title, page->lang};
  view.minutes = source.words("article.minutes", {{"n", page->minutes}});
  if (part + 1 < page->parts.size()) {
    view.read_on = source.words("article.read-on", {{"title", page->parts[part + 1].title}});
  } else {
    view.finish = finish_words(source);
  }
  if (page->lang != source.locale().tag) {
    view.other_language =
        source.words("article.other-language", {{"language", locale::language_name(source.library, page->lang)}});
  }
  add_buttons(source, view);
  add_door(source, view);
  add_review(source, *page, view);
  return view;
}

}  // namespace session
