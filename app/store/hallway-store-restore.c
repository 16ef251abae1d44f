/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "import/hallway-json.h"
#include "model/hallway-ledger.h"

#include <glib/gi18n.h>

/* Reads what hallway-store-backup.c wrote, which may have been edited since. */

static gint64
get_int (JsonObject *object,
         const char *member,
         gint64      fallback)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL &&
             JSON_NODE_HOLDS_VALUE (node) &&
             json_node_get_value_type (node) == G_TYPE_INT64
           ? json_node_get_int (node)
           : fallback;
}

static gboolean
get_boolean (JsonObject *object,
             const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL &&
         JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
         json_node_get_boolean (node);
}

static HallwayStatus
get_status (JsonObject *object)
{
  const char *text = hallway_json_get_string (object, "status");

  for (HallwayStatus status = HALLWAY_STATUS_CONFIRMED; status <= HALLWAY_STATUS_CANCELLED; status++)
    if (g_strcmp0 (text, hallway_status_to_string (status)) == 0)
      return status;
  return HALLWAY_STATUS_CONFIRMED;
}

static gint64
get_date (JsonObject *object,
          const char *member)
{
  const char *text = hallway_json_get_string (object, member);

  return text != NULL ? hallway_time_parse_date (text) : HALLWAY_TIME_UNKNOWN;
}

static HallwaySpan
get_span (JsonObject *object)
{
  const char      *text = hallway_json_get_string (object, "start");
  HallwaySpan      span = HALLWAY_SPAN_UNKNOWN;
  HallwayTimestamp timestamp;

  if (text == NULL || !hallway_time_parse (text, &timestamp))
    return span;

  span.start = timestamp.wall - (timestamp.has_offset ? timestamp.utc_offset : 0);
  span.utc_offset = timestamp.has_offset ? timestamp.utc_offset : 0;
  span.floating = !timestamp.has_offset;
  span.minutes = (int) CLAMP (get_int (object, "minutes", HALLWAY_MINUTES_UNKNOWN), HALLWAY_MINUTES_UNKNOWN, G_MAXINT / 60);
  return span;
}

static void
take_people (HallwayDraft        *draft,
             HallwayDraftSession *session,
             JsonObject          *object)
{
  JsonNode          *node = json_object_get_member (object, "people");
  JsonArray         *people = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GArray) participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

  for (guint i = 0; people != NULL && i < json_array_get_length (people); i++)
    {
      JsonNode   *element = json_array_get_element (people, i);
      const char *name = JSON_NODE_HOLDS_VALUE (element) ? json_node_get_string (element) : NULL;
      const char *line = hallway_draft_take_line (draft, name, -1);

      if (line != NULL)
        {
          HallwayParticipation participation = { hallway_draft_add_person (draft, NULL, NULL, line), HALLWAY_ROLE_SPEAKER };

          g_array_append_val (participations, participation);
        }
    }
  session->persons = hallway_draft_take_array (draft, participations);
  session->n_persons = participations->len;
}

static void
take_session (HallwayDraft        *draft,
              HallwayDraftSession *session,
              JsonObject          *object)
{
  session->key = hallway_json_take_line (object, "key", draft);
  session->title = hallway_json_take_line (object, "title", draft);
  session->span = get_span (object);
  session->day = get_date (object, "day");
  session->room = hallway_json_take_line (object, "room", draft);
  session->guid = hallway_json_take_line (object, "guid", draft);
  session->code = hallway_json_take_line (object, "code", draft);
  session->id = hallway_json_take_line (object, "id", draft);
  session->slug = hallway_json_take_line (object, "slug", draft);
  session->url = hallway_json_take_line (object, "url", draft);
  session->status = get_status (object);
  take_people (draft, session, object);
}

