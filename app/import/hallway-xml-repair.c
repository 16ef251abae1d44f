/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-xml-repair.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <string.h>

/* The longest name of a character in HTML, "thetasym", with its NUL. */
#define ENTITY_NAME_SIZE 9

typedef struct
{
  const char     *text;
  const char     *end;
  HallwayXmlScan *scan;
  HallwayReport  *report;
  GError         *error; /* (owned) (nullable) */
} Scanner;

static guint
count_lines (const Scanner *self,
             const char    *position)
{
  guint line = 1;

  for (const char *c = self->text; c < position; c++)
    line += *c == '\n';
  return line;
}

static void
fail (Scanner           *self,
      HallwayImportError code,
      const char        *position,
      const char        *problem)
{
  if (self->error == NULL)
    self->error = g_error_new (HALLWAY_IMPORT_ERROR, (int) code, _("line %u: %s"), count_lines (self, position), problem);
}

static void
repair (Scanner    *self,
        const char *position,
        const char *end,
        const char *replacement,
        const char *code,
        const char *problem)
{
  HallwayXmlRepair found = { .offset = (gsize) (position - self->text), .length = (guint) (end - position) };
  GArray          *repairs = self->scan->repairs;

  if (repairs->len == HALLWAY_LIMIT_REPAIRS)
    {
      fail (self, HALLWAY_IMPORT_ERROR_LIMIT, position, _("too many characters that XML doesn't allow"));
      return;
    }

  g_strlcpy (found.text, replacement, sizeof found.text);
  g_array_append_val (repairs, found);
  hallway_report_warn_at (self->report, code, problem, NULL, repairs->len <= 3 ? count_lines (self, position) : 0);
}

/* XML 1.0, 2.2; the replacement of surrogates and of control characters is nothing. */
static gboolean
is_xml_character (gunichar character)
{
  return character == '\t' || character == '\n' || character == '\r' || (character >= 0x20 && character < 0xd800) || (character >= 0xe000 && character < 0xfffe) || (character >= 0x10000 && character <= 0x10ffff);
}

/* "&#38;" and "&#x26;". */
static const char *
scan_number (Scanner    *self,
             const char *start)
{
  gboolean    hexadecimal = self->end - start > 2 && start[2] == 'x';
  const char *digits = start + (hexadecimal ? 3 : 2);
  const char *c = digits;
  gunichar    character = 0;

  for (; c < self->end && (hexadecimal ? g_ascii_isxdigit (*c) : g_ascii_isdigit (*c)); c++)
    character = MIN (character * (hexadecimal ? 16 : 10) + (gunichar) g_ascii_xdigit_value (*c), 0x110000);

  if (c == digits || c == self->end || *c != ';')
    {
      repair (self, start, start + 1, "&amp;", "bare-ampersand", "an “&” that XML doesn't allow was read as it stands");
      return start + 1;
    }
  if (!is_xml_character (character))
    repair (self, start, c + 1, "", "control-character", "a control character was taken out");
  return c + 1;
}

static gboolean
is_xml_entity (const char *name,
               gsize       length)
{
  static const char *const names[] = { "lt", "gt", "amp", "quot", "apos" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strncmp (names[i], name, length) == 0 && names[i][length] == '\0')
      return TRUE;
  return FALSE;
}

/* "&amp;", and "&nbsp;" which only HTML knows. */
static const char *
scan_reference (Scanner    *self,
                const char *start)
{
  char                  name[ENTITY_NAME_SIZE];
  gsize                 length = 0;
  const htmlEntityDesc *entity;
  char                  character[8] = "&amp;";

  if (start + 1 < self->end && start[1] == '#')
    return scan_number (self, start);

  for (const char *c = start + 1; c < self->end && g_ascii_isalnum (*c) && length < sizeof name - 1; c++)
    name[length++] = *c;
  name[length] = '\0';
  if (start + 1 + length == self->end || start[1 + length] != ';')
    length = 0;
  if (length > 0 && is_xml_entity (name, length))
    return start + length + 2;

  entity = length > 0 ? htmlEntityLookup ((const xmlChar *) name) : NULL;
  if (entity != NULL)
    {
      character[g_unichar_to_utf8 (entity->value, character)] = '\0';
      repair (self, start, start + length + 2, character, "html-entity", "a character by its HTML name, which XML doesn't know, was read");
      return start + length + 2;
    }

  repair (self, start, start + 1, character, "bare-ampersand", "an “&” that XML doesn't allow was read as it stands");
  return start + 1;
}

