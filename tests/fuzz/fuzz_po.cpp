// SPDX-License-Identifier: GPL-3.0-or-later
// A translator's PO file: read, its plural line worked out, each text looked at as a message.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "author/message_syntax.h"
#include "author/plural.h"
#include "author/po_file.h"

// The library hands out copies that its interface lets nobody free; nothing of ours is excused.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libgettextpo\n"; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  author::Diagnostics diagnostics;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto source = author::accept("texts.po", text, diagnostics);
  if (!source) return 0;
  const auto file = author::read_po(*source, diagnostics);
  if (!file && diagnostics.clean()) std::abort();  // never refused without a word
  for (const author::Diagnostic& diagnostic : diagnostics.sorted()) (void)author::to_text(diagnostic);
  if (!file) return 0;
  if (const auto line = file->header.find("Plural-Forms"); line != file->header.end()) {
    if (const auto forms = author::PluralForms::parse(line->second)) {
      for (unsigned long n = 0; n < 200; ++n) {
        const auto index = forms->index_of(n);
        if (index && *index >= forms->count()) std::abort();
      }
    }
  }
  for (const author::PoEntry& entry : file->entries) {
    if (entry.texts.size() != entry.text_places.size()) std::abort();
    for (const std::string& one : entry.texts) {
      (void)author::message_arguments(one);
      (void)author::words_of(one);
    }
  }
  return 0;
}
