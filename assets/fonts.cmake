# SPDX-License-Identifier: GPL-3.0-or-later
# Subsets of Debian's Noto fonts, as fonts.toml names them. Debian's own programs are called by their paths: another
# python3 or hb-subset may come first in PATH and lack what is needed.
find_program(HB_SUBSET hb-subset PATHS /usr/bin NO_DEFAULT_PATH)
if(NOT HB_SUBSET)
  message(FATAL_ERROR "hb-subset is missing: install the Debian package libharfbuzz-bin")
endif()
find_program(DEBIAN_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(PRISTAN_FONT_LIST ${PRISTAN_ASSETS_DIR}/fonts/fonts.list)
add_custom_command(
  OUTPUT ${PRISTAN_FONT_LIST}
  COMMAND ${DEBIAN_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/subset_fonts.py ${CMAKE_CURRENT_SOURCE_DIR}/fonts.toml
          ${PRISTAN_ASSETS_DIR} ${HB_SUBSET}
  DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/subset_fonts.py ${CMAKE_CURRENT_SOURCE_DIR}/fonts.toml
  COMMENT "Cutting the fonts"
  VERBATIM)
add_custom_target(fonts DEPENDS ${PRISTAN_FONT_LIST})
add_dependencies(assets fonts)
