/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a session in a window of its own, whose actions are written down instead of done. */

#include "hallway-session-page.h"

#include "hallway-test-widget.h"

#include <locale.h>

#define NO_BREAK "\302\240"
#define JOINED "–\342\201\240"

typedef struct
{
  HallwayConference  *conference; /* (owned) */
  HallwayAgenda      *agenda;     /* (owned) */
  GPtrArray          *entries;    /* (owned) (element-type HallwayEntry) */
  GtkWidget          *window;     /* (unowned) */
  HallwaySessionPage *page;       /* (unowned) */
  GString            *actions;    /* (owned): "name target\n" of what was pressed */
} Fixture;

typedef struct
{
  const char   *key;
  const char   *title;
  const char   *start;
  int           minutes;
  const char   *room;
  const char   *track;
  const char   *abstract;
  const char   *people;
  const char   *moderator;
  HallwayStatus status;
} Facts;

static const Facts sessions[] = {
  { "weaving", "Weaving", "2026-01-31T10:00:00+01:00", 45, "Hall", "Crafts", "<p>Of <b>cloth</b>.</p>", "Ada Byron", "Zoë Lie" },
  { "dyeing", "Dyeing & <b>more</b>", "2026-01-31T10:30:00+01:00", 30, "Loft", "Crafts", NULL, "Ada Byron" },
  { "early", "Sorting", "2026-01-31T09:00:00+01:00", 60, "Hall", NULL, NULL, "Ada Byron" },
  { "late", "Spinning", "2026-01-31T13:00:00+01:00", 30, "Hall", NULL, NULL, "Ada Byron, Bo Li" },
  { "more", "Carding", "2026-01-31T14:00:00+01:00", 30, "Hall", NULL, NULL, "Ada Byron" },
  { "some", "Felting", NULL, 30, NULL, NULL, NULL, "Ada Byron" },
  { "off", "Knotting", "2026-01-31T10:00:00+01:00", 30, "Attic", NULL, "Text", NULL, NULL, HALLWAY_STATUS_CANCELLED },
};

static void
add_people (HallwayDraft *draft,
            GArray       *persons,
            const char   *names,
            HallwayRole   role)
{
  g_auto (GStrv) list = g_strsplit (names != NULL ? names : "", ", ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      guint                position = hallway_draft_add_person (draft, NULL, NULL, hallway_draft_take_line (draft, list[i], -1));
      HallwayParticipation participation = { position, role };

      g_array_append_val (persons, participation);
    }
}

static HallwaySpan
make_span (const char *start,
           int         minutes)
{
  HallwayTimestamp timestamp;

  if (start == NULL)
    return HALLWAY_SPAN_UNKNOWN;

  g_assert_true (hallway_time_parse (start, &timestamp));
  return (HallwaySpan){ timestamp.wall - timestamp.utc_offset, timestamp.utc_offset, minutes, FALSE };
}

static void
add_links (HallwayDraft        *draft,
           HallwayDraftSession *session)
{
  static const HallwayDraftLink links[] = {
    { "The slides", "https://bank.example@thief.example/slides" },
    { "A script", "javascript:alert(1)" },
    { NULL, "paper.pdf" },
  };
  GArray *array = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));

  g_array_append_vals (array, links, G_N_ELEMENTS (links));
  session->n_links = array->len;
  session->links = hallway_draft_take_array (draft, array);
}

static HallwayDraft *
make_draft (void)
{
  HallwayDraft *draft = hallway_draft_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      const Facts         *facts = &sessions[i];
      HallwayDraftSession *session = hallway_draft_add_session (draft);
      GArray              *persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

      session->key = facts->key;
      session->title = facts->title;
      session->abstract = facts->abstract;
      session->text_format = HALLWAY_TEXT_HTML;
      session->room = facts->room;
      session->track = facts->track;
      session->language = "de";
      session->status = facts->status;
      session->span = make_span (facts->start, facts->minutes);
      session->day = hallway_span_get_day (&session->span, -1);
      add_people (draft, persons, facts->people, HALLWAY_ROLE_SPEAKER);
      add_people (draft, persons, facts->moderator, HALLWAY_ROLE_MODERATOR);
      session->n_persons = persons->len;
      session->persons = hallway_draft_take_array (draft, persons);
    }
  add_links (draft, hallway_draft_get_session (draft, 0));

  return draft;
}

