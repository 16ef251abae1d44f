/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-store.h"

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const HallwayTestSession talks[] = {
  { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00+01:00", .minutes = 30, .room = "Hall", .people = "Ada", .moderators = "Bo" },
  { .guid = "b", .title = "Beta", .start = "2026-01-31T10:00:00+01:00", .minutes = 30, .room = "Hall" },
  { 0 },
};

#define SCHEDULE "<schedule><conference><title>Kept</title><acronym>kept</acronym><time_zone_name>Europe/Brussels</time_zone_name></conference>"                     \
                 "<day index='1' date='2026-01-31' start='2026-01-31T08:00:00+01:00' end='2026-01-31T20:00:00+01:00'><room name='Hall'>"                             \
                 "<event guid='a'><date>2026-01-31T09:00:00+01:00</date><start>09:00</start><duration>00:25</duration><room>Hall</room><title>Alpha</title></event>" \
                 "</room></day></schedule>"

static char *
import_kept (HallwayStore *store)
{
  g_autoptr (GPtrArray)     parts = hallway_test_make_parts (SCHEDULE);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  HallwaySource             source = { .name = "kept.xml", .parts = parts };
  g_autoptr (HallwayUpdate) update = hallway_store_import_parts (store, &source, HALLWAY_TEST_NOW, &report, &error);

  g_assert_no_error (error);
  return g_steal_pointer (&update->id);
}

static GBytes *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char            *text = NULL;
  gsize            length = 0;

  g_file_get_contents (path, &text, &length, NULL);
  g_assert_nonnull (text);
  return g_bytes_new_take (text, length);
}

