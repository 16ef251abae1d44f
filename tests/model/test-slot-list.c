/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-slot-list.h"

#include "hallway-test-model.h"
#include "model/hallway-conference.h"

static const HallwayTestSession sessions[] = {
  { "a", "2026-01-31T09:00:00+01:00", 30, "Attic" },
  { "b", "2026-01-31T09:00:00+01:00", 60, "Yard" },
  { "c", "2026-01-31T09:30:00+01:00", 30, "Attic" },
  { "d", "2026-02-01T09:30:00+01:00", 30, "Attic" },
  { "e", "2026-02-01T09:30:00+01:00", 30, "Yard" },
  { "f", NULL, 30 },
  { "g", NULL, 30 },
};

static HallwayConference *
make_conference (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));

  return hallway_conference_new (record, entries);
}

/* A store with the sessions of the conference that @keys lists. */
static GListStore *
make_store (HallwayConference *conference,
            const char        *keys)
{
  GListStore *store = g_list_store_new (HALLWAY_TYPE_SESSION);

  for (; *keys != '\0'; keys++)
    {
      const char key[] = { *keys, '\0' };

      g_list_store_append (store, hallway_conference_find_session (conference, key));
    }
  return store;
}

/* "#a b c": a slot begins at a; "##" a day. */
static char *
describe (HallwaySlotList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (HallwaySlotRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (HallwaySlotRow) again = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (row == again);
      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "", hallway_slot_row_get_begins_day (row) ? "#" : "",
                              hallway_slot_row_get_begins_slot (row) ? "#" : "",
                              hallway_session_get_key (hallway_slot_row_get_session (row)));
    }
  return g_string_free (text, FALSE);
}

#define assert_rows(list, expected)          \
  G_STMT_START                               \
  {                                          \
    g_autofree char *rows = describe (list); \
                                             \
    g_assert_cmpstr (rows, ==, (expected));  \
  }                                          \
  G_STMT_END

static void
test_slots (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  HallwaySlotList              *list = hallway_slot_list_new (hallway_conference_get_sessions (conference));

  assert_rows (list, "##a b #c ##d e ##f g");
  g_assert_true (hallway_slot_list_get_sessions (list) == hallway_conference_get_sessions (conference));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 7));
  g_assert_finalize_object (list);
}

/* When the first row of a slot goes, the heading moves to the next one. */
static void
test_remove_first (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (GListStore)        store = make_store (conference, "abcd");
  g_autoptr (HallwaySlotList)   list = hallway_slot_list_new (G_LIST_MODEL (store));
  g_autoptr (HallwaySlotRow)    row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_autoptr (GString)           changes = g_string_new (NULL);
  guint                         n_slot, n_day;

  hallway_test_record_changes (list, changes);
  hallway_test_count_notify (row, "notify::begins-slot", &n_slot);
  hallway_test_count_notify (row, "notify::begins-day", &n_day);
  g_assert_false (hallway_slot_row_get_begins_slot (row));

  g_list_store_remove (store, 0);
  hallway_test_assert_changes (changes, "0-1+0");
  g_assert_true (hallway_slot_row_get_begins_slot (row));
  g_assert_cmpuint (n_slot, ==, 1);
  g_assert_cmpuint (n_day, ==, 1);
  assert_rows (list, "##b #c ##d");

  g_list_store_insert (store, 0, hallway_conference_find_session (conference, "a"));
  hallway_test_assert_changes (changes, "0-0+1");
  g_assert_cmpuint (n_slot, ==, 2);
  assert_rows (list, "##a b #c ##d");

  g_list_store_remove (store, 3);
  hallway_test_assert_changes (changes, "3-1+0");
  g_assert_cmpuint (n_slot, ==, 2);
}

