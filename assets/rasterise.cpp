// SPDX-License-Identifier: GPL-3.0-or-later
// A build tool: draws the pictograms on the list, our own drawings and the scenes, once for each size in use.
// Not part of the kiosk, which never sees an SVG. The two files that it writes are read by ui/pictures.cpp:
//   "PRPIC1\n\0", u32 count, then count times { char name[48], u16 w, u16 h, u32 bytes a pixel, u32 offset }, then
//   pixels.
// Numbers are little-endian. Masks have one byte a pixel (coverage), scenes four (RGBA, straight alpha).
#include <cairo.h>
#include <librsvg/rsvg.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr int kSizes[] = {24, 28, 32, 36, 42, 48, 52, 60, 72, 84, 120, 168};
constexpr int kLargeSizes[] = {156, 234, 312};

struct Picture {
  std::string name;
  int w = 0, h = 0, depth = 1;
  std::string pixels;
};

[[noreturn]] void fail(const std::string& what) {
  std::cerr << "rasterise: " << what << "\n";
  std::exit(1);
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail(path + " is missing; is its name right in pictograms.txt?");
  return {std::istreambuf_iterator<char>(in), {}};
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Draws `svg` scaled to `full_w` x `full_h` and shifted up by `shift`, into a surface of w x h.
cairo_surface_t* draw(const std::string& svg, int w, int h, double full_w, double full_h, double shift) {
  GError* error = nullptr;
  RsvgHandle* handle = rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error);
  if (!handle) fail(error ? error->message : "not an SVG");
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, w, h);
  cairo_t* pen = cairo_create(surface);
  const RsvgRectangle area{0, -shift, full_w, full_h};
  if (!rsvg_handle_render_document(handle, pen, &area, &error)) fail(error ? error->message : "cannot be drawn");
  cairo_destroy(pen);
  g_object_unref(handle);
  cairo_surface_flush(surface);
  return surface;
}

Picture mask(const std::string& name, const std::string& svg, int size) {
  cairo_surface_t* surface = draw(svg, size, size, size, size, 0);
  Picture picture{name, size, size, 1, {}};
  const unsigned char* rows = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) picture.pixels += static_cast<char>(rows[y * stride + x * 4 + 3]);
  }
  cairo_surface_destroy(surface);
  return picture;
}

Picture scene(const std::string& name, const std::string& svg, int w, int h, double full_h, double shift) {
  cairo_surface_t* surface = draw(svg, w, h, w, full_h, shift);
  Picture picture{name, w, h, 4, {}};
  const unsigned char* rows = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, rows + y * stride + x * 4, 4);
      const std::uint32_t alpha = pixel >> 24;
      const auto straight = [alpha](std::uint32_t c) {
        return static_cast<char>(alpha ? std::min<std::uint32_t>(255, (c * 255 + alpha / 2) / alpha) : 0);
      };
      picture.pixels += straight(pixel >> 16 & 255);
      picture.pixels += straight(pixel >> 8 & 255);
      picture.pixels += straight(pixel & 255);
      picture.pixels += static_cast<char>(alpha);
    }
  }
  cairo_surface_destroy(surface);
  return picture;
}

void put(std::ostream& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out.put(static_cast<char>(number >> (8 * i) & 255));
}

void write(const std::string& path, const std::vector<Picture>& pictures) {
  std::ofstream out(path, std::ios::binary);
  out.write("PRPIC1\n\0", 8);
  put(out, static_cast<std::uint32_t>(pictures.size()), 4);
  std::size_t offset = 12 + pictures.size() * 60;
  for (const Picture& picture : pictures) {
    if (picture.name.size() > 47) fail(picture.name + " is too long a name");
    std::string name = picture.name;
    name.resize(48, '\0');
    out << name;
    put(out, static_cast<std::uint32_t>(picture.w), 2);
    put(out, static_cast<std::uint32_t>(picture.h), 2);
    put(out, static_cast<std::uint32_t>(picture.depth), 4);
    put(out, static_cast<std::uint32_t>(offset), 4);
    offset += picture.pixels.size();
  }
  for (const Picture& picture : pictures) out << picture.pixels;
  if (!out.flush()) fail(path + " cannot be written");
}

void add_sizes(std::vector<Picture>& pictures, const std::string& name, const std::string& svg, bool large) {
  for (const int size : kSizes) pictures.push_back(mask(name, svg, size));
  if (!large) return;
  for (const int size : kLargeSizes) pictures.push_back(mask(name, svg, size));
}

void add_line(std::vector<Picture>& pictures, const std::string& line, const std::string& icons) {
  std::istringstream words(line);
  std::string name, word;
  words >> name;
  std::vector<std::string> weights;
  bool large = false;
  while (words >> word) {
    if (word == "large")
      large = true;
    else
      weights.push_back(word);
  }
  if (weights.empty()) weights = {"duotone", "bold"};
  for (const std::string& weight : weights) {
    const std::string file = weight == "regular" ? name : name + "-" + weight;
    add_sizes(pictures, name + "/" + weight, read(icons + "/" + weight + "/" + file + ".svg"), large);
  }
}

// Our own drawings are in the day theme's colours; as masks only what is inked counts.
std::string inked(std::string svg) {
  replace(svg, "fill=\"#FDFBF7\"", "fill=\"none\"");
  return svg;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) fail("usage: rasterise LIST ICON_FOLDER ART_FOLDER OUT_FOLDER");
  const std::string icons = argv[2], art = argv[3], out = argv[4];
  std::vector<Picture> pictures;
  std::istringstream list(read(argv[1]));
  for (std::string line; std::getline(list, line);) {
    if (!line.empty() && line[0] != '#') add_line(pictures, line, icons);
  }
  for (const char* own : {"level-0", "level-1", "level-2", "level-3", "level-4", "mark"}) {
    add_sizes(pictures, own, inked(read(art + "/" + own + ".svg")), false);
  }
  write(out + "/pictograms.bin", pictures);

  const std::string full = read(art + "/harbour-full.svg"), arch = read(art + "/harbour-arch.svg");
  write(out + "/scenes.bin",
        {scene("harbour-arch", arch, 500, 628, 628, 0), scene("harbour-full", full, 760, 1080, 1080, 0),
         scene("harbour-wide", full, 1080, 860, 1535, 300)});
  return 0;
}
