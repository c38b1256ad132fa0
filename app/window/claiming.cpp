// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/claiming.h"

#include "app/exportfile.h"
#include "app/settings.h"
#include "app/window/annotating.h"
#include "app/window/noticebar.h"
#include "models/exchange/claims/claimscsv.h"
#include "models/exchange/export/tableexport.h"
#include "models/exchange/export/wholefile.h"
#include "models/project/claims/claiming.h"
#include "widgets/claims/claimchooser.h"
#include "widgets/claims/claimsdesk.h"
#include "widgets/claims/claimspanel.h"
#include "widgets/claims/contradictionspanel.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/reader/articleview.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

constexpr int kSteps = 100; ///< of the progress of saving
constexpr int kListed = 60; ///< claims that the chooser lists

constexpr std::array<std::pair<Command, Stance>, 5> kStances{{{Command::StanceAsserts, Stance::Asserts},
                                                              {Command::StanceDenies, Stance::Denies},
                                                              {Command::StanceDoubts, Stance::Doubts},
                                                              {Command::StanceReports, Stance::Reports},
                                                              {Command::StanceNone, Stance::Unset}}};

constexpr std::array kMatrixCommands{Command::JoinClaim,    Command::StanceAsserts, Command::StanceDenies,
                                     Command::StanceDoubts, Command::StanceReports, Command::StanceNone,
                                     Command::RewordClaim};

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression gap(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = text.toCaseFolded().split(gap, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

} // namespace

Claiming::Claiming(const Actions &actions, Settings &settings, Dialogs &dialogs, ComparisonView *comparison,
                   ClaimsDesk *desk, NoticeBar *notices, ProgressLine *progress, ShowSpan showSpan,
                   QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_comparison(comparison)
    , m_desk(desk)
    , m_notices(notices)
    , m_progress(progress)
    , m_showSpan(std::move(showSpan))
{
    const auto bind = [this](Command command, auto function) {
        connect(m_actions[command], &QAction::triggered, this, function);
    };
    bind(Command::JoinClaim, [this] { join(); });
    bind(Command::RewordClaim, [this] { reword(); });
    bind(Command::SaveClaims, [this] { save(); });
    bind(Command::ShowClaims, [this] {
        Q_EMIT panelRequested();
        m_desk->focusMatrix();
    });
    for (const auto &[command, stance] : kStances) {
        bind(command, [this, stance] { setStance(stance); });
    }
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] { m_save.requestCancel(); });
    wireDesk();
    describeEmpty();
    updateActions();
}

void Claiming::wireDesk()
{
    for (const Command command : kMatrixCommands) {
        m_desk->matrix()->addAction(m_actions[command]);
    }
    connect(m_desk->matrix(), &ClaimsPanel::cellActivated, this, &Claiming::openCell);
    connect(m_desk->matrix(), &ClaimsPanel::currentCellChanged, this, &Claiming::updateActions);
    connect(m_desk->matrix(), &ClaimsPanel::menuRequested, this, &Claiming::showMenu);
    connect(m_desk->matrix()->model(), &ListModel::refreshed, this, &Claiming::updateActions);
    connect(m_desk->contradictions(), &ContradictionsPanel::contradictionActivated, this,
            &Claiming::openContradiction);
    connect(&m_actions, &Actions::shortcutsChanged, this, &Claiming::describeEmpty);
}

void Claiming::describeEmpty()
{
    m_desk->matrix()->setEmptyText(m_actions.withKeys(
        tr("Select the words with which an article claims something, press {claim.join} "
           "and say the claim in a sentence of your own. Do the same in the other articles: "
           "here you see then who asserts it, who denies it, and who is silent.")));
}

void Claiming::setProject(Project *project)
{
    if (m_save.isRunning()) {
        m_progress->end();
    }
    m_save.cancel();
    m_project = project;
    m_opened = {};
    m_desk->setProject(project);
    updateActions();
}

