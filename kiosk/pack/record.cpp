// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/record.h"

#include "pack/fields.h"

namespace pack {

template <class T>
base::Result<std::string> encode(const T& value) {
  Encoder encoder;
  encoder(value);
  if (encoder.problem()) return base::Error{base::ErrorKind::Invalid, encoder.problem(), {}};
  std::string bytes = std::move(encoder).take();
  if (bytes.size() > kMaxRecordBytes) return base::Error{base::ErrorKind::Invalid, "it is too long", {}};
  return bytes;
}

template <class T>
base::Result<T> decode(std::string_view bytes) {
  T value;
  Decoder decoder(bytes);
  decoder(value);
  if (bytes.size() > kMaxRecordBytes || !decoder.finished()) {
    return base::Error{base::ErrorKind::Corrupt, "a record is damaged", {}};
  }
  return value;
}

template base::Result<std::string> encode(const model::Emergency&);
template base::Result<std::string> encode(const model::Locale&);
template base::Result<std::string> encode(const model::Door&);
template base::Result<std::string> encode(const model::Assessment&);
template base::Result<std::string> encode(const model::Exercise&);
template base::Result<std::string> encode(const model::Service&);
template base::Result<std::string> encode(const model::Page&);
template base::Result<model::Emergency> decode(std::string_view);
template base::Result<model::Locale> decode(std::string_view);
template base::Result<model::Door> decode(std::string_view);
template base::Result<model::Assessment> decode(std::string_view);
template base::Result<model::Exercise> decode(std::string_view);
template base::Result<model::Service> decode(std::string_view);
template base::Result<model::Page> decode(std::string_view);

}  // namespace pack
