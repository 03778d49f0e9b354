// SPDX-License-Identifier: GPL-3.0-or-later
// A session process as its supervisor holds it: started with our end of the link, spoken to in single bytes, ended by
// force. Not buried here: whoever owns it waits for it.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "app/link.h"
#include "app/succession.h"
#include "base/result.h"
#include "platform/starter.h"

namespace app {

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();
  int get() const { return number_; }

 private:
  int number_;
};

class Child {
 public:
  // The starter's command of that number. Io: it cannot be started. Of our descriptors it gets only its end of the
  // link, as kLinkDescriptor.
  static base::Result<Child> start(platform::Starter& starter, std::size_t command);

  ProcessId id() const { return id_; }
  // Readable when it has said something; -1 once it has let go of it.
  int link() const { return link_.get(); }
  // What it has said since; does not wait. A child that has let go of its link is ended.
  std::vector<Word> hear();
  void tell(Order order) const;
  void end_now() const;
  // The same as its supervisor's wish: its death is none to be wondered at.
  void dismiss();
  bool dismissed() const { return dismissed_; }
  void ask_to_end() const;

 private:
  Child(ProcessId id, Descriptor link) : id_(id), link_(std::move(link)) {}

  ProcessId id_ = 0;
  Descriptor link_;
  bool dismissed_ = false;
};

}  // namespace app
