/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the agenda in a window of its own: what it says, and what it asks the window for. */

#include "hallway-agenda-page.h"

#include "hallway-agenda-row-view.h"
#include "hallway-test-model.h"
#include "hallway-test-widget.h"

#include <adwaita.h>
#include <locale.h>

typedef struct
{
  GtkWidget         *window; /* (unowned) */
  HallwayAgendaPage *page;   /* (unowned) */
  HallwayAgenda     *agenda;
  HallwayRecord     *record;
  GPtrArray         *entries;
  GString           *asked; /* actions of the window that were activated */
} Fixture;

static const HallwayTestSession sessions[] = {
  { "Weaving", "2026-01-31T09:00:00+01:00", 60, "Attic", .people = "Ada Byron, Bo Li" },
  { "Dyeing", "2026-01-31T09:40:00+01:00", 30, "Yard" },
  { "Spinning", "2026-01-31T10:15:00+01:00", 15, "Attic" },
  { "Carding", "2026-01-31T10:40:00+01:00", 15, "Attic", .state = HALLWAY_ENTRY_GONE },
  { "Felting", "2026-01-31T11:00:00+01:00", 30, "Attic", .status = HALLWAY_STATUS_CANCELLED },
  { "Lunch", "2026-01-31T12:00:00+01:00", 30, NULL, .state = HALLWAY_ENTRY_OWN },
  { "Knitting", "2026-02-01T09:00:00+01:00", 30, "Yard", .state = HALLWAY_ENTRY_NOT_LOADED },
};

static void
asked_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_autofree char *target = g_variant_print (parameter, FALSE);

  g_string_append_printf (user_data, "%s %s;", g_action_get_name (G_ACTION (action)), target);
}

static void
add_actions (Fixture *fixture)
{
  static const char *const       names[] = { "mark-seen", "show-agenda", "show-free-time", "show-item", "show-page", "star" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (asked_cb), fixture->asked);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

/* What the user saw of a session before. */
static HallwayEntry *
make_seen (HallwayRecord            *record,
           const HallwayTestSession *session)
{
  g_autoptr (GPtrArray) seen = hallway_test_make_entries (record, session, 1);

  return hallway_entry_ref (seen->pdata[0]);
}

static void
set_now (Fixture    *fixture,
         const char *now)
{
  HallwaySpan span = hallway_test_make_span (now, 0);

  hallway_agenda_page_set_now (fixture->page, span.start);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const HallwayTestSession moved = { "Spinning", "2026-01-31T08:15:00+01:00", 15, "Cellar" };

  fixture->asked = g_string_new (NULL);
  fixture->record = hallway_test_make_record ("loom", "Europe/Brussels");
  fixture->record->start = hallway_time_parse_date ("2026-01-31");
  fixture->record->end = hallway_time_parse_date ("2026-02-01");
  fixture->record->updated = hallway_time_parse_date ("2026-01-30");
  fixture->entries = hallway_test_make_entries (fixture->record, sessions, G_N_ELEMENTS (sessions));
  ((HallwayEntry *) fixture->entries->pdata[2])->seen = make_seen (fixture->record, &moved);
  fixture->agenda = hallway_agenda_new ();
  hallway_agenda_set_entries (fixture->agenda, fixture->entries);

  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (HALLWAY_TYPE_AGENDA_PAGE, NULL);
  add_actions (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 1200);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  set_now (fixture, "2026-01-20T10:00:00+01:00");
  hallway_agenda_page_set_agenda (fixture->page, fixture->agenda);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hallway_test_wait_until (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->agenda);
  g_ptr_array_unref (fixture->entries);
  hallway_record_unref (fixture->record);
  g_string_free (fixture->asked, TRUE);
}

static gboolean
shows_in_any (GtkWidget    *widget,
              gconstpointer text)
{
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;

  return hallway_test_shows (widget, text);
}

static gboolean
has_text (Fixture    *fixture,
          const char *text)
{
  return hallway_test_find (fixture->window, shows_in_any, text) != NULL;
}

static gboolean
is_view_of (GtkWidget    *widget,
            gconstpointer title)
{
  HallwayAgendaRow *row = HALLWAY_IS_AGENDA_ROW_VIEW (widget) ? hallway_agenda_row_view_get_row (HALLWAY_AGENDA_ROW_VIEW (widget)) : NULL;

  return row != NULL && !hallway_agenda_row_is_gap (row) && g_str_equal (hallway_agenda_item_get_title (hallway_agenda_row_get_item (row)), title);
}

static GtkWidget *
find_view (Fixture    *fixture,
           const char *title)
{
  return hallway_test_find (fixture->window, is_view_of, title);
}

static gboolean
is_star (GtkWidget    *widget,
         gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "star");
}

