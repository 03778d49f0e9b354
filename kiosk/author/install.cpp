// SPDX-License-Identifier: GPL-3.0-or-later
// install: a verified pack into the folder that a kiosk reads, beside the one before it, and the trust.toml that says
// what the kiosk may believe. At every moment the folder holds a pack that its trust.toml accepts.
#include <ostream>

#include "author/commands.h"
#include "author/install_plan.h"
#include "author/packed.h"

namespace author {
namespace {

base::Result<model::Manifest> install_pack(const InstallRequest& request) {
  TRY(const InstallPlan plan, plan_installation(request));
  for (const InstallStep& step : plan.steps) TRY_STATUS(carry_out(step));
  return plan.manifest;
}

}  // namespace

int install(const InstallRequest& request, const Streams& streams) {
  const auto done = install_pack(request);
  if (!done) {
    streams.err << "kiosk-pack: " << done.error().where << ": " << done.error().what << "\n";
    return exit_code(done.error());
  }
  const model::Manifest& manifest = done.value();
  streams.out << "Installed " << manifest.id << ", version " << manifest.version << (manifest.draft ? ", a draft" : "")
              << ".\nStart the kiosk with: kiosk --trust " << (request.folder / "trust.toml").string() << "\n";
  return kGood;
}

}  // namespace author
