// SPDX-License-Identifier: GPL-3.0-or-later
// services/<area>.toml: organisations and services. What may not be published is refused here, by construction: a
// number or an address of a grade below B, and the address of a confidential place (model::Service has a field for it,
// but it is never filled).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "author/hours.h"
#include "author/references.h"
#include "author/source.h"
#include "model/service.h"

namespace author {

struct ServiceFile {
  std::vector<model::Service> services;
  std::vector<std::pair<std::string, Place>> words;  // names and addresses, as a visitor reads them
};

ServiceFile read_services(const Source& source, const HoursContext& hours, References& references,
                          Diagnostics& diagnostics);

}  // namespace author
