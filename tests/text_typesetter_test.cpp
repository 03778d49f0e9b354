// SPDX-License-Identifier: GPL-3.0-or-later
// What the typesetter remembers, and that it forgets a visitor's words for good.
#include <fcntl.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <random>
#include <sstream>

#include "text/wipe.h"
#include "text_fixture.h"

using namespace text_fixture;

namespace {

constexpr std::uint32_t kMask = 0x5A5A5A5A;

// A row of values as it may lie in memory, masked so that it is not itself found.
struct Trace {
  std::vector<std::uint32_t> masked;
  std::size_t unit = 1;    // bytes that count of each value
  std::size_t stride = 1;  // bytes from one to the next
};

// Words that stand nowhere else in memory; from byte 70 to 90 there is no space.
std::string secret_words(unsigned seed) {
  std::mt19937 random(seed);
  std::string words;
  words.reserve(200);
  while (words.size() < 120)
    words +=
        random() % 7 == 0 && (words.size() < 70 || words.size() > 90) ? ' ' : static_cast<char>('a' + random() % 26);
  return words;
}

// A part of the words in 8, 16 and 32 bits.
std::vector<Trace> traces_of(const std::string& words) {
  Trace bytes;
  for (std::size_t i = 40; i < 64; ++i) bytes.masked.push_back(static_cast<std::uint32_t>(words[i]) ^ kMask);
  std::vector<Trace> traces = {bytes, bytes, bytes};
  traces[1].unit = traces[1].stride = 2;
  traces[2].unit = traces[2].stride = 4;
  return traces;
}

// The glyphs of a line, from which the words could be read back: every structure that holds them is of 20 bytes.
Trace trace_of(const text::Paragraph& paragraph) {
  static_assert(sizeof(text::PlacedGlyph) == 20);
  Trace trace;
  for (const text::PlacedGlyph& glyph : paragraph.glyphs) {
    if (glyph.cluster >= 72 && glyph.cluster < 80) trace.masked.push_back(glyph.glyph ^ kMask);
  }
  REQUIRE(trace.masked.size() == 8);
  trace.unit = 4;
  trace.stride = 20;
  return trace;
}

bool stands_at(const char* bytes, const Trace& trace) {
  for (std::size_t i = 0; i < trace.masked.size(); ++i) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes + i * trace.stride, trace.unit);
    if ((value ^ kMask) != trace.masked[i]) return false;
  }
  return true;
}

// How often any of them stands in this process's writable memory.
int times_in_memory(const std::vector<Trace>& traces) {
  int found = 0;
  const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  REQUIRE(memory >= 0);
  std::ifstream maps("/proc/self/maps");
  std::vector<char> bytes;
  for (std::string line; std::getline(maps, line);) {
    std::size_t from = 0, to = 0;
    char dash = 0;
    std::string rights;
    std::istringstream(line) >> std::hex >> from >> dash >> to >> rights;
    if (rights.substr(0, 2) != "rw" || to - from > (std::size_t{256} << 20)) continue;  // not the sanitizer's shadow
    bytes.assign(to - from, 0);
    const ssize_t got = ::pread(memory, bytes.data(), bytes.size(), static_cast<off_t>(from));
    for (const Trace& trace : traces) {
      const auto length = static_cast<std::ptrdiff_t>(trace.masked.size() * trace.stride);
      if (got < length) continue;
      const auto first = static_cast<unsigned char>(trace.masked[0] ^ kMask);
      const char* const last = bytes.data() + got - length;
      for (const char* at = bytes.data(); at <= last; ++at) {
        at = static_cast<const char*>(std::memchr(at, first, static_cast<std::size_t>(last - at + 1)));
        if (!at) break;
        found += stands_at(at, trace) ? 1 : 0;
      }
    }
    explicit_bzero(bytes.data(), bytes.size());
  }
  ::close(memory);
  return found;
}

}  // namespace