static void
write_file (const char *folder,
            const char *name,
            const char *text,
            gssize      length)
{
  g_autofree char   *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

static gboolean
exists (const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
execute (const char *folder,
         const char *name,
         const char *sql)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  sqlite3         *connection = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

static void
test_backup (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayTestFolder) other_folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (HallwayStore)      other = hallway_test_open_store (other_folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", talks, "+2 ~0 -0");
  g_autofree char              *path = g_build_filename (folder, "agenda.json", NULL);
  const char                   *keys[] = { "guid:a", NULL };
  g_autoptr (GBytes)            backup = NULL;
  g_autoptr (GPtrArray)         entries = NULL;
  g_autofree char              *start = NULL;
  g_autofree char              *again = NULL;
  const HallwayEntry           *entry;
  g_autoptr (GError)            error = NULL;
  struct stat                   status;

  hallway_test_star (store, id, "guid:b", TRUE);
  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_store_set_timezone (store, id, "America/Chicago", NULL);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (exists (folder, "agenda.json~"));

  backup = read_file (folder, "agenda.json");
  g_assert_true (hallway_store_restore (other, backup, &error));
  g_assert_no_error (error);
  hallway_test_assert_agenda (other, NULL, "guid:a Alpha* (not loaded), guid:b Beta* (not loaded)");

  entries = hallway_store_read (other, id, keys, HALLWAY_READ_ROWS, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (entries, 0);
  start = hallway_span_format_start (&entry->session->span);
  g_assert_cmpstr (start, ==, "2026-01-31T09:00:00+01:00");
  g_assert_cmpint (entry->session->span.minutes, ==, 30);
  g_assert_cmpstr (entry->session->room, ==, "Hall");
  g_assert_cmpuint (entry->session->n_persons, ==, 2);
  g_assert_cmpstr (entry->conference->timezone, ==, "America/Chicago");

  /* The schedule comes back, and finds its stars. */
  again = hallway_test_import (other, "Some Days", talks, "+2 ~0 -0");
  g_assert_cmpstr (again, ==, id);
  hallway_test_assert_agenda (other, NULL, "guid:a Alpha*, guid:b Beta*");
}

static void
test_restore_merges (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", talks, "+2 ~0 -0");
  g_autoptr (GBytes)            backup = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  backup = read_file (folder, "agenda.json");
  hallway_test_star (store, id, "guid:a", FALSE);
  hallway_test_star (store, id, "guid:b", TRUE);
  g_assert_true (hallway_store_restore (store, backup, NULL));
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:b Beta*");
  g_assert_true (hallway_store_restore (store, backup, NULL));
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:b Beta*");
}

static void
test_restore_bad (void)
{
  static const char *const refused[] = { "", "{", "[]", "null", "{}", "{\"items\":[]}", "\x89PNG", "hallway_agenda" };
  static const char *const survived[] = {
    "{\"hallway_agenda\":1}",
    "{\"hallway_agenda\":1,\"items\":{},\"conferences\":7,\"exports\":null}",
    "{\"hallway_agenda\":1,\"items\":[1,null,[],{},{\"key\":7},{\"conference\":\"c\",\"key\":\"\"}],\"conferences\":[{}, {\"id\":3}],\"exports\":[{},0]}",
    "{\"hallway_agenda\":1,\"items\":[{\"conference\":\"c\",\"key\":\"k\",\"starred\":\"yes\",\"start\":\"0000-99-99\",\"minutes\":-5,\"people\":[1,{},null,\"A\"],\"priority\":9223372036854775807}]}",
  };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *deep = g_strnfill (100000, '[');
  g_autofree char              *id = hallway_test_import (store, "Some Days", talks, "+2 ~0 -0");
  g_autoptr (GError)            error = NULL;
  g_autoptr (GBytes)            brackets = g_bytes_new (deep, strlen (deep));

  hallway_test_star (store, id, "guid:a", TRUE);
  g_assert_false (hallway_store_restore (store, brackets, &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT);
  g_clear_error (&error);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (refused[i], strlen (refused[i]));

      g_assert_false (hallway_store_restore (store, bytes, &error));
      g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT);
      g_assert_null (strchr (error->message, '\n'));
      g_clear_error (&error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (survived); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (survived[i], strlen (survived[i]));

      g_assert_true (hallway_store_restore (store, bytes, &error));
      g_assert_no_error (error);
    }
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*");
}

/* The cache is moved aside and made anew; the person's own file is left alone. */
static void
test_damaged_schedules (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = import_kept (store);
  g_autofree char              *noise = g_strnfill (65536, 'x');

  hallway_test_star (store, id, "guid:a", TRUE);
  g_clear_object (&store);
  write_file (folder, "schedules.db", noise, 65536);
  store = hallway_test_open_store (folder);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*");
  g_assert_true (exists (folder, "schedules.db.damaged-1"));
}

/* Whatever page is torn, what is read in the end is right. */
static void
test_torn_schedules (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = import_kept (store);
  g_autoptr (GBytes)            whole = NULL;
  gsize                         length;
  const char                   *bytes;

  hallway_test_star (store, id, "guid:a", TRUE);
  g_clear_object (&store);
  whole = read_file (folder, "schedules.db");
  bytes = g_bytes_get_data (whole, &length);

  for (gsize page = 0; page < length; page += 8192)
    {
      g_autofree char      *torn = g_memdup2 (bytes, length);
      g_autoptr (GError)    error = NULL;
      g_autoptr (GPtrArray) agenda = NULL;
      g_auto (GStrv)        found = NULL;

      memset (torn + page, 0xa5, MIN (4096, length - page));
      write_file (folder, "schedules.db", torn, (gssize) length);
      store = hallway_test_open_store (folder);
      found = hallway_store_search (store, id, "alpha", 0, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (found[0], ==, "guid:a");
      hallway_test_assert_agenda (store, NULL, "guid:a Alpha*");
      g_clear_object (&store);
    }
}

static void
test_damaged_user_file (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = import_kept (store);
  g_autofree char              *noise = g_strnfill (65536, 'x');
  g_autofree char              *path = g_build_filename (folder, "user.db", NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GBytes)            left = NULL;
  g_autoptr (GBytes)            backup = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  g_clear_object (&store);
  write_file (folder, "user.db", noise, 65536);

  store = hallway_store_new (folder, &error);
  g_assert_null (store);
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "hallwayctl restore"));
  g_assert_nonnull (strstr (error->message, "agenda.json"));
  left = read_file (folder, "user.db");
  g_assert_cmpuint (g_bytes_get_size (left), ==, 65536);

  /* As the message says. */
  g_remove (path);
  backup = read_file (folder, "agenda.json");
  store = hallway_test_open_store (folder);
  g_assert_true (hallway_store_restore (store, backup, NULL));
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*");
}

static void
test_newer (void)
{
  static const struct
  {
    const char *name;
    const char *back;
  } files[] = {
    { "user.db", "PRAGMA user_version = 5" },
    { "schedules.db", "PRAGMA user_version = 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
      g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
      g_autofree char              *id = import_kept (store);
      g_autoptr (GError)            error = NULL;

      hallway_test_star (store, id, "guid:a", TRUE);
      g_clear_object (&store);
      execute (folder, files[i].name, "PRAGMA user_version = 99");
      g_assert_null (hallway_store_new (folder, &error));
      g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NEWER);

      execute (folder, files[i].name, files[i].back);
      store = hallway_test_open_store (folder);
      hallway_test_assert_agenda (store, NULL, "guid:a Alpha*");
    }
}

/* What the last version wrote is taken over. */
static void
test_older (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = import_kept (store);

  hallway_test_star (store, id, "guid:a", TRUE);
  g_clear_object (&store);
  execute (folder, "user.db",
           "ALTER TABLE conference DROP COLUMN user_title; ALTER TABLE conference DROP COLUMN view;"
           "ALTER TABLE item DROP COLUMN status; ALTER TABLE item DROP COLUMN gone; ALTER TABLE body DROP COLUMN charset;"
           "ALTER TABLE body DROP COLUMN address; ALTER TABLE body DROP COLUMN etag; ALTER TABLE body DROP COLUMN last_modified;"
           "ALTER TABLE source DROP COLUMN dates; PRAGMA user_version = 2");

  store = hallway_test_open_store (folder);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*");
}

static void
test_no_folder (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *file = g_build_filename (folder, "file", NULL);
  g_autofree char              *below = g_build_filename (file, "below", NULL);
  g_autoptr (GError)            error = NULL;

  write_file (folder, "file", "", 0);
  g_assert_null (hallway_store_new (file, &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_null (hallway_store_new (below, &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_OPEN);
}

/* Files may not grow: as on a full disk. At whatever size it ends, nothing has changed. */
static void
test_full (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", talks, "+2 ~0 -0");
  g_autofree char              *text = g_strnfill (60000, 'w');
  const HallwayTestSession      large[] = { { .guid = "a", .title = "New alpha", .abstract = text }, { .guid = "c", .title = "Gamma", .abstract = text }, { 0 } };
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("Some Days", large);
  HallwaySource                 source = { .id = id, .name = "f", .format = "made-up" };
  struct rlimit                 limit;
  guint                         n_failed = 0;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  hallway_test_star (store, id, "guid:a", TRUE);

  for (guint kilobytes = 16; kilobytes < 128; kilobytes += 16)
    {
      struct rlimit             small = { kilobytes * 1024, limit.rlim_max };
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayUpdate) update = NULL;

      setrlimit (RLIMIT_FSIZE, &small);
      update = hallway_store_import (store, draft, &source, HALLWAY_TEST_NOW, &error);
      setrlimit (RLIMIT_FSIZE, &limit);
      g_assert_null (update);
      g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FULL);
      n_failed++;
      hallway_test_assert_sessions (store, id, "guid:a Alpha*, guid:b Beta");
    }
  g_assert_cmpuint (n_failed, >, 0);

  g_free (hallway_test_import_draft (store, draft, source, "+1 ~1 -1"));
  hallway_test_assert_agenda (store, NULL, "guid:a New alpha*");
}

/* Deleted or replaced below an open store: nothing is written into a file that nobody finds any more. */
static void
test_moved (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", talks, "+2 ~0 -0");
  const char *const             names[] = { "user.db", "user.db-wal", "user.db-shm" };
  g_autoptr (HallwayStore)      later = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (hallway_store_get_folder (store), names[i], NULL);

      g_remove (path);
    }
  hallway_test_star (store, id, "guid:b", TRUE);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:b Beta*");

  later = hallway_test_open_store (folder);
  hallway_test_assert_agenda (later, NULL, "guid:a Alpha*, guid:b Beta*");
}

/* What SQLite keeps beside the file stays, and the next file finds it. Where the place is taken, that is said until it is free. */
static void
test_replaced (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", talks, "+2 ~0 -0");
  g_autofree char              *path = g_build_filename (folder, "user.db", NULL);
  g_autofree char              *aside = g_build_filename (folder, "aside.db", NULL);
  const char                   *keys[] = { "guid:b", NULL };
  g_autoptr (GError)            error = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (hallway_store_set_starred (store, id, keys, TRUE, HALLWAY_TEST_NOW, &error));
      g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_OPEN);
      g_clear_error (&error);
    }

  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  hallway_test_star (store, id, "guid:b", TRUE);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:b Beta*");
}

