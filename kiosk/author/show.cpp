// SPDX-License-Identifier: GPL-3.0-or-later
// show: what is in a pack, for whoever signs it off. Telephone numbers come with their service, since a wrong one is
// the worst mistake a pack can hold.
#include <algorithm>
#include <ostream>

#include "author/commands.h"
#include "author/diagnostics.h"
#include "author/packed.h"
#include "author/toml_reader.h"

namespace author {
namespace {

void show_head(const model::Manifest& manifest, std::ostream& out) {
  out << manifest.title << "\n"
      << "  id       " << manifest.id << "\n"
      << "  version  " << manifest.version << "\n"
      << "  date     " << to_text(manifest.date) << "\n"
      << "  expires  " << to_text(manifest.expires) << "\n"
      << "  country  " << manifest.country << ", " << manifest.time_zone << "\n"
      << "  results  " << manifest.result_mode
      << (manifest.regulatory_reference.empty() ? "" : " (" + manifest.regulatory_reference + ")") << "\n";
}

void show_draft(const model::Content& content, std::ostream& out) {
  if (!content.manifest.draft) {
    out << "\nEvery text has been read and every service called.\n";
    return;
  }
  out << "\nA DRAFT: not everything in it has been checked by a person.\n";
  std::size_t pages = 0, services = 0;
  for (const model::Page& page : content.pages) {
    if (page.reviewed.done()) continue;
    if (pages++ == 0) out << "  Pages that nobody has read:\n";
    out << "    " << page.lang.text << "  " << page.id.text << "\n";
  }
  for (const model::Service& service : content.services) {
    if (service.verified.done()) continue;
    if (services++ == 0) out << "  Services that nobody has called:\n";
    out << "    " << service.id.text << "\n";
  }
  if (pages == 0 && services == 0) out << "  Some of the short texts (PO files) have not been read.\n";
}

void show_languages(const model::Content& content, std::ostream& out) {
  out << "\nLanguages\n";
  for (const model::Locale& locale : content.locales) {
    const auto pages = std::count_if(content.pages.begin(), content.pages.end(),
                                     [&](const model::Page& page) { return page.lang == locale.tag; });
    const auto texts = content.messages.find(locale.tag);
    out << "  " << locale.tag.text << "  " << locale.name << ": "
        << counted(static_cast<std::size_t>(pages), "page", "pages") << ", "
        << counted(texts == content.messages.end() ? 0 : texts->second.size(), "short text", "short texts") << "\n";
  }
}

void show_counts(const model::Content& content, std::ostream& out) {
  out << "\nContents\n"
      << "  " << counted(content.doors.size(), "door", "doors") << "\n"
      << "  " << counted(content.assessments.size(), "self-assessment", "self-assessments") << "\n"
      << "  " << counted(content.exercises.size(), "exercise", "exercises") << "\n"
      << "  " << counted(content.services.size(), "service", "services") << "\n";
}

// In the source language.
std::string words_of(const model::MessageKey& key, const model::Content& content) {
  const auto texts = content.messages.find(content.manifest.source_locale);
  if (texts == content.messages.end()) return key.text;
  const auto found = texts->second.find(key);
  return found == texts->second.end() ? key.text : found->second;
}

void show_phones(const model::Content& content, std::ostream& out) {
  out << "\nTelephone numbers\n";
  for (const model::Emergency& emergency : content.manifest.emergencies) {
    out << "  " << emergency.number << "  Help now: " << words_of(emergency.label, content) << " ("
        << emergency.service.text << ")\n";
  }
  for (const model::Service& service : content.services) {
    for (const model::Phone& phone : service.phones) {
      out << "  " << phone.number << "  " << service.name << " (" << service.id.text << ", grade "
          << (phone.grade == model::Grade::A ? "A" : "B")
          << (service.verified.done() ? ", called " + to_text(service.verified.on) : ", not called yet") << ")\n";
    }
  }
}

}  // namespace

int show(const std::filesystem::path& pack, const std::filesystem::path& key, const Streams& streams) {
  const auto opened = key.empty() ? open_unverified(pack) : open_verified(pack, key);
  if (!opened) {
    streams.err << "kiosk-pack: " << opened.error().where << ": " << opened.error().what << "\n";
    return exit_code(opened.error());
  }
  const model::Content& content = opened.value().content;
  show_head(content.manifest, streams.out);
  streams.out << "  signed   " << (key.empty() ? "not checked: name the public key with --key" : "yes, with this key")
              << "\n";
  show_draft(content, streams.out);
  show_languages(content, streams.out);
  show_counts(content, streams.out);
  show_phones(content, streams.out);
  return kGood;
}

}  // namespace author
