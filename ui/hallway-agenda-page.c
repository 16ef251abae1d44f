/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-page-private.h"

#include "hallway-agenda-words.h"
#include "hallway-menu-tooltip.h"
#include "hallway-pill-button.h"

#include <adwaita.h>

G_DEFINE_FINAL_TYPE (HallwayAgendaPage, hallway_agenda_page, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SCOPE = 1,
} HallwayAgendaPageProperty;

static GParamSpec *properties[PROP_SCOPE + 1];

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_listed_conference (HallwayAgendaPage *self)
{
  return self->scope == HALLWAY_AGENDA_SCOPE_CONFERENCE && self->conference != NULL ? hallway_conference_get_id (self->conference) : NULL;
}

static void
show_next (HallwayAgendaPage *self)
{
  HallwayAgendaNext next;

  if (self->agenda != NULL && self->now != HALLWAY_TIME_UNKNOWN &&
      hallway_agenda_next_find (self->agenda, get_listed_conference (self), self->now, &next))
    hallway_agenda_card_set_next (self->card, &next, self->zone);
  else
    hallway_agenda_card_set_next (self->card, NULL, NULL);
}

static void
show_summary (HallwayAgendaPage *self)
{
  guint            n_items = hallway_agenda_rows_count_items (self->rows);
  g_autofree char *summary = NULL;

  summary = hallway_agenda_words_summary (n_items, hallway_agenda_rows_count_overlaps (self->rows),
                                          hallway_agenda_rows_count_changes (self->rows));
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), n_items > 0);
  gtk_widget_set_visible (self->handover, n_items > 0);
  if (n_items > 0)
    gtk_stack_set_visible_child_name (self->states, "list");
  else
    gtk_stack_set_visible_child_name (self->states, get_listed_conference (self) != NULL ? "empty" : "empty-all");
}

static void
rows_updated_cb (HallwayAgendaPage *self)
{
  hallway_agenda_page_start_to_grow (self);
  show_summary (self);
  show_next (self);
  hallway_agenda_page_select_shown (self);
  hallway_agenda_page_keep_focus (self);
  hallway_agenda_page_scroll_to_now (self);
}

static void
list_again (HallwayAgendaPage *self)
{
  gtk_widget_set_visible (self->switcher, self->conference != NULL);
  hallway_agenda_rows_set_scope (self->rows, self->scope, self->conference != NULL ? hallway_conference_get_id (self->conference) : NULL);
}

static void
card_clicked_cb (HallwayAgendaPage *self)
{
  HallwayAgendaItem *item = hallway_agenda_card_get_item (self->card);

  if (item != NULL)
    hallway_agenda_page_open_item (self, item);
}

/* Widgets for the rows are made when the page is first seen, and no sooner. */
static void
hallway_agenda_page_map (GtkWidget *widget)
{
  HallwayAgendaPage *self = HALLWAY_AGENDA_PAGE (widget);

  if (gtk_list_view_get_model (self->view) == NULL)
    gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  hallway_agenda_page_start_to_grow (self);
  GTK_WIDGET_CLASS (hallway_agenda_page_parent_class)->map (widget);
  hallway_agenda_page_scroll_to_now (self);
}

static void
hallway_agenda_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((HallwayAgendaPageProperty) prop_id)
    {
    case PROP_SCOPE:
      g_value_set_enum (value, HALLWAY_AGENDA_PAGE (object)->scope);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_agenda_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((HallwayAgendaPageProperty) prop_id)
    {
    case PROP_SCOPE:
      hallway_agenda_page_set_scope (HALLWAY_AGENDA_PAGE (object), g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_agenda_page_dispose (GObject *object)
{
  HallwayAgendaPage *self = HALLWAY_AGENDA_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_AGENDA_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->listed);
  g_clear_object (&self->rows);
  g_clear_object (&self->agenda);
  g_clear_object (&self->conference);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (hallway_agenda_page_parent_class)->dispose (object);
}

static void
hallway_agenda_page_finalize (GObject *object)
{
  HallwayAgendaPage *self = HALLWAY_AGENDA_PAGE (object);

  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->zone, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_agenda_page_parent_class)->finalize (object);
}

static void
hallway_agenda_page_class_init (HallwayAgendaPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hallway_agenda_page_get_property;
  object_class->set_property = hallway_agenda_page_set_property;
  object_class->dispose = hallway_agenda_page_dispose;
  object_class->finalize = hallway_agenda_page_finalize;
  widget_class->map = hallway_agenda_page_map;

  properties[PROP_SCOPE] = g_param_spec_enum ("scope", NULL, NULL, HALLWAY_TYPE_AGENDA_SCOPE, HALLWAY_AGENDA_SCOPE_CONFERENCE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);

  g_type_ensure (HALLWAY_TYPE_AGENDA_CARD);
  g_type_ensure (HALLWAY_TYPE_PILL_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, content);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, summary);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, handover);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, card);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaPage, view);
  gtk_widget_class_bind_template_callback (widget_class, card_clicked_cb);
}

