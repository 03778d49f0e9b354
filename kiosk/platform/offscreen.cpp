// SPDX-License-Identifier: GPL-3.0-or-later
#include <glad/gl.h>

#include "platform/renderer.h"

namespace platform {
namespace {

Picture read_bound(int w, int h) {
  Picture picture{w, h, 3, std::vector<std::uint8_t>(std::size_t{3} * static_cast<std::size_t>(w * h))};
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, w, h, GL_RGB, GL_UNSIGNED_BYTE, picture.bytes.data());
  return picture;
}

}  // namespace

base::Result<std::unique_ptr<Offscreen>> Offscreen::create(int w, int h) {
  std::unique_ptr<Offscreen> made(new Offscreen);
  made->w_ = w;
  made->h_ = h;
  glGenFramebuffers(1, &made->framebuffer_);
  glGenRenderbuffers(1, &made->colour_);
  glBindRenderbuffer(GL_RENDERBUFFER, made->colour_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, w, h);
  glBindFramebuffer(GL_FRAMEBUFFER, made->framebuffer_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, made->colour_);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
    return base::Error{base::ErrorKind::Io, "OpenGL gives no picture of that size", ""};
  }
  return made;
}

Offscreen::~Offscreen() {
  glDeleteFramebuffers(1, &framebuffer_);
  glDeleteRenderbuffers(1, &colour_);
}

void Offscreen::bind() { glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_); }

void Offscreen::unbind() { glBindFramebuffer(GL_FRAMEBUFFER, 0); }

Picture Offscreen::read() const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
  return read_bound(w_, h_);
}

}  // namespace platform