/* A star that can't be written is none, and what is wrong is said in words. */
static void
test_full_star (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", talks, "+2 ~0 -0");
  const char                   *keys[] = { "guid:a", NULL };
  struct rlimit                 limit, none;
  g_autoptr (GError)            error = NULL;
  gboolean                      is_starred;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  none = (struct rlimit){ 0, limit.rlim_max };
  setrlimit (RLIMIT_FSIZE, &none);
  is_starred = hallway_store_set_starred (store, id, keys, TRUE, HALLWAY_TEST_NOW, &error);
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_false (is_starred);
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FULL);
  g_assert_true (g_str_has_suffix (error->message, "no room on the disk"));
  hallway_test_assert_agenda (store, NULL, "");
}

/* Where a body can't be kept, nothing is imported. */
static void
test_full_body (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *sources = g_build_filename (folder, "sources", NULL);
  g_autofree char              *padding = g_strnfill (400000, ' ');
  g_autofree char              *text = g_strconcat (SCHEDULE, padding, NULL);
  g_autoptr (GPtrArray)         parts = hallway_test_make_parts (text);
  g_autoptr (HallwayReport)     report = NULL;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         records = NULL;
  g_autoptr (GDir)              left = NULL;
  HallwaySource                 source = { .name = "kept.xml", .parts = parts };
  struct rlimit                 limit;
  struct rlimit                 small;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = limit;
  small.rlim_cur = 300000;
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_null (hallway_store_import_parts (store, &source, HALLWAY_TEST_NOW, &report, &error));
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FULL);

  records = hallway_store_list_conferences (store, NULL);
  g_assert_cmpuint (records->len, ==, 0);
  left = g_dir_open (sources, 0, NULL);
  g_assert_null (g_dir_read_name (left));
}

