// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/importdialog.h"

#include "widgets/panels/forms/publishededit.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/support/errortext.h"
#include "widgets/support/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kPreviewText = 20'000;
constexpr int kDescribed = 100; ///< files that are read unasked to say what they hold
constexpr int kPathRole = Qt::UserRole;

enum FileColumn { NameColumn, FormatColumn, ResultColumn };

QString formatName(ImportFormat format)
{
    switch (format) {
    case ImportFormat::Auto:
        return ImportDialog::tr("Automatic");
    case ImportFormat::PlainText:
        return ImportDialog::tr("Plain text");
    case ImportFormat::Html:
        return ImportDialog::tr("HTML");
    case ImportFormat::Markdown:
        return ImportDialog::tr("Markdown");
    case ImportFormat::Csv:
        return ImportDialog::tr("CSV table");
    case ImportFormat::JsonLines:
        return ImportDialog::tr("JSON Lines");
    case ImportFormat::DataPackage:
        return ImportDialog::tr("Export of Stemma");
    }
    return {};
}

QString fieldName(ArticleField field)
{
    switch (field) {
    case ArticleField::Ignore:
        return ImportDialog::tr("(leave out)");
    case ArticleField::Title:
        return ImportDialog::tr("Title");
    case ArticleField::Text:
        return ImportDialog::tr("Text");
    case ArticleField::Outlet:
        return ImportDialog::tr("Outlet");
    case ArticleField::Author:
        return ImportDialog::tr("Author");
    case ArticleField::Published:
        return ImportDialog::tr("Published");
    case ArticleField::Language:
        return ImportDialog::tr("Language");
    case ArticleField::Url:
        return ImportDialog::tr("Address");
    case ArticleField::Note:
        return ImportDialog::tr("Note");
    }
    return {};
}

bool isSame(const ImportOptions &a, const ImportOptions &b)
{
    return a.format == b.format && a.encoding == b.encoding && a.columns == b.columns
        && a.lenient == b.lenient && a.wholePage == b.wholePage;
}

QString metadataLine(const ParsedArticle &parsed)
{
    QStringList parts{parsed.article.title, parsed.article.outlet, Wording::of(parsed.article.published),
                      parsed.article.author, parsed.article.language};
    parts.removeAll(QString());
    return parts.join(u" \u00b7 "_s);
}

} // namespace

ImportDialog::ImportDialog(const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_files(new QTreeWidget(this))
    , m_format(new QComboBox(this))
    , m_encoding(new QComboBox(this))
    , m_wholePage(new QCheckBox(tr("Keep the whole page, with menus and comments"), this))
    , m_lenient(new QCheckBox(tr("Take rows with mistakes, leave out rows without text"), this))
    , m_result(new MutedLabel(this))
    , m_preview(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_table(new QTableWidget(this))
    , m_outlet(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_language(new QLineEdit(this))
    , m_published(new PublishedEdit(this))
{
    setObjectName("importDialog"_L1);
    setWindowTitle(tr("Import Articles"));
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(makeFileSide());
    sides->addWidget(makePreviewSide());
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 3);
    sides->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_published->validate()) {
            accept();
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sides, 1);
    layout->addWidget(buttons);
    listFiles(paths);
    //: The button of the import dialog
    import->setText(tr("Import %Ln File(s)", nullptr, m_files->topLevelItemCount()));
    import->setEnabled(m_files->topLevelItemCount() > 0);
    import->setFocus();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 38);
}

QWidget *ImportDialog::makeFileSide()
{
    auto *side = new QWidget(this);
    m_files->setObjectName("files"_L1);
    m_files->setAccessibleName(tr("Files"));
    m_files->setHeaderLabels({tr("File"), tr("Format"), tr("Holds")});
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->header()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_files->header()->resizeSection(NameColumn, letter * 26);
    m_files->header()->resizeSection(FormatColumn, letter * 14);
    connect(m_files, &QTreeWidget::itemSelectionChanged, this, [this] { showFile(); });
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_files, 1);
    layout->addWidget(makeCommonFields());
    return side;
}

