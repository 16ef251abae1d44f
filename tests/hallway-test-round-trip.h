/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/hallway-export.h"
#include "export/hallway-icalendar-guard.h"
#include "import/hallway-import.h"

#include <gio/gio.h>
#include <string.h>

G_BEGIN_DECLS

/* Of a text that may be cut. */
#define HALLWAY_TEST_KEPT_OCTETS 3000

/* What a format has no place for. */
typedef enum
{
  HALLWAY_TEST_LOSES_NOTHING = 0,
  HALLWAY_TEST_LOSES_ROLES = 1 << 0,
  HALLWAY_TEST_LOSES_PROFILES = 1 << 1,   /* job titles, companies, biographies */
  HALLWAY_TEST_LOSES_NUMBERS = 1 << 2,    /* people are whom their names tell apart, however these are written */
  HALLWAY_TEST_LOSES_STATUS = 1 << 3,     /* what is cancelled is left out, what is tentative isn't told */
  HALLWAY_TEST_LOSES_NO_LENGTH = 1 << 4,  /* none comes back as unknown */
  HALLWAY_TEST_LOSES_SHORTNESS = 1 << 5,  /* none and an unknown one come back as five minutes */
  HALLWAY_TEST_LOSES_ABSTRACTS = 1 << 6,  /* there is one text, of abstract and description */
  HALLWAY_TEST_LOSES_SUBTITLES = 1 << 7,  /* it begins the text */
  HALLWAY_TEST_LOSES_MARKUP = 1 << 8,     /* and addresses are ASCII */
  HALLWAY_TEST_LOSES_TYPES = 1 << 9,      /* and languages */
  HALLWAY_TEST_LOSES_LINKS = 1 << 10,
  HALLWAY_TEST_LOSES_DAYS = 1 << 11,      /* they follow from the starts */
  HALLWAY_TEST_LOSES_ZONE = 1 << 12,      /* there are instants, on no clock */
  HALLWAY_TEST_LOSES_ORDER = 1 << 13,     /* of people with different roles, and each name comes once */
  HALLWAY_TEST_LOSES_COMMAS = 1 << 14,    /* in tracks they are slashes, in names they begin another one */
  HALLWAY_TEST_LOSES_BIOGRAPHIES = 1 << 15,
} HallwayTestLosses;

typedef struct
{
  const char       *name; /* of the format, as it is written and read */
  HallwayTestLosses loses;
} HallwayTestFormat;

static const HallwayTestFormat hallway_test_formats[] = {
  { "frab-json", HALLWAY_TEST_LOSES_STATUS },
  { "frab-xml", HALLWAY_TEST_LOSES_STATUS | HALLWAY_TEST_LOSES_ROLES | HALLWAY_TEST_LOSES_PROFILES | HALLWAY_TEST_LOSES_NO_LENGTH },
  { "xcal", HALLWAY_TEST_LOSES_ROLES | HALLWAY_TEST_LOSES_PROFILES | HALLWAY_TEST_LOSES_NUMBERS | HALLWAY_TEST_LOSES_ABSTRACTS | HALLWAY_TEST_LOSES_LINKS | HALLWAY_TEST_LOSES_DAYS },
  { "csv", HALLWAY_TEST_LOSES_NUMBERS | HALLWAY_TEST_LOSES_BIOGRAPHIES | HALLWAY_TEST_LOSES_LINKS | HALLWAY_TEST_LOSES_MARKUP },
  { "ics", HALLWAY_TEST_LOSES_PROFILES | HALLWAY_TEST_LOSES_NUMBERS | HALLWAY_TEST_LOSES_ORDER | HALLWAY_TEST_LOSES_SHORTNESS |
             HALLWAY_TEST_LOSES_ABSTRACTS | HALLWAY_TEST_LOSES_SUBTITLES | HALLWAY_TEST_LOSES_MARKUP | HALLWAY_TEST_LOSES_TYPES |
             HALLWAY_TEST_LOSES_COMMAS | HALLWAY_TEST_LOSES_DAYS | HALLWAY_TEST_LOSES_ZONE },
};

/* The sessions of a draft, as the store would give them back. */
static inline GPtrArray *
hallway_test_make_entries (HallwayDraft *draft,
                           const char   *id,
                           const char   *timezone)
{
  g_autoptr (HallwayRecord) record = hallway_record_new ();
  GPtrArray                *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  record->id = g_strdup (id);
  record->title = g_strdup (draft->title != NULL ? draft->title : id);
  record->acronym = g_strdup (draft->acronym);
  record->url = g_strdup (draft->url);
  record->base_url = g_strdup (draft->base_url);
  record->timezone = g_strdup (timezone);
  record->zone = timezone != NULL ? hallway_zone_new (timezone) : NULL;
  record->basis = timezone != NULL ? HALLWAY_BASIS_ZONED : draft->basis;
  record->start = draft->start;
  record->end = draft->end;
  for (guint i = 0; i < draft->sessions->len; i++)
    g_ptr_array_add (entries, hallway_entry_new (record, draft, i));

  return entries;
}

