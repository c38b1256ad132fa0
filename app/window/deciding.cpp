// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/deciding.h"

#include "app/window/noticebar.h"
#include "models/project/project.h"
#include "widgets/provenance/groupview.h"
#include "widgets/provenance/possiblesources.h"
#include "widgets/provenance/provenancewording.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/provenance/table/collationpanel.h"
#include "widgets/provenance/table/collationtable.h"
#include "widgets/provenance/tree/stemmatree.h"
#include "widgets/provenance/variantwording.h"
#include "widgets/support/errortext.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

using Command = Actions::Command;

Deciding::Deciding(const Actions &actions, ProvenanceWorkspace *workspace, NoticeBar *notices,
                   QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_notices(notices)
{
    wire();
    followKeys();
    connect(&m_actions, &Actions::shortcutsChanged, this, &Deciding::followKeys);
}

void Deciding::wire()
{
    const auto bind = [this](Command command, QWidget *place, auto function) {
        connect(m_actions[command], &QAction::triggered, this, function);
        place->addAction(m_actions[command]);
    };
    StemmaTree *tree = m_workspace->tree();
    CollationTable *table = m_workspace->collation()->table();
    bind(Command::ConfirmEdge, tree, [this] { confirm(m_workspace->currentWitness()); });
    bind(Command::RejectEdge, tree, [this] { reject(m_workspace->currentWitness()); });
    bind(Command::DrawEdge, tree, [this, tree] {
        m_workspace->focusTree();
        tree->beginDrawing();
    });
    bind(Command::ChooseSource, tree, [this] { chooseSource(); });
    bind(Command::TakeBackDecision, tree, [this] { takeBack(); });
    table->addAction(m_actions[Command::TakeBackDecision]);
    bind(Command::NextUndecided, m_workspace, [this] { goToUndecided(1); });
    bind(Command::PreviousUndecided, m_workspace, [this] { goToUndecided(-1); });
    bind(Command::ClassVariant, m_workspace, [this, table] {
        m_workspace->reveal(table);
        table->setFocus(Qt::ShortcutFocusReason);
        table->openClassMenu();
    });
    connect(tree, &StemmaTree::confirmRequested, this, &Deciding::confirm);
    connect(tree, &StemmaTree::rejectRequested, this, &Deciding::reject);
    connect(tree, &StemmaTree::sourceChosen, this, &Deciding::draw);
    connect(tree, &StemmaTree::refused, this, [this](const QString &why) { m_notices->warn(why); });
    connect(table, &CollationTable::classRequested, this,
            [this](int place, QUuid witness, VariationClass one) { setClass(place, witness, {one}); });
    connect(table, &CollationTable::classCleared, this,
            [this](int place, QUuid witness) { setClass(place, witness, {}); });
}

void Deciding::followKeys()
{
    m_workspace->tree()->setKeys({m_actions[Command::ConfirmEdge]->shortcuts(),
                                  m_actions[Command::RejectEdge]->shortcuts(),
                                  m_actions[Command::DrawEdge]->shortcuts()});
}

void Deciding::setProject(Project *project)
{
    m_project = project;
    m_workspace->setEditable(project != nullptr && !project->isReadOnly());
}

QList<QAction *> Deciding::actionsOfTree() const
{
    return {m_actions[Command::ConfirmEdge], m_actions[Command::RejectEdge], m_actions[Command::ChooseSource],
            m_actions[Command::DrawEdge], m_actions[Command::TakeBackDecision]};
}

void Deciding::updateActions(bool isShown)
{
    const QUuid witness = m_workspace->currentWitness();
    const DerivationEdge *edge = edgeOf(witness);
    const bool canEdit = isShown && m_project && !m_project->isReadOnly();
    const bool isWitness = canEdit && edge != nullptr;
    m_actions[Command::ConfirmEdge]->setEnabled(isWitness && edge->status != SpanStatus::Accepted);
    m_actions[Command::RejectEdge]->setEnabled(isWitness);
    m_actions[Command::DrawEdge]->setEnabled(isWitness);
    m_actions[Command::ChooseSource]->setEnabled(isWitness);
    const CollationTable *table = m_workspace->collation()->table();
    const bool isInTable = canEdit && !m_workspace->collation()->isRunning();
    m_actions[Command::ClassVariant]->setEnabled(isInTable && table->canClass());
    m_actions[Command::TakeBackDecision]->setEnabled((isWitness && isDecided(witness))
                                                     || (isInTable && table->isOwnClass()));
    const bool isOpen = isShown
        && std::ranges::contains(group()->tree.edges, SpanStatus::Suggested, &DerivationEdge::status);
    m_actions[Command::NextUndecided]->setEnabled(isOpen);
    m_actions[Command::PreviousUndecided]->setEnabled(isOpen);
}

const GroupProvenance *Deciding::group() const
{
    return m_workspace->group().get();
}

const DerivationEdge *Deciding::edgeOf(QUuid witness) const
{
    const int number = group() != nullptr ? group()->witnessOf(witness) : -1;
    return number < 0 ? nullptr : &group()->tree.edges[size_t(number)];
}

QString Deciding::nameOf(QUuid node) const
{
    const StemmaGraph &graph = m_workspace->tree()->graph();
    const int number = graph.nodeOf(node);
    return number < 0 ? QString() : graph.nodes[size_t(number)].name;
}

bool Deciding::isDecided(QUuid witness) const
{
    return std::ranges::any_of(group()->decisions,
                               [&](const Derivation &decision) { return decision.from == witness; });
}

bool Deciding::make(const std::function<Result<void>()> &decide, const QString &done)
{
    const EditNumber before = m_project->lastEdit();
    if (const auto decided = decide(); !decided) {
        Q_EMIT failed(decided.error());
        return false;
    }
    const bool isMade = m_project->lastEdit() != before;
    if (isMade) {
        Q_EMIT announced(done);
    }
    return isMade;
}

// Edges

void Deciding::confirm(QUuid from)
{
    const DerivationEdge *edge = edgeOf(from);
    if (edge == nullptr || !m_project) {
        return;
    }
    const QString name
        = edge->outside == DerivationEdge::Outside::None ? nameOf(edge->to) : outsideName(*group(), *edge);
    settle(from, sourceOf(*edge), name, DateInversions::Refused);
}

void Deciding::settle(QUuid from, const DerivationSource &to, const QString &name, DateInversions inversions)
{
    if (group() == nullptr) {
        return;
    }
    const EditNumber before = m_project->lastEdit();
    const DerivationEdge *known = edgeOf(from);
    const bool isAgain = known != nullptr && known->status == SpanStatus::Accepted && sourceOf(*known) == to;
    // What was written down when it was confirmed first stays.
    const DerivationEdge edge = isAgain ? DerivationEdge() : edgeIfConfirmed(*group(), SpanId(from), to);
    const auto confirmed = confirmDerivation(*m_project, SpanId(from), to, edge.how,
                                             ProvenanceWording::ground(edge), inversions);
    if (!confirmed && confirmed.error().code == ErrorCode::DateInversion) {
        m_notices->warn(errorText(confirmed.error(), Audience::Window).what, tr("Draw It All the Same"),
                        [this, project = m_project, from, to, name] {
                            if (project && project == m_project) {
                                settle(from, to, name, DateInversions::Allowed);
                            }
                        });
    } else if (!confirmed) {
        Q_EMIT failed(confirmed.error());
    } else if (m_project->lastEdit() == before) {
        m_notices->inform(
            tr("It is confirmed already that %1 has its words from %2.").arg(nameOf(from), name));
    } else {
        Q_EMIT announced(tr("Confirmed: %1 has its words from %2.").arg(nameOf(from), name));
    }
}

void Deciding::reject(QUuid from)
{
    const DerivationEdge *edge = edgeOf(from);
    if (edge == nullptr || !m_project) {
        return;
    }
    const DerivationSource source = sourceOf(*edge);
    const QString name
        = edge->outside == DerivationEdge::Outside::None ? nameOf(edge->to) : outsideName(*group(), *edge);
    const bool isMade = make([&] { return rejectDerivation(*m_project, SpanId(from), source); },
                             tr("Rejected: %1 does not have its words from %2.").arg(nameOf(from), name));
    const DerivationEdge *left = edgeOf(from);
    if (left != nullptr && sourceOf(*left) == source && (isMade || isDecided(from))) {
        m_notices->warn(
            tr("Nothing else is left that %1 could have its words from. Choose its source from the "
               "list, or name one outside the project.")
                .arg(nameOf(from)),
            plainTextOf(Command::ChooseSource), [this] { chooseSource(); });
    }
}

QString Deciding::plainTextOf(Command command) const
{
    return m_actions.nameOf(m_actions[command]);
}

void Deciding::takeBack()
{
    CollationTable *table = m_workspace->collation()->table();
    if (table->hasFocus() && table->isOwnClass()) {
        setClass(table->currentPlace(), table->currentWitness(), {});
        return;
    }
    const QUuid from = m_workspace->currentWitness();
    if (m_project && edgeOf(from) != nullptr) {
        (void)make([&] { return forgetDerivations(*m_project, SpanId(from)); },
                   tr("What was decided on the source of %1 was taken back.").arg(nameOf(from)));
    }
}

void Deciding::draw(QUuid from, QUuid to)
{
    const auto source = group() != nullptr ? sourceAt(*group(), to) : std::nullopt;
    if (source && m_project) {
        settle(from, *source, nameOf(to), DateInversions::Refused);
    }
}

void Deciding::chooseSource()
{
    const QUuid from = m_workspace->currentWitness();
    if (!m_project || edgeOf(from) == nullptr) {
        return;
    }
    auto *chooser = new SourceChooser(nameOf(from), possibleSources(*group(), from), m_workspace);
    connect(chooser, &SourceChooser::named, this, [this, from](const QString &outside) {
        settle(from, {.witness = {}, .outside = outside}, outside, DateInversions::Refused);
    });
    // The list says what is later, so nobody has to be asked again.
    connect(chooser, &SourceChooser::chosen, this, [this, from](QUuid to) {
        const auto source = group() != nullptr ? sourceAt(*group(), to) : std::nullopt;
        if (source && m_project) {
            settle(from, *source, to.isNull() ? statementName(*group()) : nameOf(to),
                   DateInversions::Allowed);
        }
    });
    const StemmaTree *tree = m_workspace->tree();
    m_workspace->reveal(tree);
    const QRect node = tree->rectOf(from);
    const QPoint start = tree->layoutDirection() == Qt::RightToLeft ? node.bottomRight() : node.bottomLeft();
    chooser->open(tree->viewport()->mapToGlobal(start));
}

void Deciding::goToUndecided(int by)
{
    if (group() == nullptr) {
        return;
    }
    const auto count = int(group()->witnesses.size());
    const int now = group()->witnessOf(m_workspace->currentWitness());
    for (int i = 1; i <= count; ++i) {
        const int number = ((now < 0 && by > 0 ? -1 : now) + by * i + 2 * count) % count;
        if (group()->tree.edges[size_t(number)].status == SpanStatus::Suggested) {
            m_workspace->chooseWitness(group()->witnesses[size_t(number)].span.id.uuid());
            m_workspace->focusTree();
            break;
        }
    }
}

// Variants

void Deciding::setClass(int place, QUuid witness, const VariationClasses &classes)
{
    const auto &collation = m_workspace->shownCollation();
    const int number = group() != nullptr ? group()->witnessOf(witness) : -1;
    if (!m_project || !collation || number < 0 || place < 0) {
        return;
    }
    const QString name = group()->witnesses[size_t(number)].label;
    const VariantPlace at = variantPlace(*group(), *collation, number, place);
    if (!collation->places[size_t(place)].isVariation
        || (at.witnessRange.isEmpty() && at.baseRange.isEmpty())) {
        m_notices->inform(tr("There is no variant here: %1 has what the base has.").arg(name));
        return;
    }
    (void)make([&] { return setVariantClasses(*m_project, at, classes); },
               classes.empty()
                   ? tr("The variant in %1 is classed as it was found.").arg(name)
                   : tr("The variant in %1 is classed as: %2.").arg(name, Stemma::nameOf(classes.front())));
}

} // namespace Stemma
