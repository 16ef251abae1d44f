/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include <glib/gi18n.h>

/* Words that are looked for, as FTS5 itself cuts them: nothing that is typed can be a syntax error. */

/* A word that is still typed is looked for in all texts from this length on; below, titles, people and places alone
 * are searched, which half of the texts would otherwise match. */
#define SHORTEST_PREFIX 3

#define MAX_WORDS 32

/* What a word counts in the columns of the index. bm25() needs positions, which the index leaves out. */
static const double weights[] = { 10, 5, 3, 1 };

static fts5_api *
find_fts5 (HallwayDatabase *database,
           GError         **error)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (database, "SELECT fts5 (?1)", error);
  fts5_api                    *api = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  hallway_database_step (database, statement, error);
  return api;
}

static void
rank_session (const Fts5ExtensionApi *api,
              Fts5Context            *fts,
              sqlite3_context        *context,
              int                     n_values,
              sqlite3_value         **values)
{
  double score = 0;

  for (int phrase = 0; phrase < api->xPhraseCount (fts); phrase++)
    {
      Fts5PhraseIter iter;
      int            column = -1;

      if (api->xPhraseFirstColumn (fts, phrase, &iter, &column) != SQLITE_OK)
        continue;
      for (; column >= 0 && column < (int) G_N_ELEMENTS (weights); api->xPhraseNextColumn (fts, &iter, &column))
        score += weights[column];
    }

  /* The best comes first. */
  sqlite3_result_double (context, -score);
}

static int
add_word_cb (void       *context,
             int         flags,
             const char *word,
             int         length,
             int         start,
             int         end)
{
  GPtrArray *words = context;

  if (words->len < MAX_WORDS && (flags & FTS5_TOKEN_COLOCATED) == 0)
    g_ptr_array_add (words, g_strndup (word, (gsize) length));
  return SQLITE_OK;
}

/* With the options of create_indexes() in hallway-store-write.c. */
static GPtrArray *
split_words (HallwayDatabase *database,
             const char      *text,
             GError         **error)
{
  const char           *options[] = { "remove_diacritics", "2" };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  fts5_api             *api = find_fts5 (database, error);
  fts5_tokenizer        module;
  Fts5Tokenizer        *tokenizer = NULL;
  void                 *context = NULL;
  int                   code;

  if (api == NULL)
    return NULL;

  code = api->xFindTokenizer (api, "unicode61", &context, &module);
  if (code == SQLITE_OK)
    code = module.xCreate (context, options, G_N_ELEMENTS (options), &tokenizer);
  if (code == SQLITE_OK)
    {
      code = module.xTokenize (tokenizer, words, FTS5_TOKENIZE_QUERY, text, (int) strlen (text), add_word_cb);
      module.xDelete (tokenizer);
    }
  if (code != SQLITE_OK)
    {
      g_set_error_literal (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FAILED, _("the words can't be told apart"));
      return NULL;
    }
  return g_steal_pointer (&words);
}

static void
append_word (GString    *query,
             const char *word,
             gboolean    is_prefix)
{
  g_auto (GStrv)   quoted = g_strsplit (word, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", quoted);

  if (query->len > 0)
    g_string_append (query, " AND ");
  g_string_append_printf (query, "\"%s\"%s", escaped, is_prefix ? " *" : "");
}

/* Whether the last word may go on: no space or punctuation ends it. */
static gboolean
is_open (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_isgraph (g_utf8_get_char (last)) && !g_unichar_ispunct (g_utf8_get_char (last));
}

typedef struct
{
  GString *whole; /* of whole words, ranked, in all texts */
  GString *typed; /* of a short beginning, in titles, people and places */
} SearchQuery;

static void
build_query (SearchQuery *query,
             GPtrArray   *words,
             gboolean     open)
{
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      gboolean    is_prefix = open && i == words->len - 1;

      if (is_prefix && g_utf8_strlen (word, -1) < SHORTEST_PREFIX)
        append_word (query->typed, word, TRUE);
      else
        append_word (query->whole, word, is_prefix);
    }
}

/* Title over people over place over text. A short beginning alone isn't ranked: it comes in the publisher's order. The
 * "+" keeps SQLite from looking each such session up in the large index. */
#define RANKED "SELECT s.key FROM schedules.search_%" G_GINT64_FORMAT " f JOIN schedules.session s ON s.number = f.rowid + ?3" \
               " WHERE f.search_%" G_GINT64_FORMAT " MATCH ?1 AND f.rank MATCH 'hallway_rank()'"
#define TYPED "SELECT s.key FROM schedules.typed_%" G_GINT64_FORMAT " f JOIN schedules.session s ON s.number = f.rowid + ?3" \
              " WHERE f.typed_%" G_GINT64_FORMAT " MATCH ?2 ORDER BY f.rowid LIMIT ?4"