/* Stars one session after the other, and says so on the pipe when each is safe. */
static void
star_until_killed (const char *folder,
                   const char *id,
                   guint       from,
                   int         pipe_end)
{
  g_autoptr (HallwayStore) store = hallway_test_open_store (folder);

  for (guint i = from; i < 500; i++)
    {
      g_autofree char *key = g_strdup_printf ("id:%u", i);

      hallway_test_star (store, id, key, TRUE);
      g_free (hallway_test_import (store, "Other", talks, i == from && from == 0 ? "+2 ~0 -0" : "+0 ~0 -0"));
      if (write (pipe_end, &i, sizeof i) != sizeof i)
        break;
    }
}

static void
test_killed (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayDraft)      draft = hallway_draft_new ();
  g_autofree char              *id = NULL;
  guint                         n_safe = 0;
  guint                         from = 0;

  draft->title = "Many";
  for (guint i = 0; i < 500; i++)
    {
      HallwayDraftSession *session = hallway_draft_add_session (draft);
      g_autofree char     *number = g_strdup_printf ("%u", i);

      session->id = hallway_draft_take_line (draft, number, -1);
      session->title = session->id;
    }
  hallway_draft_assign_keys (draft);
  {
    g_autoptr (HallwayStore) store = hallway_test_open_store (folder);

    id = hallway_test_import_draft (store, draft, (HallwaySource){ 0 }, "+500 ~0 -0");
  }

  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (HallwayStore) store = NULL;
      g_autoptr (GPtrArray)    agenda = NULL;
      int                      ends[2];
      guint                    last = 0;
      pid_t                    child;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      if (child == 0)
        {
          star_until_killed (folder, id, from, ends[1]);
          _exit (0);
        }
      close (ends[1]);
      for (guint i = 0; i < 2 + round && read (ends[0], &last, sizeof last) == sizeof last; i++)
        n_safe++;
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      while (read (ends[0], &last, sizeof last) == sizeof last)
        n_safe++;
      close (ends[0]);

      store = hallway_test_open_store (folder);
      agenda = hallway_store_read_agenda (store, id, HALLWAY_READ_ROWS, NULL);
      g_assert_cmpuint (agenda->len, >=, n_safe);
      g_assert_cmpuint (agenda->len, <=, n_safe + round + 1);
      hallway_test_assert_sessions (store, "other-2026", "guid:a Alpha, guid:b Beta");
      from = last + 1;
    }
}

