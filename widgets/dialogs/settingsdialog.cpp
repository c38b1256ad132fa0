// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/settingsdialog.h"

#include "widgets/dialogs/embedderfield.h"
#include "widgets/dialogs/readingpreview.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/reader/look/readingpalette.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/support/scrolled.h"
#include "widgets/support/windowframe.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString nameOfLanguage(const QString &code)
{
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    if (!name.isEmpty()) {
        name[0] = name.at(0).toUpper();
    }
    return name.isEmpty() ? code : name;
}

QSpinBox *makePercentBox(const QString &name, int low, int high, int step, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setSuffix(SettingsDialog::tr(" %"));
    return box;
}

} // namespace

QFont Preferences::readingFont() const
{
    QFont font = QGuiApplication::font();
    if (!readingFamily.isEmpty()) {
        font.setFamily(readingFamily);
    }
    font.setPointSize(readingPointSize);
    return font;
}

SettingsDialog::SettingsDialog(const Preferences &preferences, const QStringList &languages,
                               std::shared_ptr<const HintLibrary> library, QWidget *parent)
    : QDialog(parent)
    , m_library(library ? std::move(library) : std::make_shared<const HintLibrary>())
    , m_annotator(new QLineEdit(this))
    , m_theme(new QComboBox(this))
    , m_readingTheme(new QComboBox(this))
    , m_ownFont(new QCheckBox(tr("Own font for reading"), this))
    , m_family(new QFontComboBox(this))
    , m_size(new QSpinBox(this))
    , m_measure(new QSpinBox(this))
    , m_lineHeight(
          makePercentBox(u"lineHeight"_s, Typography::kTightestLine, Typography::kLoosestLine, 5, this))
    , m_paragraphSpacing(
          makePercentBox(u"paragraphSpacing"_s, 0, Typography::kLargestParagraphSpacing, 5, this))
    , m_zoom(makePercentBox(u"zoom"_s, ArticleView::kSmallestZoom, ArticleView::kLargestZoom, 10, this))
    , m_hints(new QCheckBox(tr("Show reading hints (cue verbs, hedges, numbers, dates)"), this))
    , m_trimming(
          new QCheckBox(tr("Leave blanks and stray marks at the ends of a selection out of the tag"), this))
    , m_suggesting(new QCheckBox(tr("Look for &quotes by itself when articles come in"), this))
    , m_embedder(new EmbedderField(this))
    , m_language(new QComboBox(this))
    , m_reset(new QPushButton(tr("&Reset Reading"), this))
    , m_preview(new ReadingPreview(m_library, this))
{
    setObjectName("settingsDialog"_L1);
    setWindowTitle(tr("Settings"));
    m_annotator->setObjectName("annotator"_L1);
    m_theme->setObjectName("theme"_L1);
    m_readingTheme->setObjectName("readingTheme"_L1);
    m_ownFont->setObjectName("ownFont"_L1);
    m_family->setObjectName("family"_L1);
    m_size->setObjectName("size"_L1);
    m_measure->setObjectName("measure"_L1);
    m_hints->setObjectName("hints"_L1);
    m_trimming->setObjectName("trimming"_L1);
    m_suggesting->setObjectName("suggesting"_L1);
    m_language->setObjectName("language"_L1);
    m_reset->setObjectName("resetReading"_L1);

    auto *pages = new QTabWidget(this);
    pages->setAccessibleName(windowTitle());
    QSize room;
    const auto add = [pages, &room](QWidget *page, const QString &title) {
        room = room.expandedTo(page->sizeHint());
        pages->addTab(scrolled(page, pages), title); // for large letters on a small screen
    };
    add(makeGeneralPage(languages), tr("&General"));
    add(makeReadingPage(), tr("&Reading"));
    fill(preferences);

    for (QComboBox *box : {m_theme, m_readingTheme, m_language, static_cast<QComboBox *>(m_family)}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::onChanged);
    }
    for (QSpinBox *box : {m_size, m_measure, m_lineHeight, m_paragraphSpacing, m_zoom}) {
        connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::onChanged);
    }
    for (QCheckBox *box : {m_ownFont, m_hints, m_trimming, m_suggesting}) {
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::onChanged);
    }
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::resetReading);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(pages, 1);
    layout->addWidget(buttons);
    const int frames = 2 * fontMetrics().height();
    const int around = pages->tabBar()->sizeHint().height() + buttons->sizeHint().height() + frames;
    resize((room + QSize(frames, around + frames)).expandedTo(QSize(940, 560)));
    fitToScreen(*this);
}

