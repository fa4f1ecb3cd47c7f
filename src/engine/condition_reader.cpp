// SPDX-License-Identifier: Apache-2.0
#include "engine/condition.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/nearest_name.h"
#include "engine/condition_token.h"

namespace realign {
namespace {

constexpr std::size_t longest_text = 4000;
constexpr int deepest_nesting = 64;

// What an expression is. A choice literal on its own has no list yet; it gets one from what it is compared
// with.
struct Type {
  FactType type = FactType::boolean;
  const FactSpec* choices = nullptr;  // whose list
  bool is_unplaced_choice = false;
  std::string_view literal = {};      // of an unplaced choice
  std::size_t literal_step = 0;       // the step to fill in once its list is known
  std::size_t offset = 0;
};

std::string_view type_name(const Type& type) {
  switch (type.type) {
    case FactType::boolean:
      return "true or false";
    case FactType::integer:
      return "a number";
    case FactType::choice:
      return "a choice";
  }
  return "";
}

// A recursive-descent parser that emits steps as it goes. The first error wins; everything after it is
// skipped.
class Parser {
 public:
  Parser(std::string_view text, const Names& names) : text_(text), names_(names) { advance(); }

  std::expected<Condition, ConditionError> read() {
    if (text_.size() > longest_text) fail(0, "the condition is too long", "keep it under 4,000 characters");
    const Type type = ternary();
    if (!error_ && token_.kind != TokenKind::end) {
      fail(token_.offset, "unexpected '" + std::string(token_.text) + "'", "expected the end, && or ||");
    }
    if (!error_ && (type.type != FactType::boolean || type.is_unplaced_choice)) {
      fail(0, "the condition is " + std::string(type_name(type)), "it must be true or false");
    }
    if (error_) return std::unexpected(*error_);
    out_.text = std::string(text_);
    return std::move(out_);
  }

 private:
  void fail(std::size_t offset, std::string what, std::string hint = "") {
    if (!error_) error_ = ConditionError{offset, std::move(what), std::move(hint)};
  }

  void advance() {
    if (error_) {
      token_ = {TokenKind::end, {}, text_.size()};
      return;
    }
    auto token = next_token(text_, at_);
    if (!token) error_ = std::move(token.error());
    token_ = token ? *token : Token{TokenKind::end, {}, text_.size()};
  }

  bool take(std::string_view symbol) {
    if (token_.kind != TokenKind::symbol || token_.text != symbol) return false;
    advance();
    return true;
  }

  void expect(std::string_view symbol) {
    if (!take(symbol)) fail(token_.offset, "expected '" + std::string(symbol) + "' here");
  }

  std::size_t emit(Op op, Value arg = 0, std::uint16_t count = 0) {
    out_.steps.push_back({op, count, arg});
    return out_.steps.size() - 1;
  }

  void land_here(std::size_t jump) { out_.steps[jump].arg = static_cast<Value>(out_.steps.size()); }

  void require_bool(const Type& type, std::string_view where) {
    if (error_) return;
    if (type.type != FactType::boolean || type.is_unplaced_choice) {
      fail(type.offset,
           std::string(type_name(type)) + " stands where " + std::string(where) + " needs true or false");
    }
  }

  Type ternary() {
    if (++depth_ > deepest_nesting)
      fail(token_.offset, "the condition is nested too deeply", "name a part of it in facts.toml");
    Type condition = either();
    if (!error_ && take("?")) {
      require_bool(condition, "?:");
      const std::size_t to_else = emit(Op::jump_if_false);
      const Type yes = either();  // CEL wants parentheses around a ?: here
      const std::size_t to_end = emit(Op::jump);
      expect(":");
      land_here(to_else);
      const Type no = ternary();
      land_here(to_end);
      // Branches that are choices would need a common list; nothing in a protocol has wanted that yet.
      require_bool(yes, "?:");
      require_bool(no, "?:");
      condition = Type{.type = FactType::boolean, .offset = condition.offset};
    }
    --depth_;
    return condition;
  }

  Type either() {
    Type left = both();
    while (!error_ && token_.kind == TokenKind::symbol && token_.text == "||") {
      advance();
      left = joined(left, Op::jump_if_true_keep, "||");
    }
    return left;
  }

  Type both() {
    Type left = relation();
    while (!error_ && token_.kind == TokenKind::symbol && token_.text == "&&") {
      advance();
      left = joined(left, Op::jump_if_false_keep, "&&");
    }
    return left;
  }

  Type joined(const Type& left, Op keep, std::string_view symbol) {
    require_bool(left, symbol);
    const std::size_t jump = emit(keep);
    const Type right = keep == Op::jump_if_true_keep ? both() : relation();
    require_bool(right, symbol);
    land_here(jump);
    return {.type = FactType::boolean, .offset = left.offset};
  }

