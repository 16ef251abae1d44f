/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-draft.h"

#include "hallway-fold.h"

typedef struct
{
  const char *name;
  gsize       offset; /* of the identifier in HallwayDraftSession */
} Kind;

static const Kind kinds[] = {
  { "guid", G_STRUCT_OFFSET (HallwayDraftSession, guid) },
  { "code", G_STRUCT_OFFSET (HallwayDraftSession, code) },
  { "id", G_STRUCT_OFFSET (HallwayDraftSession, id) },
  { "slug", G_STRUCT_OFFSET (HallwayDraftSession, slug) },
};

static const char *
get_identifier (const HallwayDraftSession *session,
                guint                      kind)
{
  return G_STRUCT_MEMBER (const char *, session, kinds[kind].offset);
}

static void
count_identifiers (HallwayDraft *self,
                   GHashTable   *counts[G_N_ELEMENTS (kinds)])
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      counts[kind] = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->sessions->len; i++)
        {
          const char *value = get_identifier (hallway_draft_get_session (self, i), kind);

          if (value != NULL)
            {
              guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts[kind], value));

              g_hash_table_insert (counts[kind], (char *) value, GUINT_TO_POINTER (count + 1));
            }
        }
    }
}

static char *
make_unique_key (const HallwayDraftSession *session,
                 GHashTable                *counts[G_N_ELEMENTS (kinds)])
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      const char *value = get_identifier (session, kind);

      if (value != NULL && g_hash_table_lookup (counts[kind], value) == GUINT_TO_POINTER (1))
        return g_strconcat (kinds[kind].name, ":", value, NULL);
    }
  return NULL;
}

static char *
make_place_key (const HallwayDraftSession *session)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      const char *value = get_identifier (session, kind);

      if (value != NULL)
        {
          g_autofree char *start = hallway_time_format (hallway_span_get_wall (&session->span), FALSE, 0);

          return g_strconcat (kinds[kind].name, ":", value, ";", start != NULL ? start : "", ";",
                              session->room != NULL ? session->room : "", NULL);
        }
    }
  return NULL;
}

static char *
make_hash_key (HallwayDraft              *self,
               const HallwayDraftSession *session)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char      *title = hallway_fold (session->title);
  g_autofree char      *start = hallway_time_format (hallway_span_get_wall (&session->span), FALSE, 0);

  g_checksum_update (checksum, (const guchar *) title, -1);
  for (guint i = 0; i < session->n_persons; i++)
    {
      g_autofree char *name = hallway_fold (hallway_draft_get_person (self, session->persons[i].person)->name);

      g_checksum_update (checksum, (const guchar *) "\x1f", 1);
      g_checksum_update (checksum, (const guchar *) name, -1);
    }
  if (start != NULL)
    {
      g_checksum_update (checksum, (const guchar *) "\x1e", 1);
      g_checksum_update (checksum, (const guchar *) start, -1);
    }
  return g_strdup_printf ("hash:%.16s", g_checksum_get_string (checksum));
}

/**
 * hallway_draft_assign_keys:
 *
 * Gives every session a key of its own within the draft (DESIGN.md section 3, Session key): the first of guid, code,
 * id and slug that no other session has, else that value with start and room, else a hash of folded title, people
 * and start; with an ordinal where all else is equal.
 */
void
hallway_draft_assign_keys (HallwayDraft *self)
{
  GHashTable            *counts[G_N_ELEMENTS (kinds)];
  g_autoptr (GHashTable) keys = NULL;

  g_return_if_fail (self != NULL);

  count_identifiers (self, counts);
  keys = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (self, i);
      g_autofree char     *key = make_unique_key (session, counts);
      guint                ordinal;

      if (key == NULL)
        key = make_place_key (session);
      if (key == NULL)
        key = make_hash_key (self, session);

      ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (keys, key));
      if (ordinal > 0)
        {
          g_autofree char *base = g_steal_pointer (&key);

          do
            key = g_strdup_printf ("%s;%u", base, ++ordinal);
          while (g_hash_table_contains (keys, key));
          g_hash_table_insert (keys, (char *) hallway_draft_take_text (self, base, -1), GUINT_TO_POINTER (ordinal));
        }
      session->key = hallway_draft_take_text (self, key, -1);
      g_hash_table_insert (keys, (char *) session->key, GUINT_TO_POINTER (1));
    }

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    g_hash_table_unref (counts[kind]);
}
