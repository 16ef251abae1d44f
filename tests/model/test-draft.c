/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-draft.h"

#include "model/hallway-limits.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "Lars Kurth", "lars kurth" },
    { "  Lars \t Kurth\n", "lars kurth" },
    { "Mihai Donțu", "mihai dontu" },
    { "ÉMILIE  Weiß ", "emilie weiss" },
    { "e\xcc\x81t\xc3\xa9", "ete" },
    { "\xef\xac\x81ne\xc2\xa0print", "fine print" },
    { "美咲", "美咲" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = hallway_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_line (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { " \n\t\xc2\xa0 ", NULL },
    { "State of the Hall", "State of the Hall" },
    { "  State\r\n of   the\tHall ", "State of the Hall" },
    { "\xc2\xa0Hall\xc2\xa0 12\xc2\xa0", "Hall\xc2\xa0 12" },
    { "a\x01"
      "b\x7f"
      "c",
      "abc" },
    { "a\xe2\x80\xae"
      "b\xe2\x81\xa6"
      "c",
      "abc" },
    { "a\xe2\x80\xa8"
      "b",
      "a b" },
    { "caf\xff\xc3\xa9", "caf\xef\xbf\xbd\xc3\xa9" },
    { "–dash–", "–dash–" },
  };
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hallway_draft_take_line (draft, cases[i].text, -1), ==, cases[i].line);
  g_assert_cmpstr (hallway_draft_take_line (draft, "only this, not that", 9), ==, "only this");
}

/* A part of an address leads elsewhere, so that one too long is dropped. */
static void
test_address (void)
{
  static const struct
  {
    gsize    length;
    gboolean is_kept;
  } cases[] = {
    { 100, TRUE },
    { HALLWAY_LIMIT_TITLE + 1, TRUE },
    { HALLWAY_LIMIT_ADDRESS - 1, TRUE },
    { HALLWAY_LIMIT_ADDRESS, TRUE },
    { HALLWAY_LIMIT_ADDRESS + 1, FALSE },
  };
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strnfill (cases[i].length - strlen ("https://a/"), 'x');
      g_autofree char *address = g_strconcat ("https://a/", path, NULL);

      g_assert_cmpstr (hallway_draft_take_address (draft, address, -1), ==, cases[i].is_kept ? address : NULL);
    }
  g_assert_cmpstr (hallway_draft_take_address (draft, " https://a/\x01\n ", -1), ==, "https://a/");
  g_assert_null (hallway_draft_take_address (draft, NULL, -1));
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { NULL, NULL },
    { "\n \n", NULL },
    { "One.\r\n\r\nTwo.\rThree.\n", "One.\n\nTwo.\nThree." },
    { "a\x0b"
      "b\xe2\x80\xa9"
      "c",
      "ab\nc" },
    { "  <p>Kept as it is.</p>", "<p>Kept as it is.</p>" },
    { "ends with \xc3\xa0", "ends with \xc3\xa0" },
  };
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hallway_draft_take_text (draft, cases[i].text, -1), ==, cases[i].expected);
}

static void
test_limits (void)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  g_autoptr (GString)      text = g_string_new (NULL);
  const char              *line;

  while (text->len < 3 * HALLWAY_LIMIT_TEXT)
    g_string_append (text, "é€");

  line = hallway_draft_take_line (draft, text->str, (gssize) text->len);
  g_assert_cmpint (g_utf8_strlen (line, -1), ==, HALLWAY_LIMIT_TITLE);

  line = hallway_draft_take_text (draft, text->str, (gssize) text->len);
  g_assert_cmpuint (strlen (line), <=, HALLWAY_LIMIT_TEXT);
  g_assert_cmpuint (strlen (line), >, HALLWAY_LIMIT_TEXT - 4);
  g_assert_true (g_utf8_validate (line, -1, NULL));
}

static void
test_persons (void)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  guint                    first = hallway_draft_add_person (draft, "7", NULL, "Zoë Novák");

  g_assert_cmpuint (hallway_draft_add_person (draft, "7", NULL, "Zoë Novák"), ==, first);
  g_assert_cmpuint (hallway_draft_add_person (draft, "7", NULL, "ZOE NOVAK"), ==, first);
  g_assert_cmpuint (hallway_draft_add_person (draft, "7", NULL, "Wei Zhang"), !=, first);
  g_assert_cmpuint (hallway_draft_add_person (draft, NULL, NULL, "Ann"), ==, hallway_draft_add_person (draft, NULL, NULL, "ann"));
  g_assert_cmpuint (hallway_draft_add_person (draft, NULL, "g1", "Ann"), !=, hallway_draft_add_person (draft, NULL, "g2", "Ann"));
  g_assert_cmpuint (draft->persons->len, ==, 5);
  g_assert_cmpstr (hallway_draft_get_person (draft, first)->name, ==, "Zoë Novák");
}

static void
test_places (void)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();

  hallway_draft_add_room (draft, "Erie")->slug = "erie";
  hallway_draft_add_room (draft, "Ontario");
  g_assert_cmpstr (hallway_draft_add_room (draft, "Erie")->slug, ==, "erie");
  g_assert_cmpuint (draft->rooms->len, ==, 2);

  hallway_draft_add_track (draft, "Main")->color = "#a51d2d";
  g_assert_cmpstr (hallway_draft_add_track (draft, "Main")->color, ==, "#a51d2d");
  g_assert_cmpuint (draft->tracks->len, ==, 1);
}

