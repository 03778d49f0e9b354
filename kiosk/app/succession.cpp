// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/succession.h"

#include <algorithm>

namespace app {

std::int64_t back_off_ms(int failures) {
  constexpr std::int64_t kFirst = 200, kLongest = 10'000;
  if (failures <= 0) return 0;
  return std::min(kLongest, kFirst << std::min(failures - 1, 10));
}

void Succession::start_next(Orders& orders) {
  if (ordered_ || starting_ || spare_) return;
  ordered_ = true;
  out_of_service_ = failures_ >= kFailuresUntilOutOfService;
  orders.start = StartNext{back_off_ms(std::max(failures_, unstarted_)), out_of_service_};
}

// The spare serves; whoever served until now goes.
void Succession::promote(Orders& orders, std::int64_t now_ms) {
  if (serving_) leaving_.push_back({*serving_, false, wiped_});
  serving_ = spare_;
  spare_.reset();
  served_since_ms_ = now_ms;
  ended_ = wiped_ = old_pack_ = false;
  orders.raise = serving_;
  // The out-of-service screen has no spare: it says itself when sessions are to be tried again.
  if (!out_of_service_) start_next(orders);
}

Orders Succession::begin() {
  Orders orders;
  start_next(orders);
  return orders;
}

void Succession::started(ProcessId process) {
  ordered_ = false;
  unstarted_ = 0;
  starting_ = process;
}

Orders Succession::not_started() {
  Orders orders;
  ordered_ = false;
  ++unstarted_;
  start_next(orders);
  return orders;
}

Orders Succession::painted(ProcessId process, std::int64_t now_ms) {
  Orders orders;
  if (starting_ != process) return orders;
  starting_.reset();
  spare_ = process;
  spare_since_ms_ = now_ms;
  if (!serving_ || ended_) {
    promote(orders, now_ms);
  } else if (old_pack_) {
    orders.give_way = serving_;
  }
  return orders;
}

void Succession::dismiss_done(Orders& orders) {
  std::erase_if(leaving_, [&](const Leaving& leaving) {
    if (!leaving.covered || !leaving.wiped) return false;
    dismissed_.push_back(leaving.process);
    orders.dismiss.push_back(leaving.process);
    return true;
  });
}

Orders Succession::on_top(ProcessId process) {
  Orders orders;
  if (serving_ != process) return orders;
  for (Leaving& leaving : leaving_) leaving.covered = true;
  dismiss_done(orders);
  return orders;
}

Orders Succession::visit_ended(ProcessId process, std::int64_t now_ms) {
  Orders orders;
  if (serving_ != process || ended_) return orders;
  failures_ = 0;
  ended_ = true;
  if (spare_) {
    promote(orders, now_ms);
  } else {
    start_next(orders);
  }
  return orders;
}

Orders Succession::wiped(ProcessId process) {
  Orders orders;
  if (serving_ == process && ended_) wiped_ = true;
  for (Leaving& leaving : leaving_) leaving.wiped = leaving.wiped || leaving.process == process;
  dismiss_done(orders);
  return orders;
}

Orders Succession::new_pack() {
  Orders orders;
  for (std::optional<ProcessId>* waiting : {&spare_, &starting_}) {
    if (!*waiting) continue;
    dismissed_.push_back(**waiting);
    orders.dismiss.push_back(**waiting);
    waiting->reset();
  }
  old_pack_ = serving_.has_value();
  failures_ = 0;
  start_next(orders);
  return orders;
}

Orders Succession::died(ProcessId process, std::int64_t now_ms) {
  Orders orders;
  if (std::erase(dismissed_, process) > 0) return orders;
  std::erase_if(leaving_, [process](const Leaving& leaving) { return leaving.process == process; });
  if (starting_ == process) {
    starting_.reset();
    ++failures_;
    start_next(orders);
  } else if (spare_ == process) {
    spare_.reset();
    failures_ = now_ms - spare_since_ms_ < kSettledMs ? failures_ + 1 : 0;
    start_next(orders);
  } else if (serving_ == process) {
    serving_.reset();
    failures_ = now_ms - served_since_ms_ < kSettledMs ? failures_ + 1 : 0;
    if (spare_) {
      promote(orders, now_ms);
    } else {
      ended_ = wiped_ = old_pack_ = false;
      start_next(orders);
    }
  }
  return orders;
}

}  // namespace app
