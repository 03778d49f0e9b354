# SPDX-License-Identifier: GPL-3.0-or-later
# Pictograms from the npm package @phosphor-icons/core, our own drawings and the colours. npm works on copies in the
# build folder, so the tree stays clean; scripts of packages never run.
find_program(NPM npm)
if(NOT NPM)
  message(FATAL_ERROR "npm is missing: install the Debian package npm")
endif()
set(PICTURES_NPM ${CMAKE_BINARY_DIR}/npm)
set(PHOSPHOR ${PICTURES_NPM}/node_modules/@phosphor-icons/core)
add_custom_command(
  OUTPUT ${PICTURES_NPM}/installed
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PICTURES_NPM}
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/package.json
          ${CMAKE_CURRENT_SOURCE_DIR}/package-lock.json ${PICTURES_NPM}
  COMMAND ${CMAKE_COMMAND} -E chdir ${PICTURES_NPM} ${NPM} ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PRISTAN_ASSETS_DIR}/licences
  COMMAND ${CMAKE_COMMAND} -E copy ${PHOSPHOR}/LICENSE ${PRISTAN_ASSETS_DIR}/licences/phosphor-icons-MIT.txt
  COMMAND ${CMAKE_COMMAND} -E touch ${PICTURES_NPM}/installed
  DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/package.json ${CMAKE_CURRENT_SOURCE_DIR}/package-lock.json
  WORKING_DIRECTORY ${CMAKE_BINARY_DIR}
  COMMENT "Fetching the pictograms"
  VERBATIM)

add_executable(rasterise ${CMAKE_CURRENT_SOURCE_DIR}/rasterise.cpp)
target_link_libraries(rasterise PRIVATE PkgConfig::RSVG)
set_target_properties(rasterise PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools)
file(GLOB PICTURES_ART CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/art/*.svg)
add_custom_command(
  OUTPUT ${PRISTAN_ASSETS_DIR}/pictograms.bin ${PRISTAN_ASSETS_DIR}/scenes.bin
  COMMAND rasterise ${CMAKE_CURRENT_SOURCE_DIR}/pictograms.txt ${PHOSPHOR}/assets ${CMAKE_CURRENT_SOURCE_DIR}/art
          ${PRISTAN_ASSETS_DIR}
  DEPENDS rasterise ${PICTURES_NPM}/installed ${CMAKE_CURRENT_SOURCE_DIR}/pictograms.txt ${PICTURES_ART}
  COMMENT "Drawing the pictograms"
  VERBATIM)
add_custom_target(pictures DEPENDS ${PRISTAN_ASSETS_DIR}/pictograms.bin ${PRISTAN_ASSETS_DIR}/scenes.bin)
add_dependencies(assets pictures)

# The colours and sizes that ui/ is compiled with.
set(UI_TOKENS ${CMAKE_BINARY_DIR}/generated/ui/tokens.h)
add_custom_command(
  OUTPUT ${UI_TOKENS}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/theme.py ${CMAKE_CURRENT_SOURCE_DIR}/tokens.json ${UI_TOKENS}
  DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/theme.py ${CMAKE_CURRENT_SOURCE_DIR}/tokens.json
  COMMENT "Mixing the colours"
  VERBATIM)
add_custom_target(theme DEPENDS ${UI_TOKENS})
target_include_directories(ui PUBLIC ${CMAKE_BINARY_DIR}/generated)
add_dependencies(ui theme)