static void
press (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_asked (Fixture    *fixture,
              const char *expected)
{
  g_assert_cmpstr (fixture->asked->str, ==, expected);
  g_string_truncate (fixture->asked, 0);
}

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const texts[] = {
    "7 sessions · 1 conflict · 1 change",
    "Saturday 31 January 2026",
    "Conference loom",
    "Ada Byron, Bo Li",
    "09:00 – 10:00 CET · Attic",
    "Overlaps “Dyeing” by 20 minutes",
    "Overlaps “Weaving” by 20 minutes",
    "5 minutes to get from Yard to Attic",
    "Moved from 08:15, Cellar",
    "No longer in the schedule, as updated on Fri 30 Jan",
    "Cancelled",
    "Your own",
    "1 h 30 min free",
    "Schedule not loaded: as you last saw it",
    "Sunday 1 February 2026",
  };

  hallway_test_wait_until (has_text (fixture, texts[0]) && find_view (fixture, "Knitting") != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_true (has_text (fixture, texts[i]));
    }
  gtk_test_accessible_assert_property (gtk_widget_get_parent (find_view (fixture, "Dyeing")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Dyeing, 09:40 – 10:10 CET · Yard, Conference loom, Overlaps “Weaving” by 20 minutes");
}

static void
test_buttons (Fixture      *fixture,
              gconstpointer data)
{
  hallway_test_wait_until (find_view (fixture, "Lunch") != NULL);

  press (hallway_test_find (find_view (fixture, "Weaving"), is_star, NULL));
  assert_asked (fixture, "star 'loom/Weaving';");
  press (hallway_test_find_button (find_view (fixture, "Spinning"), "Got It"));
  assert_asked (fixture, "mark-seen 'loom/Spinning';");
  g_assert_null (hallway_test_find (find_view (fixture, "Lunch"), is_star, NULL));
  g_assert_null (hallway_test_find_button (find_view (fixture, "Carding"), "Got It"));
}

/* With GTK 4.8, each widget that follows an action costs as much as there are and were others. */
static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  const GType list = GTK_TYPE_LIST_VIEW;
  GtkWidget  *view;

  hallway_test_wait_until (find_view (fixture, "Lunch") != NULL);
  view = hallway_test_find (fixture->window, hallway_test_is_of_type, &list);
  g_assert_null (hallway_test_find_also_folded (view, hallway_test_follows_action, NULL));
}

/* What overlaps is compared side by side, and one of it taken out. */
static void
test_choice (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *button;

  hallway_test_wait_until (find_view (fixture, "Weaving") != NULL);
  button = hallway_test_find_button (find_view (fixture, "Weaving"), "Choose");
  while (!GTK_IS_MENU_BUTTON (button))
    button = gtk_widget_get_parent (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  hallway_test_wait_until (has_text (fixture, "You can be in one place only"));
  g_assert_true (has_text (fixture, "09:40 – 10:10 · Yard"));
  g_assert_false (gtk_widget_get_has_tooltip (button));
  press (hallway_test_find_button (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "Take Out"));
  assert_asked (fixture, "star 'loom/Weaving';");
  hallway_test_wait_until (!has_text (fixture, "You can be in one place only"));
  g_assert_true (gtk_widget_get_has_tooltip (button));

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  hallway_test_wait_until (has_text (fixture, "You can be in one place only"));
  press (hallway_test_find_button (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "Show"));
  assert_asked (fixture, "show-item 'loom/Weaving';");
}

/* The keyboard stays where an item was taken out. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *focused = NULL;
  g_autofree char *after = NULL;

  hallway_test_wait_until (find_view (fixture, "Lunch") != NULL);
  g_assert_null (hallway_agenda_page_get_focused (fixture->page));
  gtk_widget_grab_focus (gtk_widget_get_parent (find_view (fixture, "Dyeing")));
  focused = hallway_agenda_page_get_focused (fixture->page);
  g_assert_cmpstr (focused, ==, "loom/Dyeing");

  g_ptr_array_remove_index (fixture->entries, 1);
  hallway_agenda_set_entries (fixture->agenda, fixture->entries);
  hallway_test_wait_until (find_view (fixture, "Dyeing") == NULL);
  after = hallway_agenda_page_get_focused (fixture->page);
  g_assert_nonnull (after);
  g_assert_true (g_str_equal (after, "loom/Weaving") || g_str_equal (after, "loom/Spinning"));
}

static void
test_next (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_false (has_text (fixture, "Next in 19 minutes"));
  set_now (fixture, "2026-01-31T08:41:00+01:00");
  hallway_test_wait_until (has_text (fixture, "Next in 19 minutes"));
  g_assert_true (has_text (fixture, "Attic · 09:00 – 10:00"));

  set_now (fixture, "2026-01-31T09:30:00+01:00");
  hallway_test_wait_until (has_text (fixture, "Now, 30 minutes left"));
  g_assert_true (has_text (fixture, "Then, at 09:40: Dyeing"));
  press (hallway_test_find_button (fixture->window, "Now, 30 minutes left"));
  assert_asked (fixture, "show-item 'loom/Weaving';");

  set_now (fixture, "2026-01-31T12:30:00+01:00");
  hallway_test_wait_until (!has_text (fixture, "Now, 30 minutes left"));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (find_view (fixture, "Weaving")), "today"));
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  guint n_notified = 0;

  hallway_test_count_notify (fixture->page, "notify::scope", &n_notified);
  g_ptr_array_set_size (fixture->entries, 0);
  hallway_agenda_set_entries (fixture->agenda, fixture->entries);
  hallway_test_wait_until (has_text (fixture, "Nothing Starred Yet"));
  press (hallway_test_find_button (fixture->window, "Show the Conferences"));
  assert_asked (fixture, "show-page 'conferences';");

  hallway_agenda_page_set_scope (fixture->page, HALLWAY_AGENDA_SCOPE_ALL);
  hallway_agenda_page_set_scope (fixture->page, HALLWAY_AGENDA_SCOPE_ALL);
  g_assert_cmpuint (n_notified, ==, 1);
}

/* With a conference open, there is a choice of what is listed. */
static void
test_scope (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (HallwayConference) conference = hallway_conference_new (fixture->record, fixture->entries);

  hallway_test_wait_until (find_view (fixture, "Lunch") != NULL);
  g_assert_false (has_text (fixture, "This Conference"));
  hallway_agenda_add_conference (fixture->agenda, conference);
  hallway_agenda_page_set_conference (fixture->page, conference);
  hallway_test_wait_until (has_text (fixture, "This Conference"));
  g_assert_true (has_text (fixture, "09:00 – 10:00 · Attic"));
  g_assert_true (has_text (fixture, "CET"));
  press (hallway_test_find_button (fixture->window, "All"));
  assert_asked (fixture, "show-agenda 'all';");

  hallway_agenda_page_set_scope (fixture->page, HALLWAY_AGENDA_SCOPE_ALL);
  hallway_test_wait_until (has_text (fixture, "09:00 – 10:00 CET · Attic"));

  hallway_agenda_page_set_conference (fixture->page, NULL);
  hallway_agenda_remove_conference (fixture->agenda, conference);
}

/* Free time asks for what fits, where the conference is open. */
static void
test_free_time (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (HallwayConference) conference = hallway_conference_new (fixture->record, fixture->entries);

  hallway_test_wait_until (find_view (fixture, "Lunch") != NULL);
  g_assert_null (hallway_test_find_button (fixture->window, "What fits?"));
  hallway_agenda_add_conference (fixture->agenda, conference);
  hallway_agenda_page_set_conference (fixture->page, conference);
  hallway_test_wait_until (hallway_test_find_button (fixture->window, "What fits?") != NULL);
  press (hallway_test_find_button (fixture->window, "What fits?"));
  assert_asked (fixture, "show-free-time '2026-01-31T10:30:00+01:00/2026-01-31T12:00:00+01:00';");

  hallway_agenda_page_set_conference (fixture->page, NULL);
  hallway_agenda_remove_conference (fixture->agenda, conference);
}

static void
set_up_mirrored (Fixture      *fixture,
                 gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, data);
}

static void
tear_down_mirrored (Fixture      *fixture,
                    gconstpointer data)
{
  tear_down (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Latin facts stand where a row begins that is read from right to left. */
static void
test_mirrored (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const facts[] = { "Ada Byron, Bo Li", "09:00 – 10:00 CET · Attic" };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      GtkWidget      *text;
      graphene_rect_t drawn;

      hallway_test_wait_until ((text = hallway_test_find (fixture->window, shows_in_any, facts[i])) != NULL &&
                               gtk_widget_get_width (text) > 0);
      drawn = hallway_test_get_drawn (text);
      g_assert_cmpfloat (drawn.origin.x, >, (float) gtk_widget_get_width (text) / 2);
      g_assert_cmpfloat (drawn.origin.x + drawn.size.width, >, (float) gtk_widget_get_width (text) - 4);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/ui/agenda-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("words", test_words);
  ADD ("buttons", test_buttons);
  ADD ("actions", test_actions);
  ADD ("choice", test_choice);
  ADD ("focus", test_focus);
  ADD ("next", test_next);
  ADD ("empty", test_empty);
  ADD ("scope", test_scope);
  ADD ("free-time", test_free_time);
  g_test_add ("/ui/agenda-page/mirrored", Fixture, NULL, set_up_mirrored, test_mirrored, tear_down_mirrored);

  return g_test_run ();
}
