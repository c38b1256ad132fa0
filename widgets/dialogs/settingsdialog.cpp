// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/settingsdialog.h"

#include "widgets/panels/support/mutedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
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

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, const QStringList &languages, QWidget *parent)
    : QDialog(parent)
    , m_annotator(new QLineEdit(preferences.annotator, this))
    , m_theme(new QComboBox(this))
    , m_ownFont(new QCheckBox(tr("Own font for reading"), this))
    , m_family(new QFontComboBox(this))
    , m_size(new QSpinBox(this))
    , m_hints(new QCheckBox(tr("Show reading hints (cue verbs, hedges, numbers, dates)"), this))
    , m_language(new QComboBox(this))
{
    setObjectName("settingsDialog"_L1);
    setWindowTitle(tr("Settings"));
    m_annotator->setObjectName("annotator"_L1);
    m_theme->setObjectName("theme"_L1);
    m_ownFont->setObjectName("ownFont"_L1);
    m_family->setObjectName("family"_L1);
    m_size->setObjectName("size"_L1);
    m_hints->setObjectName("hints"_L1);
    m_language->setObjectName("language"_L1);

    m_theme->addItem(tr("As the system"), int(Preferences::Theme::System));
    m_theme->addItem(tr("Light"), int(Preferences::Theme::Light));
    m_theme->addItem(tr("Dark"), int(Preferences::Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    m_ownFont->setChecked(!preferences.readingFamily.isEmpty());
    m_family->setEnabled(m_ownFont->isChecked());
    m_family->setAccessibleName(tr("Font for reading"));
    if (m_ownFont->isChecked()) {
        m_family->setCurrentFont(QFont(preferences.readingFamily));
    }
    connect(m_ownFont, &QCheckBox::toggled, m_family, &QWidget::setEnabled);
    m_size->setRange(8, 32);
    //: Unit of a font size, behind the number
    m_size->setSuffix(tr(" pt"));
    m_size->setValue(preferences.readingPointSize);
    m_hints->setChecked(preferences.readingHints);
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : languages) {
        m_language->addItem(nameOfLanguage(language), language);
    }
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));

    auto *form = new QFormLayout;
    form->addRow(tr("&Your name"), m_annotator);
    auto *nameHint = new MutedLabel(tr("Stands beside what you annotate and in the history."), this);
    nameHint->setWordWrap(true);
    form->addRow(QString(), nameHint);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(QString(), m_ownFont);
    form->addRow(QString(), m_family);
    form->addRow(tr("&Size of the text"), m_size);
    form->addRow(QString(), m_hints);
    form->addRow(tr("&Language"), m_language);
    auto *languageHint = new MutedLabel(tr("Another language shows at the next start."), this);
    languageHint->setWordWrap(true);
    form->addRow(QString(), languageHint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

Preferences SettingsDialog::preferences() const
{
    return {.annotator = m_annotator->text().trimmed(),
            .theme = Preferences::Theme(m_theme->currentData().toInt()),
            .readingFamily = m_ownFont->isChecked() ? m_family->currentFont().family() : QString(),
            .readingPointSize = m_size->value(),
            .readingHints = m_hints->isChecked(),
            .language = m_language->currentData().toString()};
}

} // namespace Stemma
