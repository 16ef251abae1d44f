/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-store.h"

#include <string.h>

static const HallwayTestSession two_talks[] = {
  { .guid = "g1", .title = "Opening", .start = "2026-01-31T09:00:00+01:00", .minutes = 25, .room = "Hall", .people = "Ada", .moderators = "Bo" },
  { .guid = "g2", .title = "Kernels", .start = "2026-01-31T10:00:00+01:00", .minutes = 50, .room = "Loft" },
  { 0 },
};

static void
test_facts (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("Some Days", two_talks);
  HallwayDraftSession          *session = hallway_draft_get_session (draft, 0);
  HallwayDraftLink              links[] = { { "Slides", "https://example.org/s" }, { NULL, "https://example.org/b" } };
  g_autofree char              *id = NULL;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         entries = NULL;
  g_autoptr (HallwayRecord)     record = NULL;
  const HallwayEntry           *entry;
  const HallwayDraftSession    *found;

  draft->acronym = "sd";
  draft->venue = "Old Mill";
  session->abstract = "First\nsecond";
  session->text_format = HALLWAY_TEXT_MARKDOWN;
  session->links = links;
  session->n_links = 2;
  session->attachments = links;
  session->n_attachments = 1;
  session->status = HALLWAY_STATUS_TENTATIVE;
  session->type = "talk";
  session->track = "Beginnings";
  hallway_draft_get_person (draft, 0)->biography = "Counts.";

  id = hallway_test_import_draft (store, draft, (HallwaySource){ .name = "https://example.org/schedule.xml" }, "+2 ~0 -0");
  g_assert_cmpstr (id, ==, "sd-2026");

  record = hallway_store_find_conference (store, "some", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (record->id, ==, "sd-2026");
  g_assert_cmpstr (record->venue, ==, "Old Mill");
  g_assert_cmpstr (record->source, ==, "https://example.org/schedule.xml");
  g_assert_cmpstr (record->timezone, ==, "Europe/Brussels");
  g_assert_nonnull (record->zone);
  g_assert_cmpint (record->start, ==, hallway_time_from_civil (2026, 1, 31, 0, 0, 0));
  g_assert_cmpint (record->updated, ==, HALLWAY_TEST_NOW);
  g_assert_cmpuint (record->n_sessions, ==, 2);
  g_assert_true (record->loaded);
  g_assert_false (record->partial);

  entries = hallway_store_read (store, id, NULL, HALLWAY_READ_DETAILS, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (entries, 0);
  found = entry->session;
  g_assert_cmpstr (found->key, ==, "guid:g1");
  g_assert_cmpstr (found->abstract, ==, "First\nsecond");
  g_assert_cmpint (found->text_format, ==, HALLWAY_TEXT_MARKDOWN);
  g_assert_cmpuint (found->n_links, ==, 2);
  g_assert_cmpstr (found->links[0].title, ==, "Slides");
  g_assert_null (found->links[1].title);
  g_assert_cmpstr (found->links[1].url, ==, "https://example.org/b");
  g_assert_cmpuint (found->n_attachments, ==, 1);
  g_assert_cmpint (found->status, ==, HALLWAY_STATUS_TENTATIVE);
  g_assert_cmpstr (found->room, ==, "Hall");
  g_assert_cmpstr (found->track, ==, "Beginnings");
  g_assert_cmpuint (found->n_persons, ==, 2);
  g_assert_cmpint (found->persons[1].role, ==, HALLWAY_ROLE_MODERATOR);
  g_assert_cmpstr (hallway_draft_get_person (entry->draft, found->persons[0].person)->biography, ==, "Counts.");
  g_assert_cmpint (found->span.minutes, ==, 25);
  g_assert_cmpint (found->span.utc_offset, ==, 3600);
  g_assert_cmpuint (entry->draft->rooms->len, ==, 2);
}

static void
test_rows_leave_texts_on_disk (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  const HallwayTestSession      sessions[] = { { .guid = "g", .title = "T", .people = "Ada", .abstract = "Long" }, { 0 } };
  g_autofree char              *id = hallway_test_import (store, "Texts", sessions, "+1 ~0 -0");
  g_autoptr (GPtrArray)         rows = hallway_store_read (store, id, NULL, HALLWAY_READ_ROWS, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_null (((HallwayEntry *) g_ptr_array_index (rows, 0))->session->abstract);
}

static void
test_update_keeps_stars (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  const HallwayTestSession      later[] = {
         { .guid = "g2", .title = "Kernels and more", .start = "2026-01-31T11:00:00+01:00", .minutes = 50, .room = "Loft" },
         { .guid = "g3", .title = "Closing", .start = "2026-01-31T17:00:00+01:00", .minutes = 25, .room = "Hall" },
         { 0 },
  };
  g_autofree char *id = hallway_test_import (store, "Some Days", two_talks, "+2 ~0 -0");
  g_autofree char *again = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *back = NULL;

  hallway_test_star (store, id, "guid:g1", TRUE);
  hallway_test_star (store, id, "guid:g2", TRUE);

  again = hallway_test_import (store, "Some Days", two_talks, "+0 ~0 -0");
  g_assert_cmpstr (again, ==, id);

  changed = hallway_test_import (store, "Some Days", later, "+1 ~1 -1");
  hallway_test_assert_sessions (store, id, "guid:g2 Kernels and more*, guid:g3 Closing");
  hallway_test_assert_agenda (store, id, "guid:g1 Opening* (gone), guid:g2 Kernels and more*");

  back = hallway_test_import (store, "Some Days", two_talks, "+1 ~1 -1");
  hallway_test_assert_agenda (store, NULL, "guid:g1 Opening*, guid:g2 Kernels*");
}

/* What a session is matched by, and what must not match. */
static void
test_keys_stay (void)
{
  static const struct
  {
    HallwayTestSession before;
    HallwayTestSession after;
    const char        *expected;
  } cases[] = {
    { { .guid = "g", .title = "A" }, { .guid = "g", .code = "c", .title = "B" }, "guid:g B*" },
    { { .code = "c", .title = "A" }, { .guid = "g", .code = "c", .title = "B" }, "code:c B*" },
    { { .id = "7", .title = "Fast kernels for all" }, { .id = "7", .title = "Fast kernels for everyone" }, "id:7 Fast kernels for everyone*" },
    { { .id = "7", .title = "Fast kernels" }, { .id = "7", .title = "Lunch" }, "id:7 Fast kernels* (gone)" },
    { { .slug = "s", .title = "A" }, { .guid = "g", .slug = "s", .title = "B" }, "slug:s B*" },
    { { .id = "1", .title = "Çava", .people = "Zoé, Al" }, { .id = "2", .title = "cava", .people = "al, Zoe" }, "id:1 cava*" },
    { { .id = "1", .title = "Same", .people = "Al" }, { .id = "2", .title = "Same", .people = "Bo" }, "id:1 Same* (gone)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
      g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
      const HallwayTestSession      before[] = { cases[i].before, { 0 } };
      const HallwayTestSession      after[] = { cases[i].after, { 0 } };
      g_autoptr (HallwayDraft)      first = hallway_test_make_draft ("Keys", before);
      g_autoptr (HallwayDraft)      second = hallway_test_make_draft ("Keys", after);
      HallwaySource                 source = { .id = "keys", .name = "keys", .format = "made-up" };
      g_autofree char              *id = hallway_test_import_draft (store, first, source, "+1 ~0 -0");
      g_autoptr (HallwayUpdate)     update = NULL;

      hallway_test_star (store, id, hallway_draft_get_session (first, 0)->key, TRUE);
      update = hallway_store_import (store, second, &source, HALLWAY_TEST_NOW, NULL);
      hallway_test_assert_agenda (store, id, cases[i].expected);
    }
}

/* A number that is given to another talk gives that talk a key of its own. */
static void
test_reused_id (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  const HallwayTestSession      before[] = { { .id = "7", .title = "Fast kernels" }, { 0 } };
  const HallwayTestSession      after[] = { { .id = "7", .title = "Lunch" }, { 0 } };
  g_autofree char              *id = hallway_test_import (store, "Numbers", before, "+1 ~0 -0");
  g_autofree char              *again = NULL;

  hallway_test_star (store, id, "id:7", TRUE);
  again = hallway_test_import (store, "Numbers", after, "+1 ~0 -1");
  hallway_test_assert_sessions (store, id, "id:7#2 Lunch");
  hallway_test_assert_agenda (store, id, "id:7 Fast kernels* (gone)");
}

/* A later duplicate changes nobody's key. */
static void
test_later_duplicate (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  const HallwayTestSession      before[] = { { .guid = "g", .title = "A", .start = "2026-01-31T09:00:00+01:00" }, { 0 } };
  const HallwayTestSession      after[] = {
         { .guid = "g", .title = "B", .start = "2026-01-31T08:00:00+01:00" },
         { .guid = "g", .title = "A", .start = "2026-01-31T09:00:00+01:00" },
         { 0 },
  };
  g_autofree char      *id = hallway_test_import (store, "Twice", before, "+1 ~0 -0");
  g_autofree char      *again = hallway_test_import (store, "Twice", after, "+1 ~0 -0");
  g_autoptr (GPtrArray) entries = hallway_store_read (store, id, NULL, HALLWAY_READ_ROWS, NULL);

  g_assert_cmpstr (((HallwayEntry *) g_ptr_array_index (entries, 1))->session->key, ==, "guid:g");
  g_assert_cmpstr (((HallwayEntry *) g_ptr_array_index (entries, 0))->session->key, !=, "guid:g");
}

static void
test_partial (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  const HallwayTestSession      part[] = {
         { .guid = "g3", .title = "Closing", .start = "2026-01-31T17:00:00+01:00", .minutes = 25, .room = "Attic", .people = "Ada" },
         { .guid = "g1", .title = "Opening, really" },
         { 0 },
  };
  g_autofree char          *id = hallway_test_import (store, "Some Days", two_talks, "+2 ~0 -0");
  g_autoptr (HallwayDraft)  draft = hallway_test_make_draft ("A page of Some Days", part);
  g_autoptr (GPtrArray)     entries = NULL;
  g_autofree char          *again = NULL;
  g_autofree char          *fresh = NULL;
  const HallwayEntry       *entry;
  g_autoptr (HallwayRecord) record = NULL;

  draft->partial = TRUE;
  hallway_test_star (store, id, "guid:g2", TRUE);
  again = hallway_test_import_draft (store, draft, (HallwaySource){ .id = id }, "+1 ~1 -0");
  hallway_test_assert_sessions (store, id, "guid:g1 Opening, really, guid:g2 Kernels*, guid:g3 Closing");

  /* What the part doesn't say stays as it was. */
  entries = hallway_store_read (store, id, NULL, HALLWAY_READ_DETAILS, NULL);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->session->room, ==, "Hall");
  g_assert_cmpint (entry->session->span.minutes, ==, 25);
  g_assert_cmpuint (entry->session->n_persons, ==, 2);
  g_assert_cmpuint (entry->draft->persons->len, ==, 2);
  record = hallway_store_find_conference (store, id, NULL);
  g_assert_cmpstr (record->title, ==, "Some Days");
  g_assert_false (record->partial);

  /* Alone, it says of nothing else that it is gone. */
  fresh = hallway_test_import_draft (store, draft, (HallwaySource){ .id = "fresh" }, "+2 ~0 -0");
  hallway_record_unref (record);
  record = hallway_store_find_conference (store, "fresh", NULL);
  g_assert_true (record->partial);
}

static void
test_identity (void)
{
  static const struct
  {
    const char *title;
    const char *acronym;
    const char *address;
    const char *id;
    const char *start;
    const char *expected;
  } cases[] = {
    { "Great Gathering 2026", NULL, NULL, NULL, "2026-05-01T09:00:00+02:00", "great-gathering-2026" },
    { "GREAT gathering 2026", NULL, NULL, NULL, "2026-05-02T09:00:00+02:00", "great-gathering-2026" },
    { "Great Gathering 2026", NULL, NULL, NULL, "2026-09-01T09:00:00+02:00", "great-gathering-2026-2" },
    { "Another name", "gg", "https://example.org/gg.xml", NULL, "2026-05-01T09:00:00+02:00", "gg-2026" },
    { "Yet another name", NULL, "https://example.org/gg.xml", NULL, "2026-11-01T09:00:00+01:00", "gg-2026" },
    { "The year after", NULL, "https://example.org/gg.xml", NULL, "2027-11-01T09:00:00+01:00", "the-year-after-2027" },
    { "Third name", "GG", NULL, NULL, "2026-11-02T09:00:00+01:00", "gg-2026" },
    { "Third name", "GG", NULL, "mine", "2026-05-01T09:00:00+02:00", "mine" },
    { "Ünïcode & Söhne", NULL, NULL, NULL, NULL, "unicode-sohne" },
    { "会議", NULL, NULL, NULL, "2026-05-01T09:00:00+02:00", "conference-2026" },
  };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HallwayTestSession  sessions[] = { { .guid = "g", .title = "T", .start = cases[i].start, .minutes = 5 }, { 0 } };
      g_autoptr (HallwayDraft)  draft = hallway_test_make_draft (cases[i].title, sessions);
      HallwaySource             source = { .id = cases[i].id, .name = "f", .address = cases[i].address, .format = "made-up" };
      g_autoptr (HallwayUpdate) update = NULL;

      draft->acronym = cases[i].acronym;
      update = hallway_store_import (store, draft, &source, HALLWAY_TEST_NOW, NULL);
      g_assert_cmpstr (update->id, ==, cases[i].expected);
    }
}

/* A page that was pasted: no file, no address, and maybe no title. */
static void
test_pasted (void)
{
  static const char             page[] = "<schedule><conference><time_zone_name>Europe/Brussels</time_zone_name></conference><day date=\"2026-01-31\">"
                                         "<room name=\"Hall\"><event id=\"1\"><date>2026-01-31T09:00:00+01:00</date><duration>00:30</duration>"
                                         "<title>Alpha</title></event></room></day></schedule>";
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (GBytes)            bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GPtrArray)         parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  HallwaySource                 source = { .name = "Pasted text", .parts = parts };
  g_autofree char              *path = g_build_filename (folder, "schedules.db", NULL);
  g_autoptr (HallwayReport)     report = NULL;
  g_autoptr (HallwayUpdate)     update = NULL;
  g_autoptr (HallwayRecord)     record = NULL;

  g_ptr_array_add (parts, hallway_part_new ("Pasted text", bytes));
  update = hallway_store_import_parts (store, &source, HALLWAY_TEST_NOW, &report, NULL);
  g_assert_cmpstr (update->id, ==, "pasted-text-2026");

  /* It is kept as a file would be. */
  g_clear_object (&store);
  g_assert_cmpint (g_remove (path), ==, 0);
  store = hallway_test_open_store (folder);
  record = hallway_store_find_conference (store, "pasted-text-2026", NULL);
  g_assert_cmpstr (record->title, ==, "Pasted text");
  g_assert_cmpstr (record->source, ==, "Pasted text");
  g_assert_cmpuint (record->n_sessions, ==, 1);
}

static void
test_bad_id (void)
{
  static const char *const      ids[] = { "", "a/b", "Upper", "-", "../x", "ä" };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("Ids", two_talks);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      HallwaySource      source = { .id = ids[i], .name = "f", .format = "made-up" };

      g_assert_null (hallway_store_import (store, draft, &source, HALLWAY_TEST_NOW, &error));
      g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    int         error;
    const char *expected;
  } conferences[] = {
    { "days-2026", 0, "days-2026" },
    { "Days", 0, "days-2026" },
    { "more d", 0, "more-days-2026" },
    { "day", HALLWAY_STORE_ERROR_AMBIGUOUS, NULL },
    { "", HALLWAY_STORE_ERROR_NOT_FOUND, NULL },
    { "nothing", HALLWAY_STORE_ERROR_NOT_FOUND, NULL },
  },
    sessions[] = {
      { "guid:g1", 0, "guid:g1" },
      { "g1", 0, "guid:g1" },
      { "C2", 0, "guid:g2" },
      { "same", HALLWAY_STORE_ERROR_AMBIGUOUS, NULL },
      { "nothing", HALLWAY_STORE_ERROR_NOT_FOUND, NULL },
    };
  const HallwayTestSession talks[] = {
    { .guid = "g1", .slug = "same", .title = "A", .start = "2026-01-31T09:00:00+01:00" },
    { .guid = "g2", .code = "C2", .slug = "same", .title = "B" },
    { 0 },
  };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *days = hallway_test_import (store, "Days", talks, "+2 ~0 -0");
  g_autofree char              *more_days = hallway_test_import (store, "More Days", talks, "+2 ~0 -0");

  for (guint i = 0; i < G_N_ELEMENTS (conferences); i++)
    {
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayRecord) record = hallway_store_find_conference (store, conferences[i].name, &error);

      g_assert_cmpstr (record != NULL ? record->id : NULL, ==, conferences[i].expected);
      if (record == NULL)
        g_assert_error (error, HALLWAY_STORE_ERROR, conferences[i].error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char   *key = hallway_store_find_session (store, days, sessions[i].name, &error);

      g_assert_cmpstr (key, ==, sessions[i].expected);
      if (key == NULL)
        g_assert_error (error, HALLWAY_STORE_ERROR, sessions[i].error);
    }
}

