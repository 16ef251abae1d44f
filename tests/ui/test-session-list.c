/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of sessions in a window of its own: what its rows show while they are used again and again. */

#include "hallway-session-list.h"

#include "hallway-format.h"
#include "hallway-session-row.h"
#include "hallway-session-summary.h"
#include "hallway-swatch.h"
#include "hallway-test-session.h"
#include "hallway-test-widget.h"
#include "model/hallway-conference.h"

#include <adwaita.h>
#include <locale.h>

typedef struct
{
  HallwayConference  *conference; /* (owned) */
  GListStore         *sessions;   /* (owned) */
  GtkWidget          *window;     /* (unowned) */
  HallwaySessionList *list;       /* (unowned) */
} Fixture;

#define N_SESSIONS 300
#define PER_SLOT 3
#define FIRST_START "2026-01-31T10:00:00+01:00"
#define MINUTES 60 /* of each slot */

static gint64
get_first_start (void)
{
  return hallway_test_make_span (FIRST_START, MINUTES).start;
}

static HallwayConference *
make_conference (void)
{
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  g_autoptr (HallwayRecord) record = hallway_record_new ();
  g_autoptr (GPtrArray)     entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  record->id = g_strdup ("fair");
  record->title = g_strdup ("Fair");
  record->zone = hallway_zone_new ("Europe/Brussels");
  record->basis = HALLWAY_BASIS_ZONED;
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      HallwayDraftSession *session = hallway_draft_add_session (draft);
      g_autofree char     *key = g_strdup_printf ("k%u", i);
      g_autofree char     *title = g_strdup_printf ("Weaving %u", i);

      session->key = hallway_draft_take_line (draft, key, -1);
      session->title = hallway_draft_take_line (draft, title, -1);
      session->room = i % 2 == 0 ? "Hall" : "Loft";
      session->status = i == 1 ? HALLWAY_STATUS_CANCELLED : HALLWAY_STATUS_CONFIRMED;
      session->span = hallway_test_make_span (FIRST_START, MINUTES);
      session->span.start += (gint64) (i / PER_SLOT) * MINUTES * 60;
      session->day = hallway_span_get_day (&session->span, -1);
    }
  for (guint i = 0; i < N_SESSIONS; i++)
    g_ptr_array_add (entries, hallway_entry_new (record, draft, i));

  return hallway_conference_new (record, entries);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->conference = make_conference ();
  fixture->sessions = g_list_store_new (HALLWAY_TYPE_SESSION);
  for (guint i = 0; i < N_SESSIONS; i++)
    g_list_store_append (fixture->sessions, hallway_conference_get_session (fixture->conference, i));
  fixture->window = gtk_window_new ();
  fixture->list = g_object_new (HALLWAY_TYPE_SESSION_LIST, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  hallway_session_list_set_sessions (fixture->list, G_LIST_MODEL (fixture->sessions));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->sessions);
  g_assert_finalize_object (fixture->conference);
}

