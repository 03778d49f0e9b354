// SPDX-License-Identifier: GPL-3.0-or-later
// What is read once a signature has held, in case the holder of a key errs. The first byte chooses:
//   'D'  damage to a good body: triples of two bytes of place and one of value
//   'B'  a whole body
//   else the bytes of one record of each kind
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "pack/load.h"
#include "pack/record.h"
#include "pack/writer.h"
#include "sample_content.h"

namespace {

// Whatever is decoded has exactly these bytes.
template <class T>
void decode_as(std::string_view bytes) {
  const auto value = pack::decode<T>(bytes);
  if (value.ok() && pack::encode(value.value()).value() != bytes) std::abort();
}

void decode_as_each(std::string_view bytes) {
  decode_as<model::Emergency>(bytes);
  decode_as<model::Locale>(bytes);
  decode_as<model::Door>(bytes);
  decode_as<model::Assessment>(bytes);
  decode_as<model::Exercise>(bytes);
  decode_as<model::Service>(bytes);
  decode_as<model::Page>(bytes);
}

std::string damaged(std::string body, std::string_view damage) {
  const auto at = [damage](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(damage[i])); };
  for (std::size_t i = 0; i + 2 < damage.size(); i += 3) {
    body[(at(i) << 8 | at(i + 1)) % body.size()] = damage[i + 2];
  }
  return body;
}

// What can be read can be written again, and reads the same.
void load_and_write(std::string_view body) {
  const auto content = pack::load(body);
  if (!content.ok() || !content.value().manifest.expires.known()) return;
  const auto again = pack::write_body(content.value());
  if (again.ok() && !(pack::load(again.value()).value() == content.value())) std::abort();
}

const std::string kGoodBody = pack::write_body(tests::sample_content()).value();

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with('D')) {
    load_and_write(damaged(kGoodBody, input.substr(1)));
  } else if (input.starts_with('B')) {
    load_and_write(input.substr(1));
  } else {
    decode_as_each(input);
  }
  return 0;
}
