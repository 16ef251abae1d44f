/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-refresh.h"

#include "import/hallway-import.h"

#include <glib/gi18n.h>

/* A schedule of which less than this share is left is held back (DESIGN.md, section 5). */
#define LEAST_SHARE 2

G_DEFINE_QUARK (hallway_refresh_error_quark, hallway_refresh_error)

/* A conference that is fetched again. */
typedef struct
{
  HallwayStore             *store;       /* (unowned) */
  HallwayRecord            *record;      /* (owned) */
  const HallwayFetchLimits *limits;      /* (unowned) (nullable) */
  GCancellable             *cancellable; /* (unowned) (nullable) */
  GPtrArray                *sources;     /* (owned) (element-type HallwayKeptSource) */
  GPtrArray                *drafts;      /* (owned) (element-type HallwayDraft): of each source */
  GPtrArray                *formats;     /* (owned) (element-type char): the name of the reader of each */
  GPtrArray                *same;        /* (owned) (element-type HallwayPart): came again as they are here */
  gboolean                  is_changed;
} Update;

static void
clear_update (Update *update)
{
  g_clear_pointer (&update->record, hallway_record_unref);
  g_clear_pointer (&update->sources, g_ptr_array_unref);
  g_clear_pointer (&update->drafts, g_ptr_array_unref);
  g_clear_pointer (&update->formats, g_ptr_array_unref);
  g_clear_pointer (&update->same, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Update, clear_update)

static gboolean
has_address (GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    if (hallway_part_find_address (((const HallwayKeptSource *) g_ptr_array_index (sources, i))->parts) != NULL)
      return TRUE;
  return FALSE;
}

/* What is new takes the place of what is here. */
static gboolean
fetch_part (Update    *update,
            GPtrArray *parts,
            guint      position,
            GError   **error)
{
  const HallwayPart         *part = g_ptr_array_index (parts, position);
  HallwayFetchRequest        request = { part->address, part->etag, part->last_modified, update->limits };
  g_autoptr (HallwayFetched) fetched = NULL;

  if (part->address == NULL)
    return TRUE;

  fetched = hallway_fetch (&request, NULL, NULL, update->cancellable, error);
  if (fetched == NULL)
    return FALSE;
  if (fetched->part == NULL)
    return TRUE;
  if (g_bytes_equal (fetched->part->bytes, part->bytes))
    {
      g_ptr_array_add (update->same, g_steal_pointer (&fetched->part));
      return TRUE;
    }

  update->is_changed = TRUE;
  hallway_part_free (g_ptr_array_index (parts, position));
  g_ptr_array_index (parts, position) = g_steal_pointer (&fetched->part);
  return TRUE;
}

static gboolean
fetch_all (Update  *update,
           GError **error)
{
  for (guint i = 0; i < update->sources->len; i++)
    {
      const HallwayKeptSource *source = g_ptr_array_index (update->sources, i);

      for (guint j = 0; j < source->parts->len; j++)
        if (!fetch_part (update, source->parts, j, error))
          return FALSE;
    }
  return TRUE;
}

/* In the format that it had, or, as a server may have changed that, in the one that it seems to have. */
static gboolean
read_source (Update                  *update,
             const HallwayKeptSource *source,
             GError                 **error)
{
  HallwayImportOptions     options = { .format = source->format, .timezone = source->timezone, .dates = source->dates };
  const HallwayReader     *reader = NULL;
  g_autoptr (HallwayDraft) draft = NULL;

  for (guint i = 0; i < 2 && draft == NULL; i++)
    {
      g_autoptr (HallwayReport) report = NULL;

      draft = hallway_import (source->parts, &options, &reader, &report, options.format == NULL ? error : NULL);
      if (draft == NULL && options.format == NULL)
        return FALSE;
      options.format = NULL;
    }

  g_ptr_array_add (update->drafts, g_steal_pointer (&draft));
  g_ptr_array_add (update->formats, g_strdup (reader->name));
  return TRUE;
}

static gboolean
read_all (Update  *update,
          GError **error)
{
  for (guint i = 0; i < update->sources->len; i++)
    if (!read_source (update, g_ptr_array_index (update->sources, i), error))
      return FALSE;
  return TRUE;
}

/* Whether a schedule has lost most of what it had. Of a part that says nothing. */
static gboolean
must_be_held (Update         *update,
              HallwayRefresh *refresh)
{
  for (guint i = 0; i < update->drafts->len; i++)
    {
      const HallwayDraft *draft = g_ptr_array_index (update->drafts, i);

      if (draft->partial || draft->sessions->len * LEAST_SHARE >= update->record->n_sessions)
        continue;
      refresh->n_before = update->record->n_sessions;
      refresh->n_after = draft->sessions->len;
      return TRUE;
    }
  return FALSE;
}

/* All of them, as a whole one takes the place of all that was kept. */
static gboolean
write_all (Update         *update,
           gint64          now,
           HallwayRefresh *refresh,
           GError        **error)
{
  for (guint i = 0; i < update->sources->len; i++)
    {
      const HallwayKeptSource  *kept = g_ptr_array_index (update->sources, i);
      const HallwayPart        *first = g_ptr_array_index (kept->parts, 0);
      g_autoptr (HallwayUpdate) counts = NULL;
      HallwaySource             source = {
                    .id = update->record->id,
                    .name = first->name,
                    .address = hallway_part_find_address (kept->parts),
                    .format = g_ptr_array_index (update->formats, i),
                    .timezone = kept->timezone,
                    .dates = kept->dates,
                    .parts = kept->parts,
      };

      counts = hallway_store_import (update->store, g_ptr_array_index (update->drafts, i), &source, now, error);
      if (counts == NULL)
        return FALSE;
      refresh->n_new += counts->n_new;
      refresh->n_changed += counts->n_changed;
      refresh->n_gone += counts->n_gone;
    }
  return TRUE;
}

static gboolean
refresh_all (Update         *update,
             gint64          now,
             HallwayRefresh *refresh,
             GError        **error)
{
  if (!has_address (update->sources))
    {
      g_set_error_literal (error, HALLWAY_REFRESH_ERROR, HALLWAY_REFRESH_ERROR_NO_ADDRESS, _("it was read from files, not from an address; import the new file"));
      return FALSE;
    }
  if (!fetch_all (update, error))
    return FALSE;

  refresh->result = HALLWAY_REFRESH_UNCHANGED;
  if (!update->is_changed)
    return hallway_store_confirm (update->store, update->record->id, update->same, now, error);

  if (!read_all (update, error))
    return FALSE;
  refresh->result = HALLWAY_REFRESH_HELD;
  if (must_be_held (update, refresh))
    return TRUE;

  refresh->result = HALLWAY_REFRESH_UPDATED;
  return !g_cancellable_set_error_if_cancelled (update->cancellable, error) && write_all (update, now, refresh, error);
}

/**
 * hallway_refresh_has_address:
 * @conference: an id
 *
 * Returns: whether it can be fetched again
 */
gboolean
hallway_refresh_has_address (HallwayStore *store,
                             const char   *conference)
{
  g_autoptr (GPtrArray) sources = hallway_store_read_sources (store, conference, NULL);

  return sources != NULL && has_address (sources);
}

/**
 * hallway_refresh:
 * @conference: an id
 * @limits: (nullable): other than those of hallway-limits.h
 * @now: Unix time
 * @cancellable: (nullable): to give up, from any thread
 * @error: return location
 *
 * Fetches again what a conference was read from, as far as that has changed, and writes what is new. Whatever fails, what
 * was here stays; so it does if most sessions are missing in what came (reference: reliability, N7).
 *
 * Returns: (transfer full) (nullable): what came of it, to be freed with g_free()
 */
HallwayRefresh *
hallway_refresh (HallwayStore             *store,
                 const char               *conference,
                 const HallwayFetchLimits *limits,
                 gint64                    now,
                 GCancellable             *cancellable,
                 GError                  **error)
{
  g_auto (Update)            update = { .store = store, .limits = limits, .cancellable = cancellable };
  g_autofree HallwayRefresh *refresh = g_new0 (HallwayRefresh, 1);

  update.record = hallway_store_find_conference (store, conference, error);
  update.sources = update.record != NULL ? hallway_store_read_sources (store, update.record->id, error) : NULL;
  if (update.sources == NULL)
    return NULL;

  update.drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_draft_unref);
  update.formats = g_ptr_array_new_with_free_func (g_free);
  update.same = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  return refresh_all (&update, now, refresh, error) ? g_steal_pointer (&refresh) : NULL;
}

