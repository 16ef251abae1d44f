/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text-private.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Past this nesting no person wrote the text, and the parser would take quadratic time. */
#define MOST_NESTING 256

typedef struct
{
  gboolean is_ordered;
  guint    ordinal; /* of the next item */
} List;

typedef struct
{
  HallwayTextBuilder *builder;  /* (unowned) */
  const char         *base_url; /* (unowned) (nullable) */
  htmlParserCtxt     *parser;   /* (unowned) */

  gboolean            keeps_newlines; /* for want of tags that make lines */
  gboolean            is_too_deep;
  guint               nesting;
  guint               hidden; /* nesting of elements whose content is not for readers */
  guint               quotes;
  guint               tables;
  guint               codes; /* nesting of pre */
  guint               strongs;
  guint               emphases;
  guint               literals;   /* nesting of code within a line */
  GArray             *lists;      /* (owned) (element-type List) */
  guint               heading;    /* 1 to 6, or 0 */
  gboolean            is_in_item; /* of the innermost list */
  gboolean            is_in_row;  /* of a table, in its first cell or after it */
  gsize               cell_start; /* words that were written before the cell */
  gsize               link_start; /* words that were written before the link */
} Reader;

typedef void (*OpenFunc) (Reader *self, guint detail, const char **attributes);
typedef void (*CloseFunc) (Reader *self, guint detail);

typedef struct
{
  const char *name;
  OpenFunc    open;
  CloseFunc   close;
  guint       detail;
} Element;

static const char *
find_attribute (const char **attributes,
                const char  *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (strcmp (attributes[i], name) == 0)
      return attributes[i + 1];

  return NULL;
}

/* Says of which kind the text to come is, by the elements that are open. */
static void
begin_block (Reader *self)
{
  HallwayTextBuilder *builder = self->builder;

  if (self->codes > 0)
    hallway_text_builder_begin_block (builder, HALLWAY_TEXT_BLOCK_CODE, 0, 0);
  else if (self->heading > 0)
    hallway_text_builder_begin_block (builder, HALLWAY_TEXT_BLOCK_HEADING, self->heading - 1, 0);
  else if (self->quotes > 0)
    hallway_text_builder_begin_block (builder, HALLWAY_TEXT_BLOCK_QUOTE, self->quotes - 1, 0);
  else
    hallway_text_builder_begin_block (builder, HALLWAY_TEXT_BLOCK_PARAGRAPH, 0, 0);
}

/* A paragraph begins or ends. Within an item or a table it stays in the block. */
static void
separate (Reader *self)
{
  if (self->tables > 0 && self->is_in_row && self->builder->n_words == self->cell_start)
    return;

  if (self->tables > 0)
    self->builder->breaks = MAX (self->builder->breaks, 1);
  else if (self->is_in_item)
    self->builder->breaks = 2;
  else
    begin_block (self);
}

static void
open_paragraph (Reader      *self,
                guint        detail,
                const char **attributes)
{
  separate (self);
}

static void
close_paragraph (Reader *self,
                 guint   detail)
{
  separate (self);
}

static void
open_heading (Reader      *self,
              guint        level,
              const char **attributes)
{
  self->heading = level;
  separate (self);
}

static void
close_heading (Reader *self,
               guint   level)
{
  self->heading = 0;
  separate (self);
}

static void
open_quote (Reader      *self,
            guint        detail,
            const char **attributes)
{
  self->quotes++;
  separate (self);
}

static void
close_quote (Reader *self,
             guint   detail)
{
  self->quotes--;
  separate (self);
}

static void
open_code (Reader      *self,
           guint        detail,
           const char **attributes)
{
  self->codes++;
  self->is_in_item = FALSE;
  begin_block (self);
}

static void
close_code (Reader *self,
            guint   detail)
{
  self->codes--;
  begin_block (self);
}

static void
open_list (Reader      *self,
           guint        is_ordered,
           const char **attributes)
{
  const char *start = find_attribute (attributes, "start");
  List        list = { is_ordered != 0, 1 };

  if (start != NULL)
    list.ordinal = (guint) CLAMP (g_ascii_strtoll (start, NULL, 10), 1, 99999);
  g_array_append_val (self->lists, list);
  self->is_in_item = FALSE;
  if (self->tables == 0)
    begin_block (self);
}

static void
close_list (Reader *self,
            guint   is_ordered)
{
  if (self->lists->len > 0)
    g_array_set_size (self->lists, self->lists->len - 1);
  self->is_in_item = FALSE;
  separate (self);
}

