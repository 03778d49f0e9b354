// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/x11_window.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <dlfcn.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace platform {

struct X11Window::State {
  Display* display = nullptr;
  ::Window window = 0;
};

namespace {

// Eight bits each of red, green and blue in 32-bit pixels: what every screen of today has.
bool plain(const XImage& image) {
  return image.bits_per_pixel == 32 && image.red_mask == 0xff0000 && image.green_mask == 0xff00 &&
         image.blue_mask == 0xff;
}

std::vector<std::uint32_t> pixels_of(const Picture& picture) {
  const auto channels = static_cast<std::size_t>(picture.channels);
  std::vector<std::uint32_t> pixels(picture.bytes.size() / channels);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const std::uint8_t* at = picture.bytes.data() + i * channels;
    pixels[i] = 0xff000000u | (std::uint32_t{at[0]} << 16) | (std::uint32_t{at[1]} << 8) | at[2];
  }
  return pixels;
}

struct ImageDeleter {
  void operator()(XImage* image) const {
    image->data = nullptr;  // not the image's own
    XDestroyImage(image);
  }
};
using Image = std::unique_ptr<XImage, ImageDeleter>;

// 0 where the screen has other pixels than ours.
Pixmap upload(Display* display, ::Window window, const Picture& picture) {
  XWindowAttributes window_has{};
  if (!XGetWindowAttributes(display, window, &window_has)) return 0;
  std::vector<std::uint32_t> pixels = pixels_of(picture);
  const auto w = static_cast<unsigned>(picture.w), h = static_cast<unsigned>(picture.h);
  const Image image(XCreateImage(display, window_has.visual, static_cast<unsigned>(window_has.depth), ZPixmap, 0,
                                 reinterpret_cast<char*>(pixels.data()), w, h, 32, 0));
  if (!image || !plain(*image)) return 0;
  image->byte_order = std::endian::native == std::endian::little ? LSBFirst : MSBFirst;
  const Pixmap pixmap = XCreatePixmap(display, window, w, h, static_cast<unsigned>(window_has.depth));
  const GC context = XCreateGC(display, pixmap, 0, nullptr);
  XPutImage(display, pixmap, context, image.get(), 0, 0, 0, 0, w, h);
  XFreeGC(display, context);
  return pixmap;
}

// A pointer in the shape of nothing.
Cursor no_pointer(Display* display, ::Window window) {
  const char nothing = 0;
  const Pixmap bits = XCreateBitmapFromData(display, window, &nothing, 1, 1);
  XColor colour{};
  const Cursor cursor = XCreatePixmapCursor(display, bits, bits, &colour, &colour, 0, 0);
  XFreePixmap(display, bits);
  return cursor;
}

}  // namespace

X11Window::X11Window() : state_(std::make_unique<State>()) {}
X11Window::~X11Window() = default;

std::unique_ptr<X11Window> X11Window::find(GLFWwindow* window) {
  // A GLFW for Wayland is the same library by name, without these.
  const auto display_of = reinterpret_cast<Display* (*)()>(dlsym(RTLD_DEFAULT, "glfwGetX11Display"));
  const auto window_of = reinterpret_cast<::Window (*)(GLFWwindow*)>(dlsym(RTLD_DEFAULT, "glfwGetX11Window"));
  if (!display_of || !window_of || !display_of()) return nullptr;
  std::unique_ptr<X11Window> made(new X11Window);
  *made->state_ = {display_of(), window_of(window)};
  return made;
}

void X11Window::stand_alone() {
  XSetWindowAttributes attributes{};
  attributes.override_redirect = True;
  XChangeWindowAttributes(state_->display, state_->window, CWOverrideRedirect, &attributes);
}

void X11Window::lower() { XLowerWindow(state_->display, state_->window); }

void X11Window::raise() {
  XRaiseWindow(state_->display, state_->window);
  XSetInputFocus(state_->display, state_->window, RevertToPointerRoot, CurrentTime);
  XFlush(state_->display);
}

void X11Window::set_background(const Picture& picture) {
  const auto [display, window] = *state_;
  const Pixmap pixmap = upload(display, window, picture);
  if (!pixmap) return;
  XSetWindowBackgroundPixmap(display, window, pixmap);
  XWindowAttributes attributes{}, root{};
  // The wall has the screen's own kind of pixels, which ours need not be.
  if (XGetWindowAttributes(display, window, &attributes) && attributes.override_redirect &&
      XGetWindowAttributes(display, attributes.root, &root) && root.depth == attributes.depth) {
    XSetWindowBackgroundPixmap(display, attributes.root, pixmap);
    const Cursor cursor = no_pointer(display, attributes.root);
    XDefineCursor(display, attributes.root, cursor);
    XFreeCursor(display, cursor);
    XClearWindow(display, attributes.root);
  }
  XFreePixmap(display, pixmap);  // the server keeps it as long as it is shown
  XFlush(display);
}

int X11Window::descriptor() const { return ConnectionNumber(state_->display); }

// Xlib keeps the blocks of events that are over in a list and fills them again before it asks for new ones.
void X11Window::forget_events() {
  constexpr int kMoreThanEver = 1024;
  XEvent event{};
  XSync(state_->display, True);
  for (int i = 0; i < kMoreThanEver; ++i) XPutBackEvent(state_->display, &event);
  for (int i = 0; i < kMoreThanEver; ++i) XNextEvent(state_->display, &event);
}

void X11Window::keep_awake() { XSetScreenSaver(state_->display, 0, 0, DontPreferBlanking, DefaultExposures); }

}  // namespace platform
