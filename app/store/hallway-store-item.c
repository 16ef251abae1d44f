/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

/* The user's own records: marks, with a snapshot of the session that they are about. */

enum
{
  ITEM_CONFERENCE,
  ITEM_KEY,
  ITEM_OWN,
  ITEM_STARRED,
  ITEM_PRIORITY,
  ITEM_NOTE,
  ITEM_REMINDER,
  ITEM_CREATED,
  ITEM_TITLE,
  ITEM_START,
  ITEM_UTC_OFFSET,
  ITEM_MINUTES,
  ITEM_FLOATING,
  ITEM_DAY,
  ITEM_ROOM,
  ITEM_PEOPLE,
  ITEM_GUID,
  ITEM_CODE,
  ITEM_ID,
  ITEM_SLUG,
  ITEM_URL,
  ITEM_STATUS,
  ITEM_GONE,
};

#define ITEM_COLUMNS "conference, key, own, starred, priority, note, reminder, created, title, start, utc_offset, minutes," \
                     " floating, day, room, people, guid, code, id, slug, url, status, gone"

static const char *
take (HallwayItems     *items,
      HallwayStatement *statement,
      int               column)
{
  return hallway_draft_take_line (items->snapshots, hallway_statement_get_text (statement, column), -1);
}

static void
read_people (HallwayItems        *items,
             HallwayDraftSession *session,
             const char          *people)
{
  g_auto (GStrv)     names = g_strsplit (people != NULL ? people : "", "\n", -1);
  g_autoptr (GArray) participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      {
        HallwayParticipation participation = { hallway_draft_add_person (items->snapshots, NULL, NULL, names[i]), HALLWAY_ROLE_SPEAKER };

        g_array_append_val (participations, participation);
      }
  session->persons = hallway_draft_take_array (items->snapshots, participations);
  session->n_persons = participations->len;
}

static void
read_item (HallwayItems     *items,
           HallwayStatement *statement)
{
  HallwayDraftSession *session = hallway_draft_add_session (items->snapshots);
  HallwayMarks         marks = {
            .conference = take (items, statement, ITEM_CONFERENCE),
            .is_own = hallway_statement_get_int (statement, ITEM_OWN) != 0,
            .is_starred = hallway_statement_get_int (statement, ITEM_STARRED) != 0,
            .is_gone = hallway_statement_get_int (statement, ITEM_GONE) != 0,
            .priority = (int) hallway_statement_get_int (statement, ITEM_PRIORITY),
            .note = hallway_draft_take_text (items->snapshots, hallway_statement_get_text (statement, ITEM_NOTE), -1),
            .reminder = hallway_statement_get_time (statement, ITEM_REMINDER),
            .created = hallway_statement_get_int (statement, ITEM_CREATED),
  };

  session->key = take (items, statement, ITEM_KEY);
  session->title = take (items, statement, ITEM_TITLE);
  session->span.start = hallway_statement_get_time (statement, ITEM_START);
  session->span.utc_offset = (int) hallway_statement_get_int (statement, ITEM_UTC_OFFSET);
  session->span.minutes = (int) hallway_statement_get_int (statement, ITEM_MINUTES);
  session->span.floating = hallway_statement_get_int (statement, ITEM_FLOATING) != 0;
  session->day = hallway_statement_get_time (statement, ITEM_DAY);
  session->room = take (items, statement, ITEM_ROOM);
  session->guid = take (items, statement, ITEM_GUID);
  session->code = take (items, statement, ITEM_CODE);
  session->id = take (items, statement, ITEM_ID);
  session->slug = take (items, statement, ITEM_SLUG);
  session->url = take (items, statement, ITEM_URL);
  session->status = (HallwayStatus) CLAMP (hallway_statement_get_int (statement, ITEM_STATUS), HALLWAY_STATUS_CONFIRMED, HALLWAY_STATUS_CANCELLED);
  read_people (items, session, hallway_statement_get_text (statement, ITEM_PEOPLE));
  g_array_append_val (items->marks, marks);
}

