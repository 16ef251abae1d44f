/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

/**
 * hallway_store_forget:
 *
 * Removes a conference from the cache, in one transaction.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_forget (HallwayStore *self,
                      const char   *conference,
                      GError      **error)
{
  HallwaySource            source = { .id = conference };
  g_autoptr (HallwayDraft) nothing = hallway_draft_new ();
  g_auto (HallwayIdentity) identity = { 0 };

  if (!hallway_database_begin (self->database, error))
    return FALSE;
  if (hallway_store_identify (self, nothing, &source, &identity, error) &&
      (identity.number == 0 || hallway_store_clear_schedule (self, identity.number, error)) &&
      hallway_store_run_for_conference (self, "DELETE FROM schedules.loaded WHERE id = ?1", conference, error) &&
      hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

static gboolean
remove_from_user_data (HallwayStore *self,
                       const char   *conference,
                       GError      **error)
{
  if (!hallway_database_begin (self->database, error))
    return FALSE;

  if (hallway_store_drop_sources (self, conference, NULL, error) &&
      hallway_store_run_for_conference (self, "DELETE FROM main.item WHERE conference = ?1", conference, error) &&
      hallway_store_run_for_conference (self, "DELETE FROM main.conference WHERE id = ?1", conference, error) &&
      hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

static gboolean
remove_conference (HallwayStore *self,
                   const char   *conference,
                   GError      **error)
{
  g_autoptr (HallwayRecord) record = hallway_store_read_record (self, conference, error);

  if (record == NULL || !hallway_store_forget (self, conference, error) || !remove_from_user_data (self, conference, error))
    return FALSE;

  hallway_store_sweep_bodies (self);
  return TRUE;
}

/**
 * hallway_store_remove:
 * @conference: an id
 *
 * Removes a conference with its stars. What was exported of it is remembered, so that it keeps its place in calendars if
 * it comes back; the backup before the last holds the stars.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_remove (HallwayStore *self,
                      const char   *conference,
                      GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = remove_conference (self, conference, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    {
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_ALL, conference);
    }
  return done;
}
