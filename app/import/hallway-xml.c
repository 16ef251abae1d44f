/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-xml.h"

#include "hallway-import-error.h"
#include "hallway-xml-repair.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* How much of libxml2's words on an error is shown; it quotes the file. */
#define MAX_REASON 160

/* How far into a document its root element is looked for. */
#define HEAD_SIZE (64 * 1024)

/* An element that a rule named and that is still open. */
typedef struct
{
  guint    kind;
  gboolean has_text;
  gsize    text_start; /* in HallwayXml.text */
} Frame;

struct _HallwayXml
{
  const HallwayXmlGrammar *grammar;
  gpointer                 data;
  xmlParserCtxt           *parser;
  const xmlChar          **names;       /* (owned): those of the rules, as the parser's dictionary holds them */
  guint                   *first_rules; /* (owned): of each kind as a parent */

  const char              *source;
  gsize                    length;
  gsize                    fed; /* how much of the source libxml2 has got */
  guint                    first_line;
  HallwayXmlScan           scan;
  guint                    next_repair;

  Frame                    frames[HALLWAY_LIMIT_DEPTH + 1];
  guint                    depth;    /* of frames; the document itself is frames[0] */
  guint                    n_passed; /* open elements that no rule names, within the innermost frame */
  GString                 *text;     /* (owned): of all open frames */

  /* Attributes of the element that was opened last. */
  const xmlChar *attributes[HALLWAY_LIMIT_ATTRIBUTES];
  gsize          value_starts[HALLWAY_LIMIT_ATTRIBUTES]; /* in values */
  guint          n_attributes;
  GString       *values; /* (owned): each ends with NUL */

  GError        *error; /* (owned) (nullable): the first */
};

static gsize
get_position (const HallwayXml *self)
{
  const xmlParserInput *input = self->parser->input;

  return self->fed - MIN (self->fed, (gsize) (input->end - input->cur));
}

static void
fail (HallwayXml        *self,
      HallwayImportError code,
      const char        *problem)
{
  if (self->error == NULL)
    self->error = g_error_new (HALLWAY_IMPORT_ERROR, (int) code, _("line %u: %s"), hallway_xml_get_line (self), problem);
}

/* How libxml2 gets the source: never past an error, and with the repairs in place. */
static int
feed_cb (void *data,
         char *buffer,
         int   length)
{
  HallwayXml *self = data;
  gsize       n_fed = 0;

  if (self->error != NULL)
    return 0;

  while (n_fed < (gsize) length && self->fed < self->length)
    {
      const HallwayXmlRepair *repair = NULL;
      gsize                   end = self->length;
      gsize                   n;

      if (self->next_repair < self->scan.repairs->len)
        {
          repair = &g_array_index (self->scan.repairs, HallwayXmlRepair, self->next_repair);
          end = repair->offset;
        }

      if (self->fed < end)
        {
          n = MIN (end - self->fed, (gsize) length - n_fed);
          memcpy (buffer + n_fed, self->source + self->fed, n);
          self->fed += n;
        }
      else
        {
          n = strlen (repair->text);
          if (n > (gsize) length - n_fed)
            break;
          memcpy (buffer + n_fed, repair->text, n);
          self->fed += repair->length;
          self->next_repair++;
        }
      n_fed += n;
    }
  return (int) n_fed;
}

static const HallwayXmlRule *
find_rule (const HallwayXml *self,
           const xmlChar    *name)
{
  const HallwayXmlRule *rules = self->grammar->rules;
  guint                 parent = self->frames[self->depth].kind;

  for (guint i = self->first_rules[parent]; i < self->grammar->n_rules && rules[i].parent == parent; i++)
    if (self->names[i] == name)
      return &rules[i];
  return NULL;
}

/* libxml2 leaves "&amp;" in the value of an attribute as "&#38;" unless it may replace entities. */
static void
append_value (GString    *values,
              const char *value,
              gsize       length)
{
  static const char ampersand[] = "&#38;";
  const char       *end = value + length;

  for (const char *found; (found = memmem (value, (gsize) (end - value), ampersand, strlen (ampersand))) != NULL; value = found + strlen (ampersand))
    g_string_append_len (values, value, found + 1 - value);
  g_string_append_len (values, value, end - value);
  g_string_append_c (values, '\0');
}

/* Each attribute is five pointers: name, prefix, namespace, value and its end (libxml2, startElementNsSAX2Func). */
static void
take_attributes (HallwayXml     *self,
                 const xmlChar **attributes,
                 guint           n_attributes)
{
  self->n_attributes = MIN (n_attributes, HALLWAY_LIMIT_ATTRIBUTES);
  g_string_truncate (self->values, 0);
  for (guint i = 0; i < self->n_attributes; i++)
    {
      self->attributes[i] = attributes[5 * i];
      self->value_starts[i] = self->values->len;
      append_value (self->values, (const char *) attributes[5 * i + 3], (gsize) (attributes[5 * i + 4] - attributes[5 * i + 3]));
    }
}

