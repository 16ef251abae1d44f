/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include <string.h>

/* A read of one conference, or of some of its sessions, from the cache. */
typedef struct
{
  HallwayDatabase *database; /* (unowned) */
  HallwayRecord   *record;   /* (unowned) */
  HallwayDraft    *draft;    /* (unowned) */
  gboolean         with_details;
  gboolean         in_user_zone;   /* the user said the zone of this conference */
  gint64           first;          /* number of the conference's first row */
  gint64           last;           /* number of its last row */
  GHashTable      *persons;        /* (owned): position in the cache + 1 -> position in the draft + 1 */
  GHashTable      *words;          /* (owned) (element-type char): types and languages, each once in memory */
  GArray          *participations; /* (owned) (element-type HallwayParticipation): of the session that is read */
  GArray          *links;          /* (owned) (element-type HallwayDraftLink): likewise */
} Reading;

enum
{
  SESSION_KEY,
  SESSION_GUID,
  SESSION_CODE,
  SESSION_ID,
  SESSION_SLUG,
  SESSION_TITLE,
  SESSION_SUBTITLE,
  SESSION_ROOM,
  SESSION_TRACK,
  SESSION_TYPE,
  SESSION_LANGUAGE,
  SESSION_URL,
  SESSION_STATUS,
  SESSION_START,
  SESSION_UTC_OFFSET,
  SESSION_MINUTES,
  SESSION_FLOATING,
  SESSION_DAY,
  SESSION_PERSONS,
  SESSION_TEXT_FORMAT,
  SESSION_ABSTRACT,
  SESSION_DESCRIPTION,
  SESSION_LINKS,
  SESSION_ATTACHMENTS,
};

#define SESSION_COLUMNS "s.key, s.guid, s.code, s.id, s.slug, s.title, s.subtitle, s.room, s.track, s.type, s.language," \
                        " s.url, s.status, s.start, s.utc_offset, s.minutes, s.floating, s.day, s.persons"
#define DETAILS_COLUMNS "d.text_format, d.abstract, d.description, d.links, d.attachments"
#define SESSION_ROWS "SELECT " SESSION_COLUMNS " FROM schedules.session s "
#define SESSION_DETAILS "SELECT " SESSION_COLUMNS ", " DETAILS_COLUMNS \
                        " FROM schedules.session s JOIN schedules.details d ON d.number = s.number "
#define IN_RANGE "WHERE s.number BETWEEN ?1 AND ?2 ORDER BY s.number"
#define BY_KEY "WHERE s.number BETWEEN ?1 AND ?2 AND s.key = ?3"

enum
{
  PERSON_NUMBER,
  PERSON_ID,
  PERSON_GUID,
  PERSON_NAME,
  PERSON_JOB_TITLE,
  PERSON_COMPANY,
  PERSON_AVATAR,
  PERSON_URL,
  PERSON_BIOGRAPHY_FORMAT,
  PERSON_BIOGRAPHY,
};

#define PERSON_ROWS "SELECT number, id, guid, name, job_title, company, avatar, url, biography_format, biography" \
                    " FROM schedules.person WHERE number BETWEEN ?1 AND ?2 ORDER BY number"

static const char *
take (Reading          *reading,
      HallwayStatement *statement,
      int               column)
{
  const char *text = hallway_statement_get_text (statement, column);

  return hallway_draft_take_line (reading->draft, text, text != NULL ? sqlite3_column_bytes (statement, column) : 0);
}

static const char *
take_text (Reading          *reading,
           HallwayStatement *statement,
           int               column)
{
  const char *text = hallway_statement_get_text (statement, column);

  return hallway_draft_take_text (reading->draft, text, text != NULL ? sqlite3_column_bytes (statement, column) : 0);
}

static const char *
take_word (Reading          *reading,
           HallwayStatement *statement,
           int               column)
{
  const char *text = hallway_statement_get_text (statement, column);
  const char *word = text != NULL ? g_hash_table_lookup (reading->words, text) : NULL;

  if (word == NULL && text != NULL)
    {
      word = take (reading, statement, column);
      if (word != NULL)
        g_hash_table_add (reading->words, (char *) word);
    }
  return word;
}

static HallwayStatement *
prepare_range (Reading    *reading,
               const char *sql,
               gint64      first,
               gint64      last,
               GError    **error)
{
  HallwayStatement *statement = hallway_database_prepare (reading->database, sql, error);

  if (statement != NULL)
    {
      hallway_statement_bind_int (statement, 1, first);
      hallway_statement_bind_int (statement, 2, last);
    }
  return statement;
}

