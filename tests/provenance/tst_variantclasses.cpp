// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is a form of a verb, a number, a name or a translation, and what only looks like one.

#include "tests/provenance/witnesses.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QStringList variantsOf(const Collation &collation, int witness)
{
    QStringList found;
    for (const CollationVariant &variant : collation.variants[size_t(witness)]) {
        QStringList classes;
        for (const VariationClass one : variant.classes) {
            classes.append(QString(keyOf(one)));
        }
        found.append(collation.text(collation.base, variant.baseRange) + u'>'
                     + collation.text(witness, variant.witnessRange) + u':' + classes.join(u'+'));
    }
    return found;
}

QStringList warningsOf(const Collation &collation)
{
    QStringList found;
    for (const VariantWarning &warning : collation.warnings) {
        found.append(keyOf(warning.code) + u'(' + warning.parameters.join(u',') + u')');
    }
    return found;
}

void row(const char *name, const QString &language, const QString &base, const QString &witness,
         const QStringList &variants)
{
    QTest::addRow("%s: %s", qPrintable(language), name) << language << base << witness << variants;
}

} // namespace

class TestVariantClasses : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void formsOfVerbs_data()
    {
        variantColumns();
        row("names in -ing are no verbs", u"en"_s, u"On Monday Harding denied it"_s,
            u"On Monday Hardy denied it"_s, {u"Harding>Hardy:name-change"_s});
        row("names that share all but an ending", u"en"_s, u"As Keating wrote it"_s, u"As Keats wrote it"_s,
            {u"Keating>Keats:name-change"_s});
        row("listen is no form of listed", u"en"_s, u"they have listed all of them"_s,
            u"they have listen all of them"_s, {u"listed>listen:substitution"_s});
        row("nor county of counted", u"en"_s, u"it was the counted total"_s, u"it was the county total"_s,
            {u"counted>county:substitution"_s});
        row("nor party of parted", u"en"_s, u"then the parted men left"_s, u"then the party men left"_s,
            {u"parted>party:substitution"_s});
        row("a plural is no verb", u"en"_s, u"they sold the old building there"_s,
            u"they sold the old buildings there"_s, {u"building>buildings:synonym"_s});
        row("two endings of one verb", u"en"_s, u"they walked home"_s, u"they walking home"_s,
            {u"walked>walking:person-tense"_s});
        row("an ending after a doubled letter", u"en"_s, u"they planned it"_s, u"they plan it"_s,
            {u"planned>plan:person-tense"_s});
        row("nouns", u"de"_s, u"Danach war der Protest zu sehen"_s, u"Danach war der Protein zu sehen"_s,
            {u"Protest>Protein:substitution"_s});
        row("an ending for an ending", u"de"_s, u"weil drei Leute fehlten und"_s,
            u"weil drei Leute fehlen und"_s, {u"fehlten>fehlen:person-tense"_s});
        row("an office is no form of its head", u"es"_s, u"dijo que la secretaría no respondió"_s,
            u"dijo que la secretario no respondió"_s, {u"secretaría>secretario:substitution"_s});
        row("a company is no colleague", u"es"_s, u"dijo que la compañía no respondió"_s,
            u"dijo que la compañero no respondió"_s, {u"compañía>compañero:substitution"_s});
        row("an ending for an ending", u"es"_s, u"dijo que trabajaba allí"_s, u"dijo que trabajó allí"_s,
            {u"trabajaba>trabajó:person-tense"_s});
        row("a plural that ends as a verb does", u"fr"_s, u"il a vu la maison neuve"_s,
            u"il a vu la maisons neuve"_s, {u"maison>maisons:synonym"_s});
        row("an ending for an ending", u"fr"_s, u"il parlait de tout"_s, u"il parle de tout"_s,
            {u"parlait>parle:person-tense"_s});
    }

    void formsOfVerbs() { compareVariants(); }

    void ordinals_data()
    {
        variantColumns();
        row("a title loses no number", u"fr"_s, u"hier le premier ministre a menti"_s,
            u"hier le ministre a menti"_s, {u"premier>:omission"_s});
        row("a room is no fourth", u"es"_s, u"dormía en el cuarto de Ana"_s,
            u"dormía en el despacho de Ana"_s, {u"cuarto>despacho:substitution"_s});
        row("a second is a moment", u"en"_s, u"wait for a second here"_s, u"wait for a moment here"_s,
            {u"second>moment:substitution"_s});
        row("a lady who is the first", u"en"_s, u"now the first lady spoke"_s, u"now the lady spoke"_s,
            {u"first>:omission"_s});
        row("another place in a row", u"en"_s, u"it was the second attempt"_s, u"it was the fifth attempt"_s,
            {u"second>fifth:number-hedge"_s});
        row("in figures", u"en"_s, u"it was the second attempt"_s, u"it was the 2nd attempt"_s,
            {u"second>2nd:spelling"_s});
        row("another one in figures", u"en"_s, u"it was the second attempt"_s, u"it was the 3rd attempt"_s,
            {u"second>3rd:number-hedge"_s});
        row("in figures", u"fr"_s, u"c'était le premier essai ici"_s, u"c'était le 1er essai ici"_s,
            {u"premier>1er:spelling"_s});
        row("a figure", u"en"_s, u"it was attempt 2 of all"_s, u"it was attempt of all"_s,
            {u"2>:number-hedge"_s});
    }

    void ordinals() { compareVariants(); }

    void places_data()
    {
        variantColumns();
        row("the person of an article", u"en"_s, u"they sold the cargo there"_s,
            u"they sold their cargo there"_s, {u"the>their:person-tense"_s});
        row("this for that", u"en"_s, u"they sold this cargo there"_s, u"they sold that cargo there"_s,
            {u"this>that:person-tense"_s});
        row("a number in words", u"en"_s, u"it cost 3,000 pounds here"_s,
            u"it cost three thousand pounds here"_s, {u"3,000>three thousand:spelling"_s});
        row("a caution with a new number", u"en"_s, u"they saw 17 ships there"_s,
            u"they saw some 20 ships there"_s, {u"17>some 20:number-hedge"_s});
        row("a denial lost beside another word", u"en"_s, u"the baker never sang there"_s,
            u"the miller sang there"_s, {u"baker>miller:substitution"_s, u"never>:negation"_s});
        row("an auxiliary beside another word", u"en"_s, u"they left the hall"_s, u"they had fled the hall"_s,
            {u">had:person-tense"_s, u"left>fled:synonym"_s});
        row("the form of an article", u"en"_s, u"then a full answer came"_s, u"then an answer came"_s,
            {u"full>:omission"_s});
        row("a phrase for a word", u"de"_s, u"er kam, auch wenn es spät war"_s,
            u"er kam, obwohl es spät war"_s, {u"auch wenn>obwohl:synonym"_s});
        row("a score", u"en"_s, u"they won 1:0 at home"_s, u"they won 2:0 at home"_s,
            {u"1:0>2:0:number-hedge"_s});
        row("a woman for a man", u"de"_s, u"gern kam die Erzieherin dorthin"_s,
            u"gern kam der Erzieher dorthin"_s, {u"die Erzieherin>der Erzieher:synonym"_s});
        row("a verb without a noun after it", u"de"_s, u"dass sie das Gesetz bald ändern, freut mich"_s,
            u"dass sie das Gesetz bald ändere, freut mich"_s, {u"ändern,>ändere,:person-tense"_s});
        row("a verb that only an accent tells", u"es"_s, u"hoy pago la cuenta"_s, u"hoy pagó la cuenta"_s,
            {u"pago>pagó:person-tense"_s});
        row("a day that is only lost", u"en"_s, u"they meet on Monday at noon again"_s,
            u"they meet at noon again"_s, {u"on Monday>:omission"_s});
        row("who is named after a word for sources", u"en"_s, u"according to the nurse it rained"_s,
            u"according to the mayor it rained"_s, {u"nurse>mayor:attribution-change+substitution"_s});
        row("accents of a name", u"en"_s, u"then Iván came home"_s, u"then Ivan came home"_s,
            {u"Iván>Ivan:name-change"_s});
        row("a pronoun for who it is", u"en"_s, u"today the ministry plans to act"_s,
            u"today we plans to act"_s, {u"the ministry>we:person-tense+substitution"_s});
        row("whom somebody told is no speaker", u"en"_s, u"Edna Marsh told residents it rained"_s,
            u"Edna Marsh told teachers it rained"_s, {u"residents>teachers:substitution"_s});
        row("a verb that was lost with its sentence", u"en"_s, u"he held that it was \"a lie\" of theirs"_s,
            u"he held that it \"a lie\" of theirs"_s, {u"was>:omission"_s});
        row("two numbers with a hyphen", u"en"_s, u"they won it 3-2 at home"_s, u"they won it 3-1 at home"_s,
            {u"3-2>3-1:number-hedge"_s});
        row("words that only carry tense", u"en"_s, u"they were killed at home"_s,
            u"they have been killed at home"_s, {u"were>have been:person-tense"_s});
        row("a caution after a comma", u"en"_s, u"a study published lately, about 12 rivers are dry"_s,
            u"a study 12 rivers are dry"_s, {u"published lately,>:omission"_s, u"about>:number-hedge"_s});
        row("a verb after a negation", u"en"_s, u"the patch fixes the flaw"_s,
            u"the patch does not fix the flaw"_s, {u">does not:negation"_s, u"fixes>fix:person-tense"_s});
        row("somebody misnamed", u"en"_s, u"then Dana Ruiz said it rained"_s,
            u"then Donna Ruiz said it rained"_s, {u"Dana>Donna:name-change"_s});
        row("capitals side by side", u"en"_s, u"then the fire chief left"_s, u"then the Fire Chief left"_s,
            {u"fire chief>Fire Chief:spelling"_s});
        row("no number hedge before a month", u"es"_s, u"no abre hasta junio por eso"_s,
            u"no abre en junio por eso"_s, {u"hasta>en:substitution"_s});
        row("who speaks where nobody did", u"en"_s, u"the bells rang all night"_s,
            u"the bells rang all night, the verger said"_s, {u">the verger said:addition"_s});
        row("a word that two passages have by chance", u"en"_s,
            u"the boats came home, our crew saw a light far out at the old pier. Then all was calm again"_s,
            u"the boats came home. Then all was calm again, and a pier is what they want to build here now"_s,
            {u"our crew saw a light far out at the old pier.>:omission"_s,
             u">and a pier is what they want to build here now:addition"_s});
        row("a comma for a word that joins", u"en"_s, u"they sang and danced and went home"_s,
            u"they sang, danced and went home"_s, {u"and>:omission"_s});
        row("the end of a sentence within what was put in", u"en"_s, u"the bells rang here. Then it rained"_s,
            u"the bells rang here, she told us. And then it rained"_s, {u">she told us. And:addition"_s});
        row("a pronoun at the end of a verb", u"es"_s, u"hoy quiero comprarla"_s, u"hoy quiero comprarlo"_s,
            {u"comprarla>comprarlo:person-tense"_s});
        row("an adverb between an auxiliary and a word of saying", u"fr"_s,
            u"il pleut, a finalement conclu le maire"_s, u"il pleut, avait insisté le maire"_s,
            {u"a>avait:person-tense"_s, u"finalement>:omission"_s,
             u"conclu>insisté:attribution-change+substitution"_s});
    }

    void places() { compareVariants(); }

    void aNameStaysBesideATrace()
    {
        const Collation collation
            = m_words.align({u"She asked Orion like us"_s, u"She asked Tellus the same that us"_s}, u"en"_s)
                  .collation();
        QCOMPARE(variantsOf(collation, 1),
                 QStringList{u"Orion like>Tellus the same that:name-change+translation-trace"_s});
    }

    void aNameThatIsATrace()
    {
        const Collation collation
            = m_words
                  .align({u"it was sold in America last year"_s, u"it was sold in EEUU last year"_s}, u"en"_s)
                  .collation();
        QCOMPARE(variantsOf(collation, 1), QStringList{u"America>EEUU:translation-trace"_s});
    }

    void translations_data()
    {
        QTest::addColumn<QString>("witness");
        QTest::addColumn<QStringList>("variants");
        QTest::addColumn<QStringList>("warnings");
        QTest::newRow("three words of the original are no translation")
            << u"never sold data"_s
            << QStringList{u"The firm said that it had>:truncation-start"_s,
                           u"to Anna Bolte or to anybody else of at least 12 people>:truncation-end"_s}
            << QStringList();
        QTest::newRow("a translation")
            << u"Die Firma habe Anna Bolte und 12 anderen nichts verkauft"_s
            << QStringList{u"The firm said that it had never sold data to Anna Bolte or to anybody else of "
                           u"at least 12 people>"
                           "Die Firma habe Anna Bolte und 12 anderen nichts verkauft:translation-trace"_s}
            << QStringList();
        QTest::newRow("another number")
            << u"Die Firma habe Anna Bolte und 120 anderen nichts verkauft"_s
            << QStringList{u"The firm said that it had never sold data to Anna Bolte or to anybody else of "
                           u"at least 12 people>"
                           "Die Firma habe Anna Bolte und 120 anderen nichts verkauft:number-hedge+translation-trace"_s}
            << QStringList{u"changed-number(12,120)"_s};
        QTest::newRow("a number in words cannot be compared")
            << u"Die Firma habe Anna Bolte und zwölf anderen nichts verkauft"_s
            << QStringList{u"The firm said that it had never sold data to Anna Bolte or to anybody else of "
                           u"at least 12 people>"
                           "Die Firma habe Anna Bolte und zwölf anderen nichts verkauft:translation-trace"_s}
            << QStringList();
        QTest::newRow("a misspelt name")
            << u"Die Firma habe Anna Bolthe und 12 anderen nichts verkauft"_s
            << QStringList{u"The firm said that it had never sold data to Anna Bolte or to anybody else of "
                           u"at least 12 people>"
                           "Die Firma habe Anna Bolthe und 12 anderen nichts verkauft:name-change+translation-trace"_s}
            << QStringList();
    }

    void translations()
    {
        QFETCH(QString, witness);
        QList<CollationWitness> witnesses{
            CollationWitness::whole(
                u"a"_s,
                SourceText(u"The firm said that it had never sold data to Anna Bolte or to "
                           "anybody else of at least 12 people"_s)),
            CollationWitness::whole(u"b"_s, SourceText(witness))};
        witnesses[0].language = u"en"_s;
        witnesses[1].language = u"de"_s;
        const Collation collation
            = AlignedWitnesses(witnesses, m_words.words, m_words.variants, u"en"_s).collation();
        QTEST(variantsOf(collation, 1), "variants");
        QTEST(warningsOf(collation), "warnings");
    }

private:
    static void variantColumns()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("witness");
        QTest::addColumn<QStringList>("variants");
    }

    void compareVariants()
    {
        QFETCH(QString, language);
        QFETCH(QString, base);
        QFETCH(QString, witness);
        QTEST(variantsOf(m_words.align({base, witness}, language).collation(), 1), "variants");
    }

    CollationWords m_words;
};

QTEST_APPLESS_MAIN(TestVariantClasses)
#include "tst_variantclasses.moc"
