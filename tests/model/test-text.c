/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-text.h"

#include "hallway-test-shared.h"

#include <libxml/xmlreader.h>
#include <string.h>

#define BASE_URL "https://example.org/2026/"

typedef struct
{
  HallwayTextFormat format;
  const char       *source;
  const char       *plain;
} Case;

static const Case cases[] = {
  { HALLWAY_TEXT_PLAIN, "", "" },
  { HALLWAY_TEXT_PLAIN, " one\r\ntwo  words \n\n\n three ", "one\ntwo words\n\nthree" },
  { HALLWAY_TEXT_PLAIN, "a < b & <b>c</b>", "a < b & <b>c</b>" },
  { HALLWAY_TEXT_PLAIN, "see (https://example.org/a), then", "see (https://example.org/a), then" },

  { HALLWAY_TEXT_HTML, "<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree" },
  { HALLWAY_TEXT_HTML, "<p>one\n wrapped\tline</p>\n<p>&nbsp;</p><p>two</p>", "one wrapped line\n\ntwo" },
  { HALLWAY_TEXT_HTML, "bare <b>words</b> &amp; &lt;tags&gt; caf&eacute; &#8211; &#x2713;", "bare words & <tags> café – ✓" },
  { HALLWAY_TEXT_HTML, "without tags\nof <i>lines</i>\n\nnewlines count", "without tags\nof lines\n\nnewlines count" },
  { HALLWAY_TEXT_HTML, "a<br><br><br><br>b<br>", "a\n\nb" },
  { HALLWAY_TEXT_HTML, "<h2>Head</h2>text<h3>Next</h3>", "Head\n\ntext\n\nNext" },
  { HALLWAY_TEXT_HTML, "before<ul><li>one<li>two</ul>after", "before\n\n• one\n• two\n\nafter" },
  { HALLWAY_TEXT_HTML, "<ol><li><p>one</p></li>\n<li>two<ul><li>inner</li></ul></li><li>three</li></ol>", "• one\n• two\n• inner\n• three" },
  { HALLWAY_TEXT_HTML, "<ul><li><p>one</p><p>still one</p></li><li></li><li>two</li></ul>", "• one\n\nstill one\n• two" },
  { HALLWAY_TEXT_HTML, "<blockquote><p>said</p><blockquote>deeper</blockquote></blockquote>me", "said\n\ndeeper\n\nme" },
  { HALLWAY_TEXT_HTML, "<pre>\n\t a\n\n\t   b\n \n\t c</pre>", "a\n\n  b\n\nc" },
  { HALLWAY_TEXT_HTML, "<pre>  a\n\tb</pre>", "a\n\tb" },
  { HALLWAY_TEXT_HTML, "<pre>\n  int  x;\n\n\n  y <b>z</b>\n</pre>text", "int  x;\n\n\ny z\n\ntext" },
  { HALLWAY_TEXT_HTML, "<table><tr><th>Time</th><th>What</th></tr><tr><td><p>9</p></td><td><p>Tea</p></td></tr></table>end", "Time | What\n9 | Tea\n\nend" },
  { HALLWAY_TEXT_HTML, "<table><caption>Times</caption><tr><td></td><td>Sat</td></tr><tr><td>9</td><td></td></tr></table>", "Times\n| Sat\n9 |" },
  { HALLWAY_TEXT_HTML, "<p><a href=\"https://example.org/x\">text</a>, <a href=\"https://example.org\">https://example.org</a></p>",
    "text (https://example.org/x), https://example.org" },
  { HALLWAY_TEXT_HTML, "<p><a href=\"https://example.org/x?a=1&amp;b=2\">a <b>bold</b> link</a></p>", "a bold link (https://example.org/x?a=1&b=2)" },
  { HALLWAY_TEXT_HTML, "<a href=\"mailto:ada@example.org\">ada@example.org</a>", "ada@example.org" },
  { HALLWAY_TEXT_HTML, "<a href=\"talk/7\">seven</a>", "seven (https://example.org/2026/talk/7)" },
  { HALLWAY_TEXT_HTML, "<a href=\"https://example.org/\"><img src=x></a>", "https://example.org/" },
  { HALLWAY_TEXT_HTML, "<p>Our <img src=x alt=\"loom &amp; <b>wheel\"> here</p>", "Our loom & <b>wheel here" },
  { HALLWAY_TEXT_HTML, "<a href=\"javascript:alert(1)\" onclick=\"alert(2)\">press</a>", "press" },
  { HALLWAY_TEXT_HTML, "<script>alert('<p>1')</script>a<style>p { x: y }</style><svg><script>x</script></svg><iframe>no</iframe>b", "ab" },
  { HALLWAY_TEXT_HTML, "a<!-- <p>hidden</p> -->b &unknown; AT&T", "ab &unknown; AT&T" },
  { HALLWAY_TEXT_HTML, "<html><head><title>T</title><meta charset=latin1></head><body><p>café</p></body></html>", "café" },
  { HALLWAY_TEXT_HTML, "<p>5 < 6 <3</p></div></p></ul></li></table><p>open <b>never closed", "5 < 6 <3\n\nopen never closed" },

  { HALLWAY_TEXT_MARKDOWN, "# Head\n\none\r\ntwo *three* **four** `five`\n\n- a\n- b\n  1. c\n", "Head\n\none\ntwo three four five\n\n• a\n• b\n• c" },
  { HALLWAY_TEXT_MARKDOWN, "[text](https://example.org/x) <https://example.org> [bad](javascript:x)", "text (https://example.org/x) https://example.org bad" },
  { HALLWAY_TEXT_MARKDOWN, "raw <b>tags</b> &amp; <script>x</script><div>block</div>", "raw tags &\n\nblock" },
  { HALLWAY_TEXT_MARKDOWN, "> said\n\n```\n*code*\n```\n", "said\n\n*code*" },
  { HALLWAY_TEXT_MARKDOWN, "https://example.org/a_b_c and more", "https://example.org/a_b_c and more" },
};

