// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzz target without a fuzzer: every seed of the corpus, then a fixed number of mutations of them, the same in each
// run. What crashes here is in the corpus or a few bytes away from it; the fuzz preset searches further.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" [[gnu::weak]] int LLVMFuzzerInitialize(int* argc, char*** argv);

namespace {

constexpr int kMutations = 400;

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string mutate(std::string bytes, std::mt19937& random) {
  const auto below = [&random](std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(random()) % n; };
  for (std::size_t n = 1 + below(4); n > 0; --n) {
    const std::size_t at = below(bytes.size() + 1);
    switch (below(4)) {
      case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 1:
        bytes.insert(at, 1, static_cast<char>(below(256)));
        break;
      case 2:
        bytes.erase(at, below(16));
        break;
      default:
        bytes.insert(at, bytes.substr(below(bytes.size() + 1), below(32)));
        break;
    }
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (LLVMFuzzerInitialize != nullptr) LLVMFuzzerInitialize(&argc, &argv);
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < argc; ++i) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(argv[i], none)) seeds.push_back(entry.path());
  }
  std::sort(seeds.begin(), seeds.end());
  if (seeds.empty()) {
    std::cerr << "no seeds: a corpus folder is missing or empty\n";
    return 1;
  }
  std::vector<std::string> inputs;
  for (const auto& seed : seeds) {
    std::ifstream in(seed, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    run(inputs.back());
  }
  std::mt19937 random(20261123);
  for (int i = 0; i < kMutations; ++i) run(mutate(inputs[static_cast<std::size_t>(i) % inputs.size()], random));
  std::cout << inputs.size() << " seeds and " << kMutations << " mutations of them\n";
}