  static std::optional<Op> comparison(const Token& token) {
    if (token.kind != TokenKind::symbol) return std::nullopt;
    if (token.text == "==") return Op::equal;
    if (token.text == "!=") return Op::not_equal;
    if (token.text == "<") return Op::less;
    if (token.text == "<=") return Op::less_equal;
    if (token.text == ">") return Op::greater;
    if (token.text == ">=") return Op::greater_equal;
    return std::nullopt;
  }

  Type relation() {
    const Type left = unary();
    if (error_) return left;
    if (token_.kind == TokenKind::name && token_.text == "in") return membership(left);
    const auto op = comparison(token_);
    if (!op) return left;
    const Token symbol = token_;
    advance();
    const Type right = unary();
    if (!error_) check_comparison(left, right, *op, symbol);
    emit(*op);
    if (comparison(token_) && !error_)
      fail(token_.offset, "comparisons cannot be chained", "join them with &&");
    return {.type = FactType::boolean, .offset = left.offset};
  }

  void check_comparison(const Type& left, const Type& right, Op op, const Token& symbol) {
    if (left.type != right.type) {
      return fail(symbol.offset,
                  std::string(type_name(left)) + " cannot be compared with " + std::string(type_name(right)));
    }
    const bool is_order = op != Op::equal && op != Op::not_equal;
    if (is_order && left.type != FactType::integer) {
      return fail(symbol.offset, "only numbers have an order", "compare with == or != or use in [...]");
    }
    if (left.type == FactType::choice) place(left, right, symbol);
  }

  void place(const Type& left, const Type& right, const Token& symbol) {
    if (left.is_unplaced_choice && right.is_unplaced_choice) {
      return fail(symbol.offset, "two texts are compared with each other", "one side must be a fact");
    }
    if (left.is_unplaced_choice) return fill_in(left, *right.choices);
    if (right.is_unplaced_choice) return fill_in(right, *left.choices);
    if (left.choices->choices != right.choices->choices) {
      fail(symbol.offset, "these two facts have different choices");
    }
  }

  void fill_in(const Type& literal, const FactSpec& list) {
    if (const auto value = choice_value(literal.literal, list, literal.offset))
      out_.steps[literal.literal_step].arg = *value;
  }

  std::optional<Value> choice_value(std::string_view text, const FactSpec& list, std::size_t offset) {
    const auto found = std::find(list.choices.begin(), list.choices.end(), text);
    if (found != list.choices.end()) return static_cast<Value>(found - list.choices.begin());
    std::string allowed;
    for (const std::string& choice : list.choices) allowed += (allowed.empty() ? "" : ", ") + choice;
    fail(offset, "'" + std::string(text) + "' is no choice of " + list.id, "it has " + allowed);
    return std::nullopt;
  }

  Type membership(const Type& left) {
    advance();
    expect("[");
    if (!error_ && (left.is_unplaced_choice || left.type == FactType::boolean)) {
      fail(left.offset, "only a number or a choice can be in a list");
    }
    const std::size_t first = out_.literals.size();
    while (!error_) {
      read_member(left);
      if (!take(",")) break;
    }
    expect("]");
    emit(Op::in_set, static_cast<Value>(first), static_cast<std::uint16_t>(out_.literals.size() - first));
    return {.type = FactType::boolean, .offset = left.offset};
  }

  void read_member(const Type& left) {
    if (left.type == FactType::integer && token_.kind == TokenKind::number) {
      if (const auto value = number_value()) out_.literals.push_back(*value);
      advance();
    } else if (left.type == FactType::choice && token_.kind == TokenKind::string) {
      if (const auto value = choice_value(token_.text, *left.choices, token_.offset))
        out_.literals.push_back(*value);
      advance();
    } else {
      fail(token_.offset,
           "a list holds " + std::string(left.type == FactType::integer ? "numbers" : "'choices'") + " here");
    }
  }

  std::optional<Value> number_value() {
    std::string_view digits = token_.text;
    const bool is_negative = digits.starts_with('-');
    if (is_negative) digits.remove_prefix(1);
    std::int64_t value = 0;
    for (const char digit : digits) {
      value = value * 10 + (digit - '0');
      if (value > 1'000'000'000) {
        fail(token_.offset, "this number is too large", "numbers go up to 1,000,000,000");
        return std::nullopt;
      }
    }
    return static_cast<Value>(is_negative ? -value : value);
  }

  Type unary() {
    int negations = 0;
    const std::size_t offset = token_.offset;
    while (!error_ && take("!")) ++negations;
    Type type = primary();
    if (negations == 0) return type;
    require_bool(type, "!");
    if (negations % 2 == 1) emit(Op::negate);
    return {.type = FactType::boolean, .offset = offset};
  }

