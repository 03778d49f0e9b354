// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/install_plan.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "author/packed.h"
#include "author/source.h"
#include "author/toml_reader.h"
#include "base/file.h"
#include "pack/reader.h"

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

struct TrustText {
  std::string pack_id;
  std::uint32_t min_version = 0;
  std::vector<std::string> keys;
  bool has_previous = false;
};

std::string to_text(const TrustText& trust) {
  std::string text = "# Written by kiosk-pack install. What this kiosk believes.\n";
  text += "pack_id = \"" + trust.pack_id + "\"\n";
  text += "min_version = " + std::to_string(trust.min_version) + "\n";
  text += "keys = [";
  for (std::size_t i = 0; i < trust.keys.size(); ++i) text += (i == 0 ? "\"" : ", \"") + trust.keys[i] + "\"";
  text += "]\npack = \"" + trust.pack_id + ".pack\"\n";
  if (trust.has_previous) text += "previous = \"" + trust.pack_id + ".previous.pack\"\n";
  return text;
}

// The new key first.
std::vector<std::string> all_keys(const std::string& key, const std::optional<Installed>& installed) {
  std::vector<std::string> keys{key};
  if (!installed) return keys;
  std::copy_if(installed->keys.begin(), installed->keys.end(), std::back_inserter(keys),
               [&](const std::string& known) { return known != key; });
  return keys;
}

// Whether a kiosk with this trust.toml would serve the pack.
bool is_good(const std::string& bytes, const std::optional<Installed>& installed) {
  if (!installed) return false;
  pack::Trust trust{{}, installed->pack_id, installed->min_version};
  for (const std::string& text : installed->keys) {
    if (const auto key = pack::parse_public_key(text)) trust.keys.push_back(key.value());
  }
  return static_cast<bool>(pack::load_all(bytes, trust));
}

// The bytes that become the previous pack: the installed one's, if they are good and others than the new one's. A
// damaged pack never takes the place of the last good one.
std::optional<std::string> to_keep(const std::filesystem::path& current, const std::string& coming,
                                   const std::optional<Installed>& installed) {
  auto bytes = base::read_file(current);
  if (!bytes || bytes.value() == coming || !is_good(bytes.value(), installed)) return std::nullopt;
  return std::move(bytes).value();
}

base::Status make_folder(const std::filesystem::path& folder) {
  std::error_code code;
  std::filesystem::create_directories(folder, code);
  if (std::filesystem::is_directory(folder, code)) return base::Unit{};
  return base::Error{base::ErrorKind::Io, "this folder cannot be made", folder.string()};
}

}  // namespace

base::Result<InstallPlan> plan_installation(const InstallRequest& request) {
  TRY(Packed packed, open_verified(request.pack, request.key));
  TRY(const pack::PublicKey public_key, read_public_key(request.key));
  const std::string key = pack::to_text(public_key);
  InstallPlan plan{packed.content.manifest, {}};
  const model::Manifest& manifest = plan.manifest;
  TRY_STATUS(make_folder(request.folder));
  const std::filesystem::path trust = request.folder / "trust.toml";
  TRY(const std::optional<Installed> installed, read_installed(trust));
  if (installed) TRY_STATUS(may_install(request, manifest, key, *installed));

  const std::filesystem::path current = request.folder / (manifest.id + ".pack");
  const std::filesystem::path previous = request.folder / (manifest.id + ".previous.pack");
  if (auto kept = to_keep(current, packed.bytes, installed)) plan.steps.push_back({previous, std::move(*kept)});
  std::error_code code;
  TrustText text{manifest.id, manifest.version, all_keys(key, installed), false};
  text.has_previous = !plan.steps.empty() || std::filesystem::exists(previous, code);
  // Until the new pack is there both it and the old one are believed: both keys, the lower of the two versions.
  if (installed) {
    TrustText both = text;
    both.min_version = std::min(installed->min_version, manifest.version);
    plan.steps.push_back({trust, to_text(both)});
  }
  plan.steps.push_back({current, std::move(packed.bytes)});
  plan.steps.push_back({trust, to_text(text)});
  return plan;
}

base::Status carry_out(const InstallStep& step) { return base::write_file_atomically(step.file, step.bytes); }

}  // namespace author