QWidget *ImportDialog::makeCommonFields()
{
    auto *box = new QGroupBox(tr("For all articles"), this);
    m_outlet->setObjectName("outlet"_L1);
    m_outlet->setPlaceholderText(tr("as the file says"));
    m_author->setObjectName("author"_L1);
    m_author->setPlaceholderText(tr("as the file says"));
    m_language->setObjectName("language"_L1);
    m_language->setPlaceholderText(tr("as the file says"));
    m_published->setToolTip(tr("“Unknown” leaves the date that the file names"));
    auto *form = new QFormLayout(box);
    form->addRow(tr("&Outlet"), m_outlet);
    form->addRow(tr("&Author"), m_author);
    form->addRow(tr("&Published"), m_published);
    form->addRow(tr("&Language"), m_language);
    return box;
}

QWidget *ImportDialog::makePreviewSide()
{
    auto *side = new QWidget(this);
    m_format->setObjectName("format"_L1);
    for (const ImportFormat format : {ImportFormat::Auto, ImportFormat::PlainText, ImportFormat::Html,
                                      ImportFormat::Markdown, ImportFormat::Csv, ImportFormat::JsonLines}) {
        m_format->addItem(formatName(format), int(format));
    }
    m_encoding->setObjectName("encoding"_L1);
    m_encoding->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_encoding->setMinimumContentsLength(20);
    m_text->setObjectName("textPreview"_L1);
    m_text->setReadOnly(true);
    // With a caret, so that one sees where the focus is, and can select by key.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("The text as it will be"));
    m_table->setObjectName("tablePreview"_L1);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("The table and what its columns are taken for"));
    m_table->verticalHeader()->hide();
    m_wholePage->hide(); // until it is known what the file is
    m_lenient->hide();
    m_preview->addWidget(m_text);
    m_preview->addWidget(m_table);
    m_result->setWordWrap(true);
    m_result->setMinimumWidth(1);
    m_result->setTextFormat(Qt::PlainText);

    auto *form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Encoding"), m_encoding);
    form->addRow(QString(), m_wholePage);
    form->addRow(QString(), m_lenient);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_result);
    layout->addWidget(m_preview, 1);

    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        changeSelected([this](ImportOptions &options) {
            options.format = ImportFormat(m_format->currentData().toInt());
            options.columns.clear();
        });
    });
    connect(m_encoding, &QComboBox::currentIndexChanged, this, [this] {
        changeSelected(
            [this](ImportOptions &options) { options.encoding = m_encoding->currentData().toString(); });
    });
    connect(m_wholePage, &QCheckBox::toggled, this, [this](bool isOn) {
        changeSelected([isOn](ImportOptions &options) { options.wholePage = isOn; });
    });
    connect(m_lenient, &QCheckBox::toggled, this, [this](bool isOn) {
        changeSelected([isOn](ImportOptions &options) { options.lenient = isOn; });
    });
    return side;
}

void ImportDialog::listFiles(const QStringList &paths)
{
    QStringList skipped;
    const QStringList files = importableFiles(paths, {}, &skipped);
    for (const QString &path : files) {
        auto *item = new QTreeWidgetItem(m_files, {QFileInfo(path).fileName()});
        item->setData(NameColumn, kPathRole, path);
        item->setToolTip(NameColumn, path);
    }
    for (int row = 0; row < std::min(kDescribed, m_files->topLevelItemCount()); ++row) {
        describeFile(row);
    }
    if (m_files->topLevelItemCount() > 0) {
        m_files->setCurrentItem(m_files->topLevelItem(0));
    }
}

void ImportDialog::describeFile(int row)
{
    m_files->topLevelItem(row)->setText(ResultColumn, u"\u2026"_s);
    m_toDescribe.append(row);
    if (m_toDescribe.size() == 1) {
        describeNext();
    }
}

void ImportDialog::describeNext()
{
    const QString path = m_files->topLevelItem(m_toDescribe.first())->data(NameColumn, kPathRole).toString();
    m_describing.start([path, options = optionsOf(path)](
                           TaskPromise<FileLook> &promise) { promise.addResult(lookAt(path, options)); },
                       [this](const FileLook &look) {
                           showDescription(m_files->topLevelItem(m_toDescribe.takeFirst()), look);
                           if (!m_toDescribe.isEmpty()) {
                               // Not from within the task that is just ending.
                               QMetaObject::invokeMethod(this, &ImportDialog::describeNext,
                                                         Qt::QueuedConnection);
                           }
                       });
}