/* A record of the same session that is here already keeps what it says; a star is added to it, never taken away. */
static gboolean
restore_item (HallwayStore *self,
              HallwayDraft *draft,
              HallwayItems *present,
              JsonObject   *object,
              GError      **error)
{
  HallwayDraftSession *session = hallway_draft_add_session (draft);
  HallwayMarks         marks = {
            .conference = hallway_json_take_line (object, "conference", draft),
            .is_own = get_boolean (object, "own"),
            .is_starred = get_boolean (object, "starred"),
            .is_gone = get_boolean (object, "gone"),
            .priority = (int) CLAMP (get_int (object, "priority", 0), G_MININT, G_MAXINT),
            .note = hallway_json_take_text (object, "note", draft),
            .reminder = get_int (object, "reminder", HALLWAY_TIME_UNKNOWN),
            .created = get_int (object, "created", 0),
  };

  take_session (draft, session, object);
  if (session->key == NULL || (marks.conference == NULL && !marks.is_own))
    return TRUE;

  for (guint i = 0; i < present->marks->len; i++)
    {
      const HallwayMarks        *old = &g_array_index (present->marks, HallwayMarks, i);
      const HallwayDraftSession *snapshot = hallway_draft_get_session (present->snapshots, i);

      if (g_strcmp0 (old->conference, marks.conference) != 0 || !g_str_equal (snapshot->key, session->key))
        continue;

      marks.is_starred = marks.is_starred || old->is_starred;
      marks.is_gone = old->is_gone;
      marks.priority = old->priority != 0 ? old->priority : marks.priority;
      marks.note = old->note != NULL ? old->note : marks.note;
      marks.reminder = old->reminder != HALLWAY_TIME_UNKNOWN ? old->reminder : marks.reminder;
      marks.created = old->created;
      return hallway_store_write_item (self, present->snapshots, snapshot, &marks, error);
    }
  return hallway_store_write_item (self, draft, session, &marks, error);
}

static const char *
take_timezone (HallwayDraft *draft,
               JsonObject   *object,
               const char   *member)
{
  const char             *name = hallway_json_take_line (object, member, draft);
  g_autoptr (HallwayZone) zone = name != NULL ? hallway_zone_new (name) : NULL;

  return zone != NULL ? name : NULL;
}

/* A conference that isn't here is made known, so that an import finds it and its stars have a home. */
static gboolean
restore_conference (HallwayStore *self,
                    JsonObject   *object,
                    GError      **error)
{
  const char                  *sql = "INSERT INTO main.conference (id, title, subtitle, acronym, venue, city, url, base_url, first_day, last_day,"
                                     " basis, timezone, user_timezone, day_change, source, address, user_title, ended, updated, generation)"
                                     " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,0,0)"
                                     " ON CONFLICT (id) DO UPDATE SET user_timezone = coalesce (user_timezone, excluded.user_timezone),"
                                     " user_title = coalesce (user_title, excluded.user_title)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (HallwayDraft)     draft = hallway_draft_new ();
  const char                  *id = hallway_json_take_line (object, "id", draft);
  const char                  *title = hallway_json_take_line (object, "title", draft);

  if (statement == NULL)
    return FALSE;
  if (id == NULL || !hallway_store_is_id (id))
    return TRUE;

  hallway_statement_bind_text (statement, 1, id);
  hallway_statement_bind_text (statement, 2, title != NULL ? title : id);
  hallway_statement_bind_text (statement, 3, hallway_json_take_line (object, "subtitle", draft));
  hallway_statement_bind_text (statement, 4, hallway_json_take_line (object, "acronym", draft));
  hallway_statement_bind_text (statement, 5, hallway_json_take_line (object, "venue", draft));
  hallway_statement_bind_text (statement, 6, hallway_json_take_line (object, "city", draft));
  hallway_statement_bind_text (statement, 7, hallway_json_take_line (object, "url", draft));
  hallway_statement_bind_text (statement, 8, hallway_json_take_line (object, "base_url", draft));
  hallway_statement_bind_time (statement, 9, get_date (object, "start"));
  hallway_statement_bind_time (statement, 10, get_date (object, "end"));
  hallway_statement_bind_int (statement, 11, hallway_basis_from_string (hallway_json_get_string (object, "basis")));
  hallway_statement_bind_text (statement, 12, take_timezone (draft, object, "timezone"));
  hallway_statement_bind_text (statement, 13, take_timezone (draft, object, "user_timezone"));
  hallway_statement_bind_int (statement, 14, get_int (object, "day_change", -1));
  hallway_statement_bind_text (statement, 15, hallway_json_take_line (object, "source", draft));
  hallway_statement_bind_text (statement, 16, hallway_json_take_line (object, "address", draft));
  hallway_statement_bind_text (statement, 17, hallway_json_take_line (object, "user_title", draft));
  return hallway_database_run (self->database, statement, error);
}

/* What was exported since the backup is newer than the backup. */
static gboolean
restore_export (HallwayStore *self,
                JsonObject   *object,
                GError      **error)
{
  const char                  *sql = "INSERT OR IGNORE INTO main.ledger (conference, key, uid, sequence, created, last_modified, digest, schedule)"
                                     " VALUES (?,?,?,?,?,?,?,?)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (HallwayDraft)     draft = hallway_draft_new ();
  const char                  *conference = hallway_json_take_line (object, "conference", draft);
  const char                  *key = hallway_json_take_line (object, "key", draft);
  const char                  *uid = hallway_json_take_line (object, "uid", draft);

  if (statement == NULL)
    return FALSE;
  if (key == NULL || uid == NULL)
    return TRUE;

  hallway_statement_bind_text (statement, 1, conference != NULL ? conference : "");
  hallway_statement_bind_text (statement, 2, key);
  hallway_statement_bind_text (statement, 3, uid);
  hallway_statement_bind_int (statement, 4, CLAMP (get_int (object, "sequence", 0), 0, G_MAXINT));
  hallway_statement_bind_int (statement, 5, get_int (object, "created", 0));
  hallway_statement_bind_int (statement, 6, get_int (object, "last_modified", 0));
  hallway_statement_bind_text (statement, 7, hallway_json_take_line (object, "digest", draft));
  hallway_statement_bind_text (statement, 8, hallway_json_take_line (object, "schedule", draft));
  return hallway_database_run (self->database, statement, error);
}

