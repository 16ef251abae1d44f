/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-store.h"

#define N_SESSIONS 2000

/* What a window would notice, in its order. */
typedef struct
{
  GString           *events; /* (owned): "progress changed:here-2026 imported " */
  GCancellable      *cancellable;
  HallwayImportStage cancel_at; /* when this stage begins, if there is a cancellable */
  HallwayImportStage stage;
  double             fraction;
  GThread           *thread;
  gboolean           finished;
} Watch;

static void
clear_watch (Watch *watch)
{
  g_string_free (watch->events, TRUE);
  g_clear_object (&watch->cancellable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Watch, clear_watch)

static GPtrArray *
make_large_parts (const char *title)
{
  g_autoptr (GString) xml = g_string_new ("<schedule><conference><title>");

  g_string_append_printf (xml, "%s</title><time_zone_name>Europe/Brussels</time_zone_name></conference><day date=\"2026-01-31\"><room name=\"Hall\">", title);
  for (guint i = 0; i < N_SESSIONS; i++)
    g_string_append_printf (xml, "<event id=\"%u\"><date>2026-01-31T%02u:00:00+01:00</date><duration>00:30</duration><title>Session %u</title>"
                                 "<abstract>Some words about number %u that are looked for later</abstract></event>",
                            i, 8 + i % 12, i, i);
  g_string_append (xml, "</room></day></schedule>");
  return hallway_test_make_parts (xml->str);
}

static void
changed_cb (HallwayStore *store,
            guint         what,
            const char   *conference,
            Watch        *watch)
{
  g_assert_true (g_thread_self () == watch->thread);
  g_string_append_printf (watch->events, "changed:%s ", conference);
}

static void
progress_cb (HallwayImportStage stage,
             double             fraction,
             gpointer           user_data)
{
  Watch *watch = user_data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_false (watch->finished);
  g_assert_cmpint (stage, >=, watch->stage);
  g_assert_cmpfloat (fraction, >=, watch->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  if (watch->events->len == 0)
    g_string_append (watch->events, "progress ");
  watch->stage = stage;
  watch->fraction = fraction;
  if (watch->cancellable != NULL && stage == watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Watch                    *watch = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayUpdate) update = hallway_store_import_finish (HALLWAY_STORE (object), result, &report, &error);

  watch->finished = TRUE;
  if (update != NULL)
    {
      g_assert_nonnull (report);
      g_string_append_printf (watch->events, "imported:%u ", update->n_new);
      return;
    }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (report);
  g_string_append (watch->events, "cancelled ");
}

static void
import (HallwayStore *store,
        const char   *title,
        Watch        *watch)
{
  g_autoptr (GPtrArray) parts = make_large_parts (title);
  HallwaySource         source = { .name = "made-up.xml", .parts = parts };

  watch->events = g_string_new (NULL);
  watch->thread = g_thread_self ();
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), watch);
  hallway_store_import_async (store, &source, HALLWAY_TEST_NOW, watch->cancellable, progress_cb, watch, imported_cb, watch);
  while (!watch->finished)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_conferences (HallwayStore *store)
{
  g_autoptr (GPtrArray) records = hallway_store_list_conferences (store, NULL);

  return records->len;
}

/* The signal comes first: what is read when the import is done isn't read once more for the signal. */
static void
test_import (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_auto (Watch)                watch = { 0 };

  import (store, "Here", &watch);
  g_assert_cmpstr (watch.events->str, ==, "progress changed:here-2026 imported:2000 ");
  g_assert_cmpint (watch.stage, ==, HALLWAY_IMPORT_WRITING);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_cancel (gconstpointer data)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_auto (Watch)                cancelled = { .cancellable = g_cancellable_new (), .cancel_at = (HallwayImportStage) GPOINTER_TO_INT (data) };
  g_auto (Watch)                watch = { 0 };

  import (store, "Here", &cancelled);
  g_assert_cmpstr (cancelled.events->str, ==, "progress cancelled ");
  g_assert_cmpuint (count_conferences (store), ==, 0);
  g_signal_handlers_disconnect_by_data (store, &cancelled);

  import (store, "There", &watch);
  g_assert_cmpuint (count_conferences (store), ==, 1);
}

static void
test_cancelled_before (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_auto (Watch)                watch = { .cancellable = g_cancellable_new () };

  g_cancellable_cancel (watch.cancellable);
  import (store, "Here", &watch);
  g_assert_cmpstr (watch.events->str, ==, "cancelled ");
  g_assert_cmpuint (count_conferences (store), ==, 0);
}

typedef gboolean (*Finish) (HallwayStore *store,
                            GAsyncResult *result,
                            GError      **error);

typedef struct
{
  Finish   finish;
  gboolean finished;
  guint   *n_finished; /* (nullable): counts those of several */
  guint    number;     /* which of these this was */
} Writing;

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Writing           *writing = user_data;
  g_autoptr (GError) error = NULL;

  writing->finish (HALLWAY_STORE (object), result, &error);
  g_assert_no_error (error);
  writing->finished = TRUE;
  if (writing->n_finished != NULL)
    writing->number = (*writing->n_finished)++;
}

