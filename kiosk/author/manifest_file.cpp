// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/manifest_file.h"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "author/icons.h"

namespace author {
namespace {

bool is_time_zone(const std::string& name) {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  return zone && *zone != icu::TimeZone::getUnknown();
}

void read_freshness(TomlTable& file, model::Manifest& manifest) {
  auto freshness = file.table("freshness", "[freshness]");
  if (!freshness) return;
  manifest.trusted_days = static_cast<int>(freshness->integer("trusted_days", 1, 3650).value_or(180));
  manifest.stale_days = static_cast<int>(freshness->integer("stale_days", 1, 3650).value_or(540));
  if (manifest.stale_days < manifest.trusted_days) {
    file.diagnostics().error(freshness->place_of("stale_days"), "'stale_days' is less than 'trusted_days'",
                             "an entry is trusted first and stale later");
  }
  freshness->finish();
}

// Published ranges beside a number may make the program a medical device (Regulation (EU) 2017/745, Article 2(1)):
// whoever wants them says on what they rest.
void read_result_mode(TomlTable& file, model::Manifest& manifest) {
  const bool bands = file.choice("result_mode", {"reflect", "bands"}).value_or(0) == 1;
  manifest.regulatory_reference = file.text("regulatory_reference", Need::Optional).value_or("");
  manifest.result_mode = bands && !manifest.regulatory_reference.empty() ? "bands" : "reflect";
  if (bands && manifest.regulatory_reference.empty()) {
    file.diagnostics().error(file.place_of("result_mode"), "bands need a reason in law",
                             "name it with 'regulatory_reference', or write result_mode = \"reflect\"");
  }
}

void read_emergencies(TomlTable& file, References& references, ManifestFile& result) {
  for (TomlTable& table : file.tables("emergency", "an emergency number", Need::Required)) {
    model::Emergency emergency;
    emergency.number = table.text("number").value_or("");
    emergency.label = model::MessageKey(table.text("label").value_or(""));
    emergency.icon = read_icon(table, references);
    emergency.hue = table.hue("hue").value_or(model::Hue::Amber);
    emergency.service = model::ServiceId(table.id("service").value_or(""));
    if (!emergency.label.empty()) references.use(Kind::Message, emergency.label.text, table.place_of("label"));
    if (!emergency.service.empty()) references.use(Kind::Service, emergency.service.text, table.place_of("service"));
    table.finish();
    result.manifest.emergencies.push_back(emergency);
    result.emergencies.push_back({emergency, table.place_of("number")});
  }
}

void read_locales(TomlTable& file, ManifestFile& result) {
  for (auto& [text, place] : file.texts("locales", Need::Required)) {
    const std::string& tag = text;  // clang 14 does not capture bindings
    const bool twice = std::any_of(result.locales.begin(), result.locales.end(),
                                   [&](const auto& known) { return known.first.text == tag; });
    if (twice) {
      file.diagnostics().error(place, "the language '" + tag + "' stands twice", "remove one of them");
    } else {
      result.locales.emplace_back(model::LangTag(tag), place);
    }
  }
  const bool has_source = std::any_of(result.locales.begin(), result.locales.end(),
                                      [&](const auto& known) { return known.first == result.manifest.source_locale; });
  if (!has_source && !result.manifest.source_locale.empty()) {
    file.diagnostics().error(file.place_of("locales"), "the source language is not among the languages",
                             "add \"" + result.manifest.source_locale.text + "\" to 'locales'");
  }
}

}  // namespace

std::optional<ManifestFile> read_manifest(const Source& source, model::Date as_of, References& references,
                                          Diagnostics& diagnostics) {
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) return std::nullopt;
  TomlTable file(*parsed, source, diagnostics, "pack.toml");
  ManifestFile result;
  model::Manifest& manifest = result.manifest;
  manifest.id = file.id("id").value_or("");
  manifest.version = static_cast<std::uint32_t>(file.integer("version", 1, 1000000000).value_or(0));
  manifest.date = file.date("date").value_or(model::Date{});
  if (as_of.known()) manifest.date = as_of;
  manifest.expires = file.date("expires").value_or(model::Date{});
  if (manifest.expires.known() && manifest.date.known() && manifest.expires <= manifest.date) {
    diagnostics.error(file.place_of("expires"), "the pack expires on or before its own date",
                      "set 'expires' to a later day than " + to_text(manifest.date));
  }
  manifest.title = file.text("title").value_or("");
  manifest.source_locale = model::LangTag(file.text("source_locale").value_or(""));
  read_locales(file, result);
  manifest.time_zone = file.text("time_zone").value_or("");
  if (!manifest.time_zone.empty() && !is_time_zone(manifest.time_zone)) {
    diagnostics.error(file.place_of("time_zone"), "there is no time zone '" + manifest.time_zone + "'",
                      "write its IANA name, as in \"Europe/Ljubljana\"");
  }
  manifest.country = file.text("country").value_or("");
  read_result_mode(file, manifest);
  read_freshness(file, manifest);
  read_emergencies(file, references, result);
  file.finish();
  return result;
}

}  // namespace author
