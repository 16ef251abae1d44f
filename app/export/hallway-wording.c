/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-wording.h"

#include <string.h>

#define SEPARATOR " · "

static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

static const char *const months[] = {
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
};

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const HallwayEntry *first = *(HallwayEntry *const *) a;
  const HallwayEntry *second = *(HallwayEntry *const *) b;
  gint64              first_day = hallway_entry_get_day (first);
  gint64              second_day = hallway_entry_get_day (second);

  if (first_day == second_day)
    return hallway_span_compare (&first->session->span, &second->session->span);
  if (first_day == HALLWAY_TIME_UNKNOWN || second_day == HALLWAY_TIME_UNKNOWN)
    return first_day == HALLWAY_TIME_UNKNOWN ? 1 : -1;

  return first_day < second_day ? -1 : 1;
}

/**
 * hallway_wording_sort:
 * @entries: (element-type HallwayEntry): sessions
 *
 * Returns: (transfer container) (element-type HallwayEntry): the same sessions by day and start, those without a time last
 */
GPtrArray *
hallway_wording_sort (GPtrArray *entries)
{
  GPtrArray *sorted = g_ptr_array_copy (entries, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_entries);

  return sorted;
}

/**
 * hallway_wording_is_of_several:
 * @entries: (element-type HallwayEntry): sessions
 *
 * Returns: %TRUE if they are of more than one conference
 */
gboolean
hallway_wording_is_of_several (GPtrArray *entries)
{
  const char *id = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (entries, i);

      if (entry->conference == NULL)
        continue;
      if (id != NULL && strcmp (id, entry->conference->id) != 0)
        return TRUE;
      id = entry->conference->id;
    }

  return FALSE;
}

/**
 * hallway_wording_describe_day:
 * @day: wall clock of a day's midnight, or %HALLWAY_TIME_UNKNOWN
 *
 * Returns: (transfer full): "Saturday, 31 January 2026"
 */
char *
hallway_wording_describe_day (gint64 day)
{
  int year, month, day_of_month;

  if (day == HALLWAY_TIME_UNKNOWN)
    return g_strdup ("Without a time");

  hallway_time_to_civil (day, &year, &month, &day_of_month, NULL, NULL, NULL);

  return g_strdup_printf ("%s, %d %s %d", weekdays[hallway_time_get_weekday (day) - 1], day_of_month, months[month - 1], year);
}

/* What the clock is called: "CET" of a zone, "UTC+02:00" of an offset alone, nothing of a floating time. */
static char *
describe_clock (const HallwaySpan *span,
                HallwayZone       *zone)
{
  int minutes = ABS (span->utc_offset) / 60;

  if (span->floating)
    return g_strdup ("");
  if (zone != NULL)
    {
      g_autofree char *abbreviation = hallway_zone_get_abbreviation (zone, span->start);

      return g_strconcat (" ", abbreviation, NULL);
    }
  if (minutes == 0)
    return g_strdup (" UTC");

  return g_strdup_printf (" UTC%c%02d:%02d", span->utc_offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/**
 * hallway_wording_describe_time:
 * @entry: a session
 *
 * Returns: (transfer full) (nullable): "09:30–09:55 CET", with the end's date where it lasts longer than a day, or %NULL without a start
 */
char *
hallway_wording_describe_time (const HallwayEntry *entry)
{
  HallwayZone     *zone = hallway_entry_get_zone (entry);
  HallwaySpan      span = hallway_entry_get_span (entry);
  g_autofree char *start = hallway_span_format_start (&span);
  g_autofree char *end = hallway_span_format_end (&span, zone);
  g_autofree char *clock = NULL;

  if (start == NULL)
    return NULL;

  clock = describe_clock (&span, zone);
  if (end == NULL || span.minutes == 0)
    return g_strdup_printf ("%.5s%s", start + strlen ("2026-01-31T"), clock);
  if (span.minutes >= 24 * 60)
    return g_strdup_printf ("%.5s–%.10s %.5s%s", start + strlen ("2026-01-31T"), end, end + strlen ("2026-01-31T"), clock);

  return g_strdup_printf ("%.5s–%.5s%s", start + strlen ("2026-01-31T"), end + strlen ("2026-01-31T"), clock);
}

static void
append_part (GString    *line,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  g_string_append (line, line->len > 0 ? SEPARATOR : "");
  g_string_append (line, part);
}

/**
 * hallway_wording_describe_place:
 * @entry: a session
 * @with_conference: whether to name the conference
 *
 * Returns: (transfer full): "FOSDEM 2026 · Janson · Main track", perhaps ""
 */
char *
hallway_wording_describe_place (const HallwayEntry *entry,
                                gboolean            with_conference)
{
  GString *line = g_string_new (NULL);

  if (with_conference && entry->conference != NULL)
    append_part (line, entry->conference->title);
  append_part (line, entry->session->room);
  append_part (line, entry->session->track);

  return g_string_free (line, FALSE);
}

static void
append_person (GString                  *names,
               const HallwayDraftPerson *person)
{
  g_string_append (names, names->len > 0 ? ", " : "");
  g_string_append (names, person->name);
  if (person->company != NULL)
    g_string_append_printf (names, " (%s)", person->company);
}

/**
 * hallway_wording_describe_people:
 * @entry: a session
 *
 * Returns: (transfer full): "Ada Byron (Mill), Zoë Lie · moderator: Joe Card", perhaps ""
 */
char *
hallway_wording_describe_people (const HallwayEntry *entry)
{
  GString *line = g_string_new (NULL);

  for (HallwayRole role = HALLWAY_ROLE_SPEAKER; role <= HALLWAY_ROLE_OTHER; role++)
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint i = 0; i < entry->session->n_persons; i++)
        {
          if (entry->session->persons[i].role == role)
            append_person (names, hallway_draft_get_person (entry->draft, entry->session->persons[i].person));
        }
      if (names->len > 0 && role != HALLWAY_ROLE_SPEAKER && role != HALLWAY_ROLE_OTHER)
        {
          g_string_prepend (names, ": ");
          g_string_prepend (names, hallway_role_to_string (role));
        }
      append_part (line, names->str);
    }

  return g_string_free (line, FALSE);
}

