/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-choice.h"

#include "hallway-alignment.h"
#include "hallway-format.h"

#include <glib/gi18n.h>

struct _HallwayAgendaChoice
{
  GtkPopover   parent_instance;

  HallwayZone *zone; /* (owned) (nullable): that the row's times are shown in */
  GtkBox      *list; /* (unowned): a child */
};

G_DEFINE_FINAL_TYPE (HallwayAgendaChoice, hallway_agenda_choice, GTK_TYPE_POPOVER)

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  hallway_alignment_update_label (GTK_LABEL (label));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The popover goes before what is done takes its row away. */
static GtkWidget *
make_button (HallwayAgendaChoice *self,
             const char          *text,
             const char          *name,
             const char          *action,
             const char          *path)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);

  return button;
}

static char *
describe_when (HallwayAgendaChoice *self,
               HallwayAgendaItem   *item)
{
  HallwaySpan      known = hallway_entry_get_span (hallway_agenda_item_get_entry (item));
  HallwaySpan      span = hallway_span_seen_in (&known, self->zone);
  const char      *room = hallway_agenda_item_get_room_name (item);
  g_autofree char *times = hallway_format_times (&span, span.floating ? NULL : self->zone);

  return room != NULL ? g_strdup_printf ("%s · %s", times, room) : g_steal_pointer (&times);
}

static void
add_item (HallwayAgendaChoice *self,
          HallwayAgendaItem   *item)
{
  const HallwayEntry *entry = hallway_agenda_item_get_entry (item);
  const char         *title = hallway_agenda_item_get_title (item);
  g_autofree char    *path = hallway_entry_make_path (entry);
  g_autofree char    *when = describe_when (self, item);
  g_autofree char    *show = NULL;
  g_autofree char    *remove = NULL;
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget          *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* Translators: the title of a session */
  show = g_strdup_printf (_("Show “%s”"), title);
  /* Translators: the title of a session */
  remove = g_strdup_printf (_("Take “%s” out of the agenda"), title);

  gtk_box_append (GTK_BOX (box), make_label (title, "title"));
  gtk_box_append (GTK_BOX (box), make_label (when, "place"));
  if (entry->state != HALLWAY_ENTRY_OWN)
    {
      gtk_box_append (GTK_BOX (buttons), make_button (self, _("Show"), show, "win.show-item", path));
      gtk_box_append (GTK_BOX (buttons), make_button (self, _("Take Out"), remove, "win.star", path));
      gtk_box_append (GTK_BOX (box), buttons);
    }
  gtk_widget_add_css_class (buttons, "choice-buttons");
  gtk_widget_add_css_class (box, "choice");
  gtk_box_append (self->list, box);
}

static void
hallway_agenda_choice_finalize (GObject *object)
{
  g_clear_pointer (&HALLWAY_AGENDA_CHOICE (object)->zone, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_agenda_choice_parent_class)->finalize (object);
}

static void
hallway_agenda_choice_class_init (HallwayAgendaChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_agenda_choice_finalize;
}

static void
hallway_agenda_choice_init (HallwayAgendaChoice *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (self->list, make_label (_("You can be in one place only"), "section-heading"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("You can be in one place only"), -1);
}

/**
 * hallway_agenda_choice_new:
 * @row: of an item that overlaps others
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
hallway_agenda_choice_new (HallwayAgendaRow *row)
{
  HallwayAgendaChoice *self = g_object_new (HALLWAY_TYPE_AGENDA_CHOICE, NULL);
  HallwayZone         *zone = hallway_agenda_row_get_zone (row);

  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  add_item (self, hallway_agenda_row_get_item (row));
  for (guint i = 0; i < hallway_agenda_row_get_n_overlaps (row); i++)
    add_item (self, hallway_agenda_row_get_overlap (row, i)->other);
  return GTK_WIDGET (self);
}
