// SPDX-License-Identifier: GPL-3.0-or-later
// A page, front matter and all, in the source language and as a translation.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "author/page_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  author::Diagnostics diagnostics;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto source = author::accept("page.md", text, diagnostics);
  if (!source) return 0;
  for (const bool is_source : {true, false}) {
    const auto page = author::read_page(*source, "page", model::LangTag("en"), is_source, diagnostics);
    if (page && page->page.parts.empty()) std::abort();  // a page has at least its first part
  }
  for (const author::Diagnostic& diagnostic : diagnostics.sorted()) {
    if (diagnostic.place.line > source->line_count()) std::abort();
    if (author::to_text(diagnostic).empty()) std::abort();
  }
  return 0;
}
