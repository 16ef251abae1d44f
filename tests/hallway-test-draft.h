/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/hallway-reader.h"

/* Reads text through one reader, without what hallway_import() adds. */
static inline HallwayDraft *
hallway_test_read (const HallwayReader *reader,
                   const char          *text,
                   gssize               length,
                   HallwayReport       *report,
                   GError             **error)
{
  HallwayReadOptions       options = { 0 };
  HallwayDocument          document = { .name = "test", .text = text, .length = length < 0 ? strlen (text) : (gsize) length };
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();

  if (!reader->read (&document, &options, draft, report, error))
    return NULL;

  return g_steal_pointer (&draft);
}

/* Reads what has to be readable, as far as the sessions' keys. */
static inline HallwayDraft *
hallway_test_read_bytes (const HallwayReader *reader,
                         GBytes              *bytes)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  HallwayDraft             *draft = hallway_test_read (reader, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), report, &error);

  g_assert_no_error (error);
  hallway_draft_assign_keys (draft);

  return draft;
}

/* One line a session: "start minutes | room | track | title | role name (job title, company) ..." */
static inline char *
hallway_test_describe_sessions (HallwayDraft *draft)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);
      g_autofree char           *start = hallway_span_format_start (&session->span);

      g_string_append_printf (text, "%s %d | %s | %s | %s |", start, session->span.minutes,
                              session->room != NULL ? session->room : "-", session->track != NULL ? session->track : "-",
                              session->title != NULL ? session->title : "-");
      for (guint j = 0; j < session->n_persons; j++)
        {
          const HallwayDraftPerson *person = hallway_draft_get_person (draft, session->persons[j].person);

          g_string_append_printf (text, " %s %s (%s, %s)", hallway_role_to_string (session->persons[j].role), person->name,
                                  person->job_title != NULL ? person->job_title : "-",
                                  person->company != NULL ? person->company : "-");
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static inline char *
hallway_test_load_fixture (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return g_steal_pointer (&text);
}