void ImportDialog::showDescription(QTreeWidgetItem *item, const FileLook &look)
{
    item->setText(FormatColumn, look.format == ImportFormat::Auto ? QString() : formatName(look.format));
    item->setIcon(ResultColumn, QIcon());
    if (!look.parsed) {
        item->setText(ResultColumn, errorSentence(look.parsed.error(), Audience::Window));
        item->setIcon(ResultColumn, style()->standardIcon(QStyle::SP_MessageBoxWarning));
    } else if (!look.isWhole) {
        item->setText(ResultColumn, QLocale().formattedDataSize(look.size));
    } else if (look.parsed->size() == 1) {
        const QString title = look.parsed->first().article.title;
        item->setText(ResultColumn, title.isEmpty() ? tr("One article") : title);
    } else {
        item->setText(ResultColumn, tr("%Ln article(s)", nullptr, int(look.parsed->size())));
    }
    item->setToolTip(ResultColumn, item->text(ResultColumn));
}

QString ImportDialog::resultText() const
{
    return m_result->text();
}

QString ImportDialog::currentPath() const
{
    const QList<QTreeWidgetItem *> selected = m_files->selectedItems();
    const QTreeWidgetItem *item = selected.isEmpty() ? nullptr
        : selected.contains(m_files->currentItem())  ? m_files->currentItem()
                                                     : selected.first();
    return item ? item->data(NameColumn, kPathRole).toString() : QString();
}

ImportOptions ImportDialog::optionsOf(const QString &path) const
{
    return m_options.value(path);
}

void ImportDialog::showFile(bool isTableKept)
{
    const QString path = currentPath();
    if (path.isEmpty()) {
        return;
    }
    const ImportOptions options = optionsOf(path);
    m_isLoading = true; // what was chosen is shown at once, what the file holds when it is read
    m_format->setCurrentIndex(m_format->findData(int(options.format)));
    m_wholePage->setChecked(options.wholePage);
    m_lenient->setChecked(options.lenient);
    m_isLoading = false;
    m_result->setText(u"\u2026"_s);
    m_isLooking = true;
    m_looking.start(
        [path, options](TaskPromise<FileLook> &promise) { promise.addResult(lookAt(path, options)); },
        [this, isTableKept](const FileLook &look) {
            m_isLooking = false;
            showLook(look, isTableKept);
        });
}

void ImportDialog::showLook(const FileLook &look, bool isTableKept)
{
    m_isLoading = true;
    const bool isTabular = isTable(look.format);
    m_format->setItemText(0,
                          look.detected == ImportFormat::Auto
                              ? formatName(ImportFormat::Auto)
                              //: %1 a format that was detected
                              : tr("Automatic: %1").arg(formatName(look.detected)));
    m_wholePage->setVisible(look.format == ImportFormat::Html);
    m_lenient->setVisible(isTabular);
    showEncodings(look);
    showResult(look);
    if (!isTabular) {
        m_text->setPlainText(look.parsed && !look.parsed->isEmpty()
                                 ? look.parsed->first().text.left(kPreviewText)
                                 : QString());
        m_text->verticalScrollBar()->setValue(0);
        m_preview->setCurrentWidget(m_text);
    } else if (!isTableKept) {
        showTable(look);
    }
    m_isLoading = false;
}

void ImportDialog::showEncodings(const FileLook &look)
{
    m_encoding->clear();
    m_encoding->addItem(look.detectedEncoding.isEmpty() ? tr("Automatic")
                                                        //: %1 an encoding that was detected
                                                        : tr("Automatic: %1").arg(look.detectedEncoding),
                        QString());
    for (const QString &encoding : look.encodings) {
        m_encoding->addItem(encoding, encoding);
    }
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(optionsOf(look.path).encoding)));
}

