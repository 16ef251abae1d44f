/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-card.h"

#include "hallway-agenda-words.h"
#include "hallway-alignment.h"

struct _HallwayAgendaCard
{
  GtkWidget          parent_instance;

  HallwayAgendaItem *item; /* (owned) (nullable): what is shown */

  GtkWidget         *button; /* (unowned): template child */
  GtkLabel          *when;   /* (unowned): template child */
  GtkLabel          *title;  /* (unowned): template child */
  GtkLabel          *place;  /* (unowned): template child */
  GtkLabel          *then;   /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayAgendaCard, hallway_agenda_card, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_line (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  hallway_alignment_update_label (label);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
button_clicked_cb (HallwayAgendaCard *self)
{
  g_signal_emit (self, signals[SIGNAL_CLICKED], 0);
}

static void
hallway_agenda_card_dispose (GObject *object)
{
  HallwayAgendaCard *self = HALLWAY_AGENDA_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_AGENDA_CARD);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (hallway_agenda_card_parent_class)->dispose (object);
}

static void
hallway_agenda_card_class_init (HallwayAgendaCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hallway_agenda_card_dispose;

  signals[SIGNAL_CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-agenda-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaCard, button);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaCard, when);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaCard, title);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaCard, place);
  gtk_widget_class_bind_template_child (widget_class, HallwayAgendaCard, then);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
hallway_agenda_card_init (HallwayAgendaCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_agenda_card_set_next:
 * @next: (nullable): what to show, %NULL for nothing
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 */
void
hallway_agenda_card_set_next (HallwayAgendaCard       *self,
                              const HallwayAgendaNext *next,
                              HallwayZone             *zone)
{
  g_autofree char *when = NULL;
  g_autofree char *place = NULL;
  g_autofree char *then = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (HALLWAY_IS_AGENDA_CARD (self));

  g_set_object (&self->item, (next != NULL ? next->item : NULL));
  gtk_widget_set_visible (GTK_WIDGET (self), next != NULL);
  if (next == NULL)
    return;

  when = hallway_agenda_words_next (next);
  place = hallway_agenda_words_next_place (next, zone);
  then = hallway_agenda_words_then (next, zone);
  set_line (self->when, when);
  set_line (self->title, hallway_agenda_item_get_title (next->item));
  set_line (self->place, place);
  set_line (self->then, then);
  name = g_strdup_printf ("%s: %s, %s", when, hallway_agenda_item_get_title (next->item), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * hallway_agenda_card_get_item:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
HallwayAgendaItem *
hallway_agenda_card_get_item (HallwayAgendaCard *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_CARD (self), NULL);

  return self->item;
}
