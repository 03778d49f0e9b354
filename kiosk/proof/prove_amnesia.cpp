// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prove_amnesia.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "app/config.h"
#include "app/packs.h"
#include "platform/assets.h"
#include "platform/landlock.h"
#include "platform/memory_image.h"
#include "platform/witness.h"
#include "proof/canaries.h"
#include "proof/digits.h"
#include "proof/kiosk.h"
#include "proof/pixels.h"
#include "proof/report.h"
#include "proof/visit.h"

namespace proof {
namespace {

// Everything that a proof needs before there is a kiosk to prove something of.
struct Bench {
  std::unique_ptr<platform::Finger> finger;
  std::unique_ptr<platform::WriteWatch> writes;
  app::Served served;
  model::Centre centre;
  std::unique_ptr<app::Display> display;
};

base::Result<Bench> set_up(const app::CommandLine& line) {
  Bench bench;
  if (geteuid() != 0) return base::Error{base::ErrorKind::Io, "only root may read the memory of a session", ""};
  TRY(bench.finger, platform::Finger::open());
  TRY(bench.writes, platform::WriteWatch::start());
  bench.served = app::open_packs(line.trust);
  // Also where the pack before it would serve: that would prove something of old texts.
  if (!bench.served.refusals.empty()) {
    return base::Error{base::ErrorKind::Untrusted, app::sentence(bench.served.refusals.front()), ""};
  }
  if (!line.centre.empty()) {
    TRY(bench.centre, app::read_centre(line.centre));
  }
  TRY(const std::filesystem::path program, platform::own_program());
  TRY(const std::filesystem::path assets, platform::find_assets(program));
  platform::WindowOptions hidden;
  hidden.hidden = true;
  TRY(bench.display, app::Display::open(assets, hidden));
  return bench;
}

using Hits = std::vector<Canaries::Hit>;

base::Result<Hits> search(const Canaries& canaries, pid_t process) {
  Hits hits;
  const base::Status read =
      platform::read_memory(process, [&](const platform::MemoryRegion& region, std::span<const std::uint8_t> bytes) {
        canaries.search(bytes, region.begin, hits);
      });
  if (!read) return read.error();
  std::sort(hits.begin(), hits.end());
  return hits;
}

// The memory of a process as it was before the visit: what is in it then is the pack's.
class Known {
 public:
  explicit Known(Hits hits) : hits_(std::move(hits)) {
    for (const Canaries::Hit& hit : hits_) ++counts_[hit.pattern];
  }
  // What is found at another place than before.
  Hits new_in(const Hits& now) const {
    Hits fresh;
    std::set_difference(now.begin(), now.end(), hits_.begin(), hits_.end(), std::back_inserter(fresh));
    return fresh;
  }
  // In a process that was started later, and has its own copies of the pack: what is found more often.
  Hits more_in(const Hits& now) const {
    std::map<std::uint32_t, int> left = counts_;
    Hits more;
    for (const Canaries::Hit& hit : now) {
      if (left[hit.pattern]-- <= 0) more.push_back(hit);
    }
    return more;
  }

 private:
  Hits hits_;
  std::map<std::uint32_t, int> counts_;
};

// The texts and the vault of a visit are known only when it has been made. So it is rehearsed on the mirror alone.
class Proof {
 public:
  Proof(const app::CommandLine& line, Bench& bench) : line_(line), bench_(bench) {}
  base::Result<Findings> run();

 private:
  std::unique_ptr<ProofVisit> visitor(platform::Finger* finger) const;
  // `shown` is called where the words of a language, and at last the answers, are on the screen.
  base::Status walk(ProofVisit& visit, const std::function<base::Status()>& shown) const;
  base::Status rehearse();
  base::Status remember();
  base::Status search_before();
  base::Status search_display_before();
  base::Status search_after();
  base::Status search_dead();
  base::Status search_survivors(std::uint64_t Found::*point);
  void note(pid_t process, const Hits& hits, std::uint64_t Found::*point, const char* who);
  void note_descriptors();
  void try_writing();
  void know_drawings();
  void look() {
    kiosk_->look();
    bench_.writes->look(kiosk_->seen());
  }

