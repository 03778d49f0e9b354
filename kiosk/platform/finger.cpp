// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/finger.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <dlfcn.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/socket.h>

#include <cmath>
#include <cstring>
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

// libXext's XShmSegmentInfo, so that its header is not needed to build a kiosk.
struct SharedMemory {
  unsigned long segment = 0;  // its name at the server
  int id = -1;
  char* address = nullptr;
  Bool read_only = False;
};

// Where the server puts what it shows. Asked for a picture in any other way it would keep copies of it all over its
// heap, and the proof would find what it has brought there itself.
struct Eye {
  SharedMemory memory;
  XImage* image = nullptr;
  Size size;

  std::size_t bytes() const {
    return static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height);
  }
};

}  // namespace

struct Finger::State {
  SharedLibrary x11{dlopen("libX11.so.6", RTLD_NOW)}, xext{dlopen("libXext.so.6", RTLD_NOW)},
      xtst{dlopen("libXtst.so.6", RTLD_NOW)};
  decltype(XOpenDisplay)* open_display = nullptr;
  decltype(XCloseDisplay)* close_display = nullptr;
  decltype(XSync)* sync = nullptr;
  XImage* (*make_image)(Display*, Visual*, unsigned, int, char*, SharedMemory*, unsigned, unsigned) = nullptr;
  Bool (*share)(Display*, SharedMemory*) = nullptr;
  Bool (*get_image)(Display*, Drawable, XImage*, int, int, unsigned long) = nullptr;
  int (*move)(Display*, int, int, int, unsigned long) = nullptr;
  int (*button)(Display*, unsigned, int, unsigned long) = nullptr;
  Display* display = nullptr;
  Eye eye;

  bool look_up() {
    return x11 && xext && xtst && find(x11, "XOpenDisplay", open_display) &&
           find(x11, "XCloseDisplay", close_display) && find(x11, "XSync", sync) &&
           find(xext, "XShmCreateImage", make_image) && find(xext, "XShmAttach", share) &&
           find(xext, "XShmGetImage", get_image) && find(xtst, "XTestFakeMotionEvent", move) &&
           find(xtst, "XTestFakeButtonEvent", button);
  }

  bool open_eye() {
    const int screen = DefaultScreen(display);
    eye.size = {DisplayWidth(display, screen), DisplayHeight(display, screen)};
    eye.image =
        make_image(display, DefaultVisual(display, screen), static_cast<unsigned>(DefaultDepth(display, screen)),
                   ZPixmap, nullptr, &eye.memory, static_cast<unsigned>(eye.size.w), static_cast<unsigned>(eye.size.h));
    if (!eye.image) return false;
    eye.memory.id = shmget(IPC_PRIVATE, eye.bytes(), IPC_CREAT | 0600);
    void* address = shmat(eye.memory.id, nullptr, 0);
    if (address == reinterpret_cast<void*>(-1)) return false;
    eye.image->data = eye.memory.address = static_cast<char*>(address);
    if (!share(display, &eye.memory)) return false;
    sync(display, False);
    shmctl(eye.memory.id, IPC_RMID, nullptr);  // it goes with the last of us who has it
    return true;
  }

  ~State() {
    if (display) close_display(display);
    if (eye.memory.address) shmdt(eye.memory.address);
    if (eye.image) eye.image->data = nullptr;  // not the image's own
    if (eye.image) XDestroyImage(eye.image);
  }
};

Finger::Finger() : state_(std::make_unique<State>()) {}
Finger::~Finger() = default;

base::Result<std::unique_ptr<Finger>> Finger::open() {
  std::unique_ptr<Finger> made(new Finger);
  State& state = *made->state_;
  if (!state.look_up())
    return base::Error{base::ErrorKind::Io, "libX11, libXext and libXtst are needed: package libxtst6", ""};
  state.display = state.open_display(nullptr);
  if (!state.display) return base::Error{base::ErrorKind::Io, "no X server answers; DISPLAY says which", ""};
  if (!state.open_eye()) {
    return base::Error{base::ErrorKind::Io, "the X server shares no memory: it is another machine's, or has no MIT-SHM",
                       ""};
  }
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

// Overwritten when it has been read: the server has this memory too, and there it would look like its own.
Picture Finger::picture() const {
  const Size size = screen();
  Picture picture{size.w, size.h, 3, {}};
  XImage* image = state_->eye.image;
  if (size != state_->eye.size || image->bits_per_pixel != 32 || image->byte_order != LSBFirst) return picture;
  if (!state_->get_image(state_->display, DefaultRootWindow(state_->display), image, 0, 0, AllPlanes)) return picture;
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
  std::memset(image->data, 0, state_->eye.bytes());
  return picture;
}

pid_t Finger::server() const {
  ucred who{};
  socklen_t size = sizeof who;
  return getsockopt(ConnectionNumber(state_->display), SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 ? who.pid : 0;
}

}  // namespace platform
