// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/html/htmlfilter.h"
#include "models/exchange/html/htmltree.h"
#include "models/exchange/import/import.h"

#include <QFile>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kFirst
    = "The water supplier has offered insurers information about the habits of its customers, "
      "according to papers that this newspaper has seen, and the regulator is asking questions.";
const QByteArray kSecond = "&ldquo;We have never sold a reading,&rdquo; the chief executive said on Tuesday, "
                           "&ldquo;and we never will.&rdquo; Two former employees contradict him.";
const QByteArray kThird = "The town council, which holds 26&nbsp;% of the shares, will discuss the matter on "
                          "Thursday, a spokeswoman said, and it expects the company to answer.";

QString plain(const QByteArray &html)
{
    return QString::fromUtf8(html)
        .replace("&ldquo;"_L1, u"\u201c"_s)
        .replace("&rdquo;"_L1, u"\u201d"_s)
        .replace("&nbsp;"_L1, u"\u00a0"_s);
}

QByteArray threeParagraphs()
{
    return "<p>" + kFirst + "</p>\n<p>" + kSecond + "</p>\n<p>" + kThird + "</p>\n";
}

QString threeLines()
{
    return plain(kFirst) + u'\n' + plain(kSecond) + u'\n' + plain(kThird);
}

ParsedArticle parsePage(const QByteArray &html, const ImportOptions &options = {})
{
    const auto parsed = parseBytes(html, u"page.html"_s, options);
    if (!parsed) {
        qWarning("%s", qPrintable(parsed.error().parameters.join(u' ')));
        return {};
    }
    return parsed->first();
}

// Everything shown on a page, whatever it is: for the rules of writing text.
QString shown(const QByteArray &html)
{
    ImportOptions options;
    options.wholePage = true;
    return parsePage(html, options).text;
}

bool isCut(const ParsedArticle &parsed, const QString &what, const QString &words)
{
    return std::any_of(parsed.cut.begin(), parsed.cut.end(),
                       [&](const CutPart &part) { return part.what == what && part.text.contains(words); });
}

} // namespace

class TestImportHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writing_data();
    void writing();
    void bodies_data();
    void bodies();
    void whatWasCutCanBeSeen();
    void jsonLdChoosesTheBody();
    void metadata_data();
    void metadata();
    void charsets_data();
    void charsets();
    void bombs_data();
    void bombs();
    void hostileButHarmless_data();
    void hostileButHarmless();
    void depthIsBounded();
    void sampleArticle();
};

