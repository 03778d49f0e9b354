// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/finger.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <dlfcn.h>
#include <sys/socket.h>

#include <cmath>
#include <type_traits>

namespace platform {
namespace {

struct CloseLibrary {
  void operator()(void* library) const { dlclose(library); }
};
using SharedLibrary = std::unique_ptr<void, CloseLibrary>;

template <class Function>
bool find(const SharedLibrary& library, const char* name, Function*& found) {
  found = reinterpret_cast<Function*>(dlsym(library.get(), name));
  return found != nullptr;
}

}  // namespace

struct Finger::State {
  SharedLibrary x11{dlopen("libX11.so.6", RTLD_NOW)}, xtst{dlopen("libXtst.so.6", RTLD_NOW)};
  decltype(XOpenDisplay)* open_display = nullptr;
  decltype(XCloseDisplay)* close_display = nullptr;
  decltype(XSync)* sync = nullptr;
  decltype(XGetImage)* get_image = nullptr;
  int (*move)(Display*, int, int, int, unsigned long) = nullptr;
  int (*button)(Display*, unsigned, int, unsigned long) = nullptr;
  Display* display = nullptr;

  bool look_up() {
    return x11 && xtst && find(x11, "XOpenDisplay", open_display) && find(x11, "XCloseDisplay", close_display) &&
           find(x11, "XSync", sync) && find(x11, "XGetImage", get_image) && find(xtst, "XTestFakeMotionEvent", move) &&
           find(xtst, "XTestFakeButtonEvent", button);
  }
  ~State() {
    if (display) close_display(display);
  }
};

Finger::Finger() : state_(std::make_unique<State>()) {}
Finger::~Finger() = default;

base::Result<std::unique_ptr<Finger>> Finger::open() {
  std::unique_ptr<Finger> made(new Finger);
  State& state = *made->state_;
  if (!state.look_up()) return base::Error{base::ErrorKind::Io, "libX11 and libXtst are needed: package libxtst6", ""};
  state.display = state.open_display(nullptr);
  if (!state.display) return base::Error{base::ErrorKind::Io, "no X server answers; DISPLAY says which", ""};
  return made;
}

void Finger::press(float x, float y) {
  state_->move(state_->display, -1, static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y)), 0);
  state_->button(state_->display, 1, True, 0);
  state_->sync(state_->display, False);
}

void Finger::release() {
  state_->button(state_->display, 1, False, 0);
  state_->sync(state_->display, False);
}

Size Finger::screen() const {
  Display* display = state_->display;
  return {DisplayWidth(display, DefaultScreen(display)), DisplayHeight(display, DefaultScreen(display))};
}

Picture Finger::picture() const {
  const Size size = screen();
  Picture picture{size.w, size.h, 3, {}};
  XImage* image = state_->get_image(state_->display, DefaultRootWindow(state_->display), 0, 0,
                                    static_cast<unsigned>(size.w), static_cast<unsigned>(size.h), AllPlanes, ZPixmap);
  if (!image) return picture;
  if (image->bits_per_pixel == 32 && image->byte_order == LSBFirst) {
    picture.bytes.resize(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h) * 3);
    auto to = picture.bytes.begin();
    for (int y = 0; y < size.h; ++y) {
      const auto* row =
          reinterpret_cast<const std::uint8_t*>(image->data) + static_cast<std::ptrdiff_t>(y) * image->bytes_per_line;
      for (int x = 0; x < size.w; ++x, row += 4) {
        *to++ = row[2];
        *to++ = row[1];
        *to++ = row[0];
      }
    }
  }
  XDestroyImage(image);
  return picture;
}

pid_t Finger::server() const {
  ucred who{};
  socklen_t size = sizeof who;
  return getsockopt(ConnectionNumber(state_->display), SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 ? who.pid : 0;
}

}  // namespace platform
