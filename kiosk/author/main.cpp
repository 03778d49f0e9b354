// SPDX-License-Identifier: GPL-3.0-or-later
// kiosk-pack, the editor's workshop.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>

#include "author/commands.h"

namespace {

std::filesystem::path fonts_beside_program() {
  std::error_code code;
  return std::filesystem::read_symlink("/proc/self/exe", code).parent_path() / "assets" / "fonts";
}

void add_sources(CLI::App* command, author::CheckRequest& request) {
  command->add_option("content", request.content, "the folder with pages, services and structure")->required();
  command->add_option("locales", request.locales, "the folder with one folder a language")->required();
  command->add_option("--fonts", request.fonts, "the kiosk's fonts, for the check of characters")
      ->capture_default_str();
  command->add_option("--as-of", request.as_of, "the pack's date, instead of the one in pack.toml (2026-11-23)");
}

void add_pack(CLI::App* command, std::filesystem::path& pack, std::filesystem::path& key, bool key_required) {
  command->add_option("pack", pack, "a .pack file")->required();
  command->add_option("--key", key, "the public key, a .pub file")->required(key_required);
}

// What the command line says, filled in while it is read; lives as long as the program.
struct Requests {
  author::BuildRequest sources;
  author::InstallRequest install;
  author::ScoreRequest score;
  std::filesystem::path file, key;
  int result = author::kGood;
};

void add_source_commands(CLI::App& app, Requests& requests, const author::Streams& streams) {
  requests.sources.check.fonts = fonts_beside_program();
  CLI::App* check = app.add_subcommand("check", "name everything that is wrong");
  add_sources(check, requests.sources.check);
  check->callback([&] { requests.result = author::check(requests.sources.check, streams); });

  CLI::App* build = app.add_subcommand("build", "check, then write a signed pack");
  add_sources(build, requests.sources.check);
  build->add_option("--key", requests.sources.key, "the secret key")->required();
  build->add_option("--out", requests.sources.out, "the pack to write")->required();
  build->callback([&] { requests.result = author::build(requests.sources, streams); });

  CLI::App* centre = app.add_subcommand("check-centre", "check a house's own centre.toml");
  centre->add_option("file", requests.file, "centre.toml")->required();
  centre->callback([&] { requests.result = author::check_centre(requests.file, streams); });
}

void add_pack_commands(CLI::App& app, Requests& requests, const author::Streams& streams) {
  CLI::App* make_key = app.add_subcommand("key", "make a pair of keys: FILE (secret) and FILE.pub");
  make_key->add_option("--out", requests.file, "the secret key to write")->required();
  make_key->callback([&] { requests.result = author::make_key(requests.file, streams); });

  CLI::App* verify = app.add_subcommand("verify", "check a pack's signature");
  add_pack(verify, requests.file, requests.key, true);
  verify->callback([&] { requests.result = author::verify(requests.file, requests.key, streams); });

  CLI::App* show = app.add_subcommand("show", "say what is in a pack");
  add_pack(show, requests.file, requests.key, false);
  show->callback([&] { requests.result = author::show(requests.file, requests.key, streams); });

  CLI::App* install = app.add_subcommand("install", "verify a pack and put it where a kiosk reads it");
  add_pack(install, requests.install.pack, requests.install.key, true);
  install->add_option("--to", requests.install.folder, "the kiosk's folder")->required();
  install->add_flag("--rollback", requests.install.rollback, "go back to an older version");
  install->add_flag("--trust-new-key", requests.install.trust_new_key,
                    "accept a key that the folder does not know yet");
  install->callback([&] { requests.result = author::install(requests.install, streams); });
}

void add_score_command(CLI::App& app, Requests& requests, const author::Streams& streams) {
  author::ScoreRequest& request = requests.score;
  request.content = "content";
  CLI::App* score = app.add_subcommand("score", "work out a self-assessment's outcome from answers on paper");
  score->add_option("id", request.assessment, "its id (the name of its file in assessments/), or a .toml file")
      ->required();
  score->add_option("--answers", request.answers, "0,1,null,… one for each question: scores as printed, or option ids")
      ->required();
  score->add_option("--not-applicable", request.not_applicable, "questions that do not apply, as in 4");
  score->add_option("--content", request.content, "the folder that holds assessments/")->capture_default_str();
  score->add_flag("--json", request.json, "for programs");
  score->callback([&] { requests.result = author::score(request, streams); });
}

int run(int argc, char** argv) {
  CLI::App app("Checks, builds and installs content packs for the kiosk.", "kiosk-pack");
  app.require_subcommand(1);
  const author::Streams streams{std::cout, std::cerr, isatty(STDERR_FILENO) != 0};
  Requests requests;
  add_source_commands(app, requests, streams);
  add_pack_commands(app, requests, streams);
  add_score_command(app, requests, streams);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? author::kGood : author::kFailed;
  }
  return requests.result;
}

}  // namespace

int main(int argc, char** argv) {
  // Hours are those of the house, whatever the desk's zone is; and Qt asks the disk for the zone at every turn.
  setenv("TZ", "UTC", 1);
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "kiosk-pack: %s\n", error.what());
  } catch (...) {
    std::fputs("kiosk-pack: this went wrong in a way that nobody foresaw\n", stderr);
  }
  return author::kFailed;
}
