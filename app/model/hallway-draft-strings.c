/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What strangers wrote becomes clean strings of the draft. */

#include "hallway-draft-private.h"

#include "hallway-limits.h"
#include "hallway-octets.h"

#include <string.h>

/* The length of a character that must not stay in a fact, at text: a control character, an embedding or override of
 * the writing direction. 0 for a character that may stay. */
static gsize
measure_unwanted (const char *text)
{
  const guchar *bytes = (const guchar *) text;

  if (bytes[0] < 0x20 || bytes[0] == 0x7f)
    return 1;
  if (bytes[0] == 0xc2 && bytes[1] >= 0x80 && bytes[1] < 0xa0)
    return 2;
  if (bytes[0] == 0xe2 && bytes[1] == 0x80 && bytes[2] >= 0xa8 && bytes[2] <= 0xae)
    return 3;
  if (bytes[0] == 0xe2 && bytes[1] == 0x81 && bytes[2] >= 0xa6 && bytes[2] <= 0xa9)
    return 3;
  if (bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
    return 3;
  return 0;
}

static gboolean
is_line_separator (const char *text)
{
  const guchar *bytes = (const guchar *) text;

  return bytes[0] == 0xe2 && bytes[1] == 0x80 && (bytes[2] == 0xa8 || bytes[2] == 0xa9);
}

/* The length of white space at text, a no-break space included; 0 for another character. */
static gsize
measure_space (const char *text)
{
  if (*text == ' ' || (*text >= '\t' && *text <= '\r'))
    return 1;
  if (text[0] == '\xc2' && text[1] == '\xa0')
    return 2;
  return 0;
}

static void
trim (char  *text,
      gsize *length)
{
  gsize start = 0;

  while (start < *length && measure_space (text + start) > 0)
    start += measure_space (text + start);
  for (;;)
    {
      if (*length > start && measure_space (text + *length - 1) == 1)
        *length -= 1;
      else if (*length > start + 1 && measure_space (text + *length - 2) == 2)
        *length -= 2;
      else
        break;
    }

  *length -= start;
  memmove (text, text + start, *length);
  text[*length] = '\0';
}

/* Cuts at a character's boundary. */
static gsize
limit_octets (const char *text,
              gsize       length,
              gsize       limit)
{
  if (length <= limit)
    return length;

  while (limit > 0 && ((guchar) text[limit] & 0xc0) == 0x80)
    limit--;
  return limit;
}

static gboolean
is_plain_line (const char *text,
               gsize       length)
{
  gboolean after_space = TRUE;

  if (length > HALLWAY_LIMIT_TITLE)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      guchar   byte = (guchar) text[i];
      gboolean space = byte == ' ';

      if (byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == 0xe2 || byte == 0xef || (space && after_space))
        return FALSE;
      after_space = space;
    }
  return !after_space && g_utf8_validate_len (text, length, NULL);
}

static gboolean
is_plain_text (const char *text,
               gsize       length)
{
  gboolean is_ascii = TRUE;

  if (length == 0 || length > HALLWAY_LIMIT_TEXT)
    return FALSE;
  if (measure_space (text) > 0 || (guchar) text[length - 1] <= ' ' || text[length - 1] == '\xa0')
    return FALSE;
  for (gsize i = hallway_octets_skip_printable (text, 0, length); i < length; i = hallway_octets_skip_printable (text, i + 1, length))
    {
      guchar byte = (guchar) text[i];

      if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f)
        return FALSE;
      if ((byte == 0xc2 || byte == 0xe2 || byte == 0xef) && measure_unwanted (text + i) > 0)
        return FALSE;
      is_ascii = is_ascii && byte < 0x80;
    }
  return is_ascii || g_utf8_validate_len (text, length, NULL);
}

static char *
make_valid (const char *text,
            gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);

  return g_utf8_make_valid (copy, -1);
}

