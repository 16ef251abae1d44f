/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

#include "hallway-test-session.h"

#include <string.h>

/* Sessions of the made-up conference "loom26" for the exports: what the store gives back. */

#define HALLWAY_TEST_MORNING 1769850000 /* 2026-01-31 10:00 in Brussels */

typedef struct
{
  const char       *key;
  const char       *title;
  const char       *abstract;
  const char       *room;
  const char       *track;
  const char       *person;
  const char       *moderator;
  const char       *url;
  gint64            start; /* minutes after HALLWAY_TEST_MORNING, or HALLWAY_TIME_UNKNOWN */
  int               minutes;
  HallwayStatus     status;
  HallwayEntryState state;
  const char       *conflict;
} HallwayTestSession;

static inline HallwayRecord *
hallway_test_make_record (const char *id,
                          const char *title,
                          const char *timezone)
{
  HallwayRecord *record = hallway_record_new ();

  record->id = g_strdup (id);
  record->title = g_strdup (title);
  record->timezone = g_strdup (timezone);
  record->zone = timezone != NULL ? hallway_zone_new (timezone) : NULL;
  record->basis = timezone != NULL ? HALLWAY_BASIS_ZONED : HALLWAY_BASIS_FLOATING;
  record->base_url = g_strdup ("https://loom.example/2026/");
  record->start = HALLWAY_TIME_UNKNOWN;
  record->end = HALLWAY_TIME_UNKNOWN;

  return record;
}

static inline HallwayEntry *
hallway_test_make_entry (HallwayRecord            *record,
                         const HallwayTestSession *facts)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  HallwayDraftSession     *session = hallway_draft_add_session (draft);
  HallwayEntry            *entry;

  session->key = hallway_draft_take_line (draft, facts->key, -1);
  session->title = hallway_draft_take_line (draft, facts->title, -1);
  session->abstract = facts->abstract != NULL ? hallway_draft_take_text (draft, facts->abstract, -1) : NULL;
  session->text_format = HALLWAY_TEXT_HTML;
  session->room = facts->room;
  session->track = facts->track;
  session->url = facts->url;
  session->status = facts->status;
  session->span = HALLWAY_SPAN_UNKNOWN;
  session->day = HALLWAY_TIME_UNKNOWN;
  if (facts->start != HALLWAY_TIME_UNKNOWN)
    {
      session->span.start = HALLWAY_TEST_MORNING + facts->start * 60;
      session->span.floating = record->zone == NULL;
      session->span.minutes = facts->minutes;
      session->day = hallway_time_get_day (session->span.start);
    }
  hallway_test_set_people (draft, session, facts->person, facts->moderator);
  if (facts->person != NULL)
    {
      HallwayDraftPerson *person = hallway_draft_get_person (draft, 0);

      person->job_title = "Weaver";
      person->company = "Mill";
      person->biography = "Weaves & *spins*.";
      person->biography_format = HALLWAY_TEXT_MARKDOWN;
    }

  entry = hallway_entry_new (record, draft, 0);
  entry->state = facts->state;
  entry->starred = TRUE;
  if (facts->conflict != NULL)
    entry->conflicts = g_strsplit (facts->conflict, ",", -1);

  return entry;
}

static inline GPtrArray *
hallway_test_make_agenda (HallwayRecord *record)
{
  static const HallwayTestSession sessions[] = {
    { "guid:weaving", "Weaving; *warp* & weft", "<p>One <b>two</b>.</p><ul><li>three</li></ul>", "Hall 1", "Crafts", "Ada Byron", "Zoë Lie",
      "talk/1", 0, 45, HALLWAY_STATUS_CONFIRMED, HALLWAY_ENTRY_PRESENT, "loom26/code:DYE" },
    { "code:DYE", "Dyeing", NULL, "Hall 2", NULL, NULL, NULL, "javascript:alert(1)", 35, 25, HALLWAY_STATUS_TENTATIVE, HALLWAY_ENTRY_PRESENT, "loom26/guid:weaving" },
    { "id:7", "Spinning", NULL, NULL, NULL, NULL, NULL, NULL, 24 * 60, HALLWAY_MINUTES_UNKNOWN, HALLWAY_STATUS_CONFIRMED, HALLWAY_ENTRY_GONE, NULL },
    { "id:9", "Carding", NULL, NULL, NULL, NULL, NULL, NULL, 25 * 60, HALLWAY_MINUTES_UNKNOWN, HALLWAY_STATUS_CONFIRMED, HALLWAY_ENTRY_PRESENT, NULL },
    { "id:10", "Bell", NULL, NULL, NULL, NULL, NULL, NULL, 26 * 60, 0, HALLWAY_STATUS_CONFIRMED, HALLWAY_ENTRY_PRESENT, NULL },
    { "id:8", "Someday", NULL, NULL, NULL, NULL, NULL, NULL, HALLWAY_TIME_UNKNOWN, 0, HALLWAY_STATUS_CONFIRMED, HALLWAY_ENTRY_PRESENT, NULL },
  };
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    g_ptr_array_add (entries, hallway_test_make_entry (record, &sessions[i]));

  return entries;
}
