// SPDX-License-Identifier: Apache-2.0
#include "fhir/cql_expression.h"

#include <optional>
#include <utility>
#include <vector>

namespace realign::fhir {
namespace {

// How strongly the outermost sign of an expression holds its parts together.
enum class Bond : std::uint8_t { atom, relation, conjunction, disjunction, choice };

struct Part {
  std::string text;
  Bond bond = Bond::atom;
  const FactSpec* fact = nullptr;  // where it is nothing but a fact
  std::optional<Value> literal;    // where it is nothing but a value, whose type its neighbour says
};

// Follows the steps with expressions in flight where `holds` has values.
class Writer {
 public:
  Writer(const Condition& condition, std::span<const FactSpec> facts, std::span<const std::string> names)
      : condition_(condition), facts_(facts), names_(names) {}

  std::string write() {
    follow(0, condition_.steps.size());
    return truth(pop()).text;
  }

 private:
  Part pop() {
    Part last = std::move(parts_.back());
    parts_.pop_back();
    return last;
  }

  static Part truth(Part part) {
    if (part.literal) part.text = *part.literal != 0 ? "true" : "false";
    return part;
  }

  // In parentheses, unless what it is holds together more strongly than what it gets into.
  static std::string inside(const Part& part, Bond around) {
    return part.bond < around ? part.text : "(" + part.text + ")";
  }

  void follow(std::size_t i, std::size_t end) {
    while (i < end) {
      const Step& step = condition_.steps[i];
      const auto target = static_cast<std::size_t>(step.arg);
      switch (step.op) {
        case Op::jump_if_false_keep:
        case Op::jump_if_true_keep:
          follow(i + 1, target);
          join(step.op == Op::jump_if_false_keep);
          i = target;
          break;
        case Op::jump_if_false:
          i = choose(i);
          break;
        default:
          plain(step);
          ++i;
          break;
      }
    }
  }

  void plain(const Step& step) {
    switch (step.op) {
      case Op::fact:
        parts_.push_back({names_[static_cast<std::size_t>(step.arg)],
                          Bond::atom,
                          &facts_[static_cast<std::size_t>(step.arg)],
                          {}});
        break;
      case Op::literal:
        parts_.push_back({std::to_string(step.arg), Bond::atom, nullptr, step.arg});
        break;
      case Op::negate:
        parts_.push_back({"not " + inside(truth(pop()), Bond::relation), Bond::relation, nullptr, {}});
        break;
      case Op::in_set:
        among(step);
        break;
      default:
        relate(step.op);
        break;
    }
  }

  void join(bool is_and) {
    const Part right = truth(pop()), left = truth(pop());
    const Bond bond = is_and ? Bond::conjunction : Bond::disjunction;
    // a and b and c need no parentheses among themselves, nor do comparisons, as in CEL; an `or` in an `and`,
    // and an `and` in an `or`, get them.
    const auto side = [&](const Part& part) {
      return part.bond == bond ? part.text : inside(part, Bond::conjunction);
    };
    parts_.push_back({side(left) + (is_and ? " and " : " or ") + side(right), bond, nullptr, {}});
  }

  // c ? a : b, which begins with the jump at `at`. Returns where it ends.
  std::size_t choose(std::size_t at) {
    const auto otherwise = static_cast<std::size_t>(condition_.steps[at].arg);
    const auto end = static_cast<std::size_t>(condition_.steps[otherwise - 1].arg);
    const Part asked = truth(pop());
    follow(at + 1, otherwise - 1);
    const Part yes = truth(pop());
    follow(otherwise, end);
    const Part no = truth(pop());
    parts_.push_back({"if " + inside(asked, Bond::choice) + " then " + inside(yes, Bond::choice) + " else " +
                          inside(no, Bond::choice),
                      Bond::choice,
                      nullptr,
                      {}});
    return end;
  }

  void relate(Op op) {
    Part right = pop(), left = pop();
    give_type(left, right);
    give_type(right, left);
    parts_.push_back({inside(left, Bond::relation) + sign(op) + inside(right, Bond::relation),
                      Bond::relation,
                      nullptr,
                      {}});
  }

  // A value on its own is of the type of what it is compared with: a number, a choice, true or false.
  static void give_type(Part& part, const Part& other) {
    if (!part.literal || other.literal) return;
    if (other.fact != nullptr) {
      part.text = cql_value(*other.fact, *part.literal);
    } else {
      part = truth(std::move(part));
    }
  }

  static std::string sign(Op op) {
    switch (op) {
      case Op::equal:
        return " = ";
      case Op::not_equal:
        return " != ";
      case Op::less:
        return " < ";
      case Op::less_equal:
        return " <= ";
      case Op::greater:
        return " > ";
      default:
        return " >= ";
    }
  }

  void among(const Step& step) {
    const Part value = pop();
    std::string list;
    const auto members =
        std::span(condition_.literals).subspan(static_cast<std::size_t>(step.arg), step.count);
    for (const Value member : members) {
      list += (list.empty() ? " " : ", ") +
              (value.fact != nullptr ? cql_value(*value.fact, member) : std::to_string(member));
    }
    parts_.push_back({inside(value, Bond::relation) + " in {" + list + " }", Bond::relation, nullptr, {}});
  }

  const Condition& condition_;
  std::span<const FactSpec> facts_;
  std::span<const std::string> names_;
  std::vector<Part> parts_;
};

std::string in_quotes(char quote, std::string_view text) {
  std::string quoted(1, quote);
  for (const char c : text) {
    if (c == quote || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + quote;
}

}  // namespace

std::string cql_name(std::string_view name) { return in_quotes('"', name); }
std::string cql_text(std::string_view text) { return in_quotes('\'', text); }

std::string cql_value(const FactSpec& fact, Value value) {
  switch (fact.type) {
    case FactType::boolean:
      return value != 0 ? "true" : "false";
    case FactType::integer:
      return std::to_string(value);
    case FactType::choice:
      break;
  }
  return cql_text(fact.choices[static_cast<std::size_t>(value)]);
}

std::string cql_of(const Condition& condition, std::span<const FactSpec> facts,
                   std::span<const std::string> names) {
  return Writer(condition, facts, names).write();
}

}  // namespace realign::fhir
