/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A single pass over a text, without a parser: fast enough to read every text of an import for the search index, and to tell HTML
 * from plain text. What is shown and exported goes through the parsers instead. */

#include "hallway-text-private.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define LONGEST_TAG 12
#define LONGEST_ENTITY 32

/* Elements that stand within a line: nothing separates words at their edges. Sorted. */
static const char *const inline_tags[] = {
  "a",
  "abbr",
  "acronym",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "ins",
  "kbd",
  "label",
  "mark",
  "o:p",
  "q",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
};

/* Elements that make paragraphs, lines or tables. Sorted. */
static const char *const block_tags[] = {
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "br",
  "center",
  "dd",
  "div",
  "dl",
  "dt",
  "figure",
  "footer",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "html",
  "li",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "table",
  "tbody",
  "td",
  "th",
  "thead",
  "tr",
  "ul",
};

/* Elements whose content is not for readers. Sorted. */
static const char *const hidden_tags[] = { "script", "style" };

typedef struct
{
  char        name[LONGEST_TAG]; /* lower case */
  gboolean    closing;
  const char *attributes; /* what follows the name */
} Tag;

static int
compare_names (const void *name,
               const void *entry)
{
  return strcmp (name, *(const char *const *) entry);
}

#define is_one_of(name, names) (bsearch (name, names, G_N_ELEMENTS (names), sizeof names[0], compare_names) != NULL)

/* Reads the name of the tag that @text, a "<", begins. "<3" and "<https://...>" are no tags. */
static gboolean
read_tag (const char *text,
          Tag        *tag)
{
  const char *next = text + 1;
  gsize       length = 0;

  tag->closing = *next == '/';
  if (tag->closing)
    next++;
  if (!g_ascii_isalpha (*next))
    return FALSE;

  for (; g_ascii_isalnum (*next) || *next == '-' || (*next == ':' && g_ascii_isalpha (next[1])); next++)
    {
      if (length + 1 < LONGEST_TAG)
        tag->name[length++] = g_ascii_tolower (*next);
    }
  tag->name[length] = '\0';
  tag->attributes = next;

  return g_ascii_isspace (*next) || *next == '/' || *next == '>';
}

/* The character after the ">" that ends a tag, or NULL if nothing ends it. A ">" in a quoted value doesn't. */
static const char *
skip_attributes (const char *text)
{
  const char *next = text;

  for (next = text + strcspn (text, "\"'>"); *next != '\0' && *next != '>'; next += strcspn (next, "\"'>"))
    {
      const char *quote = next[-1] == '=' || g_ascii_isspace (next[-1]) ? strchr (next + 1, *next) : NULL;

      next = quote != NULL ? quote + 1 : next + 1;
    }

  return *next == '>' ? next + 1 : NULL;
}

/* The character after the end of the element @name, whose content is not for readers. */
static const char *
skip_hidden (const char *text,
             const char *name)
{
  const char *next = text;
  gsize       length = strlen (name);

  while ((next = strstr (next, "</")) != NULL)
    {
      next += 2;
      if (g_ascii_strncasecmp (next, name, length) == 0)
        return next + length + strcspn (next + length, ">") + (strchr (next + length, '>') != NULL);
    }

  return text + strlen (text);
}

static gunichar
find_entity (const char *name)
{
  const htmlEntityDesc *entity;

  if (strcmp (name, "amp") == 0)
    return '&';
  if (strcmp (name, "nbsp") == 0)
    return ' ';
  if (strcmp (name, "apos") == 0)
    return '\'';

  entity = htmlEntityLookup ((const xmlChar *) name);

  return entity != NULL ? entity->value : 0;
}

/* Reads the character that @text, a "&", stands for. Returns what follows it, or NULL if it is only a "&". */
static const char *
read_entity (const char *text,
             gunichar   *character)
{
  char  name[LONGEST_ENTITY];
  gsize length = strcspn (text + 1, "; \t\r\n<&");

  if (length == 0 || length >= sizeof name || text[1 + length] != ';')
    return NULL;

  memcpy (name, text + 1, length);
  name[length] = '\0';
  if (name[0] != '#')
    *character = find_entity (name);
  else if (name[1] == 'x' || name[1] == 'X')
    *character = (gunichar) MIN (g_ascii_strtoull (name + 2, NULL, 16), G_MAXUINT32);
  else
    *character = (gunichar) MIN (g_ascii_strtoull (name + 1, NULL, 10), G_MAXUINT32);

  if (!g_unichar_validate (*character) || (g_unichar_iscntrl (*character) && !g_unichar_isspace (*character)))
    return NULL;

  return text + 1 + length + 1;
}

