// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk. Without further word it is the supervisor, which starts this same program as the session.
#include <cstdio>
#include <string>
#include <vector>

#include "app/command_line.h"
#include "app/kiosk.h"
#include "app/link.h"
#include "app/supervisor.h"
#include "base/events.h"
#include "platform/assets.h"
#include "platform/environment.h"
#include "platform/seal.h"
#include "proof/prove_amnesia.h"
#include "proof/show_seal.h"
#include "tour/tour.h"

namespace {

int fail(const base::Error& error) {
  std::fprintf(stderr, "kiosk: %s%s%s\n", error.where.c_str(), error.where.empty() ? "" : ": ", error.what.c_str());
  return app::kCannotStart;
}

int serve(const app::CommandLine& line, const std::vector<std::string>& arguments) {
  const auto program = platform::own_program();
  if (!program) return fail(program.error());
  app::SessionProgram sessions;
  sessions.command = {program.value().string()};
  sessions.command.insert(sessions.command.end(), arguments.begin(), arguments.end());
  sessions.command.insert(sessions.command.end(), {"--session", std::to_string(app::kLinkDescriptor)});
  sessions.out_of_service = sessions.telling = sessions.command;
  sessions.out_of_service.push_back("--out-of-service");
  sessions.telling.push_back("--say-packs");
  sessions.at_desk = line.windowed.has_value();
  sessions.seal = true;
  const base::Status done = app::supervise(sessions);
  return done ? app::kServes : fail(done.error());
}

}  // namespace

int main(int count, char** words) {
  base::end_without_words();
  const std::vector<std::string> arguments(words + 1, words + count);
  const auto parsed = app::parse_command_line(arguments);
  if (!parsed) return fail(parsed.error());
  const app::CommandLine& line = parsed.value();
  platform::scrub_environment();
  if (line.help || line.version) {
    std::fputs(line.help ? std::string(app::usage()).c_str() : "Pristan " PRISTAN_VERSION "\n", stdout);
    return app::kServes;
  }
  if (!line.tour.empty()) return tour::run_tour(line);        // writes pictures, and so does without the seal
  if (line.prove_amnesia) return proof::prove_amnesia(line);  // reads memory, which the seal forbids
  const bool session = line.session_descriptor >= 0 || line.count_frames_s > 0;
  if (line.show_seal && !session) return proof::show_seal(line, arguments);
  const auto sealed = platform::seal_start({!session && !line.check, line.most_landlock_abi});
  if (!sealed) return fail(sealed.error());
  if (line.check) return app::check(line);
  if (session) return app::run_session(line);
  if (sealed.value() == 0) std::fputs("kiosk: no Landlock in this kernel: system calls alone are restricted\n", stderr);
  return serve(line, arguments);
}
