// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor with real processes: shell scripts that speak and listen over descriptor 3 as a session does. Every
// script leaves a line in a log; the last one says 'x', which ends the supervisor. A spare may be on its way whenever
// something happens, so that what matters is what was said, not how many were started.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/supervisor.h"

namespace {

class Stage {
 public:
  Stage() { clear(); }
  ~Stage() { clear(); }

  // `act` runs with $n: how many started before it, $log: the file of lines, say: speaks, told: waits for that order
  // and answers on the way, stay: until killed.
  base::Status play(const std::string& act, const std::string& out_of_service = "echo fallback >>$log; say x; stay") {
    return app::supervise({.command = script(act), .out_of_service = script(out_of_service), .at_desk = true});
  }
  // As a kiosk for visitors does it: nobody can close the window.
  base::Status play_fullscreen(const std::string& act) {
    return app::supervise({.command = script(act), .out_of_service = script(act)});
  }
  // What is said on stderr meanwhile.
  std::string said_in(const std::string& act) {
    const int before = dup(STDERR_FILENO);
    const int file = open(said_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    dup2(file, STDERR_FILENO);
    const bool good = play(act).ok();
    dup2(before, STDERR_FILENO);
    close(before);
    close(file);
    CHECK(good);
    std::ostringstream text;
    text << std::ifstream(said_).rdbuf();
    return text.str();
  }

  std::vector<std::string> script(const std::string& act) const {
    // What the shell has to say of its own end is nobody's.
    const std::string prologue = "exec 2>/dev/null; log='" + log_.string() +
                                 "'; touch $log; n=$(grep -c ^start $log); echo start $$ >>$log\n"
                                 "say() { printf $1 >&3; }\n"
                                 "hear() { dd bs=1 count=1 <&3 2>/dev/null; }\n"
                                 "told() { while w=$(hear); do [ \"$w\" = $1 ] && return; "
                                 "[ \"$w\" = '?' ] && say h; [ -z \"$w\" ] && exit; done; }\n"
                                 "stay() { told never; }\n";
    return {"/bin/sh", "-c", prologue + act};
  }

  std::vector<std::string> lines() const {
    std::ifstream file(log_);
    std::vector<std::string> all;
    for (std::string line; std::getline(file, line);) all.push_back(line);
    return all;
  }
  std::size_t starts() const {
    std::size_t count = 0;
    for (const std::string& line : lines()) count += line.starts_with("start ");
    return count;
  }
  bool said(const std::string& wanted) const {
    for (const std::string& line : lines()) {
      if (line == wanted) return true;
    }
    return false;
  }

 private:
  void clear() const {
    std::filesystem::remove(log_);
    std::filesystem::remove(said_);
  }

  std::filesystem::path log_ = PRISTAN_BUILD_DIR "/app_supervisor_test.log";
  std::filesystem::path said_ = PRISTAN_BUILD_DIR "/app_supervisor_test.said";
};

// True for a process that is there and is not merely waiting to be buried.
constexpr const char* kLives = "lives() { grep -q 'State:[[:space:]]*[^Z[:space:]]' /proc/$1/status 2>/dev/null; }\n";

// Ends the process that starts the others, and the spare: from now on there is none, and none can be had.
constexpr const char* kStrand = R"sh(
strand() {
  until [ $(grep -c ^start $log) = 2 ]; do :; done
  for child in $(cat /proc/$PPID/task/$PPID/children); do
    [ "$(cat /proc/$child/comm)" = kiosk-starter ] && kill -KILL $child
  done
  kill -KILL $(sed -n 's/^start //p' $log | tail -1)
}
)sh";

}  // namespace

// What every later one does: waits beneath, and ends the play when it comes on top.
constexpr const char* kSpare = "say p; told r; say t; echo \"on top $n\" >>$log; say x; stay";

std::string first(const std::string& act) {
  return "if [ $n = 0 ]; then say p; told r; " + act + "; else " + kSpare + "; fi";
}

TEST_CASE("at a visit's end the spare comes on top before the last one goes") {
  Stage stage;
  const auto status = stage.play(std::string(kLives) + R"(
first=$(sed -n 's/^start //p' $log | head -1)
say p
if [ $n = 0 ]; then told r; say t; say e; say w; stay
elif [ $n = 1 ]; then
  told r
  lives $first && echo 'first still there' >>$log
  say t
  while lives $first; do :; done
  echo 'first gone' >>$log
  say x; stay
else stay
fi)");
  CHECK(status.ok());
  CHECK(stage.said("first still there"));
  CHECK(stage.said("first gone"));
}

TEST_CASE("who has ended is left the time to wipe") {
  Stage stage;
  CHECK(stage
            .play(R"(
say p
if [ $n = 0 ]; then told r; say t; say e; until grep -q 'on top' $log; do :; done; echo wiped >>$log; say w; stay
elif [ $n = 1 ]; then told r; say t; echo 'on top' >>$log; until grep -q wiped $log; do :; done; say x; stay
else stay
fi)")
            .ok());
  CHECK(stage.said("wiped"));
}

TEST_CASE("a session that is killed by a signal is followed by another") {
  for (const char* signal : {"SEGV", "ABRT", "KILL"}) {
    CAPTURE(signal);
    Stage stage;
    CHECK(stage.play(first(std::string("kill -") + signal + " $$")).ok());
    CHECK(stage.said("on top 1"));
  }
}

TEST_CASE("a session that leaves with an error is followed by another") {
  Stage stage;
  CHECK(stage.play(first("exit 3")).ok());
  CHECK(stage.said("on top 1"));
}

