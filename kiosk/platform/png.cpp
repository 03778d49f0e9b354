// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/png.h"

#include <spng.h>

#include <cstdlib>
#include <fstream>
#include <memory>

#include "base/file.h"

namespace platform {
namespace {

struct FreeContext {
  void operator()(spng_ctx* context) const { spng_ctx_free(context); }
};
using Context = std::unique_ptr<spng_ctx, FreeContext>;

struct FreeBytes {
  void operator()(void* bytes) const { std::free(bytes); }
};

constexpr std::uint32_t kMaxSide = 8192;

base::Error png_error(base::ErrorKind kind, const char* doing, int code) {
  return {kind, std::string(doing) + ": " + spng_strerror(code), ""};
}

}  // namespace

base::Result<std::string> encode_png(const Picture& picture) {
  const Context context(spng_ctx_new(SPNG_CTX_ENCODER));
  if (!context) return base::Error{base::ErrorKind::Io, "no memory for a picture", ""};
  spng_set_option(context.get(), SPNG_ENCODE_TO_BUFFER, 1);
  spng_set_option(context.get(), SPNG_IMG_COMPRESSION_LEVEL, 1);
  spng_set_option(context.get(), SPNG_FILTER_CHOICE, SPNG_FILTER_CHOICE_SUB);
  spng_ihdr header{};
  header.width = static_cast<std::uint32_t>(picture.w);
  header.height = static_cast<std::uint32_t>(picture.h);
  header.bit_depth = 8;
  header.color_type = picture.channels == 3 ? SPNG_COLOR_TYPE_TRUECOLOR : SPNG_COLOR_TYPE_TRUECOLOR_ALPHA;
  if (const int bad = spng_set_ihdr(context.get(), &header)) {
    return png_error(base::ErrorKind::Invalid, "the picture's size", bad);
  }
  if (const int bad = spng_encode_image(context.get(), picture.bytes.data(), picture.bytes.size(), SPNG_FMT_PNG,
                                        SPNG_ENCODE_FINALIZE)) {
    return png_error(base::ErrorKind::Invalid, "the picture cannot be encoded", bad);
  }
  std::size_t size = 0;
  int bad = 0;
  const std::unique_ptr<void, FreeBytes> bytes(spng_get_png_buffer(context.get(), &size, &bad));
  if (!bytes) return png_error(base::ErrorKind::Io, "the picture cannot be encoded", bad);
  return std::string(static_cast<const char*>(bytes.get()), size);
}

base::Result<Picture> decode_png(std::string_view bytes) {
  const Context context(spng_ctx_new(0));
  if (!context) return base::Error{base::ErrorKind::Io, "no memory for a picture", ""};
  spng_set_image_limits(context.get(), kMaxSide, kMaxSide);
  spng_ihdr header{};
  std::size_t size = 0;
  int bad = spng_set_png_buffer(context.get(), bytes.data(), bytes.size());
  if (!bad) bad = spng_get_ihdr(context.get(), &header);
  if (!bad) bad = spng_decoded_image_size(context.get(), SPNG_FMT_RGBA8, &size);
  if (bad) return png_error(base::ErrorKind::Corrupt, "not a PNG picture", bad);
  Picture picture{static_cast<int>(header.width), static_cast<int>(header.height), 4, {}};
  picture.bytes.resize(size);
  bad = spng_decode_image(context.get(), picture.bytes.data(), size, SPNG_FMT_RGBA8, SPNG_DECODE_TRNS);
  if (!bad) bad = spng_decode_chunks(context.get());  // up to the end: a file that breaks off is refused
  if (bad) return png_error(base::ErrorKind::Corrupt, "a damaged PNG picture", bad);
  return picture;
}

base::Result<Picture> read_png(const std::filesystem::path& path) {
  TRY(const std::string bytes, base::read_file(path));
  auto picture = decode_png(bytes);
  if (!picture) return base::Error{picture.error().kind, picture.error().what, path.string()};
  return picture;
}

base::Status write_png(const std::filesystem::path& path, const Picture& picture) {
  TRY(const std::string bytes, encode_png(picture));
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return base::Error{base::ErrorKind::Io, "cannot be written", path.string()};
  return base::Unit{};
}

}  // namespace platform
