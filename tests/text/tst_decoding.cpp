// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/decoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(QString::fromLatin1(encoding), QStringEncoder::Flag::Stateless);
    return encoder.encode(text);
}

// Samples long enough for statistics, written for these tests.
const QString kGerman
    = u"Die Bank erklärte, sie habe \u201eniemals\u201c Daten für Müller übermittelt – dafür "
      u"müsse schließlich jeder Kunde zustimmen. Das Unternehmen lehnte es ab, weitere Fragen zu "
      u"beantworten, und verwies auf die Behörde."_s;
const QString kPolish
    = u"Rzecznik banku powiedział, że spółka nigdy nie przekazała danych klientów. Wcześniej "
      u"gazeta napisała, że rozmowy trwały ponad rok. Żaden z rozmówców nie chciał ujawnić "
      u"nazwiska, a urząd zapowiedział wyjaśnienie całej sprawy."_s;
const QString kRussian
    = u"Представитель банка заявил, что компания никогда не передавала данные клиентов. Ранее "
      u"газета сообщила, что переговоры шли больше года. Ведомство обещало проверить эти "
      u"сведения."_s;
const QString kJapanese
    = u"銀行の広報担当者は、顧客のデータを第三者に渡したことは一度もないと述べた。新聞は以前、"
      u"交渉が一年以上続いていたと報じていた。当局は調べを始めると説明した。"_s;
const QString kChinese
    = u"银行发言人表示，公司从未向任何人提供客户数据。该报此前报道说，谈判持续了一年多。监管部门"
      u"表示将调查此事，并要求公司提交全部往来信件。"_s;
const QString kTaiwanese
    = u"銀行發言人表示，公司從未向任何人提供客戶資料。該報先前報導說，談判持續了一年多。主管機關"
      u"表示將調查此事，並要求公司提交全部往來信件。"_s;
const QString kKorean
    = u"은행 대변인은 고객 정보를 누구에게도 넘긴 적이 없다고 말했다. 신문은 앞서 협상이 일 년 넘게 "
      u"이어졌다고 보도했다. 당국은 이 문제를 조사하겠다고 밝혔다."_s;

} // namespace

class TestDecoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detection_data();
    void detection();
    void declaredCharset();
    void declaredUtf8_data();
    void declaredUtf8();
    void chosenEncoding();
    void unknownEncodingIsRefused();
    void binaryIsRefused_data();
    void binaryIsRefused();
    void damagedUtf8IsCounted();
    void canonicalForm_data();
    void canonicalForm();
    void countsWhatWasChanged();
    void candidates();
};

void TestDecoding::detection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<EncodingSource>("source");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text, const char *encoding,
                        EncodingSource source) {
        QTest::newRow(name) << bytes << text << QString::fromLatin1(encoding) << source;
    };
    const QString curly = u"It doesn\u2019t matter."_s;
    row("empty", {}, {}, "UTF-8", EncodingSource::StrictUtf8);
    row("ASCII", "plain", u"plain"_s, "UTF-8", EncodingSource::StrictUtf8);
    row("UTF-8", kGerman.toUtf8(), kGerman, "UTF-8", EncodingSource::StrictUtf8);
    row("UTF-8 with one curly apostrophe", curly.toUtf8(), curly, "UTF-8", EncodingSource::StrictUtf8);
    row("UTF-8 with mark", "\xef\xbb\xbf" + kGerman.toUtf8(), kGerman, "UTF-8",
        EncodingSource::ByteOrderMark);
    row("UTF-16LE with mark", "\xff\xfe" + encoded(kGerman, "UTF-16LE"), kGerman, "UTF-16LE",
        EncodingSource::ByteOrderMark);
    row("UTF-16BE with mark", "\xfe\xff" + encoded(kGerman, "UTF-16BE"), kGerman, "UTF-16BE",
        EncodingSource::ByteOrderMark);
    row("UTF-16LE without mark", encoded(kGerman, "UTF-16LE"), kGerman, "UTF-16LE", EncodingSource::Detected);
    row("UTF-16BE without mark", encoded(kGerman, "UTF-16BE"), kGerman, "UTF-16BE", EncodingSource::Detected);
    row("UTF-32LE with mark", QByteArray("\xff\xfe\0\0", 4) + encoded(kGerman, "UTF-32LE"), kGerman,
        "UTF-32LE", EncodingSource::ByteOrderMark);
    row("UTF-32BE with mark", QByteArray("\0\0\xfe\xff", 4) + encoded(kGerman, "UTF-32BE"), kGerman,
        "UTF-32BE", EncodingSource::ByteOrderMark);
    row("windows-1252", encoded(kGerman, "windows-1252"), kGerman, "windows-1252", EncodingSource::Detected);
    row("windows-1250", encoded(kPolish, "windows-1250"), kPolish, "windows-1250", EncodingSource::Detected);
    row("windows-1251", encoded(kRussian, "windows-1251"), kRussian, "windows-1251",
        EncodingSource::Detected);
    row("KOI8-R", encoded(kRussian, "KOI8-R"), kRussian, "KOI8-R", EncodingSource::Detected);
    row("Shift_JIS", encoded(kJapanese, "Shift_JIS"), kJapanese, "Shift_JIS", EncodingSource::Detected);
    row("EUC-JP", encoded(kJapanese, "EUC-JP"), kJapanese, "EUC-JP", EncodingSource::Detected);
    row("ISO-2022-JP", encoded(kJapanese, "ISO-2022-JP"), kJapanese, "ISO-2022-JP", EncodingSource::Detected);
    row("GB18030", encoded(kChinese, "GB18030"), kChinese, "GB18030", EncodingSource::Detected);
    row("Big5", encoded(kTaiwanese, "Big5"), kTaiwanese, "Big5", EncodingSource::Detected);
    row("EUC-KR", encoded(kKorean, "EUC-KR"), kKorean, "EUC-KR", EncodingSource::Detected);
}

