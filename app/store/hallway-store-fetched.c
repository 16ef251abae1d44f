/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "import/hallway-document.h"

/**
 * hallway_kept_source_free:
 *
 * Frees @self.
 */
void
hallway_kept_source_free (HallwayKeptSource *self)
{
  g_free (self->format);
  g_free (self->timezone);
  g_free (self->dates);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

/* A conference that only a backup knows has no body, but may have an address. */
static HallwayKeptSource *
make_source_of_address (const char *address)
{
  HallwayKeptSource *source = g_new0 (HallwayKeptSource, 1);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  HallwayPart       *part = hallway_part_new (address, nothing);

  part->address = g_strdup (address);
  source->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_ptr_array_add (source->parts, part);
  return source;
}

static GPtrArray *
read_sources (HallwayStore *self,
              const char   *conference,
              GError      **error)
{
  /* What the user says of the zone now counts, where they said something when it was read. */
  const char                  *sql = "SELECT s.number, s.format, iif (s.timezone IS NULL, NULL, coalesce (c.user_timezone, s.timezone)), c.address, s.dates"
                                     " FROM main.conference c LEFT JOIN main.source s ON s.conference = c.id WHERE c.id = ?1 ORDER BY s.number";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (GPtrArray)        sources = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_kept_source_free);
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  hallway_statement_bind_text (statement, 1, conference);
  while ((step = hallway_database_step (self->database, statement, error)) == HALLWAY_STEP_ROW)
    {
      gint64             number = hallway_statement_get_int (statement, 0);
      const char        *address = hallway_statement_get_text (statement, 3);
      HallwayKeptSource *source;

      if (number == 0)
        {
          if (address != NULL)
            g_ptr_array_add (sources, make_source_of_address (address));
          continue;
        }
      source = g_new0 (HallwayKeptSource, 1);
      g_ptr_array_add (sources, source);
      source->format = hallway_statement_dup_text (statement, 1);
      source->timezone = hallway_statement_dup_text (statement, 2);
      source->dates = hallway_statement_dup_text (statement, 4);
      source->parts = hallway_store_read_bodies (self, number, TRUE, error);
      if (source->parts == NULL)
        return NULL;
    }
  return step == HALLWAY_STEP_DONE ? g_steal_pointer (&sources) : NULL;
}

/**
 * hallway_store_read_sources:
 * @conference: an id
 *
 * Reads what a conference was read from, in that order. A part that has an address and was lost comes empty and without
 * validators.
 *
 * Returns: (transfer full) (element-type HallwayKeptSource) (nullable): its sources
 */
GPtrArray *
hallway_store_read_sources (HallwayStore *self,
                            const char   *conference,
                            GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray               *sources;

  do
    sources = read_sources (self, conference, error);
  while (sources == NULL && hallway_store_repair (self, error));
  return sources;
}

static gboolean
write_validators (HallwayStore *self,
                  const char   *conference,
                  GPtrArray    *parts,
                  GError      **error)
{
  const char                  *sql = "UPDATE main.body SET etag = ?3, last_modified = ?4 WHERE address = ?2"
                                     " AND source IN (SELECT number FROM main.source WHERE conference = ?1)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  for (guint i = 0; i < parts->len; i++)
    {
      const HallwayPart *part = g_ptr_array_index (parts, i);

      hallway_statement_bind_text (statement, 2, part->address);
      hallway_statement_bind_text (statement, 3, part->etag);
      hallway_statement_bind_text (statement, 4, part->last_modified);
      if (!hallway_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
confirm (HallwayStore *self,
         const char   *conference,
         GPtrArray    *parts,
         gint64        now,
         GError      **error)
{
  g_autoptr (HallwayStatement) statement = NULL;

  if (!hallway_database_begin (self->database, error))
    return FALSE;

  statement = hallway_database_prepare (self->database, "UPDATE main.conference SET updated = ?2 WHERE id = ?1", error);
  if (statement != NULL)
    {
      hallway_statement_bind_text (statement, 1, conference);
      hallway_statement_bind_int (statement, 2, now);
      if (hallway_database_run (self->database, statement, error) && write_validators (self, conference, parts, error) && hallway_database_commit (self->database, error))
        return TRUE;
    }
  g_clear_pointer (&statement, hallway_statement_free);
  hallway_database_roll_back (self->database);
  return FALSE;
}

/**
 * hallway_store_confirm:
 * @conference: an id
 * @parts: (element-type HallwayPart): that came again as they are here, with the validators that their servers know now
 * @now: Unix time
 *
 * Notes that what is here of a conference is what its servers have now.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_confirm (HallwayStore *self,
                       const char   *conference,
                       GPtrArray    *parts,
                       gint64        now,
                       GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = confirm (self, conference, parts, now, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    hallway_store_notify (self, HALLWAY_STORE_CHANGE_CONFERENCES, conference);
  return done;
}
