// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prove_amnesia.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <utility>

#include "app/config.h"
#include "app/packs.h"
#include "app/proof_canaries.h"
#include "app/proof_digits.h"
#include "app/proof_kiosk.h"
#include "app/proof_report.h"
#include "app/proof_visit.h"
#include "platform/assets.h"
#include "platform/memory_image.h"
#include "platform/witness.h"

namespace app {
namespace {

// Everything that a proof needs before there is a kiosk to prove something of.
struct Bench {
  std::unique_ptr<platform::Finger> finger;
  std::unique_ptr<platform::WriteWatch> writes;
  Served served;
  model::Centre centre;
  std::unique_ptr<Display> display;
};

base::Result<Bench> set_up(const CommandLine& line) {
  Bench bench;
  if (geteuid() != 0) return base::Error{base::ErrorKind::Io, "only root may read the memory of a session", ""};
  TRY(bench.finger, platform::Finger::open());
  TRY(bench.writes, platform::WriteWatch::start());
  bench.served = open_packs(line.trust);
  // Also where the pack before it would serve: that would prove something of old texts.
  if (!bench.served.refusals.empty()) {
    return base::Error{base::ErrorKind::Untrusted, sentence(bench.served.refusals.front()), ""};
  }
  if (!line.centre.empty()) {
    TRY(bench.centre, read_centre(line.centre));
  }
  TRY(const std::filesystem::path program, platform::own_program());
  TRY(const std::filesystem::path assets, platform::find_assets(program));
  platform::WindowOptions hidden;
  hidden.hidden = true;
  TRY(bench.display, Display::open(assets, hidden));
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
  Proof(const CommandLine& line, Bench& bench) : line_(line), bench_(bench) {}
  base::Result<Findings> run();

 private:
  std::unique_ptr<ProofVisit> visitor(platform::Finger* finger) const;
  // `shown` is called where the words of a language, and at last the answers, are on the screen.
  base::Status walk(ProofVisit& visit, const std::function<base::Status()>& shown) const;
  base::Status rehearse();
  base::Status remember();
  base::Status search_before();
  base::Status search_after();
  base::Status search_dead();
  void note(pid_t process, const Hits& hits, std::uint64_t Found::*point, const char* who);
  void note_descriptors();
  void look() {
    kiosk_->look();
    bench_.writes->look(kiosk_->seen());
  }

  const CommandLine& line_;
  Bench& bench_;
  std::unique_ptr<ProofKiosk> kiosk_;
  Canaries canaries_;
  std::map<pid_t, Known> known_;
  pid_t served_ = 0;  // who held the visit
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
  return base::Unit{};
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
  for (const auto& [kind, places] : most) {
    std::uint64_t& before = findings_.kinds[kind].before;
    before = std::max(before, places);
  }
  return base::Unit{};
}

base::Status Proof::search_after() {
  look();
  for (const auto& [session, known] : known_) {
    TRY(const Hits hits, search(canaries_, session));
    note(session, known.new_in(hits), &Found::after, session == served_ ? "session" : "spare");
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
  TRY(const Hits supervisor, search(canaries_, kiosk_->supervisor()));
  note(kiosk_->supervisor(), supervisor, &Found::dead, "supervisor");
  const pid_t display = bench_.finger->server();
  if (display == 0) return base::Error{base::ErrorKind::Io, "the display server is not on this machine", ""};
  TRY(const Hits server, search(canaries_, display));
  note(display, server, &Found::dead, "display server");
  return base::Unit{};
}

void Proof::note_descriptors() {
  std::vector<pid_t> processes = kiosk_->sessions();
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
  TRY_STATUS(rehearse());
  TRY(kiosk_, ProofKiosk::start(line_, false));
  kiosk_->meanwhile = [this] { bench_.writes->look(kiosk_->seen()); };
  const std::unique_ptr<ProofVisit> visit = visitor(bench_.finger.get());
  visit->meanwhile = [this] { look(); };
  TRY_STATUS(visit->wait_for_cover());
  TRY_STATUS(kiosk_->wait_until_settled());
  TRY_STATUS(remember());
  TRY_STATUS(walk(*visit, [this] { return search_before(); }));
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
base::Status take_images(const CommandLine& line, Bench& bench, int group, ImagePair& before, ImagePair& after) {
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
base::Result<DigitFindings> prove_digits(const CommandLine& line, Bench& bench) {
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
int conclude(const CommandLine& line, const Result& findings, bool sees) {
  print(findings);
  if (!line.figures.empty()) {
    if (const base::Status written = write_figures(line.figures, findings); !written) return broken(written.error());
  }
  if (!sees) std::puts("\nVOID: the visit passed something by, or what must be found before the wipe was not found.");
  const bool proved = sees && findings.clean();
  std::puts(proved ? "\nProved: nothing is kept." : "\nNOT proved.");
  return proved ? kProved : kNotForgotten;
}

}  // namespace

int prove_amnesia(const CommandLine& line) {
  auto bench = set_up(line);
  if (!bench) return not_proved(bench.error());
  if (line.digits > 0) {
    const auto findings = prove_digits(line, bench.value());
    return findings ? conclude(line, findings.value(), findings.value().before > 0) : broken(findings.error());
  }
  const auto findings = Proof(line, bench.value()).run();
  return findings ? conclude(line, findings.value(), findings.value().saw_everything()) : broken(findings.error());
}

}  // namespace app
