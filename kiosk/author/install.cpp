// SPDX-License-Identifier: GPL-3.0-or-later
// install: a verified pack into the folder that a kiosk reads, beside the one before it, and the trust.toml that says
// what the kiosk may believe. At every moment the folder holds a pack that its trust.toml accepts.
#include <algorithm>
#include <limits>
#include <optional>
#include <ostream>

#include "author/commands.h"
#include "author/packed.h"
#include "author/source.h"
#include "author/toml_reader.h"
#include "base/file.h"

namespace author {
namespace {

struct Installed {
  std::string pack_id;
  std::uint32_t min_version = 0;
  std::vector<std::string> keys;  // base64
};

base::Error refused(const std::filesystem::path& where, std::string what) {
  return {base::ErrorKind::Untrusted, std::move(what), where.string()};
}

// What the folder's trust.toml says; nothing if there is none yet.
base::Result<std::optional<Installed>> read_installed(const std::filesystem::path& file) {
  std::error_code code;
  if (!std::filesystem::exists(file, code)) return std::optional<Installed>();
  Diagnostics diagnostics;
  Installed installed;
  const auto source = load(file, diagnostics);
  const auto parsed = source ? parse_toml(*source, source->text(), diagnostics) : std::nullopt;
  if (parsed) {
    TomlTable table(*parsed, *source, diagnostics, "trust.toml");
    installed.pack_id = table.id("pack_id").value_or("");
    constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
    installed.min_version = static_cast<std::uint32_t>(table.integer("min_version", 0, kMost).value_or(0));
    for (auto& [key, place] : table.texts("keys", Need::Required)) installed.keys.push_back(key);
  }
  if (diagnostics.clean()) return std::optional<Installed>(std::move(installed));
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) text += "\n" + to_text(diagnostic);
  return base::Error{base::ErrorKind::Io, "it cannot be read; repair it, or remove it if that is meant" + text,
                     file.string()};
}

base::Status may_install(const InstallRequest& request, const model::Manifest& manifest, const std::string& key,
                         const Installed& installed) {
  if (installed.pack_id != manifest.id) {
    return refused(request.folder,
                   "this kiosk is for the pack '" + installed.pack_id + "', not for '" + manifest.id + "'");
  }
  const bool known = std::find(installed.keys.begin(), installed.keys.end(), key) != installed.keys.end();
  if (!known && !request.trust_new_key) {
    return refused(request.key,
                   "this kiosk does not know this key; if it is a new key of your own, add --trust-new-key");
  }
  if (manifest.version < installed.min_version && !request.rollback) {
    return refused(request.pack, "version " + std::to_string(manifest.version) + " is older than version " +
                                     std::to_string(installed.min_version) +
                                     ", which is installed; to go back on purpose, add --rollback");
  }
  return base::Unit{};
}

std::string trust_text(const model::Manifest& manifest, const std::vector<std::string>& keys, bool has_previous) {
  std::string text = "# Written by kiosk-pack install. What this kiosk believes.\n";
  text += "pack_id = \"" + manifest.id + "\"\n";
  text += "min_version = " + std::to_string(manifest.version) + "\n";
  text += "keys = [";
  for (std::size_t i = 0; i < keys.size(); ++i) text += (i == 0 ? "\"" : ", \"") + keys[i] + "\"";
  text += "]\npack = \"" + manifest.id + ".pack\"\n";
  if (has_previous) text += "previous = \"" + manifest.id + ".previous.pack\"\n";
  return text;
}

// The installed pack becomes the previous one; true if there is a previous one now.
base::Result<bool> keep_previous(const InstallRequest& request, const std::string& id, const std::string& bytes) {
  const std::filesystem::path current = request.folder / (id + ".pack");
  const std::filesystem::path previous = request.folder / (id + ".previous.pack");
  std::error_code code;
  if (std::filesystem::exists(current, code)) {
    TRY(const std::string old, base::read_file(current));
    if (old != bytes) TRY_STATUS(base::write_file_atomically(previous, old));
  }
  return std::filesystem::exists(previous, code);
}

base::Result<model::Manifest> install_pack(const InstallRequest& request) {
  TRY(const Packed packed, open_verified(request.pack, request.key));
  TRY(const pack::PublicKey public_key, read_public_key(request.key));
  const model::Manifest& manifest = packed.content.manifest;
  const std::string key = pack::to_text(public_key);
  const std::filesystem::path trust = request.folder / "trust.toml";
  std::error_code code;
  std::filesystem::create_directories(request.folder, code);
  if (!std::filesystem::is_directory(request.folder, code)) {
    return base::Error{base::ErrorKind::Io, "this folder cannot be made", request.folder.string()};
  }
  TRY(const std::optional<Installed> installed, read_installed(trust));
  std::vector<std::string> keys{key};
  if (installed) {
    TRY_STATUS(may_install(request, manifest, key, *installed));
    std::copy_if(installed->keys.begin(), installed->keys.end(), std::back_inserter(keys),
                 [&](const std::string& known) { return known != key; });
  }
  TRY(const bool has_previous, keep_previous(request, manifest.id, packed.bytes));
  const std::string text = trust_text(manifest, keys, has_previous);
  // Going back, the lower version must be allowed before it comes; going on, the higher one demanded after.
  const bool going_back = installed && manifest.version < installed->min_version;
  if (going_back) TRY_STATUS(base::write_file_atomically(trust, text));
  TRY_STATUS(base::write_file_atomically(request.folder / (manifest.id + ".pack"), packed.bytes));
  if (!going_back) TRY_STATUS(base::write_file_atomically(trust, text));
  return manifest;
}

}  // namespace

int install(const InstallRequest& request, const Streams& streams) {
  const auto done = install_pack(request);
  if (!done) {
    streams.err << "kiosk-pack: " << done.error().where << ": " << done.error().what << "\n";
    return exit_code(done.error());
  }
  const model::Manifest& manifest = done.value();
  streams.out << "Installed " << manifest.id << ", version " << manifest.version << (manifest.draft ? ", a draft" : "")
              << ".\nStart the kiosk with: kiosk --trust " << (request.folder / "trust.toml").string() << "\n";
  return kGood;
}

}  // namespace author