static void
test_remove (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", two_talks, "+2 ~0 -0");
  g_autofree char              *other = hallway_test_import (store, "Other", two_talks, "+2 ~0 -0");
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         records = NULL;

  hallway_test_star (store, id, "guid:g1", TRUE);
  hallway_test_star (store, other, "guid:g1", TRUE);
  g_assert_true (hallway_store_remove (store, id, &error));
  g_assert_no_error (error);
  records = hallway_store_list_conferences (store, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  hallway_test_assert_agenda (store, NULL, "guid:g1 Opening*");
  g_assert_false (hallway_store_remove (store, id, &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND);
}

#define SCHEDULE "<schedule><conference><title>Kept Days</title><acronym>kept</acronym><time_zone_name>Europe/Brussels</time_zone_name></conference>" \
                 "<day index='1' date='2026-01-31' start='2026-01-31T08:00:00+01:00' end='2026-01-31T20:00:00+01:00'><room name='Hall'>%s</room></day></schedule>"
#define EVENT "<event guid='%s' id='%s'><date>2026-01-31T09:00:00+01:00</date><start>09:00</start><duration>00:25</duration><room>Hall</room><title>%s</title></event>"

static char *
import_events (HallwayStore *store,
               const char   *events)
{
  g_autofree char          *text = g_strdup_printf (SCHEDULE, events);
  g_autoptr (GPtrArray)     parts = hallway_test_make_parts (text);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  HallwaySource             source = { .name = "kept.xml", .parts = parts };
  g_autoptr (HallwayUpdate) update = hallway_store_import_parts (store, &source, HALLWAY_TEST_NOW, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (update->format, ==, "frab-xml");
  return g_steal_pointer (&update->id);
}

static void
remove_schedules (const char *folder)
{
  static const char *const names[] = { "schedules.db", "schedules.db-wal", "schedules.db-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
}

/* The cache is made anew from what is kept, with the keys that stars hang on. */
static void
test_deleted_cache (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *first = g_strdup_printf (EVENT EVENT, "a", "1", "Alpha", "b", "2", "Beta");
  g_autofree char              *second = g_strdup_printf (EVENT, "c", "1", "Alpha");
  g_autofree char              *id = import_events (store, first);
  g_autofree char              *again = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_test_star (store, id, "guid:b", TRUE);
  again = import_events (store, second);
  g_assert_cmpstr (again, ==, id);
  hallway_test_assert_sessions (store, id, "guid:a Alpha*");

  g_clear_object (&store);
  remove_schedules (folder);
  store = hallway_test_open_store (folder);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:b Beta* (gone)");
  hallway_test_assert_sessions (store, id, "guid:a Alpha*");
}

static guint
count_kept (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "sources", NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  guint            n_kept = 0;

  while (directory != NULL && g_dir_read_name (directory) != NULL)
    n_kept++;
  return n_kept;
}

/* A whole schedule takes the place of what was kept; what is nobody's is removed. */
static void
test_kept_sources (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *events = g_strdup_printf (EVENT, "a", "1", "Alpha");
  g_autofree char              *id = import_events (store, events);
  g_autofree char              *again = import_events (store, events);
  g_autofree char              *stray = g_build_filename (folder, "sources", "99-0", NULL);
  g_autofree char              *cut = g_build_filename (folder, "sources", "3-0", NULL);

  g_assert_cmpuint (count_kept (folder), ==, 1);
  g_file_set_contents (stray, "left by a crash", -1, NULL);
  hallway_test_star (store, id, "guid:a", TRUE);
  g_free (again);
  again = import_events (store, events);
  g_assert_cmpuint (count_kept (folder), ==, 1);

  /* A body that was cut short is none: not loaded, and the star stays. */
  g_clear_object (&store);
  remove_schedules (folder);
  g_assert_true (g_file_test (cut, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (cut, "<schedule>", -1, NULL));
  store = hallway_test_open_store (folder);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha* (not loaded)");

  g_assert_true (hallway_store_remove (store, id, NULL));
  g_assert_cmpuint (count_kept (folder), ==, 0);
}

/* A part whose body is lost: what it added isn't gone for that. */
static void
test_lost_part (void)
{
  const HallwayTestSession part[] = {
    { .guid = "c", .title = "Gamma", .start = "2026-01-31T17:00:00+01:00", .minutes = 25 },
    { 0 },
  };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *events = g_strdup_printf (EVENT, "a", "1", "Alpha");
  g_autofree char              *id = import_events (store, events);
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("A page", part);
  g_autoptr (GPtrArray)         parts = hallway_test_make_parts ("a page");
  g_autofree char              *again = NULL;
  g_autofree char              *body = g_build_filename (folder, "sources", "2-0", NULL);

  draft->partial = TRUE;
  again = hallway_test_import_draft (store, draft, (HallwaySource){ .id = id, .parts = parts }, "+1 ~0 -0");
  hallway_test_star (store, id, "guid:c", TRUE);
  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:c Gamma*");

  g_clear_object (&store);
  remove_schedules (folder);
  g_assert_cmpint (g_remove (body), ==, 0);
  store = hallway_test_open_store (folder);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:c Gamma* (not loaded)");
}

/* Nothing is kept of an address: it isn't loaded, which is not the same as gone. */
static void
test_not_loaded (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Some Days", two_talks, "+2 ~0 -0");
  g_autoptr (HallwayRecord)     record = NULL;
  g_auto (GStrv)                found = NULL;
  g_autofree char              *again = NULL;
  g_autoptr (GError)            error = NULL;

  hallway_test_star (store, id, "guid:g1", TRUE);
  g_clear_object (&store);
  remove_schedules (folder);
  store = hallway_test_open_store (folder);

  record = hallway_store_find_conference (store, id, NULL);
  g_assert_false (record->loaded);
  g_assert_cmpuint (record->n_starred, ==, 1);
  hallway_test_assert_agenda (store, NULL, "guid:g1 Opening* (not loaded)");
  g_assert_null (hallway_store_read (store, id, NULL, HALLWAY_READ_ROWS, &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_LOADED);
  found = hallway_store_search (store, id, "opening", 10, NULL);
  g_assert_cmpuint (g_strv_length (found), ==, 0);

  again = hallway_test_import (store, "Some Days", two_talks, "+2 ~0 -0");
  hallway_test_assert_agenda (store, NULL, "guid:g1 Opening*");
}

static void
test_failed_import_changes_nothing (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (GPtrArray)         parts = hallway_test_make_parts ("<schedule><day>");
  g_autoptr (HallwayReport)     report = NULL;
  g_autoptr (GError)            error = NULL;
  HallwaySource                 source = { .name = "broken.xml", .parts = parts };
  g_autoptr (GPtrArray)         records = NULL;

  g_assert_null (hallway_store_import_parts (store, &source, HALLWAY_TEST_NOW, &report, &error));
  g_assert_nonnull (error);
  records = hallway_store_list_conferences (store, NULL);
  g_assert_cmpuint (records->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/import/facts", test_facts);
  g_test_add_func ("/store/import/rows-leave-texts-on-disk", test_rows_leave_texts_on_disk);
  g_test_add_func ("/store/import/update-keeps-stars", test_update_keeps_stars);
  g_test_add_func ("/store/import/keys-stay", test_keys_stay);
  g_test_add_func ("/store/import/reused-id", test_reused_id);
  g_test_add_func ("/store/import/later-duplicate", test_later_duplicate);
  g_test_add_func ("/store/import/partial", test_partial);
  g_test_add_func ("/store/import/identity", test_identity);
  g_test_add_func ("/store/import/pasted", test_pasted);
  g_test_add_func ("/store/import/bad-id", test_bad_id);
  g_test_add_func ("/store/import/find", test_find);
  g_test_add_func ("/store/import/remove", test_remove);
  g_test_add_func ("/store/import/deleted-cache", test_deleted_cache);
  g_test_add_func ("/store/import/kept-sources", test_kept_sources);
  g_test_add_func ("/store/import/lost-part", test_lost_part);
  g_test_add_func ("/store/import/not-loaded", test_not_loaded);
  g_test_add_func ("/store/import/failed-import-changes-nothing", test_failed_import_changes_nothing);

  return g_test_run ();
}
