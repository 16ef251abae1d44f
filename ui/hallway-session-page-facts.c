/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a session at once: its tags, when and where it is, whether it is starred, what can be done with it. */

#include "hallway-session-page-private.h"

#include "hallway-alignment.h"
#include "hallway-format.h"
#include "hallway-language.h"
#include "model/hallway-neighbours.h"
#include "model/hallway-plan.h"

#include <glib/gi18n.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"
#define WORD_JOINER "\342\201\240"

/* Some feeds give the type the name of the track, written another way: "maintrack" and "Main Track". */
static gboolean
is_same_name (const char *a,
              const char *b)
{
  while (a != NULL && b != NULL)
    {
      while (g_ascii_isprint (*a) && !g_ascii_isalnum (*a))
        a++;
      while (g_ascii_isprint (*b) && !g_ascii_isalnum (*b))
        b++;

      if (g_ascii_tolower (*a) != g_ascii_tolower (*b))
        return FALSE;
      if (*a == '\0')
        return TRUE;

      a++;
      b++;
    }

  return FALSE;
}

static void
set_filter (GtkWidget  *widget,
            const char *kind,
            const char *value,
            const char *tooltip)
{
  g_autofree char *target = g_strdup_printf ("%s=%s", kind, value);

  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "s", target);
}

/* A tag shows what else has it. */
static gboolean
show_tag (GtkButton  *tag,
          GtkLabel   *label,
          const char *kind,
          const char *value,
          const char *text)
{
  gboolean         is_set = hallway_session_page_set_line (label, text);
  g_autofree char *tooltip = NULL;

  gtk_widget_set_visible (GTK_WIDGET (tag), is_set);
  if (!is_set)
    return FALSE;

  /* Translators: the name of a track, a type or a language; pressing it filters the schedule */
  tooltip = g_strdup_printf (_("Show only “%s”"), text);
  set_filter (GTK_WIDGET (tag), kind, value, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tag), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);

  return TRUE;
}

static const char *
describe_status (HallwayStatus status)
{
  switch (status)
    {
    case HALLWAY_STATUS_TENTATIVE:
      return _("Not yet confirmed");
    case HALLWAY_STATUS_CANCELLED:
      return _("Cancelled");
    case HALLWAY_STATUS_CONFIRMED:
    default:
      return NULL;
    }
}

static void
show_tags (HallwaySessionPage *self)
{
  const char      *track = hallway_session_get_track_name (self->session);
  const char      *type = hallway_session_get_type_name (self->session);
  const char      *language = hallway_session_get_language (self->session);
  g_autofree char *language_name = language != NULL ? hallway_language_describe (language) : NULL;
  gboolean         any = FALSE;

  hallway_swatch_set_track (self->track_dot, hallway_session_get_track (self->session));
  any |= show_tag (self->track_tag, self->track, "track", track, track);
  any |= show_tag (self->type_tag, self->type, "type", type, is_same_name (type, track) ? NULL : type);
  any |= show_tag (self->language_tag, self->language, "language", language, language_name);
  any |= hallway_session_page_set_line (self->status, describe_status (hallway_session_get_status (self->session)));
  gtk_widget_set_visible (self->tags, any);
}

/* Breaks a line between the day and its times, not within them. */
static char *
keep_times_together (const char *when)
{
  const char *comma = strrchr (when, ',');
  gsize       length = comma != NULL ? (gsize) (comma - when) + strlen (", ") : strlen (when);
  GString    *times = g_string_new (when + length);

  g_string_replace (times, " ", NO_BREAK_SPACE, 0);
  g_string_replace (times, "–", "–" WORD_JOINER, 0);
  g_string_prepend_len (times, when, (gssize) length);

  return g_string_free (times, FALSE);
}

static void
show_when (HallwaySessionPage *self)
{
  const HallwaySpan *span = hallway_session_get_span (self->session);
  HallwayZone       *zone_there = hallway_conference_get_zone (self->conference);
  gboolean           is_moved = self->zone != NULL && !span->floating;
  HallwayZone       *shown_zone = is_moved ? self->zone : zone_there;
  HallwayZone       *other_zone = is_moved ? zone_there : self->local_zone;
  HallwaySpan        shown = hallway_span_seen_in (span, self->zone);
  HallwaySpan        other = is_moved ? *span : hallway_span_seen_in (span, self->local_zone);
  g_autofree char   *when = hallway_format_when (&shown, shown_zone);
  g_autofree char   *length = hallway_format_length (&shown, &other, other_zone);
  g_autofree char   *title = keep_times_together (when);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->when), title);
  adw_action_row_set_subtitle (self->when, length);
}

/* The time of day at which a session begins or ends, in the zone that is shown. */
static char *
format_clock (HallwaySessionPage *self,
              HallwaySession     *session,
              gboolean            at_end)
{
  HallwaySpan  span = hallway_span_seen_in (hallway_session_get_span (session), self->zone);
  HallwayZone *zone = self->zone != NULL ? self->zone : hallway_conference_get_zone (self->conference);

  return hallway_format_clock (at_end ? hallway_span_get_wall_end (&span, zone) : hallway_span_get_wall (&span));
}