static void
element_opened_cb (void          *data,
                   const xmlChar *name,
                   const xmlChar *prefix,
                   const xmlChar *namespace,
                   int             n_namespaces,
                   const xmlChar **namespaces,
                   int             n_attributes,
                   int             n_defaulted,
                   const xmlChar **attributes)
{
  HallwayXml           *self = data;
  const HallwayXmlRule *rule = NULL;
  Frame                *frame;

  if (self->error != NULL)
    return;
  if (self->depth + self->n_passed == HALLWAY_LIMIT_DEPTH)
    {
      fail (self, HALLWAY_IMPORT_ERROR_LIMIT, _("elements too deep in each other"));
      return;
    }

  if (self->n_passed == 0)
    rule = find_rule (self, name);
  if (rule == NULL)
    {
      self->n_passed++;
      return;
    }

  frame = &self->frames[++self->depth];
  frame->kind = rule->kind;
  frame->has_text = rule->has_text;
  frame->text_start = self->text->len;

  take_attributes (self, attributes, (guint) n_attributes);
  self->grammar->opened (self, frame->kind, self->data);
}

static void
element_closed_cb (void          *data,
                   const xmlChar *name,
                   const xmlChar *prefix,
                   const xmlChar *namespace)
{
  HallwayXml *self = data;
  Frame       frame;

  if (self->error != NULL)
    return;
  if (self->n_passed > 0)
    {
      self->n_passed--;
      return;
    }

  frame = self->frames[self->depth--];
  self->grammar->closed (self, frame.kind, self->text->str + frame.text_start, self->text->len - frame.text_start, self->data);
  g_string_truncate (self->text, frame.text_start);
}

static void
characters_cb (void          *data,
               const xmlChar *characters,
               int            length)
{
  HallwayXml *self = data;

  if (self->error != NULL || !self->frames[self->depth].has_text)
    return;
  if (self->text->len + (gsize) length > HALLWAY_LIMIT_TOKEN)
    fail (self, HALLWAY_IMPORT_ERROR_LIMIT, _("a text too long"));
  else
    g_string_append_len (self->text, (const char *) characters, length);
}

/* libxml2's words end in a newline, and quote names as long as the file likes. */
static char *
make_reason (const xmlError *reason)
{
  g_autofree char *words = g_utf8_make_valid (reason->message != NULL ? reason->message : "broken XML", -1);
  char            *end;

  g_strdelimit (g_strchomp (words), "\n\r\t", ' ');
  if (g_utf8_strlen (words, -1) > MAX_REASON)
    {
      end = g_utf8_offset_to_pointer (words, MAX_REASON);
      *end = '\0';
    }
  return g_steal_pointer (&words);
}

/* Whether an error is there because the source ends, in the midst of a tag or before the root element does. */
static gboolean
is_early_end (const HallwayXml *self,
              const xmlError   *reason)
{
  gsize position = get_position (self);

  if (self->fed < self->length)
    return FALSE;
  if (self->scan.open_markup < self->length)
    return position >= self->scan.open_markup;
  return position == self->length && (reason->code == XML_ERR_TAG_NOT_FINISHED || reason->code == XML_ERR_DOCUMENT_EMPTY);
}

static void
error_cb (void           *data,
          const xmlError *reason)
{
  HallwayXml      *self = data;
  g_autofree char *words = NULL;

  /* An undeclared prefix and the like is no reason to refuse a schedule. */
  if (reason->level != XML_ERR_FATAL || self->error != NULL)
    return;
  if (is_early_end (self, reason))
    {
      fail (self, HALLWAY_IMPORT_ERROR_TRUNCATED, "it ends early; the file isn't complete");
      return;
    }

  words = make_reason (reason);
  fail (self, HALLWAY_IMPORT_ERROR_MALFORMED, words);
}

/* Makes names comparable by address, and the rules of a parent findable. */
static void
prepare_rules (HallwayXml *self)
{
  const HallwayXmlRule *rules = self->grammar->rules;
  guint                 n_rules = self->grammar->n_rules;
  guint                 n_kinds = 1;

  for (guint i = 0; i < n_rules; i++)
    n_kinds = MAX (n_kinds, rules[i].kind + 1);

  self->names = g_new (const xmlChar *, n_rules);
  self->first_rules = g_new (guint, n_kinds);
  for (guint kind = 0; kind < n_kinds; kind++)
    self->first_rules[kind] = n_rules;
  for (guint i = n_rules; i-- > 0;)
    {
      self->names[i] = xmlDictLookup (self->parser->dict, (const xmlChar *) rules[i].name, -1);
      self->first_rules[rules[i].parent] = i;
    }
}

static void
parse (HallwayXml *self)
{
  xmlSAXHandler handlers = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = element_opened_cb,
    .endElementNs = element_closed_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .cdataBlock = characters_cb,
    .serror = (xmlStructuredErrorFunc) error_cb,
  };

  self->parser = xmlCreateIOParserCtxt (&handlers, self, feed_cb, NULL, self, XML_CHAR_ENCODING_UTF8);
  if (self->parser == NULL)
    g_error ("libxml2 has no memory for a parser");
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  prepare_rules (self);

  xmlParseDocument (self->parser);
  if (!self->parser->wellFormed)
    fail (self, HALLWAY_IMPORT_ERROR_MALFORMED, _("broken XML"));
  xmlFreeParserCtxt (self->parser);
}

