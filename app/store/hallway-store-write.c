/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

/* FTS5 gathers words in this much memory before it writes a piece of index: FOSDEM is one piece, so nothing is merged. */
#define INDEX_MEMORY (16 * 1024 * 1024)

/* About how long the row of a session, its details and its words take to write. */
#define ROW_STEPS 1
#define WORDS_STEPS 4

typedef struct
{
  HallwayDatabase       *database; /* (unowned) */
  HallwayDraft          *draft;    /* (unowned) */
  const char *const     *keys;     /* (unowned) */
  HallwayImportProgress *progress; /* (unowned) (nullable) */
  gint64                 first;    /* number of the first row */
  gint64                 conference;
  GHashTable            *rooms;  /* (unowned) (element-type char): name -> position + 1 */
  GHashTable            *tracks; /* (unowned) (element-type char): name -> position + 1 */
} Writing;

static const char *const row_tables[] = { "session", "details", "person", "room", "track" };
static const char *const index_tables[] = { "search", "typed" };

static HallwayStatement *
prepare_insert (Writing    *writing,
                const char *table,
                const char *parameters,
                GError    **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO schedules.%s VALUES (%s)", table, parameters);

  return hallway_database_prepare (writing->database, sql, error);
}

/* A room or track that only sessions name gets a row too. */
static gboolean
write_missing_name (Writing          *writing,
                    HallwayStatement *statement,
                    GHashTable       *positions,
                    const char       *name,
                    GError          **error)
{
  guint position = g_hash_table_size (positions);

  if (name == NULL || g_hash_table_contains (positions, name))
    return TRUE;

  g_hash_table_insert (positions, (char *) name, GUINT_TO_POINTER (position + 1));
  hallway_statement_clear (statement);
  hallway_statement_bind_int (statement, 1, writing->first + position);
  hallway_statement_bind_text (statement, 2, name);
  return hallway_database_run (writing->database, statement, error);
}

