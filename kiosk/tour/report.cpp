// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/report.h"

#include <algorithm>
#include <cstdio>

namespace tour {
namespace {

std::string json(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      quoted += escape;
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string html(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string json_list(const std::vector<std::string>& texts) {
  std::string list = "[";
  for (const std::string& text : texts) list += (list.size() > 1 ? ", " : "") + json(text);
  return list + "]";
}

// What can be touched, and where: for tests that touch it.
std::string targets(const ui::Nodes& nodes) {
  std::string list = "[";
  for (const ui::Node& node : nodes) {
    if (!node.actionable()) continue;
    char box[128];
    std::snprintf(box, sizeof box, ", \"x\": %.0f, \"y\": %.0f, \"w\": %.0f, \"h\": %.0f}",
                  static_cast<double>(node.box.x), static_cast<double>(node.box.y), static_cast<double>(node.box.w),
                  static_cast<double>(node.box.h));
    list += (list.size() > 1 ? ", " : "") + ("{\"id\": " + json(node.id)) + box;
  }
  return list + "]";
}

// The values that occur, in the order of their first occurrence.
std::vector<std::string> values(const std::vector<Shot>& shots, std::string Shot::*member) {
  std::vector<std::string> found;
  for (const Shot& shot : shots) {
    if (std::find(found.begin(), found.end(), shot.*member) == found.end()) found.push_back(shot.*member);
  }
  return found;
}

// Radio buttons that hide by CSS what does not match: a filter without a script.
std::string filter(const std::string& name, const std::vector<std::string>& choices) {
  const auto button = [&name](const std::string& id, const std::string& label, bool on) {
    return "<input type=\"radio\" name=\"" + name + "\" id=\"" + id + "\"" + (on ? " checked" : "") + "><label for=\"" +
           id + "\">" + html(label) + "</label>\n";
  };
  std::string buttons = button("all-" + name, "all", choices.size() < 2), rules = "<style>";
  for (const std::string& choice : choices) {
    const std::string id = name + "-" + choice;
    buttons += button(id, choice, choices.size() > 1 && choice == choices.front());
    rules += "#" + id + ":checked ~ main figure:not(." + id + ") { display: none }\n";
  }
  return rules + "</style>\n<b>" + name + "</b>\n" + buttons;
}

std::string figure(const Shot& shot) {
  std::string classes = "language-" + shot.language + " orientation-" + shot.orientation + " size-" +
                        std::to_string(shot.size) + " theme-" + shot.theme;
  std::string text = "<figure class=\"" + classes + (shot.problems.empty() ? "" : " bad") + "\"><a href=\"" +
                     html(shot.file) + "\"><img loading=\"lazy\" src=\"" + html(shot.file) + "\" alt=\"" +
                     html(shot.screen + ", " + shot.language) + "\"></a><figcaption>" + html(shot.language) + ", " +
                     std::to_string(shot.size) + " %, " + html(shot.theme) +
                     (shot.page > 1 ? ", page " + std::to_string(shot.page) : "");
  for (const std::string& problem : shot.problems) text += "<br><strong>" + html(problem) + "</strong>";
  return text + "</figcaption></figure>\n";
}

constexpr const char* kHead = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>
body { font: 16px/1.4 sans-serif; margin: 1.5rem; background: #f3f0e9; color: #14303a }
main { clear: both }
figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top }
img { display: block; height: 270px; border: 1px solid #6f8585 }
.orientation-portrait img { height: 480px }
.bad img { outline: 5px solid #a03020 }
figcaption { font-size: 14px; max-width: 480px }
label { margin-right: .8rem } b { margin-left: 1rem }
</style>
)";

}  // namespace

std::size_t faulty(const std::vector<Shot>& shots) {
  return static_cast<std::size_t>(
      std::count_if(shots.begin(), shots.end(), [](const Shot& shot) { return !shot.problems.empty(); }));
}

std::vector<std::string> fault_lines(const std::vector<Shot>& shots) {
  std::vector<std::string> faults;
  for (const Shot& shot : shots) {
    for (const std::string& problem : shot.problems) faults.push_back(shot.file + ": " + problem);
  }
  return faults;
}

std::string tour_manifest(const std::vector<Shot>& shots) {
  std::string text = "{\n\"pictures\": [\n";
  for (std::size_t i = 0; i < shots.size(); ++i) {
    const Shot& shot = shots[i];
    text += "{\"screen\": " + json(shot.screen) + ", \"language\": " + json(shot.language) +
            ", \"orientation\": " + json(shot.orientation) + ", \"size\": " + std::to_string(shot.size) +
            ", \"theme\": " + json(shot.theme) + ", \"page\": " + std::to_string(shot.page) +
            ", \"file\": " + json(shot.file) + ", \"nodes\": " + std::to_string(shot.nodes.size()) +
            ", \"targets\": " + targets(shot.nodes) + ", \"problems\": " + json_list(shot.problems) + "}" +
            (i + 1 < shots.size() ? ",\n" : "\n");
  }
  return text + "]\n}\n";
}

std::string tour_contact_sheet(const std::vector<Shot>& shots, const std::string& title) {
  std::string text = kHead + ("<title>" + html(title) + "</title></head><body>\n<h1>" + html(title) + "</h1>\n<p>") +
                     std::to_string(shots.size()) + " pictures, " + std::to_string(faulty(shots)) +
                     " with problems</p>\n" + filter("language", values(shots, &Shot::language)) +
                     filter("orientation", values(shots, &Shot::orientation)) + "<main>\n";
  for (const std::string& screen : values(shots, &Shot::screen)) {
    text += "<h2>" + html(screen) + "</h2>\n";
    for (const Shot& shot : shots) {
      if (shot.screen == screen) text += figure(shot);
    }
  }
  return text + "</main></body></html>\n";
}

}  // namespace tour
