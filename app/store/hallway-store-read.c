/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "model/hallway-fold.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  RECORD_ID,
  RECORD_TITLE,
  RECORD_SUBTITLE,
  RECORD_ACRONYM,
  RECORD_VENUE,
  RECORD_CITY,
  RECORD_URL,
  RECORD_BASE_URL,
  RECORD_VERSION,
  RECORD_SOURCE,
  RECORD_BASIS,
  RECORD_TIMEZONE,
  RECORD_USER_TIMEZONE,
  RECORD_FIRST_DAY,
  RECORD_LAST_DAY,
  RECORD_UPDATED,
  RECORD_ENDED,
  RECORD_COMPLETE,
  RECORD_SESSIONS,
  RECORD_STARRED,
  RECORD_USER_TITLE,
  RECORD_VIEW,
};

#define RECORD_QUERY "SELECT c.id, c.title, c.subtitle, c.acronym, c.venue, c.city, c.url, c.base_url, c.version, c.source," \
                     " c.basis, c.timezone, c.user_timezone, c.first_day, c.last_day, c.updated, c.ended,"                   \
                     " l.complete, l.sessions,"                                                                              \
                     " (SELECT count(*) FROM main.item i WHERE i.conference = c.id AND i.starred AND NOT i.own),"            \
                     " c.user_title, c.view"                                                                                 \
                     " FROM main.conference c LEFT JOIN schedules.loaded l ON l.id = c.id "

static HallwayRecord *
make_record (HallwayStatement *statement)
{
  HallwayRecord *record = hallway_record_new ();

  record->id = hallway_statement_dup_text (statement, RECORD_ID);
  record->published_title = hallway_statement_dup_text (statement, RECORD_TITLE);
  record->title = hallway_statement_dup_text (statement, RECORD_USER_TITLE);
  if (record->title == NULL)
    record->title = g_strdup (record->published_title);
  record->subtitle = hallway_statement_dup_text (statement, RECORD_SUBTITLE);
  record->acronym = hallway_statement_dup_text (statement, RECORD_ACRONYM);
  record->venue = hallway_statement_dup_text (statement, RECORD_VENUE);
  record->city = hallway_statement_dup_text (statement, RECORD_CITY);
  record->url = hallway_statement_dup_text (statement, RECORD_URL);
  record->base_url = hallway_statement_dup_text (statement, RECORD_BASE_URL);
  record->version = hallway_statement_dup_text (statement, RECORD_VERSION);
  record->source = hallway_statement_dup_text (statement, RECORD_SOURCE);
  record->timezone = hallway_statement_dup_text (statement, RECORD_USER_TIMEZONE);
  record->basis = HALLWAY_BASIS_ZONED;
  if (record->timezone == NULL)
    {
      record->timezone = hallway_statement_dup_text (statement, RECORD_TIMEZONE);
      record->basis = (HallwayBasis) hallway_statement_get_int (statement, RECORD_BASIS);
    }
  if (record->timezone != NULL)
    record->zone = hallway_zone_new (record->timezone);
  record->start = hallway_statement_get_time (statement, RECORD_FIRST_DAY);
  record->end = hallway_statement_get_time (statement, RECORD_LAST_DAY);
  record->updated = hallway_statement_get_int (statement, RECORD_UPDATED);
  record->ended = hallway_statement_get_int (statement, RECORD_ENDED) != 0;
  record->loaded = hallway_statement_get_time (statement, RECORD_COMPLETE) != HALLWAY_TIME_UNKNOWN;
  record->partial = record->loaded && hallway_statement_get_int (statement, RECORD_COMPLETE) == 0;
  record->n_sessions = (guint) hallway_statement_get_int (statement, RECORD_SESSIONS);
  record->n_starred = (guint) hallway_statement_get_int (statement, RECORD_STARRED);
  record->view = hallway_statement_dup_text (statement, RECORD_VIEW);
  return record;
}

/**
 * hallway_store_read_record:
 *
 * Returns: (transfer full) (nullable): the conference, or %NULL with %HALLWAY_STORE_ERROR_NOT_FOUND
 */
HallwayRecord *
hallway_store_read_record (HallwayStore *self,
                           const char   *conference,
                           GError      **error)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, RECORD_QUERY "WHERE c.id = ?1", error);
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  hallway_statement_bind_text (statement, 1, conference);
  step = hallway_database_step (self->database, statement, error);
  if (step == HALLWAY_STEP_ROW)
    return make_record (statement);

  if (step == HALLWAY_STEP_DONE)
    g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND, _("no conference is called “%s”"), conference);
  return NULL;
}

