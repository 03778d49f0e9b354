// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <charconv>

#include "platform/clock.h"

namespace app {
namespace {

base::Error wrong(std::string what) { return {base::ErrorKind::Invalid, std::move(what), ""}; }

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (bad != std::errc() || end != text.data() + text.size() || value < 0) return {};
  return value;
}

std::optional<WindowSize> window_size(std::string_view text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return {};
  const std::optional<int> w = number(text.substr(0, cross)), h = number(text.substr(cross + 1));
  if (!w || !h || *w < 320 || *h < 320 || *w > 8192 || *h > 8192) return {};
  return WindowSize{*w, *h};
}

// Options that take a value.
base::Status take(CommandLine& line, const std::string& option, const std::string& value) {
  if (option == "--trust") {
    line.trust = value;
  } else if (option == "--centre") {
    line.centre = value;
  } else if (option == "--tour") {
    line.tour = value;
  } else if (option == "--tour-only") {
    line.tour_only.push_back(value);
  } else if (option == "--clock") {
    line.clock = platform::parse_local_minute(value);
    if (!line.clock) return wrong("--clock wants a moment such as 2026-11-23T14:20, not '" + value + "'");
    line.clock_text = value;
  } else if (option == "--digits") {
    const std::optional<int> images = number(value);
    if (!images || *images < 1) return wrong("--digits wants a number of images, not '" + value + "'");
    line.digits = *images;
  } else if (option == "--figures") {
    line.figures = value;
  } else if (option == "--count-frames") {
    const std::optional<int> seconds = number(value);
    if (!seconds || *seconds < 1) return wrong("--count-frames wants a number of seconds, not '" + value + "'");
    line.count_frames_s = *seconds;
  } else if (option == "--landlock-abi") {
    const std::optional<int> abi = number(value);
    if (!abi) return wrong("--landlock-abi wants a number such as 2, not '" + value + "'");
    line.most_landlock_abi = *abi;
  } else if (option == "--try-seal") {
    line.try_seal = value;
  } else if (option == "--session") {
    const std::optional<int> descriptor = number(value);
    if (!descriptor) return wrong("--session is for the program's own use");
    line.session_descriptor = *descriptor;
  } else {
    return wrong("there is no option '" + option + "'; --help lists them");
  }
  return base::Unit{};
}

bool take_flag(CommandLine& line, const std::string& option) {
  if (option == "--check") return line.check = true;
  if (option == "--prove-amnesia") return line.prove_amnesia = true;
  if (option == "--brief") return line.brief = true;
  if (option == "--show-seal") return line.show_seal = true;
  if (option == "--version") return line.version = true;
  if (option == "--help") return line.help = true;
  if (option == "--count-exits") return line.count_exits = true;
  if (option == "--out-of-service") return line.out_of_service = true;
  if (option == "--say-packs") return line.say_packs = true;
  return false;
}

base::Status complete(const CommandLine& line) {
  if (line.help || line.version) return base::Unit{};
  if (line.trust.empty())
    return wrong("--trust FILE is missing: which packs to believe; 'kiosk-pack install' writes it");
  if (line.prove_amnesia && !line.clock)
    return wrong("--prove-amnesia goes with --clock MOMENT: its clock stands still");
  if ((line.digits > 0 || line.brief || !line.figures.empty()) && !line.prove_amnesia) {
    return wrong("--digits, --brief and --figures go with --prove-amnesia");
  }
  // A line at a visit's end would tell when that was; with a clock that stands still the kiosk serves nobody.
  if (line.count_exits && !line.clock) return wrong("--count-exits is for tests: it goes with --clock MOMENT");
  if (!line.tour_only.empty() && line.tour.empty()) return wrong("--tour-only goes with --tour FOLDER");
  return base::Unit{};
}

}  // namespace

base::Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& option = arguments[i];
    const bool more = i + 1 < arguments.size();
    if (take_flag(line, option)) continue;
    if (option == "--windowed") {
      line.windowed = WindowSize{1280, 800};
      if (!more || arguments[i + 1].starts_with("--")) continue;
      line.windowed = window_size(arguments[++i]);
      if (!line.windowed) return wrong("--windowed wants a size such as 1280x800, not '" + arguments[i] + "'");
    } else if (!option.starts_with("--")) {
      return wrong("'" + option + "' is no option; --help lists them");
    } else if (!more) {
      // Unknown ones are named as such, whether or not something follows.
      TRY_STATUS(take(line, option, ""));
      return wrong(option + " wants something after it; --help says what");
    } else {
      TRY_STATUS(take(line, option, arguments[++i]));
    }
  }
  TRY_STATUS(complete(line));
  return line;
}

std::string_view usage() {
  return R"(Pristan: the kiosk program.

  kiosk --trust FILE [--centre FILE] [--windowed [WxH]]

  --trust FILE        which packs to believe and where they lie; 'kiosk-pack install' writes it
  --centre FILE       what belongs to this house: opening hours, where the telephone is
  --windowed [WxH]    in a window, for a desk (1280x800); otherwise fullscreen
  --check             only says whether this would start, and why not (0 good, 3 the pack before, 4 out of service)
  --tour FOLDER       walks every screen in every language and writes pictures, index.html and manifest.json
  --tour-only START   only pictures whose name starts so, for a quick look: en/home, '*/home', 'th/*-portrait-100';
                      may be repeated
  --clock MOMENT      stops the wall clock there, for pictures and tests: 2026-11-23T14:20
  --prove-amnesia     makes a scripted visit on a kiosk of its own and searches all memory for what is left (root only;
                      0 nothing, 1 something, 77 could not look); with --clock
  --digits N          the other proof: N memory images after the lowest and N after the highest answers, and up to 20 while
                      something is left
  --brief             a short visit: finds leaks, and proves nothing
  --figures FILE      writes the proof's figures there, as JSON
  --count-frames N    prints how many pictures were presented while idle for N seconds, then ends
  --count-exits       for tests, with --clock: prints for each visit that ended how many pictures lay between Leave and
                      the cover, and how long wiping took
  --show-seal         tries everything that the kernel is to refuse a session, the supervisor and its starter, and prints
                      what came of it; 0 only if all was refused
  --landlock-abi N    behaves as on a kernel with Landlock's ABI N (Debian 12: 2; 0: none), for tests
  --version, --help

Signals to the running kiosk, that is to its first process (systemctl kill --kill-who=main -s SIGUSR1 ...):

  SIGHUP              there is a new pack: taken at once, or at the end of the visit if somebody is there
  SIGUSR1             cover and end the visit, now: for a headset that was pulled out or a presence mat
  SIGTERM             end
)";
}

}  // namespace app
