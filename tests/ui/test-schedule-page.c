/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a schedule in a window of its own, over a store with a made-up conference. */

#include "hallway-schedule-page.h"

#include "hallway-banner.h"
#include "hallway-day-bar.h"
#include "hallway-filter-popover.h"
#include "hallway-session-list.h"
#include "hallway-session-row.h"
#include "hallway-test-store.h"
#include "hallway-test-widget.h"

#include <adwaita.h>
#include <locale.h>

#define FIRST_DAY "2026-01-31"
#define SECOND_DAY "2026-02-01"
#define BEFORE "2026-01-01T09:00:00+01:00"
#define DURING "2026-01-31T10:10:00+01:00"
#define NO_BREAK "\342\201\240\302\240"
#define ENDED "Loom 2026 has ended (31" NO_BREAK "Jan" NO_BREAK "–" NO_BREAK "1" NO_BREAK "Feb" NO_BREAK "2026)"

#define AFTER "2026-03-01T09:00:00+01:00"

typedef struct
{
  char                *folder;     /* (owned) */
  HallwayStore        *store;      /* (owned) */
  HallwayConference   *conference; /* (owned) */
  GtkWidget           *window;     /* (unowned) */
  HallwaySchedulePage *page;       /* (unowned) */
  HallwaySession      *selected;   /* (unowned) (nullable): what the page said last */
  HallwaySession      *activated;  /* (unowned) (nullable): likewise */
  char                *shown_page; /* (owned) (nullable): where the banner leads */
} Fixture;

static const char calendar[] =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nX-WR-CALNAME:Loom 2026\r\nX-WR-TIMEZONE:Europe/Brussels\r\n"
#define EVENT(uid, start, end, title, room, text)                                                  \
  "BEGIN:VEVENT\r\nUID:" uid "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Brussels:" start \
  "\r\nDTEND;TZID=Europe/Brussels:" end "\r\nSUMMARY:" title "\r\nLOCATION:" room "\r\nDESCRIPTION:" text "\r\nEND:VEVENT\r\n"
  EVENT ("weaving", "20260131T090000", "20260131T100000", "Weaving", "Hall", "Of cloth.")
    EVENT ("dyeing", "20260131T100000", "20260131T103000", "Dyeing wool", "Loft", "Of colours.")
      EVENT ("carding", "20260131T100000", "20260131T110000", "Carding", "Hall", "Of combs and wool.")
        EVENT ("felting", "20260131T110000", "20260131T113000", "Felting", "Attic", "Of wet wool.")
          EVENT ("spinning", "20260201T090000", "20260201T093000", "Spinning wool", "Hall", "Of wheels.")
            EVENT ("knitting", "20260201T100000", "20260201T103000", "Knitting", "Loft", "Of needles.") "END:VCALENDAR\r\n";

/* The window's actions, as far as the page uses them. */

static void
filter_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Fixture         *fixture = user_data;
  const char      *term = g_variant_get_string (parameter, NULL);
  HallwayQueryKind kind;
  g_autofree char *value = NULL;

  g_assert_true (hallway_query_parse_term (term, &kind, &value) || hallway_query_kind_from_string (term, &kind));
  if (g_str_equal (g_action_get_name (G_ACTION (action)), "filter"))
    hallway_schedule_page_add_filter (fixture->page, kind, value);
  else
    hallway_schedule_page_remove_filter (fixture->page, kind, value);
}

static void
clear_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  hallway_schedule_page_clear (((Fixture *) user_data)->page);
}

static void
show_day_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  hallway_schedule_page_set_day (((Fixture *) user_data)->page, hallway_time_parse_date (g_variant_get_string (parameter, NULL)));
}

static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->shown_page);
  fixture->shown_page = g_variant_dup_string (parameter, NULL);
}

static void
insert_actions (Fixture *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "clear-filters", .activate = clear_cb },
    { .name = "filter", .activate = filter_cb, .parameter_type = "s" },
    { .name = "remove-filter", .activate = filter_cb, .parameter_type = "s" },
    { .name = "show-day", .activate = show_day_cb, .parameter_type = "s", .state = "'" FIRST_DAY "'" },
    { .name = "show-page", .activate = show_page_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, target != NULL ? "s" : NULL, target));
}

static void
selected_cb (Fixture        *fixture,
             HallwaySession *session)
{
  fixture->selected = session;
}