/**
 * hallway_xml_read:
 * @document: the XML
 * @grammar: the elements that are wanted, and what to do with them
 * @data: for the functions of @grammar
 * @report: what is repaired is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_TRUNCATED, _MALFORMED or _LIMIT, or what hallway_xml_fail() was given
 *
 * Reads XML in one pass, without a tree or a copy of it, and fetches nothing. A control character, an HTML entity or a
 * bare "&" is survived; a definition of entities, anything past a limit and an early end are errors with their line.
 *
 * Returns: %FALSE with @error set if it wasn't read to its end
 */
gboolean
hallway_xml_read (const HallwayDocument   *document,
                  const HallwayXmlGrammar *grammar,
                  gpointer                 data,
                  HallwayReport           *report,
                  GError                 **error)
{
  HallwayXml self = { .grammar = grammar, .data = data, .first_line = 1 };

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (grammar != NULL, FALSE);

  if (!hallway_xml_scan (document->text, document->length, &self.scan, report, error))
    return FALSE;

  self.source = document->text;
  self.length = document->length;
  self.text = g_string_new (NULL);
  self.values = g_string_new (NULL);
  /* Blank lines before the XML declaration are an error to libxml2 alone. */
  for (; self.fed < self.length && g_ascii_isspace (self.source[self.fed]); self.fed++)
    self.first_line += self.source[self.fed] == '\n';

  parse (&self);

  hallway_xml_scan_clear (&self.scan);
  g_free (self.names);
  g_free (self.first_rules);
  g_string_free (self.text, TRUE);
  g_string_free (self.values, TRUE);
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}

/**
 * hallway_xml_get_attribute:
 * @name: its name, without prefix
 *
 * Returns: (nullable) (transfer none): the value of an attribute of the element that was opened last, valid until the
 *   next one is, or %NULL if it has none of that name
 */
const char *
hallway_xml_get_attribute (HallwayXml *self,
                           const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_attributes; i++)
    if (strcmp ((const char *) self->attributes[i], name) == 0)
      return self->values->str + self->value_starts[i];
  return NULL;
}

/**
 * hallway_xml_get_line:
 *
 * Returns: the line that is being read, from 1
 */
guint
hallway_xml_get_line (HallwayXml *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->parser->input->line + self->first_line - 1;
}

/**
 * hallway_xml_fail:
 * @error: (transfer full): why
 *
 * Ends the reading: hallway_xml_read() returns @error, and no function of the grammar is called again.
 */
void
hallway_xml_fail (HallwayXml *self,
                  GError     *error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (error != NULL);

  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

/* Whether the markup at position defines things of its own: <!DOCTYPE x [ ... ]> */
static gboolean
has_internal_subset (const char *position,
                     const char *end)
{
  const char *close = memchr (position, '>', (gsize) (end - position));

  return close != NULL && position[1] == '!' && memchr (position, '[', (gsize) (close - position)) != NULL;
}

/**
 * hallway_xml_find_root:
 * @document: perhaps XML
 *
 * Finds the start tag of the root element, for readers that have to tell by it whether a document is theirs.
 *
 * Returns: (transfer full) (nullable): the tag from behind its "<", as far as it is there, or %NULL if this isn't XML
 */
char *
hallway_xml_find_root (const HallwayDocument *document)
{
  const char *position;
  const char *end;

  g_return_val_if_fail (document != NULL, NULL);

  position = document->text;
  end = position + MIN (document->length, HEAD_SIZE);
  while (position < end)
    {
      const char *close;
      const char *terminator = ">";

      while (position < end && g_ascii_isspace (*position))
        position++;
      if (position == end || *position != '<')
        return NULL;
      if (end - position > 1 && g_ascii_isalpha (position[1]))
        {
          close = memchr (position, '>', (gsize) (end - position));
          return g_strndup (position + 1, (gsize) ((close != NULL ? close : end) - position - 1));
        }

      if (end - position > 3 && memcmp (position, "<!--", 4) == 0)
        terminator = "-->";
      else if (has_internal_subset (position, end))
        terminator = "]>";
      close = memmem (position, (gsize) (end - position), terminator, strlen (terminator));
      if (close == NULL)
        return NULL;
      position = close + strlen (terminator);
    }
  return NULL;
}

/**
 * hallway_xml_has_root:
 * @document: perhaps XML
 * @name: the name of an element, without prefix
 * @words: (nullable): what has to be in its start tag
 *
 * Returns: whether the root element has that name, in any case, and those words
 */
gboolean
hallway_xml_has_root (const HallwayDocument *document,
                      const char            *name,
                      const char            *words)
{
  g_autofree char *root = hallway_xml_find_root (document);
  char            *local;

  g_return_val_if_fail (name != NULL, FALSE);

  if (root == NULL || (words != NULL && strstr (root, words) == NULL))
    return FALSE;

  root[strcspn (root, " \t\r\n/")] = '\0';
  local = strchr (root, ':');
  return g_ascii_strcasecmp (local != NULL ? local + 1 : root, name) == 0;
}
