// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/provenancejourney.h"

#include "models/project/provenance/groupprovenance.h"
#include "tests/journeys/suggestjourney.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/importdialog.h"
#include "widgets/panels/articlespanel.h"
#include "widgets/panels/forms/articleform.h"
#include "widgets/panels/forms/fields.h"
#include "widgets/panels/forms/publishededit.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/provenance/reviewqueuepanel.h"
#include "widgets/provenance/sourcechooser.h"
#include "widgets/provenance/tree/stemmatree.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kSureEnough = 60; // per cent

bool isUndecided(const GroupProvenance &group, int witness)
{
    return group.tree.edges[size_t(witness)].status == SpanStatus::Suggested;
}

bool isJudged(const std::optional<Review> &review)
{
    return review && review->verdict != Verdict::Unset;
}

bool isFocusOn(const QObject *widget)
{
    return QApplication::focusWidget() == widget;
}

QPoint centreOf(const QWidget *widget)
{
    return ask([&] { return widget->mapToGlobal(widget->rect().center()); });
}

} // namespace

ProvenanceJourney::ProvenanceJourney(MainWindow &window, Person &person)
    : m_window(window)
    , m_person(person)
{
}

ReviewQueuePanel *ProvenanceJourney::queue() const
{
    return m_window.findChild<ReviewQueuePanel *>();
}

std::shared_ptr<const GroupProvenance> ProvenanceJourney::group() const
{
    return ask([this] { return space()->group(); });
}

int ProvenanceJourney::current() const
{
    return ask(
        [this] { return space()->group() ? space()->group()->witnessOf(space()->currentWitness()) : -1; });
}

void ProvenanceJourney::makeProject(const QString &path)
{
    awaitThat(u"the window is active"_s, [this] { return m_window.isActiveWindow(); });
    m_person.key(u"ctrl+n"_s);
    m_person.chooseFile(path);
    awaitThat(u"the project is open"_s, [this] { return m_window.project() != nullptr; });
}

void ProvenanceJourney::import(const QStringList &files)
{
    m_person.key(u"ctrl+i"_s);
    m_person.chooseFile(u"\"%1\""_s.arg(files.join(u"\" \""_s)));
    awaitThat(u"the import dialog"_s, [] {
        const auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget());
        return dialog != nullptr && dialog->isActiveWindow();
    });
    m_person.key(u"Return"_s);
    awaitThat(u"every article is there"_s,
              [&] { return m_window.project()->store().countArticles({}).value_or(-1) == files.size(); });
}

void ProvenanceJourney::fill(QLineEdit *field, const QString &text, const std::function<QString()> &stored)
{
    m_person.click(centreOf(field));
    awaitThat(u"the field has the focus"_s, [&] { return field->hasFocus(); });
    m_person.type(text);
    m_person.key(u"Return"_s);
    awaitThat(u"“%1” is stored"_s.arg(text), [&] { return stored() == text; });
}

void ProvenanceJourney::describe(const QString &file, const QString &outlet, const QString &day)
{
    const auto rows
        = ask([&] { return m_window.project()->store().articles({}, 0, 99).value_or(QList<ArticleRow>()); });
    const auto row = std::ranges::find_if(
        rows, [&](const ArticleRow &one) { return one.article.fileName.startsWith(file); });
    if (row == rows.end()) {
        throw Stranded(u"no article of %1"_s.arg(file));
    }
    const ArticleId article = row->article.id;
    auto *list = ask([this] { return m_window.findChild<ArticlesPanel *>(); });
    awaitThat(u"the article is in the list"_s, [&] { return list->setCurrentArticle(article); });
    m_person.click(ask([&] {
        const RecordView *shown = list->view();
        return shown->viewport()->mapToGlobal(shown->visualRect(shown->currentIndex()).center());
    }));
    awaitThat(u"the row of the article is current"_s,
              [&] { return list->currentArticle() == article && list->view()->hasFocus(); });
    m_person.key(u"Return"_s);
    awaitThat(u"the article is open"_s, [&] { return m_window.comparison()->paneOf(article) >= 0; });
    auto *form = ask([this] { return m_window.findChild<ArticleForm *>(); });
    auto *field = ask([&] { return form->findChild<TextField *>(u"outlet"_s); });
    awaitThat(u"the form of the article is in sight"_s,
              [&] { return field->isVisible() && form->isEnabled(); });
    const auto stored = [&] { return m_window.project()->store().article(article).value_or(Article()); };
    fill(field, outlet, [&] { return stored().outlet; });
    if (day.isEmpty()) {
        return;
    }
    const auto *date = ask([&] { return form->findChild<PublishedEdit *>(); });
    m_person.key(u"Tab"_s);
    m_person.key(u"Tab"_s);
    awaitThat(u"the precision of the date has the focus"_s, [&] { return isFocusOn(date->precisionBox()); });
    m_person.key(u"Down"_s);
    m_person.key(u"Tab"_s);
    awaitThat(u"the date has the focus"_s,
              [] { return qobject_cast<QDateEdit *>(QApplication::focusWidget()) != nullptr; });
    m_person.type(day);
    m_person.key(u"Return"_s);
    awaitThat(u"the date is stored"_s, [&] {
        const auto shown = qobject_cast<QDateEdit *>(QApplication::focusWidget());
        return !stored().published.isUnknown() && shown != nullptr && shown->text() == day;
    });
}

void ProvenanceJourney::acceptSuggestions()
{
    SuggestJourney suggestions(m_window, m_person);
    suggestions.awaitEverything();
    m_person.key(u"ctrl+j"_s);
    suggestions.acceptFrom(kSureEnough);
}

