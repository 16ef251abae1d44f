/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the agenda says of its rows. */

#include "hallway-agenda-words.h"

#include "hallway-format.h"
#include "model/hallway-change.h"

#include <glib/gi18n.h>

#define MOST_OVERLAPS 3 /* are told one by one; where there is one more, it is too */

/* Adds a part to a line: "10:00 – 10:50 · Janson". */
static void
add_part (GString    *line,
          const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
format_times_with_zone (const HallwaySpan *span,
                        HallwayZone       *zone)
{
  g_autofree char *times = hallway_format_times (span, zone);
  g_autofree char *zone_name = hallway_format_zone (span, zone);

  if (times[0] == '\0' || zone_name[0] == '\0')
    return g_steal_pointer (&times);

  return g_strdup_printf ("%s %s", times, zone_name);
}

/**
 * hallway_agenda_words_heading:
 * @row: the first of a day
 *
 * Returns: (transfer full): "Saturday 31 January 2026"
 */
char *
hallway_agenda_words_heading (HallwayAgendaRow *row)
{
  gint64 day = hallway_agenda_row_get_day (row);

  return day != HALLWAY_TIME_UNKNOWN ? hallway_format_day_long (day) : g_strdup (_("Time not known yet"));
}

/**
 * hallway_agenda_words_heading_note:
 * @row: the first of a day
 *
 * Returns: (transfer full): what stands beside the day, "Today · FOSDEM 2026", or the zone that times are in; "" for nothing
 */
char *
hallway_agenda_words_heading_note (HallwayAgendaRow *row)
{
  GString         *note = g_string_new (NULL);
  const char      *conferences = hallway_agenda_row_get_day_conferences (row);
  g_autofree char *zone = hallway_format_zone (hallway_agenda_row_get_span (row), hallway_agenda_row_get_zone (row));

  if (hallway_agenda_row_is_today (row))
    add_part (note, _("Today"));
  add_part (note, conferences != NULL ? conferences : zone);
  return g_string_free (note, FALSE);
}

/**
 * hallway_agenda_words_when:
 * @row: an item
 *
 * Returns: (transfer full): time and place, "10:00 – 10:50 · Janson"; in an agenda of all conferences also the zone
 */
char *
hallway_agenda_words_when (HallwayAgendaRow *row)
{
  GString           *line = g_string_new (NULL);
  const HallwaySpan *span = hallway_agenda_row_get_span (row);
  HallwayZone       *zone = hallway_agenda_row_get_zone (row);
  const char        *conference = hallway_agenda_row_get_conference_title (row);
  g_autofree char   *times = conference != NULL ? format_times_with_zone (span, zone) : hallway_format_times (span, zone);

  add_part (line, times);
  add_part (line, hallway_agenda_item_get_room_name (hallway_agenda_row_get_item (row)));
  return g_string_free (line, FALSE);
}

/**
 * hallway_agenda_words_gap:
 * @row: free time
 *
 * Returns: (transfer full): "40 minutes free"
 */
char *
hallway_agenda_words_gap (HallwayAgendaRow *row)
{
  g_autofree char *length = hallway_format_minutes (hallway_agenda_row_get_span (row)->minutes);

  /* Translators: a length, "40 minutes free" */
  return g_strdup_printf (_("%s free"), length);
}

static char *
describe_overlap (const HallwayAgendaRowOverlap *overlap)
{
  g_autofree char *length = hallway_format_minutes (overlap->minutes);

  /* Translators: the title of a starred session, and for how long both take place, "10 minutes" */
  return g_strdup_printf (_("Overlaps “%s” by %s"), hallway_agenda_item_get_title (overlap->other), length);
}

/**
 * hallway_agenda_words_list_overlaps:
 * @row: an item
 *
 * Returns: (transfer full): "Overlaps “Opening” by 10 minutes" for the worst, and "and 12 more" for the rest
 */
char **
hallway_agenda_words_list_overlaps (HallwayAgendaRow *row)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  guint                    n_overlaps = hallway_agenda_row_get_n_overlaps (row);
  guint                    n_told = n_overlaps > MOST_OVERLAPS + 1 ? MOST_OVERLAPS : n_overlaps;

  for (guint i = 0; i < n_told; i++)
    {
      g_autofree char *line = describe_overlap (hallway_agenda_row_get_overlap (row, i));

      g_strv_builder_add (lines, line);
    }
  if (n_told < n_overlaps)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_overlaps - n_told), n_overlaps - n_told);

      g_strv_builder_add (lines, more);
    }
  return g_strv_builder_end (lines);
}

