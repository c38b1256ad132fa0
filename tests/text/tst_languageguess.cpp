// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/languageguess.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    return QString::fromUtf8(file.readAll());
}

} // namespace

class TestLanguageGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void guesses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *name, const QString &text, const char *language) {
            QTest::newRow(name) << text << QString::fromLatin1(language);
        };
        row("English", u"The bank said on Monday that nothing had changed for its customers."_s, "en");
        row("English in capitals", u"THE BANK SAID THAT IT HAD NOT BEEN ASKED FOR THE DATA"_s, "en");
        row("German", u"Die Bank erklärte am Montag, dass sich für die Kunden nichts ändern werde."_s, "de");
        row("French", u"La banque a déclaré lundi que rien n'avait changé pour les clients dans le pays."_s,
            "fr");
        row("Spanish", u"El banco afirmó el lunes que nada había cambiado para los clientes del país."_s,
            "es");
        row("Dutch is not German", u"De bank zei maandag dat er voor de klanten niets veranderd is."_s, "nl");
        row("Italian is not Spanish",
            u"La banca ha detto lunedì che per i clienti non è cambiato nulla nel paese."_s, "it");
        row("Portuguese is not Spanish",
            u"O banco disse na segunda-feira que nada mudou para os clientes e que não há dados."_s, "pt");
        row("Catalan is not Spanish",
            u"El banc va dir dilluns que els clients no han de fer res més amb aquesta targeta."_s, "ca");
        row("Greek by its script", u"Η τράπεζα δήλωσε"_s, "el");
        row("Hebrew by its script", u"הבנק מסר ביום שני"_s, "he");
        row("Hebrew that names a paper in English", u"אמר דובר הבנק ביום שני, לפי Daily Ledger, והוסיף"_s,
            "he");
        row("a half of a letter takes nothing along", QString(QChar(0xD83A)) + u"ע"_s, "he");
        row("Thai by its script", u"ธนาคารกล่าวเมื่อวันจันทร์"_s, "th");
        row("Korean by its script", u"은행은 월요일에"_s, "ko");
        row("Japanese by its kana", u"銀行は月曜日に発表した"_s, "ja");
        row("Chinese", u"银行星期一表示"_s, "zh");
        row("Russian or a neighbour: unknown", u"Банк заявил в понедельник, что ничего не изменилось"_s, "");
        row("Arabic or a neighbour: unknown", u"قال البنك يوم الاثنين"_s, "");
        row("nothing", u""_s, "");
        row("no letters", u"2018-08-06 14:10 — 41,000 / 3.2 %"_s, "");
        row("a title alone", u"Bank asks for data"_s, "");
        row("names alone", u"Erika Diana, Wendener Tagblatt, Harbour Post"_s, "");
        row("two languages",
            u"The bank said that nothing had changed for the customers of the bank. "
            u"Die Bank erklärte, dass sich für die Kunden der Bank nichts ändern werde."_s,
            "");
    }

    void guesses()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(guessLanguage(text), language);
    }

    // Only samples are read: the answer of a text is that of its many copies.
    void readsSamplesOfALongText()
    {
        const QString once = u"The bank said on Monday that nothing had changed for its customers.\n"_s;
        const QString many = once.repeated(50'000);
        QCOMPARE(guessLanguage(many), u"en"_s);
        QCOMPARE(guessLanguage(many), guessLanguage(many));
        // A boundary inside a surrogate pair is no harm.
        QCOMPARE(guessLanguage(u"👩"_s.repeated(50'001)), QString());
    }

    void readsLongTextsWithoutBlanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        const QString chinese = u"银行星期一表示，客户的情况没有变化。"_s;
        QTest::newRow("Chinese") << chinese.repeated(1'000) << u"zh"_s;
        QTest::newRow("Chinese in paragraphs")
            << QString(chinese.repeated(10) + u"\n"_s).repeated(100) << u"zh"_s;
        QTest::newRow("Chinese with a few blanks")
            << QString(chinese.repeated(150) + u" 2018"_s).repeated(10) << u"zh"_s;
        QTest::newRow("rare signs of two units") << u"𠀀𠀁𠀂"_s.repeated(3'333) << u"zh"_s;
        QTest::newRow("Japanese") << u"銀行は月曜日に発表した。"_s.repeated(1'000) << u"ja"_s;
        QTest::newRow("Thai") << u"ธนาคารกล่าวเมื่อวันจันทร์"_s.repeated(1'000) << u"th"_s;
    }

    void readsLongTextsWithoutBlanks()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QVERIFY(text.size() > 7'500);
        QCOMPARE(guessLanguage(text), language);
    }

    void knowsTheSampleArticles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("language");
        const QDir folder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/samples/articles"));
        const QStringList files = folder.entryList({u"*.txt"_s, u"*.md"_s}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            QTest::newRow(qPrintable(file))
                << folder.filePath(file) << (file.startsWith(u"wendener") ? u"de"_s : u"en"_s);
        }
    }

    void knowsTheSampleArticles()
    {
        QFETCH(QString, file);
        QFETCH(QString, language);
        QCOMPARE(guessLanguage(contentOf(file)), language);
    }

    void knowsTheCorpus()
    {
        const QDir folder(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
        const QStringList files = folder.entryList({u"*.txt"_s}, QDir::Files);
        if (files.isEmpty()) {
            QSKIP("The real articles are not on this machine.");
        }
        for (const QString &file : files) {
            QVERIFY2(!guessLanguage(contentOf(folder.filePath(file))).isEmpty(), qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(TestLanguageGuess)
#include "tst_languageguess.moc"
