/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-import-error.h"
#include "import/hallway-json-value.h"
#include "import/hallway-json.h"
#include "model/hallway-limits.h"

#include <string.h>

static JsonNode *
read_text (const char     *text,
           gsize           length,
           HallwayReport **report,
           GError        **error)
{
  HallwayDocument document = { .name = "menu.json", .text = text, .length = length };

  *report = hallway_report_new ();
  return hallway_json_read (&document, *report, error);
}

static void
test_values (void)
{
  static const struct
  {
    const char *json;
    const char *read;
    const char *warning; /* (nullable) */
  } cases[] = {
    { "{}", "{}", NULL },
    { " [ ] \n", "[]", NULL },
    { "[1,-2,0,0.5,-1.5e+10,true,false,null]", "[1,-2,0,0.5,-15000000000.0,true,false,null]", NULL },
    { "{\"a\":{\"b\":[{},[]]}}", "{\"a\":{\"b\":[{},[]]}}", NULL },
    { "[\"\\\"\\\\\\/\\b\\n\\u00e9\\ud83d\\ude00\"]", "[\"\\\"\\\\/\\b\\n\xc3\xa9\xf0\x9f\x98\x80\"]", NULL },
    { "[\"a\\u0000b\\u0006c\"]", "[\"a\\u0001b\\u0001c\"]", "control-character" },
    { "[\"a\\ud800b\\ude00\\ud800\\u0041\"]", "[\"a\xef\xbf\xbd"
                                              "b\xef\xbf\xbd\xef\xbf\xbd"
                                              "A\"]",
      "half-character" },
    { "[9223372036854775808,12345678901234567890123,1e999,999999999999999999]", "[null,null,null,999999999999999999]", "bad-number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (JsonNode)      node = read_text (cases[i].json, strlen (cases[i].json), &report, &error);
      g_autofree char          *written = NULL;

      g_assert_no_error (error);
      written = json_to_string (node, FALSE);
      g_assert_cmpstr (written, ==, cases[i].read);
      g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, cases[i].warning != NULL ? 1 : 0);
      if (cases[i].warning != NULL)
        g_assert_cmpstr (hallway_report_get_warning (report, 0)->code, ==, cases[i].warning);
    }
}

static void
test_errors (void)
{
  static const char *const malformed[] = {
    "var x = [1];",
    "[1];",
    "['a']",
    "[0x10]",
    "[01]",
    "[+1]",
    "[.5]",
    "[1.]",
    "[1,]",
    "[,1]",
    "{\"a\":1,}",
    "{a:1}",
    "{\"a\" 1}",
    "{\"a\":}",
    "[1 2]",
    "[\"\\x\"]",
    "[\"\\u12g4\"]",
    "[tru]",
    "[nul1]",
    "[NaN]",
    "[1}",
    "{]",
    "[] []",
    "[\"a\nb\"]",
    "[/* a */]",
    "]",
    "[-]",
    "[1e]",
    "[\"\\ud800\\u00g0\"]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (read_text (malformed[i], strlen (malformed[i]), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_MALFORMED);
      g_assert_cmpstr (error->message, ==, "line 1: broken JSON");
    }
}

static void
test_early_end (void)
{
  static const char json[] = "{\"a\": [1, -2.5e-7, 0, true, false, null],\n \"b\\u00e9\\ud83d\\ude00\\n\": {\"c\": \"\xc3\xa9\", \"d\": {}, \"e\": []}, \"f\": \"\"}";
  gsize             length = strlen (json);

  for (gsize i = 0; i <= length; i++)
    {
      g_autofree char          *part = g_memdup2 (json, i);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (JsonNode)      node = read_text (part, i, &report, &error);

      if (node != NULL)
        g_assert_cmpuint (i, ==, length);
      else
        g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED);
    }
}

static void
assert_limit (GString *json,
              gboolean within)
{
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (JsonNode)      node = read_text (json->str, json->len, &report, &error);

  g_assert_cmpint (node != NULL, ==, within);
  if (!within)
    g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
  g_string_free (json, TRUE);
}