/**
 * hallway_wording_index:
 * @entries: (element-type HallwayEntry): sessions
 *
 * Returns: (transfer full) (element-type utf8 HallwayEntry): those of a conference by CONF/KEY
 */
GHashTable *
hallway_wording_index (GPtrArray *entries)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      HallwayEntry *entry = g_ptr_array_index (entries, i);

      if (entry->conference != NULL)
        g_hash_table_insert (index, hallway_entry_make_path (entry), entry);
    }

  return index;
}

/**
 * hallway_wording_describe_conflicts:
 * @entry: a session
 * @index: (element-type utf8 HallwayEntry): the sessions of the export, of which those that overlap are named
 *
 * Returns: (transfer full): "overlaps “Dyeing” by 10 min", perhaps ""
 */
char *
hallway_wording_describe_conflicts (const HallwayEntry *entry,
                                    GHashTable         *index)
{
  GString    *line = g_string_new (NULL);
  HallwaySpan span = hallway_entry_get_span (entry);

  for (guint i = 0; entry->conflicts != NULL && entry->conflicts[i] != NULL; i++)
    {
      const HallwayEntry *other = g_hash_table_lookup (index, entry->conflicts[i]);
      HallwaySpan         other_span;

      if (other == NULL)
        continue;
      other_span = hallway_entry_get_span (other);
      g_string_append_printf (line, "%s“%s” by %d min", line->len > 0 ? ", " : "overlaps ", other->session->title,
                              hallway_span_get_overlap (&span, &other_span));
    }

  return g_string_free (line, FALSE);
}

/**
 * hallway_wording_describe_url:
 * @entry: a session
 *
 * Returns: (transfer full) (nullable): the safe address of its page
 */
char *
hallway_wording_describe_url (const HallwayEntry *entry)
{
  return hallway_link_resolve (entry->session->url, hallway_entry_get_base_url (entry));
}

/**
 * hallway_wording_describe_status:
 * @entry: a session
 *
 * Returns: (transfer none) (nullable): what stands in the way of going there, or %NULL if nothing does
 */
const char *
hallway_wording_describe_status (const HallwayEntry *entry)
{
  if (entry->state == HALLWAY_ENTRY_GONE)
    return "no longer in the schedule";
  if (entry->session->status == HALLWAY_STATUS_CANCELLED)
    return "cancelled";
  if (entry->session->status == HALLWAY_STATUS_TENTATIVE)
    return "not yet certain";

  return NULL;
}
