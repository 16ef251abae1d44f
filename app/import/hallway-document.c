/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-document.h"

#include "hallway-import-error.h"
#include "hallway-table.h"
#include "model/hallway-limits.h"
#include "model/hallway-octets.h"

#include <glib/gi18n.h>
#include <string.h>

/* How far into a document its own word on its encoding is looked for. */
#define HEAD_SIZE 1024

/* From how many control characters on, and which share of all, it is no text. */
#define BINARY_MINIMUM 8
#define BINARY_SHARE 8

G_DEFINE_QUARK (hallway_import_error_quark, hallway_import_error)

/**
 * hallway_part_new:
 * @name: what people call it: a file's name, an address
 * @bytes: (transfer none): its content
 *
 * Returns: (transfer full): the part
 */
HallwayPart *
hallway_part_new (const char *name,
                  GBytes     *bytes)
{
  HallwayPart *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (HallwayPart, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

/**
 * hallway_part_free:
 *
 * Frees @self.
 */
void
hallway_part_free (HallwayPart *self)
{
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self->charset);
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self);
}

/**
 * hallway_part_find_address:
 * @parts: (element-type HallwayPart): of one conference
 *
 * Returns: (nullable): the first address among them, where it can be fetched again
 */
const char *
hallway_part_find_address (GPtrArray *parts)
{
  const char *address = NULL;

  for (guint i = 0; i < parts->len && address == NULL; i++)
    address = ((const HallwayPart *) g_ptr_array_index (parts, i))->address;
  return address;
}

/**
 * hallway_part_is_text:
 *
 * Returns: whether it is UTF-8, as all formats are that have several files, and no picture or the like
 */
gboolean
hallway_part_is_text (const HallwayPart *self)
{
  gsize       length;
  const char *octets = g_bytes_get_data (self->bytes, &length);

  return length > 0 && memchr (octets, '\0', length) == NULL && g_utf8_validate (octets, (gssize) length, NULL);
}

static guint
count_lines (const char *text,
             gsize       length)
{
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    line += text[i] == '\n';
  return line;
}

/* What people give to a program by mistake, by its first octets. */
/* clang-format off */
static const struct
{
  const char *beginning;
  const char *what;
} binaries[] = {
  { "\x89PNG", N_("it is a picture, not text") },
  { "\xff\xd8\xff", N_("it is a picture, not text") },
  { "GIF8", N_("it is a picture, not text") },
  { "%PDF-", N_("it is a PDF document, which holds no schedule that can be read") },
};
/* clang-format on */

/* Says what isn't text, for bytes of which some are in no encoding. */
static void
set_binary_error (const char *text,
                  gsize       length,
                  gsize       invalid,
                  GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (binaries); i++)
    {
      gsize n_octets = strlen (binaries[i].beginning);

      if (length < n_octets || memcmp (text, binaries[i].beginning, n_octets) != 0)
        continue;
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_ENCODING, _(binaries[i].what));
      return;
    }
  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_ENCODING, _("the text is not UTF-8 at line %u"), count_lines (text, invalid));
}

/* The name after "encoding=" or "charset=" in the head of XML or HTML. */
static char *
find_declared_encoding (const char *text,
                        gsize       length)
{
  g_autofree char       *head = g_strndup (text, MIN (length, HEAD_SIZE));
  g_autoptr (GRegex)     declaration = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (strchr (head, '<') == NULL)
    return NULL;

  declaration = g_regex_new ("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)|<meta[^>]*\\bcharset\\s*=\\s*[\"']?([A-Za-z0-9._-]+)",
                             G_REGEX_CASELESS | G_REGEX_RAW, 0, NULL);
  if (!g_regex_match (declaration, head, 0, &match))
    return NULL;
  return g_match_info_fetch (match, g_match_info_get_match_count (match) - 1);
}

/* UTF-16 without a mark: every schedule begins with two characters of ASCII, each of them beside a NUL. */
static gboolean
has_nul_beside_each (const char *text,
                     gsize       length,
                     gsize       nul)
{
  gsize character = 1 - nul;

  return length >= 4 && text[nul] == '\0' && text[nul + 2] == '\0' && text[character] != '\0' && text[character + 2] != '\0';
}