void ImportDialog::showTable(const FileLook &look)
{
    m_table->clear();
    m_table->setRowCount(0);
    m_table->setColumnCount(0);
    m_preview->setCurrentWidget(m_table);
    const ImportOptions options = optionsOf(look.path);
    const auto &preview = look.table;
    if (!preview) {
        return;
    }
    const int columns = int(preview->header.size());
    m_table->setColumnCount(columns);
    m_table->setHorizontalHeaderLabels(preview->header);
    m_table->setRowCount(int(preview->rows.size()) + 1);
    for (int column = 0; column < columns; ++column) {
        auto *box = new QComboBox(m_table);
        for (const ArticleField field : {ArticleField::Ignore, ArticleField::Title, ArticleField::Text,
                                         ArticleField::Outlet, ArticleField::Author, ArticleField::Published,
                                         ArticleField::Language, ArticleField::Url, ArticleField::Note}) {
            box->addItem(fieldName(field), int(field));
        }
        const ArticleField mapped = options.columns.value(column, preview->mapping.value(column));
        box->setCurrentIndex(box->findData(int(mapped)));
        //: %1 the name of a column of a table
        box->setAccessibleName(tr("What the column %1 is").arg(preview->header.at(column)));
        connect(box, &QComboBox::activated, this, &ImportDialog::readColumns);
        m_table->setCellWidget(0, column, box);
        for (int row = 0; row < preview->rows.size(); ++row) {
            auto *item = new QTableWidgetItem(preview->rows.at(row).value(column).simplified());
            m_table->setItem(row + 1, column, item);
        }
        m_table->setColumnWidth(column, fontMetrics().averageCharWidth() * 22);
    }
}

QComboBox *ImportDialog::columnBox(int column) const
{
    return m_preview->currentWidget() == m_table ? qobject_cast<QComboBox *>(m_table->cellWidget(0, column))
                                                 : nullptr;
}

void ImportDialog::readColumns()
{
    QList<ArticleField> columns;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        columns.append(ArticleField(columnBox(column)->currentData().toInt()));
    }
    // The table stays as it is: one of its boxes has the focus and is sending this.
    for (QTreeWidgetItem *item : m_files->selectedItems()) {
        m_options[item->data(NameColumn, kPathRole).toString()].columns = columns;
        describeFile(m_files->indexOfTopLevelItem(item));
    }
    showFile(true);
}

void ImportDialog::showResult(const FileLook &look)
{
    const auto &parsed = look.parsed;
    if (!parsed) {
        m_result->setText(errorSentence(parsed.error(), Audience::Window));
        return;
    }
    QStringList lines;
    if (!isTable(look.format) && parsed->size() == 1) {
        lines.append(metadataLine(parsed->first()));
        if (const qsizetype replaced = parsed->first().decoding.replaced; replaced > 0) {
            lines.append(
                tr("%Ln place(s) cannot be decoded so; try another encoding.", nullptr, int(replaced)));
        }
    } else if (look.isWhole) {
        lines.append(tr("%Ln article(s)", nullptr, int(parsed->size())));
    } else if (!look.table) {
        lines.append(errorSentence(look.table.error(), Audience::Window));
    }
    if (!look.isWhole) {
        //: %1 a size such as "5 MB"
        lines.append(tr("Only the beginning is shown here; all %1 will be imported.")
                         .arg(QLocale().formattedDataSize(look.size)));
    }
    lines.removeAll(QString());
    m_result->setText(lines.join(u'\n'));
}

void ImportDialog::changeSelected(const std::function<void(ImportOptions &)> &change)
{
    if (m_isLoading) {
        return;
    }
    for (QTreeWidgetItem *item : m_files->selectedItems()) {
        change(m_options[item->data(NameColumn, kPathRole).toString()]);
        describeFile(m_files->indexOfTopLevelItem(item));
    }
    showFile();
}

ImportOptions ImportDialog::withCommonFields(ImportOptions options) const
{
    const auto take = [](const QLineEdit *field, std::optional<QString> &option) {
        if (const QString text = field->text().trimmed(); !text.isEmpty()) {
            option = text;
        }
    };
    take(m_outlet, options.outlet);
    take(m_author, options.author);
    take(m_language, options.language);
    if (const auto date = m_published->value(); date && !date->isUnknown()) {
        options.published = *date;
    }
    return options;
}

QList<ImportRequest> ImportDialog::requests() const
{
    QList<ImportRequest> requests;
    for (int row = 0; row < m_files->topLevelItemCount(); ++row) {
        const QString path = m_files->topLevelItem(row)->data(NameColumn, kPathRole).toString();
        const ImportOptions options = optionsOf(path);
        if (requests.isEmpty() || !isSame(requests.last().options, options)) {
            requests.append(ImportRequest{{}, options});
        }
        requests.last().paths.append(path);
    }
    for (ImportRequest &request : requests) {
        request.options = withCommonFields(request.options);
    }
    return requests;
}

} // namespace Stemma
