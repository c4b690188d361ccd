#pragma once

#include "ids.h"

#include <QWidget>

class QStackedLayout;
class QPushButton;

namespace gatehouse
{

class Chip;
class ElidedLabel;
class StatePanel;
class TranscriptModel;
class TranscriptView;

/// The middle of the page: the head of the open conversation above its words, or what is to
/// be said in their place.
class TranscriptPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptPane)

public:
    explicit TranscriptPane(TranscriptModel& model, QWidget* parent = nullptr);

    TranscriptView* view() const { return m_view; }
    StatePanel* state() const { return m_state; }
    /// Either the conversation or the state panel.
    void showConversation();
    void showState();
    bool showsConversation() const;
    /// Takes title and figures from the model anew.
    void updateHead();
    void toggleConversationOnly();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();

    TranscriptModel& m_model;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_facts = nullptr;
    QPushButton* m_conversationOnly = nullptr;
    Chip* m_masked = nullptr;
    QWidget* m_conversation = nullptr;
    TranscriptView* m_view = nullptr;
    StatePanel* m_state = nullptr;
    QStackedLayout* m_stack = nullptr;
};

} // namespace gatehouse