/* What to convert from for a name that was declared, or NULL: UTF-16 without its marks is none. */
static const char *
resolve_encoding (const char *declared)
{
  if (declared == NULL || g_ascii_strcasecmp (declared, "utf-8") == 0 || g_ascii_strncasecmp (declared, "utf-16", 6) == 0)
    return NULL;
  /* What calls itself Latin 1 or ASCII is Windows-1252 in practice (WHATWG Encoding Standard, 4.2). */
  if (g_ascii_strcasecmp (declared, "iso-8859-1") == 0 || g_ascii_strcasecmp (declared, "us-ascii") == 0)
    return "WINDOWS-1252";
  return declared;
}

static const char *
find_encoding (const char *text,
               gsize       length,
               char      **declared)
{
  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || has_nul_beside_each (text, length, 1)))
    return "UTF-16LE";
  if (length >= 2 && (memcmp (text, "\xfe\xff", 2) == 0 || has_nul_beside_each (text, length, 0)))
    return "UTF-16BE";
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    return NULL;

  *declared = find_declared_encoding (text, length);
  return resolve_encoding (*declared);
}

/* The first octet that isn't UTF-8, or length. NUL may be there: it is taken out later. */
static gsize
find_invalid (const char *text,
              gsize       length)
{
  gsize checked = 0;

  while (checked < length)
    {
      const char *end;

      if (g_utf8_validate_len (text + checked, length - checked, &end))
        return length;
      checked = (gsize) (end - text);
      if (text[checked] != '\0')
        return checked;
      checked++;
    }
  return length;
}

static gboolean
is_calendar (const char *text,
             gsize       length)
{
  g_autofree char *head = g_ascii_strup (text, (gssize) MIN (length, HEAD_SIZE));

  return strstr (head, "BEGIN:VCALENDAR") != NULL;
}

/* Joins the folded lines of iCalendar, for writers that fold within a character (RFC 5545, 3.1). */
static GByteArray *
unfold (const char *text,
        gsize       length)
{
  GByteArray *unfolded = g_byte_array_sized_new ((guint) length);

  for (gsize i = 0; i < length; i++)
    {
      gsize end = text[i] == '\r' ? i + 1 : i;

      if (end + 1 < length && text[end] == '\n' && (text[end + 1] == ' ' || text[end + 1] == '\t'))
        i = end + 1;
      else
        g_byte_array_append (unfolded, (const guint8 *) text + i, 1);
    }
  return unfolded;
}

static GBytes *
convert (const char *text,
         gsize       length,
         const char *encoding,
         GError    **error)
{
  gsize n_converted = 0;
  char *converted = g_convert (text, (gssize) length, "UTF-8", encoding, NULL, &n_converted, NULL);

  if (converted == NULL)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_ENCODING, _("the text is not in the encoding %s that it declares"), encoding);
      return NULL;
    }
  return g_bytes_new_take (converted, n_converted);
}

/* A table that an old spreadsheet wrote, which is the one format where nothing else tells (reference: formats, section
 * 10.7). */
static GBytes *
convert_table (const HallwayPart *part,
               const char        *text,
               gsize              length,
               HallwayReport     *report)
{
  g_autoptr (GBytes) bytes = convert (text, length, "WINDOWS-1252", NULL);
  HallwayDocument    document = { .name = part->name };

  if (bytes == NULL)
    return NULL;
  document.text = g_bytes_get_data (bytes, &document.length);
  if (!hallway_table_is_schedule (&document))
    return NULL;

  hallway_report_warn_at (report, "guessed-encoding", _("its characters aren’t UTF-8, and were read as Windows-1252"), part->name, 0);
  return g_steal_pointer (&bytes);
}

/* What a server says of the characters of a file is often no more than its default: text that is valid UTF-8 is UTF-8. */
static GBytes *
decode (const HallwayPart *part,
        HallwayReport     *report,
        GError           **error)
{
  gsize                  length;
  const char            *text = g_bytes_get_data (part->bytes, &length);
  g_autofree char       *declared = NULL;
  const char            *encoding = find_encoding (text, length, &declared);
  g_autoptr (GByteArray) unfolded = NULL;
  GBytes                *table;
  gsize                  invalid;

  if (encoding != NULL)
    return convert (text, length, encoding, error);

  invalid = find_invalid (text, length);
  if (invalid == length)
    return g_bytes_ref (part->bytes);

  unfolded = is_calendar (text, length) ? unfold (text, length) : NULL;
  if (unfolded != NULL && find_invalid ((const char *) unfolded->data, unfolded->len) == unfolded->len)
    return g_byte_array_free_to_bytes (g_steal_pointer (&unfolded));

  encoding = declared == NULL ? resolve_encoding (part->charset) : NULL;
  if (encoding != NULL)
    return convert (text, length, encoding, error);

  table = declared == NULL ? convert_table (part, text, length, report) : NULL;
  if (table != NULL)
    return table;

  set_binary_error (text, length, invalid, error);
  return NULL;
}