static void
scan_references (Scanner    *self,
                 const char *start,
                 const char *end)
{
  while (self->error == NULL && start < end)
    {
      start = memchr (start, '&', (gsize) (end - start));
      if (start == NULL)
        break;
      start = scan_reference (self, start);
    }
}

/* A start tag, an end tag, or anything else that begins with "<". */
static const char *
scan_tag (Scanner    *self,
          const char *start)
{
  guint n_attributes = 0;

  for (const char *c = start + 1; c < self->end; c++)
    {
      if (*c == '>')
        return c + 1;
      if (*c == '"' || *c == '\'')
        {
          const char *close = memchr (c + 1, *c, (gsize) (self->end - c - 1));

          if (++n_attributes > HALLWAY_LIMIT_ATTRIBUTES)
            {
              fail (self, HALLWAY_IMPORT_ERROR_LIMIT, start, _("an element with too many attributes"));
              return self->end;
            }
          if (close == NULL)
            return NULL;
          scan_references (self, c + 1, close);
          c = close;
        }
    }
  return NULL;
}

/* Entities are what makes XML dangerous (reference: reliability, section 0.6), and they are defined here. */
static const char *
scan_doctype (Scanner    *self,
              const char *start)
{
  const char *end = memchr (start, '>', (gsize) (self->end - start));
  gsize       length = (gsize) ((end != NULL ? end : self->end) - start);

  if (memchr (start, '[', length) != NULL || memmem (start, length, "SYSTEM", 6) != NULL || memmem (start, length, "PUBLIC", 6) != NULL)
    fail (self, HALLWAY_IMPORT_ERROR_MALFORMED, start, _("a document type with definitions of its own, which is refused"));
  return end != NULL ? end + 1 : NULL;
}

static const char *
skip_past (Scanner    *self,
           const char *start,
           const char *terminator)
{
  gsize       length = strlen (terminator);
  const char *found = memmem (start, (gsize) (self->end - start), terminator, length);

  return found != NULL ? found + length : NULL;
}

static gboolean
begins_with (const Scanner *self,
             const char    *position,
             const char    *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (self->end - position) >= length && memcmp (position, prefix, length) == 0;
}

static const char *
scan_markup (Scanner    *self,
             const char *start)
{
  if (begins_with (self, start, "<?"))
    return skip_past (self, start + 2, "?>");
  if (!begins_with (self, start, "<!"))
    return scan_tag (self, start);
  if (begins_with (self, start, "<!--"))
    return skip_past (self, start + 4, "-->");
  if (begins_with (self, start, "<![CDATA["))
    return skip_past (self, start + 9, "]]>");
  if (begins_with (self, start, "<!DOCTYPE"))
    return scan_doctype (self, start);
  return skip_past (self, start, ">");
}

/**
 * hallway_xml_scan:
 * @text: UTF-8 without control characters
 * @length: its octets
 * @scan: (out caller-allocates): what was found; clear with hallway_xml_scan_clear()
 * @report: what has to be repaired is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Looks over XML in one pass before libxml2 sees it: refuses what libxml2 doesn't bear (100,000 attributes) or what no
 * schedule needs (definitions of entities), and finds the characters that strict XML forbids but schedules contain.
 *
 * Returns: %FALSE with @error set, a line among its words, if the document is refused
 */
gboolean
hallway_xml_scan (const char     *text,
                  gsize           length,
                  HallwayXmlScan *scan,
                  HallwayReport  *report,
                  GError        **error)
{
  Scanner     self = { .text = text, .end = text + length, .scan = scan, .report = report };
  const char *position = text;

  scan->repairs = g_array_new (FALSE, FALSE, sizeof (HallwayXmlRepair));
  scan->open_markup = length;
  while (self.error == NULL && position < self.end)
    {
      const char *markup = memchr (position, '<', (gsize) (self.end - position));

      scan_references (&self, position, markup != NULL ? markup : self.end);
      if (markup == NULL)
        break;
      position = scan_markup (&self, markup);
      if (position == NULL)
        {
          scan->open_markup = (gsize) (markup - text);
          break;
        }
    }

  if (self.error == NULL)
    return TRUE;
  hallway_xml_scan_clear (scan);
  g_propagate_error (error, self.error);
  return FALSE;
}

/**
 * hallway_xml_scan_clear:
 *
 * Frees what @scan holds.
 */
void
hallway_xml_scan_clear (HallwayXmlScan *scan)
{
  g_clear_pointer (&scan->repairs, g_array_unref);
}