TEST_CASE("a session that is stopped is ended and followed by another") {
  Stage stage;
  CHECK(stage.play(first("kill -STOP $$; echo continued >>$log; stay")).ok());
  CHECK(stage.said("on top 1"));
  CHECK_FALSE(stage.said("continued"));
}

TEST_CASE("a session that hangs is ended and followed by another") {
  Stage stage;
  CHECK(stage.play(first("while :; do :; done")).ok());
  CHECK(stage.said("on top 1"));
}

TEST_CASE("a spare that hangs is ended too, and the one on top goes on") {
  Stage stage;
  CHECK(stage
            .play(R"(
say p
if [ $n = 0 ]; then told r; say t; (until grep -q 'third' $log; do sleep 0.1; done; say x) & stay
elif [ $n = 1 ]; then while :; do :; done
else echo third >>$log; stay
fi)")
            .ok());
  CHECK(stage.starts() == 3);
}

TEST_CASE("SIGHUP: there is a new pack, and the one on top is asked to give way to one that was started after it") {
  Stage stage;
  CHECK(stage.play(first("say t; kill -HUP $PPID; told g; echo asked >>$log; say e; say w; stay")).ok());
  CHECK(stage.said("asked"));
}

TEST_CASE("SIGUSR1: whoever serves is told to leave") {
  Stage stage;
  CHECK(stage.play(first("say t; kill -USR1 $PPID; told l; echo 'told to leave' >>$log; say e; say w; stay")).ok());
  CHECK(stage.said("told to leave"));
}

TEST_CASE("sessions that die at their start give way to the out-of-service screen") {
  Stage stage;
  CHECK(stage.play("exit 1").ok());
  CHECK(stage.said("fallback"));
  CHECK(stage.starts() == 4);
}

TEST_CASE("a request to end reaches the session") {
  Stage stage;
  // A shell looks at its traps between commands only, so it must not sit in one that waits.
  CHECK(stage
            .play("trap 'echo ended >>$log; exit 0' TERM; say p; if [ $n = 0 ]; then kill -TERM $PPID; fi\n"
                  "while :; do :; done")
            .ok());
  CHECK(stage.said("ended"));
}

TEST_CASE("a session that lets go of its link is not left behind") {
  Stage stage;
  CHECK(stage.play(first("exec 3>&-; while :; do :; done")).ok());
  CHECK(stage.said("on top 1"));
}

TEST_CASE("last words of a dying session count") {
  Stage stage;
  CHECK(stage.play(first("say x; exit 0")).ok());
  CHECK_FALSE(stage.said("on top 1"));
}

TEST_CASE("a program that cannot be started is said, with its name") {
  const auto status = app::supervise({{"/nowhere/kiosk"}, {"/nowhere/kiosk"}});
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().what.find("/nowhere/kiosk") != std::string::npos);
}

TEST_CASE("a start that fails does not end the visit in progress") {
  Stage stage;
  CHECK(stage
            .play(std::string(kStrand) + R"(
say p
if [ $n = 0 ]; then
  told r; say t; strand
  (sleep 2; echo 'went on' >>$log; say x) & stay
else stay
fi)")
            .ok());
  CHECK(stage.said("went on"));
  CHECK(stage.starts() == 2);
}

TEST_CASE("where nobody is served and nobody can be started the supervisor ends, to be started anew") {
  Stage stage;
  const auto status = stage.play(std::string(kStrand) +
                                 "say p; if [ $n = 0 ]; then told r; say t; strand; say e; say w; stay; else stay; fi");
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().what.find("starter") != std::string::npos);
}

TEST_CASE("fullscreen nobody closes the window: a session that says so is not believed") {
  Stage stage;
  CHECK(stage
            .play_fullscreen(R"(
say p
if [ $n = 0 ]; then told r; say t; say x; say e; say w; stay
else told r; say t; echo "on top $n" >>$log; kill -TERM $PPID; stay
fi)")
            .ok());
  CHECK(stage.said("on top 1"));
}

TEST_CASE("a death that nobody ordered is said: the signal, or the status") {
  CHECK(Stage().said_in(first("kill -SEGV $$")) == "kiosk: session-died 11\n");
  CHECK(Stage().said_in(first("exit 3")) == "kiosk: session-left 3\n");
  CHECK(Stage().said_in(first("kill -STOP $$; stay")) == "kiosk: session-hung\n");
}

TEST_CASE("of a visit's end, a new pack and an end that the system wishes nothing is said") {
  CHECK(Stage().said_in(first("say t; say e; say w; stay")).empty());
  CHECK(Stage().said_in(first("say t; kill -HUP $PPID; told g; say e; say w; stay")).empty());
  CHECK(Stage().said_in(first("kill -TERM $$; stay")).empty());
}

TEST_CASE("which packs are refused is told at the first start and after a new pack, and at no visit's end") {
  Stage stage;
  // Visits 0 and 1 end; then there is a new pack; then visit 2, of whoever was started after it.
  const std::string act = R"(
say p
told r; say t
case $(grep -c '^served' $log) in
0 | 1) echo served >>$log; say e; say w; stay;;
2) echo served >>$log; kill -HUP $PPID; told g; say e; say w; stay;;
3) echo served >>$log; say e; say w; stay;;
*) say x; stay;;
esac)";
  CHECK(app::supervise({.command = stage.script(act),
                        .out_of_service = stage.script("say x; stay"),
                        .telling = stage.script("echo told $n >>$log\n" + act),
                        .at_desk = true})
            .ok());
  std::size_t told = 0;
  for (const std::string& line : stage.lines()) told += line.starts_with("told ");
  CHECK(stage.said("told 0"));
  CHECK(told == 2);
}