static void
test_plain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayText) text = hallway_text_new (cases[i].source, cases[i].format, BASE_URL);
      g_autofree char        *plain = hallway_text_to_plain (text);

      g_test_message ("%u: %s", i, cases[i].source);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

/* All that a reader of the blocks can see, one line a block. */
static char *
describe (HallwayText *text)
{
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < hallway_text_get_n_blocks (text); i++)
    {
      const HallwayTextBlock *block = hallway_text_get_block (text, i);

      g_string_append_printf (description, "%d.%u.%u", block->kind, block->depth, block->ordinal);
      g_assert_cmpuint (block->runs->len, >, 0);
      for (guint j = 0; j < block->runs->len; j++)
        {
          const HallwayTextRun *run = g_ptr_array_index (block->runs, j);

          g_assert_cmpstr (run->text, !=, "");
          g_assert_true (run->link == NULL || hallway_link_is_safe (run->link));
          g_string_append_printf (description, " %d[%s]%s", run->style, run->text, run->link != NULL ? run->link : "");
        }
      g_string_append (description, "\n");
    }

  return g_string_free (description, FALSE);
}

static void
test_blocks (void)
{
  g_autoptr (HallwayText) text = hallway_text_new ("<h3>Head</h3><p>a <b>b <i>c</i></b> <code>d</code> <a href=x>e</a></p>"
                                                   "<ol start=3><li>f<ul><li>g</li></ul></li><li value=9>h</li></ol><blockquote>i</blockquote><pre>j\nk</pre>",
                                                   HALLWAY_TEXT_HTML, BASE_URL);
  g_autofree char        *description = describe (text);

  g_assert_cmpstr (description, ==,
                   "1.2.0 0[Head]\n"
                   "0.0.0 0[a ] 1[b ] 3[c] 0[ ] 4[d] 0[ ] 0[e]https://example.org/2026/x\n"
                   "2.0.3 0[f]\n"
                   "2.1.0 0[g]\n"
                   "2.0.9 0[h]\n"
                   "3.0.0 0[i]\n"
                   "4.0.0 0[j\nk]\n");
}

/* The HTML that we write is read as the same blocks, and so is what is made of those. */
static void
test_html (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayText) text = hallway_text_new (cases[i].source, cases[i].format, BASE_URL);
      g_autofree char        *html = hallway_text_to_html (text);
      g_autoptr (HallwayText) again = hallway_text_new (html, HALLWAY_TEXT_HTML, NULL);
      g_autofree char        *expected = describe (text);
      g_autofree char        *description = describe (again);

      g_test_message ("%u: %s", i, html);
      g_assert_cmpstr (description, ==, expected);
    }
}

