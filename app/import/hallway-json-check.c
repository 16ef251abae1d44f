/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json-check.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* What json-glib 1.6.6 reads rightly (reference: reliability, section 0.4). */
#define MAX_DIGITS 18
#define MAX_EXPONENT_DIGITS 2

/* What may come next (RFC 8259, section 2). */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_KEY,
  EXPECT_KEY_OR_END,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expectation;

typedef struct
{
  const char    *text;
  gsize          length;
  gsize          position;
  char           closers[HALLWAY_LIMIT_DEPTH]; /* of the open arrays and objects */
  guint          depth;
  char          *repaired; /* (owned) (nullable): a copy of text, made for the first repair */
  HallwayReport *report;
  GError        *error; /* (owned) (nullable) */
} Checker;

static guint
count_lines (const Checker *self)
{
  guint line = 1;

  for (gsize i = 0; i < self->position && i < self->length; i++)
    line += self->text[i] == '\n';
  return line;
}

static gboolean
fail (Checker           *self,
      HallwayImportError code,
      const char        *problem)
{
  if (self->error != NULL)
    return FALSE;

  if (self->position >= self->length)
    g_set_error (&self->error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED, _("line %u: it ends early; the file isn't complete"), count_lines (self));
  else
    g_set_error (&self->error, HALLWAY_IMPORT_ERROR, (int) code, _("line %u: %s"), count_lines (self), problem);
  return FALSE;
}

static gboolean
fail_malformed (Checker *self)
{
  return fail (self, HALLWAY_IMPORT_ERROR_MALFORMED, _("broken JSON"));
}

/* Replaces octets by as many others, so that positions stay. */
static void
repair (Checker    *self,
        gsize       start,
        gsize       length,
        const char *replacement,
        const char *code,
        const char *problem)
{
  gsize n = strlen (replacement);

  hallway_report_warn_at (self->report, code, problem, NULL, self->repaired == NULL ? count_lines (self) : 0);
  if (self->repaired == NULL)
    self->repaired = g_memdup2 (self->text, self->length);
  memcpy (self->repaired + start, replacement, n);
  memset (self->repaired + start + n, ' ', length - n);
}

static int
peek (const Checker *self,
      gsize          distance)
{
  return self->length - self->position > distance ? (guchar) self->text[self->position + distance] : -1;
}

static gboolean
skip_literal (Checker    *self,
              const char *literal)
{
  for (; *literal != '\0'; literal++, self->position++)
    if (peek (self, 0) != *literal)
      return fail_malformed (self);
  return TRUE;
}

/* The value of the four digits after "\u", or -1. */
static int
read_hexadecimal (Checker *self,
                  gsize    distance)
{
  int value = 0;

  for (gsize i = distance; i < distance + 4; i++)
    {
      int c = peek (self, i);

      if (c < 0 || !g_ascii_isxdigit (c))
        {
          self->position += i;
          return -1;
        }
      value = value * 16 + g_ascii_xdigit_value ((char) c);
    }
  return value;
}

/* "\u" and four digits. NUL would end the string for json-glib; half a pair is no character. */
static gboolean
skip_unicode_escape (Checker *self)
{
  gsize start = self->position;
  int   value = read_hexadecimal (self, 2);
  int   low = -1;

  if (value < 0)
    return fail_malformed (self);
  if (value >= 0xd800 && value < 0xdc00 && peek (self, 6) == '\\' && peek (self, 7) == 'u')
    {
      low = read_hexadecimal (self, 8);
      if (low < 0)
        return fail_malformed (self);
    }

  if (low >= 0xdc00 && low < 0xe000)
    self->position += 6;
  else if (value >= 0xd800 && value < 0xe000)
    repair (self, start, 6, "\\ufffd", "half-character", "half of a character was replaced");
  else if (value < 0x20 && value != '\t' && value != '\n' && value != '\r')
    repair (self, start, 6, "\\u0001", "control-character", "a control character was taken out");
  self->position += 6;
  return TRUE;
}

static gboolean
skip_string (Checker *self)
{
  gsize start = ++self->position;

  for (;;)
    {
      int c = peek (self, 0);

      if (c < 0x20)
        return fail_malformed (self);
      if (self->position - start > HALLWAY_LIMIT_TOKEN)
        return fail (self, HALLWAY_IMPORT_ERROR_LIMIT, _("a text too long"));
      if (c == '"')
        break;

      if (c != '\\')
        self->position++;
      else if (peek (self, 1) == 'u')
        {
          if (!skip_unicode_escape (self))
            return FALSE;
        }
      else
        {
          self->position++;
          if (peek (self, 0) < 0 || strchr ("\"\\/bfnrt", peek (self, 0)) == NULL)
            return fail_malformed (self);
          self->position++;
        }
    }
  self->position++;
  return TRUE;
}

static gsize
skip_digits (Checker *self)
{
  gsize start = self->position;

  while (peek (self, 0) >= '0' && peek (self, 0) <= '9')
    self->position++;
  return self->position - start;
}

/* Without leading zeros. */
static gsize
skip_integer (Checker *self)
{
  if (peek (self, 0) != '0')
    return skip_digits (self);

  self->position++;
  return 1;
}