static void
activated_cb (Fixture        *fixture,
              HallwaySession *session)
{
  fixture->activated = session;
}

static gint64
parse (const char *text)
{
  return hallway_test_make_span (text, 0).start;
}

static void
make_conference (Fixture *fixture)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     parts = hallway_test_make_parts (calendar);
  HallwaySource             source = { .name = "loom.ics", .timezone = "Europe/Brussels", .parts = parts };
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayUpdate) update = hallway_store_import_parts (fixture->store, &source, parse (BEFORE), &report, &error);
  g_autoptr (GPtrArray)     entries = NULL;

  g_assert_no_error (error);
  entries = hallway_store_read (fixture->store, update->id, NULL, HALLWAY_READ_ROWS, &error);
  g_assert_no_error (error);
  fixture->conference = hallway_conference_new (((HallwayEntry *) entries->pdata[0])->conference, entries);
}

static void
set_up (Fixture      *fixture,
        gconstpointer now)
{
  fixture->folder = hallway_test_make_folder ();
  fixture->store = hallway_test_open_store (fixture->folder);
  make_conference (fixture);
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (HALLWAY_TYPE_SCHEDULE_PAGE, NULL);
  insert_actions (fixture);
  g_signal_connect_swapped (fixture->page, "selected", G_CALLBACK (selected_cb), fixture);
  g_signal_connect_swapped (fixture->page, "activated", G_CALLBACK (activated_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  hallway_schedule_page_set_now (fixture->page, parse (now));
  hallway_schedule_page_set_conference (fixture->page, fixture->store, fixture->conference);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer now)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hallway_test_wait_until (fixture->page == NULL);
  g_assert_finalize_object (fixture->conference);
  g_clear_object (&fixture->store);
  hallway_test_remove_folder (fixture->folder);
  g_free (fixture->shown_page);
}

/* What is listed, "Weaving, Carding" */

static gboolean
collect_row (GtkWidget    *widget,
             gconstpointer text)
{
  HallwaySession *session;

  if (!HALLWAY_IS_SESSION_ROW (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;

  session = hallway_session_row_get_session (HALLWAY_SESSION_ROW (widget));
  if (session != NULL)
    g_string_append_printf ((GString *) text, "%s%s", ((GString *) text)->len > 0 ? ", " : "", hallway_session_get_title (session));
  return FALSE;
}

static gboolean
lists (Fixture    *fixture,
       const char *titles)
{
  g_autoptr (GString) text = g_string_new (NULL);

  hallway_test_find (fixture->window, collect_row, text);
  return g_str_equal (text->str, titles);
}

static gboolean
is_entry (GtkWidget    *widget,
          gconstpointer data)
{
  return GTK_IS_SEARCH_ENTRY (widget);
}

static gboolean
is_button_named (GtkWidget    *widget,
                 gconstpointer name)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0;
}

static GtkWidget *
find_type (Fixture *fixture,
           GType    type)
{
  return hallway_test_find (fixture->window, hallway_test_is_of_type, &type);
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        return controller; /* The widget owns it. */
    }

  return NULL;
}

static gboolean
press (GtkWidget *widget,
       guint      key)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (find_keys (widget), "key-pressed", key, 0, 0, &is_handled);
  return is_handled;
}

#define has_text(fixture, text) hallway_test_has_text ((fixture)->window, text)

/* The tests */

static void
test_days (Fixture      *fixture,
           gconstpointer now)
{
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  g_assert_nonnull (hallway_test_find (fixture->window, is_button_named, "Saturday 31 January 2026, 4 sessions"));
  g_assert_nonnull (hallway_test_find (fixture->window, is_button_named, "Sunday 1 February 2026, 2 sessions"));

  activate (fixture, "win.show-day", SECOND_DAY);
  hallway_test_wait_until (lists (fixture, "Spinning wool, Knitting"));
}

/* The arrow keys choose the day beside, in the direction of reading. */
static void
test_day_keys (Fixture      *fixture,
               gconstpointer now)
{
  GtkWidget *days = find_type (fixture, HALLWAY_TYPE_DAY_BAR);
  GtkWidget *first = NULL;

  hallway_test_wait_until ((first = hallway_test_find (days, is_button_named, "Saturday 31 January 2026, 4 sessions")) != NULL);
  g_assert_false (press (days, GDK_KEY_Right));
  gtk_widget_grab_focus (first);
  g_assert_false (press (days, GDK_KEY_Left));
  g_assert_true (press (days, GDK_KEY_Right));
  hallway_test_wait_until (lists (fixture, "Spinning wool, Knitting"));
  g_assert_true (press (days, GDK_KEY_Home));
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));

  gtk_widget_set_direction (days, GTK_TEXT_DIR_RTL);
  g_assert_true (press (days, GDK_KEY_Left));
  hallway_test_wait_until (lists (fixture, "Spinning wool, Knitting"));
}