void TestImportHtml::writing_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    row("a paragraph a line", "<p>a</p><p>b</p>", u"a\nb"_s);
    row("end tags left out", "<p>a<p>b<ul><li>c<li>d</ul>", u"a\nb\nc\nd"_s);
    row("headings", "<h1>a</h1>b<h2>c</h2>", u"a\nb\nc"_s);
    row("line break", "<p>a<br>b<br/>c</p>", u"a\nb\nc"_s);
    row("white space collapses", "<p>  a \n\t b<b> c </b> d  </p>", u"a b c d"_s);
    row("space at element edges", "<p>a <b>b</b>c<i> d</i></p>", u"a bc d"_s);
    row("no-break space stays", "<p>26&nbsp;% &#160; x</p>", u"26\u00a0% \u00a0 x"_s);
    row("soft hyphen stays", "<p>Zu&shy;satz</p>", u"Zu\u00adsatz"_s);
    row("entities", "<p>&laquo;A &amp; B&raquo; &#x1f30a; &lt;b&gt; &eacute;</p>",
        u"\u00abA & B\u00bb \U0001f30a <b> \u00e9"_s);
    row("a lone less-than sign", "<p>1 < 2 and 3<4</p>", u"1 < 2 and 3<4"_s);
    row("scripts, styles, comments",
        "<style>p{}</style><p>a<!-- <p>x --><script>if(a<b){'<p>'}</script>b</p>", u"ab"_s);
    row("caption is a paragraph, alt text is none",
        "<p>a</p><figure><img alt='no' src=x><figcaption>cap</figcaption></figure><p>b</p>", u"a\ncap\nb"_s);
    row("data table",
        "<table><tr><th>a</th><th>b</th></tr><tr><td><p>1</p><p>2</p></td><td></td><td>3</td></tr></table>",
        u"a\tb\n1 2\t\t3"_s);
    row("layout table", "<table><tr><td><h1>a</h1><p>b</p></td><td>c</td></tr></table>", u"a\nb\nc"_s);
    row("preformatted", "<pre>\n  a\n\n  b</pre>", u"  a\n\n  b"_s);
    row("q has marks", "<p>He said <q>no, <q>never</q></q>.</p>",
        u"He said \u201cno, \u2018never\u2019\u201d."_s);
    row("spacer paragraphs go", "<p>a</p><p>&nbsp;</p><p> </p><p>b</p>", u"a\nb"_s);
    row("inline elements do not part words", "<p>ex<span>am</span><em>ple</em><wbr>s</p>", u"examples"_s);
    row("quotation", "<blockquote>a<p>b</p></blockquote>c", u"a\nb\nc"_s);
    row("foreign elements", "<p>a<svg><title>no</title><text>no</text></svg>b</p>", u"ab"_s);
    row("unclosed foreign element loses nothing", "<p>a<svg><p>b</p>", u"a\nb"_s);
    row("attributes in every dress", "<p class=x id='y' data-z=\"<p>\" hidden2>a</p>", u"a"_s);
    row("upper case", "<P>a</P><SCRIPT>x</SCRIPT><BR>b", u"a\nb"_s);
    row("cut off in a tag", "<p>a</p><p cla", u"a"_s);
}

void TestImportHtml::writing()
{
    QFETCH(QByteArray, html);
    QTEST(shown("<!DOCTYPE html><html><body>" + html), "text");
}

