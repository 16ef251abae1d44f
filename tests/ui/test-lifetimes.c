/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every widget of the folder ui is made, shown and let go, with what it shows and without, and nothing of it stays. One
 * that isn't in the table fails the test. */

#include "hallway-agenda-card.h"
#include "hallway-agenda-choice.h"
#include "hallway-agenda-page.h"
#include "hallway-agenda-row-view.h"
#include "hallway-banner.h"
#include "hallway-catalogue-page.h"
#include "hallway-column-layout.h"
#include "hallway-conference-card.h"
#include "hallway-conferences-page.h"
#include "hallway-day-bar.h"
#include "hallway-facet-row.h"
#include "hallway-filter-popover.h"
#include "hallway-fit-content.h"
#include "hallway-import-bar.h"
#include "hallway-menu-tooltip.h"
#include "hallway-person-row.h"
#include "hallway-pill-button.h"
#include "hallway-preferences-window.h"
#include "hallway-report-page.h"
#include "hallway-schedule-page.h"
#include "hallway-session-list.h"
#include "hallway-session-page.h"
#include "hallway-session-row.h"
#include "hallway-session-summary.h"
#include "hallway-swatch.h"
#include "hallway-test-model.h"
#include "hallway-test-wait.h"
#include "hallway-text-button.h"
#include "hallway-text-view.h"
#include "hallway-window.h"
#include "hallway-wrap-layout.h"
#include "hallway-zone-page.h"
#include "model/hallway-slot-list.h"

#include <adwaita.h>
#include <locale.h>

typedef struct
{
  GtkWidget         *window;     /* (unowned) */
  AdwBin            *place;      /* (unowned): in the window */
  GPtrArray         *entries;    /* (owned) (element-type HallwayEntry) */
  HallwayConference *conference; /* (owned) */
  HallwayAgenda     *agenda;     /* (owned) */
  HallwayAgendaRows *rows;       /* (owned) */
  HallwaySlotList   *slots;      /* (owned) */
  HallwayFacets     *facets;     /* (owned) */
  HallwaySettings   *settings;   /* (owned) */
} Fixture;

/* How a class is made, if not from nothing, and given what it shows. */
typedef struct
{
  GType (*get_type) (void);
  GtkWidget *(*make) (Fixture *fixture);            /* (nullable) */
  void (*fill) (Fixture *fixture, gpointer widget); /* (nullable) */
} Kind;

static const HallwayTestSession sessions[] = {
  { "Weaving", "2026-01-31T09:00:00+01:00", 60, "Attic", "Cloth", "Ada Byron, Bo Li", "Talk", "en", TRUE },
  { "Dyeing", "2026-01-31T09:40:00+01:00", 30, "Yard", "Colour", "Ada Byron", "Talk", "de", TRUE },
  { "Spinning", "2026-01-31T12:00:00+01:00", 15, "Attic", "Cloth", .starred = TRUE },
  { "Carding", "2026-02-01T10:40:00+01:00", 15, "Attic" },
};

static gint64
get_now (void)
{
  return hallway_test_make_span ("2026-01-31T09:30:00+01:00", 0).start;
}

static HallwayEntry *
get_entry (Fixture *fixture)
{
  return g_ptr_array_index (fixture->entries, 0);
}

static HallwaySession *
get_session (Fixture *fixture)
{
  return hallway_conference_get_session (fixture->conference, 0);
}

static HallwayZone *
get_zone (Fixture *fixture)
{
  return hallway_conference_get_zone (fixture->conference);
}

/* How they are made and filled */

static void
fill_agenda_card (Fixture *fixture,
                  gpointer widget)
{
  HallwayAgendaNext next;

  g_assert_true (hallway_agenda_next_find (fixture->agenda, NULL, get_now (), &next));
  hallway_agenda_card_set_next (widget, &next, get_zone (fixture));
}

static GtkWidget *
make_agenda_choice (Fixture *fixture)
{
  return hallway_agenda_choice_new (hallway_agenda_rows_get_row (fixture->rows, 0));
}

