/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text-view.h"

static char *
list_labels (GtkWidget *widget)
{
  GString *texts = g_string_new (NULL);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "[%s]", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *below = list_labels (child);

      g_string_append (texts, below);
    }

  return g_string_free (texts, FALSE);
}

static void
assert_shown (const char       *source,
              HallwayTextFormat format,
              const char       *expected)
{
  g_autoptr (HallwayText) text = hallway_text_new (source, format, NULL);
  GtkWidget              *view = g_object_ref_sink (g_object_new (HALLWAY_TYPE_TEXT_VIEW, NULL));
  g_autofree char        *shown = NULL;

  hallway_text_view_set_text (HALLWAY_TEXT_VIEW (view), text);
  shown = list_labels (view);
  g_assert_cmpstr (shown, ==, expected);

  g_assert_finalize_object (view);
}

static void
test_blocks (void)
{
  assert_shown ("<p>One</p><ul><li>Two</li><li>Three</li></ul><pre>four  five</pre>", HALLWAY_TEXT_HTML,
                "[One][•][Two][•][Three][four  five]");
  assert_shown ("1. One\n2. Two\n", HALLWAY_TEXT_MARKDOWN, "[1.][One][2.][Two]");
  assert_shown ("", HALLWAY_TEXT_PLAIN, "");
}

/* Paragraphs can be selected together, and are copied with an empty line between them. */
static void
test_paragraphs (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GString) shown = g_string_new (NULL);

  assert_shown ("<p>One</p><p>Two</p><h2>Three</h2><p>Four</p>", HALLWAY_TEXT_HTML, "[One\n\nTwo][Three][Four]");

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *paragraph = g_strnfill (1000, (char) ('a' + i));

      g_string_append_printf (many, "<p>%s</p>", paragraph);
      g_string_append_printf (shown, "%s%s%s", i % 4 == 0 ? "[" : "\n\n", paragraph, i % 4 == 3 || i == 8 ? "]" : "");
    }
  assert_shown (many->str, HALLWAY_TEXT_HTML, shown->str);
}

/* Markup of a stranger is shown as the characters that it is made of. */
static void
test_no_markup (void)
{
  assert_shown ("C++ <templates> & you", HALLWAY_TEXT_PLAIN, "[C++ <templates> & you]");
  assert_shown ("<span font='9999'>large</span>", HALLWAY_TEXT_PLAIN, "[<span font='9999'>large</span>]");
  assert_shown ("&lt;b&gt;not bold&lt;/b&gt;", HALLWAY_TEXT_HTML, "[<b>not bold</b>]");
  assert_shown ("&lt;a href=\"file:///etc/passwd\"&gt;here", HALLWAY_TEXT_HTML, "[<a href=\"file:///etc/passwd\">here]");
}

static void
test_links (void)
{
  g_autoptr (HallwayText) text = hallway_text_new ("<a href='https://example.org/?a=1&amp;b=\"2\"'>Tom &amp; Ann</a>",
                                                   HALLWAY_TEXT_HTML, NULL);
  g_autofree char        *markup = hallway_text_view_make_markup (hallway_text_get_block (text, 0));

  g_assert_true (g_str_has_prefix (markup, "<a href=\"https://example.org/?a=1&amp;b="));
  g_assert_nonnull (strstr (markup, "title=\"https://example.org/"));
  g_assert_true (g_str_has_suffix (markup, ">Tom &amp; Ann</a>"));
}

static void
take_title (GMarkupParseContext *context,
            const char          *element,
            const char         **names,
            const char         **values,
            gpointer             title,
            GError             **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "title"))
      *(char **) title = g_strdup (values[i]);
}

/* GtkLabel shows the title of a link in its tooltip, and reads it as markup. */
static void
test_link_title (void)
{
  static const GMarkupParser      parser = { .start_element = take_title };
  static const char               address[] = "https://example.org/?a=1&b=2";
  g_autoptr (HallwayText)         text = hallway_text_new (address, HALLWAY_TEXT_PLAIN, NULL);
  g_autofree char                *markup = hallway_text_view_make_markup (hallway_text_get_block (text, 0));
  g_autofree char                *title = NULL;
  g_autofree char                *shown = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &title, NULL);
  g_autoptr (GError)              error = NULL;

  g_markup_parse_context_parse (context, markup, -1, &error);
  g_assert_no_error (error);
  g_assert_true (pango_parse_markup (title, -1, 0, NULL, &shown, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (shown, ==, address);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/text-view/blocks", test_blocks);
  g_test_add_func ("/ui/text-view/paragraphs", test_paragraphs);
  g_test_add_func ("/ui/text-view/no-markup", test_no_markup);
  g_test_add_func ("/ui/text-view/links", test_links);
  g_test_add_func ("/ui/text-view/link-title", test_link_title);

  return g_test_run ();
}