void TestImportHtml::bodies_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    const QByteArray nav
        = "<nav><ul><li><a href=/>Home</a></li><li><a href=/w>World news</a></li></ul></nav>";
    const QByteArray footer
        = "<footer><p>Copyright Daily Ledger, all rights reserved, and so on.</p></footer>";
    row("article element",
        nav + "<main><article><h1>Head</h1>" + threeParagraphs() + "</article></main>" + footer,
        u"Head\n"_s + threeLines());
    row("div with a telling class",
        "<div id=header><a href=/>Ledger</a></div><div class=menu><a href=a>A</a> <a href=b>B</a></div>"
        "<div class='story-body'>"
            + threeParagraphs()
            + "</div><div class='sidebar'><p>Most read, and what else there is today</p></div>",
        threeLines());
    row("old table layout",
        "<table><tr><td><a href=a>News</a><br><a href=b>Sport</a></td><td><font size=2>" + threeParagraphs()
            + "</font></td></tr></table>",
        threeLines());
    row("text and breaks without paragraphs",
        "<div><a href=a>News</a> <a href=b>Sport</a></div><div class=text>" + kFirst + "<br><br>" + kSecond
            + "<br><br>" + kThird + "</div>",
        threeLines());
    row("advertisement between two parts",
        "<body><div class=page><div class=part><p>" + kFirst
            + "</p></div><div class='ad-slot'><p>Buy a boat, now, or "
              "never, says this advertisement.</p></div><div class=part><p>"
            + kSecond + "</p><p>" + kThird + "</p></div></div>" + footer,
        threeLines());
    row("share buttons, related links, newsletter and comments inside",
        "<article><h1>Head</h1><div class='share-tools'><a href=f>Facebook</a></div><p>" + kFirst
            + "</p><div class='related'><h3>Related</h3><ul><li><a href=x>Another story about "
              "water</a></li></ul></div><p>"
            + kSecond + "</p><form><p>Sign up for our newsletter</p><input><button>Go</button></form><p>"
            + kThird
            + "</p><section id=comments><p>First! What a story, I never believed them, said a "
              "reader.</p></section>"
              "</article>",
        u"Head\n"_s + threeLines());
    row("links without a class",
        "<article><p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird
            + "</p><h2>See also</h2><ul><li><a href=a>Leaks cost the coast a fifth of its water</a></li>"
              "<li><a href=b>What your new meter can and cannot do</a></li></ul></article>",
        threeLines());
    row("headline and standfirst above the body",
        "<title>Head line | Ledger</title><meta property=og:title content='Head line'><div "
        "class=top><h1>Head line</h1>"
        "<p class=standfirst>What it is about.</p></div><div class=content>"
            + threeParagraphs() + "</div>" + footer,
        u"Head line\nWhat it is about.\n"_s + threeLines());
    row("page header with the outlet's name as heading",
        "<title>Water for sale - Daily Ledger</title><meta property=og:site_name content='Daily Ledger'>"
        "<header><h1>Daily Ledger</h1><p>Since 1887, for the whole coast</p></header><div>"
            + threeParagraphs() + "</div>",
        threeLines());
    row("byline goes",
        "<article><h1>Head</h1><p class=byline>By Edmund Sayle</p>" + threeParagraphs() + "</article>",
        u"Head\n"_s + threeLines());
    row("class that says sidebar on the whole page",
        "<body class='has-sidebar nav-open'><div class='modal-content'>" + threeParagraphs() + "</div>"
            + footer,
        threeLines());
    row("hidden text goes",
        "<article>" + threeParagraphs()
            + "<p hidden>one</p><p style='display: none'>two</p>"
              "<div aria-hidden=true>three</div></article>",
        threeLines());
    row("caption stays",
        "<article><p>" + kFirst
            + "</p><figure><img><figcaption>A meter. Photograph: Ledger</figcaption>"
              "</figure><p>"
            + kSecond + "</p><p>" + kThird + "</p></article>",
        plain(kFirst) + u"\nA meter. Photograph: Ledger\n"_s + plain(kSecond) + u'\n' + plain(kThird));
    row("the longest of several articles",
        "<article><p>A teaser of another story, which is short.</p></article><article>" + threeParagraphs()
            + "</article><article><p>And one more teaser for a third story.</p></article>",
        threeLines());
    row("very short page", "<nav><a href=/>Home</a></nav><p>Bridge closed.</p>", u"Bridge closed."_s);
    row("itemprop",
        "<div><div class=intro2><p>Our podcast of the day: the water, the meters, and you, with guests."
        "</p></div><div itemprop=articleBody>"
            + threeParagraphs() + "</div></div>",
        threeLines());
    row("article in a form, as some servers write every page",
        "<form><div class=menu><a href=a>News</a></div><div class=c>" + threeParagraphs() + "</div></form>",
        threeLines());
    row("the foot of a quotation names who said it",
        "<article><p>A first paragraph of the story, with commas, and a full stop.</p>"
        "<blockquote><p>We never said that.</p><footer>Jane Doe, Meridian</footer></blockquote>"
        "<p>A last paragraph of the story, with commas, and a full stop.</p>"
        "<footer>Sign up here</footer></article>",
        u"A first paragraph of the story, with commas, and a full stop.\nWe never said that.\n"
        "Jane Doe, Meridian\nA last paragraph of the story, with commas, and a full stop."_s);
}

void TestImportHtml::bodies()
{
    QFETCH(QByteArray, html);
    const ParsedArticle parsed = parsePage("<!DOCTYPE html><html>" + html);
    QTEST(parsed.text, "text");
    QVERIFY(parsed.original.endsWith(html));
    QCOMPARE(parsed.mediaType, u"text/html"_s);
}

