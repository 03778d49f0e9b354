// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame.h"

#include <utility>

namespace ui {
namespace {

constexpr float kRingGap = 5, kRingThickness = 6;  // visual-design.md, 2.1
constexpr float kSlackPx = 1.5f;

}  // namespace

Frame::Frame(Context& context, float w_px, float h_px, const Input& input, float pixel_mm)
    : Painter(context, measure_screen(w_px, h_px, pixel_mm)), input_(input) {}

void Frame::change_look(const Look& look) {
  look_ = look;
  set_look(look.theme, look.text_scale, look.rtl);
}

void Frame::set_up(const Look& look) {
  change_look(look);
  context().enter(look.screen, look.sheet);
  move_focus();
}

void Frame::move_focus() {
  Context& c = context();
  if (input_.pressed) c.focus_visible = false;
  if (!input_.previous && !input_.next) return;
  c.focus_visible = true;
  const auto count = c.order.size();
  if (count == 0) return;
  const auto at = std::find(c.order.begin(), c.order.end(), c.focus);
  if (at == c.order.end()) {
    c.focus = input_.next ? c.order.front() : c.order.back();
  } else {
    const auto index = static_cast<std::size_t>(at - c.order.begin());
    c.focus = c.order[(index + (input_.next ? 1 : count - 1)) % count];
  }
}

Press Frame::control(const Box& box, const Control& control) {
  Context& c = context();
  const Box at = physical(box);
  Press press;
  if (control.enabled) {
    const bool inside = contains(at, input_.x, input_.y);
    if (input_.pressed && inside) {
      c.armed = control.id;
      c.armed_box = at;
      c.focus = control.id;
      press.began = true;
    }
    const bool armed = c.armed == control.id && inside;
    press.down = armed && input_.down;
    press.activated = (armed && input_.released) || (input_.choose && c.focus_visible && c.focus == control.id);
  }
  const bool focused = control.enabled && c.focus_visible && c.focus == control.id;
  if (focused) ring_ = Ring{box, control.radius, control.shape, control.ring};
  nodes_.push_back({control.role, control.id, control.name, control.value, control.lang ? *control.lang : look_.lang,
                    at, control.enabled, focused, control.selected});
  if (control.name.empty()) problems().push_back("a control has no name: " + control.id);
  return press;
}

void Frame::node(Role role, std::string id, const Text& name, const Box& box, std::string value) {
  nodes_.push_back({role, std::move(id), std::string(name.words), std::move(value), name.lang ? *name.lang : look_.lang,
                    physical(box), true, false, false});
  if (name.empty()) problems().push_back("an element has no name: " + nodes_.back().id);
}

void Frame::text(const Box& box, const Text& words, const Type& type, Valign valign, Role role, std::string id) {
  if (words.empty()) return;
  node(role, std::move(id), words, box);
  label(box, words, type, valign);
}

std::optional<bool> Frame::lifted(const std::string& id) {
  Context& c = context();
  if (c.armed != id || !input_.released) return std::nullopt;
  return contains(c.armed_box, input_.x, input_.y);
}

void Frame::finish() {
  Context& c = context();
  c.order.clear();
  for (const Node& node : nodes_) {
    if (node.actionable() && node.enabled) c.order.push_back(node.id);
  }
  if (ring_) {
    const float out = kRingGap + kRingThickness;
    const Box around = inset(ring_->box, -out);
    if (ring_->shape == Shape::Arch) {
      arch_outline(around, ring_->ink, kRingThickness, ring_->radius + out);
    } else {
      outline(around, ring_->ink, kRingThickness, ring_->radius + out);
    }
  }
  if (input_.released || !input_.down) c.armed.clear();
  check_targets();
}

void Frame::check_targets() {
  const float u = metrics().unit;
  const float least = metrics().sizes.min_target * u - kSlackPx, gap = tokens::kGapMinTarget * u - kSlackPx;
  std::vector<const Node*> targets;
  for (const Node& node : nodes_) {
    if (node.actionable()) targets.push_back(&node);
  }
  const Box whole{0, 0, metrics().w * u, metrics().h * u};
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Box& box = targets[i]->box;
    if (box.w < least || box.h < least) problems().push_back("a target is too small: " + targets[i]->id);
    if (box.x < -kSlackPx || box.y < -kSlackPx || box.right() > whole.right() + kSlackPx ||
        box.bottom() > whole.bottom() + kSlackPx) {
      problems().push_back("a target is outside the screen: " + targets[i]->id);
    }
    for (std::size_t k = i + 1; k < targets.size(); ++k) {
      if (targets[i]->id == targets[k]->id) problems().push_back("two targets have the id " + targets[i]->id);
      if (overlap(box, targets[k]->box)) {
        problems().push_back("targets overlap: " + targets[i]->id + ", " + targets[k]->id);
      } else if (overlap(box, targets[k]->box, gap)) {
        problems().push_back("targets are too close: " + targets[i]->id + ", " + targets[k]->id);
      }
    }
  }
}

}  // namespace ui