#define AND_TYPED " AND +f.rowid IN (SELECT rowid FROM schedules.typed_%" G_GINT64_FORMAT " WHERE typed_%" G_GINT64_FORMAT " MATCH ?2)"
#define IN_RANK " ORDER BY f.rank LIMIT ?4"

static HallwayStatement *
prepare_search (HallwayStore *self,
                gint64        conference,
                SearchQuery  *query,
                GError      **error)
{
  g_autofree char *sql = NULL;

  if (query->whole->len == 0)
    sql = g_strdup_printf (TYPED, conference, conference);
  else if (query->typed->len == 0)
    sql = g_strdup_printf (RANKED IN_RANK, conference, conference);
  else
    sql = g_strdup_printf (RANKED AND_TYPED IN_RANK, conference, conference, conference, conference);
  return hallway_database_prepare (self->database, sql, error);
}

static char **
run_search (HallwayStore *self,
            gint64        conference,
            SearchQuery  *query,
            guint         limit,
            GError      **error)
{
  g_autoptr (HallwayStatement) statement = prepare_search (self, conference, query, error);
  g_autoptr (GStrvBuilder)     keys = g_strv_builder_new ();
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  hallway_statement_bind_text (statement, 1, query->whole->str);
  hallway_statement_bind_text (statement, 2, query->typed->str);
  hallway_statement_bind_int (statement, 3, HALLWAY_STORE_FIRST_ROW (conference));
  hallway_statement_bind_int (statement, 4, limit > 0 ? (gint64) limit : -1);
  while ((step = hallway_database_step (self->database, statement, error)) == HALLWAY_STEP_ROW)
    g_strv_builder_add (keys, hallway_statement_get_text (statement, 0));
  return step == HALLWAY_STEP_DONE ? g_strv_builder_end (keys) : NULL;
}

static gint64
find_number (HallwayStore *self,
             const char   *conference,
             GError      **error)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, "SELECT number FROM schedules.loaded WHERE id = ?1", error);

  if (statement == NULL)
    return -1;

  hallway_statement_bind_text (statement, 1, conference);
  switch (hallway_database_step (self->database, statement, error))
    {
    case HALLWAY_STEP_ROW:
      return hallway_statement_get_int (statement, 0);
    case HALLWAY_STEP_DONE:
      return 0;
    case HALLWAY_STEP_FAILED:
    default:
      return -1;
    }
}

static char **
search_snapshot (HallwayStore *self,
                 const char   *conference,
                 const char   *text,
                 guint         limit,
                 GError      **error)
{
  g_autoptr (HallwayRecord) record = hallway_store_read_record (self, conference, error);
  g_autoptr (GPtrArray)     words = record != NULL ? split_words (self->database, text, error) : NULL;
  g_autoptr (GString)       whole = g_string_new (NULL);
  g_autoptr (GString)       typed = g_string_new (NULL);
  SearchQuery               query = { whole, typed };
  gint64                    number;

  if (words == NULL)
    return NULL;

  number = find_number (self, conference, error);
  if (number < 0)
    return NULL;
  if (number == 0 || words->len == 0)
    return g_new0 (char *, 1);

  build_query (&query, words, is_open (text));
  return run_search (self, number, &query, limit, error);
}

static char **
search (HallwayStore *self,
        const char   *conference,
        const char   *text,
        guint         limit,
        GError      **error)
{
  char **keys;

  hallway_store_load_missing (self, conference);
  if (!hallway_database_begin_read (self->database, error))
    return NULL;

  keys = search_snapshot (self, conference, text, limit, error);
  hallway_database_roll_back (self->database);
  return keys;
}

/**
 * hallway_store_set_up_search:
 *
 * Teaches the connection how sessions are ranked: by what each word that is looked for counts where it stands.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_up_search (HallwayStore *self,
                             GError      **error)
{
  fts5_api *api = find_fts5 (self->database, error);

  if (api == NULL)
    return FALSE;
  if (api->xCreateFunction (api, "hallway_rank", NULL, rank_session, NULL) == SQLITE_OK)
    return TRUE;

  g_set_error_literal (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FAILED, _("SQLite's full-text search can't be set up"));
  return FALSE;
}

/**
 * hallway_store_search:
 * @conference: an id
 * @words: whatever was typed; its last word may be a beginning
 * @limit: how many to find at most, or 0 for all
 *
 * Finds the sessions that have all words, whatever their case and accents: in title, people, room, track or text, those
 * with them in the title first. Where there is no word, nothing is found.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): keys, best first
 */
char **
hallway_store_search (HallwayStore *self,
                      const char   *conference,
                      const char   *words,
                      guint         limit,
                      GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char         *valid = g_utf8_make_valid (words, -1);
  char                   **keys;

  do
    keys = search (self, conference, valid, limit, error);
  while (keys == NULL && hallway_store_repair (self, error));
  return keys;
}
