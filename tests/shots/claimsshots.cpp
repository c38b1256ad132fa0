// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/claimsshots.h"

#include "models/project/claims/claiming.h"
#include "models/project/project.h"
#include "tests/shots/studio.h"
#include "widgets/claims/claimsdesk.h"
#include "widgets/claims/claimspanel.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/reader/articleview.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

struct Said {
    int article;
    QString words;
    QString claim;
    Stance stance;
};

QStringList articleFiles(const QString &folder)
{
    const auto write = [&folder](const QString &name, const QString &text) {
        const QString path = folder + u'/' + name;
        QFile file(path);
        (void)(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
        return path;
    };
    return {
        write(u"ledger.txt"_s,
              u"The old bridge is closed, says the mayor. The ferry will run all winter. "
              "It costs the town 40,000 a month.\n"_s),
        write(u"wire.txt"_s,
              u"“The bridge is open,” a clerk says. Whether the ferry runs in winter, nobody "
              "knows. The mayor had said that the bridge is closed.\n"_s),
        write(u"post.txt"_s, u"Some say that the bridge is closed. The ferry will not run in winter.\n"_s),
        write(u"gazette.txt"_s, u"The bridge is closed, and yet the bridge is open to cyclists.\n"_s)};
}

/// Joins what four articles say to three claims.
void argue(MainWindow &window)
{
    Project &project = *window.project();
    const QString bridge = u"The old bridge over the Tor is closed to all traffic from November on"_s;
    const QString ferry = u"The ferry runs all winter"_s;
    const QList<Said> all{{0, u"The old bridge is closed"_s, bridge, Stance::Asserts},
                          {0, u"The ferry will run all winter"_s, ferry, Stance::Asserts},
                          {0, u"It costs the town 40,000 a month"_s,
                           u"The ferry costs the town 40,000 a month"_s, Stance::Unset},
                          {1, u"The bridge is open"_s, bridge, Stance::Denies},
                          {1, u"the bridge is closed"_s, bridge, Stance::Reports},
                          {1, u"Whether the ferry runs in winter, nobody knows"_s, ferry, Stance::Doubts},
                          {2, u"Some say that the bridge is closed"_s, bridge, Stance::Reports},
                          {2, u"The ferry will not run in winter"_s, ferry, Stance::Denies},
                          {3, u"The bridge is closed"_s, bridge, Stance::Asserts},
                          {3, u"the bridge is open to cyclists"_s, bridge, Stance::Denies}};
    const auto rows = project.store().articles({}, 0, 9);
    const QStringList names{u"ledger.txt"_s, u"wire.txt"_s, u"post.txt"_s, u"gazette.txt"_s};
    const QStringList outlets{u"Karlsund Ledger"_s, u"The Wire"_s, u"Harbour Post"_s, u"Gazette"_s};
    QList<ArticleId> articles(names.size());
    for (const ArticleRow &row : *rows) {
        const auto at = names.indexOf(row.article.fileName);
        Article article = row.article;
        article.outlet = outlets.value(at);
        article.published = *PublishedDate::fromString(u"2031-11-0%1"_s.arg(at + 2));
        (void)project.updateArticle(article);
        articles[at] = article.id;
    }
    for (const Said &said : all) {
        const auto open = project.openArticle(articles[said.article]);
        const SourceText &text = (*open)->text();
        const qsizetype at = text.text().indexOf(said.words);
        NewSpan span;
        span.article = articles[said.article];
        span.kind = SpanKind::Claim;
        span.ranges = {text.toCodePoints({at, at + said.words.size()})};
        span.claim = said.claim;
        span.stance = said.stance;
        (void)project.addSpan(span);
    }
    window.comparison()->closeAll();
    window.openArticle(articles[0]);
    window.openArticle(articles[1], true);
}

ClaimsPanel *showClaims(MainWindow &window)
{
    window.actions()[Command::ShowClaims]->trigger();
    settle();
    ClaimsPanel *matrix = window.findChild<ClaimsDesk *>()->matrix();
    matrix->view()->setCurrentIndex(matrix->view()->model()->index(1, 0));
    return matrix;
}

} // namespace

void takeClaims(Studio &studio)
{
    const QTemporaryDir folder;
    const QStringList files = articleFiles(folder.path());
    studio.window(u"110-claims"_s, studio.projectOf(u"Claims"_s, files), [](MainWindow &window) {
        argue(window);
        showClaims(window);
    });
    studio.window(u"111-claims-cell"_s, studio.projectOf(u"Claims"_s, files), [](MainWindow &window) {
        argue(window);
        ClaimsPanel *matrix = showClaims(window);
        Q_EMIT matrix->cellActivated(matrix->currentArticle(), matrix->currentClaim(), true);
    });
    studio.window(
        u"112-claims-narrow"_s, studio.projectOf(u"Claims"_s, files),
        [](MainWindow &window) {
            argue(window);
            showClaims(window);
        },
        QSize(900, 600));
    studio.window(u"113-claims-empty"_s, studio.projectOf(u"Claims"_s, files),
                  [](MainWindow &window) { window.actions()[Command::ShowClaims]->trigger(); });
    studio.window(u"114-claims-join"_s, studio.projectOf(u"Claims"_s, files), [](MainWindow &window) {
        argue(window);
        showClaims(window);
        ArticleView *view = window.comparison()->activeView();
        const QString words = u"The mayor had said that the bridge is closed"_s;
        const qsizetype at = view->text().text().indexOf(words);
        view->setSelection({std::max<qsizetype>(0, at), at + words.size()});
        window.comparison()->focusPane(window.comparison()->activePane());
        window.actions()[Command::JoinClaim]->trigger();
    });
}

} // namespace Stemma
