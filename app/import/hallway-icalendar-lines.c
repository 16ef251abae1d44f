/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-lines.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <libical/ical.h>
#include <string.h>

/* A line of the file, without its end. */
typedef struct
{
  const char *text;
  gsize       length;
} PhysicalLine;

/* Looks at the next line of the file without taking it. Line ends are LF, CR LF and, from doubled conversions,
 * CR CR LF. Returns where the line after it begins. */
static const char *
peek_line (const char   *text,
           const char   *end,
           PhysicalLine *line)
{
  const char *newline = memchr (text, '\n', (gsize) (end - text));
  const char *stop = newline != NULL ? newline : end;

  while (stop > text && stop[-1] == '\r')
    stop--;
  line->text = text;
  line->length = (gsize) (stop - text);
  return newline != NULL ? newline + 1 : end;
}

static gboolean
is_fold (const PhysicalLine *line)
{
  return line->length > 0 && (line->text[0] == ' ' || line->text[0] == '\t');
}

/* The length of the property name that begins the line, 0 if none does. */
static gsize
measure_name (const PhysicalLine *line)
{
  gsize length = 0;

  while (length < line->length && (g_ascii_isalnum (line->text[length]) || line->text[length] == '-'))
    length++;
  return length < line->length && (line->text[length] == ':' || line->text[length] == ';') ? length : 0;
}

static void
set_name (HallwayIcalendarLines *self,
          const PhysicalLine    *line)
{
  gsize length = MIN (measure_name (line), sizeof self->name - 1);

  for (gsize i = 0; i < length; i++)
    self->name[i] = g_ascii_toupper (line->text[i]);
  self->name[length] = '\0';
}

static gboolean
is_known_name (const PhysicalLine *line,
               gsize               length)
{
  char name[HALLWAY_ICALENDAR_NAME_SIZE];

  if (length >= sizeof name)
    return FALSE;
  memcpy (name, line->text, length);
  name[length] = '\0';
  return g_ascii_strcasecmp (name, "BEGIN") == 0 || g_ascii_strcasecmp (name, "END") == 0 ||
         icalproperty_string_to_kind (name) != ICAL_NO_PROPERTY;
}

static gboolean
has_lower_case (const PhysicalLine *line,
                gsize               length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_islower (line->text[i]))
      return TRUE;
  return FALSE;
}

/* Whether people's words may stand in the property, which some publishers break with a bare line end. */
static gboolean
holds_prose (const char *name)
{
  static const char *const names[] = { "DESCRIPTION", "SUMMARY", "COMMENT", "LOCATION", "CONTACT", "X-ALT-DESC" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      return TRUE;
  return FALSE;
}

/* Whether the line is a property of its own and not the rest of a text such as "Note: bring a laptop". */
static gboolean
begins_property (const HallwayIcalendarLines *self,
                 const PhysicalLine          *line)
{
  gsize    length = measure_name (line);
  gboolean lower = has_lower_case (line, length);
  gboolean spaced = line->length > length + 1 && line->text[length + 1] == ' ';

  if (length == 0)
    return FALSE;
  if (!lower && (!spaced || !holds_prose (self->name)))
    return TRUE;
  if (lower && spaced && self->shouts && holds_prose (self->name))
    return FALSE;
  return is_known_name (line, length);
}

static gboolean
is_quoted_printable (const HallwayIcalendarLines *self)
{
  const char *value = hallway_icalendar_lines_get_value (self);
  gsize       length = (gsize) (value - self->text->str);

  /* Most lines have no parameter, so this costs nothing. */
  return length > strlen (self->name) + 1 && g_strstr_len (self->text->str, (gssize) length, "QUOTED-PRINTABLE") != NULL;
}

static gboolean
append (HallwayIcalendarLines *self,
        const char            *text,
        gsize                  length,
        GError               **error)
{
  if (self->text->len + length > HALLWAY_LIMIT_LINE)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("line %u is longer than %d KiB"), self->number, HALLWAY_LIMIT_LINE / 1024);
      return FALSE;
    }
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

/* Takes the lines of the file that continue the one in self->text: folded ones, soft breaks of quoted-printable, and
 * bare ones without the leading space, which are a line of the text. */
static gboolean
append_continuations (HallwayIcalendarLines *self,
                      GError               **error)
{
  gboolean quoted_printable = is_quoted_printable (self);

  while (self->next < self->end)
    {
      PhysicalLine line;
      const char  *after = peek_line (self->next, self->end, &line);
      guint        n_lines = 1;
      guint        n_blank = 0;

      while (line.length == 0 && after < self->end)
        {
          after = peek_line (after, self->end, &line);
          n_lines++;
          n_blank++;
        }
      if (line.length == 0)
        return TRUE;

      if (quoted_printable && self->text->len > 0 && self->text->str[self->text->len - 1] == '=' && n_blank == 0)
        {
          g_string_truncate (self->text, self->text->len - 1);
          if (!append (self, line.text + is_fold (&line), line.length - is_fold (&line), error))
            return FALSE;
        }
      else if (is_fold (&line))
        {
          if (!append (self, line.text + 1, line.length - 1, error))
            return FALSE;
        }
      else if (begins_property (self, &line))
        return TRUE;
      else
        {
          self->repaired++;
          for (guint i = 0; holds_prose (self->name) && i <= n_blank; i++)
            if (!append (self, "\\n", 2, error))
              return FALSE;
          if (holds_prose (self->name) && !append (self, line.text, line.length, error))
            return FALSE;
        }

      self->next = after;
      self->next_number += n_lines;
    }
  return TRUE;
}

