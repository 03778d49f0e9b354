// SPDX-License-Identifier: GPL-3.0-or-later
// A second scorer, written apart from the engine: every number is typed from the published facts
// (facts/instruments.md), none comes from kiosk/ or from content/. It takes boxes on paper (which one is ticked, from
// the left) and gives the outcome by name, kNothing where none can be given. Slow, plain, and free to be wrong on its
// own.
#pragma once

#include <cmath>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace tests {

inline constexpr int kLeftOut = -1;
inline constexpr long kNothing = -1000000;

using Boxes = std::vector<int>;
using Told = std::map<std::string, long>;  // decimals told in tenths; words as their place in words_of()

// The words that stand for 0, 1, 2 … in Told.
inline std::vector<std::string> words_of(const std::string& name) {
  const std::map<std::string, std::vector<std::string>> words = {
      {"phq-9 band", {"minimal", "mild", "moderate", "moderately_severe", "severe"}},
      {"gad-7 band", {"minimal", "mild", "moderate", "severe"}},
      {"phq-15 band", {"minimal", "low", "medium", "high"}},
      {"who-5 band", {"very_low", "low", "not_low"}},
      {"dast-10 band", {"none", "low", "moderate", "substantial", "severe"}},
      {"audit zone", {"1", "2", "3", "4"}},
      {"itq pattern", {"none", "ptsd", "cptsd"}},
      {"asq result", {"negative", "non_acute_positive", "acute_positive", "positive_acuity_unknown"}}};
  return words.at(name);
}

class Paper {
 public:
  explicit Paper(std::vector<int> scores) : scores_(std::move(scores)) {}
  int operator[](int question) const { return scores_[static_cast<std::size_t>(question) - 1]; }  // from 1, as printed
  long sum(std::initializer_list<int> questions) const {
    long total = 0;
    for (const int q : questions) total += scores_[static_cast<std::size_t>(q) - 1] > 0 ? (*this)[q] : 0;
    return total;
  }
  long sum(int from, int to) const {
    long total = 0;
    for (int q = from; q <= to; ++q) total += sum({q});
    return total;
  }
  long count(int from, int to, int limit) const {
    long n = 0;
    for (int q = from; q <= to; ++q) n += (*this)[q] >= limit ? 1 : 0;
    return n;
  }
  bool full(int from, int to) const {
    for (int q = from; q <= to; ++q) {
      if ((*this)[q] == kLeftOut) return false;
    }
    return true;
  }

 private:
  std::vector<int> scores_;
};

inline long step(long total, std::initializer_list<long> beginnings) {
  long place = 0;
  for (const long beginning : beginnings) place += total >= beginning ? 1 : 0;
  return place;
}

inline long tenths(double value) { return static_cast<long>(std::floor(value * 10 + 0.5)); }

inline void forget_numbers(Told& told, bool complete, std::initializer_list<const char*> kept) {
  told["complete"] = complete ? 1 : 0;
  if (complete) return;
  for (auto& [name, value] : told) {
    bool keep = name == "complete" || name.find("flag ") == 0;
    for (const char* other : kept) keep = keep || name == other;
    if (!keep) value = kNothing;
  }
}

