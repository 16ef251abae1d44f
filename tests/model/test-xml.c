/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-import-error.h"
#include "import/hallway-xml.h"
#include "model/hallway-limits.h"

#include <string.h>

enum
{
  MENU = HALLWAY_XML_DOCUMENT + 1,
  DISH,
  NAME,
  COOK,
  COOK_NAME,
};

static const HallwayXmlRule rules[] = {
  { HALLWAY_XML_DOCUMENT, "menu", MENU, FALSE },
  { MENU, "dish", DISH, FALSE },
  { DISH, "name", NAME, TRUE },
  { DISH, "cook", COOK, TRUE },
  { COOK, "name", COOK_NAME, TRUE },
};

static void
dish_opened_cb (HallwayXml *xml,
                guint       kind,
                gpointer    data)
{
  const char *id = hallway_xml_get_attribute (xml, "id");
  const char *diet = hallway_xml_get_attribute (xml, "diet");

  if (kind != DISH)
    return;
  if (g_strcmp0 (id, "stop") == 0)
    hallway_xml_fail (xml, g_error_new (HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS, "enough"));
  g_string_append_printf (data, "[%s,%s@%u]", id != NULL ? id : "-", diet != NULL ? diet : "-", hallway_xml_get_line (xml));
}

static void
text_closed_cb (HallwayXml *xml,
                guint       kind,
                const char *text,
                gsize       length,
                gpointer    data)
{
  static const char *const names[] = { [NAME] = "name", [COOK] = "cook", [COOK_NAME] = "cook's name" };

  if (kind >= NAME)
    g_string_append_printf (data, "(%s %.*s)", names[kind], (int) length, text);
}

static gboolean
read_menu (const char     *text,
           gsize           length,
           GString        *told,
           HallwayReport **report,
           GError        **error)
{
  static const HallwayXmlGrammar grammar = { rules, G_N_ELEMENTS (rules), dish_opened_cb, text_closed_cb };
  HallwayDocument                document = { .name = "menu.xml", .text = text, .length = length };

  *report = hallway_report_new ();
  return hallway_xml_read (&document, &grammar, told, *report, error);
}

