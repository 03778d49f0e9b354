// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around every screen. What does not work here is absent.
#include "session/view_source.h"

namespace session {
namespace {

std::string section_key(const ViewSource& source) {
  const Place& place = source.place();
  switch (place.kind) {
    case ScreenKind::Help:
      return "head.help";
    case ScreenKind::Languages:
      return "head.languages";
    case ScreenKind::Settings:
      return "head.settings";
    case ScreenKind::Exercise:
      if (place.b == 1) return "head.quiet";
      break;
    default:
      break;
  }
  const auto door = door_here(source);
  return door ? "door." + source.library.doors()[*door].id.text : "head.home";
}

DockItem dock_item(const ViewSource& source, std::string id, std::string icon, bool on, Intent intent) {
  const std::string key = "bar." + id;
  const Words label = source.words(key);
  const bool has_short = source.messages.has(key + ".short");
  return {std::move(id),    std::move(icon), label, has_short ? source.words(key + ".short") : label, on,
          std::move(intent)};
}

// Named by the language that is on, so that nobody has to know the word for 'language' in it.
DockItem language_item(const ViewSource& source) {
  const bool on = source.place().kind == ScreenKind::Languages;
  return {"language",
          "translate",
          {source.locale().name, source.locale().tag},
          source.words("bar.language.short"),
          on,
          on ? Intent(CloseSheet{}) : Intent(OpenLanguages{})};
}

std::vector<DockItem> dock_of(const ViewSource& source) {
  const ScreenKind kind = source.place().kind;
  std::vector<DockItem> dock;
  if (kind == ScreenKind::Welcome) return dock;
  if (source.visit().depth > 1) dock.push_back(dock_item(source, "back", "arrow-left", false, Back{}));
  dock.push_back(dock_item(source, "start", "house-line", kind == ScreenKind::Home, Start{}));
  if (quiet_place(source.library)) {
    const bool on = kind == ScreenKind::Exercise && source.place().b == 1;
    dock.push_back(dock_item(source, "quiet", "wind", on, on ? Intent(Back{}) : Intent(QuietMinute{})));
  }
  dock.push_back(language_item(source));
  const bool on = kind == ScreenKind::Settings;
  dock.push_back(dock_item(source, "settings", "text-aa", on, on ? Intent(CloseSheet{}) : Intent(OpenSettings{})));
  return dock;
}

}  // namespace

Chrome chrome_of(const ViewSource& source) {
  const auto& emergencies = source.library.manifest().emergencies;
  Chrome chrome;
  chrome.lang = source.locale().tag;
  chrome.rtl = source.locale().rtl;
  chrome.section = source.words(section_key(source));
  chrome.leave = source.words("bar.leave");
  chrome.dock = dock_of(source);
  chrome.help = source.words("bar.help");
  chrome.help_short = source.words("bar.help.short");
  chrome.help_number = emergencies.empty() ? "112" : emergencies.front().number;
  chrome.help_on = source.place().kind == ScreenKind::Help;
  chrome.settings_merged = source.words("bar.settings.short");
  chrome.sheet = is_sheet(source.place().kind);
  chrome.page_of = source.words("pager.page-of", {{"page", "{page}"}, {"pages", "{pages}"}});
  chrome.page_next = source.words("pager.next");
  chrome.page_previous = source.words("pager.previous");
  return chrome;
}

}  // namespace session