/* The person of a draft, whose facts a test may write. */
static HallwayDraftPerson *
find_draft_person (HallwayDraft *draft,
                   const char   *name)
{
  for (guint i = 0; i < draft->persons->len; i++)
    if (g_strcmp0 (hallway_draft_get_person (draft, i)->name, name) == 0)
      return hallway_draft_get_person (draft, i);

  return NULL;
}

static HallwayRecord *
make_record (void)
{
  HallwayRecord *record = hallway_record_new ();

  record->id = g_strdup ("loom26");
  record->title = g_strdup ("Loom 2026");
  record->timezone = g_strdup ("Europe/Brussels");
  record->zone = hallway_zone_new (record->timezone);
  record->basis = HALLWAY_BASIS_ZONED;
  record->base_url = g_strdup ("https://loom.example/2026/");

  return record;
}

static void
make_conference (Fixture *fixture)
{
  g_autoptr (HallwayRecord) record = make_record ();
  g_autoptr (HallwayDraft)  draft = make_draft ();
  HallwayDraftPerson       *ada = find_draft_person (draft, "Ada Byron");
  g_autofree char          *biography = g_strnfill (400, 'a');

  ada->job_title = "Weaver";
  ada->company = "Mill";
  ada->url = "https://ada.example/home";
  ada->biography = hallway_draft_take_text (draft, biography, -1);
  find_draft_person (draft, "Zoë Lie")->biography = "Short.";
  fixture->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    g_ptr_array_add (fixture->entries, hallway_entry_new (record, draft, i));
  fixture->conference = hallway_conference_new (record, fixture->entries);
  fixture->agenda = hallway_agenda_new ();
  hallway_agenda_add_conference (fixture->agenda, fixture->conference);
}

static void
activated_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_string_append_printf (fixture->actions, "%s %s\n", g_action_get_name (G_ACTION (action)),
                          parameter != NULL ? g_variant_get_string (parameter, NULL) : "-");
}

