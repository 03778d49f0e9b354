// SPDX-License-Identifier: GPL-3.0-or-later
// The GL loader has to come before GLFW.
#include <glad/gl.h>
//
#include <GLFW/glfw3.h>
#include <poll.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "platform/window.h"
#include "platform/x11_window.h"

namespace platform {

struct Window::State {
  GLFWwindow* window = nullptr;
  std::unique_ptr<X11Window> x11;  // null: another kind of display
  bool initialised = false;
  bool fullscreen = false;
  bool pointer_known = false;  // a press before any motion comes from nowhere
  float x = 0, y = 0;
  std::uint64_t swaps = 0;
  std::vector<Event> events;

  // Where a finger is that was there before the window came to light. Only X11 can say.
  bool ask_for_pointer() {
    if (!x11) return false;
    double at_x = 0, at_y = 0;
    glfwGetCursorPos(window, &at_x, &at_y);
    x = static_cast<float>(at_x);
    y = static_cast<float>(at_y);
    return pointer_known = true;
  }

  ~State() {
    x11.reset();
    if (window) glfwDestroyWindow(window);
    if (initialised) glfwTerminate();
  }
};

namespace {

base::Error glfw_error(const char* doing) {
  const char* said = nullptr;
  glfwGetError(&said);
  return {base::ErrorKind::Io, std::string(doing) + ": " + (said ? said : "no reason given"), ""};
}

Key key_of(int key, int mods) {
  // What a desktop would take for itself is nothing here; leaving is possible with whatever else is held down.
  constexpr int kChords = GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER;
  if ((mods & kChords) && key != GLFW_KEY_ESCAPE) return Key::Other;
  switch (key) {
    case GLFW_KEY_TAB:
      return (mods & GLFW_MOD_SHIFT) ? Key::Previous : Key::Next;
    case GLFW_KEY_UP:
      return Key::Up;
    case GLFW_KEY_DOWN:
      return Key::Down;
    case GLFW_KEY_LEFT:
      return Key::Left;
    case GLFW_KEY_RIGHT:
      return Key::Right;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
    case GLFW_KEY_SPACE:
      return Key::Choose;
    case GLFW_KEY_ESCAPE:
      return Key::Escape;
    case GLFW_KEY_PAGE_UP:
      return Key::PageUp;
    case GLFW_KEY_PAGE_DOWN:
      return Key::PageDown;
    case GLFW_KEY_HOME:
      return Key::Home;
    default:
      return Key::Other;
  }
}

// Window coordinates are physical pixels on X11; elsewhere the framebuffer may be finer.
float pixels_a_unit(GLFWwindow* window) {
  int window_w = 0, framebuffer_w = 0;
  glfwGetWindowSize(window, &window_w, nullptr);
  glfwGetFramebufferSize(window, &framebuffer_w, nullptr);
  return window_w > 0 ? static_cast<float>(framebuffer_w) / static_cast<float>(window_w) : 1;
}

template <class State>
void listen(GLFWwindow* window, State* state) {
  glfwSetWindowUserPointer(window, state);
  glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
    State& s = *static_cast<State*>(glfwGetWindowUserPointer(w));
    const float scale = pixels_a_unit(w);
    s.x = static_cast<float>(x) * scale;
    s.y = static_cast<float>(y) * scale;
    s.pointer_known = true;
    s.events.emplace_back(PointerMoved{s.x, s.y});
  });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
    State& s = *static_cast<State*>(glfwGetWindowUserPointer(w));
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    if (!s.pointer_known && !s.ask_for_pointer()) return;
    s.events.emplace_back(PointerButton{s.x, s.y, action == GLFW_PRESS});
  });
  glfwSetScrollCallback(window, [](GLFWwindow* w, double, double y) {
    static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(Wheel{static_cast<float>(y)});
  });
  glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int mods) {
    if (action != GLFW_PRESS) return;  // a book on the keyboard is nobody
    const Key pressed = key_of(key, mods);
    if (pressed == Key::Other) return;
    static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(KeyPressed{pressed});
  });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) {
    static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(Damaged{});
  });
  glfwSetWindowRefreshCallback(
      window, [](GLFWwindow* w) { static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(Damaged{}); });
}