static gboolean
read_rooms (Reading *reading,
            GError **error)
{
  const char                  *sql = "SELECT name, guid, slug, description FROM schedules.room WHERE number BETWEEN ?1 AND ?2 ORDER BY number";
  g_autoptr (HallwayStatement) statement = prepare_range (reading, sql, reading->first, reading->last, error);
  HallwayStep                  step;

  if (statement == NULL)
    return FALSE;

  while ((step = hallway_database_step (reading->database, statement, error)) == HALLWAY_STEP_ROW)
    {
      HallwayDraftRoom room = {
        .name = take (reading, statement, 0),
        .guid = take (reading, statement, 1),
        .slug = take (reading, statement, 2),
        .description = take_text (reading, statement, 3),
      };

      g_array_append_val (reading->draft->rooms, room);
    }
  return step == HALLWAY_STEP_DONE;
}

static gboolean
read_tracks (Reading *reading,
             GError **error)
{
  const char                  *sql = "SELECT name, slug, color FROM schedules.track WHERE number BETWEEN ?1 AND ?2 ORDER BY number";
  g_autoptr (HallwayStatement) statement = prepare_range (reading, sql, reading->first, reading->last, error);
  HallwayStep                  step;

  if (statement == NULL)
    return FALSE;

  while ((step = hallway_database_step (reading->database, statement, error)) == HALLWAY_STEP_ROW)
    {
      HallwayDraftTrack track = {
        .name = take (reading, statement, 0),
        .slug = take (reading, statement, 1),
        .color = take (reading, statement, 2),
      };

      g_array_append_val (reading->draft->tracks, track);
    }
  return step == HALLWAY_STEP_DONE;
}

static gboolean
read_persons (Reading *reading,
              gint64   first,
              gint64   last,
              GError **error)
{
  g_autoptr (HallwayStatement) statement = prepare_range (reading, PERSON_ROWS, first, last, error);
  HallwayStep                  step;

  if (statement == NULL)
    return FALSE;

  while ((step = hallway_database_step (reading->database, statement, error)) == HALLWAY_STEP_ROW)
    {
      guint              position = (guint) (hallway_statement_get_int (statement, PERSON_NUMBER) - reading->first);
      HallwayDraftPerson person = {
        .id = take (reading, statement, PERSON_ID),
        .guid = take (reading, statement, PERSON_GUID),
        .name = take (reading, statement, PERSON_NAME),
        .job_title = take (reading, statement, PERSON_JOB_TITLE),
        .company = take (reading, statement, PERSON_COMPANY),
        .avatar = take (reading, statement, PERSON_AVATAR),
        .url = take (reading, statement, PERSON_URL),
        .biography_format = (HallwayTextFormat) hallway_statement_get_int (statement, PERSON_BIOGRAPHY_FORMAT),
        .biography = reading->with_details ? take_text (reading, statement, PERSON_BIOGRAPHY) : NULL,
      };

      if (person.name == NULL)
        person.name = "";
      g_array_append_val (reading->draft->persons, person);
      g_hash_table_insert (reading->persons, GUINT_TO_POINTER (position + 1), GUINT_TO_POINTER (reading->draft->persons->len));
    }
  return step == HALLWAY_STEP_DONE;
}

/* Where a person of the cache stands in the draft; one that hasn't been met yet is read now. */
static gboolean
find_person (Reading *reading,
             guint    position,
             guint   *found,
             GError **error)
{
  gpointer place = g_hash_table_lookup (reading->persons, GUINT_TO_POINTER (position + 1));

  if (place == NULL)
    {
      if (!read_persons (reading, reading->first + position, reading->first + position, error))
        return FALSE;
      place = g_hash_table_lookup (reading->persons, GUINT_TO_POINTER (position + 1));
    }

  *found = GPOINTER_TO_UINT (place);
  return TRUE;
}

/* See pack_persons() of hallway-store-write.c. */
static gboolean
unpack_persons (Reading             *reading,
                HallwayDraftSession *session,
                const char          *packed,
                GError             **error)
{
  g_array_set_size (reading->participations, 0);
  while (packed != NULL && *packed != '\0')
    {
      HallwayParticipation participation = { 0, HALLWAY_ROLE_SPEAKER };
      guint                place;
      char                *end;
      guint64              number = g_ascii_strtoull (packed, &end, 10);

      if (end == packed)
        break;
      if (!find_person (reading, (guint) number, &place, error))
        return FALSE;
      if (*end == ':')
        {
          number = g_ascii_strtoull (end + 1, &end, 10);
          participation.role = (HallwayRole) MIN (number, HALLWAY_ROLE_OTHER);
        }

      participation.person = place - 1;
      if (place > 0)
        g_array_append_val (reading->participations, participation);
      packed = *end == ' ' ? end + 1 : end;
    }

  session->persons = hallway_draft_take_array (reading->draft, reading->participations);
  session->n_persons = reading->participations->len;
  return TRUE;
}