void TestDecoding::detection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded);
    QTEST(decoded->encoding, "encoding");
    QCOMPARE(decoded->text, text);
    QTEST(decoded->source, "source");
    QCOMPARE(decoded->replaced, 0);
}

void TestDecoding::declaredCharset()
{
    const QByteArray bytes = encoded(kPolish, "ISO-8859-2");
    const auto decoded = decodeText(bytes, {}, u"iso-8859-2"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->text, kPolish);
    QCOMPARE(decoded->source, EncodingSource::Declared);

    // A page that says latin1 and is windows-1252, as browsers read it.
    const auto latin = decodeText(encoded(kGerman, "windows-1252"), {}, u"ISO-8859-1"_s);
    QVERIFY(latin);
    QCOMPARE(latin->text, kGerman);

    // What is UTF-8 without doubt stays so, whatever it says.
    const auto wrong = decodeText(kGerman.toUtf8(), {}, u"windows-1252"_s);
    QVERIFY(wrong);
    QCOMPARE(wrong->text, kGerman);
}

void TestDecoding::declaredUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("text");
    QTest::addColumn<EncodingSource>("source");
    // A lone continuation byte in the midst, as a careless cut of a teaser leaves it.
    const QByteArray german = kGerman.toUtf8() + "\x9c." + kGerman.toUtf8();
    const QString shown = kGerman + QChar(QChar::ReplacementCharacter) + u'.' + kGerman;
    for (const char *name : {"UTF-8", "utf-8", "utf8"}) {
        QTest::addRow("one bad byte, declared %s", name)
            << german << QString::fromLatin1(name) << shown << EncodingSource::Declared;
    }
    const QString curly = u"It doesn\u2019t matter, \u201cshe said\u201d."_s;
    QTest::newRow("one bad byte among few that are not ASCII")
        << QByteArray(curly.toUtf8() + '\x80') << u"UTF-8"_s
        << QString(curly + QChar(QChar::ReplacementCharacter)) << EncodingSource::Declared;
    QTest::newRow("windows-1252 that says UTF-8")
        << encoded(kGerman, "windows-1252") << u"UTF-8"_s << kGerman << EncodingSource::Detected;
    QTest::newRow("windows-1251 that says UTF-8")
        << encoded(kRussian, "windows-1251") << u"UTF-8"_s << kRussian << EncodingSource::Detected;
}

void TestDecoding::declaredUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, declared);
    const auto decoded = decodeText(bytes, {}, declared);
    QVERIFY(decoded);
    QTEST(decoded->text, "text");
    QTEST(decoded->source, "source");
}