TEST_CASE("what was set is set once and stays where it is") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  const text::Paragraph& first = typesetter.set("some words", style("en"), 200);
  for (int i = 0; i < 2000; ++i) typesetter.set("other " + std::to_string(i), style("en"), 200);
  CHECK(&typesetter.set("some words", style("en"), 200) == &first);
  CHECK(first.glyphs.size() == 9);
  // Everything that changes the picture makes another paragraph.
  text::Style bold = style("en"), heading = style("en"), centred = style("en");
  bold.weight = text::Weight::Bold;
  heading.heading = true;
  centred.align = text::Align::Center;
  CHECK(typesetter.set("some words", bold, 200).width > first.width);
  CHECK(typesetter.set("some words", heading, 200).height < first.height);
  CHECK(typesetter.set("some words", centred, 200).lines[0].x > 0);
  CHECK(typesetter.set("some words", style("th"), 200).height > first.height);
  CHECK(typesetter.set("some words", style("en", 40), 400).width > first.width);
  CHECK(typesetter.set("some words", style("en"), 100).lines.size() == 2);
  CHECK(typesetter.set("some words", style("en"), 200, {{0, 4}}).width > first.width);
}

TEST_CASE("trim keeps what was asked for lately") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  typesetter.set("old", style("en"), 0);
  const text::Paragraph& kept = typesetter.set("kept", style("en"), 0);
  typesetter.trim(0);  // both were asked for since the start
  CHECK(&typesetter.set("kept", style("en"), 0) == &kept);
  typesetter.trim(100);  // few enough: nothing goes
  CHECK(&typesetter.set("kept", style("en"), 0) == &kept);
  typesetter.trim(0);  // now "old" goes
  CHECK(&typesetter.set("kept", style("en"), 0) == &kept);
  CHECK(kept.glyphs.size() == 4);
  CHECK(typesetter.set("old", style("en"), 0).glyphs.size() == 3);
}

TEST_CASE("after a wipe the words are nowhere in the process's memory") {
  const text::Fonts fonts = open_fonts();
  text::Typesetter typesetter(fonts);
  std::string words = secret_words(4711);
  std::vector<Trace> traces = traces_of(words);
  text::Style wanted = style("en");
  typesetter.set(words, wanted, 300);
  typesetter.set(words, wanted, 100, {{3, 9}});
  wanted.balance = true;
  typesetter.set(words, wanted, 220);
  std::string longer;
  longer.reserve(words.size() + 20);
  longer.append(words).append(" ب 080 17 22");  // with a number that is isolated
  typesetter.set(longer, style("ar"), 220);
  traces.push_back(trace_of(typesetter.set(words, wanted, 0)));
  text::wipe(words);
  text::wipe(longer);
  for (const Trace& trace : traces) {
    if (trace.stride != 4) CHECK(times_in_memory({trace}) > 0);  // the search does find what is there
  }
  typesetter.wipe();
  CHECK(times_in_memory(traces) == 0);
  CHECK(typesetter.set("a new visitor", style("en"), 300).glyphs.size() == 11);
}

TEST_CASE("a typesetter that goes, and what trim drops, is overwritten too") {
  const text::Fonts fonts = open_fonts();
  std::vector<Trace> traces;
  {
    text::Typesetter typesetter(fonts);
    std::string words = secret_words(815);
    traces = traces_of(words);
    typesetter.set(words, style("en"), 300);
    text::wipe(words);
    typesetter.trim(0);
    CHECK(times_in_memory(traces) > 0);
    typesetter.trim(0);
    CHECK(times_in_memory(traces) == 0);

    words = secret_words(42);
    traces = traces_of(words);
    traces.push_back(trace_of(typesetter.set(words, style("en"), 300)));
    text::wipe(words);
    CHECK(times_in_memory(traces) > 0);
  }
  CHECK(times_in_memory(traces) == 0);
}