static gboolean
write_rooms (Writing *writing,
             GError **error)
{
  g_autoptr (HallwayStatement) statement = prepare_insert (writing, "room", "?,?,?,?,?", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < writing->draft->rooms->len; i++)
    {
      const HallwayDraftRoom *room = &g_array_index (writing->draft->rooms, HallwayDraftRoom, i);

      g_hash_table_insert (writing->rooms, (char *) room->name, GUINT_TO_POINTER (i + 1));
      hallway_statement_bind_int (statement, 1, writing->first + i);
      hallway_statement_bind_text (statement, 2, room->name);
      hallway_statement_bind_text (statement, 3, room->guid);
      hallway_statement_bind_text (statement, 4, room->slug);
      hallway_statement_bind_text (statement, 5, room->description);
      if (!hallway_database_run (writing->database, statement, error))
        return FALSE;
    }

  for (guint i = 0; i < writing->draft->sessions->len; i++)
    if (!write_missing_name (writing, statement, writing->rooms, hallway_draft_get_session (writing->draft, i)->room, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_tracks (Writing *writing,
              GError **error)
{
  g_autoptr (HallwayStatement) statement = prepare_insert (writing, "track", "?,?,?,?", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < writing->draft->tracks->len; i++)
    {
      const HallwayDraftTrack *track = &g_array_index (writing->draft->tracks, HallwayDraftTrack, i);

      g_hash_table_insert (writing->tracks, (char *) track->name, GUINT_TO_POINTER (i + 1));
      hallway_statement_bind_int (statement, 1, writing->first + i);
      hallway_statement_bind_text (statement, 2, track->name);
      hallway_statement_bind_text (statement, 3, track->slug);
      hallway_statement_bind_text (statement, 4, track->color);
      if (!hallway_database_run (writing->database, statement, error))
        return FALSE;
    }

  for (guint i = 0; i < writing->draft->sessions->len; i++)
    if (!write_missing_name (writing, statement, writing->tracks, hallway_draft_get_session (writing->draft, i)->track, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_persons (Writing *writing,
               GError **error)
{
  g_autoptr (HallwayStatement) statement = prepare_insert (writing, "person", "?,?,?,?,?,?,?,?,?,?", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < writing->draft->persons->len; i++)
    {
      const HallwayDraftPerson *person = &g_array_index (writing->draft->persons, HallwayDraftPerson, i);

      hallway_statement_bind_int (statement, 1, writing->first + i);
      hallway_statement_bind_text (statement, 2, person->id);
      hallway_statement_bind_text (statement, 3, person->guid);
      hallway_statement_bind_text (statement, 4, person->name);
      hallway_statement_bind_text (statement, 5, person->job_title);
      hallway_statement_bind_text (statement, 6, person->company);
      hallway_statement_bind_text (statement, 7, person->avatar);
      hallway_statement_bind_text (statement, 8, person->url);
      hallway_statement_bind_int (statement, 9, person->biography_format);
      hallway_statement_bind_text (statement, 10, person->biography);
      if (!hallway_database_run (writing->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

/* "12 40:1": the position of each person, and the role of those who don't speak. */
static const char *
pack_persons (GString                   *packed,
              const HallwayDraftSession *session)
{
  g_string_truncate (packed, 0);
  for (guint i = 0; i < session->n_persons; i++)
    {
      const HallwayParticipation *participation = &session->persons[i];

      if (i > 0)
        g_string_append_c (packed, ' ');
      if (participation->role == HALLWAY_ROLE_SPEAKER)
        g_string_append_printf (packed, "%u", participation->person);
      else
        g_string_append_printf (packed, "%u:%d", participation->person, participation->role);
    }
  return packed->len > 0 ? packed->str : NULL;
}

/* "title TAB address NEWLINE" for each: neither can hold a control character. */
static const char *
pack_links (GString                *packed,
            const HallwayDraftLink *links,
            guint                   n_links)
{
  g_string_truncate (packed, 0);
  for (guint i = 0; i < n_links; i++)
    {
      if (links[i].title != NULL)
        g_string_append (packed, links[i].title);
      g_string_append_c (packed, '\t');
      g_string_append (packed, links[i].url);
      g_string_append_c (packed, '\n');
    }
  return packed->len > 0 ? packed->str : NULL;
}

static void
bind_position (HallwayStatement *statement,
               int               parameter,
               GHashTable       *positions,
               const char       *name)
{
  gpointer position = name != NULL ? g_hash_table_lookup (positions, name) : NULL;

  hallway_statement_bind_time (statement, parameter,
                               position != NULL ? (gint64) GPOINTER_TO_UINT (position) - 1 : HALLWAY_TIME_UNKNOWN);
}

static void
bind_session (Writing          *writing,
              HallwayStatement *statement,
              guint             position,
              GString          *persons)
{
  const HallwayDraftSession *session = hallway_draft_get_session (writing->draft, position);

  hallway_statement_bind_int (statement, 1, writing->first + position);
  hallway_statement_bind_text (statement, 2, writing->keys[position]);
  hallway_statement_bind_text (statement, 3, session->guid);
  hallway_statement_bind_text (statement, 4, session->code);
  hallway_statement_bind_text (statement, 5, session->id);
  hallway_statement_bind_text (statement, 6, session->slug);
  hallway_statement_bind_text (statement, 7, session->title);
  hallway_statement_bind_text (statement, 8, session->subtitle);
  bind_position (statement, 9, writing->rooms, session->room);
  bind_position (statement, 10, writing->tracks, session->track);
  hallway_statement_bind_text (statement, 11, session->type);
  hallway_statement_bind_text (statement, 12, session->language);
  hallway_statement_bind_text (statement, 13, session->url);
  hallway_statement_bind_int (statement, 14, session->status);
  hallway_statement_bind_time (statement, 15, session->span.start);
  hallway_statement_bind_int (statement, 16, session->span.utc_offset);
  hallway_statement_bind_int (statement, 17, session->span.minutes);
  hallway_statement_bind_int (statement, 18, session->span.floating);
  hallway_statement_bind_time (statement, 19, session->day);
  hallway_statement_bind_text (statement, 20, pack_persons (persons, session));
}

static gboolean
write_sessions (Writing *writing,
                GError **error)
{
  g_autoptr (HallwayStatement) statement = prepare_insert (writing, "session", "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?", error);
  g_autoptr (GString)          persons = g_string_new (NULL);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < writing->draft->sessions->len; i++)
    {
      bind_session (writing, statement, i, persons);
      if (!hallway_database_run (writing->database, statement, error) || !hallway_import_progress_advance (writing->progress, ROW_STEPS, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_details (Writing *writing,
               GError **error)
{
  g_autoptr (HallwayStatement) statement = prepare_insert (writing, "details", "?,?,?,?,?,?", error);
  g_autoptr (GString)          links = g_string_new (NULL);
  g_autoptr (GString)          attachments = g_string_new (NULL);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < writing->draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (writing->draft, i);

      hallway_statement_bind_int (statement, 1, writing->first + i);
      hallway_statement_bind_int (statement, 2, session->text_format);
      hallway_statement_bind_text (statement, 3, session->abstract);
      hallway_statement_bind_text (statement, 4, session->description);
      hallway_statement_bind_text (statement, 5, pack_links (links, session->links, session->n_links));
      hallway_statement_bind_text (statement, 6, pack_links (attachments, session->attachments, session->n_attachments));
      if (!hallway_database_run (writing->database, statement, error) || !hallway_import_progress_advance (writing->progress, ROW_STEPS, error))
        return FALSE;
    }
  return TRUE;
}

/* The indexes keep words, not texts (contentless), and which column a word stands in, not where in it: enough to rank
 * a title over people over text, at half the size. The second one is small, for the few letters of a word that is still
 * being typed. */
static gboolean
create_indexes (Writing *writing,
                GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "CREATE VIRTUAL TABLE schedules.search_%" G_GINT64_FORMAT " USING fts5 (title, people, place, text,"
    "  content = '', detail = column, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');"
    "CREATE VIRTUAL TABLE schedules.typed_%" G_GINT64_FORMAT " USING fts5 (title, people, place,"
    "  content = '', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');"
    "INSERT INTO schedules.search_%" G_GINT64_FORMAT " (search_%" G_GINT64_FORMAT ", rank) VALUES ('hashsize', %d);",
    writing->conference, writing->conference, writing->conference, writing->conference, INDEX_MEMORY);

  return hallway_database_execute (writing->database, sql, error);
}

static HallwayStatement *
prepare_index (Writing    *writing,
               const char *table,
               const char *columns,
               const char *parameters,
               GError    **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO schedules.%s_%" G_GINT64_FORMAT " (rowid, %s) VALUES (%s)",
                                          table, writing->conference, columns, parameters);

  return hallway_database_prepare (writing->database, sql, error);
}

static void
append_words (GString    *words,
              const char *text)
{
  if (text == NULL)
    return;

  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, text);
}

static void
append_text (GString          *words,
             const char       *text,
             HallwayTextFormat format)
{
  g_autofree char *plain = NULL;

  if (text == NULL)
    return;

  plain = hallway_text_make_words (text, format);
  append_words (words, plain);
}

typedef struct
{
  GString *title;
  GString *people;
  GString *place;
  GString *text;
} SessionWords;

static void
gather_words (SessionWords              *words,
              HallwayDraft              *draft,
              const HallwayDraftSession *session)
{
  g_string_assign (words->title, session->title != NULL ? session->title : "");
  append_words (words->title, session->subtitle);

  g_string_truncate (words->people, 0);
  for (guint i = 0; i < session->n_persons; i++)
    append_words (words->people, hallway_draft_get_person (draft, session->persons[i].person)->name);

  g_string_truncate (words->place, 0);
  append_words (words->place, session->room);
  append_words (words->place, session->track);

  g_string_truncate (words->text, 0);
  append_text (words->text, session->abstract, session->text_format);
  append_text (words->text, session->description, session->text_format);
}

/* One index after the other would need the words twice; both at once keep two pieces of index in memory. */
static gboolean
write_words (Writing      *writing,
             SessionWords *words,
             GError      **error)
{
  g_autoptr (HallwayStatement) search = prepare_index (writing, "search", "title, people, place, text", "?,?,?,?,?", error);
  g_autoptr (HallwayStatement) typed = prepare_index (writing, "typed", "title, people, place", "?,?,?,?", error);

  if (search == NULL || typed == NULL)
    return FALSE;

  for (guint i = 0; i < writing->draft->sessions->len; i++)
    {
      gather_words (words, writing->draft, hallway_draft_get_session (writing->draft, i));

      hallway_statement_bind_int (search, 1, i);
      hallway_statement_bind_text (search, 2, words->title->str);
      hallway_statement_bind_text (search, 3, words->people->str);
      hallway_statement_bind_text (search, 4, words->place->str);
      hallway_statement_bind_text (search, 5, words->text->str);
      hallway_statement_bind_int (typed, 1, i);
      hallway_statement_bind_text (typed, 2, words->title->str);
      hallway_statement_bind_text (typed, 3, words->people->str);
      hallway_statement_bind_text (typed, 4, words->place->str);
      if (!hallway_database_run (writing->database, search, error) ||
          !hallway_database_run (writing->database, typed, error) ||
          !hallway_import_progress_advance (writing->progress, WORDS_STEPS, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_indexes (Writing *writing,
               GError **error)
{
  SessionWords words = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  gboolean     written = create_indexes (writing, error) && write_words (writing, &words, error);

  g_string_free (words.title, TRUE);
  g_string_free (words.people, TRUE);
  g_string_free (words.place, TRUE);
  g_string_free (words.text, TRUE);
  return written;
}

/**
 * hallway_store_write_schedule:
 * @conference: its number, with no rows in the cache
 * @keys: (array): of the sessions of @draft
 * @progress: (nullable): who waits for it
 *
 * Writes what is in @draft into the cache, with its indexes, as part of a transaction.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_write_schedule (HallwayStore          *self,
                              gint64                 conference,
                              HallwayDraft          *draft,
                              const char *const     *keys,
                              HallwayImportProgress *progress,
                              GError               **error)
{
  g_autoptr (GHashTable) rooms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) tracks = g_hash_table_new (g_str_hash, g_str_equal);
  Writing                writing = {
                   .database = self->database,
                   .draft = draft,
                   .keys = keys,
                   .progress = progress,
                   .first = HALLWAY_STORE_FIRST_ROW (conference),
                   .conference = conference,
                   .rooms = rooms,
                   .tracks = tracks,
  };

  hallway_import_progress_begin (progress, HALLWAY_IMPORT_WRITING, draft->sessions->len * (2 * ROW_STEPS + WORDS_STEPS));
  return write_rooms (&writing, error) &&
         write_tracks (&writing, error) &&
         write_persons (&writing, error) &&
         write_sessions (&writing, error) &&
         write_details (&writing, error) &&
         write_indexes (&writing, error);
}

/**
 * hallway_store_clear_schedule:
 *
 * Removes all rows and indexes of a conference from the cache, as part of a transaction.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_clear_schedule (HallwayStore *self,
                              gint64        conference,
                              GError      **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM schedules.%s WHERE number BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT,
                                              row_tables[i], HALLWAY_STORE_FIRST_ROW (conference), HALLWAY_STORE_LAST_ROW (conference));

      if (!hallway_database_execute (self->database, sql, error))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (index_tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TABLE IF EXISTS schedules.%s_%" G_GINT64_FORMAT, index_tables[i], conference);

      if (!hallway_database_execute (self->database, sql, error))
        return FALSE;
    }
  return TRUE;
}