void set_hints(bool fullscreen) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_SAMPLES, 0);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_FOCUS_ON_SHOW, fullscreen ? GLFW_FALSE : GLFW_TRUE);  // it would come on top
  glfwWindowHint(GLFW_DECORATED, fullscreen ? GLFW_FALSE : GLFW_TRUE);
  glfwWindowHint(GLFW_RESIZABLE, fullscreen ? GLFW_FALSE : GLFW_TRUE);
}

// The first display's place and size; nothing where there is none.
struct Place {
  int x = 0, y = 0;
  Size size;
};
std::optional<Place> whole_screen() {
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
  if (!mode) return {};
  Place place{0, 0, {mode->width, mode->height}};
  glfwGetMonitorPos(monitor, &place.x, &place.y);
  return place;
}

}  // namespace

Window::Window() : state_(std::make_unique<State>()) {}
Window::~Window() = default;

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  std::unique_ptr<Window> made(new Window);
  State& state = *made->state_;
  if (!glfwInit()) return glfw_error("the display does not open");
  state.initialised = true;
  state.fullscreen = !options.windowed && !options.hidden;
  set_hints(state.fullscreen);
  const std::optional<Place> screen = state.fullscreen ? whole_screen() : std::nullopt;
  const Size size = screen ? screen->size : options.windowed.value_or(Size{1920, 1080});
  state.window = glfwCreateWindow(size.w, size.h, options.title.c_str(), nullptr, nullptr);
  if (!state.window) return glfw_error("no window with OpenGL 3.3");
  state.x11 = X11Window::find(state.window);
  if (state.fullscreen && state.x11) state.x11->stand_alone();
  if (screen) glfwSetWindowPos(state.window, screen->x, screen->y);
  glfwMakeContextCurrent(state.window);
  if (!gladLoadGL(glfwGetProcAddress)) return base::Error{base::ErrorKind::Io, "OpenGL 3.3 does not load", ""};
  glfwSwapInterval(1);
  if (state.fullscreen) glfwSetInputMode(state.window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  listen(state.window, &state);
  return made;
}

void Window::set_background(const Picture& picture) {
  if (state_->fullscreen && state_->x11) state_->x11->set_background(picture);
}

void Window::show_beneath() {
  if (!state_->fullscreen || !state_->x11) return;
  state_->x11->lower();
  glfwShowWindow(state_->window);
  state_->x11->keep_awake();
}

void Window::raise() {
  if (state_->fullscreen && !state_->x11) {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (mode) glfwSetWindowMonitor(state_->window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  }
  glfwShowWindow(state_->window);
  if (state_->fullscreen && state_->x11) state_->x11->raise();
}

std::vector<Event> Window::wait(std::int64_t timeout_ms, int other) {
  // What has been read from the display already would not wake anybody.
  glfwPollEvents();
  if (!state_->events.empty() || timeout_ms <= 0) return std::exchange(state_->events, {});
  constexpr std::int64_t kUnwatchedMs = 250;  // a display of another kind cannot be slept on together with `other`
  if (state_->x11) {
    pollfd watched[] = {{state_->x11->descriptor(), POLLIN, 0}, {other, POLLIN, 0}};
    poll(watched, 2, static_cast<int>(std::min<std::int64_t>(timeout_ms, std::numeric_limits<int>::max())));
    glfwPollEvents();
  } else {
    const std::int64_t longest = other < 0 ? timeout_ms : std::min(timeout_ms, kUnwatchedMs);
    glfwWaitEventsTimeout(static_cast<double>(longest) / 1000.0);
  }
  return std::exchange(state_->events, {});
}

void Window::forget() {
  if (state_->x11) state_->x11->forget_events();
  glfwPollEvents();
  std::vector<Event>().swap(state_->events);
  state_->x = state_->y = 0;
  state_->pointer_known = false;
}

void Window::present() {
  glfwSwapBuffers(state_->window);
  ++state_->swaps;
}

std::uint64_t Window::swaps() const { return state_->swaps; }

Size Window::size() const {
  Size size;
  glfwGetFramebufferSize(state_->window, &size.w, &size.h);
  return size;
}

float Window::pixel_mm() const {
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
  int width_mm = 0;
  if (monitor) glfwGetMonitorPhysicalSize(monitor, &width_mm, nullptr);
  return mode && mode->width > 0 ? static_cast<float>(width_mm) / static_cast<float>(mode->width) : 0;
}

bool Window::closed() const { return !state_->fullscreen && glfwWindowShouldClose(state_->window) != 0; }

}  // namespace platform