void TestImportHtml::whatWasCutCanBeSeen()
{
    const ParsedArticle parsed
        = parsePage("<nav><a href=/>Home page</a></nav><article><p class=byline>By E. Sayle</p>"
                    + threeParagraphs() + "</article><div>Our other offers</div><footer>Imprint</footer>");
    QVERIFY(isCut(parsed, u"nav"_s, u"Home page"_s));
    QVERIFY(isCut(parsed, u"byline"_s, u"E. Sayle"_s));
    QVERIFY(isCut(parsed, u"outside"_s, u"other offers"_s));
    QVERIFY(isCut(parsed, u"footer"_s, u"Imprint"_s));
    QVERIFY(!parsed.text.contains(u"offers"_s));
    // Kept or cut, no word of the page is lost.
    ImportOptions options;
    options.wholePage = true;
    const ParsedArticle whole = parsePage(parsed.original, options);
    QVERIFY(whole.text.contains(u"Home page"_s) && whole.text.contains(u"Imprint"_s));
    QVERIFY(whole.cut.isEmpty());
}

void TestImportHtml::jsonLdChoosesTheBody()
{
    // A chatty comment section outweighs the story; the page's own data say which is which.
    QByteArray chatter;
    for (int i = 0; i < 12; ++i) {
        chatter
            += "<p>I think, and I have always thought, that this is, in the end, what they all do, and why, "
               "number "
            + QByteArray::number(i) + ".</p>";
    }
    QByteArray body = kFirst + " " + kSecond + " " + kThird;
    body.replace("&ldquo;", "\u201c").replace("&rdquo;", "\u201d").replace("&nbsp;", "\u00a0");
    const QByteArray page = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
        + body + "\"}</script><body><div><div><article>" + threeParagraphs()
        + "</article></div><div><div class=x>" + chatter + "</div></div></div>";
    QCOMPARE(parsePage(page).text, threeLines());
}

void TestImportHtml::metadata_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("outlet");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("language");
    QTest::newRow("JSON-LD") << QByteArray(
        R"(<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
            "headline":"Water &amp; data","datePublished":"2031-03-05T07:15:30+01:00","inLanguage":"de-AT",
            "author":[{"@type":"Person","name":"A. One"},{"@type":"Person","name":"B. Two"}],
            "publisher":{"@type":"Organization","name":"Ledger"},"mainEntityOfPage":{"@id":"https://l.example.org/1"}}</script>)")
                             << u"Water & data"_s << u"Ledger"_s << u"A. One, B. Two"_s
                             << u"2031-03-05T07:15+01:00"_s << u"https://l.example.org/1"_s << u"de-AT"_s;
    QTest::newRow("JSON-LD in a graph with references")
        << QByteArray(R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Site"},
            {"@type":"Person","@id":"#p","name":"C. Three"},{"@type":"Organization","@id":"#o","name":"Meridian"},
            {"@type":["Article","NewsArticle"],"headline":"T","author":{"@id":"#p"},"publisher":{"@id":"#o"},
             "datePublished":"2031-03-04","url":"https://m.example.org/t"}]}</script>)")
        << u"T"_s << u"Meridian"_s << u"C. Three"_s << u"2031-03-04"_s << u"https://m.example.org/t"_s
        << QString();
    QTest::newRow("JSON-LD in a list, author a string")
        << QByteArray(R"(<script type='application/ld+json'>[{"@type":"BreadcrumbList"},
            {"@type":"ReportageNewsArticle","headline":"L","author":"D. Four"}]</script>)")
        << u"L"_s << QString() << u"D. Four"_s << QString() << QString() << QString();
    QTest::newRow("damaged JSON-LD falls back")
        << QByteArray(R"(<script type="application/ld+json">{"@type":"NewsArticle",</script>
            <meta property="og:title" content="From OpenGraph">)")
        << u"From OpenGraph"_s << QString() << QString() << QString() << QString() << QString();
    QTest::newRow("OpenGraph") << QByteArray(
        R"(<meta property="og:title" content="Tom &amp; &quot;Jerry&quot;"><meta property="og:site_name" content="Post">
            <meta property="article:author" content="https://facebook.example.org/x"><meta property="article:author" content="E. Five">
            <meta property="article:published_time" content="2031-03-04T06"><meta property="og:url" content="https://p.example.org/">
            <meta property="og:locale" content="en_GB">)")
                               << u"Tom & \"Jerry\""_s << u"Post"_s << u"E. Five"_s << u"2031-03-04T06"_s
                               << u"https://p.example.org/"_s << u"en-GB"_s;
    QTest::newRow("meta, Dublin Core, canonical")
        << QByteArray(
               R"(<link rel="canonical" href="https://c.example.org/x"><meta name="DC.title" content="Dublin">
            <meta name="DC.creator" content="F. Six"><meta name="DC.date" content="2031-05-01"><meta name="DC.publisher" content="Core">
            <meta name="DC.language" content="fr">)")
        << u"Dublin"_s << u"Core"_s << u"F. Six"_s << u"2031-05-01"_s << u"https://c.example.org/x"_s
        << u"fr"_s;
    QTest::newRow("title element without its outlet") << QByteArray(
        R"(<title>Bridge shut &ndash; Courier</title><meta property="og:site_name" content="Courier">)")
                                                      << u"Bridge shut"_s << u"Courier"_s << QString()
                                                      << QString() << QString() << QString();
    QTest::newRow("no web address is none")
        << QByteArray("<title>x</title><link rel=canonical href='javascript:alert(1)'>") << u"x"_s
        << QString() << QString() << QString() << QString() << QString();
}

