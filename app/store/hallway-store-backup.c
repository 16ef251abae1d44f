/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

/* agenda.json: what the person made, for people to read and for hallway_store_restore(). Members are only ever added. */

#define OLDER_BACKUP_FILE HALLWAY_STORE_BACKUP_FILE "~"
#define BACKUP_VERSION 1
#define UNFINISHED_SECONDS 60

static void
add_text (JsonBuilder *builder,
          const char  *member,
          const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
take_text (JsonBuilder *builder,
           const char  *member,
           char        *value)
{
  add_text (builder, member, value);
  g_free (value);
}

static void
add_int (JsonBuilder *builder,
         const char  *member,
         gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

static void
add_date (JsonBuilder *builder,
          const char  *member,
          gint64       day)
{
  if (day != HALLWAY_TIME_UNKNOWN)
    take_text (builder, member, hallway_time_format_date (day));
}

static void
add_conference (JsonBuilder      *builder,
                HallwayStatement *statement)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", hallway_statement_get_text (statement, 0));
  add_text (builder, "title", hallway_statement_get_text (statement, 1));
  add_text (builder, "subtitle", hallway_statement_get_text (statement, 2));
  add_text (builder, "acronym", hallway_statement_get_text (statement, 3));
  add_text (builder, "venue", hallway_statement_get_text (statement, 4));
  add_text (builder, "city", hallway_statement_get_text (statement, 5));
  add_text (builder, "url", hallway_statement_get_text (statement, 6));
  add_text (builder, "base_url", hallway_statement_get_text (statement, 7));
  add_date (builder, "start", hallway_statement_get_time (statement, 8));
  add_date (builder, "end", hallway_statement_get_time (statement, 9));
  add_text (builder, "basis", hallway_basis_to_string ((HallwayBasis) hallway_statement_get_int (statement, 10)));
  add_text (builder, "timezone", hallway_statement_get_text (statement, 11));
  add_text (builder, "user_timezone", hallway_statement_get_text (statement, 12));
  add_int (builder, "day_change", hallway_statement_get_int (statement, 13));
  add_text (builder, "source", hallway_statement_get_text (statement, 14));
  add_text (builder, "address", hallway_statement_get_text (statement, 15));
  add_text (builder, "user_title", hallway_statement_get_text (statement, 16));
  json_builder_end_object (builder);
}

static gboolean
add_conferences (HallwayStore *self,
                 JsonBuilder  *builder)
{
  const char                  *sql = "SELECT id, title, subtitle, acronym, venue, city, url, base_url, first_day, last_day, basis, timezone,"
                                     " user_timezone, day_change, source, address, user_title FROM main.conference ORDER BY id";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);
  HallwayStep                  step;

  if (statement == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "conferences");
  json_builder_begin_array (builder);
  while ((step = hallway_database_step (self->database, statement, NULL)) == HALLWAY_STEP_ROW)
    add_conference (builder, statement);
  json_builder_end_array (builder);
  return step == HALLWAY_STEP_DONE;
}

static void
add_people (JsonBuilder               *builder,
            HallwayDraft              *draft,
            const HallwayDraftSession *session)
{
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < session->n_persons; i++)
    json_builder_add_string_value (builder, hallway_draft_get_person (draft, session->persons[i].person)->name);
  json_builder_end_array (builder);
}

static void
add_item (JsonBuilder  *builder,
          HallwayItems *items,
          guint         position)
{
  const HallwayDraftSession *session = hallway_draft_get_session (items->snapshots, position);
  const HallwayMarks        *marks = &g_array_index (items->marks, HallwayMarks, position);

  json_builder_begin_object (builder);
  add_text (builder, "conference", marks->conference);
  add_text (builder, "key", session->key);
  json_builder_set_member_name (builder, "starred");
  json_builder_add_boolean_value (builder, marks->is_starred);
  json_builder_set_member_name (builder, "own");
  json_builder_add_boolean_value (builder, marks->is_own);
  add_int (builder, "priority", marks->priority);
  add_text (builder, "note", marks->note);
  if (marks->reminder != HALLWAY_TIME_UNKNOWN)
    add_int (builder, "reminder", marks->reminder);
  add_int (builder, "created", marks->created);
  add_text (builder, "title", session->title);
  take_text (builder, "start", hallway_span_format_start (&session->span));
  if (session->span.minutes != HALLWAY_MINUTES_UNKNOWN)
    add_int (builder, "minutes", session->span.minutes);
  add_date (builder, "day", session->day);
  add_text (builder, "room", session->room);
  add_people (builder, items->snapshots, session);
  add_text (builder, "guid", session->guid);
  add_text (builder, "code", session->code);
  add_text (builder, "id", session->id);
  add_text (builder, "slug", session->slug);
  add_text (builder, "url", session->url);
  add_text (builder, "status", hallway_status_to_string (session->status));
  json_builder_set_member_name (builder, "gone");
  json_builder_add_boolean_value (builder, marks->is_gone);
  json_builder_end_object (builder);
}

