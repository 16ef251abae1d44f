/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

#include "hallway-test-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A session as a test states it. */
typedef struct
{
  const char       *key;
  const char       *start; /* (nullable): ISO 8601; without an offset it floats */
  int               minutes;
  const char       *room;     /* (nullable) */
  const char       *track;    /* (nullable) */
  const char       *people;   /* (nullable): "A, B" */
  const char       *type;     /* (nullable) */
  const char       *language; /* (nullable) */
  gboolean          starred;
  HallwayStatus     status;
  HallwayEntryState state;
} HallwayTestSession;

static inline HallwayRecord *
hallway_test_make_record (const char *id,
                          const char *timezone)
{
  HallwayRecord *record = hallway_record_new ();

  record->id = g_strdup (id);
  record->title = g_strdup_printf ("Conference %s", id);
  record->timezone = g_strdup (timezone);
  record->zone = hallway_zone_new (timezone);
  record->basis = timezone != NULL ? HALLWAY_BASIS_ZONED : HALLWAY_BASIS_ABSOLUTE;
  return record;
}

/* The entries of one conference, in one draft, as the store gives them. */
static inline GPtrArray *
hallway_test_make_entries (HallwayRecord            *record,
                           const HallwayTestSession *sessions,
                           guint                     n_sessions)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  GPtrArray               *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  for (guint i = 0; i < n_sessions; i++)
    {
      HallwayDraftSession *session = hallway_draft_add_session (draft);

      session->key = hallway_draft_take_line (draft, sessions[i].key, -1);
      session->title = hallway_draft_take_line (draft, sessions[i].key, -1);
      session->room = hallway_draft_take_line (draft, sessions[i].room, -1);
      session->track = hallway_draft_take_line (draft, sessions[i].track, -1);
      session->type = hallway_draft_take_line (draft, sessions[i].type, -1);
      session->language = hallway_draft_take_line (draft, sessions[i].language, -1);
      session->status = sessions[i].status;
      session->span = hallway_test_make_span (sessions[i].start, sessions[i].minutes);
      session->day = hallway_span_get_day (&session->span, -1);
      hallway_test_set_people (draft, session, sessions[i].people, NULL);
    }
  for (guint i = 0; i < n_sessions; i++)
    {
      HallwayEntry *entry = hallway_entry_new (record, draft, i);

      entry->starred = sessions[i].starred;
      entry->state = sessions[i].state;
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

/* Counts how often a property was notified. */
static inline void
hallway_test_count_cb (GObject    *object,
                       GParamSpec *pspec,
                       guint      *count)
{
  (*count)++;
}

static inline void
hallway_test_count_swapped_cb (guint *count)
{
  (*count)++;
}

static inline void
hallway_test_count_notify (gpointer    object,
                           const char *signal,
                           guint      *count)
{
  *count = 0;
  g_signal_connect (object, signal, G_CALLBACK (hallway_test_count_cb), count);
}

static inline void
hallway_test_record_cb (GListModel *model,
                        guint       position,
                        guint       n_removed,
                        guint       n_added,
                        GString    *changes)
{
  g_string_append_printf (changes, "%s%u-%u+%u", changes->len > 0 ? " " : "", position, n_removed, n_added);
}

/* Writes every change of a model down: "0-1+2" is one item removed and two added at the top. */
static inline void
hallway_test_record_changes (gpointer model,
                             GString *changes)
{
  g_signal_connect (model, "items-changed", G_CALLBACK (hallway_test_record_cb), changes);
}

/* Compares what was written down and begins a new page. */
#define hallway_test_assert_changes(changes, expected) \
  G_STMT_START                                         \
  {                                                    \
    g_assert_cmpstr ((changes)->str, ==, (expected));  \
    g_string_truncate ((changes), 0);                  \
  }                                                    \
  G_STMT_END

typedef const char *(*HallwayTestGetText) (gpointer item);

/* A text of all items: "a b c". */
static inline char *
hallway_test_model_to_string (gpointer           model,
                              HallwayTestGetText get_text)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", get_text (item));
    }
  return g_string_free (text, FALSE);
}

#define hallway_test_assert_model(model, get_text, expected)                                               \
  G_STMT_START                                                                                             \
  {                                                                                                        \
    g_autofree char *model_text = hallway_test_model_to_string ((model), (HallwayTestGetText) (get_text)); \
                                                                                                           \
    g_assert_cmpstr (model_text, ==, (expected));                                                          \
  }                                                                                                        \
  G_STMT_END

G_END_DECLS
