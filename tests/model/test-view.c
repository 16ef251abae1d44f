/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-view.h"

#include "model/hallway-limits.h"
#include "model/hallway-notice.h"

#include <string.h>

static HallwayView *
make_view (void)
{
  HallwayView             *view = hallway_view_new ();
  g_autoptr (HallwayQuery) no_filters = view->filters;
  g_autoptr (HallwayQuery) starred = hallway_query_add (no_filters, HALLWAY_QUERY_STARRED, NULL);

  view->page = g_strdup ("schedule");
  view->day = hallway_time_parse_date ("2026-01-31");
  view->filters = hallway_query_add (starred, HALLWAY_QUERY_ROOM, "Café \"=' ']}");
  view->words = g_strdup ("dream{'");
  view->session = g_strdup ("guid:a/b");
  view->top = g_strdup ("id:7");
  view->dismissed = 1u << HALLWAY_NOTICE_ENDED | 1u << HALLWAY_NOTICE_OLD;
  view->updated = 1700000000;
  return view;
}

static void
assert_same (const HallwayView *a,
             const HallwayView *b)
{
  g_autofree char *text_a = hallway_view_to_text (a);
  g_autofree char *text_b = hallway_view_to_text (b);

  g_assert_cmpstr (text_a, ==, text_b);
}

static void
test_text (void)
{
  g_autoptr (HallwayView) view = make_view ();
  g_autofree char        *text = hallway_view_to_text (view);
  g_autoptr (HallwayView) again = hallway_view_from_text (text);

  assert_same (view, again);
  g_assert_cmpstr (again->page, ==, "schedule");
  g_assert_cmpint (again->day, ==, hallway_time_parse_date ("2026-01-31"));
  g_assert_true (hallway_query_has (again->filters, HALLWAY_QUERY_ROOM, "Café \"=' ']}"));
  g_assert_true (hallway_query_has (again->filters, HALLWAY_QUERY_STARRED, NULL));
  g_assert_cmpstr (again->words, ==, "dream{'");
  g_assert_cmpstr (again->session, ==, "guid:a/b");
  g_assert_cmpstr (again->top, ==, "id:7");
  g_assert_cmpuint (again->dismissed, ==, view->dismissed);
  g_assert_cmpint (again->updated, ==, 1700000000);
}

static void
test_new (void)
{
  g_autoptr (HallwayView) view = hallway_view_new ();
  g_autofree char        *text = hallway_view_to_text (view);
  g_autoptr (HallwayView) again = hallway_view_from_text (text);
  g_autoptr (HallwayView) none = hallway_view_from_text (NULL);

  assert_same (view, again);
  assert_same (view, none);
}

/* What others wrote into the database can't do more than be passed over. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "",
    "nonsense",
    "{",
    "[1, 2, 3]",
    "{'page': 7}",
    "{'page': <7>, 'day': <'noday'>, 'filters': <'room=A'>, 'dismissed': <true>, 'search': <['x']>}",
    "{'page': <''>, 'search': <''>, 'filters': <['', 'room', 'room=', 'colour=red', 'day=2026-01-31', 'search=x']>}",
    "{'dismissed': <['none', 'unheard of']>, 'top': <(1, 2)>, 'session': <@s ''>}",
    "{'page': <<<<<<<'deep'>>>>>>>}",
    "{'page': <'\xff'>}",
    "{'day': <'2026-13-45'>}",
  };
  g_autoptr (HallwayView) first = hallway_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HallwayView) view = hallway_view_from_text (texts[i]);

      g_test_message ("case %u", i);
      assert_same (view, first);
    }
}

static void
test_large (void)
{
  g_autoptr (HallwayView) first = hallway_view_new ();
  g_autoptr (HallwayView) deep_view = NULL;
  g_autoptr (HallwayView) long_view = NULL;
  g_autoptr (HallwayView) many_view = NULL;
  g_autoptr (GString)     many = g_string_new ("{'filters': <['room=0'");
  g_autofree char        *deep = g_strnfill (HALLWAY_LIMIT_TEXT, '[');
  g_autofree char        *words = g_strnfill (HALLWAY_LIMIT_TEXT, 'x');
  g_autofree char        *too_long = g_strdup_printf ("{'search': <'%s'>}", words);

  for (guint i = 1; i < 4000; i++)
    g_string_append_printf (many, ",'room=%u'", i);
  g_string_append (many, "]>}");

  deep_view = hallway_view_from_text (deep);
  long_view = hallway_view_from_text (too_long);
  many_view = hallway_view_from_text (many->str);
  assert_same (deep_view, first);
  assert_same (long_view, first);
  g_assert_cmpuint (hallway_query_get_n_terms (many_view->filters), ==, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/text", test_text);
  g_test_add_func ("/view/new", test_new);
  g_test_add_func ("/view/hostile", test_hostile);
  g_test_add_func ("/view/large", test_large);

  return g_test_run ();
}