template <typename T> bool Claiming::report(const Result<T> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
    return result.has_value();
}

bool Claiming::isInMatrix() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus != nullptr && m_desk->matrix()->isAncestorOf(focus)
        && !m_desk->matrix()->currentClaim().isNull();
}

std::optional<Span> Claiming::activeSpan() const
{
    const ArticleView *view = m_project != nullptr ? m_comparison->readingView() : nullptr;
    const PlacedSpan *placed = view != nullptr ? view->activePlaced() : nullptr;
    return placed != nullptr ? std::optional(placed->span) : std::nullopt;
}

QList<SpanId> Claiming::spansAtHand() const
{
    QList<SpanId> found;
    if (isInMatrix()) {
        const ClaimStore *claims = ClaimStore::of(m_project->store());
        const auto spans
            = claims->claimSpans(m_desk->matrix()->currentArticle(), m_desk->matrix()->currentClaim());
        for (const Span &span : spans.value_or(QList<Span>())) {
            found.append(span.id);
        }
    } else if (const auto active = activeSpan(); active && active->kind != SpanKind::Entity) {
        found.append(active->id);
    }
    return found;
}

ClaimId Claiming::claimAtHand() const
{
    if (m_project == nullptr) {
        return {};
    }
    const auto active = activeSpan();
    return isInMatrix() ? m_desk->matrix()->currentClaim() : active ? active->claim : ClaimId();
}

void Claiming::updateActions()
{
    const bool canEdit = m_project != nullptr && !m_project->isReadOnly();
    const ArticleView *view = m_project != nullptr ? m_comparison->readingView() : nullptr;
    const auto active = activeSpan();
    const bool hasCell = m_project != nullptr && !m_desk->matrix()->currentClaim().isNull();
    const bool canStand = canEdit && (hasCell || (active && active->kind != SpanKind::Entity));
    for (const auto &[command, stance] : kStances) {
        m_actions[command]->setEnabled(canStand);
    }
    m_actions[Command::JoinClaim]->setEnabled(canEdit && view != nullptr
                                              && (active || !view->trimmedSelection().isEmpty()));
    m_actions[Command::RewordClaim]->setEnabled(canEdit && (hasCell || (active && !active->claim.isNull())));
    m_actions[Command::SaveClaims]->setEnabled(m_project != nullptr);
    m_actions[Command::ShowClaims]->setEnabled(m_project != nullptr);
}

void Claiming::setStance(Stance stance)
{
    if (m_project == nullptr) {
        return;
    }
    const QList<SpanId> spans = spansAtHand();
    if (spans.isEmpty()) {
        m_notices->inform(
            isInMatrix()
                ? m_actions.withKeys(tr("This article says nothing about the claim. Make the words that do "
                                        "active in the text and press {claim.join} here."))
                : tr("Make a claim or a quote active first."));
        return;
    }
    const EditNumber before = m_project->lastEdit();
    if (report(Stemma::setStance(*m_project, spans, stance)) && m_project->lastEdit() != before) {
        //: %1 a stance
        Q_EMIT announced(stance == Stance::Unset ? tr("Took the stance back.")
                                                 : tr("Stance: %1.").arg(Wording::of(stance)));
    }
}

// In the matrix the claim is that of the column; in the text a person chooses one.
void Claiming::join()
{
    const ArticleView *view = m_project != nullptr ? m_comparison->readingView() : nullptr;
    const auto active = activeSpan();
    if (view == nullptr || (!active && view->trimmedSelection().isEmpty())) {
        m_notices->inform(tr("Select the words of a claim in the text, or make an annotation active."));
        return;
    }
    if (isInMatrix()) {
        const auto claim = m_project->store().claim(m_desk->matrix()->currentClaim());
        if (report(claim)) {
            joinHere(claim->statement);
        }
        return;
    }
    const TextRange selected = view->trimmedSelection();
    const QString words = (selected.isEmpty() ? view->article()->spanText(*view->activePlaced())
                                              : view->text().slice(selected).toString())
                              .simplified();
    const auto claim = selected.isEmpty() && active && !active->claim.isNull()
        ? m_project->store().claim(active->claim)
        : failure(ErrorCode::NotFound);
    choose(tr("Join to a Claim"), claim ? claim->statement : words, words,
           [this](const QString &statement) { joinHere(statement); });
}