static gboolean
skip_number (Checker *self)
{
  gsize    start = self->position;
  gsize    n_digits;
  gboolean too_large;

  if (peek (self, 0) == '-')
    self->position++;
  n_digits = skip_integer (self);
  if (n_digits == 0)
    return fail_malformed (self);
  too_large = n_digits > MAX_DIGITS;

  if (peek (self, 0) == '.')
    {
      self->position++;
      if (skip_digits (self) == 0)
        return fail_malformed (self);
    }
  if (peek (self, 0) == 'e' || peek (self, 0) == 'E')
    {
      self->position += peek (self, 1) == '+' || peek (self, 1) == '-' ? 2 : 1;
      n_digits = skip_digits (self);
      if (n_digits == 0)
        return fail_malformed (self);
      too_large |= n_digits > MAX_EXPONENT_DIGITS;
    }

  if (too_large)
    repair (self, start, self->position - start, "null", "bad-number", "a number too large to read was left out");
  return TRUE;
}

static gboolean
open_container (Checker *self,
                char     closer)
{
  if (self->depth == HALLWAY_LIMIT_DEPTH)
    return fail (self, HALLWAY_IMPORT_ERROR_LIMIT, _("values too deep in each other"));

  self->closers[self->depth++] = closer;
  self->position++;
  return TRUE;
}

static gboolean
skip_value (Checker     *self,
            Expectation *next)
{
  *next = EXPECT_COMMA_OR_END;
  switch (peek (self, 0))
    {
    case '{':
      *next = EXPECT_KEY_OR_END;
      return open_container (self, '}');
    case '[':
      *next = EXPECT_VALUE_OR_END;
      return open_container (self, ']');
    case '"':
      return skip_string (self);
    case 't':
      return skip_literal (self, "true");
    case 'f':
      return skip_literal (self, "false");
    case 'n':
      return skip_literal (self, "null");
    default:
      return skip_number (self);
    }
}

static void
skip_space (Checker *self)
{
  while (peek (self, 0) >= 0 && strchr (" \t\r\n", peek (self, 0)) != NULL)
    self->position++;
}

static gboolean
skip_key (Checker     *self,
          Expectation *next)
{
  *next = EXPECT_VALUE;
  if (peek (self, 0) != '"')
    return fail_malformed (self);
  if (!skip_string (self))
    return FALSE;
  skip_space (self);
  return skip_literal (self, ":");
}

static gboolean
skip_comma (Checker     *self,
            Expectation *next)
{
  *next = self->closers[self->depth - 1] == '}' ? EXPECT_KEY : EXPECT_VALUE;
  return skip_literal (self, ",");
}

static gboolean
is_closer (const Checker *self)
{
  return self->depth > 0 && peek (self, 0) == self->closers[self->depth - 1];
}

static gboolean
check_next (Checker     *self,
            Expectation *next)
{
  gboolean may_end = *next == EXPECT_VALUE_OR_END || *next == EXPECT_KEY_OR_END || *next == EXPECT_COMMA_OR_END;
  gboolean good;

  if (may_end && is_closer (self))
    {
      self->depth--;
      self->position++;
      *next = EXPECT_COMMA_OR_END;
      good = TRUE;
    }
  else if (*next == EXPECT_VALUE || *next == EXPECT_VALUE_OR_END)
    good = skip_value (self, next);
  else if (*next == EXPECT_KEY || *next == EXPECT_KEY_OR_END)
    good = skip_key (self, next);
  else
    good = skip_comma (self, next);

  if (self->depth == 0)
    *next = EXPECT_NOTHING;
  return good;
}

/**
 * hallway_json_check:
 * @document: perhaps JSON
 * @repaired: (out) (nullable) (transfer full): a copy of the text to parse in its place and of its length, or %NULL if
 *   nothing had to be repaired
 * @report: what has to be repaired is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_TRUNCATED, _MALFORMED or _LIMIT
 *
 * Looks over JSON before json-glib sees it, which 1.6.6 needs (reference: reliability, sections 0.3 and 0.4): it has
 * no limit to depth, ends strings at "\u0000", makes other numbers of large ones and takes what is no JSON. Only what
 * RFC 8259 allows passes, within our limits; of what json-glib would garble, characters are replaced and numbers
 * become null.
 *
 * Returns: %FALSE with @error set, a line among its words, if the document is refused
 */
gboolean
hallway_json_check (const HallwayDocument *document,
                    char                 **repaired,
                    HallwayReport         *report,
                    GError               **error)
{
  Checker     self = { .report = report };
  Expectation next = EXPECT_VALUE;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (repaired != NULL, FALSE);

  self.text = document->text;
  self.length = document->length;
  do
    skip_space (&self);
  while (next != EXPECT_NOTHING && check_next (&self, &next));
  if (self.error == NULL && self.position < self.length)
    fail_malformed (&self);

  *repaired = self.repaired;
  if (self.error == NULL)
    return TRUE;
  g_clear_pointer (repaired, g_free);
  g_propagate_error (error, self.error);
  return FALSE;
}
