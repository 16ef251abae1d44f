/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-html.h"

#include "hallway-import-error.h"

#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <string.h>

#define MOST_BYTES (32 * 1024 * 1024)
#define MOST_ELEMENTS 250000
#define MOST_NESTING 256 /* web pages nest deeper than schedules */

/* How far into a document it shows that it is a page. */
#define HEAD_SIZE 4096

/* What the parser's callbacks need; the parser itself is theirs. */
typedef struct
{
  guint       n_elements;
  const char *excess; /* (unowned) (nullable): what there is too much of */
} Guard;

static gboolean
is_name_character (char character)
{
  return g_ascii_isalnum (character) || character == '-' || character == ':';
}

/* The end of the tag whose name begins at @tag, and how many words stand in it. Quotes keep white space and ">". */
static const char *
scan_tag (const char *tag,
          const char *end,
          guint      *n_words)
{
  char     quote = '\0';
  gboolean in_word = FALSE;

  *n_words = 0;
  for (; tag < end; tag++)
    {
      if (quote != '\0')
        {
          if (*tag == quote)
            quote = '\0';
          continue;
        }
      if (*tag == '>')
        return tag;
      if (g_ascii_isspace (*tag) || *tag == '/')
        {
          in_word = FALSE;
          continue;
        }
      if (!in_word)
        (*n_words)++;
      in_word = TRUE;
      if ((*tag == '"' || *tag == '\'') && tag[-1] == '=')
        quote = *tag;
    }

  return end;
}

/* The end of what stands in a script or style from @text on; there "<" is no tag. */
static const char *
skip_raw_text (const char *name,
               gsize       length,
               const char *text,
               const char *end)
{
  if (!(length == 6 && g_ascii_strncasecmp (name, "script", 6) == 0) && !(length == 5 && g_ascii_strncasecmp (name, "style", 5) == 0))
    return text;

  for (const char *c = memchr (text, '<', end - text); c != NULL; c = memchr (c + 1, '<', end - c - 1))
    if ((gsize) (end - c) > length + 2 && c[1] == '/' && g_ascii_strncasecmp (c + 2, name, length) == 0)
      return c;

  return end;
}

/* Attributes are counted first, for the parser compares each with all before it. */
static gboolean
scan_attributes (const char *text,
                 gsize       length,
                 GError    **error)
{
  const char *end = text + length;

  for (const char *c = memchr (text, '<', length); c != NULL && c + 1 < end; c = memchr (c, '<', end - c))
    {
      const char *name = ++c;
      gsize       name_length;
      guint       n_words;

      if (!g_ascii_isalpha (*name))
        continue;
      while (c < end && is_name_character (*c))
        c++;
      name_length = c - name;
      c = scan_tag (c, end, &n_words);
      if (n_words > HALLWAY_LIMIT_ATTRIBUTES)
        {
          g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("an element with more than %d attributes"), HALLWAY_LIMIT_ATTRIBUTES);
          return FALSE;
        }
      c = skip_raw_text (name, name_length, c, end);
      if (c >= end)
        break;
    }

  return TRUE;
}

static void
start_element (void           *data,
               const xmlChar  *name,
               const xmlChar **attributes)
{
  htmlParserCtxt *parser = data;
  Guard          *guard = parser->_private;

  guard->n_elements++;
  if (guard->n_elements > MOST_ELEMENTS)
    guard->excess = _("it has too many elements");
  else if (parser->nodeNr > MOST_NESTING)
    guard->excess = _("it is too deeply nested");
  if (guard->excess != NULL)
    {
      xmlStopParser (parser);
      return;
    }
  xmlSAX2StartElement (data, name, attributes);
}

static gboolean
has_end (const HallwayDocument *document)
{
  for (gsize i = document->length; i-- > 0;)
    if (document->text[i] == '<' && document->length - i > 6 && g_ascii_strncasecmp (document->text + i, "</html", 6) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
check_document (const HallwayDocument *document,
                GError               **error)
{
  if (document->length > MOST_BYTES)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("a web page of more than %d MiB"), MOST_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (!scan_attributes (document->text, document->length, error))
    return FALSE;

  return TRUE;
}

/**
 * hallway_html_parse_loosely:
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Reads a web page, however carelessly it is written, also one without its end, but not past what a page needs: size,
 * elements, nesting, attributes. Nothing is fetched.
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL with @error set
 */
xmlDoc *
hallway_html_parse_loosely (const HallwayDocument *document,
                            GError               **error)
{
  htmlParserCtxt    *parser;
  g_autoptr (xmlDoc) tree = NULL;
  Guard              guard = { 0 };

  if (!check_document (document, error))
    return NULL;

  parser = htmlNewParserCtxt ();
  parser->_private = &guard;
  parser->sax->startElement = start_element;
  tree = htmlCtxtReadMemory (parser, document->text, document->length, NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  htmlFreeParserCtxt (parser);

  if (guard.excess != NULL)
    g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, guard.excess);
  else if (tree == NULL || xmlDocGetRootElement (tree) == NULL)
    g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_MALFORMED, _("the web page can't be parsed"));
  else
    return g_steal_pointer (&tree);

  return NULL;
}

/**
 * hallway_html_parse:
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT, _TRUNCATED or _MALFORMED
 *
 * As hallway_html_parse_loosely(), but a page without its end ended early.
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL with @error set
 */
xmlDoc *
hallway_html_parse (const HallwayDocument *document,
                    GError               **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (xmlDoc) tree = hallway_html_parse_loosely (document, &problem);

  if (g_error_matches (problem, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT) || has_end (document))
    {
      if (problem != NULL)
        g_propagate_error (error, g_steal_pointer (&problem));
      return g_steal_pointer (&tree);
    }

  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED, _("the web page ends early, without </html>"));
  return NULL;
}