static void
insert_actions (Fixture *fixture)
{
  static const char *const       names[] = { "filter", "show-session", "show-page", "open-link", "open-in-calendar" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (activated_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->actions = g_string_new (NULL);
  make_conference (fixture);
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (HALLWAY_TYPE_SESSION_PAGE, NULL);
  hallway_session_page_set_agenda (fixture->page, fixture->agenda);
  insert_actions (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->agenda);
  g_assert_finalize_object (fixture->conference);
  g_clear_pointer (&fixture->entries, g_ptr_array_unref);
  g_string_free (fixture->actions, TRUE);
}

static HallwaySession *
find_session (Fixture    *fixture,
              const char *key)
{
  return hallway_conference_find_session (fixture->conference, key);
}

static HallwayEntry *
find_entry (Fixture    *fixture,
            const char *key)
{
  return hallway_session_get_entry (find_session (fixture, key));
}

static void
show (Fixture    *fixture,
      const char *key)
{
  hallway_session_page_set_session (fixture->page, fixture->conference, find_session (fixture, key));
  hallway_session_page_set_details (fixture->page, find_entry (fixture, key));
  hallway_test_wait_until (hallway_test_has_text (fixture->window, hallway_session_get_title (find_session (fixture, key))));
}

static gboolean
has (Fixture    *fixture,
     const char *text)
{
  return hallway_test_has_text (fixture->window, text);
}

static void
assert_pressed (Fixture    *fixture,
                const char *text,
                const char *expected)
{
  GtkWidget *button = hallway_test_find_button (fixture->window, text);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
  hallway_test_wait_until (fixture->actions->len > 0);
  g_assert_cmpstr (fixture->actions->str, ==, expected);
  g_string_truncate (fixture->actions, 0);
}

static void
test_facts (Fixture      *fixture,
            gconstpointer data)
{
  show (fixture, "weaving");
  g_assert_true (has (fixture, "Saturday 31 January 2026, 10:00" NO_BREAK JOINED NO_BREAK "10:45" NO_BREAK "CET"));
  g_assert_true (has (fixture, "45 minutes"));
  g_assert_true (has (fixture, "Before: Sorting · After: free until 13:00"));
  g_assert_true (has (fixture, "Of cloth."));
  assert_pressed (fixture, "Crafts", "filter track=Crafts\n");
  assert_pressed (fixture, "German", "filter language=de\n");
  assert_pressed (fixture, "Hall", "filter room=Hall\n");
  assert_pressed (fixture, "Add to Calendar", "open-in-calendar \n");

  show (fixture, "some");
  g_assert_true (has (fixture, "Time not known yet"));
  g_assert_true (has (fixture, "No description"));
  g_assert_false (has (fixture, "Hall"));
  g_assert_false (has (fixture, "Add to Calendar"));

  show (fixture, "off");
  g_assert_true (has (fixture, "Cancelled"));
  g_assert_false (has (fixture, "No description"));
}

static void
test_zones (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (HallwayZone) auckland = hallway_zone_new ("Pacific/Auckland");

  hallway_session_page_set_local_zone (fixture->page, auckland);
  show (fixture, "late");
  g_assert_true (has (fixture, "30 minutes · 01:00 – 01:30 in Auckland, the next day"));
  g_assert_true (has (fixture, "Sat 31 Jan, 10:00 · Hall"));

  hallway_session_page_set_zone (fixture->page, auckland);
  hallway_test_wait_until (has (fixture, "30 minutes · 13:00 – 13:30 in Brussels, the day before"));
  g_assert_true (has (fixture, "Sunday 1 February 2026, 01:00" NO_BREAK JOINED NO_BREAK "01:30" NO_BREAK "NZDT"));
  g_assert_true (has (fixture, "Sat 31 Jan, 22:00 · Hall"));
}

/* An item of the person's own in the agenda, as the store gives it. */
static HallwayEntry *
make_own_item (void)
{
  g_autoptr (HallwayRecord) record = make_record ();
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  HallwayDraftSession      *session = hallway_draft_add_session (draft);
  HallwayEntry             *entry;

  session->key = "own:1";
  session->title = "Tea";
  session->span = make_span ("2026-01-31T10:20:00+01:00", 20);
  session->day = hallway_span_get_day (&session->span, -1);
  entry = hallway_entry_new (record, draft, 0);
  entry->state = HALLWAY_ENTRY_OWN;

  return entry;
}

/* Every overlap is said, in minutes, and what is starred meanwhile as well. */
static void
test_overlaps (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) agenda = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  show (fixture, "weaving");
  g_assert_false (has (fixture, "Show"));

  hallway_session_set_starred (find_session (fixture, "dyeing"), TRUE);
  hallway_test_wait_until (has (fixture, "Overlaps Dyeing & <b>more</b> by 15 minutes"));
  assert_pressed (fixture, "Show", "show-session loom26/dyeing\n");

  g_ptr_array_add (agenda, make_own_item ());
  g_ptr_array_add (agenda, hallway_entry_ref (find_entry (fixture, "dyeing")));
  hallway_agenda_set_entries (fixture->agenda, agenda);
  hallway_test_wait_until (has (fixture, "Overlaps Tea by 20 minutes"));
  g_assert_true (has (fixture, "Overlaps Dyeing & <b>more</b> by 15 minutes"));
  assert_pressed (fixture, "Show", "show-page agenda\n");

  hallway_agenda_set_entries (fixture->agenda, nothing);
  hallway_test_wait_until (!has (fixture, "Show"));
}

static void
test_people (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *biography = g_strnfill (400, 'a');

  show (fixture, "weaving");
  g_assert_true (has (fixture, "Moderator"));
  g_assert_true (has (fixture, "Speaker"));
  g_assert_true (has (fixture, "Weaver, Mill"));
  g_assert_true (has (fixture, "Short."));
  assert_pressed (fixture, "ada.example", "open-link https://ada.example/home\n");

  gtk_widget_activate (hallway_test_find_button (fixture->window, "Read more"));
  hallway_test_wait_until (has (fixture, "Show less"));
  g_assert_true (has (fixture, biography));
  g_assert_false (has (fixture, "Read more"));

  g_assert_true (has (fixture, "Sorting"));
  g_assert_false (has (fixture, "Carding"));
  gtk_widget_activate (hallway_test_find_button (fixture->window, "Show all"));
  hallway_test_wait_until (has (fixture, "Carding"));
  assert_pressed (fixture, "Spinning", "show-session late\n");
}

/* A link says where it goes, and one that isn't safe goes nowhere. */
static void
test_links (Fixture      *fixture,
            gconstpointer data)
{
  show (fixture, "weaving");
  g_assert_true (has (fixture, "thief.example"));
  assert_pressed (fixture, "The slides", "open-link https://bank.example@thief.example/slides\n");
  assert_pressed (fixture, "https://loom.example/2026/paper.pdf", "open-link https://loom.example/2026/paper.pdf\n");

  g_assert_true (has (fixture, "Not safe to open: javascript:alert(1)"));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (hallway_test_find_button (fixture->window, "A script"))));
}