static gboolean
shows_inscription (GtkWidget    *widget,
                   gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

static gboolean
has_line (Fixture    *fixture,
          const char *text)
{
  return hallway_test_find (fixture->window, shows_inscription, text) != NULL;
}

static gboolean
shows_session (GtkWidget    *widget,
               gconstpointer session)
{
  return HALLWAY_IS_SESSION_ROW (widget) && gtk_widget_get_mapped (widget) &&
         hallway_session_row_get_session (HALLWAY_SESSION_ROW (widget)) == session;
}

static GtkWidget *
find_row (Fixture *fixture,
          guint    position)
{
  return hallway_test_find (fixture->window, shows_session,
                            hallway_conference_get_session (fixture->conference, position));
}

static gboolean
begins_with (GtkWidget  *row,
             const char *text)
{
  return hallway_test_find (row, shows_inscription, text) != NULL;
}

/* A row is named for a screen reader, and its name follows the star. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  HallwaySession  *session = hallway_conference_get_session (fixture->conference, 1);
  g_autofree char *times = hallway_format_times (hallway_session_get_span (session),
                                                 hallway_conference_get_zone (fixture->conference));
  g_autofree char *name = g_strdup_printf ("Weaving 1, %s, Loft, Cancelled", times);
  g_autofree char *starred_name = g_strconcat (name, ", starred", NULL);
  GtkAccessible   *item;

  hallway_test_wait_until (find_row (fixture, 1) != NULL);
  item = GTK_ACCESSIBLE (gtk_widget_get_parent (find_row (fixture, 1)));
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  hallway_session_set_starred (session, TRUE);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, starred_name);
}

/* Headings stand on the first row of a slot, also after the one that had it is filtered away. */
static void
test_headings (Fixture      *fixture,
               gconstpointer data)
{
  hallway_test_wait_until (find_row (fixture, 4) != NULL);
  g_assert_true (begins_with (find_row (fixture, 0), "10:00 CET"));
  g_assert_false (begins_with (find_row (fixture, 1), "10:00 CET"));
  g_assert_true (begins_with (find_row (fixture, 3), "11:00 CET"));

  g_list_store_remove (fixture->sessions, 0);
  hallway_test_wait_until (find_row (fixture, 0) == NULL);
  g_assert_true (begins_with (find_row (fixture, 1), "10:00 CET"));
}

/* What runs says so; the line of now stands above what comes next, and moves. */
static void
test_now (Fixture      *fixture,
          gconstpointer data)
{
  gint64 start = get_first_start ();

  hallway_test_wait_until (find_row (fixture, 6) != NULL);
  g_assert_false (hallway_test_has_text (fixture->window, "10:48"));
  hallway_session_list_set_now (fixture->list, start + 48 * 60, TRUE);
  hallway_test_wait_until (hallway_test_has_text (find_row (fixture, 3), "10:48"));
  g_assert_true (has_line (fixture, "Hall · now · 12 minutes left"));

  hallway_session_list_set_now (fixture->list, start + 61 * 60, TRUE);
  hallway_test_wait_until (hallway_test_has_text (find_row (fixture, 6), "11:01"));
  g_assert_false (hallway_test_has_text (find_row (fixture, 3), "11:01"));

  hallway_session_list_set_now (fixture->list, start - 60, TRUE);
  g_assert_false (hallway_test_has_text (fixture->window, "09:59"));
}

/* Rows that are used again show nothing of what they showed before. */
static void
test_again (Fixture      *fixture,
            gconstpointer data)
{
  hallway_test_wait_until (find_row (fixture, 2) != NULL);
  hallway_session_set_starred (hallway_conference_get_session (fixture->conference, 0), TRUE);
  for (guint i = 0; i < 3; i++)
    {
      guint last = N_SESSIONS - 1 - i;

      hallway_session_list_select (fixture->list, hallway_conference_get_session (fixture->conference, last));
      hallway_test_wait_until (find_row (fixture, last) != NULL && begins_with (find_row (fixture, last), "Weaving 299") == (i == 0));
      hallway_session_list_set_sessions (fixture->list, NULL);
      hallway_session_list_set_sessions (fixture->list, G_LIST_MODEL (fixture->sessions));
      hallway_test_wait_until (find_row (fixture, 0) != NULL && find_row (fixture, 2) != NULL);
      g_assert_nonnull (hallway_test_find (find_row (fixture, 0), shows_inscription, "Weaving 0"));
      g_assert_nonnull (hallway_test_find (find_row (fixture, 2), shows_inscription, "Weaving 2"));
      g_assert_null (hallway_test_find (find_row (fixture, 2), shows_inscription, "Weaving 0"));
    }
}

/* With GTK 4.8, each widget that follows an action costs as much as there are and were others. */
static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  hallway_test_wait_until (find_row (fixture, 2) != NULL);
  g_assert_null (hallway_test_find_also_folded (GTK_WIDGET (fixture->list), hallway_test_follows_action, NULL));
}

/* Words that no row shows were found in the text. */
static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  hallway_session_list_set_words (fixture->list, "weav hall");
  hallway_session_list_set_sessions (fixture->list, NULL);
  hallway_session_list_set_sessions (fixture->list, G_LIST_MODEL (fixture->sessions));
  hallway_test_wait_until (find_row (fixture, 1) != NULL);
  g_assert_false (begins_with (find_row (fixture, 0), "Found in the description"));
  g_assert_true (begins_with (find_row (fixture, 1), "Found in the description"));
}

