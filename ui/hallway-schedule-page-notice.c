/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The banner above the schedule. Which notice it shows is decided by hallway_notice_choose(); here are the words. */

#include "hallway-schedule-page-private.h"

#include "hallway-format.h"

#include <glib/gi18n.h>

#define DAYS_PER_WEEK 7
#define NO_BREAK_SPACE "\342\201\240\302\240" /* after a dash it takes a word joiner too */

/* Lines break before the dates rather than within. */
static char *
join_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv (NO_BREAK_SPACE, words);
}

static char *
describe_ended (HallwaySchedulePage *self)
{
  const char      *title = hallway_conference_get_title (self->conference);
  g_autofree char *spaced = hallway_format_dates (hallway_conference_get_start (self->conference),
                                                  hallway_conference_get_end (self->conference));
  g_autofree char *dates = spaced != NULL ? join_words (spaced) : NULL;

  if (dates == NULL)
    /* Translators: the title of a conference */
    return g_strdup_printf (_("%s has ended"), title);

  /* Translators: the title of a conference and its dates: "FOSDEM 2026 has ended (31 Jan – 1 Feb 2026)" */
  return g_strdup_printf (_("%s has ended (%s)"), title, dates);
}

static char *
describe_age (HallwaySchedulePage *self)
{
  gint64 updated = hallway_conference_get_record (self->conference)->updated;
  guint  n_weeks = (guint) ((self->now - updated) / HALLWAY_SECONDS_PER_DAY / DAYS_PER_WEEK);

  return g_strdup_printf (ngettext ("This schedule is %u week old", "This schedule is %u weeks old", n_weeks), n_weeks);
}

static char *
describe_notice (HallwaySchedulePage *self,
                 HallwayNotice        notice)
{
  switch (notice)
    {
    case HALLWAY_NOTICE_ENDED:
      return describe_ended (self);

    case HALLWAY_NOTICE_AGENDA_CHANGED:
      return g_strdup_printf (ngettext ("%u session of your agenda has changed", "%u sessions of your agenda have changed",
                                        self->n_changed),
                              self->n_changed);

    case HALLWAY_NOTICE_ZONE_UNKNOWN:
      return g_strdup (_("The time zone of these times isn’t known"));

    case HALLWAY_NOTICE_OLD:
      return describe_age (self);

    case HALLWAY_NOTICE_NONE:
    default:
      return NULL;
    }
}

/* An action and its target fit at any time. */
static void
set_button (HallwaySchedulePage *self,
            const char          *label,
            const char          *action,
            const char          *target)
{
  hallway_banner_set_button_label (self->banner, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->banner),
                                          target != NULL ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), action);
}

/* A button is there when the window can do what it says. */
static void
show_button (HallwaySchedulePage *self,
             HallwayNotice        notice)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GAction *picker = G_IS_ACTION_MAP (root) ? g_action_map_lookup_action (G_ACTION_MAP (root), "pick-timezone") : NULL;
  gboolean takes_id = picker != NULL && g_action_get_parameter_type (picker) != NULL;

  if (notice == HALLWAY_NOTICE_AGENDA_CHANGED)
    return set_button (self, _("_Show Agenda"), "win.show-page", "agenda");

  if (notice == HALLWAY_NOTICE_ZONE_UNKNOWN && picker != NULL)
    return set_button (self, _("_Pick…"), "win.pick-timezone",
                                takes_id ? hallway_conference_get_id (self->conference) : NULL);

  set_button (self, NULL, NULL, NULL);
}

/**
 * hallway_schedule_page_update_notice:
 *
 * Shows the most important notice that there is, unless it was dismissed.
 */
void
hallway_schedule_page_update_notice (HallwaySchedulePage *self)
{
  g_autofree char *title = NULL;

  if (self->conference == NULL)
    return;

  self->notice = hallway_notice_choose (self->conference, self->n_changed, self->dismissed, self->now);
  title = describe_notice (self, self->notice);
  if (title != NULL)
    {
      hallway_banner_set_title (self->banner, title);
      show_button (self, self->notice);
    }
  hallway_banner_set_revealed (self->banner, title != NULL);
}

/**
 * hallway_schedule_page_set_n_changed:
 * @n_changed: how many sessions of the agenda have changed since the user saw them
 *
 * Tells of changes in the agenda.
 */
void
hallway_schedule_page_set_n_changed (HallwaySchedulePage *self,
                                     guint                n_changed)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  self->n_changed = n_changed;
  hallway_schedule_page_update_notice (self);
}