  Type primary() {
    const Token token = token_;
    if (error_) return {};
    if (take("(")) {
      Type inner = ternary();
      expect(")");
      return inner;
    }
    switch (token.kind) {
      case TokenKind::number: {
        const auto value = number_value();
        emit(Op::literal, value.value_or(0));
        advance();
        return {.type = FactType::integer, .offset = token.offset};
      }
      case TokenKind::string: {
        const std::size_t step = emit(Op::literal);
        advance();
        return {.type = FactType::choice,
                .is_unplaced_choice = true,
                .literal = token.text,
                .literal_step = step,
                .offset = token.offset};
      }
      case TokenKind::name:
        advance();
        return name(token);
      default:
        break;
    }
    fail(token.offset,
         token.kind == TokenKind::end ? "something is missing here"
                                      : "unexpected '" + std::string(token.text) + "'",
         "expected a fact, a number, a 'choice' or (");
    return {};
  }

  Type name(const Token& token) {
    if (token.text == "true" || token.text == "false") {
      emit(Op::literal, token.text == "true" ? 1 : 0);
      return {.type = FactType::boolean, .offset = token.offset};
    }
    for (std::size_t i = 0; i < names_.facts.size(); ++i) {
      if (names_.facts[i].id != token.text) continue;
      emit(Op::fact, static_cast<Value>(i));
      mention(static_cast<FactIndex>(i));
      return {.type = names_.facts[i].type, .choices = &names_.facts[i], .offset = token.offset};
    }
    for (const NamedCondition& definition : names_.definitions) {
      if (definition.id != token.text) continue;
      splice(definition.condition);
      return {.type = FactType::boolean, .offset = token.offset};
    }
    unknown_name(token);
    return {};
  }

  void mention(FactIndex fact) {
    if (std::find(out_.facts.begin(), out_.facts.end(), fact) == out_.facts.end()) out_.facts.push_back(fact);
  }

  // A definition is replaced by its steps; its jumps and lists move with it.
  void splice(const Condition& inner) {
    const auto step_base = static_cast<Value>(out_.steps.size());
    const auto literal_base = static_cast<Value>(out_.literals.size());
    for (Step step : inner.steps) {
      if (step.op >= Op::jump_if_false_keep) step.arg += step_base;
      if (step.op == Op::in_set) step.arg += literal_base;
      out_.steps.push_back(step);
    }
    out_.literals.insert(out_.literals.end(), inner.literals.begin(), inner.literals.end());
    for (const FactIndex fact : inner.facts) mention(fact);
  }

  void unknown_name(const Token& token) {
    std::vector<std::string_view> known;
    for (const FactSpec& fact : names_.facts) known.push_back(fact.id);
    for (const NamedCondition& definition : names_.definitions) known.push_back(definition.id);
    const std::string_view nearest = nearest_name(token.text, known);
    fail(token.offset, "unknown fact '" + std::string(token.text) + "'",
         nearest.empty() ? "facts are listed in facts.toml and screening.toml"
                         : "did you mean '" + std::string(nearest) + "'?");
  }

  std::string_view text_;
  const Names& names_;
  std::size_t at_ = 0;
  Token token_;
  int depth_ = 0;
  Condition out_;
  std::optional<ConditionError> error_;
};

// The most values that are in flight at once. Jumps only go forward and both ways to a step leave the same
// number, so one pass in order is enough.
int stack_needed(const Condition& condition) {
  int depth = 0, most = 0;
  std::vector<int> at(condition.steps.size() + 1, -1);
  for (std::size_t i = 0; i < condition.steps.size(); ++i) {
    const Step& step = condition.steps[i];
    if (at[i] >= 0) depth = at[i];
    const auto lands = [&](int value) { at[static_cast<std::size_t>(step.arg)] = value; };
    switch (step.op) {
      case Op::fact:
      case Op::literal:
        ++depth;
        break;
      case Op::equal:
      case Op::not_equal:
      case Op::less:
      case Op::less_equal:
      case Op::greater:
      case Op::greater_equal:
        --depth;
        break;
      case Op::negate:
      case Op::in_set:
        break;
      case Op::jump_if_false_keep:
      case Op::jump_if_true_keep:
        lands(depth);
        --depth;
        break;
      case Op::jump_if_false:
        --depth;
        lands(depth);
        break;
      case Op::jump:
        lands(depth);
        break;
    }
    most = std::max(most, depth);
  }
  return most;
}

}  // namespace

std::expected<Condition, ConditionError> read_condition(std::string_view text, const Names& names) {
  auto condition = Parser(text, names).read();
  if (condition && (stack_needed(*condition) > most_in_flight || condition->steps.size() > 2000)) {
    return std::unexpected(ConditionError{0, "the condition is too long", "name parts of it in facts.toml"});
  }
  return condition;
}

}  // namespace realign