/* The same facts read once more move nothing, so that a selection stays. */
static void
test_again (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *label;

  show (fixture, "weaving");
  label = hallway_test_find (fixture->window, hallway_test_shows, "Of cloth.");
  gtk_label_select_region (GTK_LABEL (label), 0, 2);
  hallway_session_page_set_details (fixture->page, find_entry (fixture, "weaving"));
  g_assert_true (gtk_label_get_selection_bounds (GTK_LABEL (label), NULL, NULL));
  g_assert_true (label == hallway_test_find (fixture->window, hallway_test_shows, "Of cloth."));
}

static void
test_problem (Fixture      *fixture,
              gconstpointer data)
{
  show (fixture, "weaving");
  hallway_session_page_set_session (fixture->page, fixture->conference, find_session (fixture, "dyeing"));
  hallway_session_page_set_problem (fixture->page, "The disk is gone");
  hallway_test_wait_until (has (fixture, "The disk is gone"));
  g_assert_true (has (fixture, "Try Again"));
  g_assert_false (has (fixture, "Of cloth."));

  hallway_session_page_set_details (fixture->page, find_entry (fixture, "dyeing"));
  hallway_test_wait_until (has (fixture, "No description"));
  g_assert_false (has (fixture, "Try Again"));
}

static void
test_from_the_top (Fixture      *fixture,
                   gconstpointer data)
{
  GType          type = GTK_TYPE_SCROLLED_WINDOW;
  GtkAdjustment *adjustment;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 200);
  show (fixture, "weaving");
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (hallway_test_find (fixture->window, hallway_test_is_of_type, &type)));
  hallway_test_wait_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 50);
  gtk_adjustment_set_value (adjustment, 50);

  hallway_session_page_set_session (fixture->page, fixture->conference, NULL);
  show (fixture, "weaving");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 50);

  show (fixture, "late");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

/* Titles, rooms and words as long as strangers make them keep to a narrow window. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  HallwayDraftSession *facts = (HallwayDraftSession *) find_entry (fixture, "weaving")->session;
  g_autofree char     *word = g_strnfill (500, 'w');
  g_autofree char     *html = g_strdup_printf ("<h1>%s</h1><ul><li>%s</li></ul><pre>%s</pre><table><tr><td>%s</td></tr></table>",
                                               word, word, word, word);
  int                  minimum;

  facts->title = word;
  facts->subtitle = word;
  facts->abstract = html;
  hallway_session_page_set_session (fixture->page, fixture->conference, find_session (fixture, "weaving"));
  hallway_session_page_set_details (fixture->page, find_entry (fixture, "weaving"));
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(path, function) g_test_add ("/ui/session-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("facts", test_facts);
  ADD ("zones", test_zones);
  ADD ("overlaps", test_overlaps);
  ADD ("people", test_people);
  ADD ("links", test_links);
  ADD ("again", test_again);
  ADD ("problem", test_problem);
  ADD ("from-the-top", test_from_the_top);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