void ProvenanceJourney::goToProvenance()
{
    m_person.key(u"ctrl+2"_s);
    awaitThat(u"a quote is shown, and the tree has the focus"_s,
              [this] { return space()->group() != nullptr && space()->tree()->hasFocus(); });
}

WitnessRuling ProvenanceJourney::rulingOf(int witness, const QList<WitnessRuling> &rulings) const
{
    const QString file = group()->witnesses[size_t(witness)].article.fileName;
    const auto found
        = std::ranges::find_if(rulings, [&](const WitnessRuling &one) { return file.startsWith(one.file); });
    return found == rulings.end() ? WitnessRuling{.file = file, .verdict = u"8"_s, .note = {}, .source = {}}
                                  : *found;
}

void ProvenanceJourney::decideSource(const QList<WitnessRuling> &rulings)
{
    m_person.key(u"j"_s);
    awaitThat(u"J goes to a step that nobody decided"_s, [this] {
        const auto shown = space()->group();
        const int at = shown->witnessOf(space()->currentWitness());
        return space()->tree()->hasFocus() && at >= 0 && isUndecided(*shown, at);
    });
    const int witness = current();
    const WitnessRuling ruling = rulingOf(witness, rulings);
    if (ruling.source.isEmpty()) {
        m_person.key(u"Return"_s);
    } else {
        m_person.key(u"s"_s);
        awaitThat(u"the list of sources"_s, [] {
            const QWidget *popup = QApplication::activePopupWidget();
            return qobject_cast<const SourceChooser *>(popup) != nullptr;
        });
        m_person.type(ruling.source);
        m_person.key(u"Return"_s);
    }
    awaitThat(u"the source of %1 is decided"_s.arg(ruling.file), [&] {
        const auto shown = space()->group();
        return !isUndecided(*shown, witness) && QApplication::activePopupWidget() == nullptr
            && (ruling.source.isEmpty()
                || shown->tree.edges[size_t(witness)].outside != DerivationEdge::Outside::None);
    });
}

void ProvenanceJourney::writeNote(const QString &note)
{
    if (note.isEmpty()) {
        return;
    }
    m_person.key(u"n"_s);
    awaitThat(u"the note has the focus"_s,
              [] { return qobject_cast<NoteField *>(QApplication::focusWidget()) != nullptr; });
    m_person.type(note);
    m_person.key(u"Return"_s);
    awaitThat(u"the tree has the focus again"_s, [this] { return space()->tree()->hasFocus(); });
}

void ProvenanceJourney::judgeWitness(const QList<WitnessRuling> &rulings)
{
    const int witness = current();
    const WitnessRuling ruling = rulingOf(witness, rulings);
    writeNote(ruling.note);
    m_person.key(ruling.verdict);
    awaitThat(u"%1 has its verdict, and the next witness is current"_s.arg(ruling.file), [&] {
        const auto shown = space()->group();
        const auto &all = shown->witnesses;
        const bool isLast = std::ranges::all_of(all, isJudged, &ProvenanceWitness::review);
        return isJudged(all[size_t(witness)].review) && all[size_t(witness)].review->note == ruling.note
            && (isLast || shown->witnessOf(space()->currentWitness()) != witness);
    });
}

void ProvenanceJourney::judgeQuote(const QString &key)
{
    const QuoteGroupId judged = group()->group.id;
    m_person.key(u"q"_s);
    m_person.key(key);
    awaitThat(u"the quote has its verdict, and the next one is shown"_s, [&] {
        const auto shown = space()->group();
        const bool isLast = queue()->model()->rowCount() == 0;
        return shown != nullptr && (shown->group.id != judged || (isLast && isJudged(shown->review)));
    });
}

void ProvenanceJourney::review(const QList<QuoteRuling> &rulings)
{
    QStringList done;
    while (ask([this] { return queue()->model()->rowCount(); }) > 0) {
        const auto shown = group();
        const auto ruling = std::ranges::find_if(rulings, [&](const QuoteRuling &one) {
            return std::ranges::any_of(shown->witnesses, [&](const ProvenanceWitness &witness) {
                return witness.words.text().contains(one.words);
            });
        });
        if (ruling == rulings.end()) {
            judgeQuote(u"9"_s); // reviewed, nothing to say
            continue;
        }
        for (size_t i = 0; i < shown->witnesses.size(); ++i) {
            decideSource(ruling->witnesses);
        }
        for (size_t i = 0; i < shown->witnesses.size(); ++i) {
            judgeWitness(ruling->witnesses);
        }
        writeNote(ruling->note);
        judgeQuote(ruling->verdict);
        done.append(ruling->words);
    }
    for (const QuoteRuling &ruling : rulings) {
        if (!done.contains(ruling.words)) {
            throw Stranded(u"no linked quote has the words “%1”"_s.arg(ruling.words));
        }
    }
}

void ProvenanceJourney::exportReport(const QString &path)
{
    m_person.key(u"ctrl+shift+p"_s);
    m_person.type(u"Export Provenance"_s);
    m_person.key(u"Return"_s);
    m_person.chooseFile(path);
    awaitThat(u"the report is written"_s, [&] { return QFileInfo::exists(path); });
}

QString textOfPdf(const QString &path)
{
    const QByteArray text
        = runProgram(u"python3"_s, {QStringLiteral(STEMMA_SOURCE_DIR "/tests/journeys/pdftext.py"), path});
    return QString::fromUtf8(text).simplified();
}

QString textOfHtml(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Stranded(file.errorString());
    }
    const QString html = QString::fromUtf8(file.readAll());
    return ask([&] {
        QTextDocument document;
        document.setHtml(html);
        return document.toPlainText().simplified();
    });
}

} // namespace Stemma
