// SPDX-License-Identifier: GPL-3.0-or-later
// Not a check but a way to look: with PRISTAN_LOOK=<folder> and PRISTAN_LOOK_PACK=<folder of kiosk-pack install> it
// draws the screens of a real pack without a window and writes them there as PPM.
// PRISTAN_LOOK_ONLY=<lang>/<name>/<w>x<h>/<size> picks some, each part a prefix or empty.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "pack/reader.h"
#include "screen_harness.h"
#include "screen_walk.h"

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::unique_ptr<pack::Reader> open_pack(const std::filesystem::path& folder) {
  std::ifstream file(folder / "trust.toml");
  pack::Trust trust;
  std::filesystem::path path;
  for (std::string line; std::getline(file, line);) {
    const auto first = line.find('"'), last = line.rfind('"');
    if (first == std::string::npos) continue;
    const std::string value = line.substr(first + 1, last - first - 1);
    if (line.starts_with("keys")) trust.keys.push_back(pack::parse_public_key(value).value());
    if (line.starts_with("pack_id")) trust.pack_id = value;
    if (line.starts_with("pack =")) path = folder / value;
  }
  auto reader = pack::Reader::open(path, trust);
  REQUIRE_MESSAGE(reader.ok(), reader.error().what);
  return std::move(reader).value();
}

model::Centre house() {
  model::Centre centre;
  centre.language = model::LangTag("en");
  centre.cover_title = "Opening hours of this house";
  centre.cover_rows = {{"door", "House", "8:00 – 20:00"},
                       {"fork-knife", "Kitchen", "8:00 – 10:00, 12:00 – 14:00"},
                       {"shower", "Showers", "9:00 – 18:00"},
                       {"washing-machine", "Laundry", "9:00 – 15:00"},
                       {"desktop", "Internet corner", "10:00 – 19:00"},
                       {"chats-circle", "Slovenian for beginners", "Tue, Thu 17:00"}};
  return centre;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, '/');) parts.push_back(part);
  parts.resize(4);
  return parts;
}

}  // namespace

TEST_CASE("pictures to look at, where they are asked for") {
  const std::string folder = variable("PRISTAN_LOOK");
  if (folder.empty()) return;
  const auto only = split(variable("PRISTAN_LOOK_ONLY"));
  const auto library = open_pack(variable("PRISTAN_LOOK_PACK"));
  const locale::Phrasebook words(*library);
  const int keys = std::atoi(variable("PRISTAN_LOOK_KEYS").c_str());
  const bool quick = !variable("PRISTAN_LOOK_QUICK").empty();
  std::filesystem::create_directories(folder);
  int problems = 0, pictures = 0;
  tests::Desk desk(1920, 1080);
  for (std::uint16_t language = 0; language < library->locales().size(); ++language) {
    const std::string& tag = library->locales()[language].tag.text;
    if (!tag.starts_with(only[0])) continue;
    for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}, {1280, 800}}) {
      const std::string size = std::to_string(w) + "x" + std::to_string(h);
      if (!size.starts_with(only[2])) continue;
      for (int scale = 0; scale < 3; ++scale) {
        const std::string percent = std::to_string(100 + 50 * scale);
        if (!percent.starts_with(only[3])) continue;
        tests::WalkOptions options;
        options.language = language;
        options.scale = static_cast<session::TextScale>(scale);
        options.theme = static_cast<session::Theme>(std::atoi(variable("PRISTAN_LOOK_THEME").c_str()));
        options.centre = house();
        options.every_page = true;
        desk.resize(w, h);
        for (const tests::Stop& stop : tests::Walk(*library, words, options).run()) {
          if (!stop.name.starts_with(only[1])) continue;
          desk.turn_all(stop.view, [&](int page, const tests::Shown& shown) {
            const std::string part = page == 0 ? "" : "-p" + std::to_string(page + 1);
            const std::string name = tag + "-" + stop.name + part + "-" + size + "-" + percent;
            for (const std::string& problem : shown.problems) {
              std::cout << name << ": " << problem << "\n";
              ++problems;
            }
            ++pictures;
            ui::Input next;
            next.next = true;
            for (int key = 0; key < keys; ++key) desk.show(stop.view, next);
            if (!quick) desk.picture().write(std::filesystem::path(folder) / (name + ".ppm"));
          });
        }
      }
    }
  }
  std::cout << pictures << " screens, " << problems << " problems\n";
}