static void
hallway_agenda_page_init (HallwayAgendaPage *self)
{
  self->now = HALLWAY_TIME_UNKNOWN;
  self->focused = GTK_INVALID_LIST_POSITION;
  self->bound = g_ptr_array_new ();
  self->rows = hallway_agenda_rows_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hallway_menu_tooltip_yield (GTK_MENU_BUTTON (self->handover));
  hallway_agenda_page_make_list (self);
  g_signal_connect_object (self->rows, "updated", G_CALLBACK (rows_updated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hallway_agenda_page_open_item:
 *
 * Shows the session of an item; of another conference, the window opens that. What isn't on the programme stays shut.
 */
void
hallway_agenda_page_open_item (HallwayAgendaPage *self,
                               HallwayAgendaItem *item)
{
  HallwaySession  *session = hallway_agenda_item_get_session (item);
  g_autofree char *path = NULL;

  if (session != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
      return;
    }
  if (hallway_agenda_item_get_state (item) != HALLWAY_ENTRY_PRESENT)
    return;

  path = hallway_entry_make_path (hallway_agenda_item_get_entry (item));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "s", path);
}

/**
 * hallway_agenda_page_set_agenda:
 * @agenda: of all conferences, to show and follow
 */
void
hallway_agenda_page_set_agenda (HallwayAgendaPage *self,
                                HallwayAgenda     *agenda)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));
  g_return_if_fail (HALLWAY_IS_AGENDA (agenda));

  g_set_object (&self->agenda, agenda);
  hallway_agenda_rows_set_agenda (self->rows, agenda);
}

/**
 * hallway_agenda_page_set_conference:
 * @conference: (nullable): the open one; without one, the agenda of all is shown
 */
void
hallway_agenda_page_set_conference (HallwayAgendaPage *self,
                                    HallwayConference *conference)
{
  g_autofree char *listed = NULL;

  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));

  listed = g_strdup (get_listed_conference (self));
  g_set_object (&self->conference, conference);
  if (g_strcmp0 (listed, get_listed_conference (self)) != 0)
    hallway_agenda_page_start_over (self);
  list_again (self);
}

/**
 * hallway_agenda_page_get_scope:
 *
 * Returns: what is listed while a conference is open
 */
HallwayAgendaScope
hallway_agenda_page_get_scope (HallwayAgendaPage *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_PAGE (self), HALLWAY_AGENDA_SCOPE_CONFERENCE);

  return self->scope;
}

/**
 * hallway_agenda_page_set_scope:
 * @scope: what to list while a conference is open
 */
void
hallway_agenda_page_set_scope (HallwayAgendaPage *self,
                               HallwayAgendaScope scope)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));

  if (self->scope == scope)
    return;

  self->scope = scope;
  hallway_agenda_page_start_over (self);
  list_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCOPE]);
}

/**
 * hallway_agenda_page_set_zone:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Shows all times in @zone, also when only the form of times is another.
 */
void
hallway_agenda_page_set_zone (HallwayAgendaPage *self,
                              HallwayZone       *zone)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  hallway_agenda_rows_set_zone (self->rows, zone);
}

/**
 * hallway_agenda_page_set_now:
 * @now: Unix time
 *
 * Shows what is next and what is over.
 */
void
hallway_agenda_page_set_now (HallwayAgendaPage *self,
                             gint64             now)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));

  self->now = now;
  hallway_agenda_rows_set_now (self->rows, now);
  show_next (self);
}

/**
 * hallway_agenda_page_select:
 * @session: (nullable): what is shown beside the agenda
 *
 * Selects a session where it is in the agenda. Emits no "selected".
 */
void
hallway_agenda_page_select (HallwayAgendaPage *self,
                            HallwaySession    *session)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_PAGE (self));

  g_set_object (&self->shown, session);
  hallway_agenda_page_select_shown (self);
}

/**
 * hallway_agenda_page_lists:
 *
 * Returns: whether an entry of the agenda is among what is listed now
 */
gboolean
hallway_agenda_page_lists (HallwayAgendaPage  *self,
                           const HallwayEntry *entry)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_PAGE (self), FALSE);

  return hallway_agenda_rows_includes (self->rows, entry);
}