void Claiming::joinHere(const QString &statement)
{
    ArticleView *view = m_project != nullptr ? m_comparison->readingView() : nullptr;
    if (view == nullptr) {
        return;
    }
    const TextRange selected = view->trimmedSelection();
    const auto active = activeSpan();
    Result<SpanId> joined = failure(ErrorCode::NotFound);
    const EditNumber before = m_project->lastEdit();
    if (!selected.isEmpty()) {
        NewSpan span = newSpanOf(view->text(), view->article()->article().id, SpanKind::Claim, selected);
        span.claim = statement;
        joined = m_project->addSpan(span);
        if (joined) {
            view->setCaret(selected.end);
        }
    } else if (active) {
        joined = joinClaim(*m_project, active->id, statement);
    }
    if (!report(joined) || m_project->lastEdit() == before) {
        return;
    }
    view->setActiveSpan(*joined);
    //: %1 the words of the claim
    Q_EMIT announced(m_actions.withKeys(tr("Joined to the claim “%1”. {claim.asserts} says that it is "
                                           "asserted here, {claim.denies} that it is "
                                           "denied.")
                                            .arg(Wording::shortened(statement))));
}

void Claiming::choose(const QString &title, const QString &proposed, const QString &nearTo,
                      const std::function<void(const QString &)> &done, const QString &reworded)
{
    auto *chooser = new ClaimChooser(
        title,
        [this, nearTo, reworded](const QString &part) {
            QStringList found = lookUp(part, nearTo);
            if (!part.isEmpty() && part != reworded) {
                found.removeAll(reworded); // else words left out of it would find it again
            }
            return found;
        },
        m_desk->window());
    connect(chooser, &ClaimChooser::chosen, this, done);
    chooser->open(proposed);
}

QStringList Claiming::lookUp(const QString &part, const QString &nearTo) const
{
    if (m_project == nullptr) {
        return {};
    }
    QStringList found = m_project->store()
                            .completions(Completion::Claim, part, part.isEmpty() ? 10 * kListed : kListed)
                            .value_or(QStringList());
    if (part.isEmpty()) {
        const QSet<QString> near = wordsOf(nearTo);
        QList<std::pair<qsizetype, QString>> ranked;
        for (const QString &statement : std::as_const(found)) {
            ranked.append({(wordsOf(statement) & near).size(), statement});
        }
        std::ranges::stable_sort(ranked, std::ranges::greater(), &std::pair<qsizetype, QString>::first);
        found.clear();
        for (const auto &[shared, statement] : std::as_const(ranked)) {
            found.append(statement);
        }
    }
    return found.first(std::min<qsizetype>(kListed, found.size()));
}

void Claiming::reword()
{
    const ClaimId id = claimAtHand();
    const auto claim = id.isNull() ? failure(ErrorCode::NotFound) : m_project->store().claim(id);
    if (!claim) {
        m_notices->inform(tr("Make a claim active in the text, or choose a cell among the claims."));
        return;
    }
    choose(
        tr("Reword the Claim, or Merge It with Another One"), claim->statement, claim->statement,
        [this, id](const QString &statement) {
            const EditNumber before = m_project != nullptr ? m_project->lastEdit() : EditNumber{};
            if (m_project != nullptr && report(rewordClaim(*m_project, id, statement))
                && m_project->lastEdit() != before) {
                //: %1 the words of the claim
                Q_EMIT announced(tr("The claim is now “%1”.").arg(Wording::shortened(statement)));
            }
        },
        claim->statement);
}