static GString *
make_nested (guint depth)
{
  GString *json = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append_c (json, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (json, ']');
  return json;
}

static GString *
make_repeated (const char *first,
               const char *piece,
               gsize       n,
               const char *last)
{
  GString *json = g_string_new (first);

  for (gsize i = 0; i < n; i++)
    g_string_append (json, piece);
  return g_string_append (json, last);
}

static void
test_limits (void)
{
  assert_limit (make_nested (HALLWAY_LIMIT_DEPTH), TRUE);
  assert_limit (make_nested (HALLWAY_LIMIT_DEPTH + 1), FALSE);
  assert_limit (make_nested (100000), FALSE);
  assert_limit (make_repeated ("[\"", "xxxxxxxx", HALLWAY_LIMIT_TOKEN / 8, "\"]"), TRUE);
  assert_limit (make_repeated ("[\"", "xxxxxxxx", HALLWAY_LIMIT_TOKEN / 8, "x\"]"), FALSE);
  assert_limit (make_repeated ("[0", ",0", HALLWAY_LIMIT_VALUES, "]"), FALSE);
}

static void
test_getters (void)
{
  static const char         json[] = "{\"s\":\" a  b \",\"i\":42,\"n\":null,\"b\":true,\"f\":1.5,\"e\":\"\",\"o\":{\"k\":\"v\"},\"a\":[{\"k\":1},7],"
                                     "\"l\":{\"de\":\"Saal\",\"en\":\"Hall\"},\"m\":{\"fr\":\"Salle\"},\"t\":\"one\\r\\ntwo\"}";
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (JsonNode)      node = read_text (json, strlen (json), &report, NULL);
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  JsonObject               *root = hallway_json_get_root (node);
  static const char *const  nothing[] = { "n", "b", "f", "e", "o", "a", "absent" };

  g_assert_cmpstr (hallway_json_take_line (root, "s", draft), ==, "a b");
  g_assert_cmpstr (hallway_json_take_line (root, "i", draft), ==, "42");
  g_assert_cmpstr (hallway_json_take_line (root, "l", draft), ==, "Hall");
  g_assert_cmpstr (hallway_json_take_line (root, "m", draft), ==, "Salle");
  g_assert_cmpstr (hallway_json_take_text (root, "t", draft), ==, "one\ntwo");
  g_assert_null (hallway_json_get_string (root, "i"));
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    if (!g_str_equal (nothing[i], "o"))
      {
        g_assert_null (hallway_json_take_line (root, nothing[i], draft));
        g_assert_null (hallway_json_get_object (root, nothing[i]));
      }

  g_assert_cmpstr (hallway_json_get_string (hallway_json_get_object (root, "o"), "k"), ==, "v");
  g_assert_cmpuint (hallway_json_get_length (root, "a"), ==, 2);
  g_assert_cmpuint (hallway_json_get_length (root, "o"), ==, 0);
  g_assert_nonnull (hallway_json_get_element (root, "a", 0));
  g_assert_null (hallway_json_get_element (root, "a", 1));
  g_assert_null (hallway_json_get_string (NULL, "s"));
  g_assert_cmpuint (hallway_json_get_length (NULL, "a"), ==, 0);
}

/* Parts of checked JSON are found without a tree of the whole. */
static void
test_parts (void)
{
  static const char    json[] = " { \"a\\\"\" : \"]}\\\\\" ,\n\"b\":[ 1 ,-2.5e3,null , \"x\",{\"c\":[]} ] , \"b\":true,\"d\":{\"e\":[1,2]},\"n\":7 } ";
  HallwayJsonValue     root = { json, json + strlen (json) };
  HallwayJsonValue     value, key;
  HallwayJsonIter      iter;
  g_autoptr (GString)  told = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char     *written = NULL;

  hallway_json_iter_init (&iter, &root);
  while (hallway_json_iter_next (&iter, &key, &value))
    g_string_append_printf (told, "%.*s=%.*s|", (int) (key.end - key.start), key.start, (int) (value.end - value.start), value.start);
  g_assert_cmpstr (told->str, ==, "\"a\\\"\"=\"]}\\\\\"|\"b\"=[ 1 ,-2.5e3,null , \"x\",{\"c\":[]} ]|\"b\"=true|\"d\"={\"e\":[1,2]}|\"n\"=7|");

  g_string_truncate (told, 0);
  g_assert_true (hallway_json_value_find (&root, "b", &value));
  hallway_json_iter_init (&iter, &value);
  while (hallway_json_iter_next (&iter, NULL, &value))
    g_string_append_printf (told, "%.*s|", (int) (value.end - value.start), value.start);
  g_assert_cmpstr (told->str, ==, "1|-2.5e3|null|\"x\"|{\"c\":[]}|");

  g_assert_false (hallway_json_value_find (&root, "e", &value));
  g_assert_true (hallway_json_value_find (&root, "n", &value));
  g_assert_false (hallway_json_value_find (&value, "n", &value));
  node = hallway_json_value_parse_without (&root, "d", NULL);
  written = json_to_string (node, FALSE);
  g_assert_cmpstr (written, ==, "{\"a\\\"\":\"]}\\\\\",\"b\":true,\"d\":null,\"n\":7}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/errors", test_errors);
  g_test_add_func ("/json/early-end", test_early_end);
  g_test_add_func ("/json/limits", test_limits);
  g_test_add_func ("/json/getters", test_getters);
  g_test_add_func ("/json/parts", test_parts);

  return g_test_run ();
}