static gboolean
add_items (HallwayStore *self,
           JsonBuilder  *builder)
{
  g_autoptr (HallwayItems) items = hallway_store_read_items (self, NULL, NULL);

  if (items == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->marks->len; i++)
    add_item (builder, items, i);
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
add_exports (HallwayStore *self,
             JsonBuilder  *builder)
{
  const char                  *sql = "SELECT conference, key, uid, sequence, created, last_modified, digest, schedule"
                                     " FROM main.ledger ORDER BY conference, key";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);
  HallwayStep                  step;

  if (statement == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "exports");
  json_builder_begin_array (builder);
  while ((step = hallway_database_step (self->database, statement, NULL)) == HALLWAY_STEP_ROW)
    {
      json_builder_begin_object (builder);
      add_text (builder, "conference", hallway_statement_get_text (statement, 0));
      add_text (builder, "key", hallway_statement_get_text (statement, 1));
      add_text (builder, "uid", hallway_statement_get_text (statement, 2));
      add_int (builder, "sequence", hallway_statement_get_int (statement, 3));
      add_int (builder, "created", hallway_statement_get_int (statement, 4));
      add_int (builder, "last_modified", hallway_statement_get_int (statement, 5));
      add_text (builder, "digest", hallway_statement_get_text (statement, 6));
      add_text (builder, "schedule", hallway_statement_get_text (statement, 7));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return step == HALLWAY_STEP_DONE;
}

static char *
make_backup (HallwayStore *self,
             gsize        *length)
{
  g_autoptr (JsonBuilder)   builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode)      root = NULL;

  json_builder_begin_object (builder);
  add_int (builder, "hallway_agenda", BACKUP_VERSION);
  if (!add_conferences (self, builder) || !add_items (self, builder) || !add_exports (self, builder))
    return NULL;
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, length);
}

/* A second name for the file that is about to be replaced: at no moment is there none. */
static void
keep_older (const char *path,
            const char *older_path)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  g_unlink (older_path);
  if (link (path, older_path) != 0)
    g_info ("%s can't be kept", path);
}

static gboolean
file_has (const char *path,
          const char *contents)
{
  g_autofree char *present = NULL;

  return g_file_get_contents (path, &present, NULL, NULL) && strcmp (present, contents) == 0;
}

/* What a process that was killed while it wrote leaves: GLib writes beside a file first, "NAME.XXXXXX". Another that is
 * at it now is not that old. */
static void
sweep_unfinished (const char *folder_path,
                  const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (folder_path, 0, NULL);
  const gsize      length = strlen (HALLWAY_STORE_BACKUP_FILE ".XXXXXX");
  const char      *name;
  GStatBuf         finished;

  if (folder == NULL || g_stat (path, &finished) != 0)
    return;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *unfinished_path = g_build_filename (folder_path, name, NULL);
      GStatBuf         unfinished;

      if (strlen (name) == length && g_str_has_prefix (name, HALLWAY_STORE_BACKUP_FILE ".") &&
          g_lstat (unfinished_path, &unfinished) == 0 && S_ISREG (unfinished.st_mode) &&
          unfinished.st_mtime + UNFINISHED_SECONDS < finished.st_mtime)
        g_unlink (unfinished_path);
    }
}

/**
 * hallway_store_back_up:
 *
 * Writes what the person made to agenda.json, readable by them alone, and keeps one older copy, unless it says so
 * already. The stars themselves are safe in the database by then: what goes wrong here is no error.
 */
void
hallway_store_back_up (HallwayStore *self)
{
  g_autofree char   *path = g_build_filename (self->folder, HALLWAY_STORE_BACKUP_FILE, NULL);
  g_autofree char   *older_path = g_build_filename (self->folder, OLDER_BACKUP_FILE, NULL);
  g_autoptr (GError) error = NULL;
  gsize              length = 0;
  g_autofree char   *backup = make_backup (self, &length);

  if (backup == NULL || file_has (path, backup))
    return;

  keep_older (path, older_path);
  if (!g_file_set_contents_full (path, backup, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &error))
    g_info ("%s", error->message);
  sweep_unfinished (self->folder, path);
}