static void
test_elements (void)
{
  static const struct
  {
    const char *xml;
    const char *told;
    const char *warning; /* (nullable) */
  } cases[] = {
    { "<menu><dish id='1'><name>Soup</name></dish></menu>", "[1,-@1](name Soup)", NULL },
    { "\n \n<?xml version='1.0' encoding='UTF-16'?>\n<menu>\n<dish diet=\"a&amp;b &lt;c&gt; &#39;d&#39;\" id='1'/>\n</menu>\n", "[1,a&b <c> 'd'@5]", NULL },
    { "<menu xmlns:x='urn:x' x:y='z'><x:dish x:id='3'/><z:dish/></menu>", "[3,-@1][-,-@1]", NULL },
    { "<menu><dish><cook>Ann<name>Bo</name>, <name>Cy</name>Di</cook></dish></menu>", "[-,-@1](cook's name Bo)(cook's name Cy)(cook Ann, Di)", NULL },
    { "<menu><dish><name>fish &amp; <i>chips</i><b/></name><note>hot <name>no</name></note></dish></menu>", "[-,-@1](name fish & chips)", NULL },
    { "<menu><name>no</name><x><dish/></x></menu>", "", NULL },
    { "<menu><dish><name><![CDATA[<&\xc3\xa9>]]> <!-- & -->x</name></dish></menu>", "[-,-@1](name <&\xc3\xa9> x)", NULL },
    { "<menu><dish id='R&D'><name>fish & chips &x; &; &amp &#x; &#12</name></dish></menu>", "[R&D,-@1](name fish & chips &x; &; &amp &#x; &#12)", "bare-ampersand" },
    { "<menu><dish id='&nbsp;'><name>caf&eacute; &thetasym;</name></dish></menu>", "[\xc2\xa0,-@1](name caf\xc3\xa9 \xcf\x91)", "html-entity" },
    { "<menu><dish><name>a&#6;b&#x1F;&#0;c&#xD800;d&#99999999999;&#233;</name></dish></menu>", "[-,-@1](name abcd\xc3\xa9)", "control-character" },
    { "<!DOCTYPE menu><menu/>", "", NULL },
    { "<kitchen><dish><name>no</name></dish></kitchen>", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString)       told = g_string_new (NULL);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      read_menu (cases[i].xml, strlen (cases[i].xml), told, &report, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (told->str, ==, cases[i].told);
      g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, cases[i].warning != NULL ? 1 : 0);
      if (cases[i].warning != NULL)
        g_assert_cmpstr (hallway_report_get_warning (report, 0)->code, ==, cases[i].warning);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char        *xml;
    HallwayImportError code;
    const char        *words;
  } cases[] = {
    { "<menu>\n<dish></name></menu>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 2: " },
    { "<menu/>\nmore", HALLWAY_IMPORT_ERROR_MALFORMED, "line 2: " },
    { "<menu><dish id=1/></menu>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<menu><dish id='<'/></menu>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<menu><dish a='1' a='2'/></menu>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<menu><dish></menu>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<menu a='1' a='1'/>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<?xml version='1.0'?>\n", HALLWAY_IMPORT_ERROR_TRUNCATED, "line 2: it ends early" },
    { "just words", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<menu>", HALLWAY_IMPORT_ERROR_TRUNCATED, "line 1: it ends early" },
    { "<menu>\n<dish>\n", HALLWAY_IMPORT_ERROR_TRUNCATED, "line 3: it ends early" },
    { "<menu><![CDATA[ ", HALLWAY_IMPORT_ERROR_TRUNCATED, "line 1: it ends early" },
    { "<menu><dish id='stop'/></dish>", HALLWAY_IMPORT_ERROR_NO_SESSIONS, "enough" },
    { "\n<!DOCTYPE m [<!ENTITY a 'b'>]><menu>&a;</menu>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 2: " },
    { "<!DOCTYPE m SYSTEM 'file:///etc/hostname'><menu/>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<!DOCTYPE m PUBLIC 'a' 'http://localhost/'><menu/>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
    { "<!DOCTYPE m [\n<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>\n]><menu>&b;</menu>", HALLWAY_IMPORT_ERROR_MALFORMED, "line 1: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString)       told = g_string_new (NULL);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_false (read_menu (cases[i].xml, strlen (cases[i].xml), told, &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].words));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_early_end (void)
{
  static const char xml[] = "<?xml version='1.0'?>\n<!-- a menu -->\n<menu xmlns='urn:m'>\n <dish id=\"1\" diet='R&D'><name>S&amp;p &nbsp;&#233; & &\xc3\xa9</name>"
                            "<cook><![CDATA[x]]><name/></cook></dish>\n <?turn page?> </menu>";
  gsize             length = strlen (xml);

  for (gsize i = 0; i <= length; i++)
    {
      g_autofree char          *part = g_memdup2 (xml, i);
      g_autoptr (GString)       told = g_string_new (NULL);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      /* A document is always valid UTF-8. */
      if (!g_utf8_validate_len (part, i, NULL))
        continue;
      if (read_menu (part, i, told, &report, &error))
        g_assert_cmpuint (i, ==, length);
      else
        g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED);
    }
}

static void
assert_limit (GString *xml,
              gboolean within)
{
  g_autoptr (GString)       told = g_string_new (NULL);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;

  g_assert_cmpint (read_menu (xml->str, xml->len, told, &report, &error), ==, within);
  if (within)
    g_assert_no_error (error);
  else
    {
      g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
      g_assert_true (g_str_has_prefix (error->message, "line 1: "));
    }
  g_string_free (xml, TRUE);
}

static GString *
make_nested (guint depth)
{
  GString *xml = g_string_new ("<menu>");

  for (guint i = 1; i < depth; i++)
    g_string_append (xml, "<x>");
  for (guint i = 1; i < depth; i++)
    g_string_append (xml, "</x>");
  return g_string_append (xml, "</menu>");
}

static GString *
make_attributes (guint n)
{
  GString *xml = g_string_new ("<menu><dish");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (xml, " a%u='%u'", i, i);
  return g_string_append (xml, "/></menu>");
}

static GString *
make_text (gsize length)
{
  GString *xml = g_string_new ("<menu><dish><name>");

  for (gsize i = 0; i < length; i++)
    g_string_append_c (xml, 'x');
  return g_string_append (xml, "</name></dish></menu>");
}

static void
test_limits (void)
{
  assert_limit (make_nested (HALLWAY_LIMIT_DEPTH), TRUE);
  assert_limit (make_nested (HALLWAY_LIMIT_DEPTH + 1), FALSE);
  assert_limit (make_nested (100000), FALSE);
  assert_limit (make_attributes (HALLWAY_LIMIT_ATTRIBUTES), TRUE);
  assert_limit (make_attributes (HALLWAY_LIMIT_ATTRIBUTES + 1), FALSE);
  assert_limit (make_attributes (100000), FALSE);
  assert_limit (make_text (HALLWAY_LIMIT_TOKEN), TRUE);
  assert_limit (make_text (HALLWAY_LIMIT_TOKEN + 1), FALSE);
}

static void
test_root (void)
{
  static const struct
  {
    const char *xml;
    const char *root; /* (nullable) */
  } cases[] = {
    { "<menu>", "menu" },
    { " \n<?xml version='1.0'?><!-- <dish> --> <!DOCTYPE x>\n<menu a='1'><dish/>", "menu a='1'" },
    { "<menu a='1'", "menu a='1'" },
    { "<!DOCTYPE m [<!ENTITY a '<x>'>\n]> <menu>", "menu" },
    { "<!-- <menu>", NULL },
    { "{}", NULL },
    { "</menu>", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwayDocument  document = { .name = "menu.xml", .text = cases[i].xml, .length = strlen (cases[i].xml) };
      g_autofree char *root = hallway_xml_find_root (&document);

      g_assert_cmpstr (root, ==, cases[i].root);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/elements", test_elements);
  g_test_add_func ("/xml/errors", test_errors);
  g_test_add_func ("/xml/early-end", test_early_end);
  g_test_add_func ("/xml/limits", test_limits);
  g_test_add_func ("/xml/root", test_root);

  return g_test_run ();
}