static void
open_item (Reader      *self,
           guint        detail,
           const char **attributes)
{
  const char *value = find_attribute (attributes, "value");
  List        bullets = { FALSE, 1 };
  List       *list = self->lists->len > 0 ? &g_array_index (self->lists, List, self->lists->len - 1) : &bullets;

  if (value != NULL)
    list->ordinal = (guint) CLAMP (g_ascii_strtoll (value, NULL, 10), 1, 99999);
  if (self->tables > 0)
    {
      separate (self);
      return;
    }

  hallway_text_builder_begin_block (self->builder, HALLWAY_TEXT_BLOCK_LIST_ITEM, self->lists->len > 0 ? self->lists->len - 1 : 0,
                                    list->is_ordered ? list->ordinal : 0);
  list->ordinal++;
  self->is_in_item = TRUE;
}

static void
close_item (Reader *self,
            guint   detail)
{
  self->is_in_item = FALSE;
  separate (self);
}

static void
open_table (Reader      *self,
            guint        detail,
            const char **attributes)
{
  separate (self);
  self->tables++;
}

static void
close_table (Reader *self,
             guint   detail)
{
  self->tables--;
  self->is_in_row = FALSE;
  separate (self);
}

/* A cell stands after a bar, unless it begins its line. */
static void
open_cell (Reader      *self,
           guint        detail,
           const char **attributes)
{
  if (self->is_in_row)
    {
      if (self->builder->n_words > self->cell_start)
        self->builder->breaks = 0;
      self->builder->space = TRUE;
      hallway_text_builder_add_text (self->builder, "| ", 2);
    }
  self->is_in_row = TRUE;
  self->cell_start = self->builder->n_words;
}

static void
open_row (Reader      *self,
          guint        detail,
          const char **attributes)
{
  self->is_in_row = FALSE;
  separate (self);
}

static void
open_break (Reader      *self,
            guint        detail,
            const char **attributes)
{
  hallway_text_builder_add_break (self->builder, 1);
}

/* A picture isn't shown, what it says is. */
static void
open_image (Reader      *self,
            guint        detail,
            const char **attributes)
{
  const char *words = find_attribute (attributes, "alt");

  if (words != NULL)
    hallway_text_builder_add_text (self->builder, words, strlen (words));
}

static void
open_hidden (Reader      *self,
             guint        detail,
             const char **attributes)
{
  self->hidden++;
}

static void
close_hidden (Reader *self,
              guint   detail)
{
  self->hidden--;
}

static void
update_style (Reader *self)
{
  self->builder->style = (self->strongs > 0 ? HALLWAY_TEXT_STYLE_STRONG : 0) | (self->emphases > 0 ? HALLWAY_TEXT_STYLE_EMPHASIS : 0) | (self->literals > 0 ? HALLWAY_TEXT_STYLE_CODE : 0);
}

static guint *
find_style (Reader *self,
            guint   style)
{
  if (style == HALLWAY_TEXT_STYLE_STRONG)
    return &self->strongs;

  return style == HALLWAY_TEXT_STYLE_EMPHASIS ? &self->emphases : &self->literals;
}

static void
open_style (Reader      *self,
            guint        style,
            const char **attributes)
{
  ++*find_style (self, style);
  update_style (self);
}

static void
close_style (Reader *self,
             guint   style)
{
  --*find_style (self, style);
  update_style (self);
}

static void
open_link (Reader      *self,
           guint        detail,
           const char **attributes)
{
  g_autofree char *link = hallway_link_resolve (find_attribute (attributes, "href"), self->base_url);

  hallway_text_builder_set_link (self->builder, link);
  self->link_start = self->builder->n_words;
}

/* A link around a picture still says where it leads. */
static void
close_link (Reader *self,
            guint   detail)
{
  if (self->builder->link != NULL && self->builder->n_words == self->link_start)
    hallway_text_builder_add_text (self->builder, self->builder->link, strlen (self->builder->link));
  hallway_text_builder_set_link (self->builder, NULL);
}