/* Where one is in the list isn't forgotten while another page is shown, and is a place of what is listed then. */
static void
test_top (Fixture      *fixture,
          gconstpointer data)
{
  HallwaySession *left_at = hallway_conference_get_session (fixture->conference, 30);
  HallwaySession *wanted = hallway_conference_get_session (fixture->conference, 60);

  hallway_test_wait_until (find_row (fixture, 2) != NULL);
  hallway_session_list_scroll_to_top (fixture->list, left_at);
  hallway_test_wait_until (find_row (fixture, 30) != NULL && find_row (fixture, 32) != NULL);
  hallway_test_wait_until (hallway_session_list_get_top (fixture->list) == left_at);
  gtk_widget_set_visible (GTK_WIDGET (fixture->list), FALSE);
  g_assert_true (hallway_session_list_get_top (fixture->list) == left_at);

  hallway_session_list_set_sessions (fixture->list, NULL);
  g_assert_null (hallway_session_list_get_top (fixture->list));

  hallway_session_list_set_sessions (fixture->list, G_LIST_MODEL (fixture->sessions));
  hallway_session_list_scroll_to_top (fixture->list, wanted);
  g_assert_true (hallway_session_list_get_top (fixture->list) == wanted);
  gtk_widget_set_visible (GTK_WIDGET (fixture->list), TRUE);
  hallway_test_wait_until (find_row (fixture, 60) != NULL);
  g_assert_true (hallway_session_list_get_top (fixture->list) == wanted);
}

#define ADD(path, function) g_test_add ("/ui/session-list/" path, Fixture, NULL, set_up, function, tear_down)

/* Whether what is drawn of a widget is drawn in that font. */
static gboolean
is_drawn_in (GtkWidget  *widget,
             const char *font)
{
  g_autoptr (GdkPaintable)  paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot)   snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes)        bytes = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return FALSE;

  bytes = gsk_render_node_serialize (node);
  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), font) != NULL;
}

