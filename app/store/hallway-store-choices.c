/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include <glib/gi18n.h>

/* What the user says of a conference: its zone, its title, and how they look at it. */

static gboolean
set_text (HallwayStore *self,
          const char   *sql,
          const char   *conference,
          const char   *text,
          GError      **error)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  hallway_statement_bind_text (statement, 2, text);
  return hallway_database_run (self->database, statement, error);
}

static gboolean
write_timezone (HallwayStore *self,
                const char   *conference,
                const char   *timezone,
                GError      **error)
{
  /* A source that was read with another zone is read again: only its reader knows what the zone meant. */
  return set_text (self, "UPDATE main.conference SET user_timezone = ?2 WHERE id = ?1", conference, timezone, error) &&
         set_text (self, "UPDATE main.source SET timezone = ?2 WHERE conference = ?1 AND timezone IS NOT NULL", conference, timezone, error);
}

static gboolean
was_read_with_timezone (HallwayStore *self,
                        const char   *conference)
{
  const char                  *sql = "SELECT 1 FROM main.source WHERE conference = ?1 AND timezone IS NOT NULL";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  return hallway_database_step (self->database, statement, NULL) == HALLWAY_STEP_ROW;
}

static gboolean
set_timezone (HallwayStore *self,
              const char   *conference,
              const char   *timezone,
              GError      **error)
{
  g_autoptr (HallwayRecord) record = hallway_store_read_record (self, conference, error);
  g_autoptr (HallwayZone)   zone = timezone != NULL ? hallway_zone_new (timezone) : NULL;
  g_autoptr (GPtrArray)     agenda = NULL;
  gboolean                  must_reload;

  if (record == NULL)
    return FALSE;
  if (timezone != NULL && zone == NULL)
    {
      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT, _("there is no time zone “%s”"), timezone);
      return FALSE;
    }

  agenda = hallway_store_build_agenda (self, conference, HALLWAY_READ_ROWS, error);
  if (agenda == NULL || !hallway_database_begin (self->database, error))
    return FALSE;

  must_reload = was_read_with_timezone (self, conference);
  if (write_timezone (self, conference, timezone, error) && hallway_database_commit (self->database, error))
    {
      if (must_reload && hallway_store_forget (self, conference, error))
        hallway_store_load_missing (self, conference);
      hallway_store_see_zone (self, conference, agenda);
      return TRUE;
    }

  hallway_database_roll_back (self->database);
  return FALSE;
}

/* One column of a conference that is there, in a transaction of its own. */
static gboolean
set_choice (HallwayStore *self,
            const char   *sql,
            const char   *conference,
            const char   *text,
            GError      **error)
{
  g_autoptr (HallwayRecord) record = hallway_store_read_record (self, conference, error);

  return record != NULL && set_text (self, sql, conference, text, error);
}

/**
 * hallway_store_set_timezone:
 * @conference: an id
 * @timezone: (nullable): a zone's name, or %NULL for what its file says
 *
 * Says where a conference takes place: floating times are taken for that zone's, instants are shown in it.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_timezone (HallwayStore *self,
                            const char   *conference,
                            const char   *timezone,
                            GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = set_timezone (self, conference, timezone, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    {
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_ALL, conference);
    }
  return done;
}

/**
 * hallway_store_set_title:
 * @conference: an id
 * @title: (nullable): the user's own, or %NULL or "" for its file's
 *
 * Calls a conference something else. An update of it is still known by its file's title.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_title (HallwayStore *self,
                         const char   *conference,
                         const char   *title,
                         GError      **error)
{
  const char              *sql = "UPDATE main.conference SET user_title = ?2 WHERE id = ?1";
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  const char              *line = hallway_draft_take_line (draft, title, -1);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = set_choice (self, sql, conference, line, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    {
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_CONFERENCES, conference);
    }
  return done;
}

/**
 * hallway_store_set_view:
 * @conference: an id
 * @view: (nullable): what to remember of it; a text that nobody but the window understands
 *
 * Remembers how the user looks at a conference, as long as it is there. It is told to nobody, as nothing else changes by
 * it, and isn't in the backup.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_view (HallwayStore *self,
                        const char   *conference,
                        const char   *view,
                        GError      **error)
{
  const char              *sql = "UPDATE main.conference SET view = ?2 WHERE id = ?1";
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = set_choice (self, sql, conference, view, error);
  while (!done && hallway_store_repair (self, error));
  return done;
}