static gboolean
is_control (char character)
{
  return ((guchar) character < 0x20 && character != '\t' && character != '\n' && character != '\r') || character == 0x7f;
}

static gsize
count_controls (const char *text,
                gsize       length)
{
  gsize n_controls = 0;

  for (gsize i = hallway_octets_skip_printable (text, 0, length); i < length; i = hallway_octets_skip_printable (text, i + 1, length))
    n_controls += is_control (text[i]);
  return n_controls;
}

static gsize
find_control (const char *text,
              gsize       start,
              gsize       length)
{
  while (start < length && !is_control (text[start]))
    start++;
  return start;
}

static GBytes *
strip_controls (GBytes        *bytes,
                HallwayReport *report,
                GError       **error)
{
  gsize                  length;
  const char            *text = g_bytes_get_data (bytes, &length);
  gsize                  n_controls = count_controls (text, length);
  gsize                  start = 0;
  g_autoptr (GByteArray) stripped = NULL;

  if (n_controls == 0)
    return g_bytes_ref (bytes);
  if (n_controls > BINARY_MINIMUM && n_controls > length / BINARY_SHARE)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_ENCODING, _("it is binary data, not text"));
      return NULL;
    }

  stripped = g_byte_array_sized_new ((guint) length);
  while (start < length)
    {
      gsize control = find_control (text, start, length);

      if (control < length)
        hallway_report_warn_at (report, "control-character", _("a control character was taken out"), NULL, stripped->len == 0 ? count_lines (text, control) : 0);
      g_byte_array_append (stripped, (const guint8 *) text + start, (guint) (control - start));
      start = control + 1;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&stripped));
}

static void
set_empty_error (GError **error)
{
  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_EMPTY, _("there is nothing in it"));
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_json (const char *text,
         gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return text[i] == '{' || text[i] == '[';
  return FALSE;
}

/**
 * hallway_document_new:
 * @part: (transfer none): what came
 * @report: what was repaired is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_EMPTY, _LIMIT or _ENCODING
 *
 * Makes the bytes readable: decodes them by byte order mark, else by what XML or HTML declares, else as UTF-8 where
 * they are that, else by what the server said, a table else as Windows-1252, and takes control characters out (reference: formats, section 0). Bytes that are readable as they are aren't copied.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
HallwayDocument *
hallway_document_new (const HallwayPart *part,
                      HallwayReport     *report,
                      GError           **error)
{
  g_autoptr (GBytes) decoded = NULL;
  g_autoptr (GBytes) readable = NULL;
  HallwayDocument   *self;

  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (g_bytes_get_size (part->bytes) == 0)
    {
      set_empty_error (error);
      return NULL;
    }
  if (g_bytes_get_size (part->bytes) > HALLWAY_LIMIT_BYTES)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("larger than %d MiB"), HALLWAY_LIMIT_BYTES / (1024 * 1024));
      return NULL;
    }

  decoded = decode (part, report, error);
  if (decoded == NULL)
    return NULL;

  readable = strip_controls (decoded, report, error);
  if (readable == NULL)
    return NULL;

  self = g_new0 (HallwayDocument, 1);
  self->name = g_strdup (part->name);
  self->bytes = g_steal_pointer (&readable);
  self->text = g_bytes_get_data (self->bytes, &self->length);
  if (self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    {
      self->text += 3;
      self->length -= 3;
    }

  if (is_blank (self->text, self->length))
    {
      set_empty_error (error);
      hallway_document_free (self);
      return NULL;
    }
  if (is_json (self->text, self->length))
    self->shape = hallway_json_shape_new (self->text, self->length);
  return self;
}

/**
 * hallway_document_free:
 *
 * Frees @self.
 */
void
hallway_document_free (HallwayDocument *self)
{
  g_clear_pointer (&self->shape, hallway_json_shape_free);
  g_bytes_unref (self->bytes);
  g_free ((char *) self->name);
  g_free (self);
}