/* Two programs at once wait for each other. */
static void
test_two_processes (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *id = NULL;
  pid_t                         children[2];
  g_autoptr (HallwayStore)      store = NULL;
  g_autoptr (GPtrArray)         agenda = NULL;

  {
    g_autoptr (HallwayStore) first = hallway_test_open_store (folder);

    id = hallway_test_import (first, "Some Days", talks, "+2 ~0 -0");
  }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          g_autoptr (HallwayStore) own = hallway_test_open_store (folder);

          for (guint j = 0; j < 25; j++)
            {
              hallway_test_star (own, id, i == 0 ? "guid:a" : "guid:b", j % 2 == 0);
              g_free (hallway_test_import (own, "Some Days", talks, "+0 ~0 -0"));
            }
          g_clear_object (&own);
          g_clear_pointer (&id, g_free);
          g_free (g_steal_pointer (&folder)); /* The folder itself is the parent's to remove. */
          _exit (0);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status = -1;

      waitpid (children[i], &status, 0);
      g_assert_cmpint (status, ==, 0);
    }

  store = hallway_test_open_store (folder);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:b Beta*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/backup/round-trip", test_backup);
  g_test_add_func ("/store/backup/restore-merges", test_restore_merges);
  g_test_add_func ("/store/backup/restore-bad", test_restore_bad);
  g_test_add_func ("/store/faults/damaged-schedules", test_damaged_schedules);
  g_test_add_func ("/store/faults/torn-schedules", test_torn_schedules);
  g_test_add_func ("/store/faults/damaged-user-file", test_damaged_user_file);
  g_test_add_func ("/store/faults/newer", test_newer);
  g_test_add_func ("/store/faults/older", test_older);
  g_test_add_func ("/store/faults/no-folder", test_no_folder);
  g_test_add_func ("/store/faults/full", test_full);
  g_test_add_func ("/store/faults/full-star", test_full_star);
  g_test_add_func ("/store/faults/moved", test_moved);
  g_test_add_func ("/store/faults/replaced", test_replaced);
  g_test_add_func ("/store/faults/full-body", test_full_body);
  g_test_add_func ("/store/faults/killed", test_killed);
  g_test_add_func ("/store/faults/two-processes", test_two_processes);

  return g_test_run ();
}
