/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-document.h"
#include "import/hallway-import-error.h"

#include <string.h>

static HallwayDocument *
read_bytes (const char     *bytes,
            gsize           length,
            HallwayReport **report,
            GError        **error)
{
  g_autoptr (GBytes)      content = g_bytes_new (bytes, length);
  g_autoptr (HallwayPart) part = hallway_part_new ("hall.xml", content);

  *report = hallway_report_new ();
  return hallway_document_new (part, *report, error);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *text;
  } cases[] = {
    { "caf\xc3\xa9", 5, "café" },
    { "\xef\xbb\xbf"
      "caf\xc3\xa9",
      8, "café" },
    { "\xff\xfe"
      "c\0a\0f\0\xe9\0",
      10, "café" },
    { "\xfe\xff"
      "\0c\0a\0f\0\xe9",
      10, "café" },
    { "B\0E\0\xe9\0", 6, "BEé" },
    { "\0{\0\"\0\xe9", 6, "{\"é" },
    { "<?xml version='1.0' encoding='ISO-8859-1'?>caf\xe9", 47, "<?xml version='1.0' encoding='ISO-8859-1'?>café" },
    { "<html><meta charset=windows-1252>\x93q\x94", 36, "<html><meta charset=windows-1252>“q”" },
    { "BEGIN:VCALENDAR\r\nX:caf\xc3\r\n \xa9", 27, "BEGIN:VCALENDAR\r\nX:café" },
    { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>caf\xc3\xa9", 43, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>café" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport)   report = NULL;
      g_autoptr (GError)          error = NULL;
      g_autoptr (HallwayDocument) document = read_bytes (cases[i].bytes, cases[i].length, &report, &error);
      g_autofree char            *text = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (document->name, ==, "hall.xml");
      text = g_strndup (document->text, document->length);
      g_assert_true (g_str_has_prefix (text, cases[i].text));
      g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, 0);
    }
}

/* Byte order mark, then declaration, then UTF-8 where it is that, then what the server said (reference: reliability, N9). */
static void
test_charsets (void)
{
  static const struct
  {
    const char *charset;
    const char *bytes;
    const char *text; /* NULL for what is refused */
  } cases[] = {
    { "ISO-8859-1", "caf\xe9", "café" },
    { "iso-8859-1", "\x93q\x94", "“q”" },
    { "windows-1251", "\xca\xee\xed\xf4", "Конф" },
    { "shift_jis", "\x89\xef\x8b\x63", "会議" },
    { "ISO-8859-1", "caf\xc3\xa9", "café" },
    { "ISO-8859-1", "\xef\xbb\xbf"
                    "caf\xc3\xa9",
      "café" },
    { "utf-8", "<?xml version='1.0' encoding='ISO-8859-1'?>caf\xe9", "<?xml version='1.0' encoding='ISO-8859-1'?>café" },
    { "windows-1251", "<?xml version='1.0' encoding='ISO-8859-1'?>caf\xe9", "<?xml version='1.0' encoding='ISO-8859-1'?>café" },
    { "ISO-8859-1", "BEGIN:VCALENDAR\r\nX:caf\xc3\r\n \xa9", "BEGIN:VCALENDAR\r\nX:café" },
    { "ISO-8859-1", "BEGIN:VCALENDAR\r\nX:caf\xe9", "BEGIN:VCALENDAR\r\nX:café" },
    { "utf-8", "caf\xe9", NULL },
    { "ISO-8859-1", "<?xml version='1.0' encoding='UTF-8'?>caf\xe9", NULL },
    { "no-such", "caf\xe9", NULL },
    { "no-such", "caf\xc3\xa9", "café" },
    { "shift_jis", "caf\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes)          content = g_bytes_new (cases[i].bytes, strlen (cases[i].bytes));
      g_autoptr (HallwayPart)     part = hallway_part_new ("https://conf.example/", content);
      g_autoptr (HallwayReport)   report = hallway_report_new ();
      g_autoptr (GError)          error = NULL;
      g_autoptr (HallwayDocument) document = NULL;

      part->charset = g_strdup (cases[i].charset);
      document = hallway_document_new (part, report, &error);
      if (cases[i].text != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpmem (document->text, document->length, cases[i].text, strlen (cases[i].text));
        }
      else
        g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_ENCODING);
    }
}

static void
test_controls (void)
{
  static const char           bytes[] = "first\nsec\x06ond\0\nthird";
  g_autoptr (HallwayReport)   report = NULL;
  g_autoptr (GError)          error = NULL;
  g_autoptr (HallwayDocument) document = read_bytes (bytes, sizeof bytes - 1, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (document->text, document->length, "first\nsecond\nthird", 18);
  g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, 1);
  g_assert_cmpuint (hallway_report_get_warning (report, 0)->count, ==, 2);
  g_assert_nonnull (strstr (hallway_report_get_warning (report, 0)->message, "line 2"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    int         code;
  } cases[] = {
    { "", 0, HALLWAY_IMPORT_ERROR_EMPTY },
    { " \r\n\t", 4, HALLWAY_IMPORT_ERROR_EMPTY },
    { "\xef\xbb\xbf\n", 4, HALLWAY_IMPORT_ERROR_EMPTY },
    { "caf\xe9", 4, HALLWAY_IMPORT_ERROR_ENCODING },
    { "<?xml version='1.0' encoding='UTF-8'?>caf\xe9", 42, HALLWAY_IMPORT_ERROR_ENCODING },
    { "<?xml version='1.0' encoding='no-such'?>", 40, HALLWAY_IMPORT_ERROR_ENCODING },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, HALLWAY_IMPORT_ERROR_ENCODING },
    { "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16, HALLWAY_IMPORT_ERROR_ENCODING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (read_bytes (cases[i].bytes, cases[i].length, &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, cases[i].code);
      g_assert_null (strchr (error->message, '\n'));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/encodings", test_encodings);
  g_test_add_func ("/document/charsets", test_charsets);
  g_test_add_func ("/document/controls", test_controls);
  g_test_add_func ("/document/refused", test_refused);
  return g_test_run ();
}
