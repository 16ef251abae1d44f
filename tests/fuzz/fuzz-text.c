/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text of a stranger becomes safe. The first octet chooses what it is taken for. */

#include "hallway-fuzz.h"

#include "model/hallway-text.h"

static void
check_runs (const HallwayTextBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      const HallwayTextRun *run = g_ptr_array_index (block->runs, i);

      g_assert_true (g_utf8_validate (run->text, -1, NULL));
      g_assert_true (run->link == NULL || hallway_link_is_safe (run->link));
    }
}

static void
check_written (char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_free (text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *octets,
                        size_t         length)
{
  static const HallwayTextFormat formats[] = { HALLWAY_TEXT_PLAIN, HALLWAY_TEXT_HTML, HALLWAY_TEXT_MARKDOWN };
  g_autofree char               *source = NULL;
  g_autoptr (HallwayText)        text = NULL;

  if (length == 0)
    return 0;

  /* What reaches a text has been made valid before, by hallway_draft_take_text(). */
  source = g_utf8_make_valid ((const char *) octets + 1, (gssize) length - 1);
  text = hallway_text_new (source, formats[octets[0] % G_N_ELEMENTS (formats)], "https://conference.example/schedule/");
  for (guint i = 0; i < hallway_text_get_n_blocks (text); i++)
    check_runs (hallway_text_get_block (text, i));
  check_written (hallway_text_to_plain (text));
  check_written (hallway_text_to_html (text));
  check_written (hallway_text_to_markdown (text));
  return 0;
}