/* Makes one clean line of at most limit characters. */
static const char *
take_clean_line (HallwayDraft *self,
                 const char   *text,
                 gsize         length,
                 glong         limit)
{
  g_autofree char *valid = NULL;
  gsize            n_octets = 0;
  glong            n_characters = 0;

  if (is_plain_line (text, length))
    return _hallway_draft_copy_string (self, text, length);

  valid = make_valid (text, length);
  for (const char *c = valid; *c != '\0' && n_characters < limit;)
    {
      gsize unwanted = measure_unwanted (c);
      gsize character = (gsize) (g_utf8_next_char (c) - c);

      if (*c == ' ' || (*c >= '\t' && *c <= '\r') || is_line_separator (c))
        {
          if (n_octets > 0 && valid[n_octets - 1] != ' ')
            valid[n_octets++] = ' ';
        }
      else if (unwanted == 0)
        {
          memmove (valid + n_octets, c, character);
          n_octets += character;
          n_characters++;
        }
      c += character;
    }
  valid[n_octets] = '\0';
  trim (valid, &n_octets);

  return n_octets > 0 ? _hallway_draft_copy_string (self, valid, n_octets) : NULL;
}

/**
 * hallway_draft_take_line:
 * @text: (nullable): a title, a name, a code ... in UTF-8
 * @length: its octets, or -1 if it ends with NUL
 *
 * Copies @text into the draft's memory as one clean line: runs of white space become one space, ends are trimmed,
 * control characters and direction overrides go, and nothing is longer than HALLWAY_LIMIT_TITLE characters.
 *
 * Returns: (nullable): the line, which lives as long as the draft, or %NULL if nothing is left
 */
const char *
hallway_draft_take_line (HallwayDraft *self,
                         const char   *text,
                         gssize        length)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;
  return take_clean_line (self, text, length < 0 ? strlen (text) : (gsize) length, HALLWAY_LIMIT_TITLE);
}

/**
 * hallway_draft_take_address:
 * @text: (nullable): an address in UTF-8, perhaps relative
 * @length: its octets, or -1 if it ends with NUL
 *
 * Copies @text into the draft's memory as one clean line. An address that is cut leads elsewhere: one of more than
 * HALLWAY_LIMIT_ADDRESS octets is dropped whole.
 *
 * Returns: (nullable): the address, which lives as long as the draft, or %NULL if nothing is left
 */
const char *
hallway_draft_take_address (HallwayDraft *self,
                            const char   *text,
                            gssize        length)
{
  gsize n_octets;

  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;

  n_octets = length < 0 ? strlen (text) : (gsize) length;
  return n_octets <= HALLWAY_LIMIT_ADDRESS ? take_clean_line (self, text, n_octets, G_MAXLONG) : NULL;
}

/**
 * hallway_draft_take_text:
 * @text: (nullable): an abstract, a biography ... in UTF-8
 * @length: its octets, or -1 if it ends with NUL
 *
 * Copies @text into the draft's memory as clean lines: "\n" ends each, outer white space is trimmed, control
 * characters and direction overrides go, and nothing is longer than HALLWAY_LIMIT_TEXT octets.
 *
 * Returns: (nullable): the text, which lives as long as the draft, or %NULL if nothing is left
 */
const char *
hallway_draft_take_text (HallwayDraft *self,
                         const char   *text,
                         gssize        length)
{
  g_autofree char *valid = NULL;
  gsize            n_octets = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;
  if (length < 0)
    length = (gssize) strlen (text);
  if (is_plain_text (text, (gsize) length))
    return _hallway_draft_copy_string (self, text, (gsize) length);

  valid = make_valid (text, (gsize) length);
  for (const char *c = valid, *next; *c != '\0'; c = next)
    {
      next = g_utf8_next_char (c);
      if (*c == '\n' || *c == '\t' || measure_unwanted (c) == 0)
        {
          gsize character = (gsize) (next - c);

          memmove (valid + n_octets, c, character);
          n_octets += character;
        }
      else if ((*c == '\r' && c[1] != '\n') || is_line_separator (c))
        valid[n_octets++] = '\n';
    }
  valid[n_octets] = '\0';
  n_octets = limit_octets (valid, n_octets, HALLWAY_LIMIT_TEXT);
  trim (valid, &n_octets);

  return n_octets > 0 ? _hallway_draft_copy_string (self, valid, n_octets) : NULL;
}