void TestImportHtml::metadata()
{
    QFETCH(QByteArray, head);
    const Article article = parsePage("<html><head>" + head + "</head><body>" + threeParagraphs()).article;
    QTEST(article.title, "title");
    QTEST(article.outlet, "outlet");
    QTEST(article.author, "author");
    QTEST(article.published.toString(), "published");
    QTEST(article.url, "url");
    QTEST(article.language, "language");

    // What only the page itself shows.
    const Article inBody = parsePage("<html lang=pt-BR><body><h1>Shown</h1><a rel=author href=x>G. Seven</a>"
                                     "<time datetime='2031-06-07T08:09'>today</time>"
                                     + threeParagraphs())
                               .article;
    QCOMPARE(inBody.title, u"Shown"_s);
    QCOMPARE(inBody.author, u"G. Seven"_s);
    QCOMPARE(inBody.published.toString(), u"2031-06-07T08:09"_s);
    QCOMPARE(inBody.language, u"pt-BR"_s);
}

void TestImportHtml::charsets_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("meta charset") << QByteArray("<meta charset=windows-1251><p>\xc1\xe0\xed\xea</p>")
                                  << u"Банк"_s;
    QTest::newRow("meta http-equiv") << QByteArray(
        "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=iso-8859-2\"><p>\xb3\xf3\x64\xbc</p>")
                                     << u"łódź"_s;
    QTest::newRow("latin1 means windows-1252")
        << QByteArray("<meta charset='ISO-8859-1'><p>\x84na\x93</p>") << u"„na“"_s;
    QTest::newRow("UTF-8 without a word") << QByteArray("<p>\xc3\xa4</p>") << u"ä"_s;
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf<meta charset=windows-1251><p>\xc3\xa4</p>") << u"ä"_s;
}

void TestImportHtml::charsets()
{
    QFETCH(QByteArray, html);
    QTEST(shown(html), "text");
}