/* Plain text as it is compared where there is no markup: without its spaces, and no longer than the least that is kept. */
static inline char *
hallway_test_make_loose (const char *plain)
{
  GString *loose = g_string_new (NULL);

  for (const char *at = plain; *at != '\0' && loose->len < HALLWAY_TEST_KEPT_OCTETS; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (loose, g_utf8_get_char (at));

  return g_string_free (loose, FALSE);
}

static inline char *
hallway_test_make_text (const char       *source,
                        HallwayTextFormat format,
                        const char       *base_url,
                        HallwayTestLosses loses)
{
  g_autoptr (HallwayText) text = hallway_text_new (source != NULL ? source : "", format, base_url);

  return loses & HALLWAY_TEST_LOSES_MARKUP ? hallway_text_to_plain (text) : hallway_text_to_html (text);
}

static inline void
hallway_test_append_texts (GString                   *line,
                           HallwayDraft              *draft,
                           const HallwayDraftSession *session,
                           HallwayTestLosses          loses)
{
  g_autofree char *abstract = hallway_test_make_text (session->abstract, session->text_format, draft->base_url, loses);
  g_autofree char *description = hallway_test_make_text (session->description, session->text_format, draft->base_url, loses);
  const char      *subtitle = session->subtitle != NULL ? session->subtitle : "";

  if (loses & HALLWAY_TEST_LOSES_ABSTRACTS)
    {
      g_autofree char *both = g_strconcat (loses & HALLWAY_TEST_LOSES_SUBTITLES ? subtitle : "",
                                           g_str_has_prefix (description, abstract) ? "" : abstract, description, NULL);
      g_autofree char *loose = loses & HALLWAY_TEST_LOSES_MARKUP ? hallway_test_make_loose (both) : NULL;

      g_string_append_printf (line, "|%s|%s", loses & HALLWAY_TEST_LOSES_SUBTITLES ? "" : subtitle, loose != NULL ? loose : both);
    }
  else
    g_string_append_printf (line, "|%s|%s|%s", subtitle, abstract, description);
}

static inline int
hallway_test_compare_lines (gconstpointer a,
                            gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static inline char *
hallway_test_describe_person (HallwayDraft             *draft,
                              const HallwayDraftPerson *person,
                              const char               *name,
                              const char               *role,
                              HallwayTestLosses         loses)
{
  gboolean         has_biography = !(loses & HALLWAY_TEST_LOSES_BIOGRAPHIES);
  g_autofree char *biography = hallway_test_make_text (has_biography ? person->biography : NULL, person->biography_format, draft->base_url, loses);
  g_autofree char *folded = loses & HALLWAY_TEST_LOSES_NUMBERS ? hallway_fold (name) : g_strdup (name);

  if (loses & HALLWAY_TEST_LOSES_PROFILES)
    return g_strdup_printf ("|%s %s", folded, loses & HALLWAY_TEST_LOSES_ROLES ? "" : role);

  return g_strdup_printf ("|%s %s %s %s %s", folded, role, person->job_title, person->company, biography);
}

static inline void
hallway_test_append_persons (GString                   *line,
                             HallwayDraft              *draft,
                             const HallwayDraftSession *session,
                             HallwayTestLosses          loses)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < session->n_persons; i++)
    {
      const HallwayDraftPerson *person = hallway_draft_get_person (draft, session->persons[i].person);
      const char               *role = hallway_role_to_string (session->persons[i].role);
      g_auto (GStrv)            names = g_strsplit (person->name, loses & HALLWAY_TEST_LOSES_COMMAS ? ", " : "\n", -1);

      for (guint j = 0; names[j] != NULL; j++)
        g_ptr_array_add (persons, hallway_test_describe_person (draft, person, names[j], role, loses));
    }
  if (loses & HALLWAY_TEST_LOSES_ORDER)
    g_ptr_array_sort (persons, hallway_test_compare_lines);
  for (guint i = 0; i < persons->len; i++)
    if (i == 0 || !(loses & HALLWAY_TEST_LOSES_ORDER) || strcmp (g_ptr_array_index (persons, i - 1), g_ptr_array_index (persons, i)) != 0)
      g_string_append (line, g_ptr_array_index (persons, i));
}

static inline void
hallway_test_append_addresses (GString                *line,
                               const HallwayDraftLink *links,
                               guint                   n_links,
                               const char             *base_url,
                               HallwayTestLosses       loses)
{
  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *url = hallway_link_resolve (links[i].url, base_url);
      g_autofree char *ascii = hallway_icalendar_guard_uri (url);

      if (url != NULL)
        g_string_append_printf (line, "|%s <%s>", links[i].title, loses & HALLWAY_TEST_LOSES_MARKUP ? ascii : url);
    }
}

static inline int
hallway_test_get_minutes (const HallwayDraftSession *session,
                          HallwayTestLosses          loses)
{
  if (loses & HALLWAY_TEST_LOSES_SHORTNESS && session->span.minutes <= 0)
    return 5;

  return loses & HALLWAY_TEST_LOSES_NO_LENGTH && session->span.minutes == 0 ? HALLWAY_MINUTES_UNKNOWN : session->span.minutes;
}