static GPtrArray *
read_records (HallwayStore *self,
              GError      **error)
{
  const char                  *sql = RECORD_QUERY "ORDER BY c.first_day IS NULL, c.first_day, coalesce (c.user_title, c.title), c.id";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (GPtrArray)        records = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_record_unref);
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  while ((step = hallway_database_step (self->database, statement, error)) == HALLWAY_STEP_ROW)
    g_ptr_array_add (records, make_record (statement));
  return step == HALLWAY_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static GPtrArray *
list_conferences (HallwayStore *self,
                  GError      **error)
{
  hallway_store_load_missing (self, NULL);
  return read_records (self, error);
}

/* What a name can mean, the surest first. */
typedef gboolean (*NameTest) (const HallwayRecord *record,
                              const char          *name,
                              const char          *folded);

static gboolean
has_id (const HallwayRecord *record,
        const char          *name,
        const char          *folded)
{
  return strcmp (record->id, name) == 0;
}

static gboolean
has_title (const HallwayRecord *record,
           const char          *name,
           const char          *folded)
{
  return strcmp (record->title, name) == 0;
}

static gboolean
has_folded_title (const HallwayRecord *record,
                  const char          *name,
                  const char          *folded)
{
  g_autofree char *title = hallway_fold (record->title);

  return strcmp (title, folded) == 0 || g_ascii_strcasecmp (record->id, name) == 0;
}

static gboolean
has_acronym (const HallwayRecord *record,
             const char          *name,
             const char          *folded)
{
  g_autofree char *acronym = record->acronym != NULL ? hallway_fold (record->acronym) : NULL;

  return g_strcmp0 (acronym, folded) == 0;
}

static gboolean
has_part (const HallwayRecord *record,
          const char          *name,
          const char          *folded)
{
  g_autofree char *title = hallway_fold (record->title);

  return *folded != '\0' && (strstr (title, folded) != NULL || strstr (record->id, folded) != NULL);
}

static HallwayRecord *
find_conference (HallwayStore *self,
                 const char   *name,
                 GError      **error)
{
  static const NameTest tests[] = { has_id, has_title, has_folded_title, has_acronym, has_part };
  g_autoptr (GPtrArray) records = list_conferences (self, error);
  g_autofree char      *folded = hallway_fold (name);

  if (records == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      HallwayRecord *found = NULL;

      for (guint j = 0; j < records->len; j++)
        {
          HallwayRecord *record = g_ptr_array_index (records, j);

          if (!tests[i](record, name, folded))
            continue;
          if (found != NULL)
            {
              g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_AMBIGUOUS,
                           _("“%s” can be %s or %s"), name, found->id, record->id);
              return NULL;
            }
          found = record;
        }
      if (found != NULL)
        return hallway_record_ref (found);
    }

  g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND, _("no conference is called “%s”"), name);
  return NULL;
}

/* Nothing is known of its sessions then: that isn't the same as none. */
static gboolean
check_loaded (const HallwayRecord *record,
              GError             **error)
{
  if (record->loaded)
    return TRUE;

  g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_LOADED,
               _("the schedule of %s is lost: import it again (it came from %s)"), record->id,
                  record->source != NULL ? record->source : "somewhere");
  return FALSE;
}

/* Sessions of the cache, else what is starred and gone from it, by one column after the other. */
#define FIND_SESSION "WITH present AS (SELECT s.key FROM schedules.session s JOIN schedules.loaded l ON l.id = ?1" \
                     " WHERE s.number BETWEEN l.number << 32 AND (l.number << 32) + 4294967295 AND s.%s = ?2)"     \
                     " SELECT key FROM present UNION ALL"                                                          \
                     " SELECT key FROM main.item WHERE conference = ?1 AND %s = ?2 AND NOT EXISTS (SELECT 1 FROM present) LIMIT 2"

