// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "app/forgetting.h"
#include "platform/memory_image.h"
#include "platform/residue.h"
#include "platform/witness.h"
#include "proof/canaries.h"
#include "proof/digits.h"
#include "proof/pixels.h"

namespace {

using proof::Canaries;

std::vector<Canaries::Hit> search(const Canaries& canaries, const std::string& memory) {
  std::vector<Canaries::Hit> hits;
  canaries.search({reinterpret_cast<const std::uint8_t*>(memory.data()), memory.size()}, 0x1000, hits);
  return hits;
}

template <class Text>
std::string bytes_of(const Text& text) {
  return {reinterpret_cast<const char*>(text.data()), text.size() * sizeof text[0]};
}

// Never whole in the program: it would be found there.
std::string secret() {
  std::string text = "Qvzxwj Kbpyfg";
  for (char& c : text) c = static_cast<char>(c == ' ' ? c : c + 1);
  return text;
}

Canaries of_secret() {
  Canaries canaries;
  const std::string text = secret();
  canaries.add_bytes("secret", {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  return canaries;
}

}  // namespace

TEST_CASE("a text is found in all three encodings, also half of it") {
  Canaries canaries;
  canaries.add_text("uk", "Тут ніхто не питає твого імені.");
  CHECK(search(canaries, "...Тут ніхто не питає твого імені....").size() > 1);
  CHECK(search(canaries, "..." + bytes_of(std::u16string(u"Тут ніхто не питає"))).size() > 0);
  CHECK(search(canaries, "..." + bytes_of(std::u32string(U"питає твого імені"))).size() > 0);
  CHECK(search(canaries, "Зовсім інше речення про погоду на морі").empty());
}

TEST_CASE("what stands on the cover and what is too short is not looked for") {
  Canaries canaries;
  canaries.add_known("Nothing is kept here.");
  canaries.add_text("en", "Nothing is kept here.");
  canaries.add_text("en", "Yes");
  CHECK(canaries.size() == 0);
}

TEST_CASE("bytes are found where they lie") {
  Canaries canaries;
  const std::string answers{3, 0, 1, 2, 0, 3, 1, 1, 2, 3, 0, 2, 3, 1};
  canaries.add_bytes("answers", {reinterpret_cast<const std::uint8_t*>(answers.data()), answers.size()});
  const auto hits = search(canaries, std::string(7, '\0') + answers);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].address == 0x1007);
  CHECK(canaries.kind(hits[0]) == "answers");
}

// A picture in which no pixel is like the next, and none of another seed's is in it.
platform::Picture motley(std::uint32_t seed) {
  platform::Picture picture{64, 12, 3, {}};
  for (int i = 0; i < picture.w * picture.h * picture.channels; ++i) {
    seed = seed * 1664525 + 1013904223;
    picture.bytes.push_back(static_cast<std::uint8_t>(seed >> 24));
  }
  return picture;
}

// As a display server keeps it, whose fourth byte means nothing.
std::string as_displayed(const platform::Picture& picture, char fourth) {
  std::string memory;
  for (std::size_t i = 0; i < picture.bytes.size(); i += 3) {
    for (const std::size_t channel : {2, 1, 0}) memory.push_back(static_cast<char>(picture.bytes[i + channel]));
    memory.push_back(fourth);
  }
  return memory;
}

TEST_CASE("pixels of a picture are found as a display keeps them, those of the cover are not looked for") {
  proof::PixelCanaries pixels;
  Canaries canaries;
  const platform::Picture cover = motley(1), shown = motley(2);
  pixels.add_known(cover);
  pixels.add(shown, canaries);
  CHECK(pixels.size() > 10);
  CHECK(search(canaries, as_displayed(shown, '\xff')).size() == pixels.size());
  CHECK(search(canaries, as_displayed(shown, '\0')).size() == pixels.size());
  CHECK(search(canaries, bytes_of(shown.bytes)).size() == pixels.size());
  CHECK(search(canaries, as_displayed(cover, '\xff')).empty());
  const std::size_t before = pixels.size();
  pixels.add(cover, canaries);
  CHECK(pixels.size() == before);
}

TEST_CASE("a plain picture has no pixels that are worth looking for") {
  proof::PixelCanaries pixels;
  Canaries canaries;
  pixels.add({64, 12, 3, std::vector<std::uint8_t>(std::size_t{64} * 12 * 3, 200)}, canaries);
  CHECK(canaries.size() == 0);
}

