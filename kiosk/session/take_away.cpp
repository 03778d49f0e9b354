// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/freshness.h"
#include "session/view_source.h"

namespace session {
namespace {

std::string hours_line(const ViewSource& source, const model::Service& service) {
  if (!service.hours.known) return {};
  return service.hours.always ? source.messages.text("service.hours.always") : week_line(source, service.hours);
}

}  // namespace

std::string take_away_text(const ViewSource& source, const model::Service& service) {
  std::vector<std::string> lines{service.name};
  for (const model::Phone& phone : service.phones) lines.push_back(phone.number);
  if (!service.confidential) lines.push_back(service.address.text);
  lines.push_back(hours_line(source, service));
  const bool unsure = directory::call_first(directory::freshness(service.verified, source.moment()));
  if (unsure && !is_emergency(source.library, service)) lines.push_back(source.messages.text("badge.call-first"));
  std::string text;
  for (const std::string& line : lines) {
    const std::size_t feed = text.empty() ? 0 : 1;
    if (line.empty() || text.size() + feed + line.size() > kQrBytes) continue;
    if (feed) text += '\n';
    text += line;
  }
  return text;
}

}  // namespace session
