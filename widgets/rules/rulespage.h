#pragma once

#include "page.h"

namespace gatehouse
{

/// The validation rules. This version says what will be here and shows nothing that is not so.
class RulesPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesPage)

public:
    explicit RulesPage(OpenProfile* profile, QWidget* parent = nullptr);

    QSet<QString> sights() const override;
};

} // namespace gatehouse