void TestImportHtml::bombs_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("10 MB of div") << QByteArray("<div>").repeated(2'000'000) << ErrorCode::TooDeep;
    QTest::newRow("span") << QByteArray("<span>").repeated(100'000) << ErrorCode::TooDeep;
    QTest::newRow("tables in cells") << QByteArray("<table><tr><td>").repeated(100'000) << ErrorCode::TooDeep;
    QTest::newRow("end tags that close nothing")
        << QByteArray("<div></span><div></p>").repeated(50'000) << ErrorCode::TooDeep;
    QTest::newRow("end tags out of a table")
        << QByteArray("<div><table><tr><td></div>").repeated(50'000) << ErrorCode::TooDeep;
    QTest::newRow("end tags past block elements")
        << QByteArray("<span><div></span>").repeated(50'000) << ErrorCode::TooDeep;
    QTest::newRow("forms that end inside")
        << QByteArray("<form><div></form>").repeated(50'000) << ErrorCode::TooDeep;
    QTest::newRow("items in definitions") << QByteArray("<li>x<dd>x").repeated(30'000) << ErrorCode::TooDeep;
    QTest::newRow("items that end outside their list")
        << QByteArray("<li><ul></li>").repeated(30'000) << ErrorCode::TooDeep;
    QTest::newRow("custom elements") << QByteArray("<x-y>").repeated(50'000) << ErrorCode::TooDeep;
    QTest::newRow("elements without number")
        << QByteArray("<br><p>x</p><span>y</span>").repeated(1'100'000) << ErrorCode::MalformedInput;
    QTest::newRow("too large") << QByteArray(33 << 20, ' ') << ErrorCode::TooLarge;
}

void TestImportHtml::bombs()
{
    QFETCH(QByteArray, html);
    const auto parsed = parseBytes(html, u"bomb.html"_s);
    QVERIFY(!parsed);
    QTEST(parsed.error().code, "code");
    QCOMPARE(parsed.error().parameters.at(0), u"bomb.html"_s);
}

void TestImportHtml::hostileButHarmless_data()
{
    QTest::addColumn<QByteArray>("html");
    QByteArray attributes;
    for (int i = 0; i < 100'000; ++i) {
        attributes += " a" + QByteArray::number(i) + "=1";
    }
    QTest::newRow("100,000 attributes") << QByteArray("<p" + attributes + ">x</p>");
    QTest::newRow("formatting elements without end") << QByteArray("<b><i><font a=1><p>x").repeated(20'000);
    QTest::newRow("formatting elements crossed") << QByteArray("<b><p>x</b></p>").repeated(20'000);
    QTest::newRow("links crossed") << QByteArray("<a href=x><p>x</a></p>").repeated(20'000);
    QTest::newRow("links without end") << QByteArray("<a href=x><p>x").repeated(20'000);
    QTest::newRow("cells outside tables") << QByteArray("<td><tr><caption>x").repeated(50'000);
    QTest::newRow("text in tables is fostered") << QByteArray("<table>x<tr>x<td>x</table>").repeated(10'000);
    QTest::newRow("scripts without end") << QByteArray("x<svg><select><noscript>").repeated(50'000);
    QTest::newRow("raw text inside foreign elements")
        << QByteArray("x<svg><title><style></svg><script></title></style></script>").repeated(5'000);
    QTest::newRow("lists of links side by side") << QByteArray("<p><a href=x>x</a></p>").repeated(100'000);
    QTest::newRow("standfirsts above the body")
        << QByteArray("<h1>x</h1>" + QByteArray("<p class=lead>x</p>").repeated(20'000) + "<article><p>"
                      + QByteArray("Some words of an article, ").repeated(40) + "</p></article>");
    QTest::newRow("list items") << QByteArray("<li>x<li>x</ul>").repeated(30'000);
    QTest::newRow("end tags only") << QByteArray("x</p></div></table></a></li>").repeated(30'000);
    QTest::newRow("comment without end") << QByteArray("x<!-- " + QByteArray(1'000'000, '-'));
    QTest::newRow("attribute without end") << QByteArray("x<p class=\"" + QByteArray(1'000'000, 'y'));
    QTest::newRow("less-than signs") << QByteArray("x" + QByteArray(1'000'000, '<'));
    QTest::newRow("entities") << QByteArray("x" + QByteArray("&amp;&#x41;&bogus;&").repeated(100'000));
}

void TestImportHtml::hostileButHarmless()
{
    QFETCH(QByteArray, html);
    const auto parsed = parseBytes(html, u"page.html"_s);
    QVERIFY(parsed);
    QVERIFY(parsed->first().text.contains(u'x'));
}

// The promise of the filter: whatever the page, gumbo's tree is not much deeper than what was counted.
void TestImportHtml::depthIsBounded()
{
    const QList<QByteArray> tags{"<div>",    "</div>",    "<span>",    "</span>",   "<a href=x>", "</a>",
                                 "<p>",      "</p>",      "<table>",   "</table>",  "<tr>",       "<td>",
                                 "</td>",    "<li>",      "</li>",     "<ul>",      "</ul>",      "<h1>",
                                 "</h1>",    "<h2>",      "<b>",       "</b>",      "<form>",     "</form>",
                                 "<button>", "</button>", "<caption>", "<section>", "</section>", "x",
                                 "<dd>",     "<dt>",      "<x-a>",     "</x-a>",    "<details>"};
    quint32 state = 7;
    const auto random = [&state](qsizetype below) {
        state = state * 1664525u + 1013904223u;
        return qsizetype(state >> 8) % below;
    };
    ImportLimits limits;
    limits.htmlDepth = 20;
    int passed = 0;
    for (int n = 0; n < 3'000; ++n) {
        // A short pattern repeated is what a bomb looks like.
        QByteArray pattern;
        for (qsizetype k = random(6) + 1; k > 0; --k) {
            pattern += tags[random(tags.size())];
        }
        const auto filtered = filterHtml(QString::fromUtf8(pattern.repeated(400)), limits);
        if (!filtered) {
            continue;
        }
        ++passed;
        const HtmlTree tree = parseHtmlTree(filtered->html);
        std::vector<int> depths(tree.size());
        int deepest = 0;
        for (size_t i = 1; i < tree.size(); ++i) {
            depths[i] = depths[size_t(tree[i].parent)] + 1;
            deepest = std::max(deepest, depths[i]);
        }
        QVERIFY2(deepest <= limits.htmlDepth * 6,
                 qPrintable(u"%1 deep: %2"_s.arg(deepest).arg(QString::fromUtf8(pattern))));
    }
    QVERIFY(passed > 100);
}

void TestImportHtml::sampleArticle()
{
    const QString path
        = QStringLiteral(STEMMA_SOURCE_DIR "/resources/samples/articles/ledger-2031-03-05.html");
    const auto parsed = parseFile(path);
    QVERIFY(parsed);
    const ParsedArticle &article = parsed->first();
    QVERIFY(
        article.text.startsWith(u"Northmere chief rules out sale of meter data\nThe chief executive of "_s));
    QVERIFY(article.text.endsWith(u"nobody means to start.\u201d"_s));
    QVERIFY(article.text.contains(u"26\u00a0% of the shares"_s));
    QVERIFY(!article.text.contains(u"Sign up"_s) && !article.text.contains(u"Accept all"_s));
    QVERIFY(!article.text.contains(u"Leaks cost"_s));
    QCOMPARE(article.article.title, u"Northmere chief rules out sale of meter data"_s);
    QCOMPARE(article.article.outlet, u"Daily Ledger"_s);
    QCOMPARE(article.article.author, u"Edmund Sayle"_s);
    QCOMPARE(article.article.published.toString(), u"2031-03-05T07:15"_s);
    QCOMPARE(article.article.language, u"en"_s);
    QVERIFY(isCut(article, u"form"_s, u"Accept all"_s));
}

QTEST_GUILESS_MAIN(TestImportHtml)
#include "tst_importhtml.moc"