/**
 * hallway_agenda_words_hurry:
 * @row: an item
 *
 * Returns: (transfer full) (nullable): "10 minutes to get from Janson to K.1.105", %NULL if there is time enough
 */
char *
hallway_agenda_words_hurry (HallwayAgendaRow *row)
{
  int                minutes;
  HallwayAgendaItem *from = hallway_agenda_row_get_hurry (row, &minutes);
  g_autofree char   *length = NULL;

  if (from == NULL)
    return NULL;
  if (minutes == 0)
    /* Translators: two rooms */
    return g_strdup_printf (_("No time to get from %s to %s"), hallway_agenda_item_get_room_name (from),
                               hallway_agenda_item_get_room_name (hallway_agenda_row_get_item (row)));

  length = hallway_format_minutes (minutes);
  /* Translators: a length and two rooms, "10 minutes to get from Janson to K.1.105" */
  return g_strdup_printf (_("%s to get from %s to %s"), length, hallway_agenda_item_get_room_name (from),
                             hallway_agenda_item_get_room_name (hallway_agenda_row_get_item (row)));
}

/* "Sat 31 Jan, 10:00", without the day if it still is the same. */
static char *
format_former_start (HallwayAgendaRow   *row,
                     const HallwayEntry *seen)
{
  HallwaySpan      known = hallway_entry_get_span (seen);
  HallwaySpan      span = known.floating ? known : hallway_span_in_zone (&known, hallway_agenda_row_get_zone (row));
  gint64           wall = hallway_span_get_wall (&span);
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;

  if (!hallway_span_has_start (&span))
    return NULL;

  clock = hallway_format_clock (wall);
  if (hallway_time_get_day (wall) == hallway_time_get_day (hallway_span_get_wall (hallway_agenda_row_get_span (row))))
    return g_steal_pointer (&clock);

  day = hallway_format_day_short (wall);
  /* Translators: a day and a time, "Sat 31 Jan, 10:00" */
  return g_strdup_printf (_("%s, %s"), day, clock);
}

static char *
describe_length (const HallwayEntry *seen)
{
  g_autofree char *length = NULL;

  if (!hallway_span_has_end (&seen->session->span))
    return g_strdup (_("Its end is known now"));

  length = hallway_format_minutes (seen->session->span.minutes);
  /* Translators: how long a session was to be before, "50 minutes" */
  return g_strdup_printf (_("It was %s long"), length);
}

static char *
describe_move (HallwayAgendaRow   *row,
               const HallwayEntry *seen,
               HallwayChange       changes)
{
  g_autofree char *start = changes & HALLWAY_CHANGE_TIME ? format_former_start (row, seen) : NULL;
  const char      *room = changes & HALLWAY_CHANGE_ROOM ? seen->session->room : NULL;

  if (start != NULL && seen->session->span.start == hallway_agenda_item_get_span (hallway_agenda_row_get_item (row))->start)
    {
      if (room == NULL)
        return describe_length (seen);
      g_clear_pointer (&start, g_free);
    }
  if (start != NULL && room != NULL)
    /* Translators: when and where a session was before, "Moved from 10:00, Janson" */
    return g_strdup_printf (_("Moved from %s, %s"), start, room);
  if (start != NULL || room != NULL)
    /* Translators: when or where a session was before, "Moved from 10:00" or "Moved from Janson" */
    return g_strdup_printf (_("Moved from %s"), start != NULL ? start : room);

  return g_strdup (changes & HALLWAY_CHANGE_TIME ? _("Its time is known now") : _("Its room is known now"));
}