// One after the other, when the same cell is opened again.
void Claiming::openCell(ArticleId article, ClaimId claim, bool beside)
{
    const ClaimStore *claims = m_project != nullptr ? ClaimStore::of(m_project->store()) : nullptr;
    const auto spans = claims != nullptr ? claims->claimSpans(article, claim) : Result<QList<Span>>();
    if (!report(spans)) {
        return;
    }
    if (spans->isEmpty()) {
        m_notices->inform(tr("This article says nothing about the claim."));
        return;
    }
    const auto last = std::ranges::find(*spans, m_opened, &Span::id);
    const bool isOther = last == spans->cend() || std::next(last) == spans->cend();
    const auto next = isOther ? spans->cbegin() : std::next(last);
    m_opened = next->id;
    if (m_showSpan(m_opened, beside) && spans->size() > 1) {
        m_notices->inform(tr("Place %L1 of %L2. Enter shows the next one.")
                              .arg(std::distance(spans->cbegin(), next) + 1)
                              .arg(spans->size()));
    }
}

void Claiming::openContradiction(ClaimId claim, ArticleId article)
{
    const ClaimStore *claims = m_project != nullptr ? ClaimStore::of(m_project->store()) : nullptr;
    if (claims == nullptr) {
        return;
    }
    const auto spans = claims->contradictingSpans(claim, article);
    if (report(spans) && m_showSpan(spans->assertion, false)) {
        m_showSpan(spans->denial, true);
    }
}

void Claiming::showMenu(QPoint place)
{
    updateActions();
    auto *menu = new QMenu(m_desk);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const auto &[command, stance] : kStances) {
        menu->addAction(m_actions[command]);
    }
    menu->addSeparator();
    menu->addAction(m_actions[Command::JoinClaim]);
    menu->addAction(m_actions[Command::RewordClaim]);
    menu->addSeparator();
    menu->addAction(m_actions[Command::SaveClaims]);
    menu->popup(place);
}

void Claiming::save()
{
    if (m_project == nullptr) {
        return;
    }
    if (m_progress->isRunning()) {
        m_notices->warn(tr("Something else is under way. Wait for it, or stop it in the status bar."));
        return;
    }
    const QString path = askForExportFile(m_dialogs, m_settings, m_desk->window(),
                                          {.title = tr("Save Claims as Table"),
                                           .project = m_project->path(),
                                           .name = tr("Claims") + u".csv"_s,
                                           .filter = tr("Tables (*.csv)")});
    if (path.isEmpty()) {
        return;
    }
    ExportOptions options;
    options.profile = ExportProfile::Spreadsheet; // it is opened with a double click
    const ProjectStore &store = m_project->store();
    const ClaimQuery query = m_desk->matrix()->model()->query();
    m_progress->begin(tr("Saving claims"), kSteps);
    m_save.start(
        [&store, query, form = options.form(), path](TaskPromise<Result<qint64>> &promise) {
            promise.setProgressRange(0, kSteps);
            const auto sibling = store.sibling(AccessMode::ReadOnly);
            const auto table = sibling ? claimsCsv(**sibling, query, form,
                                                   [&](double share) {
                                                       promise.setProgressValue(int(share * kSteps));
                                                       return !promise.isCanceled();
                                                   })
                                       : std::unexpected(sibling.error());
            promise.addResult(
                table ? writeWhole(path, table->bytes, false).transform([&] { return table->claims; })
                      : std::unexpected(table.error()));
        },
        [this, path](const Result<qint64> &count) {
            m_progress->end();
            if (report(count)) {
                //: %1 the name of a file
                m_notices->inform(tr("%Ln claim(s) were written to “%1”.", nullptr, int(*count))
                                      .arg(QFileInfo(path).fileName()));
            }
        },
        [this](int value, int maximum, const QString & /*text*/) { m_progress->update(value, maximum); },
        [this] {
            m_progress->end();
            m_notices->inform(tr("Stopped: no table was written."));
        });
}

} // namespace Stemma