// The score of each box, from the left, as printed; 99: does not apply.
inline std::vector<int> boxes_of(const std::string& id, int question) {
  if (id == "pc-ptsd-5" || id == "dast-10" || id == "hark") return {0, 1};
  if (id == "pcl-5" || id == "itq") return {0, 1, 2, 3, 4};
  if (id == "phq-15") return question == 4 ? std::vector<int>{0, 1, 2, 99} : std::vector<int>{0, 1, 2};
  if (id == "who-5") return {5, 4, 3, 2, 1, 0};
  if (id == "rses") return {3, 2, 1, 0};
  if (id == "sci") return {4, 3, 2, 1, 0};
  if (id == "asq") return {0, 1, 2};  // no, declined, yes
  if (id == "audit-c" || (id == "audit" && question < 9) || (id == "dudit" && question < 10)) return {0, 1, 2, 3, 4};
  if (id == "audit" || id == "dudit") return {0, 2, 4};
  if (id == "des-ii") return {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
  return {0, 1, 2, 3};  // phq-2, phq-8, phq-9, gad-2, gad-7
}

inline Told pc_ptsd_5(const Paper& p) {  // the gate is printed before question 1
  Told t;
  const bool stopped = p[1] == 0, complete = stopped || (p[1] == 1 && p.full(2, 6));
  t["total"] = stopped ? 0 : p.sum(2, 6);
  t["positive_at_3"] = t["total"] > 2;
  t["positive_at_4"] = t["total"] > 3;
  t["items_skipped"] = stopped;
  forget_numbers(t, complete, {});
  return t;
}

inline Told pcl_5(const Paper& p) {
  Told t;
  t = {{"total", p.sum(1, 20)}, {"clusters.b", p.sum(1, 5)}, {"clusters.c", p.sum(6, 7)}, {"clusters.d", p.sum(8, 14)}};
  t["clusters.e"] = p.sum(15, 20);
  const long b = t["symptomatic.b"] = p.count(1, 5, 2), c = t["symptomatic.c"] = p.count(6, 7, 2);
  const long d = t["symptomatic.d"] = p.count(8, 14, 2), e = t["symptomatic.e"] = p.count(15, 20, 2);
  t["provisional_pattern"] = b > 0 && c > 0 && d > 1 && e > 1;
  t["at_or_above_31"] = t["total"] > 30;
  t["at_or_above_33"] = t["total"] > 32;
  t["flag risk_taking_item16"] = p[16] > 1;
  forget_numbers(t, p.full(1, 20), {});
  return t;
}

inline Told itq(const Paper& p) {
  Told t;
  const auto met = [&](const char* name, int from, int to) {
    const long boxes = p.count(from, to, 2);
    t[std::string("endorsed.") + name] = boxes;
    t[std::string("clusters.") + name] = boxes > 0;
    return boxes > 0;
  };
  const bool re = met("re", 1, 2), av = met("av", 3, 4), th = met("th", 5, 6), fi = met("ptsd_fi", 7, 9);
  const bool ad = met("ad", 10, 11), nsc = met("nsc", 12, 13), dr = met("dr", 14, 15), dfi = met("dso_fi", 16, 18);
  const bool ptsd = re && av && th && fi, dso = ad && nsc && dr && dfi;
  t["ptsd_criteria"] = ptsd;
  t["dso_criteria"] = dso;
  t["cptsd_criteria"] = ptsd && dso;
  t["itq pattern"] = !ptsd ? 0 : dso ? 2 : 1;
  t["ptsd_sum"] = p.sum(1, 6);
  t["dso_sum"] = p.sum(10, 15);
  t["total_sum"] = p.sum(1, 6) + p.sum(10, 15);
  t["flag worth_c3_c4"] = p[12] == 4 || p[13] == 4;
  forget_numbers(t, p.full(1, 18), {});
  return t;
}

inline Told phq_8(const std::string& id, const Paper& p) {
  Told t;
  const bool nine = id == "phq-9";
  t["total"] = p.sum(1, nine ? 9 : 8);
  t["at_or_above_10"] = t["total"] > 9;
  t["flag suicidality_item9"] = p[9] > 0;
  if (nine) t["phq-9 band"] = step(t["total"], {5, 10, 15, 20});
  if (nine) t["phq2_total"] = p.full(1, 2) ? p.sum(1, 2) : kNothing;
  forget_numbers(t, p.full(1, nine ? 9 : 8), {"phq2_total"});
  return t;
}

inline Told gad_2(const Paper& p) {
  Told t;
  t["total"] = p.sum(1, 2);
  t["positive_at_3"] = t["total"] > 2;
  forget_numbers(t, p.full(1, 2), {});
  return t;
}

inline Told gad_7(const Paper& p) {
  Told t;
  t["total"] = p.sum(1, 7);
  t["gad-7 band"] = step(t["total"], {5, 10, 15});
  t["at_or_above_10"] = t["total"] > 9;
  t["gad2_total"] = p.full(1, 2) ? p.sum(1, 2) : kNothing;
  forget_numbers(t, p.full(1, 7), {"gad2_total"});
  return t;
}

inline Told phq_15(const Paper& p) {
  Told t;
  const bool not_mine = p[4] == 99;
  t["total"] = p.sum(1, 3) + (not_mine ? 0 : p.sum({4})) + p.sum(5, 15);
  t["phq-15 band"] = step(t["total"], {5, 10, 15});
  t["bothered_a_lot"] = p.count(1, 15, 2) - (not_mine ? 1 : 0);
  t["max_possible"] = not_mine ? 28 : 30;
  t["flag urgent_physical_symptom_items_6_8_10"] = p[6] == 2 || p[8] == 2 || p[10] == 2;
  t["flag sexual_pain_item11"] = p[11] > 0;
  forget_numbers(t, p.full(1, 15), {});
  return t;
}

inline Told audit(const std::string& id, const Paper& p) {
  Told t;
  const bool whole = id == "audit", dry = p[1] == 0;
  const auto asked = [&](int from, int to) { return p[1] > 0 ? p.sum(from, to) : 0; };
  const long use = p.sum({1}) + asked(2, 3), rest = whole ? asked(4, 8) + p.sum(9, 10) : 0;
  t["total"] = use + rest;
  if (whole) {
    t["audit zone"] = step(t["total"], {8, 16, 20});
    t["at_or_above_8"] = t["total"] > 7;
    t["consumption"] = use;
    t["dependence"] = asked(4, 6);
    t["harm"] = asked(7, 8) + p.sum(9, 10);
    t["flag withdrawal_safety"] = (!dry && p[6] > 0) || t["total"] > 19;
    forget_numbers(t, p.full(9, 10) && (dry || p.full(1, 8)), {});
  } else {
    t["at_or_above_3"] = t["total"] > 2;
    t["at_or_above_4"] = t["total"] > 3;
    forget_numbers(t, dry || p.full(1, 3), {});
  }
  return t;
}

inline Told dudit(const Paper& p) {
  Told t;
  t["total"] = p.sum(1, 11);
  t["at_or_above_2"] = t["total"] > 1;
  t["at_or_above_6"] = t["total"] > 5;
  t["at_or_above_25"] = t["total"] > 24;
  t["flag withdrawal_overdose"] = p[8] > 0 || t["total"] > 24;
  forget_numbers(t, p.full(1, 11), {});
  return t;
}

inline Told dast_10(const Paper& p) {
  Told t;
  t["total"] = p.sum(1, 2) + (p[3] == 0 ? 1 : 0) + p.sum(4, 10);
  t["dast-10 band"] = step(t["total"], {1, 3, 6, 9});
  t["at_or_above_3"] = t["total"] > 2;
  forget_numbers(t, p.full(1, 10), {});
  return t;
}

inline Told who_5(const Paper& p) {
  Told t;
  t["raw"] = p.sum(1, 5);
  t["percent"] = 4 * t["raw"];
  t["who-5 band"] = step(t["percent"], {29, 51});
  t["at_or_below_50"] = t["raw"] < 13;
  forget_numbers(t, p.full(1, 5), {});
  return t;
}

inline Told rses(const Paper& p) {
  Told t;
  // By the sentence: satisfied, no good (R), qualities, able, not proud (R), useless (R), worth, respect (R), failure
  // (R), positive.
  t["total"] = p.sum({1, 3, 4, 7, 10}) + 15 - p.sum({2, 5, 6, 8, 9});
  forget_numbers(t, p.full(1, 10), {});
  return t;
}

inline Told sci(const Paper& p) {
  Told t;
  t["total"] = p.sum(1, 8);
  t["scaled_0_10"] = tenths(static_cast<double>(t["total"]) / 3.2);
  t["at_or_below_16"] = t["total"] < 17;
  forget_numbers(t, p.full(1, 8), {});
  return t;
}

inline Told asq(const Paper& p) {
  Told t;
  const bool yes = p[1] > 0 || p[2] > 0 || p[3] > 0 || p[4] > 0, none = p[1] + p[2] + p[3] + p[4] == 0 && p.full(1, 4);
  t["ask_item5"] = yes;
  t["yes_or_declined"] = p.count(1, 4, 1);
  t["fifth_yes_or_declined"] = t["acuity_unknown"] = yes && p[5] > 0;
  t["fifth_yes"] = t["acute"] = yes && p[5] == 2;
  t["asq result"] = !yes ? 0 : p[5] == 2 ? 2 : p[5] == 1 ? 3 : 1;
  t["flag suicidality_asq"] = yes;
  t["flag imminent_risk_asq5"] = !none && p[5] > 0;
  forget_numbers(t, p.full(1, 4) && (!yes || p[5] != kLeftOut), {});
  return t;
}

inline Told hark(const Paper& p) {
  Told t;
  t["total"] = p.sum(1, 4);
  t["yes"] = t["total"];
  t["positive"] = t["total"] > 0 ? 1 : p.full(1, 4) ? 0 : kNothing;
  t["flag partner_violence_hark"] = t["total"] > 0;
  forget_numbers(t, p.full(1, 4), {"positive"});
  return t;
}

inline Told des_ii(const Paper& p) {
  Told t;
  const auto mean = [&](std::initializer_list<int> questions) {
    return static_cast<double>(p.sum(questions)) / static_cast<double>(questions.size());
  };
  const double taxon = mean({3, 5, 7, 8, 12, 13, 22, 27});
  t["mean"] = tenths(static_cast<double>(p.sum(1, 28)) / 28);
  t["des_t"] = tenths(taxon);
  t["subscales.amnesia"] = tenths(mean({3, 4, 5, 8, 25, 26}));
  t["subscales.depersonalisation"] = tenths(mean({7, 11, 12, 13, 27, 28}));
  t["subscales.absorption"] = tenths(mean({2, 14, 15, 17, 18, 20}));
  t["at_or_above_30"] = p.sum(1, 28) > 839;
  t["des_t_at_or_above_20"] = taxon > 19.99;
  forget_numbers(t, p.full(1, 28), {});
  return t;
}

inline Told second_score(const std::string& id, const Boxes& boxes) {
  std::vector<int> scores;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const int box = boxes[i];
    scores.push_back(box == kLeftOut ? kLeftOut : boxes_of(id, static_cast<int>(i) + 1)[static_cast<std::size_t>(box)]);
  }
  const Paper p(scores);
  if (id == "pc-ptsd-5") return pc_ptsd_5(p);
  if (id == "pcl-5") return pcl_5(p);
  if (id == "itq") return itq(p);
  if (id == "phq-9" || id == "phq-8") return phq_8(id, p);
  if (id == "phq-2" || id == "gad-2") return gad_2(p);
  if (id == "gad-7") return gad_7(p);
  if (id == "phq-15") return phq_15(p);
  if (id == "audit-c" || id == "audit") return audit(id, p);
  if (id == "dudit") return dudit(p);
  if (id == "dast-10") return dast_10(p);
  if (id == "who-5") return who_5(p);
  if (id == "rses") return rses(p);
  if (id == "sci") return sci(p);
  if (id == "asq") return asq(p);
  if (id == "hark") return hark(p);
  if (id == "des-ii") return des_ii(p);
  return {};
}

}  // namespace tests
