// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/proposalsmodel.h"
#include "models/project/backgroundtask.h"
#include "models/project/suggesting/accepting.h"
#include "models/project/suggesting/knownnames.h"
#include "widgets/panels/support/listpanel.h"

#include <QKeySequence>

class QComboBox;
class QSplitter;
class QToolButton;

namespace Stemma {

class ProposalCard;
class SuggestProgress;

/// The queue: what waits for a decision, the most likely first, with the one that is current shown with its
/// context and reasons beside the list. It says what the person wants; who decides moves on. GUI thread.
class SuggestionsPanel : public ListPanel {
    Q_OBJECT

public:
    explicit SuggestionsPanel(QWidget *parent = nullptr);

    void setProject(Project *project) override;

    [[nodiscard]] ProposalsModel *model() const { return m_model; }

    [[nodiscard]] ProposalCard *card() const { return m_card; }

    [[nodiscard]] SuggestProgress *progress() const { return m_progress; }

    [[nodiscard]] QComboBox *typeBox() const { return m_type; }

    /// The switch that narrows the list to the article of the active pane.
    [[nodiscard]] QToolButton *articleSwitch() const { return m_here; }

    /// The article that the switch is about; null: none is read.
    void setArticle(ArticleId article);

    [[nodiscard]] std::optional<Proposal> current() const;
    /// What accepting the current one as the card shows it says about a name; Ask for all that is none.
    [[nodiscard]] NameChoice nameChoice() const;

    /// The entities of the project, read once in the background when a name is shown, and kept true; for
    /// acceptWith(). Null: they are not read yet, or cannot be.
    [[nodiscard]] KnownNames *knownNames() { return m_known ? &*m_known : nullptr; }

    /// They are read anew when they are needed next.
    void forgetNames();

    /// Without currentChanged(); false when the list does not show it.
    bool setCurrent(SuggestionId proposal);
    /// Like setCurrent(), but shows all suggestions when the list does not have it, and takes the focus.
    void ask(SuggestionId proposal);
    /// Makes the row after the current one current, the one before it at the end; false when there is no
    /// other.
    bool goNext();
    void focusList();

    /// As it is in a wide panel.
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    /// Keys in the list and on the card, as a person chose them.
    struct Keys {
        QList<QKeySequence> accept;
        QList<QKeySequence> reject;
        QList<QKeySequence> skip;
        QList<QKeySequence> undo;
        QList<QKeySequence> acceptOwn;
    };

    void setKeys(const Keys &keys);

Q_SIGNALS:
    /// The person (or goNext()) came to another one.
    void currentChanged(const Stemma::Proposal &proposal);
    void acceptRequested();
    /// A name, though it is nearly that of an entity, is another one's.
    void acceptOwnRequested();
    void rejectRequested();
    void skipRequested();
    void undoRequested();
    void acceptManyRequested();

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] bool isFiltered() const override;
    void clearFilters() override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A narrow list has the words alone; the card tells the rest.
    void setNarrow(bool isNarrow);
    void nameColumns();
    void applyQuery();
    void showCurrent();
    void onChanged(const Edit &edit);
    void readNames();
    void takeNames(Result<KnownNames> names);
    /// The name that is current once more, with what is known by now.
    void showNameAgain();
    /// The entities that are nearly called as a name is; none as long as they are not read.
    [[nodiscard]] QList<KnownNames::Near> nearOf(const Proposal &proposal);
    /// Tells what @p key asks for; false: nothing.
    bool act(const QKeySequence &key);

    ProposalsModel *m_model;
    QComboBox *m_type;
    QToolButton *m_here;
    QToolButton *m_many;
    SuggestProgress *m_progress;
    QSplitter *m_split; ///< list and card
    ProposalCard *m_card;
    Keys m_keys;
    Project *m_project = nullptr;
    ArticleId m_article;
    SuggestionId m_shown;
    std::optional<KnownNames> m_known; ///< of the project, when a name was shown
    QList<Change<Entity>> m_missed; ///< while they are read
    BackgroundTask<Result<KnownNames>> m_reading;
    QByteArray m_wideColumns; ///< of the list, while it is narrow
    bool m_isNarrow = false;
    bool m_isSetting = false;
    bool m_hadFocus = false; ///< list or card, when the list was about to be read anew
};

} // namespace Stemma
