/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = {
  "konopas/program.js",
};

/* People in a script of their own, whichever comes first. */
static void
test_two_files (void)
{
  static const char *const names[] = { "konopas/split-program.js", "konopas/people.js" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures (names[i], names[1 - i], &report);
      const HallwayDraftPerson *person;

      g_assert_cmpuint (draft->sessions->len, ==, 1);
      g_assert_cmpuint (draft->persons->len, ==, 1);
      person = hallway_draft_get_person (draft, 0);
      g_assert_cmpstr (person->name, ==, "Ana Reef");
      g_assert_nonnull (person->biography);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *script;
    HallwayImportError code;
  } cases[] = {
    { "var program = [];", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "var people = [{\"id\":\"7\",\"name\":[\"Ana\"]}];", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "var program = [{\"id\":\"1\"", HALLWAY_IMPORT_ERROR_TRUNCATED },
    { "var program = [{id:'1'}];", HALLWAY_IMPORT_ERROR_MALFORMED },
    { "var program = {\"a\":1};", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
    { "var myprogram = [{\"id\":\"1\"}];", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
    { "var x; program[0] = 1;", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
    { "program", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
    { "program =", HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].script, strlen (cases[i].script), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

/* The semicolon at the end says nothing. */
static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("var people = [{\"id\":\"7\",\"name\":[\"Ana\"]}]; var program = [{\"id\":\"1\",\"title\":\"S\",\"people\":[{\"id\":\"7\"}]}]");
}

/* A script may assign many things; only the first are looked at. */
static void
test_many_lists (void)
{
  g_autoptr (GString)       script = g_string_new ("var program = [{\"id\":\"1\",\"title\":\"S\"}];\n");
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;

  for (guint i = 0; i < 500000; i++)
    g_string_append (script, "var program = [{\n}];");
  draft = hallway_test_import_text (script->str, script->len, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (draft->sessions->len, <, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/konopas/two-files", test_two_files);
  g_test_add_func ("/konopas/refused", test_refused);
  g_test_add_func ("/konopas/early-end", test_early_end);
  g_test_add_func ("/konopas/many-lists", test_many_lists);
  hallway_test_add_fixtures ("/konopas", fixtures, G_N_ELEMENTS (fixtures));

  return g_test_run ();
}
