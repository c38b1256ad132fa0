// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/provenance/simulatedtradition.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr qint64 kStart = 1'533'513'600'000; // 2018-08-06, midnight

struct Copy {
    QStringList words;
    int parent = -1;
    qint64 moment = kStart;
};

class Simulation {
public:
    Simulation(const TraditionPlan &plan, std::mt19937 &random)
        : m_plan(plan)
        , m_random(random)
    {
    }

    [[nodiscard]] SimulatedTradition run()
    {
        copyAll();
        return witnesses();
    }

private:
    /// 0 to @p limit - 1; no distribution of the library, whose numbers differ between libraries.
    [[nodiscard]] int number(qsizetype limit) { return int((quint64(m_random()) * quint64(limit)) >> 32); }

    /// Few words are frequent, as in a language.
    [[nodiscard]] QString word()
    {
        constexpr std::array kSyllables{u"ba",  u"den", u"fo", u"gri", u"ka",
                                        u"lum", u"mo",  u"ne", u"pra", u"ti"};
        const int rank = number(1 + number(1 + number(1000)));
        QString made;
        for (int rest = rank + 10; rest > 0; rest /= 10) {
            made += QStringView(kSyllables[size_t(rest % 10)]);
        }
        return made;
    }

    void change(QStringList &words)
    {
        const int dice = number(100);
        const qsizetype count = words.size();
        if (dice < 40 && count > 6) {
            const qsizetype lost = 1 + number(3);
            words.remove(number(count - lost), lost);
        } else if (dice < 65) {
            words[number(count)] = word();
        } else if (dice < 85 && count > 9) {
            const qsizetype cut = 3 + number(count / 3);
            words = number(2) == 0 ? words.sliced(cut) : words.first(count - cut);
        } else if (dice < 95) {
            words.insert(number(count + 1), word());
        } else {
            words.swapItemsAt(number(count - 1), number(count - 1));
        }
    }

    void copyAll()
    {
        Copy first;
        for (int i = 18 + number(17); i > 0; --i) {
            first.words.append(word());
        }
        first.moment += number(24 * 60) * kMinute;
        m_copies.push_back(first);
        for (int i = 0; i < m_plan.copies + m_plan.hidden; ++i) {
            Copy copy;
            const bool isFromFirst = number(1000) < int(m_plan.fromFirst * 1000);
            copy.parent = isFromFirst ? 0 : number(qsizetype(m_copies.size()));
            copy.words = m_copies[size_t(copy.parent)].words;
            copy.moment = m_copies.back().moment + (120 + number(7 * 60)) * kMinute;
            if (number(1000) >= int(m_plan.verbatim * 1000)) {
                for (int changes = 1 + number(3); changes > 0; --changes) {
                    change(copy.words);
                }
            }
            m_copies.push_back(copy);
        }
    }

    [[nodiscard]] std::vector<int> shuffled(int first, int count)
    {
        std::vector<int> numbers(static_cast<size_t>(count));
        std::iota(numbers.begin(), numbers.end(), first);
        for (int i = count - 1; i > 0; --i) {
            std::swap(numbers[size_t(i)], numbers[size_t(number(i + 1))]);
        }
        return numbers;
    }

    [[nodiscard]] Appearance appearance(const Copy &copy) const
    {
        DateInterval interval{copy.moment, copy.moment + kMinute - 1};
        if (m_plan.dates == SimulatedDates::Days) {
            interval.earliest = copy.moment / kDay * kDay;
            interval.latest = interval.earliest + kDay - 1;
        } else if (m_plan.dates == SimulatedDates::Missing) {
            interval = {};
        }
        return {interval, interval, DateClock::Local};
    }

    [[nodiscard]] SimulatedTradition witnesses()
    {
        const int all = int(m_copies.size());
        const std::vector<int> hideable = shuffled(1, all - 1);
        std::vector<bool> isHidden(m_copies.size(), false);
        for (int i = 0; i < m_plan.hidden; ++i) {
            isHidden[size_t(hideable[size_t(i)])] = true;
        }
        SimulatedTradition tradition;
        std::vector<int> places(m_copies.size(), -1);
        std::vector<int> order = shuffled(0, all);
        std::erase_if(order, [&](int copy) { return isHidden[size_t(copy)]; });
        for (const int copy : order) {
            places[size_t(copy)] = int(tradition.witnesses.size());
            DerivationWitness witness;
            witness.id = QUuid(uint(m_random()), 0, 0, 0, 0, 0, 0, 0, 0, 0, uchar(copy));
            witness.article = QUuid(uint(m_random()), 1, 0, 0, 0, 0, 0, 0, 0, 0, uchar(copy));
            witness.text = m_copies[size_t(copy)].words.join(u' ');
            witness.appearance = appearance(m_copies[size_t(copy)]);
            tradition.witnesses.push_back(witness);
        }
        for (const int copy : order) {
            int parent = m_copies[size_t(copy)].parent;
            while (parent >= 0 && isHidden[size_t(parent)]) {
                parent = m_copies[size_t(parent)].parent;
            }
            tradition.parents.push_back(parent < 0 ? -1 : places[size_t(parent)]);
        }
        return tradition;
    }

    const TraditionPlan &m_plan;
    std::mt19937 &m_random;
    std::vector<Copy> m_copies;
};

} // namespace

SimulatedTradition simulateTradition(const TraditionPlan &plan, std::mt19937 &random)
{
    return Simulation(plan, random).run();
}

RightParents rightParents(const SimulatedTradition &tradition, const DerivationTree &tree)
{
    RightParents counted;
    for (size_t i = 0; i < tradition.parents.size(); ++i) {
        if (tradition.parents[i] < 0) {
            continue;
        }
        ++counted.all;
        const auto found = std::ranges::find(tradition.witnesses, tree.edges[i].to, &DerivationWitness::id);
        const QString &truth = tradition.witnesses[size_t(tradition.parents[i])].text;
        counted.right += found != tradition.witnesses.end() && found->text == truth;
    }
    return counted;
}

} // namespace Stemma
