// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/decodingview.h"

#include "models/exchange/import/importtypes.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/wording.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLocale>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString sourceText(EncodingSource source, int confidence)
{
    switch (source) {
    case EncodingSource::ByteOrderMark:
        return DecodingView::tr("named by a byte order mark");
    case EncodingSource::StrictUtf8:
        return DecodingView::tr("valid throughout");
    case EncodingSource::Declared:
        return DecodingView::tr("named by the file");
    case EncodingSource::Detected:
        return DecodingView::tr("detected, %1 % sure").arg(confidence);
    case EncodingSource::Chosen:
        return DecodingView::tr("chosen by hand");
    }
    return {};
}

} // namespace

DecodingView::DecodingView(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_content(new QWidget(this))
    , m_lines(new QFormLayout)
    , m_cutLabel(new MutedLabel(tr("Left out of the text"), m_content))
    , m_cut(new QTreeWidget(m_content))
{
    m_fold->setObjectName("howMade"_L1);
    m_fold->setText(tr("How the text was made"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_cut->setColumnCount(2);
    m_cut->setHeaderLabels({tr("What"), tr("Words")});
    m_cut->setRootIsDecorated(false);
    m_cut->setAccessibleName(tr("Left out of the text"));
    m_cut->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_cut->setMinimumHeight(fontMetrics().height() * 6);
    m_lines->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_lines->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addLayout(m_lines);
    content->addWidget(m_cutLabel);
    content->addWidget(m_cut, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fold);
    layout->addWidget(m_content, 1);
    m_content->hide();
    connect(m_fold, &QToolButton::toggled, this, [this](bool isOpen) {
        m_fold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        m_content->setVisible(isOpen);
    });
}

void DecodingView::addLine(const QString &label, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    auto *text = new QLabel(value, m_content);
    text->setWordWrap(true);
    text->setMinimumWidth(1);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTextFormat(Qt::PlainText);
    m_lines->addRow(new MutedLabel(label, m_content), text);
}

void DecodingView::setRevision(const Article &article, const Revision &revision)
{
    while (m_lines->rowCount() > 0) {
        m_lines->removeRow(0);
    }
    const QLocale locale;
    const auto note = decodingNoteFromJson(revision.decoding);
    addLine(tr("File"), article.fileName);
    addLine(tr("Format"), revision.mediaType);
    //: %1 an encoding such as UTF-8, %2 how it was found
    addLine(tr("Encoding"),
            note ? tr("%1 (%2)").arg(note->encoding, sourceText(note->source, note->confidence))
                 : revision.encoding);
    addLine(tr("Length"), tr("%L1 character(s)", nullptr, int(revision.length)).arg(revision.length));
    if (note) {
        if (note->replaced > 0) {
            addLine(tr("Undecodable"), tr("%Ln place(s), shown as \ufffd", nullptr, int(note->replaced)));
        }
        if (note->dropped > 0) {
            addLine(tr("Dropped"), tr("%Ln control character(s)", nullptr, int(note->dropped)));
        }
        if (note->lineEndsChanged > 0) {
            addLine(tr("Line ends"), tr("%Ln made uniform", nullptr, int(note->lineEndsChanged)));
        }
    }
    addLine(tr("Imported"), Wording::of(article.imported));
    m_cut->clear();
    const QList<CutPart> cut = note ? note->cut : QList<CutPart>();
    for (const CutPart &part : cut) {
        auto *item = new QTreeWidgetItem(m_cut, {part.what, part.text.simplified()});
        item->setToolTip(1, u"<p>%1</p>"_s.arg(part.text.toHtmlEscaped()));
    }
    m_cut->setVisible(!cut.isEmpty());
    m_cutLabel->setVisible(!cut.isEmpty());
}

} // namespace Stemma