static void
test_markdown (void)
{
  static const Case escapes[] = {
    { HALLWAY_TEXT_PLAIN, "# no head\n- no item\n1. no number\n> no quote\n*a* _b_ `c` [d](e) <f> &amp; \\ ~~~", NULL },
    { HALLWAY_TEXT_HTML, "<p><code>a`b``c</code> <b>x<br>y</b></p><pre>```\n</pre>", NULL },
    { HALLWAY_TEXT_HTML, "<ul><li>a<br><br>b<ol><li>c</li></ol></li></ul><blockquote>d<br>e</blockquote><p>f</p>", NULL },
    { HALLWAY_TEXT_HTML, "<p><a href='https://example.org/a_(b)?c=1&amp;copy;=2'>*x* <b>y</b></a></p>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases) + G_N_ELEMENTS (escapes); i++)
    {
      const Case             *test = i < G_N_ELEMENTS (cases) ? &cases[i] : &escapes[i - G_N_ELEMENTS (cases)];
      g_autoptr (HallwayText) text = hallway_text_new (test->source, test->format, BASE_URL);
      g_autofree char        *markdown = hallway_text_to_markdown (text);
      g_autofree char        *expected = hallway_text_to_plain (text);
      g_autofree char        *plain = hallway_text_make_plain (markdown, HALLWAY_TEXT_MARKDOWN);

      g_test_message ("%u: %s", i, markdown);
      g_assert_cmpstr (plain, ==, expected);
    }
}

static void
test_guess (void)
{
  static const struct
  {
    const char       *source;
    HallwayTextFormat fallback;
    HallwayTextFormat expected;
  } guesses[] = {
    { NULL, HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_PLAIN },
    { "plain", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_PLAIN },
    { "a < b & c > d; I <3 <https://example.org> <ada@example.org>", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_PLAIN },
    { "std::vector<int>", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_PLAIN },
    { "<p>one</p>", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_HTML },
    { "one<BR/>two", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_HTML },
    { "R&amp;D", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_HTML },
    { "AT&T; fine", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_PLAIN },
    { "a <a href=\"x\">link</a>", HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_HTML },
    { "a <b>bold</b> *word* &amp;", HALLWAY_TEXT_MARKDOWN, HALLWAY_TEXT_MARKDOWN },
    { "<p>rendered</p>", HALLWAY_TEXT_MARKDOWN, HALLWAY_TEXT_HTML },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (hallway_text_guess_format (guesses[i].source, guesses[i].fallback), ==, guesses[i].expected);
    }
}

/* One space wherever white space of any kind is. */
static char *
normalize_words (const char *text)
{
  g_autoptr (GString) normalized = g_string_new (NULL);

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar character = g_utf8_get_char (next);

      if (!g_unichar_isspace (character))
        g_string_append_unichar (normalized, character);
      else if (normalized->len > 0 && normalized->str[normalized->len - 1] != ' ')
        g_string_append_c (normalized, ' ');
    }

  return g_strchomp (g_strdup (normalized->str));
}

/* The characters of all runs, without what is written around them. */
static char *
collect_runs (HallwayText *text)
{
  g_autoptr (GString) characters = g_string_new (NULL);

  for (guint i = 0; i < hallway_text_get_n_blocks (text); i++)
    {
      const HallwayTextBlock *block = hallway_text_get_block (text, i);

      for (guint j = 0; j < block->runs->len; j++)
        g_string_append (characters, ((HallwayTextRun *) g_ptr_array_index (block->runs, j))->text);
      g_string_append_c (characters, '\n');
    }

  return g_strdup (characters->str);
}

static void
assert_words_equal (const char *source)
{
  g_autoptr (HallwayText) text = hallway_text_new (source, HALLWAY_TEXT_HTML, NULL);
  g_autofree char        *characters = collect_runs (text);
  g_autofree char        *expected = normalize_words (characters);
  g_autofree char        *words = hallway_text_make_words (source, HALLWAY_TEXT_HTML);
  g_autofree char        *actual = normalize_words (words);

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_words (void)
{
  static const char *const sources[] = {
    "plain",
    "<p>one</p><p>two<br/>three</p><ul><li>four<li>five</ul>",
    "in<b>side</b> a <a title='x > y' href=\"https://example.org\">word</a>",
    "caf&eacute; &amp; &#x2713;&#8211; &unknown; AT&T 5 < 6 <3",
    "a<script>var b = '<p>c</p>';</script><STYLE>d</STYLE>e<!-- <p>f -->g",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    assert_words_equal (sources[i]);
}

static void
assert_html_reads_back (const char *source)
{
  g_autoptr (HallwayText) text = hallway_text_new (source, HALLWAY_TEXT_HTML, NULL);
  g_autofree char        *html = hallway_text_to_html (text);
  g_autoptr (HallwayText) again = hallway_text_new (html, HALLWAY_TEXT_HTML, NULL);
  g_autofree char        *expected = describe (text);
  g_autofree char        *actual = describe (again);

  g_assert_cmpstr (actual, ==, expected);
}

/* Every text of a real conference: the fast words are the words of the parser, and our HTML reads back. */
static void
test_real (void)
{
  g_autoptr (GBytes) bytes = hallway_test_load_shared ("data/fosdem-2026.xml");
  xmlTextReader     *reader;
  guint              n_texts = 0;

  if (bytes == NULL)
    return;

  reader = xmlReaderForMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL, XML_PARSE_NONET);
  while (xmlTextReaderRead (reader) == 1)
    {
      xmlChar *source;

      if (xmlTextReaderNodeType (reader) != XML_READER_TYPE_ELEMENT ||
          strcmp ((const char *) xmlTextReaderConstLocalName (reader), "abstract") != 0)
        continue;

      source = xmlTextReaderReadString (reader);
      if (source == NULL)
        continue;
      assert_words_equal ((const char *) source);
      assert_html_reads_back ((const char *) source);
      xmlFree (source);
      n_texts++;
    }
  xmlFreeTextReader (reader);

  g_assert_cmpuint (n_texts, >, 800);
}

/* Nothing here may crash, hang or grow without bound. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "<b>",
    "</b>",
    "<p>",
    "<ul><li>",
    "<blockquote>",
    "<div><b>",
    "<a href=\"",
    "<",
    "&",
    "&#",
    "<!--",
    "[",
    "![](",
    "> ",
    "- ",
    "`",
    "*a ",
    "**a _b ",
    "<a =\"",
    "<script>",
    "</",
    "\n\n\n",
    "http://",
    "\342\200\256",
    "<table><tr><td>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) source = g_string_new (NULL);

      for (guint j = 0; j < 100000; j++)
        g_string_append (source, pieces[i]);
      g_string_append (source, "end");

      g_test_message ("%s", pieces[i]);
      for (int format = HALLWAY_TEXT_PLAIN; format <= HALLWAY_TEXT_MARKDOWN; format++)
        {
          g_autoptr (HallwayText) text = hallway_text_new (source->str, format, BASE_URL);
          g_autofree char        *html = hallway_text_to_html (text);
          g_autofree char        *markdown = hallway_text_to_markdown (text);
          g_autofree char        *plain = hallway_text_to_plain (text);
          g_autofree char        *words = hallway_text_make_words (source->str, format);
          g_autofree char        *description = describe (text);

          g_assert_cmpuint (strlen (html), <, 16 * 1024 * 1024);
          g_assert_cmpuint (strlen (markdown), <, 16 * 1024 * 1024);
          g_assert_cmpuint (strlen (words), <=, source->len);
          hallway_text_guess_format (source->str, format);
        }
    }
}

static void
test_invalid (void)
{
  g_autofree char *plain = hallway_text_make_plain ("a\377b\001<b>c</b>", HALLWAY_TEXT_HTML);

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  g_assert_cmpstr (plain, ==, "a\357\277\275bc");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/blocks", test_blocks);
  g_test_add_func ("/text/html", test_html);
  g_test_add_func ("/text/markdown", test_markdown);
  g_test_add_func ("/text/guess", test_guess);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/real", test_real);
  g_test_add_func ("/text/hostile", test_hostile);
  g_test_add_func ("/text/invalid", test_invalid);

  return g_test_run ();
}