// In a frame of its own, which is below the next one's when it is wiped.
[[gnu::noinline]] void fill(char* block) {
  const std::string text = secret();
  std::copy(text.begin(), text.end(), block);
}

// A process of its own, since whoever reads its own memory makes copies: it does one thing after the other, and waits
// after each to be looked at.
TEST_CASE("freed and moved blocks are overwritten, whoever frees them") {
  if (!platform::frees_are_clean()) FAIL("this program's heap keeps what is freed");
  int done[2], go[2];
  REQUIRE(pipe(done) == 0);
  REQUIRE(pipe(go) == 0);
  const pid_t child = fork();
  if (child == 0) {
    char* block = nullptr;
    const auto stop = [&] {
      char byte = 'd';
      platform::wipe_stack();
      if (write(done[1], &byte, 1) != 1 || read(go[0], &byte, 1) != 1) _exit(1);
    };
    stop();
    block = static_cast<char*>(std::malloc(64));
    fill(block);
    stop();
    block = static_cast<char*>(std::realloc(block, 1 << 20));
    stop();
    std::free(block);
    stop();
    _exit(0);
  }
  const Canaries canaries = of_secret();
  std::vector<std::size_t> places;
  for (int i = 0; i < 4; ++i) {
    char byte = 0;
    REQUIRE(read(done[0], &byte, 1) == 1);
    std::vector<Canaries::Hit> hits;
    const auto status = platform::read_memory(
        child, [&](const auto& region, auto bytes) { canaries.search(bytes, region.begin, hits); });
    REQUIRE(status.ok());
    places.push_back(hits.size());
    REQUIRE(write(go[1], &byte, 1) == 1);
  }
  REQUIRE(places.size() == 4);
  CHECK(places[0] == 0);
  CHECK(places[1] == 1);
  CHECK(places[2] == 1);
  CHECK(places[3] == 0);
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child);
}

TEST_CASE("the list of holders names everything, also what is not built") {
  std::size_t built = 0;
  for (const app::Holder& holder : app::holders()) {
    CHECK_FALSE(holder.name.empty());
    CHECK_FALSE(holder.holds.empty());
    built += holder.wipe != nullptr;
  }
  CHECK(built >= 10);
  const auto not_built = [](std::string_view name) {
    return std::any_of(app::holders().begin(), app::holders().end(),
                       [name](const app::Holder& holder) { return holder.name == name && !holder.wipe; });
  };
  for (const char* name : {"speech", "slips", "keyboard"}) CHECK(not_built(name));
}

TEST_CASE("a file that is written is seen by whose hand it was") {
  auto watch = platform::WriteWatch::start();
  if (!watch) {
    MESSAGE("only root may watch: " << watch.error().what);
    return;
  }
  char name[] = "/tmp/pristan-watch-XXXXXX";
  const int file = mkstemp(name);
  REQUIRE(write(file, "x", 1) == 1);
  close(file);
  watch.value()->look({getpid() + 100000});
  CHECK(watch.value()->written().empty());
  const auto inherited = platform::descriptors_of(getpid()).written;  // whoever runs the tests may have opened some
  const int again = open(name, O_WRONLY);
  REQUIRE(write(again, "x", 1) == 1);
  const auto written = platform::descriptors_of(getpid()).written;
  CHECK(written.size() == inherited.size() + 1);
  CHECK(std::find(written.begin(), written.end(), name) != written.end());
  close(again);
  watch.value()->look({getpid()});
  CHECK(watch.value()->written() == std::set<std::string>{name});
  unlink(name);
}

TEST_CASE("a write of our own is seen, and where nobody can write that is told") {
  auto watch = platform::WriteWatch::start();
  if (!watch) return;
  for (const char* folder : {"/tmp", "/var/tmp", "/dev/shm"}) {
    CHECK(watch.value()->try_in(folder) == platform::ControlWrite::Seen);
  }
  CHECK(watch.value()->try_in("/proc") == platform::ControlWrite::Impossible);
  CHECK(watch.value()->try_in("/there/is/no/such/place") == platform::ControlWrite::Impossible);
  CHECK(watch.value()->written().empty());
}

TEST_CASE("images of memory say how much of it was compared") {
  proof::ImagePair images;
  CHECK(images.compared_bytes() == 0);
  const pid_t child = fork();
  if (child == 0) {
    pause();
    _exit(0);
  }
  for (const int group : {0, 1, 0, 1}) {
    if (!images.add(group, child, 0)) MESSAGE("only root may read its memory");
  }
  CHECK(images.telling().empty());
  CHECK(images.compared_bytes() == images.writable_bytes());
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
}