static char *
describe_before (HallwaySessionPage      *self,
                 const HallwayNeighbours *neighbours)
{
  g_autofree char *clock = NULL;

  if (neighbours->before == NULL)
    return NULL;
  if (neighbours->minutes_before < HALLWAY_GAP_MINUTES)
    /* Translators: the session before this one in its room */
    return g_strdup_printf (_("Before: %s"), hallway_session_get_title (neighbours->before));

  clock = format_clock (self, neighbours->before, TRUE);
  /* Translators: the room is free before this session since a time of day */
  return g_strdup_printf (_("Before: free since %s"), clock);
}

static char *
describe_after (HallwaySessionPage      *self,
                const HallwayNeighbours *neighbours)
{
  g_autofree char *clock = NULL;

  if (neighbours->after == NULL)
    return NULL;
  if (neighbours->minutes_after < HALLWAY_GAP_MINUTES)
    /* Translators: the session after this one in its room */
    return g_strdup_printf (_("After: %s"), hallway_session_get_title (neighbours->after));

  clock = format_clock (self, neighbours->after, FALSE);
  /* Translators: the room is free after this session until a time of day */
  return g_strdup_printf (_("After: free until %s"), clock);
}

static void
show_where (HallwaySessionPage *self)
{
  const char       *room = hallway_session_get_room_name (self->session);
  HallwayNeighbours neighbours = hallway_neighbours_find (self->conference, self->session);
  g_autofree char  *before = describe_before (self, &neighbours);
  g_autofree char  *after = describe_after (self, &neighbours);
  g_autofree char  *beside = NULL;
  g_autofree char  *tooltip = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->where), room != NULL);
  if (room == NULL)
    return;

  if (before != NULL && after != NULL)
    beside = g_strdup_printf ("%s · %s", before, after);
  else
    beside = g_strdup (before != NULL ? before : after);

  /* Translators: the name of a room */
  tooltip = g_strdup_printf (_("Show only what takes place in “%s”"), room);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->where), room);
  adw_action_row_set_subtitle (self->where, beside);
  set_filter (GTK_WIDGET (self->where), "room", room, tooltip);
}

/**
 * hallway_session_page_set_line:
 * @text: (nullable): what to show
 *
 * Shows a line of text, or hides it when there is none.
 *
 * Returns: whether it is shown
 */
gboolean
hallway_session_page_set_line (GtkLabel   *label,
                               const char *text)
{
  gboolean is_set = text != NULL && text[0] != '\0';

  gtk_label_set_text (label, is_set ? text : "");
  hallway_alignment_update_label (label);
  gtk_widget_set_visible (GTK_WIDGET (label), is_set);

  return is_set;
}

/**
 * hallway_session_page_show_facts:
 *
 * Shows what a row knows.
 */
void
hallway_session_page_show_facts (HallwaySessionPage *self)
{
  gboolean is_cancelled = hallway_session_get_status (self->session) == HALLWAY_STATUS_CANCELLED;

  show_tags (self);
  hallway_session_page_show_star (self);
  hallway_session_page_set_line (self->title, hallway_session_get_title (self->session));
  hallway_session_page_set_line (self->subtitle, hallway_session_get_subtitle (self->session));
  show_when (self);
  show_where (self);
  gtk_widget_set_visible (self->calendar_button, hallway_span_has_start (hallway_session_get_span (self->session)));
  if (is_cancelled)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "cancelled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "cancelled");
}

/**
 * hallway_session_page_show_star:
 *
 * Shows whether the session is starred.
 */
void
hallway_session_page_show_star (HallwaySessionPage *self)
{
  gboolean    starred = hallway_session_get_starred (self->session);
  const char *text = starred ? _("Starred") : _("Star");
  const char *tooltip = starred ? _("Remove from the Agenda") : _("Add to the Agenda");

  hallway_fit_content_set (self->star_content, starred ? "hallway-star-symbolic" : "hallway-star-outline-symbolic", text,
                           text);
  gtk_widget_set_tooltip_text (self->star_button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (starred)
    gtk_widget_add_css_class (self->star_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->star_button, "suggested-action");
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/**
 * hallway_session_page_show_menu:
 *
 * Offers what else can be done with the session. A web page that isn't known, or not safe, isn't offered.
 */
void
hallway_session_page_show_menu (HallwaySessionPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char  *address = NULL;

  if (self->details != NULL)
    address = hallway_link_resolve (self->details->session->url, hallway_entry_get_base_url (self->details));
  if (address != NULL)
    {
      append_item (menu, _("_Open Web Page"), "win.open-link", address);
      append_item (menu, _("Copy _Link"), "win.copy-link", "");
    }
  append_item (menu, _("Copy _Text"), "win.copy-text", "");
  append_item (menu, _("_Export This One…"), "win.export-session", "");

  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}