static gboolean
restore_all (HallwayStore *self,
             JsonObject   *root,
             GError      **error)
{
  g_autoptr (HallwayItems) present = hallway_store_read_items (self, NULL, error);
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();

  if (present == NULL)
    return FALSE;

  for (guint i = 0; i < hallway_json_get_length (root, "conferences"); i++)
    {
      JsonObject *object = hallway_json_get_element (root, "conferences", i);

      if (object != NULL && !restore_conference (self, object, error))
        return FALSE;
    }
  for (guint i = 0; i < hallway_json_get_length (root, "items"); i++)
    {
      JsonObject *object = hallway_json_get_element (root, "items", i);

      if (object != NULL && !restore_item (self, draft, present, object, error))
        return FALSE;
    }
  for (guint i = 0; i < hallway_json_get_length (root, "exports"); i++)
    {
      JsonObject *object = hallway_json_get_element (root, "exports", i);

      if (object != NULL && !restore_export (self, object, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
restore (HallwayStore *self,
         JsonObject   *root,
         GError      **error)
{
  if (!hallway_database_begin (self->database, error))
    return FALSE;
  if (restore_all (self, root, error) && hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

/* A star from a backup may have another key than the schedule that was read before it came: reading the schedule again
 * from what is kept finds its session, as an update would. */
static void
forget_strangers (HallwayStore *self)
{
  const char                  *sql = "SELECT DISTINCT i.conference FROM main.item i JOIN schedules.loaded l ON l.id = i.conference"
                                     " WHERE NOT i.own AND EXISTS (SELECT 1 FROM main.source s WHERE s.conference = i.conference)"
                                     " AND NOT EXISTS (SELECT 1 FROM schedules.session s WHERE s.key = i.key"
                                     " AND s.number BETWEEN l.number << 32 AND (l.number << 32) + 4294967295)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);
  g_autoptr (GPtrArray)        ids = g_ptr_array_new_with_free_func (g_free);

  if (statement == NULL)
    return;

  while (hallway_database_step (self->database, statement, NULL) == HALLWAY_STEP_ROW)
    g_ptr_array_add (ids, hallway_statement_dup_text (statement, 0));
  g_clear_pointer (&statement, hallway_statement_free);

  for (guint i = 0; i < ids->len; i++)
    hallway_store_forget (self, g_ptr_array_index (ids, i), NULL);
}

static JsonNode *
read_backup (GBytes  *backup,
             GError **error)
{
  g_autoptr (HallwayPart)     part = hallway_part_new ("agenda.json", backup);
  g_autoptr (HallwayReport)   report = hallway_report_new ();
  g_autoptr (GError)          problem = NULL;
  g_autoptr (HallwayDocument) document = hallway_document_new (part, report, &problem);
  g_autoptr (JsonNode)        node = document != NULL ? hallway_json_read (document, report, &problem) : NULL;
  JsonObject                 *root = node != NULL ? hallway_json_get_root (node) : NULL;

  if (problem != NULL)
    g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT, _("the backup can't be read: %s"), problem->message);
  else if (root == NULL || !json_object_has_member (root, "hallway_agenda"))
    g_set_error_literal (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT, _("this is no backup of an agenda"));
  else
    return g_steal_pointer (&node);
  return NULL;
}

/**
 * hallway_store_restore:
 * @backup: the contents of an agenda.json
 *
 * Adds what a backup holds to what is there, in one transaction: it never takes a star away. hallway_store_new() does it
 * by itself where the person's file is lost.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_restore (HallwayStore *self,
                       GBytes       *backup,
                       GError      **error)
{
  g_autoptr (JsonNode)     node = read_backup (backup, error);
  g_autoptr (GMutexLocker) locker = NULL;
  gboolean                 done;

  if (node == NULL)
    return FALSE;

  locker = g_mutex_locker_new (&self->mutex);
  do
    done = restore (self, hallway_json_get_root (node), error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    {
      forget_strangers (self);
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_ALL, NULL);
    }
  return done;
}