static HallwayDraftSession *
add (HallwayDraft *draft,
     const char   *guid,
     const char   *id,
     const char   *title,
     gint64        start)
{
  HallwayDraftSession *session = hallway_draft_add_session (draft);

  session->guid = guid;
  session->id = id;
  session->title = title;
  session->room = "Erie";
  session->span = (HallwaySpan){ start, 0, 30, TRUE };
  return session;
}

static void
test_keys (void)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  g_autoptr (GHashTable)   keys = g_hash_table_new (g_str_hash, g_str_equal);
  gint64                   nine = hallway_time_from_civil (2014, 8, 18, 9, 0, 0);

  add (draft, "a", "1", "One", nine);
  add (draft, "b", "2", "Two", nine);
  add (draft, "b", "3", "Guid of two, id of its own", nine);
  add (draft, "c", "4", "Same guid and id, other time", nine);
  add (draft, "c", "4", "Same guid and id, other time", nine + 3600);
  add (draft, "d", NULL, "Twins", nine);
  add (draft, "d", NULL, "Twins", nine);
  add (draft, NULL, NULL, "Bare", nine);
  add (draft, NULL, NULL, "Bare", nine + 3600);
  add (draft, NULL, NULL, "Bare", nine);
  hallway_draft_assign_keys (draft);

  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->key, ==, "guid:a");
  g_assert_cmpstr (hallway_draft_get_session (draft, 2)->key, ==, "id:3");
  g_assert_cmpstr (hallway_draft_get_session (draft, 3)->key, ==, "guid:c;2014-08-18T09:00:00;Erie");
  g_assert_cmpstr (hallway_draft_get_session (draft, 6)->key, ==, "guid:d;2014-08-18T09:00:00;Erie;2");
  g_assert_true (g_str_has_prefix (hallway_draft_get_session (draft, 7)->key, "hash:"));
  for (guint i = 0; i < draft->sessions->len; i++)
    g_assert_true (g_hash_table_add (keys, (char *) hallway_draft_get_session (draft, i)->key));
}

static void
test_many_twins (void)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  g_autoptr (GHashTable)   keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < 20000; i++)
    add (draft, NULL, NULL, "Twin", 0);
  hallway_draft_assign_keys (draft);
  for (guint i = 0; i < draft->sessions->len; i++)
    g_assert_true (g_hash_table_add (keys, (char *) hallway_draft_get_session (draft, i)->key));
}

static void
test_words (void)
{
  for (guint role = HALLWAY_ROLE_SPEAKER; role <= HALLWAY_ROLE_OTHER; role++)
    g_assert_cmpint (hallway_role_from_string (hallway_role_to_string (role)), ==, role);
  g_assert_cmpint (hallway_role_from_string ("Moderator"), ==, HALLWAY_ROLE_MODERATOR);
  g_assert_cmpint (hallway_role_from_string ("juggler"), ==, HALLWAY_ROLE_OTHER);
  g_assert_cmpint (hallway_role_from_string (NULL), ==, HALLWAY_ROLE_OTHER);
  g_assert_cmpstr (hallway_status_to_string (HALLWAY_STATUS_CANCELLED), ==, "cancelled");
  g_assert_cmpstr (hallway_basis_to_string (HALLWAY_BASIS_ZONED), ==, "zoned");
}

/* What the draft knows stays; what it doesn't comes from the other one, addresses in full. */
static void
test_adopt_person (void)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  g_autofree char         *tail = g_strnfill (HALLWAY_LIMIT_TITLE, 'x');
  g_autofree char         *url = g_strconcat ("https://loom.example/", tail, NULL);
  HallwayDraftPerson       person = {
          .name = "ada byron", .job_title = "Weaver", .company = "Mill", .url = url, .biography = "Spins.", .biography_format = HALLWAY_TEXT_MARKDOWN
  };
  guint                     position = hallway_draft_add_person (draft, NULL, NULL, "Ada Byron");
  const HallwayDraftPerson *known = hallway_draft_get_person (draft, position);

  hallway_draft_get_person (draft, position)->company = "Dye house";

  g_assert_cmpuint (hallway_draft_adopt_person (draft, &person), ==, position);
  g_assert_cmpstr (known->name, ==, "Ada Byron");
  g_assert_cmpstr (known->job_title, ==, "Weaver");
  g_assert_cmpstr (known->company, ==, "Dye house");
  g_assert_cmpstr (known->url, ==, url);
  g_assert_cmpstr (known->biography, ==, "Spins.");
  g_assert_cmpint (known->biography_format, ==, HALLWAY_TEXT_MARKDOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold", test_fold);
  g_test_add_func ("/draft/line", test_line);
  g_test_add_func ("/draft/address", test_address);
  g_test_add_func ("/draft/text", test_text);
  g_test_add_func ("/draft/limits", test_limits);
  g_test_add_func ("/draft/persons", test_persons);
  g_test_add_func ("/draft/places", test_places);
  g_test_add_func ("/draft/keys", test_keys);
  g_test_add_func ("/draft/many-twins", test_many_twins);
  g_test_add_func ("/draft/words", test_words);
  g_test_add_func ("/draft/adopt-person", test_adopt_person);
  return g_test_run ();
}
