/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The header bar, which has one meaning at a time:
 *
 *   state           back leads to   title                         pages are switched
 *   wide            conferences     the conference, at the start  in the header
 *   narrow, list    conferences     the conference                in the bar at the bottom
 *   narrow, detail  the list        the session's day and time    -
 *   agenda of all   conferences     Agenda                        -
 *   conferences     -               Hallway                       -
 */

#include "hallway-window-private.h"

#include "hallway-format.h"

#include <glib/gi18n.h>

/* "Brussels · 31 Jan – 1 Feb 2026" */
static char *
describe_conference (HallwayConference *conference)
{
  const HallwayRecord *record = hallway_conference_get_record (conference);
  g_autofree char     *dates = hallway_format_dates (record->start, record->end);
  const char          *place = record->city != NULL ? record->city : record->venue;

  if (place != NULL && dates != NULL)
    return g_strdup_printf ("%s · %s", place, dates);

  return g_strdup (dates != NULL ? dates : place);
}

static char *
describe_session_time (HallwayWindow  *self,
                       HallwaySession *session)
{
  HallwayZone     *own = hallway_window_get_shown_zone (self);
  HallwaySpan      span = hallway_span_seen_in (hallway_session_get_span (session), own);
  HallwayZone     *zone = own != NULL && !span.floating ? own : hallway_conference_get_zone (self->conference);
  g_autofree char *day = NULL;
  g_autofree char *times = NULL;

  if (!hallway_span_has_start (&span))
    return g_strdup (_("Time not known yet"));

  day = hallway_format_day_short (hallway_span_get_wall (&span));
  times = hallway_format_times (&span, zone);

  /* Translators: a day and the times on it, "Sat 31 Jan, 10:00 – 10:50" */
  return g_strdup_printf (_("%s, %s"), day, times);
}

static void
set_titles (GtkLabel   *title,
            GtkLabel   *details,
            const char *title_text,
            const char *details_text)
{
  gtk_label_set_text (title, title_text);
  gtk_label_set_text (details, details_text != NULL ? details_text : "");
  gtk_widget_set_visible (GTK_WIDGET (details), details_text != NULL && details_text[0] != '\0');
}

static void
show_conference (HallwayWindow *self)
{
  const char      *title = hallway_conference_get_title (self->conference);
  g_autofree char *details = describe_conference (self->conference);

  set_titles (self->wide_name, self->wide_details, title, details);
  set_titles (self->narrow_title, self->narrow_details, title, details);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_session (HallwayWindow  *self,
              HallwaySession *session)
{
  g_autofree char *time = describe_session_time (self, session);

  set_titles (self->narrow_title, self->narrow_details, time, hallway_session_get_room_name (session));
  gtk_window_set_title (GTK_WINDOW (self), hallway_session_get_title (session));
}

static void
show_application (HallwayWindow *self)
{
  set_titles (self->narrow_title, self->narrow_details, _("Hallway"), NULL);
  gtk_window_set_title (GTK_WINDOW (self), _("Hallway"));
}

/* Over all conferences, while none is open. */
static void
show_agenda (HallwayWindow *self)
{
  set_titles (self->narrow_title, self->narrow_details, _("Agenda"), NULL);
  gtk_window_set_title (GTK_WINDOW (self), _("Agenda"));
}

static void
show_sheet (HallwayWindow *self)
{
  set_titles (self->narrow_title, self->narrow_details, self->sheet_title, NULL);
  gtk_window_set_title (GTK_WINDOW (self), self->sheet_title);
}

static void
update_titles (HallwayWindow *self)
{
  HallwaySession *session = hallway_session_page_get_session (self->session_page);

  if (hallway_window_shows_sheet (self))
    return show_sheet (self);
  if (!hallway_window_shows_content (self))
    return show_application (self);
  if (self->conference == NULL)
    return show_agenda (self);

  show_conference (self);
  if (session != NULL && hallway_window_shows_session_alone (self))
    show_session (self, session);
}

static void
update_back_button (HallwayWindow *self)
{
  const char *name = hallway_window_shows_session_alone (self) ? _("Back to the List") : hallway_window_shows_sheet (self) ? _("Back") : _("Back to the Conferences");

  gtk_widget_set_visible (self->back_button, hallway_window_can_go_back (self));
  if (g_strcmp0 (name, gtk_widget_get_tooltip_text (self->back_button)) == 0)
    return;

  gtk_widget_set_tooltip_text (self->back_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * hallway_window_update_header:
 *
 * Gives the header bar the one meaning of its state.
 */
void
hallway_window_update_header (HallwayWindow *self)
{
  gboolean   content = hallway_window_shows_content (self);
  gboolean   folded = content && hallway_window_is_folded (self);
  gboolean   session = hallway_window_shows_session_alone (self);
  gboolean   pages = content && self->conference != NULL;
  GtkWidget *conferences = GTK_WIDGET (self->conferences_page);

  gtk_stack_set_visible_child_name (self->title_stack, pages && !folded ? "switcher" : "title");
  gtk_widget_set_visible (self->wide_title, pages && !folded);
  gtk_widget_set_visible (self->add_button, gtk_stack_get_visible_child (self->states) == conferences);
  gtk_widget_set_visible (self->find_button, pages && !session);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, pages && folded && !session);
  update_back_button (self);
  update_titles (self);
}
