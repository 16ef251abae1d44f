/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a conference as pills with their number of sessions. Which one is chosen is the state of the action
 * win.show-day, so that the pills need no handler. */

#include "hallway-day-bar.h"

#include "hallway-format.h"
#include "model/hallway-day.h"
#include "model/hallway-time.h"

#include <glib/gi18n.h>

struct _HallwayDayBar
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scroller; /* (unowned): child */
  GtkBox            *pills;    /* (unowned): in the scroller */
  guint              show_id;  /* source that brings the chosen day into sight */
};

G_DEFINE_FINAL_TYPE (HallwayDayBar, hallway_day_bar, GTK_TYPE_WIDGET)

static void
scroll_to (HallwayDayBar *self,
           GtkWidget     *pill)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (pill, GTK_WIDGET (self->pills), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (self->scroller), bounds.origin.x,
                               bounds.origin.x + bounds.size.width);
}

static void
show_chosen (gpointer user_data)
{
  HallwayDayBar *self = user_data;

  self->show_id = 0;
  for (GtkWidget *pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills)); pill != NULL;
       pill = gtk_widget_get_next_sibling (pill))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pill)))
      scroll_to (self, pill);
}

/* A day that was chosen by a key or an action may be out of sight; where it is shows when all have their size. */
static void
sight_changed_cb (HallwayDayBar *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add_once (show_chosen, self);
}

static GtkWidget *
make_pill (HallwayDayBar *self,
           HallwayDay    *day)
{
  gint64           date = hallway_day_get_date (day);
  guint            n_sessions = hallway_day_get_n_sessions (day);
  g_autofree char *target = hallway_time_format_date (date);
  g_autofree char *short_name = hallway_format_day_short (date);
  g_autofree char *long_name = hallway_format_day_long (date);
  g_autofree char *count = g_strdup_printf ("%u", n_sessions);
  g_autofree char *name = NULL;
  GtkWidget       *pill = gtk_toggle_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *count_label = gtk_label_new (count);

  /* Translators: a day and its number of sessions, for a screen reader */
  name = g_strdup_printf (ngettext ("%s, %u session", "%s, %u sessions", n_sessions), long_name, n_sessions);
  gtk_box_append (GTK_BOX (box), gtk_label_new (short_name));
  gtk_box_append (GTK_BOX (box), count_label);
  gtk_widget_add_css_class (count_label, "count");
  gtk_button_set_child (GTK_BUTTON (pill), box);
  gtk_widget_add_css_class (pill, "flat");
  gtk_widget_add_css_class (pill, "day-pill");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (pill), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (pill), "win.show-day");
  g_signal_connect_object (pill, "toggled", G_CALLBACK (sight_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return pill;
}

static void
hallway_day_bar_dispose (GObject *object)
{
  HallwayDayBar *self = HALLWAY_DAY_BAR (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;

  G_OBJECT_CLASS (hallway_day_bar_parent_class)->dispose (object);
}

static void
hallway_day_bar_class_init (HallwayDayBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_day_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hallway_day_bar_init (HallwayDayBar *self)
{
  self->pills = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->pills));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (sight_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days"), -1);
}

/**
 * hallway_day_bar_set_days:
 * @days: (element-type HallwayDay): the days in order
 *
 * Shows a pill for each day.
 */
void
hallway_day_bar_set_days (HallwayDayBar *self,
                          GListModel    *days)
{
  GtkWidget *pill;

  g_return_if_fail (HALLWAY_IS_DAY_BAR (self));
  g_return_if_fail (G_IS_LIST_MODEL (days));

  while ((pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    gtk_box_remove (self->pills, pill);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);

      gtk_box_append (self->pills, make_pill (self, day));
    }
}
