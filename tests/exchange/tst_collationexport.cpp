// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/collation/collationcsv.h"
#include "models/exchange/collation/collationhtml.h"
#include "models/exchange/collation/collationtei.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// What a document holds, as far as its apparatus goes.
struct Apparatus {
    QStringList errors;
    QStringList witnesses; ///< ids
    QHash<QString, QString> texts; ///< by id: the witness as it can be read from the document
    int places = 0;
};

// Reads TEI as an editor's program would: each element only where the TEI's content models have it.
Apparatus readTei(const QByteArray &tei)
{
    static const QHash<QString, QStringList> kParents{
        {u"TEI"_s, {QString()}},
        {u"teiHeader"_s, {u"TEI"_s}},
        {u"fileDesc"_s, {u"teiHeader"_s}},
        {u"titleStmt"_s, {u"fileDesc"_s}},
        {u"title"_s, {u"titleStmt"_s}},
        {u"publicationStmt"_s, {u"fileDesc"_s}},
        {u"p"_s, {u"publicationStmt"_s, u"body"_s}},
        {u"sourceDesc"_s, {u"fileDesc"_s}},
        {u"listWit"_s, {u"sourceDesc"_s}},
        {u"witness"_s, {u"listWit"_s}},
        {u"encodingDesc"_s, {u"teiHeader"_s}},
        {u"variantEncoding"_s, {u"encodingDesc"_s}},
        {u"text"_s, {u"TEI"_s}},
        {u"body"_s, {u"text"_s}},
        {u"app"_s, {u"p"_s}},
        {u"lem"_s, {u"app"_s}},
        {u"rdg"_s, {u"app"_s}},
    };
    Apparatus made;
    QXmlStreamReader xml(tei);
    QStringList path{QString()};
    QStringList seen; // witnesses of the place that is read
    QStringList reading;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QString name = xml.name().toString();
            if (!kParents.value(name).contains(path.last())) {
                made.errors.append(name + u" in "_s + path.last());
            }
            if (xml.namespaceUri() != "http://www.tei-c.org/ns/1.0"_L1) {
                made.errors.append(u"namespace"_s);
            }
            const QXmlStreamAttributes attributes = xml.attributes();
            if (name == "witness"_L1) {
                made.witnesses.append(
                    attributes.value(u"http://www.w3.org/XML/1998/namespace"_s, u"id"_s).toString());
            } else if (name == "app"_L1) {
                ++made.places;
                seen.clear();
            } else if (name == "lem"_L1 || name == "rdg"_L1) {
                reading = attributes.value("wit"_L1).toString().split(u' ');
                for (QString &one : reading) {
                    if (!one.startsWith(u'#') || !made.witnesses.contains(one.remove(0, 1))
                        || seen.contains(one)) {
                        made.errors.append(u"witness "_s + one);
                    }
                }
                seen += reading;
                if (name == "rdg"_L1 && attributes.value("type"_L1).isEmpty()) {
                    made.errors.append(u"no type"_s);
                }
            }
            path.append(name);
        } else if (xml.isEndElement()) {
            if (xml.name() == "app"_L1 && seen.size() != made.witnesses.size()) {
                made.errors.append(u"a witness is missing"_s);
            }
            path.removeLast();
        } else if (xml.isCharacters() && path.contains(u"body"_s)) {
            const bool isReading = path.last() == "lem"_L1 || path.last() == "rdg"_L1;
            for (const QString &one : isReading ? reading : made.witnesses) {
                made.texts[one] += xml.text();
            }
        }
    }
    if (xml.hasError()) {
        made.errors.append(xml.errorString());
    }
    return made;
}

} // namespace

class TestCollationExport : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
        QVERIFY(m_variants.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/variants")));
    }

    void teiHasEveryWitness_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("two") << QStringList{u"We don't sell ships."_s, u"We do not sell boats."_s};
        QTest::newRow("characters of XML") << QStringList{u"a < b & \"c\" ]]> d"_s, u"a > b &amp; 'c' d"_s};
        QTest::newRow("gaps on all sides")
            << QStringList{u"one two three four"_s, u"two three"_s, u"four one"_s};
        QTest::newRow("one is empty") << QStringList{u"one two"_s, QString(), u"two"_s};
        QTest::newRow("astral and right to left") << QStringList{u"🌊 نحن لا نبيع"_s, u"🌊 نحن نبيع"_s};
        QTest::newRow("what XML cannot have") << QStringList{u"one two"_s, u"one\u0001 \uffff two"_s};
    }

    void teiHasEveryWitness()
    {
        QFETCH(QStringList, texts);
        const Collation made = collation(texts);
        const Apparatus apparatus = readTei(collationTei(made, u"<title> & more"_s));
        QCOMPARE(apparatus.errors, QStringList());
        QCOMPARE(apparatus.places, made.variationCount());
        QCOMPARE(apparatus.witnesses.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QString expected = texts[i].simplified();
            expected.replace(QChar(1), QChar::ReplacementCharacter)
                .replace(QChar(0xffff), QChar::ReplacementCharacter);
            QCOMPARE(apparatus.texts.value(apparatus.witnesses[i]).simplified(), expected);
        }
    }

    void csvHasEveryCell()
    {
        const Collation made = collation({u"🌊 We sell \"old\", grand ships"_s, u"🌊 We sell ships"_s});
        const QByteArray csv = collationCsv(made);
        QCOMPARE(csv.count("\r\n"), 1 + 2 * qsizetype(made.places.size()));
        QVERIFY2(csv.contains("2,variation,A,true,10,22,\"\"\"old\"\", grand\",0,,\r\n"), csv.constData());
        QVERIFY2(csv.contains("2,variation,B,false,,,,1,omission,\r\n"), csv.constData());
    }

    void htmlIsEscapedAndNamed()
    {
        Collation made = collation({u"a <b>bold</b> word"_s, u"a word"_s});
        made.witnesses[1].label = u"<script>"_s;
        const QByteArray html = collationHtml(made,
                                              {u"A & B"_s, u"Place"_s, u"base"_s, u"nothing"_s,
                                               [](VariationClass one) { return keyOf(one).toString(); }});
        QVERIFY(html.contains("<h1>A &amp; B</h1>"));
        QVERIFY(html.contains("&lt;script&gt;") && !html.contains("<script>") && !html.contains("<b>"));
        QVERIFY(html.contains("<small>omission</small>"));
        QVERIFY(html.contains("aria-label=\"nothing\""));
        QCOMPARE(html.count("<tr>"), 1 + qsizetype(made.places.size()));
    }

private:
    [[nodiscard]] Collation collation(const QStringList &texts) const
    {
        QList<CollationWitness> witnesses;
        for (const QString &text : texts) {
            witnesses.append(
                CollationWitness::whole(QString(QChar(char16_t(u'A' + witnesses.size()))), SourceText(text)));
        }
        return AlignedWitnesses(witnesses, m_words, m_variants, u"en"_s).collation();
    }

    WordLexicons m_words;
    VariantLexicons m_variants;
};

QTEST_APPLESS_MAIN(TestCollationExport)
#include "tst_collationexport.moc"
