// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportdialog.h"

#include "models/exchange/package/datapackage.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/colors.h"
#include "widgets/support/errortext.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qint64 kPreviewRows = 30;

/// The tables a person looks for first.
constexpr std::array kShown{ExportTable::Annotations, ExportTable::Quotes, ExportTable::Articles,
                            ExportTable::Entities, ExportTable::Claims};

} // namespace

ExportDialog::ExportDialog(const ProjectStore &store, Dialogs &dialogs, const QString &folder,
                           QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_dialogs(dialogs)
    , m_data(new QRadioButton(tr("For &programs (data)"), this))
    , m_spreadsheet(new QRadioButton(tr("For &spreadsheets"), this))
    , m_separator(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_folderHint(new MutedLabel(this))
    , m_replace(new QCheckBox(tr("&Replace the export that is in this folder"), this))
    , m_tables(new QTabBar(this))
    , m_preview(new QPlainTextEdit(this))
    , m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(m_preview->document()))
{
    setObjectName("exportDialog"_L1);
    setWindowTitle(tr("Export Tables"));
    m_repository.addCustomSearchPath(u":/stemma/syntax"_s);
    m_data->setObjectName("data"_L1);
    m_spreadsheet->setObjectName("spreadsheet"_L1);
    m_separator->setObjectName("separator"_L1);
    m_folder->setObjectName("folder"_L1);
    m_replace->setObjectName("replace"_L1);
    m_preview->setObjectName("preview"_L1);

    m_tables->setDrawBase(false);
    m_tables->setExpanding(false);
    m_tables->setAccessibleName(tr("Table to look at"));
    for (const ExportTable table : kShown) {
        m_tables->addTab(fileNameOf(table));
    }
    m_preview->setReadOnly(true);
    // With a caret, so that one sees where the focus is, and can select by key.
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setAccessibleName(tr("First rows of the table"));
    m_highlighter->setDefinition(m_repository.definitionForName(u"CSV"_s));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeChoices());
    layout->addWidget(m_tables);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 36);

    connect(m_tables, &QTabBar::currentChanged, this, &ExportDialog::showTable);
    connect(m_data, &QRadioButton::toggled, this, [this](bool isData) {
        m_separator->setEnabled(!isData);
        showTable();
    });
    connect(m_separator, &QComboBox::currentIndexChanged, this, &ExportDialog::showTable);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::checkFolder);
    connect(m_replace, &QCheckBox::toggled, this, &ExportDialog::checkFolder);
    m_folder->setText(QDir::toNativeSeparators(QDir(folder).absoluteFilePath(tr("export"))));
    m_data->setChecked(true);
    applyTheme();
    checkFolder();
    showTable();
}

ExportDialog::~ExportDialog()
{
    // The highlighter names definitions of the repository, which goes first.
    delete m_highlighter;
}

QWidget *ExportDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    const auto explanation = [this](const QString &text) {
        auto *label = new MutedLabel(text, this);
        label->setWordWrap(true);
        label->setIndent(fontMetrics().height() * 3 / 2);
        return label;
    };
    m_separator->addItem(tr("Separator of your region"), 0);
    m_separator->addItem(tr("Semicolon"), int(';'));
    m_separator->addItem(tr("Comma"), int(','));
    m_separator->addItem(tr("Tab"), int('\t'));
    m_separator->setEnabled(false);
    m_separator->setAccessibleName(tr("Separator of columns"));
    auto *browse = new QPushButton(tr("Choose..."), this);
    browse->setObjectName("browse"_L1);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);

    auto *spreadsheet = new QHBoxLayout;
    spreadsheet->addWidget(m_spreadsheet);
    spreadsheet->addStretch(1);
    spreadsheet->addWidget(m_separator);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    m_folderHint->setWordWrap(true);
    auto *form = new QFormLayout;
    auto *folderLabel = new QLabel(tr("&Folder"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folder);
    form->addRow(QString(), m_folderHint);
    form->addRow(QString(), m_replace);
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_data);
    layout->addWidget(explanation(
        tr("Every cell exactly as it is: for scripts, databases, and for reading it back into Stemma.")));
    layout->addLayout(spreadsheet);
    layout->addWidget(
        explanation(tr("Opens right with a double click; cells that look like formulas are made "
                       "harmless, which an import takes back.")));
    layout->addLayout(form);
    return choices;
}

QString ExportDialog::folder() const
{
    return QDir(QDir::fromNativeSeparators(m_folder->text().trimmed())).absolutePath();
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.profile = m_spreadsheet->isChecked() ? ExportProfile::Spreadsheet : ExportProfile::Data;
    options.separator = m_spreadsheet->isChecked() ? char(m_separator->currentData().toInt()) : '\0';
    options.replaceExport = m_replace->isVisibleTo(this) && m_replace->isChecked();
    return options;
}

void ExportDialog::chooseFolder()
{
    const QString chosen = m_dialogs.chooseFolder(this, tr("Folder for the Export"), folder());
    if (!chosen.isEmpty()) {
        m_folder->setText(QDir::toNativeSeparators(chosen));
    }
}

void ExportDialog::checkFolder()
{
    const QDir place(folder());
    const bool isGiven = !m_folder->text().trimmed().isEmpty();
    const bool hasExport = isDataPackage(folder());
    const bool isOccupied
        = isGiven && place.exists() && !place.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot);
    m_replace->setVisible(isOccupied && hasExport);
    m_folderHint->setText(
        !isGiven          ? tr("Choose a folder.")
            : !isOccupied ? tr("Gets the tables, the texts, and a description of them (datapackage.json).")
            : hasExport   ? tr("There is an earlier export here.")
                          : tr("There are other files here. Choose an empty or a new folder."));
    m_export->setEnabled(isGiven && (!isOccupied || (hasExport && m_replace->isChecked())));
}

void ExportDialog::showTable()
{
    const ExportTable table = kShown.at(size_t(std::max(0, m_tables->currentIndex())));
    const auto rows = previewTable(m_store, table, options(), kPreviewRows);
    if (!rows) {
        m_preview->setPlainText(errorSentence(rows.error(), Audience::Window));
        return;
    }
    QString text = QString::fromUtf8(*rows);
    if (text.startsWith(QChar::ByteOrderMark)) {
        text.remove(0, 1);
    }
    m_preview->setPlainText(text);
}

void ExportDialog::applyTheme()
{
    const KSyntaxHighlighting::Theme own
        = m_repository.theme(isDark(palette()) ? u"Stemma Dark"_s : u"Stemma Light"_s);
    m_highlighter->setTheme(own.isValid() ? own : m_repository.themeForPalette(palette()));
    m_highlighter->rehighlight();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        applyTheme();
    }
}

} // namespace Stemma
