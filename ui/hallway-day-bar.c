/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a conference as pills with their number of sessions. Which one is chosen is the state of the action
 * win.show-day, so that the pills need no handler. */

#include "hallway-day-bar.h"

#include "hallway-format.h"
#include "model/hallway-time.h"

#include <glib/gi18n.h>

#define FADE_WIDTH 40 /* pixels; what GTK covers where the pills go on */

struct _HallwayDayBar
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scroller; /* (unowned): child */
  GtkBox            *box;      /* (unowned): in the scroller */
  GArray            *pills;    /* (owned) (element-type Pill) */
  gint64             today;    /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  guint              show_id;  /* source that brings the chosen day into sight */
};

typedef struct
{
  gint64     date; /* wall clock of its midnight, HALLWAY_TIME_UNKNOWN for sessions without a day */
  guint      n_sessions;
  GtkWidget *button; /* (unowned): in the box */
  GtkWidget *mark;   /* (unowned): in the button, says that it is today */
  GtkLabel  *count;  /* (unowned): in the button */
} Pill;

G_DEFINE_FINAL_TYPE (HallwayDayBar, hallway_day_bar, GTK_TYPE_WIDGET)

static void
scroll_to (HallwayDayBar *self,
           GtkWidget     *pill)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (pill, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (self->scroller), bounds.origin.x - FADE_WIDTH,
                               bounds.origin.x + bounds.size.width + FADE_WIDTH);
}

static void
show_chosen (gpointer user_data)
{
  HallwayDayBar *self = user_data;

  self->show_id = 0;
  for (guint i = 0; i < self->pills->len; i++)
    {
      GtkWidget *button = g_array_index (self->pills, Pill, i).button;

      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
        scroll_to (self, button);
    }
}

/* A day that was chosen by a key or an action may be out of sight; where it is shows when all have their size. */
static void
sight_changed_cb (HallwayDayBar *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add_once (show_chosen, self);
}

static char *
name_day (gint64   date,
          gboolean in_full)
{
  if (date == HALLWAY_TIME_UNKNOWN)
    return g_strdup (_("No time yet"));

  return in_full ? hallway_format_day_long (date) : hallway_format_day_short (date);
}

static void
show_pill (HallwayDayBar *self,
           Pill          *pill)
{
  gboolean         is_today = pill->date != HALLWAY_TIME_UNKNOWN && pill->date == self->today;
  g_autofree char *day = name_day (pill->date, TRUE);
  g_autofree char *count = g_strdup_printf ("%u", pill->n_sessions);
  g_autofree char *name = NULL;
  g_autofree char *today_name = NULL;

  /* Translators: a day and its number of sessions, for a screen reader */
  name = g_strdup_printf (ngettext ("%s, %u session", "%s, %u sessions", pill->n_sessions), day, pill->n_sessions);
  /* Translators: a day with its number of sessions, which is today, for a screen reader */
  today_name = g_strdup_printf (_("Today, %s"), name);
  gtk_label_set_text (pill->count, count);
  gtk_widget_set_visible (pill->mark, is_today);
  gtk_widget_set_tooltip_text (pill->button, is_today ? today_name : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_today ? today_name : name, -1);
}

static void
add_pill (HallwayDayBar *self,
          gint64         date)
{
  g_autofree char *target = date != HALLWAY_TIME_UNKNOWN ? hallway_time_format_date (date) : g_strdup ("");
  g_autofree char *day = name_day (date, FALSE);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Pill             pill = { date, 0, gtk_toggle_button_new (), gtk_label_new ("●"), GTK_LABEL (gtk_label_new (NULL)) };

  gtk_box_append (GTK_BOX (box), pill.mark);
  gtk_box_append (GTK_BOX (box), gtk_label_new (day));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (pill.count));
  gtk_widget_add_css_class (pill.mark, "today");
  gtk_widget_add_css_class (GTK_WIDGET (pill.count), "count");
  gtk_button_set_child (GTK_BUTTON (pill.button), box);
  gtk_widget_add_css_class (pill.button, "flat");
  gtk_widget_add_css_class (pill.button, "day-pill");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (pill.button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (pill.button), "win.show-day");
  g_signal_connect_object (pill.button, "toggled", G_CALLBACK (sight_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, pill.button);
  g_array_append_val (self->pills, pill);
}