/* What is not here is transparent. Sorted by name. */
static const Element elements[] = {
  { "a", open_link, close_link },
  { "address", open_paragraph, close_paragraph },
  { "article", open_paragraph, close_paragraph },
  { "aside", open_paragraph, close_paragraph },
  { "audio", open_hidden, close_hidden },
  { "b", open_style, close_style, HALLWAY_TEXT_STYLE_STRONG },
  { "blockquote", open_quote, close_quote },
  { "br", open_break },
  { "caption", open_row, close_paragraph },
  { "center", open_paragraph, close_paragraph },
  { "cite", open_style, close_style, HALLWAY_TEXT_STYLE_EMPHASIS },
  { "code", open_style, close_style, HALLWAY_TEXT_STYLE_CODE },
  { "dd", open_paragraph, close_paragraph },
  { "details", open_paragraph, close_paragraph },
  { "dfn", open_style, close_style, HALLWAY_TEXT_STYLE_EMPHASIS },
  { "div", open_paragraph, close_paragraph },
  { "dl", open_paragraph, close_paragraph },
  { "dt", open_paragraph, close_paragraph },
  { "em", open_style, close_style, HALLWAY_TEXT_STYLE_EMPHASIS },
  { "fieldset", open_paragraph, close_paragraph },
  { "figcaption", open_paragraph, close_paragraph },
  { "figure", open_paragraph, close_paragraph },
  { "footer", open_paragraph, close_paragraph },
  { "form", open_paragraph, close_paragraph },
  { "h1", open_heading, close_heading, 1 },
  { "h2", open_heading, close_heading, 2 },
  { "h3", open_heading, close_heading, 3 },
  { "h4", open_heading, close_heading, 4 },
  { "h5", open_heading, close_heading, 5 },
  { "h6", open_heading, close_heading, 6 },
  { "head", open_hidden, close_hidden },
  { "header", open_paragraph, close_paragraph },
  { "hr", open_paragraph, close_paragraph },
  { "i", open_style, close_style, HALLWAY_TEXT_STYLE_EMPHASIS },
  { "iframe", open_hidden, close_hidden },
  { "img", open_image },
  { "kbd", open_style, close_style, HALLWAY_TEXT_STYLE_CODE },
  { "li", open_item, close_item },
  { "main", open_paragraph, close_paragraph },
  { "nav", open_paragraph, close_paragraph },
  { "object", open_hidden, close_hidden },
  { "ol", open_list, close_list, TRUE },
  { "p", open_paragraph, close_paragraph },
  { "pre", open_code, close_code },
  { "samp", open_style, close_style, HALLWAY_TEXT_STYLE_CODE },
  { "script", open_hidden, close_hidden },
  { "section", open_paragraph, close_paragraph },
  { "select", open_hidden, close_hidden },
  { "strong", open_style, close_style, HALLWAY_TEXT_STYLE_STRONG },
  { "style", open_hidden, close_hidden },
  { "summary", open_paragraph, close_paragraph },
  { "svg", open_hidden, close_hidden },
  { "table", open_table, close_table },
  { "td", open_cell },
  { "template", open_hidden, close_hidden },
  { "textarea", open_hidden, close_hidden },
  { "th", open_cell },
  { "title", open_hidden, close_hidden },
  { "tr", open_row },
  { "tt", open_style, close_style, HALLWAY_TEXT_STYLE_CODE },
  { "ul", open_list, close_list, FALSE },
  { "var", open_style, close_style, HALLWAY_TEXT_STYLE_EMPHASIS },
  { "video", open_hidden, close_hidden },
};

static int
compare_element (const void *name,
                 const void *element)
{
  return strcmp (name, ((const Element *) element)->name);
}

static const Element *
find_element (const xmlChar *name)
{
  return bsearch (name, elements, G_N_ELEMENTS (elements), sizeof elements[0], compare_element);
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  Reader        *self = data;
  const Element *element = find_element (name);

  if (++self->nesting > MOST_NESTING)
    {
      self->is_too_deep = TRUE;
      xmlStopParser (self->parser);
    }
  else if (element != NULL && (self->hidden == 0 || element->open == open_hidden))
    element->open (self, element->detail, (const char **) attributes);
}

static void
end_element_cb (void          *data,
                const xmlChar *name)
{
  Reader        *self = data;
  const Element *element = find_element (name);

  if (self->nesting > 0)
    self->nesting--;
  if (element != NULL && element->close != NULL && (self->hidden == 0 || element->close == close_hidden))
    element->close (self, element->detail);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  Reader *self = data;

  if (self->hidden > 0)
    return;
  if (self->keeps_newlines)
    hallway_text_builder_add_lines (self->builder, (const char *) text, (gsize) length);
  else
    hallway_text_builder_add_text (self->builder, (const char *) text, (gsize) length);
}

/* Reads HTML into @builder. Without any tag that makes paragraphs or lines, its newlines make them.
 *
 * Returns: %FALSE if it is nested deeper than any person writes, and was not read to its end */
gboolean
hallway_text_read_html (HallwayTextBuilder *builder,
                        const char         *source,
                        gsize               length,
                        const char         *base_url)
{
  htmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
  };
  Reader reader = {
    .builder = builder,
    .base_url = base_url,
    .keeps_newlines = !hallway_text_has_block_tags (source),
  };

  g_assert (length <= G_MAXINT);
  reader.lists = g_array_new (FALSE, FALSE, sizeof (List));
  reader.parser = htmlNewParserCtxt ();
  *reader.parser->sax = handler;
  reader.parser->userData = &reader;
  htmlCtxtReadMemory (reader.parser, source, (int) length, NULL, "UTF-8",
                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                        HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  htmlFreeParserCtxt (reader.parser);
  g_array_unref (reader.lists);

  return !reader.is_too_deep;
}
