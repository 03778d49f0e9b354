// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "pack/seal.h"
#include "pack_workshop.h"

namespace {

using tests::foreign_key;
using tests::house_key;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

std::string reason(const std::string& signature, const std::string& body = "body") {
  const auto comment = pack::verify(body, signature, house_key().public_key());
  if (comment.ok()) return "accepted";
  CHECK(comment.error().kind == base::ErrorKind::Untrusted);
  return comment.error().what;
}

std::string from_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// Stock minisign in a folder of its own; nothing if it is not installed.
class Minisign {
 public:
  Minisign() : folder_(std::filesystem::path(PRISTAN_BUILD_DIR) / "minisign-test") {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Minisign() { std::filesystem::remove_all(folder_); }
  static bool installed() { return std::system("command -v minisign >/dev/null 2>&1") == 0; }
  bool run(const std::string& arguments) const {
    return std::system(("cd '" + folder_.string() + "' && minisign " + arguments + " >/dev/null 2>&1").c_str()) == 0;
  }
  void put(const std::string& name, const std::string& text) const {
    REQUIRE(base::write_file_atomically(folder_ / name, text).ok());
  }
  std::string get(const std::string& name) const {
    const auto text = base::read_file(folder_ / name);
    REQUIRE(text.ok());
    return text.value();
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("a signature gives its trusted comment back, and only over the same bytes and key") {
  const std::string text = pack::sign("body", "pack:x version:1", house_key());
  const auto comment = pack::verify("body", text, house_key().public_key());
  REQUIRE(comment.ok());
  CHECK(comment.value() == "pack:x version:1");
  CHECK(reason(text, "Body") == "This pack was changed after it was signed.");
  CHECK(reason(text, "") == "This pack was changed after it was signed.");
  CHECK(reason(pack::sign("body", "c", foreign_key())) ==
        "This pack is signed with a key that this kiosk does not know.");
  CHECK(pack::sign("body", "pack:x version:1", house_key()) == text);
}

TEST_CASE("any of several keys may have signed, and a false key with the same id does no harm") {
  pack::PublicKey impostor = foreign_key().public_key();
  impostor.id = house_key().id;
  const std::string text = pack::sign("body", "c", house_key());
  const std::vector<pack::PublicKey> both = {foreign_key().public_key(), impostor, house_key().public_key()};
  CHECK(pack::verify("body", text, std::span(both)).ok());
  const auto fooled = pack::verify("body", text, impostor);
  REQUIRE_FALSE(fooled.ok());
  CHECK(fooled.error().what == "This pack was changed after it was signed.");
  CHECK_FALSE(pack::verify("body", text, std::span<const pack::PublicKey>()).ok());
}

TEST_CASE("an edited trusted comment, a swapped second signature and a borrowed comment are refused") {
  const auto mine = lines_of(pack::sign("body", "version:1", house_key()));
  const auto other = lines_of(pack::sign("other", "version:9", house_key()));
  REQUIRE(mine.size() == 4);
  CHECK(reason(from_lines(mine)) == "accepted");
  const std::string changed = "This pack was changed after it was signed.";
  CHECK(reason(from_lines({mine[0], mine[1], "trusted comment: version:2", mine[3]})) == changed);
  CHECK(reason(from_lines({mine[0], mine[1], mine[2], other[3]})) == changed);
  CHECK(reason(from_lines({mine[0], mine[1], other[2], other[3]})) == changed);
  CHECK(reason(from_lines({mine[0], other[1], mine[2], mine[3]})) == changed);
}

TEST_CASE("the text of a signature has one form only") {
  const std::string text = pack::sign("body", "c", house_key());
  const auto lines = lines_of(text);
  const std::string damaged = "This pack's signature is damaged.";
  CHECK(reason("") == damaged);
  CHECK(reason(text.substr(0, text.size() - 1)) == damaged);
  CHECK(reason(text + "\n") == damaged);
  CHECK(reason(text + "another line\n") == damaged);
  CHECK(reason("\n" + text) == damaged);
  CHECK(reason(from_lines({lines[0], lines[1] + " ", lines[2], lines[3]})) == damaged);
  CHECK(reason(from_lines({lines[0] + "\r", lines[1], lines[2], lines[3]})) == damaged);
  CHECK(reason(from_lines({"comment: x", lines[1], lines[2], lines[3]})) == damaged);
  CHECK(reason(from_lines({lines[0], lines[1], "trusted: c", lines[3]})) == damaged);
  CHECK(reason(from_lines({lines[0], lines[1].substr(4), lines[2], lines[3]})) == damaged);
  std::string without_padding = lines[3];
  while (without_padding.ends_with('=')) without_padding.pop_back();
  CHECK(reason(from_lines({lines[0], lines[1], lines[2], without_padding})) == damaged);
}

TEST_CASE("minisign's old form is refused by name") {
  auto lines = lines_of(pack::sign("body", "c", house_key()));
  REQUIRE(lines[1].starts_with("RU"));  // "ED" in base64; "Ed" begins with RW
  lines[1][1] = 'W';
  CHECK(reason(from_lines(lines)) == "This pack is signed in minisign's old form, which is not accepted.");
}

TEST_CASE("no single changed bit of a signature's signed lines passes") {
  const std::string text = pack::sign("body", "version:1", house_key());
  const std::size_t signed_from = text.find('\n') + 1;  // the first comment is not signed, as its name says
  for (std::size_t at = signed_from; at < text.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = text;
      flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
      CAPTURE(at - signed_from);
      CAPTURE(bit);
      REQUIRE_FALSE(pack::verify("body", flipped, house_key().public_key()).ok());
    }
  }
}

TEST_CASE("keys survive their texts") {
  const pack::SecretKey key = house_key();
  const auto secret = pack::parse_secret_key(pack::to_text(key));
  REQUIRE(secret.ok());
  CHECK(secret.value().key == key.key);
  CHECK(secret.value().id == key.id);
  for (const std::string& text : {pack::to_text(key.public_key()), pack::to_text(key.public_key()) + "\r\n",
                                  pack::to_file_text(key.public_key())}) {
    const auto shared = pack::parse_public_key(text);
    REQUIRE(shared.ok());
    CHECK(shared.value() == key.public_key());
  }
  CHECK(pack::make_key().key != pack::make_key().key);
}

TEST_CASE("a text that is no key says what it is instead") {
  const pack::SecretKey key = house_key();
  const auto why_no_public = [](const std::string& text) {
    const auto parsed = pack::parse_public_key(text);
    return parsed.ok() ? std::string("accepted") : parsed.error().what;
  };
  const auto why_no_secret = [](const std::string& text) {
    const auto parsed = pack::parse_secret_key(text);
    return parsed.ok() ? std::string("accepted") : parsed.error().what;
  };
  CHECK(why_no_public("") == "This is not a minisign public key.");
  CHECK(why_no_public("untrusted comment: only this") == "This is not a minisign public key.");
  CHECK(why_no_public(pack::to_file_text(key.public_key()) + "one more line") == "This is not a minisign public key.");
  CHECK(why_no_public(pack::to_text(key)) == "This is a secret key; the public one belongs here.");
  CHECK(why_no_secret("hello") == "This is not a minisign secret key.");
  CHECK(why_no_secret(pack::to_text(key.public_key())) == "This is a public key; signing needs the secret one.");
  std::string text = pack::to_text(key);
  const std::size_t line = text.find('\n') + 1;
  std::string with_password = text;
  with_password.replace(line, 5, "RWRTY");  // kdf "Sc"
  CHECK(why_no_secret(with_password) == "This secret key has a password. Make one without: minisign -G -W.");
  text[line + 120] = text[line + 120] == 'A' ? 'B' : 'A';
  CHECK(why_no_secret(text) == "This secret key is damaged.");
}

TEST_CASE("a secret key with another key's public half is refused: its signatures would give it away") {
  pack::SecretKey mixed = house_key();
  std::copy_n(foreign_key().key.begin() + 32, 32, mixed.key.begin() + 32);
  const auto parsed = pack::parse_secret_key(pack::to_text(mixed));
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().what == "This secret key is damaged.");
}

TEST_CASE("stock minisign and this program understand each other, both ways") {
  if (!Minisign::installed()) {
    MESSAGE("minisign is not installed: skipped");
    return;
  }
  const Minisign stock;
  const std::string body(100'000, 'p');
  stock.put("body", body);

  SUBCASE("stock verifies ours") {
    stock.put("ours.pub", pack::to_file_text(house_key().public_key()));
    stock.put("body.minisig", pack::sign(body, "pack:x version:1 expires:2027-01-01", house_key()));
    CHECK(stock.run("-V -p ours.pub -m body"));
    CHECK(stock.run("-V -P '" + pack::to_text(house_key().public_key()) + "' -m body"));
    stock.put("body", body + "!");
    CHECK_FALSE(stock.run("-V -p ours.pub -m body"));
  }
  SUBCASE("stock signs with our key file") {
    stock.put("ours.key", pack::to_text(house_key()));
    REQUIRE(stock.run("-S -s ours.key -m body -t 'pack:x version:2 expires:2027-01-01'"));
    const auto comment = pack::verify(body, stock.get("body.minisig"), house_key().public_key());
    REQUIRE(comment.ok());
    CHECK(comment.value() == "pack:x version:2 expires:2027-01-01");
  }
  SUBCASE("we read stock's keys and verify its signature") {
    REQUIRE(stock.run("-G -W -p theirs.pub -s theirs.key"));
    REQUIRE(stock.run("-S -s theirs.key -m body -t 'hello'"));
    const auto shared = pack::parse_public_key(stock.get("theirs.pub"));
    REQUIRE(shared.ok());
    const auto comment = pack::verify(body, stock.get("body.minisig"), shared.value());
    REQUIRE(comment.ok());
    CHECK(comment.value() == "hello");
    const auto secret = pack::parse_secret_key(stock.get("theirs.key"));
    REQUIRE(secret.ok());
    CHECK(secret.value().public_key() == shared.value());
    CHECK(pack::to_file_text(shared.value()) == stock.get("theirs.pub"));
  }
  SUBCASE("stock's old form is refused") {
    REQUIRE(stock.run("-G -W -p theirs.pub -s theirs.key"));
    REQUIRE(stock.run("-S -l -s theirs.key -m body"));
    const auto comment =
        pack::verify(body, stock.get("body.minisig"), pack::parse_public_key(stock.get("theirs.pub")).value());
    REQUIRE_FALSE(comment.ok());
    CHECK(comment.error().what == "This pack is signed in minisign's old form, which is not accepted.");
  }
}