/* Any change of the sessions gives the rows that a new list has, whichever rows were asked for before. */
static void
test_splice (void)
{
  static const struct
  {
    const char *before;
    guint       position;
    guint       n_removed;
    const char *added;
    const char *rows;
    const char *changes;
  } cases[] = {
    { "", 0, 0, "ab", "##a b", "0-0+2" },
    { "ab", 0, 2, "", "", "0-2+0" },
    { "abcde", 1, 3, "", "##a ##e", "1-3+0" },
    { "abcde", 1, 1, "c", "##a #c c ##d e", "1-1+1" },
    { "ae", 1, 0, "bcd", "##a b #c ##d e", "1-0+3" },
    { "acd", 0, 2, "abc", "##a b #c ##d", "0-2+3" },
    { "abcd", 3, 1, "efg", "##a b #c ##e ##f g", "3-1+3" },
    { "abcdefg", 2, 4, "e", "##a b ##e ##g", "2-4+1" },
  };
  g_autoptr (HallwayConference) conference = make_conference ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore)      store = make_store (conference, cases[i].before);
      g_autoptr (GListStore)      added = make_store (conference, cases[i].added);
      g_autoptr (HallwaySlotList) list = hallway_slot_list_new (G_LIST_MODEL (store));
      g_autoptr (GString)         changes = g_string_new (NULL);
      g_autoptr (GPtrArray)       additions = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char            *before = i % 2 == 0 ? describe (list) : NULL;

      g_test_message ("case %u", i);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (added)); j++)
        g_ptr_array_add (additions, g_list_model_get_item (G_LIST_MODEL (added), j));
      hallway_test_record_changes (list, changes);
      g_list_store_splice (store, cases[i].position, cases[i].n_removed, additions->pdata, additions->len);
      hallway_test_assert_changes (changes, cases[i].changes);
      assert_rows (list, cases[i].rows);
    }
}

static void
test_set_sessions (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (GListStore)        first = make_store (conference, "ab");
  g_autoptr (GListStore)        second = make_store (conference, "cde");
  g_autoptr (HallwaySlotList)   list = hallway_slot_list_new (G_LIST_MODEL (first));
  g_autoptr (GString)           changes = g_string_new (NULL);
  guint                         n_notified;

  hallway_test_record_changes (list, changes);
  hallway_test_count_notify (list, "notify::sessions", &n_notified);

  hallway_slot_list_set_sessions (list, G_LIST_MODEL (first));
  hallway_test_assert_changes (changes, "");
  g_assert_cmpuint (n_notified, ==, 0);

  hallway_slot_list_set_sessions (list, G_LIST_MODEL (second));
  hallway_test_assert_changes (changes, "0-2+3");
  assert_rows (list, "##c ##d e");
  g_assert_cmpuint (n_notified, ==, 1);

  g_list_store_remove_all (first);
  hallway_test_assert_changes (changes, "");

  hallway_slot_list_set_sessions (list, NULL);
  hallway_test_assert_changes (changes, "0-3+0");
  g_assert_cmpuint (n_notified, ==, 2);
  g_list_store_remove_all (second);
  hallway_test_assert_changes (changes, "");
}

static void
test_find_next (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (GListStore)        store = make_store (conference, "abcde");
  g_autoptr (HallwaySlotList)   list = hallway_slot_list_new (G_LIST_MODEL (store));

  g_assert_cmpuint (hallway_slot_list_find_next (list, 0), ==, 0);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (HallwaySession) session = g_list_model_get_item (G_LIST_MODEL (store), i);
      const HallwaySpan         *span = hallway_session_get_span (session);
      guint                      next = 0;

      if (!hallway_span_has_start (span))
        continue;
      for (guint j = 0; j < 5; j++)
        {
          g_autoptr (HallwaySession) other = g_list_model_get_item (G_LIST_MODEL (store), j);

          if (hallway_span_has_start (hallway_session_get_span (other)) &&
              hallway_session_get_span (other)->start <= span->start)
            next++;
        }
      g_assert_cmpuint (hallway_slot_list_find_next (list, span->start), ==, next);
      g_assert_cmpuint (hallway_slot_list_find_next (list, span->start - 1), <, next);
    }

  hallway_slot_list_set_sessions (list, NULL);
  g_assert_cmpuint (hallway_slot_list_find_next (list, 0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slot-list/slots", test_slots);
  g_test_add_func ("/slot-list/remove-first", test_remove_first);
  g_test_add_func ("/slot-list/splice", test_splice);
  g_test_add_func ("/slot-list/set-sessions", test_set_sessions);
  g_test_add_func ("/slot-list/find-next", test_find_next);

  return g_test_run ();
}