/* See pack_links() of hallway-store-write.c. */
static HallwayDraftLink *
unpack_links (Reading    *reading,
              const char *packed,
              guint      *n_links)
{
  g_array_set_size (reading->links, 0);
  while (packed != NULL && *packed != '\0')
    {
      const char      *end = strchrnul (packed, '\n');
      const char      *tab = memchr (packed, '\t', end - packed);
      HallwayDraftLink link = { NULL, NULL };

      if (tab != NULL)
        {
          link.title = hallway_draft_take_line (reading->draft, packed, tab - packed);
          link.url = hallway_draft_take_line (reading->draft, tab + 1, end - tab - 1);
        }
      if (link.url != NULL)
        g_array_append_val (reading->links, link);
      packed = *end == '\n' ? end + 1 : end;
    }

  *n_links = reading->links->len;
  return hallway_draft_take_array (reading->draft, reading->links);
}

static const char *
get_room (Reading          *reading,
          HallwayStatement *statement)
{
  gint64 position = hallway_statement_get_time (statement, SESSION_ROOM);

  if (position < 0 || position >= reading->draft->rooms->len)
    return NULL;
  return g_array_index (reading->draft->rooms, HallwayDraftRoom, position).name;
}

static const char *
get_track (Reading          *reading,
           HallwayStatement *statement)
{
  gint64 position = hallway_statement_get_time (statement, SESSION_TRACK);

  if (position < 0 || position >= reading->draft->tracks->len)
    return NULL;
  return g_array_index (reading->draft->tracks, HallwayDraftTrack, position).name;
}

/* When it is, with what the user says about the conference's zone. A day that the publisher declared stays; one that
 * followed from the start follows it again. */
static void
read_time (Reading             *reading,
           HallwayDraftSession *session,
           HallwayStatement    *statement)
{
  HallwaySpan span = {
    .start = hallway_statement_get_time (statement, SESSION_START),
    .utc_offset = (int) hallway_statement_get_int (statement, SESSION_UTC_OFFSET),
    .minutes = (int) hallway_statement_get_int (statement, SESSION_MINUTES),
    .floating = hallway_statement_get_int (statement, SESSION_FLOATING) != 0,
  };

  session->span = span;
  session->day = hallway_statement_get_time (statement, SESSION_DAY);

  if (!reading->in_user_zone || !hallway_span_has_start (&span))
    return;

  session->span = hallway_span_in_zone (&span, reading->record->zone);
  if (session->day == hallway_span_get_day (&span, reading->draft->day_change))
    session->day = hallway_span_get_day (&session->span, reading->draft->day_change);
}

static void
read_details (Reading             *reading,
              HallwayDraftSession *session,
              HallwayStatement    *statement)
{
  session->text_format = (HallwayTextFormat) hallway_statement_get_int (statement, SESSION_TEXT_FORMAT);
  session->abstract = take_text (reading, statement, SESSION_ABSTRACT);
  session->description = take_text (reading, statement, SESSION_DESCRIPTION);
  session->links = unpack_links (reading, hallway_statement_get_text (statement, SESSION_LINKS), &session->n_links);
  session->attachments = unpack_links (reading, hallway_statement_get_text (statement, SESSION_ATTACHMENTS), &session->n_attachments);
}

static gboolean
read_session (Reading          *reading,
              HallwayStatement *statement,
              GError          **error)
{
  HallwayDraftSession *session = hallway_draft_add_session (reading->draft);

  session->key = take (reading, statement, SESSION_KEY);
  session->guid = take (reading, statement, SESSION_GUID);
  session->code = take (reading, statement, SESSION_CODE);
  session->id = take (reading, statement, SESSION_ID);
  session->slug = take (reading, statement, SESSION_SLUG);
  session->title = take (reading, statement, SESSION_TITLE);
  session->subtitle = take (reading, statement, SESSION_SUBTITLE);
  session->room = get_room (reading, statement);
  session->track = get_track (reading, statement);
  session->type = take_word (reading, statement, SESSION_TYPE);
  session->language = take_word (reading, statement, SESSION_LANGUAGE);
  session->url = take (reading, statement, SESSION_URL);
  session->status = (HallwayStatus) CLAMP (hallway_statement_get_int (statement, SESSION_STATUS),
                                           HALLWAY_STATUS_CONFIRMED, HALLWAY_STATUS_CANCELLED);
  read_time (reading, session, statement);
  if (reading->with_details)
    read_details (reading, session, statement);

  return unpack_persons (reading, session, hallway_statement_get_text (statement, SESSION_PERSONS), error);
}

