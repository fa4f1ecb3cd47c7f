// SPDX-License-Identifier: Apache-2.0
//
// Random patients to rule on. The same seed gives the same ones on every machine.
//
// One of four is any: each fact on one side or the other of where some condition turns; nearly all of these
// are emergencies. One is well but for a few facts, so that the milder rules are seen at work. Two are made
// so that one condition, each in its turn, comes out true in one round and false in the next: no long `and`
// would ever hold otherwise.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/protocol.h"
#include "engine/ruling.h"
#include "proof/random_facts.h"

namespace realign {

struct Patient {
  Facts facts;  // as they are before a ruling
  PrescribedLimits prescribed;
};

class RandomPatients {
 public:
  // `conditions`, at least one, are those whose turning points are tried and that are aimed at. They and the
  // protocol have to live as long as this.
  RandomPatients(const Protocol& protocol, std::vector<const Condition*> conditions, std::uint64_t seed);

  Patient next();

 private:
  enum class Kind : std::uint8_t { any, nearly_well, aimed };

  std::vector<Value> values_of(Kind kind);
  std::vector<Value> somebody_well();
  void mend(std::vector<Value>& values);
  void change_a_few(std::vector<Value>& values, std::size_t most);
  std::vector<Value> aimed();
  bool aim(const Condition& condition, bool wanted, std::vector<Value>& values);
  void change_some(const std::vector<FactIndex>& facts, std::vector<Value>& values);
  void set_what_is_found(std::vector<Value>& values) const;

  const Protocol& protocol_;
  std::vector<const Condition*> conditions_;
  Chance chance_;
  std::vector<std::vector<Value>> points_;
  std::vector<Value> well_;
  std::size_t made_ = 0, aimed_ = 0;
};

}  // namespace realign