static int
find_focus (HallwayDayBar *self)
{
  for (guint i = 0; i < self->pills->len; i++)
    if (gtk_widget_is_focus (g_array_index (self->pills, Pill, i).button))
      return (int) i;

  return -1;
}

static int
find_target (HallwayDayBar *self,
             int            focus,
             guint          key)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return focus + (is_rtl ? 1 : -1);

  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return focus + (is_rtl ? -1 : 1);

  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    return 0;

  return key == GDK_KEY_End || key == GDK_KEY_KP_End ? (int) self->pills->len - 1 : -1;
}

/* The arrow keys choose the day beside, as in any row of tabs. */
static gboolean
key_pressed_cb (HallwayDayBar  *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  int        focus = find_focus (self);
  int        target = focus >= 0 && state == 0 ? find_target (self, focus, key) : -1;
  GtkWidget *button;

  if (target < 0 || target >= (int) self->pills->len)
    return GDK_EVENT_PROPAGATE;

  button = g_array_index (self->pills, Pill, target).button;
  gtk_widget_grab_focus (button);
  gtk_widget_activate_action_variant (button, "win.show-day", gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  return GDK_EVENT_STOP;
}

static void
hallway_day_bar_dispose (GObject *object)
{
  HallwayDayBar *self = HALLWAY_DAY_BAR (object);

  /* What goes changes what is in sight once more. */
  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  g_clear_handle_id (&self->show_id, g_source_remove);

  G_OBJECT_CLASS (hallway_day_bar_parent_class)->dispose (object);
}

static void
hallway_day_bar_finalize (GObject *object)
{
  g_array_unref (HALLWAY_DAY_BAR (object)->pills);

  G_OBJECT_CLASS (hallway_day_bar_parent_class)->finalize (object);
}

static void
hallway_day_bar_class_init (HallwayDayBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_day_bar_dispose;
  object_class->finalize = hallway_day_bar_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hallway_day_bar_init (HallwayDayBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->today = HALLWAY_TIME_UNKNOWN;
  self->pills = g_array_new (FALSE, FALSE, sizeof (Pill));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->box));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (sight_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days"), -1);
}

/**
 * hallway_day_bar_set_dates:
 * @dates: (array length=n_dates): wall clocks of the midnights in order, %HALLWAY_TIME_UNKNOWN for sessions without a day
 * @n_dates: how many
 *
 * Shows a pill for each day, as yet without sessions.
 */
void
hallway_day_bar_set_dates (HallwayDayBar *self,
                           const gint64  *dates,
                           guint          n_dates)
{
  GtkWidget *child;

  g_return_if_fail (HALLWAY_IS_DAY_BAR (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_array_set_size (self->pills, 0);

  for (guint i = 0; i < n_dates; i++)
    {
      add_pill (self, dates[i]);
      show_pill (self, &g_array_index (self->pills, Pill, i));
    }
}

/**
 * hallway_day_bar_set_count:
 * @date: wall clock of a midnight, or %HALLWAY_TIME_UNKNOWN
 * @n_sessions: how many sessions that day shows
 */
void
hallway_day_bar_set_count (HallwayDayBar *self,
                           gint64         date,
                           guint          n_sessions)
{
  g_return_if_fail (HALLWAY_IS_DAY_BAR (self));

  for (guint i = 0; i < self->pills->len; i++)
    {
      Pill *pill = &g_array_index (self->pills, Pill, i);

      if (pill->date != date || pill->n_sessions == n_sessions)
        continue;

      pill->n_sessions = n_sessions;
      show_pill (self, pill);
    }
}

/**
 * hallway_day_bar_set_today:
 * @date: wall clock of a midnight, or %HALLWAY_TIME_UNKNOWN
 *
 * Marks the day that is today, if it is one of them.
 */
void
hallway_day_bar_set_today (HallwayDayBar *self,
                           gint64         date)
{
  g_return_if_fail (HALLWAY_IS_DAY_BAR (self));

  if (self->today == date)
    return;

  self->today = date;
  for (guint i = 0; i < self->pills->len; i++)
    show_pill (self, &g_array_index (self->pills, Pill, i));
}
