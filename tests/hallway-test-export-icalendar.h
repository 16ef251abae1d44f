/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/hallway-export.h"

#include "hallway-test-session.h"

#include <gio/gio.h>
#include <string.h>

#define FIRST_EXPORT 1767261600  /* 2026-01-01 10:00:00 UTC */
#define SECOND_EXPORT 1767348000 /* a day later */
#define SPRING 1774688400        /* 2026-03-28 09:00:00 UTC, the day before the clocks change in Brussels */

/* A session of the made-up conference "loom26", by the facts that a calendar shows. */
typedef struct
{
  const char       *key;
  const char       *title;
  const char       *room;
  const char       *track;
  const char       *url;
  const char       *abstract;
  const char       *venue;
  const char       *timezone;
  gint64            start;
  int               minutes;
  HallwayStatus     status;
  HallwayEntryState state;
  gboolean          floating;
} Facts;

static const Facts weaving = {
  .key = "guid:weaving",
  .title = "Weaving; warp, weft",
  .room = "Hall 1",
  .track = "Crafts",
  .url = "https://loom.example/weaving",
  .abstract = "First line.\n\nSecond paragraph.",
  .venue = "Mill",
  .timezone = "Europe/Brussels",
  .start = SPRING,
  .minutes = 45,
};

static inline HallwayRecord *
make_record (const Facts *facts)
{
  HallwayRecord *record = hallway_record_new ();

  record->id = g_strdup ("loom26");
  record->title = g_strdup ("Loom 2026");
  record->venue = g_strdup (facts->venue);
  record->timezone = g_strdup (facts->timezone);
  if (facts->timezone != NULL)
    record->zone = hallway_zone_new (facts->timezone);

  return record;
}

/* The strings stay raw, as no reader would leave them, so that the guard alone is tested. */
static inline HallwayEntry *
make_entry (const Facts *facts)
{
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  g_autoptr (HallwayRecord) record = make_record (facts);
  HallwayDraftSession      *session = hallway_draft_add_session (draft);
  HallwayEntry             *entry;

  session->key = facts->key;
  session->title = facts->title;
  session->room = facts->room;
  session->track = facts->track;
  session->url = facts->url;
  session->abstract = facts->abstract;
  session->text_format = HALLWAY_TEXT_PLAIN;
  session->status = facts->status;
  session->span = (HallwaySpan){ .start = facts->start, .minutes = facts->minutes, .floating = facts->floating };
  hallway_test_set_people (draft, session, "Ada Byron, Zoë Lie", "Joe Card");
  entry = hallway_entry_new (record, draft, 0);
  entry->state = facts->state;

  return entry;
}

static inline GHashTable *
make_ledger (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hallway_ledger_entry_free);
}

static inline GBytes *
export_entries (GPtrArray                  *entries,
                const HallwayExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes            *bytes = hallway_export_icalendar (entries, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static inline char *
export_text (const Facts                *facts,
             const HallwayExportOptions *options)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GBytes)    bytes = NULL;

  g_ptr_array_add (entries, make_entry (facts));
  bytes = export_entries (entries, options);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline char *
export_once (const Facts *facts)
{
  g_autoptr (GHashTable) ledger = make_ledger ();

  return export_text (facts, &(HallwayExportOptions){ .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT });
}

static inline char *
export_local (const Facts *facts)
{
  g_autoptr (GHashTable) ledger = make_ledger ();

  return export_text (facts, &(HallwayExportOptions){ .alarm = HALLWAY_EXPORT_NO_ALARM, .local_times = TRUE, .ledger = ledger, .now = FIRST_EXPORT });
}

static inline char *
unfold (const char *calendar)
{
  g_autoptr (GString) unfolded = g_string_new (calendar);

  g_string_replace (unfolded, "\r\n ", "", 0);

  return g_string_free (g_steal_pointer (&unfolded), FALSE);
}

static inline void
assert_has_line (const char *calendar,
                 const char *line)
{
  g_autofree char *unfolded = unfold (calendar);
  g_autofree char *whole = g_strdup_printf ("\r\n%s\r\n", line);

  if (strstr (unfolded, whole) == NULL)
    g_error ("no line \"%s\" in:\n%s", line, unfolded);
}

static inline void
assert_has_no (const char *calendar,
               const char *text)
{
  g_autofree char *unfolded = unfold (calendar);

  if (strstr (unfolded, text) != NULL)
    g_error ("\"%s\" in:\n%s", text, unfolded);
}
