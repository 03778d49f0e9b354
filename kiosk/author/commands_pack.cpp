// SPDX-License-Identifier: GPL-3.0-or-later
// key and verify.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ostream>

#include "author/commands.h"
#include "author/packed.h"
#include "author/toml_reader.h"
#include "base/file.h"

namespace author {
namespace {

int fail(const Streams& streams, const std::string& where, const std::string& what) {
  streams.err << "kiosk-pack: " << where << ": " << what << "\n";
  return kFailed;
}

// Never over a file that is there: a lost key cannot be had again.
bool write_new_file(const std::filesystem::path& path, const std::string& text, mode_t mode) {
  const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (fd < 0) return false;
  const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(fd) == 0;
  return ::close(fd) == 0 && written;
}

}  // namespace

int make_key(const std::filesystem::path& file, const Streams& streams) {
  constexpr mode_t kOwnerOnly = 0600, kEverybody = 0644;
  const std::filesystem::path public_file = file.string() + ".pub";
  std::error_code code;
  if (std::filesystem::exists(public_file, code)) return fail(streams, public_file.string(), "there is a key already");
  const pack::SecretKey key = pack::make_key();
  if (!write_new_file(file, secret_key_file(key), kOwnerOnly)) {
    return fail(streams, file.string(), errno == EEXIST ? "there is a key already" : std::strerror(errno));
  }
  if (!write_new_file(public_file, public_key_file(key.public_key()), kEverybody)) {
    return fail(streams, public_file.string(), std::strerror(errno));
  }
  streams.out << file.string() << ": the secret key; keep it where only the editors reach it\n"
              << public_file.string() << ": the public key; it goes to each kiosk\n";
  return kGood;
}

int verify(const std::filesystem::path& pack, const std::filesystem::path& key, const Streams& streams) {
  const auto opened = open_verified(pack, key);
  if (!opened) {
    streams.err << "kiosk-pack: " << opened.error().where << ": " << opened.error().what << "\n";
    return exit_code(opened.error());
  }
  const model::Manifest& manifest = opened.value().content.manifest;
  streams.out << pack.string() << ": good. " << manifest.id << ", version " << manifest.version << ", "
              << to_text(manifest.date) << ", expires " << to_text(manifest.expires)
              << (manifest.draft ? ", a draft" : "") << "\n";
  return kGood;
}

}  // namespace author