/* Appends what the "&" at @text stands for. Returns what follows. */
static const char *
append_entity (GString    *words,
               const char *text)
{
  gunichar    character;
  const char *end = read_entity (text, &character);

  if (end == NULL)
    {
      g_string_append_c (words, '&');
      return text + 1;
    }
  g_string_append_unichar (words, character);

  return end;
}

/* Appends what the "<" at @text stands for: a space, nothing, or itself. Returns what follows, or NULL when nothing ends the tag. */
static const char *
append_tag (GString    *words,
            const char *text)
{
  Tag         tag;
  const char *end;

  if (strncmp (text, "<!--", strlen ("<!--")) == 0)
    {
      end = strstr (text + 4, "-->");
      return end != NULL ? end + 3 : text + strlen (text);
    }

  if (!read_tag (text, &tag))
    {
      g_string_append_c (words, '<');
      return text + 1;
    }

  end = skip_attributes (tag.attributes);
  if (end == NULL)
    return NULL;
  if (is_one_of (tag.name, hidden_tags))
    return tag.closing ? end : skip_hidden (end, tag.name);
  if (!is_one_of (tag.name, inline_tags))
    g_string_append_c (words, ' ');

  return end;
}

/**
 * hallway_text_make_words:
 * @source: a text from a stranger
 * @format: what it is written in
 *
 * Leaves only the words of a text, for the search index: without tags, scripts and comments, with entities decoded. Much faster than
 * hallway_text_new(), and it holds the same words as that; of Markdown it keeps the punctuation as well.
 *
 * Returns: (transfer full): the words
 */
char *
hallway_text_make_words (const char       *source,
                         HallwayTextFormat format)
{
  GString    *words;
  const char *next = source;
  gsize       length;

  g_return_val_if_fail (source != NULL, NULL);

  length = strlen (source);
  if (format == HALLWAY_TEXT_PLAIN || strpbrk (source, "<&") == NULL)
    return g_strndup (source, length);

  words = g_string_sized_new (length + 1);
  while (*next != '\0')
    {
      gsize       plain = strcspn (next, "<&");
      const char *special = next + plain;

      g_string_append_len (words, next, plain);
      if (*special == '\0')
        break;

      next = *special == '<' ? append_tag (words, special) : append_entity (words, special);
      if (next == NULL)
        {
          /* A tag that nothing ends: no later one can end either. */
          g_string_append (words, special);
          break;
        }
    }

  return g_string_free (words, FALSE);
}

/* Whether @source has an element of which paragraphs or lines are made. */
gboolean
hallway_text_has_block_tags (const char *source)
{
  for (const char *next = strchr (source, '<'); next != NULL; next = strchr (next + 1, '<'))
    {
      Tag tag;

      if (read_tag (next, &tag) && is_one_of (tag.name, block_tags))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_inline_html (const char *source)
{
  for (const char *next = strpbrk (source, "<&"); next != NULL; next = strpbrk (next + 1, "<&"))
    {
      Tag      tag;
      gunichar character;

      if (*next == '&' && read_entity (next, &character) != NULL)
        return TRUE;
      if (*next == '<' && read_tag (next, &tag) && is_one_of (tag.name, inline_tags))
        return TRUE;
    }

  return FALSE;
}

/**
 * hallway_text_guess_format:
 * @source: (nullable): a text of which its file doesn't say what it is written in
 * @fallback: what it is if it isn't HTML
 *
 * Tells HTML by its tags and entities. Where the fallback is Markdown only tags that make paragraphs tell, because Markdown takes the others too.
 *
 * Returns: %HALLWAY_TEXT_HTML or @fallback
 */
HallwayTextFormat
hallway_text_guess_format (const char       *source,
                           HallwayTextFormat fallback)
{
  if (source == NULL)
    return fallback;
  if (hallway_text_has_block_tags (source))
    return HALLWAY_TEXT_HTML;
  if (fallback != HALLWAY_TEXT_MARKDOWN && has_inline_html (source))
    return HALLWAY_TEXT_HTML;

  return fallback;
}