static void
fill_agenda_page (Fixture *fixture,
                  gpointer widget)
{
  hallway_agenda_page_set_now (widget, get_now ());
  hallway_agenda_page_set_conference (widget, fixture->conference);
  hallway_agenda_page_set_agenda (widget, fixture->agenda);
}

static void
fill_agenda_row_view (Fixture *fixture,
                      gpointer widget)
{
  hallway_agenda_row_view_set_row (widget, hallway_agenda_rows_get_row (fixture->rows, 0));
}

static void
fill_banner (Fixture *fixture,
             gpointer widget)
{
  hallway_banner_set_title (widget, "The programme has changed");
  hallway_banner_set_button_label (widget, "Show");
  hallway_banner_set_revealed (widget, TRUE);
}

static HallwayConferenceList *
make_list (Fixture *fixture)
{
  g_autoptr (GPtrArray)  records = g_ptr_array_new ();
  HallwayConferenceList *list = hallway_conference_list_new (get_now (), NULL);

  g_ptr_array_add (records, hallway_conference_get_record (fixture->conference));
  hallway_conference_list_set_records (list, records);
  return list;
}

static GtkWidget *
make_conference_card (Fixture *fixture)
{
  g_autoptr (HallwayConferenceList) list = make_list (fixture);

  return hallway_conference_card_new (hallway_conference_list_find (list, hallway_conference_get_id (fixture->conference)));
}

static void
ask_for_name (Fixture *fixture,
              gpointer widget)
{
  /* Nobody asks a card that isn't shown. */
  if (gtk_widget_get_root (widget) != NULL)
    hallway_conference_card_rename (widget);
}

static void
fill_conferences_page (Fixture *fixture,
                       gpointer widget)
{
  g_autoptr (HallwayConferenceList) list = make_list (fixture);

  hallway_conferences_page_set_list (widget, list);
  hallway_conferences_page_set_agenda (widget, "3 sessions");
}

static void
fill_day_bar (Fixture *fixture,
              gpointer widget)
{
  const gint64 dates[] = { hallway_time_parse_date ("2026-01-31"), hallway_time_parse_date ("2026-02-01") };

  hallway_day_bar_set_dates (widget, dates, G_N_ELEMENTS (dates));
  hallway_day_bar_set_count (widget, dates[0], 3);
  hallway_day_bar_set_today (widget, dates[0]);
}

static void
fill_facet_row (Fixture *fixture,
                gpointer widget)
{
  HallwayFacet                 *rooms = hallway_facets_get (fixture->facets, HALLWAY_QUERY_ROOM);
  g_autoptr (HallwayFacetValue) value = g_list_model_get_item (G_LIST_MODEL (rooms), 0);

  hallway_facet_row_set_value (widget, value);
}

static void
fill_filter_popover (Fixture *fixture,
                     gpointer widget)
{
  hallway_filter_popover_set_facets (widget, fixture->facets);
  hallway_filter_popover_update (widget);
}

static void
fill_fit_content (Fixture *fixture,
                  gpointer widget)
{
  hallway_fit_content_set (widget, "hallway-warning-symbolic", "Long words", "Short");
}

static void
fill_import_bar (Fixture *fixture,
                 gpointer widget)
{
  g_autoptr (HallwayImportQueue) queue = g_object_new (HALLWAY_TYPE_IMPORT_QUEUE, NULL);

  hallway_import_bar_set_queue (widget, queue);
}

static GtkWidget *
make_person_row (Fixture *fixture)
{
  return hallway_person_row_new (get_entry (fixture), hallway_draft_get_person (get_entry (fixture)->draft, 0));
}

static void
fill_person_row (Fixture *fixture,
                 gpointer widget)
{
  hallway_person_row_set_sessions (widget, fixture->conference, hallway_session_get_person (get_session (fixture), 0),
                                   get_session (fixture), get_zone (fixture));
}