/* A backslash before a letter other than n escapes nothing (RFC 5545, 3.3.11), and libical would make a tab or
 * nothing of it. */
static gboolean
escapes_nothing (const char *backslash)
{
  return g_ascii_isalnum (backslash[1]) && backslash[1] != 'n' && backslash[1] != 'N';
}

static void
keep_backslashes (GString *text)
{
  g_autofree char *original = g_strndup (text->str, text->len);

  g_string_truncate (text, 0);
  for (const char *c = original; *c != '\0'; c++)
    {
      g_string_append_c (text, *c);
      if (*c == '\\' && c[1] != '\0')
        {
          if (escapes_nothing (c))
            g_string_append_c (text, '\\');
          g_string_append_c (text, *++c);
        }
    }
}

static void
append_escaped (GString    *text,
                const char *value)
{
  for (const char *c = value; *c != '\0'; c++)
    {
      if (*c == '\n')
        g_string_append (text, "\\n");
      else if (*c != '\r')
        g_string_append_c (text, *c);
    }
}

static char *
find_charset (const char *parameters)
{
  const char *charset = strstr (parameters, "CHARSET=");

  if (charset == NULL)
    return g_strdup ("UTF-8");
  charset += strlen ("CHARSET=");
  return g_strndup (charset, strcspn (charset, ";:"));
}

/* Quoted-printable is of vCalendar 1.0, which exporters still mix in: makes a plain value of it. */
static void
decode_value (HallwayIcalendarLines *self)
{
  const char         *value = hallway_icalendar_lines_get_value (self);
  g_autofree char    *parameters = g_strndup (self->text->str, (gsize) (value - self->text->str));
  g_autofree char    *charset = find_charset (parameters);
  g_autoptr (GString) octets = g_string_sized_new (strlen (value));
  g_autofree char    *decoded = NULL;

  for (const char *c = value; *c != '\0'; c++)
    {
      if (*c == '=' && g_ascii_isxdigit (c[1]) && g_ascii_isxdigit (c[2]))
        {
          g_string_append_c (octets, (char) (g_ascii_xdigit_value (c[1]) * 16 + g_ascii_xdigit_value (c[2])));
          c += 2;
        }
      else
        g_string_append_c (octets, *c);
    }

  decoded = g_convert (octets->str, (gssize) octets->len, "UTF-8", charset, NULL, NULL, NULL);
  if (decoded == NULL)
    decoded = g_utf8_make_valid (octets->str, (gssize) octets->len);
  g_string_printf (self->text, "%s:", self->name);
  append_escaped (self->text, decoded);
  self->repaired++;
}

/**
 * hallway_icalendar_lines_init:
 * @text: (transfer none): the file in UTF-8, which must outlive @self
 * @length: its octets
 *
 * Begins before the first line.
 */
void
hallway_icalendar_lines_init (HallwayIcalendarLines *self,
                              const char            *text,
                              gsize                  length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL || length == 0);

  *self = (HallwayIcalendarLines){
    .text = g_string_sized_new (1024),
    .next = text,
    .end = text + length,
    .next_number = 1,
    .shouts = g_strstr_len (text, (gssize) length, "BEGIN:VCALENDAR") != NULL,
  };
}

/**
 * hallway_icalendar_lines_clear:
 *
 * Frees what @self holds.
 */
void
hallway_icalendar_lines_clear (HallwayIcalendarLines *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

/**
 * hallway_icalendar_lines_next:
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT
 *
 * Goes to the next line: unfolds it (LF, CR LF or CR CR LF), appends bare continuation lines to a text, decodes
 * quoted-printable, and leaves backslashes that escape nothing as they are (reference: formats, section 3).
 *
 * Returns: %FALSE at the end, and with @error set when the line is longer than HALLWAY_LIMIT_LINE
 */
gboolean
hallway_icalendar_lines_next (HallwayIcalendarLines *self,
                              GError               **error)
{
  PhysicalLine line = { NULL, 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  while (self->next < self->end && line.length == 0)
    {
      self->next = peek_line (self->next, self->end, &line);
      self->number = self->next_number++;
    }
  if (line.length == 0)
    return FALSE;

  g_string_truncate (self->text, 0);
  set_name (self, &line);
  if (!append (self, line.text, line.length, error) || !append_continuations (self, error))
    return FALSE;

  if (is_quoted_printable (self))
    decode_value (self);
  if (memchr (self->text->str, '\\', self->text->len) != NULL)
    keep_backslashes (self->text);
  return TRUE;
}

/**
 * hallway_icalendar_lines_get_value:
 *
 * Returns: (transfer none): what stands after the colon that ends name and parameters, "" without one
 */
const char *
hallway_icalendar_lines_get_value (const HallwayIcalendarLines *self)
{
  gboolean quoted = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  for (const char *c = self->text->str; *c != '\0'; c++)
    {
      if (*c == '"')
        quoted = !quoted;
      else if (*c == ':' && !quoted)
        return c + 1;
    }
  return self->text->str + self->text->len;
}
