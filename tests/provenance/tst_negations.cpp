// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A negation that is kept in another form is not reported as lost or added, one that is gone is.

#include "tests/provenance/witnesses.h"

#include <QTest>

#include <algorithm>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestNegations : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void kept_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row
            = [](const char *language, const char *name, const QString &one, const QString &other) {
                  QTest::addRow("%s: %s", language, name) << QString::fromLatin1(language) << one << other;
              };
        row("en", "no X, not any X", u"The port has no old cranes on the pier."_s,
            u"The port doesn't have any old cranes on the pier."_s);
        row("en", "no X, not X", u"The port has no old cranes on the pier."_s,
            u"The port does not have old cranes on the pier."_s);
        row("en", "no X, no Y, and not X, Y",
            u"The port has no secret deals, no partnerships or contracts with ship owners"_s,
            u"We also don't have secret deals, partnerships or contracts with ship owners"_s);
        row("en", "no X and no Y", u"We found no cracks and no leaks in the hull."_s,
            u"We found no cracks or leaks in the hull."_s);
        row("en", "neither, nor", u"We have neither cranes nor tugs in the harbour."_s,
            u"We do not have cranes or tugs in the harbour."_s);
        row("en", "never, not ever", u"We never sold the old pier to anyone."_s,
            u"We have not ever sold the old pier to anyone."_s);
        row("en", "never, not at any time", u"The crew never left the old ship."_s,
            u"The crew did not at any time leave the old ship."_s);
        row("en", "nobody, not anybody", u"The captain saw nobody on the pier."_s,
            u"The captain did not see anybody on the pier."_s);
        row("en", "nothing, not anything", u"The firm paid nothing for the repairs."_s,
            u"The firm didn't pay anything for the repairs."_s);
        row("en", "without, no", u"The ferry sails without a licence from the harbour."_s,
            u"The ferry has no licence from the harbour."_s);
        row("en", "not able, unable", u"The tug was not able to reach the ship."_s,
            u"The tug was unable to reach the ship."_s);
        row("en", "no, lacks", u"The old port has no cranes for such ships."_s,
            u"The old port lacks cranes for such ships."_s);
        row("de", "nicht ein, kein", u"Der Hafen hat nicht einen Kran am Kai."_s,
            u"Der Hafen hat keinen Kran am Kai."_s);
        row("de", "kein, keine", u"Wir haben keine Kräne und keine Schlepper im Hafen."_s,
            u"Wir haben keine Kräne oder Schlepper im Hafen."_s);
        row("de", "weder noch", u"Wir haben weder Kräne noch Schlepper im Hafen."_s,
            u"Wir haben keine Kräne oder Schlepper im Hafen."_s);
        row("de", "niemand, nicht", u"Im Hafen wurde niemand am Kai verletzt."_s,
            u"Im Hafen wurde am Kai nicht einer verletzt."_s);
        row("de", "nie, nicht ein einziges Mal", u"Wir haben den alten Kai nie verkauft."_s,
            u"Wir haben nicht ein einziges Mal den alten Kai verkauft."_s);
        row("de", "ohne, kein", u"Die Fähre fährt ohne Erlaubnis der Behörde."_s,
            u"Die Fähre hat keine Erlaubnis der Behörde."_s);
        row("fr", "aucun, pas de", u"Le port n'a aucun bateau neuf au quai."_s,
            u"Le port n'a pas de bateau neuf au quai."_s);
        row("fr", "pas without ne", u"Nous ne vendons pas de bateaux au port."_s,
            u"Nous vendons pas de bateaux au port."_s);
        row("fr", "ni, ni", u"Nous n'avons ni grues ni bateaux au port."_s,
            u"Nous n'avons pas de grues et de bateaux au port."_s);
        row("fr", "jamais, pas une fois", u"Nous n'avons jamais vendu le vieux quai."_s,
            u"Nous n'avons pas une seule fois vendu le vieux quai."_s);
        row("fr", "personne", u"Le capitaine n'a vu personne sur le quai."_s,
            u"Le capitaine n'a pas vu âme qui vive sur le quai."_s);
        row("fr", "sans", u"Le bateau navigue sans permis du port."_s,
            u"Le bateau n'a aucun permis du port."_s);
        row("es", "no, no ningún", u"El puerto no tiene barcos nuevos en el muelle."_s,
            u"El puerto no tiene ningún barco nuevo en el muelle."_s);
        row("es", "nunca, no nunca", u"Nunca hemos vendido el viejo muelle."_s,
            u"No hemos vendido nunca el viejo muelle."_s);
        row("es", "ni, ni", u"No tenemos ni grúas ni barcos en el puerto."_s,
            u"No tenemos grúas o barcos en el puerto."_s);
        row("es", "nadie, no nadie", u"Nadie vino al muelle por la noche."_s,
            u"Al muelle no vino nadie por la noche."_s);
        row("es", "sin", u"El barco navega sin permiso del puerto."_s,
            u"El barco no tiene permiso del puerto."_s);
    }

    void kept()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QCOMPARE(reported(language, one, other), QStringList());
        QCOMPARE(reported(language, other, one), QStringList());
    }

    void gone_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *language, const char *name, const QString &base,
                            const QString &witness, const QString &word) {
            QTest::addRow("%s: %s", language, name)
                << QString::fromLatin1(language) << base << witness << word;
        };
        row("en", "not", u"We do not sell ships."_s, u"We do sell ships."_s, u"not"_s);
        row("en", "no", u"The port has no old cranes."_s, u"The port has old cranes."_s, u"no"_s);
        row("en", "the second clause only", u"We do not sell ships and we do not rent boats."_s,
            u"We do not sell ships and we do rent boats."_s, u"not"_s);
        row("en", "the second verb only", u"We do not sell ships and do not rent boats."_s,
            u"We do not sell ships and do rent boats."_s, u"not"_s);
        row("en", "in the next sentence", u"We have no cranes. We never sold ships."_s,
            u"We have no cranes. We sold ships."_s, u"never"_s);
        row("en", "but", u"We have no ships, but no boats either."_s,
            u"We have no ships, but boats either."_s, u"no"_s);
        row("en", "not without", u"It was not done without a licence."_s, u"It was done without a licence."_s,
            u"not"_s);
        row("en", "another thing is without", u"We do not sell ships."_s,
            u"We do sell ships without papers."_s, u"not"_s);
        row("en", "to another clause", u"We do not sell ships, but we rent old boats."_s,
            u"We do sell ships, but we do not rent old boats."_s, u"not"_s);
        row("de", "nicht", u"Wir haben den Kai nicht verkauft."_s, u"Wir haben den Kai verkauft."_s,
            u"nicht"_s);
        row("de", "keine", u"Wir haben keine Kräne am Kai."_s, u"Wir haben Kräne am Kai."_s, u"keine"_s);
        row("de", "im zweiten Satz", u"Wir sagen nicht, dass der Kai nicht verkauft ist."_s,
            u"Wir sagen nicht, dass der Kai verkauft ist."_s, u"nicht"_s);
        row("fr", "pas", u"Nous n'avons pas vendu le quai."_s, u"Nous avons vendu le quai."_s, u"n"_s);
        row("fr", "une personne", u"La personne n'a pas vendu le quai."_s, u"La personne a vendu le quai."_s,
            u"n"_s);
        row("fr", "aucun", u"Le port n'a aucun bateau, mais le quai n'est pas vendu."_s,
            u"Le port n'a aucun bateau, mais le quai est vendu."_s, u"n"_s);
        row("es", "no", u"No hemos vendido el muelle."_s, u"Hemos vendido el muelle."_s, u"no"_s);
        row("es", "pero", u"No hemos vendido el muelle, pero no tenemos barcos."_s,
            u"No hemos vendido el muelle, pero tenemos barcos."_s, u"no"_s);
        row("es", "ningún", u"El puerto no tiene ningún barco."_s, u"El puerto tiene un barco."_s, u"no"_s);
    }

    void gone()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, base);
        QFETCH(const QString, witness);
        QFETCH(const QString, word);
        const QStringList lost = reported(language, base, witness);
        QVERIFY2(lost.contains(u"lost-negation "_s + word), qPrintable(lost.join(u'|')));
        const QStringList added = reported(language, witness, base);
        QVERIFY2(added.contains(u"added-negation "_s + word), qPrintable(added.join(u'|')));
    }

    /// Three witnesses at once: the places are those of all of them.
    void amongOthers()
    {
        const Collation collation
            = m_words
                  .align({u"The port \"has no secret deals, no partnerships or contracts with owners\""_s,
                          u"We also don't have secret deals, partnership, or contracts with owners"_s,
                          u"We also have secret deals, partnerships or contracts with owners"_s},
                         u"en"_s)
                  .collation();
        QCOMPARE(reported(collation, 1), QStringList());
        QCOMPARE(reported(collation, 2).value(0), u"lost-negation no"_s);
    }

private:
    [[nodiscard]] static QStringList reported(const Collation &collation, int witness)
    {
        QStringList lines;
        for (const VariantWarning &warning : collation.warnings) {
            const bool isNegation = warning.code == VariantWarningCode::LostNegation
                || warning.code == VariantWarningCode::AddedNegation;
            if (isNegation && warning.witness == witness) {
                lines.append(QString(keyOf(warning.code)) + u' ' + warning.parameters.join(u','));
            }
        }
        // The class says the same as the warning.
        const VariationClasses classes = collation.classesOf(witness);
        const bool hasClass = std::ranges::find(classes, VariationClass::Negation) != classes.end();
        return hasClass == lines.isEmpty() ? lines << u"class without warning"_s : lines;
    }

    [[nodiscard]] QStringList reported(const QString &language, const QString &base,
                                       const QString &witness) const
    {
        return reported(m_words.align({base, witness}, language).collation(), 1);
    }

    CollationWords m_words;
};

QTEST_APPLESS_MAIN(TestNegations)
#include "tst_negations.moc"
