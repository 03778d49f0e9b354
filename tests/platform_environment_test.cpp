// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <cstdlib>
#include <string_view>

#include "in_a_child.h"
#include "platform/environment.h"

TEST_CASE("of the environment only the written names stay") {
  CHECK(test::in_a_child([] {
          for (const char* name : {"LD_PRELOAD", "MESA_LOG_FILE", "XDG_CACHE_HOME", "SOMETHING"}) setenv(name, "x", 1);
          setenv("DISPLAY", ":7", 1);
          platform::scrub_environment();
          for (const char* name : {"LD_PRELOAD", "MESA_LOG_FILE", "XDG_CACHE_HOME", "SOMETHING"}) {
            if (std::getenv(name)) return 1;
          }
          return std::getenv("DISPLAY") == std::string_view(":7") ? 0 : 2;
        }) == 0);
}

TEST_CASE("Mesa keeps no shaders on the disk, whatever was asked for") {
  CHECK(test::in_a_child([] {
          setenv("MESA_SHADER_CACHE_DISABLE", "false", 1);
          platform::scrub_environment();
          return std::getenv("MESA_SHADER_CACHE_DISABLE") == std::string_view("true") ? 0 : 1;
        }) == 0);
}