QWidget *SettingsDialog::makeGeneralPage(const QStringList &languages)
{
    m_theme->addItem(tr("As the system"), int(Preferences::Theme::System));
    m_theme->addItem(tr("Light"), int(Preferences::Theme::Light));
    m_theme->addItem(tr("Dark"), int(Preferences::Theme::Dark));
    m_theme->addItem(tr("High contrast, light"), int(Preferences::Theme::HighContrastLight));
    m_theme->addItem(tr("High contrast, dark"), int(Preferences::Theme::HighContrastDark));
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : languages) {
        m_language->addItem(nameOfLanguage(language), language);
    }
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->addRow(tr("&Your name"), m_annotator);
    auto *nameHint = new MutedLabel(tr("Stands beside what you annotate and in the history."), page);
    nameHint->setWordWrap(true);
    form->addRow(QString(), nameHint);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Language"), m_language);
    auto *languageHint = new MutedLabel(tr("Another language shows at the next start."), page);
    languageHint->setWordWrap(true);
    form->addRow(QString(), languageHint);
    form->addRow(QString(), m_suggesting);
    form->addRow(tr("&Program for meaning"), m_embedder);
    return page;
}

QWidget *SettingsDialog::makeReadingPage()
{
    m_readingTheme->addItem(tr("As the window"), QString());
    const QList<ReadingThemeChoice> choices = readingThemes(*m_library);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (i == 0 || choices[i].isOwn != choices[i - 1].isOwn) {
            m_readingTheme->insertSeparator(m_readingTheme->count());
        }
        m_readingTheme->addItem(choices[i].text, choices[i].name);
    }
    m_family->setAccessibleName(tr("Font for reading"));
    m_size->setRange(8, 32);
    //: Unit of a font size, behind the number
    m_size->setSuffix(tr(" pt"));
    m_measure->setRange(Typography::kShortestMeasure, Typography::kLongestMeasure);
    m_measure->setToolTip(tr("Most people read lines of 60 to 75 characters with the least effort."));

    auto *page = new QWidget(this);
    auto *form = new QFormLayout;
    form->addRow(tr("&Colours"), m_readingTheme);
    form->addRow(QString(), m_ownFont);
    form->addRow(QString(), m_family);
    form->addRow(tr("&Size of the text"), m_size);
    form->addRow(tr("&Zoom"), m_zoom);
    form->addRow(tr("Characters a &line"), m_measure);
    form->addRow(tr("Line &height"), m_lineHeight);
    form->addRow(tr("Space between &paragraphs"), m_paragraphSpacing);
    form->addRow(QString(), m_reset);
    auto *columns = new QHBoxLayout;
    columns->addLayout(form);
    m_preview->setMinimumSize(400, 320);
    columns->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(columns, 1);
    layout->addWidget(m_hints);
    layout->addWidget(m_trimming);
    return page;
}

void SettingsDialog::fill(const Preferences &preferences)
{
    m_isShowing = true;
    const auto choose = [](QComboBox *box, const QVariant &value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    m_annotator->setText(preferences.annotator);
    choose(m_theme, int(preferences.theme));
    choose(m_language, preferences.language);
    choose(m_readingTheme, preferences.readingTheme);
    m_ownFont->setChecked(!preferences.readingFamily.isEmpty());
    m_family->setEnabled(m_ownFont->isChecked());
    m_family->setCurrentFont(preferences.readingFont());
    m_size->setValue(preferences.readingPointSize);
    m_zoom->setValue(preferences.zoom);
    m_measure->setValue(preferences.typography.measure);
    m_lineHeight->setValue(preferences.typography.lineHeight);
    m_paragraphSpacing->setValue(preferences.typography.paragraphSpacing);
    m_hints->setChecked(preferences.readingHints);
    m_trimming->setChecked(preferences.trimsSelection);
    m_suggesting->setChecked(preferences.suggestsByItself);
    m_embedder->setCommand(preferences.embedder);
    m_isShowing = false;
    onChanged();
}

void SettingsDialog::showReading()
{
    findChild<QTabWidget *>()->setCurrentIndex(1);
}

void SettingsDialog::resetReading()
{
    Preferences fresh;
    const Preferences present = preferences();
    fresh.annotator = present.annotator;
    fresh.theme = present.theme;
    fresh.language = present.language;
    fresh.suggestsByItself = present.suggestsByItself;
    fresh.embedder = present.embedder;
    fill(fresh);
}

void SettingsDialog::onChanged()
{
    if (m_isShowing) {
        return;
    }
    m_family->setEnabled(m_ownFont->isChecked());
    m_preview->wear(preferences());
    Q_EMIT changed();
}

Preferences SettingsDialog::preferences() const
{
    return {.annotator = m_annotator->text().trimmed(),
            .theme = Preferences::Theme(m_theme->currentData().toInt()),
            .readingFamily = m_ownFont->isChecked() ? m_family->currentFont().family() : QString(),
            .readingPointSize = m_size->value(),
            .readingHints = m_hints->isChecked(),
            .trimsSelection = m_trimming->isChecked(),
            .suggestsByItself = m_suggesting->isChecked(),
            .embedder = m_embedder->command(),
            .language = m_language->currentData().toString(),
            .readingTheme = m_readingTheme->currentData().toString(),
            .typography = {.measure = m_measure->value(),
                           .lineHeight = m_lineHeight->value(),
                           .paragraphSpacing = m_paragraphSpacing->value()},
            .zoom = m_zoom->value()};
}

} // namespace Stemma