/* A row that left the window before it was ever shown comes back in the fonts of the style sheet. */
static void
test_font (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget                 *window = gtk_window_new ();
  GtkWidget                 *summary = g_object_ref_sink (hallway_session_summary_new ());

  gtk_css_provider_load_from_data (style, "summary .title { font-family: Monospace; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  hallway_session_summary_set_title (HALLWAY_SESSION_SUMMARY (summary), "Weaving");
  gtk_window_set_child (GTK_WINDOW (window), summary);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_set_child (GTK_WINDOW (window), summary);
  gtk_window_present (GTK_WINDOW (window));
  hallway_test_wait_until (gtk_widget_get_mapped (summary) && gtk_widget_get_height (summary) > 0);
  g_assert_true (is_drawn_in (summary, "Mono"));

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (summary);
}

static graphene_rect_t
get_bounds (GtkWidget *summary,
            GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_nonnull (child);
  g_assert_true (gtk_widget_compute_bounds (child, summary, &bounds));
  return bounds;
}

/* From right to left the swatch is at the right, then the title, and the star at the left. */
static void
test_mirrored (void)
{
  GType           types[] = { HALLWAY_TYPE_SWATCH, GTK_TYPE_INSCRIPTION, GTK_TYPE_BUTTON };
  graphene_rect_t bounds[G_N_ELEMENTS (types)];
  GtkWidget      *window, *summary;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = gtk_window_new ();
  summary = hallway_session_summary_new ();
  hallway_session_summary_set_title (HALLWAY_SESSION_SUMMARY (summary), "Weaving");
  gtk_window_set_child (GTK_WINDOW (window), summary);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 200);
  gtk_window_present (GTK_WINDOW (window));
  hallway_test_wait_until (gtk_widget_get_mapped (summary) && gtk_widget_get_width (summary) > 0);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    bounds[i] = get_bounds (summary, hallway_test_find (summary, hallway_test_is_of_type, &types[i]));
  g_assert_cmpfloat (bounds[0].origin.x + bounds[0].size.width, ==, gtk_widget_get_width (summary));
  g_assert_cmpfloat (bounds[0].origin.x - bounds[1].origin.x - bounds[1].size.width, ==, 12);
  g_assert_cmpfloat (bounds[2].origin.x, ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Whether a title in a narrow row has its text at that end. */
static gboolean
has_title_at (GtkTextDirection direction,
              const char      *title,
              GtkPositionType  end)
{
  GType           type = GTK_TYPE_INSCRIPTION;
  GtkWidget      *window, *summary, *text;
  graphene_rect_t drawn;
  gboolean        is_there;

  gtk_widget_set_default_direction (direction);
  window = gtk_window_new ();
  summary = hallway_session_summary_new ();
  hallway_session_summary_set_title (HALLWAY_SESSION_SUMMARY (summary), title);
  gtk_window_set_child (GTK_WINDOW (window), summary);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_window_present (GTK_WINDOW (window));
  hallway_test_wait_until (gtk_widget_get_mapped (summary) && gtk_widget_get_width (summary) > 0);

  text = hallway_test_find (summary, hallway_test_is_of_type, &type);
  drawn = hallway_test_get_drawn (text);
  g_assert_cmpfloat (drawn.size.width, >, 0);
  is_there = end == GTK_POS_LEFT ? drawn.origin.x < 4 : drawn.origin.x + drawn.size.width > (float) gtk_widget_get_width (text) - 4;

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  return is_there;
}

/* How long something still runs is said whole, however narrow its row is. */
static void
test_time_left (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *summary = hallway_session_summary_new ();
  int        height;

  hallway_session_summary_set_title (HALLWAY_SESSION_SUMMARY (summary), "Weaving");
  hallway_session_summary_set_place (HALLWAY_SESSION_SUMMARY (summary), "The Long Hall behind the Mill · until 10:50", FALSE);
  gtk_window_set_child (GTK_WINDOW (window), summary);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_window_present (GTK_WINDOW (window));
  hallway_test_wait_until (gtk_widget_get_mapped (summary) && gtk_widget_get_width (summary) > 0);
  gtk_widget_measure (summary, GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);

  for (guint i = 0; i < 2; i++)
    {
      int running, ended;

      hallway_session_summary_set_place (HALLWAY_SESSION_SUMMARY (summary), "The Long Hall behind the Mill · now · 15 minutes left", TRUE);
      gtk_widget_measure (summary, GTK_ORIENTATION_VERTICAL, 200, &running, NULL, NULL, NULL);
      g_assert_cmpint (running, >, height);
      hallway_session_summary_set_place (HALLWAY_SESSION_SUMMARY (summary), "The Long Hall behind the Mill · until 10:50", FALSE);
      gtk_widget_measure (summary, GTK_ORIENTATION_VERTICAL, 200, &ended, NULL, NULL, NULL);
      g_assert_cmpint (ended, ==, height);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A title begins beside its swatch, whatever its script is, and however many lines it takes. */
static void
test_scripts (void)
{
  static const char *const titles[] = { "Weaving", "Weaving, dyeing and all that mends a loom", "אריגה",
                                        "אריגה, צביעה וכל מה שמתקן נול ישן מאוד מאוד" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_assert_true (has_title_at (GTK_TEXT_DIR_LTR, titles[i], GTK_POS_LEFT));
      g_assert_true (has_title_at (GTK_TEXT_DIR_RTL, titles[i], GTK_POS_RIGHT));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("names", test_names);
  ADD ("headings", test_headings);
  ADD ("now", test_now);
  ADD ("again", test_again);
  ADD ("actions", test_actions);
  ADD ("words", test_words);
  ADD ("top", test_top);
  g_test_add_func ("/ui/session-list/font", test_font);
  g_test_add_func ("/ui/session-list/mirrored", test_mirrored);
  g_test_add_func ("/ui/session-list/scripts", test_scripts);
  g_test_add_func ("/ui/session-list/time-left", test_time_left);

  return g_test_run ();
}
