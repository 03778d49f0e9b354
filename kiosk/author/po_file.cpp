// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/po_file.h"

#include <gettext-po.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <csetjmp>
#include <memory>

#include "author/po_lines.h"

namespace author {
namespace {

struct Problem {
  int severity = 0;
  std::size_t line = 0, column = 0;
  std::string message;
};

// libgettextpo's handlers get no argument of ours, and must not return from a fatal error: this is the one place where
// both are kept, for the length of one call.
struct Reading {
  std::vector<Problem> problems;
  std::jmp_buf way_out;
};
thread_local Reading* reading = nullptr;

void on_problem(int severity, po_message_t, const char* file, std::size_t line, std::size_t column, int,
                const char* text) {
  const bool placed = file != nullptr && line != static_cast<std::size_t>(-1);
  const bool has_column = placed && column != static_cast<std::size_t>(-1);
  reading->problems.push_back({severity, placed ? line : 0, has_column ? column : 1, text != nullptr ? text : ""});
  if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(reading->way_out, 1);
}

void on_two_problems(int severity, po_message_t first, const char* file1, std::size_t line1, std::size_t column1,
                     int lines1, const char* text1, po_message_t, const char*, std::size_t, std::size_t, int,
                     const char*) {
  on_problem(severity, first, file1, line1, column1, lines1, text1);
}

constexpr po_xerror_handler kHandler = {on_problem, on_two_problems};

// Nothing with a destructor lives between here and the library, so that the jump skips none.
po_file_t read_at(const char* path) {
  if (setjmp(reading->way_out) != 0) return nullptr;
  return po_file_read(path, &kHandler);
}

struct FreePo {
  void operator()(po_file* file) const { po_file_free(file); }
};
using PoHandle = std::unique_ptr<po_file, FreePo>;

// The library reads files only: it gets the very text that was checked, in memory.
PoHandle parse(const std::string& text, std::vector<Problem>& problems) {
  const int fd = memfd_create("po", MFD_CLOEXEC);
  if (fd < 0 || write(fd, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
      lseek(fd, 0, SEEK_SET) != 0) {
    if (fd >= 0) close(fd);
    problems.push_back({PO_SEVERITY_FATAL_ERROR, 0, 1, "there is no memory to read it"});
    return nullptr;
  }
  const std::string path = "/proc/self/fd/" + std::to_string(fd);
  Reading state;
  reading = &state;
  PoHandle file(read_at(path.c_str()));
  reading = nullptr;
  close(fd);
  problems = std::move(state.problems);
  return file;
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '.')) text.pop_back();
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first);
}

void read_header(po_file_t file, const Source& source, PoFile& result) {
  const char* header = po_file_domain_header(file, nullptr);
  if (header == nullptr) return;
  const std::string text(header);
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string line = text.substr(from, end - from);
    from = end + 1;
    const std::size_t colon = line.find(':');
    if (colon != std::string::npos) result.header[line.substr(0, colon)] = trimmed(line.substr(colon + 1));
  }
  for (int number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (line.starts_with("msgctxt")) break;
    for (const auto& [field, value] : result.header) {
      if (line.starts_with("\"" + field + ":")) result.header_places.emplace(field, source.at_line(number, 2));
    }
  }
}

PoEntry entry_of(po_message_t message, const Source& source, const std::map<std::string, PoLines>& lines) {
  PoEntry entry;
  entry.key = po_message_msgctxt(message);
  entry.id = po_message_msgid(message);
  entry.fuzzy = po_message_is_fuzzy(message) != 0;
  if (const char* plural = po_message_msgid_plural(message)) {
    entry.id_plural = plural;
    for (int form = 0; const char* text = po_message_msgstr_plural(message, form); ++form) entry.texts.push_back(text);
  } else {
    entry.texts.push_back(po_message_msgstr(message));
  }
  const auto found = lines.find(entry.key);
  const PoLines place = found == lines.end() ? PoLines{} : found->second;
  entry.place = inside_quotes(source, place.context);
  entry.id_place = inside_quotes(source, place.id);
  for (std::size_t i = 0; i < entry.texts.size(); ++i) {
    entry.text_places.push_back(i < place.texts.size() ? inside_quotes(source, place.texts[i]) : entry.place);
  }
  return entry;
}

bool speaks_utf8(const Source& source, Diagnostics& diagnostics) {
  for (int number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (line.find("charset=UTF-8") != line.npos || line.find("charset=utf-8") != line.npos) return true;
    if (line.starts_with("msgctxt")) break;
  }
  diagnostics.error(source.at_line(1), "the file has no header that says charset=UTF-8",
                    "begin it with msgid \"\", msgstr \"\" and \"Content-Type: text/plain; charset=UTF-8\\n\"");
  return false;
}

// A file without its plural line, or with an empty msgstr in English, is our affair; the library's warnings are not.
bool report(const std::vector<Problem>& problems, const Source& source, Diagnostics& diagnostics) {
  bool good = true;
  for (const Problem& problem : problems) {
    if (problem.severity == PO_SEVERITY_WARNING) continue;
    // The library notices an open text only on the next line.
    const bool open_text = problem.message.find("end-of-line within string") != std::string::npos;
    const int line = std::min(static_cast<int>(problem.line) - (open_text ? 1 : 0), source.line_count());
    Place place = line > 0 ? source.at_line(line, static_cast<int>(problem.column)) : source.at_line(1);
    const std::string message = trimmed(problem.message);
    if (message.find("fatal error") != std::string::npos || message.find("too many errors") != std::string::npos) {
      continue;
    }
    const bool twice = message.find("duplicate message") != std::string::npos;
    diagnostics.error(place, "this is not PO: " + message,
                      twice ? "each msgctxt may stand only once in a file: remove one of them"
                            : "each text stands between quotation marks on its line; a \" inside it is written \\\"");
    good = false;
  }
  return good;
}

}  // namespace

bool PoEntry::translated() const {
  return !texts.empty() && std::none_of(texts.begin(), texts.end(), [](const std::string& t) { return t.empty(); });
}

bool PoEntry::unwritten() const {
  return std::all_of(texts.begin(), texts.end(), [](const std::string& t) { return t.empty(); });
}

Place PoFile::header_place(const std::string& field) const {
  const auto found = header_places.find(field);
  return found == header_places.end() ? place : found->second;
}

std::optional<PoFile> read_po(const Source& source, Diagnostics& diagnostics) {
  if (!speaks_utf8(source, diagnostics)) return std::nullopt;
  std::vector<Problem> problems;
  const PoHandle file = parse(source.text(), problems);
  const bool good = report(problems, source, diagnostics);
  if (!file || !good) {
    if (good) diagnostics.error(source.at_line(1), "this file cannot be read as PO");
    return std::nullopt;
  }
  PoFile result;
  result.place = source.at_line(1);
  read_header(file.get(), source, result);
  const std::map<std::string, PoLines> lines = find_po_lines(source);
  po_message_iterator_t iterator = po_message_iterator(file.get(), nullptr);
  while (po_message_t message = po_next_message(iterator)) {
    if (po_message_is_obsolete(message) != 0) continue;
    if (po_message_msgctxt(message) == nullptr) {
      if (*po_message_msgid(message) == '\0') continue;  // the header
      diagnostics.error(source.at_line(1), "a text has no msgctxt: \"" + std::string(po_message_msgid(message)) + "\"",
                        "give it a key: msgctxt \"…\" above its msgid");
      continue;
    }
    result.entries.push_back(entry_of(message, source, lines));
  }
  po_message_iterator_free(iterator);
  return result;
}

}  // namespace author