/* One name a line. */
static char *
join_people (HallwayDraft              *draft,
             const HallwayDraftSession *session)
{
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < session->n_persons; i++)
    {
      if (i > 0)
        g_string_append_c (people, '\n');
      g_string_append (people, hallway_draft_get_person (draft, session->persons[i].person)->name);
    }
  return g_string_free (people, people->len == 0);
}

/**
 * hallway_store_read_items:
 * @conference: (nullable): an id, or %NULL for all
 *
 * Returns: (transfer full) (nullable): what the user made of sessions, with own items
 */
HallwayItems *
hallway_store_read_items (HallwayStore *self,
                          const char   *conference,
                          GError      **error)
{
  const char                  *sql = "SELECT " ITEM_COLUMNS " FROM main.item WHERE ?1 IS NULL OR conference = ?1 ORDER BY conference, key";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (HallwayItems)     items = NULL;
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  items = g_new0 (HallwayItems, 1);
  items->snapshots = hallway_draft_new ();
  items->marks = g_array_new (FALSE, TRUE, sizeof (HallwayMarks));

  hallway_statement_bind_text (statement, 1, conference);
  while ((step = hallway_database_step (self->database, statement, error)) == HALLWAY_STEP_ROW)
    read_item (items, statement);
  return step == HALLWAY_STEP_DONE ? g_steal_pointer (&items) : NULL;
}

void
hallway_items_free (HallwayItems *self)
{
  hallway_draft_unref (self->snapshots);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * hallway_store_write_item:
 * @draft: holds the persons of @session
 * @session: what the user sees now
 * @marks: what the user makes of it
 *
 * Writes a record of the user's, in place of the one about the same session.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_write_item (HallwayStore              *self,
                          HallwayDraft              *draft,
                          const HallwayDraftSession *session,
                          const HallwayMarks        *marks,
                          GError                   **error)
{
  const char                  *sql = "INSERT OR REPLACE INTO main.item (" ITEM_COLUMNS ")"
                                     " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autofree char             *people = join_people (draft, session);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1 + ITEM_CONFERENCE, marks->conference != NULL ? marks->conference : "");
  hallway_statement_bind_text (statement, 1 + ITEM_KEY, session->key);
  hallway_statement_bind_int (statement, 1 + ITEM_OWN, marks->is_own);
  hallway_statement_bind_int (statement, 1 + ITEM_STARRED, marks->is_starred);
  hallway_statement_bind_int (statement, 1 + ITEM_PRIORITY, marks->priority);
  hallway_statement_bind_text (statement, 1 + ITEM_NOTE, marks->note);
  hallway_statement_bind_time (statement, 1 + ITEM_REMINDER, marks->reminder);
  hallway_statement_bind_int (statement, 1 + ITEM_CREATED, marks->created);
  hallway_statement_bind_text (statement, 1 + ITEM_TITLE, session->title != NULL ? session->title : "");
  hallway_statement_bind_time (statement, 1 + ITEM_START, session->span.start);
  hallway_statement_bind_int (statement, 1 + ITEM_UTC_OFFSET, session->span.utc_offset);
  hallway_statement_bind_int (statement, 1 + ITEM_MINUTES, session->span.minutes);
  hallway_statement_bind_int (statement, 1 + ITEM_FLOATING, session->span.floating);
  hallway_statement_bind_time (statement, 1 + ITEM_DAY, session->day);
  hallway_statement_bind_text (statement, 1 + ITEM_ROOM, session->room);
  hallway_statement_bind_text (statement, 1 + ITEM_PEOPLE, people);
  hallway_statement_bind_text (statement, 1 + ITEM_GUID, session->guid);
  hallway_statement_bind_text (statement, 1 + ITEM_CODE, session->code);
  hallway_statement_bind_text (statement, 1 + ITEM_ID, session->id);
  hallway_statement_bind_text (statement, 1 + ITEM_SLUG, session->slug);
  hallway_statement_bind_text (statement, 1 + ITEM_URL, session->url);
  hallway_statement_bind_int (statement, 1 + ITEM_STATUS, session->status);
  hallway_statement_bind_int (statement, 1 + ITEM_GONE, marks->is_gone);
  return hallway_database_run (self->database, statement, error);
}
