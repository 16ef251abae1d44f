/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/hallway-store.h"

#include "hallway-test-session.h"
#include "import/hallway-document.h"

#include <glib/gstdio.h>

/* A session of a made-up schedule. */
typedef struct
{
  const char *guid;
  const char *code;
  const char *id;
  const char *slug;
  const char *title;
  const char *start; /* RFC 3339, or without offset */
  int         minutes;
  const char *room;
  const char *people;     /* (nullable): speakers, "A, B" */
  const char *moderators; /* (nullable) */
  const char *abstract;
} HallwayTestSession;

#define HALLWAY_TEST_NOW G_GINT64_CONSTANT (1769900000)

static inline char *
hallway_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_dir_make_tmp ("hallway-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
hallway_test_remove_folder (char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          hallway_test_remove_folder (path);
          continue;
        }
      g_remove (path);
      g_free (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

typedef char HallwayTestFolder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayTestFolder, hallway_test_remove_folder)

static inline HallwayStore *
hallway_test_open_store (const char *folder)
{
  g_autoptr (GError) error = NULL;
  HallwayStore      *store = hallway_store_new (folder, &error);

  g_assert_no_error (error);
  return store;
}

/* A schedule in Brussels of the sessions up to the first without title. */
static inline HallwayDraft *
hallway_test_make_draft (const char               *title,
                         const HallwayTestSession *sessions)
{
  HallwayDraft *draft = hallway_draft_new ();

  draft->title = hallway_draft_take_line (draft, title, -1);
  draft->timezone = "Europe/Brussels";
  draft->basis = HALLWAY_BASIS_ZONED;
  for (guint i = 0; sessions[i].title != NULL; i++)
    {
      const HallwayTestSession *facts = &sessions[i];
      HallwayDraftSession      *session = hallway_draft_add_session (draft);

      session->guid = hallway_draft_take_line (draft, facts->guid, -1);
      session->code = hallway_draft_take_line (draft, facts->code, -1);
      session->id = hallway_draft_take_line (draft, facts->id, -1);
      session->slug = hallway_draft_take_line (draft, facts->slug, -1);
      session->title = hallway_draft_take_line (draft, facts->title, -1);
      session->abstract = hallway_draft_take_text (draft, facts->abstract, -1);
      session->room = facts->room != NULL ? hallway_draft_add_room (draft, facts->room)->name : NULL;
      session->span = hallway_test_make_span (facts->start, facts->minutes);
      session->day = hallway_span_get_day (&session->span, -1);
      if (session->span.floating)
        {
          draft->basis = HALLWAY_BASIS_FLOATING;
          draft->timezone = NULL;
        }
      hallway_test_set_people (draft, session, facts->people, facts->moderators);
    }
  hallway_draft_assign_keys (draft);
  return draft;
}

static inline char *
hallway_test_import_draft (HallwayStore *store,
                           HallwayDraft *draft,
                           HallwaySource source,
                           const char   *counts)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayUpdate) update = NULL;
  g_autofree char          *found = NULL;

  source.name = source.name != NULL ? source.name : "made-up.xml";
  source.format = "made-up";
  update = hallway_store_import (store, draft, &source, HALLWAY_TEST_NOW, &error);
  g_assert_no_error (error);
  found = g_strdup_printf ("+%u ~%u -%u", update->n_new, update->n_changed, update->n_gone);
  g_assert_cmpstr (found, ==, counts);
  return g_steal_pointer (&update->id);
}

static inline char *
hallway_test_import (HallwayStore             *store,
                     const char               *title,
                     const HallwayTestSession *sessions,
                     const char               *counts)
{
  g_autoptr (HallwayDraft) draft = hallway_test_make_draft (title, sessions);

  return hallway_test_import_draft (store, draft, (HallwaySource){ 0 }, counts);
}

/* "key title*, ...": a star for what is starred, and the state of what isn't on the programme. */
static inline char *
hallway_test_describe_entries (GPtrArray *entries)
{
  static const char *const states[] = { "", " (gone)", " (not loaded)", " (own)" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s%s %s%s%s", i > 0 ? ", " : "", entry->session->key, entry->session->title,
                              entry->starred ? "*" : "", states[entry->state]);
    }
  return g_string_free (text, FALSE);
}

static inline void
hallway_test_assert_sessions (HallwayStore *store,
                              const char   *conference,
                              const char   *expected)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) entries = hallway_store_read (store, conference, NULL, HALLWAY_READ_ROWS, &error);
  g_autofree char      *found = NULL;

  g_assert_no_error (error);
  found = hallway_test_describe_entries (entries);
  g_assert_cmpstr (found, ==, expected);
}

static inline void
hallway_test_assert_agenda (HallwayStore *store,
                            const char   *conference,
                            const char   *expected)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) entries = hallway_store_read_agenda (store, conference, HALLWAY_READ_ROWS, &error);
  g_autofree char      *found = NULL;

  g_assert_no_error (error);
  found = hallway_test_describe_entries (entries);
  g_assert_cmpstr (found, ==, expected);
}

static inline void
hallway_test_star (HallwayStore *store,
                   const char   *conference,
                   const char   *key,
                   gboolean      starred)
{
  const char        *keys[] = { key, NULL };
  g_autoptr (GError) error = NULL;

  hallway_store_set_starred (store, conference, keys, starred, HALLWAY_TEST_NOW, &error);
  g_assert_no_error (error);
}

/* A schedule as a file, whose body the store keeps. */
static inline GPtrArray *
hallway_test_make_parts (const char *text)
{
  GPtrArray         *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_ptr_array_add (parts, hallway_part_new ("made-up.xml", bytes));
  return parts;
}
