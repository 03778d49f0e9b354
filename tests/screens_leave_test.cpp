// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving, the cover, and the question whether somebody is there; mirroring, and what stays when the language changes.
#include "output/qr.h"
#include "screen_content.h"
#include "screen_harness.h"
#include "screen_walk.h"

namespace {

using session::Presence;

template <class Wanted>
bool is(const std::optional<session::Intent>& intent) {
  return intent && std::holds_alternative<Wanted>(*intent);
}

struct Fixture {
  tests::ContentLibrary library{tests::screen_content()};
  locale::Phrasebook words{library};
  tests::Visitor visitor{library, words};
  tests::Desk desk{1920, 1080};

  ui::Box box(const std::string& id) {
    const tests::Shown shown = desk.show(visitor.sees());
    const ui::Node* node = tests::find(shown.nodes, id);
    REQUIRE_MESSAGE(node, "there is nothing called " << id);
    return node->box;
  }
  tests::Shown finger(float x, float y, bool down, bool pressed, bool released) {
    return desk.show(visitor.sees(), tests::Desk::finger(x, y, down, pressed, released));
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "Leave covers on press and ends on release") {
  visitor.arrives();
  const ui::Box leave = box("leave");
  const float x = leave.x + 20, y = leave.y + 20;
  const auto pressed = finger(x, y, true, true, false).chosen;
  REQUIRE(is<session::PressLeave>(pressed));
  visitor.does(*pressed);
  REQUIRE(visitor.session.presence == Presence::Covered);
  // The very next frame is the cover, the finger still down, and nothing happens by itself.
  const tests::Shown covered = finger(x, y, true, false, false);
  CHECK(tests::find(covered.nodes, "clock"));
  CHECK_FALSE(tests::find(covered.nodes, "back"));
  CHECK_FALSE(covered.chosen);
  CHECK(is<session::Leave>(finger(x, y, false, false, true).chosen));
}

TEST_CASE_FIXTURE(Fixture, "sliding off Leave cancels, and the cover stays") {
  visitor.arrives();
  const ui::Box leave = box("leave");
  visitor.does(*finger(leave.x + 20, leave.y + 20, true, true, false).chosen);
  finger(900, 600, true, false, false);
  const auto lifted = finger(900, 600, false, false, true).chosen;
  REQUIRE(is<session::CancelLeave>(lifted));
  visitor.does(*lifted);
  CHECK(visitor.session.presence == Presence::Covered);
  CHECK_FALSE(visitor.ended);
  CHECK_FALSE(desk.show(visitor.sees()).chosen);
}

TEST_CASE_FIXTURE(Fixture, "the leave key ends from every screen, and does nothing on nobody's cover") {
  ui::Input key;
  key.leave = true;
  CHECK_FALSE(desk.show(visitor.sees(), key).chosen);
  visitor.arrives();
  CHECK(is<session::Leave>(desk.show(visitor.sees(), key).chosen));
  visitor.does(session::Help{});
  CHECK(is<session::Leave>(desk.show(visitor.sees(), key).chosen));
}

TEST_CASE_FIXTURE(Fixture, "the cover is one picture: of nobody, of idle and of Leave, whatever the visitor had set") {
  desk.show(visitor.sees());
  const tests::SoftwarePicture nobody = desk.picture();
  visitor.arrives(3);
  visitor.does_all(session::SetTheme{session::Theme::Strong}, session::SetTextScale{session::TextScale::Largest});
  desk.show(visitor.sees());
  CHECK_FALSE(desk.picture() == nobody);
  visitor.does(session::PressLeave{});
  desk.show(visitor.sees());
  CHECK(desk.picture() == nobody);
}

TEST_CASE_FIXTURE(Fixture, "a touch anywhere on nobody's cover begins") {
  CHECK(is<session::Begin>(desk.tap(visitor.sees(), "begin")));
  finger(300, 700, true, true, false);
  CHECK(is<session::Begin>(finger(300, 700, false, false, true).chosen));
}

TEST_CASE_FIXTURE(Fixture, "'Still there?' has two equal answers, over the cover and nothing else") {
  visitor.arrives();
  visitor.does_all(session::Help{}, session::PressLeave{}, session::CancelLeave{}, session::Touched{});
  REQUIRE(visitor.session.presence == Presence::AskingStill);
  const session::View view = visitor.sees();
  const tests::Shown shown = desk.show(view);
  const ui::Node* finish = tests::find(shown.nodes, "finish");
  const ui::Node* here = tests::find(shown.nodes, "still-here");
  REQUIRE(finish);
  REQUIRE(here);
  CHECK(finish->box.w == doctest::Approx(here->box.w));
  CHECK(finish->box.h == doctest::Approx(here->box.h));
  int controls = 0;
  for (const ui::Node& node : shown.nodes) controls += node.actionable() ? 1 : 0;
  CHECK(controls == 2);
  CHECK(is<session::StillHere>(desk.tap(view, "still-here")));
  CHECK(is<session::Leave>(desk.tap(view, "finish")));
}

TEST_CASE_FIXTURE(Fixture, "an intent for each of the main controls") {
  visitor.arrives();
  CHECK(is<session::OpenDoor>(desk.tap(visitor.sees(), "door:understand")));
  CHECK(is<session::Help>(desk.tap(visitor.sees(), "help")));
  CHECK(is<session::QuietMinute>(desk.tap(visitor.sees(), "quiet")));
  CHECK(is<session::OpenLanguages>(desk.tap(visitor.sees(), "language")));
  CHECK(is<session::OpenSettings>(desk.tap(visitor.sees(), "settings")));
  visitor.does(session::OpenSettings{});
  CHECK(is<session::SetTextScale>(desk.tap(visitor.sees(), "size:2")));
  CHECK(is<session::SetTheme>(desk.tap(visitor.sees(), "theme:2")));
  CHECK(is<session::CloseSheet>(desk.tap(visitor.sees(), "done")));
  visitor.does_all(session::CloseSheet{}, session::OpenAssessment{model::AssessmentId("pc-ptsd-5")});
  CHECK(is<session::OpenPage>(desk.tap(visitor.sees(), "just-read")));
  CHECK(is<session::BeginAssessment>(desk.tap(visitor.sees(), "begin")));
  visitor.does(session::BeginAssessment{});
  CHECK(is<session::SkipItem>(desk.tap(visitor.sees(), "skip")));
  CHECK_FALSE(tests::find(desk.show(visitor.sees()).nodes, "next"));
  CHECK(is<session::ChooseOption>(desk.tap(visitor.sees(), "option:1")));
  visitor.does(session::ChooseOption{1});
  CHECK(is<session::NextItem>(desk.tap(visitor.sees(), "next")));
}

TEST_CASE_FIXTURE(Fixture, "where the dock has merged, the settings lead to the languages") {
  visitor.arrives();
  visitor.does_all(session::SetTextScale{session::TextScale::Largest}, session::OpenSettings{});
  bool found = false;
  desk.turn_all(visitor.sees(),
                [&](int, const tests::Shown& shown) { found = found || tests::find(shown.nodes, "languages"); });
  CHECK(found);
}

TEST_CASE_FIXTURE(Fixture, "Arabic mirrors doors and dock, but neither Leave nor numbers' places in their lines") {
  visitor.arrives(1);
  const ui::Box first = box("door:understand"), second = box("door:feel-better"), start = box("start"),
                help = box("help");
  const ui::Box leave = box("leave");
  CHECK(first.x < second.x);
  CHECK(start.x < help.x);
  visitor.does_all(session::OpenLanguages{}, session::ChooseLanguage{3}, session::CloseSheet{});
  CHECK(box("door:understand").x > box("door:feel-better").x);
  CHECK(box("start").x > box("help").x);
  CHECK(box("door:understand").x == doctest::Approx(1920 - first.right()).epsilon(0.01));
  CHECK(box("leave").right() == doctest::Approx(leave.right()).epsilon(0.01));
}

TEST_CASE_FIXTURE(Fixture, "another language keeps the page that was turned to") {
  visitor.arrives();
  visitor.does_all(session::OpenDoor{model::DoorId("find-help")}, session::OpenCategory{0});
  desk.show(visitor.sees());
  CHECK_FALSE(desk.tap(visitor.sees(), "next-page:places"));
  const auto shown_before = desk.show(visitor.sees()).nodes;
  CHECK_FALSE(tests::find(shown_before, "service:emergency-112"));
  visitor.does(session::OpenLanguages{});
  desk.show(visitor.sees());
  visitor.does_all(session::ChooseLanguage{0}, session::CloseSheet{});
  CHECK(desk.show(visitor.sees()).nodes.front().lang.text == "sl");
  CHECK_FALSE(tests::find(desk.show(visitor.sees()).nodes, "service:emergency-112"));
  // Another list starts at its beginning.
  visitor.does_all(session::Back{}, session::OpenCategory{1});
  CHECK(tests::find(desk.show(visitor.sees()).nodes, "service:emergency-112"));
}

TEST_CASE_FIXTURE(Fixture, "the code is never mirrored: its three corners stand as a phone wants them") {
  for (const std::uint16_t language : {std::uint16_t{1}, std::uint16_t{3}}) {
    visitor.does_all(session::Begin{}, session::ChooseLanguage{language},
                     session::OpenService{model::ServiceId("clinic")});
    const session::View view = visitor.sees();
    const tests::Shown shown = desk.show(view);
    const ui::Node* node = tests::find(shown.nodes, "qr");
    REQUIRE(node);
    const auto code = output::qr_code(node->value);
    REQUIRE(code.ok());
    const int size = code.value().size;
    const float module = std::floor(node->box.w / static_cast<float>(size + 8));
    CHECK(module >= 4.3f);  // 1.2 mm at 24 inches
    const tests::SoftwarePicture picture = desk.picture();
    const float x0 = node->box.x + (node->box.w - module * static_cast<float>(size)) / 2;
    const float y0 = node->box.y + (node->box.h - module * static_cast<float>(size)) / 2;
    int wrong = 0;
    for (int y = 0; y < size; ++y) {
      for (int x = 0; x < size; ++x) {
        const float* pixel = picture.at(static_cast<int>(x0 + (static_cast<float>(x) + 0.5f) * module),
                                        static_cast<int>(y0 + (static_cast<float>(y) + 0.5f) * module));
        wrong += (pixel[0] < 128) != code.value().dark(x, y) ? 1 : 0;
      }
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE_FIXTURE(Fixture, "a movement asks for the next frame only while it is on") {
  visitor.arrives();
  visitor.does(session::QuietMinute{});
  CHECK_FALSE(desk.show(visitor.sees()).wants_next_frame);
  visitor.does(session::SetMotion{true});
  CHECK(desk.show(visitor.sees()).wants_next_frame);
  visitor.does(session::PauseExercise{});
  CHECK_FALSE(desk.show(visitor.sees()).wants_next_frame);
}

TEST_CASE_FIXTURE(Fixture, "results look alike whatever was answered: the same elements in the same places") {
  const auto shape = [&](std::uint8_t option) {
    visitor.does_all(session::Start{}, session::OpenAssessment{model::AssessmentId("pc-ptsd-5")},
                     session::BeginAssessment{}, session::ChooseOption{1}, session::NextItem{});
    while (visitor.at() == session::ScreenKind::Question) {
      visitor.does_all(session::ChooseOption{option}, session::NextItem{});
    }
    std::vector<std::string> ids;
    for (const ui::Node& node : desk.show(visitor.sees()).nodes) {
      if (!node.id.empty())
        ids.push_back(node.id + "@" + std::to_string(std::lround(node.box.x)) + "," +
                      std::to_string(std::lround(node.box.y)));
    }
    return ids;
  };
  visitor.arrives();
  const auto low = shape(0), high = shape(1);
  CHECK(low == high);
}