static GtkWidget *
make_preferences_window (Fixture *fixture)
{
  return GTK_WIDGET (hallway_preferences_window_new (GTK_WINDOW (fixture->window), fixture->settings));
}

static GtkWidget *
make_report_page (Fixture *fixture)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();

  return hallway_report_page_new (fixture->conference, report);
}

static void
fill_schedule_page (Fixture *fixture,
                    gpointer widget)
{
  hallway_schedule_page_set_now (widget, get_now ());
  hallway_schedule_page_set_conference (widget, NULL, fixture->conference);
}

static void
fill_session_list (Fixture *fixture,
                   gpointer widget)
{
  hallway_session_list_set_zone (widget, get_zone (fixture));
  hallway_session_list_set_now (widget, get_now (), TRUE);
  hallway_session_list_set_sessions (widget, hallway_conference_get_sessions (fixture->conference));
}

static void
fill_session_page (Fixture *fixture,
                   gpointer widget)
{
  hallway_session_page_set_zone (widget, get_zone (fixture));
  hallway_session_page_set_agenda (widget, fixture->agenda);
  hallway_session_page_set_session (widget, fixture->conference, get_session (fixture));
  hallway_session_page_set_details (widget, get_entry (fixture));
}

static void
fill_session_row (Fixture *fixture,
                  gpointer widget)
{
  g_autoptr (HallwaySlotRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->slots), 0);

  hallway_session_row_set_zone (widget, get_zone (fixture));
  hallway_session_row_set_slot_row (widget, row, TRUE);
  hallway_session_row_set_now (widget, get_now (), TRUE);
  hallway_session_row_set_now_line (widget, "09:30");
}

static void
fill_session_summary (Fixture *fixture,
                      gpointer widget)
{
  hallway_session_summary_set_track (widget, hallway_session_get_track (get_session (fixture)));
  hallway_session_summary_set_title (widget, "Weaving");
  hallway_session_summary_set_people (widget, "Ada Byron");
  hallway_session_summary_set_place (widget, "Attic", TRUE);
  hallway_session_summary_set_notice (widget, "cancelled");
  hallway_session_summary_set_target (widget, "loom/Weaving");
}

static void
fill_swatch (Fixture *fixture,
             gpointer widget)
{
  hallway_swatch_set_track (widget, hallway_session_get_track (get_session (fixture)));
}

static void
fill_text_view (Fixture *fixture,
                gpointer widget)
{
  g_autoptr (HallwayText) text = hallway_text_new ("# Cloth\n\n- [one](https://example.org)\n- *two*", HALLWAY_TEXT_MARKDOWN, NULL);

  hallway_text_view_set_text (widget, text);
}

static GtkWidget *
make_window (Fixture *fixture)
{
  g_autoptr (GtkApplication) application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  return GTK_WIDGET (hallway_window_new (application, NULL, fixture->settings, NULL, get_now ()));
}

static void
fill_window (Fixture *fixture,
             gpointer widget)
{
  hallway_window_show_loading (widget, "loom.xml", 0.5);
  hallway_window_show_error (widget, "Could Not Open “loom.xml”", "It is no schedule.", "app.open");
}

static GtkWidget *
make_zone_page (Fixture *fixture)
{
  return hallway_zone_page_new (get_zone (fixture), get_now ());
}

static GtkWidget *
make_catalogue_page (Fixture *fixture)
{
  const char             *text = "[{\"id\":\"a\",\"name\":\"Loom Days\",\"icalUrl\":\"https://loom.example/all.ics\",\"days\":[]}]";
  g_autoptr (GBytes)      bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (HallwayPart) part = hallway_part_new ("list", bytes);

  return hallway_catalogue_page_new (hallway_catalogue_new_from_part (part, NULL), get_now (), get_zone (fixture));
}

