/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever comes is imported: unpacked, decoded, sniffed, read and checked. With FORMAT defined it is read as that. */

#include "hallway-fuzz.h"

#include "import/hallway-import.h"
#include "model/hallway-limits.h"

#ifndef FORMAT
#define FORMAT NULL
#endif

static void
check_text (const char *text)
{
  if (text == NULL)
    return;
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
check_session (HallwayDraft              *draft,
               const HallwayDraftSession *session,
               GHashTable                *keys)
{
  const char *const texts[] = { session->title, session->subtitle, session->abstract, session->description, session->room,
                                session->track, session->type, session->language, session->url, session->guid };

  g_assert_nonnull (session->title);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_text (texts[i]);
  g_assert_nonnull (session->key);
  g_assert_true (g_hash_table_add (keys, (gpointer) session->key));

  g_assert_cmpint (session->span.minutes, >=, HALLWAY_MINUTES_UNKNOWN);
  g_assert_cmpint (session->span.minutes, <=, HALLWAY_LIMIT_MINUTES);
  if (hallway_span_has_start (&session->span))
    {
      g_assert_cmpint (hallway_span_get_wall (&session->span), >=, -HALLWAY_SECONDS_PER_DAY);
      g_assert_cmpint (session->span.floating, ==, draft->basis == HALLWAY_BASIS_FLOATING);
    }

  g_assert_cmpuint (session->n_persons, <=, HALLWAY_LIMIT_PERSONS);
  for (guint i = 0; i < session->n_persons; i++)
    check_text (hallway_draft_get_person (draft, session->persons[i].person)->name);
  g_assert_cmpuint (session->n_links, <=, HALLWAY_LIMIT_LINKS);
  for (guint i = 0; i < session->n_links; i++)
    check_text (session->links[i].url);
}

static void
check_draft (HallwayDraft *draft)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (draft->sessions->len, >, 0);
  g_assert_cmpint (draft->timezone != NULL, ==, draft->basis == HALLWAY_BASIS_ZONED);
  check_text (draft->title);
  for (guint i = 0; i < draft->sessions->len; i++)
    check_session (draft, hallway_draft_get_session (draft, i), keys);
}

int
LLVMFuzzerTestOneInput (const uint8_t *octets,
                        size_t         length)
{
  HallwayImportOptions      options = { .format = FORMAT };
  g_autoptr (GPtrArray)     parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_autoptr (GBytes)        bytes = g_bytes_new_static (octets, length);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;

  g_ptr_array_add (parts, hallway_part_new ("fuzz", bytes));
  draft = hallway_import (parts, &options, NULL, &report, &error);
  g_assert_nonnull (report);
  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    check_text (hallway_report_get_warning (report, i)->message);

  if (draft != NULL)
    check_draft (draft);
  else
    check_text (error->message);
  return 0;
}