static char *
find_session (HallwayStore *self,
              const char   *conference,
              const char   *name,
              GError      **error)
{
  static const char *const  columns[] = { "key", "guid", "code", "id", "slug" };
  g_autoptr (HallwayRecord) record = NULL;

  hallway_store_load_missing (self, conference);
  record = hallway_store_read_record (self, conference, error);
  if (record == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char             *sql = g_strdup_printf (FIND_SESSION, columns[i], columns[i]);
      g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
      g_autofree char             *key = NULL;
      HallwayStep                  step;

      if (statement == NULL)
        return NULL;

      hallway_statement_bind_text (statement, 1, conference);
      hallway_statement_bind_text (statement, 2, name);
      step = hallway_database_step (self->database, statement, error);
      if (step == HALLWAY_STEP_DONE)
        continue;
      if (step == HALLWAY_STEP_FAILED)
        return NULL;

      key = hallway_statement_dup_text (statement, 0);
      step = hallway_database_step (self->database, statement, error);
      if (step == HALLWAY_STEP_DONE)
        return g_steal_pointer (&key);
      if (step == HALLWAY_STEP_ROW)
        g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_AMBIGUOUS,
                     _("“%s” is the %s of several sessions of %s: name one by its key"), name, columns[i], conference);
      return NULL;
    }

  if (check_loaded (record, error))
    g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND, _("%s has no session “%s”"), conference, name);
  return NULL;
}

static GPtrArray *
read_snapshot (HallwayStore      *self,
               const char        *conference,
               const char *const *keys,
               HallwayReadFlags   flags,
               GError           **error)
{
  g_autoptr (HallwayRecord) record = hallway_store_read_record (self, conference, error);
  g_autoptr (HallwayDraft)  draft = NULL;

  if (record == NULL || (keys == NULL && !check_loaded (record, error)))
    return NULL;

  draft = hallway_store_read_draft (self, record, keys, flags, error);
  return draft != NULL ? hallway_store_make_entries (self, record, draft, keys, error) : NULL;
}

static GPtrArray *
read_entries (HallwayStore      *self,
              const char        *conference,
              const char *const *keys,
              HallwayReadFlags   flags,
              GError           **error)
{
  GPtrArray *entries;

  hallway_store_load_missing (self, conference);
  if (!hallway_database_begin_read (self->database, error))
    return NULL;

  entries = read_snapshot (self, conference, keys, flags, error);
  hallway_database_roll_back (self->database);
  return entries;
}

/**
 * hallway_store_list_conferences:
 *
 * Lists every conference, by its first day. One that the cache has lost is read again from what is kept of it.
 *
 * Returns: (transfer full) (nullable) (element-type HallwayRecord): the conferences
 */
GPtrArray *
hallway_store_list_conferences (HallwayStore *self,
                                GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray               *records;

  do
    records = list_conferences (self, error);
  while (records == NULL && hallway_store_repair (self, error));
  return records;
}

/**
 * hallway_store_find_conference:
 * @name: an id, a title, or a part of one title alone
 *
 * Returns: (transfer full) (nullable): the conference, or %NULL with %HALLWAY_STORE_ERROR_NOT_FOUND or
 *   %HALLWAY_STORE_ERROR_AMBIGUOUS
 */
HallwayRecord *
hallway_store_find_conference (HallwayStore *self,
                               const char   *name,
                               GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  HallwayRecord           *record;

  do
    record = find_conference (self, name, error);
  while (record == NULL && hallway_store_repair (self, error));
  return record;
}

/**
 * hallway_store_find_session:
 * @conference: an id
 * @name: a key, or a guid, code, id or slug that one session has
 *
 * Finds a session on the programme, or a starred one that is gone.
 *
 * Returns: (transfer full) (nullable): the session's key, or %NULL with %HALLWAY_STORE_ERROR_NOT_FOUND or
 *   %HALLWAY_STORE_ERROR_AMBIGUOUS
 */
char *
hallway_store_find_session (HallwayStore *self,
                            const char   *conference,
                            const char   *name,
                            GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  char                    *key;

  do
    key = find_session (self, conference, name, error);
  while (key == NULL && hallway_store_repair (self, error));
  return key;
}

/**
 * hallway_store_read:
 * @conference: an id
 * @keys: (nullable) (array zero-terminated=1): the sessions to read, or %NULL for all
 *
 * Reads sessions with what the user made of them. All on the programme come in the publisher's order, and none that is
 * gone; those of @keys come in that order, a starred one that is gone as it was.
 *
 * Returns: (transfer full) (nullable) (element-type HallwayEntry): the entries; %NULL with
 *   %HALLWAY_STORE_ERROR_NOT_FOUND if one of @keys is unknown, or %HALLWAY_STORE_ERROR_NOT_LOADED
 */
GPtrArray *
hallway_store_read (HallwayStore      *self,
                    const char        *conference,
                    const char *const *keys,
                    HallwayReadFlags   flags,
                    GError           **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray               *entries;

  do
    entries = read_entries (self, conference, keys, flags, error);
  while (entries == NULL && hallway_store_repair (self, error));
  return entries;
}