/**
 * hallway_refresh_to_string:
 *
 * Returns: the word for it in scripts
 */
const char *
hallway_refresh_to_string (HallwayRefreshResult result)
{
  switch (result)
    {
    case HALLWAY_REFRESH_UPDATED:
      return "updated";
    case HALLWAY_REFRESH_UNCHANGED:
      return "unchanged";
    case HALLWAY_REFRESH_HELD:
      return "held";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * hallway_refresh_describe:
 *
 * Returns: (transfer full): what came of it, in a sentence without a full stop
 */
char *
hallway_refresh_describe (const HallwayRefresh *self)
{
  switch (self->result)
    {
    case HALLWAY_REFRESH_UPDATED:
      return g_strdup_printf (_("%u new, %u changed, %u gone"), self->n_new, self->n_changed, self->n_gone);
    case HALLWAY_REFRESH_UNCHANGED:
      return g_strdup (_("nothing has changed"));
    case HALLWAY_REFRESH_HELD:
      return g_strdup_printf (ngettext ("only %u of %u session is left, so the old schedule stays; import the address anew to take the new one",
                                        "only %u of %u sessions are left, so the old schedule stays; import the address anew to take the new one", self->n_before),
                              self->n_after, self->n_before);
    default:
      g_return_val_if_reached (NULL);
    }
}