  const app::CommandLine& line_;
  Bench& bench_;
  std::unique_ptr<ProofKiosk> kiosk_;
  Canaries canaries_;
  PixelCanaries pixels_;
  std::map<pid_t, Known> known_;
  pid_t served_ = 0;   // who held the visit
  pid_t display_ = 0;  // the display server
  bool searched_ = false;
  Findings findings_;
};

std::unique_ptr<ProofVisit> Proof::visitor(platform::Finger* finger) const {
  return std::make_unique<ProofVisit>(*bench_.served.library, bench_.centre, *bench_.display, finger,
                                      bench_.finger->screen(), *line_.clock);
}

base::Status Proof::walk(ProofVisit& visit, const std::function<base::Status()>& shown) const {
  const auto locales = bench_.served.library->locales();
  TRY_STATUS(visit.begin(locales.front().tag.text));
  if (!line_.brief) TRY_STATUS(visit.see_everything());
  for (const model::Locale& locale : locales) {
    if (line_.brief && locale.tag != locales.front().tag) break;
    TRY_STATUS(visit.speak(locale.tag.text));
    TRY_STATUS(shown());
  }
  if (!line_.brief) TRY_STATUS(visit.follow_on());
  TRY_STATUS(visit.answer(Answers::Mixed));
  return shown();
}

base::Status Proof::rehearse() {
  const std::unique_ptr<ProofVisit> mirror = visitor(nullptr);
  TRY_STATUS(walk(*mirror, [] { return base::Unit{}; }));
  canaries_.add_known(mirror->cover());
  for (const auto& [language, text] : mirror->texts()) canaries_.add_text(language, text);
  const session::Visit& vault = mirror->session().visit();
  const auto bytes_of = [](const auto& array, std::size_t count) {
    return std::span(reinterpret_cast<const std::uint8_t*>(array.data()), count * sizeof array[0]);
  };
  canaries_.add_bytes("answers", bytes_of(vault.answers, vault.answers.size()));
  canaries_.add_bytes("history", bytes_of(vault.history, vault.depth));
  findings_.canaries = canaries_.size();
  findings_.unseen = mirror->unseen();
  findings_.untouched = mirror->untouched();
  findings_.languages = bench_.served.library->locales().size();
  findings_.assessments = bench_.served.library->assessments().size();
  findings_.pack_version = bench_.served.library->manifest().version;
  for (const std::string& kind : canaries_.kinds()) findings_.kinds[kind] = {};
  findings_.kinds[PixelCanaries::kKind] = {};
  return base::Unit{};
}

// Where a program might leave something without being told a place.
void Proof::try_writing() {
  std::set<std::string> places = {"/tmp", "/var/tmp", "/dev/shm"};
  std::error_code bad;
  places.insert(std::filesystem::current_path(bad).string());
  if (const char* home = std::getenv("HOME")) places.insert(home);
  for (const std::string& place : places) {
    const platform::ControlWrite control = bench_.writes->try_in(place);
    (control == platform::ControlWrite::Seen     ? findings_.watched
     : control == platform::ControlWrite::Unseen ? findings_.unwatched
                                                 : findings_.unwritable)
        .insert(place);
  }
}

// They lie in the memory of every session, and some screens show them as they are.
void Proof::know_drawings() {
  for (const ui::Scene& scene : bench_.display->context().pictures.scenes()) {
    pixels_.add_known({scene.w, scene.h, 4, {scene.rgba.begin(), scene.rgba.end()}});
  }
}

base::Status Proof::remember() {
  for (const pid_t session : kiosk_->sessions()) {
    TRY(Hits hits, search(canaries_, session));
    known_.emplace(session, Known(std::move(hits)));
  }
  return base::Unit{};
}

void Proof::note(pid_t process, const Hits& hits, std::uint64_t Found::*point, const char* who) {
  for (const Canaries::Hit& hit : hits) {
    ++(findings_.kinds[canaries_.kind(hit)].*point);
    findings_.places.push_back(std::string(who) + ", " + canaries_.kind(hit) + " at " +
                               platform::place_of(process, hit.address));
  }
}

base::Status Proof::search_before() {
  look();
  std::map<std::string, std::uint64_t> most;
  std::size_t most_fresh = 0;
  for (const auto& [session, known] : known_) {
    TRY(const Hits hits, search(canaries_, session));
    const Hits fresh = known.new_in(hits);
    if (fresh.size() > most_fresh) {
      most_fresh = fresh.size();
      served_ = session;
    }
    for (const Canaries::Hit& hit : fresh) ++most[canaries_.kind(hit)];
  }
  findings_.pixels_in_session = std::max(findings_.pixels_in_session, std::exchange(most[PixelCanaries::kKind], 0));
  most.erase(PixelCanaries::kKind);
  for (const auto& [kind, places] : most) {
    std::uint64_t& before = findings_.kinds[kind].before;
    before = std::max(before, places);
  }
  return search_display_before();
}

// Whatever stands on the screen must be found there each time: the least counts.
base::Status Proof::search_display_before() {
  TRY(const Hits server, search(canaries_, display_));
  const auto places = static_cast<std::uint64_t>(std::count_if(
      server.begin(), server.end(), [this](const auto& hit) { return canaries_.kind(hit) == PixelCanaries::kKind; }));
  std::uint64_t& before = findings_.kinds[PixelCanaries::kKind].before;
  before = std::exchange(searched_, true) ? std::min(before, places) : places;
  return base::Unit{};
}

base::Status Proof::search_after() {
  look();
  for (const auto& [session, known] : known_) {
    TRY(const Hits hits, search(canaries_, session));
    note(session, known.new_in(hits), &Found::after, session == served_ ? "session" : "spare");
  }
  return search_survivors(&Found::after);
}

// Those who never held the pack, so that every place counts.
base::Status Proof::search_survivors(std::uint64_t Found::*point) {
  std::vector<std::pair<pid_t, const char*>> survivors = {{kiosk_->supervisor(), "supervisor"},
                                                          {display_, "display server"}};
  for (const pid_t other : kiosk_->others()) survivors.emplace_back(other, "starter");
  for (const auto& [process, who] : survivors) {
    TRY(const Hits hits, search(canaries_, process));
    note(process, hits, point, who);
  }
  return base::Unit{};
}

base::Status Proof::search_dead() {
  look();
  for (const pid_t session : kiosk_->sessions()) {
    TRY(const Hits hits, search(canaries_, session));
    const auto known = known_.find(session);
    const bool older = known != known_.end();
    note(session, older ? known->second.new_in(hits) : known_.begin()->second.more_in(hits), &Found::dead,
         "next session");
  }
  return search_survivors(&Found::dead);
}

void Proof::note_descriptors() {
  std::vector<pid_t> processes = kiosk_->sessions();
  const std::vector<pid_t> others = kiosk_->others();
  processes.insert(processes.end(), others.begin(), others.end());
  processes.push_back(kiosk_->supervisor());
  for (const pid_t process : processes) {
    const platform::Descriptors held = platform::descriptors_of(process);
    findings_.descriptors += held.files + held.unix_sockets + held.other + static_cast<int>(held.network.size());
    findings_.unix_sockets += held.unix_sockets;
    for (const auto& path : held.written) findings_.open_for_writing.push_back(path);
    for (const auto& socket : held.network) findings_.network.push_back(socket);
    if (process != kiosk_->supervisor()) findings_.core_forbidden &= platform::leaves_no_core(process);
  }
}

base::Result<Findings> Proof::run() {
  display_ = bench_.finger->server();
  if (display_ == 0) return base::Error{base::ErrorKind::Io, "the display server is not on this machine", ""};
  findings_.landlock_abi = platform::landlock_abi();
  try_writing();
  know_drawings();
  TRY_STATUS(rehearse());
  TRY(kiosk_, ProofKiosk::start(line_, false));
  kiosk_->meanwhile = [this] { bench_.writes->look(kiosk_->seen()); };
  const std::unique_ptr<ProofVisit> visit = visitor(bench_.finger.get());
  visit->meanwhile = [this] { look(); };
  visit->saw = [this](const platform::Picture& cover) { pixels_.add_known(cover); };
  TRY_STATUS(visit->wait_for_cover());
  TRY_STATUS(kiosk_->wait_until_settled());
  TRY_STATUS(remember());
  visit->saw = [this](const platform::Picture& shown) {
    pixels_.add(shown, canaries_);
    ++findings_.pictures;
  };
  TRY_STATUS(walk(*visit, [this] { return search_before(); }));
  visit->saw = nullptr;
  findings_.canaries = canaries_.size();
  note_descriptors();
  kiosk_->hold();
  TRY_STATUS(visit->press_leave());
  TRY_STATUS(visit->release_leave());
  TRY_STATUS(kiosk_->wait_until_wiped());
  TRY_STATUS(search_after());
  kiosk_->let_go();
  TRY_STATUS(kiosk_->wait_until_settled(served_));
  TRY_STATUS(search_dead());
  look();
  findings_.written = bench_.writes->written();
  return findings_;
}

// One kiosk, one visit: its images before and after the wipe.
base::Status take_images(const app::CommandLine& line, Bench& bench, int group, ImagePair& before, ImagePair& after) {
  TRY(const auto kiosk, ProofKiosk::start(line, true));
  const model::Library& library = *bench.served.library;
  ProofVisit visit(library, bench.centre, *bench.display, bench.finger.get(), bench.finger->screen(), *line.clock);
  TRY_STATUS(visit.wait_for_cover());
  TRY_STATUS(kiosk->wait_until_settled());
  TRY_STATUS(visit.begin(library.locales().front().tag.text));
  TRY_STATUS(visit.answer(group == 0 ? Answers::Lowest : Answers::Highest));
  kiosk->hold();
  Canaries vault;
  // The answers alone may be zeros and ones, of which a memory is full; what stands before them in the vault is not.
  const session::Visit& held = visit.session().visit();
  const auto* from = reinterpret_cast<const std::uint8_t*>(&held.history);
  vault.add_bytes("vault", {from, reinterpret_cast<const std::uint8_t*>(&held.answers + 1)});
  pid_t served = 0;
  std::uint64_t lies_at = 0;
  for (const pid_t session : kiosk->sessions()) {
    TRY(const Hits hits, search(vault, session));
    if (hits.empty()) continue;
    served = session;
    lies_at = hits.front().address;
  }
  if (served == 0) return base::Error{base::ErrorKind::Invalid, "no session holds the answers", "the proof"};
  TRY_STATUS(before.add(group, served, lies_at));
  TRY_STATUS(visit.press_leave());
  TRY_STATUS(visit.release_leave());
  TRY_STATUS(kiosk->wait_until_wiped());
  return after.add(group, served, lies_at);
}

// At least as many images as were asked for, and more while something is left that may be chance.
base::Result<DigitFindings> prove_digits(const app::CommandLine& line, Bench& bench) {
  constexpr int kMostImages = 20;
  ImagePair before, after;
  DigitFindings findings;
  std::vector<ImagePair::Telling> telling;
  const auto go_on = [&] {
    return findings.images < line.digits || (!telling.empty() && findings.images < kMostImages);
  };
  while (go_on()) {
    for (const int group : {0, 1}) TRY_STATUS(take_images(line, bench, group, before, after));
    ++findings.images;
    telling = after.telling();
    findings.before = before.telling().size();
    std::fprintf(stderr,
                 "kiosk: %d images for each set of answers: %llu bytes tell them before the wipe, %zu after it\n",
                 findings.images, static_cast<unsigned long long>(findings.before), telling.size());
  }
  findings.writable = after.writable_bytes();
  findings.compared = after.compared_bytes();
  findings.after = telling.size();
  std::map<std::string, int> regions;
  for (const ImagePair::Telling& byte : telling) ++regions[byte.where];
  for (const auto& [region, bytes] : regions) {
    findings.places.push_back(std::to_string(bytes) + " bytes in " +
                              (region.empty() ? "memory without a name" : region));
  }
  for (const ImagePair::Telling& byte : telling) {
    char place[64];
    std::snprintf(place, sizeof place, "%llx %02x|%02x ", static_cast<unsigned long long>(byte.address), byte.low,
                  byte.high);
    findings.places.push_back(place + byte.where);
  }
  return findings;
}

int not_proved(const base::Error& error) {
  std::fprintf(stderr, "kiosk: not proved: %s%s%s\n", error.where.c_str(), error.where.empty() ? "" : ": ",
               error.what.c_str());
  return kNotProved;
}

// A kiosk that cannot be walked through is no proof of anything, and no reason to be calm either.
int broken(const base::Error& error) {
  not_proved(error);
  return kNotForgotten;
}

template <class Result>
int conclude(const app::CommandLine& line, const Result& findings) {
  const bool sees = findings.saw_everything();
  print(findings);
  if (!line.figures.empty()) {
    if (const base::Status written = write_figures(line.figures, findings); !written) return broken(written.error());
  }
  if (!sees) {
    std::puts(
        "\nVOID: the visit passed something by, what must be found before the wipe was not, a write of ours was not\n"
        "seen, or too little was compared.");
  }
  const bool proved = sees && findings.clean();
  std::puts(proved ? "\nProved: nothing is kept." : "\nNOT proved.");
  return proved ? kProved : kNotForgotten;
}

}  // namespace

int prove_amnesia(const app::CommandLine& line) {
  auto bench = set_up(line);
  if (!bench) return not_proved(bench.error());
  if (line.digits > 0) {
    const auto findings = prove_digits(line, bench.value());
    return findings ? conclude(line, findings.value()) : broken(findings.error());
  }
  const auto findings = Proof(line, bench.value()).run();
  return findings ? conclude(line, findings.value()) : broken(findings.error());
}

}  // namespace proof