/**
 * hallway_html_sniff:
 *
 * Returns: whether it is a web page, by how it begins
 */
gboolean
hallway_html_sniff (const HallwayDocument *document)
{
  static const char *const beginnings[] = { "<!doctype html", "<html", "<head", "<body" };
  g_autofree char         *head = g_ascii_strdown (document->text, (gssize) MIN (document->length, HEAD_SIZE));
  const char              *start = head;

  while (g_ascii_isspace (*start))
    start++;
  if (*start != '<')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (strstr (start, beginnings[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * hallway_html_skip:
 *
 * Returns: (transfer none) (nullable): the node after all that is in @node, within @root, in the order of the page
 */
xmlNode *
hallway_html_skip (const xmlNode *node,
                   const xmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;

  return node != root ? node->next : NULL;
}

/**
 * hallway_html_next:
 *
 * Returns: (transfer none) (nullable): the node after @node within @root, in the order of the page
 */
xmlNode *
hallway_html_next (const xmlNode *node,
                   const xmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;

  return hallway_html_skip (node, root);
}

/**
 * hallway_html_is:
 * @name: in lower case
 *
 * Returns: whether @node is an element of that name
 */
gboolean
hallway_html_is (const xmlNode *node,
                 const char    *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/**
 * hallway_html_get_attribute:
 *
 * Returns: (transfer full) (nullable): the value of an attribute of @node
 */
char *
hallway_html_get_attribute (const xmlNode *node,
                            const char    *name)
{
  xmlChar *value = node->type == XML_ELEMENT_NODE ? xmlGetProp (node, (const xmlChar *) name) : NULL;
  char    *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

/**
 * hallway_html_has_class:
 *
 * Returns: whether @name is one of the classes of @node
 */
gboolean
hallway_html_has_class (const xmlNode *node,
                        const char    *name)
{
  g_autofree char *classes = hallway_html_get_attribute (node, "class");
  gsize            length = strlen (name);

  for (const char *c = classes; c != NULL && *c != '\0';)
    {
      gsize word = strcspn (c, " \t\r\n");

      if (word == length && memcmp (c, name, length) == 0)
        return TRUE;
      c += word;
      c += strspn (c, " \t\r\n");
    }

  return FALSE;
}

/**
 * hallway_html_find:
 * @name: (nullable): the name of the element, %NULL for any
 * @class_name: (nullable): one of its classes, %NULL for any
 *
 * Returns: (transfer none) (nullable): the first such element in @root
 */
xmlNode *
hallway_html_find (const xmlNode *root,
                   const char    *name,
                   const char    *class_name)
{
  for (xmlNode *node = hallway_html_next (root, root); node != NULL; node = hallway_html_next (node, root))
    if (node->type == XML_ELEMENT_NODE && (name == NULL || hallway_html_is (node, name)) &&
        (class_name == NULL || hallway_html_has_class (node, class_name)))
      return node;

  return NULL;
}

/**
 * hallway_html_get_line:
 *
 * Returns: (transfer full): the characters in @node, with one space for every run of white space
 */
char *
hallway_html_get_line (const xmlNode *node)
{
  GString *line = g_string_new (NULL);
  gboolean after_space = TRUE;

  for (const xmlNode *text = node; text != NULL; text = hallway_html_next (text, node))
    {
      if (text->type != XML_TEXT_NODE && text->type != XML_CDATA_SECTION_NODE)
        continue;
      for (const char *c = (const char *) text->content; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
        {
          gunichar character = g_utf8_get_char (c);
          gboolean is_space = g_unichar_isspace (character);

          if (!is_space)
            g_string_append_unichar (line, character);
          else if (!after_space)
            g_string_append_c (line, ' ');
          after_space = is_space;
        }
    }
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return g_string_free (line, FALSE);
}

/**
 * hallway_html_get_source:
 *
 * Returns: (transfer full): the HTML of what is in @node
 */
char *
hallway_html_get_source (const xmlNode *node)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  char      *source;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    htmlNodeDump (buffer, node->doc, child);
  source = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);

  return source;
}