/* What a format that loses so much must bring back of a session, in one line. */
static inline char *
hallway_test_describe_kept (HallwayDraft              *draft,
                            const HallwayDraftSession *session,
                            HallwayZone               *zone,
                            HallwayTestLosses          loses)
{
  GString         *line = g_string_new (NULL);
  HallwaySpan      span = hallway_span_in_zone (&session->span, zone);
  g_autofree char *start = NULL;
  g_autofree char *day = hallway_time_format_date (session->day);
  g_autofree char *track = loses & HALLWAY_TEST_LOSES_COMMAS ? hallway_icalendar_guard_name (session->track) : g_strdup (session->track);

  if (loses & HALLWAY_TEST_LOSES_ZONE)
    span.utc_offset = 0;
  start = hallway_span_format_start (&span);
  g_string_append_printf (line, "%s|%d|%s|%s|%s", start, hallway_test_get_minutes (session, loses), session->title, session->room, track);
  if (!(loses & HALLWAY_TEST_LOSES_DAYS))
    g_string_append_printf (line, "|%s", day);
  if (!(loses & HALLWAY_TEST_LOSES_TYPES))
    g_string_append_printf (line, "|%s|%s", session->type, session->language);
  if (!(loses & HALLWAY_TEST_LOSES_STATUS))
    g_string_append_printf (line, "|%s", hallway_status_to_string (session->status));
  hallway_test_append_persons (line, draft, session, loses);
  hallway_test_append_texts (line, draft, session, loses);
  if (!(loses & HALLWAY_TEST_LOSES_LINKS))
    {
      hallway_test_append_addresses (line, session->links, session->n_links, draft->base_url, loses);
      hallway_test_append_addresses (line, session->attachments, session->n_attachments, draft->base_url, loses);
    }

  return g_string_free (line, FALSE);
}

static inline GPtrArray *
hallway_test_describe_all_kept (HallwayDraft     *draft,
                                HallwayZone      *zone,
                                HallwayTestLosses loses)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (hallway_span_has_start (&session->span) && (!(loses & HALLWAY_TEST_LOSES_STATUS) || session->status != HALLWAY_STATUS_CANCELLED))
        g_ptr_array_add (lines, hallway_test_describe_kept (draft, session, zone, loses));
    }
  g_ptr_array_sort (lines, hallway_test_compare_lines);

  return lines;
}

static inline GBytes *
hallway_test_export (const char *format,
                     GPtrArray  *entries)
{
  g_autoptr (GHashTable)     ledger = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hallway_ledger_entry_free);
  const HallwayEntry        *first = g_ptr_array_index (entries, 0);
  const HallwayExportOptions options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .title = first->conference->title, .now = 1767261600 };
  g_autoptr (GError)         error = NULL;
  GBytes                    *bytes = hallway_export_find (format)->write (entries, &options, &error);

  g_assert_no_error (error);

  return bytes;
}

static inline HallwayDraft *
hallway_test_read_back (const char *format,
                        GBytes     *bytes)
{
  const HallwayReader      *reader = NULL;
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GPtrArray)     parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_autoptr (GError)        error = NULL;
  HallwayDraft             *draft;

  g_ptr_array_add (parts, hallway_part_new ("export", bytes));
  draft = hallway_import (parts, NULL, &reader, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reader->name, ==, format);

  return draft;
}

/* Writes what a draft holds, as a conference of that zone, reads it, and compares what the format can carry. */
static inline void
hallway_test_assert_round_trip (HallwayDraft            *draft,
                                const char              *timezone,
                                const HallwayTestFormat *format)
{
  g_autoptr (HallwayZone)  zone = hallway_zone_new (timezone);
  g_autoptr (GPtrArray)    entries = hallway_test_make_entries (draft, "trip", timezone);
  g_autoptr (GBytes)       bytes = hallway_test_export (format->name, entries);
  g_autoptr (HallwayDraft) again = hallway_test_read_back (format->name, bytes);
  g_autoptr (GPtrArray)    expected = hallway_test_describe_all_kept (draft, zone, format->loses);
  g_autoptr (GPtrArray)    actual = hallway_test_describe_all_kept (again, zone, format->loses);

  for (guint i = 0; i < MIN (expected->len, actual->len); i++)
    g_assert_cmpstr (g_ptr_array_index (actual, i), ==, g_ptr_array_index (expected, i));
  g_assert_cmpuint (actual->len, ==, expected->len);
  g_assert_cmpstr (again->title, ==, draft->title);
  if (format->loses & HALLWAY_TEST_LOSES_ZONE || timezone == NULL)
    g_assert_cmpint (again->basis, ==, HALLWAY_BASIS_ABSOLUTE);
  else
    g_assert_cmpint (again->basis, ==, HALLWAY_BASIS_ZONED);
}

G_END_DECLS