static void
wait_for (Writing *writing)
{
  while (!writing->finished)
    g_main_context_iteration (NULL, TRUE);
}

static const HallwayTestSession sessions[] = {
  { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00", .minutes = 30 },
  { 0 },
};

static void
test_choices (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+1 ~0 -0");
  g_autoptr (HallwayRecord)     record = NULL;
  Writing                       zone = { .finish = hallway_store_set_timezone_finish };
  Writing                       title = { .finish = hallway_store_set_title_finish };
  Writing                       view = { .finish = hallway_store_set_view_finish };
  Writing                       removal = { .finish = hallway_store_remove_finish };

  hallway_store_set_timezone_async (store, id, "Asia/Tokyo", NULL, written_cb, &zone);
  hallway_store_set_title_async (store, id, "Mine", NULL, written_cb, &title);
  hallway_store_set_view_async (store, id, "agenda", NULL, written_cb, &view);
  wait_for (&zone);
  wait_for (&title);
  wait_for (&view);

  record = hallway_store_find_conference (store, id, NULL);
  g_assert_cmpstr (record->timezone, ==, "Asia/Tokyo");
  g_assert_cmpstr (record->title, ==, "Mine");
  g_assert_cmpstr (record->view, ==, "agenda");

  hallway_store_remove_async (store, id, NULL, written_cb, &removal);
  wait_for (&removal);
  g_assert_cmpuint (count_conferences (store), ==, 0);
}

/* A title that is given twice, or a star that is taken back at once, must end as was said last. */
static void
test_order (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+1 ~0 -0");
  g_autoptr (HallwayRecord)     record = NULL;
  Writing                       writings[200] = { 0 };
  guint                         n_finished = 0;

  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      writings[i].finish = hallway_store_set_title_finish;
      writings[i].n_finished = &n_finished;
      hallway_store_set_title_async (store, id, title, NULL, written_cb, &writings[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      wait_for (&writings[i]);
      g_assert_cmpuint (writings[i].number, ==, i);
    }

  record = hallway_store_find_conference (store, id, NULL);
  g_assert_cmpstr (record->title, ==, "Title 199");
}

static void
test_mark_seen (void)
{
  static const HallwayTestSession moved[] = {
    { .guid = "a", .title = "Alpha", .start = "2026-01-31T11:00:00", .minutes = 30 },
    { 0 },
  };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+1 ~0 -0");
  g_autofree char              *again = NULL;
  g_autoptr (GPtrArray)         shown = NULL;
  g_autoptr (GPtrArray)         agenda = NULL;
  const HallwayEntry           *entry;
  Writing                       writing = { .finish = hallway_store_mark_seen_finish };

  hallway_test_star (store, id, "guid:a", TRUE);
  again = hallway_test_import (store, "Here", moved, "+0 ~1 -0");
  shown = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, NULL);
  hallway_store_mark_seen_async (store, shown, NULL, written_cb, &writing);
  wait_for (&writing);

  agenda = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, NULL);
  entry = g_ptr_array_index (agenda, 0);
  g_assert_true (hallway_span_equal (&entry->session->span, &entry->seen->session->span));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/async/import", test_import);
  g_test_add_data_func ("/store/async/cancel-parsing", GINT_TO_POINTER (HALLWAY_IMPORT_PARSING), test_cancel);
  g_test_add_data_func ("/store/async/cancel-writing", GINT_TO_POINTER (HALLWAY_IMPORT_WRITING), test_cancel);
  g_test_add_func ("/store/async/cancelled-before", test_cancelled_before);
  g_test_add_func ("/store/async/choices", test_choices);
  g_test_add_func ("/store/async/order", test_order);
  g_test_add_func ("/store/async/mark-seen", test_mark_seen);

  return g_test_run ();
}