static const Kind kinds[] = {
  { hallway_agenda_card_get_type, NULL, fill_agenda_card },
  { hallway_agenda_choice_get_type, make_agenda_choice, NULL },
  { hallway_agenda_page_get_type, NULL, fill_agenda_page },
  { hallway_agenda_row_view_get_type, NULL, fill_agenda_row_view },
  { hallway_banner_get_type, NULL, fill_banner },
  { hallway_catalogue_page_get_type, make_catalogue_page, NULL },
  { hallway_column_layout_get_type, NULL, NULL },
  { hallway_conference_card_get_type, make_conference_card, ask_for_name },
  { hallway_conferences_page_get_type, NULL, fill_conferences_page },
  { hallway_day_bar_get_type, NULL, fill_day_bar },
  { hallway_facet_row_get_type, NULL, fill_facet_row },
  { hallway_filter_popover_get_type, NULL, fill_filter_popover },
  { hallway_fit_content_get_type, NULL, fill_fit_content },
  { hallway_import_bar_get_type, NULL, fill_import_bar },
  { hallway_person_row_get_type, make_person_row, fill_person_row },
  { hallway_pill_button_get_type, NULL, NULL },
  { hallway_preferences_window_get_type, make_preferences_window, NULL },
  { hallway_report_page_get_type, make_report_page, NULL },
  { hallway_schedule_page_get_type, NULL, fill_schedule_page },
  { hallway_session_list_get_type, NULL, fill_session_list },
  { hallway_session_page_get_type, NULL, fill_session_page },
  { hallway_session_row_get_type, NULL, fill_session_row },
  { hallway_session_summary_get_type, NULL, fill_session_summary },
  { hallway_swatch_get_type, NULL, fill_swatch },
  { hallway_text_button_get_type, NULL, NULL },
  { hallway_text_view_get_type, NULL, fill_text_view },
  { hallway_window_get_type, make_window, fill_window },
  { hallway_wrap_layout_get_type, NULL, NULL },
  { hallway_zone_page_get_type, make_zone_page, NULL },
};

/* Their life */

static void
set_up (Fixture      *fixture,
        gconstpointer kind)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom", "Europe/Brussels");
  GtkWidget                *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  record->published_title = g_strdup (record->title);
  record->start = hallway_time_parse_date ("2026-01-31");
  record->end = hallway_time_parse_date ("2026-02-01");
  record->loaded = TRUE;
  record->n_sessions = G_N_ELEMENTS (sessions);
  fixture->entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));
  fixture->conference = hallway_conference_new (record, fixture->entries);
  fixture->agenda = hallway_agenda_new ();
  hallway_agenda_set_entries (fixture->agenda, fixture->entries);
  fixture->rows = hallway_agenda_rows_new ();
  hallway_agenda_rows_set_agenda (fixture->rows, fixture->agenda);
  fixture->slots = hallway_slot_list_new (g_object_ref (hallway_conference_get_sessions (fixture->conference)));
  fixture->facets = hallway_facets_new ();
  hallway_facets_set_conference (fixture->facets, fixture->conference);
  fixture->settings = hallway_settings_new ();
  fixture->place = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->place));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Where the keyboard may go"));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* What is shown doesn't keep what showed it, nor the other way round. */
static void
tear_down (Fixture      *fixture,
           gconstpointer kind)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->slots);
  g_assert_finalize_object (fixture->facets);
  g_assert_finalize_object (fixture->settings);
  g_assert_finalize_object (fixture->agenda);
  g_assert_finalize_object (fixture->conference);
  g_ptr_array_unref (fixture->entries);
}

