// SPDX-License-Identifier: GPL-3.0-or-later
// The GL loader has to come before GLFW.
#include <glad/gl.h>
//
#include <GLFW/glfw3.h>

#include <cmath>
#include <utility>

#include "platform/window.h"

namespace platform {

struct Window::State {
  GLFWwindow* window = nullptr;
  bool initialised = false;
  bool fullscreen = false;
  bool pointer_known = false;  // a press before any motion comes from nowhere
  float x = 0, y = 0;
  std::uint64_t swaps = 0;
  std::vector<Event> events;

  ~State() {
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
    if (button != GLFW_MOUSE_BUTTON_LEFT || !s.pointer_known) return;
    s.events.emplace_back(PointerButton{s.x, s.y, action == GLFW_PRESS});
  });
  glfwSetScrollCallback(window, [](GLFWwindow* w, double, double y) {
    static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(Wheel{static_cast<float>(y)});
  });
  glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int mods) {
    if (action == GLFW_RELEASE) return;
    static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(KeyPressed{key_of(key, mods)});
  });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) {
    static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(Damaged{});
  });
  glfwSetWindowRefreshCallback(
      window, [](GLFWwindow* w) { static_cast<State*>(glfwGetWindowUserPointer(w))->events.emplace_back(Damaged{}); });
}

void set_hints(const WindowOptions& options) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_SAMPLES, 0);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwWindowHint(GLFW_VISIBLE, options.hidden ? GLFW_FALSE : GLFW_TRUE);
}

}  // namespace

Window::Window() : state_(std::make_unique<State>()) {}
Window::~Window() = default;

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  std::unique_ptr<Window> made(new Window);
  State& state = *made->state_;
  if (!glfwInit()) return glfw_error("the display does not open");
  state.initialised = true;
  set_hints(options);
  state.fullscreen = !options.windowed && !options.hidden;
  GLFWmonitor* monitor = state.fullscreen ? glfwGetPrimaryMonitor() : nullptr;
  const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
  Size size = options.windowed.value_or(Size{1920, 1080});
  if (mode) size = {mode->width, mode->height};
  state.window = glfwCreateWindow(size.w, size.h, options.title.c_str(), monitor, nullptr);
  if (!state.window) return glfw_error("no window with OpenGL 3.3");
  glfwMakeContextCurrent(state.window);
  if (!gladLoadGL(glfwGetProcAddress)) return base::Error{base::ErrorKind::Io, "OpenGL 3.3 does not load", ""};
  glfwSwapInterval(1);
  if (state.fullscreen) glfwSetInputMode(state.window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  listen(state.window, &state);
  return made;
}

std::vector<Event> Window::wait(std::int64_t timeout_ms) {
  if (timeout_ms <= 0) {
    glfwPollEvents();
  } else {
    glfwWaitEventsTimeout(static_cast<double>(timeout_ms) / 1000.0);
  }
  return std::exchange(state_->events, {});
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
