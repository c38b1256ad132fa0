// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Triples of a text and two edited copies: where the edits are told by the texts alone, they are found
// exactly.

#include "tests/provenance/witnesses.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Edited {
    QStringList words;
    std::vector<int> origins; // of each word: which one of the base it stands for, or -1
};

// Words without a meaning in any language, none of which is like another one.
QString wordOf(int number)
{
    static const QStringList kHeads{u"brado"_s, u"kelip"_s, u"motsu"_s, u"zunge"_s, u"fipra"_s, u"gowli"_s,
                                    u"daxen"_s, u"seyob"_s, u"hirmu"_s, u"jucta"_s, u"vwolk"_s, u"patze"_s};
    static const QStringList kTails{u"lomer"_s, u"tivak"_s, u"quazo"_s, u"nibuf"_s, u"hergo"_s, u"wexid"_s,
                                    u"cyspa"_s, u"rundi"_s, u"jokle"_s, u"maffu"_s, u"bygot"_s, u"sprei"_s};
    return kHeads[number % 12] + kTails[number / 12 % 12];
}

} // namespace

class TestCollationEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void fiveHundredTriples_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void fiveHundredTriples()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        for (int triple = 0; triple < 100; ++triple) {
            std::vector<int> base;
            const int length = random.bounded(8, 45);
            // Words come again, as they do in any text, but no two alike stand close together.
            while (int(base.size()) < length) {
                const int word = random.bounded(30);
                const size_t near = std::min<size_t>(base.size(), 6);
                if (std::find(base.end() - qsizetype(near), base.end(), word) == base.end()) {
                    base.push_back(word);
                }
            }
            std::set<int> taken; // places that an edit of either copy is at or beside
            int fresh = 30;
            const Edited one = edited(base, random, taken, fresh);
            const Edited other = edited(base, random, taken, fresh);
            QStringList text;
            for (const int word : base) {
                text.append(wordOf(word));
            }
            const QStringList texts{text.join(u' '), one.words.join(u' '), other.words.join(u' ')};
            const Collation collation = m_words.align(texts, u"zz"_s).collation();
            for (int witness = 1; witness <= 2; ++witness) {
                const Edited &truth = witness == 1 ? one : other;
                const QByteArray told = (u"triple %1, witness %2:\n%3\n%4"_s.arg(triple).arg(witness).arg(
                                             texts[0], texts[witness]))
                                            .toUtf8();
                QVERIFY2(variantsOf(collation, witness) == truthOf(text, truth), told.constData());
            }
        }
    }

private:
    // Replaces, leaves out and puts in up to three words each, with three words in peace between edits.
    static Edited edited(const std::vector<int> &base, QRandomGenerator &random, std::set<int> &taken,
                         int &fresh)
    {
        Edited made;
        for (int i = 0; i < int(base.size()); ++i) {
            const int count = random.bounded(1, 4);
            bool isFree = i > 3 && i + count + 3 < int(base.size()) && random.bounded(5) == 0;
            for (int k = i - 3; k < i + count + 3 && isFree; ++k) {
                isFree = !taken.contains(k);
            }
            const int kind = isFree ? random.bounded(3) : -1;
            for (int k = i; k < i + count && isFree; ++k) {
                taken.insert(k);
            }
            if (kind == 0 || kind == 2) {
                for (int k = 0; k < count; ++k) {
                    made.words.append(wordOf(fresh++));
                    made.origins.push_back(-1);
                }
            }
            if (kind == 0 || kind == 1) {
                i += count - 1;
                continue;
            }
            made.words.append(wordOf(base[size_t(i)]));
            made.origins.push_back(i);
        }
        return made;
    }

    using Pairs = QList<std::pair<QString, QString>>;

    static Pairs truthOf(const QStringList &base, const Edited &edited)
    {
        Pairs pairs;
        int next = 0; // word of the base
        QStringList put;
        for (size_t i = 0; i <= edited.origins.size(); ++i) {
            const int origin = i < edited.origins.size() ? edited.origins[i] : int(base.size());
            if (origin < 0) {
                put.append(edited.words[qsizetype(i)]);
                continue;
            }
            if (origin > next || !put.isEmpty()) {
                pairs.append({base.sliced(next, origin - next).join(u' '), put.join(u' ')});
            }
            put.clear();
            next = origin + 1;
        }
        return pairs;
    }

    static Pairs variantsOf(const Collation &collation, int witness)
    {
        Pairs pairs;
        for (const CollationVariant &variant : collation.variants[size_t(witness)]) {
            pairs.append(
                {collation.text(0, variant.baseRange), collation.text(witness, variant.witnessRange)});
        }
        return pairs;
    }

    CollationWords m_words;
};

QTEST_APPLESS_MAIN(TestCollationEdits)
#include "tst_collationedits.moc"
