#pragma once

#include "attributecatalog.h"
#include "tracesearch.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QCompleter;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QTimer;
class QVBoxLayout;

namespace gatehouse
{

class AttributeEdit;
class TonedLabel;

/// Which traces are wanted. Takes effect while somebody types, a moment after the last key; a field that
/// cannot be understood says why below it, and the search stays as it was.
class TraceSearchForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceSearchForm)

public:
    explicit TraceSearchForm(QWidget* parent = nullptr);

    const TraceSearch& search() const { return m_search; }
    /// Shows it and, if it differs, announces it.
    void setSearch(const TraceSearch& search);
    /// What is offered while typing.
    void setNames(std::vector<std::shared_ptr<const AttributeCatalog>> names);
    void focusFirst();

signals:
    void searchChanged(const gatehouse::TraceSearch& search);
    /// Enter was pressed: this is the search that was meant.
    void submitted();

private:
    void setupWhat(QVBoxLayout& column);
    void setupDurations(QVBoxLayout& column);
    void setupTimes(QVBoxLayout& column);
    void setupHowMany(QVBoxLayout& column);
    QLabel* addField(QVBoxLayout& column, const QString& label, QWidget* field);
    TonedLabel* addError(QVBoxLayout& column, const QString& name);
    void show(const TraceSearch& search);
    void showTimes(const TraceSearch& search);
    void takeEdited();
    bool readTexts(TraceSearch& search);
    void readTimes(TraceSearch& search) const;
    void showServices(const QString& chosen);
    void updateOperations();
    QStringList valuesOf(const QString& key) const;

    TraceSearch m_search;
    std::vector<std::shared_ptr<const AttributeCatalog>> m_names;
    QStringList m_services;
    QComboBox* m_service = nullptr;
    QLineEdit* m_operation = nullptr;
    QStringListModel* m_operations = nullptr;
    AttributeEdit* m_attributes = nullptr;
    TonedLabel* m_attributesError = nullptr;
    QLineEdit* m_least = nullptr;
    QLineEdit* m_most = nullptr;
    TonedLabel* m_durationError = nullptr;
    QComboBox* m_time = nullptr;
    QWidget* m_custom = nullptr;
    QDateTimeEdit* m_from = nullptr;
    QDateTimeEdit* m_until = nullptr;
    QCheckBox* m_errorsOnly = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_limit = nullptr;
    QTimer* m_typing = nullptr;
    bool m_isShowing = false;
};

} // namespace gatehouse
