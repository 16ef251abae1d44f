/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-entities.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* The longest name of an entity that HTML 4 knows is "thetasym". */
#define LONGEST_ENTITY 10

/* The character that "&nbsp;" or "&#8211;" stands for, and how long it is written; 0 if it is none. */
static gunichar
read_entity (const char *text,
             gsize      *length)
{
  g_autofree char      *name = NULL;
  const htmlEntityDesc *entity;
  const char           *end = memchr (text, ';', strnlen (text, LONGEST_ENTITY + 1));
  guint64               number;

  if (end == NULL || end < text + 2)
    return 0;

  *length = (gsize) (end - text) + 1;
  name = g_strndup (text + 1, *length - 2);
  if (*name != '#')
    {
      entity = htmlEntityLookup ((const xmlChar *) name);
      return entity != NULL ? entity->value : 0;
    }
  if (!g_ascii_string_to_unsigned (g_ascii_tolower (name[1]) == 'x' ? name + 2 : name + 1, g_ascii_tolower (name[1]) == 'x' ? 16 : 10,
                                   1, 0x10ffff, &number, NULL))
    return 0;
  return g_unichar_validate ((gunichar) number) ? (gunichar) number : 0;
}

/**
 * hallway_entities_decode:
 * @text: a text
 *
 * Replaces the entities of HTML that some publishers leave in what is no HTML, each once.
 *
 * Returns: (transfer full): the text with the characters that they stand for
 */
char *
hallway_entities_decode (const char *text)
{
  GString *decoded;

  g_return_val_if_fail (text != NULL, NULL);

  if (strchr (text, '&') == NULL)
    return g_strdup (text);

  decoded = g_string_sized_new (strlen (text));
  for (const char *c = text; *c != '\0';)
    {
      gsize    length = 1;
      gunichar character = *c == '&' ? read_entity (c, &length) : 0;

      if (character != 0)
        g_string_append_unichar (decoded, character);
      else
        {
          length = 1;
          g_string_append_c (decoded, *c);
        }
      c += length;
    }
  return g_string_free (decoded, FALSE);
}

/**
 * hallway_entities_take_text:
 * @draft: where the text is to live
 * @words: (nullable): a text, of which even the marks may be written as entities
 *
 * Returns: (transfer none) (nullable): the text, as hallway_draft_take_text() makes it
 */
const char *
hallway_entities_take_text (HallwayDraft *draft,
                            const char   *words)
{
  g_autofree char *decoded = words != NULL && strchr (words, '<') == NULL ? hallway_entities_decode (words) : NULL;

  return hallway_draft_take_text (draft, decoded != NULL ? decoded : words, -1);
}