/* A day that filters leave empty says so; days count what is left of them. */
static void
test_filters (Fixture      *fixture,
              gconstpointer now)
{
  activate (fixture, "win.filter", "room=Attic");
  hallway_test_wait_until (lists (fixture, "Felting"));
  g_assert_true (has_text (fixture, "Attic"));
  g_assert_true (has_text (fixture, "3 hidden"));
  g_assert_nonnull (hallway_test_find (fixture->window, is_button_named, "Saturday 31 January 2026, 1 session"));
  g_assert_nonnull (hallway_test_find (fixture->window, is_button_named, "Sunday 1 February 2026, 0 sessions"));

  activate (fixture, "win.filter", "room=loft");
  hallway_test_wait_until (lists (fixture, "Dyeing wool, Felting"));
  g_assert_true (has_text (fixture, "Room: 2 of 3"));

  activate (fixture, "win.filter", "starred");
  hallway_test_wait_until (has_text (fixture, "4 hidden by filters"));
  g_assert_true (lists (fixture, ""));
  g_signal_emit_by_name (hallway_test_find_button (fixture->window, "Clear Filters"), "clicked");
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  g_assert_false (has_text (fixture, "Room: 2 of 3"));
}

static void
test_chip (Fixture      *fixture,
           gconstpointer now)
{
  GtkWidget *chip;

  activate (fixture, "win.filter", "room=Attic");
  activate (fixture, "win.filter", "room=Loft");
  hallway_test_wait_until ((chip = hallway_test_find (fixture->window, is_button_named, "Remove the filter “Room: 2 of 3”")) != NULL);
  gtk_widget_grab_focus (chip);
  g_signal_emit_by_name (chip, "clicked");
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

/* What can be chosen is counted, and follows what is chosen. */
static void
test_popover (Fixture      *fixture,
              gconstpointer now)
{
  GType      list_type = GTK_TYPE_LIST_VIEW;
  GtkWidget *button, *values;

  hallway_session_set_starred (hallway_conference_get_session (fixture->conference, 0), TRUE);
  button = hallway_test_find_button (fixture->window, "Filter");
  g_signal_emit_by_name (button, "clicked");
  hallway_test_wait_until ((button = hallway_test_find_button (fixture->window, "Room")) != NULL);
  g_assert_nonnull (hallway_test_find_button (fixture->window, "1"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Room, 3");

  g_signal_emit_by_name (button, "clicked");
  hallway_test_wait_until (has_text (fixture, "2"));
  values = hallway_test_find (find_type (fixture, HALLWAY_TYPE_FILTER_POPOVER), hallway_test_is_of_type, &list_type);
  g_signal_emit_by_name (values, "activate", 0);
  hallway_test_wait_until (lists (fixture, "Weaving, Carding"));
  hallway_test_wait_until (hallway_test_find_button (fixture->window, "Clear") != NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (values)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hall, 2 sessions, chosen");

  g_signal_emit_by_name (values, "activate", 1);
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding"));
  g_signal_emit_by_name (values, "activate", 0);
  hallway_test_wait_until (lists (fixture, "Dyeing wool"));
}

/* Words in the title come first; what isn't of the day is found too, and says when it is. */
static void
test_search (Fixture      *fixture,
             gconstpointer now)
{
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  hallway_schedule_page_search (fixture->page, "wool");
  hallway_test_wait_until (has_text (fixture, "4 found"));
  hallway_test_wait_until (lists (fixture, "Dyeing wool, Spinning wool, Carding, Felting"));
  hallway_test_wait_until (fixture->selected == hallway_conference_get_session (fixture->conference, 1));

  activate (fixture, "win.filter", "room=Hall");
  hallway_test_wait_until (lists (fixture, "Spinning wool, Carding"));
  g_assert_true (has_text (fixture, "2 hidden"));
  g_assert_true (has_text (fixture, "2 found"));

  hallway_test_wait_until (hallway_test_find (fixture->window, is_entry, NULL) != NULL);
  g_signal_emit_by_name (hallway_test_find (fixture->window, is_entry, NULL), "activate");
  g_assert_cmpstr (hallway_session_get_title (fixture->activated), ==, "Spinning wool");

  hallway_schedule_page_search (fixture->page, "");
  hallway_test_wait_until (lists (fixture, "Weaving, Carding"));
}

/* Words in place of others show no day in between. */
static void
test_search_again (Fixture      *fixture,
                   gconstpointer now)
{
  hallway_schedule_page_search (fixture->page, "wo");
  hallway_schedule_page_search (fixture->page, "woo");
  hallway_schedule_page_search (fixture->page, "needles");
  hallway_test_wait_until (lists (fixture, "Knitting"));
  g_assert_true (has_text (fixture, "1 found"));

  hallway_schedule_page_search (fixture->page, "wheels");
  while (g_main_context_iteration (NULL, FALSE))
    g_assert_false (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  hallway_test_wait_until (lists (fixture, "Spinning wool"));
}

static void
test_nothing_found (Fixture      *fixture,
                    gconstpointer now)
{
  hallway_schedule_page_search (fixture->page, "xylophone<b>");
  hallway_test_wait_until (has_text (fixture, "No Sessions Found"));
  g_assert_true (has_text (fixture, "“xylophone<b>” is in no title, name, room, track or text."));

  hallway_schedule_page_search (fixture->page, "needles");
  activate (fixture, "win.filter", "room=Hall");
  hallway_test_wait_until (has_text (fixture, "1 hidden by filters"));
  g_signal_emit_by_name (hallway_test_find_button (fixture->window, "Clear Filters"), "clicked");
  hallway_test_wait_until (lists (fixture, "Knitting"));

  activate (fixture, "win.clear-filters", NULL);
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));

  /* Where no filter hides what was found, it is the search that is in the way. */
  activate (fixture, "win.filter", "room=Hall");
  hallway_schedule_page_search (fixture->page, "xylophone");
  hallway_test_wait_until (hallway_test_find_button (fixture->window, "Clear Search") != NULL);
  g_assert_false (has_text (fixture, "0 hidden"));
  activate (fixture, "win.clear-filters", NULL);
}

/* Closing the search gives back what was selected, and the keyboard. */
static void
search_failed_cb (HallwaySchedulePage *page,
                  const char          *message,
                  char               **said)
{
  *said = g_strdup (message);
}

static void
test_search_failed (Fixture      *fixture,
                    gconstpointer now)
{
  g_autofree char   *said = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->page, "search-failed", G_CALLBACK (search_failed_cb), &said);
  hallway_store_remove (fixture->store, hallway_conference_get_id (fixture->conference), &error);
  g_assert_no_error (error);
  hallway_schedule_page_search (fixture->page, "wool");
  hallway_test_wait_until (said != NULL);
  g_signal_handlers_disconnect_by_func (fixture->page, search_failed_cb, &said);

  g_assert_cmpstr (said, !=, "");
}

static void
test_close_search (Fixture      *fixture,
                   gconstpointer now)
{
  HallwaySession *before = hallway_conference_get_session (fixture->conference, 2);

  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  hallway_schedule_page_select (fixture->page, before);
  hallway_schedule_page_search (fixture->page, "needles");
  hallway_test_wait_until (lists (fixture, "Knitting"));
  hallway_test_wait_until (fixture->selected == hallway_conference_get_session (fixture->conference, 5));

  gtk_search_bar_set_search_mode (hallway_schedule_page_get_search_bar (fixture->page), FALSE);
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  g_assert_true (fixture->selected == before);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

static void
test_running (Fixture      *fixture,
              gconstpointer now)
{
  g_assert_true (hallway_schedule_page_is_running (fixture->page));
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  g_assert_nonnull (hallway_test_find (fixture->window, is_button_named, "Today, Saturday 31 January 2026, 4 sessions"));

  activate (fixture, "win.filter", "now");
  hallway_test_wait_until (lists (fixture, "Dyeing wool, Carding"));
  activate (fixture, "win.clear-filters", NULL);

  activate (fixture, "win.show-day", SECOND_DAY);
  hallway_test_wait_until (lists (fixture, "Spinning wool, Knitting"));
  hallway_schedule_page_jump_to_now (fixture->page);
  g_assert_cmpstr (hallway_session_get_title (fixture->selected), ==, "Dyeing wool");
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
}

/* What is over is above what is seen, as long as something follows. */
static void
test_now_at_top (Fixture      *fixture,
                 gconstpointer now)
{
  HallwaySessionList *list = HALLWAY_SESSION_LIST (find_type (fixture, HALLWAY_TYPE_SESSION_LIST));
  HallwaySession     *running = hallway_conference_get_session (fixture->conference, 1);

  gtk_widget_set_visible (fixture->window, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 200);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hallway_schedule_page_jump_to_now (fixture->page);
  hallway_test_wait_until (hallway_session_list_get_top (list) == running);
}

/* What is dismissed stays away until the schedule is another one. */
static void
test_banner (Fixture      *fixture,
             gconstpointer now)
{
  g_autoptr (HallwayView) view = NULL;
  GtkWidget              *dismiss;

  hallway_test_wait_until (has_text (fixture, ENDED));
  hallway_schedule_page_set_n_changed (fixture->page, 2);
  g_assert_true (has_text (fixture, ENDED));

  dismiss = hallway_test_find (fixture->window, is_button_named, "Dismiss");
  g_signal_emit_by_name (dismiss, "clicked");
  hallway_test_wait_until (hallway_test_find (fixture->window, is_button_named, "Dismiss") == NULL);
  view = hallway_schedule_page_get_view (fixture->page);
  hallway_schedule_page_set_view (fixture->page, view);
  g_assert_null (hallway_test_find (fixture->window, is_button_named, "Dismiss"));

  hallway_schedule_page_set_now (fixture->page, parse (BEFORE));
  hallway_test_wait_until (has_text (fixture, "2 sessions of your agenda have changed"));
  g_signal_emit_by_name (hallway_test_find_button (fixture->window, "Show Agenda"), "clicked");
  g_assert_cmpstr (fixture->shown_page, ==, "agenda");
}

/* A conference opens as it was left. */
static void
test_view (Fixture      *fixture,
           gconstpointer now)
{
  g_autoptr (HallwayView) first = hallway_schedule_page_get_view (fixture->page);
  g_autoptr (HallwayView) left = NULL;
  g_autoptr (HallwayView) again = NULL;
  g_autofree char        *left_text = NULL;
  g_autofree char        *again_text = NULL;

  activate (fixture, "win.filter", "room=Hall");
  activate (fixture, "win.show-day", SECOND_DAY);
  hallway_test_wait_until (lists (fixture, "Spinning wool"));
  left = hallway_schedule_page_get_view (fixture->page);
  g_assert_cmpint (left->day, ==, hallway_time_parse_date (SECOND_DAY));

  hallway_schedule_page_set_view (fixture->page, first);
  hallway_test_wait_until (lists (fixture, "Weaving, Dyeing wool, Carding, Felting"));
  hallway_schedule_page_set_view (fixture->page, left);
  hallway_test_wait_until (lists (fixture, "Spinning wool"));
  again = hallway_schedule_page_get_view (fixture->page);
  left_text = hallway_view_to_text (left);
  again_text = hallway_view_to_text (again);
  g_assert_cmpstr (again_text, ==, left_text);
}

static void
test_narrow (Fixture      *fixture,
             gconstpointer now)
{
  int minimum;

  activate (fixture, "win.filter", "room=Hall");
  activate (fixture, "win.filter", "starred");
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
}

#define ADD(path, now, function) g_test_add ("/ui/schedule-page/" path, Fixture, now, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("days", BEFORE, test_days);
  ADD ("day-keys", BEFORE, test_day_keys);
  ADD ("filters", BEFORE, test_filters);
  ADD ("chip", BEFORE, test_chip);
  ADD ("popover", BEFORE, test_popover);
  ADD ("search", BEFORE, test_search);
  ADD ("search-again", BEFORE, test_search_again);
  ADD ("nothing-found", BEFORE, test_nothing_found);
  ADD ("search-failed", BEFORE, test_search_failed);
  ADD ("close-search", BEFORE, test_close_search);
  ADD ("running", DURING, test_running);
  ADD ("now-at-top", DURING, test_now_at_top);
  ADD ("banner", AFTER, test_banner);
  ADD ("view", BEFORE, test_view);
  ADD ("narrow", BEFORE, test_narrow);

  return g_test_run ();
}