/**
 * hallway_agenda_words_change:
 * @row: an item
 *
 * Returns: (transfer full) (nullable): what became of it since the user last saw it, "Moved from 10:00, Janson"; %NULL if
 *   nothing did, or its state says it all
 */
char *
hallway_agenda_words_change (HallwayAgendaRow *row)
{
  const HallwayEntry *entry = hallway_agenda_item_get_entry (hallway_agenda_row_get_item (row));
  HallwayChange       changes = hallway_change_find (entry);
  GString            *line = g_string_new (NULL);
  g_autofree char    *move = NULL;
  g_autofree char    *title = NULL;

  if (changes & HALLWAY_CHANGE_RETURNED)
    add_part (line, _("Back in the schedule"));
  if (changes & HALLWAY_CHANGE_REINSTATED)
    add_part (line, _("Takes place after all"));
  if (changes & (HALLWAY_CHANGE_TIME | HALLWAY_CHANGE_ROOM))
    move = describe_move (row, entry->seen, changes);
  if (changes & HALLWAY_CHANGE_TITLE)
    /* Translators: the title that a session had before */
    title = g_strdup_printf (_("Was called “%s”"), entry->seen->session->title);
  add_part (line, move);
  add_part (line, title);
  return g_string_free (line, line->len == 0);
}

static char *
describe_gone (const HallwayEntry *entry)
{
  HallwaySpan      updated = { entry->conference->updated, 0, 0, FALSE };
  HallwaySpan      there = hallway_span_in_zone (&updated, entry->conference->zone);
  g_autofree char *day = NULL;

  if (entry->conference->updated <= 0)
    return g_strdup (_("No longer in the schedule"));

  day = hallway_format_day_short (hallway_span_get_wall (&there));
  /* Translators: the day on which the schedule was updated, "Sat 31 Jan" */
  return g_strdup_printf (_("No longer in the schedule, as updated on %s"), day);
}

/**
 * hallway_agenda_words_state:
 * @row: an item
 *
 * Returns: (transfer full) (nullable): why it isn't as other sessions are, %NULL if it is
 */
char *
hallway_agenda_words_state (HallwayAgendaRow *row)
{
  const HallwayEntry *entry = hallway_agenda_item_get_entry (hallway_agenda_row_get_item (row));

  switch (entry->state)
    {
    case HALLWAY_ENTRY_GONE:
      return describe_gone (entry);

    case HALLWAY_ENTRY_NOT_LOADED:
      return g_strdup (_("Schedule not loaded: as you last saw it"));

    case HALLWAY_ENTRY_OWN:
      return g_strdup (_("Your own"));

    case HALLWAY_ENTRY_PRESENT:
    default:
      return entry->session->status == HALLWAY_STATUS_CANCELLED ? g_strdup (_("Cancelled")) : NULL;
    }
}

static void
add_sentence (GString *text,
              char    *sentence)
{
  if (sentence != NULL && sentence[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", sentence);
  g_free (sentence);
}

/**
 * hallway_agenda_words_row:
 *
 * Returns: (transfer full): all that a row says in one line, for a screen reader
 */
char *
hallway_agenda_words_row (HallwayAgendaRow *row)
{
  GString           *text = g_string_new (NULL);
  HallwayAgendaItem *item = hallway_agenda_row_get_item (row);
  g_auto (GStrv)     overlaps = hallway_agenda_words_list_overlaps (row);

  if (hallway_agenda_row_is_gap (row))
    {
      add_sentence (text, hallway_agenda_words_gap (row));
      return g_string_free (text, FALSE);
    }

  if (hallway_agenda_row_begins_day (row))
    add_sentence (text, hallway_agenda_words_heading (row));
  add_sentence (text, g_strdup (hallway_agenda_item_get_title (item)));
  add_sentence (text, hallway_agenda_words_people (hallway_agenda_item_get_entry (item)));
  add_sentence (text, hallway_agenda_words_when (row));
  add_sentence (text, g_strdup (hallway_agenda_row_get_conference_title (row)));
  add_sentence (text, hallway_agenda_words_state (row));
  add_sentence (text, hallway_agenda_words_change (row));
  add_sentence (text, hallway_agenda_words_hurry (row));
  for (guint i = 0; overlaps[i] != NULL; i++)
    add_sentence (text, g_strdup (overlaps[i]));
  return g_string_free (text, FALSE);
}

/**
 * hallway_agenda_words_people:
 *
 * Returns: (transfer full): the names of its people, "" if none are known
 */
char *
hallway_agenda_words_people (const HallwayEntry *entry)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < entry->session->n_persons; i++)
    g_strv_builder_add (names, hallway_draft_get_person (entry->draft, entry->session->persons[i].person)->name);
  list = g_strv_builder_end (names);
  return g_strjoinv (", ", list);
}