static GtkWidget *
make (Fixture    *fixture,
      const Kind *kind)
{
  GtkWidget *box;

  if (kind->make != NULL)
    return kind->make (fixture);
  if (!g_type_is_a (kind->get_type (), GTK_TYPE_LAYOUT_MANAGER))
    return g_object_new (kind->get_type (), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (box, g_object_new (kind->get_type (), NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("One"));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Two"));
  return box;
}

/* Where such a widget belongs. */
static void
show (Fixture   *fixture,
      GtkWidget *widget)
{
  if (GTK_IS_WINDOW (widget))
    gtk_window_present (GTK_WINDOW (widget));
  else if (GTK_IS_POPOVER (widget))
    {
      adw_bin_set_child (fixture->place, gtk_menu_button_new ());
      hallway_menu_tooltip_yield (GTK_MENU_BUTTON (adw_bin_get_child (fixture->place)));
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (adw_bin_get_child (fixture->place)), widget);
      gtk_menu_button_popup (GTK_MENU_BUTTON (adw_bin_get_child (fixture->place)));
    }
  else if (GTK_IS_LIST_BOX_ROW (widget))
    {
      adw_bin_set_child (fixture->place, gtk_list_box_new ());
      gtk_list_box_append (GTK_LIST_BOX (adw_bin_get_child (fixture->place)), widget);
    }
  else if (GTK_IS_FLOW_BOX_CHILD (widget))
    {
      adw_bin_set_child (fixture->place, gtk_flow_box_new ());
      gtk_flow_box_append (GTK_FLOW_BOX (adw_bin_get_child (fixture->place)), widget);
    }
  else
    adw_bin_set_child (fixture->place, widget);

  hallway_test_wait_for_layout (GTK_WIDGET (gtk_widget_get_root (widget)));
}

static void
let_go (Fixture   *fixture,
        GtkWidget *widget)
{
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  adw_bin_set_child (fixture->place, NULL);
  hallway_test_wait_until (widget == NULL);
}

static void
test_unshown (Fixture      *fixture,
              gconstpointer kind)
{
  GtkWidget *widget = g_object_ref_sink (make (fixture, kind));

  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  g_object_unref (widget);
  hallway_test_wait_until (widget == NULL);
}

static void
test_shown (Fixture      *fixture,
            gconstpointer kind)
{
  GtkWidget *widget = make (fixture, kind);

  show (fixture, widget);
  let_go (fixture, widget);
}

static void
test_filled (Fixture      *fixture,
             gconstpointer kind)
{
  GtkWidget *widget = make (fixture, kind);

  ((const Kind *) kind)->fill (fixture, widget);
  show (fixture, widget);
  let_go (fixture, widget);
}

static void
test_filled_later (Fixture      *fixture,
                   gconstpointer kind)
{
  GtkWidget *widget = make (fixture, kind);

  show (fixture, widget);
  ((const Kind *) kind)->fill (fixture, widget);
  hallway_test_wait_for_layout (GTK_WIDGET (gtk_widget_get_root (widget)));
  let_go (fixture, widget);
}

static gboolean
is_in_table (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (g_type_name (kinds[i].get_type ()), name))
      return TRUE;

  return FALSE;
}

static void
assert_header_in_table (const char *path)
{
  static const char      pattern[] = "^G_DECLARE_(?:FINAL|DERIVABLE)_TYPE \\((\\w+), \\w+, \\w+, \\w+, (\\w+)\\)";
  g_autoptr (GRegex)     regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *parent = g_match_info_fetch (match, 2);

      if (!g_str_equal (parent, "GObject") && !is_in_table (name))
        g_error ("%s is missing in the table of this test", name);
    }
}

static void
test_complete (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "ui", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  g_assert_nonnull (folder);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *header = g_build_filename (path, name, NULL);

      if (g_str_has_suffix (name, ".h"))
        assert_header_in_table (header);
    }
}

static void
add (const Kind *kind,
     const char *what,
     void (*test) (Fixture      *fixture,
                   gconstpointer kind))
{
  g_autofree char *path = g_strdup_printf ("/ui/lifetimes/%s/%s", g_type_name (kind->get_type ()), what);

  g_test_add (path, Fixture, kind, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/lifetimes/complete", test_complete);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      add (&kinds[i], "unshown", test_unshown);
      add (&kinds[i], "shown", test_shown);
      if (kinds[i].fill == NULL)
        continue;
      add (&kinds[i], "filled", test_filled);
      add (&kinds[i], "filled-later", test_filled_later);
    }

  return g_test_run ();
}
