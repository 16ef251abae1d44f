/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-head-list.h"

#include "hallway-test-model.h"

typedef struct
{
  GListStore      *store;
  HallwayHeadList *list;
  GString         *changes;
} Fixture;

static void
splice (Fixture *fixture,
        guint    position,
        guint    n_removed,
        guint    n_added)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  while (added->len < n_added)
    g_ptr_array_add (added, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (fixture->store, position, n_removed, added->pdata, n_added);
}

/* Besides the changes that were announced since the last time, the items have to be the first of the store. */
static void
assert_changes (Fixture    *fixture,
                const char *changes,
                guint       n_items)
{
  g_assert_cmpstr (fixture->changes->str, ==, changes);
  g_string_truncate (fixture->changes, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, n_items);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), n_items));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      g_autoptr (GObject) original = g_list_model_get_item (G_LIST_MODEL (fixture->store), i);

      g_assert_true (item == original);
    }
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = g_list_store_new (G_TYPE_OBJECT);
  fixture->changes = g_string_new (NULL);
  splice (fixture, 0, 0, 10);
  fixture->list = hallway_head_list_new (G_LIST_MODEL (fixture->store), 4);
  hallway_test_record_changes (fixture->list, fixture->changes);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  splice (fixture, 0, 1, 0);
  g_assert_finalize_object (fixture->store);
  g_string_free (fixture->changes, TRUE);
}

static void
test_size (Fixture      *fixture,
           gconstpointer data)
{
  assert_changes (fixture, "", 4);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->list)) == G_TYPE_OBJECT);
  g_assert_cmpuint (hallway_head_list_get_size (fixture->list), ==, 4);

  hallway_head_list_set_size (fixture->list, 7);
  assert_changes (fixture, "4-0+3", 7);
  hallway_head_list_set_size (fixture->list, HALLWAY_HEAD_LIST_ALL);
  assert_changes (fixture, "7-0+3", 10);
  hallway_head_list_set_size (fixture->list, 12);
  assert_changes (fixture, "", 10);
  hallway_head_list_set_size (fixture->list, 2);
  assert_changes (fixture, "2-8+0", 2);
}

/* What is cut off may be others after a change. */
static void
test_cut (Fixture      *fixture,
          gconstpointer data)
{
  splice (fixture, 4, 3, 1);
  assert_changes (fixture, "", 4);
  splice (fixture, 1, 1, 0);
  assert_changes (fixture, "1-3+3", 4);
  splice (fixture, 3, 2, 2);
  assert_changes (fixture, "3-1+1", 4);
  splice (fixture, 0, 7, 2);
  assert_changes (fixture, "0-4+2", 2);
  splice (fixture, 1, 0, 8);
  assert_changes (fixture, "1-1+3", 4);
}

/* Nothing is said of what stays. */
static void
test_whole (Fixture      *fixture,
            gconstpointer data)
{
  hallway_head_list_set_size (fixture->list, HALLWAY_HEAD_LIST_ALL);
  assert_changes (fixture, "4-0+6", 10);
  splice (fixture, 3, 1, 0);
  assert_changes (fixture, "3-1+0", 9);
  splice (fixture, 3, 0, 2);
  assert_changes (fixture, "3-0+2", 11);
  splice (fixture, 11, 0, 1);
  assert_changes (fixture, "11-0+1", 12);
}

static void
test_grow (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_true (hallway_head_list_grow (fixture->list, 5));
  assert_changes (fixture, "4-0+5", 9);
  g_assert_false (hallway_head_list_grow (fixture->list, 5));
  assert_changes (fixture, "9-0+1", 10);
  g_assert_false (hallway_head_list_grow (fixture->list, 5));
  g_assert_cmpuint (hallway_head_list_get_size (fixture->list), ==, HALLWAY_HEAD_LIST_ALL);

  hallway_head_list_set_size (fixture->list, 200);
  splice (fixture, 0, 10, 1000);
  g_string_truncate (fixture->changes, 0);
  g_assert_true (hallway_head_list_grow (fixture->list, 100));
  assert_changes (fixture, "200-0+100", 300);
  g_assert_false (hallway_head_list_grow (fixture->list, 100));
  assert_changes (fixture, "300-0+700", 1000);
}

static void
add_test (const char *name,
          void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/model/head-list/size", test_size);
  add_test ("/model/head-list/cut", test_cut);
  add_test ("/model/head-list/whole", test_whole);
  add_test ("/model/head-list/grow", test_grow);

  return g_test_run ();
}