/**
 * hallway_agenda_words_next:
 *
 * Returns: (transfer full): "Next in 19 minutes", or "Now, 12 minutes left"
 */
char *
hallway_agenda_words_next (const HallwayAgendaNext *next)
{
  g_autofree char *length = hallway_format_minutes (next->minutes);

  if (next->is_running)
    /* Translators: how long something still takes that runs, "Now, 12 minutes left" */
    return g_strdup_printf (_("Now, %s left"), length);

  /* Translators: how long it is until something begins, "Next in 19 minutes" */
  return g_strdup_printf (_("Next in %s"), length);
}

/**
 * hallway_agenda_words_next_place:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Returns: (transfer full): where and when it is, "Janson · 11:00 – 11:20"
 */
char *
hallway_agenda_words_next_place (const HallwayAgendaNext *next,
                                 HallwayZone             *zone)
{
  GString         *line = g_string_new (NULL);
  HallwaySpan      known = hallway_entry_get_span (hallway_agenda_item_get_entry (next->item));
  HallwaySpan      span = hallway_span_seen_in (&known, zone);
  g_autofree char *times = hallway_format_times (&span, zone != NULL ? zone : hallway_agenda_item_get_zone (next->item));

  add_part (line, hallway_agenda_item_get_room_name (next->item));
  add_part (line, times);
  return g_string_free (line, FALSE);
}

/**
 * hallway_agenda_words_then:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Returns: (transfer full) (nullable): what follows, "Then, at 11:00: Opening"; %NULL for nothing
 */
char *
hallway_agenda_words_then (const HallwayAgendaNext *next,
                           HallwayZone             *zone)
{
  HallwaySpan      known, span;
  g_autofree char *clock = NULL;

  if (next->then == NULL)
    return NULL;

  known = hallway_entry_get_span (hallway_agenda_item_get_entry (next->then));
  span = hallway_span_seen_in (&known, zone);
  clock = hallway_format_clock (hallway_span_get_wall (&span));
  /* Translators: when something begins after what runs now, and its title: "Then, at 11:00: Opening" */
  return g_strdup_printf (_("Then, at %s: %s"), clock, hallway_agenda_item_get_title (next->then));
}

/**
 * hallway_agenda_words_summary:
 *
 * Returns: (transfer full): "12 sessions · 2 conflicts · 1 change"
 */
char *
hallway_agenda_words_summary (guint n_items,
                              guint n_overlaps,
                              guint n_changes)
{
  GString         *summary = g_string_new (NULL);
  g_autofree char *items = g_strdup_printf (ngettext ("%u session", "%u sessions", n_items), n_items);
  g_autofree char *overlaps = NULL;
  g_autofree char *changes = NULL;

  if (n_overlaps > 0)
    overlaps = g_strdup_printf (ngettext ("%u conflict", "%u conflicts", n_overlaps), n_overlaps);
  if (n_changes > 0)
    changes = g_strdup_printf (ngettext ("%u change", "%u changes", n_changes), n_changes);
  add_part (summary, items);
  add_part (summary, overlaps);
  add_part (summary, changes);
  return g_string_free (summary, FALSE);
}