static gboolean
read_all_sessions (Reading *reading,
                   GError **error)
{
  const char                  *sql = reading->with_details ? SESSION_DETAILS IN_RANGE : SESSION_ROWS IN_RANGE;
  g_autoptr (HallwayStatement) statement = NULL;
  HallwayStep                  step;

  if (!read_persons (reading, reading->first, reading->last, error))
    return FALSE;

  statement = prepare_range (reading, sql, reading->first, reading->last, error);
  if (statement == NULL)
    return FALSE;

  while ((step = hallway_database_step (reading->database, statement, error)) == HALLWAY_STEP_ROW)
    if (!read_session (reading, statement, error))
      return FALSE;
  return step == HALLWAY_STEP_DONE;
}

static gboolean
read_keyed_sessions (Reading           *reading,
                     const char *const *keys,
                     GError           **error)
{
  const char                  *sql = reading->with_details ? SESSION_DETAILS BY_KEY : SESSION_ROWS BY_KEY;
  g_autoptr (HallwayStatement) statement = prepare_range (reading, sql, reading->first, reading->last, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      HallwayStep step;

      hallway_statement_bind_text (statement, 3, keys[i]);
      step = hallway_database_step (reading->database, statement, error);
      if (step == HALLWAY_STEP_FAILED || (step == HALLWAY_STEP_ROW && !read_session (reading, statement, error)))
        return FALSE;
      hallway_statement_reset (statement);
    }
  return TRUE;
}

/* The facts of the conference itself, on the basis that its sessions are shown in. */
static HallwayDraft *
make_draft (HallwayRecord *record)
{
  HallwayDraft *draft = hallway_draft_new ();

  draft->title = hallway_draft_take_line (draft, record->title, -1);
  draft->subtitle = hallway_draft_take_line (draft, record->subtitle, -1);
  draft->acronym = hallway_draft_take_line (draft, record->acronym, -1);
  draft->venue = hallway_draft_take_line (draft, record->venue, -1);
  draft->city = hallway_draft_take_line (draft, record->city, -1);
  draft->url = hallway_draft_take_line (draft, record->url, -1);
  draft->base_url = hallway_draft_take_line (draft, record->base_url, -1);
  draft->version = hallway_draft_take_line (draft, record->version, -1);
  draft->timezone = hallway_draft_take_line (draft, record->timezone, -1);
  draft->basis = record->basis;
  draft->start = record->start;
  draft->end = record->end;
  draft->ended = record->ended;
  draft->partial = record->partial;
  return draft;
}

/* What the record doesn't say: where the rows are, and how days and zones are found. */
static gboolean
read_frame (Reading *reading,
            GError **error)
{
  const char                  *sql = "SELECT l.number, c.day_change, c.user_timezone IS NOT NULL"
                                     " FROM main.conference c JOIN schedules.loaded l ON l.id = c.id WHERE c.id = ?1";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (reading->database, sql, error);
  HallwayStep                  step;

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, reading->record->id);
  step = hallway_database_step (reading->database, statement, error);
  if (step == HALLWAY_STEP_ROW)
    {
      gint64 conference = hallway_statement_get_int (statement, 0);

      reading->first = HALLWAY_STORE_FIRST_ROW (conference);
      reading->last = HALLWAY_STORE_LAST_ROW (conference);
      reading->draft->day_change = (int) hallway_statement_get_int (statement, 1);
      reading->in_user_zone = reading->in_user_zone && hallway_statement_get_int (statement, 2) != 0;
    }
  return step != HALLWAY_STEP_FAILED;
}

/**
 * hallway_store_read_draft:
 * @keys: (nullable) (array zero-terminated=1): the sessions to read, or %NULL for all
 *
 * Reads the schedule of a conference from the cache, in the publisher's order or that of @keys. Sessions that the cache
 * doesn't have are left out. With @keys, the draft holds only the persons of these sessions.
 *
 * Returns: (transfer full) (nullable): what the cache has of it
 */
HallwayDraft *
hallway_store_read_draft (HallwayStore      *self,
                          HallwayRecord     *record,
                          const char *const *keys,
                          HallwayReadFlags   flags,
                          GError           **error)
{
  g_autoptr (HallwayDraft) draft = make_draft (record);
  g_autoptr (GHashTable)   persons = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable)   words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray)       participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  g_autoptr (GArray)       links = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));
  Reading                  reading = {
                     .database = self->database,
                     .record = record,
                     .draft = draft,
                     .with_details = (flags & HALLWAY_READ_DETAILS) != 0,
                     .in_user_zone = (flags & HALLWAY_READ_AS_PUBLISHED) == 0 && record->zone != NULL,
                     .persons = persons,
                     .words = words,
                     .participations = participations,
                     .links = links,
  };

  if (!read_frame (&reading, error))
    return NULL;
  if (reading.first == 0)
    return g_steal_pointer (&draft);

  if (!read_rooms (&reading, error) || !read_tracks (&reading, error))
    return NULL;
  if (!(keys != NULL ? read_keyed_sessions (&reading, keys, error) : read_all_sessions (&reading, error)))
    return NULL;
  return g_steal_pointer (&draft);
}
