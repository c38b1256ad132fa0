// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/foldedsearch.h"

#include <QTest>

#include <random>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestFoldedSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void findsWhatPeopleMean_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("case does not matter") << u"gaz"_s << u"The GAZETTE"_s << true;
        QTest::newRow("at the end") << u"TTE"_s << u"The Gazette"_s << true;
        QTest::newRow("longer than the text") << u"gazettes"_s << u"Gazette"_s << false;
        QTest::newRow("not there") << u"gazt"_s << u"Gazette"_s << false;
        QTest::newRow("nothing is in everything") << u""_s << u"Gazette"_s << true;
        QTest::newRow("accents count") << u"émile"_s << u"Emile"_s << false;
        QTest::newRow("case of accented letters does not") << u"éMILE"_s << u"Émile Zola"_s << true;
        QTest::newRow("plain word in an accented text") << u"zola"_s << u"Émile ZOLA"_s << true;
        QTest::newRow("Cyrillic") << u"газета"_s << u"ГАЗЕТА"_s << true;
        QTest::newRow("long s folds to s") << u"\u017Fo"_s << u"So"_s << true;
        QTest::newRow("Kelvin sign folds to k") << u"kelvin"_s << u"\u212Aelvin"_s << true;
    }

    void findsWhatPeopleMean()
    {
        QFETCH(const QString, needle);
        QFETCH(const QString, text);
        QTEST(FoldedSearch(needle).isIn(text.toUtf8()), "isFound");
    }

    void answersAsQStringDoes()
    {
        static constexpr char16_t kLetters[]{u'a', u'B', u'b', u'k', u'S', u' ',
                                             u'É', u'é', u'ß', u'ſ', u'Ω'};
        std::mt19937 random(1);
        const auto word = [&](size_t most) {
            QString made;
            for (size_t i = random() % (most + 1); i > 0; --i) {
                made += QChar(kLetters[random() % std::size(kLetters)]);
            }
            return made;
        };
        for (int i = 0; i < 20'000; ++i) {
            const QString needle = word(3);
            const QString text = word(8);
            QVERIFY2(FoldedSearch(needle).isIn(text.toUtf8()) == text.contains(needle, Qt::CaseInsensitive),
                     qUtf8Printable(QString(needle + u" in "_s + text)));
        }
    }
};

QTEST_GUILESS_MAIN(TestFoldedSearch)
#include "tst_foldedsearch.moc"
