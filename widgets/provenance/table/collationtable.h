// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/table/collationmodel.h"

#include <QTableView>

namespace Stemma {

/// Places by witnesses. The heads of rows (outlets) and of columns (the words of the base) stay in sight;
/// what is as in the base is quiet, what is not carries the letter of its class. A letter key asks for
/// another class of the current cell. GUI thread.
class CollationTable : public QTableView {
    Q_OBJECT

public:
    explicit CollationTable(QWidget *parent = nullptr);

    void setSheet(const CollationSheet &sheet);
    void setOnlyVariation(bool isOnly);

    [[nodiscard]] CollationModel *sheetModel() const { return m_model; }

    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    /// Its row becomes current; tells nobody.
    void setCurrentWitness(QUuid id);
    [[nodiscard]] QUuid currentWitness() const;
    /// -1: none.
    [[nodiscard]] int currentPlace() const;
    void setCurrentPlace(int place);

    /// Whether the current cell can get a class: it is not the base's.
    [[nodiscard]] bool canClass() const;
    /// Whether a person chose the class of the current cell.
    [[nodiscard]] bool isOwnClass() const;
    /// All classes with their letters, at the current cell.
    void openClassMenu();

Q_SIGNALS:
    void witnessChanged(QUuid id);
    void placeChanged(int place);
    /// Double click or Enter: the words are to be seen in their text.
    void activated(QUuid id);
    void classRequested(int place, QUuid witness, Stemma::VariationClass variationClass);
    /// What a person chose is to be what was found again.
    void classCleared(int place, QUuid witness);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

    void keyboardSearch(const QString &) override { }

private:
    void fitSections();
    void fitNames();
    void requestClass(VariationClass variationClass);
    void openClassMenu(QPoint place);

    CollationModel *m_model;
    bool m_isEditable = true;
    bool m_isQuiet = false; ///< the current cell is set, not chosen
};

} // namespace Stemma
