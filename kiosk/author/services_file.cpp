// SPDX-License-Identifier: GPL-3.0-or-later
#include "author/services_file.h"

#include <optional>

#include "author/icons.h"
#include "author/numbers.h"
#include "author/review_checks.h"
#include "author/toml_reader.h"

namespace author {
namespace {

class ServiceReader {
 public:
  ServiceReader(TomlTable& table, const HoursContext& hours, References& references, ServiceFile& file)
      : table_(table), hours_(hours), references_(references), diagnostics_(table.diagnostics()), file_(file) {}

  void read() {
    service_.id = model::ServiceId(table_.id("id").value_or(""));
    if (!service_.id.empty()) references_.define(Kind::Service, service_.id.text, table_.place_of("id"), diagnostics_);
    service_.organisation = words(table_, "organisation");
    service_.name = words(table_, "name");
    service_.line = message("line");
    if (const auto category = table_.id("category")) {
      service_.category = model::CategoryId(*category);
      references_.use(Kind::Category, *category, table_.place_of("category"));
    }
    service_.icon = read_icon(table_, references_);
    service_.confidential = table_.boolean("confidential").value_or(false);
    read_phones();
    read_address();
    if (!table_.has("phones") && !table_.has("address")) {
      diagnostics_.error(table_.place(), "a service can be called or visited: this one has neither phone nor address",
                         "add 'phones' or 'address', or take the service out");
    }
    if (const auto text = table_.text("hours", Need::Optional)) {
      service_.hours = read_hours(*text, table_.place_of("hours"), hours_, diagnostics_);
    }
    service_.offers = messages("offers");
    service_.notes = messages("notes");
    read_tri_states();
    for (auto& [tag, place] : table_.texts("languages")) service_.languages.emplace_back(tag);
    read_told();
    service_.verified = table_.review("verified");
    check_review_day(service_.verified, hours_.from, table_.place_of("verified"), diagnostics_);
    table_.finish();
    file_.services.push_back(std::move(service_));
  }

 private:
  std::string words(TomlTable& table, const char* key) {
    const auto text = table.text(key);
    if (text) file_.words.emplace_back(*text, table.place_of(key));
    return text.value_or("");
  }

  model::MessageKey message(const char* key) {
    const auto text = table_.text(key);
    if (text) references_.use(Kind::Message, *text, table_.place_of(key));
    return model::MessageKey(text.value_or(""));
  }

  std::vector<model::MessageKey> messages(const char* key) {
    std::vector<model::MessageKey> keys;
    for (auto& [text, place] : table_.texts(key)) {
      references_.use(Kind::Message, text, place);
      keys.emplace_back(text);
    }
    return keys;
  }

  // Nothing unless the grade is good enough to be shown.
  std::optional<model::Grade> grade(TomlTable& table, const std::string& what) {
    const auto text = table.text("grade", Need::Optional);
    if (text == "A") return model::Grade::A;
    if (text == "B") return model::Grade::B;
    const std::string advice = "find a second source or call; until then take it out";
    if (!text) {
      if (!table.has("grade")) {
        diagnostics_.error(table.place(), what + " has no grade", "write grade = \"A\" or \"B\"; " + advice);
      }
    } else if (*text == "C" || *text == "U") {
      diagnostics_.error(table.place_of("grade"), what + " of grade " + *text + " may not be shown", advice);
    } else {
      diagnostics_.error(table.place_of("grade"), "there is no grade '" + *text + "'", "write \"A\" or \"B\"");
    }
    return std::nullopt;
  }

  void read_phones() {
    for (TomlTable& table : table_.tables("phones", "a phone")) {
      model::Phone phone;
      const auto number = table.text("number");
      phone.source = table.text("source").value_or("");
      phone.free = table.tri("free");
      if (const auto hours = table.text("hours", Need::Optional)) {
        read_hours(*hours, table.place_of("hours"), hours_, diagnostics_);
      }
      const auto graded = grade(table, "a number");
      table.finish();
      if (!number || !graded) continue;
      if (!is_number_of_slovenia(*number)) {
        diagnostics_.error(table.place_of("number"), "'" + *number + "' is not a number that can be called here",
                           "write it in groups as people say it, as in \"01 434 48 22\" or \"080 11 55\"");
        continue;
      }
      phone.number = *number;
      phone.grade = *graded;
      references_.define_again(Kind::Phone, dialled(*number), table.place_of("number"));
      service_.phones.push_back(std::move(phone));
    }
  }

  void read_address() {
    auto table = table_.table("address", "an address", Need::Optional);
    if (!table) return;
    if (service_.confidential) {
      diagnostics_.error(table_.key_place("address"), "this place is confidential: its address may not be written",
                         "delete the address, also from the file's history");
      return;
    }
    model::Address address;
    address.text = words(*table, "text");
    address.town = words(*table, "town");
    table->text("source");
    const auto graded = grade(*table, "an address");
    table->finish();
    if (!graded) return;
    address.grade = *graded;
    service_.address = std::move(address);
  }

  void read_tri_states() {
    service_.free = table_.tri("free");
    service_.anonymous = table_.tri("anonymous");
    service_.no_insurance = table_.tri("no_insurance");
    service_.no_papers = table_.tri("no_papers");
    service_.women_only = table_.tri("women_only");
    service_.interpreter = table_.tri("interpreter");
    service_.someone_with_you = table_.tri("someone_with_you");
  }

  void read_told() {
    if (!table_.has("told") || table_.is_text("told")) {
      service_.told.known = table_.choice("told", {"unknown", "never"}, Need::Optional).value_or(0) == 1;
      return;
    }
    service_.told.known = true;
    for (TomlTable& table : table_.tables("told", "an entry of 'told'")) {
      const auto whom = table.choice("whom", {"police", "social_work", "other"});
      const auto when = table.choice("when", {"always", "by_agreement", "by_law", "if_you_agree"});
      table.finish();
      if (whom && when) {
        service_.told.entries.push_back({static_cast<model::Teller>(*whom), static_cast<model::TellWhen>(*when)});
      }
    }
    if (service_.told.entries.empty()) service_.told.known = false;
  }

  TomlTable& table_;
  const HoursContext& hours_;
  References& references_;
  Diagnostics& diagnostics_;
  ServiceFile& file_;
  model::Service service_;
};

}  // namespace

ServiceFile read_services(const Source& source, const HoursContext& hours, References& references,
                          Diagnostics& diagnostics) {
  ServiceFile result;
  const auto parsed = parse_toml(source, source.text(), diagnostics);
  if (!parsed) {
    references.unread(Kind::Service);
    references.unread(Kind::Phone);
    return result;
  }
  TomlTable file(*parsed, source, diagnostics, "a services file");
  for (TomlTable& table : file.tables("service", "a service", Need::Required)) {
    ServiceReader(table, hours, references, result).read();
  }
  file.finish();
  return result;
}

}  // namespace author
