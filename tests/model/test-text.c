/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-text.h"

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
  { HALLWAY_TEXT_HTML, "<pre>\n  int  x;\n\n\n  y <b>z</b>\n</pre>text", "int  x;\n\n\n  y z\n\ntext" },
  { HALLWAY_TEXT_HTML, "<table><tr><th>Time</th><th>What</th></tr><tr><td><p>9</p></td><td><p>Tea</p></td></tr></table>end", "Time | What\n9 | Tea\n\nend" },
  { HALLWAY_TEXT_HTML, "<p><a href=\"https://example.org/x\">text</a>, <a href=\"https://example.org\">https://example.org</a></p>",
    "text (https://example.org/x), https://example.org" },
  { HALLWAY_TEXT_HTML, "<p><a href=\"https://example.org/x?a=1&amp;b=2\">a <b>bold</b> link</a></p>", "a bold link (https://example.org/x?a=1&b=2)" },
  { HALLWAY_TEXT_HTML, "<a href=\"mailto:ada@example.org\">ada@example.org</a>", "ada@example.org" },
  { HALLWAY_TEXT_HTML, "<a href=\"talk/7\">seven</a>", "seven (https://example.org/2026/talk/7)" },
  { HALLWAY_TEXT_HTML, "<a href=\"https://example.org/\"><img src=x></a>", "https://example.org/" },
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/plain", test_plain);

  return g_test_run ();
}