void TestDecoding::chosenEncoding()
{
    const auto decoded = decodeText(encoded(kRussian, "KOI8-R"), u"windows-1251"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->source, EncodingSource::Chosen);
    QCOMPARE(decoded->encoding, u"windows-1251"_s);
    QVERIFY(decoded->text != kRussian);
    // The choice also says what a mark is: none is left in the text.
    const auto marked = decodeText("\xef\xbb\xbf"
                                   "abc",
                                   u"UTF-8"_s);
    QVERIFY(marked);
    QCOMPARE(marked->text, u"abc"_s);
}

void TestDecoding::unknownEncodingIsRefused()
{
    const auto decoded = decodeText("abc", u"no-such-encoding"_s);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::UndecodableText);
    QVERIFY(decoded.error().parameters.contains(u"no-such-encoding"_s));
}

void TestDecoding::binaryIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20);
    QTest::newRow("ELF") << QByteArray("\x7f"
                                       "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0",
                                       24);
    QByteArray noise;
    for (int i = 0; i < 4'000; ++i) {
        noise.append(char((i * 7919 + i / 3) & 0xff));
    }
    QTest::newRow("noise") << noise;
    QTest::newRow("gzip of three bytes") << QByteArray("\x1f\x8b\x08");
    QTest::newRow("controls without zero") << QByteArray(200, '\x01');
}

void TestDecoding::binaryIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeText(bytes);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BinaryFile);
}

void TestDecoding::damagedUtf8IsCounted()
{
    // Cut in the middle of a character: one character is lost, the rest must not become something else.
    const QByteArray whole = (kJapanese + kRussian + kGerman).toUtf8() + "\xc3\xa4";
    const QByteArray bytes = whole.first(whole.size() - 1);
    const auto chosen = decodeText(bytes, u"UTF-8"_s);
    QVERIFY(chosen);
    QCOMPARE(chosen->replaced, 1);
    const auto detected = decodeText(bytes);
    QVERIFY(detected);
    QCOMPARE(detected->encoding, u"UTF-8"_s);
    QCOMPARE(detected->replaced, 1);
    QVERIFY(detected->text.startsWith(kJapanese));
}

void TestDecoding::canonicalForm_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("CRLF") << u"a\r\nb"_s << u"a\nb"_s;
    QTest::newRow("CR") << u"a\rb\r"_s << u"a\nb\n"_s;
    QTest::newRow("CR CR LF") << u"a\r\r\nb"_s << u"a\n\nb"_s;
    QTest::newRow("line and paragraph separator") << u"a\u2028b\u2029c"_s << u"a\nb\nc"_s;
    QTest::newRow("VT and FF") << u"a\vb\fc"_s << u"a\nb\nc"_s;
    QTest::newRow("TAB stays") << u"a\tb"_s << u"a\tb"_s;
    QTest::newRow("mark inside goes") << u"a\ufeffb"_s << u"ab"_s;
    QTest::newRow("controls go") << u"a\u0001\u0007\u007f\u0085b"_s << u"ab"_s;
    QTest::newRow("no-break space, soft hyphen, joiners stay")
        << u"a\u00a0\u00ad\u200b\u200c\u200d\u202fb"_s << u"a\u00a0\u00ad\u200b\u200c\u200d\u202fb"_s;
    QTest::newRow("no composition") << u"e\u0301 \u212b"_s << u"e\u0301 \u212b"_s;
    QTest::newRow("lone surrogates go")
        << QString(u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00)) << u"ab"_s;
    QTest::newRow("pairs stay") << u"\U0001f30a"_s << u"\U0001f30a"_s;
}

void TestDecoding::canonicalForm()
{
    QFETCH(QString, raw);
    QTEST(canonicalText(raw), "canonical");
}

void TestDecoding::countsWhatWasChanged()
{
    const auto decoded = decodeText("a\r\nb\rc\x01"
                                    "d\xef\xbb\xbf");
    QVERIFY(decoded);
    QCOMPARE(decoded->lineEndsChanged, 2);
    QCOMPARE(decoded->dropped, 2);
    QCOMPARE(decoded->text, u"a\nb\ncd"_s);
}

void TestDecoding::candidates()
{
    const QStringList names = candidateEncodings(encoded(kRussian, "KOI8-R"));
    QCOMPARE(names.first(), u"KOI8-R"_s);
    QVERIFY(names.contains(u"windows-1252"_s));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    for (const QString &name : names) {
        QVERIFY2(decodeText("abc", name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestDecoding)
#include "tst_decoding.moc"
